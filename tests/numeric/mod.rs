//! What the numeric core promises, seen from outside: exact sums and moments, one `ln`.

mod exact;
mod functions;
mod golden;
pub(crate) mod kinds;
mod moments;
mod nist;
mod slow;
mod states;
