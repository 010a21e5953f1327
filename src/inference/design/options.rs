//! The options of a design, read from JSON or set in Rust.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::error::{Error, Result};
use crate::measure::Text;
use crate::options::{FromOption, InputSpec, Kind, Need, Preset, choices, one_or_several, options};
use crate::reading::read;
use crate::sample::Sample;
use crate::table::Table;
use crate::words::inference as phrases;

use super::replication::ReplicateOptions;

options! {
    /// Which columns of a table describe its sampling.
    ///
    /// # Examples
    ///
    /// A sample of two stages from strata, with the sizes of the population at both stages:
    ///
    /// ```
    /// use junheng::inference::{LonelyPsu, SamplingOptions};
    /// let options = SamplingOptions::from_json(
    ///     r#"{
    ///         "weights": "pw",
    ///         "strata": "county",
    ///         "ids": ["school", "class"],
    ///         "fpc": ["schools_in_county", "classes_in_school"],
    ///         "lonely_psu": "adjust"
    ///     }"#,
    /// )?;
    /// assert_eq!(options.lonely_psu, LonelyPsu::Adjust);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    SamplingOptions {
        preset: Option<String>, Text, Need::Optional,
            "A published survey and its cycle, such as pisa2015, whose columns and factors apply. Of the other options \
             only weights, lonely_psu and degrees_of_freedom may be given with it." /
            "预设的公开调查及其期次，例如 pisa2015，采用其各列与系数；此时其他选项只可给出 weights、lonely_psu 与 degrees_of_freedom。";
        weights: Option<String>, Column, Need::Optional,
            "The column of the weights; without it every row has weight 1." /
            "权重所在的列；未指定时各行权重均为 1。";
        weights_kind: Option<WeightsKind>, Choice, Need::Optional,
            "What the weights are; probability without it." /
            "权重的种类；未指定时为抽样权重（probability）。";
        strata: Vec<Option<String>>, Keys, Need::Optional,
            "The columns of the strata, one a stage; null for a stage without strata." /
            "各阶段的分层列；某阶段不分层时为 null。";
        ids: Vec<String>, Keys, Need::Optional,
            "The columns of the sampled units, one a stage, primary sampling units first; without any, each row is a \
             unit. Units of a later stage are numbered within their unit of the stage before." /
            "各阶段抽样单位所在的列，初级抽样单位在前；未指定时每行即一个单位。后一阶段的单位在其上一阶段的单位内编号。";
        fpc: Vec<Fpc>, ColumnsOrNumbers, Need::Optional,
            "The finite population corrections, one a stage: columns with the number of units in the stratum, or with the \
             share of them that is sampled; or a number in place of a column, a share of all strata or the number of \
             units where there is one stratum." /
            "各阶段的有限总体校正：总体中该层单位数或抽样比所在的列；也可直接给出数值，即各层共同的抽样比，或只有一层时的单位数。";
        fpc_kind: Option<FpcKind>, Choice, Need::Optional,
            "Whether fpc has numbers or shares; without it, numbers above 1 and shares below." /
            "fpc 为单位数还是抽样比；未指定时大于 1 者为单位数，小于 1 者为抽样比。";
        nest: bool, Flag, Need::Default(Preset::Flag(false)),
            "Whether units are numbered within their stratum, so that a number in two strata means two units." /
            "抽样单位是否在层内编号，即不同层中的相同编号表示不同单位。";
        lonely_psu: LonelyPsu, Choice, Need::Default(Preset::Word("fail")),
            "How a stratum with one unit is treated." /
            "只有一个样本单位的层如何处理。";
        replicates: Option<ReplicateOptions>, Record, Need::Optional,
            "Replicate weights: columns of the table, or how to construct them." /
            "重复权重：表中各列，或其构造方法。";
        degrees_of_freedom: Option<f64>, Number, Need::Optional,
            "The degrees of freedom of the design; without it, primary sampling units less strata." /
            "设计自由度；未指定时为初级抽样单位数减层数。";
    }
}

