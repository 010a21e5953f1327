//! Structured analyses of a table: the catalogue and its document, golden cases.

mod catalogue;
mod golden;
mod inferred;
mod permutation;
