//! The fewest new classes that end large classes: alone, shared within an area, or along pairs of schools.

mod call;
mod document;
mod figures;
mod intake;
mod options;
mod solve;
mod steps;
mod wide;

pub use call::plan_classes;
pub use document::{
    AreaClasses, ClassFigures, ClassMode, ClassesPlan, ClassesProvenance, GradeChange, SchoolRooms,
};
pub use options::{ClassPair, ClassPairs, ClassesOptions};

pub(super) use call::KIND;
