//! What the catalogue of measures promises, seen from outside.

mod cases;
mod errors;
mod golden;
