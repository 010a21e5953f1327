//! The sampling errors of the numbers of results.
//!
//! `numbers` finds the numbers of a result and names them by their places, `replicated` computes results with the weights
//! of replicates, `scored` finds the scores of numbers.

mod numbers;
mod replicated;
mod scored;
