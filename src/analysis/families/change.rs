//! A total by its sources, and inequality at two dates.

use crate::analysis::asked::{Analyze, analysis};
use crate::analysis::entry::Need::{Default, Optional, Required};
use crate::analysis::entry::Preset;
use crate::analysis::inputs::{
    Choice, Chosen, Column, Columns, KeyColumn, Numbers, Spec, Word, choices,
};
use crate::analysis::rows::Rows;
use crate::analysis::sides::{Between, Sides};
use crate::analysis::texts;
use crate::error::{Error, Result};
use crate::group::{self, Absent, Decomposable, Panel, SourceMethod};
use crate::measure::{Gini, Measure, Text};
use crate::sample::Sample;
use crate::words::analysis as phrases;

/// The methods of a [`SourceSplit`].
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
    Absent::Mean => "mean", "everybody has its mean" / "各单位均取其均值";
    Absent::Zero => "zero", "nobody has any of it" / "各单位均为零";
}}

analysis! {
    /// The inequality of a total by its sources.
    SourceSplit = "source_split", "decomposition by source" / "按来源分解", "decomposition";
    "The inequality of a total, such as all revenue, divided among the sources that add to it." /
    "将总量（如全部经费）的不平等分解到其各来源。";
    gives "SourceSplit" ["parts"];
    sources: Columns, Required,
        Text::new("The columns of the sources, whose sum is the total.", "各来源列，其和为总量。");
    method: Chosen<Sharing>, Default(Preset::Word("lerman_yitzhaki")), Text::new("How it is divided.", "分解方法。");
    measure: Spec<Measure>, Default(Preset::Word("gini")),
        Text::new("The measure that is divided, by shorrocks_natural and shapley.", "所分解的指数，用于 shorrocks_natural 与 shapley。");
    absent: Chosen<Absent>, Default(Preset::Word("mean")),
        Text::new("What a source not yet in stands at, by shapley.", "shapley 法中尚未进入的来源如何取值。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for SourceSplit {
    type Output = group::SourceSplit;

    /// A method that knows one measure only takes no other.
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

    fn of(&self, rows: &Rows<'_>) -> Result<group::SourceSplit> {
        let method = match self.method.0 {
            Sharing::LermanYitzhaki => SourceMethod::LermanYitzhaki,
            Sharing::Rao => SourceMethod::Rao,
            Sharing::Shorrocks => SourceMethod::ShorrocksNatural(self.measure.0),
            Sharing::Shapley => SourceMethod::Shapley {
                measure: self.measure.0,
                absent: self.absent.0,
            },
        };
        group::SourceSplit::new(
            &rows.named(&self.sources),
            rows.weights(&self.weights),
            method,
        )
    }
}

analysis! {
    /// The change of inequality between two dates.
    EntropyChange = "entropy_change", "change of generalized entropy" / "广义熵指数变化的分解", "change";
    "The change of GE(α) from one date to another: within groups, between them, and by their sizes." /
    "GE(α) 由前期到后期的变化：组内、组间与构成。";
    gives "EntropyChange" ["parts"];
    value: Column, Required, texts::VALUE;
    group: KeyColumn, Required, texts::GROUP;
    side: KeyColumn, Required, texts::SIDE;
    first: Word, Required, texts::FIRST_DATE;
    second: Word, Required, texts::SECOND_DATE;
    alpha: f64, Default(Preset::Number(0.0)),
        Text::new("α of the index: 0 is the mean log deviation, 1 Theil T.", "指数的 α：0 为平均对数离差，1 为泰尔 T 指数。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for EntropyChange {
    type Output = group::EntropyChange;

    fn between(&self) -> Option<Between<'_>> {
        Some(Between::of(&self.side, &self.first, &self.second))
    }

    fn of(&self, rows: &Rows<'_>) -> Result<group::EntropyChange> {
        let sides = Sides::of(rows, self.between())?;
        let (first, second) = sides.samples(&self.value, &self.weights)?;
        let groups = [
            sides.first.rows.groups(&self.group)?,
            sides.second.rows.groups(&self.group)?,
        ];
        let change =
            group::EntropyChange::new(self.alpha, (&first, &groups[0]), (&second, &groups[1]));
        let index = Decomposable::GeneralizedEntropy { alpha: self.alpha };
        let alone = |sample: &Sample<'_>| index.value(sample).map(drop);
        sides.located(change, (&first, &second), alone)
    }
}

const VALUES: Text = Text::new(
    "The columns of the values, one a date; each row is a unit.",
    "各期数值列，每期一列；每行为一个单位。",
);
const DATES: Text = Text::new(
    "The date of each of these columns, ascending.",
    "各列的日期，递增。",
);

analysis! {
    /// Sigma convergence.
    SigmaConvergence = "sigma_convergence", "sigma convergence" / "σ 收敛", "change";
    "Whether the dispersion of units shrinks from date to date." /
    "各单位的离散程度是否逐期缩小。";
    gives "Sigma" ["dates"];
    values: Columns, Required, VALUES;
    dates: Numbers, Required, DATES;
    measure: Spec<Measure>, Default(Preset::Word("cv")), Text::new("The measure of dispersion.", "离散程度指数。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for SigmaConvergence {
    type Output = group::Sigma;

    fn of(&self, rows: &Rows<'_>) -> Result<group::Sigma> {
        let columns = rows.named(&self.values);
        let values: Vec<&[f64]> = columns.iter().map(|column| column.values).collect();
        Panel::new(&self.dates.0, &values, rows.weights(&self.weights))?.sigma(self.measure.0)
    }
}

analysis! {
    /// Beta convergence.
    BetaConvergence = "beta_convergence", "beta convergence" / "β 收敛", "change";
    "Whether units that are behind grow faster, as they are or given other columns." /
    "落后单位是否增长更快（绝对收敛，或给定其他列的条件收敛）。";
    gives "Beta" ["regression.terms"];
    values: Columns, Required, VALUES;
    dates: Numbers, Required, DATES;
    columns: Option<Columns>, Optional,
        Text::new("The columns that growth is explained by besides the first value.", "除期初值外解释增长的列。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for BetaConvergence {
    type Output = group::Beta;

    fn of(&self, rows: &Rows<'_>) -> Result<group::Beta> {
        let columns = rows.named(&self.values);
        let values: Vec<&[f64]> = columns.iter().map(|column| column.values).collect();
        let panel = Panel::new(&self.dates.0, &values, rows.weights(&self.weights))?;
        panel.beta(&rows.named_or_none(&self.columns))
    }
}
