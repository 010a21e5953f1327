//! Sampling errors of the numbers of analyses.

mod cases;
mod curves;
mod linearized;
mod replicated;
mod robust;
mod tested;
