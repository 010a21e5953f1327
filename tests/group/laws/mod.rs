//! Laws as properties: parts add up, row order has no effect, independent formulas agree.

mod equal;
mod gaps;
mod gini;
mod leave_one_out;
mod nested;
mod pairs;
mod sources;
