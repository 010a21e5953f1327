//! The methods that divide a total among its sources.

use serde::Serialize;

use crate::measure::{Gini, Measure};
use crate::words::{Method, methods};

use super::part::SourcePart;

/// How a total's inequality is divided among its sources.
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
        /// What a source that has not entered stands at.
        absent: Absent,
    },
}

/// What a source that has not entered yet stands at.
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

    /// What stands for a source that is absent.
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

    /// What the method is called and means.
    pub(in crate::group) fn words(&self) -> &'static Method {
        match self {
            Self::LermanYitzhaki => &methods::LERMAN_YITZHAKI,
            Self::Rao => &methods::RAO,
            Self::ShorrocksNatural(_) => &methods::SHORROCKS_NATURAL,
            Self::Shapley { .. } => &methods::SHAPLEY,
        }
    }
}
