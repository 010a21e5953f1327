//! What every kind of plan does: a table read with a standard, its pools, changes of cells, the assessment before
//! and after, and the result.

pub(crate) mod assembly;
pub(crate) mod call;
pub(crate) mod changes;
pub(crate) mod document;
pub(crate) mod pool;
pub(crate) mod reassess;
pub(crate) mod selection;
pub(crate) mod setting;
