//! The result of a balance: plain data, whose JSON text is the same in every language.

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::TotalRow;
use crate::words::shape::{MessageShape, NameShape};
use crate::words::{Message, Name};

/// How evenly the pupils, classes, teachers and spending of a table are distributed.
///
/// The same rows in any order give the same result to the last bit, on any number of threads.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "junheng balance")]
pub struct Balance {
    /// What was computed, from which columns, by which conventions.
    pub provenance: Provenance,
    /// Warnings about the table.
    #[schemars(with = "Vec<MessageShape>")]
    pub findings: Vec<Message>,
    /// The rows that are no units: totals, averages, notes.
    pub total_rows: Vec<TotalRow>,
    /// The whole table.
    pub total: GroupBalance,
    /// The columns that divide the table.
    pub by: Vec<String>,
    /// Each group, in the order of its key as text; the group without a key is last.
    pub groups: Vec<GroupBalance>,
    /// For each indicator, Theil T of the whole table within and between the groups.
    pub between_groups: Vec<GroupSplit>,
}

impl Balance {
    /// The result as JSON: the one text that every language passes on.
    pub fn to_json(&self) -> String {
        crate::document::text(self)
    }

    /// One of the groups as JSON, as [`to_json`](Self::to_json) has it; `None` where there are fewer.
    pub fn group_json(&self, place: usize) -> Option<String> {
        self.groups.get(place).map(crate::document::text)
    }

    /// The result without its groups and what compares them, as JSON.
    pub fn head_json(&self) -> String {
        let head = Self {
            groups: Vec::new(),
            between_groups: Vec::new(),
            provenance: self.provenance.clone(),
            findings: self.findings.clone(),
            total_rows: self.total_rows.clone(),
            total: self.total.clone(),
            by: self.by.clone(),
        };
        head.to_json()
    }

    /// The JSON Schema of [`to_json`](Self::to_json).
    pub fn json_schema() -> String {
        crate::schema::of::<Self>()
    }
}

/// The provenance of a result.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "BalanceProvenance")]
pub struct Provenance {
    /// The library's name.
    pub library: &'static str,
    /// The library's version.
    pub version: &'static str,
    /// Rows of the table, without those that were left out as totals or notes.
    pub rows: usize,
    /// What one row is.
    pub row: RowKind,
    /// Which columns were used.
    pub columns: Vec<ColumnUse>,
    /// Which cells were read as which locale, from urban to rural; empty without a column of locales.
    pub locales: Vec<LocaleUse>,
    /// The measures.
    pub measures: Vec<MeasureUse>,
    /// The conventions of the computation.
    #[schemars(with = "Vec<MessageShape>")]
    pub conventions: Vec<Message>,
}

/// A measure, as text and by name.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MeasureUse {
    /// The measure as text, parameters that differ from their defaults included.
    pub measure: String,
    /// Its name.
    #[schemars(with = "NameShape")]
    pub name: Name,
}

/// What a row of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// A school or district, which may have several classes.
    Unit,
    /// A single class.
    Class,
}

/// A column of the table and the quantity read from it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ColumnUse {
    /// The id of the dictionary.
    pub id: String,
    /// The heading in the table.
    pub column: String,
}

/// The balance of one group of units.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct GroupBalance {
    /// The group's value in each of the columns of `by`; null where it is missing.
    /// Empty for the whole table.
    pub key: Vec<Option<String>>,
    /// Rows in the group.
    pub units: usize,
    /// The sums of the raw columns over the units that have them.
    pub sums: Vec<Sum>,
    /// Each indicator that the columns allow.
    pub indicators: Vec<IndicatorBalance>,
    /// Class sizes as experienced by pupils and the shares of large classes; null without classes, and where only
    /// totals were requested.
    pub class_sizes: Option<ClassSizes>,
}

/// The sum of a raw column.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Sum {
    /// The quantity.
    #[schemars(with = "NameShape")]
    pub of: Name,
    /// The sum.
    pub value: f64,
    /// Units whose cell is missing.
    pub missing: usize,
}

