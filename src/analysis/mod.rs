//! Structured analyses of a table: curves, gaps, decompositions, regressions, segregation in parts.
//!
//! [`analyze`] takes a [`Table`](crate::Table) and a request, a JSON object as text, and returns an
//! [`Analysis`]: one row for each group, with the result of the constructors of the core. The catalogue
//! [`analyses`] lists the inputs of each analysis; the functions, options and documents of all language
//! bindings are generated from it.

mod call;
mod families;
mod framework;
mod inferred;
mod list;
mod result;

pub use crate::options::{InputSpec, Kind, Need, Preset};
pub use call::analyze;
pub use families::decomposition::{NamedEntropyDecomposition, NamedEntropyPart};
pub use families::drawn::{CurveFigure, DrawnConcentration, DrawnCurve, Reach};
pub use families::gaps::TableGap;
pub use framework::entry::AnalysisEntry;
pub use list::{Outcome, analyses};
pub use result::{Analysis, AnalysisProvenance, AnalysisRow, Unanalyzed};
