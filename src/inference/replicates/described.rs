//! Replicates as the options of a design describe them.

use crate::error::{Error, Result};
use crate::table::Table;
use crate::words::inference as phrases;

use super::super::design::{
    ReplicateMethod, ReplicateOptions, SamplingDesign, SamplingOptions, checked_weights,
};
use super::super::domain::Domain;
use super::set::{Factors, Replicates};
use super::zones::Zones;

const REPLICATES: usize = 999;
const RHO: f64 = 0.5;

impl Replicates {
    /// The replicates that the options of a design describe.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) without such options, for an option that the method does not have, and
    /// for another number of `rscales`; [`InvalidWeight`](crate::ErrorKind::InvalidWeight) for a replicate weight that is
    /// negative; as the constructors where weights are constructed.
    pub fn of(
        table: &Table<'_>,
        design: &SamplingDesign,
        options: &SamplingOptions,
    ) -> Result<Self> {
        let options = &options.expanded(table)?;
        let Some(given) = &options.replicates else {
            return Err(Error::new(&phrases::METHOD_WITHOUT_REPLICATES));
        };
        given.check()?;
        let mut found = match (&given.zone, &given.half, given.columns.is_empty()) {
            (Some(zone), Some(half), _) => {
                Self::of_zones(Zones::of(table, zone, half, given.both_halves)?)
            }
            (_, _, true) => constructed(given, design)?,
            (_, _, false) => supplied(given, table, options)?,
        };
        if let Some(scale) = given.scale {
            found.scale = scale;
        }
        if !given.rscales.is_empty() {
            if given.rscales.len() != found.len() {
                return Err(Error::new(&phrases::RSCALES)
                    .with("expected", found.len())
                    .with("got", given.rscales.len()));
            }
            found.rscales = given.rscales.clone();
        }
        found.centred = given.mse == Some(false);
        Ok(found)
    }

    /// One replicate for each zone, or two.
    fn of_zones(zones: Zones) -> Self {
        Self {
            scale: zones.scale(),
            rscales: vec![1.0; zones.len()],
            factors: Factors::Zones(zones),
            centred: false,
        }
    }

    /// The degrees of freedom of a variance from these replicates: what the design states; of supplied weights their
    /// number less 1, of zones their number, otherwise those of the domain.
    pub(in super::super) fn degrees_of_freedom(&self, domain: &Domain<'_>) -> f64 {
        match (&self.factors, domain.design.degrees_of_freedom) {
            (Factors::Supplied(columns), None) => columns.len() as f64 - 1.0,
            (Factors::Zones(zones), None) => zones.count() as f64,
            _ => domain.degrees_of_freedom(),
        }
    }
}

/// Replicates of the strata and units of the design.
fn constructed(given: &ReplicateOptions, design: &SamplingDesign) -> Result<Replicates> {
    match given.method {
        ReplicateMethod::Jk1 | ReplicateMethod::Jkn => Replicates::jackknife(design),
        ReplicateMethod::Grouped => {
            let Some(groups) = given.groups else {
                return Err(Error::new(&phrases::GROUPED_WITHOUT_GROUPS));
            };
            Replicates::grouped_jackknife(design, groups, given.seed)
        }
        ReplicateMethod::Balanced => Replicates::balanced(design, 0.0),
        ReplicateMethod::Fay => Replicates::balanced(design, given.rho.unwrap_or(RHO)),
        ReplicateMethod::SuccessiveDifference => Err(Error::new(&phrases::SUPPLIED_ONLY)),
        ReplicateMethod::Bootstrap => {
            Replicates::bootstrap(design, given.replicates.unwrap_or(REPLICATES), given.seed)
        }
    }
}

/// Columns of the table.
fn supplied(
    given: &ReplicateOptions,
    table: &Table<'_>,
    options: &SamplingOptions,
) -> Result<Replicates> {
    if given.columns.len() < 2 {
        return Err(Error::new(&phrases::FEW_REPLICATES).with("got", given.columns.len()));
    }
    if options.weights.is_none() {
        return Err(Error::new(&phrases::SUPPLIED_WITHOUT_WEIGHTS));
    }
    let columns: Vec<Vec<f64>> = (given.columns.iter())
        .map(|heading| checked_weights(table, heading))
        .collect::<Result<_>>()?;
    let count = columns.len() as f64;
    let rho = given.rho.unwrap_or(RHO);
    let scale = match given.method {
        ReplicateMethod::Jk1 | ReplicateMethod::Grouped => (count - 1.0) / count,
        ReplicateMethod::Jkn => 1.0,
        ReplicateMethod::Balanced => 1.0 / count,
        ReplicateMethod::Fay => 1.0 / (count * (1.0 - rho) * (1.0 - rho)),
        ReplicateMethod::SuccessiveDifference => 4.0 / count,
        ReplicateMethod::Bootstrap if given.mse == Some(false) => 1.0 / (count - 1.0),
        ReplicateMethod::Bootstrap => 1.0 / count,
    };
    Ok(Replicates {
        scale,
        rscales: vec![1.0; columns.len()],
        factors: Factors::Supplied(columns),
        centred: false,
    })
}
