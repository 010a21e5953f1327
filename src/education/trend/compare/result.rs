//! The result of `compare` as plain data.

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::trend::ChangeParts;
use crate::education::{Stage, Verdict};
use crate::words::Name;
use crate::words::shape::NameShape;

/// Two results of the same kind compared, such as those of two years.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "junheng comparison")]
pub struct Comparison {
    /// The version of the library that compared.
    pub version: &'static str,
    /// The standard of the first result; null for balances.
    pub standard_before: Option<String>,
    /// The standard of the second; where it is another one, limits and floors are of different standards.
    pub standard_after: Option<String>,
    /// Each county of either assessment, those of the second first; empty for balances.
    pub counties: Vec<CountyComparison>,
    /// The whole table and each group of either balance, those of the second first; empty for assessments.
    pub groups: Vec<GroupComparison>,
}

/// A figure in both results.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, JsonSchema)]
pub struct Difference {
    /// In the first; null where it is undefined or absent.
    pub before: Option<f64>,
    /// In the second.
    pub after: Option<f64>,
    /// Second minus first; null unless both are known.
    pub change: Option<f64>,
}

/// A county in both assessments.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CountyComparison {
    /// Its name; null where the table is one county.
    pub county: Option<String>,
    /// The verdict of the first; null where it does not have the county.
    pub verdict_before: Option<Verdict>,
    /// The verdict of the second; null where it does not have the county.
    pub verdict_after: Option<Verdict>,
    /// Each stage of either.
    pub stages: Vec<StageComparison>,
}

/// A stage of a county in both assessments.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StageComparison {
    /// The stage.
    pub stage: Stage,
    /// Schools that are assessed.
    pub schools: Difference,
    /// Their pupils.
    pub pupils: Difference,
    /// Schools that pass the school rule.
    pub passing: Difference,
    /// Schools of the second only, by their codes; null where one of the results does not list its schools.
    pub entrants: Option<Vec<SchoolOfOneYear>>,
    /// Schools of the first only.
    pub exits: Option<Vec<SchoolOfOneYear>>,
    /// Each indicator of either.
    pub indicators: Vec<IndicatorComparison>,
}

/// A school that only one of the results has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SchoolOfOneYear {
    /// Its code.
    pub id: String,
    /// Its name; null where the table has none.
    pub name: Option<String>,
}

/// An indicator of a stage in both assessments.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct IndicatorComparison {
    /// Its code.
    pub indicator: String,
    /// The county's value: ratio of totals.
    pub value: Difference,
    /// The coefficient of variation between schools: below zero where schools drew together.
    pub cv: Difference,
    /// Its limit.
    pub cv_limit: Difference,
    /// Whether the coefficient of the first is within its limit; null without a limit.
    pub cv_passes_before: Option<bool>,
    /// Whether that of the second is.
    pub cv_passes_after: Option<bool>,
    /// Schools that reach the floor.
    pub schools_met: Difference,
    /// What all schools together lack to reach the floor, in the resource's unit.
    pub missing: Difference,
    /// The change of the coefficient divided, as `trend` divides it; null unless both results list their schools and
    /// the coefficients are those of resources for each pupil.
    pub parts: Option<ChangeParts>,
}

/// A group of units in both balances.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GroupComparison {
    /// The group's value in each column that divides the table; empty for the whole table.
    pub key: Vec<Option<String>>,
    /// Rows of the group.
    pub units: Difference,
    /// Each indicator of either.
    pub indicators: Vec<IndicatorOfGroup>,
    /// Class sizes; null where neither has them.
    pub class_sizes: Option<ClassSizeComparison>,
}

/// An indicator of a group in both balances.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct IndicatorOfGroup {
    /// The indicator.
    #[schemars(with = "NameShape")]
    pub indicator: Name,
    /// The ratio of totals.
    pub total: Difference,
    /// The mean of the units' ratios, weighted by pupils.
    pub mean: Difference,
    /// Each measure of either.
    pub measures: Vec<MeasureComparison>,
}

/// A measure in both balances.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MeasureComparison {
    /// The measure, as text.
    pub measure: String,
    /// Its value.
    pub value: Difference,
}

/// Class sizes in both balances.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ClassSizeComparison {
    /// The average class size.
    pub average: Difference,
    /// The average class size as pupils experience it.
    pub experienced: Difference,
    /// The classes above each size of either.
    pub over: Vec<OverLimitComparison>,
}

/// The classes above one size in both balances.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OverLimitComparison {
    /// The name of such a class.
    #[schemars(with = "NameShape")]
    pub name: Name,
    /// Classes with more pupils than this.
    pub limit: f64,
    /// How many.
    pub classes: Difference,
    /// Their share of all classes.
    pub class_share: Difference,
    /// The share of pupils in them.
    pub pupil_share: Difference,
}

impl Comparison {
    /// The result as JSON.
    pub fn to_json(&self) -> String {
        crate::document::text(self)
    }

    /// The JSON Schema of [`to_json`](Self::to_json).
    pub fn json_schema() -> String {
        crate::schema::of::<Self>()
    }
}

impl Difference {
    /// Second minus first, where both are known and the difference is a double.
    pub(super) fn of(before: Option<f64>, after: Option<f64>) -> Self {
        let change = before.zip(after).map(|(before, after)| after - before);
        Self {
            before,
            after,
            change: change.filter(|change| change.is_finite()),
        }
    }

    /// The same of counts.
    pub(super) fn of_counts(before: Option<usize>, after: Option<usize>) -> Self {
        let number = |count: usize| count as f64;
        Self::of(before.map(number), after.map(number))
    }
}
