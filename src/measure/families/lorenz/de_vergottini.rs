//! The De Vergottini index: the means of the upper parts.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::families::lorenz::bonferroni::LAWS;
use crate::measure::numerics::cumulative::{logs, product_sum, weighted_excesses};
use crate::measure::numerics::steps::{Steps, relative_steps};
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Statistic, Text};
use crate::sample::Sample;
use crate::words::Name;

/// De Vergottini index 德韦尔戈蒂尼指数.
///
/// How far the mean of the highest 1 − p exceeds the mean of all, averaged over all p.
///
/// # Formula
///
/// ```text
/// ∫ (1 − L(p))/(1 − p) dp − 1
/// ```
///
/// V = ∫₀¹ (1 − L(p))/(1 − p) dp − 1, L the Lorenz curve with straight steps. Computed as
/// Σ E(x)/μ·ln(Q₋/Q) over the values, E(x) = E(X − x)⁺, Q₋ and Q the shares of weight from x and above x.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero.
///
/// # Returns
///
/// From 0 (all equal) upwards: about ln n where one of n units has all.
///
/// # Edge cases
///
/// One unit, or all equal: 0. Zeros are values like any other. Weights count repetitions. The form
/// of 1940 sums over n ranks instead and changes when the sample is repeated.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are
/// zero.
///
/// # Accuracy
///
/// Relative error at most 4e-15. A sum of terms of one sign with its rounding errors carried along.
///
/// # Source
///
/// De Vergottini (1940), Annali dell'Istituto di Statistica di Bari; Imedio-Olmedo et al. (2012),
/// Estudios de Economía Aplicada 30.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{DeVergottini, Statistic}};
/// let spend = Sample::new(&[1.0, 3.0])?;
/// assert!((DeVergottini.value(&spend)? - 0.5 * 2.0_f64.ln()).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// It has no upper bound, so shares of one unit among many go far beyond 1:
///
/// ```
/// use junheng::{Sample, measure::{DeVergottini, Statistic}};
/// let mut values = vec![0.0; 999];
/// values.push(1.0);
/// assert!(DeVergottini.value(&Sample::new(&values)?)? > 6.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct DeVergottini;

impl Statistic for DeVergottini {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("de_vergottini", "De Vergottini index", "德韦尔戈蒂尼指数"),
        aliases: &["vergottini", "德韦尔戈蒂尼指数"],
        family: "lorenz",
        summary: Text::new(
            "How far the mean of the upper part exceeds the mean of all, averaged over all upper parts.",
            "各上端部分的均值高于总体均值的相对差距的平均。",
        ),
        formula: "∫ (1 − L(p))/(1 − p) dp − 1",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: all values are equal", "0：所有数值相等"),
        properties: LAWS,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "De Vergottini (1940), Annali dell'Istituto di Statistica di Bari; \
                 Imedio-Olmedo et al. (2012), Estudios de Economía Aplicada 30",
    };
    fields!();
}

impl Kernel for DeVergottini {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        Ok(de_vergottini(&steps))
    }

    /// With IF of μ(1 − L(p)) = (X − x)⁺ − E(x) on the step at x: as for the Bonferroni index.
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        let index = de_vergottini(&steps);
        let logs = logs_from_above(&steps);
        let own = weighted_excesses(&steps, &logs);
        let found = |place: usize| {
            let excess = steps.excess(place);
            own[place] / steps.mean() - index - (1.0 + index) * excess
        };
        let found: Vec<f64> = (0..steps.len()).map(found).collect();
        Ok(steps.to_rows(sample, &found))
    }
}

fn de_vergottini(steps: &Steps) -> f64 {
    product_sum(&steps.excesses(), &logs_from_above(steps)) / steps.mean()
}

/// ln(Q₋/Q) of each step; 0 for the highest, whose excess is none.
fn logs_from_above(steps: &Steps) -> Vec<f64> {
    logs(steps.shares(), steps.above())
}
