//! How balance is described, read from the same JSON text in every language.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::education::category::{Category, Stage};
use crate::error::{Error, Result};
use crate::words::balance::refusals as phrases;
use crate::{AnyMeasure, Measure};

/// The measures that are taken where the options name none.
pub const DEFAULT_MEASURES: [&str; 5] = [
    "cv",
    "gini",
    "theil_t",
    "mcloone",
    "quantile_ratio(upper=0.9, lower=0.1)",
];

/// How balance is described.
///
/// # Examples
///
/// ```
/// use junheng::education::BalanceOptions;
/// let options = BalanceOptions::from_json(
///     r#"{
///         "by": ["state"],
///         "columns": {"pupils": "enrollment", "teachers": "teachers_fte"},
///         "measures": ["cv", "gini"],
///         "locale": {"column": "township_type", "rural": ["rural_township"], "urban": null}
///     }"#,
/// )?;
/// assert_eq!(options.by, ["state"]);
/// assert_eq!(options.locale.rural.as_deref(), Some(&["rural_township".to_owned()][..]));
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BalanceOptions {
    /// The columns whose values divide the table into groups, by heading or by id; one may be
    /// written without a list. Without one only the whole table is described.
    #[serde(deserialize_with = "crate::reading::one_or_many")]
    pub by: Vec<String>,
    /// From a column's id (`pupils`, `classes`, `teachers`, `spend`, `locale`, `class_size`, a band
    /// such as `classes_46_55`) to the heading that stands for it; null leaves the column unused.
    pub columns: BTreeMap<String, Option<String>>,
    /// The stage whose pupils, classes and teachers are read, in a table of schools that has them by
    /// stage (`pupils_primary`, …). Spending and bands are of the whole school and stay unused then,
    /// unless `columns` names headings for them.
    pub stage: Option<Stage>,
    /// Measures in their text form; [`DEFAULT_MEASURES`] where it is null or absent.
    pub measures: Option<Vec<String>>,
    /// Which units are urban and which rural.
    pub locale: LocaleOptions,
}

/// Which units are urban and which rural.
///
/// Without lists the cells are read as 城区, 镇区, 乡村; as the codes 111 to 220; as urban, town,
/// rural; as city, suburb, town, rural; or as the codes 11 to 43 of the US locale framework. The gap
/// then lies between 城区 (city) and 乡村 (rural); towns and suburbs are locales of their own.
///
/// With lists the cells are compared as they are. Where one list is given the other side is the rest.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LocaleOptions {
    /// The heading of the column; the column `locale` where it is null.
    pub column: Option<String>,
    /// The cells that mean rural.
    pub rural: Option<Vec<String>>,
    /// The cells that mean urban.
    pub urban: Option<Vec<String>>,
}

impl BalanceOptions {
    /// The options written as a JSON object; what it does not name keeps its default.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for text that is no such object or names an
    /// unknown option.
    pub fn from_json(text: &str) -> Result<Self> {
        crate::reading::options(text)
    }

    /// From id to heading, without the columns that stay unused.
    pub(super) fn mapping(&self) -> BTreeMap<String, String> {
        let used = self.columns.iter();
        used.filter_map(|(id, heading)| Some((id.clone(), heading.clone()?)))
            .collect()
    }

    /// The id under which the table holds what balance calls `id`; `None` where it is not to be used.
    pub(super) fn id_in_table(&self, id: &str) -> Option<String> {
        match (self.columns.get(id), self.stage, id) {
            (Some(None), ..) => None,
            (None, Some(stage), "pupils" | "classes" | "teachers") => {
                Some(format!("{id}_{}", stage.name().id))
            }
            // Whatever else is not of the stage is of the whole school.
            (None, Some(_), other) if other != "locale" => None,
            _ => Some(id.to_owned()),
        }
    }

    /// The measures, read.
    pub(super) fn parsed_measures(&self) -> Result<Vec<Measure>> {
        match &self.measures {
            Some(specs) => specs.iter().map(|spec| of_sample(spec)).collect(),
            None => DEFAULT_MEASURES
                .iter()
                .map(|spec| of_sample(spec))
                .collect(),
        }
    }
}

/// The measure of values alone; of another one it is said what it needs.
fn of_sample(spec: &str) -> Result<Measure> {
    spec.parse::<AnyMeasure>()?.of_sample()
}

impl LocaleOptions {
    pub(super) fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// A cell cannot mean both.
    pub(super) fn refuse_overlap(&self) -> Result<()> {
        let (urban, rural) = (
            self.urban.iter().flatten(),
            self.rural.as_deref().unwrap_or(&[]),
        );
        match urban.into_iter().find(|value| rural.contains(value)) {
            Some(both) => Err(Error::new(&phrases::LOCALE_OPTION).with("got", both.as_str())),
            None => Ok(()),
        }
    }
}
