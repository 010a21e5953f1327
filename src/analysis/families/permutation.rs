//! Tests of an index against random allocation.

use std::fmt;
use std::str::FromStr;

use crate::analysis::framework::declaration::{Analyze, Declared, analysis};
use crate::analysis::framework::inputs::{Column, Columns, KeyColumn, Spec, Word};
use crate::analysis::framework::linear::Linear;
use crate::analysis::framework::rows::{Counted, Rows};
use crate::analysis::framework::texts;
use crate::error::{Error, ErrorKind, Result};
use crate::group::Decomposable;
use crate::inference::{Exchange, PermutationOptions, RandomBenchmark};
use crate::measure::Text;
use crate::options::Need::{Default, Optional};
use crate::options::{Kind, Preset};
use crate::segregation::SegregationMeasure;
use crate::words::{Message, analysis as phrases, inference};

use super::scores;

/// An index that random allocation is a benchmark of.
#[derive(Debug, Clone, Copy)]
pub(in crate::analysis) enum Tested {
    /// Its part between groups.
    Between(Decomposable),
    /// The segregation of groups over units.
    Segregation(SegregationMeasure),
}

impl fmt::Display for Tested {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Between(index) => index.fmt(f),
            Self::Segregation(measure) => measure.fmt(f),
        }
    }
}

impl FromStr for Tested {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match text.parse() {
            Ok(measure) => Ok(Self::Segregation(measure)),
            // A name that no measure of segregation has is that of an index, or of neither.
            Err(error) if Error::kind(&error) == ErrorKind::UnknownName => {
                text.parse().map(Self::Between)
            }
            Err(error) => Err(error),
        }
    }
}

analysis! {
    /// A permutation test against random allocation.
    RandomAllocationTest = "random_allocation_test", "permutation test against random allocation" / "随机置换检验", "tests";
    "The part of an index between groups, or segregation, against its values under random allocation: expectation, excess, p value." /
    "将指数的组间部分或分隔指数与随机分配基准比较：期望值、超出部分与 p 值。";
    lists [];
    methods [BETWEEN_PERMUTATION, SEGREGATION_PERMUTATION];
    measure: Spec<Tested>, Default(Preset::Word("theil_t")),
        Text::new(
            "The index: theil_t, mean_log_deviation, generalized_entropy, j_divergence or variance for its part between groups; or an index of segregation, such as dissimilarity.",
            "指数：theil_t、mean_log_deviation、generalized_entropy、j_divergence 或 variance，检验其组间部分；或分隔指数，例如 dissimilarity。",
        );
    value: Option<Column>, Optional,
        Text::new("The column of the values, for a part between groups.", "数值列，用于组间部分。");
    group: Option<KeyColumn>, Optional,
        Text::new("The column of the groups that are exchanged, for a part between groups.", "所置换的分组列，用于组间部分。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
    groups: Option<Columns>, Optional, texts::COUNTS;
    unit: Option<KeyColumn>, Optional,
        Text::new(
            "The column of the units. Of values: units whose rows change groups together, such as schools or primary sampling units; without it each row is one. Of counts: required with `pupil_group`, rows of the same unit are counted together.",
            "单位列。用于数值时：同一单位（如学校、初级抽样单位）的各行一并交换组别，未指定时每行为一个单位。用于人数时：给出 `pupil_group` 时必需，单位相同的行合并计数。",
        );
    pupil_group: Option<KeyColumn>, Optional, texts::PUPIL_GROUP;
    count: Option<Column>, Optional, texts::COUNT;
    measured_group: Option<Word>, Optional, texts::GROUP_OF_COUNTS;
    reference_group: Option<Word>, Optional, texts::REFERENCE_GROUP;
    permutations: usize, Default(Preset::Count(999)),
        Text::new("The number of permutations, at least 1.", "置换次数，至少为 1。");
    seed: u64, Default(Preset::Count(0)),
        Text::new("The seed of the permutations.", "随机种子。");
}

impl RandomAllocationTest {
    fn counted(&self) -> Counted<'_> {
        Counted {
            groups: self.groups.as_ref(),
            unit: self.unit.as_ref(),
            pupil_group: self.pupil_group.as_ref(),
            count: self.count.as_ref(),
            group: self.measured_group.as_ref(),
            reference_group: self.reference_group.as_ref(),
            named_units: false,
        }
    }

    /// The columns of values and groups.
    fn valued(&self) -> Result<(&Column, &KeyColumn)> {
        let missing = |input: &'static str, kind: Kind| {
            Error::new(&phrases::MISSING_INPUT)
                .with("analysis", &Self::ENTRY.name)
                .with("input", input)
                .with("expected", kind.name())
        };
        match (&self.value, &self.group) {
            (None, _) => Err(missing("value", Kind::Column)),
            (_, None) => Err(missing("group", Kind::Key)),
            (Some(value), Some(group)) => Ok((value, group)),
        }
    }

    fn options(&self) -> PermutationOptions {
        PermutationOptions {
            permutations: self.permutations,
            seed: self.seed,
        }
    }

    fn between(&self, index: &Decomposable, rows: &Rows<'_>) -> Result<RandomBenchmark> {
        let (value, group) = self.valued()?;
        rows.groups(group, &self.weights)?
            .divide(&rows.sample(value, &self.weights)?)?;
        // Rows of weight zero are ignored: their groups are not exchanged.
        let is_counted = rows.counts_row(&self.weights);
        let places: Vec<usize> = (0..rows.count).filter(|&row| is_counted(row)).collect();
        let rows = rows.at(&places);
        let groups = rows.groups(group, &self.weights)?;
        let (values, weights) = (rows.column(value), rows.weights(&self.weights));
        let exchange = match &self.unit {
            None => Exchange::of_rows(values, weights, groups.positions()),
            Some(unit) => {
                Exchange::of_units(values, weights, groups.positions(), &rows.labels(unit).1)
            }
        };
        let found = exchange
            .and_then(|exchange| RandomBenchmark::between(index, &exchange, self.options()));
        found.map_err(|error| error.in_table(None, |row| places.get(row).copied().unwrap_or(row)))
    }
}

