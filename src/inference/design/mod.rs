//! How the rows of a table were sampled.

mod fpc;
mod options;
mod presets;
mod replication;
mod stage;

use crate::error::{Error, Result};
use crate::table::Table;
use crate::words::inference as phrases;

pub(crate) use options::DESIGN;
pub(super) use options::FpcShape;
pub(super) use options::checked as checked_weights;
pub use options::{Fpc, FpcKind, LonelyPsu, SamplingOptions, WeightsKind};
pub use presets::{Preset, presets, presets_json};
pub use replication::{ReplicateMethod, ReplicateOptions};
pub(super) use stage::{Frame, Stage, Stratum};

/// How the rows of a table were sampled: strata, units of one or several stages, sampling fractions, weights.
///
/// A unit of the first stage is a primary sampling unit (PSU). Without `ids` each row is one.
///
/// # Examples
///
/// ```
/// use junheng::Table;
/// use junheng::inference::{SamplingDesign, SamplingOptions};
/// let mut table = Table::new();
/// table.add_text("county", ["A", "A", "A", "B", "B", "B"])?;
/// table.add_text("school", ["a", "a", "b", "c", "d", "d"])?;
/// let options = SamplingOptions::from_json(r#"{"strata": "county", "ids": "school"}"#)?;
/// let design = SamplingDesign::of(&table, &options)?;
/// let domain = design.domain(&[0, 1, 2, 3, 4, 5])?;
/// assert_eq!((domain.psus(), domain.strata()), (4, 2));
/// assert_eq!(domain.degrees_of_freedom(), 2.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct SamplingDesign {
    rows: usize,
    /// The stages that add to the variance: the first, and each further one with a sampling fraction.
    pub(super) stages: Vec<Stage>,
    pub(super) lonely_psu: LonelyPsu,
    pub(super) degrees_of_freedom: Option<f64>,
    weights: Option<Vec<f64>>,
    kind: WeightsKind,
}

impl SamplingDesign {
    /// The design of the rows of `table`.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for options that contradict each other;
    /// [`UnknownName`](crate::ErrorKind::UnknownName) for a column that does not exist;
    /// [`NotFinite`](crate::ErrorKind::NotFinite) for a missing value in a column of the design;
    /// [`InvalidWeight`](crate::ErrorKind::InvalidWeight) for a weight that is negative or, of a frequency, not whole;
    /// [`InvalidTable`](crate::ErrorKind::InvalidTable) for a unit in several strata, a size of the population that is
    /// below that of the sample, differs within a stratum or may be a number or a fraction, and for a stratum with
    /// one unit where [`LonelyPsu::Fail`] applies.
    pub fn of(table: &Table<'_>, options: &SamplingOptions) -> Result<Self> {
        let options = &options.expanded(table)?;
        options.check()?;
        let kind = options.kind();
        let weights = options::weights(table, options, kind)?;
        let stages = match (kind, &weights) {
            (WeightsKind::Frequency, Some(times)) => vec![Stage::of_times(times)],
            _ => stage::stages(table, options)?,
        };
        Ok(Self {
            rows: table.rows(),
            stages,
            lonely_psu: options.lonely_psu,
            degrees_of_freedom: options.degrees_of_freedom,
            weights,
            kind,
        })
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The weight of each row; `None` where every row has weight 1.
    pub fn weights(&self) -> Option<&[f64]> {
        self.weights.as_deref()
    }

    /// What the weights are.
    pub fn weights_kind(&self) -> WeightsKind {
        self.kind
    }

    /// Whether every stratum of the first stage is sampled completely: estimates have no sampling error.
    pub fn is_census(&self) -> bool {
        let complete = |stratum: &Stratum| stratum.is_complete();
        self.stages[..1]
            .iter()
            .all(|stage| stage.strata.iter().all(complete))
    }

    /// Rejects a row that the table does not have.
    pub(super) fn require_row(&self, row: u32) -> Result<()> {
        match (row as usize) < self.rows {
            true => Ok(()),
            false => Err(Error::new(&phrases::UNKNOWN_ROW)
                .with("expected", self.rows)
                .with("got", row as usize)),
        }
    }
}
