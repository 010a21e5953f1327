//! The pupils that a resource is for: of its stage, or of the whole school.

use std::borrow::Cow;

use crate::education::columns::pupils_column;
use crate::education::{Category, Stage};

use super::schools::Schools;

/// Pupils by stage and of the whole school; NaN and zero both mean none.
#[derive(Debug)]
pub(crate) struct Pupils<'s> {
    by_stage: Vec<(Stage, &'s [f64])>,
    whole: Option<Cow<'s, [f64]>>,
    /// Rows with an invalid count.
    flagged: Vec<usize>,
}

impl<'s> Pupils<'s> {
    pub(crate) fn of(schools: &'s Schools<'_>) -> Self {
        let by_stage: Vec<(Stage, &[f64])> = (Stage::ALL.iter())
            .filter_map(|stage| {
                Some((
                    *stage,
                    schools.find(&pupils_column(*stage))?.values.as_ref(),
                ))
            })
            .collect();
        let whole = match (schools.find("pupils"), by_stage.as_slice()) {
            (Some(pupils), []) => Some(Cow::Borrowed(pupils.values.as_ref())),
            (Some(pupils), stages) => Some(filled(&pupils.values, stages).into()),
            (None, []) => None,
            (None, [(_, only)]) => Some(Cow::Borrowed(*only)),
            (None, stages) => Some(total(stages, schools.len()).into()),
        };
        let counts = schools
            .numbers
            .iter()
            .filter(|numbers| numbers.id().starts_with("pupils"));
        let mut flagged: Vec<usize> = counts.flat_map(|numbers| numbers.flagged_rows()).collect();
        flagged.sort_unstable();
        Self {
            by_stage,
            whole,
            flagged,
        }
    }

    /// The pupils of a stage, or of the whole school; `None` where the table has no such column.
    pub(crate) fn of_stage(&self, stage: Option<Stage>) -> Option<&[f64]> {
        match stage {
            None => self.whole.as_deref(),
            Some(stage) => self
                .by_stage
                .iter()
                .find(|(known, _)| *known == stage)
                .map(|(_, pupils)| *pupils),
        }
    }

    pub(crate) fn is_flagged(&self, row: usize) -> bool {
        self.flagged.binary_search(&row).is_ok()
    }
}

/// The pupils of the whole school; where they are missing, the sum of its stages.
fn filled(whole: &[f64], stages: &[(Stage, &[f64])]) -> Vec<f64> {
    let mut all = whole.to_vec();
    if all.iter().any(|value| value.is_nan()) {
        for (value, sum) in all.iter_mut().zip(total(stages, whole.len())) {
            if value.is_nan() {
                *value = sum;
            }
        }
    }
    all
}

fn total(stages: &[(Stage, &[f64])], rows: usize) -> Vec<f64> {
    let counted = |row: usize| {
        stages
            .iter()
            .filter_map(move |(_, pupils)| pupils.get(row))
            .filter(|value| !value.is_nan())
    };
    (0..rows)
        .map(|row| crate::numeric::sum_of(counted(row).copied()))
        .collect()
}
