//! The scores of the numbers of results: the formulas of each family over statistics of parts of the rows.

pub(in crate::analysis) mod curves;
pub(in crate::analysis) mod distributions;
pub(in crate::analysis) mod gaps;
pub(in crate::analysis) mod groups;
pub(in crate::analysis) mod pairs;
pub(in crate::analysis) mod regressions;
pub(in crate::analysis) mod rif;
pub(in crate::analysis) mod segregation;
pub(in crate::analysis) mod sources;
