//! Inequality at two dates, and over a panel of them.

use crate::analysis::families::scores;
use crate::analysis::framework::compared::{Between, Compared};
use crate::analysis::framework::declaration::{Analyze, analysis};
use crate::analysis::framework::explained::{columns_of, explaining, values_of};
use crate::analysis::framework::inputs::{
    Column, Columns, Ends, KeyColumn, KeyColumns, Numbers, Spec, Word, Words,
};
use crate::analysis::framework::linear::Linear;
use crate::analysis::framework::rows::Rows;
use crate::analysis::framework::texts;
use crate::error::Result;
use crate::group::{self, Panel};
use crate::inference::Fits;
use crate::measure::{Measure, Text};
use crate::numeric::ln;
use crate::options::Need::{Default, Optional, Required};
use crate::options::Preset;

analysis! {
    /// The change of inequality between two dates.
    EntropyChange = "entropy_change", "change of generalized entropy" / "广义熵指数变化的分解", "change";
    "The change of GE(α) between two dates: within groups, between groups, and by the composition of groups." /
    "GE(α) 由前期到后期的变化：组内、组间与构成。";
    lists ["parts"];
    methods [CHANGE];
    value: Column, Required, texts::VALUE;
    group: KeyColumn, Required, texts::GROUP;
    date: KeyColumn, Required, texts::DATE;
    before: Word, Required, texts::BEFORE;
    after: Word, Required, texts::AFTER;
    alpha: f64, Default(Preset::Number(0.0)),
        Text::new("α of the index: 0 is the mean log deviation, 1 Theil T.", "指数的 α：0 为平均对数离差，1 为泰尔 T 指数。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for EntropyChange {
    type Output = group::EntropyChange;

    const GIVEN: &'static [&'static str] = &["alpha"];
    const TESTED: &'static [&'static str] = &[
        "change",
        "within",
        "between",
        "composition",
        "parts.within",
        "parts.between",
        "parts.composition",
    ];

    fn between(&self) -> Option<Between<'_>> {
        Some(Between::of(&self.date, &self.before, &self.after))
    }

    fn of(&self, rows: &Rows<'_>) -> Result<group::EntropyChange> {
        let compared = Compared::of(rows, self.between())?;
        let (first, second) = compared.samples(&self.value, &self.weights)?;
        let groups = [
            compared.first.rows.groups(&self.group, &self.weights)?,
            compared.second.rows.groups(&self.group, &self.weights)?,
        ];
        let change =
            group::EntropyChange::new(self.alpha, (&first, &groups[0]), (&second, &groups[1]));
        compared.located(change)
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let compared = Compared::of(rows, self.between())?;
        let sides = linear.sides(rows, &self.weights, &compared);
        let groups = linear.matched(rows, &self.group, &self.weights, &sides)?;
        scores::groups::change(
            linear,
            self.alpha,
            &sides,
            &groups,
            rows.column(&self.value),
        )
    }
}

const VALUES: Text = Text::new(
    "The columns of the values, one for each date; each row is a unit.",
    "各期数值列，每期一列；每行为一个单位。",
);
const DATES: Text = Text::new(
    "The date of each of these columns, ascending.",
    "各列的日期，递增。",
);

analysis! {
    /// Sigma convergence.
    SigmaConvergence = "sigma_convergence", "sigma convergence" / "σ 收敛", "change";
    "The dispersion of units at each date; it falls under sigma convergence." /
    "各期单位间的离散程度；逐期缩小即 σ 收敛。";
    lists ["dates"];
    methods [SIGMA];
    values: Columns, Required, VALUES;
    dates: Numbers, Required, DATES;
    measure: Spec<Measure>, Default(Preset::Word("cv")), Text::new("The measure of dispersion.", "离散程度指数。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for SigmaConvergence {
    type Output = group::Sigma;

    const GIVEN: &'static [&'static str] = &["dates.date"];
    const TESTED: &'static [&'static str] = &["change"];

    fn of(&self, rows: &Rows<'_>) -> Result<group::Sigma> {
        let columns = rows.named(&self.values);
        let values: Vec<&[f64]> = columns.iter().map(|column| column.values).collect();
        Panel::new(&self.dates.0, &values, rows.weights(&self.weights))?.sigma(self.measure.0)
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let whole = linear.whole(rows, &self.weights);
        let mut dates = Vec::new();
        for (at, column) in rows.named(&self.values).iter().enumerate() {
            match linear.measured(&whole, rows, &self.measure.0, column.values)? {
                Ok(value) => {
                    linear.put(format!("dates[{at}].value"), value);
                    dates.push(value);
                }
                Err(reason) => {
                    linear.refuse("", reason);
                    return Ok(());
                }
            }
        }
        if let [first, .., last] = dates[..] {
            linear.put("change", last - first);
            linear.put("ratio", last / first);
        }
        Ok(())
    }
}

