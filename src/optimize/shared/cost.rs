//! One goal, units of different cost: two numbers determine the additions.

/// Halvings of an interval of the multiplier: down to neighbouring doubles.
const HALVINGS: usize = 200;
/// Steps to the norm at a given multiplier; Newton's method needs about five.
const STEPS: usize = 100;

/// Units with bounds of their resources and a cost per unit of resource; the CV limit is reachable.
///
/// # Formula
///
/// Stationarity of Σγ·R' + λ(‖R'/√P‖ − κΣR'): R'ᵢ = clip(Pᵢ·s·(κ − γᵢ/λ)₊, lowᵢ, highᵢ), s = ‖R'/√P‖. For given λ the norm
/// s is the only root of 1 = ΣR'²/(P·s²); λ is the smallest for which ‖R'/√P‖ ≤ κΣR'.
#[derive(Debug)]
pub(super) struct Costly<'a> {
    pub(super) weights: &'a [f64],
    pub(super) low: &'a [f64],
    pub(super) high: &'a [f64],
    pub(super) costs: &'a [f64],
    pub(super) kappa: f64,
}

/// The optimum: the multiplier λ and the norm s.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Optimum {
    pub(super) multiplier: f64,
    pub(super) norm: f64,
}

impl Costly<'_> {
    /// The optimum; `None` where no multiplier reaches the limit.
    pub(super) fn solve(&self) -> Option<Optimum> {
        let cheapest = self
            .costs
            .iter()
            .fold(f64::INFINITY, |least, &cost| least.min(cost));
        let mut low = cheapest / self.kappa;
        let mut high = 2.0 * low;
        let mut doublings = 0;
        while !self.is_within(high) {
            (low, high) = (high, 2.0 * high);
            doublings += 1;
            if doublings > HALVINGS {
                return None;
            }
        }
        for _ in 0..HALVINGS {
            let middle = 0.5 * (low + high);
            if middle <= low || middle >= high {
                break;
            }
            match self.is_within(middle) {
                true => high = middle,
                false => low = middle,
            }
        }
        // Where the norm is unbounded at `high`, the limit is reached just below.
        let multiplier = if self.norm(high).is_some() { high } else { low };
        let norm = self.norm(multiplier)?;
        Some(Optimum { multiplier, norm })
    }

    /// What each unit has at the optimum.
    pub(super) fn resources(&self, at: Optimum) -> Vec<f64> {
        (0..self.weights.len())
            .map(|unit| self.resource(unit, at))
            .collect()
    }

    fn resource(&self, unit: usize, at: Optimum) -> f64 {
        let wanted = self.weights[unit] * at.norm * self.tangent(unit, at.multiplier);
        wanted.max(self.low[unit]).min(self.high[unit])
    }

    fn tangent(&self, unit: usize, multiplier: f64) -> f64 {
        (self.kappa - self.costs[unit] / multiplier).max(0.0)
    }

    fn is_within(&self, multiplier: f64) -> bool {
        let Some(norm) = self.norm(multiplier) else {
            return true;
        };
        let at = Optimum { multiplier, norm };
        let total: f64 = (0..self.weights.len())
            .map(|unit| self.resource(unit, at))
            .sum();
        norm <= self.kappa * total
    }

    /// The s with s² = ΣR'²/P; `None` where ΣR'²/P exceeds s² for every s.
    fn norm(&self, multiplier: f64) -> Option<f64> {
        let floor: f64 = (self.weights.iter().zip(self.low))
            .map(|(p, low)| low * (low / p))
            .sum();
        // ΣR'²/(P·s²) falls with s, and at this s it is 1 or more.
        let mut low = floor.sqrt();
        let mut high = f64::INFINITY;
        let mut norm = low;
        for _ in 0..STEPS {
            let (settled, rising) = self.parts(Optimum { multiplier, norm });
            match settled + rising * norm * norm > norm * norm {
                true => low = norm,
                false => high = norm,
            }
            // The root if no unit reached a bound or left one on the way.
            let guess = (settled / (1.0 - rising)).sqrt();
            let inside = rising < 1.0 && guess > low && guess < high;
            let next = match (inside, high.is_finite()) {
                (true, _) => guess,
                (false, true) => 0.5 * (low + high),
                (false, false) => 2.0 * low,
            };
            if next <= low || next >= high || !next.is_finite() {
                break;
            }
            if (next - norm).abs() <= f64::EPSILON * norm {
                return Some(next);
            }
            norm = next;
        }
        let bounded = high.is_finite() || self.parts(Optimum { multiplier, norm }).1 < 1.0;
        bounded.then_some(if high.is_finite() { high } else { norm })
    }

    /// ΣR²/P of the units at a bound, and ΣP·t² of those between.
    fn parts(&self, at: Optimum) -> (f64, f64) {
        let (mut settled, mut rising) = (0.0, 0.0);
        for unit in 0..self.weights.len() {
            let (weight, tangent) = (self.weights[unit], self.tangent(unit, at.multiplier));
            let wanted = weight * at.norm * tangent;
            let have = wanted.max(self.low[unit]).min(self.high[unit]);
            match have == wanted {
                true => rising += weight * tangent * tangent,
                false => settled += have * (have / weight),
            }
        }
        (settled, rising)
    }
}