/// One indicator in one group.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct IndicatorBalance {
    /// The indicator.
    #[schemars(with = "NameShape")]
    pub indicator: Name,
    /// The ratio of totals; null where the denominator sums to zero.
    pub total: Option<f64>,
    /// Units in the ratio of totals: those with both cells.
    pub units_in_total: usize,
    /// Units with a ratio of their own: those that the mean and the measures are taken over.
    pub units: usize,
    /// Their pupils.
    pub pupils: f64,
    /// The pupil-weighted mean of the units' ratios; null without units, and where only totals were requested.
    pub mean: Option<f64>,
    /// Each measure over the units' ratios, pupils as weights.
    pub measures: Vec<MeasureValue>,
    /// Theil T within and between locales; null where it cannot be given, see `notes`.
    pub theil_by_locale: Option<LocaleSplit>,
    /// The urban–rural gap; null where it cannot be given, see `notes`.
    pub urban_rural_gap: Option<LocaleGap>,
    /// Why a value is null, and caveats.
    #[schemars(with = "Vec<MessageShape>")]
    pub notes: Vec<Message>,
    /// The excluded units, by reason; together with `units` they are all units of the group.
    pub excluded: Vec<Exclusion>,
}

/// The value of a measure, or why it has none.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MeasureValue {
    /// The measure, as text.
    pub measure: String,
    /// Its value; null where it is not defined.
    pub value: Option<f64>,
    /// Why the value is null.
    #[schemars(with = "Option<MessageShape>")]
    pub reason: Option<Message>,
}

/// Units excluded for one reason.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ExcludedUnits")]
pub struct Exclusion {
    /// The reason.
    #[schemars(with = "MessageShape")]
    pub reason: Message,
    /// How many units.
    pub units: usize,
    /// Their pupils, where they are known; null where none of them are.
    pub pupils: Option<f64>,
    /// Whether the ratio of totals includes them.
    pub in_total: bool,
}

/// Theil T of one indicator over the whole table, within and between the groups.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GroupSplit {
    /// The indicator.
    #[schemars(with = "NameShape")]
    pub indicator: Name,
    /// Theil T of the whole table.
    pub total: f64,
    /// The part within groups.
    pub within: f64,
    /// The part between groups.
    pub between: f64,
    /// The contribution of each group, in the order of the groups.
    pub parts: Vec<GroupPart>,
}

/// The contribution of one group to a [`GroupSplit`].
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GroupPart {
    /// The group's key.
    pub key: Vec<Option<String>>,
    /// Its share of the pupils.
    pub pupil_share: f64,
    /// The contribution of the inequality within it.
    pub within: f64,
    /// The contribution of the difference between its mean and the overall mean.
    pub between: f64,
}

/// A locale of the table and the cells that were read as it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LocaleUse {
    /// The locale.
    #[schemars(with = "NameShape")]
    pub locale: Name,
    /// The different cells, in the order of their text.
    pub cells: Vec<String>,
    /// The rows that have one of them.
    pub units: usize,
}

/// Theil T of an indicator, within and between locales.
///
/// Computed over the units that have a locale; if all have one, the total is the measure `theil_t`.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LocaleSplit {
    /// Theil T of the units that have a locale.
    pub total: f64,
    /// The part within locales.
    pub within: f64,
    /// The part between locales.
    pub between: f64,
    /// The contribution of each locale that has units, from urban to rural.
    pub parts: Vec<LocalePart>,
    /// Units with the ratio but without a locale.
    #[schemars(with = "Option<MessageShape>")]
    pub excluded: Option<Message>,
    /// How many units that is.
    pub excluded_units: usize,
}

/// The contribution of one locale to a [`LocaleSplit`].
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LocalePart {
    /// The locale.
    #[schemars(with = "NameShape")]
    pub locale: Name,
    /// Its units.
    pub units: usize,
    /// Its share of the pupils.
    pub pupil_share: f64,
    /// Its share of Σ pupils × ratio.
    pub value_share: f64,
    /// Its pupil-weighted mean.
    pub mean: f64,
    /// Theil T within it; null where all its ratios are zero.
    pub theil_t: Option<f64>,
    /// The contribution of the inequality within it: its share times its Theil T.
    pub within: f64,
    /// The contribution of the difference between its mean and the overall mean: p·(r ln r − (r − 1)), zero or more.
    pub between: f64,
}

