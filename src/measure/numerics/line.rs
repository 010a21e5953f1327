//! The line that shortfalls are measured from: given, or a multiple of the median.

use crate::error::Result;
use crate::measure::numerics::density::Density;
use crate::measure::{Domain, Entry, gate};
use crate::numeric::{DoubleDouble, into_range};
use crate::sample::Sample;
use crate::words::Name;

static MEDIAN: Name = Name::new("median", "the median", "中位数");

/// The line, in a unit of its own: 1, or the median it moves with.
///
/// Values are taken relative to that unit, so that neither a tiny nor a huge median costs digits.
pub(crate) struct Line {
    unit: f64,
    value: f64,
    of_median: bool,
}

impl Line {
    /// The line for values that are zero or more.
    pub(crate) fn of(
        entry: &'static Entry,
        line: f64,
        of_median: bool,
        sample: &Sample<'_>,
    ) -> Result<Self> {
        gate::domain(entry, Domain::NonNegative, sample)?;
        let unit = if of_median {
            gate::divisor(entry, &MEDIAN, sample.ordered().averaged_quantile(0.5))?
        } else {
            1.0
        };
        Ok(Self {
            unit,
            value: line,
            of_median,
        })
    }

    /// The line in its unit.
    pub(crate) fn value(&self) -> f64 {
        self.value
    }

    /// A value in the line's unit.
    pub(crate) fn relative(&self, x: f64) -> f64 {
        x / self.unit
    }

    /// (z − m)/z, m being the first value or halfway to the second: from the distances of both, which are exact
    /// where they are small.
    pub(crate) fn gap(&self, first: f64, second: Option<f64>) -> f64 {
        let scale = into_range(self.absolute());
        let z = DoubleDouble::from(self.value).times((self.unit * scale).into());
        let below = |x: f64| z.plus_double(-x * scale);
        let first = below(first);
        let gap = second.map_or(first, |second| first.plus(below(second)).scaled(0.5));
        gap.over(z).to_f64()
    }

    /// 1 for a value below the line, else 0.
    pub(crate) fn below(&self, x: f64) -> f64 {
        f64::from(self.relative(x) < self.value)
    }

    /// The line in the unit of the values.
    pub(crate) fn absolute(&self) -> f64 {
        self.value * self.unit
    }

    /// z·f(z), f the density at the line.
    pub(crate) fn rise(&self, density: &Density<'_>) -> f64 {
        self.absolute() * density.at(self.absolute())
    }

    /// `own`, the influence with the line held, and what its move adds: (z·dT/dz)·dz/z.
    pub(crate) fn moved(
        &self,
        entry: &'static Entry,
        sample: &Sample<'_>,
        mut own: Vec<f64>,
        slope: impl FnOnce(&Density<'_>) -> f64,
    ) -> Result<Vec<f64>> {
        if !self.of_median || gate::all_equal(sample) {
            return Ok(own);
        }
        let density = Density::of(sample, &sample.ordered());
        let slope = slope(&density);
        for (influence, moved) in own
            .iter_mut()
            .zip(density.quantile_influence(entry, self.unit)?)
        {
            *influence += slope * (moved / self.unit);
        }
        Ok(own)
    }
}
