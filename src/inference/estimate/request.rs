//! The request of an estimate: that of an evaluation, with a design and the method of inference.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::catalogue::AnyMeasure;
use crate::error::{Error, Result};
use crate::evaluate::{Request, first_twice};
use crate::measure::{Influence, Text};
use crate::options::{Choice, FromOption, InputSpec, Kind, Need, Preset, choices, options};
use crate::reading::read;
use crate::words::inference as phrases;

use super::super::bootstrap::{BootstrapOptions, require_replicates};
use super::super::design::{DESIGN, SamplingOptions};
use super::super::interval::{IntervalKind, Scale};
use super::super::robust::Robust;
use super::super::scores::{DensityMethod, quantile};

/// Which measures, of which columns, sampled how, with which method.
///
/// # Examples
///
/// ```
/// use junheng::inference::{EstimateRequest, Method};
/// let request = EstimateRequest::from_json(
///     r#"{
///         "measures": ["gini", "mean"],
///         "value": "spend",
///         "weights": "pupils",
///         "by": "locale",
///         "design": {"weights": "pw", "strata": "state", "ids": "district"},
///         "inference": {"level": 0.9}
///     }"#,
/// )?;
/// assert_eq!(request.evaluation.by, ["locale"]);
/// assert_eq!(request.inference.level, 0.9);
/// assert_eq!(request.inference.method, None);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EstimateRequest {
    /// The measures and their columns.
    pub evaluation: Request,
    /// How the rows were sampled; without it they are independent draws, and `weights` are sizes.
    pub design: Option<SamplingOptions>,
    /// The method, the interval and its level.
    pub inference: InferenceOptions,
}

options! {
    no default
    /// How standard errors and intervals are computed.
    InferenceOptions {
        method: Option<Method>, Choice, Need::Optional,
            "Where the standard error comes from; without it replicates where the design has them, otherwise \
             linearization." /
            "标准误的来源；未指定时，设计有重复权重则用重复权重法，否则用线性化法。";
        interval: Option<IntervalKind>, Choice, Need::Optional,
            "Which interval. Without it Student's, and Woodruff's of quantiles; with a bootstrap the studentized one of a \
             measure with an exact influence function where each stratum has at least three units, otherwise percentile." /
            "置信区间的种类。未指定时为 t 区间，分位数为 Woodruff 区间；自助法则对有精确影响函数且各层至少三个单位的指数\
             用学生化区间，否则用分位数法。";
        scale: Scale, Choice, Need::Default(Preset::Word("natural")),
            "The scale on which the interval is symmetric; percentile and BCa do not depend on it." /
            "区间在何种尺度上对称；分位数法与 BCa 与此无关。";
        level: f64, Number, Need::Default(Preset::Number(0.95)),
            "The probability with which the interval contains the number of the population." /
            "置信水平，即区间包含总体数值的概率。";
        target: Target, Choice, Need::Default(Preset::Word("population")),
            "What the standard error is about." /
            "标准误所针对的对象。";
        replicates: Option<usize>, Count, Need::Optional,
            "The number of replicates of a bootstrap, at least 2; 999 without it." /
            "自助法的重复次数，至少为 2；未指定时为 999。";
        seed: Option<u64>, Count, Need::Optional,
            "The seed of a bootstrap, a whole number; 0 without it. The same seed gives the same bits everywhere." /
            "自助法的随机数种子，为整数；未指定时为 0。同一种子在任何环境下结果逐位相同。";
        density: Option<DensityMethod>, Choice, Need::Optional,
            "How linearization estimates the density at a quantile; dq without it." /
            "线性化法如何估计分位数处的密度；未指定时为 dq。";
        robust: Option<Robust>, Choice, Need::Optional,
            "Of regressions: standard errors that are robust to unequal variances of independent rows (hc0 to hc3), or to \
             the dependence of rows of a cluster (cr0, cr1), whose column is \"ids\" of the design. Without it those of the \
             design." /
            "用于回归：对方差不等的独立各行稳健的标准误（hc0 至 hc3），或对同一聚类内各行相依稳健的标准误（cr0、cr1，聚类列由设计的 ids 指定）。\
             未指定时为设计的标准误。";
        covariance: bool, Flag, Need::Default(Preset::Flag(false)),
            "Whether the covariance of all estimates is in the result." /
            "结果是否包含各估计值的协方差矩阵。";
        plausible_values: Vec<String>, Columns, Need::Optional,
            "The columns of plausible values, each of which takes the place of value in turn." /
            "可能值（plausible values）各列，依次代替 value。";
    }
}

impl Default for InferenceOptions {
    fn default() -> Self {
        Self {
            method: None,
            interval: None,
            scale: Scale::default(),
            level: 0.95,
            target: Target::default(),
            replicates: None,
            seed: None,
            density: None,
            robust: None,
            covariance: false,
            plausible_values: Vec::new(),
        }
    }
}

