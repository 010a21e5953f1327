//! The group of each unit, and the names of the groups.

use std::collections::BTreeMap;

use crate::error::{Error, Result};
use crate::sample::Sample;
use crate::words::{Name, Parameter, error_phrases, group as phrases, suggest};

pub(super) static GROUPING: Name = Name::new("groups", "the grouping", "分组");

/// The group of every unit, by name.
///
/// # Examples
///
/// Groups are in the order of their names, so that the order of the rows has no effect:
///
/// ```
/// use junheng::group::Groups;
/// let groups = Groups::from_labels(&["rural", "city", "rural"])?;
/// assert_eq!(groups.names(), ["city", "rural"]);
/// assert_eq!(groups.positions(), [1, 0, 1]);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A given order, and an unknown name:
///
/// ```
/// use junheng::group::Groups;
/// let groups = Groups::new(["城区", "镇区", "乡村"].map(String::from).to_vec(), vec![0, 2, 1, 2])?;
/// assert_eq!(groups.position("乡村")?, 2);
/// assert!(groups.position("乡村区").unwrap_err().to_string().contains("did you mean \"乡村\""));
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groups {
    names: Vec<String>,
    of: Vec<u32>,
}

impl Groups {
    /// Groups by the label of each unit, in the order of the labels as text.
    ///
    /// # Errors
    ///
    /// [`EmptySample`](crate::ErrorKind::EmptySample) without labels.
    pub fn from_labels<S: AsRef<str>>(labels: &[S]) -> Result<Self> {
        if labels.is_empty() {
            return Err(Error::new(&error_phrases::EMPTY));
        }
        let mut places: BTreeMap<&str, u32> =
            labels.iter().map(|label| (label.as_ref(), 0)).collect();
        for (place, position) in (0..).zip(places.values_mut()) {
            *position = place;
        }
        let of = labels.iter().map(|label| places[label.as_ref()]).collect();
        let names = places.into_keys().map(str::to_owned).collect();
        Ok(Self { names, of })
    }

    /// Groups in an order of the caller's: `of[i]` is the position in `names` of the group of unit `i`.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a position without a name, and for
    /// two groups of one name.
    pub fn new(names: Vec<String>, of: Vec<u32>) -> Result<Self> {
        check_positions(&of, of.len(), names.len())?;
        let mut sorted: Vec<&String> = names.iter().collect();
        sorted.sort_unstable();
        match sorted.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(pair) => Err(Error::new(&phrases::DUPLICATE_GROUP).with("group", &**pair[0])),
            None => Ok(Self { names, of }),
        }
    }

    /// How many groups there are, those without units included.
    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// The names, by position.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The position of each unit's group.
    pub fn positions(&self) -> &[u32] {
        &self.of
    }

    /// The position of the group `name`.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName), with the nearest name.
    pub fn position(&self, name: &str) -> Result<usize> {
        if let Some(position) = self.names.iter().position(|known| known == name) {
            return Ok(position);
        }
        let known = || self.names.iter().map(String::as_str);
        Err(match suggest::nearest(name, known()) {
            Some(nearest) => Error::new(&phrases::UNKNOWN_GROUP_NAME).with("expected", nearest),
            None => Error::new(&phrases::UNLISTED_GROUP)
                .with("expected", known().map(Parameter::from).collect::<Vec<_>>()),
        }
        .with("got", name))
    }

    /// Rejects groups that are not one for each unit of the sample.
    pub(super) fn fit(&self, sample: &Sample<'_>) -> Result<()> {
        check_positions(&self.of, sample.len(), self.count())
    }

    /// Rejects groups without units as well, and fewer than two.
    pub(crate) fn divide(&self, sample: &Sample<'_>) -> Result<()> {
        self.fit(sample)?;
        let mut met = vec![false; self.count()];
        for (row, _, _) in sample.units() {
            met[self.of[row] as usize] = true;
        }
        if let Some(empty) = met.iter().position(|&met| !met) {
            return Err(empty_group(&self.names[empty]));
        }
        match &*self.names {
            [only] => Err(Error::new(&phrases::ONE_GROUP)
                .with("column", &GROUPING)
                .with("group", &**only)),
            _ => Ok(()),
        }
    }
}

/// The error for a group without units.
pub(super) fn empty_group(name: &str) -> Error {
    Error::new(&phrases::EMPTY_GROUP).with("group", name)
}

/// Rejects positions that are not one for each unit, or beyond the groups.
pub(super) fn check_positions(groups: &[u32], units: usize, count: usize) -> Result<()> {
    if groups.len() != units {
        return Err(Error::new(&error_phrases::LENGTH_MISMATCH)
            .with("column", &GROUPING)
            .with("expected", units)
            .with("got", groups.len()));
    }
    match groups.iter().position(|&group| group as usize >= count) {
        Some(row) => Err(Error::new(&error_phrases::UNKNOWN_GROUP)
            .with("row", row)
            .with("expected", count)
            .with("got", i64::from(groups[row]))),
        None => Ok(()),
    }
}

/// The units of a sample laid out group after group; units of weight zero are excluded.
pub(super) struct Buckets {
    starts: Vec<usize>,
    values: Vec<f64>,
    weights: Vec<f64>,
}

impl Buckets {
    /// A counting sort of checked positions.
    pub(super) fn of(sample: &Sample<'_>, groups: &[u32], count: usize) -> Self {
        let mut starts = vec![0; count + 1];
        for (row, _, _) in sample.units() {
            starts[groups[row] as usize + 1] += 1;
        }
        for group in 0..count {
            starts[group + 1] += starts[group];
        }
        let mut next = starts.clone();
        let mut values = vec![0.0; starts[count]];
        let mut weights = values.clone();
        for (row, value, weight) in sample.units() {
            let place = &mut next[groups[row] as usize];
            values[*place] = value;
            weights[*place] = weight;
            *place += 1;
        }
        Self {
            starts,
            values,
            weights,
        }
    }

    /// Values and weights of a group.
    pub(super) fn units(&self, group: usize) -> (&[f64], &[f64]) {
        self.range(group, group + 1)
    }

    /// Values and weights of the groups from `first` up to, not including, `end`.
    pub(super) fn range(&self, first: usize, end: usize) -> (&[f64], &[f64]) {
        let range = self.starts[first]..self.starts[end];
        (&self.values[range.clone()], &self.weights[range])
    }

    /// The sample of a group; an error, which names the group, where it has no units.
    pub(super) fn sample(&self, group: usize, names: &[String]) -> Result<Sample<'_>> {
        let (values, weights) = self.units(group);
        match values.is_empty() {
            true => Err(empty_group(&names[group])),
            false => Sample::weighted(values, weights),
        }
    }
}
