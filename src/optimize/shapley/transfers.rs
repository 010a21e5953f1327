//! Shapley's value of transfers, in closed form.

use crate::error::Result;
use crate::numeric::sum_of;
use crate::sample::Sample;

use super::settle::settle;
use super::{Attribution, Contribution};

/// Amounts whose sum is less than this part of their sizes add to zero but for rounding: sums of decimals such as
/// 0.1 + 0.2 − 0.3 have a relative error of some 2⁻⁵³ for each term.
const NOISE: f64 = 1e-12;

/// The contributions of transfers to the change of a weighted coefficient of variation.
#[derive(Debug, Clone, PartialEq)]
pub struct TransferContributions {
    /// Shapley's value of each transfer for the squared coefficient.
    pub squared: Vec<f64>,
    /// The same shares of the change of the coefficient itself, with its values before and after.
    pub attribution: Attribution,
}

/// The exact contributions of any number of transfers to the change of a weighted coefficient of variation.
///
/// # Formula
///
/// ```text
/// CV² = P·ΣRᵢ²/Pᵢ / T² − 1        Y = Σ_e y_e        φ_e = P/T² · Σᵢ y_ei (2Rᵢ + Yᵢ)/Pᵢ
/// contribution to CV = φ_e / (CV₀ + CV₁)
/// ```
///
/// P = ΣPᵢ, T = ΣRᵢ; y_ei is what transfer e adds to unit i. Transfers leave P and T as they are, so CV² is a quadratic
/// function of the amounts, in which each unit stands alone, and φ_e is exactly the mean effect over all orders.
///
/// # Parameters
///
/// `weights`, `resources`: one of each unit; weights above zero. `transfers`: for each transfer the units it changes
/// and the amounts, below zero where it takes, in any order.
///
/// # Returns
///
/// `None` where a transfer changes a unit that does not exist or does not sum to zero, a weight is zero, or the
/// resources do not sum to more than zero.
///
/// # Edge cases
///
/// With a coefficient of 0 before and after, every contribution is 0. `first_in` and `last_in` are effects on the
/// coefficient, not on its square.
///
/// # Errors
///
/// As [`Sample::weighted`].
///
/// # Accuracy
///
/// O(units + amounts). The coefficient is computed from centred sums, with a relative error of some 1e-15; the exact sum
/// of the contributions, rounded once, is the change.
///
/// # Source
///
/// Shapley (1953), Contributions to the Theory of Games II: 307–317; the closed form is elementary algebra.
///
/// # Examples
///
/// Two teachers move from the first school to the second, one by one: each move contributes half:
///
/// ```
/// use junheng::optimize::of_transfers;
/// let moves = [vec![(0, -1.0), (1, 1.0)], vec![(0, -1.0), (1, 1.0)]];
/// let found = of_transfers(&[100.0, 100.0], &[12.0, 8.0], &moves)?.unwrap();
/// assert!((found.attribution.before - 0.2).abs() < 1e-15);
/// assert_eq!(found.attribution.after, 0.0);
/// assert!((found.attribution.contributions[1].value + 0.1).abs() < 1e-15);
/// // The first move takes 0.03 from the square of 0.04, which halves the coefficient.
/// assert!((found.attribution.contributions[0].first_in + 0.1).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn of_transfers(
    weights: &[f64],
    resources: &[f64],
    transfers: &[Vec<(usize, f64)>],
) -> Result<Option<TransferContributions>> {
    Sample::weighted(resources, weights)?;
    let units = Units { weights };
    let total = sum_of(resources.iter().copied());
    let count = weights.iter().all(|&weight| weight > 0.0);
    if total <= 0.0 || !count || !transfers.iter().all(|transfer| units.allow(transfer)) {
        return Ok(None);
    }
    let changes = units.changes(transfers);
    let after: Vec<f64> = (resources.iter().zip(&changes))
        .map(|(r, y)| r + y)
        .collect();
    let scale = sum_of(weights.iter().copied()) / total / total;
    let squares = [units.square(resources, scale), units.square(&after, scale)];
    let [before_cv, after_cv] = squares.map(f64::sqrt);
    // What amounts change of CV²; `added` is what a unit has besides twice its resource in the formula.
    let effect = |transfer: &[(usize, f64)], added: &dyn Fn(usize, f64) -> f64| {
        let term = |&(unit, amount): &(usize, f64)| {
            amount * (2.0 * resources[unit] + added(unit, amount)) / weights[unit]
        };
        scale * sum_of(transfer.iter().map(term))
    };
    let sparse: Vec<Vec<(usize, f64)>> = transfers.iter().map(|one| collected(one)).collect();
    let mut squared: Vec<f64> = sparse
        .iter()
        .map(|one| effect(one, &|unit, _| changes[unit]))
        .collect();
    settle(&mut squared, squares[1] - squares[0]);
    let sum = before_cv + after_cv;
    let share = |&square: &f64| if sum > 0.0 { square / sum } else { 0.0 };
    let mut values: Vec<f64> = squared.iter().map(share).collect();
    settle(&mut values, after_cv - before_cv);
    let contribution = |(transfer, value): (&Vec<(usize, f64)>, f64)| {
        let first = effect(transfer, &|_, amount| amount);
        let last = effect(transfer, &|unit, amount| 2.0 * changes[unit] - amount);
        Contribution {
            value,
            standard_error: None,
            first_in: (squares[0] + first).max(0.0).sqrt() - before_cv,
            last_in: after_cv - (squares[1] - last).max(0.0).sqrt(),
        }
    };
    Ok(Some(TransferContributions {
        attribution: Attribution {
            before: before_cv,
            after: after_cv,
            contributions: sparse.iter().zip(values).map(contribution).collect(),
        },
        squared,
    }))
}

struct Units<'u> {
    weights: &'u [f64],
}

impl Units<'_> {
    /// Whether the amounts change units that exist, and add to zero.
    fn allow(&self, transfer: &[(usize, f64)]) -> bool {
        let sum = sum_of(transfer.iter().map(|(_, amount)| *amount));
        let size = sum_of(transfer.iter().map(|(_, amount)| amount.abs()));
        transfer.iter().all(|&(unit, _)| unit < self.weights.len()) && sum.abs() <= NOISE * size
    }

    /// What all transfers add to each unit.
    fn changes(&self, transfers: &[Vec<(usize, f64)>]) -> Vec<f64> {
        let mut terms = vec![Vec::new(); self.weights.len()];
        for &(unit, amount) in transfers.iter().flatten() {
            terms[unit].push(amount);
        }
        terms.into_iter().map(sum_of).collect()
    }

    /// CV² of these resources: `scale` is P/T².
    fn square(&self, resources: &[f64], scale: f64) -> f64 {
        let weight = sum_of(self.weights.iter().copied());
        let mean = sum_of(resources.iter().copied()) / weight;
        let term = |(&resource, &weight): (&f64, &f64)| {
            let distance = resource / weight - mean;
            weight * distance * distance
        };
        scale * sum_of(resources.iter().zip(self.weights).map(term))
    }
}

/// The amounts of a transfer, one for each unit that it changes.
fn collected(transfer: &[(usize, f64)]) -> Vec<(usize, f64)> {
    let mut sorted = transfer.to_vec();
    sorted.sort_by_key(|(unit, _)| *unit);
    let same = sorted.chunk_by(|a, b| a.0 == b.0);
    same.filter_map(|amounts| {
        let (unit, _) = amounts.first()?;
        Some((*unit, sum_of(amounts.iter().map(|(_, amount)| *amount))))
    })
    .collect()
}
