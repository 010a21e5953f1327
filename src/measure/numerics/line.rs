//! The line that shortfalls, or excesses, are measured from: given, or a multiple of the median.

use crate::error::Result;
use crate::measure::numerics::density::{Density, DensityRule};
use crate::measure::{Domain, Entry, gate};
use crate::numeric::{DoubleDouble, into_range};
use crate::sample::Sample;
use crate::words::Name;

static MEDIAN: Name = Name::new("median", "the median", "中位数");

/// Which side of a line counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// The line is a floor: units below it fall short.
    Below,
    /// The line is an upper limit: units above it exceed it.
    Above,
}

impl Side {
    pub(crate) fn of(above: bool) -> Self {
        if above { Self::Above } else { Self::Below }
    }

    /// Whether the value lies beyond the line.
    pub(crate) fn beyond(self, x: f64, z: f64) -> bool {
        match self {
            Self::Below => x < z,
            Self::Above => x > z,
        }
    }

    /// How far it lies beyond, as a share of the line: (z − x)/z below, (x − z)/z above, 0 else.
    pub(crate) fn gap(self, x: f64, z: f64) -> f64 {
        match self {
            Self::Below => (z - x).max(0.0) / z,
            Self::Above => (x - z).max(0.0) / z,
        }
    }

    /// 1 below, −1 above: the direction in which a rise of the line moves more units beyond it.
    pub(crate) fn sign(self) -> f64 {
        match self {
            Self::Below => 1.0,
            Self::Above => -1.0,
        }
    }

    /// An index that is a share: never above 1 for a floor, without bound for a limit.
    pub(crate) fn bounded(self, index: f64) -> f64 {
        match self {
            Self::Below => index.clamp(0.0, 1.0),
            Self::Above => index.max(0.0),
        }
    }
}

/// The line, in a unit of its own: 1, or the median it moves with.
///
/// Values are taken relative to that unit, so that neither a tiny nor a huge median costs digits.
pub(crate) struct Line {
    unit: f64,
    /// What the rounding of the unit left: halfway between two values need not be a double.
    unit_rest: f64,
    value: f64,
    of_median: bool,
    side: Side,
}

impl Line {
    /// The line for values that are zero or more.
    pub(crate) fn of(
        entry: &'static Entry,
        line: f64,
        of_median: bool,
        above: bool,
        sample: &Sample<'_>,
    ) -> Result<Self> {
        gate::domain(entry, Domain::NonNegative, sample)?;
        let (unit, unit_rest) = if of_median {
            let (median, rest) = sample.ordered().exact_median();
            (gate::divisor(entry, &MEDIAN, median)?, rest)
        } else {
            (1.0, 0.0)
        };
        Ok(Self {
            unit,
            unit_rest,
            value: line,
            of_median,
            side: Side::of(above),
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

    /// How far a value lies beyond the line, as a share of it; 0 where it does not.
    pub(crate) fn share_beyond(&self, x: f64) -> f64 {
        if self.of_median {
            self.gap(x, None).max(0.0)
        } else {
            self.side.gap(x, self.value)
        }
    }

    /// (z − m)/z, above the line the negative, m being the first value or halfway to the second: from the distances of both, which are exact
    /// where they are small.
    pub(crate) fn gap(&self, first: f64, second: Option<f64>) -> f64 {
        let scale = into_range(self.absolute().max(second.unwrap_or(first)));
        let z = self.scaled(scale);
        let below = |x: f64| z.plus_double(-x * scale);
        let first = below(first);
        let gap = second.map_or(first, |second| first.plus(below(second)).scaled(0.5));
        // A small line under large values keeps its digits, and the quotient its range, by a scale of its own.
        let own = into_range(self.absolute());
        let quotient = self.side.sign() * gap.over(self.scaled(own)).to_f64();
        if own == scale {
            quotient
        } else if own > 1.0 {
            quotient * own / scale
        } else {
            quotient / scale * own
        }
    }

    /// The line times a power of two.
    fn scaled(&self, power: f64) -> DoubleDouble {
        let unit = DoubleDouble {
            high: self.unit * power,
            low: self.unit_rest * power,
        };
        DoubleDouble::from(self.value).times(unit)
    }

    /// Which side of it counts.
    pub(crate) fn side(&self) -> Side {
        self.side
    }

    /// 1 for a value beyond the line, else 0.
    pub(crate) fn beyond(&self, x: f64) -> f64 {
        f64::from(self.side.beyond(self.relative(x), self.value))
    }

    /// The line in the unit of the values.
    pub(crate) fn absolute(&self) -> f64 {
        self.value * self.unit
    }

    /// z·d/dz of the share beyond the line: ±z·f(z), f the density there.
    pub(crate) fn rise(&self, density: &Density<'_, '_>) -> Result<f64> {
        Ok(self.side.sign() * self.absolute() * density.at(self.absolute())?)
    }

    /// `own`, the influence with the line held, and what its move adds: (z·dT/dz)·dz/z.
    pub(crate) fn moved(
        &self,
        entry: &'static Entry,
        sample: &Sample<'_>,
        mut own: Vec<f64>,
        rule: &dyn DensityRule,
        slope: impl FnOnce(&Density<'_, '_>) -> Result<f64>,
    ) -> Result<Vec<f64>> {
        if !self.of_median || gate::all_equal(sample) {
            return Ok(own);
        }
        let ordered = sample.ordered();
        let density = Density::of(rule, sample, &ordered);
        let slope = slope(&density)?;
        for (influence, moved) in own
            .iter_mut()
            .zip(density.quantile_influence(entry, self.unit)?)
        {
            *influence += slope * (moved / self.unit);
        }
        Ok(own)
    }
}
