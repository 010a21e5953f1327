//! What all analyses have in common: how one is declared, its inputs, the rows that it reads.

pub(super) mod common;
pub(super) mod compared;
pub(super) mod data;
pub(super) mod declaration;
pub(super) mod entry;
pub(super) mod explained;
pub(super) mod given;
pub(super) mod inputs;
pub(super) mod linear;
mod part;
pub(super) mod rows;
pub(super) mod texts;
