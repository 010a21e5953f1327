//! The one list of analyses.

use schemars::JsonSchema;
use serde::Serialize;

use crate::curve;
use crate::error::Result;
use crate::{group, rank, regression, segregation};

use super::asked::{Asked, Declared, asked};
use super::curve::{DrawnConcentration, DrawnCurve};
use super::entry::AnalysisEntry;
use super::families;
use super::families::decomposition::NamedEntropyDecomposition;
use super::families::gaps::TableGap;
use super::given::Given;

/// An analysis of the list: what is said of it, and how a request for it is read.
pub(super) struct Line {
    pub(super) entry: &'static AnalysisEntry,
    pub(super) read: fn(&mut Given) -> Result<Box<dyn Asked>>,
}

macro_rules! analyses {
    ($($family:ident::$name:ident gives $output:ty;)*) => {
        /// The result of one group, as the analysis has it.
        #[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum Outcome {
            $(#[doc = concat!("Of the analysis `", stringify!($name), "`.")] $name(Box<$output>),)*
        }

        pub(super) static LINES: &[Line] = &[$(Line {
            entry: <families::$family::$name as Declared>::ENTRY,
            read: |given| {
                asked::<families::$family::$name>(given, |output| Outcome::$name(Box::new(output)))
            },
        }),*];
    };
}

analyses! {
    curves::Lorenz gives DrawnCurve;
    curves::GeneralizedLorenz gives DrawnCurve;
    curves::QuantileCurve gives DrawnCurve;
    curves::Tip gives DrawnCurve;
    curves::GrowthIncidence gives DrawnCurve;
    curves::Dominance gives curve::Dominance;
    gaps::Gap gives TableGap;
    gaps::DistributionOverlap gives group::DistributionOverlap;
    gaps::Kitagawa gives group::Kitagawa;
    gaps::OaxacaBlinder gives group::OaxacaBlinder;
    decomposition::GroupMeans gives group::GroupMeans;
    decomposition::EntropyDecomposition gives NamedEntropyDecomposition;
    decomposition::NestedDecomposition gives group::NestedDecomposition;
    decomposition::MaximumBetween gives group::MaximumBetween;
    decomposition::GiniDecomposition gives group::GiniDecomposition;
    decomposition::SourceDecomposition gives group::SourceDecomposition;
    units::Contributions gives group::Contributions;
    units::RecenteredInfluence gives group::RecenteredInfluence;
    change::EntropyChange gives group::EntropyChange;
    change::SigmaConvergence gives group::Sigma;
    change::BetaConvergence gives group::Beta;
    regressions::Regression gives regression::Regression;
    regressions::RifRegression gives group::RifRegression;
    ranks::ConcentrationCurve gives DrawnConcentration;
    ranks::ConcentrationDecomposition gives rank::ConcentrationDecomposition;
    segregation::Exposures gives segregation::Exposures;
    segregation::LocalSegregation gives segregation::LocalSegregation;
    segregation::MutualInformationDecomposition gives segregation::MutualInformationDecomposition;
    segregation::DebiasedSegregation gives segregation::Debiased;
    segregation::SegregationChange gives segregation::SegregationChange;
}

/// Every analysis, in the order of the catalogue.
///
/// # Examples
///
/// ```
/// use junheng::analysis::analyses;
/// let split = analyses().find(|entry| entry.name.id == "nested_decomposition").unwrap();
/// assert_eq!(split.name.zh, "嵌套分解");
/// assert_eq!(split.inputs[1].id, "levels");
/// ```
pub fn analyses() -> impl ExactSizeIterator<Item = &'static AnalysisEntry> {
    LINES.iter().map(|line| line.entry)
}
