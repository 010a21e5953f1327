//! The search for the fewest new classes along pairs.
//!
//! Let U be the pupils who find no place with the present classes. Each new class adds L places, so ⌈U/L⌉ is a bound.
//! In the network of [`Network`] a least cut shows the units of which at least one needs a class: the search opens a
//! class in each of them in turn and closes that unit to further ones in the turns that follow, so that every
//! distribution of classes is met once. Targets rise from the bound; the first that succeeds is the least.

use std::cmp::Reverse;

use crate::interrupt;

use super::network::{Network, Part};

/// The most candidates that the greedy start compares for each class.
const COMPARED: usize = 24;

/// The targets from the bound on that are tried by a dive before the search.
const DIVES: usize = 4;

/// A part that needs more new classes than this is not searched: each of its units opens its own.
const MOST_CLASSES: u64 = 1_000;

/// New classes and moves of a part, with what is proven about them.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) new: Vec<u32>,
    pub(super) on_arcs: Vec<u64>,
    pub(super) opened_bound: u64,
    pub(super) moved: u64,
    pub(super) moved_bound: u64,
}

/// The plan of a part, within about `work` looks at an edge.
pub(super) fn solve(part: &Part, work: u64) -> Found {
    let mut search = Search {
        part,
        work,
        spent: 0,
        best: Vec::new(),
        fewest: u64::MAX,
    };
    let (new, opened_bound) = search.fewest_classes();
    search.spent = 0;
    let moved_bound = search.fewest_moves(&new);
    let mut network = Network::new(part, &search.best, 0, &[]);
    let moved = network.fill_near();
    Found {
        new: search.best,
        on_arcs: network.on_arcs(),
        opened_bound,
        moved,
        moved_bound,
    }
}

/// The plan with these new classes and the fewest moves that they need; `None` where somebody has no place.
pub(super) fn with_classes(part: &Part, new: Vec<u32>) -> Option<Found> {
    let mut network = Network::new(part, &new, 0, &[]);
    let moved = network.fill_near();
    (network.placed == part.total()).then(|| Found {
        new,
        on_arcs: network.on_arcs(),
        opened_bound: 0,
        moved,
        moved_bound: 0,
    })
}

/// What became of a branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Branch {
    Found,
    Empty,
    Stopped,
}

struct Search<'a> {
    part: &'a Part,
    work: u64,
    spent: u64,
    /// The distribution with the fewest moves so far, and these moves.
    best: Vec<u32>,
    fewest: u64,
}

/// A branch: the network with the classes opened so far, where more may be opened, and how many.
struct Node {
    network: Network,
    new: Vec<u32>,
    open: Vec<bool>,
    left: u64,
}

