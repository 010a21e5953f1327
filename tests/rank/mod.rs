//! What the catalogue of measures by rank promises, seen from outside.

mod cases;
mod concentration_decomposition;
mod errors;
mod golden;
mod influence;
mod laws;
