//! The one list of analyses.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::curve;
use crate::error::{Error, Result};
use crate::inference::{self, Fits};
use crate::words::analysis as phrases;
use crate::words::suggest::nearest;
use crate::{group, rank, regression, segregation};

use super::families::decomposition::NamedEntropyDecomposition;
use super::families::drawn::{DrawnConcentration, DrawnCurve};
use super::families::gaps::TableGap;
use super::families::{self};
use super::framework::compared::Between;
use super::framework::declaration::{Analyze, Declared};
use super::framework::entry::AnalysisEntry;
use super::framework::given::Given;
use super::framework::inputs::Wanted;
use super::framework::linear::Linear;
use super::framework::rows::Rows;

/// A line of the list: the entry of the catalogue, and the reader of the inputs.
pub(super) struct Line {
    pub(super) entry: &'static AnalysisEntry,
    pub(super) read: fn(&mut Given) -> Result<Box<dyn AnyAnalysis>>,
}

/// Any analysis, with its inputs.
pub(super) trait AnyAnalysis: Sync + Send {
    fn wanted(&self) -> Wanted<'_>;
    fn echo(&self) -> Map<String, Value>;
    fn heading(&self, input: &str) -> Option<&str>;
    fn between(&self) -> Option<Between<'_>>;
    fn outcome(&self, rows: &Rows<'_>) -> Result<Outcome>;
    /// See [`Analyze::linearize`].
    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()>;
    /// See [`Analyze::fits`].
    fn fits(&self, rows: &Rows<'_>) -> Result<Fits>;
    /// See [`Analyze::REGRESSION`].
    fn is_regression(&self) -> bool;
    /// See [`Analyze::GIVEN`].
    fn given(&self) -> &'static [&'static str];
    /// See [`Analyze::TESTED`].
    fn tested(&self) -> &'static [&'static str];
}

/// An analysis and its output as an outcome.
struct Wrapped<A: Analyze>(A, fn(A::Output) -> Outcome);

impl<A: Analyze> AnyAnalysis for Wrapped<A> {
    fn wanted(&self) -> Wanted<'_> {
        self.0.wanted()
    }

    fn echo(&self) -> Map<String, Value> {
        self.0.echo()
    }

    fn heading(&self, input: &str) -> Option<&str> {
        self.0.heading(input)
    }

    fn between(&self) -> Option<Between<'_>> {
        self.0.between()
    }

    fn outcome(&self, rows: &Rows<'_>) -> Result<Outcome> {
        self.0.of(rows).map(self.1)
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        self.0.linearize(rows, linear)
    }

    fn fits(&self, rows: &Rows<'_>) -> Result<Fits> {
        self.0.fits(rows)
    }

    fn is_regression(&self) -> bool {
        A::REGRESSION
    }

    fn given(&self) -> &'static [&'static str] {
        A::GIVEN
    }

    fn tested(&self) -> &'static [&'static str] {
        A::TESTED
    }
}

/// Reads the inputs of an analysis and checks that they fit each other.
fn read<A: Analyze + 'static>(
    given: &mut Given,
    wrap: fn(A::Output) -> Outcome,
) -> Result<Box<dyn AnyAnalysis>> {
    let analysis = A::read(given)?;
    analysis.check()?;
    Ok(Box::new(Wrapped(analysis, wrap)))
}

macro_rules! analyses {
    ($($family:ident::$name:ident gives $output:ty;)*) => {
        /// The result of one group.
        #[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum Outcome {
            $(#[doc = concat!("The result of the analysis `", stringify!($name), "`.")] $name(Box<$output>),)*
        }

        pub(super) static LINES: &[Line] = &[$(Line {
            entry: <families::$family::$name as Declared>::ENTRY,
            read: |given| {
                read::<families::$family::$name>(given, |output| Outcome::$name(Box::new(output)))
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
    units::LeaveOneOut gives group::LeaveOneOut;
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
    permutation::RandomAllocationTest gives inference::RandomBenchmark;
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

/// The analysis that the request names; removes the name.
pub(super) fn line_of(values: &mut Map<String, Value>) -> Result<&'static Line> {
    let Some(name) = values.remove("analysis") else {
        return Err(Error::new(&phrases::NO_ANALYSIS));
    };
    let name: String = crate::reading::read(name, "analysis")?;
    let id = |line: &'static Line| line.entry.name.id.as_ref();
    if let Some(line) = LINES.iter().find(|line| id(line) == name) {
        return Ok(line);
    }
    Err(match nearest(&name, LINES.iter().map(id)) {
        Some(near) => Error::new(&phrases::UNKNOWN).with("expected", near),
        None => Error::new(&phrases::UNLISTED),
    }
    .with("got", name))
}
