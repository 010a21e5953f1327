//! What a plan of classes contains.

/// A way from one unit to another that pupils may take, and for how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The position of the unit that pupils leave.
    pub from: usize,
    /// The position of the unit that they enter.
    pub to: usize,
    /// The most pupils who may take it; `None` without limit.
    pub most: Option<u32>,
}

/// Pupils who change from one unit to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PupilMove {
    /// The position of the unit that they leave.
    pub from: usize,
    /// The position of the unit that they enter.
    pub to: usize,
    /// How many.
    pub pupils: u64,
}

/// New classes and moved pupils after which no class exceeds the limit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClassPlan {
    /// The new classes of each unit.
    pub new: Vec<u32>,
    /// Who moves, by unit left and unit entered.
    pub moves: Vec<PupilMove>,
    /// The sum of the new classes.
    pub opened: u64,
    /// Proven: no plan opens fewer classes than this.
    pub opened_bound: u64,
    /// The sum of the moved pupils.
    pub moved: u64,
    /// Proven: no plan that opens as many classes as this one moves fewer pupils than this.
    pub moved_bound: u64,
}

impl ClassPlan {
    /// Whether both counts equal their bounds.
    pub fn is_proven(&self) -> bool {
        self.opened == self.opened_bound && self.moved == self.moved_bound
    }

    /// The pupils of each unit after the moves.
    pub fn pupils_after(&self, pupils: &[u32]) -> Vec<u64> {
        let mut after: Vec<u64> = pupils.iter().map(|&pupils| u64::from(pupils)).collect();
        for step in &self.moves {
            if let Some(left) = after.get_mut(step.from) {
                *left = left.saturating_sub(step.pupils);
            }
            if let Some(entered) = after.get_mut(step.to) {
                *entered = entered.saturating_add(step.pupils);
            }
        }
        after
    }
}
