//! Lower bounds of an addition that follow from two numbers, for an auditor.

/// A lower bound of every addition that reaches the limit, from one level: weak duality.
///
/// # Formula
///
/// With rᵢ = clip(u·Pᵢ, lowᵢ, highᵢ)/Pᵢ and v = √((1 + c²)·ΣP·r²/ΣP), for any u < v:
/// ΣA ≥ [ΣRᵢ(rᵢ − v) + Σ(rᵢ − u)₊·(lowᵢ − Rᵢ) − Σ(u − rᵢ)₊·(highᵢ − Rᵢ)]/(v − u).
/// It is the tangent of the cone √(ΣP·Q) ≤ √(1 + c²)·T at r.
///
/// # Parameters
///
/// `resources` before the addition; `low` and `high`: bounds of the resources after it; `limit`: c; `level`: u.
///
/// # Returns
///
/// The bound; −∞ where u ≥ v, which proves nothing. At the level of [`Addition::least`](super::Addition::least) it
/// equals the least addition.
///
/// # Source
///
/// Boyd & Vandenberghe (2004), Convex Optimization, section 5.2.2.
///
/// # Examples
///
/// ```
/// use junheng::optimize::{Addition, addition_bound};
/// let (pupils, grounds) = ([100.0, 300.0, 200.0], [200.0, 3300.0, 900.0]);
/// let free = vec![f64::INFINITY; 3];
/// let least = Addition::new(&pupils, &grounds, grounds.to_vec(), free.clone())?.least(0.45)?.unwrap();
/// let bound = addition_bound(&pupils, &grounds, &grounds, &free, 0.45, least.level.unwrap());
/// assert!((bound - least.amount).abs() < 1e-9);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn addition_bound(
    weights: &[f64],
    resources: &[f64],
    low: &[f64],
    high: &[f64],
    limit: f64,
    level: f64,
) -> f64 {
    let bounds = low.iter().zip(high);
    let units = || weights.iter().zip(resources).zip(bounds.clone());
    let reached = |weight: f64, low: f64, high: f64| (level * weight).max(low).min(high) / weight;
    let (mut weight, mut squares) = (0.0, 0.0);
    for ((&one, _), (&low, &high)) in units() {
        let r = reached(one, low, high);
        weight += one;
        squares += one * r * r;
    }
    let v = ((1.0 + limit * limit) * squares / weight).sqrt();
    if v <= level {
        return f64::NEG_INFINITY;
    }
    let mut bound = 0.0;
    for ((&one, &resource), (&low, &high)) in units() {
        let r = reached(one, low, high);
        bound += resource * (r - v);
        if r > level {
            bound += (r - level) * (low - resource);
        }
        // Where the unit reached its upper bound, which is then finite.
        if r < level && high.is_finite() {
            bound -= (level - r) * (high - resource);
        }
    }
    bound / (v - level)
}

/// Whether one marginal proves that no whole addition of `sum` steps reaches the limit.
///
/// # Formula
///
/// h(A) = (1 + c²)·(T + A·step)²/ΣP − α·A·step − Σᵢ minₐ[(Rᵢ + a·step)²/Pᵢ − α·a·step] < 0, the minimum being over whole
/// a between lowᵢ and highᵢ. h is convex in A: negative at both ends of an interval, it excludes every A between.
///
/// # Parameters
///
/// `low` and `high` in steps; `marginal`: α, any number.
pub fn is_excluded(
    units: (&[f64], &[f64]),
    step: f64,
    low: &[i64],
    high: &[i64],
    limit: f64,
    (marginal, sum): (f64, i64),
) -> bool {
    let (weights, resources) = units;
    let (mut weight, mut total, mut least) = (0.0, 0.0, 0.0);
    for (((&one, &resource), &low), &high) in weights.iter().zip(resources).zip(low).zip(high) {
        let steps = (marginal * one / 2.0 - resource) / step;
        let steps = (steps + 0.5).floor().max(low as f64).min(high as f64);
        let have = resource + steps * step;
        weight += one;
        total += resource;
        least += have * have / one - marginal * steps * step;
    }
    let amount = sum as f64 * step;
    let after = total + amount;
    (1.0 + limit * limit) * after * after / weight - marginal * amount < least
}
