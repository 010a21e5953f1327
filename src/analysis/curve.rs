//! A curve as a result: its area, the ordinates that were asked for, points to draw it by.

use schemars::JsonSchema;
use serde::Serialize;

use crate::curve::{Curve, Point};
use crate::error::Result;
use crate::measure::Measure;
use crate::rank::ConcentrationCurve;
use crate::sample::Sample;
use crate::words::Method;

use super::inputs::Numbers;

/// A measure that belongs to a curve.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CurveFigure {
    /// The measure as text.
    pub measure: String,
    /// Its value.
    pub value: f64,
}

impl CurveFigure {
    pub(super) fn of(measure: Measure, sample: &Sample<'_>) -> Result<Self> {
        Ok(Self {
            measure: measure.to_string(),
            value: measure.value(sample)?,
        })
    }
}

/// A curve over the shares of weight.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DrawnCurve {
    /// Which curve it is.
    pub method: Method,
    /// The index that the curve stands for; null where there is none.
    pub index: Option<CurveFigure>,
    /// The area between the whole curve and the axis.
    pub area: f64,
    /// The curve at the shares that were asked for.
    pub ordinates: Vec<Point>,
    /// Whether the points are all its knots; else they lie on it, evenly spaced.
    pub complete: bool,
    /// Points to draw it by, by ascending share.
    pub points: Vec<Point>,
}

impl DrawnCurve {
    pub(super) fn of(
        curve: &Curve,
        shares: &Option<Numbers>,
        points: usize,
        index: Option<CurveFigure>,
    ) -> Result<Self> {
        let plot = curve.plot(points)?;
        Ok(Self {
            method: plot.method,
            index,
            area: plot.area,
            ordinates: ordinates(shares, |share| curve.ordinate(share))?,
            complete: plot.complete,
            points: plot.points,
        })
    }
}

/// The concentration curve with the ordinates that were asked for.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DrawnConcentration {
    /// The concentration index, twice the area between the diagonal and the curve.
    pub index: f64,
    /// The area between the curve and the axis.
    pub area: f64,
    /// The curve at the shares that were asked for.
    pub ordinates: Vec<Point>,
    /// All its knots, by ascending share.
    pub points: Vec<Point>,
}

impl DrawnConcentration {
    pub(super) fn of(curve: &ConcentrationCurve, shares: &Option<Numbers>) -> Result<Self> {
        let knots = curve.population_shares.iter().zip(&curve.value_shares);
        Ok(Self {
            index: curve.index,
            area: curve.area(),
            ordinates: ordinates(shares, |share| curve.at(share))?,
            points: knots
                .map(|(&share, &ordinate)| Point { share, ordinate })
                .collect(),
        })
    }
}

fn ordinates(shares: &Option<Numbers>, at: impl Fn(f64) -> Result<f64>) -> Result<Vec<Point>> {
    let shares = shares.as_ref().map_or(&[][..], |shares| &shares.0);
    let point = |&share: &f64| {
        Ok(Point {
            share,
            ordinate: at(share)?,
        })
    };
    shares.iter().map(point).collect()
}
