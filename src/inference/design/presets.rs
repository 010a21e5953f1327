//! How published surveys give their sampling: columns, method and factors by cycle.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::table::Table;
use crate::words::suggest::nearest;
use crate::words::{Parameter, inference as phrases};

use super::options::SamplingOptions;
use super::replication::{ReplicateMethod, ReplicateOptions};

/// A survey in one cycle: the columns of its files and how its standard errors are computed.
///
/// # Examples
///
/// ```
/// use junheng::inference::presets;
/// let pisa = presets().find(|one| one.id == "pisa2015").unwrap();
/// assert_eq!((pisa.weights, pisa.replicates, pisa.plausible_values), ("W_FSTUWT", 80, 10));
/// assert_eq!(pisa.scale, 0.05);
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Preset {
    /// What a request calls it.
    pub id: String,
    /// The survey.
    pub survey: &'static str,
    /// The cycle; null where all have the same columns.
    pub cycle: Option<u16>,
    /// The column of the weights.
    pub weights: &'static str,
    /// How the replicates were made.
    pub method: ReplicateMethod,
    /// The number of replicates.
    pub replicates: usize,
    /// The columns of replicate weights, the first and the last; empty where they are constructed.
    pub columns: Vec<String>,
    /// The columns of zones and halves from which replicates are constructed; empty where the file has the weights.
    pub zones: Vec<&'static str>,
    /// Fay's factor.
    pub rho: Option<f64>,
    /// The factor of the sum of squares.
    pub scale: f64,
    /// The number of plausible values of a scale; 0 without any.
    pub plausible_values: usize,
    /// The document that states it.
    pub source: &'static str,
}

/// How a family of surveys gives its replicates.
#[derive(Debug, Clone, Copy)]
enum Given {
    /// Columns with numbers from 1, of so many digits at least.
    Columns {
        prefix: &'static str,
        digits: usize,
        count: usize,
        method: ReplicateMethod,
        /// Fay's factor; 0 of other methods.
        rho: f64,
    },
    /// Zones of two halves, of which each replicate doubles one; one replicate a zone, or both.
    Zones {
        zone: &'static str,
        half: &'static str,
        both: bool,
    },
}

/// Cycles with the same columns.
pub(super) struct Family {
    id: &'static str,
    survey: &'static str,
    cycles: &'static [u16],
    weights: &'static str,
    given: Given,
    plausible_values: usize,
    source: &'static str,
}

/// The zones of the studies of the IEA.
const ZONES: usize = 75;

const fn columns(prefix: &'static str, count: usize, method: ReplicateMethod) -> Given {
    Given::Columns {
        prefix,
        digits: 1,
        count,
        method,
        rho: 0.0,
    }
}

const fn fay(prefix: &'static str, count: usize, rho: f64) -> Given {
    Given::Columns {
        prefix,
        digits: 1,
        count,
        method: Fay,
        rho,
    }
}

const fn zones(zone: &'static str, half: &'static str, both: bool) -> Given {
    Given::Zones { zone, half, both }
}

const PISA_MANUAL: &str =
    "OECD (2009), PISA Data Analysis Manual: SPSS, 2nd edition, doi:10.1787/9789264056275-en";
const PISA_REPORTS: &str =
    "OECD, PISA 2015, 2018 and 2022 Technical Reports, chapters on survey weighting";
const TALIS: &str = "OECD, TALIS Technical Reports, chapters on weights and sampling variance";
const IEA_BOTH: &str = "Foy & LaRoche, Estimating Standard Errors in the TIMSS 2015 Results, in Martin, Mullis & Hooper (2016), Methods and Procedures in TIMSS 2015";
const IEA_ONE: &str = "Foy, Galia & Li, Scaling the Data from the TIMSS 2007 Assessments, in Olson, Martin & Mullis (2008), TIMSS 2007 Technical Report; the same method in PIRLS";
const CIVIC: &str = "IEA, ICCS and ICILS Technical Reports, chapters on sampling weights and sampling error (jackknife of paired schools)";
const PIAAC: &str = "OECD (2013), Technical Report of the Survey of Adult Skills (PIAAC), chapter 15, and that of the second cycle; the file of a country has its method in VEMETHODN (1 JK1, 2 JK2, 4 Fay), the number of replicates in VENREPS and Fay's factor in VEFAYFAC";
const NAEP: &str = "NCES, NAEP Technical Documentation, Estimation of Standard Errors; 20 plausible values since 2013";
const ACS: &str = "US Census Bureau, American Community Survey, PUMS Accuracy of the Data: successive differences";
const CPS: &str = "US Census Bureau, CPS ASEC public use replicate weight files, Estimating ASEC Variances with Replicate Weights";

use ReplicateMethod::{Fay, Jk1, Jkn, SuccessiveDifference};

