//! Two ordered samples on one axis.

use super::order::Ordered;

/// A value that one of two samples takes, and how much of each lies at or below it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Step {
    pub(crate) value: f64,
    /// Weight of the first sample up to and including the value.
    pub(crate) first: f64,
    /// Weight of the second.
    pub(crate) second: f64,
}

/// Every value of the two samples, ascending and once.
pub(crate) fn steps(first: &Ordered, second: &Ordered) -> Vec<Step> {
    let mut out: Vec<Step> = Vec::with_capacity(first.len() + second.len());
    let mut one = first
        .values()
        .iter()
        .copied()
        .zip(first.cumulative_weights())
        .peekable();
    let mut two = second
        .values()
        .iter()
        .copied()
        .zip(second.cumulative_weights())
        .peekable();
    let (mut reached_first, mut reached_second) = (0.0, 0.0);
    while let Some(value) = least(one.peek(), two.peek()) {
        while let Some((_, reached)) = one.next_if(|unit| unit.0 == value) {
            reached_first = reached;
        }
        while let Some((_, reached)) = two.next_if(|unit| unit.0 == value) {
            reached_second = reached;
        }
        out.push(Step {
            value,
            first: reached_first,
            second: reached_second,
        });
    }
    out
}

fn least(one: Option<&(f64, f64)>, two: Option<&(f64, f64)>) -> Option<f64> {
    match (one, two) {
        (Some(one), Some(two)) => Some(one.0.min(two.0)),
        (one, two) => one.or(two).map(|unit| unit.0),
    }
}

#[cfg(test)]
mod tests {
    use ndarray::ArrayView1;

    use super::*;

    fn ordered(values: &[f64], weights: Option<&[f64]>) -> Ordered {
        let values = ArrayView1::from(values);
        let extent = crate::numeric::extent(values).unwrap();
        Ordered::of(values, weights.map(ArrayView1::from), extent)
    }

    #[test]
    fn every_value_stands_once() {
        let first = ordered(&[2.0, 1.0, 2.0], Some(&[1.0, 3.0, 1.0]));
        let second = ordered(&[2.0, 5.0], None);
        let steps: Vec<_> = steps(&first, &second)
            .iter()
            .map(|step| (step.value, step.first, step.second))
            .collect();
        assert_eq!(steps, [(1.0, 3.0, 0.0), (2.0, 5.0, 1.0), (5.0, 5.0, 2.0)]);
    }
}
