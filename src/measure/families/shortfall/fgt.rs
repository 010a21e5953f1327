//! The headcount ratio and the Foster–Greer–Thorbecke indices.

use crate::error::Result;
use crate::measure::numerics::density::DensityRule;
use crate::measure::numerics::line::Line;
use crate::measure::numerics::shares;
use crate::measure::{Kernel, Statistic, measure};
use crate::numeric::pow;
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{HeadcountRatio, Statistic}};
    /// let books_per_pupil = Sample::weighted(&[8.0, 12.0, 30.0], &[100.0, 300.0, 600.0])?;
    /// assert_eq!(HeadcountRatio { line: 15.0, of_median: false, above: false }.value(&books_per_pupil)?, 0.4);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// A unit on the line is not below it; `above` takes the line as an upper limit:
    ///
    /// ```
    /// use junheng::{Sample, measure::{HeadcountRatio, Statistic}};
    /// let books_per_pupil = Sample::new(&[8.0, 15.0])?;
    /// assert_eq!(HeadcountRatio { line: 15.0, of_median: false, above: false }.value(&books_per_pupil)?, 0.5);
    /// let class_sizes = Sample::new(&[38.0, 45.0, 46.0, 60.0])?;
    /// assert_eq!(HeadcountRatio { line: 45.0, of_median: false, above: true }.value(&class_sizes)?, 0.5);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    HeadcountRatio of Sample = "headcount_ratio", "headcount ratio" / "低于底线比例", "shortfall";
    aliases: "headcount", "at_risk_rate", "低于底线比例", "未达标比例", "贫困发生率";
    summary: "The share of the weight below a line: of pupils in schools below a floor, or of schools."
        / "低于底线的权重比例：未达标学校的学生比例（或学校比例）。";
    formula: "Σ p·[x < z]";
    symbols: "z is the line, `[x < z]` is 1 below it and else 0. With `above`: `Σ p·[x > z]`.";
    parameters: {
        line: f64 in "0 < line < ∞" if |z| z > 0.0, "line z" / "底线 z", "In the unit of the values.";
        of_median: bool = false, "line as a multiple of the median" / "底线为中位数的倍数",
            "The line is then `line` times the weighted median.";
        above: bool = false, "upper limit" / "上限",
            "The line is then an upper limit, and the excess (x − z)/z of units above it takes the place of the \
            shortfall (z − x)/z: class sizes above 45.";
    }
    domain: NonNegative;
    range: [0 to 1];
    ends: "0: none is below; 1: all are; with above=true, above" / "0：无单位低于底线；1：全部低于底线；above=true 时为高于上限";
    interpretation: "With `line=0.6, of_median=true` it is the at-risk-of-poverty rate.";
    properties: ReplicationInvariant;
    influence: Exact;
    edge_cases: "A unit on the line is neither below nor above it. Weighted by pupils it is the share of pupils in \
        schools below the floor, without weights the share of schools.";
    errors: "`OutOfDomain` with `of_median` where the median is zero.";
    accuracy: [2 ulp], "From exact sums. Influence values with `of_median` use estimated densities.";
    source: [FOSTER_GREER_THORBECKE_1984, EUROSTAT_LI02];
}

