//! Parts whose pairs form a tree, a chain above all: dynamic programming from the leaves.
//!
//! On a tree the pupils on the pair between a unit and its parent settle all that the two sides know of each other. For
//! each number of them the best of the side below is computed: fewest new classes, then fewest moves. No more pupils
//! go up than the side below has beyond its places, and no more go down than the other side has: a plan that moves
//! more can leave some of them where they are.

use std::collections::VecDeque;

use crate::interrupt;

use super::network::Part;

/// What is known of a part of this kind.
pub(super) enum Tree {
    /// The best plan: new classes of each unit, pupils on each arc, moves.
    Best {
        new: Vec<u32>,
        on_arcs: Vec<u64>,
        moved: u64,
    },
    /// The best plan in which some pupils move twice: no plan opens fewer classes, or as many with fewer moves.
    Bound { new: Vec<u32>, moved: u64 },
}

/// A cost that nothing reaches.
const NONE: u64 = u64::MAX;

/// The way between a unit and its parent, with pupils up or down (negative).
struct Way {
    parent: usize,
    up: Option<usize>,
    down: Option<usize>,
    most_up: u64,
    most_down: u64,
}

/// Costs by number of pupils, the first of whom is `from`, and the number below from which each arose.
struct Costs {
    from: i64,
    all: Vec<u64>,
    /// Of the way up: what the children give together. Of a sum over children: what the last of them gives.
    arose: Vec<i64>,
}

impl Costs {
    fn new(from: i64, to: i64) -> Self {
        let count = usize::try_from(to - from + 1).unwrap_or(0);
        Self {
            from,
            all: vec![NONE; count],
            arose: vec![0; count],
        }
    }

    fn place(&self, number: i64) -> usize {
        usize::try_from(number - self.from).unwrap_or(usize::MAX)
    }

    fn last(&self) -> i64 {
        self.from + self.all.len() as i64 - 1
    }

    fn offer(&mut self, number: i64, cost: u64, arose: i64) {
        let place = self.place(number);
        if let Some(known) = self.all.get_mut(place).filter(|known| cost < **known) {
            *known = cost;
            self.arose[place] = arose;
        }
    }

    /// The numbers with a cost.
    fn known(&self) -> impl Iterator<Item = (i64, u64)> {
        let numbered = self.all.iter().enumerate();
        let known = numbered.filter(|(_, cost)| **cost != NONE);
        known.map(|(place, &cost)| (self.from + place as i64, cost))
    }

    fn arose(&self, number: i64) -> i64 {
        self.arose.get(self.place(number)).copied().unwrap_or(0)
    }
}

struct Programme<'p> {
    part: &'p Part,
    /// A new class counts as so many moves: more than all that are possible.
    class: u64,
    /// Parents before their children.
    order: Vec<usize>,
    ways: Vec<Option<Way>>,
    children: Vec<Vec<usize>>,
}

/// The best plan of a part; `None` where its pairs form no tree, or where more than `work` numbers would be compared.
pub(super) fn solve(part: &Part, work: u64) -> Option<Tree> {
    let programme = Programme::of(part)?;
    (programme.work() <= work).then(|| programme.solve())
}

impl<'p> Programme<'p> {
    fn of(part: &'p Part) -> Option<Self> {
        let units = part.units();
        let class = part.total().checked_add(1)?;
        // The cost of a class in each unit and of all moves must be a number.
        let classes = part.alone().iter().map(|&new| u64::from(new)).sum::<u64>();
        class
            .checked_mul(classes.checked_add(1)?)
            .filter(|cost| *cost < NONE / 4)?;
        i64::try_from(class).ok()?;
        let mut near: Vec<Vec<usize>> = vec![Vec::new(); units];
        for &(from, to, _) in &part.arcs {
            near[from].push(to);
            near[to].push(from);
        }
        near.iter_mut().for_each(|all| {
            all.sort_unstable();
            all.dedup();
        });
        let edges: usize = near.iter().map(Vec::len).sum();
        if edges != 2 * units.checked_sub(1)? {
            return None;
        }
        let mut programme = Self {
            part,
            class,
            order: vec![0],
            ways: (0..units).map(|_| None).collect(),
            children: vec![Vec::new(); units],
        };
        let mut place = 0;
        while let Some(&unit) = programme.order.get(place) {
            let parent = programme.ways[unit].as_ref().map(|way| way.parent);
            for &child in near[unit].iter().filter(|&&other| Some(other) != parent) {
                programme.children[unit].push(child);
                programme.ways[child] = Some(programme.way(child, unit));
                programme.order.push(child);
            }
            place += 1;
            if place > units {
                return None;
            }
        }
        programme.narrow();
        Some(programme)
    }

