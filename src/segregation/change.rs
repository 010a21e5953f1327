//! Why segregation differs between two dates or places.

use std::collections::HashMap;

use serde::Serialize;

use crate::error::{Error, Result};
use crate::measure::Statistic;
use crate::numeric::sum_of;
use crate::words::{Name, segregation as phrases};

use super::composition::{Composition, over_groups};
use super::fit::{MOST_ROUNDS, Table, column_sums, fitted, row_sums};
use super::information::{divergence, information};
use super::{Counts, MutualInformation};

static UNITS: Name = Name::new("units", "units", "单位");
static GROUPS: Name = Name::new("groups", "groups", "组");

/// What one unit adds to the structural change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StructuralPart {
    /// Its position at the first date.
    pub first: usize,
    /// Its position at the second date.
    pub second: usize,
    /// Its label, where the counts have labels.
    pub label: Option<String>,
    /// What it adds; the parts sum to the structural change.
    pub contribution: f64,
}

/// The difference of two mutual information indices, split into what changed: 分隔变化的分解.
///
/// # Formula
///
/// ```text
/// M₂ − M₁ = removals + additions + group_marginal + unit_marginal + structural
/// structural = ½[(v(2,1,1) − v(1,1,1)) + (v(2,2,2) − v(1,2,2))]
/// group_marginal = ½ Σ_s ½[(v(s,2,1) − v(s,1,1)) + (v(s,2,2) − v(s,1,2))]
/// ```
///
/// v(s, g, u) is the index of the units and groups common to both dates with the structure (the odds
/// ratios) of date s, the group sizes of date g and the unit sizes of date u, by iterative proportional
/// fitting; unit_marginal as group_marginal, the roles exchanged. Each effect is the mean over the
/// orders of change (Shapley), so that exchanging the dates changes signs alone.
///
/// # Parameters
///
/// Two counts. Units and groups are matched by their labels where both have them, by position otherwise.
///
/// # Returns
///
/// The five parts sum to the difference. Structural: what the sizes of groups and units do not explain,
/// also unit by unit.
///
/// # Edge cases
///
/// Units or groups without pupils at one date come and go: removals and additions. Where nothing but the
/// total number of pupils changed every part is 0.
///
/// # Errors
///
/// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for other numbers of unlabelled units or groups;
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) with fewer than two units or groups in common, and where
/// empty cells keep the structure of one date from taking the margins of the other.
///
/// # Accuracy
///
/// The parts sum to the difference within 1e-15; each margin is fitted to 1e-12 of it.
///
/// # Source
///
/// Elbers (2021), doi:10.1177/0049124121986204; Karmel & Maclachlan (1988),
/// doi:10.1111/j.1475-4932.1988.tb02057.x; Deutsch, Flückiger & Silber (2009).
///
/// # Examples
///
/// ```
/// use junheng::Counts;
/// use junheng::segregation::SegregationChange;
/// let before = Counts::new(&[40.0, 10.0, 10.0, 40.0], 2)?;
/// let after = Counts::new(&[30.0, 20.0, 20.0, 30.0], 2)?;
/// let change = SegregationChange::between(&before, &after)?;
/// assert!((change.structural - change.difference).abs() < 1e-12);
/// assert!(change.structural < 0.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A group that grows alike everywhere moves the index, yet nothing of the structure:
///
/// ```
/// use junheng::Counts;
/// use junheng::segregation::SegregationChange;
/// let before = Counts::new(&[25.0, 25.0, 28.0, 2.0, 2.0, 18.0], 2)?;
/// let after = Counts::new(&[25.0, 50.0, 28.0, 4.0, 2.0, 36.0], 2)?;
/// let change = SegregationChange::between(&before, &after)?;
/// assert!(change.difference.abs() > 1e-3 && change.structural.abs() < 1e-11);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(
        title = "junheng segregation change",
        description = "The difference of two mutual information indices, split into what changed."
    )
)]
pub struct SegregationChange {
    /// M at the first date.
    pub first: f64,
    /// M at the second date.
    pub second: f64,
    /// Second less first.
    pub difference: f64,
    /// From units and groups that are gone.
    pub removals: f64,
    /// From units and groups that are new.
    pub additions: f64,
    /// From the sizes of the groups.
    pub group_marginal: f64,
    /// From the sizes of the units.
    pub unit_marginal: f64,
    /// From the structure.
    pub structural: f64,
    /// The structural change, unit by unit, for units common to both dates.
    pub units: Vec<StructuralPart>,
}

