//! Woodruff's intervals for quantiles.

use crate::error::{Error, Result};
use crate::inference::domain::Domain;
use crate::inference::interval::Interval;
use crate::measure::{Measure, Quantile, Statistic};
use crate::numeric::student_t;
use crate::sample::Sample;
use crate::words::inference as phrases;

use super::quotient::{Share, shown};

/// The interval of a quantile, from that of the distribution function.
///
/// # Formula
///
/// ```text
/// [Q(p − t·s), Q(p + t·s)]        s: standard error of F(Q(p)) under the design        SE = (upper − lower)/(2t)
/// ```
///
/// # Source
///
/// Woodruff (1952), doi:10.1080/01621459.1952.10483443.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Woodruff {
    /// The limits.
    pub interval: Interval,
    /// Half of their distance over t.
    pub standard_error: f64,
}

/// The quantile that a measure is, if it is one.
pub(in crate::inference) fn quantile(measure: &Measure) -> Option<Quantile> {
    match measure {
        Measure::Quantile(quantile) => Some(*quantile),
        Measure::Median(_) => Some(Quantile {
            p: 0.5,
            definition: 2,
        }),
        _ => None,
    }
}

impl Woodruff {
    /// Of this quantile, whose estimate is `value`.
    pub(super) fn of(
        domain: &Domain<'_>,
        sample: &Sample<'_>,
        quantile: Quantile,
        value: f64,
        level: f64,
    ) -> Result<Self> {
        let share = Share::up_to(domain, sample, value)?;
        let degrees = domain.degrees_of_freedom();
        if degrees <= 0.0 {
            return Err(Error::new(&phrases::NO_DEGREES_OF_DOMAIN).with("got", degrees));
        }
        let t = student_t(level, degrees);
        let half = t * share.error;
        let (low, high) = (quantile.p - half, quantile.p + half);
        if !(low > 0.0 && high < 1.0) {
            return Err(Error::new(&phrases::OUTSIDE_SAMPLE)
                .with("p", quantile.p)
                .with("lower", shown(low))
                .with("upper", shown(high)));
        }
        let at = |p: f64| Quantile { p, ..quantile }.value(sample);
        let interval = Interval {
            lower: at(low)?,
            upper: at(high)?,
        };
        let certain = domain.design.is_census() || crate::measure::gate::all_equal(sample);
        if interval.lower == interval.upper && !certain {
            let on = crate::measure::mean_of(sample, |y| f64::from(y == value));
            return Err(Error::new(&phrases::HEAPED)
                .with("got", value)
                .with("share", shown(on))
                .with("error", shown(share.error)));
        }
        Ok(Self {
            standard_error: (interval.upper - interval.lower) / (2.0 * t),
            interval,
        })
    }
}
