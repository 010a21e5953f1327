//! Numbers of classes by band of class size: `classes_le_35`, `classes_36_45`, …, `classes_66_plus`.

use crate::education::intake::finding::{Finding, Findings};
use crate::numeric;
use crate::words::Message;
use crate::words::balance::errors as phrases;

use super::series::Series;

/// One band: classes of `from` to `to` pupils; without `to` it is open above.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Band {
    from: u32,
    to: Option<u32>,
}

impl Band {
    /// The band that a column's id names.
    pub(super) fn parse(id: &str) -> Option<Self> {
        let rest = id.strip_prefix("classes_")?;
        match rest.split_once('_')? {
            ("le", to) => Some(Self {
                from: 0,
                to: Some(to.parse().ok()?),
            }),
            (from, "plus") => Some(Self {
                from: from.parse().ok()?,
                to: None,
            }),
            (from, to) => Some(Self {
                from: from.parse().ok()?,
                to: Some(to.parse().ok()?),
            }),
        }
    }

    fn follows(self, before: Self) -> bool {
        before
            .to
            .is_some_and(|to| to.checked_add(1) == Some(self.from))
            && self.to.is_none_or(|to| to >= self.from)
    }
}

/// Bands without gap or overlap, from the smallest classes to the largest.
#[derive(Debug, Clone)]
pub(super) struct Bands<'t> {
    limits: Vec<Option<u32>>,
    series: Vec<Series<'t>>,
}

impl<'t> Bands<'t> {
    /// The bands in order; a gap or an overlap is a finding.
    pub(super) fn of(mut bands: Vec<(Band, Series<'t>)>, findings: &mut Findings) -> Option<Self> {
        bands.sort_by_key(|(band, _)| *band);
        let closed = bands.last().is_some_and(|(band, _)| band.to.is_none());
        let opened = bands.first().is_some_and(|(band, _)| band.from == 0);
        let broken = (bands.windows(2))
            .find_map(|pair| match pair {
                [(before, _), (band, series)] => (!band.follows(*before)).then_some(series),
                _ => None,
            })
            .or_else(|| bands.first().filter(|_| !opened).map(|(_, series)| series))
            .or_else(|| bands.last().filter(|_| !closed).map(|(_, series)| series));
        if let Some(series) = broken {
            let message = Message::new(&phrases::BANDS_BROKEN).with("column", &*series.heading);
            findings.add(Finding::error(message));
            return None;
        }
        let (limits, series) = bands
            .into_iter()
            .map(|(band, series)| (band.to, series))
            .unzip();
        Some(Self { limits, series })
    }

    /// Every band.
    pub(super) fn all(&self) -> &[Series<'t>] {
        &self.series
    }

    /// The classes of a row, all bands together; NaN where a band is missing.
    pub(super) fn sum(&self, row: u32) -> f64 {
        let cells = self.series.iter().map(|band| band.get(row));
        cells
            .collect::<Option<Vec<f64>>>()
            .map_or(f64::NAN, numeric::sum_of)
    }

    /// The bands of classes with more than `limit` pupils; `None` where no band ends there.
    pub(super) fn above(&self, limit: f64) -> Option<&[Series<'t>]> {
        let ends = |to: &Option<u32>| to.is_some_and(|to| f64::from(to) == limit);
        let last_below = self.limits.iter().position(ends)?;
        self.series.get(last_below + 1..)
    }
}