/// Where the standard error comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "InferenceMethod")]
pub enum Method {
    /// From the influence of each row (Taylor linearization).
    Linearized,
    /// From estimates with the replicate weights of the design.
    Replicate,
    /// From estimates of replicates that are drawn with replacement: rows, or the primary sampling units of the design.
    Bootstrap,
}

choices! { Method {
    Method::Linearized => "linearized", "from the influence of each row (Taylor linearization)" / "由各行的影响值求得（泰勒线性化）";
    Method::Replicate => "replicate", "from estimates with the replicate weights of the design" / "由设计的重复权重求得";
    Method::Bootstrap => "bootstrap", "from estimates of replicates that are drawn with replacement" / "由有放回抽取的重复样本求得";
}}

choices! { Target {
    Target::Population => "population", "the population that was sampled: without sampling there is no error" / "被抽样的总体：未抽样即无误差";
    Target::Superpopulation => "superpopulation", "the process from which the population is a draw itself: finite population corrections are ignored" / "产生该总体的过程：忽略有限总体校正";
}}

impl FromOption for InferenceOptions {
    const MEMBERS: &'static [InputSpec] = Self::SPECS;

    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        match value {
            None => Ok(Self::default()),
            Some(value) => Self::of_members(read(value, spec.id)?),
        }
    }
}

/// The member of a request that describes the inference.
pub(crate) static INFERENCE: InputSpec = InputSpec {
    id: "inference",
    kind: Kind::Record,
    need: Need::Optional,
    choices: &[],
    members: InferenceOptions::SPECS,
    about: Text::new(
        "How standard errors and intervals are computed.",
        "标准误与置信区间的计算方法。",
    ),
};

/// The options of an estimate besides those of an evaluation, with their members.
pub fn estimate_options() -> [&'static InputSpec; 2] {
    [&DESIGN, &INFERENCE]
}

impl Method {
    /// The intervals that it defines.
    fn intervals(self) -> &'static [IntervalKind] {
        match self {
            Self::Linearized => &[
                IntervalKind::Student,
                IntervalKind::Normal,
                IntervalKind::Woodruff,
            ],
            Self::Replicate => &[IntervalKind::Student, IntervalKind::Normal],
            Self::Bootstrap => IntervalKind::OF_REPLICATES,
        }
    }
}

/// What a standard error is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "InferenceTarget")]
pub enum Target {
    /// The population that was sampled: without sampling there is no error.
    #[default]
    Population,
    /// The process from which the population is a draw itself: finite population corrections are ignored.
    Superpopulation,
}

/// How rows were sampled, and how errors are computed.
pub(crate) type Asked = (Option<SamplingOptions>, InferenceOptions);

/// Takes `design` and `inference` from the members of a request; `None` without either.
pub(crate) fn taken(
    members: &mut serde_json::Map<String, serde_json::Value>,
) -> Result<Option<Asked>> {
    let mut take = |spec: &InputSpec| members.remove(spec.id).filter(|one| !one.is_null());
    let (design, inference) = (take(&DESIGN), take(&INFERENCE));
    if design.is_none() && inference.is_none() {
        return Ok(None);
    }
    let design = FromOption::of(design, &DESIGN)?;
    Ok(Some((design, FromOption::of(inference, &INFERENCE)?)))
}

impl EstimateRequest {
    /// Reads a request from a JSON object: the members of [`Request`], `design` and `inference`.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for text that is no such object or names an unknown option.
    pub fn from_json(text: &str) -> Result<Self> {
        Self::from_members(crate::reading::object(text)?)
    }

    /// The same from the members of the object.
    pub(in super::super) fn from_members(mut members: Map<String, Value>) -> Result<Self> {
        let mut take = |spec: &InputSpec| members.remove(spec.id).filter(|one| !one.is_null());
        Ok(Self {
            design: FromOption::of(take(&DESIGN), &DESIGN)?,
            inference: FromOption::of(take(&INFERENCE), &INFERENCE)?,
            evaluation: crate::reading::members(members)?,
        })
    }

    /// Everything that no table is needed for, beside what an evaluation checks.
    pub(super) fn check(&self) -> Result<()> {
        let level = self.inference.level;
        if !(level > 0.0 && level < 1.0) {
            return Err(Error::new(&phrases::LEVEL).with("got", level));
        }
        let unused = [
            ("influence", self.evaluation.influence),
            ("whole", self.evaluation.whole),
        ];
        if let Some((option, _)) = unused.into_iter().find(|(_, given)| *given) {
            return Err(Error::new(&phrases::OPTION_OF_EVALUATION).with("option", option));
        }
        self.check_method()?;
        self.check_interval()?;
        let values = &self.inference.plausible_values;
        if let Some(twice) = first_twice(values) {
            return Err(Error::new(&phrases::PLAUSIBLE_TWICE).with("column", twice.as_str()));
        }
        match values.len() {
            0 => Ok(()),
            1 => Err(Error::new(&phrases::ONE_PLAUSIBLE_VALUE)),
            _ if self.evaluation.value.is_some() => Err(Error::new(&phrases::PLAUSIBLE_AND_VALUE)),
            _ => Ok(()),
        }
    }

