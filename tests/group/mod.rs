//! Gaps between groups, decompositions, convergence: published values, laws, errors, hard data.

mod catalogue;
mod districts;
mod entropy_decomposition;
mod errors;
mod extremes;
mod hard;
mod laws;
mod published;