impl Analyze for RandomAllocationTest {
    type Output = RandomBenchmark;

    const GIVEN: &'static [&'static str] =
        &["expectation.replicates", "expectation.seed", "permutations"];

    fn check(&self) -> Result<()> {
        let unused: &[(&str, bool)] = match self.measure.0 {
            Tested::Between(_) => &[
                ("groups", self.groups.is_some()),
                ("pupil_group", self.pupil_group.is_some()),
                ("count", self.count.is_some()),
                ("measured_group", self.measured_group.is_some()),
                ("reference_group", self.reference_group.is_some()),
            ],
            Tested::Segregation(_) => &[
                ("value", self.value.is_some()),
                ("group", self.group.is_some()),
                ("weights", self.weights.is_some()),
            ],
        };
        if let Some((input, _)) = unused.iter().find(|(_, is_given)| *is_given) {
            return Err(Error::new(&phrases::NOT_OF_MEASURE)
                .with("input", *input)
                .with("measure", self.measure.0.to_string()));
        }
        match self.measure.0 {
            Tested::Between(_) => self.valued().map(|_| ()),
            Tested::Segregation(_) => self.counted().check(Self::ENTRY),
        }
    }

    fn of(&self, rows: &Rows<'_>) -> Result<RandomBenchmark> {
        match &self.measure.0 {
            Tested::Between(index) => self.between(index, rows),
            Tested::Segregation(measure) => {
                let (counts, _) = rows.counts(&self.counted(), &[])?;
                RandomBenchmark::segregation(measure, &counts, self.options())
            }
        }
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        linear.refuse("", Message::new(&inference::RANDOM_ALLOCATION));
        let Tested::Between(index) = &self.measure.0 else {
            return Ok(());
        };
        let (value, group) = self.valued()?;
        let level = KeyColumn(group.0.clone());
        let groups = linear.nested(rows, &[level], &self.weights)?;
        let between = Linear::of(linear.all, linear.inference());
        scores::groups::nested(&between, index, &groups, rows.column(value))?;
        if let Some(between) = between.get("levels[0].index") {
            linear.put("value", between);
        }
        Ok(())
    }
}
