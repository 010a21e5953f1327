//! Proofs that less is not enough, recomputed from weights, resources and two numbers for each group.

use super::Transfer;

/// The two levels of each group of a divisible plan.
#[derive(Debug, Clone, PartialEq)]
pub struct BandCertificate {
    /// Group, lower and upper level in R/P, all equally far apart.
    pub levels: Vec<(usize, f64, f64)>,
}

impl BandCertificate {
    /// The amount that every transfer to the limit moves at least, in steps.
    ///
    /// # Formula
    ///
    /// ```text
    /// s·M ≥ [Σᵢ min_y ((Rᵢ + y)²/Pᵢ + (u − l)|y| − (u + l) y) − Qmax] / (2(u − l)),   Qmax = (1 + limit²)(ΣR)²/ΣP
    /// ```
    ///
    /// Holds for any l < u (weak duality), with equality at the levels of the least plan.
    pub fn bound(&self, transfer: &Transfer<'_>, limit: f64) -> f64 {
        let mut excess = Vec::with_capacity(transfer.len());
        for i in 0..transfer.len() {
            let Some((low, high)) = find(&self.levels, transfer.groups()[i]) else {
                return f64::NEG_INFINITY;
            };
            excess.push(divisible_term(transfer, i, low, high));
        }
        let width = self.levels.first().map_or(0.0, |(_, low, high)| high - low);
        lower_bound(transfer, limit, &excess, 2.0 * width)
    }
}

/// The two marginals of each group of a whole plan.
#[derive(Debug, Clone, PartialEq)]
pub struct WholeCertificate {
    /// Group, α and β: 2R'/P between the last step taken and the next one, and between the next step given and the last
    /// one; β − α is the same in all groups.
    pub marginals: Vec<(usize, f64, f64)>,
}

impl WholeCertificate {
    /// The number of steps that every transfer to the limit moves at least, before it is rounded up.
    ///
    /// # Formula
    ///
    /// ```text
    /// M ≥ ⌈(Σᵢ min_y ((Rᵢ + s·y)²/Pᵢ − s α y⁺ + s β y⁻) − Qmax) / (s(β − α))⌉,   y whole and within its bounds
    /// ```
    ///
    /// Holds for any α < β. At the marginals of the least plan it is the number of steps of that plan.
    ///
    /// # Accuracy
    ///
    /// About 1e-12 of ΣR²/P, divided by s(β − α).
    pub fn bound(&self, transfer: &Transfer<'_>, limit: f64) -> f64 {
        let mut excess = Vec::with_capacity(transfer.len());
        for i in 0..transfer.len() {
            let Some((low, high)) = find(&self.marginals, transfer.groups()[i]) else {
                return f64::NEG_INFINITY;
            };
            excess.push(whole_term(transfer, i, low, high));
        }
        let gain = self
            .marginals
            .first()
            .map_or(0.0, |(_, low, high)| high - low);
        lower_bound(transfer, limit, &excess, transfer.step() * gain)
    }
}

fn find(numbers: &[(usize, f64, f64)], group: usize) -> Option<(f64, f64)> {
    let position = numbers
        .binary_search_by_key(&group, |(group, _, _)| *group)
        .ok()?;
    Some((numbers[position].1, numbers[position].2))
}

/// (Σ terms + Q − Qmax)/price, where terms are taken relative to R²/P, and Q − Qmax from squares around the mean.
fn lower_bound(transfer: &Transfer<'_>, limit: f64, terms: &[f64], price: f64) -> f64 {
    let needed = transfer.need().iter().sum::<f64>();
    if price.is_nan() || price <= 0.0 {
        return needed;
    }
    let excess = transfer.spread(transfer.resources()) - transfer.spread_at(limit);
    ((terms.iter().sum::<f64>() + excess) / price).max(needed)
}

/// The change of R²/P + (u − l)|y| − (u + l) y at its minimum within the bounds of unit `i`, with y in units of R.
fn divisible_term(transfer: &Transfer<'_>, i: usize, low: f64, high: f64) -> f64 {
    let (r, p, step) = (
        transfer.resources()[i],
        transfer.weights()[i],
        transfer.step(),
    );
    let (need, take) = (transfer.need()[i] * step, transfer.take()[i] * step);
    let least = if need > 0.0 {
        need
    } else {
        -transfer.give()[i] * step
    };
    let free = (low * p - r).max(0.0) + (high * p - r).min(0.0);
    let y = free.min(take).max(least);
    y * (2.0 * r + y) / p + (high - low) * y.abs() - (high + low) * y
}

/// The same for whole steps: the better of taking at α and giving at β.
fn whole_term(transfer: &Transfer<'_>, i: usize, low: f64, high: f64) -> f64 {
    let (r, p, step) = (
        transfer.resources()[i],
        transfer.weights()[i],
        transfer.step(),
    );
    let term = |y: f64, price: f64| step * y * ((2.0 * r + step * y) / p - price);
    let nearest = |marginal: f64| ((marginal * p - 2.0 * r) / (2.0 * step) + 0.5).floor();
    let (need, take) = (transfer.need()[i], transfer.take()[i]);
    let taken = nearest(low).min(take).max(need);
    if need > 0.0 {
        return term(taken, low);
    }
    // (2R + s(2y + 1))/P is the saving of the step from y + 1 to y.
    let given = (-nearest(high)).min(transfer.give()[i]).max(0.0);
    term(taken, low).min(term(-given, high))
}
