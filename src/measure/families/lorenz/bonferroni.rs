//! The Bonferroni index, and sums over the steps that indices of partial means share.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::numerics::cumulative::{logs_from_below, product_sum, weighted_shortfalls};
use crate::measure::numerics::steps::{Steps, relative_steps};
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text};
use crate::sample::Sample;
use crate::words::Name;

/// What holds of the indices of partial means.
pub(crate) const LAWS: &[Property] = &[
    Property::ScaleInvariant,
    Property::ReplicationInvariant,
    Property::Transfers,
    Property::ZeroAtEquality,
];

/// Bonferroni index 邦费罗尼指数.
///
/// How far the mean of the lowest p falls short of the mean of all, averaged over all p.
///
/// # Formula
///
/// ```text
/// 1 − ∫ L(p)/p dp
/// ```
///
/// B = ∫₀¹ (1 − m(p)/μ) dp = 1 − ∫₀¹ L(p)/p dp, m(p) the mean of the lowest share p and L the Lorenz
/// curve with straight steps. Computed as Σ S(x)/μ·ln(P/P₋) over the values, S(x) = E(x − X)⁺, P₋ and
/// P the shares of weight before and up to x.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero.
///
/// # Returns
///
/// From 0 (all equal) to 1 (towards it where one of many units has all); never below the Gini
/// index.
///
/// # Edge cases
///
/// One unit, or all equal: 0. Zeros are values like any other. Weights count repetitions. The form
/// of 1930 sums over n − 1 ranks instead and changes when the sample is repeated; the two agree as
/// n grows.
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
/// Bonferroni (1930), Elementi di statistica generale; Aaberge (2007),
/// doi:10.1007/s10888-007-9058-9.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{Bonferroni, Statistic}};
/// let spend = Sample::new(&[1.0, 3.0])?;
/// // The lower half lies 1/2 below the mean; above it the gap closes as 1/(2p).
/// assert!((Bonferroni.value(&spend)? - 0.5 * 2.0_f64.ln()).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// It minds a gap at the bottom more than the Gini index does:
///
/// ```
/// use junheng::{Measure, Sample};
/// let value = |spec: &str, values: &[f64]| -> junheng::Result<f64> {
///     spec.parse::<Measure>()?.value(&Sample::new(values)?)
/// };
/// let (low, high) = ([1.0, 4.0, 4.0, 4.0], [2.5, 2.5, 2.5, 5.5]);
/// assert!((value("gini", &low)? - value("gini", &high)?).abs() < 1e-15);
/// assert!(value("bonferroni", &low)? > value("bonferroni", &high)?);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Bonferroni;

impl Statistic for Bonferroni {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("bonferroni", "Bonferroni index", "邦费罗尼指数"),
        aliases: &["bonferroni_index", "邦费罗尼指数", "邦弗朗尼指数"],
        family: "lorenz",
        summary: Text::new(
            "How far the mean of the lower part falls short of the mean of all, averaged over all \
             lower parts.",
            "各下端部分的均值低于总体均值的相对差距的平均。",
        ),
        formula: "1 − ∫ L(p)/p dp",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, 1.0),
        ends: Text::new(
            "0: all values are equal; towards 1: one of many units has all",
            "0：所有数值相等；趋于 1：众多单位中一个占有全部",
        ),
        properties: LAWS,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Bonferroni (1930), Elementi di statistica generale; \
                 Aaberge (2007), doi:10.1007/s10888-007-9058-9",
    };
    fields!();
}

impl Kernel for Bonferroni {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        Ok(bonferroni(&steps))
    }

    /// With IF of μL(p) = S − (x − X)⁺ on the step at x: ∫ that/p dp, and the mean's own part.
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        let index = bonferroni(&steps);
        let logs = logs_from_below(&steps);
        let own = weighted_shortfalls(&steps, &logs);
        let found = |place: usize| {
            let excess = steps.excess(place);
            own[place] / steps.mean() - index + (1.0 - index) * excess
        };
        let found: Vec<f64> = (0..steps.len()).map(found).collect();
        Ok(steps.to_rows(sample, &found))
    }
}

fn bonferroni(steps: &Steps) -> f64 {
    // Rounding may carry a value at the very end beyond it.
    (product_sum(&steps.shortfalls(), &logs_from_below(steps)) / steps.mean()).clamp(0.0, 1.0)
}
