//! Random designs, and their covariance by the definition over the rows.

use std::collections::BTreeMap;

use junheng::Table;
use junheng::inference::{LonelyPsu, SamplingDesign, SamplingOptions};

use crate::support::random::Numbers;

/// A sample of up to three stages, as columns.
#[derive(Debug, Clone)]
pub(super) struct Drawn {
    pub(super) options: SamplingOptions,
    /// The labels of the strata and units of each stage, row by row.
    pub(super) strata: Vec<Vec<u64>>,
    pub(super) ids: Vec<Vec<u64>>,
    /// The number of units of the population, or its share, for each row and stage.
    pub(super) fpc: Vec<Vec<f64>>,
    pub(super) scores: Vec<Vec<f64>>,
    pub(super) rows: usize,
}

impl Drawn {
    /// A random design of some rows.
    pub(super) fn random(numbers: &mut Numbers, lonely: LonelyPsu) -> Self {
        let stages = 1 + numbers.below(3) as usize;
        let corrected = numbers.below(stages as u64 + 1) as usize;
        let (mut strata, mut ids) = (vec![Vec::new(); stages], vec![Vec::new(); stages]);
        let rows = 6 + numbers.below(30) as usize;
        let most = [4, 3, 2];
        for _ in 0..rows {
            for stage in 0..stages {
                strata[stage].push(numbers.below(2 + (stage == 0) as u64));
                ids[stage].push(numbers.below(most[stage]));
            }
        }
        let mut drawn = Self {
            options: SamplingOptions {
                strata: (0..stages).map(|stage| Some(format!("s{stage}"))).collect(),
                ids: (0..stages).map(|stage| format!("i{stage}")).collect(),
                fpc: (0..corrected)
                    .map(|stage| format!("n{stage}").as_str().into())
                    .collect(),
                fpc_kind: Some(junheng::inference::FpcKind::Count),
                nest: true,
                lonely_psu: lonely,
                ..SamplingOptions::default()
            },
            strata,
            ids,
            fpc: Vec::new(),
            scores: Vec::new(),
            rows,
        };
        for stage in 0..corrected {
            let extra: Vec<f64> = (0..4).map(|_| numbers.below(4) as f64).collect();
            drawn.fpc.push(
                (0..rows)
                    .map(|row| {
                        let of = drawn.stratum(stage, row);
                        let units = drawn.units(&of);
                        units + extra[of.last().copied().unwrap_or(0) as usize % 4]
                    })
                    .collect(),
            );
        }
        for _ in 0..3 {
            let column = (0..rows).map(|_| numbers.below(2001) as f64 / 100.0 - 10.0);
            drawn.scores.push(column.collect());
        }
        drawn
    }

    /// The labels down to the stratum of a row at a stage.
    fn stratum(&self, stage: usize, row: usize) -> Vec<u64> {
        let mut out = Vec::new();
        for above in 0..stage {
            out.extend([self.strata[above][row], self.ids[above][row]]);
        }
        out.push(self.strata[stage][row]);
        out
    }

    /// The number of sampled units of a stratum.
    fn units(&self, stratum: &[u64]) -> f64 {
        let stage = stratum.len() / 2;
        let mut seen: Vec<u64> = (0..self.rows)
            .filter(|&row| self.stratum(stage, row) == stratum)
            .map(|row| self.ids[stage][row])
            .collect();
        seen.sort_unstable();
        seen.dedup();
        seen.len() as f64
    }

    /// The columns as a table, in this order of the rows.
    pub(super) fn table(&self, order: &[usize]) -> Table<'static> {
        let mut table = Table::new();
        let in_order = |column: &[u64]| {
            order
                .iter()
                .map(|&row| column[row].to_string())
                .collect::<Vec<_>>()
        };
        for (stage, (strata, ids)) in self.strata.iter().zip(&self.ids).enumerate() {
            table
                .add_text(format!("s{stage}").as_str(), in_order(strata))
                .unwrap();
            table
                .add_text(format!("i{stage}").as_str(), in_order(ids))
                .unwrap();
        }
        for (stage, column) in self.fpc.iter().enumerate() {
            let column: Vec<f64> = order.iter().map(|&row| column[row]).collect();
            table
                .add_numbers(format!("n{stage}").as_str(), column)
                .unwrap();
        }
        table
    }

    pub(super) fn design(&self, order: &[usize]) -> junheng::Result<SamplingDesign> {
        SamplingDesign::of(&self.table(order), &self.options)
    }

    /// The covariance of two columns by the definition, stage within stage.
    pub(super) fn by_definition(&self, one: usize, other: usize) -> f64 {
        let rows: Vec<usize> = (0..self.rows).collect();
        self.stage(0, &rows, one, other)
    }

    fn stage(&self, stage: usize, rows: &[usize], one: usize, other: usize) -> f64 {
        let mut strata: BTreeMap<u64, BTreeMap<u64, Vec<usize>>> = BTreeMap::new();
        for &row in rows {
            let units = strata.entry(self.strata[stage][row]).or_default();
            units.entry(self.ids[stage][row]).or_default().push(row);
        }
        let total = |rows: &[usize], column: usize| -> f64 {
            rows.iter().map(|&row| self.scores[column][row]).sum()
        };
        let all: f64 = strata.values().map(|units| units.len() as f64).sum();
        let mean_of_all = |column: usize| total(rows, column) / all;
        let (mut own, mut next, mut lonely) = (0.0, 0.0, 0);
        for units in strata.values() {
            let count = units.len() as f64;
            let first = units.values().next().unwrap()[0];
            let fraction = self.fpc.get(stage).map_or(0.0, |of| count / of[first]);
            let mean =
                |column: usize| units.values().map(|rows| total(rows, column)).sum::<f64>() / count;
            let spread = |mean: &dyn Fn(usize) -> f64| -> f64 {
                units
                    .values()
                    .map(|rows| (total(rows, one) - mean(one)) * (total(rows, other) - mean(other)))
                    .sum()
            };
            if fraction < 1.0 && count > 1.0 {
                own += (1.0 - fraction) * count / (count - 1.0) * spread(&mean);
            } else if fraction < 1.0 {
                lonely += 1;
                if self.options.lonely_psu == LonelyPsu::Adjust {
                    own += (1.0 - fraction) * spread(&mean_of_all);
                }
            }
            if fraction > 0.0 && stage + 1 < self.fpc.len() {
                for rows in units.values() {
                    next += fraction * self.stage(stage + 1, rows, one, other);
                }
            }
        }
        if self.options.lonely_psu == LonelyPsu::Average && lonely > 0 {
            own *= strata.len() as f64 / (strata.len() - lonely) as f64;
        }
        own + next
    }
}
