//! A standard bound to a table: which schools it covers, which columns it uses, what it lacks.

pub(crate) mod columns;
pub(crate) mod demand;
pub(crate) mod membership;
pub(crate) mod split;
pub(crate) mod stages;
