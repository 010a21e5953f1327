//! A table read into schools: headings, cells, counties, and every error in them.

pub(crate) mod cells;
mod class_bands;
pub(crate) mod class_sizes;
pub(crate) mod consistency;
pub(crate) mod counties;
pub(crate) mod finding;
pub(crate) mod headings;
pub(crate) mod inspect;
pub(crate) mod items_table;
mod likeness;
pub(crate) mod mapping;
mod other_stages;
pub(crate) mod pupils;
pub(crate) mod reading;
mod scan;
pub(crate) mod schools;
pub(crate) mod totals;
pub(crate) mod wholes;
