//! Schools over several years: how far from the limits, why they changed, when they pass.

mod factors;
mod line;
mod years;
