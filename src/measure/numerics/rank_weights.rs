//! Sums over the gaps between ordered values, weighted by rank: the S-Gini loss and the welfare left.

use crate::measure::numerics::relative::one_minus_exp;
use crate::measure::numerics::running::Running;
use crate::measure::numerics::steps::{Gap, Steps};
use crate::numeric::{ln, ln_1p, pow, pow_of_double_double};

/// μ·G(ν), scaled as the steps are: Σ (q − q^ν)·width.
pub(crate) fn loss(steps: &Steps, nu: f64) -> f64 {
    steps.sum_over_gaps(|gap| gap.upper * lost(gap, nu))
}

/// The influence of μ·G(ν) at each value: d(q − q^ν)/dP = ν·q^(ν−1) − 1.
pub(crate) fn loss_influence(steps: &Steps, nu: f64) -> Vec<f64> {
    steps.influence_of_gaps(|gap| (nu - 1.0) - nu * lost(gap, nu))
}

/// 1 − q^(ν−1), which keeps its digits where ν or q is near 1.
fn lost(gap: Gap, nu: f64) -> f64 {
    if nu == 1.0 {
        return 0.0;
    }
    let log = if gap.lower < 0.5 {
        ln_1p(-gap.lower)
    } else {
        ln(gap.upper)
    };
    one_minus_exp((1.0 - nu) * log)
}

/// μ(1 − G(ν)), scaled: the smallest value plus Σ q^ν·width.
pub(crate) fn welfare(steps: &Steps, nu: f64) -> f64 {
    let least = steps.values().first().copied().unwrap_or(0.0);
    // A large ν multiplies the error of q, and q^ν may vanish where its product with a wide gap does not.
    let mut sum = Running::default();
    for (upper, width) in steps.exact_gaps() {
        let root = pow_of_double_double(upper, nu / 2.0);
        sum.add(root * width * root);
    }
    least + sum.sum()
}

/// Its influence at each value: d q^ν/dP = −ν·q^(ν−1); the smallest value does not move.
pub(crate) fn welfare_influence(steps: &Steps, nu: f64) -> Vec<f64> {
    steps.influence_of_gaps(|gap: Gap| -nu * pow(gap.upper, nu - 1.0))
}
