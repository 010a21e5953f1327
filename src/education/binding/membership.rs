//! Which schools are assessed at which stage, and which are excluded and why.

use crate::education::columns::pupils_column;
use crate::education::intake::cells::Categories;
use crate::education::intake::headings::{Headings, quoted};
use crate::education::intake::schools::Schools;
use crate::education::standard::{Exclusion, Standard};
use crate::education::{Category, Stage};
use crate::table::Texts;
use crate::words::{Message, education as phrases};

/// Why a school is excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Excluded {
    /// By the rule at that place of the standard's exclusions.
    Rule(usize),
    /// It has no pupils at any stage that the standard judges.
    NoPupils,
}

/// Which stages a row is assessed at.
#[derive(Debug)]
pub(crate) struct Membership {
    /// The stages that the row is assessed at, as [`Stage::bit`]s.
    pub(crate) stages: Vec<u8>,
    /// The excluded rows, in row order.
    pub(crate) excluded: Vec<(usize, Excluded)>,
}

impl Membership {
    pub(crate) fn of(schools: &Schools<'_>, standard: &Standard) -> Self {
        let judged = &standard.document().stages;
        let mut stages = vec![0; schools.len()];
        for &stage in judged {
            mark_stage(schools, stage, &mut stages);
        }
        let ruled_out = rule_hits(schools, standard);
        let mut excluded = Vec::new();
        for (row, stages) in stages.iter_mut().enumerate() {
            let rule = ruled_out.iter().find(|(_, hits)| hits[row]);
            match rule {
                Some((place, _)) => excluded.push((row, Excluded::Rule(*place))),
                None if *stages == 0 => excluded.push((row, Excluded::NoPupils)),
                None => continue,
            }
            *stages = 0;
        }
        Self { stages, excluded }
    }

    /// Whether a rule of the standard keeps the row out.
    pub(crate) fn is_ruled_out(&self, row: usize) -> bool {
        let found = self.excluded.binary_search_by_key(&row, |(row, _)| *row);
        found.is_ok_and(|at| matches!(self.excluded[at].1, Excluded::Rule(_)))
    }

    /// Whether any row takes part in the stage.
    pub(crate) fn has(&self, stage: Stage) -> bool {
        self.stages.iter().any(|stages| stages & stage.bit() != 0)
    }

    /// The rows that take part in the stage.
    pub(crate) fn rows(&self, stage: Stage) -> Vec<usize> {
        (0..self.stages.len())
            .filter(|row| self.takes_part(*row, stage))
            .collect()
    }

    /// Whether the row takes part in the stage.
    pub(crate) fn takes_part(&self, row: usize, stage: Stage) -> bool {
        self.stages
            .get(row)
            .is_some_and(|stages| stages & stage.bit() != 0)
    }
}

/// Marks the rows with pupils at the stage whose type, if the table has types, teaches it.
fn mark_stage(schools: &Schools<'_>, stage: Stage, stages: &mut [u8]) {
    let Some(pupils) = schools.find(&pupils_column(stage)) else {
        return;
    };
    let counted = stages.iter_mut().zip(pupils.values.iter());
    match &schools.types {
        None => counted.for_each(|(bits, &pupils)| *bits |= stage.bit_if(pupils > 0.0)),
        Some(types) => {
            for ((bits, &pupils), kind) in counted.zip(&types.values) {
                let teaches = kind.is_some_and(|kind| kind.teaches(stage));
                *bits |= stage.bit_if((pupils > 0.0) & teaches);
            }
        }
    }
}

/// A message for each exclusion of the standard that the table has no column for.
pub(crate) fn skipped_rules(
    headings: &Headings<'_>,
    standard: &Standard,
) -> impl Iterator<Item = Message> {
    let rules = standard.document().exclusions.iter();
    let skipped = rules.filter(|rule| headings.find(&rule.column).is_none());
    skipped.map(|rule| {
        Message::new(&phrases::CONVENTION_RULE_SKIPPED)
            .with("column", quoted(&rule.column, &rule.column))
            .with("reason", rule.reason.name(&rule.code))
    })
}

/// For each rule that keeps rows out: which.
fn rule_hits(schools: &Schools<'_>, standard: &Standard) -> Vec<(usize, Vec<bool>)> {
    let document = standard.document();
    let mut all = Vec::new();
    for (place, rule) in document.exclusions.iter().enumerate() {
        let Some(mut hits) = value_hits(schools, rule) else {
            continue;
        };
        if let Some(below) = rule.pupils_below {
            for (row, hit) in hits.iter_mut().enumerate().filter(|(_, hit)| **hit) {
                let pupils = document
                    .stages
                    .iter()
                    .filter_map(|stage| schools.number(&pupils_column(*stage), row));
                *hit = crate::numeric::sum_of(pupils) < below;
            }
        }
        if hits.contains(&true) {
            all.push((place, hits));
        }
    }
    all
}

fn value_hits(schools: &Schools<'_>, rule: &Exclusion) -> Option<Vec<bool>> {
    match rule.column.as_str() {
        "school_type" => category_hits(schools.types.as_ref()?, rule),
        "locale" => category_hits(schools.locales.as_ref()?, rule),
        "ownership" => category_hits(schools.ownership.as_ref()?, rule),
        "run_by" => category_hits(schools.run_by.as_ref()?, rule),
        other => {
            let texts = Texts::of(schools.headings.find(other)?.column);
            let named = |row| {
                texts
                    .get(row)
                    .is_some_and(|text| rule.values.iter().any(|v| v == text))
            };
            Some((0..schools.len()).map(named).collect())
        }
    }
}

fn category_hits<C: Category>(cells: &Categories<'_, C>, rule: &Exclusion) -> Option<Vec<bool>> {
    let values: Vec<C> = rule
        .values
        .iter()
        .filter_map(|text| C::parse(text))
        .collect();
    Some(
        cells
            .values
            .iter()
            .map(|cell| cell.is_some_and(|cell| values.contains(&cell)))
            .collect(),
    )
}
