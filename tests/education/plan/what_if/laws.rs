//! Random edits of random counties, compared with a table that is edited without the library.

use std::collections::BTreeMap;

use junheng::education::plan::{Figures, WhatIf, WhatIfOptions, plan, what_if};
use junheng::education::{AssessOptions, Assessments, Stage, Standard, Verdict, assess};
use junheng::numeric::sum_of;
use junheng::{Error, Result};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::education::tables::{Drawn, KINDS, SHARED, STAGES, schools, table};
use crate::support::{more_cases, root};

use super::sheet::{Edit, Sheet};

/// The random numbers of an edit.
#[derive(Debug, Clone)]
struct Draw {
    kind: usize,
    schools: [usize; 3],
    units: u32,
    column: usize,
    fault: usize,
}

fn draws(most: usize) -> impl Strategy<Value = Vec<Draw>> {
    let draw = (
        0..10_usize,
        [0..100_usize, 0..100, 0..100],
        1..40_u32,
        0..100_usize,
        0..90_usize,
    );
    let draw = draw.prop_map(|(kind, schools, units, column, fault)| Draw {
        kind,
        schools,
        units,
        column,
        fault,
    });
    prop::collection::vec(draw, 1..=most)
}

const MOVED: [&str; 5] = [
    "books",
    "equipment_value_10k",
    "teachers_primary",
    "teachers_junior",
    "teachers_backbone_junior",
];

impl Draw {
    /// An edit of the schools that the sheet has; one in a few is wrong in a single way.
    fn edit(&self, sheet: &Sheet, number: usize, has_nine_year: bool) -> Edit {
        let codes = sheet.codes();
        let [a, b, c] = self.schools;
        let at = |place: usize| codes[place % codes.len()].clone();
        let first = at(a);
        let others: Vec<String> = codes.iter().filter(|id| **id != first).cloned().collect();
        let other = |place: usize| others[place % others.len()].clone();
        let units = f64::from(self.units);
        let moved = MOVED[self.column % MOVED.len()];
        let gone = sheet.gone();
        let absent = || match gone.as_slice() {
            [] => "S999".to_owned(),
            some => some[b % some.len()].clone(),
        };
        match self.fault {
            0 => return Edit::Add(absent(), "books", units),
            1 => return Edit::Close(absent(), Vec::new()),
            2 => return Edit::Merge(first.clone(), vec![absent()], None),
            3 => return Edit::Merge(first.clone(), vec![first], None),
            4 => return Edit::Open(first, Vec::new(), Vec::new()),
            5 if !others.is_empty() => return Edit::Move(first, other(b), "sports_area", units),
            6 => return Edit::Add(first, "books", -1e7),
            _ => {}
        }
        // No more than there is.
        let has = |column: &str| sheet.cell(&first, column).min(units);
        let taught = STAGES
            .into_iter()
            .filter(|stage| has(&format!("pupils_{stage}")) > 0.0);
        let taught: Vec<&'static str> = taught.collect();
        match self.kind {
            0 | 1 if !others.is_empty() && has(moved) > 0.0 => {
                let units = has(moved);
                Edit::Move(first, other(b), moved, units)
            }
            2 if !others.is_empty() => {
                let mut of = vec![other(b)];
                of.extend(Some(other(c)).filter(|one| *one != of[0]));
                let types = [None, Some("nine_year"), Some("primary")];
                Edit::Merge(first, of, types[c % 3])
            }
            3 => {
                let mut to = Vec::new();
                if !others.is_empty() && c % 4 > 0 {
                    to.push(other(b));
                    to.extend(Some(other(c)).filter(|one| *one != to[0]));
                }
                Edit::Close(first, to)
            }
            4 => self.opened(number),
            5 | 6 if !others.is_empty() && !taught.is_empty() => {
                let stage = taught[c % taught.len()];
                let units = has(&format!("pupils_{stage}"));
                Edit::Reassign(first, other(b), stage, units)
            }
            7 if has_nine_year => Edit::Split("nine_year", "junior", units / 8.0),
            8 if has(moved) > 0.0 => {
                let units = has(moved);
                Edit::Add(first, moved, -units)
            }
            _ => Edit::Add(first, SHARED[self.column % SHARED.len()], units),
        }
    }

