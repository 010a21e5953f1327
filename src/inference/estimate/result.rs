//! The result of an estimate: plain data, whose JSON text is the same in every language.

use schemars::JsonSchema;
use serde::Serialize;

use crate::evaluate::{EvaluatedMeasure, KeyShape, Provenance};
use crate::table::Key;
use crate::words::Message;
use crate::words::shape::MessageShape;

use super::super::design::{Fpc, FpcShape, ReplicateMethod, SamplingOptions};
use super::super::interval::{IntervalKind, Scale};
use super::super::scores::DensityMethod;
use super::request::{Method, Target};

/// Measures of a table's columns with their sampling errors, group by group.
///
/// The same rows in any order give the same result to the last bit, on any number of threads.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "junheng estimation")]
pub struct Estimation {
    /// The library, the inputs and the conventions.
    pub provenance: Provenance,
    /// The columns that divide the table.
    pub by: Vec<String>,
    /// The measures, in the order of the request.
    pub measures: Vec<EvaluatedMeasure>,
    /// How the rows were sampled.
    pub design: SampledBy,
    /// Where the standard errors come from.
    pub method: Method,
    /// Which interval was requested; null where each row has that of its measure.
    pub interval: Option<IntervalKind>,
    /// The scale on which it is symmetric.
    pub scale: Scale,
    /// The probability with which it contains the number of the population.
    pub level: f64,
    /// What the standard errors are about.
    pub target: Target,
    /// The number of replicates of the bootstrap; null with another method.
    pub replicates: Option<usize>,
    /// The seed of its random numbers; null with another method.
    pub seed: Option<u64>,
    /// How the density at a quantile is estimated; null with another method than linearization.
    pub density: Option<DensityMethod>,
    /// The headings of the plausible values; empty without any.
    pub plausible_values: Vec<String>,
    /// One row for each group and measure: the measures of a group together, groups in the order of the keys.
    pub rows: Vec<EstimateRow>,
    /// The covariance of the values of all rows; null where it is not requested, and in rows and columns of a value
    /// without standard error. Of a quantile it is that of its scores, whose diagonal differs from the square of the
    /// standard error from Woodruff's interval.
    pub covariance: Option<Vec<Vec<Option<f64>>>>,
}

/// How the rows were sampled: the columns of the design.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct SampledBy {
    /// The column of the design weights; null without them.
    pub weights: Option<String>,
    /// The columns of the strata, one a stage; null for a stage without strata.
    pub strata: Vec<Option<String>>,
    /// The columns of the sampled units, one a stage; empty where each row is one.
    pub ids: Vec<String>,
    /// The finite population corrections, one a stage: columns, or numbers.
    #[schemars(with = "Vec<FpcShape>")]
    pub fpc: Vec<Fpc>,
    /// The number of replicates of the design; null without them.
    pub replicates: Option<usize>,
    /// How they were made; null without replicates.
    pub replicate_method: Option<ReplicateMethod>,
    /// The columns of the replicate weights; empty where they were constructed.
    pub replicate_columns: Vec<String>,
}

/// One measure of one group.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct EstimateRow {
    /// The value of the group in each grouping column; null where it is missing.
    #[schemars(with = "Vec<KeyShape>")]
    pub key: Vec<Option<Key>>,
    /// The measure as text.
    pub measure: String,
    /// The estimate; null where the measure is undefined.
    pub value: Option<f64>,
    /// Its standard error; null where there is none.
    pub standard_error: Option<f64>,
    /// Which interval; null where there is none.
    pub interval: Option<IntervalKind>,
    /// The lower limit of the interval.
    pub lower: Option<f64>,
    /// The upper limit of the interval.
    pub upper: Option<f64>,
    /// The degrees of freedom of the interval; null for infinitely many, and where the replicates alone give the limits.
    pub degrees_of_freedom: Option<f64>,
    /// The standard deviation of the standard error over other seeds of the bootstrap, about; null without a bootstrap and
    /// with plausible values.
    pub simulation_error: Option<f64>,
    /// That of the lower limit.
    pub lower_simulation_error: Option<f64>,
    /// That of the upper limit.
    pub upper_simulation_error: Option<f64>,
    /// The replicates of the bootstrap in which the measure is undefined; null without a bootstrap.
    pub failed_replicates: Option<usize>,
    /// The variance divided by that of as many rows drawn independently with the same weights; null without a standard
    /// error from linearization.
    pub design_effect: Option<f64>,
    /// Rows that the measure uses.
    pub count: usize,
    /// Rows excluded for a missing value.
    pub dropped: usize,
    /// Primary sampling units with such a row.
    pub psus: usize,
    /// Strata with such a unit.
    pub strata: usize,
    /// The sum of the weights; null without weights.
    pub weight: Option<f64>,
    /// The skewness of the scores of the sampled units; null where they are not computed.
    pub skewness: Option<f64>,
    /// The largest share of one unit in the sum of squared scores; null where they are not computed.
    pub largest_share: Option<f64>,
    /// Why the value, the standard error or the interval is null.
    #[schemars(with = "Option<MessageShape>")]
    pub reason: Option<Message>,
    /// What limits the trust in the interval.
    #[schemars(with = "Vec<MessageShape>")]
    pub warnings: Vec<Message>,
}

impl SampledBy {
    /// As the options of the design state, with so many replicates.
    pub(super) fn of(options: &SamplingOptions, replicates: Option<usize>) -> Self {
        Self {
            weights: options.weights.clone(),
            strata: options.strata.clone(),
            ids: options.ids.clone(),
            fpc: options.fpc.clone(),
            replicates,
            replicate_method: (options.replicates.as_ref()).map(|given| given.method),
            replicate_columns: (options.replicates.as_ref())
                .map(|given| given.columns.clone())
                .unwrap_or_default(),
        }
    }
}

impl Estimation {
    /// The result as JSON text, the same in every language.
    pub fn to_json(&self) -> String {
        crate::document::text(self)
    }

    /// The JSON Schema of [`to_json`](Self::to_json).
    pub fn json_schema() -> String {
        crate::schema::of::<Self>()
    }
}
