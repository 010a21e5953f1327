//! What is read of the documents: members that are not named here are of no interest.

use serde::Deserialize;

use crate::education::{Stage, Verdict};
use crate::words::Name;

#[derive(Debug, Deserialize)]
pub(super) struct Assessed {
    pub(super) provenance: OfStandard,
    pub(super) standard: Described,
    pub(super) counties: Vec<County>,
}

#[derive(Debug, Deserialize)]
pub(super) struct OfStandard {
    pub(super) standard: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Described {
    pub(super) indicators: Vec<OfIndicator>,
}

#[derive(Debug, Deserialize)]
pub(super) struct OfIndicator {
    pub(super) code: String,
    pub(super) per: f64,
}

#[derive(Debug, Deserialize)]
pub(super) struct County {
    pub(super) county: Option<String>,
    pub(super) verdict: OfCounty,
    pub(super) stages: Vec<OfStage>,
}

#[derive(Debug, Deserialize)]
pub(super) struct OfCounty {
    pub(super) state: Verdict,
}

#[derive(Debug, Deserialize)]
pub(super) struct OfStage {
    pub(super) stage: Stage,
    pub(super) school_count: usize,
    pub(super) pupils: f64,
    pub(super) indicators: Vec<Indicator>,
    pub(super) school_rule: Option<Rule>,
    #[serde(default)]
    pub(super) schools: Option<Vec<School>>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Rule {
    pub(super) passing: usize,
}

#[derive(Debug, Deserialize)]
pub(super) struct Indicator {
    pub(super) code: String,
    pub(super) value: f64,
    pub(super) schools_met: Option<usize>,
    pub(super) cv: Option<f64>,
    pub(super) cv_limit: Option<f64>,
    pub(super) cv_passes: Option<bool>,
}

#[derive(Debug, Deserialize)]
pub(super) struct School {
    pub(super) id: String,
    pub(super) name: Option<String>,
    pub(super) pupils: f64,
    pub(super) indicators: Vec<InSchool>,
}

#[derive(Debug, Deserialize)]
pub(super) struct InSchool {
    pub(super) code: String,
    pub(super) resource: f64,
    pub(super) missing: Option<f64>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Balanced {
    pub(super) total: Group,
    pub(super) groups: Vec<Group>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Group {
    pub(super) key: Vec<Option<String>>,
    pub(super) units: usize,
    pub(super) indicators: Vec<Ratio>,
    pub(super) class_sizes: Option<Sizes>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Ratio {
    pub(super) indicator: Named,
    pub(super) total: Option<f64>,
    pub(super) mean: Option<f64>,
    pub(super) measures: Vec<OfMeasure>,
}

#[derive(Debug, Deserialize)]
pub(super) struct OfMeasure {
    pub(super) measure: String,
    pub(super) value: Option<f64>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Sizes {
    pub(super) average: Option<f64>,
    pub(super) experienced: Option<f64>,
    pub(super) over: Vec<Over>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Over {
    pub(super) name: Named,
    pub(super) limit: f64,
    pub(super) classes: Option<f64>,
    pub(super) class_share: Option<f64>,
    pub(super) pupil_share: Option<f64>,
}

/// A name as a document has it.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Named {
    pub(super) id: String,
    en: String,
    zh: String,
}

impl Named {
    pub(super) fn name(&self) -> Name {
        Name {
            id: self.id.clone().into(),
            en: self.en.clone().into(),
            zh: self.zh.clone().into(),
        }
    }
}
