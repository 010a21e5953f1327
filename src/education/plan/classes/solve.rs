//! New classes and moves of all grades, by the mode of the options.

use std::collections::BTreeMap;

use crate::education::plan::framework::selection::{ABOVE_ZERO, check_pairs, in_domain};
use crate::education::plan::framework::setting::called;
use crate::error::{Error, Result};
use crate::optimize::classes::{
    ClassPlan, DEFAULT_WORK, Pair, PupilMove, new_classes, paired_classes, pooled_classes,
    split_classes,
};
use crate::words::plan::{self as plan_phrases, classes as phrases};
use crate::words::suggest::nearest;

use super::document::{AreaClasses, ClassMode};
use super::figures::divided;
use super::intake::{Grade, order};
use super::options::{ClassPair, ClassesOptions};

/// The plan of all grades, by their position.
#[derive(Debug, Default)]
pub(super) struct Solved {
    pub(super) plan: ClassPlan,
    pub(super) areas: Vec<AreaClasses>,
}

/// How the pupils may be divided.
pub(super) fn mode(options: &ClassesOptions) -> ClassMode {
    match (
        &options.pairs.0,
        &options.area,
        options.redivide != Some(false),
    ) {
        (Some(_), ..) => ClassMode::Paired,
        (None, Some(_), _) => ClassMode::Pooled,
        (None, None, true) => ClassMode::Alone,
        (None, None, false) => ClassMode::Split,
    }
}

/// Plans all grades.
///
/// # Errors
///
/// [`UnknownName`](crate::ErrorKind::UnknownName) for a pair with a school that the table lacks,
/// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for a pair that is none, repeats another or has no grade in common.
pub(super) fn solve(grades: &[Grade], limit: u32, options: &ClassesOptions) -> Result<Solved> {
    let alone = |new: Vec<u32>| {
        let opened = new.iter().map(|&new| u64::from(new)).sum();
        let plan = ClassPlan {
            new,
            opened,
            opened_bound: opened,
            ..ClassPlan::default()
        };
        Solved {
            plan,
            areas: Vec::new(),
        }
    };
    Ok(match (mode(options), &options.pairs.0) {
        (ClassMode::Alone, _) => alone((grades.iter()).map(|grade| own(grade, limit)).collect()),
        (ClassMode::Split, _) => alone((grades.iter()).map(|grade| split(grade, limit)).collect()),
        (ClassMode::Paired, Some(pairs)) => paired(grades, limit, pairs)?,
        _ => pooled(grades, limit),
    })
}

fn own(grade: &Grade, limit: u32) -> u32 {
    new_classes(grade.pupils, grade.classes, limit)
}

fn split(grade: &Grade, limit: u32) -> u32 {
    u32::try_from(split_classes(&grade.sizes, limit)).unwrap_or(u32::MAX)
}

