//! What to do, in words.

use crate::education::plan::framework::document::Step;
use crate::education::plan::framework::setting;
use crate::words::plan::classes as phrases;
use crate::words::{Message, Name};

use super::document::{ClassMode, GradeChange};
use super::figures::average;
use super::intake::Grade;
use super::solve::Solved;

/// Classes are opened first, school by school, then pupils move into the free places.
pub(super) fn steps(
    grades: &[Grade],
    after: &[Grade],
    solved: &Solved,
    mode: ClassMode,
) -> Vec<Step> {
    let opened = grades
        .iter()
        .zip(after)
        .zip(&solved.plan.new)
        .filter(|(_, new)| **new > 0);
    let open = opened.map(|((grade, after), &new)| {
        let phrase = match mode {
            ClassMode::Split => &phrases::STEP_SPLIT,
            _ => &phrases::STEP_OPEN,
        };
        let text = Message::new(phrase)
            .with("school", called(grade))
            .with("grade", grade_name(&grade.grade))
            .with("new", i64::from(new))
            .with("before", i64::from(grade.classes))
            .with("after", i64::from(after.classes))
            .with("average", rounded_up(after));
        (None, Some(grade.school.clone()), f64::from(new), text)
    });
    let moves = solved.plan.moves.iter().map(|step| {
        let (from, to) = (&grades[step.from], &grades[step.to]);
        let text = Message::new(&phrases::STEP_MOVE)
            .with("pupils", step.pupils as f64)
            .with("grade", grade_name(&from.grade))
            .with("from", called(from))
            .with("to", called(to));
        (
            Some(from.school.clone()),
            Some(to.school.clone()),
            step.pupils as f64,
            text,
        )
    });
    (open.chain(moves).zip(1..))
        .map(|((from, to, units, text), order)| Step {
            order,
            from,
            to,
            from_county: None,
            units,
            text,
        })
        .collect()
}

/// The largest class of a grade that is divided evenly.
fn rounded_up(grade: &Grade) -> i64 {
    i64::from(grade.pupils.div_ceil(grade.classes.max(1)))
}

/// A school as steps call it.
fn called(grade: &Grade) -> Name {
    setting::called(grade.name.as_deref(), &grade.school)
}

/// A grade as steps call it: its number, its name, or all grades.
pub(super) fn grade_name(grade: &str) -> Name {
    let (en, zh) = match grade {
        "" => ("all grades".to_owned(), "各年级合计".to_owned()),
        number if number.parse::<u32>().is_ok() => {
            (format!("grade {number}"), format!("{number} 年级"))
        }
        text => (text.to_owned(), text.to_owned()),
    };
    Name {
        id: grade.to_owned().into(),
        en: en.into(),
        zh: zh.into(),
    }
}

/// The grades that change.
pub(super) fn changes(grades: &[Grade], after: &[Grade]) -> Vec<GradeChange> {
    let changed = grades
        .iter()
        .zip(after)
        .filter(|(before, after)| (before.pupils, before.classes) != (after.pupils, after.classes));
    changed
        .map(|(before, after)| GradeChange {
            id: before.school.clone(),
            name: before.name.clone(),
            grade: before.grade.clone(),
            area: before.area.clone(),
            pupils_before: f64::from(before.pupils),
            pupils_after: f64::from(after.pupils),
            classes_before: f64::from(before.classes),
            new: f64::from(after.classes.saturating_sub(before.classes)),
            average_before: average(before),
            average_after: average(after),
        })
        .collect()
}
