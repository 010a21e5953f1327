//! The units that have rows.

use std::ops::Range;

use super::super::draws::Draws;

/// The units that have rows, those of a stratum beside each other. The other units are drawn, too, but only their number
/// matters.
#[derive(Debug, Clone)]
pub(super) struct Present {
    /// Ascending; `None` where they are all units, and each row is one.
    units: Option<Vec<u32>>,
    /// The place of the unit of each row among them.
    places: Vec<u32>,
    /// The strata with such units: the number of the stratum and the places of its units.
    parts: Vec<(usize, Range<usize>)>,
    count: usize,
}

impl Present {
    /// Each row is a unit, and there are no others.
    pub(super) fn every(draws: &Draws) -> Self {
        let parts = draws.parts().iter().map(|part| part.units.clone());
        Self {
            units: None,
            places: Vec::new(),
            parts: parts.enumerate().collect(),
            count: draws.units(),
        }
    }

    /// The units of these rows.
    pub(super) fn of(draws: &Draws, unit: &[u32]) -> Self {
        let mut units = unit.to_vec();
        units.sort_unstable();
        units.dedup();
        // Every unit is among them.
        let place = |unit: &u32| units.partition_point(|other| other < unit) as u32;
        let places = unit.iter().map(place).collect();
        let mut parts = Vec::new();
        let mut from = 0;
        while from < units.len() {
            let first = units[from] as usize;
            let part = draws
                .parts()
                .partition_point(|part| part.units.end <= first);
            let end = draws.parts()[part].units.end;
            let through = units.partition_point(|&unit| (unit as usize) < end);
            parts.push((part, from..through));
            from = through;
        }
        Self {
            places,
            parts,
            count: units.len(),
            units: Some(units),
        }
    }

    /// The number of units with rows.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Whether each row is a unit, and there are no others.
    pub(super) fn is_every(&self) -> bool {
        self.units.is_none()
    }

    /// The strata with such units: the number of the stratum and the places of its units.
    pub(super) fn parts(&self) -> &[(usize, Range<usize>)] {
        &self.parts
    }

    /// The unit at a place.
    #[inline(always)]
    pub(super) fn unit(&self, place: usize) -> usize {
        (self.units.as_ref()).map_or(place, |units| units[place] as usize)
    }

    /// The place of the unit of a row.
    #[inline(always)]
    pub(super) fn place(&self, row: usize) -> usize {
        match self.units {
            Some(_) => self.places[row] as usize,
            None => row,
        }
    }
}
