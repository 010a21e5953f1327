//! Inequality within and between groups, and by the sources of a total.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::families::scores;
use crate::analysis::framework::declaration::{Analyze, analysis};
use crate::analysis::framework::inputs::Chosen;
use crate::analysis::framework::inputs::{Column, Columns, KeyColumn, KeyColumns, Spec};
use crate::analysis::framework::linear::Linear;
use crate::analysis::framework::rows::Rows;
use crate::analysis::framework::texts;
use crate::error::{Error, Result};
use crate::group::{
    self, Absent, Decomposable, EntropyPart, GiniMethod, Groups, Level, SourceMethod,
};
use crate::measure::{Gini, Measure, Text};
use crate::options::Need::{Default, Optional, Required};
use crate::options::Preset;
use crate::options::{Choice, choices};
use crate::words::{Message, analysis as phrases, inference};

choices! { GiniMethod {
    GiniMethod::BhattacharyaMahalanobis => "bhattacharya_mahalanobis",
        "within, between means, and overlap" / "组内、组均值间与重叠";
    GiniMethod::YitzhakiLerman => "yitzhaki_lerman",
        "within, between means and mean ranks, and stratification" / "组内、组均值与平均秩间、分层";
    GiniMethod::Dagum => "dagum",
        "within, net between, and transvariation, with every pair of groups" / "组内、净组间与超变密度，并列出各组对";
}}

const INDEX: Text = Text::new(
    "The index: theil_t, mean_log_deviation, generalized_entropy, j_divergence, atkinson or variance.",
    "指数：theil_t、mean_log_deviation、generalized_entropy、j_divergence、atkinson 或 variance。",
);

analysis! {
    /// Group means.
    GroupMeans = "group_means", "group means" / "组均值", "decomposition";
    "The weighted mean and the weight of every group." /
    "各组的加权均值与权重。";
    lists [];
    methods [GROUP_MEANS];
    value: Column, Required, texts::VALUE;
    group: KeyColumn, Required, texts::GROUP;
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for GroupMeans {
    type Output = group::GroupMeans;

    fn of(&self, rows: &Rows<'_>) -> Result<group::GroupMeans> {
        let sample = rows.sample(&self.value, &self.weights)?;
        group::GroupMeans::of(&sample, &rows.groups(&self.group, &self.weights)?)
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let values = rows.column(&self.value);
        for (at, part) in linear
            .groups(rows, &self.group, &self.weights)?
            .iter()
            .enumerate()
        {
            linear.put(format!("values[{at}]"), part.mean(values));
            linear.put(format!("weights[{at}]"), part.weight());
        }
        Ok(())
    }
}

/// One group of a [`NamedEntropyDecomposition`].
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct NamedEntropyPart {
    /// The group.
    pub group: String,
    /// Its contribution.
    #[serde(flatten)]
    pub part: EntropyPart,
}

/// The exact decomposition of generalized entropy within and between groups.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct NamedEntropyDecomposition {
    /// α of the index.
    pub alpha: f64,
    /// The index of the whole sample.
    pub total: f64,
    /// The part inside the groups.
    pub within: f64,
    /// The part between their means.
    pub between: f64,
    /// The contribution of each group.
    pub parts: Vec<NamedEntropyPart>,
}

analysis! {
    /// Generalized entropy within and between groups.
    EntropyDecomposition = "entropy_decomposition", "decomposition of generalized entropy" / "广义熵指数的组内组间分解", "decomposition";
    "Exact decomposition of GE(α) into a part within groups and a part between groups." /
    "将 GE(α) 精确分解为组内与组间两部分。";
    lists ["parts"];
    methods [ENTROPY_DECOMPOSITION];
    value: Column, Required, texts::VALUE;
    group: KeyColumn, Required, texts::GROUP;
    alpha: f64, Default(Preset::Number(1.0)),
        Text::new("α of the index: 1 is Theil T, 0 the mean log deviation.", "指数的 α：1 为泰尔 T 指数，0 为平均对数离差。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for EntropyDecomposition {
    type Output = NamedEntropyDecomposition;

    const GIVEN: &'static [&'static str] = &["alpha"];

    fn of(&self, rows: &Rows<'_>) -> Result<NamedEntropyDecomposition> {
        let sample = rows.sample(&self.value, &self.weights)?;
        let groups = rows.groups(&self.group, &self.weights)?;
        // A column that divides nothing is an error, although the constructor accepts it.
        groups.divide(&sample)?;
        let (of, count) = (groups.positions(), groups.count());
        let split = group::EntropyDecomposition::new(self.alpha, &sample, of, count)?;
        let named = |(group, part)| NamedEntropyPart { group, part };
        Ok(NamedEntropyDecomposition {
            alpha: split.alpha,
            total: split.total,
            within: split.within,
            between: split.between,
            parts: (groups.names().iter().cloned().zip(split.parts))
                .map(named)
                .collect(),
        })
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let whole = linear.whole(rows, &self.weights);
        let groups = linear.groups(rows, &self.group, &self.weights)?;
        scores::groups::entropy(
            linear,
            self.alpha,
            &whole,
            &groups,
            rows.column(&self.value),
        )
    }
}

