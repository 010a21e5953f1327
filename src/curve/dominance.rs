//! Dominance of one of two samples over the other.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::finite::finite;
use crate::measure::gate;
use crate::numeric::{DoubleDouble, steps};
use crate::sample::Sample;
use crate::words::{Method, error_phrases, methods};

use super::line::Steps;
use super::object::Curve;

/// Ordinates that differ by less than this part of the larger agree: each of them carries the rounding
/// of two sums, a quotient and an interpolation, below 2^-50.
const AGREE: f64 = 32.0 * f64::EPSILON;

/// So many places of the two curves are given to draw them.
const DRAWN: usize = 201;

/// Where two curves are compared, and both there.
type Place = (f64, f64, f64);

/// The curves that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Order {
    /// Lorenz curves: shares of the total, independent of the means.
    Lorenz,
    /// Generalized Lorenz curves.
    GeneralizedLorenz,
    /// Quantiles: more for every rank.
    First,
    /// Mean shortfall below every line.
    Second,
}

/// The sample that dominates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "DominanceVerdict"))]
pub enum Verdict {
    /// The first sample: its curve is nowhere below and somewhere above.
    GroupA,
    /// The second sample.
    GroupB,
    /// Neither: the curves are the same.
    Equal,
    /// Neither: the curves cross.
    Crossing,
}

/// Where two curves cross.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Crossing {
    /// The share of weight; for second order the line, in the unit of the values.
    pub at: f64,
    /// Whether the first sample is the better one from here on.
    pub group_a_above_after: bool,
}

/// Both curves at one place, to be joined by straight lines.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ComparedPoint {
    /// The share of weight; for second order the line, in the unit of the values.
    pub at: f64,
    /// The curve of the first sample there.
    pub group_a: f64,
    /// The curve of the second sample there.
    pub group_b: f64,
    /// The first minus the second.
    pub difference: f64,
}

/// Two samples compared at every share, or below every line.
///
/// # Formula
///
/// ```text
/// Lorenz:             L₁(p) ≥ L₂(p) for all p            generalized Lorenz: GL₁(p) ≥ GL₂(p) for all p
/// first order:        Q₁(p) ≥ Q₂(p) for all p            second order: E(z − X₁)₊ ≤ E(z − X₂)₊ for all z
/// ```
///
/// and strictly so somewhere. Second order and generalized Lorenz give the same verdict by other sums;
/// the crossings are lines z in one and shares p in the other.
///
/// # Parameters
///
/// Two samples in one unit; for Lorenz of zero or more with means above zero, else any finite values.
///
/// # Returns
///
/// The verdict; the crossings, if the verdict is `crossing`. Curves that touch without changing
/// sides do not cross; where they run together and then change sides, the crossing is where they met.
///
/// # Errors
///
/// As [`Curve`].
///
/// # Accuracy
///
/// Ordinates that agree to 32·2^-52 count as equal, so that one sample in another unit has the same
/// Lorenz curve; quantiles are compared exactly. What is compared are the samples as they are: whether
/// dominance holds in the populations they are drawn from is a matter for tests.
///
/// # Source
///
/// Atkinson (1970), doi:10.1016/0022-0531(70)90039-6; Shorrocks (1983), doi:10.2307/2554117; Saposnik
/// (1981), Public Choice 36: 147–151; Foster & Shorrocks (1988), Econometrica 56(1): 173–177.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::curve::{Dominance, Order, Verdict};
/// let (now, then) = (Sample::new(&[2.0, 3.0, 4.0])?, Sample::new(&[1.0, 3.0, 5.0])?);
/// assert_eq!(Dominance::of(&now, &then, Order::Lorenz)?.verdict, Verdict::GroupA);
/// let order = Dominance::of(&now, &then, Order::First)?;
/// assert_eq!(order.verdict, Verdict::Crossing);
/// assert_eq!(order.crossings[0].at, 1.0 / 3.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// More equal and poorer: the first dominates by shares, and by amounts the second does:
///
/// ```
/// use junheng::Sample;
/// use junheng::curve::{Dominance, Order, Verdict};
/// let (even, rich) = (Sample::new(&[1.0, 1.0])?, Sample::new(&[2.0, 4.0])?);
/// assert_eq!(Dominance::of(&even, &rich, Order::Lorenz)?.verdict, Verdict::GroupA);
/// assert_eq!(Dominance::of(&even, &rich, Order::GeneralizedLorenz)?.verdict, Verdict::GroupB);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dominance {
    /// The method: the meaning of dominance.
    pub method: Method,
    /// The curves that are compared.
    pub order: Order,
    /// The sample that dominates.
    pub verdict: Verdict,
    /// Where the curves cross, ascending.
    pub crossings: Vec<Crossing>,
    /// Both curves, to draw them: all places where one of them bends if there are at most 201 (for quantiles
    /// the two ends of each step), otherwise as many of these.
    pub points: Vec<ComparedPoint>,
}

