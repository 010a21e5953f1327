//! Why a county meets a standard or does not; every reason cites its clause.

use crate::education::Category;
use crate::education::figures::against_limit;
use crate::education::items::judgement::reports;
use crate::education::standard::{CountyRuleKind, Standard};
use crate::education::threshold::at_most;
use crate::words::{Message, Name, Parameter, education as phrases};

use super::county::County;
use super::item_reasons::{failing_items, open_items};
use super::stage::{StageFigures, within};
use super::verdict::Verdict;

impl County {
    /// The reasons of the verdict: what is not met, then what is undetermined; if neither, what is met.
    pub(super) fn reasons(&self, standard: &Standard) -> Vec<Message> {
        let mut out = Vec::new();
        for stage in &self.stages {
            differences(stage, standard, &mut out);
            schools(stage, standard, &mut out);
        }
        let items = reports(standard, &self.answers);
        failing_items(&items, standard, &mut out);
        missing_stages(self, standard, &mut out);
        open_items(&items, standard, &mut out);
        if self.verdict == Verdict::Meets {
            let source = &standard.document().county_rule.source;
            let cited = standard.citation(source);
            let met = Message::new(&phrases::ALL_MET).with("judged", judged(standard));
            out.insert(0, met.with("citation", cited));
        }
        out
    }
}

/// What the standard judges: coefficients, and schools and items where it has rules for them.
fn judged(standard: &Standard) -> Vec<Parameter> {
    static SCHOOLS: Name = Name::new("schools", "every school", "各校");
    static ITEMS: Name = Name::new("items", "every item", "各县级指标");
    static EVERY: Name = Name::new("every_cv", "every coefficient", "各项差异系数");
    static MEAN: Name = Name::new(
        "mean_cv",
        "the mean coefficient of each stage",
        "各学段综合差异系数",
    );
    let document = standard.document();
    let coefficients = match document.county_rule.kind {
        CountyRuleKind::EveryCv => &EVERY,
        CountyRuleKind::MeanCv => &MEAN,
    };
    let schools = document.school_rule.is_some().then_some(&SCHOOLS);
    let items = (!document.items.is_empty()).then_some(&ITEMS);
    let all = [Some(coefficients), schools, items].into_iter().flatten();
    all.map(Parameter::from).collect()
}

/// Coefficients, or their mean, above the limit.
fn differences(figures: &StageFigures, standard: &Standard, out: &mut Vec<Message>) {
    let document = standard.document();
    let stage = figures.stage;
    for (place, (one, indicator)) in figures
        .indicators
        .iter()
        .zip(&document.indicators)
        .enumerate()
    {
        let limit = indicator.cv_limit.and_then(|limit| limit.get(stage));
        let judged = document.county_rule.kind == CountyRuleKind::EveryCv;
        let phrase = match one.cv {
            None => &phrases::CV_UNDEFINED,
            Some(_) if judged && !within(one.cv, limit) => &phrases::CV_ABOVE,
            Some(_) => continue,
        };
        let mut message = Message::new(phrase)
            .with("stage", stage.name())
            .with("indicator", standard.indicator_name(place))
            .with("citation", standard.citation(&indicator.source));
        if let (Some(cv), Some(limit)) = (one.cv, limit) {
            message = message
                .with("shown", against_limit(cv, limit))
                .with("cv", cv)
                .with("limit", limit);
        }
        out.push(message);
    }
    let limit = document
        .county_rule
        .limit
        .and_then(|limit| limit.get(stage));
    if let (Some(Some(mean)), Some(limit)) = (figures.composite(standard), limit)
        && !at_most(mean, limit)
    {
        out.push(
            Message::new(&phrases::MEAN_CV_ABOVE)
                .with("stage", stage.name())
                .with("shown", against_limit(mean, limit))
                .with("cv", mean)
                .with("limit", limit)
                .with("citation", standard.citation(&document.county_rule.source)),
        );
    }
}

/// Schools that fail the school rule.
fn schools(figures: &StageFigures, standard: &Standard, out: &mut Vec<Message>) {
    let Some(rule) = &standard.document().school_rule else {
        return;
    };
    if figures.failing > 0 {
        out.push(
            Message::new(&phrases::SCHOOLS_BELOW)
                .with("stage", figures.stage.name())
                .with("count", figures.failing)
                .with("total", figures.schools)
                .with("at_least", rule.at_least)
                .with("of", rule.of)
                .with("rest", rule.rest_floor_pct)
                .with("citation", standard.citation(&rule.source)),
        );
    }
}

/// Stages of the standard at which the county has no schools.
fn missing_stages(county: &County, standard: &Standard, out: &mut Vec<Message>) {
    let document = standard.document();
    for stage in &document.stages {
        if !county.stages.iter().any(|figures| figures.stage == *stage) {
            out.push(
                Message::new(&phrases::NO_SCHOOLS)
                    .with("stage", stage.name())
                    .with("citation", standard.citation_of_document()),
            );
        }
    }
}
