//! Two groups: the gap between them, and its decomposition.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::families::scores;
use crate::analysis::framework::compared::{Between, Compared, ComparedGroup};
use crate::analysis::framework::declaration::{Analyze, Declared, analysis};
use crate::analysis::framework::explained::{Explanatory, columns_of, explaining, values_of};
use crate::analysis::framework::inputs::Chosen;
use crate::analysis::framework::inputs::{Column, Columns, KeyColumn, KeyColumns, Numbers, Words};
use crate::analysis::framework::linear::Linear;
use crate::analysis::framework::rows::Rows;
use crate::analysis::framework::texts;
use crate::error::Result;
use crate::group::{self, Reference};
use crate::inference::Fits;
use crate::measure::Text;
use crate::numeric::sum_of;
use crate::options::Need::{Default, Optional, Required};
use crate::options::Preset;
use crate::options::choices;
use crate::regression::Design;
use crate::sample::Sample;
use crate::words::shape::MessageShape;
use crate::words::{Message, analysis as phrases};

choices! { Reference {
    Reference::GroupA => "group_a", "the coefficients of group_a" / "第一组的系数";
    Reference::GroupB => "group_b", "the coefficients of group_b" / "第二组的系数";
    Reference::Reimers => "reimers", "the mean of both" / "两者的平均";
    Reference::Cotton => "cotton", "the mean of both, by their shares of weight" / "按权重份额加权的两方系数";
    Reference::Neumark => "neumark", "those of one regression of both groups" / "两方合并回归的系数";
    Reference::Pooled => "pooled", "those of one regression of both groups with an indicator of the group" / "含分组变量的合并回归系数";
}}

/// A sample whose weights add to the number of its rows: under a sampling design Hedges' g counts rows.
struct ByRows {
    values: Vec<f64>,
    weights: Vec<f64>,
}

impl ByRows {
    fn sample(&self) -> Result<Sample<'_>> {
        Sample::weighted(&self.values, &self.weights)
    }
}

fn by_rows(sample: &Sample<'_>) -> ByRows {
    let (values, weights): (Vec<f64>, Vec<f64>) = sample.units().map(|(_, x, w)| (x, w)).unzip();
    let factor = weights.len() as f64 / sum_of(weights.iter().copied());
    ByRows {
        weights: weights.iter().map(|weight| weight * factor).collect(),
        values,
    }
}

/// A gap between two groups of a table, with its direction.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TableGap {
    /// The direction of differences and ratios.
    #[schemars(with = "MessageShape")]
    pub direction: Message,
    /// The gap.
    #[serde(flatten)]
    pub gap: group::Gap,
}

analysis! {
    /// The gap between two groups.
    Gap = "gap", "gap between two groups" / "两组差距", "gaps";
    "Difference, ratio, parity and standardized difference of two groups' means, such as urban and rural." /
    "两组（如城乡）均值的差、比、平等指数与标准化差距。";
    lists [];
    methods [GAP];
    value: Column, Required, texts::VALUE;
    group: KeyColumn, Required, texts::COMPARED;
    group_a: Words, Required, texts::GROUP_A;
    group_b: Words, Required, texts::GROUP_B;
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for Gap {
    type Output = TableGap;

    const TESTED: &'static [&'static str] =
        &["difference", "standardized", "log_ratio", "hedges_g"];

    fn between(&self) -> Option<Between<'_>> {
        Some(Between::of(&self.group, &self.group_a, &self.group_b))
    }

    fn of(&self, rows: &Rows<'_>) -> Result<TableGap> {
        let compared = Compared::of(rows, self.between())?;
        let (first, second) = compared.samples(&self.value, &self.weights)?;
        let mut gap = compared.located(group::Gap::between(&first, &second))?;
        if rows.samples_rows() {
            let (first, second) = (by_rows(&first), by_rows(&second));
            let (first, second) = (first.sample()?, second.sample()?);
            gap.hedges_g = compared
                .located(group::Gap::between(&first, &second))?
                .hedges_g;
        }
        Ok(TableGap {
            direction: Message::new(&phrases::DIRECTION)
                .with("first", self.group_a.label.as_str())
                .with("second", self.group_b.label.as_str()),
            gap,
        })
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let compared = Compared::of(rows, self.between())?;
        let sides = linear.sides(rows, &self.weights, &compared);
        scores::gaps::gap(
            linear,
            &sides,
            rows.column(&self.value),
            &self.of(rows)?.gap,
        );
        Ok(())
    }
}

