//! Curves of one sample, and of two.

use crate::analysis::families::drawn::{CurveFigure, DrawnCurve, drawing};
use crate::analysis::families::scores::{self, curves::Accumulated};
use crate::analysis::framework::compared::{Between, Compared};
use crate::analysis::framework::declaration::{Analyze, analysis};
use crate::analysis::framework::inputs::Chosen;
use crate::analysis::framework::inputs::{Column, KeyColumn, Numbers, Word, Words};
use crate::analysis::framework::linear::Linear;
use crate::analysis::framework::rows::Rows;
use crate::analysis::framework::texts;
use crate::curve::{Curve, Dominance as Comparison, Order};
use crate::error::Result;
use crate::measure::{Gini, Measure, SenWelfare, Text};
use crate::options::Need::{Default, Optional, Required};
use crate::options::Preset;
use crate::options::choices;
use crate::words::{Message, inference as phrases};

choices! { Order {
    Order::Lorenz => "lorenz", "Lorenz curves" / "洛伦兹曲线";
    Order::GeneralizedLorenz => "generalized_lorenz", "generalized Lorenz curves" / "广义洛伦兹曲线";
    Order::First => "first", "first order: quantiles" / "一阶：分位数";
    Order::Second => "second", "second order: mean shortfalls" / "二阶：平均短缺";
}}

analysis! {
    /// The Lorenz curve.
    Lorenz = "lorenz", "Lorenz curve" / "洛伦兹曲线", "curves";
    "The share of the total held by the poorest share of weight, with the Gini index." /
    "最低比例权重所占的总量份额，并给出基尼系数。";
    lists ["points", "ordinates", "inverse"];
    methods [LORENZ];
    value: Column, Required, texts::VALUE;
    weights: Option<Column>, Optional, texts::WEIGHTS;
    shares: Option<Numbers>, Optional, texts::SHARES;
    heights: Option<Numbers>, Optional, texts::HEIGHTS;
    points: usize, Default(Preset::Count(101)), texts::POINTS;
}

impl Analyze for Lorenz {
    type Output = DrawnCurve;

    const GIVEN: &'static [&'static str] = &["ordinates.share", "inverse.ordinate", "points.share"];

    fn of(&self, rows: &Rows<'_>) -> Result<DrawnCurve> {
        let sample = rows.sample(&self.value, &self.weights)?;
        let curve = Curve::lorenz(&sample)?;
        let index = CurveFigure::of(Gini::default().into(), &sample)?;
        DrawnCurve::of(&curve, &drawing!(self), Some(index))
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let whole = linear.whole(rows, &self.weights);
        let values = rows.column(&self.value);
        let drawn = self.of(rows)?;
        let index = whole.functional(Measure::from(Gini::default()).into(), values)?;
        linear.put("index.value", index);
        linear.put("area", (linear.all.constant(1.0) - index) / 2.0);
        let curve = Accumulated {
            part: &whole,
            key: values,
            amount: values,
            relative: true,
        };
        curve.put(linear, &drawn.ordinates, &drawn.inverse, &drawn.points);
        Ok(())
    }
}

analysis! {
    /// The generalized Lorenz curve.
    GeneralizedLorenz = "generalized_lorenz", "generalized Lorenz curve" / "广义洛伦兹曲线", "curves";
    "The Lorenz curve times the mean, with Sen's welfare, which is twice the area below it." /
    "洛伦兹曲线乘以均值，并给出森福利值，即曲线下面积的两倍。";
    lists ["points", "ordinates", "inverse"];
    methods [GENERALIZED_LORENZ];
    value: Column, Required, texts::VALUE;
    weights: Option<Column>, Optional, texts::WEIGHTS;
    shares: Option<Numbers>, Optional, texts::SHARES;
    heights: Option<Numbers>, Optional, texts::HEIGHTS;
    points: usize, Default(Preset::Count(101)), texts::POINTS;
}

impl Analyze for GeneralizedLorenz {
    type Output = DrawnCurve;

