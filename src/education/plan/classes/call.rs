//! The call: a table of schools in, the fewest new classes out.

use std::collections::{BTreeMap, BTreeSet};

use crate::education::Table;
use crate::education::operations::OperationEntry;
use crate::education::plan::framework::document::{Amount, Bound, BoundKind, Infeasible, Status};
use crate::education::plan::framework::selection::{ABOVE_ZERO, ZERO_OR_MORE, in_domain, unused};
use crate::education::plan::planned::{Call, PlanKind, Planned};
use crate::error::{Error, Result};
use crate::measure::Text;
use crate::options::{InputSpec, Kind, Need};
use crate::words::plan::classes as phrases;
use crate::words::plan::unused::PAIRS;
use crate::words::{Message, Name};

use super::document::{ClassFigures, ClassMode, ClassesPlan, ClassesProvenance, SchoolRooms};
use super::figures::figures;
use super::intake::{Grade, Grades, read};
use super::options::ClassesOptions;
use super::solve::{Solved, after, mode, solve};
use super::steps::{changes, steps};

static NAME: Name = Name::new("plan_classes", "plan of classes", "消除大班额方案");
static CLASS: Name = Name::new("class", "classes", "个班");
static PUPIL: Name = Name::new("pupil", "pupils", "人");

/// The limit where the options give none.
const DEFAULT_LIMIT: u64 = 45;

const TABLE: InputSpec = InputSpec {
    id: "table",
    kind: Kind::Table,
    need: Need::Required,
    choices: &[],
    members: &[],
    about: Text::new(
        "A table with pupils and classes: a row for each grade of a school (school_id, grade, pupils, classes), for \
         each school (pupils_g1, classes_g1, …), or for each class (school_id, grade, class_size).",
        "含学生数与班级数的表：每行为一校一年级（学校代码、年级、在校生数、班级数），或一所学校（一年级在校生数、一年级班级数……），\
         或一个班级（学校代码、年级、班额）。",
    ),
};

/// This kind of plan in the catalogue.
pub(in crate::education::plan) const KIND: PlanKind = PlanKind {
    entry: plan_classes_entry(),
    run: |call: &Call<'_>| {
        let options = ClassesOptions::from_json(call.options)?;
        plan_classes(call.tables.table, &options).map(|plan| Planned::Classes(Box::new(plan)))
    },
};

/// The entry of this kind in the catalogue.
const fn plan_classes_entry() -> OperationEntry {
    OperationEntry {
        name: Name::new("plan_classes", "plan of classes", "消除大班额方案"),
        summary: Text::new(
            "Finds the fewest new classes after which no class exceeds a limit, and the fewest moves of pupils.",
            "求使各班不超过班额上限所需增设的最少班数，以及为此转学的最少人数。",
        ),
        arguments: &[TABLE],
        inputs: ClassesOptions::SPECS,
        returns: Text::new(
            "New classes by school and grade, moves of pupils, rooms and teachers needed, the figures before and after, \
             and what proves that fewer do not suffice.",
            "各校各年级增班数、学生转学安排、所需教室与教师、实施前后的数据，以及不能再少的证明。",
        ),
        schema: "plan_classes",
        methods: const { &[&crate::words::school_methods::PLAN_CLASSES] },
    }
}

