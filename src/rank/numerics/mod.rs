//! Arithmetic that several measures by rank share.

pub(crate) mod joint;
pub(crate) mod ladder;
pub(crate) mod line;
pub(crate) mod logit;
pub(crate) mod step;
pub(crate) mod weighting;