#[rustfmt::skip]
static FAMILIES: [Family; 16] = [
    Family { id: "pisa", survey: "PISA", cycles: &[2000, 2003, 2006, 2009, 2012], weights: "W_FSTUWT",
        given: fay("W_FSTR", 80, 0.5), plausible_values: 5, source: PISA_MANUAL },
    Family { id: "pisa", survey: "PISA", cycles: &[2015, 2018, 2022], weights: "W_FSTUWT",
        given: fay("W_FSTURWT", 80, 0.5), plausible_values: 10, source: PISA_REPORTS },
    Family { id: "talis", survey: "TALIS", cycles: &[2008, 2013, 2018], weights: "TCHWGT",
        given: fay("TRWGT", 100, 0.5), plausible_values: 0, source: TALIS },
    Family { id: "timss", survey: "TIMSS", cycles: &[1995, 1999, 2003, 2007, 2011], weights: "TOTWGT",
        given: zones("JKZONE", "JKREP", false), plausible_values: 5, source: IEA_ONE },
    Family { id: "timss", survey: "TIMSS", cycles: &[2015, 2019, 2023], weights: "TOTWGT",
        given: zones("JKZONE", "JKREP", true), plausible_values: 5, source: IEA_BOTH },
    Family { id: "pirls", survey: "PIRLS", cycles: &[2001, 2006, 2011], weights: "TOTWGT",
        given: zones("JKZONE", "JKREP", false), plausible_values: 5, source: IEA_ONE },
    Family { id: "pirls", survey: "PIRLS", cycles: &[2016, 2021], weights: "TOTWGT",
        given: zones("JKZONE", "JKREP", true), plausible_values: 5, source: IEA_BOTH },
    Family { id: "iccs", survey: "ICCS", cycles: &[2009, 2016, 2022], weights: "TOTWGTS",
        given: zones("JKZONES", "JKREPS", false), plausible_values: 5, source: CIVIC },
    Family { id: "icils", survey: "ICILS", cycles: &[2013, 2018, 2023], weights: "TOTWGTS",
        given: zones("JKZONES", "JKREPS", false), plausible_values: 5, source: CIVIC },
    Family { id: "piaac_jk1_", survey: "PIAAC, countries with JK1", cycles: &[2012], weights: "SPFWT0",
        given: columns("SPFWT", 80, Jk1), plausible_values: 10, source: PIAAC },
    Family { id: "piaac_jk2_", survey: "PIAAC, countries with JK2", cycles: &[2012, 2023], weights: "SPFWT0",
        given: columns("SPFWT", 80, Jkn), plausible_values: 10, source: PIAAC },
    Family { id: "piaac_fay_", survey: "PIAAC, countries with Fay's method and 80 replicates", cycles: &[2023], weights: "SPFWT0",
        given: fay("SPFWT", 80, 0.3), plausible_values: 10, source: PIAAC },
    Family { id: "naep", survey: "NAEP", cycles: &[2003, 2005, 2007, 2009, 2011], weights: "ORIGWT",
        given: Given::Columns { prefix: "SRWT", digits: 2, count: 62, method: Jkn, rho: 0.0 }, plausible_values: 5, source: NAEP },
    Family { id: "naep", survey: "NAEP", cycles: &[2013, 2015, 2017, 2019, 2022, 2024], weights: "ORIGWT",
        given: Given::Columns { prefix: "SRWT", digits: 2, count: 62, method: Jkn, rho: 0.0 }, plausible_values: 20, source: NAEP },
    Family { id: "acs_person", survey: "ACS, persons, 2005 and later", cycles: &[], weights: "PWGTP",
        given: columns("PWGTP", 80, SuccessiveDifference), plausible_values: 0, source: ACS },
    Family { id: "cps_asec", survey: "CPS ASEC, persons, 2005 and later", cycles: &[], weights: "PWWGT0",
        given: columns("PWWGT", 160, SuccessiveDifference), plausible_values: 0, source: CPS },
];

/// Every survey whose sampling a design can name, cycle by cycle.
pub fn presets() -> impl Iterator<Item = Preset> {
    FAMILIES.iter().flat_map(Family::presets)
}

/// [`presets`] as a JSON array.
pub fn presets_json() -> String {
    crate::document::text(&presets().collect::<Vec<_>>())
}

impl Family {
    fn presets(&self) -> Vec<Preset> {
        match self.cycles {
            [] => vec![self.preset(None)],
            cycles => cycles
                .iter()
                .map(|&cycle| self.preset(Some(cycle)))
                .collect(),
        }
    }

