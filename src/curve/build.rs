//! The curves made out of samples.

use crate::error::{Error, Result};
use crate::measure::{Domain, gate};
use crate::numeric::DoubleDouble;
use crate::sample::Sample;
use crate::words::{Method, error_phrases, group as phrases, methods};

use super::line::{Line, Steps};
use super::object::{Curve, Shape};

impl Curve {
    /// The Lorenz curve.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn lorenz(sample: &Sample<'_>) -> Result<Self> {
        let method = &methods::LORENZ;
        require_at_least(sample, method, 0.0)?;
        let mean = sample.moments().mean();
        if mean <= 0.0 {
            return Err(Error::new(&error_phrases::MEAN_NOT_POSITIVE)
                .with("measure", method.name())
                .with("got", mean));
        }
        let ordered = sample.ordered();
        let whole = ordered.cumulative_values().last().unwrap_or(1.0);
        Self::accumulated(sample, method, |sum, _| sum / whole, |x| x)
    }

    /// The generalized Lorenz curve.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn generalized_lorenz(sample: &Sample<'_>) -> Result<Self> {
        Self::accumulated(
            sample,
            &methods::GENERALIZED_LORENZ,
            |sum, weight| sum / weight,
            |x| x,
        )
    }

    /// The quantile curve, Pen's parade.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn quantile(sample: &Sample<'_>) -> Result<Self> {
        gate::weights(sample)?;
        Ok(Self {
            method: &methods::QUANTILE_CURVE,
            shape: Shape::Steps(Steps::of(&sample.ordered())),
        })
    }

    /// The TIP curve of the shortfall below `line`; as shares of the line where `relative`.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn tip(sample: &Sample<'_>, line: f64, relative: bool) -> Result<Self> {
        let method = &methods::TIP;
        if !(line > 0.0 && line.is_finite()) {
            return Err(Error::new(&phrases::LINE_OUT_OF_RANGE)
                .with("curve", method.name())
                .with("got", line));
        }
        let unit = if relative { line } else { 1.0 };
        Self::accumulated(
            sample,
            method,
            |sum, weight| sum / weight,
            |x| if x < line { (line - x) / unit } else { 0.0 },
        )
    }

    /// The growth-incidence curve from `before` to `after`.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn growth_incidence(before: &Sample<'_>, after: &Sample<'_>) -> Result<Self> {
        let method = &methods::GROWTH_INCIDENCE;
        require_at_least(before, method, f64::MIN_POSITIVE)
            .and_then(|()| gate::weights(before))
            .map_err(|error| error.of_sample(0))?;
        gate::weights(after).map_err(|error| error.of_sample(1))?;
        let (first, second) = (Steps::of(&before.ordered()), Steps::of(&after.ordered()));
        let largest = first
            .paired_with(&second)
            .into_iter()
            .map(|(_, a, b)| b / a);
        require_finite(method, largest)?;
        Ok(Self {
            method,
            shape: Shape::Growth(first, second),
        })
    }

    /// Σ w f(x) up to each value, divided by `scale` of the sum and of Σ w.
    fn accumulated(
        sample: &Sample<'_>,
        method: &'static Method,
        scale: impl Fn(f64, f64) -> f64,
        f: impl Fn(f64) -> f64,
    ) -> Result<Self> {
        gate::weights(sample)?;
        let ordered = sample.ordered();
        let total = ordered.total_weight();
        let mut sum = DoubleDouble::from(0.0);
        let sums: Vec<f64> = ordered
            .units()
            .map(|(x, weight)| {
                sum = sum.plus(DoubleDouble::of_product(f(x), weight));
                scale(sum.to_f64(), total)
            })
            .collect();
        require_finite(method, sums.iter().copied())?;
        let values = ordered.values();
        // One knot for each value: ties lie on one straight line.
        let last_of_ties = |at: &usize| values.get(at + 1) != Some(&values[*at]);
        let knots = ordered.cumulative_weights().zip(&sums).enumerate();
        let knots = knots.filter(|(at, _)| last_of_ties(at));
        Ok(Self {
            method,
            shape: Shape::Line(Line::through(knots.map(|(_, (w, &sum))| (w / total, sum)))),
        })
    }
}

/// Rejects the first unit of positive weight below `least`.
fn require_at_least(sample: &Sample<'_>, method: &Method, least: f64) -> Result<()> {
    let domain = if least > 0.0 {
        Domain::Positive
    } else {
        Domain::NonNegative
    };
    match sample.units().find(|&(_, x, _)| x < least) {
        None => Ok(()),
        Some((row, x, _)) => Err(Error::new(&error_phrases::OUT_OF_DOMAIN)
            .with("measure", method.name())
            .with("row", row)
            .with("expected", domain.name())
            .with("got", x)),
    }
}

fn require_finite(method: &Method, numbers: impl Iterator<Item = f64>) -> Result<()> {
    match { numbers }.all(f64::is_finite) {
        true => Ok(()),
        false => Err(Error::new(&error_phrases::OVERFLOW).with("measure", method.name())),
    }
}
