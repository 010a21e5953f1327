//! Balance and the groups behind it: golden cases, refusals, laws, the schema.

mod errors;
mod golden;
mod groups;
mod invariance;
mod schema;
mod support;
