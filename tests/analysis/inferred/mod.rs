//! Sampling errors of the numbers of analyses.

mod cases;
mod linearized;
mod replicated;
mod robust;
