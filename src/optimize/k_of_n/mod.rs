//! Several resources, of each unit's floors only some: which floors each unit may miss.

mod branch;
mod choose;
mod lagrange;
mod problem;
mod savings;

pub use problem::{ChosenFloors, SomeFloors, WithFloors};
