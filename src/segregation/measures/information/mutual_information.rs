//! What the unit of a pupil tells of the group, and the group of the unit.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Statistic, Text};
use crate::numeric::sum_of;
use crate::segregation::Counts;
use crate::segregation::measures::{ENDS, SHARES};
use crate::segregation::numerics::composition::Composition;
use crate::segregation::numerics::entropy::{entropy, information, local, logarithm};
use crate::words::Name;

/// Mutual information index M 互信息指数: what a pupil's unit tells of the group, in nats.
///
/// # Formula
///
/// ```text
/// Σⱼ uⱼ Σₘ πⱼₘ ln(πⱼₘ/πₘ), 0·ln 0 = 0
/// ```
///
/// uⱼ is the share of pupils in unit j, πⱼₘ the share of group m among them, πₘ that among all. The
/// inner sum is the local segregation of the unit. Natural logarithms.
///
/// # Parameters
///
/// Any [`Counts`](crate::Counts), of two or more groups. With a chosen group on them it is that of
/// two groups: the chosen group and its reference group.
///
/// # Returns
///
/// From 0, where every unit has the composition of the whole, to the smaller of the entropies of
/// groups and units; in nats.
///
/// # Edge cases
///
/// Exchanging units and groups changes nothing. All pupils of one group give 0. It splits exactly
/// into parts: [`MutualInformationDecomposition`](crate::segregation::MutualInformationDecomposition),
/// [`LocalSegregation`](crate::segregation::LocalSegregation).
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where the chosen group or the reference
/// group has no pupils.
///
/// # Accuracy
///
/// Relative error at most 4e-15 of √M, or of M where that is larger: terms of zero or more that
/// vanish in second order at evenness, from shares that are each rounded to 2^-53.
///
/// # Source
///
/// Theil & Finizza (1971), doi:10.1080/0022250X.1971.9989795; Mora & Ruiz-Castillo (2011),
/// doi:10.1111/j.1467-9531.2011.01237.x.
///
/// # Examples
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let counts = Counts::new(&[40.0, 0.0, 0.0, 40.0], 2)?;
/// let m = "mutual_information".parse::<SegregationMeasure>()?.value(&counts)?;
/// assert_eq!(m, std::f64::consts::LN_2);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Full separation of unequal groups tells less, as there was less to tell:
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let counts = Counts::new(&[78.0, 0.0, 0.0, 2.0], 2)?;
/// let value = |spec: &str| spec.parse::<SegregationMeasure>()?.value(&counts);
/// assert!(value("mutual_information")? < 0.12);
/// assert!((value("theil_h")? - 1.0).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MutualInformation;

impl Statistic for MutualInformation {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "mutual_information",
            "mutual information index M",
            "互信息指数",
        ),
        aliases: &["m_index", "互信息指数"],
        family: "information",
        summary: Text::new(
            "How much a pupil's unit tells of the pupil's group, in nats.",
            "学生所在单位所透露的其所属组别的信息量（奈特）。",
        ),
        formula: "Σⱼ uⱼ Σₘ πⱼₘ ln(πⱼₘ/πₘ), 0·ln 0 = 0",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new(
            "0: every unit has the composition of the whole; at most the entropy of the groups",
            "0：各单位的构成均与总体相同；最大为组别的熵",
        ),
        properties: SHARES,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Theil & Finizza (1971), doi:10.1080/0022250X.1971.9989795; Mora & Ruiz-Castillo \
                 (2011), doi:10.1111/j.1467-9531.2011.01237.x",
    };
    fields!();
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

/// Information theory index H 信息论指数（泰尔 H）: mutual information as a share of the groups' entropy.
///
/// # Formula
///
/// ```text
/// M / E, E = −Σₘ πₘ ln πₘ
/// ```
///
/// M is [`MutualInformation`], E the entropy of the groups, πₘ the share of group m among all
/// pupils.
///
/// # Parameters
///
/// Any [`Counts`](crate::Counts), of two or more groups. With a chosen group on them it is that of
/// two groups: the chosen group and its reference group.
///
/// # Returns
///
/// From 0 to 1. 0: every unit has the composition of the whole; 1: no unit has pupils of two
/// groups.
///
/// # Edge cases
///
/// Not symmetric in units and groups, unlike M. A group without pupils changes nothing. One unit
/// gives exactly 0.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where all pupils are of one group, or where the
/// group or the reference group has none.
///
/// # Accuracy
///
/// Relative error at most 4e-15 of 1/E: M as for [`MutualInformation`]; E loses digits where one
/// group has nearly all pupils.
///
/// # Source
///
/// Theil & Finizza (1971), doi:10.1080/0022250X.1971.9989795; Reardon & Firebaugh (2002),
/// doi:10.1111/1467-9531.00110.
///
/// # Examples
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let counts = Counts::new(&[40.0, 20.0, 20.0, 40.0, 5.0, 60.0, 1.0, 80.0], 2)?;
/// let h = "theil_h".parse::<SegregationMeasure>()?.value(&counts)?;
/// assert!((h - 0.333035591302402).abs() < 1e-14);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Small units look segregated by chance alone; see [`Debiased`](crate::segregation::Debiased):
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let classes_of_two = Counts::new(&[1.0, 1.0, 2.0, 0.0, 0.0, 2.0, 1.0, 1.0], 2)?;
/// assert_eq!("theil_h".parse::<SegregationMeasure>()?.value(&classes_of_two)?, 0.5);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TheilH;

impl Statistic for TheilH {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("theil_h", "information theory index H", "信息论指数"),
        aliases: &[
            "information_theory_index",
            "h_index",
            "信息论指数",
            "泰尔H指数",
        ],
        family: "information",
        summary: Text::new(
            "What a pupil's unit tells of the pupil's group, as a share of all there is to tell.",
            "学生所在单位透露的组别信息占全部组别信息的比例。",
        ),
        formula: "M / E, E = −Σₘ πₘ ln πₘ",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, 1.0),
        ends: ENDS,
        properties: SHARES,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Theil & Finizza (1971), doi:10.1080/0022250X.1971.9989795; Reardon & Firebaugh \
                 (2002), doi:10.1111/1467-9531.00110",
    };
    fields!();
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
        let surprise: Vec<f64> = all.shares.iter().map(|&share| -logarithm(share)).collect();
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

/// E, refused where all pupils are of one group.
pub(crate) fn require_entropy(
    entry: &'static Entry,
    all: &Composition,
    counts: &Counts<'_>,
) -> Result<f64> {
    match entropy(&all.shares) {
        entropy if entropy > 0.0 => Ok(entropy),
        _ => Err(counts.one_group(entry)),
    }
}
