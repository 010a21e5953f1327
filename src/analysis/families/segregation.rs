//! Segregation of groups of pupils over units.

use crate::analysis::families::scores;
use crate::analysis::framework::compared::{Between, Compared, ComparedGroup};
use crate::analysis::framework::declaration::{Analyze, Declared, analysis};
use crate::analysis::framework::inputs::{Column, Columns, KeyColumn, KeyColumns, Spec, Word};
use crate::analysis::framework::linear::Linear;
use crate::analysis::framework::rows::{Counted, Rows};
use crate::analysis::framework::texts;
use crate::error::Result;
use crate::measure::Text;
use crate::options::Need::{Default, Optional, Required};
use crate::options::Preset;
use crate::segregation::{self, Counts, SegregationMeasure, Simulation};
use crate::words::{Message, inference as phrases};

/// The inputs of counts of an analysis.
macro_rules! counted {
    ($analysis:expr, $unit:expr, $group:expr, $reference:expr, named $named:literal) => {
        Counted {
            groups: $analysis.groups.as_ref(),
            unit: $unit,
            pupil_group: $analysis.pupil_group.as_ref(),
            count: $analysis.count.as_ref(),
            group: $group,
            reference_group: $reference,
            named_units: $named,
        }
    };
}

analysis! {
    /// The exposure of every group to every group.
    Exposures = "exposures", "exposure of every group to every group" / "接触矩阵", "segregation";
    "The share of every group in the unit of an average pupil of each group." /
    "各组平均每名学生所在单位中各组所占份额。";
    lists [];
    methods [EXPOSURES];
    groups: Option<Columns>, Optional, texts::COUNTS;
    unit: Option<KeyColumn>, Optional, texts::COUNTED_UNIT;
    pupil_group: Option<KeyColumn>, Optional, texts::PUPIL_GROUP;
    count: Option<Column>, Optional, texts::COUNT;
}

impl Exposures {
    fn counted(&self) -> Counted<'_> {
        counted!(self, self.unit.as_ref(), None, None, named false)
    }
}

impl Analyze for Exposures {
    type Output = segregation::Exposures;

    fn check(&self) -> Result<()> {
        self.counted().check(Self::ENTRY)
    }

    fn of(&self, rows: &Rows<'_>) -> Result<segregation::Exposures> {
        let (counts, _) = rows.counts(&self.counted(), &[])?;
        Ok(segregation::Exposures::of(&counts))
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        scores::segregation::exposures(linear, &linear.cells(rows, &self.counted(), &[])?);
        Ok(())
    }
}

analysis! {
    /// Segregation by unit and group.
    LocalSegregation = "local_segregation", "local segregation" / "局部分隔", "segregation";
    "The divergence of each unit and each group from the total composition, and its contribution to mutual information." /
    "各单位、各组与总体的偏离，及其对互信息的贡献。";
    lists ["units", "groups"];
    methods [LOCAL_SEGREGATION];
    groups: Option<Columns>, Optional, texts::COUNTS;
    unit: Option<KeyColumn>, Optional, texts::COUNTED_UNIT;
    pupil_group: Option<KeyColumn>, Optional, texts::PUPIL_GROUP;
    count: Option<Column>, Optional, texts::COUNT;
    group: Option<Word>, Optional, texts::GROUP_OF_COUNTS;
    reference_group: Option<Word>, Optional, texts::REFERENCE_GROUP;
}

impl LocalSegregation {
    fn counted(&self) -> Counted<'_> {
        counted!(self, self.unit.as_ref(), self.group.as_ref(), self.reference_group.as_ref(), named true)
    }
}

impl Analyze for LocalSegregation {
    type Output = segregation::LocalSegregation;

    const GIVEN: &'static [&'static str] = &["units.position", "groups.position"];

    fn check(&self) -> Result<()> {
        self.counted().check(Self::ENTRY)
    }

    fn of(&self, rows: &Rows<'_>) -> Result<segregation::LocalSegregation> {
        let (counts, _) = rows.counts(&self.counted(), &[])?;
        segregation::LocalSegregation::of(&counts)
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        scores::segregation::local(linear, &linear.cells(rows, &self.counted(), &[])?);
        Ok(())
    }
}

