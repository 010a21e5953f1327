//! The divisors of forms that are corrected for small samples, and the weights that each form is for.
//!
//! `sample` forms take weights as numbers of repetitions (frequency weights) and divide by Σw − 1: they change
//! with the scale of the weights. `corrected` forms take each row as one unit, whatever its weight (reliability
//! weights, shares), and divide by 1 − Σp²: they depend on the shares p = w/Σw alone. Where a divisor is not
//! above zero the form is 0/0: an error, also where all values are equal.

use crate::error::{Error, Result};
use crate::measure::numerics::gaps;
use crate::measure::{Entry, gate};
use crate::numeric::Ordered;
use crate::sample::Sample;
use crate::words::{Name, Phrase, error_phrases as phrases};

static WEIGHT_LESS: [Name; 3] = [
    Name::new("weight_less_one", "Σw − 1", "Σw − 1"),
    Name::new("weight_less_two", "Σw − 2", "Σw − 2"),
    Name::new("weight_less_three", "Σw − 3", "Σw − 3"),
];
static DIFFERENT_PAIRS: Name = Name::new("different_pairs", "1 − Σp²", "1 − Σp²");

/// The form of a measure of spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// The values are the population: divides by Σw.
    Population,
    /// Weights are numbers of repetitions: divides by Σw − 1.
    Repetitions,
    /// Weights are shares or state how reliable a value is: divides by Σw·(1 − Σp²).
    Reliability,
}

impl Form {
    /// The form that the flags select; both together have been rejected.
    pub(crate) fn of(sample: bool, corrected: bool) -> Self {
        match (sample, corrected) {
            (true, _) => Self::Repetitions,
            (false, true) => Self::Reliability,
            (false, false) => Self::Population,
        }
    }

    /// Returns an error where the divisor of the form is not above zero.
    pub(crate) fn require(self, entry: &'static Entry, sample: &Sample<'_>) -> Result<()> {
        match self {
            Self::Population => Ok(()),
            Self::Repetitions => {
                repetitions(entry, sample, 2, &phrases::SHARES_AS_REPETITIONS).map(|_| ())
            }
            Self::Reliability => pair_factor(entry, &sample.ordered()).map(|_| ()),
        }
    }
}

/// Σw; an error where it is below the number of repetitions that a form needs, which `phrase` reports of weights.
///
/// A form that needs k repetitions divides by Σw − (k − 1). Weights with a smaller sum are no numbers of
/// repetitions: shares of the whole have the sum 1.
fn repetitions(
    entry: &'static Entry,
    sample: &Sample<'_>,
    needed: u8,
    phrase: &'static Phrase,
) -> Result<f64> {
    let total = sample.moments().total_weight();
    let (needed, less) = (f64::from(needed), usize::from(needed).saturating_sub(2));
    if total >= needed {
        return Ok(total);
    }
    if sample.weights().is_some() {
        return Err(Error::new(phrase)
            .with("measure", &entry.name)
            .with("expected", needed)
            .with("got", total));
    }
    let name = &WEIGHT_LESS[less.min(WEIGHT_LESS.len() - 1)];
    gate::divisor(entry, name, total - needed + 1.0)
}

/// Returns an error for fewer repetitions than a sample form without a reliability form needs.
pub(crate) fn require_repetitions(
    entry: &'static Entry,
    sample: &Sample<'_>,
    needed: u8,
) -> Result<()> {
    repetitions(entry, sample, needed, &phrases::TOO_FEW_REPETITIONS).map(|_| ())
}

/// 1/(1 − Σp²): all pairs of units against the pairs of different units; an error for one unit.
pub(crate) fn pair_factor(entry: &'static Entry, ordered: &Ordered) -> Result<f64> {
    let pairs = different_pairs(ordered);
    gate::divisor(entry, &DIFFERENT_PAIRS, pairs)?;
    Ok(match ordered.weights() {
        None => ordered.len() as f64 / (ordered.len() - 1) as f64,
        Some(_) => 1.0 / pairs,
    })
}

/// 1 − Σp².
fn different_pairs(ordered: &Ordered) -> f64 {
    match ordered.weights() {
        None => (ordered.len() - 1) as f64 / ordered.len() as f64,
        Some(weights) => gaps::different_pairs(weights),
    }
}

/// Adds what weight on a unit does to the factor 1/(1 − Σp²) of `value`: 2(p − Σp²)/(1 − Σp²) of it, since
/// Σp² moves by 2(p − Σp²).
pub(crate) fn add_pair_moves(sample: &Sample<'_>, value: f64, influence: &mut [f64]) {
    let ordered = sample.ordered();
    // Without weights all shares are equal: the sum of squares is at its least.
    if ordered.weights().is_none() {
        return;
    }
    let pairs = different_pairs(&ordered);
    let total = ordered.total_weight();
    for (row, _, weight) in sample.units() {
        influence[row] += value * (2.0 * (weight / total - 1.0 + pairs) / pairs);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_factor_moves_as_its_derivative() {
        let weights = [2.0, 1.0, 3.0, 4.0];
        let factor = |weights: &[f64]| {
            let sample = Sample::weighted(&[1.0, 2.0, 3.0, 4.0], weights).unwrap();
            1.0 / different_pairs(&sample.ordered())
        };
        let sample = Sample::weighted(&[1.0, 2.0, 3.0, 4.0], &weights).unwrap();
        let mut moves = [0.0; 4];
        add_pair_moves(&sample, factor(&weights), &mut moves);
        for (row, exact) in moves.into_iter().enumerate() {
            let moved = |step: f64| {
                let mut weights = weights;
                weights[row] += 10.0 * step;
                factor(&weights)
            };
            let slope = (moved(1e-6) - moved(-1e-6)) / 2e-6;
            // The quotient is off by 1e-12 of the third derivative, and by 1e-16/1e-6.
            assert!((slope - exact).abs() < 1e-8, "{row}: {slope} {exact}");
        }
    }
}
