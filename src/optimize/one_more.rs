//! What one more unit of a resource at each place does to a weighted coefficient of variation, and what each place does.

use crate::error::Result;
use crate::numeric::{Moments, sum_of};
use crate::sample::Sample;

/// A weighted coefficient of variation with more of the resource at one unit, and without it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UnitEffect {
    /// The coefficient with more of the resource at this unit only; `None` where it is undefined.
    pub with_more: Option<f64>,
    /// The coefficient of all other units; `None` where it is undefined.
    pub without: Option<f64>,
}

/// The effects of more of the resource at each unit, and of each unit's presence.
///
/// # Formula
///
/// ```text
/// xᵢ = per·Rᵢ/Pᵢ        CV = √(Σ Pᵢ/P · (xᵢ − μ)²) / μ        μ = per·T/P
/// with more: Rᵢ + mᵢ in the place of Rᵢ        without: all units but i
/// ```
///
/// # Parameters
///
/// `weights` P, `resources` R: one of each unit. `per`: the number of weights that a value refers to, such as 100 for
/// teachers per 100 pupils. `more` m: what is added at each unit, the share of a physical unit that counts there.
///
/// # Returns
///
/// The effects of each unit, in their order.
///
/// # Edge cases
///
/// A unit of weight zero does not count: more of the resource there has no effect that could be computed, `None`.
/// Without the only unit, and where all values are zero, the coefficient is undefined, `None`.
///
/// # Errors
///
/// As [`Sample::weighted`]; [`LengthMismatch`](crate::ErrorKind::LengthMismatch) where `more` has another length.
///
/// # Accuracy
///
/// Each coefficient has the bits that the measure `cv` gives for the changed values: sums are exact.
///
/// # Source
///
/// Elementary algebra; the coefficient: Pearson (1896), doi:10.1098/rsta.1896.0007.
///
/// # Examples
///
/// ```
/// use junheng::optimize::unit_effects;
/// // Teachers at three schools of 100 pupils.
/// let effects = unit_effects(&[100.0; 3], &[4.0, 6.0, 8.0], 100.0, &[1.0; 3])?;
/// let with_more: Vec<f64> = effects.iter().filter_map(|one| one.with_more).collect();
/// // Before it is 0.272: one more teacher lowers it at the first school and at the second.
/// assert!(with_more[0] < 0.20 && with_more[1] < 0.27 && with_more[2] > 0.32);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn unit_effects(
    weights: &[f64],
    resources: &[f64],
    per: f64,
    more: &[f64],
) -> Result<Vec<UnitEffect>> {
    Sample::weighted(resources, weights)?;
    Sample::weighted(more, weights)?;
    let values = values(weights, resources, per);
    let moments = moments(&values, weights);
    let effect = |unit: usize| {
        let weight = weights[unit];
        let others = moments.without(values[unit], weight);
        let with_more = (weight > 0.0).then(|| {
            let mut all = others.clone();
            all.add((resources[unit] + more[unit]) * per / weight, weight);
            coefficient(&all)
        });
        UnitEffect {
            with_more: with_more.flatten(),
            without: coefficient(&others),
        }
    };
    Ok((0..weights.len()).map(effect).collect())
}

/// The coefficient of variation once some units are merged into one.
///
/// # Formula
///
/// ```text
/// merged unit: P_m = Σ_m Pᵢ, R_m = Σ_m Rᵢ        CV² falls by P/T² · Σ_m Pᵢ (Rᵢ/Pᵢ − R_m/P_m)²
/// ```
///
/// A merger never raises the coefficient, although nobody receives anything: an effect of counting.
///
/// # Parameters
///
/// As [`unit_effects`]; `units`: the places of the units that are merged, each once.
///
/// # Returns
///
/// The coefficient with the merged unit; `None` where it is undefined, or a place does not exist or is repeated.
///
/// # Errors
///
/// As [`Sample::weighted`].
///
/// # Accuracy
///
/// The bits that the measure `cv` gives for the merged units.
///
/// # Examples
///
/// ```
/// use junheng::optimize::cv_of_merged;
/// let cv = |units: &[usize]| cv_of_merged(&[100.0, 100.0, 200.0], &[4.0, 6.0, 10.0], 100.0, units);
/// assert!(cv(&[])? > Some(0.14));
/// assert_eq!(cv(&[0, 1])?, Some(0.0));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn cv_of_merged(
    weights: &[f64],
    resources: &[f64],
    per: f64,
    units: &[usize],
) -> Result<Option<f64>> {
    Sample::weighted(resources, weights)?;
    let mut is_merged = vec![false; weights.len()];
    for &unit in units {
        match is_merged.get_mut(unit) {
            Some(merged) if !*merged => *merged = true,
            _ => return Ok(None),
        }
    }
    let values = values(weights, resources, per);
    let mut all = moments(&values, weights);
    for &unit in units {
        all = all.without(values[unit], weights[unit]);
    }
    let sum = |column: &[f64]| sum_of(units.iter().map(|&unit| column[unit]));
    let weight = sum(weights);
    if weight > 0.0 {
        all.add(sum(resources) * per / weight, weight);
    }
    Ok(coefficient(&all))
}

/// Between which multiples of the mean a small unit lowers the coefficient of variation `cv` by its presence.
///
/// # Formula
///
/// ```text
/// x/μ from 1 + CV² − CV·√(1 + CV²) to 1 + CV² + CV·√(1 + CV²)
/// ```
///
/// The interval is not centred on the mean: with a coefficient of 0.5645 it is 0.670 to 1.967. A unit with a large share of
/// Σ P(x − μ)² can lie in it: that share is not the effect of the unit.
///
/// # Returns
///
/// The lower and the upper end; both 1 for a coefficient of 0.
///
/// # Examples
///
/// ```
/// let [low, high] = junheng::optimize::lowering_band(0.5645);
/// assert!((low - 0.6704).abs() < 1e-4 && (high - 1.9669).abs() < 1e-4);
/// ```
pub fn lowering_band(cv: f64) -> [f64; 2] {
    let square = 1.0 + cv * cv;
    let half = cv * square.sqrt();
    // The product of the ends is 1 + CV²: the lower one without cancellation.
    [square / (square + half), square + half]
}

/// The multiple of the mean below which a little more of the resource lowers the coefficient of variation `cv`: 1 + CV².
///
/// # Examples
///
/// Also somewhat above the mean more of the resource helps, because it raises the mean:
///
/// ```
/// assert_eq!(junheng::optimize::turning_point(0.5), 1.25);
/// ```
pub fn turning_point(cv: f64) -> f64 {
    1.0 + cv * cv
}

/// The value of each unit; zero where its weight is zero, which then does not count.
fn values(weights: &[f64], resources: &[f64], per: f64) -> Vec<f64> {
    let value = |(&weight, &resource): (&f64, &f64)| match weight > 0.0 {
        true => resource * per / weight,
        false => 0.0,
    };
    weights.iter().zip(resources).map(value).collect()
}

fn moments(values: &[f64], weights: &[f64]) -> Moments {
    Moments::of(values.into(), Some(weights.into()))
}

/// The coefficient; `None` where the mean is not above zero.
fn coefficient(moments: &Moments) -> Option<f64> {
    (moments.mean() > 0.0).then(|| moments.coefficient_of_variation())
}
