//! What every list of measures offers.

use crate::measure::{Entry, Input};

/// A closed list of measures of one kind of input.
///
/// Made by the macro `catalogue!` alone: text form, serialization and the language bindings are derived from it.
pub trait Catalogue: Copy + 'static {
    /// Every measure, in the order of the catalogue.
    const ENTRIES: &'static [&'static Entry];

    /// The kind of input of the measure at that place.
    fn input(place: usize) -> Input;

    /// The measure's line in the catalogue.
    fn entry(&self) -> &'static Entry;

    /// The measure's parameters, in the order of its entry.
    fn parameters(&self) -> Vec<f64>;

    /// The measure at that place of the catalogue; the parameters have been checked.
    #[doc(hidden)]
    fn build(place: usize, parameters: &[f64]) -> Option<Self>;
}
