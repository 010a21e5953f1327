//! Several goals at once: a second-order cone program, solved by linear programs with tangents.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Solution as Answer, Variable};

use crate::interrupt;

use super::problem::{Goal, Shared};

/// The solution is kept to 24 bits, more than the solver's tolerance of 10⁻⁷ determines.
const KEPT: f64 = (1_u64 << 24) as f64;
/// Rounds of tangents; six to ten are usual.
const ROUNDS: usize = 40;
/// The relative violation of a limit at which the tangents suffice: the solver's own tolerance.
const VIOLATION: f64 = 1e-8;
/// By how much of the mean term a term must exceed its tangents for another: more than the solver's tolerance.
const NOISE: f64 = 1e-8;

/// A nearly optimal solution: the bound is computed from the multipliers, not taken from the solver.
#[derive(Debug)]
pub(super) struct Solution {
    pub(super) added: Vec<f64>,
    pub(super) multipliers: Vec<f64>,
    /// Resources in the direction of the dual of each goal.
    pub(super) references: Vec<Vec<f64>>,
}

/// The optimum of all goals together; `None` where the solver finds none.
pub(super) fn solve(shared: &Shared) -> Option<Solution> {
    let amount = scale(shared);
    let mut tangents = Tangents::of(shared, amount);
    // A program with fewer limits than the goals have: where it has no solution, they have none.
    let mut best = tangents.solve()?;
    for _ in 0..ROUNDS {
        interrupt::check();
        let known = tangents.cuts.len();
        if tangents.extend(&best) <= VIOLATION || tangents.cuts.len() == known {
            break;
        }
        best = tangents.solve()?;
    }
    let added: Vec<f64> = (best.added.iter())
        .zip(shared.low.iter().zip(&shared.high))
        .map(|(y, (low, high))| (kept(*y) * amount).max(*low).min(*high))
        .collect();
    let references = tangents.references()?;
    let multipliers = multipliers(shared, amount, &references)?;
    Some(Solution {
        added,
        multipliers,
        references,
    })
}

/// The mean resource of a unit, in which the solver counts.
fn scale(shared: &Shared) -> f64 {
    let units: usize = shared.goals.iter().map(|goal| goal.weights.len()).sum();
    let all = shared.goals.iter().flat_map(|goal| &goal.resources);
    let mean = all.sum::<f64>() / units.max(1) as f64;
    if mean > 0.0 { mean } else { 1.0 }
}

fn kept(number: f64) -> f64 {
    (number * KEPT).round() / KEPT
}

/// The linear program min Σcost·a over the tangents so far.
///
/// With shares p = P/ΣP and a total T, a limit is Σx²/(pT) ≤ (1 + c²)·T. Each term is convex in x and T together, so it is
/// at least its tangent 2ρx − ρ²pT at any ρ = x/(pT), the unit's value relative to the mean.
struct Tangents<'s> {
    shared: &'s Shared,
    amount: f64,
    program: Problem,
    sources: Vec<Variable>,
    goals: Vec<Terms>,
    cuts: Vec<Cut>,
}

/// A tangent to the term of a unit of a goal.
struct Cut {
    goal: usize,
    unit: usize,
    rho: f64,
}

/// A solution of the program so far: what is added, and the terms of each goal; none before the first.
struct Point {
    added: Vec<f64>,
    squares: Vec<Vec<f64>>,
}

/// The variables of a goal: its total, and a term for each unit.
struct Terms {
    total: Variable,
    squares: Vec<Variable>,
}

impl<'s> Tangents<'s> {
    fn of(shared: &'s Shared, amount: f64) -> Self {
        let mut program = Problem::new(OptimizationDirection::Minimize);
        let cheapest = cheapest(shared);
        let bounds = shared.low.iter().zip(&shared.high);
        let sources: Vec<Variable> = (shared.costs.iter().zip(bounds))
            .map(|(cost, (low, high))| {
                program.add_var(cost / cheapest, (low / amount, high / amount))
            })
            .collect();
        let goals = (shared.goals.iter())
            .map(|goal| terms(goal, amount, &mut program, &sources))
            .collect();
        let mut out = Self {
            shared,
            amount,
            program,
            sources,
            goals,
            cuts: Vec::new(),
        };
        out.extend(&Point {
            added: shared.low.iter().map(|low| low / amount).collect(),
            squares: Vec::new(),
        });
        for at in 0..out.goals.len() {
            (0..out.goals[at].squares.len()).for_each(|unit| out.cut(at, unit, 1.0));
        }
        out
    }

