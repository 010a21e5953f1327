//! Random allocation of pupils to units, with the sizes of units and groups fixed.

use crate::error::Result;
use crate::interrupt::{ROWS, check};
use crate::numeric::Random;
use crate::segregation::Counts;

/// Whole pupils, units in an order of their own so that the order of the rows does not show.
pub(crate) struct Allocation {
    /// The group of each pupil, group after group.
    pupils: Vec<u32>,
    /// The pupils of each unit.
    sizes: Vec<usize>,
    groups: usize,
}

impl Allocation {
    /// Rows of whole numbers of pupils.
    pub(crate) fn of(rows: &[Vec<f64>]) -> Self {
        let groups = rows.first().map_or(0, Vec::len);
        let mut sizes: Vec<usize> = rows
            .iter()
            .map(|row| row.iter().sum::<f64>() as usize)
            .collect();
        sizes.sort_unstable();
        let of_group = |group: usize| rows.iter().map(|row| row[group]).sum::<f64>() as usize;
        let pupils =
            (0..groups).flat_map(|group| std::iter::repeat_n(group as u32, of_group(group)));
        Self {
            pupils: pupils.collect(),
            sizes,
            groups,
        }
    }

    /// The number of pupils.
    #[cfg(feature = "evaluate")]
    pub(crate) fn pupils(&self) -> usize {
        self.pupils.len()
    }

    /// The counts of one random allocation; each replicate has a stream of its own.
    pub(crate) fn draw(&self, seed: u64, replicate: u64) -> Result<Counts<'static>> {
        let mut random = Random::stream(seed, replicate);
        let mut pupils = self.pupils.clone();
        for last in (1..pupils.len()).rev() {
            let other = random.below(last as u64 + 1) as usize;
            pupils.swap(last, other);
            if last.is_multiple_of(ROWS) {
                check();
            }
        }
        let mut cells = vec![0.0; self.sizes.len() * self.groups];
        let mut next = pupils.iter();
        for (unit, &size) in self.sizes.iter().enumerate() {
            for &group in next.by_ref().take(size) {
                cells[unit * self.groups + group as usize] += 1.0;
            }
        }
        Counts::from_vec(cells, self.groups)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn margins_are_kept_and_replicates_differ() {
        let rows = vec![vec![3.0, 5.0], vec![10.0, 0.0], vec![1.0, 1.0]];
        let allocation = Allocation::of(&rows);
        let draws: Vec<_> = (0..20)
            .map(|replicate| allocation.draw(7, replicate).unwrap())
            .collect();
        for counts in &draws {
            let unit = |row: usize| counts.row(row).iter().sum::<f64>();
            assert_eq!([unit(0), unit(1), unit(2)], [2.0, 8.0, 10.0]);
            let group = |group: usize| (0..3).map(|unit| counts.row(unit)[group]).sum::<f64>();
            assert_eq!([group(0), group(1)], [14.0, 6.0]);
        }
        assert!(draws.iter().any(|counts| counts != &draws[0]));
        assert_eq!(allocation.draw(7, 3).unwrap(), draws[3]);
        assert_ne!(allocation.draw(8, 3).unwrap(), draws[3]);
    }

    #[test]
    fn the_generator_gives_the_values_it_always_gave() {
        let rows = vec![vec![4.0, 4.0], vec![4.0, 4.0]];
        let counts = Allocation::of(&rows).draw(2026, 0).unwrap();
        assert_eq!(counts.cells(), STABLE);
    }

    const STABLE: [f64; 4] = [3.0, 5.0, 5.0, 3.0];
}
