//! The populations that are sampled: real tables of `data/`.

use std::error::Error;
use std::path::Path;

/// A population, or a sample of one.
#[derive(Debug, Clone)]
pub(crate) enum Units {
    /// A value of each unit, and 1 for a unit in the countryside, otherwise 0.
    Values { values: Vec<f64>, rural: Vec<f64> },
    /// Pupils of two groups in each unit.
    Counts(Vec<[f64; 2]>),
}

/// The numbers of units that are sampled.
pub(crate) const SIZES: [usize; 5] = [50, 100, 200, 500, 1000];

/// A population with its name.
#[derive(Debug)]
pub(crate) struct Population {
    /// As the table names it.
    pub(crate) name: &'static str,
    /// What it consists of.
    pub(crate) title: &'static str,
    pub(crate) units: Units,
    /// The numbers of units that are sampled.
    pub(crate) sizes: &'static [usize],
    /// Whether the bootstrap computes functions of quantiles and gaps, too.
    pub(crate) takes_all: bool,
}

impl Units {
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Values { values, .. } => values.len(),
            Self::Counts(counts) => counts.len(),
        }
    }

    /// The units at these places, values in ascending order, as the bootstrap computes them fastest.
    pub(crate) fn at(&self, mut places: Vec<usize>) -> Self {
        match self {
            Self::Values { values, rural } => {
                places.sort_by(|&one, &other| {
                    let by_value = values[one].total_cmp(&values[other]);
                    by_value.then(rural[one].total_cmp(&rural[other]))
                });
                Self::Values {
                    values: places.iter().map(|&place| values[place]).collect(),
                    rural: places.iter().map(|&place| rural[place]).collect(),
                }
            }
            Self::Counts(counts) => {
                Self::Counts(places.iter().map(|&place| counts[place]).collect())
            }
        }
    }
}

type Found<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// All populations; `data` is the folder of the example data.
pub(crate) fn all(data: &Path) -> Found<Vec<Population>> {
    let districts = districts(data)?;
    let spend: Vec<f64> = districts.iter().map(|one| one.spend).collect();
    let rural: Vec<f64> = districts.iter().map(|one| one.rural).collect();
    let of = |values: Vec<f64>| Units::Values {
        values,
        rural: rural.clone(),
    };
    Ok(vec![
        Population {
            name: "A",
            title: "pupils of 2,651 primary schools of Taiwan",
            units: schools(data)?,
            sizes: &SIZES,
            takes_all: true,
        },
        Population {
            name: "B",
            title: "spending per pupil of 12,774 US districts, limited to its 1 % and 99 % quantiles",
            units: of(winsorised(&spend)),
            sizes: &SIZES,
            takes_all: true,
        },
        Population {
            name: "D",
            title: "black and white pupils of the schools of three US states (`schools00`)",
            units: races(data)?,
            sizes: &SIZES,
            takes_all: false,
        },
        Population {
            name: "US spending",
            title: "spending per pupil of 12,774 US districts",
            units: of(spend),
            sizes: &SIZES,
            takes_all: false,
        },
        Population {
            name: "US enrolment",
            title: "pupils of 12,774 US districts",
            units: of(districts.iter().map(|one| one.pupils).collect()),
            sizes: &SIZES,
            takes_all: false,
        },
    ])
}

struct District {
    pupils: f64,
    spend: f64,
    rural: f64,
}

/// The rows of a file, by the names of some columns.
fn rows(data: &Path, file: &str, columns: &[&str]) -> Found<Vec<Vec<String>>> {
    let mut reader = csv::Reader::from_path(data.join(file))?;
    let headings = reader.headers()?.clone();
    let place = |name: &&str| {
        let found = headings.iter().position(|heading| heading == *name);
        found.ok_or_else(|| format!("{file} has no column {name}"))
    };
    let places = columns.iter().map(place).collect::<Result<Vec<_>, _>>()?;
    let mut out = Vec::new();
    for record in reader.records() {
        let record = record?;
        out.push(
            places
                .iter()
                .map(|&place| record[place].to_owned())
                .collect(),
        );
    }
    Ok(out)
}

/// The number of a cell; `None` for an empty cell.
fn number(cell: &str) -> Found<Option<f64>> {
    match cell.is_empty() {
        true => Ok(None),
        false => Ok(Some(cell.parse()?)),
    }
}

/// Districts that report spending.
fn districts(data: &Path) -> Found<Vec<District>> {
    let mut out = Vec::new();
    for row in rows(
        data,
        "us_districts_2020.csv",
        &["enrollment", "expenditure", "locale"],
    )? {
        if let (Some(pupils), Some(spend)) = (number(&row[0])?, number(&row[1])?) {
            out.push(District {
                pupils,
                spend: spend / pupils,
                rural: f64::from(u8::from(row[2] == "rural")),
            });
        }
    }
    Ok(out)
}

/// The values, those beyond the 1 % and 99 % quantiles replaced by these (definition 7 of Hyndman and Fan).
fn winsorised(values: &[f64]) -> Vec<f64> {
    let mut ascending = values.to_vec();
    ascending.sort_by(f64::total_cmp);
    let quantile = |p: f64| {
        let place = p * (ascending.len() - 1) as f64;
        let below = ascending[place.floor() as usize];
        below + place.fract() * (ascending[place.ceil() as usize] - below)
    };
    let (low, high) = (quantile(0.01), quantile(0.99));
    values.iter().map(|value| value.clamp(low, high)).collect()
}

/// Schools with pupils; those of rural townships are in the countryside.
fn schools(data: &Path) -> Found<Units> {
    let (mut values, mut rural) = (Vec::new(), Vec::new());
    for row in rows(data, "tw_primary_2025.csv", &["pupils", "township_type"])? {
        let pupils = number(&row[0])?.unwrap_or(0.0);
        if pupils > 0.0 {
            values.push(pupils);
            rural.push(f64::from(u8::from(row[1] == "rural_township")));
        }
    }
    Ok(Units::Values { values, rural })
}

/// Schools with a pupil of either group.
fn races(data: &Path) -> Found<Units> {
    let mut schools = std::collections::BTreeMap::<String, [f64; 2]>::new();
    for row in rows(data, "schools00.csv", &["school", "race", "n"])? {
        let counts = schools.entry(row[0].clone()).or_default();
        let pupils = number(&row[2])?.unwrap_or(0.0);
        match row[1].as_str() {
            "black" => counts[0] += pupils,
            "white" => counts[1] += pupils,
            _ => {}
        }
    }
    let some = |counts: &[f64; 2]| counts[0] + counts[1] > 0.0;
    Ok(Units::Counts(schools.into_values().filter(some).collect()))
}