    fn solve(&self) -> Option<Point> {
        let solution: Answer = self.program.solve().ok()?.into_solution().ok()?;
        let values = |variables: &[Variable]| -> Vec<f64> {
            let values = variables.iter();
            values.map(|one| solution.var_value(*one)).collect()
        };
        Some(Point {
            added: values(&self.sources),
            squares: self
                .goals
                .iter()
                .map(|goal| values(&goal.squares))
                .collect(),
        })
    }

    /// Adds a tangent for each unit whose term exceeds its tangents; returns the largest relative violation of a limit.
    fn extend(&mut self, point: &Point) -> f64 {
        let added = &point.added;
        let mut worst = f64::NEG_INFINITY;
        for at in 0..self.shared.goals.len() {
            let goal = &self.shared.goals[at];
            let scaled: Vec<f64> = added.iter().map(|y| y * self.amount).collect();
            let after = goal.after(&scaled);
            let (norm, total) = goal.norm_and_total(&after);
            if total <= 0.0 {
                continue;
            }
            worst = worst.max(norm / (goal.kappa() * total) - 1.0);
            let mean = total / goal.weight();
            let noise = NOISE * total / self.amount / after.len() as f64;
            for (unit, resource) in after.iter().enumerate() {
                let rho = resource / (goal.weights[unit] * mean);
                let known = point.squares.get(at).and_then(|all| all.get(unit));
                if known.is_none_or(|known| rho * resource / self.amount > known + noise) {
                    self.cut(at, unit, rho);
                }
            }
        }
        worst
    }

    /// square ≥ 2ρx − ρ²pT with x = R + share·a, all divided by the scale.
    fn cut(&mut self, at: usize, unit: usize, rho: f64) {
        let (goal, terms) = (&self.shared.goals[at], &self.goals[at]);
        let part = goal.weights[unit] / goal.weight();
        let row = [
            (terms.squares[unit], 1.0),
            (terms.total, rho * rho * part),
            (
                self.sources[goal.sources[unit]],
                -2.0 * rho * goal.shares[unit],
            ),
        ];
        let right = 2.0 * rho * goal.resources[unit] / self.amount;
        self.program.add_constraint(row, ComparisonOp::Ge, right);
        self.cuts.push(Cut {
            goal: at,
            unit,
            rho,
        });
    }

    /// The direction of the dual of each goal: of each unit the mean of ρ over its tangents, weighted by their duals.
    ///
    /// By convexity one tangent there is at least as strong as the weighted tangents, so that its bound is that of the
    /// linear program.
    fn references(&self) -> Option<Vec<Vec<f64>>> {
        let duals = self.duals()?;
        let goals = self.shared.goals.iter();
        let mut sums: Vec<Vec<(f64, f64)>> = goals
            .clone()
            .map(|goal| vec![(0.0, 0.0); goal.weights.len()])
            .collect();
        for (cut, dual) in self.cuts.iter().zip(duals) {
            let (weighted, weight) = &mut sums[cut.goal][cut.unit];
            *weighted += dual * cut.rho;
            *weight += dual;
        }
        let references = goals.zip(sums).map(|(goal, sums)| {
            let units = sums.iter().zip(&goal.weights);
            let of_unit = |((sum, total), weight): (&(f64, f64), &f64)| match *total > 0.0 {
                true => kept(sum / total) * weight,
                false => 0.0,
            };
            units.map(of_unit).collect()
        });
        Some(references.collect())
    }

