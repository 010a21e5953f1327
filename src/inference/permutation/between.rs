//! The part of an index between groups.

use crate::error::{Error, Result};
use crate::group::Decomposable;
use crate::numeric::sum_of;
use crate::words::permutation as phrases;

use super::exchange::{Exchange, Labels};
use super::test::{PermutationOptions, PermutationTest};

/// Weight and Σ w(x − μ) of each group.
type Sums = Vec<[f64; 2]>;

impl PermutationTest {
    /// The test that the part of an index between groups is no larger than that between random groups.
    ///
    /// T is the part between the groups: Σ W_g/W · φ(μ_g/μ), or Σ W_g/W · (μ_g − μ)² for the variance. W_g and μ_g are
    /// the weight and the mean of a group.
    ///
    /// # Edge cases
    ///
    /// Groups keep their numbers of units, not their weights.
    ///
    /// # Errors
    ///
    /// Those of the index for all rows; [`InvalidParameter`](crate::ErrorKind::InvalidParameter) without permutations;
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for Atkinson's index, which is no sum of parts;
    /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) if the part is infinite.
    ///
    /// # Accuracy
    ///
    /// 1e-11 of T.
    pub fn between(
        index: &Decomposable,
        exchange: &Exchange<'_>,
        options: PermutationOptions,
    ) -> Result<Self> {
        if let Decomposable::Atkinson { .. } = index {
            return Err(Error::new(&phrases::NOT_A_SUM).with("measure", index.to_string()));
        }
        let sample = exchange.sample()?;
        index.value(&sample)?;
        let mean = sample.moments().mean();
        let parts = Parts::of(index, exchange, mean);
        let sorted = exchange.sorted();
        let start = || (exchange.own(), vec![[0.0; 2]; exchange.count]);
        let statistic = parts.statistic(&exchange.own(), &mut vec![[0.0; 2]; exchange.count]);
        Self::of(
            statistic,
            |part| part,
            exchange.values.len(),
            options,
            start,
            |(labels, sums), number| {
                exchange.permute(labels, &sorted, options.seed, number);
                Ok(parts.statistic(labels, sums))
            },
        )
    }
}

/// What does not change with the groups.
struct Parts<'a> {
    index: &'a Decomposable,
    exchange: &'a Exchange<'a>,
    /// w and w(x − μ) of each row, in the order of the exchange.
    rows: Vec<[f64; 2]>,
    mean: f64,
    weight: f64,
}

impl<'a> Parts<'a> {
    fn of(index: &'a Decomposable, exchange: &'a Exchange<'a>, mean: f64) -> Self {
        let row = |&row: &u32| {
            let (value, weight) = (exchange.values[row as usize], exchange.weight(row as usize));
            [weight, weight * (value - mean)]
        };
        Self {
            index,
            exchange,
            rows: exchange.order.iter().map(row).collect(),
            mean,
            weight: sum_of((exchange.order.iter()).map(|&row| exchange.weight(row as usize))),
        }
    }

    fn statistic(&self, labels: &Labels, sums: &mut Sums) -> f64 {
        sums.fill([0.0; 2]);
        for (&row, own) in self.exchange.order.iter().zip(&self.rows) {
            let sum = &mut sums[self.exchange.group(labels, row as usize)];
            sum[0] += own[0];
            sum[1] += own[1];
        }
        let part = |&[weight, distance]: &[f64; 2]| match weight > 0.0 {
            true => {
                let distance = distance / weight;
                let (mean, share) = (self.mean + distance, weight / self.weight);
                share * self.index.between(mean, self.mean, distance, 1.0)
            }
            false => 0.0,
        };
        sums.iter().map(part).sum()
    }
}