analysis! {
    /// Inequality within and between nested groups.
    NestedDecomposition = "nested_decomposition", "nested decomposition" / "嵌套分解", "decomposition";
    "Exact decomposition of inequality over nested groups (province, county, school), to any depth." /
    "将总体不平等逐层精确分解（省、县、校），层数不限。";
    lists ["levels", "parts"];
    methods [NESTED_ENTROPY, NESTED_J, NESTED_ATKINSON, NESTED_VARIANCE];
    value: Column, Required, texts::VALUE;
    levels: KeyColumns, Required,
        Text::new("The columns of the levels, from the outermost inwards.", "各层级的列，由外到内。");
    index: Spec<Decomposable>, Default(Preset::Word("theil_t")), INDEX;
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for NestedDecomposition {
    type Output = group::NestedDecomposition;

    fn of(&self, rows: &Rows<'_>) -> Result<group::NestedDecomposition> {
        let sample = rows.sample(&self.value, &self.weights)?;
        let groups = (self.levels.0.iter())
            .map(|level| rows.groups(&KeyColumn(level.clone()), &self.weights))
            .collect::<Result<Vec<Groups>>>()?;
        let levels: Vec<Level<'_>> = (self.levels.0.iter().zip(&groups))
            .map(|(name, groups)| Level { name, groups })
            .collect();
        group::NestedDecomposition::new(self.index.0, &sample, &levels)
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let levels: Vec<KeyColumn> = self.levels.0.iter().cloned().map(KeyColumn).collect();
        let groups = linear.nested(rows, &levels, &self.weights)?;
        scores::groups::nested(linear, &self.index.0, &groups, rows.column(&self.value))
    }
}

analysis! {
    /// The part between groups relative to its maximum.
    MaximumBetween = "maximum_between", "between-group part relative to its maximum" / "组间部分与其最大值之比", "decomposition";
    "The between-group part as a share of the largest possible for groups of these sizes." /
    "组间部分与此等规模各组所能达到的最大值之比。";
    lists [];
    methods [MAXIMUM_BETWEEN];
    value: Column, Required, texts::VALUE;
    group: KeyColumn, Required, texts::GROUP;
    index: Spec<Decomposable>, Default(Preset::Word("theil_t")), INDEX;
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for MaximumBetween {
    type Output = group::MaximumBetween;

    fn of(&self, rows: &Rows<'_>) -> Result<group::MaximumBetween> {
        let sample = rows.sample(&self.value, &self.weights)?;
        group::MaximumBetween::new(
            self.index.0,
            &sample,
            &rows.groups(&self.group, &self.weights)?,
        )
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let level = KeyColumn(self.group.0.clone());
        let groups = linear.nested(rows, &[level], &self.weights)?;
        linear.refuse("", Message::new(&inference::NO_SMOOTH_NUMBER));
        // The part between the groups is that of a decomposition over one level.
        let between = Linear::of(linear.all, linear.inference());
        scores::groups::nested(&between, &self.index.0, &groups, rows.column(&self.value))?;
        if let Some(between) = between.get("levels[0].index") {
            linear.put("between", between);
        }
        Ok(())
    }
}

analysis! {
    /// The Gini index within and between groups.
    GiniDecomposition = "gini_decomposition", "decomposition of the Gini index" / "基尼系数的组内组间分解", "decomposition";
    "The Gini index as the sum of a part within groups, a part between groups, and a part due to their overlap." /
    "将基尼系数分解为组内、组间及各组重叠所致的部分。";
    lists ["parts", "pairs"];
    methods [BHATTACHARYA_MAHALANOBIS, YITZHAKI_LERMAN, DAGUM];
    value: Column, Required, texts::VALUE;
    group: KeyColumn, Required, texts::GROUP;
    method: Chosen<GiniMethod>, Default(Preset::Word("dagum")), Text::new("The method of decomposition.", "分解方法。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for GiniDecomposition {
    type Output = group::GiniDecomposition;

    fn of(&self, rows: &Rows<'_>) -> Result<group::GiniDecomposition> {
        let sample = rows.sample(&self.value, &self.weights)?;
        group::GiniDecomposition::new(
            &sample,
            &rows.groups(&self.group, &self.weights)?,
            self.method.0,
        )
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let whole = linear.whole(rows, &self.weights);
        let groups = linear.groups(rows, &self.group, &self.weights)?;
        let by_shares = self.method.0 != GiniMethod::YitzhakiLerman;
        let values = rows.column(&self.value);
        scores::groups::gini(linear, &whole, &groups, values, by_shares)?;
        match self.method.0 {
            GiniMethod::Dagum => {
                scores::pairs::pairs(linear, &whole, &groups, values, &self.of(rows)?.pairs);
            }
            GiniMethod::YitzhakiLerman => {
                scores::pairs::stratified(linear, &whole, &groups, values);
            }
            GiniMethod::BhattacharyaMahalanobis => {}
        }
        Ok(())
    }
}

/// The methods of a [`SourceDecomposition`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::analysis) enum Sharing {
    LermanYitzhaki,
    Rao,
    Shorrocks,
    Shapley,
}

choices! { Sharing {
    Sharing::LermanYitzhaki => "lerman_yitzhaki", "Gini index, by share, Gini correlation and own Gini index" / "基尼系数：份额、基尼相关与自身基尼系数";
    Sharing::Rao => "rao", "Gini index, by share and concentration coefficient" / "基尼系数：份额与集中系数";
    Sharing::Shorrocks => "shorrocks_natural", "any measure, by covariance with the total" / "任一指数：与总量的协方差";
    Sharing::Shapley => "shapley", "any measure, by what a source's entry changes on average" / "任一指数：来源进入所致的平均变化";
}}
choices! { Absent {
    Absent::Mean => "mean", "its mean for all units" / "所有单位取其均值";
    Absent::Zero => "zero", "zero for all units" / "所有单位取零";
}}

analysis! {
    /// The inequality of a total by its sources.
    SourceDecomposition = "source_decomposition", "decomposition by source" / "按来源分解", "decomposition";
    "The inequality of a total, such as all revenue, decomposed by its sources." /
    "将总量（如全部经费）的不平等分解到其各来源。";
    lists ["parts"];
    methods [LERMAN_YITZHAKI, RAO, SHORROCKS_NATURAL, SHAPLEY];
    sources: Columns, Required,
        Text::new("The columns of the sources, whose sum is the total.", "各来源列，其和为总量。");
    method: Chosen<Sharing>, Default(Preset::Word("lerman_yitzhaki")), Text::new("The method of decomposition.", "分解方法。");
    measure: Spec<Measure>, Default(Preset::Word("gini")),
        Text::new("The measure, for shorrocks_natural and shapley.", "指数，用于 shorrocks_natural 与 shapley。");
    absent: Chosen<Absent>, Default(Preset::Word("mean")),
        Text::new("The value of a source that has not entered yet, for shapley.", "shapley 法中尚未进入的来源如何取值。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for SourceDecomposition {
    type Output = group::SourceDecomposition;

    const TESTED: &'static [&'static str] = &[
        "parts.contribution",
        "parts.concentration",
        "parts.gini_correlation",
        "parts.elasticity",
    ];

    /// A method that is defined for one measure accepts no other.
    fn check(&self) -> Result<()> {
        let method = self.method.0;
        let fixed = |input: &'static str, expected: &str, got: String| {
            Err(Error::new(&phrases::FIXED)
                .with("input", input)
                .with("expected", expected)
                .with("other", "method")
                .with("value", method.id())
                .with("got", got))
        };
        let measure = self.measure.0;
        let gini_only = matches!(method, Sharing::LermanYitzhaki | Sharing::Rao);
        if gini_only && measure != Measure::from(Gini::default()) {
            return fixed("measure", "gini", measure.to_string());
        }
        if method != Sharing::Shapley && self.absent.0 != Absent::Mean {
            return fixed("absent", Absent::Mean.id(), self.absent.0.id().to_owned());
        }
        Ok(())
    }

    fn of(&self, rows: &Rows<'_>) -> Result<group::SourceDecomposition> {
        let method = match self.method.0 {
            Sharing::LermanYitzhaki => SourceMethod::LermanYitzhaki,
            Sharing::Rao => SourceMethod::Rao,
            Sharing::Shorrocks => SourceMethod::ShorrocksNatural(self.measure.0),
            Sharing::Shapley => SourceMethod::Shapley {
                measure: self.measure.0,
                absent: self.absent.0,
            },
        };
        group::SourceDecomposition::new(
            &rows.named(&self.sources),
            rows.weights(&self.weights),
            method,
        )
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let named = rows.named(&self.sources);
        let columns: Vec<&[f64]> = named.iter().map(|column| column.values).collect();
        let whole = linear.whole(rows, &self.weights);
        let sourced = scores::sources::Sourced::of(&whole, &columns);
        let measure = self.measure.0;
        match (self.method.0, self.absent.0) {
            (Sharing::LermanYitzhaki, _) => sourced.by_ranks(linear, true),
            (Sharing::Rao, _) => sourced.by_ranks(linear, false),
            (Sharing::Shorrocks, _) => sourced.natural(linear, measure),
            (Sharing::Shapley, Absent::Zero) => sourced.shapley(linear, measure),
            (Sharing::Shapley, _) => {
                linear.refuse("", Message::new(&inference::SHAPLEY_MEANS));
                Ok(())
            }
        }
    }
}
