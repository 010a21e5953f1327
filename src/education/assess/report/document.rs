//! The result as plain data: what the JSON holds, field by field.

use super::county::CountyReport;
use super::view::CountyView;
use schemars::JsonSchema;
use serde::ser::{Serialize, Serializer};

use crate::education::assess::result::Assessments;
use crate::education::assess::verdict::Verdict;
use crate::education::standard::Direction;
use crate::education::{Stage, TotalRow};
use crate::words::shape::{MessageShape, NameShape};
use crate::words::{Message, Name};

/// A standard applied to the counties of a table.
#[derive(Debug, Clone, serde::Serialize, JsonSchema)]
#[schemars(title = "junheng assessments")]
pub struct Report<'a> {
    /// What was applied to what, and how.
    pub provenance: Provenance<'a>,
    /// The standard, as far as the figures refer to it.
    pub standard: StandardReport<'a>,
    /// The number of counties by verdict.
    pub summary: Summary,
    /// The rows that are no schools: totals, averages, notes.
    pub total_rows: &'a [TotalRow],
    /// Each county, in the order of their names.
    #[schemars(with = "Vec<CountyReport<'a>>")]
    counties: Counties<'a>,
}

/// The counties of a report, made one by one as they are written.
#[derive(Debug, Clone)]
struct Counties<'a> {
    all: &'a Assessments,
    /// How many of them are written.
    listed: usize,
}

impl Serialize for Counties<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.all.counties().take(self.listed))
    }
}

/// What was applied to what, and how.
#[derive(Debug, Clone, serde::Serialize, JsonSchema)]
#[schemars(rename = "AssessmentProvenance")]
pub struct Provenance<'a> {
    /// The library's name.
    pub library: &'static str,
    /// The library's version.
    pub version: &'static str,
    /// The standard's id.
    pub standard: &'a str,
    /// The edition of the standard's file.
    pub standard_version: &'a str,
    /// The number of the official document.
    pub document: &'a str,
    /// Rows of the table of schools, without those that were left out as totals or notes.
    pub rows: usize,
    /// Counties.
    pub counties: usize,
    /// Excluded rows; each county lists them with the reason.
    pub excluded: usize,
    /// How the figures are computed.
    #[schemars(with = "Vec<MessageShape>")]
    pub conventions: &'a [Message],
}

/// The standard, as far as the figures refer to it.
#[derive(Debug, Clone, serde::Serialize, JsonSchema)]
pub struct StandardReport<'a> {
    /// Its name.
    #[schemars(with = "NameShape")]
    pub title: Name,
    /// Its indicators, to which the figures refer by code.
    pub indicators: Vec<IndicatorOfStandard<'a>>,
    /// Its items, to which the figures refer by code.
    #[schemars(with = "Vec<NameShape>")]
    pub items: Vec<Name>,
}

/// An indicator, as far as the figures refer to it.
#[derive(Debug, Clone, serde::Serialize, JsonSchema)]
pub struct IndicatorOfStandard<'a> {
    /// Identifier within the standard.
    pub code: &'a str,
    /// Its name.
    #[schemars(with = "NameShape")]
    pub name: Name,
    /// The unit of the resource and of a shortfall.
    #[schemars(with = "NameShape")]
    pub unit: Name,
    /// 1 for "per pupil", 100 for "per 100 pupils".
    pub per: f64,
    /// Whether more is better.
    pub direction: Direction,
    /// By stage, the terms of the numerator that were used.
    pub numerators: Vec<NumeratorUsed<'a>>,
}

/// The terms of a numerator at a stage.
#[derive(Debug, Clone, serde::Serialize, JsonSchema)]
pub struct NumeratorUsed<'a> {
    /// The stage.
    pub stage: Stage,
    /// The terms, as the standard writes them.
    pub terms: &'a [String],
}

/// The number of counties by verdict.
#[derive(Debug, Clone, Default, serde::Serialize, JsonSchema)]
#[schemars(rename = "AssessmentSummary")]
pub struct Summary {
    /// Counties that meet the standard.
    pub meets: usize,
    /// Counties that do not.
    pub does_not_meet: usize,
    /// Counties without a verdict yet.
    pub undetermined: usize,
}

impl Assessments {
    /// The assessments as JSON: the same bytes for any order of the rows and any thread count.
    pub fn to_json(&self) -> String {
        crate::document::text(&self.report())
    }

    /// The assessments as JSON without the counties, which [`county_json`](Self::county_json) has.
    pub fn head_json(&self) -> String {
        let report = Report {
            counties: Counties {
                all: self,
                listed: 0,
            },
            ..self.report()
        };
        crate::document::text(&report)
    }

    /// One county as JSON, as [`to_json`](Self::to_json) has it; `None` where there are fewer.
    ///
    /// A caller that reads the counties one by one needs no memory for the JSON of all of them.
    pub fn county_json(&self, place: usize) -> Option<String> {
        let known = place < self.counties.len();
        known.then(|| crate::document::text(&CountyView::of(self, place).report()))
    }

    /// Whether the JSON of another result is the same, which is compared county by county.
    pub fn is_same(&self, other: &Self) -> bool {
        self.len() == other.len()
            && self.head_json() == other.head_json()
            && (0..self.len()).all(|place| self.county_json(place) == other.county_json(place))
    }

    /// The JSON Schema of [`to_json`](Self::to_json).
    pub fn json_schema() -> String {
        crate::schema::of::<Report<'static>>()
    }

    /// Each county in full, in the order of their names.
    pub fn counties(&self) -> impl Iterator<Item = CountyReport<'_>> {
        (0..self.counties.len()).map(|place| {
            crate::interrupt::check();
            CountyView::of(self, place).report()
        })
    }

    /// The result as plain data.
    pub fn report(&self) -> Report<'_> {
        let mut summary = Summary::default();
        for (_, verdict) in self.verdicts() {
            match verdict {
                Verdict::Meets => summary.meets += 1,
                Verdict::DoesNotMeet => summary.does_not_meet += 1,
                Verdict::Undetermined => summary.undetermined += 1,
            }
        }
        let document = self.standard.document();
        Report {
            provenance: Provenance {
                library: env!("CARGO_PKG_NAME"),
                version: env!("CARGO_PKG_VERSION"),
                standard: &document.id,
                standard_version: &document.version,
                document: &document.document,
                rows: self.rows,
                counties: self.counties.len(),
                excluded: self
                    .counties
                    .iter()
                    .map(|county| county.excluded.len())
                    .sum(),
                conventions: &self.conventions,
            },
            standard: self.standard_report(),
            summary,
            total_rows: &self.total_rows,
            counties: Counties {
                all: self,
                listed: self.counties.len(),
            },
        }
    }

    fn standard_report(&self) -> StandardReport<'_> {
        let document = self.standard.document();
        let indicators = document
            .indicators
            .iter()
            .enumerate()
            .map(|(place, indicator)| {
                let used = self.alternatives.iter().map(|used| NumeratorUsed {
                    stage: used.stage,
                    terms: match used.alternatives[place].checked_sub(1) {
                        Some(alternative) => &indicator.alternatives[alternative],
                        None => &indicator.numerator,
                    },
                });
                IndicatorOfStandard {
                    code: &indicator.code,
                    name: indicator.name.name(&indicator.code),
                    unit: indicator.unit.name(&indicator.unit.en),
                    per: indicator.per,
                    direction: indicator.direction,
                    numerators: used.collect(),
                }
            });
        StandardReport {
            title: document.title.name(&document.id),
            indicators: indicators.collect(),
            items: document
                .items
                .iter()
                .map(|item| item.name.name(&item.code))
                .collect(),
        }
    }
}
