//! Quantiles.

use crate::error::{Error, Result};
use crate::measure::numerics::density::Density;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text};
use crate::numeric::{HyndmanFan, Ordered};
use crate::sample::Sample;
use crate::words::{Name, error_phrases as phrases};

/// Quantile 分位数: the value that a given share of all weight does not exceed.
///
/// # Formula
///
/// ```text
/// min{x : F(x) ≥ p}, F(x) = Σ p[xᵢ ≤ x]
/// ```
///
/// F(x) is the share of all weight at values up to x. That is definition 1, the default. Definition
/// 2 goes halfway to the next value where F(x) = p exactly; 3 takes the value nearest to position
/// np, a tie the even one; 4 to 9 interpolate between neighbours at position np + m, with m = 0, ½,
/// p, 1 − p, (p + 1)/3 and p/4 + ⅜.
///
/// The influence of a unit at x is (F(q) − [x ≤ q]) / f(q) at the quantile q. The density f is a
/// Gaussian kernel estimate with the bandwidth of Silverman (1986), 0.9·min(σ, IQR/1.349)·n^(−1/5),
/// n being Kish's effective number (Σw)²/Σw². It is good to a few hundredths on smooth
/// distributions, and bad where values heap on few points or have gaps, and near p = 0 and p = 1:
/// take replicate weights there.
///
/// # Parameters
///
/// - `p`: 0 ≤ p ≤ 1, must be given: the share of weight below.
/// - `definition`: definition = 1, 2, …, 9 of Hyndman and Fan; 1 unless given. 3 to 9 take samples
///   without weights only.
///
/// # Returns
///
/// The quantile, in the unit of the values; the smallest value at p = 0, the largest at p = 1.
///
/// # Edge cases
///
/// One unit, or all equal: exactly that value. Units of weight zero are absent. A share that a
/// unit's end misses by less than 4 ulp counts as reached: 0.07·100 is above 7 in doubles, and the
/// seventh of a hundred is meant.
///
/// # Errors
///
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for p outside 0 to 1, a definition that
/// is not one of the nine, or one of 3 to 9 for a sample with weights.
/// [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when added.
///
/// # Accuracy
///
/// Relative error at most 1e-15 where the neighbours do not differ in sign: definitions 1 and 3
/// give a value of the sample, 2 halfway between two, and 4 to 9 round position and step.
///
/// # Source
///
/// Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{Quantile, Statistic};
/// let sample = Sample::new(&[1.0, 2.0, 4.0, 7.0, 11.0])?;
/// assert_eq!(Quantile { p: 0.4, definition: 1 }.value(&sample)?, 2.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Spreadsheets and NumPy interpolate (definition 7), so that the same question has another answer:
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{Quantile, Statistic};
/// let sample = Sample::new(&[1.0, 2.0, 4.0, 7.0, 11.0])?;
/// let spreadsheet = Quantile { p: 0.4, definition: 7 }.value(&sample)?;
/// assert!((spreadsheet - 3.2).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantile {
    /// The share of weight below, 0 ≤ p ≤ 1.
    pub p: f64,
    /// The definition of Hyndman and Fan, 1 to 9; 3 to 9 for samples without weights only.
    pub definition: u8,
}

impl Statistic for Quantile {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("quantile", "quantile", "分位数"),
        aliases: &["percentile", "分位数", "百分位数"],
        family: "location",
        summary: Text::new(
            "The value that a given share of all weight does not exceed.",
            "给定比例的权重不超过的数值。",
        ),
        formula: "min{x : F(x) ≥ p}, F(x) = Σ p[xᵢ ≤ x]",
        parameters: &[
            ParameterSpec::number(
                Name::new("p", "share of weight", "权重比例"),
                None,
                "0 ≤ p ≤ 1",
                |p| (0.0..=1.0).contains(&p),
            ),
            ParameterSpec::number(
                Name::new("definition", "Hyndman–Fan definition", "Hyndman–Fan 定义"),
                Some(1.0),
                "definition = 1, 2, …, 9",
                |number| (1.0..=9.0).contains(&number) && number.fract() == 0.0,
            ),
        ],
        constraint: None,
        domain: Domain::Real,
        domain_note: Text::new(
            "definitions 3 to 9 take samples without weights only",
            "定义 3 至 9 仅适用于无权重的样本",
        ),
        range: (f64::NEG_INFINITY, f64::INFINITY),
        ends: Text::new("no bounds", "无界"),
        properties: &[Property::Homogeneous, Property::ReplicationInvariant],
        influence: Influence::Density,
        accuracy: 1e-15,
        source: "Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566",
    };
    fields!(p, definition);
}

impl Kernel for Quantile {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let ordered = sample.ordered();
        self.of(&ordered)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let ordered = sample.ordered();
        let quantile = self.of(&ordered)?;
        Density::of(sample, &ordered).quantile_influence(Self::ENTRY, quantile)
    }
}

impl Quantile {
    fn of(&self, ordered: &Ordered) -> Result<f64> {
        match self.definition {
            1 => return Ok(ordered.quantile(self.p)),
            2 => return Ok(ordered.averaged_quantile(self.p)),
            _ => {}
        }
        match (HyndmanFan::new(self.definition), ordered.weights()) {
            (Some(definition), None) => Ok(definition.quantile(ordered.values(), self.p)),
            _ => {
                Err(Error::new(&phrases::WEIGHTED_DEFINITION)
                    .with("got", f64::from(self.definition)))
            }
        }
    }
}