impl Search<'_> {
    fn is_spent(&self) -> bool {
        self.spent >= self.work
    }

    fn root(&mut self, left: u64) -> Node {
        let new = vec![0; self.part.units()];
        let mut network = Network::new(self.part, &new, 0, &[]);
        network.fill();
        self.spent += network.flow.work;
        let open = vec![true; self.part.units()];
        Node {
            network,
            new,
            open,
            left,
        }
    }

    /// The fewest new classes found, and how many are proven to be necessary.
    fn fewest_classes(&mut self) -> (Vec<u32>, u64) {
        let root = self.root(0);
        let missing = self.part.total() - root.network.placed;
        let bound = missing.div_ceil(self.part.limit);
        let mut start = self.start(root, bound);
        let nearest = (bound..sum(&start))
            .take(DIVES)
            .find_map(|target| self.dive(target));
        start = nearest.unwrap_or(start);
        let found = sum(&start);
        for target in bound..found {
            let mut node = self.root(target);
            match self.find(&mut node) {
                Branch::Found => return (node.new, target),
                Branch::Empty => {}
                Branch::Stopped => return (start, target),
            }
        }
        (start, found)
    }

    /// Classes that place everybody, not always the fewest: each new one goes where it places most pupils.
    fn start(&mut self, mut node: Node, bound: u64) -> Vec<u32> {
        let alone = self.part.alone();
        while bound <= MOST_CLASSES && node.network.placed < self.part.total() {
            interrupt::check();
            let mut short = self.short(&mut node);
            short.sort_by_key(|&unit| (Reverse(self.excess(unit, node.new[unit])), unit));
            short.truncate(COMPARED);
            let Some(&(_, unit)) = self.by_gain(&node, short).first() else {
                return alone;
            };
            node = self.child(&node, unit);
        }
        match node.network.placed == self.part.total() && sum(&node.new) < sum(&alone) {
            true => node.new,
            false => alone,
        }
    }

    /// The pupils of a unit beyond its places.
    fn excess(&self, unit: usize, new: u32) -> u64 {
        self.part.pupils[unit].saturating_sub(self.part.places(unit, new))
    }

    /// The units of which at least one needs a class; where everybody has a place, all that may open one.
    fn short(&mut self, node: &mut Node) -> Vec<usize> {
        let mut short = match node.network.placed < self.part.total() {
            true => node.network.short(),
            false => (0..self.part.units()).collect(),
        };
        short.retain(|&unit| node.open[unit]);
        short
    }

    /// Units with the pupils whom a new class there would place, the largest number first.
    fn by_gain(&mut self, node: &Node, units: Vec<usize>) -> Vec<(Reverse<u64>, usize)> {
        let mut gains: Vec<(Reverse<u64>, usize)> = (units.into_iter())
            .map(|unit| {
                let placed = self.widened(&node.network, unit).placed;
                (Reverse(placed - node.network.placed), unit)
            })
            .collect();
        gains.sort_unstable();
        gains
    }

    /// The network with one more class in `unit`.
    fn widened(&mut self, network: &Network, unit: usize) -> Network {
        let mut network = network.clone();
        network.flow.work = 0;
        network.open(unit, self.part.limit);
        network.fill();
        self.spent += network.flow.work;
        network
    }

    /// The branch in which `unit` has one more class.
    fn child(&mut self, node: &Node, unit: usize) -> Node {
        let mut new = node.new.clone();
        new[unit] = new[unit].saturating_add(1);
        Node {
            network: self.widened(&node.network, unit),
            new,
            open: node.open.clone(),
            left: node.left.saturating_sub(1),
        }
    }

    /// The branches of a node, the most promising first; `None` where there is no effort left.
    fn branches(&mut self, node: &mut Node) -> Option<Vec<usize>> {
        let short = self.short(node);
        let effort = (short.len() as u64).saturating_mul(self.part.arcs.len() as u64);
        if self.is_spent() || self.spent.saturating_add(effort) > self.work {
            return None;
        }
        let gains = self.by_gain(node, short);
        Some(gains.into_iter().map(|(_, unit)| unit).collect())
    }

    /// Whether the classes left can place everybody, were they not whole.
    fn is_hopeless(&mut self, node: &Node) -> bool {
        let missing = self.part.total() - node.network.placed;
        let extra = node.left.saturating_mul(self.part.limit);
        if missing == 0 {
            return false;
        }
        if missing > extra {
            return true;
        }
        let mut relaxed = Network::new(self.part, &node.new, extra, &node.open);
        relaxed.fill();
        self.spent += relaxed.flow.work;
        relaxed.placed < self.part.total()
    }

    /// Looks for classes that place everybody; where found, `node.new` has them.
    fn find(&mut self, node: &mut Node) -> Branch {
        interrupt::check();
        if node.network.placed == self.part.total() {
            return Branch::Found;
        }
        if node.left == 0 || self.is_hopeless(node) {
            return Branch::Empty;
        }
        let Some(branches) = self.branches(node) else {
            return Branch::Stopped;
        };
        for unit in branches {
            let mut child = self.child(node, unit);
            match self.find(&mut child) {
                Branch::Found => {
                    node.new = child.new;
                    return Branch::Found;
                }
                Branch::Empty => node.open[unit] = false,
                Branch::Stopped => return Branch::Stopped,
            }
        }
        Branch::Empty
    }

    /// Among all distributions of as many classes as `new` has, keeps the one with the fewest moves in `best`; returns
    /// the number of moves that is proven to be necessary.
    fn fewest_moves(&mut self, new: &[u32]) -> u64 {
        self.best = new.to_vec();
        self.fewest = self.moves(new).unwrap_or(u64::MAX);
        let mut root = self.root(sum(new));
        let bound = self
            .least_moves(&root)
            .map_or(self.fewest, |(moves, _)| moves);
        if bound == self.fewest {
            return bound;
        }
        if let Some(new) = self.dive(root.left) {
            self.offer(&new);
        }
        if bound == self.fewest || self.improve(&mut root) != Branch::Stopped {
            return self.fewest;
        }
        self.spent = 0;
        self.exchange();
        bound
    }

    /// The fewest moves with these classes; `None` where somebody has no place.
    fn moves(&mut self, new: &[u32]) -> Option<u64> {
        let mut network = Network::new(self.part, new, 0, &[]);
        let moves = network.fill_near();
        self.spent += network.flow.work;
        (network.placed == self.part.total()).then_some(moves)
    }

    /// Keeps these classes if they need fewer moves.
    fn offer(&mut self, new: &[u32]) -> bool {
        let Some(moves) = self.moves(new).filter(|&moves| moves < self.fewest) else {
            return false;
        };
        self.fewest = moves;
        self.best = new.to_vec();
        true
    }

    /// Opens so many classes where the relaxed plan fills most extra places; `None` where that places not everybody.
    fn dive(&mut self, classes: u64) -> Option<Vec<u32>> {
        let mut node = self.root(classes.min(MOST_CLASSES));
        while node.left > 0 {
            interrupt::check();
            let (_, filled) = self.least_moves(&node)?;
            let full = |&(unit, pupils): &(usize, u64)| (unit, pupils / self.part.limit);
            let whole: Vec<(usize, u64)> = filled
                .iter()
                .map(full)
                .filter(|&(_, full)| full > 0)
                .collect();
            let most = filled
                .iter()
                .max_by_key(|&&(unit, pupils)| (pupils, Reverse(unit)));
            let next = match whole.is_empty() {
                true => vec![(most?.0, 1)],
                false => whole,
            };
            for (unit, full) in next {
                let full = full.min(node.left);
                node.left -= full;
                let new = u32::try_from(full).unwrap_or(u32::MAX);
                node.new[unit] = node.new[unit].saturating_add(new);
            }
        }
        self.moves(&node.new).map(|_| node.new)
    }

    /// Moves single classes to other units as long as that saves moves.
    fn exchange(&mut self) {
        let units = self.part.units();
        let mut rejected = 0;
        let ways = (0..units).flat_map(|from| (0..units).map(move |to| (from, to)));
        for (from, to) in ways.cycle() {
            interrupt::check();
            if self.is_spent() || rejected > units * units {
                return;
            }
            rejected += 1;
            self.spent += 1;
            if from == to || self.best[from] == 0 {
                continue;
            }
            let mut new = self.best.clone();
            new[from] -= 1;
            new[to] = new[to].saturating_add(1);
            if self.offer(&new) {
                rejected = 0;
            }
        }
    }

    /// The fewest moves of a branch, were the classes left not whole, and the pupils on the extra places of each unit;
    /// `None` where they do not suffice.
    fn least_moves(&mut self, node: &Node) -> Option<(u64, Vec<(usize, u64)>)> {
        let extra = node.left.saturating_mul(self.part.limit);
        let mut relaxed = Network::new(self.part, &node.new, extra, &node.open);
        let moves = relaxed.fill_near();
        self.spent += relaxed.flow.work;
        (relaxed.placed == self.part.total()).then(|| (moves, relaxed.on_extra()))
    }

    /// Searches the branch for fewer moves.
    fn improve(&mut self, node: &mut Node) -> Branch {
        interrupt::check();
        let Some((moves, _)) = self.least_moves(node) else {
            return Branch::Empty;
        };
        if moves >= self.fewest {
            return Branch::Empty;
        }
        if node.left == 0 {
            self.fewest = moves;
            self.best.clone_from(&node.new);
            return Branch::Found;
        }
        let Some(branches) = self.branches(node) else {
            return Branch::Stopped;
        };
        for unit in branches {
            let mut child = self.child(node, unit);
            if self.improve(&mut child) == Branch::Stopped {
                return Branch::Stopped;
            }
            node.open[unit] = false;
        }
        Branch::Empty
    }
}

/// The classes of all units.
pub(super) fn sum(new: &[u32]) -> u64 {
    new.iter().map(|&new| u64::from(new)).sum()
}
