//! Net inflows that sum to zero with the fewest steps, exactly.

use crate::interrupt;

use super::price::{Price, Table};

/// Rounding of reduced numbers of steps, which are differences of numbers below 2^32.
const NOISE: f64 = 1e-6;

/// The most combinations that are tried.
pub(super) const MOST_WORK: usize = 400_000_000;

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Divided {
    /// The net inflow of each part, with the fewest steps in all, and among those the fewest between parts.
    Inflows(Vec<i64>),
    /// No net inflows sum to zero.
    None,
    /// More combinations than may be tried.
    TooMany,
}

/// The net inflows of which the steps exceed the bound by no more than `slack`, by dynamic programming over the parts.
///
/// The steps of any inflows that sum to zero are the bound plus Σ (steps(n) − price·n − minimum): a part's inflow that is
/// above its minimum by more than the slack is in none of the solutions that are looked for.
struct Search<'s> {
    /// The parts in the order in which they are taken.
    order: Vec<usize>,
    /// The inflows of each part, with their steps and their distance from the minimum.
    choices: Vec<Vec<(i64, i64, f64)>>,
    price: &'s Price,
    slack: f64,
}

/// Sums of inflows of the parts so far: steps, and steps between parts; none where steps are negative.
struct Stage {
    first: i64,
    best: Vec<(i64, i64)>,
    chosen: Vec<i64>,
}

const NOTHING: (i64, i64) = (-1, 0);

/// The best net inflows.
pub(super) fn divide(tables: &[Table], price: &Price) -> Divided {
    let distance = |at: usize, (inflow, steps): (i64, i64)| {
        steps as f64 - price.price * inflow as f64 - price.least[at]
    };
    let farthest = |(at, table): (usize, &Table)| {
        table
            .entries()
            .map(|entry| distance(at, entry))
            .fold(0.0, f64::max)
    };
    let all: f64 = tables.iter().enumerate().map(farthest).sum();
    let next = (price.bound - NOISE).ceil() - price.bound;
    let mut more = 0.0;
    loop {
        let slack = next.max(0.0) + more;
        let choices = (tables.iter().enumerate()).map(|(at, table)| {
            let near = table
                .entries()
                .map(|entry| (entry.0, entry.1, distance(at, entry)));
            near.filter(|choice| choice.2 <= slack + NOISE).collect()
        });
        match Search::new(choices.collect(), price, slack).run() {
            Divided::None if slack <= all => more = if more == 0.0 { 1.0 } else { 2.0 * more },
            found => return found,
        }
    }
}

impl<'s> Search<'s> {
    fn new(choices: Vec<Vec<(i64, i64, f64)>>, price: &'s Price, slack: f64) -> Self {
        let mut order: Vec<usize> = (0..choices.len()).collect();
        // Those that take come first, so that the sums stay between what they take and nothing.
        let middle = |at: usize| {
            let ends = choices[at].first().zip(choices[at].last());
            ends.map_or(0, |(first, last)| first.0 + last.0)
        };
        order.sort_by_key(|&at| std::cmp::Reverse(middle(at)));
        Self {
            order,
            choices,
            price,
            slack,
        }
    }

    fn run(&self) -> Divided {
        if self.choices.iter().any(Vec::is_empty) {
            return Divided::None;
        }
        let mut stages = vec![Stage {
            first: 0,
            best: vec![(0, 0)],
            chosen: vec![0],
        }];
        let (mut work, mut least) = (0, 0.0);
        for (done, &at) in self.order.iter().enumerate() {
            interrupt::check();
            let Some(before) = stages.last() else { break };
            work += before.best.len() * self.choices[at].len();
            if work > MOST_WORK {
                return Divided::TooMany;
            }
            least += self.price.least[at];
            let rest = &self.order[done + 1..];
            match self.stage(before, at, rest, least) {
                Some(stage) => stages.push(stage),
                None => return Divided::None,
            }
        }
        self.inflows(&stages)
    }

    /// The sums after one more part, of which the parts that follow can make zero.
    fn stage(&self, before: &Stage, at: usize, rest: &[usize], least: f64) -> Option<Stage> {
        let choices = &self.choices[at];
        let ends = |at: usize| {
            let ends = self.choices[at].first().zip(self.choices[at].last());
            ends.map_or((0, 0), |(first, last)| (first.0, last.0))
        };
        let (own_low, own_high) = ends(at);
        let (rest_low, rest_high) = rest
            .iter()
            .map(|&at| ends(at))
            .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        let last = before.first + before.best.len() as i64 - 1;
        let low = (before.first + own_low).max(-rest_high);
        let high = (last + own_high).min(-rest_low);
        let count = usize::try_from(high - low + 1)
            .ok()
            .filter(|&count| count > 0)?;
        let mut stage = Stage {
            first: low,
            best: vec![NOTHING; count],
            chosen: vec![0; count],
        };
        for (place, &(steps, between)) in before.best.iter().enumerate() {
            if steps < 0 {
                continue;
            }
            let sum = before.first + place as i64;
            for &(inflow, more, _) in choices {
                let Some(to) = usize::try_from(sum + inflow - low)
                    .ok()
                    .filter(|&to| to < count)
                else {
                    continue;
                };
                let total = (steps + more, between + inflow.abs());
                let is_better = stage.best[to] == NOTHING || total < stage.best[to];
                let above = total.0 as f64 - self.price.price * (sum + inflow) as f64 - least;
                if is_better && above <= self.slack + NOISE {
                    stage.best[to] = total;
                    stage.chosen[to] = inflow;
                }
            }
        }
        Some(stage)
    }

    fn inflows(&self, stages: &[Stage]) -> Divided {
        let mut inflows = vec![0; self.order.len()];
        let mut sum = 0;
        for (stage, &at) in stages.iter().skip(1).zip(&self.order).rev() {
            let place = usize::try_from(sum - stage.first).ok();
            let place =
                place.filter(|&place| place < stage.best.len() && stage.best[place] != NOTHING);
            let Some(place) = place else {
                return Divided::None;
            };
            inflows[at] = stage.chosen[place];
            sum -= inflows[at];
        }
        Divided::Inflows(inflows)
    }
}
