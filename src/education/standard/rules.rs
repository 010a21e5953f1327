//! What a standard asks of schools, of the county, and beyond the table of schools.

use std::collections::BTreeSet;

use super::demands::{CountyRuleKind, IndicatorDocument, TestKind};
use super::document::Document;
use super::fault::{Fault, Verdict, distinct, every_stage};

/// The rules fit the indicators, and each indicator has what they judge by.
pub(super) fn rules(document: &Document) -> Verdict {
    let count = document.indicators.len();
    if let Some(rule) = &document.school_rule {
        if rule.of != count {
            let path: [&dyn ToString; 2] = [&"school_rule", &"of"];
            let en = format!("{count}, the number of indicators");
            return Err(Fault::new(
                &path,
                &en,
                &format!("指标总数 {count}"),
                rule.of,
            ));
        }
        if rule.at_least > rule.of {
            let path: [&dyn ToString; 2] = [&"school_rule", &"at_least"];
            return Err(Fault::new(
                &path,
                &format!("at most {count}"),
                &format!("不大于 {count} 的数"),
                rule.at_least,
            ));
        }
        if !(0.0..=100.0).contains(&rule.rest_floor_pct) {
            let path: [&dyn ToString; 2] = [&"school_rule", &"rest_floor_pct"];
            return Err(Fault::new(
                &path,
                "a per cent from 0 to 100",
                "介于 0 与 100 之间的百分数",
                rule.rest_floor_pct,
            ));
        }
        needed(document, "floor", |indicator| indicator.floor.is_some())?;
    }
    match (document.county_rule.kind, &document.county_rule.limit) {
        (CountyRuleKind::EveryCv, None) => needed(document, "cv_limit", |indicator| {
            indicator.cv_limit.is_some()
        }),
        (CountyRuleKind::EveryCv, Some(_)) => {
            let zh = "无此键（各指标有各自的 cv_limit）";
            Err(Fault::new(
                &[&"county_rule", &"limit"],
                "no such key, since each indicator has its cv_limit",
                zh,
                "a limit",
            ))
        }
        (CountyRuleKind::MeanCv, limit) => every_stage(
            document,
            &limit.unwrap_or_default(),
            &[&"county_rule", &"limit"],
        ),
    }
}

/// Every indicator has what a rule judges it by.
fn needed(document: &Document, key: &str, has: fn(&IndicatorDocument) -> bool) -> Verdict {
    match document
        .indicators
        .iter()
        .position(|indicator| !has(indicator))
    {
        Some(at) => Err(Fault::new(
            &[&"indicators", &at, &key],
            "a number for each stage, since a rule judges by it",
            "各学段的数值（规则以此判断）",
            "nothing",
        )),
        None => Ok(()),
    }
}

/// Each item is asked something that its answer can be held against.
pub(super) fn items(document: &Document) -> Verdict {
    let codes = document.items.iter().map(|item| item.code.as_str());
    distinct("items", Some("code"), codes)?;
    let mut answered = BTreeSet::new();
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
            let path: [&dyn ToString; 4] = [&"items", &at, &"tests", &place];
            let code = test.code.as_ref().unwrap_or(&item.code);
            if !answered.insert(code) {
                return Err(Fault::new(&path, "a code of its own", "不重复的代码", code));
            }
            let fits = match test.kind {
                TestKind::Yes => test.value.is_none(),
                _ => test.value.is_some_and(f64::is_finite),
            };
            if !fits {
                let en = "a value for a numeric test, none for a documentary one";
                let zh = "数值检验有 value、佐证检验无 value";
                return Err(Fault::new(
                    &path,
                    en,
                    zh,
                    test.value.map_or("nothing".to_owned(), |v| v.to_string()),
                ));
            }
        }
    }
    Ok(())
}
