//! One curve over the shares of weight.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::finite::finite;
use crate::numeric::sum_of;
use crate::words::{Method, group as phrases};

use super::line::{Line, Steps};

/// A curve over the shares of weight from 0 to 1, built once from a sample and evaluated at any share.
///
/// # Formula
///
/// ```text
/// Lorenz              L(p)  = Σ_{poorest p} w x / Σ w x
/// generalized Lorenz  GL(p) = Σ_{poorest p} w x / Σ w = μ L(p)
/// quantile            Q(p)  = min{x : F(x) ≥ p}
/// TIP                 T(p)  = Σ_{poorest p} w max(z − x, 0) / Σ w        (over z where relative)
/// growth incidence    g(p)  = Q₂(p)/Q₁(p) − 1
/// ```
///
/// The first two and TIP are straight between units: a unit on the boundary of a share is divided. The
/// quantile curve and the growth-incidence curve are steps.
///
/// # Parameters
///
/// Lorenz: values of zero or more with a mean above zero. Generalized Lorenz, quantile: any. TIP: any,
/// and a line z above zero. Growth incidence: a first sample above zero and any second; units are not
/// followed from one to the other.
///
/// # Edge cases
///
/// All equal: the Lorenz curve is the diagonal. Units of weight zero are absent.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a value outside the domain, by row;
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a share outside 0 to 1, a line that is
/// not above zero, fewer than two points to draw.
///
/// # Accuracy
///
/// Knots from sums of about 106 bits, rounded once or twice; interpolation adds three roundings.
/// 1 − 2·area of a Lorenz curve is the Gini index within 4e-16. The order of the rows cannot show.
///
/// # Source
///
/// Lorenz (1905), doi:10.2307/2276207; Gastwirth (1971), doi:10.2307/1909675; Shorrocks (1983),
/// doi:10.2307/2554117; Pen (1971), Income Distribution; Jenkins & Lambert (1997), Oxford Economic
/// Papers 49(3): 317–327; Ravallion & Chen (2003), doi:10.1016/S0165-1765(02)00205-7.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, curve::Curve};
/// let lorenz = Curve::lorenz(&Sample::new(&[1.0, 2.0, 5.0])?)?;
/// assert_eq!(lorenz.ordinate(1.0 / 3.0)?, 0.125);
/// assert_eq!(lorenz.inverse(0.375), Some(2.0 / 3.0));
/// assert_eq!(lorenz.plot(100)?.points.len(), 4);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// The poorest half of three units is one and a half of them; the second unit is divided:
///
/// ```
/// use junheng::{Sample, curve::Curve};
/// let lorenz = Curve::lorenz(&Sample::new(&[1.0, 2.0, 5.0])?)?;
/// assert_eq!(lorenz.ordinate(0.5)?, 0.25);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Curve {
    pub(super) method: &'static Method,
    pub(super) shape: Shape,
}

#[derive(Debug, Clone)]
pub(super) enum Shape {
    Line(Line),
    Steps(Steps),
    Growth(Steps, Steps),
}

/// A point of a curve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Point {
    /// The share of weight, from 0 to 1.
    pub share: f64,
    /// The curve there.
    pub ordinate: f64,
}

/// A plot of a curve: points to be joined by straight lines.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Plot {
    /// Which curve it is.
    pub method: Method,
    /// Whether these are all its knots; else they lie on it, evenly spaced.
    pub complete: bool,
    /// The points, by ascending share.
    pub points: Vec<Point>,
    /// The area between the whole curve and the axis.
    pub area: f64,
}

impl Curve {
    /// Which curve it is.
    pub fn method(&self) -> &'static Method {
        self.method
    }

    /// The curve at a share of weight.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a share outside 0 to 1.
    pub fn ordinate(&self, share: f64) -> Result<f64> {
        match (0.0..=1.0).contains(&share) {
            true => Ok(self.at(share)),
            false => Err(Error::new(&phrases::SHARE_OUT_OF_RANGE)
                .with("curve", self.method.name())
                .with("got", share)),
        }
    }

    /// The curve at each of several shares.
    ///
    /// # Errors
    ///
    /// As [`ordinate`](Self::ordinate).
    pub fn ordinates(&self, shares: &[f64]) -> Result<Vec<f64>> {
        shares.iter().map(|&share| self.ordinate(share)).collect()
    }

    /// The smallest share at which the curve is at least this high; `None` where it never is.
    ///
    /// Of a Lorenz curve: the share of the units that hold so much of the total. Of a quantile curve:
    /// the share of the units below a value.
    pub fn inverse(&self, ordinate: f64) -> Option<f64> {
        match &self.shape {
            Shape::Line(line) => line.reaches(ordinate),
            _ => {
                let steps = self.steps();
                let place = steps.iter().position(|&(_, height)| height >= ordinate)?;
                Some(place.checked_sub(1).map_or(0.0, |before| steps[before].0))
            }
        }
    }

    /// The area between the curve and the axis.
    pub fn area(&self) -> f64 {
        match &self.shape {
            Shape::Line(line) => line.area(),
            _ => {
                let mut start = 0.0;
                let part = |(end, height)| {
                    let width = end - start;
                    start = end;
                    width * height
                };
                sum_of(self.steps().into_iter().map(part).collect::<Vec<f64>>())
            }
        }
    }

    /// At most `most` points to draw the curve by: all its knots, or as many evenly spaced points of it.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for fewer than two points.
    pub fn plot(&self, most: usize) -> Result<Plot> {
        if most < 2 {
            return Err(Error::new(&phrases::TOO_FEW_POINTS)
                .with("curve", self.method.name())
                .with("expected", 2)
                .with("got", most));
        }
        let knots = self.knots();
        let complete = knots.len() <= most;
        let points = match complete {
            true => knots,
            false => {
                let shares = (0..most).map(|at| at as f64 / (most - 1) as f64);
                shares.map(|share| (share, self.at(share))).collect()
            }
        };
        let point = |(share, ordinate)| Point { share, ordinate };
        let plot = Plot {
            method: *self.method,
            complete,
            points: points.into_iter().map(point).collect(),
            area: self.area(),
        };
        finite(self.method, plot)
    }

    fn at(&self, share: f64) -> f64 {
        match &self.shape {
            Shape::Line(line) => line.at(share),
            Shape::Steps(steps) => steps.at(share),
            Shape::Growth(before, after) => growth(before.at(share), after.at(share)),
        }
    }

    /// The end of each step and its value; `None` for a line.
    fn steps(&self) -> Vec<(f64, f64)> {
        match &self.shape {
            Shape::Line(_) => Vec::new(),
            Shape::Steps(steps) => steps.steps().collect(),
            Shape::Growth(before, after) => {
                let both = before.paired_with(after).into_iter();
                both.map(|(end, first, second)| (end, growth(first, second)))
                    .collect()
            }
        }
    }

    /// The corners of the curve.
    fn knots(&self) -> Vec<(f64, f64)> {
        match &self.shape {
            Shape::Line(line) => line.knots().collect(),
            _ => {
                let mut start = 0.0;
                let step = |(end, height): (f64, f64)| {
                    let corners = [(start, height), (end, height)];
                    start = end;
                    corners
                };
                self.steps().into_iter().flat_map(step).collect()
            }
        }
    }

    /// The knots of a curve that is straight between them.
    pub(super) fn line(&self) -> Option<&Line> {
        match &self.shape {
            Shape::Line(line) => Some(line),
            _ => None,
        }
    }
}

/// after/before − 1, from the difference: near zero it keeps its digits.
fn growth(before: f64, after: f64) -> f64 {
    (after - before) / before
}
