//! The conditions that the items of a standard must satisfy beyond their form.

use std::collections::BTreeSet;

use crate::education::columns::column;

use super::document::Document;
use super::fault::{Fault, Verdict, distinct, positive};
use super::item::{Figure, Item, Ratio, Test, term};
use super::question::{Asked, questions};

type Path<'p> = [&'p dyn ToString];

/// Each item has tests that an answer can be compared with, and every code is answered once.
pub(super) fn items(document: &Document) -> Verdict {
    let codes = document.items.iter().map(|item| item.code.as_str());
    distinct("items", Some("code"), codes)?;
    for (at, item) in document.items.iter().enumerate() {
        if item.tests.is_empty() {
            return Err(Fault::new(
                &[&"items", &at, &"tests"],
                "at least one test",
                "至少一项检验",
                "[]",
            ));
        }
        for (place, test) in item.tests.iter().enumerate() {
            of_test(item, test, &[&"items", &at, &"tests", &place])?;
        }
        used(item, at)?;
    }
    unique_codes(document)
}

/// The codes of tests, parts and figures, of all items together.
fn unique_codes(document: &Document) -> Verdict {
    let mut answered = BTreeSet::new();
    for question in questions(document) {
        let is_plain = question.code.trim() == question.code && !question.code.starts_with('-');
        if answered.contains(&question.code) || !is_plain {
            let at = question.item;
            let (list, place) = match question.asked {
                Asked::Test(test) => ("tests", test),
                Asked::Part { part, .. } => ("parts", part),
                Asked::Figure(figure) => ("figures", figure),
            };
            let path: [&dyn ToString; 4] = [&"items", &at, &list, &place];
            let (en, zh) = ("a unique code", "不重复的代码");
            return Err(Fault::new(&path, en, zh, question.code));
        }
        answered.insert(question.code);
    }
    Ok(())
}

/// What is compared with an answer are columns of numbers, and the answer is a number.
fn largest(test: &Test, path: &Path<'_>) -> Verdict {
    let Some(largest) = &test.largest else {
        return Ok(());
    };
    let path = [path, &[&"largest"]].concat();
    if test.kind.is_yes_or_no() || !test.grades.is_empty() || largest.of.is_empty() {
        let en = "columns, in a test whose answer is a number";
        let zh = "列名，且检验的填报值为数值";
        return Err(Fault::new(&path, en, zh, "nothing"));
    }
    let is_number = |id: &str| column(id).is_some_and(|entry| entry.is_number());
    let mut ids = largest.of.iter().chain(&largest.per);
    match ids.find(|id| !is_number(id)) {
        Some(id) => {
            let en = "columns of numbers of the dictionary";
            Err(Fault::new(&path, en, "列词典中的数值列", id))
        }
        None => Ok(()),
    }
}

fn of_test(item: &Item, test: &Test, path: &Path<'_>) -> Verdict {
    let fits = match test.kind.is_yes_or_no() {
        true => test.value.is_none(),
        false => test.value.is_some_and(f64::is_finite),
    };
    if !fits {
        let en = "a value for a numeric test and none for a yes or no test";
        let zh = "数值检验有 value、是否检验无 value";
        return Err(Fault::new(path, en, zh, written(test.value)));
    }
    grades(test, path)?;
    largest(test, path)?;
    let Some(ratio) = &test.ratio else {
        return Ok(());
    };
    let path = [path, &[&"ratio"]].concat();
    if !item.parts.is_empty() || !test.grades.is_empty() {
        let en = "no ratio in a test with grades or in an item with parts";
        let zh = "无此键（有等级的检验、分部分的指标不设 ratio）";
        return Err(Fault::new(&path, en, zh, "a ratio"));
    }
    of_ratio(item, test, ratio, &path)
}

