//! Arithmetic that several indices of segregation share.

pub(crate) mod alike;
pub(crate) mod common;
pub(crate) mod composition;
pub(crate) mod entropy;
pub(crate) mod fit;
pub(crate) mod hypergeometric;
pub(crate) mod mean_gap;
pub(crate) mod random;