analysis! {
    /// Beta convergence.
    BetaConvergence = "beta_convergence", "beta convergence" / "β 收敛", "change";
    "The regression of growth on the initial value, without (absolute) or with other columns (conditional convergence)." /
    "增长率对期初值的回归：绝对收敛，或给定其他列的条件收敛。";
    lists ["regression.terms"];
    methods [BETA];
    values: Ends, Required, Text::new(
        "The columns of the values, one for each date; each row is a unit. Only the first and the last date are used; values missing at other dates exclude no row.",
        "各期数值列，每期一列；每行为一个单位。仅首期与末期参与计算，其他各期的缺失值不致剔除行。",
    );
    dates: Numbers, Required, DATES;
    columns: Option<Columns>, Optional,
        Text::new("Further explanatory columns of growth, in addition to the initial value.", "除期初值外解释增长的列。");
    factors: Option<KeyColumns>, Optional, texts::FACTORS;
    reference_levels: Option<Words>, Optional, texts::REFERENCE_LEVELS;
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for BetaConvergence {
    type Output = group::Beta;

    const GIVEN: &'static [&'static str] = &["dates"];
    const TESTED: &'static [&'static str] = &["beta", "speed", "regression.terms.coefficient"];
    const REGRESSION: bool = true;

    fn check(&self) -> Result<()> {
        explaining!(self).check()?;
        group::require_dates(&self.dates.0, self.values.0.len())
    }

    fn fits(&self, rows: &Rows<'_>) -> Result<Fits> {
        let columns = explaining!(self).of(rows, rows.counts_row(&self.weights))?;
        Ok(Fits::one(columns.len() + 1))
    }

    fn of(&self, rows: &Rows<'_>) -> Result<group::Beta> {
        let dates = &self.dates.0;
        let dates = [dates[0], dates[dates.len() - 1]];
        let values = rows.ends(&self.values);
        let panel = Panel::new(&dates, &values, rows.weights(&self.weights))?;
        let columns = explaining!(self).of(rows, rows.counts_row(&self.weights))?;
        panel.beta(&columns_of(&columns))
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let ends = rows.ends(&self.values);
        let (first, last) = (ends[0], ends[ends.len() - 1]);
        let dates = &self.dates.0;
        let span = dates[dates.len() - 1] - dates[0];
        // Rows of weight zero may have any value.
        let log = |x: f64| if x > 0.0 { ln(x) } else { 0.0 };
        let initial: Vec<f64> = first.iter().map(|&x| log(x)).collect();
        let growth = last.iter().zip(&initial).map(|(&x, a)| (log(x) - a) / span);
        let growth: Vec<f64> = growth.collect();
        let explanatory = explaining!(self).of(rows, rows.counts_row(&self.weights))?;
        let columns: Vec<&[f64]> = std::iter::once(&initial[..])
            .chain(values_of(&explanatory))
            .collect();
        let whole = linear.whole(rows, &self.weights);
        let record = "regression.";
        let fit = scores::regressions::regression(linear, record, &whole, &growth, &columns);
        let Some(beta) = fit.map(|coefficients| coefficients[1]) else {
            return Ok(());
        };
        linear.put("beta", beta);
        if beta.value() * span > -1.0 {
            let speed = -((beta * span + 1.0).ln() / span);
            linear.put("speed", speed);
            if speed.value() > 0.0 {
                linear.put(
                    "half_life",
                    linear.all.constant(std::f64::consts::LN_2) / speed,
                );
            }
        }
        Ok(())
    }
}
