//! Resources that the stages of a school share, divided by weighted pupils.

use crate::education::columns::pupils_column;
use crate::education::intake::cells::Numbers;
use crate::education::intake::schools::Schools;
use crate::education::standard::Standard;
use crate::education::{Category, SchoolType, Stage};

/// The part of a school's shared resources that belongs to one stage: w·P over Σ w·P.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Part {
    weighted: f64,
    total: f64,
}

impl Part {
    /// All of it.
    pub(crate) const WHOLE: Self = Self {
        weighted: 1.0,
        total: 1.0,
    };

    /// Whether the stage has all of the resource.
    fn is_whole(self) -> bool {
        self.weighted == self.total
    }

    /// The part of `resource`.
    pub(crate) fn of(self, resource: f64) -> f64 {
        if self.is_whole() {
            resource
        } else {
            resource * self.weighted / self.total
        }
    }
}

/// How a standard divides what the stages of the schools of a table share.
#[derive(Debug)]
pub(crate) struct Splitter<'s> {
    pupils: Vec<(Stage, &'s Numbers<'s>)>,
    /// What a pupil of each stage counts, at the place of each type that has weights.
    weights: Vec<Option<[f64; 3]>>,
    types: Option<&'s [Option<SchoolType>]>,
}

impl<'s> Splitter<'s> {
    pub(crate) fn new(schools: &'s Schools<'s>, standard: &Standard) -> Self {
        let weights = &standard.document().split.weights;
        let of = |kind: &SchoolType| {
            weights.get(kind).map(|per| {
                let mut all = [0.0; 3];
                for (weight, stage) in all.iter_mut().zip(Stage::ALL) {
                    *weight = per.get(*stage).unwrap_or(0.0);
                }
                all
            })
        };
        Self {
            pupils: (Stage::ALL.iter())
                .filter_map(|stage| Some((*stage, schools.find(&pupils_column(*stage))?)))
                .collect(),
            weights: SchoolType::ALL.iter().map(of).collect(),
            types: schools.types.as_ref().map(|types| types.values.as_slice()),
        }
    }

    /// Which of these rows have a part only, by their place among them.
    pub(crate) fn divided(&self, rows: &[usize], stage: Stage) -> Vec<(usize, Part)> {
        let parts = rows.iter().map(|&row| self.part(row, stage)).enumerate();
        parts.filter(|(_, part)| !part.is_whole()).collect()
    }

    /// The part of a school's shared resources that belongs to its `stage`.
    pub(crate) fn part(&self, row: usize, stage: Stage) -> Part {
        let kind = self
            .types
            .and_then(|types| types.get(row).copied().flatten());
        let Some(weights) = kind.and_then(|kind| self.weights[kind as usize]) else {
            return Part::WHOLE;
        };
        let mut part = Part {
            weighted: 0.0,
            total: 0.0,
        };
        for (at, numbers) in &self.pupils {
            let weighted = weights[*at as usize] * numbers.get(row).unwrap_or(0.0);
            part.total += weighted;
            if *at == stage {
                part.weighted = weighted;
            }
        }
        part
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn books_of_the_published_nine_year_school() {
        // 测算均衡系数拆分公式: 166 and 210 pupils, 23226 books; printed 9711 and 13515.
        let total = 166.0 + 1.1 * 210.0;
        let primary = Part {
            weighted: 166.0,
            total,
        }
        .of(23226.0);
        let junior = Part {
            weighted: 1.1 * 210.0,
            total,
        }
        .of(23226.0);
        assert!((primary - 9_711.627_204_030_227).abs() < 1e-11);
        assert!((junior - 13_514.372_795_969_774).abs() < 1e-11);
    }

    #[test]
    fn a_school_of_one_stage_keeps_every_bit() {
        let part = Part {
            weighted: 1.1 * 3.0,
            total: 1.1 * 3.0,
        };
        assert_eq!(part.of(0.1), 0.1);
        assert_eq!(Part::WHOLE.of(7.3), 7.3);
    }
}
