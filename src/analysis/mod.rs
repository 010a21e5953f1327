//! Structured analyses of a table: curves, gaps, decompositions, regressions, segregation in parts.
//!
//! [`analyze`] takes a [`Table`](crate::Table) and a request, whose text is a JSON object, and gives an
//! [`Analysis`]: one row a group, each with the result that the constructors of the core give. One list
//! drives it: [`analyses`] says what each analysis takes, and every face makes its functions, options
//! and documents from that.

mod asked;
mod call;
mod choices;
mod common;
mod curve;
mod data;
mod entry;
mod families;
mod given;
mod inputs;
mod list;
mod result;
mod rows;
mod sides;
mod texts;

pub use crate::options::{InputSpec, Kind, Need, Preset};
pub use call::analyze;
pub use curve::{CurveFigure, DrawnConcentration, DrawnCurve, Reach};
pub use entry::AnalysisEntry;
pub use families::decomposition::{NamedEntropyDecomposition, NamedEntropyPart};
pub use families::gaps::TableGap;
pub use list::{Outcome, analyses};
pub use result::{Analysis, AnalysisProvenance, AnalysisRow, Unanalyzed};
