//! The Erreygers index, and what every index of bounded values asks of them.

use crate::error::Result;
use crate::measure::statistic::fields;
use crate::measure::{
    Constraint, Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text,
};
use crate::rank::Ranked;
use crate::rank::numerics::ladder::Ladder;
use crate::rank::numerics::weighting::Weighting;
use crate::rank::ranked::require_bounds;
use crate::words::{Name, rank as phrases};

/// The least and the greatest value possible.
pub(crate) const BOUNDS: &[ParameterSpec] = &[
    ParameterSpec::number(
        Name::new("lower", "least possible value", "可能的最小值"),
        None,
        "−∞ < lower < ∞",
        |_| true,
    ),
    ParameterSpec::number(
        Name::new("upper", "greatest possible value", "可能的最大值"),
        None,
        "lower < upper < ∞",
        |_| true,
    ),
];

/// The least is below the greatest.
pub(crate) const ORDERED: Constraint = Constraint {
    parameter: 1,
    condition: "upper > lower",
    holds: |bounds| matches!(bounds, [lower, upper] if lower < upper && (upper - lower).is_finite()),
};

/// Erreygers index 埃雷格斯指数: concentration of a bounded value, as a share of the most there can be.
///
/// # Formula
///
/// ```text
/// 8 cov(h, R) / (b − a), a and b the bounds
/// ```
///
/// h are the values, R the ridit rank, as in [`ConcentrationIndex`](crate::rank::ConcentrationIndex).
///
/// # Parameters
///
/// Any [`Ranked`](crate::Ranked) of values from `lower` to `upper`, in one unit with them. The
/// bounds are what the scale allows, not what the sample happens to hold.
///
/// - `lower`: −∞ < lower < ∞, a, the least value possible; must be given.
/// - `upper`: lower < upper < ∞, b, the greatest value possible; must be given.
///
/// # Returns
///
/// From -1 to 1. 1: the upper half of the ranking is at b, the lower at a; −1: the reverse; 0: no
/// concentration.
///
/// # Edge cases
///
/// Equal values give exactly 0. Counting failures instead of successes (a + b − h for h) changes
/// the sign alone.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a value outside the bounds, with its row, and
/// for a rank variable that is the same everywhere;
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) unless lower < upper.
///
/// # Accuracy
///
/// Relative error at most 4e-15 of 4 Σ p|h − μ|/(b − a). As for
/// [`ConcentrationIndex`](crate::rank::ConcentrationIndex).
///
/// # Source
///
/// Erreygers (2009), doi:10.1016/j.jhealeco.2008.02.003.
///
/// # Examples
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let passed = Ranked::new(&[0.0, 0.0, 1.0, 1.0], &[1.0, 2.0, 3.0, 4.0])?;
/// let index: RankMeasure = "erreygers(lower=0, upper=1)".parse()?;
/// assert_eq!(index.value(&passed)?, 1.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Bounds twice as wide halve it: they are part of what is asked:
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let passed = Ranked::new(&[0.0, 0.0, 1.0, 1.0], &[1.0, 2.0, 3.0, 4.0])?;
/// let index: RankMeasure = "erreygers(lower=0, upper=2)".parse()?;
/// assert_eq!(index.value(&passed)?, 0.5);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Erreygers {
    /// The least value possible.
    pub lower: f64,
    /// The greatest value possible.
    pub upper: f64,
}

impl Statistic for Erreygers {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("erreygers", "Erreygers index", "埃雷格斯指数"),
        aliases: &[
            "erreygers_index",
            "corrected_concentration_index",
            "埃雷格斯指数",
            "修正集中指数",
        ],
        family: "concentration",
        summary: Text::new(
            "Concentration of a value with bounds, as a share of the most there can be; equal \
             absolute gaps count equally at every level.",
            "有界数值的集中程度占其最大可能值的比例；同样的绝对差距在任何水平上影响相同。",
        ),
        formula: "8 cov(h, R) / (b − a), a and b the bounds",
        parameters: BOUNDS,
        constraint: Some(ORDERED),
        domain: Domain::Real,
        domain_note: Text::new("values from lower to upper", "数值介于 lower 与 upper 之间"),
        range: (-1.0, 1.0),
        ends: Text::new(
            "1: the upper half of the ranking is at the upper bound, the rest at the lower; −1: \
             the reverse; 0: no concentration",
            "1：排序上半部均在上界、下半部均在下界；−1：相反；0：无集中",
        ),
        properties: &[Property::ReplicationInvariant, Property::ZeroAtEquality],
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Erreygers (2009), doi:10.1016/j.jhealeco.2008.02.003",
    };
    fields!(lower, upper);
}

impl Kernel for Erreygers {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        let ladder = bounded(Self::ENTRY, (self.lower, self.upper), ranked)?;
        let index = 4.0 * ladder.weighed(Weighting::Standard) / self.width(&ladder);
        // At the ends of the range the last bit may be one too many.
        Ok(index.clamp(-1.0, 1.0))
    }

    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        let ladder = bounded(Self::ENTRY, (self.lower, self.upper), ranked)?;
        let width = self.width(&ladder);
        let influence = ladder.influence(Weighting::Standard);
        Ok(influence.iter().map(|x| 4.0 * x / width).collect())
    }
}

impl Erreygers {
    fn width(&self, ladder: &Ladder) -> f64 {
        (self.upper - self.lower) * ladder.scale
    }
}

/// The ladder of values that keep to the bounds.
pub(crate) fn bounded(
    entry: &'static Entry,
    bounds: (f64, f64),
    ranked: &Ranked<'_>,
) -> Result<Ladder> {
    require_bounds(
        entry,
        &ranked.values(),
        &phrases::VALUE_OUT_OF_BOUNDS,
        bounds,
    )?;
    ranked.require_varying(entry)?;
    Ok(Ladder::of(ranked))
}
