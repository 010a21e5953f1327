//! Fiscal neutrality: the elasticity of spending with respect to wealth.

use crate::error::Result;
use crate::measure::{Centre, Domain, Kernel, Relative, Statistic, gate, mean_of, measure};
use crate::numeric::{exp, ln};
use crate::rank::Ranked;
use crate::rank::numerics::joint::Joint;
use crate::sample::Sample;
use crate::words::Name;

static WEALTH: Name = Name::new(
    "mean_rank",
    "the mean of the ranking variable",
    "排序变量的均值",
);

measure! {
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let spend = Ranked::new(&[1.0, 2.0, 3.0], &[10.0, 20.0, 30.0])?;
    /// let elasticity = "wealth_elasticity".parse::<RankMeasure>()?.value(&spend)?;
    /// assert!((elasticity - 1.0).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// The two forms differ where the relation bends:
    ///
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let spend = Ranked::new(&[1.0, 4.0, 9.0], &[1.0, 2.0, 3.0])?;
    /// let value = |text: &str| text.parse::<RankMeasure>()?.value(&spend);
    /// assert!((value("wealth_elasticity(logs=true)")? - 2.0).abs() < 1e-14);
    /// assert!(value("wealth_elasticity")? < 1.8);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    WealthElasticity of Ranked = "wealth_elasticity", "wealth elasticity" / "财力弹性", "neutrality";
    aliases: "elasticity", "财力弹性", "支出弹性";
    summary: "The percentage by which spending rises with one percent more wealth: 0 is fiscal neutrality."
        / "财力每增加 1% 时支出增加的百分比：0 即财政中性。";
    formula: "cov(h, r)/var(r) · μ_r/μ_h; logs: cov(ln h, ln r)/var(ln r)";
    symbols: "h is the spending, r the wealth, μ their means. The first form is the elasticity at the means \
        (Odden & Picus), the second that between logarithms.";
    parameters: {
        logs: bool = false, "between logarithms" / "对数形式",
            "One elasticity at every level, for values and wealth above zero.";
    }
    domain: PositiveMean, "the ranking variable must have a mean above zero; both must be above zero where \
        logs=true"
        / "排序变量的均值须大于零；logs=true 时两者均须大于零";
    range: [any];
    ends: "0: neutral; 1: spending rises in proportion to wealth" / "0：中性；1：支出与财力成正比";
    interpretation: "In percent per percent.";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "Equal values give exactly 0.";
    errors: "`OutOfDomain` where wealth is constant, where the mean of wealth is not above zero, and with \
        `logs` for a value or a rank of zero or less.";
    accuracy: [4e-15 of "σ_h μ_r/(σ_r μ_h); with logs of σ/σ over logarithms"], "As for `wealth_slope`; logarithms are \
        taken relative to the geometric means, so that nearly equal values keep their digits.";
    source: [ODDEN_PICUS_1992, FELDSTEIN_1975];
}

impl Kernel for WealthElasticity {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        if self.logs {
            let (values, ranks) = self.logarithms(ranked)?;
            let logs = ranked.with_columns((&values[..]).into(), (&ranks[..]).into())?;
            return Ok(Joint::of(Self::ENTRY, &logs)?.slope());
        }
        let (joint, ratio) = self.at_means(ranked)?;
        Ok(joint.slope() * ratio)
    }

    /// With e = b μ_r/μ_h: de = (μ_r db + b dμ_r − e dμ_h)/μ_h.
    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        if self.logs {
            let (values, ranks) = self.logarithms(ranked)?;
            let logs = ranked.with_columns((&values[..]).into(), (&ranks[..]).into())?;
            let joint = Joint::of(Self::ENTRY, &logs)?;
            return Ok(joint.by_row(&logs, |value, rank| joint.slope_moves(value, rank)));
        }
        let (joint, ratio) = self.at_means(ranked)?;
        let elasticity = joint.slope() * ratio;
        Ok(joint.by_row(ranked, |value, rank| {
            let by_rank = joint.slope() / joint.value_mean.value() * rank;
            let by_value = elasticity / joint.value_mean.value() * value;
            ratio * joint.slope_moves(value, rank) + by_rank - by_value
        }))
    }
}

impl WealthElasticity {
    fn at_means(&self, ranked: &Ranked<'_>) -> Result<(Joint, f64)> {
        let joint = Joint::of(Self::ENTRY, ranked)?;
        let (value_mean, rank_mean) = (joint.value_mean.value(), joint.rank_mean.value());
        gate::require_positive_mean(Self::ENTRY, value_mean)?;
        gate::divisor(Self::ENTRY, &WEALTH, rank_mean)?;
        Ok((joint, rank_mean / value_mean))
    }

    /// ln h and ln r by row, 0 for units of weight zero.
    /// Logarithms relative to the geometric means, which the slope does not depend on: those of nearly equal
    /// numbers keep their digits.
    fn logarithms(&self, ranked: &Ranked<'_>) -> Result<(Vec<f64>, Vec<f64>)> {
        gate::domain(Self::ENTRY, Domain::Positive, &ranked.values())?;
        ranked.require_ranks(Self::ENTRY, Domain::Positive)?;
        Ok((
            relative_logarithms(&ranked.values()),
            relative_logarithms(&ranked.ranks()),
        ))
    }
}

/// ln(x/g) of every row, g near the geometric mean; 0 for units of weight zero.
fn relative_logarithms(sample: &Sample<'_>) -> Vec<f64> {
    let centre = Centre::at(exp(mean_of(sample, ln)));
    let mut out = vec![0.0; sample.len()];
    for (row, x, _) in sample.units() {
        out[row] = Relative::new(x, centre).log;
    }
    out
}
