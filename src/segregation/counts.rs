//! Pupils of several groups counted in several units, checked once.

use std::borrow::Cow;

use crate::error::{Error, Result};
use crate::measure::Measurable;
use crate::numeric::sum_of;
use crate::words::{Name, Parameter, error_phrases, segregation as phrases};

/// What labels and counts are called.
pub(crate) static UNITS: Name = Name::new("units", "units", "单位");
pub(crate) static GROUPS: Name = Name::new("groups", "groups", "组");
static COUNTS: Name = Name::new("counts", "counts", "计数");

/// How many pupils of each group there are in each unit (school, class, district), checked once.
///
/// One row a unit, one column a group. Units without pupils are ignored. Measures of two
/// groups describe the [chosen group](Self::with_group) and compare it with the [reference group](Self::with_reference_group), by
/// default all others taken together.
///
/// # Errors
///
/// [`EmptySample`](crate::ErrorKind::EmptySample) without pupils or with fewer than two groups;
/// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for counts that do not fill whole rows;
/// [`NotFinite`](crate::ErrorKind::NotFinite) and [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a
/// count that is NaN, infinite or negative, with row and group.
///
/// # Examples
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// // Two schools; local children and children of migrants.
/// let counts = Counts::new(&[90.0, 10.0, 30.0, 70.0], 2)?;
/// let measure: SegregationMeasure = "dissimilarity".parse()?;
/// assert!((measure.value(&counts)? - 0.625).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// From long form, one row for each unit and group; rows of the same unit and group add up:
///
/// ```
/// use junheng::Counts;
/// let schools = ["east", "east", "west", "west", "west"];
/// let groups = ["local", "migrant", "local", "migrant", "migrant"];
/// let counts = Counts::from_long(&schools, &groups, &[90.0, 10.0, 30.0, 40.0, 30.0])?;
/// assert_eq!(counts.cells(), [90.0, 10.0, 30.0, 70.0]);
/// let migrant = counts.group_named("migrant")?;
/// assert_eq!(counts.with_group(migrant)?.group(), Some(1));
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Counts<'a> {
    cells: Cow<'a, [f64]>,
    pub(crate) groups: usize,
    pub(crate) unit_labels: Option<Vec<String>>,
    pub(crate) group_labels: Option<Vec<String>>,
    pub(crate) group: Option<usize>,
    pub(crate) reference_group: Option<usize>,
}

impl<'a> Counts<'a> {
    /// Counts row after row: all groups of the first unit, then all of the second.
    pub fn new(cells: &'a [f64], groups: usize) -> Result<Self> {
        Self::checked(Cow::Borrowed(cells), groups, None, None)
    }

    /// Counts of owned numbers, row after row.
    pub fn from_vec(cells: Vec<f64>, groups: usize) -> Result<Self> {
        Self::checked(Cow::Owned(cells), groups, None, None)
    }

    /// Counts row after row of groups that have names.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new); [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a name given
    /// twice.
    pub fn of_groups(cells: &'a [f64], groups: &[String]) -> Result<Self> {
        check_group_labels(groups.len(), groups)?;
        Self::checked(
            Cow::Borrowed(cells),
            groups.len(),
            None,
            Some(groups.to_vec()),
        )
    }

    /// Counts from long form: `counts[i]` pupils of `groups[i]` in `units[i]`.
    ///
    /// Units and groups are in the order of their first appearance.
    pub fn from_long<U: AsRef<str>, G: AsRef<str>>(
        units: &[U],
        groups: &[G],
        counts: &[f64],
    ) -> Result<Self> {
        for (column, got) in [(&GROUPS, groups.len()), (&COUNTS, counts.len())] {
            check_length(column, units.len(), got)?;
        }
        check_counts(counts, |row| (row, Parameter::from(groups[row].as_ref())))?;
        let (unit_at, unit_labels) = positions(units);
        let (group_at, group_labels) = positions(groups);
        let count = group_labels.len();
        let mut placed: Vec<(usize, f64)> = (counts.iter().enumerate())
            .map(|(row, &pupils)| (unit_at[row] * count + group_at[row], pupils))
            .collect();
        placed.sort_unstable_by_key(|one| one.0);
        let mut cells = vec![0.0; unit_labels.len() * count];
        for same in placed.chunk_by(|a, b| a.0 == b.0) {
            // Exactly added: the order of the rows does not show.
            cells[same[0].0] = sum_of(same.iter().map(|one| one.1));
        }
        Self::checked(
            Cow::Owned(cells),
            count,
            Some(unit_labels),
            Some(group_labels),
        )
    }

