//! Cells as rows of a file.

use std::error::Error;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::simulate::Cell;
use super::statistics::Method;

/// One method of one cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Record {
    pub(crate) population: String,
    /// The number of sampled units.
    pub(crate) size: usize,
    pub(crate) statistic: String,
    pub(crate) method: String,
    pub(crate) samples: usize,
    /// The skewness of the scores in the population.
    pub(crate) skewness: f64,
    /// Samples whose result warns of their skewness.
    pub(crate) warned: usize,
    /// Samples with an interval.
    pub(crate) defined: usize,
    /// Intervals that contain the number of the population.
    pub(crate) inside: usize,
    /// Intervals below it.
    pub(crate) below: usize,
    pub(crate) mean_length: f64,
    /// The interval of the first sample.
    pub(crate) first_lower: Option<f64>,
    pub(crate) first_upper: Option<f64>,
}

impl Record {
    /// The methods of a cell that gave an interval.
    pub(crate) fn of(cell: &Cell) -> Vec<Self> {
        let with = Method::ALL.into_iter().zip(&cell.hits);
        let record = |(method, hits): (Method, &super::simulate::Hits)| Self {
            population: cell.population.to_owned(),
            size: cell.size,
            statistic: cell.statistic.measure.to_owned(),
            method: method.name().to_owned(),
            samples: cell.samples,
            skewness: cell.skewness,
            warned: cell.warned,
            defined: hits.defined,
            inside: hits.inside,
            below: hits.below,
            mean_length: hits.length / hits.defined as f64,
            first_lower: hits.first.map(|limits| limits.lower),
            first_upper: hits.first.map(|limits| limits.upper),
        };
        with.filter(|(_, hits)| hits.defined > 0)
            .map(record)
            .collect()
    }
}

type Found<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Writes a file of records.
pub(crate) fn write(path: &Path, records: &[Record]) -> Found<()> {
    let mut writer = csv::Writer::from_path(path)?;
    for record in records {
        writer.serialize(record)?;
    }
    Ok(writer.flush()?)
}

/// Reads a file of records.
pub(crate) fn read(path: &Path) -> Found<Vec<Record>> {
    Ok(csv::Reader::from_path(path)?
        .deserialize()
        .collect::<Result<_, _>>()?)
}
