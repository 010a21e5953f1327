//! Pupils, the ways that they may take and the places of the classes, as a network.

use super::flow::Flow;

/// Units that pairs connect, with positions of their own.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) pupils: Vec<u64>,
    pub(super) classes: Vec<u64>,
    /// From, to, and for how many.
    pub(super) arcs: Vec<(usize, usize, u64)>,
    pub(super) limit: u64,
}

impl Part {
    pub(super) fn total(&self) -> u64 {
        self.pupils.iter().sum()
    }

    pub(super) fn units(&self) -> usize {
        self.pupils.len()
    }

    /// The places of a unit with so many new classes.
    pub(super) fn places(&self, unit: usize, new: u32) -> u64 {
        let classes = self.classes[unit].saturating_add(u64::from(new));
        classes.saturating_mul(self.limit).min(self.total())
    }

    /// The new classes where nobody moves.
    pub(super) fn alone(&self) -> Vec<u32> {
        let needed = |(pupils, classes): (&u64, &u64)| {
            let new = pupils.div_ceil(self.limit).saturating_sub(*classes);
            u32::try_from(new).unwrap_or(u32::MAX)
        };
        self.pupils.iter().zip(&self.classes).map(needed).collect()
    }
}

/// The network of a part: pupils of a unit stay, at no cost, or take a way to another, at one each.
#[derive(Debug, Clone)]
pub(super) struct Network {
    pub(super) flow: Flow,
    /// The pupils who have a place.
    pub(super) placed: u64,
    /// The edge of each arc, of the places of each unit, and of its share in the extra places.
    arcs: Vec<usize>,
    places: Vec<usize>,
    extra: Vec<(usize, usize)>,
    source: usize,
    sink: usize,
    units: usize,
}

impl Network {
    /// The network with `new` classes, and with up to `extra` more places in all, shared by the units of `open`.
    pub(super) fn new(part: &Part, new: &[u32], extra: u64, open: &[bool]) -> Self {
        let units = part.units();
        let (source, sink, pool) = (2 * units, 2 * units + 1, 2 * units + 2);
        let mut flow = Flow::new(2 * units + 3);
        for (unit, &pupils) in part.pupils.iter().enumerate() {
            flow.edge(source, unit, pupils, 0);
            flow.edge(unit, units + unit, pupils, 0);
        }
        let arcs = (part.arcs.iter())
            .map(|&(from, to, most)| flow.edge(from, units + to, most.min(part.pupils[from]), 1))
            .collect();
        let places = (0..units)
            .map(|unit| flow.edge(units + unit, sink, part.places(unit, new[unit]), 0))
            .collect();
        flow.edge(pool, sink, extra, 0);
        let extra = (0..units)
            .filter(|&unit| extra > 0 && open[unit])
            .map(|unit| (unit, flow.edge(units + unit, pool, extra, 0)))
            .collect();
        Self {
            flow,
            placed: 0,
            arcs,
            places,
            extra,
            source,
            sink,
            units,
        }
    }

    /// Places as many pupils as possible.
    pub(super) fn fill(&mut self) -> u64 {
        let added = self.flow.largest(self.source, self.sink);
        self.placed += added;
        added
    }

    /// Places as many pupils as possible with as few moves as possible; returns the moves.
    pub(super) fn fill_near(&mut self) -> u64 {
        let (added, cost) = self.flow.cheapest(self.source, self.sink);
        self.placed += added;
        u64::try_from(cost).unwrap_or(u64::MAX)
    }

    /// Adds a class to a unit.
    pub(super) fn open(&mut self, unit: usize, limit: u64) {
        self.flow.widen(self.places[unit], limit);
    }

    /// The units where a new class would take in pupils who have no place; one of them needs it.
    pub(super) fn short(&mut self) -> Vec<usize> {
        let reached = self.flow.reached(self.source);
        let short = |unit: &usize| reached[self.units + unit];
        (0..self.units).filter(short).collect()
    }

    /// The pupils on the extra places of each unit that has a share in them.
    pub(super) fn on_extra(&self) -> Vec<(usize, u64)> {
        let through = |&(unit, edge): &(usize, usize)| (unit, self.flow.through(edge));
        self.extra.iter().map(through).collect()
    }

    /// The pupils on each arc.
    pub(super) fn on_arcs(&self) -> Vec<u64> {
        let through = |&edge: &usize| self.flow.through(edge);
        self.arcs.iter().map(through).collect()
    }
}
