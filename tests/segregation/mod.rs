//! What the catalogue of segregation indices promises, seen from outside.

mod cases;
mod change;
mod debiased;
mod errors;
mod golden;
mod influence;
mod laws;
mod parts;
