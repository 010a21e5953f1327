//! One analysis with its inputs: how it is declared, and what the call needs of it.

use serde_json::{Map, Value};

use crate::error::Result;

use super::Outcome;
use super::entry::AnalysisEntry;
use super::given::Given;
use super::inputs::Wanted;
use super::rows::Rows;
use super::sides::Between;

/// What the declaration of an analysis gives.
pub(super) trait Declared: Sized + Sync + Send {
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

/// What each analysis says for itself.
pub(super) trait Analyze: Declared {
    type Output;

    /// Refuses inputs that do not fit each other.
    fn check(&self) -> Result<()> {
        Ok(())
    }

    /// The two sides that are compared.
    fn between(&self) -> Option<Between<'_>> {
        None
    }

    /// The result of one group.
    fn of(&self, rows: &Rows<'_>) -> Result<Self::Output>;
}

/// An analysis with its inputs, whichever it is.
pub(super) trait Asked: Sync + Send {
    fn wanted(&self) -> Wanted<'_>;
    fn echo(&self) -> Map<String, Value>;
    fn heading(&self, input: &str) -> Option<&str>;
    fn between(&self) -> Option<Between<'_>>;
    fn outcome(&self, rows: &Rows<'_>) -> Result<Outcome>;
}

/// An analysis and what its output is among all outcomes.
pub(super) struct Wrapped<A: Analyze>(pub(super) A, pub(super) fn(A::Output) -> Outcome);

impl<A: Analyze> Asked for Wrapped<A> {
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
}

/// The analysis that the request gives inputs for.
pub(super) fn asked<A: Analyze + 'static>(
    given: &mut Given,
    wrap: fn(A::Output) -> Outcome,
) -> Result<Box<dyn Asked>> {
    let analysis = A::read(given)?;
    analysis.check()?;
    Ok(Box::new(Wrapped(analysis, wrap)))
}

/// Declares an analysis: its line in the catalogue and the struct of its inputs in one.
macro_rules! analysis {
    (
        $(#[$about:meta])*
        $name:ident = $id:literal, $en:literal / $zh:literal, $family:literal;
        $summary_en:literal / $summary_zh:literal;
        lists [$($part:literal),*];
        $($field:ident: $type:ty, $need:expr, $text:expr;)*
    ) => {
        $(#[$about])*
        #[derive(Debug)]
        pub(in crate::analysis) struct $name {
            $($field: $type,)*
        }

        impl $crate::analysis::asked::Declared for $name {
            const ENTRY: &'static $crate::analysis::AnalysisEntry =
                &$crate::analysis::AnalysisEntry {
                    name: $crate::words::Name::new($id, $en, $zh),
                    family: $family,
                    summary: $crate::measure::Text::new($summary_en, $summary_zh),
                    inputs: &[$($crate::options::InputSpec {
                        id: stringify!($field),
                        kind: <$type as $crate::analysis::inputs::Input>::KIND,
                        need: $need,
                        choices: <$type as $crate::analysis::inputs::Input>::CHOICES,
                        members: &[],
                        about: $text,
                    }),*],
                    schema: <<$name as $crate::analysis::asked::Analyze>::Output as schemars::JsonSchema>::schema_name,
                    parts: &[$($part),*],
                };

            fn read(given: &mut $crate::analysis::given::Given) -> $crate::Result<Self> {
                Ok(Self {
                    $($field: given.take(stringify!($field))?,)*
                })
            }

            fn wanted(&self) -> $crate::analysis::inputs::Wanted<'_> {
                let mut wanted = $crate::analysis::inputs::Wanted::default();
                $($crate::analysis::inputs::Input::want(&self.$field, &mut wanted);)*
                wanted
            }

            fn echo(&self) -> serde_json::Map<String, serde_json::Value> {
                let mut out = serde_json::Map::new();
                $(out.insert(
                    stringify!($field).to_owned(),
                    $crate::analysis::inputs::Input::echo(&self.$field),
                );)*
                out
            }

            fn heading(&self, input: &str) -> Option<&str> {
                match input {
                    $(stringify!($field) => {
                        $crate::analysis::inputs::Input::heading(&self.$field)
                    })*
                    _ => None,
                }
            }
        }
    };
}
pub(super) use analysis;
