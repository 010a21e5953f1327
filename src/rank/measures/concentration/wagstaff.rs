//! The Wagstaff index: concentration as a share of the most the mean allows.

use crate::error::Result;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text, gate};
use crate::rank::Ranked;
use crate::rank::measures::concentration::erreygers::{BOUNDS, ORDERED, bounded};
use crate::rank::numerics::ladder::Ladder;
use crate::rank::numerics::weighting::Weighting;
use crate::words::Name;

static ROOM: Name = Name::new(
    "room",
    "the room between the mean and the bounds",
    "均值与界限之间的余地",
);

/// Wagstaff index 瓦格斯塔夫指数: concentration of a bounded value, as a share of the most its mean
/// allows.
///
/// # Formula
///
/// ```text
/// 2 cov(h, R) (b − a) / ((b − μ)(μ − a)), a and b the bounds
/// ```
///
/// h are the values, μ their mean, R the ridit rank, as in
/// [`ConcentrationIndex`](crate::rank::ConcentrationIndex). With a = 0 and b = 1 it is C/(1 − μ), C the
/// concentration index.
///
/// # Parameters
///
/// Any [`Ranked`](crate::Ranked) of values from `lower` to `upper`, in one unit with them, not all
/// on one bound. The bounds are what the scale allows, not what the sample happens to hold.
///
/// - `lower`: −∞ < lower < ∞, a, the least value possible; must be given.
/// - `upper`: lower < upper < ∞, b, the greatest value possible; must be given.
///
/// # Returns
///
/// From -1 to 1. 1: every value lies on a bound, and those at b rank above those at a; −1: the
/// reverse; 0: no concentration.
///
/// # Edge cases
///
/// Equal values off the bounds give exactly 0. Counting failures instead of successes (a + b − h
/// for h) changes the sign alone.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a value outside the bounds, with its row,
/// where every value lies on one bound, and for a rank variable that is the same everywhere;
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) unless lower < upper.
///
/// # Accuracy
///
/// Relative error at most 4e-15 of Σ p|h − μ| (b − a)/((b − μ)(μ − a)), as for
/// [`ConcentrationIndex`](crate::rank::ConcentrationIndex), wherever the mean does not nearly lie on a
/// bound: b − μ and μ − a are differences of rounded numbers.
///
/// # Source
///
/// Wagstaff (2005), doi:10.1002/hec.953; Erreygers & Van Ourti (2011),
/// doi:10.1016/j.jhealeco.2011.04.004, for any bounds.
///
/// # Examples
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let passed = Ranked::new(&[0.0, 0.0, 0.0, 1.0], &[1.0, 2.0, 3.0, 4.0])?;
/// let index: RankMeasure = "wagstaff(lower=0, upper=1)".parse()?;
/// assert_eq!(index.value(&passed)?, 1.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Where Erreygers' index sees little, since few passed, it sees the most there can be:
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let passed = Ranked::new(&[0.0, 0.0, 0.0, 1.0], &[1.0, 2.0, 3.0, 4.0])?;
/// let index: RankMeasure = "erreygers(lower=0, upper=1)".parse()?;
/// assert_eq!(index.value(&passed)?, 0.75);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wagstaff {
    /// The least value possible.
    pub lower: f64,
    /// The greatest value possible.
    pub upper: f64,
}

impl Statistic for Wagstaff {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("wagstaff", "Wagstaff index", "瓦格斯塔夫指数"),
        aliases: &[
            "wagstaff_index",
            "normalized_concentration_index",
            "瓦格斯塔夫指数",
            "标准化集中指数",
        ],
        family: "concentration",
        summary: Text::new(
            "Concentration of a value with bounds, as a share of the most there can be with its mean.",
            "有界数值的集中程度占其均值所允许的最大值的比例。",
        ),
        formula: "2 cov(h, R) (b − a) / ((b − μ)(μ − a)), a and b the bounds",
        parameters: BOUNDS,
        constraint: Some(ORDERED),
        domain: Domain::Real,
        domain_note: Text::new(
            "values from lower to upper, not all on one bound",
            "数值介于 lower 与 upper 之间，且不全在同一界上",
        ),
        range: (-1.0, 1.0),
        ends: Text::new(
            "1: every value is at a bound, those at the upper rank above those at the lower; −1: the \
             reverse; 0: no concentration",
            "1：所有数值均在界上，处于上界者排序均高于处于下界者；−1：相反；0：无集中",
        ),
        properties: &[Property::ReplicationInvariant],
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Wagstaff (2005), doi:10.1002/hec.953; Erreygers & Van Ourti (2011), \
                 doi:10.1016/j.jhealeco.2011.04.004",
    };
    fields!(lower, upper);
}

impl Kernel for Wagstaff {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        let ladder = bounded(Self::ENTRY, (self.lower, self.upper), ranked)?;
        Ok(self.index(&ladder, &self.room(&ladder)?))
    }

    /// With N = V(b − a) and D = (b − μ)(μ − a): d(N/D) = (dN − (N/D)(a + b − 2μ)dμ)/D.
    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        let ladder = bounded(Self::ENTRY, (self.lower, self.upper), ranked)?;
        let room = self.room(&ladder)?;
        let index = self.index(&ladder, &room);
        let turn = index * (room.above - room.below);
        let mut out = ladder.influence(Weighting::Standard);
        for (own, deviation) in out.iter_mut().zip(ladder.deviations()) {
            *own = (*own * room.width - turn * deviation) / room.above / room.below;
        }
        Ok(out)
    }
}

/// What lies between the mean and the bounds, times the scale.
struct Room {
    width: f64,
    below: f64,
    above: f64,
}

impl Wagstaff {
    fn room(&self, ladder: &Ladder) -> Result<Room> {
        let room = Room {
            width: (self.upper - self.lower) * ladder.scale,
            below: ladder.mean - self.lower * ladder.scale,
            above: self.upper * ladder.scale - ladder.mean,
        };
        gate::divisor(Self::ENTRY, &ROOM, room.below.min(room.above))?;
        Ok(room)
    }

    fn index(&self, ladder: &Ladder, room: &Room) -> f64 {
        let most = room.below / room.width * room.above;
        // At the ends of the range the last bit may be one too many.
        (ladder.weighed(Weighting::Standard) / most).clamp(-1.0, 1.0)
    }
}
