//! Fiscal neutrality: correlation and slope of spending and wealth.

use crate::error::Result;
use crate::measure::{DensityRule, Kernel, Statistic, gate, measure};
use crate::rank::Ranked;
use crate::rank::numerics::joint::Joint;
use crate::words::Name;

static DEVIATION: Name = Name::new(
    "standard_deviation",
    "the standard deviation of the values",
    "数值的标准差",
);

measure! {
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let spend = Ranked::new(&[8.0, 9.0, 13.0], &[2.0, 1.0, 6.0])?;
    /// let rho = "wealth_correlation".parse::<RankMeasure>()?.value(&spend)?;
    /// assert!((rho - 13.0 / 14.0).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// A correlation of 1 may go with a negligible rise:
    ///
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let spend = Ranked::new(&[1000.0, 1001.0], &[1.0, 1e6])?;
    /// assert_eq!("wealth_correlation".parse::<RankMeasure>()?.value(&spend)?, 1.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    WealthCorrelation of Ranked = "wealth_correlation", "wealth correlation" / "财力相关系数", "neutrality";
    aliases: "correlation", "pearson", "相关系数", "财力相关系数";
    summary: "The linear correlation of spending and wealth: 0 is fiscal neutrality."
        / "支出与财力的线性相关程度：0 即财政中性。";
    formula: "Σ p (h − μ_h)(r − μ_r) / (σ_h σ_r)";
    symbols: "h is the spending per pupil, r the wealth per pupil, μ and σ means and population standard \
        deviations.";
    domain: Real;
    range: [-1 to 1];
    ends: "1: spending rises with wealth along a straight line; 0: neutral; −1: it falls along one"
        / "1：支出随财力线性上升；0：中性；−1：线性下降";
    properties: ScaleInvariant, TranslationInvariant, ReplicationInvariant;
    influence: Exact;
    edge_cases: "It does not measure how much spending rises: see `wealth_slope` and `wealth_elasticity`.";
    errors: "`OutOfDomain` where either variable is constant.";
    accuracy: [4e-15 of "1"], "Whatever the means: deviations from exact sums, products rounded one by one \
        and added exactly.";
    source: [PEARSON_1895, BERNE_STIEFEL_1984];
}

impl Kernel for WealthCorrelation {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        let joint = Joint::of(Self::ENTRY, ranked)?;
        let deviation = gate::divisor(Self::ENTRY, &DEVIATION, joint.value_deviation)?;
        // Cauchy and Schwarz; only rounding could say otherwise.
        Ok((joint.scaled_covariance / deviation).clamp(-1.0, 1.0))
    }

    /// z_h z_r − ρ (z_h² + z_r²)/2.
    fn linearize_at(&self, ranked: &Ranked<'_>, rho: f64, _: &dyn DensityRule) -> Result<Vec<f64>> {
        let joint = Joint::of(Self::ENTRY, ranked)?;
        Ok(joint.by_row(ranked, |value, rank| {
            let value = value / joint.value_deviation;
            let rank = rank / joint.rank_deviation;
            value * rank - rho * (value * value + rank * rank) / 2.0
        }))
    }
}

measure! {
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let spend = Ranked::new(&[8.0, 9.0, 13.0], &[2.0, 1.0, 6.0])?;
    /// let slope = "wealth_slope".parse::<RankMeasure>()?.value(&spend)?;
    /// assert!((slope - 13.0 / 14.0).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// It depends on the unit of wealth: in thousands the slope is a thousand times as large:
    ///
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let slope: RankMeasure = "wealth_slope".parse()?;
    /// assert_eq!(slope.value(&Ranked::new(&[1.0, 2.0], &[0.0, 1000.0])?)?, 0.001);
    /// assert_eq!(slope.value(&Ranked::new(&[1.0, 2.0], &[0.0, 1.0])?)?, 1.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    WealthSlope of Ranked = "wealth_slope", "wealth slope" / "财力斜率", "neutrality";
    aliases: "regression_slope", "财力斜率";
    summary: "The increase of spending per unit of wealth: 0 is fiscal neutrality."
        / "财力每增加一单位时支出的增加量：0 即财政中性。";
    formula: "cov(h, r) / var(r)";
    symbols: "The slope of the weighted least-squares line of spending h on wealth r.";
    domain: Real;
    range: [any];
    ends: "0: neutral" / "0：中性";
    interpretation: "In the unit of the values per unit of wealth.";
    properties: TranslationInvariant, Homogeneous, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "Equal values give exactly 0.";
    errors: "`OutOfDomain` where wealth is constant.";
    accuracy: [4e-15 of "σ_h/σ_r"], "Whatever the means. As for `wealth_correlation`.";
    source: [BERNE_STIEFEL_1984];
}

impl Kernel for WealthSlope {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        Ok(Joint::of(Self::ENTRY, ranked)?.slope())
    }

    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        let joint = Joint::of(Self::ENTRY, ranked)?;
        Ok(joint.by_row(ranked, |value, rank| joint.slope_moves(value, rank)))
    }
}
