//! The counties between which resources may move.

use crate::education::plan::framework::selection::unused;
use crate::education::plan::framework::setting::Setting;
use crate::error::{Error, Result};
use crate::words::Name;
use crate::words::plan::transfer as phrases;
use crate::words::plan::unused::ONE_COUNTY;

use super::options::TransferOptions;
use super::pairs::Groups;

/// Counties that are planned together.
#[derive(Debug)]
pub(super) struct Area {
    /// The group of the counties, where there are groups.
    pub(super) group: Option<String>,
    /// The counties, in the order of their names.
    pub(super) counties: Vec<usize>,
}

/// The counties of each group, or all; none where nothing moves between counties.
///
/// # Errors
///
/// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for a county of two groups, for pairs, and where no two counties can
/// exchange anything.
pub(super) fn areas(
    setting: &Setting<'_>,
    options: &TransferOptions,
    groups: &Option<Groups>,
) -> Result<Vec<Area>> {
    if !options.across_counties {
        return Ok(Vec::new());
    }
    if !options.pairs.is_empty() {
        return Err(Error::new(&phrases::PAIRS_ACROSS));
    }
    let all = 0..setting.schools.counties.len();
    let areas = match groups {
        None => vec![Area {
            group: None,
            counties: all.collect(),
        }],
        Some((names, of)) => {
            let column = options.within.as_deref().unwrap_or_default();
            let of_county =
                setting.each_county(|county| group(setting, county, names, of, column))?;
            let area = |(at, name): (usize, &String)| Area {
                group: Some(name.clone()),
                counties: all
                    .clone()
                    .filter(|&county| of_county[county] == Some(at))
                    .collect(),
            };
            names.iter().enumerate().map(area).collect()
        }
    };
    match areas.iter().all(|area| area.counties.len() < 2) {
        true => Err(unused("across_counties", &ONE_COUNTY)),
        false => Ok(areas),
    }
}

/// The group of all schools of a county; `None` for a county without schools.
fn group(
    setting: &Setting<'_>,
    county: usize,
    names: &[String],
    of: &[usize],
    column: &str,
) -> Result<Option<usize>> {
    let mut groups = setting.schools.counties.rows(county).map(|row| of[row]);
    let Some(first) = groups.next() else {
        return Ok(None);
    };
    match groups.find(|&other| other != first) {
        None => Ok(Some(first)),
        Some(other) => {
            let [from, to] = [first, other].map(|at| Name::of_text(&names[at]));
            let county = setting.schools.counties.name(county).unwrap_or_default();
            Err(Error::new(&phrases::COUNTY_DIVIDED)
                .with("county", county)
                .with("column", column)
                .with("from_group", from)
                .with("to_group", to))
        }
    }
}
