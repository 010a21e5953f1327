//! Inequality within and between groups.

pub(super) mod decomposable;
pub(super) mod entropy;
pub(super) mod gini;
pub(super) mod maximum_between;
pub(super) mod nested;
pub(super) mod transvariation;
pub(super) mod tree;
