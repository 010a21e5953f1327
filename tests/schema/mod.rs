//! The committed JSON Schemas are those of the types, and results keep to them.

#[cfg(feature = "education")]
mod results;
