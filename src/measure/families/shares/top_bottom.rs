//! Top and bottom shares; a unit on the boundary is divided.

use crate::error::Result;
use crate::measure::numerics::share_end::{End, positive};
use crate::measure::{Kernel, Statistic, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Statistic, TopShare}};
    /// let spend: Vec<f64> = (1..=10).map(f64::from).collect();
    /// let share = TopShare { p: 0.1 }.value(&Sample::new(&spend)?)?;
    /// assert!((share - 10.0 / 55.0).abs() < 1e-16);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// A heavy unit on the boundary is divided, not taken whole:
    ///
    /// ```
    /// use junheng::{Sample, measure::{Statistic, TopShare}};
    /// let sample = Sample::weighted(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0])?;
    /// // A tenth of 15 is 1.5 of the 6 pupils with 3 each: 4.5 of 32.
    /// assert_eq!(TopShare { p: 0.1 }.value(&sample)?, 4.5 / 32.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    TopShare of Sample = "top_share", "top share" / "高端份额", "shares";
    aliases: "高端份额", "顶端份额";
    summary: "What the highest share p of the weight has of the total."
        / "数值最高的 p 比例权重所占的总量份额。";
    formula: "1 − L(1 − p)";
    symbols: "L is the Lorenz curve with straight segments: a unit on the boundary is divided.";
    parameters: {
        p: f64 in "0 ≤ p ≤ 1" if |p| (0.0..=1.0).contains(&p),
            "share of weight from the top" / "自高端起的权重比例",
            "0.1 is the top tenth.";
    }
    domain: NonNegative;
    range: [0 to 1];
    ends: "p: all values are equal; 1: the top has all" / "p：所有数值相等；1：高端占有全部";
    properties: ScaleInvariant, ReplicationInvariant;
    influence: Exact;
    edge_cases: "One unit, or all values equal: p. A boundary within 4 units in the last place of p of the \
        end of a unit coincides with it, unless it cuts off half of a unit or more.";
    accuracy: [4e-15], "The sums are exact, and the part of a divided unit keeps its digits. A share of weight is read as a decimal fraction and reached within 4 ulp: \
        see `docs/accuracy.md`.";
    source: [ATKINSON_PIKETTY_SAEZ_2011];
}

impl Kernel for TopShare {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let centre = positive(Self::ENTRY, sample)?;
        Ok(End::top(sample, self.p)
            .total_over(centre.value())
            .clamp(0.0, 1.0))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let centre = positive(Self::ENTRY, sample)?;
        Ok(End::top(sample, self.p).influence(sample, centre))
    }
}

measure! {
    /// ```
    /// use junheng::{Sample, measure::{BottomShare, Statistic}};
    /// let spend = Sample::new(&[1.0, 2.0, 3.0, 4.0])?;
    /// assert_eq!(BottomShare { p: 0.5 }.value(&spend)?, 0.3);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// The bottom share and the top share of the rest add up to one:
    ///
    /// ```
    /// use junheng::{Sample, measure::{BottomShare, Statistic, TopShare}};
    /// let sample = Sample::weighted(&[1.0, 2.0, 9.0], &[4.0, 5.0, 6.0])?;
    /// let (low, high) = (BottomShare { p: 0.3 }.value(&sample)?, TopShare { p: 0.7 }.value(&sample)?);
    /// assert!((low + high - 1.0).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    BottomShare of Sample = "bottom_share", "bottom share" / "低端份额", "shares";
    aliases: "lorenz_ordinate", "低端份额", "底端份额";
    summary: "What the lowest share p of the weight has of the total."
        / "数值最低的 p 比例权重所占的总量份额。";
    formula: "L(p)";
    symbols: "L is the Lorenz curve with straight segments: a unit on the boundary is divided.";
    parameters: {
        p: f64 in "0 ≤ p ≤ 1" if |p| (0.0..=1.0).contains(&p),
            "share of weight from the bottom" / "自低端起的权重比例",
            "0.4 is the bottom four tenths.";
    }
    domain: NonNegative;
    range: [0 to 1];
    ends: "0: the bottom has nothing; p: all values are equal" / "0：低端份额为零；p：所有数值相等";
    properties: ScaleInvariant, ReplicationInvariant;
    influence: Exact;
    edge_cases: "One unit, or all values equal: p. A boundary within 4 units in the last place of p of the \
        end of a unit coincides with it, unless it cuts off half of a unit or more.";
    accuracy: [4e-15], "As for `top_share`.";
    source: [LORENZ_1905];
}

impl Kernel for BottomShare {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let centre = positive(Self::ENTRY, sample)?;
        Ok(End::bottom(sample, self.p)
            .total_over(centre.value())
            .clamp(0.0, 1.0))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let centre = positive(Self::ENTRY, sample)?;
        Ok(End::bottom(sample, self.p).influence(sample, centre))
    }
}
