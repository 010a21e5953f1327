//! What an edit of a table is and does; each kind is a file in `edits`.

use std::collections::BTreeMap;
use std::fmt::Debug;

use crate::error::Result;
use crate::table::Cell;
use crate::words::{Message, Phrase};

use super::amount::{Made, Transfer};
use super::names::Names;
use super::reader::Reader;
use super::state::{Base, State};

/// A kind of edit: the members that it takes besides its kind, and how it is read.
pub(super) struct Kind {
    pub(super) takes: &'static [&'static str],
    /// Finds what the edit names, and rejects what cannot be meant.
    pub(super) read: fn(&Reader<'_>) -> Result<Box<dyn Edit>>,
}

/// An edit of the rows of a table, those of schools to be opened included, whose schools and columns have been found.
pub(super) trait Edit: Debug + Send + Sync {
    /// The rows that it names.
    fn rows(&self) -> Vec<usize>;

    /// Makes it, or leaves the state as it is.
    fn make(&self, state: &mut State, base: &Base<'_>) -> Made;

    /// It in words.
    fn text(&self, names: &Names<'_>) -> Message;

    /// The cells of the school that it opens.
    fn opens(&self) -> Option<&BTreeMap<String, Cell>> {
        None
    }

    /// What it moves between two schools, if that is all that it does.
    fn transfer(&self) -> Option<Transfer<'_>> {
        None
    }

    /// Why its effect is one of counting, partly or wholly.
    fn counting(&self) -> Option<&'static Phrase> {
        None
    }

    /// Whether it concerns every county.
    fn is_everywhere(&self) -> bool {
        false
    }
}