    /// The dual of each tangent, from the dual program, written out since the solver does not give duals.
    fn duals(&self) -> Option<Vec<f64>> {
        let (shared, amount) = (self.shared, self.amount);
        let mut program = Problem::new(OptimizationDirection::Maximize);
        let positive = (0.0, f64::INFINITY);
        let right = |cut: &Cut| 2.0 * cut.rho * shared.goals[cut.goal].resources[cut.unit] / amount;
        let cuts: Vec<Variable> = (self.cuts.iter())
            .map(|cut| program.add_var(right(cut), positive))
            .collect();
        let mut of_sources: Vec<Vec<(Variable, f64)>> = vec![Vec::new(); shared.costs.len()];
        for (at, goal) in shared.goals.iter().enumerate() {
            let now = goal.resources.iter().sum::<f64>() / amount;
            let total = program.add_var(now, (f64::NEG_INFINITY, f64::INFINITY));
            let squares = program.add_var(0.0, positive);
            let mut of_total = vec![(total, 1.0), (squares, goal.ratio())];
            let mut of_units = vec![vec![(squares, -1.0)]; goal.weights.len()];
            for (cut, variable) in self
                .cuts
                .iter()
                .zip(&cuts)
                .filter(|(cut, _)| cut.goal == at)
            {
                let (unit, rho) = (cut.unit, cut.rho);
                let part = goal.weights[unit] / goal.weight();
                of_total.push((*variable, rho * rho * part));
                of_units[unit].push((*variable, 1.0));
                of_sources[goal.sources[unit]].push((*variable, -2.0 * rho * goal.shares[unit]));
            }
            program.add_constraint(&of_total, ComparisonOp::Le, 0.0);
            for row in &of_units {
                program.add_constraint(row, ComparisonOp::Le, 0.0);
            }
            for (source, flow) in flows(goal, shared.costs.len()).into_iter().enumerate() {
                of_sources[source].push((total, -flow));
            }
        }
        let cheapest = cheapest(shared);
        for (source, mut row) in of_sources.into_iter().enumerate() {
            row.extend(of_bounds(shared, amount, source, &mut program));
            program.add_constraint(&row, ComparisonOp::Eq, shared.costs[source] / cheapest);
        }
        let solution = program.solve().ok()?.into_solution().ok()?;
        Some(
            cuts.iter()
                .map(|cut| solution.var_value(*cut).max(0.0))
                .collect(),
        )
    }
}

/// The duals of the bounds of a source.
fn of_bounds(
    shared: &Shared,
    amount: f64,
    source: usize,
    program: &mut Problem,
) -> Vec<(Variable, f64)> {
    let positive = (0.0, f64::INFINITY);
    let mut row = vec![(program.add_var(shared.low[source] / amount, positive), 1.0)];
    if shared.high[source].is_finite() {
        row.push((
            program.add_var(-shared.high[source] / amount, positive),
            -1.0,
        ));
    }
    row
}

/// What one unit of resource at each source adds to the total of the goal.
fn flows(goal: &Goal, sources: usize) -> Vec<f64> {
    let mut flows = vec![0.0; sources];
    for (&source, share) in goal.sources.iter().zip(&goal.shares) {
        flows[source] += share;
    }
    flows
}

/// T = Σ(R + share·a) and Σsquares ≤ (1 + c²)·T.
fn terms(goal: &Goal, amount: f64, program: &mut Problem, sources: &[Variable]) -> Terms {
    let free = (0.0, f64::INFINITY);
    let total = program.add_var(0.0, free);
    let mut row = vec![(total, 1.0)];
    let flowing = sources.iter().zip(flows(goal, sources.len()));
    let flowing = flowing.filter(|(_, flow)| *flow != 0.0);
    row.extend(flowing.map(|(source, flow)| (*source, -flow)));
    let now = goal.resources.iter().sum::<f64>() / amount;
    program.add_constraint(&row, ComparisonOp::Eq, now);
    let squares: Vec<Variable> = (goal.weights.iter())
        .map(|_| program.add_var(0.0, free))
        .collect();
    let mut row = vec![(total, goal.ratio())];
    row.extend(squares.iter().map(|square| (*square, -1.0)));
    program.add_constraint(&row, ComparisonOp::Ge, 0.0);
    Terms { total, squares }
}