/// What the weight of a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeightsKind {
    /// The inverse of the probability that the row was sampled.
    Probability,
    /// The number of equal rows of which one is in the table.
    Frequency,
    /// The size or precision of the row, whose scale has no meaning.
    Analytic,
}

/// A heading or a number in a JSON Schema.
#[derive(JsonSchema)]
#[schemars(inline, extend("type" = ["string", "number"]))]
pub(in super::super) struct FpcShape;

/// A finite population correction of a stage.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Fpc {
    /// A column with a number for each stratum.
    Column(String),
    /// The share that is sampled in every stratum, or the number of units where there is one stratum.
    Number(f64),
}

/// What a finite population correction is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FpcKind {
    /// The number of units in the stratum of the population.
    Count,
    /// The share of them that is in the sample.
    Fraction,
}

/// How a stratum with one sampled unit is treated, whose variance cannot be estimated.
///
/// A stratum that is sampled completely has no sampling variance, whatever this option.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LonelyPsu {
    /// An error.
    #[default]
    Fail,
    /// The unit was certain to be sampled: no variance.
    Certainty,
    /// The square of its distance from the mean of all units, not only those of the stratum.
    Adjust,
    /// The mean variance of the other strata.
    Average,
}

choices! { WeightsKind {
    WeightsKind::Probability => "probability", "the inverse of the probability that the row was sampled" / "该行入样概率的倒数";
    WeightsKind::Frequency => "frequency", "the number of equal rows of which one is in the table" / "频数，即该行代表的相同行数";
    WeightsKind::Analytic => "analytic", "the size or precision of the row, whose scale has no meaning" / "该行的规模或精度，其量纲无意义";
}}

choices! { FpcKind {
    FpcKind::Count => "count", "the number of units in the stratum of the population" / "总体中该层的单位数";
    FpcKind::Fraction => "fraction", "the share of them that is in the sample" / "抽样比";
}}

choices! { LonelyPsu {
    LonelyPsu::Fail => "fail", "an error" / "报错";
    LonelyPsu::Certainty => "certainty", "the unit was certain to be sampled: no variance" / "必选单位，方差为零";
    LonelyPsu::Adjust => "adjust", "the square of its distance from the mean of all units" / "取该单位与全部单位均值之差的平方";
    LonelyPsu::Average => "average", "the mean variance of the other strata" / "取其余各层方差的均值";
}}

impl From<&str> for Fpc {
    fn from(heading: &str) -> Self {
        Self::Column(heading.to_owned())
    }
}

impl<'de> Deserialize<'de> for Fpc {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> std::result::Result<Self, D::Error> {
        struct Given;
        impl serde::de::Visitor<'_> for Given {
            type Value = Fpc;

            fn expecting(&self, text: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                text.write_str("a heading or a number")
            }

            fn visit_str<E>(self, heading: &str) -> std::result::Result<Fpc, E> {
                Ok(heading.into())
            }

            fn visit_f64<E>(self, number: f64) -> std::result::Result<Fpc, E> {
                Ok(Fpc::Number(number))
            }

            fn visit_u64<E>(self, number: u64) -> std::result::Result<Fpc, E> {
                Ok(Fpc::Number(number as f64))
            }

            fn visit_i64<E>(self, number: i64) -> std::result::Result<Fpc, E> {
                Ok(Fpc::Number(number as f64))
            }
        }
        reader.deserialize_any(Given)
    }
}

/// One correction, or several.
impl FromOption for Vec<Fpc> {
    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        match value {
            None => Ok(Self::new()),
            Some(value) => one_or_several(value, spec),
        }
    }
}

/// The member of a request that describes the sampling of the rows.
pub(crate) static DESIGN: InputSpec = InputSpec {
    id: "design",
    kind: Kind::Record,
    need: Need::Optional,
    choices: &[],
    members: SamplingOptions::SPECS,
    about: Text::new(
        "How the rows were sampled; without it they are independent draws.",
        "各行的抽样设计；未指定时视为独立抽取。",
    ),
};

