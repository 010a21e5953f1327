//! What balance says of town and countryside.

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::shape::{MessageShape, NameShape};
use crate::words::{Message, Name};

/// A locale of the table and the cells that were read as it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LocaleUse {
    /// The locale.
    #[schemars(with = "NameShape")]
    pub locale: Name,
    /// The different cells, in the order of their text.
    pub cells: Vec<String>,
    /// The rows that have one of them.
    pub units: usize,
}

/// Theil T of an indicator, within and between locales.
///
/// Taken over the units that have a locale; where all have one, the total is the measure `theil_t`.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LocaleSplit {
    /// Theil T of the units that have a locale.
    pub total: f64,
    /// The part within locales.
    pub within: f64,
    /// The part between locales.
    pub between: f64,
    /// What each locale with units adds, from urban to rural.
    pub parts: Vec<LocalePart>,
    /// Units with the ratio but without a locale.
    #[schemars(with = "Option<MessageShape>")]
    pub excluded: Option<Message>,
    /// How many units that is.
    pub excluded_units: usize,
}

/// What one locale adds to a [`LocaleSplit`].
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LocalePart {
    /// The locale.
    #[schemars(with = "NameShape")]
    pub locale: Name,
    /// Its units.
    pub units: usize,
    /// Its share of the pupils.
    pub pupil_share: f64,
    /// Its share of Σ pupils × ratio.
    pub value_share: f64,
    /// Its pupil-weighted mean.
    pub mean: f64,
    /// Theil T inside it; null where all its ratios are zero.
    pub theil_t: Option<f64>,
    /// What the inequality inside it adds to the whole: its share times its Theil T.
    pub within: f64,
    /// What the distance of its mean from the whole mean adds: p·(r ln r − (r − 1)), zero or more.
    pub between: f64,
}

/// The gap between town and countryside, always urban minus rural and urban over rural.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LocaleGap {
    /// The urban side.
    pub urban: LocaleSide,
    /// The rural side.
    pub rural: LocaleSide,
    /// What stands on neither side.
    pub neither: LocaleRest,
    /// Urban mean minus rural mean.
    pub urban_minus_rural: f64,
    /// Urban mean over rural mean; null where the rural mean is zero.
    pub urban_over_rural: Option<f64>,
    /// The difference over the pooled standard deviation (Cohen's d); null where neither side varies.
    pub standardized: Option<f64>,
}

/// The units with the ratio on neither side of a [`LocaleGap`]: of another locale, or of none.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LocaleRest {
    /// How many units.
    pub units: usize,
    /// Their pupils.
    pub pupils: f64,
}

/// One side of a [`LocaleGap`].
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LocaleSide {
    /// The locale.
    #[schemars(with = "NameShape")]
    pub locale: Name,
    /// Units with the ratio.
    pub units: usize,
    /// Their pupils.
    pub pupils: f64,
    /// The ratio of their totals; units without pupils or without a denominator are in it.
    pub total: Option<f64>,
    /// The pupil-weighted mean of their ratios.
    pub mean: f64,
    /// The pupil-weighted population standard deviation of their ratios.
    pub standard_deviation: f64,
}
