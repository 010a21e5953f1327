//! The committed JSON Schemas are those of the types.

#[cfg(feature = "education")]
mod results;
mod structured;