    fn opened(&self, number: usize) -> Edit {
        let (name, stages) = KINDS[self.column % 4];
        let mut numbers = Vec::new();
        for (stage, teaches) in STAGES.into_iter().zip(stages) {
            let pupils = if teaches > 0.0 {
                f64::from(10 * self.units)
            } else {
                0.0
            };
            numbers.push((format!("pupils_{stage}"), pupils));
            for column in [
                "teachers",
                "teachers_above_degree",
                "teachers_backbone",
                "teachers_pe_art",
            ] {
                numbers.push((
                    format!("{column}_{stage}"),
                    if pupils > 0.0 { 2.0 } else { 0.0 },
                ));
            }
        }
        let amounts = SHARED.iter().zip(1..);
        numbers.extend(
            amounts.map(|(column, factor)| ((*column).to_owned(), f64::from(factor * self.units))),
        );
        let texts = vec![
            ("county", format!("县{}", self.schools[1] % 4)),
            ("school_type", name.to_owned()),
            ("ownership", "公办".to_owned()),
        ];
        Edit::Open(format!("N{number:02}"), numbers, texts)
    }
}

/// The edit as an option.
fn option(edit: &Edit) -> Value {
    match edit {
        Edit::Move(from, to, column, units) => {
            json!({"kind": "move", "from": from, "to": to, "column": column, "units": units})
        }
        Edit::Add(id, column, units) => {
            json!({"kind": "add", "school": id, "column": column, "units": units})
        }
        Edit::Merge(into, of, None) => json!({"kind": "merge", "into": into, "of": of}),
        Edit::Merge(into, of, Some(of_type)) => {
            json!({"kind": "merge", "into": into, "of": of, "school_type": of_type})
        }
        Edit::Close(id, to) if to.is_empty() => json!({"kind": "close", "school": id}),
        Edit::Close(id, to) => json!({"kind": "close", "school": id, "to": to}),
        Edit::Open(id, numbers, texts) => {
            let numbers = numbers
                .iter()
                .map(|(name, number)| (name.clone(), json!(number)));
            let texts = texts
                .iter()
                .map(|(name, text)| ((*name).to_owned(), json!(text)));
            let figures: serde_json::Map<String, Value> = numbers.chain(texts).collect();
            json!({"kind": "open", "school": id, "figures": figures})
        }
        Edit::Reassign(from, to, stage, units) => {
            json!({"kind": "reassign", "from": from, "to": to, "stage": stage, "units": units})
        }
        Edit::Split(school_type, stage, weight) => {
            json!({"kind": "split", "school_type": school_type, "stage": stage, "weight": weight})
        }
    }
}

/// A standard of another id, so that its weights may differ.
fn standard_text() -> String {
    let text = std::fs::read_to_string(root().join("standards/cn-quality-2017.toml")).unwrap();
    text.replacen("\"cn-quality-2017\"", "\"cn-quality-own\"", 1)
}

fn options(edits: &[Edit], more: Value) -> String {
    let mut all = json!({"edits": edits.iter().map(option).collect::<Vec<_>>()});
    let members = all.as_object_mut().unwrap();
    members.extend(more.as_object().unwrap().clone());
    all.to_string()
}

type Key = (Stage, String);
type County = (Verdict, BTreeMap<Key, Figures>);

