//! A call of a kind of plan: its tables read, its standard found, its counties solved one by one.

use crate::education::intake::reading::ReadsSchools;
use crate::education::operations::DEFAULT_STANDARD;
use crate::education::{Stage, Standard, Table};
use crate::error::Result;

use super::pool::Pool;
use super::setting::Setting;

/// The tables of a call and its standard: that of the library where there is none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tables<'t> {
    pub(crate) table: &'t Table<'t>,
    pub(crate) items: Option<&'t Table<'t>>,
    pub(crate) standard: Option<&'t Standard>,
}

impl Tables<'_> {
    /// Reads the tables as the options say, and works with them.
    ///
    /// # Errors
    ///
    /// Those of [`assess`](crate::education::assess()), then those of `work`.
    pub(crate) fn read<O: ReadsSchools, R>(
        &self,
        options: &O,
        work: impl FnOnce(&Setting<'_>, &O) -> Result<R>,
    ) -> Result<R> {
        with_standard(self.standard, |standard| {
            let (table, items) = (self.table, self.items);
            Setting::read(table, items, standard, options, |setting| {
                work(setting, options)
            })
        })
    }
}

/// Works with a standard, or with that of the library where there is none.
///
/// # Errors
///
/// Those of `work`.
pub(crate) fn with_standard<R>(
    standard: Option<&Standard>,
    work: impl FnOnce(&Standard) -> Result<R>,
) -> Result<R> {
    match standard {
        Some(standard) => work(standard),
        None => work(&Standard::builtin(DEFAULT_STANDARD)?),
    }
}

impl Setting<'_> {
    /// What is found for each county, in the order of their names.
    ///
    /// # Errors
    ///
    /// Those of `solve`.
    pub(crate) fn each_county<T>(&self, solve: impl FnMut(usize) -> Result<T>) -> Result<Vec<T>> {
        (0..self.schools.counties.len()).map(solve).collect()
    }

    /// The pools of a county by stage, then by indicator; without those that the table has no schools or columns for.
    pub(crate) fn pools(
        &self,
        county: usize,
        stages: &[Stage],
        indicators: &[usize],
    ) -> impl Iterator<Item = Pool> {
        let of_stage = move |&stage: &Stage| {
            let pool = move |&indicator: &usize| Pool::of(self, county, stage, indicator);
            indicators.iter().filter_map(pool)
        };
        stages.iter().flat_map(of_stage)
    }
}
