//! Whether any number of a column, or any pair of two, is of a kind that is rare.

/// So many are looked at before it is asked whether one was found: without a branch for each number
/// the processor looks at several at a time.
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
    fn one_among_many_is_found_wherever_it_is() {
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
