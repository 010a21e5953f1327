//! Share ratios and the Palma ratio.

use crate::error::Result;
use crate::measure::numerics::share_end::{End, positive};
use crate::measure::numerics::shares;
use crate::measure::{Entry, Kernel, Statistic, gate, measure};
use crate::sample::Sample;
use crate::words::Name;

static BOTTOM_SHARE: Name = Name::new("bottom_share", "the bottom share", "低端份额");
measure! {
    /// ```
    /// use junheng::{Sample, measure::{ShareRatio, Statistic}};
    /// let spend = Sample::new(&[1.0, 2.0, 3.0, 4.0, 5.0])?;
    /// assert_eq!(ShareRatio::default().value(&spend)?, 5.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Shares of different size compare totals, not means; all equal is then not 1:
    ///
    /// ```
    /// use junheng::Measure;
    /// let palma: Measure = "share_ratio(top=0.1, bottom=0.4)".parse()?;
    /// assert_eq!(palma.value(&junheng::Sample::new(&[5.0, 5.0])?)?, 0.25);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ShareRatio of Sample = "share_ratio", "share ratio" / "份额比", "shares";
    aliases: "s80_s20", "quintile_share_ratio", "份额比", "五等分份额比";
    summary: "What the top has as a multiple of what the bottom has, by default the fifths (S80/S20)."
        / "高端份额与低端份额之比，默认为最高与最低五分之一之比（S80/S20）。";
    formula: "(1 − L(1 − top)) / L(bottom)";
    symbols: "L is the Lorenz curve with straight segments: units on a boundary are divided.";
    parameters: {
        top: f64 = 0.2 in "0 < top ≤ 1" if |p| p > 0.0 && p <= 1.0,
            "share of weight at the top" / "高端权重比例";
        bottom: f64 = 0.2 in "0 < bottom ≤ 1" if |p| p > 0.0 && p <= 1.0,
            "share of weight at the bottom" / "低端权重比例";
    }
    domain: NonNegative, "the bottom share must be above zero" / "低端份额须大于零";
    range: [0 to infinity];
    ends: "top/bottom: all values are equal" / "top/bottom：所有数值相等";
    properties: ScaleInvariant, ReplicationInvariant, OneAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: top/bottom. Packages that take whole units at or beyond a \
        quantile (EU-SILC practice) differ by the part of the boundary unit outside, which is large where \
        units are few.";
    errors: "`OutOfDomain` where the bottom has nothing.";
    accuracy: [8e-15], "That of the two shares. \
        A share of weight is read as a decimal fraction and reached within 4 ulp: see `docs/accuracy.md`.";
    source: [EUROSTAT_DI11, LANGEL_TILLE_2011];
}

impl Kernel for ShareRatio {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        self.of(Self::ENTRY, sample)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        self.influence_of(Self::ENTRY, sample)
    }
}

impl ShareRatio {
    fn of(&self, entry: &'static Entry, sample: &Sample<'_>) -> Result<f64> {
        positive(entry, sample)?;
        let bottom = End::bottom(sample, self.bottom);
        gate::divisor(entry, &BOTTOM_SHARE, bottom.mean)?;
        Ok(self.top / self.bottom * (End::top(sample, self.top).mean / bottom.mean))
    }

    /// dU/B − (U/B)·dB/B.
    fn influence_of(&self, entry: &'static Entry, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let ratio = self.of(entry, sample)?;
        let (bottom, top) = (End::bottom(sample, self.bottom), End::top(sample, self.top));
        let mean = bottom.mean * self.bottom;
        Ok(shares::each(sample, |x| {
            top.own_influence(x, mean) - ratio * bottom.own_influence(x, mean)
        }))
    }
}

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Palma, Statistic}};
    /// let spend: Vec<f64> = (1..=10).map(f64::from).collect();
    /// assert!((Palma.value(&Sample::new(&spend)?)? - 1.0).abs() < 1e-15); // 10 against 1 + 2 + 3 + 4
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Changes between the fourth and the ninth tenth do not affect it:
    ///
    /// ```
    /// use junheng::{Sample, measure::{Palma, Statistic}};
    /// let even = Sample::new(&[1.0, 1.0, 1.0, 1.0, 5.0, 5.0, 5.0, 5.0, 5.0, 9.0])?;
    /// let uneven = Sample::new(&[1.0, 1.0, 1.0, 1.0, 2.0, 3.0, 5.0, 7.0, 8.0, 9.0])?;
    /// assert_eq!(Palma.value(&even)?, Palma.value(&uneven)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Palma of Sample = "palma", "Palma ratio" / "帕尔马比值", "shares";
    aliases: "palma_ratio", "帕尔马比值", "帕尔玛比值";
    summary: "What the top tenth has as a multiple of what the bottom four tenths have."
        / "最高 10% 的份额与最低 40% 的份额之比。";
    formula: "(1 − L(0.9)) / L(0.4)";
    symbols: "L is the Lorenz curve with straight segments: units on a boundary are divided. `share_ratio` \
        takes any shares.";
    domain: NonNegative, "the bottom share must be above zero" / "低端份额须大于零";
    range: [0 to infinity];
    ends: "¼: all values are equal" / "¼：所有数值相等";
    properties: ScaleInvariant, ReplicationInvariant;
    influence: Exact;
    edge_cases: "One unit, or all values equal: ¼.";
    errors: "`OutOfDomain` where the bottom has nothing.";
    accuracy: [8e-15], "As for `share_ratio`.";
    source: [PALMA_2011, COBHAM_SUMNER_2013];
}

impl Palma {
    const SHARES: ShareRatio = ShareRatio {
        top: 0.1,
        bottom: 0.4,
    };
}

impl Kernel for Palma {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Self::SHARES.of(Self::ENTRY, sample)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        Self::SHARES.influence_of(Self::ENTRY, sample)
    }
}
