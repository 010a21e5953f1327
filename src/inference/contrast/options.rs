//! What a contrast compares: each option is declared once, with its texts in both languages.

// Groups in square brackets are no links.
#![allow(rustdoc::broken_intra_doc_links)]

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::error::{Error, Result};
use crate::measure::Text;
use crate::options::{FromOption, InputSpec, Kind, Need, Preset, choices, one_or_several, options};
use crate::reading::read;
use crate::table::Key;
use crate::words::contrast as phrases;

use super::super::adjust::Adjustment;
use super::super::estimate::estimate_options;
use super::super::hypothesis::Alternative;
use super::super::interval::Scale;
use super::expression;

/// The values of a group in the grouping columns.
pub(super) type GroupKey = Vec<Option<Key>>;

options! {
    /// What is compared: pairs of groups, unless `threshold`, `combinations` or `dominance` states something else.
    ContrastOptions {
        against: Option<Against>, Texts, Need::Optional,
            "The group that others are compared with, by its values in the columns of by; first for the first group, all \
             (without it) for each pair." /
            "作为参照的组，以其在 by 各列的取值指明；first 为第一组，all 为两两比较（未指定时）。";
        ratio: bool, Flag, Need::Default(Preset::Flag(false)),
            "Whether groups are divided in place of subtracted; tests and intervals are those of the logarithm." /
            "是否以比值代替差值；检验与区间按对数计算。";
        test: ContrastTest, Choice, Need::Default(Preset::Word("wald")),
            "Where the p value comes from." /
            "p 值的来源。";
        alternative: Alternative, Choice, Need::Default(Preset::Word("two_sided")),
            "What the test decides for." /
            "备择假设的方向。";
        adjust: Adjustment, Choice, Need::Default(Preset::Word("holm")),
            "How p values are adjusted for the number of tests." /
            "多重比较的 p 值校正方法。";
        margin: Option<f64>, Number, Need::Optional,
            "Tests equivalence: that differences lie within ± this number, ratios between its reciprocal and this number." /
            "等效性检验的界限：差值落在正负此值之间，或比值落在其倒数与此值之间。";
        threshold: Option<f64>, Number, Need::Optional,
            "Compares each group with this number, in place of other groups." /
            "将各组与此数值比较，而非组间比较。";
        threshold_scale: Option<Scale>, Choice, Need::Optional,
            "The scale of the comparison with a number; without it log, whose tails are more nearly equal." /
            "与数值比较时所用的尺度；未指定时为对数尺度，其两侧尾部概率更为接近。";
        combinations: Vec<Combination>, Records, Need::Optional,
            "Linear combinations of groups, in place of pairs: expressions such as [c] - 0.5*[a] - 0.5*[b], or objects." /
            "各组的线性组合，代替两两比较：如 [c] - 0.5*[a] - 0.5*[b] 的表达式，或对象。";
        dominance: Option<DominanceOptions>, Record, Need::Optional,
            "Compares the distributions below a range of lines, in place of measures." /
            "在一段底线范围内比较分布，代替指数。";
        permutations: Option<usize>, Count, Need::Optional,
            "The number of permutations, 999 without it." /
            "置换次数；未指定时为 999。";
        seed: Option<u64>, Count, Need::Optional,
            "The seed of the permutations, a whole number; 0 without it." /
            "置换的随机数种子，为整数；未指定时为 0。";
    }
}

options! {
    no default
    /// Along which lines distributions are compared.
    #[derive(Copy)]
    DominanceOptions {
        order: usize, Count, Need::Default(Preset::Count(1)),
            "The order: 1 compares the shares below each line, 2 the mean shortfalls from it, 3 the squared ones." /
            "阶数：1 比较各底线以下的比例，2 比较平均缺口，3 比较平方缺口。";
        from: f64, Number, Need::Required,
            "The least line." /
            "最低底线。";
        to: f64, Number, Need::Required,
            "The greatest line." /
            "最高底线。";
        points: Option<usize>, Count, Need::Optional,
            "The number of lines at equal distances, 2 to 100; 20 without it." /
            "等距底线的个数，2 至 100；未指定时为 20。";
    }
}

options! {
    no default
    /// A group with its coefficient.
    Term {
        key: Vec<Option<Key>>, Texts, Need::Required,
            "The values of the group in the columns of by." /
            "该组在 by 各列的取值。";
        coefficient: f64, Number, Need::Required,
            "Its coefficient." /
            "系数。";
    }
}

options! {
    /// A linear combination of the estimates of groups: an expression, or terms with a name.
    ///
    /// In an expression groups are in square brackets, their values in several columns separated by commas, in quotation
    /// marks where they have brackets or commas themselves; a name of one word needs no brackets. Numbers, `+`, `-`, `*`,
    /// `/` and parentheses are as in arithmetic.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::inference::{Combination, ContrastOptions};
    /// let text = r#"{"combinations": "[town, 2020] - ([town, 2015] + [rural, 2015])/2"}"#;
    /// let options = ContrastOptions::from_json(text)?;
    /// let expression = options.combinations[0].expression.as_deref();
    /// assert_eq!(expression, Some("[town, 2020] - ([town, 2015] + [rural, 2015])/2"));
    /// assert!(ContrastOptions::from_json(r#"{"combinations": "[town] / [rural]"}"#).is_err());
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Combination {
        name: Option<String>, Text, Need::Optional,
            "What the result calls it; the expression without it." /
            "结果中的名称；未指定时即表达式本身。";
        expression: Option<String>, Text, Need::Optional,
            "The combination as text, groups in square brackets, such as [town] - [rural]." /
            "以文本书写的组合，组名置于方括号内，例如 [城镇] - [农村]。";
        terms: Vec<Term>, Records, Need::Optional,
            "The groups and their coefficients, in place of the expression." /
            "各组及其系数，代替表达式。";
    }
}

