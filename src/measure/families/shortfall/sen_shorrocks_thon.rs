//! The Sen–Shorrocks–Thon index.

use ndarray::ArrayView1;

use crate::error::Result;
use crate::measure::numerics::line::Side;
use crate::measure::numerics::shares;
use crate::measure::numerics::steps::Steps;
use crate::measure::{Domain, Kernel, Statistic, gate, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{SenShorrocksThon, Statistic}};
    /// let spend = Sample::new(&[10.0, 10.0, 20.0, 20.0, 20.0, 30.0, 50.0, 80.0])?;
    /// assert!((SenShorrocksThon { line: 25.0, above: false }.value(&spend)? - 0.346_875).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Unlike the Sen index it does not jump where a unit reaches the line:
    ///
    /// ```
    /// use junheng::{Sample, measure::{SenIndex, SenShorrocksThon, Statistic}};
    /// let (under, on) = (Sample::new(&[10.0, 25.0 - 1e-9])?, Sample::new(&[10.0, 25.0])?);
    /// let (sst, sen) = (SenShorrocksThon { line: 25.0, above: false }, SenIndex { line: 25.0, above: false });
    /// assert!((sst.value(&under)? - sst.value(&on)?).abs() < 1e-9);
    /// assert!(sen.value(&under)? - sen.value(&on)? > 0.1);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    SenShorrocksThon of Sample = "sen_shorrocks_thon", "Sen–Shorrocks–Thon index" / "森–肖罗克斯–索恩指数", "shortfall";
    aliases: "sst", "sst_index", "森-肖罗克斯-索恩指数", "SST指数", "森–肖罗克斯–索恩指数";
    summary: "The mean shortfall from a line, increased by its inequality over all units."
        / "相对于底线的平均缺口，并计入缺口分布的不平等。";
    formula: "Γ·(1 + G(g)), g = max(z − x, 0)/z";
    symbols: "Γ is the mean of the shortfalls g over all units, G(g) their Gini index, z the line. Equals Γ \
        plus half the mean difference of g. With `above`, g = max(x − z, 0)/z.";
    parameters: {
        line: f64 in "0 < line < ∞" if |z| z > 0.0, "line z" / "底线 z", "In the unit of the values.";
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
    edge_cases: "No unit beyond the line: exactly 0. Shorrocks' finite-sample form differs by the pairs of a \
        unit with itself.";
    accuracy: [4e-15], "Terms of one sign.";
    source: [SHORROCKS_1995, THON_1979];
}

impl Kernel for SenShorrocksThon {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let (gaps, mean) = self.gaps(sample)?;
        let gaps = Sample::from_views(ArrayView1::from(&gaps), sample.weights())?;
        let half = Steps::of(&gaps).sum_over_gaps(|gap| gap.lower * gap.upper);
        let index = mean + half / Steps::of(&gaps).scale();
        Ok(Side::of(self.above).bounded(index))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let (gaps, mean) = self.gaps(sample)?;
        let sample_of_gaps = Sample::from_views(ArrayView1::from(&gaps), sample.weights())?;
        let steps = Steps::of(&sample_of_gaps);
        let found = steps.influence_of_gaps(|gap| gap.upper - gap.lower);
        let side = Side::of(self.above);
        let mut out = steps.to_rows(&sample_of_gaps, &found);
        for (row, x, _) in sample.units() {
            out[row] = out[row] / steps.scale() + (side.gap(x, self.line) - mean);
        }
        Ok(out)
    }
}

impl SenShorrocksThon {
    /// The shortfall of every row, and their mean.
    fn gaps(&self, sample: &Sample<'_>) -> Result<(Vec<f64>, f64)> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        let side = Side::of(self.above);
        let gaps = shares::each(sample, |x| side.gap(x, self.line));
        Ok((gaps, shares::mean_of(sample, |x| side.gap(x, self.line))))
    }
}
