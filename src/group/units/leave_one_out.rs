//! A measure without each unit.

use std::cmp::Ordering;

use ndarray::ArrayView1;
use serde::Serialize;

use crate::error::{Error, Result};
use crate::finite::finite;
use crate::interrupt::check;
use crate::measure::Measure;
use crate::numeric::{Extent, Moments};
use crate::sample::{Sample, Shared};
use crate::words::{Message, Method, group as phrases, methods};

/// With more units a measure that is computed afresh without each of them would take more than some
/// 4·10⁸ steps.
const MOST: usize = 20_000;

/// A measure without one unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LeftOut {
    /// Its row: in the sample, or in the table where one is analyzed.
    pub row: usize,
    /// Its name, where units have names.
    pub label: Option<String>,
    /// The value of the unit itself.
    pub own: f64,
    /// The measure of all other units; `None` where it is undefined.
    pub value: Option<f64>,
    /// That value minus the one of all units: below zero where the unit raises the measure.
    pub difference: Option<f64>,
    /// The reason why the measure of the other units is undefined.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::words::shape::MessageShape>")
    )]
    pub reason: Option<Message>,
}

/// A measure without each unit, and the difference to its value of all units: 逐一剔除.
///
/// # Formula
///
/// ```text
/// value_i = I(x₁, …, x_{i−1}, x_{i+1}, …, x_n)        difference_i = value_i − I(x₁, …, x_n)
/// ```
///
/// I is the measure; the weight of the unit is left out with its value.
///
/// # Parameters
///
/// `measure`: any [`Measure`]. `sample`: a sample that the measure is defined for.
///
/// # Returns
///
/// One record for each row, in the order of the rows. The difference is below zero where the unit raises
/// the measure, above zero where it lowers it.
///
/// # Edge cases
///
/// The measure of the other units can be undefined: without the only unit, without the only unit of
/// positive weight, or with a mean of zero. The value is then `None`, and `reason` states why. Without a
/// unit of weight zero the value is that of all units.
///
/// # Errors
///
/// As the measure of all units. [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for more than 20 000 units
/// and a measure other than the mean, the variance, the standard deviation and the coefficient of
/// variation.
///
/// # Accuracy
///
/// Each value has the bits of the measure of the other units, in any order of the rows. The four named
/// measures are exact sums from which the unit is subtracted: O(n log n) in total, for the order. Other
/// measures are computed afresh for each distinct unit: O(n²).
///
/// # Source
///
/// Quenouille (1956), doi:10.1093/biomet/43.3-4.353; Tukey (1958), Annals of Mathematical Statistics 29: 614.
///
/// # Examples
///
/// ```
/// use junheng::group::LeaveOneOut;
/// use junheng::{Measure, Sample};
/// // Books per pupil, weighted by pupils.
/// let schools = Sample::weighted(&[20.0, 20.0, 50.0], &[300.0, 500.0, 200.0])?;
/// let cv: Measure = "cv".parse()?;
/// let found = LeaveOneOut::of(cv, &schools)?;
/// assert_eq!(found.units[2].value, Some(0.0));
/// assert_eq!(found.units[2].difference, Some(-found.total));
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// The unit farthest from the mean is not always the one that raises the measure most: weights count.
///
/// ```
/// use junheng::group::LeaveOneOut;
/// use junheng::{Measure, Sample};
/// let schools = Sample::weighted(&[30.0, 40.0, 60.0], &[900.0, 900.0, 10.0])?;
/// let cv: Measure = "cv".parse()?;
/// let found = LeaveOneOut::of(cv, &schools)?;
/// let difference = |at: usize| found.units[at].difference.unwrap();
/// assert!(difference(0) < difference(2));
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LeaveOneOut {
    /// The method: the meaning of values and differences.
    pub method: Method,
    /// The measure as text.
    pub measure: String,
    /// Its value of all units.
    pub total: f64,
    /// The units, in row order.
    pub units: Vec<LeftOut>,
}

impl LeaveOneOut {
    /// `measure` without each unit of `sample`.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn of(measure: Measure, sample: &Sample<'_>) -> Result<Self> {
        let total = measure.value(sample)?;
        let moments = is_of_moments(&measure).then(|| sample.moments());
        if moments.is_none() && sample.len() > MOST {
            return Err(Error::new(&phrases::TOO_MANY_UNITS)
                .with("measure", &measure.entry().name)
                .with("expected", MOST)
                .with("got", sample.len()));
        }
        let mut others = Others::of(sample);
        let mut units: Vec<Option<LeftOut>> = vec![None; sample.len()];
        let mut last: Option<(Unit, Result<f64>)> = None;
        for place in 0..others.units.len() {
            check();
            let unit = others.leave_out(place);
            let found = match last.take() {
                // Equal units have equal results.
                Some((before, found)) if before.is_like(&unit) => found,
                _ => others.value(&measure, &unit, moments.as_deref()),
            };
            units[unit.row] = Some(left_out(&unit, &found, total));
            last = Some((unit, found));
        }
        finite(
            &methods::LEAVE_ONE_OUT,
            Self {
                method: methods::LEAVE_ONE_OUT,
                measure: measure.to_string(),
                total,
                units: units.into_iter().flatten().collect(),
            },
        )
    }
}

