//! Labels of units and groups, and the choice of groups.

use crate::error::{Error, Result};
use crate::measure::Entry;
use crate::numeric::sum_of;
use crate::segregation::Counts;
use crate::segregation::counts::{check_group_labels, check_unit_labels};
use crate::words::{Parameter, segregation as phrases};

impl Counts<'_> {
    /// The same counts with names of units and groups, which results show.
    ///
    /// # Errors
    ///
    /// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) where there is not one name each;
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a name given twice.
    pub fn with_labels(mut self, units: Vec<String>, groups: Vec<String>) -> Result<Self> {
        check_unit_labels(self.units(), &units)?;
        check_group_labels(self.groups, &groups)?;
        (self.unit_labels, self.group_labels) = (Some(units), Some(groups));
        Ok(self)
    }

    /// The same counts with names of the groups alone.
    ///
    /// # Errors
    ///
    /// As [`with_labels`](Self::with_labels).
    pub fn with_group_labels(mut self, groups: Vec<String>) -> Result<Self> {
        check_group_labels(self.groups, &groups)?;
        self.group_labels = Some(groups);
        Ok(self)
    }

    /// The same counts, seen from group `group`: against all others together.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) for a position that is no group's.
    pub fn with_group(mut self, group: usize) -> Result<Self> {
        self.require_group(group)?;
        (self.group, self.reference_group) = (Some(group), None);
        Ok(self)
    }

    /// The same counts, with reference group `group` alone.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) for a position that is no group's;
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for the chosen group itself.
    pub fn with_reference_group(mut self, group: usize) -> Result<Self> {
        self.require_group(group)?;
        if self.group == Some(group) {
            let group = self.name_of(group);
            return Err(Error::new(&phrases::SAME_GROUP).with("group", group));
        }
        self.reference_group = Some(group);
        Ok(self)
    }

    /// The position of the group of that name.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) where no group is called so.
    pub fn group_named(&self, name: &str) -> Result<usize> {
        let found = (self.group_labels.iter().flatten()).position(|label| label == name);
        found.ok_or_else(|| self.unknown_group(name.into()))
    }

    fn require_group(&self, group: usize) -> Result<()> {
        match group < self.groups {
            true => Ok(()),
            false => Err(self.unknown_group(group.into())),
        }
    }

    fn unknown_group(&self, got: Parameter) -> Error {
        let known: Vec<Parameter> = (0..self.groups).map(|group| self.name_of(group)).collect();
        Error::new(&phrases::UNKNOWN_GROUP)
            .with("got", got)
            .with("expected", known)
    }

    /// The position of the chosen group.
    pub fn group(&self) -> Option<usize> {
        self.group
    }

    /// The position of the reference group; `None` for all others together.
    pub fn reference_group(&self) -> Option<usize> {
        self.reference_group
    }

    /// What the group is called: its label, or its position.
    pub(crate) fn name_of(&self, group: usize) -> Parameter {
        match self
            .group_labels
            .as_ref()
            .and_then(|labels| labels.get(group))
        {
            Some(label) => label.as_str().into(),
            None => group.into(),
        }
    }

    /// The error where all pupils are of one group, with the names of that group and of the empty ones.
    pub(crate) fn one_group(&self, entry: &'static Entry) -> Error {
        let pupils = |&group: &usize| sum_of((0..self.units()).map(|unit| self.row(unit)[group]));
        let most = |a: &usize, b: &usize| pupils(a).total_cmp(&pupils(b));
        let full = (0..self.groups).max_by(most).unwrap_or(0);
        let others = (0..self.groups).filter(|&group| group != full);
        let others: Vec<Parameter> = others.map(|group| self.name_of(group)).collect();
        Error::new(&phrases::ONE_GROUP)
            .with("measure", &entry.name)
            .with("group", self.name_of(full))
            .with("expected", others)
    }

    /// The error for a group without pupils.
    pub(crate) fn require_pupils(&self, entry: &'static Entry, group: usize) -> Result<()> {
        let pupils = sum_of((0..self.units()).map(|unit| self.row(unit)[group]));
        match pupils > 0.0 {
            true => Ok(()),
            false => Err(Error::new(&phrases::EMPTY_GROUP)
                .with("measure", &entry.name)
                .with("group", self.name_of(group))),
        }
    }
}
