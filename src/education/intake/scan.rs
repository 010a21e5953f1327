//! Fast searches for a number of a column, or a pair of two columns, that is rarely found.

/// So many numbers are tested before the result is: without a branch for each number
/// the processor tests several at a time.
const BLOCK: usize = 512;

/// Whether `is_so` holds for any of the numbers.
pub(crate) fn any(values: &[f64], is_so: impl Fn(f64) -> bool) -> bool {
    (values.chunks(BLOCK)).any(|block| block.iter().fold(false, |found, &x| found | is_so(x)))
}

/// Whether `is_so` holds for any two numbers of the same row.
pub(crate) fn any_pair(left: &[f64], right: &[f64], is_so: impl Fn(f64, f64) -> bool) -> bool {
    let mut blocks = left.chunks(BLOCK).zip(right.chunks(BLOCK));
    blocks.any(|(left, right)| {
        let pairs = left.iter().zip(right);
        pairs.fold(false, |found, (&x, &y)| found | is_so(x, y))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_match_is_found_at_any_position() {
        for at in [0, BLOCK - 1, BLOCK, 3 * BLOCK] {
            let mut values = vec![1.0; 3 * BLOCK + 1];
            assert!(!any(&values, |x| x < 0.0));
            values[at] = -1.0;
            assert!(any(&values, |x| x < 0.0));
            assert!(any_pair(&values, &vec![0.0; 3 * BLOCK + 1], |x, y| x < y));
        }
        assert!(!any(&[], |_| true));
    }
}
