//! Units of two levels of groups, for the laws of curves, groups and regressions.

use junheng::Sample;
use junheng::group::Groups;
use proptest::prelude::*;

/// Units of two levels of groups, at least two of each.
#[derive(Debug, Clone)]
pub(crate) struct Units {
    pub(crate) values: Vec<f64>,
    pub(crate) weights: Vec<f64>,
    pub(crate) outer: Vec<String>,
    pub(crate) inner: Vec<String>,
    /// A permutation of the rows.
    pub(crate) order: Vec<usize>,
}

impl Units {
    pub(crate) fn sample(&self) -> Sample<'_> {
        Sample::weighted(&self.values, &self.weights).unwrap()
    }

    pub(crate) fn groups(&self) -> Groups {
        Groups::from_labels(&self.outer).unwrap()
    }

    pub(crate) fn permuted(&self) -> Self {
        fn by<T: Clone>(order: &[usize], all: &[T]) -> Vec<T> {
            order.iter().map(|&row| all[row].clone()).collect()
        }
        Self {
            values: by(&self.order, &self.values),
            weights: by(&self.order, &self.weights),
            outer: by(&self.order, &self.outer),
            inner: by(&self.order, &self.inner),
            order: self.order.clone(),
        }
    }

    /// Every unit as often as its weight says, each counting once.
    pub(crate) fn repeated(&self) -> Self {
        let times = |row: usize| self.weights[row] as usize;
        let rows: Vec<usize> = (0..self.values.len())
            .flat_map(|row| vec![row; times(row)])
            .collect();
        Self {
            values: rows.iter().map(|&row| self.values[row]).collect(),
            weights: vec![1.0; rows.len()],
            outer: rows.iter().map(|&row| self.outer[row].clone()).collect(),
            inner: rows.iter().map(|&row| self.inner[row].clone()).collect(),
            order: (0..rows.len()).collect(),
        }
    }
}

/// Values above zero of a few binades, some of them tied; whole weights.
pub(crate) fn units() -> impl Strategy<Value = Units> {
    let unit = (
        prop_oneof![(1..12_u32).prop_map(f64::from), 0.05..40.0_f64],
        1..9_u32,
        0..3_u32,
        0..3_u32,
    );
    prop::collection::vec(unit, 4..40)
        .prop_flat_map(|rows| {
            let order = Just((0..rows.len()).collect::<Vec<_>>()).prop_shuffle();
            (Just(rows), order)
        })
        .prop_map(|(mut rows, order)| {
            // Two outer groups at least, and one of them of two inner ones.
            (rows[0].2, rows[0].3) = (0, 0);
            (rows[1].2, rows[1].3) = (0, 1);
            (rows[2].2, rows[2].3) = (1, 0);
            Units {
                values: rows.iter().map(|row| row.0).collect(),
                weights: rows.iter().map(|row| f64::from(row.1)).collect(),
                outer: rows
                    .iter()
                    .map(|row| format!("province {}", row.2))
                    .collect(),
                inner: rows.iter().map(|row| format!("county {}", row.3)).collect(),
                order,
            }
        })
}

/// |a − b| ≤ tolerance·scale.
pub(crate) fn near(a: f64, b: f64, tolerance: f64, scale: f64) -> Result<(), TestCaseError> {
    prop_assert!(
        (a - b).abs() <= tolerance * scale.abs(),
        "{} is not {}",
        a,
        b
    );
    Ok(())
}
