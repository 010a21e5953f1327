//! Weighted least squares: published values, laws, errors.

mod errors;
mod laws;
mod published;
