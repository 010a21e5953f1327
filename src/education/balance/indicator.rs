//! The indicators, and the units' own ratios that the measures are taken over.

use std::cmp::Ordering;

use crate::error::Result;
use crate::numeric;
use crate::words::{Message, Name, balance as phrases};

use super::locale::Place;
use super::result::Exclusion;
use super::series::Series;
use super::units::{Quantity, Units};

/// A ratio of two quantities.
#[derive(Debug)]
pub(super) struct Indicator {
    pub(super) name: Name,
    numerator: Quantity,
    denominator: Quantity,
}

/// Class size, pupils per teacher, spend per pupil.
pub(super) static INDICATORS: [Indicator; 3] = [
    Indicator {
        name: Name::new(
            "class_size",
            "class size (pupils per class)",
            "平均班额（生／班）",
        ),
        numerator: Quantity::Pupils,
        denominator: Quantity::Classes,
    },
    Indicator {
        name: Name::new("pupil_teacher_ratio", "pupils per teacher", "生师比"),
        numerator: Quantity::Pupils,
        denominator: Quantity::Teachers,
    },
    Indicator {
        name: Name::new("spend_per_pupil", "spend per pupil", "生均支出"),
        numerator: Quantity::Spend,
        denominator: Quantity::Pupils,
    },
];

impl Indicator {
    /// The quantity other than pupils.
    pub(super) fn other(&self) -> Quantity {
        if self.numerator == Quantity::Pupils {
            self.denominator
        } else {
            self.numerator
        }
    }
}

/// A unit with a ratio of its own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit {
    pub(super) ratio: f64,
    pub(super) pupils: f64,
    pub(super) place: Option<Place>,
    pub(super) row: u32,
}

/// The units of a group by one indicator.
#[derive(Debug, Default)]
pub(super) struct Ratios {
    /// Units with a ratio, from the smallest up.
    pub(super) units: Vec<Unit>,
    /// Numerator, denominator and place of every unit that has both cells.
    totals: Vec<(f64, f64, Option<Place>)>,
    left_out: [LeftOut; 4],
}

#[derive(Debug, Default, Clone, Copy)]
struct LeftOut {
    units: usize,
    pupils: f64,
}

/// Why a unit has no ratio; the numbers are places in [`Ratios::left_out`].
#[derive(Debug, Clone, Copy)]
enum Reason {
    PupilsMissing = 0,
    OtherMissing = 1,
    NoPupils = 2,
    ZeroDenominator = 3,
}

impl Ratios {
    /// Sorts the rows of a group into those with a ratio and those without.
    ///
    /// A ratio is finite: no cell is let in that is above 1e15 or, where not zero, below 1e-9.
    pub(super) fn of(units: &Units<'_>, indicator: &Indicator, rows: &[u32]) -> Self {
        let mut out = Self {
            units: Vec::with_capacity(rows.len()),
            ..Self::default()
        };
        let Some(other) = units.series(indicator.other()) else {
            return out;
        };
        let mut without_ratio: [Vec<f64>; 4] = Default::default();
        for &row in rows {
            match out.place(units, indicator, other, row) {
                Ok(unit) => out.units.push(unit),
                Err(reason) => {
                    without_ratio[reason as usize].push(units.pupils.get(row).unwrap_or(0.0))
                }
            }
        }
        out.left_out = without_ratio.map(|pupils| LeftOut {
            units: pupils.len(),
            pupils: numeric::sum_of(pupils),
        });
        // Every measure that ranks finds its work done, and a shuffled table its old order.
        out.units.sort_unstable_by(by_ratio);
        out
    }

    fn place(
        &mut self,
        units: &Units<'_>,
        indicator: &Indicator,
        other: &Series<'_>,
        row: u32,
    ) -> Result<Unit, Reason> {
        let pupils = units.pupils.get(row).ok_or(Reason::PupilsMissing)?;
        let other = other.get(row).ok_or(Reason::OtherMissing)?;
        let (numerator, denominator) = match indicator.numerator {
            Quantity::Pupils => (pupils, other),
            _ => (other, pupils),
        };
        let place = units.place(row);
        self.totals.push((numerator, denominator, place));
        if pupils == 0.0 {
            return Err(Reason::NoPupils);
        }
        if denominator == 0.0 {
            return Err(Reason::ZeroDenominator);
        }
        Ok(Unit {
            ratio: numerator / denominator,
            pupils,
            place,
            row,
        })
    }

    /// The ratios and their pupils, column by column.
    pub(super) fn columns(&self) -> (Vec<f64>, Vec<f64>) {
        self.units
            .iter()
            .map(|unit| (unit.ratio, unit.pupils))
            .unzip()
    }

    /// Units in the ratio of totals.
    pub(super) fn units_in_total(&self) -> usize {
        self.totals.len()
    }

    /// The ratio of totals, of one locale or of all.
    pub(super) fn total(&self, only: Option<Place>) -> Option<f64> {
        let counted = || {
            self.totals
                .iter()
                .filter(|(_, _, place)| only.is_none() || *place == only)
        };
        let denominator = numeric::sum_of(counted().map(|total| total.1));
        let ratio = numeric::sum_of(counted().map(|total| total.0)) / denominator;
        (denominator > 0.0 && ratio.is_finite()).then_some(ratio)
    }

    /// The excluded units, by reason.
    pub(super) fn excluded(&self, pupils: &Name, other: &Name) -> Vec<Exclusion> {
        let reasons = [
            (
                Message::new(&phrases::EXCLUDED_MISSING).with("column", pupils),
                false,
            ),
            (
                Message::new(&phrases::EXCLUDED_MISSING).with("column", other),
                false,
            ),
            (Message::new(&phrases::EXCLUDED_NO_PUPILS), true),
            (
                Message::new(&phrases::EXCLUDED_ZERO_DENOMINATOR).with("column", other),
                true,
            ),
        ];
        let left_out = self.left_out.into_iter().enumerate();
        (reasons.into_iter().zip(left_out))
            .filter(|(_, (_, left_out))| left_out.units > 0)
            .map(
                |((reason, in_total), (place, LeftOut { units, pupils }))| Exclusion {
                    reason,
                    units,
                    pupils: (place != Reason::PupilsMissing as usize).then_some(pupils),
                    in_total,
                },
            )
            .collect()
    }
}

fn by_ratio(left: &Unit, right: &Unit) -> Ordering {
    (left.ratio.total_cmp(&right.ratio))
        .then_with(|| left.pupils.total_cmp(&right.pupils))
        .then_with(|| left.place.cmp(&right.place))
}
