//! What the catalogue of measures promises, seen from outside.

mod any_input;
pub(crate) mod cases;
mod differential;
mod document;
mod errors;
mod formulas;
mod golden;
mod hard;
mod influence;
mod laws;
mod parity;
mod plain_families;
mod slow;
mod specs;
mod text;