analysis! {
    /// Segregation between and within nested levels.
    MutualInformationDecomposition = "mutual_information_decomposition", "nested decomposition of segregation" / "分隔的嵌套分解", "segregation";
    "Exact decomposition of mutual information between and within nested levels (province, county) and units." /
    "将互信息在各嵌套层级（省、县）与单位之间精确分解。";
    lists ["levels", "levels.parts"];
    methods [MUTUAL_INFORMATION_DECOMPOSITION];
    groups: Option<Columns>, Optional, texts::COUNTS;
    unit: Option<KeyColumn>, Optional, texts::COUNTED_UNIT;
    pupil_group: Option<KeyColumn>, Optional, texts::PUPIL_GROUP;
    count: Option<Column>, Optional, texts::COUNT;
    levels: KeyColumns, Required,
        Text::new("The columns of the levels that the units are nested in, from the outermost inwards.", "单位所嵌套的各层级列，由外到内。");
    group: Option<Word>, Optional, texts::GROUP_OF_COUNTS;
    reference_group: Option<Word>, Optional, texts::REFERENCE_GROUP;
}

impl MutualInformationDecomposition {
    fn counted(&self) -> Counted<'_> {
        counted!(self, self.unit.as_ref(), self.group.as_ref(), self.reference_group.as_ref(), named false)
    }
}

impl Analyze for MutualInformationDecomposition {
    type Output = segregation::MutualInformationDecomposition;

    fn check(&self) -> Result<()> {
        self.counted().check(Self::ENTRY)
    }

    fn of(&self, rows: &Rows<'_>) -> Result<segregation::MutualInformationDecomposition> {
        let levels: Vec<KeyColumn> = self.levels.0.iter().cloned().map(KeyColumn).collect();
        let (counts, units) = rows.counts(&self.counted(), &levels)?;
        let labels: Vec<(Vec<String>, Vec<u32>)> = (levels.iter())
            .map(|level| {
                let (names, of) = rows.labels(level);
                (names, units.iter().map(|&row| of[row]).collect())
            })
            .collect();
        let levels: Vec<segregation::Level<'_>> = (self.levels.0.iter().zip(&labels))
            .map(|(name, (_, keys))| segregation::Level { name, keys })
            .collect();
        let split = segregation::MutualInformationDecomposition::new(&counts, &levels)?;
        let names: Vec<&[String]> = labels.iter().map(|(names, _)| &**names).collect();
        Ok(split.with_names(&names))
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let levels: Vec<KeyColumn> = self.levels.0.iter().cloned().map(KeyColumn).collect();
        let (_, units) = rows.counts(&self.counted(), &levels)?;
        let keys: Vec<Vec<u32>> = (levels.iter())
            .map(|level| {
                let (_, of) = rows.labels(level);
                units.iter().map(|&row| of[row]).collect()
            })
            .collect();
        let cells = linear.cells(rows, &self.counted(), &levels)?;
        scores::segregation::decomposition(linear, &cells, &keys);
        Ok(())
    }
}

analysis! {
    /// Bias-corrected segregation.
    DebiasedSegregation = "debiased_segregation", "bias-corrected segregation" / "偏差校正的分隔指数", "segregation";
    "A segregation index corrected for its expectation under random allocation of the same pupils." /
    "扣除随机分配下期望值后的分隔指数。";
    lists [];
    methods [DEBIASED_SEGREGATION];
    groups: Option<Columns>, Optional, texts::COUNTS;
    unit: Option<KeyColumn>, Optional, texts::COUNTED_UNIT;
    pupil_group: Option<KeyColumn>, Optional, texts::PUPIL_GROUP;
    count: Option<Column>, Optional, texts::COUNT;
    measure: Spec<SegregationMeasure>, Default(Preset::Word("dissimilarity")),
        Text::new("The segregation index.", "分隔指数。");
    group: Option<Word>, Optional, texts::GROUP_OF_COUNTS;
    reference_group: Option<Word>, Optional, texts::REFERENCE_GROUP;
    replicates: u32, Default(Preset::Count(200)),
        Text::new("The number of random allocations, where the expectation has no exact formula.", "无精确公式时的随机分配次数。");
    seed: u64, Default(Preset::Count(0)),
        Text::new("The seed of the random allocations.", "随机种子。");
}

