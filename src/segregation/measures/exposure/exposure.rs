//! Whom pupils of a group meet.

use crate::error::{Error, Result};
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text};
use crate::segregation::Counts;
use crate::segregation::numerics::composition::{Composition, met};
use crate::words::{Name, segregation as phrases};

const LAWS: &[Property] = &[Property::ScaleInvariant, Property::ReplicationInvariant];

/// Isolation 孤立指数: the share of the own group in the unit of an average pupil of the chosen group.
///
/// # Formula
///
/// ```text
/// Σⱼ (xⱼ/X)(xⱼ/tⱼ), x the chosen group, t all pupils
/// ```
///
/// xⱼ of the chosen group's X pupils are in unit j, which has tⱼ pupils of all groups.
///
/// # Parameters
///
/// Any [`Counts`](crate::Counts) with a chosen group, whatever its reference group.
///
/// # Returns
///
/// From 0 to 1: never below π, the group's share of all pupils. π: every unit has the composition
/// of the whole; 1: the group meets itself alone.
///
/// # Edge cases
///
/// It depends on how large the group is; [`CorrelationRatio`](crate::segregation::CorrelationRatio) of the chosen group
/// against all others is the same adjusted for that, (P − π)/(1 − π).
///
/// # Errors
///
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) without a chosen group;
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where it has no pupils.
///
/// # Accuracy
///
/// Relative error at most 4e-15. A sum of terms of one sign, added exactly.
///
/// # Source
///
/// Bell (1954), doi:10.2307/2574118; Massey & Denton (1988), doi:10.1093/sf/67.2.281. Also
/// Lieberson (1981).
///
/// # Examples
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let counts = Counts::new(&[40.0, 20.0, 20.0, 40.0, 5.0, 60.0, 1.0, 80.0], 2)?.with_group(0)?;
/// let isolation = "isolation".parse::<SegregationMeasure>()?.value(&counts)?;
/// assert!((isolation - 0.511065066620622).abs() < 1e-14);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A large group is isolated even where all units are alike:
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let counts = Counts::new(&[90.0, 10.0, 90.0, 10.0], 2)?.with_group(0)?;
/// assert_eq!("isolation".parse::<SegregationMeasure>()?.value(&counts)?, 0.9);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Isolation;

impl Statistic for Isolation {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("isolation", "isolation index", "孤立指数"),
        aliases: &["isolation_index", "孤立指数"],
        family: "exposure",
        summary: Text::new(
            "The share of the own group that an average pupil of the chosen group meets in the unit.",
            "选定组的学生平均在本单位遇到的同组学生比例。",
        ),
        formula: "Σⱼ (xⱼ/X)(xⱼ/tⱼ), x the chosen group, t all pupils",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: Text::new("needs a chosen group", "须选定一组"),
        range: (0.0, 1.0),
        ends: Text::new(
            "1: the group meets itself alone; its share of all pupils: evenness",
            "1：该组只与本组相处；等于该组占全部学生的比例：分布均匀",
        ),
        properties: LAWS,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Bell (1954), doi:10.2307/2574118; Massey & Denton (1988), doi:10.1093/sf/67.2.281",
    };
    fields!();
}

impl Kernel for Isolation {
    type Input<'a> = Counts<'a>;

    fn evaluate(&self, counts: &Counts<'_>) -> Result<f64> {
        let group = require_chosen(Self::ENTRY, counts)?;
        Ok(met(&Composition::whole(counts), group, group))
    }

    fn linearize(&self, counts: &Counts<'_>) -> Result<Vec<f64>> {
        let group = require_chosen(Self::ENTRY, counts)?;
        Ok(met_influence(&Composition::whole(counts), group, group))
    }
}

