//! Plans: the least change of a table of schools that reaches a target, with proof.