    const GIVEN: &'static [&'static str] = &["ordinates.share", "inverse.ordinate", "points.share"];

    fn of(&self, rows: &Rows<'_>) -> Result<DrawnCurve> {
        let sample = rows.sample(&self.value, &self.weights)?;
        let curve = Curve::generalized_lorenz(&sample)?;
        // The curve is defined for negative values, the Gini index is not.
        let index = CurveFigure::of(SenWelfare::default().into(), &sample).ok();
        DrawnCurve::of(&curve, &drawing!(self), index)
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let whole = linear.whole(rows, &self.weights);
        let values = rows.column(&self.value);
        let drawn = self.of(rows)?;
        if drawn.index.is_some() {
            let index = whole.functional(Measure::from(SenWelfare::default()).into(), values)?;
            linear.put("index.value", index);
            linear.put("area", index / 2.0);
        }
        let curve = Accumulated {
            part: &whole,
            key: values,
            amount: values,
            relative: false,
        };
        curve.put(linear, &drawn.ordinates, &drawn.inverse, &drawn.points);
        Ok(())
    }
}

analysis! {
    /// The quantile curve.
    QuantileCurve = "quantile_curve", "quantile curve (Pen's parade)" / "分位数曲线（潘氏队列）", "curves";
    "The smallest value whose share of weight reaches a share: a step for each unit." /
    "权重累计份额达到给定份额的最小数值：每个单位为一级台阶。";
    lists ["points", "ordinates", "inverse"];
    methods [QUANTILE_CURVE];
    value: Column, Required, texts::VALUE;
    weights: Option<Column>, Optional, texts::WEIGHTS;
    shares: Option<Numbers>, Optional, texts::SHARES;
    heights: Option<Numbers>, Optional, texts::HEIGHTS;
    points: usize, Default(Preset::Count(101)), texts::POINTS;
}

impl Analyze for QuantileCurve {
    type Output = DrawnCurve;

    const GIVEN: &'static [&'static str] = &["ordinates.share", "inverse.ordinate", "points.share"];

    fn of(&self, rows: &Rows<'_>) -> Result<DrawnCurve> {
        let curve = Curve::quantile(&rows.sample(&self.value, &self.weights)?)?;
        DrawnCurve::of(&curve, &drawing!(self), None)
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let whole = linear.whole(rows, &self.weights);
        let values = rows.column(&self.value);
        let drawn = self.of(rows)?;
        linear.refuse("points", Message::new(&phrases::PLOTTED_STEPS));
        linear.put("area", whole.mean(values));
        for (at, point) in drawn.ordinates.iter().enumerate() {
            let name = format!("ordinates[{at}].ordinate");
            match scores::distributions::quantile(linear, &whole, rows, point.share, values)? {
                Ok(own) => linear.put(name, own),
                Err(reason) => linear.refuse(&name, reason),
            }
        }
        for (at, reach) in drawn.inverse.iter().enumerate() {
            let below = whole.mean_of(|place| f64::from(values[place] < reach.ordinate));
            linear.put(format!("inverse[{at}].share"), below);
        }
        Ok(())
    }
}

analysis! {
    /// The TIP curve.
    Tip = "tip", "TIP curve" / "TIP 曲线", "curves";
    "The mean shortfall below a line, accumulated from the poorest: incidence, intensity, inequality." /
    "自最低者起累计的低于标准线的平均短缺：发生率、强度与不平等。";
    lists ["points", "ordinates", "inverse"];
    methods [TIP];
    value: Column, Required, texts::VALUE;
    line: f64, Required, Text::new("The poverty line, above zero, in the unit of the values.", "标准线，大于零，单位与数值相同。");
    relative: bool, Default(Preset::Flag(false)),
        Text::new("Whether shortfalls are expressed as shares of the line.", "短缺是否按占标准线的比例计。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
    shares: Option<Numbers>, Optional, texts::SHARES;
    heights: Option<Numbers>, Optional, texts::HEIGHTS;
    points: usize, Default(Preset::Count(101)), texts::POINTS;
}

impl Analyze for Tip {
    type Output = DrawnCurve;

    const GIVEN: &'static [&'static str] = &["ordinates.share", "inverse.ordinate", "points.share"];

    fn of(&self, rows: &Rows<'_>) -> Result<DrawnCurve> {
        let sample = rows.sample(&self.value, &self.weights)?;
        let curve = Curve::tip(&sample, self.line, self.relative)?;
        DrawnCurve::of(&curve, &drawing!(self), None)
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let whole = linear.whole(rows, &self.weights);
        let values = rows.column(&self.value);
        let drawn = self.of(rows)?;
        let unit = if self.relative { self.line } else { 1.0 };
        let shortfall = |x: &f64| (self.line - x).max(0.0) / unit;
        let shortfalls: Vec<f64> = values.iter().map(shortfall).collect();
        let curve = Accumulated {
            part: &whole,
            key: values,
            amount: &shortfalls,
            relative: false,
        };
        let concentrated = whole.concentrated(&shortfalls, values)?;
        linear.put("area", (whole.mean(&shortfalls) - concentrated) / 2.0);
        curve.put(linear, &drawn.ordinates, &drawn.inverse, &drawn.points);
        Ok(())
    }
}