/// The urban–rural gap: urban minus rural and urban over rural.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LocaleGap {
    /// The urban side.
    pub urban: LocaleSide,
    /// The rural side.
    pub rural: LocaleSide,
    /// The units on neither side.
    pub neither: LocaleRest,
    /// Urban mean minus rural mean.
    pub urban_minus_rural: f64,
    /// Urban mean over rural mean; null where the rural mean is zero.
    pub urban_over_rural: Option<f64>,
    /// The difference over the pooled standard deviation (Cohen's d); null where neither side varies.
    pub standardized: Option<f64>,
}

/// The units with the ratio on neither side of a [`LocaleGap`]: of another locale, or of none.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LocaleRest {
    /// How many units.
    pub units: usize,
    /// Their pupils.
    pub pupils: f64,
}

/// One side of a [`LocaleGap`].
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LocaleSide {
    /// The locale.
    #[schemars(with = "NameShape")]
    pub locale: Name,
    /// Units with the ratio.
    pub units: usize,
    /// Their pupils.
    pub pupils: f64,
    /// The ratio of their totals; units without pupils or without a denominator are in it.
    pub total: Option<f64>,
    /// The pupil-weighted mean of their ratios.
    pub mean: f64,
    /// The pupil-weighted population standard deviation of their ratios.
    pub standard_deviation: f64,
}

/// The class sizes of a group.
///
/// # Formula
///
/// ```text
/// average     = Σn / C                 experienced = Σn² / Σn = average · (1 + CV²)
/// ```
///
/// n are the sizes of the C classes, CV their unweighted coefficient of variation. From school totals
/// (pupils p, classes c) each class is taken at its school's mean size: experienced = Σp·(p/c) / Σp,
/// a lower bound, since classes of one school differ too.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ClassSizes {
    /// The average class size: pupils over classes. Null without classes.
    pub average: Option<f64>,
    /// The average class size as experienced by pupils. Null without pupils in classes.
    pub experienced: Option<f64>,
    /// Whether `experienced` is computed from single classes; otherwise it is a lower bound.
    pub experienced_exact: bool,
    /// The data of the shares; null where the table has neither classes nor bands.
    pub counted_from: Option<CountedFrom>,
    /// The classes that were counted.
    pub classes: f64,
    /// The share of classes over each limit; empty where the table has neither classes nor bands.
    pub over: Vec<OverLimit>,
    /// The classes by size, in steps of five pupils from the smallest class to the largest; empty unless rows are
    /// classes, and where it would have more than 200 ranges.
    pub bins: Vec<ClassBin>,
    /// Units excluded from the shares.
    pub excluded: Vec<Exclusion>,
}

/// The classes of one range of sizes.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ClassBin {
    /// The smallest size of the range.
    pub from: f64,
    /// The largest.
    pub to: f64,
    /// How many classes.
    pub classes: f64,
    /// Their share of all classes, 0 to 1: class sizes as schools count them.
    pub class_share: f64,
    /// The pupils in them.
    pub pupils: f64,
    /// Their share of all pupils, 0 to 1: class sizes as pupils experience them.
    pub pupil_share: f64,
}

/// The data that shares of large classes are computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CountedFrom {
    /// Rows that are classes.
    Classes,
    /// Numbers of classes by band of size.
    Bands,
}

/// The classes above one size.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OverLimit {
    /// The name of such a class.
    #[schemars(with = "NameShape")]
    pub name: Name,
    /// Classes with more pupils than this.
    pub limit: f64,
    /// How many classes.
    pub classes: Option<f64>,
    /// Their share of all classes, 0 to 1.
    pub class_share: Option<f64>,
    /// The share of pupils in them, 0 to 1.
    pub pupil_share: Option<f64>,
    /// Why a value is null.
    #[schemars(with = "Vec<MessageShape>")]
    pub notes: Vec<Message>,
}
