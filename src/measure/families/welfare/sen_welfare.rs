//! Sen's welfare function.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::numerics::rank_weights::{nu, welfare, welfare_influence};
use crate::measure::numerics::steps::relative_steps;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text};
use crate::sample::Sample;
use crate::words::Name;

/// Sen welfare 森福利函数.
///
/// What everybody's equal value would have to be for a society that minds ranks: the mean less the
/// absolute Gini index.
///
/// # Formula
///
/// ```text
/// μ(1 − G(ν))
/// ```
///
/// W = μ(1 − G(ν)) = Σ x·((1−P₋)^ν − (1−P)^ν), P₋ and P the shares of weight before and up to the
/// unit in ascending order.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero. ν ≥ 1, by
/// default 2, where W = μ(1 − G).
///
/// - `nu`: 1 ≤ ν < ∞, the aversion to inequality ν; 2 unless given.
///
/// # Returns
///
/// From 0 upwards. From the smallest value (ν → ∞) to the mean (ν = 1, or all equal), in the unit
/// of the values.
///
/// # Edge cases
///
/// One unit, or all equal: that value. Zeros are values like any other. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are
/// zero.
///
/// # Accuracy
///
/// Relative error at most 4e-15. The smallest value plus a sum of terms of one sign.
///
/// # Source
///
/// Sen (1976), doi:10.2307/2296597; Donaldson & Weymark (1980), doi:10.1016/0022-0531(80)90065-4.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{SenWelfare, Statistic}};
/// let spend = Sample::new(&[1.0, 3.0])?;
/// assert_eq!(SenWelfare::default().value(&spend)?, 1.5); // mean 2, Gini 1/4
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// More money for the top raises the mean and welfare both, though the Gini index rises as well:
///
/// ```
/// use junheng::{Sample, measure::{SenWelfare, Statistic}};
/// let (before, after) = (Sample::new(&[1.0, 3.0])?, Sample::new(&[1.0, 4.0])?);
/// let welfare = SenWelfare::default();
/// assert!(welfare.value(&after)? > welfare.value(&before)?);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SenWelfare {
    /// Aversion to inequality, ν ≥ 1.
    pub nu: f64,
}

impl Default for SenWelfare {
    fn default() -> Self {
        Self { nu: 2.0 }
    }
}

impl Statistic for SenWelfare {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("sen_welfare", "Sen welfare", "森福利函数"),
        aliases: &[
            "gini_welfare",
            "s_gini_welfare",
            "森福利函数",
            "基尼福利函数",
        ],
        family: "welfare",
        summary: Text::new(
            "The mean less what rank inequality costs: an equal value for all that is as good.",
            "均值减去位序不平等的损失：与现状等价的平均分配水平，与数值同单位。",
        ),
        formula: "μ(1 − G(ν))",
        parameters: &[nu(Some(2.0))],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new(
            "between the smallest value and the mean",
            "介于最小值与均值之间",
        ),
        properties: &[Property::Homogeneous, Property::ReplicationInvariant],
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Sen (1976), doi:10.2307/2296597; \
                 Donaldson & Weymark (1980), doi:10.1016/0022-0531(80)90065-4",
    };
    fields!(nu);
}

impl Kernel for SenWelfare {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        Ok(welfare(&steps, self.nu) / steps.scale())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        let mut found = welfare_influence(&steps, self.nu);
        for influence in &mut found {
            *influence /= steps.scale();
        }
        Ok(steps.to_rows(sample, &found))
    }
}
