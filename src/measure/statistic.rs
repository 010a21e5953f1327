//! What every measure can do.

use crate::error::Result;
use crate::sample::Sample;

use super::gate;
use super::{Entry, Property};

/// The arithmetic of a measure, behind the checks that all of them share.
///
/// In a private module: a measure is evaluated through [`Statistic`], which checks first.
pub trait Kernel {
    /// The value; parameters and the weights' total have been checked, the domain has not.
    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64>;

    /// The influence of every row, 0 for units of weight zero; checks as for `evaluate`.
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>>;
}

/// What every measure can do.
pub trait Statistic: Copy + Kernel {
    /// Its line in the catalogue.
    const ENTRY: &'static Entry;

    /// The measure with these parameters, one for each of the entry's and inside their domains.
    fn from_parameters(parameters: &[f64]) -> Self;

    /// Its parameters in the order of the entry.
    fn parameters(&self) -> Vec<f64>;

    /// The value of the measure on a sample.
    ///
    /// The same to the last bit for every order of the rows.
    ///
    /// # Errors
    ///
    /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where it is not defined for the sample,
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a field outside its domain,
    /// [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when added.
    fn value(&self, sample: &Sample<'_>) -> Result<f64> {
        gate::parameters(Self::ENTRY, &self.parameters())?;
        gate::weights(sample)?;
        let value = lifted(Self::ENTRY, sample, |sample| self.evaluate(sample))?;
        gate::finite(Self::ENTRY, value)
    }

    /// The influence function at every unit, in row order, so that Σ w·influence = 0.
    ///
    /// The derivative of the measure as a little more weight is laid on the unit:
    /// d/dt T((1−t)F + t·δ_x) at t = 0. The linearized standard error is that of the weighted mean
    /// of these values; the largest of them are the units that move the measure most. A unit of
    /// weight zero is absent and has influence 0. Corrections for small samples count as constants.
    ///
    /// Quantiles need the density there, which is estimated ([`Influence::Density`](super::Influence)):
    /// see [`Quantile`](super::Quantile) for the kernel, its bandwidth and what it is bad at.
    ///
    /// # Errors
    ///
    /// As [`value`](Self::value); [`OutOfDomain`](crate::ErrorKind::OutOfDomain) also for a measure
    /// without influence values.
    fn influence(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        gate::parameters(Self::ENTRY, &self.parameters())?;
        gate::weights(sample)?;
        let influence = lifted(Self::ENTRY, sample, |sample| self.linearize(sample))?;
        match influence.iter().find(|value| !value.is_finite()) {
            Some(&value) => gate::finite(Self::ENTRY, value).map(|_| influence),
            None => Ok(influence),
        }
    }
}

/// Values below this are lifted: their mean or median may be subnormal, and short of digits.
const TINY: f64 = 1e-290;

/// What `f` says of the sample, asked at 2^600 times the values where these are next to nothing and
/// scale changes nothing; a refusal speaks of the values as they are.
fn lifted<T>(
    entry: &'static Entry,
    sample: &Sample<'_>,
    f: impl Fn(&Sample<'_>) -> Result<T>,
) -> Result<T> {
    const TWO_600: f64 = f64::from_bits((1023 + 600) << 52);
    let tiny = |&x: &f64| x.abs() < TINY;
    if !(entry.obeys(Property::ScaleInvariant) && sample.values().iter().all(tiny)) {
        return f(sample);
    }
    let values = sample.values().mapv(|x| x * TWO_600);
    Sample::from_views(values.view(), sample.weights())
        .and_then(|lifted| f(&lifted))
        .or_else(|_| f(sample))
}

/// A field of a measure, stored as one number.
pub(super) trait Field: Copy {
    fn read(number: f64) -> Self;
    fn write(self) -> f64;
}

impl Field for f64 {
    fn read(number: f64) -> Self {
        number
    }
    fn write(self) -> f64 {
        self
    }
}

impl Field for bool {
    fn read(number: f64) -> Self {
        number != 0.0
    }
    fn write(self) -> f64 {
        f64::from(self)
    }
}

impl Field for u8 {
    fn read(number: f64) -> Self {
        number as Self
    }
    fn write(self) -> f64 {
        f64::from(self)
    }
}

/// `from_parameters` and `parameters` of a struct, whose fields stand in the order of its entry.
macro_rules! fields {
    ($($field:ident),*) => {
        fn from_parameters(parameters: &[f64]) -> Self {
            let mut _numbers = parameters.iter().copied();
            Self {
                $($field: $crate::measure::statistic::Field::read(_numbers.next().unwrap_or(0.0)),)*
            }
        }

        fn parameters(&self) -> Vec<f64> {
            vec![$($crate::measure::statistic::Field::write(self.$field)),*]
        }
    };
}
pub(super) use fields;
