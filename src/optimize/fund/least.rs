//! The least amount after which a measure is at most a goal.

/// The least amount found, or the best value within reach.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LeastBudget {
    /// The goal is reached at `budget`, and not below `below`.
    Reached {
        /// An amount that reaches the goal.
        budget: f64,
        /// An amount that does not, next to it.
        below: f64,
    },
    /// Even the largest amount does not reach the goal.
    Missed {
        /// The least value seen.
        best: f64,
        /// Where it was seen.
        budget: f64,
    },
}

/// Halvings: enough for two neighbouring doubles of any range that amounts have.
const HALVINGS: usize = 120;

/// The least amount B in 0 … `most` with measure(B) ≤ `goal`, for a measure that falls as the amount rises.
///
/// # Formula
///
/// Bisection. Where units are levelled up, every relative Schur-convex measure falls with B: a larger amount raises the
/// lowest further, so the shares of the larger distribution Lorenz-dominate those of the smaller.
///
/// # Parameters
///
/// `accept` returns the value of the measure for an amount, and whether it is accepted.
///
/// # Returns
///
/// Two neighbouring doubles, one of them accepted; or the best value where `most` is not accepted.
///
/// # Examples
///
/// ```
/// use junheng::optimize::fund::{LeastBudget, least_budget};
/// let found = least_budget(100.0, |budget| (1.0 / (1.0 + budget), budget >= 3.0));
/// let LeastBudget::Reached { budget, .. } = found else { panic!() };
/// assert_eq!(budget, 3.0);
/// ```
pub fn least_budget(most: f64, mut accept: impl FnMut(f64) -> (f64, bool)) -> LeastBudget {
    let (mut low, mut high) = (0.0, most.max(0.0));
    let (value, is_accepted) = accept(low);
    if is_accepted {
        return LeastBudget::Reached {
            budget: low,
            below: low,
        };
    }
    let (last, is_reached) = accept(high);
    if !is_reached {
        let best = match last <= value {
            true => (last, high),
            false => (value, low),
        };
        return LeastBudget::Missed {
            best: best.0,
            budget: best.1,
        };
    }
    for _ in 0..HALVINGS {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            break;
        }
        match accept(middle).1 {
            true => high = middle,
            false => low = middle,
        }
    }
    LeastBudget::Reached {
        budget: high,
        below: low,
    }
}