/// What is assessed, by county.
fn counties(assessed: &Assessments) -> BTreeMap<String, County> {
    let mut all = BTreeMap::new();
    for one in assessed.counties() {
        let mut figures = BTreeMap::new();
        for stage in &one.stages {
            for indicator in &stage.indicators {
                let of = Figures {
                    value: indicator.value,
                    cv: indicator.cv,
                    cv_passes: indicator.cv_passes,
                    schools_met: indicator.schools_met,
                };
                figures.insert((stage.stage, indicator.code.to_owned()), of);
            }
        }
        all.insert(
            one.county.unwrap_or("").to_owned(),
            (one.verdict.state, figures),
        );
    }
    all
}

fn assessed(sheet: &Sheet, text: &str) -> Result<BTreeMap<String, County>> {
    let standard = sheet.standard(text);
    assess(&sheet.table(), None, &standard, &AssessOptions::default()).map(|found| counties(&found))
}

/// Fails unless everything before and after is what is assessed, and every county that is not in the result is as before.
fn compare(found: &WhatIf, before: &BTreeMap<String, County>, after: &BTreeMap<String, County>) {
    let mut rest: Vec<&String> = before.keys().chain(after.keys()).collect();
    for county in &found.counties {
        let name = county.county.clone().unwrap_or_default();
        let ends = [before.get(&name), after.get(&name)];
        let verdicts = ends.map(|end| end.map(|end| end.0));
        assert_eq!(
            verdicts,
            [county.verdict_before, county.verdict_after],
            "{name}"
        );
        let mut met = [0, 0];
        for one in &county.indicators {
            let key = (one.stage, one.indicator.clone());
            for (side, (end, figures)) in ends.iter().zip([&one.before, &one.after]).enumerate() {
                let expected = end.and_then(|end| end.1.get(&key));
                assert_eq!(figures.as_ref(), expected, "{name} {key:?}");
                met[side] += usize::from(expected.is_some());
            }
        }
        assert_eq!(
            met,
            ends.map(|end| end.map_or(0, |end| end.1.len())),
            "{name}"
        );
        rest.retain(|one| **one != name);
    }
    for name in rest {
        assert_eq!(before.get(name), after.get(name), "{name} is missing");
    }
}

/// Fails unless the contributions add to the change as far as their sizes permit.
fn add_up(found: &WhatIf) {
    for one in found.counties.iter().flat_map(|county| &county.indicators) {
        let (Some(attributed), Some(change)) = (&one.attribution, one.change) else {
            continue;
        };
        if attributed.method.is_none() {
            assert!(attributed.contributions.is_empty());
            continue;
        }
        assert_eq!(attributed.contributions.len(), found.edits.len());
        let values = attributed.contributions.iter().map(|one| one.value);
        let largest = values
            .clone()
            .fold(0.0_f64, |most, one| most.max(one.abs()));
        let sum = sum_of(values);
        // To the last bit of the largest where they cancel.
        let permitted = if largest > change.abs() {
            largest * f64::EPSILON
        } else {
            0.0
        };
        assert!(
            (sum - change).abs() <= permitted,
            "{sum} {change} {largest}"
        );
    }
}

/// A run of edits up to the first that is rejected, its code, and the sheet after them.
struct Story {
    edits: Vec<Edit>,
    rejected: Option<&'static str>,
    after: Sheet,
}

fn story(drawn: &[Drawn], draws: &[Draw], start: &Sheet) -> Story {
    let has_nine_year = drawn
        .iter()
        .any(|one| KINDS[one.kind].0 == "九年一贯制学校");
    let mut out = Story {
        edits: Vec::new(),
        rejected: None,
        after: start.clone(),
    };
    for (number, draw) in draws.iter().enumerate() {
        if out.after.codes().is_empty() {
            break;
        }
        let edit = draw.edit(&out.after, number, has_nine_year);
        out.rejected = out.after.apply(&edit).err();
        out.edits.push(edit);
        if out.rejected.is_some() {
            break;
        }
    }
    out
}

fn is_about(error: &Error, edit: usize) -> bool {
    error.to_string().starts_with(&format!("edit {edit} "))
}

