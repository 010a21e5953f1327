//! What a standard must fulfil beyond its form.

use crate::measure::{CoefficientOfVariation, Measure};

use super::super::columns::column;
use super::super::{Category, Locale, Ownership, RunBy, SchoolType, Stage};
use super::demands::IndicatorDocument;
use super::document::Document;
use super::fault::{Fault, Verdict, distinct, every_stage, positive};
use super::{ColumnOf, Indicator, Term, identity, rules};

/// The parts of a document that are read into types of their own.
pub(super) fn validate(document: &Document) -> Verdict<(Vec<Indicator>, CoefficientOfVariation)> {
    identity::identity(document)?;
    let measure = dispersion(document)?;
    split(document)?;
    exclusions(document)?;
    let indicators = indicators(document)?;
    rules::rules(document)?;
    rules::items(document)?;
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
    for (place, way) in indicator.alternatives.iter().enumerate() {
        numerators.push(terms(way, &[&"indicators", &at, &"alternatives", &place])?);
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
    column(&of.at(Stage::Primary)).is_none_or(super::super::columns::ColumnEntry::is_number)
}