    fn way(&self, unit: usize, parent: usize) -> Way {
        let arc = |from: usize, to: usize| {
            let same = |arc: &(usize, usize, u64)| (arc.0, arc.1) == (from, to);
            self.part.arcs.iter().position(same)
        };
        let most = |arc: Option<usize>| {
            arc.map_or(0, |arc| {
                let (from, _, most) = self.part.arcs[arc];
                most.min(self.part.pupils[from])
            })
        };
        let (up, down) = (arc(unit, parent), arc(parent, unit));
        Way {
            parent,
            most_up: most(up),
            most_down: most(down),
            up,
            down,
        }
    }

    /// Limits the numbers on each way by the pupils beyond the places of the side that they leave.
    fn narrow(&mut self) {
        let part = self.part;
        let mut below: Vec<u64> = (0..part.units())
            .map(|unit| part.pupils[unit].saturating_sub(part.places(unit, 0)))
            .collect();
        let all: u64 = below.iter().sum();
        for &unit in self.order.iter().rev() {
            if let Some(way) = &mut self.ways[unit] {
                way.most_up = way.most_up.min(below[unit]);
                way.most_down = way.most_down.min(all - below[unit]);
                below[way.parent] += below[unit];
            }
        }
    }

    /// The numbers on the way up from a unit.
    fn range(&self, unit: usize) -> (i64, i64) {
        self.ways[unit]
            .as_ref()
            .map_or((0, 0), |way| (-(way.most_down as i64), way.most_up as i64))
    }

    /// How many pairs of numbers are compared.
    fn work(&self) -> u64 {
        let width = |unit: usize| {
            let (from, to) = self.range(unit);
            (to - from + 1) as u64
        };
        let mut work = 0_u64;
        for unit in 0..self.part.units() {
            let (mut sum, mut most) = (1_u64, 0_i64);
            for &child in &self.children[unit] {
                work = work.saturating_add(sum.saturating_mul(width(child)));
                sum = sum.saturating_add(width(child));
                most = most.saturating_add(self.range(child).1);
            }
            let windows = self.most_new(unit, most);
            work = work.saturating_add(windows.saturating_mul(sum.saturating_add(width(unit))));
        }
        work
    }

    fn solve(&self) -> Tree {
        let units = self.part.units();
        let mut sums: Vec<Vec<Costs>> = (0..units).map(|_| Vec::new()).collect();
        let mut ups: Vec<Costs> = (0..units).map(|_| Costs::new(0, 0)).collect();
        for &unit in self.order.iter().rev() {
            interrupt::check();
            sums[unit] = self.given(unit, &ups);
            if let Some(given) = sums[unit].last() {
                ups[unit] = self.up(unit, given);
            }
        }
        self.traced(&sums, &ups)
    }

    /// What the children give together, after each child.
    fn given(&self, unit: usize, ups: &[Costs]) -> Vec<Costs> {
        let mut nothing = Costs::new(0, 0);
        nothing.offer(0, 0, 0);
        let mut sums = vec![nothing];
        // No more pupils leave than there are.
        let least = -(self.part.pupils[unit] as i64);
        for &child in &self.children[unit] {
            let Some(before) = sums.last() else { break };
            let (from, to) = self.range(child);
            let mut sum = Costs::new((before.from + from).max(least), before.last() + to);
            for (have, cost) in before.known() {
                for (gives, more) in ups[child].known() {
                    if have + gives >= sum.from {
                        sum.offer(have + gives, cost + more, gives);
                    }
                }
            }
            sums.push(sum);
        }
        sums
    }