/// Shapley's values of functions of the sets of edits, from all sets.
fn shapley(count: usize, value: impl Fn(usize) -> Option<f64>) -> Option<Vec<f64>> {
    let values: Vec<f64> = (0..1_usize << count).map(value).collect::<Option<_>>()?;
    let factorial = |n: usize| (1..=n).map(|one| one as f64).product::<f64>();
    let of = |edit: usize| {
        let without = (0..1_usize << count).filter(|set| set & (1 << edit) == 0);
        without
            .map(|set| {
                let size = set.count_ones() as usize;
                let weight = factorial(size) * factorial(count - size - 1) / factorial(count);
                weight * (values[set | 1 << edit] - values[set])
            })
            .sum()
    };
    Some((0..count).map(of).collect())
}

proptest! {
    #![proptest_config(more_cases(120))]

    /// Before and after are those of tables that are edited by hand; what is rejected there is rejected here, by the same
    /// edit; contributions add up; and the order of the rows does not matter.
    #[test]
    fn edits_are_those_of_a_table_edited_by_hand(drawn in schools(10), draws in draws(6)) {
        let text = standard_text();
        let order: Vec<usize> = (0..drawn.len()).collect();
        let start = Sheet::of(&table(&drawn, &order));
        let Ok(before) = assessed(&start, &text) else {
            return Ok(());
        };
        let Story { edits, rejected, after } = story(&drawn, &draws, &start);
        let standard = Standard::from_toml(&text).unwrap();
        let options = options(&edits, json!({"attribute": "sequence", "effects": edits.len() < 3}));
        let run = |order: &[usize]| {
            plan("what_if", &table(&drawn, order), None, Some(&standard), &options).map(|one| one.to_json())
        };
        let typed = WhatIfOptions::from_json(&options).unwrap();
        let found = what_if(&table(&drawn, &order), None, &standard, &typed);
        let backwards: Vec<usize> = order.iter().rev().copied().collect();
        match (rejected, assessed(&after, &text)) {
            (Some(code), _) => {
                let error = found.unwrap_err();
                prop_assert_eq!(error.message().code(), code, "{}", error);
                prop_assert!(is_about(&error, edits.len()), "{}", error);
                let other = run(&backwards).unwrap_err();
                prop_assert_eq!(other.to_string(), error.to_string());
            }
            (None, Err(expected)) => {
                let error = found.unwrap_err();
                prop_assert!(error.to_string().starts_with("after the edits, "), "{}", error);
                prop_assert_eq!(error.details().len(), expected.details().len());
            }
            (None, Ok(last)) => {
                let found = found.unwrap_or_else(|error| panic!("{error} {:?}", error.details()));
                compare(&found, &before, &last);
                add_up(&found);
                prop_assert_eq!(run(&backwards).unwrap(), found.to_json());
            }
        }
    }
}

