//! Whole flows through a network: the largest, and the cheapest of the largest.

use std::collections::VecDeque;

/// A network with whole capacities. Edge `e ^ 1` is the way back of edge `e`.
#[derive(Debug, Clone)]
pub(super) struct Flow {
    out: Vec<Vec<usize>>,
    to: Vec<usize>,
    room: Vec<u64>,
    cost: Vec<i64>,
    /// Edges looked at so far: the measure of effort, the same on every machine.
    pub(super) work: u64,
}

impl Flow {
    pub(super) fn new(nodes: usize) -> Self {
        Self {
            out: vec![Vec::new(); nodes],
            to: Vec::new(),
            room: Vec::new(),
            cost: Vec::new(),
            work: 0,
        }
    }

    /// Adds an edge and returns its number.
    pub(super) fn edge(&mut self, from: usize, to: usize, room: u64, cost: i64) -> usize {
        let number = self.to.len();
        for (end, start, room, cost) in [(to, from, room, cost), (from, to, 0, -cost)] {
            if let Some(out) = self.out.get_mut(start) {
                out.push(self.to.len());
            }
            self.to.push(end);
            self.room.push(room);
            self.cost.push(cost);
        }
        number
    }

    /// Widens an edge.
    pub(super) fn widen(&mut self, edge: usize, by: u64) {
        if let Some(room) = self.room.get_mut(edge) {
            *room = room.saturating_add(by);
        }
    }

    /// What flows through an edge.
    pub(super) fn through(&self, edge: usize) -> u64 {
        self.room.get(edge ^ 1).copied().unwrap_or(0)
    }

    /// Adds the largest possible flow, whatever it costs, and returns how much was added.
    pub(super) fn largest(&mut self, source: usize, sink: usize) -> u64 {
        let mut total = 0;
        loop {
            let levels = self.levels(source);
            if levels[sink] == usize::MAX {
                return total;
            }
            total += self.block(source, sink, |flow, from, edge| {
                levels[flow.to[edge]] == levels[from].saturating_add(1)
            });
        }
    }

    /// Adds the cheapest of the largest flows; returns how much was added and its cost.
    pub(super) fn cheapest(&mut self, source: usize, sink: usize) -> (u64, i64) {
        let (mut total, mut cost) = (0, 0);
        loop {
            let costs = self.costs(source);
            let Some(each) = costs[sink] else {
                return (total, cost);
            };
            // A flow through the edges of a cheapest way only; round trips without cost end at the marks of `block`.
            let added = self.block(source, sink, |flow, from, edge| {
                let reached = costs[from].map(|so_far| so_far + flow.cost[edge]);
                reached.is_some() && reached == costs[flow.to[edge]]
            });
            total += added;
            cost += each * i64::try_from(added).unwrap_or(i64::MAX);
        }
    }

    /// The nodes that more flow could still reach.
    pub(super) fn reached(&mut self, source: usize) -> Vec<bool> {
        let levels = self.levels(source);
        levels.iter().map(|&level| level != usize::MAX).collect()
    }

    /// The number of edges from the source, `usize::MAX` where no way leads.
    fn levels(&mut self, source: usize) -> Vec<usize> {
        let mut levels = vec![usize::MAX; self.out.len()];
        levels[source] = 0;
        let mut waiting = VecDeque::from([source]);
        while let Some(from) = waiting.pop_front() {
            self.work += self.out[from].len() as u64;
            for &edge in &self.out[from] {
                let to = self.to[edge];
                if self.room[edge] > 0 && levels[to] == usize::MAX {
                    levels[to] = levels[from] + 1;
                    waiting.push_back(to);
                }
            }
        }
        levels
    }

    /// The least cost from the source, by Bellman and Ford with a queue; no cycle has a negative cost.
    fn costs(&mut self, source: usize) -> Vec<Option<i64>> {
        let mut costs = vec![None; self.out.len()];
        let mut queued = vec![false; self.out.len()];
        costs[source] = Some(0);
        let mut waiting = VecDeque::from([source]);
        while let Some(from) = waiting.pop_front() {
            queued[from] = false;
            let Some(so_far) = costs[from] else { continue };
            self.work += self.out[from].len() as u64;
            for &edge in &self.out[from] {
                let (to, cost) = (self.to[edge], so_far + self.cost[edge]);
                if self.room[edge] == 0 || costs[to].is_some_and(|known| known <= cost) {
                    continue;
                }
                costs[to] = Some(cost);
                if !queued[to] {
                    queued[to] = true;
                    waiting.push_back(to);
                }
            }
        }
        costs
    }

    /// Fills ways along permitted edges until each is blocked. A node is left for good once it leads nowhere, and is
    /// not entered twice by one way.
    fn block(
        &mut self,
        source: usize,
        sink: usize,
        permitted: impl Fn(&Self, usize, usize) -> bool,
    ) -> u64 {
        let mut next = vec![0; self.out.len()];
        let mut on_way = vec![false; self.out.len()];
        let mut total = 0;
        loop {
            let mut way: Vec<usize> = Vec::new();
            let mut at = source;
            on_way.fill(false);
            on_way[source] = true;
            while at != sink {
                let step = self.out[at][next[at]..].iter().position(|&edge| {
                    self.room[edge] > 0 && !on_way[self.to[edge]] && permitted(self, at, edge)
                });
                self.work += step.unwrap_or(self.out[at].len() - next[at]) as u64 + 1;
                match step {
                    Some(skipped) => {
                        next[at] += skipped;
                        let edge = self.out[at][next[at]];
                        way.push(edge);
                        at = self.to[edge];
                        on_way[at] = true;
                    }
                    None => {
                        next[at] = self.out[at].len();
                        let Some(edge) = way.pop() else {
                            return total;
                        };
                        at = self.to[edge ^ 1];
                    }
                }
            }
            let least = way.iter().map(|&edge| self.room[edge]).min().unwrap_or(0);
            for &edge in &way {
                self.room[edge] -= least;
                self.room[edge ^ 1] = self.room[edge ^ 1].saturating_add(least);
            }
            total += least;
        }
    }
}
