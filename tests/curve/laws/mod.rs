//! Laws of curves as properties.

mod curves;
mod dominance;