    /// The least cost of a unit and all below it for each number of pupils on its way up.
    ///
    /// With k new classes the children may give any number from one bound to another, and both bounds rise with the number
    /// on the way up: a window that slides over the costs of what they give.
    fn up(&self, unit: usize, given: &Costs) -> Costs {
        let (from, to) = self.range(unit);
        let mut up = Costs::new(from, to);
        let pupils = self.part.pupils[unit] as i64;
        for new in 0..self.most_new(unit, given.last()) {
            let classes = self.part.classes[unit].saturating_add(new);
            let places = classes.saturating_mul(self.part.limit).min(self.class) as i64;
            let mut window: VecDeque<(i64, u64)> = VecDeque::new();
            let mut next = given.from;
            for number in from..=to {
                while next <= given.last().min(places - pupils + number) {
                    let cost = given.all[given.place(next)];
                    while window.back().is_some_and(|(_, last)| cost < *last) {
                        window.pop_back();
                    }
                    window.push_back((next, cost));
                    next += 1;
                }
                // No more pupils leave than there are.
                let least = number.max(0) - pupils;
                while window.front().is_some_and(|(gives, _)| *gives < least) {
                    window.pop_front();
                }
                if let Some(&(gives, cost)) = window.front().filter(|(_, cost)| *cost != NONE) {
                    let more = new * self.class + number.unsigned_abs();
                    up.offer(number, cost + more, gives);
                }
            }
        }
        up
    }

    /// The numbers of new classes that are tried, where the children give at most `given`: the last one suffices for all.
    fn most_new(&self, unit: usize, given: i64) -> u64 {
        let (from, _) = self.range(unit);
        let most = (self.part.pupils[unit] as i64 + given - from).max(0);
        self.opened(unit, most) + 1
    }

    /// The new classes of a unit with so many pupils.
    fn opened(&self, unit: usize, pupils: i64) -> u64 {
        let needed = pupils.unsigned_abs().div_ceil(self.part.limit);
        needed.saturating_sub(self.part.classes[unit])
    }

    /// The plan from the numbers, from the root down.
    fn traced(&self, sums: &[Vec<Costs>], ups: &[Costs]) -> Tree {
        let part = self.part;
        let mut numbers = vec![0; part.units()];
        let mut new = vec![0; part.units()];
        let mut on_arcs = vec![0; part.arcs.len()];
        let mut leaving = vec![0; part.units()];
        for &unit in &self.order {
            let mut gives = ups[unit].arose(numbers[unit]);
            let stay = part.pupils[unit] as i64 + gives - numbers[unit];
            new[unit] = u32::try_from(self.opened(unit, stay)).unwrap_or(u32::MAX);
            let children = self.children[unit].iter().zip(sums[unit].iter().skip(1));
            for (&child, sum) in children.rev() {
                numbers[child] = sum.arose(gives);
                gives -= numbers[child];
            }
            if let Some(way) = &self.ways[unit] {
                let pupils = numbers[unit].unsigned_abs();
                let (arc, from) = match numbers[unit] > 0 {
                    true => (way.up, unit),
                    false => (way.down, way.parent),
                };
                leaving[from] += pupils;
                if let Some(arc) = arc {
                    on_arcs[arc] = pupils;
                }
            }
        }
        let moved = on_arcs.iter().sum();
        match leaving
            .iter()
            .zip(&part.pupils)
            .all(|(leave, have)| leave <= have)
        {
            true => Tree::Best {
                new,
                on_arcs,
                moved,
            },
            false => Tree::Bound { new, moved },
        }
    }
}
