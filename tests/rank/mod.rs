//! What the catalogue of measures by rank promises, seen from outside.

mod cases;
mod determinants;
mod errors;
mod golden;
mod influence;
mod laws;
