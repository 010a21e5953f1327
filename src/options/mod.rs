//! Options of a call: each is declared once, with kind, default, choices and a description in both
//! languages. The JSON reader, its error messages, the catalogues and the documents follow from the
//! declaration.

mod choice;
mod given;
mod spec;
mod structs;

pub(crate) use choice::{Choice, choices};
pub(crate) use given::Given;
pub use spec::{InputSpec, Kind, Need, Preset};
pub(crate) use structs::{FromOption, one_or_several, options};