fn left_out(unit: &Unit, found: &Result<f64>, total: f64) -> LeftOut {
    let value = found.as_ref().ok().copied();
    LeftOut {
        row: unit.row,
        label: None,
        own: unit.value,
        value,
        difference: value.map(|value| value - total),
        reason: found.as_ref().err().map(|error| error.message().clone()),
    }
}

/// Whether a measure needs nothing but the exact sums of a sample.
fn is_of_moments(measure: &Measure) -> bool {
    matches!(
        measure,
        Measure::Mean(_)
            | Measure::Variance(_)
            | Measure::StandardDeviation(_)
            | Measure::CoefficientOfVariation(_)
    )
}

#[derive(Debug, Clone, Copy)]
struct Unit {
    row: usize,
    value: f64,
    weight: f64,
}

impl Unit {
    fn is_like(&self, other: &Self) -> bool {
        self.value == other.value && self.weight == other.weight
    }

    fn order(&self, other: &Self) -> Ordering {
        (self.value.total_cmp(&other.value))
            .then(self.weight.total_cmp(&other.weight))
            .then(self.row.cmp(&other.row))
    }
}

/// All units but one, by ascending value, so that measures that sort find them sorted.
struct Others {
    units: Vec<Unit>,
    values: Vec<f64>,
    weights: Option<Vec<f64>>,
    /// The two least and the two greatest weights.
    weight_ends: [f64; 4],
}

impl Others {
    /// The units without the first.
    fn of(sample: &Sample<'_>) -> Self {
        let weights = sample.weights();
        let unit = |(row, &value): (usize, &f64)| Unit {
            row,
            value,
            weight: weights.map_or(1.0, |weights| weights[row]),
        };
        let mut units: Vec<Unit> = sample.values().iter().enumerate().map(unit).collect();
        units.sort_unstable_by(Unit::order);
        let rest = &units[1..];
        Self {
            values: rest.iter().map(|unit| unit.value).collect(),
            weights: weights.map(|_| rest.iter().map(|unit| unit.weight).collect()),
            weight_ends: ends(units.iter().map(|unit| unit.weight)),
            units,
        }
    }

    /// Leaves out the unit at `place` in place of the one before it.
    fn leave_out(&mut self, place: usize) -> Unit {
        if let Some(before) = place.checked_sub(1) {
            self.values[before] = self.units[before].value;
            if let Some(weights) = &mut self.weights {
                weights[before] = self.units[before].weight;
            }
        }
        self.units[place]
    }

    /// The measure of the others; `moments` are those of all units.
    fn value(&self, measure: &Measure, left: &Unit, moments: Option<&Moments>) -> Result<f64> {
        let sample = self.sample(left)?;
        match moments {
            None => measure.value(&sample),
            Some(moments) => {
                let shared = Shared::of_moments(moments.without(left.value, left.weight));
                measure.value(&sample.sharing(&shared))
            }
        }
    }

    fn sample(&self, left: &Unit) -> Result<Sample<'_>> {
        let weights = self.weights.as_deref().map(ArrayView1::from);
        let values = ArrayView1::from(&self.values);
        let [least, second, third, greatest] = self.weight_ends;
        let weight_extent = Extent {
            least: if left.weight == least { second } else { least },
            greatest: if left.weight == greatest {
                third
            } else {
                greatest
            },
        };
        match (self.values.first(), self.values.last()) {
            (Some(&least), Some(&greatest)) if weight_extent.greatest > 0.0 => {
                let extent = Extent { least, greatest };
                Ok(Sample::of_checked(values, weights, extent, weight_extent))
            }
            // Nothing is left; the gate states why that is no sample.
            _ => Sample::from_views(values, weights),
        }
    }
}

/// The two least and the two greatest of some numbers; of one number, itself.
fn ends(numbers: impl Iterator<Item = f64>) -> [f64; 4] {
    let mut least = [f64::INFINITY; 2];
    let mut greatest = [f64::NEG_INFINITY; 2];
    for x in numbers {
        least = [least[0].min(x), least[1].min(least[0].max(x))];
        greatest = [greatest[0].max(x), greatest[1].max(greatest[0].min(x))];
    }
    [least[0], least[1], greatest[1], greatest[0]]
}
