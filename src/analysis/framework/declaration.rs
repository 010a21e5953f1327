//! How an analysis is declared, and what it implements.

use serde_json::{Map, Value};

use crate::error::Result;

use super::compared::Between;
use super::entry::AnalysisEntry;
use super::given::Given;
use super::inputs::Wanted;
use super::linear::Linear;
use super::rows::Rows;
use crate::inference::Fits;

/// What the declaration of an analysis provides.
pub(in crate::analysis) trait Declared: Sized + Sync + Send {
    const ENTRY: &'static AnalysisEntry;

    /// Its own inputs, read.
    fn read(given: &mut Given) -> Result<Self>;

    /// The columns that they name.
    fn wanted(&self) -> Wanted<'_>;

    /// The inputs as they were understood.
    fn echo(&self) -> Map<String, Value>;

    /// The heading given for an input.
    fn heading(&self, input: &str) -> Option<&str>;
}

/// What each analysis implements.
pub(in crate::analysis) trait Analyze: Declared {
    type Output;

    /// Whether the numbers follow from coefficients of regressions, which have robust standard errors.
    const REGRESSION: bool = false;

    /// The numbers of the result that are no estimates but identify the part that they are in: those given, the
    /// coordinates of points, the positions of rows. Written as paths without positions: `points.share`.
    const GIVEN: &'static [&'static str] = &[];

    /// The numbers that are tested against 0: differences, coefficients, signed contributions and indices. A number that
    /// cannot fall below 0, such as an index of inequality or its part between groups, has 0 at the end of its range, where
    /// its estimate is not normal; that a share or a mean is 0 is not asked. Written as [`GIVEN`](Self::GIVEN).
    const TESTED: &'static [&'static str] = &[];

    /// Rejects inputs that do not fit each other.
    fn check(&self) -> Result<()> {
        Ok(())
    }

    /// The two groups that are compared.
    fn between(&self) -> Option<Between<'_>> {
        None
    }

    /// The result of one group.
    fn of(&self, rows: &Rows<'_>) -> Result<Self::Output>;

    /// The regressions from whose coefficients numbers of the result follow.
    fn fits(&self, _: &Rows<'_>) -> Result<Fits> {
        Ok(Fits::NONE)
    }

    /// Puts the numbers of that result as statistics, from which their scores follow. Those that are not put have
    /// standard errors from replicates only.
    fn linearize(&self, _: &Rows<'_>, _: &Linear<'_>) -> Result<()> {
        Ok(())
    }
}

/// Declares an analysis: its line in the catalogue and the struct of its inputs in one.
macro_rules! analysis {
    (
        $(#[$about:meta])*
        $name:ident = $id:literal, $en:literal / $zh:literal, $family:literal;
        $summary_en:literal / $summary_zh:literal;
        lists [$($part:literal),*];
        methods [$($method:ident),+];
        $($field:ident: $type:ty, $need:expr, $text:expr;)*
    ) => {
        $(#[$about])*
        #[derive(Debug)]
        pub(in crate::analysis) struct $name {
            $($field: $type,)*
        }

        impl $crate::analysis::framework::declaration::Declared for $name {
            const ENTRY: &'static $crate::analysis::AnalysisEntry =
                &$crate::analysis::AnalysisEntry {
                    name: $crate::words::Name::new($id, $en, $zh),
                    family: $family,
                    summary: $crate::measure::Text::new($summary_en, $summary_zh),
                    inputs: &[$($crate::options::InputSpec {
                        id: stringify!($field),
                        kind: <$type as $crate::analysis::framework::inputs::Input>::KIND,
                        need: $need,
                        choices: <$type as $crate::analysis::framework::inputs::Input>::CHOICES,
                        members: &[],
                        about: $text,
                    }),*],
                    schema: <<$name as $crate::analysis::framework::declaration::Analyze>::Output as schemars::JsonSchema>::schema_name,
                    parts: &[$($part),*],
                    tested: <$name as $crate::analysis::framework::declaration::Analyze>::TESTED,
                    methods: &[$(&$crate::words::methods::$method),+],
                };

            fn read(given: &mut $crate::analysis::framework::given::Given) -> $crate::Result<Self> {
                Ok(Self {
                    $($field: given.take(stringify!($field))?,)*
                })
            }

            fn wanted(&self) -> $crate::analysis::framework::inputs::Wanted<'_> {
                let mut wanted = $crate::analysis::framework::inputs::Wanted::default();
                $($crate::analysis::framework::inputs::Input::want(&self.$field, &mut wanted);)*
                wanted
            }

            fn echo(&self) -> serde_json::Map<String, serde_json::Value> {
                let mut out = serde_json::Map::new();
                $(out.insert(
                    stringify!($field).to_owned(),
                    $crate::analysis::framework::inputs::Input::echo(&self.$field),
                );)*
                out
            }

            fn heading(&self, input: &str) -> Option<&str> {
                match input {
                    $(stringify!($field) => {
                        $crate::analysis::framework::inputs::Input::heading(&self.$field)
                    })*
                    _ => None,
                }
            }
        }
    };
}
pub(in crate::analysis) use analysis;