/// A combination with its name and its groups.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) terms: Vec<Term>,
}

/// Which groups are the reference.
#[derive(Debug, Clone, PartialEq)]
pub enum Against {
    /// Each pair of groups, the later less the earlier one.
    All,
    /// The first group.
    First,
    /// The group with these values in the grouping columns.
    Key(Vec<Option<Key>>),
}

/// Where the p value comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ContrastTest {
    /// Student's distribution with the degrees of freedom of the design.
    #[default]
    Wald,
    /// Permutations of the groups of the sampled units, studentized.
    Permutation,
}

choices! { ContrastTest {
    ContrastTest::Wald => "wald", "Student's distribution with the degrees of freedom of the design" / "t 分布，自由度取自抽样设计";
    ContrastTest::Permutation => "permutation", "permutations of the groups of the sampled units, studentized" / "对抽样单位的组别作学生化置换";
}}

choices! { Alternative {
    Alternative::TwoSided => "two_sided", "the number differs from that of the hypothesis" / "双侧：与原假设之值不同";
    Alternative::Greater => "greater", "it is greater" / "单侧：大于";
    Alternative::Less => "less", "it is less" / "单侧：小于";
}}

choices! { Adjustment {
    Adjustment::Holm => "holm", "the probability of any false rejection is bounded" / "Holm 法，控制总体错误率";
    Adjustment::BenjaminiHochberg => "benjamini_hochberg", "the expected share of false ones among the rejections is bounded" / "Benjamini–Hochberg 法，控制错误发现率";
    Adjustment::None => "none", "they remain as they are" / "不校正";
}}

/// The member of a request that states what is compared.
pub(super) static CONTRAST: InputSpec = InputSpec {
    id: "contrast",
    kind: Kind::Record,
    need: Need::Optional,
    choices: &[],
    members: ContrastOptions::SPECS,
    about: Text::new("What is compared.", "比较的内容。"),
};

/// The options of a contrast besides those of an evaluation, with their members.
pub fn contrast_options() -> [&'static InputSpec; 3] {
    let [design, inference] = estimate_options();
    [design, inference, &CONTRAST]
}

impl FromOption for ContrastOptions {
    const MEMBERS: &'static [InputSpec] = Self::SPECS;

    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        match value {
            None => Ok(Self::default()),
            Some(value) => Self::of_members(read(value, spec.id)?),
        }
    }
}

impl FromOption for Option<DominanceOptions> {
    const MEMBERS: &'static [InputSpec] = DominanceOptions::SPECS;

    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        let read = |value| DominanceOptions::of_members(read(value, spec.id)?);
        value.map(read).transpose()
    }
}

impl FromOption for Option<Against> {
    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        let Some(value) = value else {
            return Ok(None);
        };
        Ok(Some(match value.as_str() {
            Some("all") => Against::All,
            Some("first") => Against::First,
            _ => Against::Key(key_of(value, spec)?),
        }))
    }
}

impl FromOption for Vec<Option<Key>> {
    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        key_of(value.unwrap_or_default(), spec)
    }
}

impl FromOption for Vec<Term> {
    const MEMBERS: &'static [InputSpec] = Term::SPECS;

    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        let one = |value| Term::of_members(read(value, spec.id)?);
        values(value, spec)?.into_iter().map(one).collect()
    }
}

impl FromOption for Vec<Combination> {
    const MEMBERS: &'static [InputSpec] = Combination::SPECS;

    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        let one = |value| {
            let found = match value {
                Value::String(text) => Combination {
                    expression: Some(text),
                    ..Combination::default()
                },
                value => Combination::of_members(read(value, spec.id)?)?,
            };
            found.named().map(|_| found)
        };
        values(value, spec)?.into_iter().map(one).collect()
    }
}

impl Combination {
    /// Its name and its groups.
    pub(super) fn named(&self) -> Result<Named> {
        match (&self.expression, self.terms.is_empty(), &self.name) {
            (Some(text), true, name) => Ok(Named {
                name: name.clone().unwrap_or_else(|| text.trim().to_owned()),
                terms: (expression::terms(text)?.into_iter())
                    .map(|(key, coefficient)| Term { key, coefficient })
                    .collect(),
            }),
            (None, false, Some(name)) => Ok(Named {
                name: name.clone(),
                terms: self.terms.clone(),
            }),
            (Some(_), false, _) => Err(Error::new(&phrases::TOGETHER)
                .with("option", "expression")
                .with("other", "terms")),
            (None, _, _) => Err(Error::new(&phrases::COMBINATION)),
        }
    }
}

/// The values of a list, or the one value.
fn values<T: DeserializeOwned>(value: Option<Value>, spec: &InputSpec) -> Result<Vec<T>> {
    value.map_or_else(|| Ok(Vec::new()), |value| one_or_several(value, spec))
}

/// A value of a grouping column.
#[derive(Debug)]
struct Part(Option<Key>);

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        match Value::deserialize(reader)? {
            Value::Null => Ok(Self(None)),
            Value::String(text) => Ok(Self(Some(Key::Text(text)))),
            Value::Number(number) => Ok(Self(number.as_f64().map(Key::Number))),
            Value::Bool(_) | Value::Array(_) | Value::Object(_) => Err(serde::de::Error::custom(
                "a group is text, a number, null, or a list of them",
            )),
        }
    }
}

/// The values of a group in the grouping columns.
fn key_of(value: Value, spec: &InputSpec) -> Result<GroupKey> {
    let parts: Vec<Part> = one_or_several(value, spec)?;
    Ok(parts.into_iter().map(|part| part.0).collect())
}
