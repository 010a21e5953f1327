//! The request of an evaluation, read from the same JSON text in every language.

use serde::Deserialize;

use crate::catalogue::{AnyMeasure, Role, require};
use crate::error::{Error, ErrorKind, Result};
use crate::measure::{Influence, gate};
use crate::words::evaluate as phrases;

use super::given_counts::GivenCounts;

/// Which measures, of which columns, by which groups.
///
/// # Examples
///
/// ```
/// use junheng::evaluate::{Missing, Request};
/// let request = Request::from_json(
///     r#"{
///         "measures": ["gini", "atkinson(epsilon=0.5)"],
///         "value": "spend_per_pupil",
///         "weights": "pupils",
///         "by": ["state", "locale"],
///         "missing": "drop"
///     }"#,
/// )?;
/// assert_eq!(request.by, ["state", "locale"]);
/// assert_eq!(request.missing, Missing::Drop);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// An unknown key is an error, which names the similar one:
///
/// ```
/// use junheng::evaluate::Request;
/// let error = Request::from_json(r#"{"measure": "gini"}"#).unwrap_err();
/// assert_eq!(error.to_string(), "there is no option \"measure\": did you mean \"measures\"?");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Request {
    /// The measures in their text form, of any kind, mixed; one may be written without a list.
    #[serde(deserialize_with = "crate::reading::one_or_many")]
    pub measures: Vec<String>,
    /// The heading of the values.
    pub value: Option<String>,
    /// The heading of the weights; without it every row has weight 1.
    pub weights: Option<String>,
    /// The heading of the variable that ranks or explains the values.
    pub rank: Option<String>,
    /// The headings of the counts, one a group of pupils, for measures of segregation: one row a unit.
    #[serde(deserialize_with = "crate::reading::one_or_many")]
    pub groups: Vec<String>,
    /// In long form, the heading of the units: rows with the same unit are counted together.
    pub unit: Option<String>,
    /// In long form, the heading of the group of pupils of each row; in place of `groups`.
    pub pupil_group: Option<String>,
    /// In long form, the heading of the number of pupils of each row; without it every row is one pupil.
    pub count: Option<String>,
    /// The group that isolation and exposure speak of, and that two-group indices look at.
    pub group: Option<String>,
    /// The reference group; without it all others together.
    pub reference_group: Option<String>,
    /// The columns whose values divide the rows; one may be written without a list.
    #[serde(deserialize_with = "crate::reading::one_or_many")]
    pub by: Vec<String>,
    /// Whether the values of the whole table are computed besides those of the groups.
    pub whole: bool,
    /// Whether the influence of every row on each measure is computed as well.
    pub influence: bool,
    /// How rows with a missing value are treated.
    pub missing: Missing,
    /// How a group for which a measure is undefined is treated.
    pub undefined: Undefined,
}

/// How rows with a missing value in a column that is used are treated (other than keys).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// A missing value is an error.
    #[default]
    Error,
    /// They are excluded from all measures and counted in their group. NaN counts as missing. Of several groups one
    /// without remaining rows is null, with the reason.
    Drop,
}

impl Missing {
    /// Whether null takes the place of the error of a group with so many remaining rows.
    pub(crate) fn excuses(self, rows: usize, by: &[String]) -> bool {
        self == Self::Drop && rows == 0 && !by.is_empty()
    }
}

/// How a group for which a measure is undefined is treated, such as a rank index of one school.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Undefined {
    /// An error, which names the group and the measure.
    #[default]
    Error,
    /// The value is null, and the result states the reason.
    Null,
}

impl Undefined {
    /// Whether null takes the place of the error: it reports an undefined value, or that no row of one of several
    /// groups counts.
    ///
    /// A row of weight zero is ignored: a group without another row is as one without rows, null whatever this
    /// option, and does not fail the other groups.
    pub(crate) fn excuses(self, error: &Error, divided: bool) -> bool {
        let undefined = matches!(
            error.kind(),
            ErrorKind::OutOfDomain | ErrorKind::EmptySample
        );
        let weightless = error.message().code() == "sample.zero_weights";
        (divided && weightless) || (self == Self::Null && (undefined || weightless))
    }

    /// Whether a table without rows has a result, whose values are null: one group without a key.
    pub(crate) fn excuses_no_rows(self, by: &[String]) -> bool {
        self == Self::Null && by.is_empty()
    }
}

impl Request {
    /// Reads a request from a JSON object; members that are missing have their defaults.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for text that is no such object or names an
    /// unknown option.
    pub fn from_json(text: &str) -> Result<Self> {
        crate::reading::options(text)
    }

    /// The measures, read, and everything that no table is needed for checked.
    pub(super) fn parsed(&self) -> Result<Vec<AnyMeasure>> {
        let measures: Vec<AnyMeasure> = (self.measures.iter())
            .map(|spec| spec.parse())
            .collect::<Result<_>>()?;
        if measures.is_empty() {
            return Err(Error::new(&phrases::NO_MEASURES));
        }
        if let Some(twice) = first_twice(&measures) {
            return Err(Error::new(&phrases::DUPLICATE_MEASURE).with("measure", twice.to_string()));
        }
        if let Some(twice) = first_twice(&self.by) {
            return Err(Error::new(&phrases::DUPLICATE_KEY).with("column", twice.as_str()));
        }
        if self.whole && self.by.is_empty() {
            return Err(Error::new(&phrases::WHOLE_NEEDS_BY));
        }
        require(&measures, &self.given())?;
        let counts = GivenCounts {
            groups: !self.groups.is_empty(),
            unit: self.unit.is_some(),
            pupil_group: self.pupil_group.is_some(),
            count: self.count.is_some(),
            named_units: false,
        };
        counts.check()?;
        if self.influence && self.pupil_group.is_some() {
            return Err(Error::new(&phrases::LONG_INFLUENCE));
        }
        let none = |measure: &&AnyMeasure| measure.entry().influence == Influence::None;
        match measures.iter().find(none).filter(|_| self.influence) {
            Some(measure) => Err(gate::no_influence(measure.entry())),
            None => Ok(measures),
        }
    }

    /// The same request of the whole table.
    pub(super) fn of_whole(&self) -> Self {
        Self {
            by: Vec::new(),
            whole: false,
            influence: false,
            ..self.clone()
        }
    }

    /// The inputs that the request names columns for.
    fn given(&self) -> Vec<Role> {
        let counts = !self.groups.is_empty()
            || self.pupil_group.is_some()
            || self.group.is_some()
            || self.reference_group.is_some();
        let named = [
            (Role::Value, self.value.is_some()),
            (Role::Rank, self.rank.is_some()),
            (Role::Weights, self.weights.is_some()),
            (Role::Groups, counts),
        ];
        (named.into_iter())
            .filter_map(|(role, named)| named.then_some(role))
            .collect()
    }
}

/// The first that occurs twice.
pub(crate) fn first_twice<T: PartialEq>(all: &[T]) -> Option<&T> {
    (all.iter().enumerate())
        .find(|(at, one)| all[..*at].contains(one))
        .map(|(_, one)| one)
}
