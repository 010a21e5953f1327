//! The conditions that a standard must satisfy beyond its form.

use crate::education::columns::column;
use crate::education::{Category, Locale, Ownership, RunBy, SchoolType, Stage};
use crate::measure::{CoefficientOfVariation, Measure};

use super::document::{CountyRuleKind, Document, IndicatorDocument};
use super::fault::{Fault, Verdict, distinct, every_stage, positive};
use super::identity;
use super::indicator::{ColumnOf, Indicator, Term};
use super::item_rules::items;

/// The parts of a document that are read into types of their own.
pub(super) fn validate(document: &Document) -> Verdict<(Vec<Indicator>, CoefficientOfVariation)> {
    identity::identity(document)?;
    let measure = dispersion(document)?;
    split(document)?;
    exclusions(document)?;
    let indicators = indicators(document)?;
    rules(document)?;
    items(document)?;
    Ok((indicators, measure))
}

fn dispersion(document: &Document) -> Verdict<CoefficientOfVariation> {
    let text = &document.dispersion.measure;
    match text.parse::<Measure>() {
        Ok(Measure::CoefficientOfVariation(measure)) => Ok(measure),
        _ => Err(Fault::new(
            &[&"dispersion", &"measure"],
            "\"cv\" or \"cv(sample=true)\"",
            "“cv”或“cv(sample=true)”",
            text,
        )),
    }
}

fn split(document: &Document) -> Verdict {
    for (school_type, weights) in &document.split.weights {
        let id = &school_type.name().id;
        for stage in school_type.stages() {
            let stage = &stage.name().id;
            let path: [&dyn ToString; 4] = [&"split", &"weights", id, stage];
            let weight = weights.get(Stage::parse(stage).unwrap_or(Stage::Primary));
            positive(weight, &path)?;
        }
        let taught = school_type.stages();
        let beyond = |stage: &&Stage| !taught.contains(stage) && weights.get(**stage).is_some();
        if let Some(stage) = Stage::ALL.iter().find(beyond) {
            let path: [&dyn ToString; 4] = [&"split", &"weights", id, &stage.name().id];
            let en = format!(
                "no weight for a stage that a {} does not teach",
                school_type.name().en
            );
            let zh = format!("无此键（{}不设此学段）", school_type.name().zh);
            let got = weights.get(*stage).unwrap_or_default();
            return Err(Fault::new(&path, &en, &zh, got));
        }
    }
    Ok(())
}

fn exclusions(document: &Document) -> Verdict {
    let codes = document
        .exclusions
        .iter()
        .map(|exclusion| exclusion.code.as_str());
    distinct("exclusions", Some("code"), codes)?;
    for (at, exclusion) in document.exclusions.iter().enumerate() {
        if exclusion.values.is_empty() {
            let path: [&dyn ToString; 3] = [&"exclusions", &at, &"values"];
            return Err(Fault::new(
                &path,
                "at least one value",
                "至少一个取值",
                "[]",
            ));
        }
        for (place, value) in exclusion.values.iter().enumerate() {
            let known = match exclusion.column.as_str() {
                "school_type" => SchoolType::parse(value).is_some(),
                "locale" => Locale::parse(value).is_some(),
                "ownership" => Ownership::parse(value).is_some(),
                "run_by" => RunBy::parse(value).is_some(),
                _ => true,
            };
            if !known {
                let path: [&dyn ToString; 4] = [&"exclusions", &at, &"values", &place];
                let en = format!("a value of the column {}", exclusion.column);
                let zh = format!("“{}”列的取值", exclusion.column);
                return Err(Fault::new(&path, &en, &zh, value));
            }
        }
        if exclusion.pupils_below.is_some() {
            positive(
                exclusion.pupils_below,
                &[&"exclusions", &at, &"pupils_below"],
            )?;
        }
    }
    Ok(())
}

fn indicators(document: &Document) -> Verdict<Vec<Indicator>> {
    if document.indicators.is_empty() {
        return Err(Fault::new(
            &[&"indicators"],
            "at least one indicator",
            "至少一项指标",
            "[]",
        ));
    }
    let codes = document
        .indicators
        .iter()
        .map(|indicator| indicator.code.as_str());
    distinct("indicators", Some("code"), codes)?;
    (document.indicators.iter().enumerate())
        .map(|(at, indicator)| indicator_of(document, at, indicator))
        .collect()
}

fn indicator_of(
    document: &Document,
    at: usize,
    indicator: &IndicatorDocument,
) -> Verdict<Indicator> {
    positive(Some(indicator.per), &[&"indicators", &at, &"per"])?;
    for (key, limits) in [
        ("floor", &indicator.floor),
        ("cv_limit", &indicator.cv_limit),
    ] {
        if let Some(limits) = limits {
            every_stage(document, limits, &[&"indicators", &at, &key])?;
        }
    }
    let mut numerators = vec![terms(
        &indicator.numerator,
        &[&"indicators", &at, &"numerator"],
    )?];
    for (place, alternative) in indicator.alternatives.iter().enumerate() {
        numerators.push(terms(
            alternative,
            &[&"indicators", &at, &"alternatives", &place],
        )?);
    }
    let denominator = ColumnOf::parse(&indicator.denominator).filter(is_numeric);
    let denominator = denominator.ok_or_else(|| {
        let path: [&dyn ToString; 3] = [&"indicators", &at, &"denominator"];
        let expected = "a column of numbers, such as \"pupils_{stage}\"";
        Fault::new(
            &path,
            expected,
            "数值列，如“pupils_{stage}”",
            &indicator.denominator,
        )
    })?;
    Ok(Indicator {
        numerators,
        denominator,
    })
}

fn terms(texts: &[String], path: &[&dyn ToString]) -> Verdict<Vec<Term>> {
    let expected = (
        "terms such as \"books\" or \"-10000*equipment_value_10k\"",
        "形如“books”或“-10000*equipment_value_10k”的项",
    );
    if texts.is_empty() {
        return Err(Fault::new(path, expected.0, expected.1, "[]"));
    }
    texts
        .iter()
        .enumerate()
        .map(|(place, text)| {
            Term::parse(text)
                .filter(|term| is_numeric(&term.column))
                .ok_or_else(|| {
                    let mut path = path.to_vec();
                    path.push(&place);
                    Fault::new(&path, expected.0, expected.1, text)
                })
        })
        .collect()
}

/// Whether the column can be added up: a number by the dictionary, or unknown to it.
fn is_numeric(of: &ColumnOf) -> bool {
    column(&of.at(Stage::Primary)).is_none_or(crate::education::columns::ColumnEntry::is_number)
}

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
                "a percentage from 0 to 100",
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
                "no such key, since each indicator has its own cv_limit",
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
            "a number for each stage, which a rule requires",
            "各学段的数值（规则以此判断）",
            "nothing",
        )),
        None => Ok(()),
    }
}
