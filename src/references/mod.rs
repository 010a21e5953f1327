//! The works that measures, methods and plans come from, each described once.
//!
//! [`works`] lists them. Declarations cite a work by its key, with a place in it where that helps; the short text of a
//! source, the catalogues (as CSL-JSON) and every citation in a language binding follow from the same description.

// The macros are found by their place, not by a path: the text of an attribute is expanded when the macros that are found by
// a path may not be known yet.
#[macro_use]
mod work;
#[macro_use]
mod list;

pub use list::works;
pub(crate) use list::*;
pub use work::{Citation, Work, WorkKind};
