//! The methods of decomposition by source.

use serde::Serialize;

use crate::measure::{Gini, Measure};
use crate::words::{Method, methods};

use super::part::SourcePart;

/// The method of decomposition of the inequality of a total by its sources.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum SourceMethod {
    /// The Gini index, each source by its share, Gini correlation and own Gini index.
    LermanYitzhaki,
    /// The Gini index, each source by its share and concentration coefficient.
    Rao,
    /// Any measure, each source by its covariance with the total.
    ShorrocksNatural(Measure),
    /// Any measure, each source by what its entry changes on average; up to 12 sources.
    Shapley {
        /// The measure.
        measure: Measure,
        /// The value of a source that has not entered.
        absent: Absent,
    },
}

/// The value of a source that has not entered yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Absent {
    /// Everybody has its mean: its inequality is gone, not the source.
    #[default]
    Mean,
    /// Nobody has any of it.
    Zero,
}

impl SourceMethod {
    /// The measure that is divided.
    pub(in crate::group) fn measure(&self) -> Measure {
        match *self {
            Self::LermanYitzhaki | Self::Rao => Gini::default().into(),
            Self::ShorrocksNatural(measure) | Self::Shapley { measure, .. } => measure,
        }
    }

    /// The value of an absent source.
    pub(in crate::group) fn absent(&self) -> Option<Absent> {
        match *self {
            Self::Shapley { absent, .. } => Some(absent),
            _ => None,
        }
    }

    /// The part as the method has it, without the quantities it does not use.
    pub(in crate::group) fn only_its_own(
        &self,
        part: SourcePart,
        contribution: Option<f64>,
        total: f64,
    ) -> SourcePart {
        match (self, contribution) {
            (_, Some(contribution)) => SourcePart {
                contribution,
                share: contribution / total,
                gini: None,
                concentration: None,
                gini_correlation: None,
                elasticity: None,
                ..part
            },
            (Self::Rao, None) => SourcePart {
                gini: None,
                gini_correlation: None,
                ..part
            },
            _ => part,
        }
    }

    /// The name and meaning of the method.
    pub(in crate::group) fn words(&self) -> &'static Method {
        match self {
            Self::LermanYitzhaki => &methods::LERMAN_YITZHAKI,
            Self::Rao => &methods::RAO,
            Self::ShorrocksNatural(_) => &methods::SHORROCKS_NATURAL,
            Self::Shapley { .. } => &methods::SHAPLEY,
        }
    }
}
