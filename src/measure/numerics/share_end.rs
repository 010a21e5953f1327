//! One end of an ordered sample, by its share of the weight.

use ndarray::ArrayView1;

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::{Domain, Entry, gate};
use crate::numeric::{DoubleDouble, Mark, decimal, into_range, weighted_mean_of};
use crate::sample::Sample;

/// The mean, of values that are zero or more.
pub(crate) fn positive(entry: &'static Entry, sample: &Sample<'_>) -> Result<Centre> {
    gate::domain(entry, Domain::NonNegative, sample)?;
    Centre::positive(entry, sample)
}

/// One end of the ordered sample: a share of the weight, a unit on its boundary split.
pub(crate) struct End {
    upper: bool,
    share: f64,
    /// The mean of the values inside; 0 without any.
    pub(crate) mean: f64,
    /// The value on the boundary, halfway between two where it lies between units.
    boundary: f64,
    /// How far the mean lies from the boundary value.
    distance: f64,
}

impl End {
    pub(crate) fn bottom(sample: &Sample<'_>, share: f64) -> Self {
        Self::of(sample.ordered().distinct(), share, false)
    }

    pub(crate) fn top(sample: &Sample<'_>, share: f64) -> Self {
        let mut steps = sample.ordered().distinct();
        steps.reverse();
        Self::of(steps, share, true)
    }

    /// Of the distinct values from the end inwards: what counts as on a boundary must not depend on
    /// how many units share a value.
    fn of(mut steps: Vec<(f64, DoubleDouble)>, share: f64, upper: bool) -> Self {
        let total = steps.iter().map(|step| step.1);
        let total = total.fold(DoubleDouble::from(0.0), DoubleDouble::plus);
        let scale = into_range(total.to_f64());
        let mut missing = decimal(share).times(total.scaled(scale));
        let mark = Mark::new(missing);
        for (_, weight) in &mut steps {
            *weight = weight.scaled(scale);
        }
        let mut boundary = 0.0;
        let mut inside: Vec<(f64, f64)> = Vec::new();
        for (value, weight) in steps {
            let (rest, unit) = (missing.to_f64(), weight.to_f64());
            if mark.ends_at(rest, unit) {
                // The boundary lies between the last value and this one.
                let last = if inside.is_empty() { value } else { boundary };
                boundary = f64::midpoint(last, value);
                break;
            }
            boundary = value;
            let over = weight.minus(missing).to_f64();
            let whole = over <= 0.0 || mark.ends_at(over, unit);
            inside.push((value, if whole { unit } else { rest }));
            if !whole {
                break;
            }
            missing = missing.minus(weight);
        }
        let (values, weights): (Vec<f64>, Vec<f64>) = inside.into_iter().unzip();
        let mean_of = |origin: f64| {
            if values.is_empty() {
                return 0.0;
            }
            let (values, weights) = (ArrayView1::from(&values), ArrayView1::from(&weights));
            weighted_mean_of(values, weights, |x| x - origin)
        };
        Self {
            upper,
            share,
            mean: mean_of(0.0),
            boundary,
            distance: mean_of(boundary),
        }
    }

    /// What it has of the total, for the mean of all.
    pub(crate) fn total_over(&self, mean: f64) -> f64 {
        self.share * (self.mean / mean)
    }

    /// The influence of ∫ Q(p) dp over the end, divided by `mean`: that of the units inside about the
    /// boundary value, whose own moves cancel.
    pub(crate) fn own_influence(&self, x: f64, mean: f64) -> f64 {
        let beyond = x - self.boundary;
        let beyond = if self.upper {
            beyond.max(0.0)
        } else {
            beyond.min(0.0)
        };
        (beyond - self.share * self.distance) / mean
    }

    /// The influence of what it has of the total.
    pub(crate) fn influence(&self, sample: &Sample<'_>, centre: Centre) -> Vec<f64> {
        let (mean, total) = (centre.value(), self.total_over(centre.value()));
        shares::each(sample, |x| {
            self.own_influence(x, mean) - total * (centre.distance(x) / mean)
        })
    }
}
