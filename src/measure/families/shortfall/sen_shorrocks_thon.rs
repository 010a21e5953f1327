//! The Sen–Shorrocks–Thon index.

use ndarray::ArrayView1;

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::families::shortfall::sen::{REPLICATION, gap};
use crate::measure::numerics::line::LINE;
use crate::measure::numerics::shares;
use crate::measure::numerics::steps::Steps;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Statistic, Text, gate};
use crate::sample::Sample;
use crate::words::Name;

/// Sen–Shorrocks–Thon index 森–肖罗克斯–索恩指数.
///
/// The mean shortfall from a line, raised by how unequally it falls on all.
///
/// # Formula
///
/// ```text
/// Γ·(1 + G(g)), g = max(z − x, 0)/z
/// ```
///
/// Γ·(1 + G(g)), Γ the mean of the shortfalls g = max(z − x, 0)/z over all units, G(g) their Gini index;
/// equal to Γ + half the mean difference of g.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero. `line` z > 0,
/// required.
///
/// - `line`: 0 < line < ∞, the line z; must be given.
///
/// # Returns
///
/// From 0 (nobody below) to 1 (all have nothing).
///
/// # Edge cases
///
/// Nobody below: 0, exactly. Shorrocks' form for few units differs by the pairs of a unit with
/// itself. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value.
///
/// # Accuracy
///
/// Relative error at most 4e-15. Terms of one sign.
///
/// # Source
///
/// Shorrocks (1995), doi:10.2307/2171728; Thon (1979), Review of Income and Wealth 25.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{SenShorrocksThon, Statistic}};
/// let spend = Sample::new(&[10.0, 10.0, 20.0, 20.0, 20.0, 30.0, 50.0, 80.0])?;
/// assert!((SenShorrocksThon { line: 25.0 }.value(&spend)? - 0.346_875).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Unlike the Sen index it does not jump where a unit reaches the line:
///
/// ```
/// use junheng::{Sample, measure::{SenIndex, SenShorrocksThon, Statistic}};
/// let (under, on) = (Sample::new(&[10.0, 25.0 - 1e-9])?, Sample::new(&[10.0, 25.0])?);
/// let (sst, sen) = (SenShorrocksThon { line: 25.0 }, SenIndex { line: 25.0 });
/// assert!((sst.value(&under)? - sst.value(&on)?).abs() < 1e-9);
/// assert!(sen.value(&under)? - sen.value(&on)? > 0.1);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SenShorrocksThon {
    /// The line.
    pub line: f64,
}

impl Statistic for SenShorrocksThon {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "sen_shorrocks_thon",
            "Sen–Shorrocks–Thon index",
            "森–肖罗克斯–索恩指数",
        ),
        aliases: &[
            "sst",
            "sst_index",
            "森-肖罗克斯-索恩指数",
            "SST指数",
            "森–肖罗克斯–索恩指数",
        ],
        family: "shortfall",
        summary: Text::new(
            "The mean shortfall from a line, raised by how unequally it falls on all.",
            "相对于底线的平均缺口，并计入缺口分布的不平等。",
        ),
        formula: "Γ·(1 + G(g)), g = max(z − x, 0)/z",
        parameters: &[LINE],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, 1.0),
        ends: Text::new(
            "0: none is below; 1: all have nothing",
            "0：无单位低于底线；1：全部一无所有",
        ),
        properties: REPLICATION,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Shorrocks (1995), doi:10.2307/2171728; Thon (1979), Review of Income and Wealth 25",
    };
    fields!(line);
}

impl Kernel for SenShorrocksThon {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let (gaps, mean) = self.gaps(sample)?;
        let gaps = Sample::from_views(ArrayView1::from(&gaps), sample.weights())?;
        let half = Steps::of(&gaps).sum_over_gaps(|gap| gap.lower * gap.upper);
        Ok((mean + half / Steps::of(&gaps).scale()).clamp(0.0, 1.0))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let (gaps, mean) = self.gaps(sample)?;
        let sample_of_gaps = Sample::from_views(ArrayView1::from(&gaps), sample.weights())?;
        let steps = Steps::of(&sample_of_gaps);
        let found = steps.influence_of_gaps(|gap| gap.upper - gap.lower);
        let mut out = steps.to_rows(&sample_of_gaps, &found);
        for (row, x, _) in sample.units() {
            out[row] = out[row] / steps.scale() + (gap(x, self.line) - mean);
        }
        Ok(out)
    }
}

impl SenShorrocksThon {
    /// The shortfall of every row, and their mean.
    fn gaps(&self, sample: &Sample<'_>) -> Result<(Vec<f64>, f64)> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        let gaps = shares::each(sample, |x| gap(x, self.line));
        Ok((gaps, shares::mean_of(sample, |x| gap(x, self.line))))
    }
}
