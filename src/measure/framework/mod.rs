//! The framework of all measures: entry, traits, checks, text form, declaration, list.

pub(crate) mod catalogue;
pub(crate) mod declaration;
pub(crate) mod entry;
pub(crate) mod gate;
pub(crate) mod listed;
pub(crate) mod several;
pub(crate) mod spec;
pub(crate) mod statistic;
