//! Shapley's value from random orders of the changes.

use crate::error::Result;
use crate::numeric::{Random, sum_of};
use crate::parallel::each_with;

use super::settle::settle;
use super::{Attribution, Contribution, Figures, of_figure};

/// The fewest pairs of orders, since a standard error needs two.
const FEWEST_PAIRS: usize = 2;

/// The contributions of any number of changes to each of several figures, from random orders.
///
/// # Formula
///
/// ```text
/// φ̂_e = mean over pairs of (effect of e in the order + effect of e in the reverse order)/2
/// SE_e = √( Σ (pair − φ̂_e)² / (m (m − 1)) )        m pairs
/// ```
///
/// The effect of a change in an order is the figure once it is made minus the figure just before. The effects in one
/// order add to the whole change, and so do the means. The reverse of an order has each change after those that
/// it came before, which removes most of the variance where the figure is nearly quadratic in the changes.
///
/// # Parameters
///
/// `count`, `cells`, `value`: as for [`by_subsets`](super::by_subsets). `pairs`: how many pairs of orders, at least 2.
/// `seed`: the same seed gives the same orders on every platform; pair i has a random stream of its own.
///
/// # Returns
///
/// For each figure its [`Attribution`]; `None` for a figure that is undefined for one of the sets evaluated.
///
/// # Edge cases
///
/// A standard error of 0 means that all pairs agree, as they do where each figure is a sum of effects of single
/// changes and of pairs of changes. One change has the whole effect.
///
/// # Errors
///
/// Those of `value`.
///
/// # Accuracy
///
/// The exact sum of the contributions, rounded once, is the change. The standard error is that of a mean of
/// independent pairs.
///
/// # Source
///
/// Castro, Gómez & Tejada (2009), doi:10.1016/j.cor.2008.04.004; the reverse order: Mitchell, Cooper, Frank & Holmes
/// (2022), Journal of Machine Learning Research 23(43).
///
/// # Examples
///
/// ```
/// use junheng::optimize::by_orders;
/// // The square of the number of changes made: each of ten contributes a tenth.
/// let figure = |made: &[bool]| {
///     let count = made.iter().filter(|made| **made).count() as f64;
///     Ok(vec![Some(count * count)])
/// };
/// let found = by_orders(10, 20, 7, 1, figure)?;
/// let one = found[0].as_ref().unwrap().contributions[3];
/// assert_eq!((one.value, one.standard_error), (10.0, Some(0.0)));
/// assert_eq!((one.first_in, one.last_in), (1.0, 19.0));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn by_orders(
    count: usize,
    pairs: usize,
    seed: u64,
    cells: usize,
    value: impl Fn(&[bool]) -> Result<Figures> + Sync,
) -> Result<Vec<Option<Attribution>>> {
    let pairs = pairs.max(FEWEST_PAIRS);
    let ends = Ends::of(count, cells, &value)?;
    let per_pair = cells.saturating_mul(count).saturating_mul(2);
    let drawn = each_with(
        per_pair.saturating_mul(pairs),
        pairs,
        || (),
        |(), pair| {
            let mut order = Random::stream(seed, pair as u64).order(count);
            let forward = effects(&order, &ends, &value)?;
            order.reverse();
            Ok([forward, effects(&order, &ends, &value)?])
        },
    );
    let drawn = drawn.into_iter().collect::<Result<Vec<_>>>()?;
    let figures = ends.without.len();
    Ok((0..figures)
        .map(|figure| ends.attribution(figure, &drawn))
        .collect())
}

/// The effect of each change on each figure in one order: `[figure][change]`, `None` where one is undefined.
type Effects = Vec<Option<Vec<f64>>>;

/// The sets of changes that every order begins or ends with.
struct Ends {
    without: Figures,
    with: Figures,
    /// Each change alone.
    alone: Vec<Figures>,
    /// All changes but one.
    others: Vec<Figures>,
}

impl Ends {
    fn of(
        count: usize,
        cells: usize,
        value: &(impl Fn(&[bool]) -> Result<Figures> + Sync),
    ) -> Result<Self> {
        let but_one = |is_made: bool| {
            let states = each_with(
                cells.saturating_mul(count),
                count,
                || vec![is_made; count],
                |made, change| {
                    made[change] = !is_made;
                    let figures = value(made);
                    made[change] = is_made;
                    figures
                },
            );
            states.into_iter().collect::<Result<Vec<Figures>>>()
        };
        Ok(Self {
            without: value(&vec![false; count])?,
            with: value(&vec![true; count])?,
            alone: but_one(false)?,
            others: but_one(true)?,
        })
    }

    /// The attribution of a figure; `None` where one of its values is undefined.
    fn attribution(&self, figure: usize, drawn: &[[Effects; 2]]) -> Option<Attribution> {
        let end = |figures: &Figures| figures.get(figure).copied().flatten();
        let (before, after) = (end(&self.without)?, end(&self.with)?);
        let alone = of_figure(&self.alone, figure)?;
        let others = of_figure(&self.others, figure)?;
        let of_pair = |pair: &[Effects; 2]| {
            let [forward, backward] = pair.each_ref().map(|order| order.get(figure));
            let pairs = forward?.as_ref()?.iter().zip(backward?.as_ref()?);
            Some(pairs.map(|(one, other)| (one + other) / 2.0).collect())
        };
        let of_pairs: Vec<Vec<f64>> = drawn.iter().map(of_pair).collect::<Option<_>>()?;
        let (mut means, errors): (Vec<f64>, Vec<f64>) = (0..alone.len())
            .map(|change| mean_and_error(&of_pairs, change))
            .unzip();
        settle(&mut means, after - before);
        let contribution = |(change, value): (usize, f64)| Contribution {
            value,
            standard_error: errors.get(change).copied(),
            first_in: alone[change] - before,
            last_in: after - others[change],
        };
        Some(Attribution {
            before,
            after,
            contributions: means.into_iter().enumerate().map(contribution).collect(),
        })
    }
}

/// The mean over the pairs of the effect of a change, and its standard error.
fn mean_and_error(pairs: &[Vec<f64>], change: usize) -> (f64, f64) {
    let count = pairs.len() as f64;
    let mean = sum_of(pairs.iter().map(|pair| pair[change])) / count;
    let squares = sum_of(
        pairs
            .iter()
            .map(|pair| (pair[change] - mean) * (pair[change] - mean)),
    );
    (mean, (squares / (count * (count - 1.0))).sqrt())
}

/// The effect of each change on each figure where the changes are made in this order.
fn effects(
    order: &[usize],
    ends: &Ends,
    value: &impl Fn(&[bool]) -> Result<Figures>,
) -> Result<Effects> {
    let mut made = vec![false; order.len()];
    let mut states = vec![ends.without.clone()];
    for (place, &change) in order.iter().enumerate() {
        made[change] = true;
        states.push(match place + 1 {
            all if all == order.len() => ends.with.clone(),
            1 => ends.alone[change].clone(),
            made if made + 1 == order.len() => ends.others[order[made]].clone(),
            _ => value(&made)?,
        });
    }
    let of_order = |figure| {
        let values = of_figure(&states, figure)?;
        let mut effects = vec![0.0; order.len()];
        for (&change, pair) in order.iter().zip(values.windows(2)) {
            effects[change] = pair[1] - pair[0];
        }
        Some(effects)
    };
    Ok((0..ends.without.len()).map(of_order).collect())
}
