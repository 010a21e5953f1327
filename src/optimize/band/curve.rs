//! The two levels of one group as more and more is moved.
//!
//! All takers rise to one level l, all donors fall to one level u. As long as l < u, one more unit moved lowers Σ R²/P by
//! 2(u − l). Between breakpoints l and u are linear in the amount moved, so the saving is a trapezium.

use super::Transfer;

/// A state of a group: what has been moved, its levels in R/P, and the saving since the first point.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) moved: f64,
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) saved: f64,
}

impl Point {
    pub(super) fn width(&self) -> f64 {
        self.high - self.low
    }

    /// The same with levels `width` apart where less wide levels have moved nothing: one side's level recedes.
    fn widened(&self, width: f64) -> Self {
        if width <= self.width() {
            return *self;
        }
        let (low, high) = match (self.low.is_finite(), self.high.is_finite()) {
            (_, true) => (self.high - width, self.high),
            (true, false) => (self.low, self.low + width),
            (false, false) => (0.0, width),
        };
        Self { low, high, ..*self }
    }
}

/// The points at which a unit joins or leaves a level, in the order of the amount moved; the width falls.
pub(super) struct Curve(Vec<Point>);

impl Curve {
    /// The curve of the units of a group, from the state in which the needs are met to that in which the levels meet
    /// or nobody may give or take more. The donors must be able to cover the needs.
    pub(super) fn of(transfer: &Transfer<'_>, units: &[usize]) -> Self {
        let needed: f64 = units.iter().map(|&i| transfer.need()[i]).sum();
        let (mut takers, mut donors) = (takers(transfer, units), donors(transfer, units));
        let needed = needed * transfer.step();
        donors.move_on(needed);
        let mut curve = Self(Vec::new());
        curve.walk(needed, &mut takers, &mut donors);
        curve
    }

    fn walk(&mut self, needed: f64, takers: &mut Side, donors: &mut Side) {
        self.push(needed, takers, donors);
        loop {
            let width = -takers.level - donors.level;
            if width <= 0.0 {
                return;
            }
            let moved = self.0.last().map_or(needed, |point| point.moved);
            let (mut amount, mut met) = (0.0, false);
            if takers.open > 0 && donors.open > 0 {
                let to_meet = width / (1.0 / takers.active + 1.0 / donors.active);
                amount = to_meet.min(takers.room()).min(donors.room());
                met = amount == to_meet;
                takers.advance(amount);
                donors.advance(amount);
            } else {
                // Nobody is at the level: it goes to the next unit at no cost, at most to the other level.
                let side = if takers.open == 0 {
                    &mut *takers
                } else {
                    &mut *donors
                };
                let reach = side.level + width;
                if !side.skip(reach) {
                    // Nobody is left on this side: its level goes to the other one, and nothing more moves.
                    side.level = reach;
                }
            }
            self.push(moved + amount, takers, donors);
            if met {
                return;
            }
        }
    }

    fn push(&mut self, moved: f64, takers: &Side, donors: &Side) {
        let (low, high) = (takers.level, -donors.level);
        let saved = self.0.last().map_or(0.0, |before| {
            let amount = moved - before.moved;
            before.saved
                + if amount > 0.0 {
                    (before.width() + high - low) * amount
                } else {
                    0.0
                }
        });
        self.0.push(Point {
            moved,
            low,
            high,
            saved,
        });
    }

    pub(super) fn points(&self) -> &[Point] {
        &self.0
    }

    /// The state in which the levels are `width` apart.
    pub(super) fn at(&self, width: f64) -> Option<Point> {
        let after = self.0.partition_point(|point| point.width() > width);
        let (Some(a), Some(b)) = (self.0.get(after.wrapping_sub(1)), self.0.get(after)) else {
            // Wider than at the first point: nothing but the needs moves.
            return self
                .0
                .get(after.saturating_sub(1))
                .map(|point| point.widened(width));
        };
        let part = (a.width() - width) / (a.width() - b.width());
        let moved = a.moved + part * (b.moved - a.moved);
        Some(Point {
            moved,
            low: a.low + part * (b.low - a.low),
            high: a.high + part * (b.high - a.high),
            saved: a.saved + (a.width() + width) * (moved - a.moved).max(0.0),
        })
    }
}

/// The levels at which units of one side join and leave, ascending; those of donors are negated, so that both rise.
struct Side {
    events: Vec<(f64, f64)>,
    next: usize,
    open: usize,
    /// The weight of the units at the level.
    active: f64,
    level: f64,
}

fn takers(transfer: &Transfer<'_>, units: &[usize]) -> Side {
    let (weights, step) = (transfer.weights(), transfer.step());
    let mut events = Vec::with_capacity(2 * units.len());
    for &i in units {
        let level = |steps: f64| (transfer.resources()[i] + steps * step) / weights[i];
        let (need, take) = (transfer.need()[i], transfer.take()[i]);
        if need < take {
            events.push((level(need), weights[i]));
            if take.is_finite() {
                events.push((level(take), -weights[i]));
            }
        }
    }
    Side::new(events)
}

fn donors(transfer: &Transfer<'_>, units: &[usize]) -> Side {
    let (weights, step) = (transfer.weights(), transfer.step());
    let mut events = Vec::with_capacity(2 * units.len());
    for &i in units {
        let level = |steps: f64| (steps * step - transfer.resources()[i]) / weights[i];
        let give = transfer.give()[i];
        if give > 0.0 {
            events.push((level(0.0), weights[i]));
            events.push((level(give), -weights[i]));
        }
    }
    Side::new(events)
}

impl Side {
    fn new(mut events: Vec<(f64, f64)>) -> Self {
        events.sort_by(|a, b| a.0.total_cmp(&b.0));
        let level = events.first().map_or(f64::INFINITY, |event| event.0);
        let mut side = Self {
            events,
            next: 0,
            open: 0,
            active: 0.0,
            level,
        };
        side.join();
        side
    }

    /// Takes in all units that join or leave at the present level.
    fn join(&mut self) {
        while let Some(&(level, weight)) = self.events.get(self.next)
            && level <= self.level
        {
            self.next += 1;
            if weight > 0.0 {
                self.open += 1;
                self.active += weight;
            } else {
                self.open -= 1;
                // An empty level has no weight, whatever the rounding of the sums.
                self.active = if self.open == 0 {
                    0.0
                } else {
                    self.active + weight
                };
            }
        }
    }

    /// What can be moved before the next unit joins or leaves.
    fn room(&self) -> f64 {
        let next = self.events.get(self.next);
        next.map_or(f64::INFINITY, |&(level, _)| {
            (level - self.level) * self.active
        })
    }

    fn advance(&mut self, amount: f64) {
        match self.events.get(self.next) {
            Some(&(level, _)) if amount >= self.room() => {
                self.level = level;
                self.join();
            }
            _ => self.level += amount / self.active,
        }
    }

    /// Goes to the next unit, but not beyond `reach`; false where there is none.
    fn skip(&mut self, reach: f64) -> bool {
        let Some(&(level, _)) = self.events.get(self.next) else {
            return false;
        };
        self.level = level.min(reach);
        self.join();
        true
    }

    /// Moves `amount` on this side only. What cannot be moved is the rounding of sums: the caller has compared them.
    fn move_on(&mut self, mut amount: f64) {
        while amount > 0.0 && (self.open > 0 || self.skip(f64::INFINITY)) {
            let part = amount.min(self.room());
            self.advance(part);
            amount -= part;
        }
    }
}