impl Kernel for HeadcountRatio {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let line = Line::of(Self::ENTRY, self.line, self.of_median, self.above, sample)?;
        Ok(shares::mean_of(sample, |x| line.beyond(x)))
    }

    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        let line = Line::of(Self::ENTRY, self.line, self.of_median, self.above, sample)?;
        let share = shares::mean_of(sample, |x| line.beyond(x));
        let own = shares::each(sample, |x| line.beyond(x) - share);
        line.moved(Self::ENTRY, sample, own, rule, |density| line.rise(density))
    }
}

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Fgt, Statistic}};
    /// let spend = Sample::new(&[5.0, 8.0, 20.0, 30.0])?;
    /// let gap = Fgt { alpha: 1.0, line: 10.0, of_median: false, above: false }.value(&spend)?;
    /// assert!((gap - 0.175).abs() < 1e-16); // (0.5 + 0.2)/4
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// A line that moves with the median: raising everybody alike changes nothing:
    ///
    /// ```
    /// use junheng::Measure;
    /// let fgt: Measure = "fgt(alpha=2, line=0.6, of_median=true)".parse()?;
    /// let value = |values: &[f64]| fgt.value(&junheng::Sample::new(values)?);
    /// assert_eq!(value(&[1.0, 4.0, 6.0])?, value(&[2.0, 8.0, 12.0])?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Fgt of Sample = "fgt", "Foster–Greer–Thorbecke index" / "福斯特–格里尔–索贝克指数", "shortfall";
    aliases: "foster_greer_thorbecke", "poverty_gap", "FGT指数", "福斯特指数", "福斯特–格里尔–索贝克指数";
    summary: "The mean shortfall from a line as a share of it, raised to α: 0 counts units, 1 measures the \
        gap, 2 weights the deepest gaps most."
        / "相对缺口 α 次方的均值：α = 0 为低于底线的比例，1 为平均缺口，2 更看重最深的缺口。";
    formula: "Σ p·((z − x)/z)^α·[x < z]";
    symbols: "z is the line, `[x < z]` is 1 below it and else 0. With `above`: `Σ p·((x − z)/z)^α·[x > z]`.";
    parameters: {
        alpha: f64 in "0 ≤ α < ∞" if |a| a >= 0.0, "power of the shortfall α" / "缺口的幂 α",
            "0 counts units below the line, 1 measures the gap, 2 weights the deepest gaps most.";
        line: f64 in "0 < line < ∞" if |z| z > 0.0, "line z" / "底线 z", "In the unit of the values.";
        of_median: bool = false, "line as a multiple of the median" / "底线为中位数的倍数",
            "The line is then `line` times the weighted median.";
        above: bool = false, "upper limit" / "上限",
            "The line is then an upper limit, and the excess (x − z)/z of units above it takes the place of the \
            shortfall (z − x)/z: class sizes above 45.";
    }
    domain: NonNegative;
    range: [0 to 1];
    ends: "0: none is below; 1: all have nothing; with above=true 0: none is above, without upper bound"
        / "0：无单位低于底线；1：全部为零；above=true 时 0 为无单位高于上限，且无上界";
    properties: ReplicationInvariant;
    influence: Exact;
    edge_cases: "A unit on the line is neither below nor above it, which matters only at α = 0.";
    errors: "`OutOfDomain` with `of_median` where the median is zero; with `above` where a power of an excess is \
        not representable as a double.";
    accuracy: [4e-15], "For α up to 9: terms of one sign, added exactly, each within (2 + α) ulp. With \
        `of_median` the line is rounded as well, which affects units next to it where α < 1.";
    source: [FOSTER_GREER_THORBECKE_1984];
}

impl Kernel for Fgt {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let line = Line::of(Self::ENTRY, self.line, self.of_median, self.above, sample)?;
        Ok(shares::mean_of(sample, |x| self.gap(&line, x)))
    }

    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        let line = Line::of(Self::ENTRY, self.line, self.of_median, self.above, sample)?;
        let z = line.value();
        let gap = |x: f64| self.gap(&line, x);
        let index = shares::mean_of(sample, gap);
        let own = shares::each(sample, |x| gap(x) - index);
        line.moved(Self::ENTRY, sample, own, rule, |density| {
            if self.alpha == 0.0 {
                return line.rise(density);
            }
            // z·d/dz of (±(1 − r))^α, r = x/z: ±α·(±(1 − r))^(α−1)·r.
            let side = line.side();
            Ok(shares::mean_of(sample, |x| {
                let x = line.relative(x);
                if side.beyond(x, z) {
                    side.sign() * self.alpha * pow(side.gap(x, z), self.alpha - 1.0) * (x / z)
                } else {
                    0.0
                }
            }))
        })
    }
}

impl Fgt {
    fn gap(&self, line: &Line, x: f64) -> f64 {
        if line.beyond(x) == 1.0 {
            pow(line.share_beyond(x), self.alpha)
        } else {
            0.0
        }
    }
}