proptest! {
    #![proptest_config(more_cases(60))]

    /// Contributions are Shapley's values of the coefficient, or by formula those of its square, over tables that are
    /// edited by hand.
    #[test]
    fn contributions_are_shapleys_values(
        mut drawn in schools(9),
        mut draws in draws(3),
        of_equipment in any::<bool>(),
    ) {
        if of_equipment {
            // Moves of equipment alone between primary schools of a county, which are divided by formula.
            drawn.iter_mut().for_each(|one| (one.county, one.kind) = (0, 0));
            draws.iter_mut().for_each(|draw| (draw.kind, draw.column, draw.fault) = (0, 1, 50));
        }
        let text = standard_text();
        let order: Vec<usize> = (0..drawn.len()).collect();
        let start = Sheet::of(&table(&drawn, &order));
        let Story { edits, rejected, after } = story(&drawn, &draws, &start);
        if rejected.is_some() || assessed(&start, &text).is_err() || assessed(&after, &text).is_err() {
            return Ok(());
        }
        let standard = Standard::from_toml(&text).unwrap();
        let typed = WhatIfOptions::from_json(&options(&edits, json!({"effects": false}))).unwrap();
        let found = what_if(&table(&drawn, &order), None, &standard, &typed).unwrap();
        add_up(&found);
        let sets: Vec<Option<BTreeMap<String, County>>> = (0..1_usize << edits.len())
            .map(|set| {
                let mut sheet = start.clone();
                let made = edits.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0);
                made.for_each(|(_, edit)| sheet.apply_some(edit));
                assessed(&sheet, &text).ok()
            })
            .collect();
        for county in &found.counties {
            let name = county.county.clone().unwrap_or_default();
            for one in &county.indicators {
                let Some(attributed) = &one.attribution else { continue };
                let key = (one.stage, one.indicator.clone());
                let cv = |set: usize| sets[set].as_ref()?.get(&name)?.1.get(&key)?.cv;
                let expected = match attributed.method {
                    Some("formula") => {
                        let ends = cv(0).unwrap() + cv(sets.len() - 1).unwrap();
                        let squares = shapley(edits.len(), |set| cv(set).map(|cv| cv * cv)).unwrap();
                        Some(squares.iter().map(|one| one / ends).collect())
                    }
                    _ => shapley(edits.len(), cv),
                };
                prop_assert_eq!(attributed.method.is_some(), expected.is_some(), "{} {:?}", name, key);
                for (part, expected) in attributed.contributions.iter().zip(expected.unwrap_or_default()) {
                    prop_assert!((part.value - expected).abs() <= 1e-9, "{:?} {}", part, expected);
                }
            }
        }
    }
}

/// Fourteen edits are too many for all sets, but few enough for a test to go through them without the library.
#[test]
fn sampled_contributions_are_within_their_errors() {
    let (pupils, books) = ([100.0, 150.0, 50.0, 200.0], [300.0, 900.0, 500.0, 800.0]);
    let mut table = junheng::education::Table::new();
    table.add_text("school_id", ["A", "B", "C", "D"]).unwrap();
    table
        .add_numbers("pupils_primary", pupils.to_vec())
        .unwrap();
    table.add_numbers("books", books.to_vec()).unwrap();
    let edit = |at: usize| (at * 7 % 4, 40.0 + 35.0 * (at % 5) as f64);
    let edits: Vec<Edit> = (0..14)
        .map(|at| {
            Edit::Add(
                ["A", "B", "C", "D"][edit(at).0].to_owned(),
                "books",
                edit(at).1,
            )
        })
        .collect();
    let cv = |set: usize| {
        let mut books = books;
        (0..14)
            .filter(|at| set & (1 << at) != 0)
            .for_each(|at| books[edit(at).0] += edit(at).1);
        let (all, total): (f64, f64) = (pupils.iter().sum(), books.iter().sum());
        let square: f64 = books
            .iter()
            .zip(pupils)
            .map(|(book, pupil)| book * book / pupil)
            .sum();
        Some((all * square / (total * total) - 1.0).sqrt())
    };
    let expected = shapley(14, cv).unwrap();
    for seed in 1..4 {
        let options = options(&edits, json!({"orders": 300, "seed": seed}));
        let options = WhatIfOptions::from_json(&options).unwrap();
        let found = what_if(&table, None, &super::books(), &options).unwrap();
        add_up(&found);
        let attributed = found.counties[0].indicators[0]
            .attribution
            .as_ref()
            .unwrap();
        assert_eq!(attributed.method, Some("orders"));
        for (part, expected) in attributed.contributions.iter().zip(&expected) {
            let error = part.standard_error.unwrap();
            assert!(error > 0.0);
            // Of 42 sampled values one beyond four standard errors would be a rarity of one in 400.
            assert!(
                (part.value - expected).abs() <= 4.0 * error,
                "{part:?} {expected}"
            );
        }
    }
}