/// The value of a test with grades is the place of one.
fn grades(test: &Test, path: &Path<'_>) -> Verdict {
    if test.grades.is_empty() {
        return Ok(());
    }
    let places = 1..=test.grades.len();
    let is_place = |value: f64| places.clone().any(|place| place as f64 == value);
    if !test.value.is_some_and(is_place) {
        let count = test.grades.len();
        let en = format!("a whole number from 1 to {count}, the place of a grade");
        let zh = format!("1 至 {count} 的整数（等级的次序）");
        let path = [path, &[&"value"]].concat();
        return Err(Fault::new(&path, &en, &zh, written(test.value)));
    }
    let mut seen = BTreeSet::new();
    let is_good = |grade: &String| {
        let is_word = !grade.trim().is_empty() && grade.parse::<f64>().is_err();
        is_word && grade.trim() == grade
    };
    let broken = (test.grades.iter()).find(|grade| !is_good(grade) || !seen.insert(*grade));
    match broken {
        Some(grade) => {
            let path = [path, &[&"grades"]].concat();
            let (en, zh) = ("different words, not numbers", "互不相同且非数字的等级");
            Err(Fault::new(&path, en, zh, grade))
        }
        None => Ok(()),
    }
}

fn of_ratio(item: &Item, test: &Test, ratio: &Ratio, path: &Path<'_>) -> Verdict {
    positive(Some(ratio.per), &[path, &[&"per"]].concat())?;
    for (key, codes) in [
        ("numerator", &ratio.numerator),
        ("denominator", &ratio.denominator),
    ] {
        let is_known = |code: &String| {
            item.figures
                .iter()
                .any(|figure| figure.code == term(code).0)
        };
        let unknown = codes.iter().find(|code| !is_known(code));
        let got = match unknown {
            Some(code) => code.as_str(),
            None if codes.is_empty() => "[]",
            None => continue,
        };
        let path = [path, &[&key]].concat();
        let (en, zh) = ("codes of figures of the item", "本指标所列 figures 的代码");
        return Err(Fault::new(&path, en, zh, got));
    }
    let own = ratio.kind.is_some_and(|kind| !kind.is_yes_or_no())
        && ratio.value.is_some_and(f64::is_finite);
    let fits = match test.kind.is_yes_or_no() {
        true => own,
        false => ratio.kind.is_none() && ratio.value.is_none(),
    };
    if fits {
        return Ok(());
    }
    let en = "kind and value of a numeric test, where the test is answered yes or no, and neither elsewhere";
    let zh = "是否检验的 ratio 有数值检验的 kind 与 value，其余检验的 ratio 无此二键";
    Err(Fault::new(path, en, zh, written(ratio.value)))
}

/// Every figure has a use, and parts have codes.
fn used(item: &Item, at: usize) -> Verdict {
    for (place, figure) in item.figures.iter().enumerate() {
        counted(figure, &[&"items", &at, &"figures", &place, &"counted"])?;
        let ratios = item.tests.iter().filter_map(|test| test.ratio.as_ref());
        let mut codes = ratios.flat_map(Ratio::codes);
        if !codes.any(|code| code == figure.code) {
            let path: [&dyn ToString; 4] = [&"items", &at, &"figures", &place];
            let (en, zh) = ("a figure that a ratio uses", "某项 ratio 所用的数据");
            return Err(Fault::new(&path, en, zh, &figure.code));
        }
    }
    for (place, part) in item.parts.iter().enumerate() {
        if part.code.is_empty() {
            let path: [&dyn ToString; 5] = [&"items", &at, &"parts", &place, &"code"];
            return Err(Fault::new(&path, "a code", "代码", "nothing"));
        }
    }
    Ok(())
}

/// What a figure is compared with are columns of numbers.
fn counted(figure: &Figure, path: &Path<'_>) -> Verdict {
    let Some(counted) = &figure.counted else {
        return Ok(());
    };
    let is_number = |id: &str| column(id).is_some_and(|entry| entry.is_number());
    let wrong = counted.of.iter().find(|id| !is_number(id));
    let got = match wrong {
        Some(id) => id.as_str(),
        None if counted.of.is_empty() => "[]",
        None => return Ok(()),
    };
    let path = [path, &[&"of"]].concat();
    let en = "columns of numbers of the dictionary";
    Err(Fault::new(&path, en, "列词典中的数值列", got))
}

fn written(value: Option<f64>) -> String {
    value.map_or("nothing".to_owned(), |value| value.to_string())
}