    fn checked(
        cells: Cow<'a, [f64]>,
        groups: usize,
        unit_labels: Option<Vec<String>>,
        group_labels: Option<Vec<String>>,
    ) -> Result<Self> {
        if groups < 2 {
            return Err(Error::new(&phrases::FEW_GROUPS).with("got", groups));
        }
        if !cells.len().is_multiple_of(groups) {
            return Err(Error::new(&phrases::RAGGED)
                .with("groups", groups)
                .with("got", cells.len()));
        }
        let out = Self {
            cells,
            groups,
            unit_labels,
            group_labels,
            group: None,
            reference_group: None,
        };
        check_counts(&out.cells, |at| (at / groups, out.name_of(at % groups)))?;
        if out.cells.iter().all(|&count| count == 0.0) {
            return Err(Error::new(&phrases::NO_PUPILS).with("count", out.units()));
        }
        let largest = out.cells.iter().fold(0.0_f64, |largest, &x| largest.max(x));
        if !(largest * out.cells.len() as f64).is_finite() {
            return Err(Error::new(&phrases::OVERFLOW));
        }
        Ok(out)
    }

    /// The counts row after row.
    pub fn cells(&self) -> &[f64] {
        &self.cells
    }

    /// How many units there are, those without pupils included.
    pub fn units(&self) -> usize {
        self.cells.len() / self.groups
    }

    /// How many groups there are, those without pupils included.
    pub fn groups(&self) -> usize {
        self.groups
    }

    /// The names of the units.
    pub fn unit_labels(&self) -> Option<&[String]> {
        self.unit_labels.as_deref()
    }

    /// The names of the groups.
    pub fn group_labels(&self) -> Option<&[String]> {
        self.group_labels.as_deref()
    }

    /// Units as groups and groups as units: the mutual information stays the same.
    ///
    /// # Errors
    ///
    /// [`EmptySample`](crate::ErrorKind::EmptySample) where there is only one unit.
    pub fn transposed(&self) -> Result<Counts<'static>> {
        let (units, groups) = (self.units(), self.groups);
        let cells = (0..groups)
            .flat_map(|group| (0..units).map(move |unit| (unit, group)))
            .map(|(unit, group)| self.cells[unit * groups + group])
            .collect();
        let labels = (self.group_labels.clone(), self.unit_labels.clone());
        Counts::checked(Cow::Owned(cells), units, labels.0, labels.1)
    }

    /// The row of counts of one unit.
    pub(crate) fn row(&self, unit: usize) -> &[f64] {
        &self.cells[unit * self.groups..(unit + 1) * self.groups]
    }
}

impl Measurable for Counts<'_> {
    type For<'b> = Counts<'b>;

    fn admit(&self) -> Result<()> {
        Ok(())
    }

    /// Only shares of the counts enter: nothing need be lifted.
    fn lifted<T>(&self, _: bool, f: impl Fn(&Counts<'_>) -> Result<T>) -> Result<T> {
        f(self)
    }
}

pub(crate) fn check_counts(
    counts: &[f64],
    place: impl Fn(usize) -> (usize, Parameter),
) -> Result<()> {
    let bad = counts
        .iter()
        .position(|count| !(count.is_finite() && *count >= 0.0));
    let Some(at) = bad else {
        return Ok(());
    };
    let ((row, group), got) = (place(at), counts[at]);
    let phrase = match got.is_finite() {
        true => &phrases::NEGATIVE,
        false => &phrases::NOT_FINITE,
    };
    Err(Error::new(phrase)
        .with("row", row)
        .with("group", group)
        .with("got", got))
}

/// Returns an error for a wrong number of labels, or for a duplicate label, at its second row.
pub(crate) fn check_unit_labels(expected: usize, labels: &[String]) -> Result<()> {
    check_length(&UNITS, expected, labels.len())?;
    match second_of_two(labels) {
        None => Ok(()),
        Some(row) => Err(Error::new(&phrases::DUPLICATE_LABEL)
            .with("column", &UNITS)
            .with("row", row)
            .with("got", labels[row].as_str())),
    }
}

/// Returns an error for a wrong number of labels, or for a duplicate label.
pub(crate) fn check_group_labels(expected: usize, labels: &[String]) -> Result<()> {
    check_length(&GROUPS, expected, labels.len())?;
    match second_of_two(labels) {
        None => Ok(()),
        Some(group) => {
            Err(Error::new(&phrases::DUPLICATE_GROUP_LABEL).with("got", labels[group].as_str()))
        }
    }
}

fn check_length(column: &Name, expected: usize, got: usize) -> Result<()> {
    match got == expected {
        true => Ok(()),
        false => Err(Error::new(&error_phrases::LENGTH_MISMATCH)
            .with("column", column)
            .with("expected", expected)
            .with("got", got)),
    }
}

/// The first place of a label that stood before.
fn second_of_two(labels: &[String]) -> Option<usize> {
    let mut known = std::collections::HashSet::new();
    labels.iter().position(|label| !known.insert(label))
}

/// The position of each name, and the names in the order in which they first appear.
fn positions<T: AsRef<str>>(names: &[T]) -> (Vec<usize>, Vec<String>) {
    let mut known = std::collections::HashMap::new();
    let mut labels: Vec<String> = Vec::new();
    let at = (names.iter())
        .map(|name| {
            *known.entry(name.as_ref()).or_insert_with(|| {
                labels.push(name.as_ref().to_owned());
                labels.len() - 1
            })
        })
        .collect();
    (at, labels)
}