/// The fewest new classes after which no class exceeds the limit.
///
/// # Formula
///
/// ```text
/// (⌈N/L⌉ − C)⁺                  a grade of a school whose pupils are divided anew
/// Σ (⌈s/L⌉ − 1)⁺                where only classes over the limit are divided
/// (⌈ΣN/L⌉ − ΣC)⁺                a grade of an area whose schools share their pupils
/// rooms = (new − spare)⁺, teachers = ⌈new · teachers per class⌉      of each school
/// ```
///
/// # Parameters
///
/// `table`: see the entry of the catalogue. A grade in which a school has neither pupils nor classes is none; one with
/// pupils and without classes is left out with a warning (pupils of such grades sit in classes of another).
///
/// # Returns
///
/// See [`ClassesPlan`]. With more new classes than the budget the plan is infeasible; its steps show what would be
/// needed.
///
/// # Errors
///
/// [`InvalidTable`](crate::ErrorKind::InvalidTable) with every problem of the cells;
/// [`UnknownName`](crate::ErrorKind::UnknownName) for columns and schools that the table lacks;
/// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for a limit of 0, for areas together with pairs, for a pair of
/// one school, one that repeats another or has no grade in common, and for `redivide` = false together with areas or
/// pairs, or without a row for each class.
///
/// # Examples
///
/// ```
/// use junheng::education::Table;
/// use junheng::education::plan::{ClassesOptions, plan_classes};
/// let mut table = Table::new();
/// table.add_text("school_id", ["A", "B"])?;
/// table.add_text("township", ["east", "east"])?;
/// table.add_numbers("pupils", &[100.0, 70.0][..])?;
/// table.add_numbers("classes", &[2.0, 2.0][..])?;
/// let alone = plan_classes(&table, &ClassesOptions::default())?;
/// assert_eq!(alone.objective.value, 1.0);
/// let area = ClassesOptions::from_json(r#"{"area": "township"}"#)?;
/// let pooled = plan_classes(&table, &area)?;
/// assert_eq!((pooled.objective.value, pooled.moved.value), (0.0, 10.0));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn plan_classes(table: &Table<'_>, options: &ClassesOptions) -> Result<ClassesPlan> {
    let limit = limit(options)?;
    let teachers = options.teachers_per_class;
    if let Some(teachers) = teachers {
        in_domain("teachers_per_class", teachers, &ZERO_OR_MORE)?;
    }
    if options.area.is_some() && options.pairs.0.is_some() {
        return Err(unused("area", &PAIRS));
    }
    let grades = read(table, options)?;
    let mode = mode(options);
    if options.redivide == Some(false) && (mode != ClassMode::Split || !grades.by_class) {
        let phrase = match mode {
            ClassMode::Split => &phrases::SPLIT_NEEDS_CLASSES,
            _ => &phrases::SPLIT_AND_MOVES,
        };
        return Err(Error::new(phrase));
    }
    let solved = solve(&grades.all, limit, options)?;
    let after = after(&grades.all, &solved, limit, options);
    Ok(document(&grades, &after, solved, limit, options))
}

fn limit(options: &ClassesOptions) -> Result<u32> {
    let limit = options.limit.unwrap_or(DEFAULT_LIMIT);
    in_domain("limit", limit as f64, &ABOVE_ZERO)?;
    Ok(u32::try_from(limit).unwrap_or(u32::MAX))
}

fn document(
    grades: &Grades,
    after: &[Grade],
    solved: Solved,
    limit: u32,
    options: &ClassesOptions,
) -> ClassesPlan {
    let mode = mode(options);
    let rooms = rooms(grades, &solved, options.teachers_per_class);
    let (opened, bound) = (solved.plan.opened as f64, solved.plan.opened_bound as f64);
    let before = figures(&grades.all, limit, grades.by_class);
    let infeasible = beyond(options.budget, opened, bound);
    let status = status(&before, &solved, &infeasible);
    let sum =
        |of: &dyn Fn(&SchoolRooms) -> f64| rooms.iter().map(of).fold(0.0, |sum, one| sum + one);
    let to_build = sum(&|school| school.rooms);
    let teachers = options
        .teachers_per_class
        .map(|_| sum(&|school| school.teachers.unwrap_or(0.0)));
    ClassesPlan {
        provenance: provenance(grades, limit, mode),
        total_rows: grades.total_rows.clone(),
        verdict: verdict(status, mode, &solved, &before, limit, rooms.len()),
        status,
        objective: Amount {
            value: opened,
            unit: CLASS.clone(),
        },
        bound: Bound {
            value: bound,
            kind: BoundKind::Counting,
        },
        gap: opened - bound,
        moved: Amount {
            value: solved.plan.moved as f64,
            unit: PUPIL.clone(),
        },
        moved_bound: solved.plan.moved_bound as f64,
        rooms_to_build: to_build,
        teachers,
        rooms,
        after: figures(after, limit, grades.by_class),
        before,
        grades: changes(&grades.all, after),
        steps: steps(&grades.all, after, &solved, mode),
        infeasible,
        assumptions: assumptions(grades, mode, &before_mode(options)),
        warnings: warnings(grades),
        areas: solved.areas,
    }
}

/// The area column as the assumptions name it.
fn before_mode(options: &ClassesOptions) -> String {
    options.area.clone().unwrap_or_default()
}

fn provenance(grades: &Grades, limit: u32, mode: ClassMode) -> ClassesProvenance {
    let schools: BTreeSet<&str> = grades
        .all
        .iter()
        .map(|grade| grade.school.as_str())
        .collect();
    ClassesProvenance {
        library: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        kind: NAME.clone(),
        limit,
        mode,
        rows: grades.rows,
        schools: schools.len(),
        grades: grades.all.len(),
    }
}

