//! How balance is described, read from the same JSON text in every language.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::education::category::{Category, Stage};
use crate::education::intake::reading::Totals;
use crate::error::{Error, Result};
use crate::options::{FromOption, InputSpec, Need, Preset, choices, options};
use crate::reading::read;
use crate::words::balance::errors as phrases;
use crate::{AnyMeasure, Measure};

/// The measures that are taken where the options name none.
pub const DEFAULT_MEASURES: [&str; 5] = [
    "cv",
    "gini",
    "theil_t",
    "mcloone",
    "quantile_ratio(upper=0.9, lower=0.1)",
];

/// The class sizes above which classes are counted where the options name none: over 45 and 50 the standard class
/// of primary and junior secondary schools is exceeded, over 55 a class is large 大班额, over 65 super-large 超大班额.
pub const DEFAULT_CLASS_SIZE_LIMITS: [f64; 4] = [45.0, 50.0, 55.0, 65.0];

options! {
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
    BalanceOptions {
        by: Vec<String>, Keys, Need::Optional,
            "The columns, by heading or id, whose values divide the table into groups; without them only the \
             whole table is described." /
            "按其取值分组的列（列名或列标识）；未指定时只描述全表。";
        columns: BTreeMap<String, Option<String>>, Mapping, Need::Optional,
            "The headings of your table, by column id (pupils, classes, teachers, spend, locale, class_size, or \
             a band such as classes_46_55); null leaves a column unused." /
            "由列标识（pupils、classes、teachers、spend、locale、class_size，或 classes_46_55 等班额分段）到表中列名的对应关系；空值表示不用该列。";
        stage: Option<Stage>, Choice, Need::Optional,
            "The stage whose pupils, classes and teachers are read, in a table that has them by stage \
             (pupils_primary, …). Spending and class-size bands belong to the whole school and are then unused \
             unless the option columns names them." /
            "分学段的表（pupils_primary 等列）中所读取的学段。支出与班额分段属于全校，此时除非在 columns 选项中指明，否则不用。";
        measures: Option<Vec<String>>, Measures, Need::Default(Preset::Words(&DEFAULT_MEASURES)),
            "The measures of inequality, in their text form." /
            "所计算的指数（文本形式）。";
        class_size_limits: Option<Vec<f64>>, Numbers, Need::Default(Preset::Numbers(&DEFAULT_CLASS_SIZE_LIMITS)),
            "The class sizes above which classes and their pupils are counted, in ascending order: by the national \
             definitions a class of 56 pupils or more is large (limit 55), one of 66 or more super-large (limit 65)." /
            "统计班额超过多少人的班级及其学生，由小到大排列。按国家口径，56 人及以上为大班额（限值 55），66 人及以上为超大班额（限值 65）。";
        detail: BalanceDetail, Choice, Need::Default(Preset::Word("all")),
            "The level of detail of the result; sums and ratios of totals alone are enough for tables of many groups." /
            "结果的详细程度；分组很多、只需汇总表时可只计算合计与合计之比。";
        locale: LocaleOptions, Record, Need::Optional,
            "Which units are urban and which are rural. Where one of the two lists is given, all other units \
             are on the other side." /
            "城区单位与乡村单位的划分。只给出一方的取值时，其余单位均属另一方。";
        totals: Totals, Choice, Need::Default(Preset::Word("error")),
            "What happens to rows that are no units: totals, subtotals, averages, notes." /
            "表中合计、小计、平均、附注等不是单位的行如何处理。";
    }
}

options! {
    /// Which units are urban and which rural.
    ///
    /// Without lists the cells are read as 城区, 镇区, 乡村; as the codes 111 to 220; as urban, town,
    /// rural; as city, suburb, town, rural; or as the codes 11 to 43 of the US locale framework. The gap
    /// then lies between 城区 (city) and 乡村 (rural); towns and suburbs are locales of their own.
    ///
    /// With lists the cells are compared as they are. Where one list is given the other side is the rest.
    LocaleOptions {
        column: Option<String>, Key, Need::Optional,
            "The heading of the urban–rural column; by default the column locale." /
            "城乡类型列的列名；默认为“城乡类型”列。";
        urban: Option<Vec<String>>, Texts, Need::Optional,
            "The values of that column that mean urban." /
            "该列中表示城区的取值。";
        rural: Option<Vec<String>>, Texts, Need::Optional,
            "The values of that column that mean rural." /
            "该列中表示乡村的取值。";
    }
}

/// The level of detail of a balance.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BalanceDetail {
    /// Sums, ratios, measures, decompositions, gaps and class sizes.
    #[default]
    All,
    /// Sums and ratios of totals.
    Totals,
}

choices! { BalanceDetail {
    BalanceDetail::All => "all", "sums, ratios, measures, decompositions, gaps and class sizes" / "合计、比值、指数、分解、差距和班额";
    BalanceDetail::Totals => "totals", "sums and ratios of totals" / "合计与合计之比";
}}

impl FromOption for LocaleOptions {
    const MEMBERS: &'static [InputSpec] = Self::SPECS;

    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        match value {
            None => Ok(Self::default()),
            Some(value) => Self::of_members(read(value, spec.id)?),
        }
    }
}

impl BalanceOptions {
    /// From id to heading, without the columns that are not used.
    pub(super) fn mapping(&self) -> BTreeMap<String, String> {
        let used = self.columns.iter();
        used.filter_map(|(id, heading)| Some((id.clone(), heading.clone()?)))
            .collect()
    }

    /// The id of the column of the table that is read for `id`; `None` where it is not used.
    pub(super) fn id_in_table(&self, id: &str) -> Option<String> {
        match (self.columns.get(id), self.stage, id) {
            (Some(None), ..) => None,
            (None, Some(stage), "pupils" | "classes" | "teachers") => {
                Some(format!("{id}_{}", stage.name().id))
            }
            // All other columns belong to the whole school.
            (None, Some(_), other) if other != "locale" => None,
            _ => Some(id.to_owned()),
        }
    }

    /// The limits of class size.
    ///
    /// # Errors
    ///
    /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for limits that are not positive, finite and ascending.
    pub(super) fn limits(&self) -> Result<&[f64]> {
        let Some(limits) = &self.class_size_limits else {
            return Ok(&DEFAULT_CLASS_SIZE_LIMITS);
        };
        let before = std::iter::once(&0.0).chain(limits);
        let broken = (limits.iter().zip(before))
            .find(|(limit, before)| !(limit.is_finite() && limit > before));
        match broken {
            Some((got, _)) => Err(Error::new(&phrases::CLASS_SIZE_LIMITS).with("got", *got)),
            None => Ok(limits),
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

/// A measure of values and weights; for another kind an error that states what it needs.
fn of_sample(spec: &str) -> Result<Measure> {
    spec.parse::<AnyMeasure>()?.of_sample()
}

impl LocaleOptions {
    pub(super) fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// A cell cannot mean both.
    pub(super) fn reject_overlap(&self) -> Result<()> {
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