analysis! {
    /// The overlap of two distributions.
    DistributionOverlap = "distribution_overlap", "overlap of two distributions" / "两组分布的重叠程度", "gaps";
    "Probability of superiority, overlap, and quantile gaps at given shares." /
    "优势概率、重叠度及给定份额处的分位差距。";
    lists ["quantiles"];
    methods [DISTRIBUTION_OVERLAP];
    value: Column, Required, texts::VALUE;
    group: KeyColumn, Required, texts::COMPARED;
    group_a: Words, Required, texts::GROUP_A;
    group_b: Words, Required, texts::GROUP_B;
    weights: Option<Column>, Optional, texts::WEIGHTS;
    shares: Option<Numbers>, Optional, texts::SHARES;
}

impl Analyze for DistributionOverlap {
    type Output = group::DistributionOverlap;

    const GIVEN: &'static [&'static str] = &["quantiles.share"];
    const TESTED: &'static [&'static str] = &["dominance", "quantiles.difference"];

    fn between(&self) -> Option<Between<'_>> {
        Some(Between::of(&self.group, &self.group_a, &self.group_b))
    }

    fn of(&self, rows: &Rows<'_>) -> Result<group::DistributionOverlap> {
        let compared = Compared::of(rows, self.between())?;
        let (first, second) = compared.samples(&self.value, &self.weights)?;
        let shares = self.shares.as_ref().map_or(&[][..], |shares| &shares.0);
        compared.located(group::DistributionOverlap::between(&first, &second, shares))
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let compared = Compared::of(rows, self.between())?;
        let sides = linear.sides(rows, &self.weights, &compared);
        let values = rows.column(&self.value);
        scores::distributions::overlap(linear, &sides, rows, values, &self.of(rows)?)
    }
}

analysis! {
    /// The Kitagawa decomposition.
    Kitagawa = "kitagawa", "Kitagawa decomposition" / "北川分解", "gaps";
    "The difference of two means, decomposed into the effect of the rates of categories and the effect of composition." /
    "将两个均值之差分解为各类别水平差异的效应与构成差异的效应。";
    lists ["parts"];
    methods [KITAGAWA];
    value: Column, Required, texts::VALUE;
    category: KeyColumn, Required, texts::CATEGORY;
    group: KeyColumn, Required, texts::COMPARED;
    group_a: Words, Required, texts::GROUP_A;
    group_b: Words, Required, texts::GROUP_B;
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for Kitagawa {
    type Output = group::Kitagawa;

    const TESTED: &'static [&'static str] = &[
        "difference",
        "rate",
        "composition",
        "parts.rate",
        "parts.composition",
    ];

    fn between(&self) -> Option<Between<'_>> {
        Some(Between::of(&self.group, &self.group_a, &self.group_b))
    }

    fn of(&self, rows: &Rows<'_>) -> Result<group::Kitagawa> {
        let compared = Compared::of(rows, self.between())?;
        let (first, second) = compared.samples(&self.value, &self.weights)?;
        let groups = [
            compared.first.rows.groups(&self.category, &self.weights)?,
            compared.second.rows.groups(&self.category, &self.weights)?,
        ];
        compared.located(group::Kitagawa::new(
            (&first, &groups[0]),
            (&second, &groups[1]),
        ))
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let compared = Compared::of(rows, self.between())?;
        let sides = linear.sides(rows, &self.weights, &compared);
        let categories = linear.matched(rows, &self.category, &self.weights, &sides)?;
        scores::gaps::kitagawa(linear, &sides, rows.column(&self.value), &categories);
        Ok(())
    }
}

