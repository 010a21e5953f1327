//! The two forms in which a request names counts.

use crate::error::{Error, Result};
use crate::words::evaluate as phrases;

/// Which of the options of counts are given.
#[derive(Debug, Clone, Copy)]
pub(crate) struct GivenCounts {
    pub(crate) groups: bool,
    pub(crate) unit: bool,
    pub(crate) pupil_group: bool,
    pub(crate) count: bool,
    /// Whether units have names in the wide form too.
    pub(crate) named_units: bool,
}

impl GivenCounts {
    /// Rejects counts in both forms, and a form of which a part is missing.
    pub(crate) fn check(self) -> Result<()> {
        let needs = |got: &'static str, expected: &'static str| {
            Err(Error::new(&phrases::LONG_NEEDS)
                .with("got", got)
                .with("expected", expected))
        };
        match self {
            Self {
                groups: true,
                pupil_group: true,
                ..
            } => Err(Error::new(&phrases::LONG_AND_WIDE)),
            Self {
                pupil_group: true,
                unit: false,
                ..
            } => needs("pupil_group", "unit"),
            Self {
                pupil_group: false,
                count: true,
                ..
            } => needs("count", "pupil_group"),
            Self {
                pupil_group: false,
                unit: true,
                named_units: false,
                ..
            } => needs("unit", "pupil_group"),
            _ => Ok(()),
        }
    }
}