/// An area, and a grade by its number and its name.
type AreaAndGrade<'g> = (&'g Option<String>, (Option<u32>, &'g str));

/// The grades of each area, in the order of areas and grades.
fn pooled(grades: &[Grade], limit: u32) -> Solved {
    let mut groups: BTreeMap<AreaAndGrade<'_>, Vec<usize>> = BTreeMap::new();
    for (at, grade) in grades.iter().enumerate() {
        groups
            .entry((&grade.area, order(&grade.grade)))
            .or_default()
            .push(at);
    }
    let mut solved = empty(grades.len());
    for members in groups.values() {
        let (pupils, classes) = columns(grades, members);
        solved.include(
            grades,
            members,
            limit,
            pooled_classes(&pupils, &classes, limit),
        );
    }
    solved
}

/// The grades of all schools, along the same pairs.
fn paired(grades: &[Grade], limit: u32, pairs: &[ClassPair]) -> Result<Solved> {
    for pair in pairs {
        require(grades, &pair.from)?;
        require(grades, &pair.to)?;
        if let Some(most) = pair.most {
            in_domain("most", f64::from(most), &ABOVE_ZERO)?;
        }
    }
    let ends: Vec<(&str, &str)> = pairs.iter().map(|pair| (&*pair.from, &*pair.to)).collect();
    check_pairs(&ends, |id| called(None, id))?;
    let mut is_used = vec![false; pairs.len()];
    let mut groups: BTreeMap<(Option<u32>, &str), Vec<usize>> = BTreeMap::new();
    for (at, grade) in grades.iter().enumerate() {
        groups.entry(order(&grade.grade)).or_default().push(at);
    }
    let mut solved = empty(grades.len());
    for members in groups.values() {
        let place = |school: &str| {
            members
                .binary_search_by(|&at| grades[at].school.as_str().cmp(school))
                .ok()
        };
        let ways: Vec<Pair> = (pairs.iter().zip(&mut is_used))
            .filter_map(|(pair, is_used)| {
                let (from, to) = (place(&pair.from)?, place(&pair.to)?);
                *is_used = true;
                Some(Pair {
                    from,
                    to,
                    most: pair.most,
                })
            })
            .collect();
        let (pupils, classes) = columns(grades, members);
        let plan = paired_classes(&pupils, &classes, limit, &ways, DEFAULT_WORK);
        solved.include(grades, members, limit, plan);
    }
    match is_used.iter().position(|is_used| !is_used) {
        None => Ok(solved),
        Some(at) => Err(Error::new(&phrases::PAIR_GRADES)
            .with("number", at + 1)
            .with("from", called(None, &pairs[at].from))
            .with("to", called(None, &pairs[at].to))),
    }
}

fn require(grades: &[Grade], school: &str) -> Result<()> {
    let mut known = grades.iter().map(|grade| grade.school.as_str());
    if known.clone().any(|known| known == school) {
        return Ok(());
    }
    let error = match nearest(school, &mut known) {
        Some(near) => Error::new(&plan_phrases::UNKNOWN_SCHOOL_CLOSE).with("expected", near),
        None => Error::new(&plan_phrases::UNKNOWN_SCHOOL),
    };
    Err(error.with("got", school))
}

fn columns(grades: &[Grade], members: &[usize]) -> (Vec<u32>, Vec<u32>) {
    members
        .iter()
        .map(|&at| (grades[at].pupils, grades[at].classes))
        .unzip()
}

fn empty(grades: usize) -> Solved {
    Solved {
        plan: ClassPlan {
            new: vec![0; grades],
            ..ClassPlan::default()
        },
        areas: Vec::new(),
    }
}

impl Solved {
    /// Adds the plan of some of the grades.
    fn include(&mut self, grades: &[Grade], members: &[usize], limit: u32, plan: ClassPlan) {
        let alone: u64 = (members.iter())
            .map(|&at| u64::from(own(&grades[at], limit)))
            .sum();
        if let Some(first) = members.first().filter(|_| alone > 0) {
            self.areas.push(AreaClasses {
                area: grades[*first].area.clone(),
                grade: grades[*first].grade.clone(),
                opened: plan.opened as f64,
                opened_bound: plan.opened_bound as f64,
                alone: alone as f64,
                moved: plan.moved as f64,
                moved_bound: plan.moved_bound as f64,
            });
        }
        for (&at, new) in members.iter().zip(&plan.new) {
            self.plan.new[at] = *new;
        }
        self.plan
            .moves
            .extend(plan.moves.iter().map(|step| PupilMove {
                from: members[step.from],
                to: members[step.to],
                pupils: step.pupils,
            }));
        self.plan.opened += plan.opened;
        self.plan.opened_bound += plan.opened_bound;
        self.plan.moved += plan.moved;
        self.plan.moved_bound += plan.moved_bound;
    }
}

/// The grades with the plan carried out; where there is a row for each class, with the sizes of the classes.
pub(super) fn after(
    grades: &[Grade],
    solved: &Solved,
    limit: u32,
    options: &ClassesOptions,
) -> Vec<Grade> {
    let pupils: Vec<u32> = grades.iter().map(|grade| grade.pupils).collect();
    let pupils = solved.plan.pupils_after(&pupils);
    let changed = |((grade, new), pupils): ((&Grade, &u32), u64)| {
        let pupils = u32::try_from(pupils).unwrap_or(u32::MAX);
        let classes = grade.classes.saturating_add(*new);
        let sizes = match (
            mode(options),
            *new == 0 && pupils == grade.pupils && is_within(grade, limit),
        ) {
            _ if grade.sizes.is_empty() => Vec::new(),
            (_, true) => grade.sizes.clone(),
            (ClassMode::Split, _) => split_sizes(&grade.sizes, limit),
            _ => divided(pupils, classes),
        };
        Grade {
            pupils,
            classes,
            sizes,
            ..grade.clone()
        }
    };
    grades
        .iter()
        .zip(&solved.plan.new)
        .zip(pupils)
        .map(changed)
        .collect()
}

fn is_within(grade: &Grade, limit: u32) -> bool {
    grade.sizes.iter().all(|&size| size <= limit)
}

fn split_sizes(sizes: &[u32], limit: u32) -> Vec<u32> {
    (sizes.iter())
        .flat_map(|&size| divided(size, size.div_ceil(limit.max(1)).max(1)))
        .collect()
}
