//! Replicates of zones of two halves, as the studies of the IEA construct them.

use crate::error::{Error, Result};
use crate::table::{Keys, Table};
use crate::words::inference as phrases;

/// The zone and the half of each row of a table.
#[derive(Debug, Clone)]
pub(super) struct Zones {
    zone: Vec<u32>,
    is_first: Vec<bool>,
    count: usize,
    both: bool,
}

impl Zones {
    /// Those of two columns; with `both` there are two replicates for each zone.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) for a column that does not exist,
    /// [`NotFinite`](crate::ErrorKind::NotFinite) for a missing value,
    /// [`InvalidTable`](crate::ErrorKind::InvalidTable) for a half that is neither 0 nor 1, and for one zone.
    pub(super) fn of(table: &Table<'_>, zone: &str, half: &str, both: bool) -> Result<Self> {
        let keys = Keys::of(table, &[zone.to_owned()])?;
        let missing = |row: &u32| keys.columns[0].key(*row as usize).is_none();
        if let Some(row) = keys.of.iter().position(missing) {
            return Err(Error::new(&phrases::MISSING_LABEL)
                .with("column", zone)
                .with("row", row));
        }
        let numbers = table.numbers(half)?;
        numbers.require_all(half)?;
        if let Some(row) = numbers
            .values
            .iter()
            .position(|own| *own != 0.0 && *own != 1.0)
        {
            return Err(Error::new(&phrases::HALF)
                .with("column", half)
                .with("row", row)
                .with("got", numbers.values[row]));
        }
        if keys.len() < 2 {
            return Err(Error::new(&phrases::FEW_REPLICATES).with("got", keys.len()));
        }
        Ok(Self {
            is_first: numbers.values.iter().map(|own| *own == 1.0).collect(),
            count: keys.len(),
            zone: keys.of,
            both,
        })
    }

    /// The number of zones.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// The number of replicates.
    pub(super) fn len(&self) -> usize {
        self.count * if self.both { 2 } else { 1 }
    }

    /// The factor of the sum of squares.
    pub(super) fn scale(&self) -> f64 {
        if self.both { 0.5 } else { 1.0 }
    }

    /// The weights of a replicate: of its zone one half counts twice, the other not at all.
    pub(super) fn weights(&self, weights: &[f64], replicate: usize) -> Vec<f64> {
        let (zone, doubles_first) = match self.both {
            true => (replicate / 2, replicate.is_multiple_of(2)),
            false => (replicate, true),
        };
        let factor = |row: usize| match (self.zone[row] as usize == zone, self.is_first[row]) {
            (false, _) => 1.0,
            (true, first) if first == doubles_first => 2.0,
            (true, _) => 0.0,
        };
        (weights.iter().enumerate())
            .map(|(row, weight)| weight * factor(row))
            .collect()
    }
}