/// Why the budget does not suffice.
fn beyond(budget: Option<u64>, opened: f64, bound: f64) -> Option<Infeasible> {
    let budget = budget? as f64;
    (bound > budget || opened > budget).then(|| Infeasible {
        kind: "budget",
        by: Some(opened - budget),
        best: Some(opened),
        concerns: Vec::new(),
        text: Message::new(&phrases::BEYOND_BUDGET)
            .with("opened", opened)
            .with("budget", budget)
            .with("by", opened - budget),
    })
}

fn status(before: &ClassFigures, solved: &Solved, infeasible: &Option<Infeasible>) -> Status {
    let over = before.grades_over > 0 || before.classes_over.is_some_and(|count| count > 0);
    match (infeasible, solved.plan.opened + solved.plan.moved) {
        (Some(_), _) => Status::Infeasible,
        (None, 0) if !over => Status::Met,
        _ if solved.plan.is_proven() => Status::Optimal,
        _ => Status::WithinGap,
    }
}

fn verdict(
    status: Status,
    mode: ClassMode,
    solved: &Solved,
    before: &ClassFigures,
    limit: u32,
    schools: usize,
) -> Message {
    let plan = &solved.plan;
    if status == Status::Met {
        return Message::new(&phrases::MET).with("limit", i64::from(limit));
    }
    let phrase = match (plan.opened, mode) {
        (0, ClassMode::Alone | ClassMode::Split) => &phrases::REDIVIDE_ONLY,
        (_, ClassMode::Alone | ClassMode::Split) => &phrases::OPEN,
        (0, _) => &phrases::MOVE_ONLY,
        _ => &phrases::OPEN_AND_MOVE,
    };
    Message::new(phrase)
        .with("limit", i64::from(limit))
        .with("grades", before.grades_over)
        .with("opened", plan.opened as f64)
        .with("schools", schools)
        .with("pupils", plan.moved as f64)
}

/// What the new classes of each school need.
fn rooms(grades: &Grades, solved: &Solved, teachers: Option<f64>) -> Vec<SchoolRooms> {
    let mut new: BTreeMap<&str, (Option<&String>, u64)> = BTreeMap::new();
    for (grade, &classes) in grades.all.iter().zip(&solved.plan.new) {
        let school = new.entry(&grade.school).or_insert((grade.name.as_ref(), 0));
        school.1 += u64::from(classes);
    }
    let opening = new.into_iter().filter(|(_, (_, classes))| *classes > 0);
    opening
        .map(|(id, (name, classes))| {
            let spare = f64::from(grades.spare.get(id).copied().unwrap_or(0));
            let new = classes as f64;
            SchoolRooms {
                id: id.to_owned(),
                name: name.cloned(),
                new,
                spare,
                rooms: (new - spare).max(0.0),
                // 1e-9: a product such as 10 · 2.3 that is whole on paper must not count as one more.
                teachers: teachers.map(|each| (new * each - 1e-9).ceil().max(0.0)),
            }
        })
        .collect()
}

fn assumptions(grades: &Grades, mode: ClassMode, area: &str) -> Vec<Message> {
    let divided = match mode {
        ClassMode::Alone => Message::new(&phrases::ASSUME_ALONE),
        ClassMode::Split => Message::new(&phrases::ASSUME_SPLIT),
        ClassMode::Pooled => Message::new(&phrases::ASSUME_POOLED).with("column", area),
        ClassMode::Paired => Message::new(&phrases::ASSUME_PAIRED),
    };
    let mut all = vec![Message::new(&crate::words::plan::ASSUME_PUPILS), divided];
    if !grades.has_spare {
        all.push(Message::new(&phrases::ASSUME_NO_SPARE));
    }
    if grades.all.iter().any(|grade| grade.grade.is_empty()) {
        all.push(Message::new(&phrases::ASSUME_NO_GRADES));
    }
    all.push(Message::new(&phrases::ASSUME_PLAN_AGAIN));
    all
}

fn warnings(grades: &Grades) -> Vec<Message> {
    let mut schools: Vec<&str> = grades
        .unclassed
        .iter()
        .map(|(school, _)| school.as_str())
        .collect();
    if schools.is_empty() {
        return Vec::new();
    }
    schools.sort_unstable();
    schools.dedup();
    let pupils: u64 = grades
        .unclassed
        .iter()
        .map(|(_, pupils)| u64::from(*pupils))
        .sum();
    let schools: Vec<crate::words::Parameter> = schools.into_iter().map(Into::into).collect();
    vec![
        Message::new(&phrases::UNCLASSED)
            .with("schools", schools)
            .with("pupils", pupils as f64),
    ]
}