analysis! {
    /// The growth-incidence curve.
    GrowthIncidence = "growth_incidence", "growth-incidence curve" / "增长发生率曲线", "curves";
    "The growth of each quantile between two dates; units are not followed." /
    "各分位数由前一期到后一期的增长率；不追踪同一单位。";
    lists ["points", "ordinates", "inverse"];
    methods [GROWTH_INCIDENCE];
    value: Column, Required, texts::VALUE;
    date: KeyColumn, Required, texts::DATE;
    before: Word, Required, texts::BEFORE;
    after: Word, Required, texts::AFTER;
    weights: Option<Column>, Optional, texts::WEIGHTS;
    shares: Option<Numbers>, Optional, texts::SHARES;
    heights: Option<Numbers>, Optional, texts::HEIGHTS;
    points: usize, Default(Preset::Count(101)), texts::POINTS;
}

impl Analyze for GrowthIncidence {
    type Output = DrawnCurve;

    const GIVEN: &'static [&'static str] = &["ordinates.share", "inverse.ordinate", "points.share"];
    const TESTED: &'static [&'static str] = &["area", "ordinates.ordinate", "points.ordinate"];

    fn between(&self) -> Option<Between<'_>> {
        Some(Between::of(&self.date, &self.before, &self.after))
    }

    fn of(&self, rows: &Rows<'_>) -> Result<DrawnCurve> {
        let compared = Compared::of(rows, self.between())?;
        let (before, after) = compared.samples(&self.value, &self.weights)?;
        let curve = compared.located(Curve::growth_incidence(&before, &after))?;
        DrawnCurve::of(&curve, &drawing!(self), None)
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let compared = Compared::of(rows, self.between())?;
        let sides = linear.sides(rows, &self.weights, &compared);
        let values = rows.column(&self.value);
        linear.refuse("points", Message::new(&phrases::PLOTTED_STEPS));
        linear.refuse("area", Message::new(&phrases::NO_SMOOTH_NUMBER));
        linear.refuse("inverse", Message::new(&phrases::NO_SMOOTH_NUMBER));
        for (at, point) in self.of(rows)?.ordinates.iter().enumerate() {
            let name = format!("ordinates[{at}].ordinate");
            let own =
                |side: &_| scores::distributions::quantile(linear, side, rows, point.share, values);
            match (own(&sides[0])?, own(&sides[1])?) {
                (Ok(before), Ok(after)) => linear.put(name, after / before - 1.0),
                (Err(reason), _) | (_, Err(reason)) => linear.refuse(&name, reason),
            }
        }
        Ok(())
    }
}

analysis! {
    /// Dominance.
    Dominance = "dominance", "dominance" / "占优比较", "curves";
    "Whether one of two distributions dominates the other, and where their curves cross." /
    "两个分布之间是否存在占优关系，以及曲线的交点。";
    lists ["crossings", "points"];
    methods [LORENZ_DOMINANCE, GENERALIZED_LORENZ_DOMINANCE, FIRST_ORDER_DOMINANCE, SECOND_ORDER_DOMINANCE];
    value: Column, Required, texts::VALUE;
    group: KeyColumn, Required, texts::COMPARED;
    group_a: Words, Required, texts::GROUP_A;
    group_b: Words, Required, texts::GROUP_B;
    order: Chosen<Order>, Default(Preset::Word("lorenz")), Text::new("The curves that are compared.", "所比较的曲线。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for Dominance {
    type Output = Comparison;

    const GIVEN: &'static [&'static str] = &["points.at"];
    const TESTED: &'static [&'static str] = &["points.difference"];

    fn between(&self) -> Option<Between<'_>> {
        Some(Between::of(&self.group, &self.group_a, &self.group_b))
    }

    fn of(&self, rows: &Rows<'_>) -> Result<Comparison> {
        let compared = Compared::of(rows, self.between())?;
        let (first, second) = compared.samples(&self.value, &self.weights)?;
        compared.located(Comparison::of(&first, &second, self.order.0))
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let compared = Compared::of(rows, self.between())?;
        let sides = linear.sides(rows, &self.weights, &compared);
        let values = rows.column(&self.value);
        scores::distributions::dominance(linear, &sides, values, &self.of(rows)?);
        Ok(())
    }
}
