//! A curve as a result: its area, its ordinates at given shares, points to plot.

use schemars::JsonSchema;
use serde::Serialize;

use crate::curve::{Curve, Point};
use crate::error::Result;
use crate::measure::Measure;
use crate::rank::ConcentrationCurve;
use crate::sample::Sample;
use crate::words::Method;

use crate::analysis::framework::inputs::Numbers;

/// A measure that belongs to a curve.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CurveFigure {
    /// The measure as text.
    pub measure: String,
    /// Its value.
    pub value: f64,
}

impl CurveFigure {
    pub(in crate::analysis) fn of(measure: Measure, sample: &Sample<'_>) -> Result<Self> {
        Ok(Self {
            measure: measure.to_string(),
            value: measure.value(sample)?,
        })
    }
}

/// The share at which a curve first reaches an ordinate.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Reach {
    /// The ordinate.
    pub ordinate: f64,
    /// The smallest share of weight at which the curve reaches it; null where it never does.
    pub share: Option<f64>,
}

/// A curve over the shares of weight.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DrawnCurve {
    /// The kind of curve.
    pub method: Method,
    /// The index that belongs to the curve; null where there is none.
    pub index: Option<CurveFigure>,
    /// The area between the whole curve and the axis.
    pub area: f64,
    /// The ordinates at the given shares.
    pub ordinates: Vec<Point>,
    /// The shares at which the curve first reaches the given ordinates.
    pub inverse: Vec<Reach>,
    /// Whether the points are all knots; otherwise they are evenly spaced on the curve.
    pub complete: bool,
    /// Points to plot, by ascending share.
    pub points: Vec<Point>,
}

impl DrawnCurve {
    pub(in crate::analysis) fn of(
        curve: &Curve,
        drawing: &Drawing<'_>,
        index: Option<CurveFigure>,
    ) -> Result<Self> {
        let plot = curve.plot(drawing.points)?;
        Ok(Self {
            method: plot.method,
            index,
            area: plot.area,
            ordinates: drawing.ordinates(|share| curve.ordinate(share))?,
            inverse: drawing.inverse(|height| curve.inverse(height)),
            complete: plot.complete,
            points: plot.points,
        })
    }
}

/// A concentration curve with ordinates.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DrawnConcentration {
    /// The concentration index, twice the area between the diagonal and the curve.
    pub index: f64,
    /// The area between the curve and the axis.
    pub area: f64,
    /// The ordinates at the given shares.
    pub ordinates: Vec<Point>,
    /// The shares at which the curve first reaches the given ordinates.
    pub inverse: Vec<Reach>,
    /// Whether the points are all knots; otherwise they are evenly spaced on the curve.
    pub complete: bool,
    /// Points to plot, by ascending share.
    pub points: Vec<Point>,
}

impl DrawnConcentration {
    pub(in crate::analysis) fn of(
        curve: &ConcentrationCurve,
        drawing: &Drawing<'_>,
    ) -> Result<Self> {
        let point = |(share, ordinate)| Point { share, ordinate };
        Ok(Self {
            index: curve.index,
            area: curve.area(),
            ordinates: drawing.ordinates(|share| curve.at(share))?,
            inverse: drawing.inverse(|height| curve.inverse(height)),
            complete: curve.population_shares.len() <= drawing.points,
            points: curve.plot(drawing.points)?.into_iter().map(point).collect(),
        })
    }
}

/// The inputs that describe what is computed from a curve.
#[derive(Debug)]
pub(in crate::analysis) struct Drawing<'a> {
    pub(in crate::analysis) shares: &'a Option<Numbers>,
    pub(in crate::analysis) heights: &'a Option<Numbers>,
    pub(in crate::analysis) points: usize,
}

/// The inputs of an analysis that concern its curve.
macro_rules! drawing {
    ($analysis:expr) => {
        $crate::analysis::families::drawn::Drawing {
            shares: &$analysis.shares,
            heights: &$analysis.heights,
            points: $analysis.points,
        }
    };
}
pub(in crate::analysis) use drawing;

impl Drawing<'_> {
    fn ordinates(&self, at: impl Fn(f64) -> Result<f64>) -> Result<Vec<Point>> {
        let point = |&share: &f64| {
            Ok(Point {
                share,
                ordinate: at(share)?,
            })
        };
        numbers_of(self.shares).iter().map(point).collect()
    }

    fn inverse(&self, reaches: impl Fn(f64) -> Option<f64>) -> Vec<Reach> {
        let reach = |&ordinate: &f64| Reach {
            ordinate,
            share: reaches(ordinate),
        };
        numbers_of(self.heights).iter().map(reach).collect()
    }
}

fn numbers_of(numbers: &Option<Numbers>) -> &[f64] {
    numbers.as_ref().map_or(&[][..], |numbers| &numbers.0)
}