impl DebiasedSegregation {
    fn counted(&self) -> Counted<'_> {
        counted!(self, self.unit.as_ref(), self.group.as_ref(), self.reference_group.as_ref(), named false)
    }
}

impl Analyze for DebiasedSegregation {
    type Output = segregation::Debiased;

    fn check(&self) -> Result<()> {
        self.counted().check(Self::ENTRY)
    }

    fn of(&self, rows: &Rows<'_>) -> Result<segregation::Debiased> {
        let (counts, _) = rows.counts(&self.counted(), &[])?;
        let simulation = Simulation {
            replicates: self.replicates,
            seed: self.seed,
        };
        segregation::Debiased::of(&self.measure.0, &counts, simulation)
    }

    fn linearize(&self, _: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        linear.refuse("", Message::new(&phrases::RANDOM_ALLOCATION));
        Ok(())
    }
}

analysis! {
    /// The change of segregation.
    SegregationChange = "segregation_change", "change of segregation" / "分隔变化的分解", "segregation";
    "The change of mutual information between two dates, decomposed by source: units gained and lost, sizes, structure." /
    "互信息由前期到后期的变化，按单位增减、规模与结构分解。";
    lists ["units"];
    methods [SEGREGATION_CHANGE];
    groups: Option<Columns>, Optional, texts::COUNTS;
    unit: KeyColumn, Required, texts::COUNTED_UNIT;
    pupil_group: Option<KeyColumn>, Optional, texts::PUPIL_GROUP;
    count: Option<Column>, Optional, texts::COUNT;
    date: KeyColumn, Required, texts::DATE;
    before: Word, Required, texts::BEFORE;
    after: Word, Required, texts::AFTER;
    group: Option<Word>, Optional, texts::GROUP_OF_COUNTS;
    reference_group: Option<Word>, Optional, texts::REFERENCE_GROUP;
}

impl SegregationChange {
    fn counted(&self) -> Counted<'_> {
        counted!(self, Some(&self.unit), self.group.as_ref(), self.reference_group.as_ref(), named true)
    }
}

impl Analyze for SegregationChange {
    type Output = segregation::SegregationChange;

    const GIVEN: &'static [&'static str] = &["units.before", "units.after"];
    const TESTED: &'static [&'static str] = &[
        "difference",
        "removals",
        "additions",
        "group_marginal",
        "unit_marginal",
        "structural",
        "units.contribution",
    ];

    fn check(&self) -> Result<()> {
        self.counted().check(Self::ENTRY)
    }

    fn between(&self) -> Option<Between<'_>> {
        Some(Between::of(&self.date, &self.before, &self.after))
    }

    fn of(&self, rows: &Rows<'_>) -> Result<segregation::SegregationChange> {
        let compared = Compared::of(rows, self.between())?;
        let (first, second) = (
            self.counts(&compared.first)?,
            self.counts(&compared.second)?,
        );
        compared.located(segregation::SegregationChange::between(&first, &second))
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        linear.refuse("", Message::new(&phrases::FITTED_MARGINS));
        let compared = Compared::of(rows, self.between())?;
        let cells = |part: &ComparedGroup<'_>| {
            let places: Vec<usize> = part.places().collect();
            linear.cells_at(&part.rows, &self.counted(), &[], |row| places[row])
        };
        let (before, after) = (cells(&compared.first)?, cells(&compared.second)?);
        scores::segregation::change(linear, &before, &after);
        Ok(())
    }
}

impl SegregationChange {
    fn counts(&self, part: &ComparedGroup<'_>) -> Result<Counts<'static>> {
        let counts = part.rows.counts(&self.counted(), &[]);
        counts
            .map(|(counts, _)| counts)
            .map_err(|error| part.locate(error))
    }
}
