//! The options of a bootstrap.

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::words::inference as phrases;

/// How many replicates are drawn, from which seed, and whether each has a standard error.
///
/// # Examples
///
/// ```
/// use junheng::inference::BootstrapOptions;
/// let options = BootstrapOptions::from_json(r#"{"replicates": 9999, "seed": 20}"#)?;
/// assert_eq!((options.replicates, options.seed, options.studentized), (9999, 20, false));
/// assert!(BootstrapOptions::from_json(r#"{"seed": 1.5}"#).is_err());
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BootstrapOptions {
    /// The number of replicates, at least 2. With 999 or 9,999 the limits of the usual levels are single replicates.
    pub replicates: usize,
    /// The seed; the same seed gives the same bits everywhere.
    pub seed: u64,
    /// Whether the standard error of each replicate is computed, which studentized intervals require.
    pub studentized: bool,
}

impl Default for BootstrapOptions {
    /// 999 replicates of seed 0, without standard errors.
    fn default() -> Self {
        Self {
            replicates: 999,
            seed: 0,
            studentized: false,
        }
    }
}

impl BootstrapOptions {
    /// Reads options from a JSON object; members that are missing have their defaults.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for text that is no such object, has an unknown option, or a
    /// seed that is not a whole number from 0 to 2^64 − 1.
    pub fn from_json(text: &str) -> Result<Self> {
        crate::reading::options(text)
    }

    pub(in super::super) fn check(&self) -> Result<()> {
        match self.replicates < 2 {
            true => Err(Error::new(&phrases::FEW_REPLICATES).with("got", self.replicates)),
            false => Ok(()),
        }
    }
}
