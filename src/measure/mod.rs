//! The catalogue of measures: one meaning each, one text form, one entry that drives every face.
//!
//! A measure is a small struct that implements [`Statistic`]. The list below is the only list of
//! them: parsing, text, serialization, C, Python, the documentation and the parity checks follow it.

mod adequacy;
mod atkinson;
mod density;
mod dispersion;
mod entropy;
mod entry;
mod gate;
mod gini;
mod hoover;
mod location;
mod logs;
mod quantile_range;
mod range;
mod relative;
mod shares;
mod spec;
mod statistic;
mod suggest;

pub use adequacy::{McLoone, Verstegen};
pub use atkinson::Atkinson;
pub use dispersion::{CoefficientOfVariation, StandardDeviation};
pub use entropy::{GeneralizedEntropy, MeanLogDeviation, TheilT};
pub use entry::{Constraint, Domain, Entry, Influence, ParameterSpec, Property, Text};
pub use gini::Gini;
pub use hoover::Hoover;
pub use location::{Mean, Median, Quantile};
pub use logs::VarianceOfLogs;
pub use quantile_range::{FederalRangeRatio, QuantileRatio, RestrictedRange};
pub use range::{Range, RangeRatio};
pub(crate) use relative::Relative;
use statistic::Kernel;
pub use statistic::Statistic;

macro_rules! catalogue {
    ($($measure:ident),* $(,)?) => {
        /// One measure with its parameters: what `"atkinson(epsilon=0.5)"` is once it is read.
        ///
        /// Written as text the same way everywhere: by `parse`, by `Display`, by serde.
        #[derive(Debug, Clone, Copy, PartialEq)]
        #[non_exhaustive]
        pub enum Measure {
            $(#[doc = concat!("[`", stringify!($measure), "`](struct@", stringify!($measure), ")")]
            $measure($measure),)*
        }

        /// Every measure, in the order of the catalogue.
        pub static CATALOGUE: &[&Entry] = &[$($measure::ENTRY),*];

        impl Measure {
            /// The measure's catalogue entry.
            pub fn entry(&self) -> &'static Entry {
                match self { $(Self::$measure(_) => $measure::ENTRY,)* }
            }

            /// The measure's parameters, in the order of its entry.
            pub fn parameters(&self) -> Vec<f64> {
                match self { $(Self::$measure(measure) => measure.parameters(),)* }
            }

            /// The value of the measure.
            ///
            /// # Errors
            ///
            /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where it is not defined for the sample.
            pub fn value(&self, sample: &crate::Sample<'_>) -> crate::Result<f64> {
                match self { $(Self::$measure(measure) => measure.value(sample),)* }
            }

            /// Each unit's influence on the measure, in row order; see [`Statistic::influence`].
            ///
            /// # Errors
            ///
            /// As [`value`](Self::value).
            pub fn influence(&self, sample: &crate::Sample<'_>) -> crate::Result<Vec<f64>> {
                match self { $(Self::$measure(measure) => measure.influence(sample),)* }
            }

            /// The measure at that place of the catalogue; the parameters have been checked.
            fn build(place: usize, parameters: &[f64]) -> Option<Self> {
                static BUILD: &[fn(&[f64]) -> Measure] =
                    &[$(|parameters| Measure::$measure($measure::from_parameters(parameters))),*];
                BUILD.get(place).map(|build| build(parameters))
            }
        }

        $(impl From<$measure> for Measure {
            fn from(measure: $measure) -> Self {
                Self::$measure(measure)
            }
        })*
    };
}

catalogue! {
    Mean,
    Median,
    Quantile,
    StandardDeviation,
    CoefficientOfVariation,
    VarianceOfLogs,
    Gini,
    Hoover,
    TheilT,
    MeanLogDeviation,
    GeneralizedEntropy,
    Atkinson,
    Range,
    RangeRatio,
    RestrictedRange,
    FederalRangeRatio,
    QuantileRatio,
    McLoone,
    Verstegen,
}
