//! Mutual information of unit and group, and its relative form H.

use crate::error::Result;
use crate::measure::{Entry, Kernel, Statistic, measure};
use crate::numeric::sum_of;
use crate::segregation::Counts;
use crate::segregation::numerics::composition::Composition;
use crate::segregation::numerics::entropy::{entropy, information, local, surprise};

measure! {
    /// ```
    /// use junheng::{Counts, SegregationMeasure};
    /// let counts = Counts::new(&[40.0, 0.0, 0.0, 40.0], 2)?;
    /// let m = "mutual_information".parse::<SegregationMeasure>()?.value(&counts)?;
    /// assert_eq!(m, std::f64::consts::LN_2);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Full separation of unequal groups gives less, because their entropy is lower:
    ///
    /// ```
    /// use junheng::{Counts, SegregationMeasure};
    /// let counts = Counts::new(&[78.0, 0.0, 0.0, 2.0], 2)?;
    /// let value = |spec: &str| spec.parse::<SegregationMeasure>()?.value(&counts);
    /// assert!(value("mutual_information")? < 0.12);
    /// assert!((value("theil_h")? - 1.0).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    MutualInformation of Counts = "mutual_information", "mutual information index M" / "互信息指数", "information";
    aliases: "m_index", "divergence", "互信息指数";
    summary: "The information that a pupil's unit gives about the pupil's group, in nats."
        / "由学生所在单位可获知的所属组别的信息量（奈特）。";
    formula: "Σⱼ uⱼ Σₘ πⱼₘ ln(πⱼₘ/πₘ), 0·ln 0 = 0";
    symbols: "The inner sum is the local segregation of the unit. Natural logarithms.";
    domain: NonNegative;
    range: [0 to infinity];
    ends: "0: every unit has the composition of the whole; at most the entropy of the groups"
        / "0：各单位的构成均与总体相同；最大为组别的熵";
    interpretation: "At most the smaller of the entropies of groups and units.";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "Exchanging units and groups changes nothing. All pupils of one group give 0. It decomposes \
        exactly into parts.";
    errors: "`OutOfDomain` where the chosen group or its reference has no pupils.";
    accuracy: [4e-15], "Also near evenness: terms of zero or more that vanish to second order, from differences of \
        shares that keep their own digits.";
    source: [THEIL_FINIZZA_1971, MORA_RUIZ_CASTILLO_2011];
}

impl Kernel for MutualInformation {
    type Input<'a> = Counts<'a>;

    fn evaluate(&self, counts: &Counts<'_>) -> Result<f64> {
        Composition::of(Self::ENTRY, counts).map(|all| information(&all))
    }

    /// L_j − M: laying weight on a unit moves the shares π_m too, but at M's own minimum over them.
    fn linearize(&self, counts: &Counts<'_>) -> Result<Vec<f64>> {
        let all = Composition::of(Self::ENTRY, counts)?;
        let total = information(&all);
        Ok(all.by_row(|unit| local(unit, &all.shares) - total))
    }
}

measure! {
    /// ```
    /// use junheng::{Counts, SegregationMeasure};
    /// let counts = Counts::new(&[40.0, 20.0, 20.0, 40.0, 5.0, 60.0, 1.0, 80.0], 2)?;
    /// let h = "theil_h".parse::<SegregationMeasure>()?.value(&counts)?;
    /// assert!((h - 0.333035591302402).abs() < 1e-14);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Small units appear segregated by chance alone; see [`Debiased`](crate::segregation::Debiased):
    ///
    /// ```
    /// use junheng::{Counts, SegregationMeasure};
    /// let classes_of_two = Counts::new(&[1.0, 1.0, 2.0, 0.0, 0.0, 2.0, 1.0, 1.0], 2)?;
    /// assert_eq!("theil_h".parse::<SegregationMeasure>()?.value(&classes_of_two)?, 0.5);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    TheilH of Counts = "theil_h", "information theory index H" / "信息论指数", "information";
    aliases: "information_theory_index", "h_index", "信息论指数", "泰尔H指数";
    summary: "The information that a pupil's unit gives about the pupil's group, as a share of the entropy \
        of the groups."
        / "由学生所在单位可获知的组别信息占组别熵的比例。";
    formula: "M / E, E = −Σₘ πₘ ln πₘ";
    symbols: "M is `mutual_information`, E the entropy of the groups.";
    domain: NonNegative;
    range: [0 to 1];
    ends: "0: every unit has the composition of the whole; 1: no unit has pupils of two groups"
        / "0：各单位的构成均与总体相同；1：没有任何单位同时有两组学生";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "Not symmetric in units and groups, unlike M. A group without pupils is ignored. One unit \
        gives exactly 0.";
    errors: "`OutOfDomain` where all pupils are of one group, or where the chosen group or its reference has \
        none.";
    accuracy: [4e-15], "M as for `mutual_information`; E also where one group has nearly all pupils.";
    source: [THEIL_FINIZZA_1971, REARDON_FIREBAUGH_2002];
}

impl Kernel for TheilH {
    type Input<'a> = Counts<'a>;

    fn evaluate(&self, counts: &Counts<'_>) -> Result<f64> {
        let all = Composition::of(Self::ENTRY, counts)?;
        let entropy = require_entropy(Self::ENTRY, &all, counts)?;
        Ok((information(&all) / entropy).min(1.0))
    }

    /// dH = (dM − H dE)/E with dE = −Σ π_jm ln π_m − E.
    fn linearize(&self, counts: &Counts<'_>) -> Result<Vec<f64>> {
        let all = Composition::of(Self::ENTRY, counts)?;
        let entropy = require_entropy(Self::ENTRY, &all, counts)?;
        let total = information(&all);
        let shares = all.shares.iter().zip(&all.rests);
        let surprise: Vec<f64> = shares
            .map(|(&share, &rest)| surprise(share, rest))
            .collect();
        Ok(all.by_row(|unit| {
            let own = sum_of(
                unit.shares
                    .iter()
                    .zip(&surprise)
                    .map(|(share, x)| share * x),
            );
            let index = total / entropy;
            (local(unit, &all.shares) - total - index * (own - entropy)) / entropy
        }))
    }
}

/// E; an error where all pupils are of one group.
pub(crate) fn require_entropy(
    entry: &'static Entry,
    all: &Composition,
    counts: &Counts<'_>,
) -> Result<f64> {
    match entropy(all) {
        entropy if entropy > 0.0 => Ok(entropy),
        _ => Err(counts.one_group(entry)),
    }
}
