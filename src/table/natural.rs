//! The order of texts in which "2" comes before "10".

use std::cmp::Ordering;

/// Compares texts character by character; where both have digits, the whole numbers that these form.
///
/// Only the digits 0 to 9 form numbers, without sign or point. Texts that differ in leading zeros alone are in the
/// order of their characters, so that only equal texts are equal.
pub(crate) fn compare(left: &str, right: &str) -> Ordering {
    let (mut one, mut other) = (left.as_bytes(), right.as_bytes());
    loop {
        let order = match (one.first(), other.first()) {
            (None, None) => return left.cmp(right),
            (Some(first), Some(second)) if first.is_ascii_digit() && second.is_ascii_digit() => {
                let (number, rest) = split_number(one);
                let (other_number, other_rest) = split_number(other);
                (one, other) = (rest, other_rest);
                (number.len().cmp(&other_number.len())).then_with(|| number.cmp(other_number))
            }
            // The bytes of UTF-8 are in the order of the characters.
            (first, second) => {
                let order = first.cmp(&second);
                (one, other) = (&one[one.len().min(1)..], &other[other.len().min(1)..]);
                order
            }
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

/// The digits at the beginning without leading zeros, and what follows them.
fn split_number(text: &[u8]) -> (&[u8], &[u8]) {
    let end = text.iter().position(|byte| !byte.is_ascii_digit());
    let (digits, rest) = text.split_at(end.unwrap_or(text.len()));
    let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
    (&digits[zeros..], rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_texts_are_compared_as_numbers() {
        let sorted = [
            "",
            " 3",
            "-2",
            "-10",
            "0",
            "00",
            "01",
            "1",
            "2",
            "2班",
            "10",
            "10a",
            "10b2",
            "10b10",
            "A",
            "a01",
            "a1",
            "a1b",
            "a2",
            "a10",
            "九年级",
            "初1",
            "初2",
            "初10",
            "１０",
        ];
        for (at, left) in sorted.iter().enumerate() {
            for (place, right) in sorted.iter().enumerate() {
                assert_eq!(compare(left, right), at.cmp(&place), "{left} {right}");
            }
        }
    }

    #[test]
    fn numbers_of_any_length_are_compared() {
        let (long, longer) = ("9".repeat(50), format!("1{}", "0".repeat(50)));
        assert_eq!(compare(&long, &longer), Ordering::Less);
    }
}