impl SegregationChange {
    /// What changed from `first` to `second`.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn between(first: &Counts<'_>, second: &Counts<'_>) -> Result<Self> {
        let dates = [first, second];
        let of = |counts, which| {
            let all = Composition::of(MutualInformation::ENTRY, counts);
            all.map_err(|error| error.of_sample(which))
        };
        let all = [of(first, 0)?, of(second, 1)?];
        let common = Common::of(dates, &all)?;
        let values = Values::of(&common)?;
        let totals = all.each_ref().map(information);
        let inner = [values.of_index(0, 0, 0), values.of_index(1, 1, 1)];
        let units = (common.units.iter().enumerate())
            .map(|(at, &(first_row, second_row))| StructuralPart {
                first: first_row,
                second: second_row,
                label: first
                    .unit_labels()
                    .and_then(|labels| labels.get(first_row))
                    .cloned(),
                contribution: values.structural_of(at),
            })
            .collect();
        Ok(Self {
            first: totals[0],
            second: totals[1],
            difference: totals[1] - totals[0],
            removals: inner[0] - totals[0],
            additions: totals[1] - inner[1],
            group_marginal: values.marginal(|s, one, other| values.of_index(s, one, other)),
            unit_marginal: values.marginal(|s, one, other| values.of_index(s, other, one)),
            structural: values.structural(),
            units,
        })
    }
}

/// The units and groups with pupils at both dates, and their shares.
struct Common {
    /// The rows of each unit.
    units: Vec<(usize, usize)>,
    tables: [Table; 2],
}

