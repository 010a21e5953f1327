//! Contributions whose rounding errors are removed, so that they add to what they divide.

use crate::numeric::sum_of;

/// Changes one of `parts` by the rounding error of their sum, so that their exact sum, rounded once, is `total`.
///
/// The largest part takes it, whose last bits it changes least; where that part is too coarse, the next.
pub(crate) fn settle(parts: &mut [f64], total: f64) {
    let sum_is_total = |parts: &[f64]| sum_of(parts.iter().copied()) == total;
    if sum_is_total(parts) || !total.is_finite() {
        return;
    }
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|&a, &b| parts[b].abs().total_cmp(&parts[a].abs()));
    for at in order {
        let kept = parts[at];
        let others = parts.iter().enumerate().filter(|(other, _)| *other != at);
        parts[at] = sum_of(others.map(|(_, part)| -part).chain([total]));
        if sum_is_total(parts) {
            return;
        }
        parts[at] = kept;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_the_total() {
        let mut parts = [0.1, 0.2, 0.3];
        settle(&mut parts, 0.6 + f64::EPSILON);
        assert_eq!(sum_of(parts), 0.6 + f64::EPSILON);
        assert_eq!((parts[0], parts[1]), (0.1, 0.2));
    }

    #[test]
    fn a_small_part_takes_what_a_large_one_cannot() {
        let mut parts = [1e10, -1e10, 1e-9];
        settle(&mut parts, 1.1e-9);
        assert_eq!(parts, [1e10, -1e10, 1.1e-9]);
        let mut nothing: [f64; 0] = [];
        settle(&mut nothing, 0.0);
    }
}
