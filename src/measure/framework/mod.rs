//! What every measure shares: its entry, its traits, the checks before it, its text form, the list.

pub(crate) mod catalogue;
pub(crate) mod declaration;
pub(crate) mod entry;
pub(crate) mod gate;
pub(crate) mod several;
pub(crate) mod spec;
pub(crate) mod statistic;
