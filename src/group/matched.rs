//! Two samples whose groups are matched by name.

use crate::error::{Error, Result, SAMPLES};
use crate::measure::gate;
use crate::sample::Sample;
use crate::words::group as phrases;

use super::groups::{Buckets, GROUPING, Groups};

/// The groups of both samples, matched by name, in the order of the first.
pub(super) struct Matched<'a> {
    pub(super) names: &'a [String],
    /// Each sample's units by group, and the positions of the names in it.
    sides: [(Buckets, Vec<usize>); 2],
}

impl<'a> Matched<'a> {
    /// Rejects a group without units in one of the samples.
    pub(super) fn of(
        first: (&Sample<'_>, &'a Groups),
        second: (&Sample<'_>, &Groups),
    ) -> Result<Self> {
        let names = first.1.names();
        let fit = |sample: &Sample<'_>, groups: &Groups, which| {
            let fitting = gate::weights(sample).and_then(|()| groups.fit(sample));
            fitting.map_err(|error| error.of_sample(which))
        };
        fit(first.0, first.1, 0)?;
        fit(second.0, second.1, 1)?;
        if let Some(new) = second.1.names().iter().find(|name| !names.contains(name)) {
            return Err(missing(new, 0));
        }
        let places = |groups: &Groups, side: usize| -> Result<Vec<usize>> {
            let place = |name: &String| groups.names().iter().position(|own| own == name);
            names
                .iter()
                .map(|name| place(name).ok_or_else(|| missing(name, side)))
                .collect()
        };
        let buckets = |(sample, groups): (&Sample<'_>, &Groups)| {
            Buckets::of(sample, groups.positions(), groups.count())
        };
        let out = Self {
            names,
            sides: [
                (buckets((first.0, first.1)), places(first.1, 0)?),
                (buckets((second.0, second.1)), places(second.1, 1)?),
            ],
        };
        for (group, name) in names.iter().enumerate() {
            if let Some(side) = [0, 1]
                .into_iter()
                .find(|&side| out.units(side, group).0.is_empty())
            {
                return Err(missing(name, side));
            }
        }
        match names {
            [only] => Err(Error::new(&phrases::ONE_GROUP)
                .with("column", &GROUPING)
                .with("group", &**only)),
            _ => Ok(out),
        }
    }

    /// A group's values and weights in the first (0) or the second (1) sample.
    pub(super) fn units(&self, side: usize, group: usize) -> (&[f64], &[f64]) {
        let (buckets, places) = &self.sides[side];
        buckets.units(places[group])
    }

    /// A group's sample.
    pub(super) fn sample(&self, side: usize, group: usize) -> Result<Sample<'_>> {
        let (values, weights) = self.units(side, group);
        Sample::weighted(values, weights)
    }
}

fn missing(group: &str, which: usize) -> Error {
    Error::new(&phrases::GROUP_MISSING)
        .with("group", group)
        .with("which", &SAMPLES[which])
}

/// (a + b)/2.
pub(super) fn middle(a: f64, b: f64) -> f64 {
    a / 2.0 + b / 2.0
}
