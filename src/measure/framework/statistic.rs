//! The traits of a measure: its input, its arithmetic, its value and influence.

use crate::error::Result;
use crate::measure::numerics::density::{Bandwidth, DensityRule};
use crate::measure::{Entry, Property, gate};
use crate::sample::Sample;

/// The input of a measure: values alone ([`Sample`]), values paired with another variable, pupils
/// of several groups counted in several schools.
pub trait Measurable {
    /// The same kind of input, borrowed for another time.
    type For<'b>;

    /// An error for input that no measure accepts.
    fn admit(&self) -> Result<()>;

    /// The result of `f` for the input. A scale-invariant measure of tiny values is computed from scaled ones,
    /// because a subnormal mean has few digits.
    fn lifted<T>(&self, invariant: bool, f: impl Fn(&Self::For<'_>) -> Result<T>) -> Result<T>;
}

/// Values all below this are lifted: their mean or median may be subnormal.
const TINY: f64 = 1e-290;
/// How far they are lifted.
const TWO_600: f64 = f64::from_bits((1023 + 600) << 52);

impl Measurable for Sample<'_> {
    type For<'b> = Sample<'b>;

    fn admit(&self) -> Result<()> {
        gate::weights(self)
    }

    fn lifted<T>(&self, invariant: bool, f: impl Fn(&Sample<'_>) -> Result<T>) -> Result<T> {
        let extent = self.extent();
        if !invariant || extent.greatest >= TINY || extent.least <= -TINY {
            return f(self);
        }
        let values = self.values().mapv(|x| x * TWO_600);
        // Errors report the values as they are.
        Sample::from_views(values.view(), self.weights())
            .and_then(|lifted| f(&lifted))
            .or_else(|_| f(self))
    }
}

/// The arithmetic of a measure, behind the checks that all of them share.
///
/// In a private module: a measure is evaluated through [`Statistic`], which checks first.
pub trait Kernel {
    /// Its input.
    type Input<'a>: for<'b> Measurable<For<'b> = Self::Input<'b>>;

    /// The value; parameters and the weights' total have been checked, the domain has not.
    fn evaluate(&self, input: &Self::Input<'_>) -> Result<f64>;

    /// The influence of every row, 0 for units of weight zero; checks as for `evaluate`.
    ///
    /// A measure defines one of this, [`linearize_at`](Self::linearize_at), [`linearize_by`](Self::linearize_by) and
    /// [`evaluate_and_linearize`](Self::evaluate_and_linearize).
    fn linearize(&self, input: &Self::Input<'_>) -> Result<Vec<f64>> {
        Ok(self.evaluate_and_linearize(input, &Bandwidth::Silverman)?.1)
    }

    /// The same where the value is known: what a measure defines whose influence follows from its value.
    fn linearize_at(
        &self,
        input: &Self::Input<'_>,
        _value: f64,
        rule: &dyn DensityRule,
    ) -> Result<Vec<f64>> {
        self.linearize_by(input, rule)
    }

    /// The same with densities by a rule: what a measure defines that needs densities.
    fn linearize_by(&self, input: &Self::Input<'_>, _: &dyn DensityRule) -> Result<Vec<f64>> {
        self.linearize(input)
    }

    /// The value and the influence, with the bits that they have apart: what a measure defines that computes the same
    /// for both.
    fn evaluate_and_linearize(
        &self,
        input: &Self::Input<'_>,
        rule: &dyn DensityRule,
    ) -> Result<(f64, Vec<f64>)> {
        let value = self.evaluate(input)?;
        Ok((value, self.linearize_at(input, value, rule)?))
    }
}

/// What every measure can do.
pub trait Statistic: Copy + Kernel {
    /// Its line in the catalogue.
    const ENTRY: &'static Entry;

    /// The measure with these parameters, one for each of the entry's and inside their domains.
    fn from_parameters(parameters: &[f64]) -> Self;

    /// Its parameters in the order of the entry.
    fn parameters(&self) -> Vec<f64>;

    /// The value of the measure.
    ///
    /// The same to the last bit for every order of the rows.
    ///
    /// # Errors
    ///
    /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where it is not defined for the input,
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a field outside its domain,
    /// [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when added.
    fn value(&self, input: &Self::Input<'_>) -> Result<f64> {
        gate::parameters(Self::ENTRY, &self.parameters())?;
        input.admit()?;
        let invariant = Self::ENTRY.obeys(Property::ScaleInvariant);
        let value = input.lifted(invariant, |input| self.evaluate(input))?;
        gate::finite(Self::ENTRY, value)
    }

    /// The influence function at every unit, in row order, so that Σ w·influence = 0.
    ///
    /// The derivative of the measure with respect to the unit's share of the weight:
    /// d/dt T((1−t)F + t·δ_x) at t = 0, the total weight held constant. For a measure that depends on the shares
    /// alone this is Σw times the derivative in the unit's weight; the entries of the others state it
    /// (`influence_note`). The linearized standard error is that of the weighted mean
    /// of these values; the largest of them are the units that move the measure most. A unit of
    /// weight zero is absent and has influence 0.
    ///
    /// Quantiles need the density there, which is estimated ([`Influence::Density`](crate::measure::Influence)):
    /// see [`Quantile`](crate::measure::Quantile) for the kernel, its bandwidth and what it is bad at.
    ///
    /// # Errors
    ///
    /// As [`value`](Self::value); [`OutOfDomain`](crate::ErrorKind::OutOfDomain) also for a measure
    /// without influence values.
    fn influence(&self, input: &Self::Input<'_>) -> Result<Vec<f64>> {
        influence_by(self, input, &Bandwidth::Silverman)
    }
}

/// [`Statistic::influence`] with densities by a rule.
pub(crate) fn influence_by<S: Statistic>(
    measure: &S,
    input: &S::Input<'_>,
    rule: &dyn DensityRule,
) -> Result<Vec<f64>> {
    gate::parameters(S::ENTRY, &measure.parameters())?;
    input.admit()?;
    let invariant = S::ENTRY.obeys(Property::ScaleInvariant);
    let influence = input.lifted(invariant, |input| measure.linearize_by(input, rule))?;
    finite(S::ENTRY, influence)
}

/// The value and, where that is defined, the influence or the reason why there is none.
#[cfg(feature = "evaluate")]
pub(crate) fn linearized<S: Statistic>(
    measure: &S,
    input: &S::Input<'_>,
    rule: &dyn DensityRule,
) -> Result<(f64, Result<Vec<f64>>)> {
    gate::parameters(S::ENTRY, &measure.parameters())?;
    input.admit()?;
    let invariant = S::ENTRY.obeys(Property::ScaleInvariant);
    let both = |input: &S::Input<'_>| measure.evaluate_and_linearize(input, rule);
    if let Ok((value, influence)) = input.lifted(invariant, both) {
        let value = gate::finite(S::ENTRY, value)?;
        return Ok((value, finite(S::ENTRY, influence)));
    }
    // The value alone may be defined.
    let value = measure.value(input)?;
    let influence = input.lifted(invariant, |input| measure.linearize_at(input, value, rule));
    let influence = influence.and_then(|influence| finite(S::ENTRY, influence));
    Ok((value, influence))
}

fn finite(entry: &'static Entry, influence: Vec<f64>) -> Result<Vec<f64>> {
    match influence.iter().find(|value| !value.is_finite()) {
        Some(&value) => gate::finite(entry, value).map(|_| influence),
        None => Ok(influence),
    }
}

/// A field of a measure, stored as one number.
pub(crate) trait Field: Copy {
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