analysis! {
    /// The Oaxaca–Blinder decomposition.
    OaxacaBlinder = "oaxaca_blinder", "Oaxaca–Blinder decomposition" / "瓦哈卡—布林德分解", "gaps";
    "The difference of two means, decomposed into a part explained by columns and a part due to their coefficients." /
    "将两个均值之差分解为由各列解释的部分与由系数差异引起的部分。";
    lists ["parts"];
    methods [OAXACA_BLINDER];
    value: Column, Required, texts::VALUE;
    columns: Option<Columns>, Optional, texts::COLUMNS;
    factors: Option<KeyColumns>, Optional, texts::FACTORS;
    reference_levels: Option<Words>, Optional, texts::REFERENCE_LEVELS;
    group: KeyColumn, Required, texts::COMPARED;
    group_a: Words, Required, texts::GROUP_A;
    group_b: Words, Required, texts::GROUP_B;
    reference: Chosen<Reference>, Default(Preset::Word("pooled")),
        Text::new("The reference coefficients.", "参照系数。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for OaxacaBlinder {
    type Output = group::OaxacaBlinder;

    const TESTED: &'static [&'static str] = &[
        "difference",
        "explained",
        "unexplained",
        "unexplained_group_a",
        "unexplained_group_b",
        "endowments",
        "coefficients",
        "interaction",
        "parts.coefficient",
        "parts.reference",
        "parts.explained",
        "parts.unexplained",
        "parts.endowments",
        "parts.coefficients",
        "parts.interaction",
    ];

    fn between(&self) -> Option<Between<'_>> {
        Some(Between::of(&self.group, &self.group_a, &self.group_b))
    }

    const REGRESSION: bool = true;

    fn check(&self) -> Result<()> {
        explaining!(self).require(Self::ENTRY)
    }

    fn fits(&self, rows: &Rows<'_>) -> Result<Fits> {
        let compared = Compared::of(rows, self.between())?;
        Ok(Fits {
            count: 2,
            columns: self.explanatory(rows, &compared)?.len(),
        })
    }

    fn of(&self, rows: &Rows<'_>) -> Result<group::OaxacaBlinder> {
        let compared = Compared::of(rows, self.between())?;
        let columns = self.explanatory(rows, &compared)?;
        let sides = [&compared.first, &compared.second].map(|side| {
            let places: Vec<usize> = side.places().collect();
            columns
                .iter()
                .map(|one| one.at(&places))
                .collect::<Vec<_>>()
        });
        let (first, second) = (
            self.design(&compared.first, &sides[0])?,
            self.design(&compared.second, &sides[1])?,
        );
        compared.located(group::OaxacaBlinder::new(&first, &second, self.reference.0))
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let compared = Compared::of(rows, self.between())?;
        let sides = linear.sides(rows, &self.weights, &compared);
        let columns = self.explanatory(rows, &compared)?;
        let values = rows.column(&self.value);
        scores::gaps::oaxaca(
            linear,
            &sides,
            values,
            &values_of(&columns),
            self.reference.0,
        );
        Ok(())
    }
}

impl OaxacaBlinder {
    /// The columns, with the levels that rows of one of the groups have.
    fn explanatory<'r>(
        &'r self,
        rows: &'r Rows<'_>,
        compared: &Compared<'_>,
    ) -> Result<Vec<Explanatory<'r>>> {
        let mut counts = vec![false; rows.count];
        let is_weighted = rows.counts_row(&self.weights);
        for place in compared.first.places().chain(compared.second.places()) {
            counts[place] = is_weighted(place);
        }
        explaining!(self).of(rows, |place| counts[place])
    }

    fn design<'s>(
        &'s self,
        part: &'s ComparedGroup<'_>,
        columns: &'s [Explanatory<'_>],
    ) -> Result<Design<'s>> {
        let outcome = part.sample(&self.value, &self.weights)?;
        Design::new(outcome, &columns_of(columns)).map_err(|error| part.locate(error))
    }
}
