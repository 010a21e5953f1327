//! The decomposition of a difference in segregation between two dates or places.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::measure::Statistic;
use crate::numeric::sum_of;
use crate::segregation::numerics::common::Common;
use crate::segregation::numerics::composition::{Composition, over_groups};
use crate::segregation::numerics::entropy::{divergence, information};
use crate::segregation::numerics::fit::{MOST_ROUNDS, Table, fitted};
use crate::segregation::{Counts, MutualInformation};
use crate::words::segregation as phrases;

/// What one unit adds to the structural change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StructuralPart {
    /// Its position at the first date.
    pub before: usize,
    /// Its position at the second date.
    pub after: usize,
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
/// The parts sum to the difference within 1e-15; each margin is fitted to 1e-12 of it. What whole counts
/// (of fewer than 2^31 pupils) show to stay is 0 exactly, and so are removals and additions where nothing
/// goes or comes; a part that only sums to zero may come out as rounding of that size.
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
/// assert!(change.difference.abs() > 1e-3 && change.structural == 0.0);
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
    pub before: f64,
    /// M at the second date.
    pub after: f64,
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
        let beyond = |date: usize| match common.all[date] {
            true => 0.0,
            false => inner[date] - totals[date],
        };
        let units = (common.units.iter().enumerate())
            .map(|(at, &(first_row, second_row))| StructuralPart {
                before: first_row,
                after: second_row,
                label: first
                    .unit_labels()
                    .and_then(|labels| labels.get(first_row))
                    .cloned(),
                contribution: values.structural_of(at),
            })
            .collect();
        Ok(Self {
            before: totals[0],
            after: totals[1],
            difference: totals[1] - totals[0],
            removals: beyond(0),
            additions: 0.0 - beyond(1),
            group_marginal: values.marginal(|s, one, other| values.of_index(s, one, other)),
            unit_marginal: values.marginal(|s, one, other| values.of_index(s, other, one)),
            structural: values.structural(),
            units,
        })
    }
}

/// The local terms u_j L_j of every structure, group sizes and unit sizes: `[s][g][u]`.
struct Values {
    terms: Vec<Vec<f64>>,
}

impl Values {
    fn of(common: &Common) -> Result<Self> {
        let (alike, margins) = (common.alike, &common.margins);
        let own = common.tables.each_ref().map(local_terms);
        let mut terms = Vec::new();
        for index in 0..8 {
            let (s, g, u) = (index / 4, index / 2 % 2, index % 2);
            // A table with the structure and the margins of a date is the table of that date.
            let is_of = |date: usize| {
                (s == date || alike.structure)
                    && (g == date || alike.groups)
                    && (u == date || alike.units)
            };
            if let Some(date) = [s, 1 - s].into_iter().find(|&date| is_of(date)) {
                terms.push(own[date].clone());
                continue;
            }
            let fit = fitted(&common.tables[s], &margins[u].0, &margins[g].1);
            let error = || Error::new(&phrases::NO_FIT).with("got", MOST_ROUNDS);
            terms.push(local_terms(&fit.ok_or_else(error)?));
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
