//! What the numeric core promises, seen from outside: exact sums and moments, one `ln`.

mod exact;
mod functions;
mod golden;
mod kinds;
mod moments;