    /// Rejects a method that the design does not have, and options that the method does not have.
    fn check_method(&self) -> Result<()> {
        let inference = &self.inference;
        let method = self.method();
        match method {
            Method::Replicate if !self.has_replicates() => {
                return Err(Error::new(&phrases::METHOD_WITHOUT_REPLICATES));
            }
            Method::Bootstrap if self.has_replicates() => {
                return Err(Error::new(&phrases::BOOTSTRAP_AND_REPLICATES));
            }
            Method::Linearized | Method::Replicate | Method::Bootstrap => {}
        }
        let given = [
            (
                "replicates",
                inference.replicates.is_some(),
                Method::Bootstrap,
            ),
            ("seed", inference.seed.is_some(), Method::Bootstrap),
            ("density", inference.density.is_some(), Method::Linearized),
            ("robust", inference.robust.is_some(), Method::Linearized),
        ];
        let unused = given
            .into_iter()
            .find(|(_, given, of)| *given && *of != method);
        if let Some((option, _, _)) = unused {
            return Err(Error::new(&phrases::OPTION_OF_METHOD)
                .with("option", option)
                .with("method", method.id()));
        }
        match method {
            Method::Bootstrap => self.drawing().check(),
            Method::Linearized | Method::Replicate => Ok(()),
        }
    }

    /// Rejects an interval that the method, the scale, the number of replicates or the plausible values do not allow.
    fn check_interval(&self) -> Result<()> {
        let inference = &self.inference;
        let method = self.method();
        let natural = inference.scale == Scale::Natural;
        if let Some(kind) = inference.interval {
            kind.require_of(method.id(), method.intervals())?;
            if kind == IntervalKind::Woodruff && !natural {
                return Err(Error::new(&phrases::WOODRUFF_SCALE));
            }
            let symmetric = matches!(kind, IntervalKind::Student | IntervalKind::Normal);
            if !inference.plausible_values.is_empty() && !symmetric {
                return Err(Error::new(&phrases::PLAUSIBLE_INTERVAL).with("interval", kind.id()));
            }
        }
        match (method, inference.plausible_values.is_empty()) {
            (Method::Bootstrap, true) => {
                let kind = inference.interval.unwrap_or(IntervalKind::Percentile);
                require_replicates(kind, self.drawing().replicates, 1.0 - inference.level)
            }
            _ => Ok(()),
        }
    }

    /// Rejects an interval that one of the measures does not have.
    pub(super) fn check_measures(&self, measures: &[AnyMeasure]) -> Result<()> {
        if self.inference.robust.is_some() {
            return Err(Error::new(&phrases::ROBUST_OF_MEASURES));
        }
        let Some(kind) = self.inference.interval else {
            return Ok(());
        };
        let exact = |one: &AnyMeasure| one.entry().influence == Influence::Exact;
        let is_quantile = |one: &AnyMeasure| match one {
            AnyMeasure::Sample(one) => quantile(one).is_some(),
            AnyMeasure::Ranked(_) | AnyMeasure::Counts(_) => false,
        };
        let (defined, phrase): (&dyn Fn(&AnyMeasure) -> bool, _) = match kind {
            IntervalKind::Studentized | IntervalKind::Bca => {
                (&exact, &phrases::INTERVAL_WITHOUT_INFLUENCE)
            }
            IntervalKind::Woodruff => (&is_quantile, &phrases::NOT_A_QUANTILE),
            _ => return Ok(()),
        };
        match measures.iter().find(|one| !defined(one)) {
            Some(one) => Err(Error::new(phrase)
                .with("interval", kind.id())
                .with("measure", &one.entry().name)),
            None => Ok(()),
        }
    }

    /// The draws of a bootstrap.
    pub(super) fn drawing(&self) -> BootstrapOptions {
        let default = BootstrapOptions::default();
        BootstrapOptions {
            replicates: self.inference.replicates.unwrap_or(default.replicates),
            seed: self.inference.seed.unwrap_or(default.seed),
            ..default
        }
    }

    fn has_replicates(&self) -> bool {
        (self.design.as_ref()).is_some_and(|one| one.replicates.is_some() || one.preset.is_some())
    }

    /// The method that applies.
    pub(in super::super) fn method(&self) -> Method {
        self.inference
            .method
            .unwrap_or(match self.has_replicates() {
                true => Method::Replicate,
                false => Method::Linearized,
            })
    }

    /// The request of each set of plausible values; the request itself without any.
    pub(super) fn evaluations(&self) -> Vec<Request> {
        let values = &self.inference.plausible_values;
        let with = |value: &String| Request {
            value: Some(value.clone()),
            ..self.evaluation.clone()
        };
        match values.is_empty() {
            true => vec![self.evaluation.clone()],
            false => values.iter().map(with).collect(),
        }
    }
}
