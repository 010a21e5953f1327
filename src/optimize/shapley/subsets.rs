//! Shapley's value from every set of changes.

use crate::error::Result;
use crate::numeric::sum_of;
use crate::parallel::each_with;

use super::settle::settle;
use super::{Attribution, Contribution, Figures, of_figure};

/// The largest number of changes of which every set is evaluated: 2¹² = 4096 sets.
pub const MOST_BY_SUBSETS: usize = 12;

/// The exact contributions of up to [`MOST_BY_SUBSETS`] changes to each of several figures.
///
/// # Formula
///
/// ```text
/// φ_e = Σ_{S ∌ e} |S|! (n − 1 − |S|)! / n! · (v(S ∪ e) − v(S))        Σ_e φ_e = v(all) − v(∅)
/// ```
///
/// v(S) is the figure where the changes in S are made.
///
/// # Parameters
///
/// `count`: how many changes there are. `cells`: about how many cells one evaluation reads; with many, several threads
/// share the work. `value`: the figures with the changes for which the slice is true, always equally many; a figure that
/// is undefined is `None`.
///
/// # Returns
///
/// For each figure its [`Attribution`]; `None` for a figure that is undefined for one of the sets. `None` instead of the
/// list where there are more changes than that: see [`by_orders`](super::by_orders).
///
/// # Edge cases
///
/// Without changes `value` is evaluated once, and each figure has no contributions.
///
/// # Errors
///
/// Those of `value`, of the first set that has one.
///
/// # Accuracy
///
/// Sums are exact and rounded once; the exact sum of the contributions, rounded once, is the change.
///
/// # Source
///
/// Shapley (1953), A value for n-person games, Contributions to the Theory of Games II: 307–317; Shorrocks (2013),
/// doi:10.1007/s10888-011-9214-z.
///
/// # Examples
///
/// The first change adds 1, the second doubles:
///
/// ```
/// use junheng::optimize::by_subsets;
/// let figure = |made: &[bool]| {
///     let x = if made[0] { 2.0 } else { 1.0 };
///     Ok(vec![Some(if made[1] { 2.0 * x } else { x })])
/// };
/// let found = by_subsets(2, 1, figure)?.unwrap();
/// let attribution = found[0].as_ref().unwrap();
/// assert_eq!((attribution.before, attribution.after), (1.0, 4.0));
/// let values: Vec<f64> = attribution.contributions.iter().map(|one| one.value).collect();
/// assert_eq!(values, [1.5, 1.5]);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn by_subsets(
    count: usize,
    cells: usize,
    value: impl Fn(&[bool]) -> Result<Figures> + Sync,
) -> Result<Option<Vec<Option<Attribution>>>> {
    if count > MOST_BY_SUBSETS {
        return Ok(None);
    }
    let sets = 1_usize << count;
    let states = each_with(
        cells.saturating_mul(sets),
        sets,
        || (),
        |(), set| {
            let made: Vec<bool> = (0..count).map(|change| set >> change & 1 == 1).collect();
            value(&made)
        },
    );
    let states = states.into_iter().collect::<Result<Vec<Figures>>>()?;
    let figures = states.first().map_or(0, Vec::len);
    let weights = order_weights(count);
    let attribution =
        |figure| of_figure(&states, figure).map(|values| attribution(count, &weights, &values));
    Ok(Some((0..figures).map(attribution).collect()))
}

/// The attribution of a figure from its value for each set of changes.
fn attribution(count: usize, weights: &[f64], values: &[f64]) -> Attribution {
    let all = values.len() - 1;
    let (before, after) = (values[0], values[all]);
    let mut means: Vec<f64> = (0..count)
        .map(|change| mean(1 << change, weights, values))
        .collect();
    settle(&mut means, after - before);
    let contribution = |(change, value)| {
        let bit = 1_usize << change;
        Contribution {
            value,
            standard_error: None,
            first_in: values[bit] - before,
            last_in: after - values[all ^ bit],
        }
    };
    Attribution {
        before,
        after,
        contributions: means.into_iter().enumerate().map(contribution).collect(),
    }
}

/// The mean effect of the change `bit` over all orders.
fn mean(bit: usize, weights: &[f64], values: &[f64]) -> f64 {
    let without = (0..values.len()).filter(|set| set & bit == 0);
    sum_of(without.map(|set| {
        let effect = values[set | bit] - values[set];
        weights[set.count_ones() as usize] * effect
    }))
}

/// s! (n − 1 − s)!/n! for s = 0 … n − 1: the share of orders in which just those s changes come before.
fn order_weights(count: usize) -> Vec<f64> {
    let mut binomial = 1.0;
    let weight = |before: usize| {
        let weight = 1.0 / (count as f64 * binomial);
        binomial *= (count - 1 - before) as f64 / (before + 1) as f64;
        weight
    };
    (0..count).map(weight).collect()
}