impl Dominance {
    /// Compares `first` with `second`.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn of(first: &Sample<'_>, second: &Sample<'_>, order: Order) -> Result<Self> {
        let curves = |make: fn(&Sample<'_>) -> Result<Curve>| -> Result<Track> {
            let one = make(first).map_err(|error| error.of_sample(0))?;
            let two = make(second).map_err(|error| error.of_sample(1))?;
            let pairs = one
                .line()
                .zip(two.line())
                .map(|(one, two)| one.paired_with(two));
            Ok(Track::of_lines(pairs.unwrap_or_default()))
        };
        let (method, track) = match order {
            Order::Lorenz => (&methods::LORENZ_DOMINANCE, curves(Curve::lorenz)?),
            Order::GeneralizedLorenz => (
                &methods::GENERALIZED_LORENZ_DOMINANCE,
                curves(Curve::generalized_lorenz)?,
            ),
            Order::First => (&methods::FIRST_ORDER_DOMINANCE, quantiles(first, second)?),
            Order::Second => (&methods::SECOND_ORDER_DOMINANCE, shortfalls(first, second)?),
        };
        finite(
            method,
            Self {
                method: *method,
                order,
                verdict: track.verdict(),
                points: track.points(order),
                crossings: track.crossings,
            },
        )
    }
}

/// The positions of the first curve relative to the second so far.
#[derive(Default)]
struct Track {
    above: bool,
    below: bool,
    /// The last place off the other curve, and by how much.
    last: Option<(f64, f64)>,
    /// Where the curves have run together since.
    met: Option<f64>,
    crossings: Vec<Crossing>,
    /// Those that are drawn.
    drawn: Vec<Place>,
}

impl Track {
    /// Curves that are straight between these places.
    fn of_lines(places: Vec<Place>) -> Self {
        let mut track = Self {
            drawn: thinned(&places),
            ..Self::default()
        };
        for (at, one, two) in places {
            let apart = one - two;
            let agree = apart.abs() <= AGREE * one.abs().max(two.abs());
            track.step(at, if agree { 0.0 } else { apart });
        }
        track
    }

    fn step(&mut self, at: f64, apart: f64) {
        if apart == 0.0 {
            self.met = self.met.or(Some(at));
            return;
        }
        if let Some((before, was)) = self.last
            && (was > 0.0) != (apart > 0.0)
        {
            let straight = before + (at - before) * (was / (was - apart));
            self.crossings.push(Crossing {
                at: self.met.unwrap_or(straight),
                group_a_above_after: apart > 0.0,
            });
        }
        self.above |= apart > 0.0;
        self.below |= apart < 0.0;
        (self.last, self.met) = (Some((at, apart)), None);
    }

    fn points(&self, order: Order) -> Vec<ComparedPoint> {
        let point = |&(at, one, two): &Place| {
            // Of second order, the smaller shortfall is the better: there the track has the second sample first.
            let (group_a, group_b) = match order {
                Order::Second => (two, one),
                _ => (one, two),
            };
            ComparedPoint {
                at,
                group_a,
                group_b,
                difference: group_a - group_b,
            }
        };
        self.drawn.iter().map(point).collect()
    }

    fn verdict(&self) -> Verdict {
        match (self.above, self.below) {
            (true, false) => Verdict::GroupA,
            (false, true) => Verdict::GroupB,
            (false, false) => Verdict::Equal,
            (true, true) => Verdict::Crossing,
        }
    }
}

/// The first, the last, and evenly many of those between, where there are more than are drawn.
fn thinned(places: &[Place]) -> Vec<Place> {
    let last = places.len().saturating_sub(1);
    if places.len() <= DRAWN {
        return places.to_vec();
    }
    let picked = (0..DRAWN).filter_map(|at| places.get(at * last / (DRAWN - 1)));
    picked.copied().collect()
}

/// Steps are compared as they are; a crossing is where a step ends.
fn quantiles(first: &Sample<'_>, second: &Sample<'_>) -> Result<Track> {
    gate::weights(first).map_err(|error| error.of_sample(0))?;
    gate::weights(second).map_err(|error| error.of_sample(1))?;
    let (one, two) = (Steps::of(&first.ordered()), Steps::of(&second.ordered()));
    let mut track = Track::default();
    let mut start = 0.0;
    let mut ends = Vec::new();
    for (end, one, two) in one.paired_with(&two) {
        ends.extend([(start, one, two), (end, one, two)]);
        // The new value holds from the end of the previous step: the curves meet there.
        track.met = track.met.or(Some(start));
        track.step(end, f64::from(i8::from(one > two) - i8::from(one < two)));
        start = end;
    }
    track.drawn = thinned(&ends);
    Ok(track)
}

/// E(z − X)₊ at every value of either sample; the first is better where its shortfall is smaller.
fn shortfalls(first: &Sample<'_>, second: &Sample<'_>) -> Result<Track> {
    gate::weights(first).map_err(|error| error.of_sample(0))?;
    gate::weights(second).map_err(|error| error.of_sample(1))?;
    let (one, two) = (first.ordered(), second.ordered());
    let total = (one.total_weight(), two.total_weight());
    let steps = steps(&one, &two);
    let zero = DoubleDouble::from(0.0);
    let (mut short_first, mut short_second) = (zero, zero);
    let mut places = Vec::with_capacity(steps.len());
    for pair in steps.windows(2) {
        let width = pair[1].value - pair[0].value;
        let more = |share: f64| DoubleDouble::of_product(share, width);
        short_first = short_first.plus(more(pair[0].first / total.0));
        short_second = short_second.plus(more(pair[0].second / total.1));
        places.push((pair[1].value, short_second.to_f64(), short_first.to_f64()));
    }
    match places.iter().all(|place| (place.1 + place.2).is_finite()) {
        true => Ok(Track::of_lines(places)),
        false => Err(Error::new(&error_phrases::OVERFLOW)
            .with("measure", methods::SECOND_ORDER_DOMINANCE.name())),
    }
}
