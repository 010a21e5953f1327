//! Which replicates: columns of the table, or constructed from the strata and units of the design.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::error::{Error, Result};
use crate::options::{Choice, FromOption, InputSpec, Need, Preset, choices, options};
use crate::reading::read;
use crate::words::{Name, inference as phrases};

options! {
    no default
    /// How replicate weights were made, or are to be made.
    ///
    /// # Examples
    ///
    /// The 80 replicate weights of PISA, by Fay's method with ρ = 0.5:
    ///
    /// ```
    /// use junheng::inference::{ReplicateMethod, SamplingOptions};
    /// let options = SamplingOptions::from_json(
    ///     r#"{
    ///         "weights": "W_FSTUWT",
    ///         "replicates": {"method": "fay", "columns": ["W_FSTURWT1", "W_FSTURWT2"]}
    ///     }"#,
    /// )?;
    /// assert_eq!(options.replicates.unwrap().method, ReplicateMethod::Fay);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ReplicateOptions {
        method: ReplicateMethod, Choice, Need::Required,
            "How the weights were made, or are to be made." /
            "重复权重的构造方法。";
        columns: Vec<String>, Columns, Need::Optional,
            "The columns of the replicate weights, which include the weight of the design; without them the weights are \
             constructed." /
            "重复权重各列（已含设计权重）；未指定时自行构造。";
        zone: Option<String>, Column, Need::Optional,
            "The column of the zones from which replicates are constructed, each of two halves; together with half." /
            "据以构造重复权重的区所在的列，每区含两个半样本；须与 half 一并给出。";
        half: Option<String>, Column, Need::Optional,
            "The column of the halves, 0 and 1: a replicate doubles the weights of half 1 of its zone and removes the other." /
            "半样本所在的列（0 与 1）：每次重复将本区半样本 1 的权重加倍，另一半置零。";
        both_halves: bool, Flag, Need::Default(Preset::Flag(false)),
            "Whether each zone has a second replicate, which doubles half 0; scale 1/2." /
            "每区是否另有一次重复将半样本 0 加倍；尺度系数为 1/2。";
        rho: Option<f64>, Number, Need::Optional,
            "Fay's factor, 0.5 without it." /
            "Fay 系数；未指定时为 0.5。";
        groups: Option<usize>, Count, Need::Optional,
            "The number of groups of a grouped jackknife that is constructed." /
            "构造分组刀切法时的组数。";
        replicates: Option<usize>, Count, Need::Optional,
            "The number of replicates of a bootstrap that is constructed, 999 without it." /
            "构造自助法权重时的重复次数；未指定时为 999。";
        seed: u64, Count, Need::Default(Preset::Count(0)),
            "Where random numbers start." /
            "随机数种子。";
        scale: Option<f64>, Number, Need::Optional,
            "The factor of the whole sum, in place of that of the method." /
            "总和的尺度系数，替代该方法的默认值。";
        rscales: Vec<f64>, Numbers, Need::Optional,
            "The factor of each replicate, in place of that of the method." /
            "各重复的尺度系数，替代该方法的默认值。";
        mse: Option<bool>, Flag, Need::Optional,
            "Whether squares are taken about the estimate with the weights of the design (true without it, as agencies \
             do), or about the mean of the replicates." /
            "离差平方是否以设计权重的估计值为中心（未指定时为 true，与统计机构的做法一致），否则以各重复的均值为中心。";
    }
}

/// How replicate weights were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReplicateMethod {
    /// The jackknife without strata: each replicate leaves out one unit. Scale (R − 1)/R.
    Jk1,
    /// The jackknife in strata. Scale 1; `rscales` (n − 1)/n of the stratum, 1 where both halves of a pair are deleted in
    /// turn and counted by half.
    Jkn,
    /// Each replicate leaves out one of several groups of units. Scale (R − 1)/R.
    Grouped,
    /// Balanced half-samples. Scale 1/R.
    Balanced,
    /// Balanced half-samples of which the other half keeps a share ρ of its weight. Scale 1/(R·(1 − ρ)²).
    Fay,
    /// Successive differences. Scale 4/R.
    SuccessiveDifference,
    /// Units drawn with replacement. Scale 1/R, or 1/(R − 1) about the mean.
    Bootstrap,
}

choices! { ReplicateMethod {
    ReplicateMethod::Jk1 => "jk1", "the jackknife without strata" / "不分层刀切法（JK1）";
    ReplicateMethod::Jkn => "jkn", "the jackknife in strata" / "分层刀切法（JKn）";
    ReplicateMethod::Grouped => "grouped", "the jackknife that leaves out one of several groups of units" / "分组刀切法";
    ReplicateMethod::Balanced => "balanced", "balanced half-samples (BRR)" / "平衡半样本法（BRR）";
    ReplicateMethod::Fay => "fay", "balanced half-samples of which the other half keeps a share of its weight" / "Fay 平衡半样本法";
    ReplicateMethod::SuccessiveDifference => "successive_difference", "successive differences" / "逐次差分法（SDR）";
    ReplicateMethod::Bootstrap => "bootstrap", "units drawn with replacement" / "自助法";
}}

impl FromOption for ReplicateMethod {
    const CHOICES: &'static [Name] = Self::NAMES;

    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        let missing = || Error::new(&phrases::REPLICATES_WITHOUT_METHOD);
        Choice::of(value.ok_or_else(missing)?, spec.id)
    }
}

impl FromOption for Option<ReplicateOptions> {
    const MEMBERS: &'static [InputSpec] = ReplicateOptions::SPECS;

    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        let read = |value| ReplicateOptions::of_members(read(value, spec.id)?);
        value.map(read).transpose()
    }
}

impl ReplicateOptions {
    /// Those of a method, everything else without a statement.
    pub fn of_method(method: ReplicateMethod) -> Self {
        Self {
            method,
            columns: Vec::new(),
            zone: None,
            half: None,
            both_halves: false,
            rho: None,
            groups: None,
            replicates: None,
            seed: 0,
            scale: None,
            rscales: Vec::new(),
            mse: None,
        }
    }

    /// Everything that no table is needed for.
    pub(in super::super) fn check(&self) -> Result<()> {
        use ReplicateMethod::{Bootstrap, Fay, Grouped, Jkn};
        let supplied = !self.columns.is_empty();
        if self.zone.is_some() != self.half.is_some() || (self.both_halves && self.zone.is_none()) {
            return Err(Error::new(&phrases::ZONES_AND_HALVES));
        }
        let unused = [
            (
                "zone",
                self.zone.is_some() && (supplied || self.method != Jkn),
            ),
            ("rho", self.rho.is_some() && self.method != Fay),
            (
                "groups",
                self.groups.is_some() && (supplied || self.method != Grouped),
            ),
            (
                "replicates",
                self.replicates.is_some() && (supplied || self.method != Bootstrap),
            ),
        ];
        if let Some((option, _)) = unused.into_iter().find(|(_, unused)| *unused) {
            return Err(Error::new(&phrases::REPLICATE_OPTION).with("option", option));
        }
        let factors = self.rscales.iter().chain(&self.scale);
        if let Some(bad) = factors
            .into_iter()
            .find(|one| !(**one >= 0.0 && one.is_finite()))
        {
            return Err(Error::new(&phrases::REPLICATE_SCALE).with("got", *bad));
        }
        match self.rho {
            Some(rho) if !(0.0..1.0).contains(&rho) => {
                Err(Error::new(&phrases::RHO).with("got", rho))
            }
            _ => Ok(()),
        }
    }
}