    fn preset(&self, cycle: Option<u16>) -> Preset {
        let all = self.given.columns();
        let ends = all.first().into_iter().chain(all.last());
        let (method, replicates, scale) = self.given.factors();
        Preset {
            id: cycle.map_or_else(|| self.id.to_owned(), |cycle| format!("{}{cycle}", self.id)),
            survey: self.survey,
            cycle,
            weights: self.weights,
            method,
            replicates,
            columns: ends.cloned().collect(),
            zones: match self.given {
                Given::Zones { zone, half, .. } => vec![zone, half],
                Given::Columns { .. } => Vec::new(),
            },
            rho: self.given.rho(),
            scale,
            plausible_values: self.plausible_values,
            source: self.source,
        }
    }
}

impl Given {
    /// The columns of replicate weights.
    fn columns(self) -> Vec<String> {
        match self {
            Self::Columns {
                prefix,
                digits,
                count,
                ..
            } => (1..=count)
                .map(|number| format!("{prefix}{number:0digits$}"))
                .collect(),
            Self::Zones { .. } => Vec::new(),
        }
    }

    /// Fay's factor; `None` of other methods.
    fn rho(self) -> Option<f64> {
        match self {
            Self::Columns {
                method: Fay, rho, ..
            } => Some(rho),
            Self::Columns { .. } | Self::Zones { .. } => None,
        }
    }

    /// The method, the number of replicates and the factor of the sum of squares.
    fn factors(self) -> (ReplicateMethod, usize, f64) {
        match self {
            Self::Columns {
                count, method, rho, ..
            } => {
                let replicates = count as f64;
                let scale = match method {
                    Fay => 1.0 / (replicates * (1.0 - rho) * (1.0 - rho)),
                    Jk1 => (replicates - 1.0) / replicates,
                    SuccessiveDifference => 4.0 / replicates,
                    _ => 1.0,
                };
                (method, count, scale)
            }
            Self::Zones { both: true, .. } => (Jkn, 2 * ZONES, 0.5),
            Self::Zones { both: false, .. } => (Jkn, ZONES, 1.0),
        }
    }
}

impl SamplingOptions {
    /// The options with the columns of the survey that they name; the same without one.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) for a survey or a column that does not exist;
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for options that the survey states itself.
    pub fn expanded(&self, table: &Table<'_>) -> Result<Self> {
        let Some(family) = self.family()? else {
            return Ok(self.clone());
        };
        let weights = self.weights.as_deref().unwrap_or(family.weights);
        let (method, _, _) = family.given.factors();
        let mut replicates = ReplicateOptions::of_method(method);
        match family.given {
            Given::Columns { .. } => {
                let all = family.given.columns();
                replicates.columns = all
                    .iter()
                    .map(|name| heading(table, name))
                    .collect::<Result<_>>()?;
                replicates.rho = family.given.rho();
            }
            Given::Zones { zone, half, both } => {
                replicates.zone = Some(heading(table, zone)?);
                replicates.half = Some(heading(table, half)?);
                replicates.both_halves = both;
            }
        }
        Ok(Self {
            preset: None,
            weights: Some(heading(table, weights)?),
            replicates: Some(replicates),
            ..self.clone()
        })
    }
}

impl SamplingOptions {
    /// The family of the survey that the options name; an error for an unknown one, and for options that it states itself.
    pub(super) fn family(&self) -> Result<Option<&'static Family>> {
        let Some(id) = &self.preset else {
            return Ok(None);
        };
        let stated = [
            ("weights_kind", self.weights_kind.is_some()),
            ("strata", !self.strata.is_empty()),
            ("ids", !self.ids.is_empty()),
            ("fpc", !self.fpc.is_empty()),
            ("replicates", self.replicates.is_some()),
        ];
        if let Some((option, _)) = stated.into_iter().find(|(_, given)| *given) {
            return Err(Error::new(&phrases::PRESET_OPTION)
                .with("option", option)
                .with("preset", id.as_str()));
        }
        let with_id = |family: &&Family| family.presets().iter().any(|own| own.id == *id);
        match FAMILIES.iter().find(with_id) {
            Some(family) => Ok(Some(family)),
            None => Err(unknown(id)),
        }
    }
}

/// The heading of that name, or the same in small letters, as some readers write it.
fn heading(table: &Table<'_>, name: &str) -> Result<String> {
    let small = name.to_lowercase();
    match (table.column(name), table.column(&small)) {
        (None, Some(_)) => Ok(small),
        _ => table.require(name).map(|_| name.to_owned()),
    }
}

fn unknown(id: &str) -> Error {
    let known: Vec<String> = presets().map(|one| one.id).collect();
    match nearest(id, known.iter().map(String::as_str)) {
        Some(near) => Error::new(&phrases::UNKNOWN_PRESET).with("expected", near),
        None => Error::new(&phrases::UNLISTED_PRESET).with(
            "expected",
            known
                .iter()
                .map(|one| Parameter::from(one.as_str()))
                .collect::<Vec<_>>(),
        ),
    }
    .with("got", id)
}