/// Exposure 接触指数: the share of another group in the unit of an average pupil of the chosen group.
///
/// # Formula
///
/// ```text
/// Σⱼ (xⱼ/X)(yⱼ/tⱼ), x the chosen group, y the other, t all pupils
/// ```
///
/// xⱼ of the chosen group's X pupils are in unit j, together with yⱼ of the other group and tⱼ of
/// all groups.
///
/// # Parameters
///
/// Any [`Counts`](crate::Counts) with a chosen group and, of more than two groups, a reference
/// group.
///
/// # Returns
///
/// From 0 to 1. 0: the groups never meet; the other group's share of all pupils: evenness.
///
/// # Edge cases
///
/// Over all groups, the own included, the exposures of one group sum to 1. Not symmetric: the small
/// group meets the large one more than the large the small.
///
/// # Errors
///
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) without a chosen group, or with one of
/// more than two groups and no reference group; [`OutOfDomain`](crate::ErrorKind::OutOfDomain)
/// where the chosen group has no pupils.
///
/// # Accuracy
///
/// Relative error at most 4e-15. A sum of terms of one sign, added exactly.
///
/// # Source
///
/// Bell (1954), doi:10.2307/2574118; Massey & Denton (1988), doi:10.1093/sf/67.2.281. The latter
/// calls it interaction.
///
/// # Examples
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let counts = Counts::new(&[3.0, 1.0, 1.0, 3.0], 2)?.with_group(0)?.with_reference_group(1)?;
/// assert_eq!("exposure".parse::<SegregationMeasure>()?.value(&counts)?, 0.375);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Unlike in [`Dissimilarity`](crate::segregation::Dissimilarity) of two groups, every pupil of the unit counts,
/// of whatever group:
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let counts = Counts::new(&[3.0, 1.0, 4.0, 1.0, 3.0, 0.0], 3)?.with_group(0)?.with_reference_group(1)?;
/// assert!("exposure".parse::<SegregationMeasure>()?.value(&counts)? < 0.375);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Exposure;

impl Statistic for Exposure {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("exposure", "exposure index", "接触指数"),
        aliases: &["exposure_index", "interaction", "接触指数", "交往指数"],
        family: "exposure",
        summary: Text::new(
            "The share of another group that an average pupil of the chosen group meets in the unit.",
            "选定组的学生平均在本单位遇到的另一组学生比例。",
        ),
        formula: "Σⱼ (xⱼ/X)(yⱼ/tⱼ), x the chosen group, y the other, t all pupils",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: Text::new(
            "needs a chosen group and, of more than two, a reference group",
            "须选定一组；多于两组时还须选定对照组",
        ),
        range: (0.0, 1.0),
        ends: Text::new(
            "0: the groups never meet; the other group's share of all pupils: evenness",
            "0：两组从不相处；等于另一组占全部学生的比例：分布均匀",
        ),
        properties: LAWS,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Bell (1954), doi:10.2307/2574118; Massey & Denton (1988), doi:10.1093/sf/67.2.281",
    };
    fields!();
}

impl Kernel for Exposure {
    type Input<'a> = Counts<'a>;

    fn evaluate(&self, counts: &Counts<'_>) -> Result<f64> {
        let (group, other) = require_pair(Self::ENTRY, counts)?;
        Ok(met(&Composition::whole(counts), group, other))
    }

    fn linearize(&self, counts: &Counts<'_>) -> Result<Vec<f64>> {
        let (group, other) = require_pair(Self::ENTRY, counts)?;
        Ok(met_influence(&Composition::whole(counts), group, other))
    }
}

/// dP = (π_jf π_jo − B − P(π_jf − π_f))/π_f with B = P π_f.
fn met_influence(all: &Composition, group: usize, other: usize) -> Vec<f64> {
    let index = met(all, group, other);
    // B and P π_f are the same: what remains is π_jf (π_jo − P).
    all.by_row(|unit| unit.shares[group] * (unit.shares[other] - index) / all.shares[group])
}

pub(crate) fn require_chosen(entry: &'static Entry, counts: &Counts<'_>) -> Result<usize> {
    let group = counts.group();
    let group = group.ok_or_else(|| Error::new(&phrases::NO_GROUP).with("measure", &entry.name))?;
    counts.require_pupils(entry, group)?;
    Ok(group)
}

pub(crate) fn require_pair(entry: &'static Entry, counts: &Counts<'_>) -> Result<(usize, usize)> {
    let group = require_chosen(entry, counts)?;
    match (counts.reference_group(), counts.groups()) {
        (Some(other), _) => Ok((group, other)),
        (None, 2) => Ok((group, 1 - group)),
        (None, _) => Err(Error::new(&phrases::NO_OTHER).with("measure", &entry.name)),
    }
}
