//! The units of a table, read and checked: every number is finite and not negative.

use super::series::Series;

use super::bands::Bands;
use super::locale::Place;
use super::result::{ColumnUse, LocaleUse, RowKind};

/// What an indicator is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quantity {
    Pupils,
    Classes,
    Teachers,
    Spend,
}

impl Quantity {
    pub(super) const ALL: [Self; 4] = [Self::Pupils, Self::Classes, Self::Teachers, Self::Spend];
}

/// The rows of a table as units with pupils.
#[derive(Debug, Clone)]
pub(super) struct Units<'t> {
    /// What a row is.
    pub(super) row: RowKind,
    /// How many rows.
    pub(super) count: usize,
    /// Pupils of the unit; of the class, where rows are classes.
    pub(super) pupils: Series<'t>,
    /// Classes, counted or summed over the bands; one a row, where rows are classes.
    pub(super) classes: Option<Series<'t>>,
    /// Teachers.
    pub(super) teachers: Option<Series<'t>>,
    /// Money spent.
    pub(super) spend: Option<Series<'t>>,
    /// Classes by band of size.
    pub(super) bands: Option<Bands<'t>>,
    /// The locale of each row.
    pub(super) places: Option<Vec<Option<Place>>>,
    /// Which cells were read as which locale.
    pub(super) locales: Vec<LocaleUse>,
    /// Which columns were used.
    pub(super) columns: Vec<ColumnUse>,
}

impl<'t> Units<'t> {
    /// The column of a quantity.
    pub(super) fn series(&self, quantity: Quantity) -> Option<&Series<'t>> {
        match quantity {
            Quantity::Pupils => Some(&self.pupils),
            Quantity::Classes => self.classes.as_ref(),
            Quantity::Teachers => self.teachers.as_ref(),
            Quantity::Spend => self.spend.as_ref(),
        }
    }

    /// The locale of a row.
    pub(super) fn place(&self, row: u32) -> Option<Place> {
        self.places
            .as_ref()
            .and_then(|places| places.get(row as usize).copied().flatten())
    }
}