impl FromOption for Option<SamplingOptions> {
    const MEMBERS: &'static [InputSpec] = SamplingOptions::SPECS;

    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        let read = |value| SamplingOptions::of_members(read(value, spec.id)?);
        value.map(read).transpose()
    }
}

impl SamplingOptions {
    /// What the weights are.
    pub(super) fn kind(&self) -> WeightsKind {
        self.weights_kind.unwrap_or(WeightsKind::Probability)
    }

    /// The number of stages.
    pub(super) fn stages(&self) -> usize {
        self.ids.len().max(1)
    }

    /// Checks everything that no table is needed for.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for options that contradict each other;
    /// [`UnknownName`](crate::ErrorKind::UnknownName) for a survey that does not exist.
    pub fn check(&self) -> Result<()> {
        self.family()?;
        if let Some(replicates) = &self.replicates {
            replicates.check()?;
        }
        let frequency = self.kind() == WeightsKind::Frequency;
        if frequency && !(self.strata.is_empty() && self.ids.is_empty() && self.fpc.is_empty()) {
            return Err(Error::new(&phrases::FREQUENCY_DESIGN));
        }
        if frequency && self.weights.is_none() {
            return Err(Error::new(&phrases::FREQUENCY_WEIGHTS));
        }
        if self.weights_kind.is_some() && self.weights.is_none() {
            return Err(Error::new(&phrases::KIND_WITHOUT_WEIGHTS));
        }
        let given = [("strata", self.strata.len()), ("fpc", self.fpc.len())];
        if let Some((option, got)) = given.into_iter().find(|(_, got)| *got > self.stages()) {
            return Err(Error::new(&phrases::MORE_THAN_STAGES)
                .with("option", option)
                .with("expected", self.stages())
                .with("got", got));
        }
        for fpc in &self.fpc {
            if let Fpc::Number(given) = fpc
                && !(*given > 0.0 && given.is_finite())
            {
                return Err(Error::new(&phrases::FPC_NUMBER).with("got", *given));
            }
        }
        match self.degrees_of_freedom {
            Some(given) if !(given > 0.0 && given.is_finite()) => {
                Err(Error::new(&phrases::DEGREES).with("got", given))
            }
            _ => Ok(()),
        }
    }
}

/// The weights of the rows, checked.
pub(super) fn weights(
    table: &Table<'_>,
    options: &SamplingOptions,
    kind: WeightsKind,
) -> Result<Option<Vec<f64>>> {
    let Some(heading) = &options.weights else {
        return Ok(None);
    };
    let weights = checked(table, heading)?;
    let part = |weight: &f64| kind == WeightsKind::Frequency && weight.fract() != 0.0;
    match weights.iter().position(part) {
        Some(row) => Err(Error::new(&phrases::FREQUENCY_FRACTION)
            .with("column", heading.as_str())
            .with("row", row)
            .with("got", weights[row])),
        None => Ok(Some(weights)),
    }
}

/// A column of weights. Several may be given, so that errors name the column.
pub(in super::super) fn checked(table: &Table<'_>, heading: &str) -> Result<Vec<f64>> {
    let numbers = table.numbers(heading)?;
    numbers.require_all_or(&phrases::MISSING_WEIGHT, heading)?;
    let weights = numbers.values.into_owned();
    if let Some(row) = weights.iter().position(|weight| *weight < 0.0) {
        return Err(Error::new(&phrases::NEGATIVE_WEIGHT)
            .with("column", heading)
            .with("row", row)
            .with("got", weights[row]));
    }
    let called = |error: Error| error.of_column(|id| (id == "weight").then(|| heading.to_owned()));
    // A sample rejects weights that are not finite or all zero.
    Sample::weighted(&vec![0.0; weights.len()], &weights).map_err(called)?;
    Ok(weights)
}
