//! Lorenz curves and dominance: published values, laws, errors.

mod errors;
mod laws;
mod published;
