//! Sampling designs, the covariance of estimates under them, the bootstrap and permutation tests.
//!
//! Every estimate is a function of the weighted distribution of the rows. Its first-order error is the total of the
//! scores u = w·IF/Σw, where IF is the influence function, so that one computation serves all estimates: the covariance of
//! totals under the design ([`Domain::covariance`]). Measures, parts of a decomposition, ordinates of a curve and
//! differences between groups are columns of one matrix of scores.

mod adjust;
mod beside;
mod bootstrap;
mod contrast;
mod covariance;
mod design;
mod domain;
mod draws;
mod estimate;
mod hypothesis;
mod interval;
mod methods;
mod permutation;
mod replicates;
mod robust;
mod scores;
mod statistic;

pub use adjust::Adjustment;
pub use bootstrap::{
    Block, Bootstrap, BootstrapInterval, BootstrapOptions, Bootstrapped, Estimator, Resampling,
    Weighted,
};
pub use contrast::{
    Against, Combination, ContrastOptions, ContrastRequest, ContrastRow, ContrastTest, Contrasts,
    DominanceOptions, DominanceTest, EqualityTest, Term, contrast, contrast_options,
};
pub use covariance::Covariance;
pub use design::{
    Fpc, FpcKind, LonelyPsu, Preset, ReplicateMethod, ReplicateOptions, SamplingDesign,
    SamplingOptions, WeightsKind, presets, presets_json,
};
pub use domain::Domain;
pub use estimate::{
    EstimateRequest, EstimateRow, Estimation, InferenceOptions, InferredBy, Method, NumberWarning,
    NumbersInference, SampledBy, Target, estimate, estimate_options,
};
pub(crate) use estimate::{Estimated, Inferable, Inference, taken};
pub use hypothesis::{Alternative, HypothesisTest};
pub use interval::{Interval, IntervalKind, Scale};
pub use methods::methods_json;
pub use permutation::{Exchange, PermutationOptions, PermutationTest, RandomBenchmark};
pub use replicates::Replicates;
pub(crate) use robust::Fits;
pub use robust::Robust;
pub use scores::{
    DensityMethod, ScoreOptions, Scored, Woodruff, counts_scores, ranked_scores, scores,
};
pub(crate) use statistic::{Statistic, Statistics};
