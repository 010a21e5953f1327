//! Ordinates of curves.

use crate::analysis::families::drawn::Reach;
use crate::analysis::framework::linear::{Linear, Part};
use crate::curve::Point;
use crate::inference::Statistic;

/// A curve of amounts that are accumulated over rows in the order of a key, per row or per sum of the amounts.
pub(in crate::analysis) struct Accumulated<'a, 's> {
    pub(in crate::analysis) part: &'a Part<'s>,
    pub(in crate::analysis) key: &'a [f64],
    pub(in crate::analysis) amount: &'a [f64],
    /// By what the sum up to a share of the weight is divided: the weight, or the sum of all amounts.
    pub(in crate::analysis) relative: bool,
}

/// The rows below a share of the weight, and those of equal key at it.
struct Split<'s> {
    below_weight: Statistic<'s>,
    below: Statistic<'s>,
    /// The mean amount at the share.
    slope: Statistic<'s>,
}

impl<'s> Accumulated<'_, 's> {
    fn split(&self, share: f64) -> Split<'s> {
        let mut units: Vec<(f64, f64)> = (self.part.units())
            .map(|(place, weight)| (self.key[place], weight))
            .collect();
        units.sort_by(|a, b| a.0.total_cmp(&b.0));
        let whole: f64 = units.iter().map(|unit| unit.1).sum();
        // A share at a knot up to rounding is that of the knot.
        let reached = share * whole * (1.0 - 1e-12);
        let mut sum = 0.0;
        let at = units.iter().find(|unit| {
            sum += unit.1;
            sum >= reached
        });
        let key = at.or(units.last()).map_or(0.0, |unit| unit.0);
        let below = self.part.only(|place| self.key[place] < key);
        let equal = self.part.only(|place| self.key[place] == key);
        Split {
            below_weight: below.weight(),
            below: below.total(|place| self.amount[place]),
            slope: equal.mean(self.amount),
        }
    }

    fn whole(&self) -> Statistic<'s> {
        match self.relative {
            true => self.part.total(|place| self.amount[place]),
            false => self.part.weight(),
        }
    }

    /// The ordinate at a share of the weight.
    pub(in crate::analysis) fn ordinate(&self, share: f64) -> Statistic<'s> {
        let Split {
            below_weight,
            below,
            slope,
        } = self.split(share);
        let weight = self.part.weight() * share;
        (below + (weight - below_weight) * slope) / self.whole()
    }

    /// The share at which the curve reaches an ordinate, which is near `share`.
    fn inverse(&self, ordinate: f64, share: f64) -> Statistic<'s> {
        let Split {
            below_weight,
            below,
            slope,
        } = self.split(share);
        (below_weight + (self.whole() * ordinate - below) / slope) / self.part.weight()
    }

    /// Puts the ordinates of a drawn curve, and the shares at which it reaches others.
    pub(in crate::analysis) fn put(
        &self,
        linear: &Linear<'s>,
        ordinates: &[Point],
        inverse: &[Reach],
        points: &[Point],
    ) {
        for (name, all) in [("ordinates", ordinates), ("points", points)] {
            for (at, point) in all.iter().enumerate() {
                linear.put(format!("{name}[{at}].ordinate"), self.ordinate(point.share));
            }
        }
        for (at, reach) in inverse.iter().enumerate() {
            if let Some(share) = reach.share.filter(|share| *share > 0.0) {
                let found = self.inverse(reach.ordinate, share);
                linear.put(format!("inverse[{at}].share"), found);
            }
        }
    }
}
