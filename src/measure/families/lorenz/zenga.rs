//! The Zenga index of 2007.

use crate::error::Result;
use crate::measure::numerics::cumulative::{logs_from_below, weighted_shortfalls};
use crate::measure::numerics::running::Running;
use crate::measure::numerics::steps::{Steps, relative_steps};
use crate::measure::{Kernel, Statistic, measure};
use crate::numeric::ln_1p;
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Statistic, Zenga}};
    /// let spend = Sample::new(&[1.0, 3.0])?;
    /// // The lower step gives ln(4/3), the upper ⅓·ln 2.
    /// let expected = (4.0_f64 / 3.0).ln() + 2.0_f64.ln() / 3.0;
    /// assert!((Zenga.value(&spend)? - expected).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// It compares the lower part with the upper, not with all, so it lies far above the Gini index:
    ///
    /// ```
    /// use junheng::{Sample, measure::{Gini, Statistic, Zenga}};
    /// let spend = Sample::new(&[1.0, 2.0, 3.0, 10.0])?;
    /// assert!(Zenga.value(&spend)? > 1.4 * Gini::default().value(&spend)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Zenga of Sample = "zenga", "Zenga index" / "岑加指数", "lorenz";
    aliases: "zenga_index", "zenga_2007", "岑加指数", "曾加指数";
    summary: "How far the mean of the lower part falls short of the mean of the upper part, averaged over \
        all divisions in two."
        / "各下端部分的均值低于其余部分均值的相对差距的平均。";
    formula: "1 − ∫ (L(p)/p)·((1−p)/(1−L(p))) dp";
    symbols: "L is the Lorenz curve with straight segments. Computed in closed form step by step: with r = \
        x/μ, s = E(x−X)⁺/μ, e = E(X−x)⁺/μ, P the shares of weight and L the shares of the total before (₋) \
        and up to the value, Z = Σ [s·ln(P/P₋) + (e/r)·ln((1−L₋)/(1−L))]/(1+s).";
    domain: NonNegative;
    range: [0 to 1];
    ends: "0: all values are equal; towards 1: one of many units has all"
        / "0：所有数值相等；趋于 1：众多单位中一个占有全部";
    properties: ScaleInvariant, ReplicationInvariant, Transfers, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: 0. Zeros are allowed. This is the index of 2007; that of \
        1984, which compares quantiles, is another measure.";
    accuracy: [8e-15], "A sum of terms of one sign with compensated rounding errors.";
    source: [ZENGA_2007, LANGEL_TILLE_2012];
}

impl Kernel for Zenga {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        let mut sum = Running::default();
        for piece in pieces(&steps) {
            sum.add((piece.s * piece.log_below + piece.e * piece.log_above) / (1.0 + piece.s));
        }
        // Rounding may carry a value at the very end beyond it.
        Ok(sum.sum().clamp(0.0, 1.0))
    }

    /// dZ = −∫ (1−p)/(p(1−L)²)·dL dp, where on the step at x
    /// dL = [S − (x − X)⁺]/μ − L·(X − μ)/μ.
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        let pieces = pieces(&steps);
        let last = steps.len() - 1;
        if last == 0 {
            return Ok(vec![0.0; sample.len()]);
        }
        let slopes: Vec<f64> = pieces.iter().map(Piece::slope).collect();
        let own = weighted_shortfalls(&steps, &slopes[..]);
        let mut constant = Running::default();
        let mut of_mean = Running::default();
        for (piece, slope) in pieces[..last].iter().zip(&slopes) {
            constant.add(piece.s * slope);
            of_mean.add(piece.slope_of_mean());
        }
        // On the highest step dL = (1 − L)(X − μ)/μ.
        of_mean.add(-pieces[last].log_below / pieces[last].ratio);
        let found = |place: usize| {
            let excess = steps.excess(place);
            own[place] / steps.mean() - constant.sum() + excess * of_mean.sum()
        };
        let found: Vec<f64> = (0..steps.len()).map(found).collect();
        Ok(steps.to_rows(sample, &found))
    }
}

/// One step of the Lorenz curve, relative to the mean.
struct Piece {
    ratio: f64,
    /// E(x−X)⁺/μ.
    s: f64,
    /// E(X−x)⁺/μ.
    e: f64,
    /// ln(P/P₋); 0 on the lowest step, where s = 0.
    log_below: f64,
    /// ln((1−L₋)/(1−L))/r, its limit at r = 0; 0 on the highest step, where e = 0.
    log_above: f64,
    /// (P − P₋)/((1−L₋)(1−L)); 0 on the highest step.
    fall: f64,
}

impl Piece {
    /// ∫ (1−p)/(p(1−L)²) dp over the step; 0 on the lowest and highest, where it is not needed.
    fn slope(&self) -> f64 {
        if self.log_below == 0.0 || self.fall == 0.0 {
            return 0.0;
        }
        let c = 1.0 + self.s;
        (self.log_below + self.ratio * self.log_above) / (c * c) - self.e / c * self.fall
    }

    /// ∫ (1−p)L/(p(1−L)²) dp over a step below the highest.
    fn slope_of_mean(&self) -> f64 {
        let c = 1.0 + self.s;
        let below = self.log_below * (1.0 / (c * c) - 1.0 / c);
        let above = self.log_above * (self.ratio / (c * c) + self.e / c);
        below + above - self.e / c * self.fall
    }
}

fn pieces(steps: &Steps) -> Vec<Piece> {
    let mean = steps.mean();
    let (shortfalls, excesses) = (steps.shortfalls(), steps.excesses());
    let logs = logs_from_below(steps);
    // 1 − L from the top, where it is a sum of what the upper units have.
    let mut beyond = Running::default();
    let mut out: Vec<Piece> = (0..steps.len())
        .rev()
        .map(|place| {
            let (share, ratio) = (steps.shares()[place], steps.values()[place] / mean);
            let upper = beyond.sum();
            beyond.add(share * ratio);
            let (log_above, fall) = if upper == 0.0 {
                (0.0, 0.0)
            } else {
                (log_over(ratio, share / upper), share / upper / beyond.sum())
            };
            Piece {
                ratio,
                s: shortfalls[place] / mean,
                e: excesses[place] / mean,
                log_below: logs[place],
                log_above,
                fall,
            }
        })
        .collect();
    out.reverse();
    out
}

/// ln(1 + r·u)/r, u at r = 0.
fn log_over(r: f64, u: f64) -> f64 {
    let product = r * u;
    if product == 0.0 {
        u
    } else {
        ln_1p(product) / product * u
    }
}
