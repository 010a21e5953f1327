//! The least change of resources that brings a weighted coefficient of variation to a limit, with proof.
//!
//! Units have weights P and resources R; a plan changes R. Nothing here knows what the units are.