fn cheapest(shared: &Shared) -> f64 {
    let costs = shared.costs.iter();
    costs.fold(f64::INFINITY, |least, &cost| least.min(cost))
}

/// The multipliers with the greatest bound for these references: the dual of the program with one tangent for each goal.
fn multipliers(shared: &Shared, amount: f64, references: &[Vec<f64>]) -> Option<Vec<f64>> {
    let cheapest = cheapest(shared);
    let mut program = Problem::new(OptimizationDirection::Maximize);
    let tangents: Vec<Tangent> = (shared.goals.iter().zip(references))
        .map(|(goal, reference)| Tangent::of(goal, reference, shared.costs.len()))
        .collect();
    let all: Vec<Variable> = (tangents.iter())
        .map(|tangent| program.add_var(-tangent.now / amount, (0.0, f64::INFINITY)))
        .collect();
    for (source, cost) in shared.costs.iter().enumerate() {
        let mut row = of_bounds(shared, amount, source, &mut program);
        let worth = all.iter().zip(&tangents);
        row.extend(worth.map(|(variable, tangent)| (*variable, tangent.worth[source])));
        program.add_constraint(&row, ComparisonOp::Eq, cost / cheapest);
    }
    let solution = program.solve().ok()?.into_solution().ok()?;
    let scaled = all
        .iter()
        .map(|variable| kept(solution.var_value(*variable)));
    Some(
        scaled
            .map(|multiplier| multiplier.max(0.0) * cheapest)
            .collect(),
    )
}

/// κT − Σr·R'/s at reference resources, as a number and what one unit at each source adds to it.
struct Tangent {
    now: f64,
    worth: Vec<f64>,
}

impl Tangent {
    fn of(goal: &Goal, reference: &[f64], sources: usize) -> Self {
        let (norm, _) = goal.norm_and_total(reference);
        let mut out = Self {
            now: 0.0,
            worth: vec![0.0; sources],
        };
        if norm <= 0.0 {
            return out;
        }
        for (unit, resource) in reference.iter().enumerate() {
            let tangent = goal.kappa() - resource / goal.weights[unit] / norm;
            out.now += goal.resources[unit] * tangent;
            out.worth[goal.sources[unit]] += goal.shares[unit] * tangent;
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimize::shared::shared_bound;

    /// Two goals over three sources from a simple generator.
    fn case(state: &mut u64) -> Shared {
        let mut next = || {
            *state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (*state >> 33) as f64 / (1_u64 << 31) as f64
        };
        let split: Vec<f64> = (0..3).map(|_| 0.2 + 0.6 * next()).collect();
        let mut goal = |shares: Vec<f64>| Goal {
            weights: (0..3).map(|_| (10.0 + 290.0 * next()).round()).collect(),
            resources: (0..3).map(|_| (1.0 + 11.0 * next()).round()).collect(),
            sources: vec![0, 1, 2],
            shares,
            limit: 0.1 + 0.3 * next(),
        };
        let first = goal(split.clone());
        let second = goal(split.iter().map(|split| 1.0 - split).collect());
        let costs = (0..3).map(|_| 1.0 + 2.0 * next()).collect();
        Shared::new(
            vec![first, second],
            costs,
            vec![0.0; 3],
            vec![f64::INFINITY; 3],
        )
        .unwrap()
    }

    #[test]
    fn the_bound_meets_the_cost() {
        let (mut state, mut solved) = (7, 0);
        for round in 0..50 {
            let shared = case(&mut state);
            // Shares that differ from those of the weights may keep two limits out of reach.
            let Some(solution) = solve(&shared) else {
                continue;
            };
            solved += 1;
            let cost = shared.cost(&solution.added);
            let bound = shared_bound(&shared, &solution.multipliers, &solution.references);
            assert!(
                (cost - bound).abs() <= 1e-5 * cost.max(1.0),
                "{round}: {cost} {bound}"
            );
        }
        assert!(solved > 15, "{solved}");
    }
}
