//! The J-divergence between shares of the total and shares of weight.

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::divergence::mean_divergence;
use crate::measure::numerics::relative::Relative;
use crate::measure::numerics::shares;
use crate::measure::{Domain, Kernel, Statistic, gate, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{JDivergence, Statistic}};
    /// let spend = Sample::new(&[1.0, 3.0])?;
    /// assert!((JDivergence.value(&spend)? - 0.25 * 3.0_f64.ln()).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// It is the sum of both Theil indices, to the last digits:
    ///
    /// ```
    /// use junheng::{Sample, measure::{JDivergence, MeanLogDeviation, Statistic, TheilT}};
    /// let sample = Sample::weighted(&[1.0, 2.0, 9.0], &[4.0, 5.0, 6.0])?;
    /// let sum = TheilT.value(&sample)? + MeanLogDeviation.value(&sample)?;
    /// assert!((JDivergence.value(&sample)? - sum).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    JDivergence of Sample = "j_divergence", "J-divergence" / "杰弗里斯散度", "entropy";
    aliases: "jeffreys_divergence", "symmetric_theil", "J散度", "对称泰尔指数", "杰弗里斯散度";
    summary: "The sum of both Theil indices: the symmetric divergence between shares of the total and of \
        weight, in nats."
        / "泰尔 T 与泰尔 L 之和：总量份额与权重份额的对称散度（奈特）。";
    formula: "Σ p·(x/μ − 1)·ln(x/μ)";
    symbols: "Equals T + L, the sum of both Theil indices.";
    domain: Positive;
    range: [0 to infinity];
    ends: "0: all values are equal" / "0：所有数值相等";
    properties: ScaleInvariant, ReplicationInvariant, Transfers, Decomposes, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: 0.";
    accuracy: [4e-15], "Every term is zero or more, with its minimum at the mean.";
    source: [ROHDE_2016, JEFFREYS_1946];
}

impl Kernel for JDivergence {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let centre = checked(sample)?;
        Ok(divergence(centre, sample))
    }

    /// f(r) − J − (r − 1)·T with f(r) = (r − 1)·ln r, since E[r·f′(r)] = T.
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let centre = checked(sample)?;
        if gate::all_equal(sample) {
            return Ok(vec![0.0; sample.len()]);
        }
        let (j, theil) = (
            divergence(centre, sample),
            mean_divergence(1.0, centre, sample),
        );
        Ok(shares::each(sample, |x| {
            let relative = Relative::new(x, centre);
            relative.excess * (relative.log - theil) - j
        }))
    }
}

fn checked(sample: &Sample<'_>) -> Result<Centre> {
    gate::domain(JDivergence::ENTRY, Domain::Positive, sample)?;
    Centre::positive(JDivergence::ENTRY, sample)
}

fn divergence(centre: Centre, sample: &Sample<'_>) -> f64 {
    if gate::all_equal(sample) {
        return 0.0;
    }
    shares::mean_of(sample, |x| {
        let relative = Relative::new(x, centre);
        relative.excess * relative.log
    })
}
