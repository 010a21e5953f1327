//! The result of a contrast: plain data, whose JSON text is the same in every language.

use schemars::JsonSchema;
use serde::Serialize;

use crate::evaluate::KeyShape;
use crate::table::Key;
use crate::words::Message;
use crate::words::shape::MessageShape;

use super::super::adjust::Adjustment;
use super::super::estimate::Estimation;
use super::super::hypothesis::Alternative;
use super::super::interval::Scale;
use super::options::ContrastTest;

/// Comparisons of estimates with their errors and tests.
///
/// The same rows in any order give the same result to the last bit, on any number of threads.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "junheng contrasts")]
pub struct Contrasts {
    /// The estimates that are compared.
    pub estimation: Estimation,
    /// Whether groups are divided in place of subtracted.
    pub ratio: bool,
    /// Where p values come from.
    pub test: ContrastTest,
    /// What the tests decide for.
    pub alternative: Alternative,
    /// The bound within which equivalence is tested; null for other tests.
    pub margin: Option<f64>,
    /// The number that groups are compared with; null where they are compared with each other.
    pub threshold: Option<f64>,
    /// The scale of tests and intervals.
    pub scale: Scale,
    /// The number of permutations; null without them.
    pub permutations: Option<usize>,
    /// How p values are adjusted.
    pub adjust: Adjustment,
    /// The number of tests that they are adjusted for.
    pub family: usize,
    /// One row for each measure and comparison, those of a measure together.
    pub rows: Vec<ContrastRow>,
    /// Of each measure, the test that all groups are equal; empty where groups are not compared in pairs.
    pub equality: Vec<EqualityTest>,
    /// The tests of dominance; empty unless requested.
    pub dominance: Vec<DominanceTest>,
}

/// One comparison of one measure.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ContrastRow {
    /// The group that is compared; empty for a combination.
    #[schemars(with = "Vec<KeyShape>")]
    pub key: Vec<Option<Key>>,
    /// The group that it is compared with; null for a number or a combination.
    #[schemars(with = "Option<Vec<KeyShape>>")]
    pub reference: Option<Vec<Option<Key>>>,
    /// The name of a combination; null for groups.
    pub name: Option<String>,
    /// The measure as text.
    pub measure: String,
    /// The difference, the ratio, the combination, or the estimate that is compared with a number.
    pub value: Option<f64>,
    /// Its standard error.
    pub standard_error: Option<f64>,
    /// The lower limit of its interval.
    pub lower: Option<f64>,
    /// The upper limit of its interval.
    pub upper: Option<f64>,
    /// The degrees of freedom; null for infinitely many.
    pub degrees_of_freedom: Option<f64>,
    /// The test statistic.
    pub statistic: Option<f64>,
    /// The probability of a statistic at least as extreme under the hypothesis.
    pub p_value: Option<f64>,
    /// The same, adjusted for the number of tests.
    pub adjusted_p_value: Option<f64>,
    /// The standard deviation of the p value over other seeds; null without permutations.
    pub p_value_error: Option<f64>,
    /// Why a number is null.
    #[schemars(with = "Option<MessageShape>")]
    pub reason: Option<Message>,
    /// What limits the trust in the estimates that are compared.
    #[schemars(with = "Vec<MessageShape>")]
    pub warnings: Vec<Message>,
}

/// The test that a measure is the same in all groups.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct EqualityTest {
    /// The measure as text.
    pub measure: String,
    /// The number of groups with a standard error, which are compared.
    pub groups: usize,
    /// F.
    pub statistic: Option<f64>,
    /// The degrees of freedom of its numerator.
    pub numerator: Option<f64>,
    /// The degrees of freedom of its denominator; null for infinitely many.
    pub denominator: Option<f64>,
    /// The probability of a statistic at least as large under the hypothesis.
    pub p_value: Option<f64>,
    /// Why there is no test.
    #[schemars(with = "Option<MessageShape>")]
    pub reason: Option<Message>,
}

/// The test of the hypothesis that a group does not dominate another one: a small p value shows dominance.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DominanceTest {
    /// The group that may dominate: the one with less below each line.
    #[schemars(with = "Vec<KeyShape>")]
    pub key: Vec<Option<Key>>,
    /// The other group.
    #[schemars(with = "Vec<KeyShape>")]
    pub reference: Vec<Option<Key>>,
    /// The order of dominance.
    pub order: usize,
    /// The least line that is compared.
    pub from: f64,
    /// The greatest line that is compared.
    pub to: f64,
    /// The number of lines.
    pub points: usize,
    /// The least t of all lines.
    pub statistic: Option<f64>,
    /// The line where it is least.
    pub at: Option<f64>,
    /// The degrees of freedom; null for infinitely many.
    pub degrees_of_freedom: Option<f64>,
    /// The probability of a least t at least as large where one line shows no difference.
    pub p_value: Option<f64>,
    /// The same, adjusted for the number of tests.
    pub adjusted_p_value: Option<f64>,
    /// Why there is no test.
    #[schemars(with = "Option<MessageShape>")]
    pub reason: Option<Message>,
}

impl Contrasts {
    /// The result as JSON text, the same in every language.
    pub fn to_json(&self) -> String {
        crate::document::text(self)
    }

    /// The JSON Schema of [`to_json`](Self::to_json).
    pub fn json_schema() -> String {
        crate::schema::of::<Self>()
    }
}
