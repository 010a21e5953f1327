//! The difference of two groups.

use crate::error::{Error, Result};
use crate::numeric::sum_of;
use crate::words::{inference, permutation as phrases};

use super::super::bootstrap::Estimator;
use super::super::hypothesis::Alternative;
use super::exchange::{Exchange, Labels};
use super::test::{PermutationOptions, PermutationTest};

impl PermutationTest {
    /// The studentized test that an estimate of group 1 is that of group 0.
    ///
    /// ```text
    /// T = (θ₁ − θ₀)/s        s² = V(u₁ − u₀)
    /// ```
    ///
    /// u are the scores of the rows, V the variance of their total: n/(n − 1)·Σu² without a design. Divided by their
    /// standard error, differences of groups with unequal spread have nearly the same distribution in all
    /// permutations. Of alternatives, [`TwoSided`](Alternative::TwoSided) compares |T|, [`Less`](Alternative::Less) −T.
    ///
    /// # Parameters
    ///
    /// `estimator`: over the rows of the exchange, in their order; it is computed with the weights of one group and 0 for
    /// the other.
    ///
    /// # Errors
    ///
    /// [`InvalidTable`](crate::ErrorKind::InvalidTable) for other than two groups;
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for an estimator without scores;
    /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where T is undefined in the sample or in more than 1 % of the
    /// permutations; the errors of the estimator for the two groups.
    pub fn difference(
        estimator: &dyn Estimator,
        exchange: &Exchange<'_>,
        alternative: Alternative,
        options: PermutationOptions,
    ) -> Result<Self> {
        if exchange.count != 2 {
            return Err(Error::new(&phrases::TWO_GROUPS).with("got", exchange.count));
        }
        let own = studentized(estimator, exchange, &exchange.own())?;
        let compared = |t: f64| match alternative {
            Alternative::TwoSided => t.abs(),
            Alternative::Greater => t,
            Alternative::Less => -t,
        };
        let sorted = exchange.sorted();
        let cells = 8 * exchange.values.len();
        let start = || exchange.own();
        Self::of(own, compared, cells, options, start, |labels, number| {
            exchange.permute(labels, &sorted, options.seed, number);
            studentized(estimator, exchange, labels)
        })
    }
}

/// T of two groups.
fn studentized(estimator: &dyn Estimator, exchange: &Exchange<'_>, labels: &Labels) -> Result<f64> {
    let of_group = |group: usize| -> Result<(f64, Vec<f64>)> {
        let weight = |row: usize| match exchange.group(labels, row) == group {
            true => exchange.weight(row),
            false => 0.0,
        };
        let weights: Vec<f64> = (0..exchange.values.len()).map(weight).collect();
        let value = estimator.value(&weights)?;
        match estimator.scores(&weights)? {
            Some(scores) => Ok((value, scores)),
            None => Err(Error::new(&inference::STUDENTIZED_WITHOUT_SCORES)),
        }
    };
    let ((value, mut scores), (other, of_other)) = (of_group(1)?, of_group(0)?);
    (scores.iter_mut().zip(of_other)).for_each(|(score, other)| *score -= other);
    let variance = match exchange.domain {
        Some(domain) => domain.variances(&[&scores])?[0],
        None => {
            let count = scores.len() as f64;
            count / (count - 1.0) * sum_of(scores.iter().map(|score| score * score))
        }
    };
    Ok((value - other) / variance.sqrt())
}