impl Common {
    fn of(dates: [&Counts<'_>; 2], all: &[Composition; 2]) -> Result<Self> {
        let rows = matched(
            &UNITS,
            dates.map(Counts::unit_labels),
            dates.map(Counts::units),
        )?;
        let labels = dates.map(|counts| match counts.focused() {
            None => counts.group_labels(),
            Some(_) => None,
        });
        let groups = matched(&GROUPS, labels, all.each_ref().map(|one| one.shares.len()))?;
        let cells = all.each_ref().map(|one| {
            (one.units.iter())
                .map(|unit| (unit.row, &unit.cells))
                .collect::<HashMap<_, _>>()
        });
        let at_both = |&(first, second): &(usize, usize)| {
            cells[0].contains_key(&first) && cells[1].contains_key(&second)
        };
        let mut units: Vec<(usize, usize)> = rows.into_iter().filter(at_both).collect();
        let pick = |units: &[(usize, usize)], groups: &[(usize, usize)], date: usize| -> Table {
            let row = |pair: &(usize, usize)| cells[date].get(&[pair.0, pair.1][date]);
            (units.iter().filter_map(row))
                .map(|cells| {
                    groups
                        .iter()
                        .map(|pair| cells[[pair.0, pair.1][date]])
                        .collect()
                })
                .collect()
        };
        let mut groups = groups;
        loop {
            let tables = [pick(&units, &groups, 0), pick(&units, &groups, 1)];
            let sums = tables
                .each_ref()
                .map(|table| (row_sums(table), column_sums(table)));
            let stays = |at: usize| sums[0].0[at] > 0.0 && sums[1].0[at] > 0.0;
            let holds = |at: usize| sums[0].1[at] > 0.0 && sums[1].1[at] > 0.0;
            let kept_units = kept(&units, stays);
            let kept_groups = kept(&groups, holds);
            for (what, count) in [(&UNITS, kept_units.len()), (&GROUPS, kept_groups.len())] {
                if count < 2 {
                    return Err(Error::new(&phrases::NOTHING_COMMON).with("what", what));
                }
            }
            let settled = kept_units.len() == units.len() && kept_groups.len() == groups.len();
            (units, groups) = (kept_units, kept_groups);
            if settled {
                let tables = tables.map(shares);
                return Ok(Self { units, tables });
            }
        }
    }
}

fn kept(pairs: &[(usize, usize)], stays: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
    let of = |(at, pair): (usize, &(usize, usize))| stays(at).then_some(*pair);
    pairs.iter().enumerate().filter_map(of).collect()
}

/// Which of the first stands for which of the second: by label, or by position.
fn matched(
    what: &Name,
    labels: [Option<&[String]>; 2],
    counts: [usize; 2],
) -> Result<Vec<(usize, usize)>> {
    let [Some(first), Some(second)] = labels else {
        return match counts[0] == counts[1] {
            true => Ok((0..counts[0]).map(|at| (at, at)).collect()),
            false => Err(Error::new(&phrases::UNITS_DIFFER)
                .with("what", what)
                .with("expected", counts[0])
                .with("got", counts[1])),
        };
    };
    let at: HashMap<&String, usize> = second.iter().enumerate().map(|(at, x)| (x, at)).collect();
    let pair = |(row, label): (usize, &String)| at.get(label).map(|&other| (row, other));
    Ok(first.iter().enumerate().filter_map(pair).collect())
}

fn shares(table: Table) -> Table {
    let total = sum_of(table.iter().flatten().copied());
    let row = |row: Vec<f64>| row.into_iter().map(|cell| cell / total).collect();
    table.into_iter().map(row).collect()
}

/// The local terms u_j L_j of every structure, group sizes and unit sizes: `[s][g][u]`.
struct Values {
    terms: Vec<Vec<f64>>,
}

impl Values {
    fn of(common: &Common) -> Result<Self> {
        let rows = common.tables.each_ref().map(row_sums);
        let columns = common.tables.each_ref().map(column_sums);
        let mut terms = Vec::new();
        for index in 0..8 {
            let (s, g, u) = (index / 4, index / 2 % 2, index % 2);
            let table = &common.tables[s];
            if (g, u) == (s, s) {
                terms.push(local_terms(table));
                continue;
            }
            let fit = fitted(table, &rows[u], &columns[g]);
            let refusal = || Error::new(&phrases::NO_FIT).with("got", MOST_ROUNDS);
            terms.push(local_terms(&fit.ok_or_else(refusal)?));
        }
        Ok(Self { terms })
    }

    /// v(s, g, u), each 0 or 1.
    fn of_index(&self, s: usize, g: usize, u: usize) -> f64 {
        sum_of(self.terms[4 * s + 2 * g + u].iter().copied())
    }

    /// The mean of what one margin changes, over both structures and both states of the other margin.
    fn marginal(&self, value: impl Fn(usize, usize, usize) -> f64) -> f64 {
        let steps = [(0, 0), (0, 1), (1, 0), (1, 1)];
        sum_of(steps.map(|(s, other)| value(s, 1, other) - value(s, 0, other))) / 4.0
    }

    fn structural(&self) -> f64 {
        let at = |index: usize| self.of_index(1, index, index) - self.of_index(0, index, index);
        (at(0) + at(1)) / 2.0
    }

    fn structural_of(&self, unit: usize) -> f64 {
        let at = |index: usize| self.terms[4 + 3 * index][unit] - self.terms[3 * index][unit];
        (at(0) + at(1)) / 2.0
    }
}

fn local_terms(table: &Table) -> Vec<f64> {
    let all = Composition::from_rows(table.len(), |row| table[row].clone());
    let mut out = vec![0.0; table.len()];
    for unit in &all.units {
        out[unit.row] = unit.weight * over_groups(unit, &all.shares, divergence);
    }
    out
}
