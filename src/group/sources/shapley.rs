//! Shapley's value of each source of a total.

use crate::error::{Error, Result};
use crate::measure::Measure;
use crate::numeric::sum_of;
use crate::regression::Column;
use crate::words::{Name, group as phrases, methods};

use super::method::Absent;
use super::sums::sample_of;

/// 2^12 evaluations of the measure.
const MOST: usize = 12;
static SOURCES: Name = Name::new("sources", "sources", "来源");

/// The measure without any source, and the mean change as each of them enters: all these add to `whole`,
/// the measure of the total.
pub(in crate::group) fn shapley(
    sources: &[Column<'_>],
    weights: Option<&[f64]>,
    measure: Measure,
    absent: Absent,
    whole: f64,
) -> Result<(f64, Vec<f64>)> {
    let count = sources.len();
    if count > MOST {
        return Err(Error::new(&phrases::TOO_MANY)
            .with("measure", methods::SHAPLEY.name())
            .with("column", &SOURCES)
            .with("expected", MOST)
            .with("got", count));
    }
    let stand_in: Vec<f64> = sources
        .iter()
        .map(|source| match absent {
            Absent::Zero => Ok(0.0),
            Absent::Mean => Ok(sample_of(source.values, weights)?.moments().mean()),
        })
        .collect::<Result<_>>()?;
    let all = (1_usize << count) - 1;
    let value_of = |set: usize| -> Result<f64> {
        match absent {
            _ if set == all => return Ok(whole),
            Absent::Zero if set == 0 => return Ok(0.0),
            _ => {}
        }
        let unit = |row: usize| {
            sum_of((0..count).map(|source| match set >> source & 1 {
                1 => sources[source].values[row],
                _ => stand_in[source],
            }))
        };
        let values: Vec<f64> = (0..sources[0].values.len()).map(unit).collect();
        measure.value(&sample_of(&values, weights)?)
    };
    let values: Vec<f64> = (0..=all).map(value_of).collect::<Result<_>>()?;
    let weights = order_weights(count);
    let contributions =
        (0..count)
            .map(|source| {
                let bit = 1 << source;
                sum_of((0..=all).filter(|set| set & bit == 0).map(|set| {
                    weights[set.count_ones() as usize] * (values[set | bit] - values[set])
                }))
            })
            .collect();
    Ok((values[0], contributions))
}

/// s! (K − 1 − s)!/K! for s = 0 … K − 1: the share of orders in which just those s come before.
fn order_weights(count: usize) -> Vec<f64> {
    let mut binomial = 1.0;
    (0..count)
        .map(|before| {
            let weight = 1.0 / (count as f64 * binomial);
            binomial *= (count - 1 - before) as f64 / (before + 1) as f64;
            weight
        })
        .collect()
}
