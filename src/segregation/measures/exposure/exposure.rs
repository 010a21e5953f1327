//! Whom pupils of a group meet.

use crate::error::{Error, Result};
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text};
use crate::segregation::Counts;
use crate::segregation::numerics::composition::{Composition, met};
use crate::words::{Name, segregation as phrases};

const LAWS: &[Property] = &[Property::ScaleInvariant, Property::ReplicationInvariant];

/// Isolation 孤立指数: the share of the own group in the unit of an average pupil of the focus group.
///
/// # Formula
///
/// ```text
/// Σⱼ (xⱼ/X)(xⱼ/tⱼ), x the focus group, t all pupils
/// ```
///
/// xⱼ of the focus group's X pupils are in unit j, which has tⱼ pupils of all groups.
///
/// # Parameters
///
/// Any [`Counts`](crate::Counts) with a focus group, whatever it is set against.
///
/// # Returns
///
/// From 0 to 1: never below π, the group's share of all pupils. π: every unit has the composition
/// of the whole; 1: the group meets itself alone.
///
/// # Edge cases
///
/// It depends on how large the group is; [`CorrelationRatio`](crate::segregation::CorrelationRatio) of the focus
/// against all others is the same adjusted for that, (P − π)/(1 − π).
///
/// # Errors
///
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) without a focus group;
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
/// let counts = Counts::new(&[40.0, 20.0, 20.0, 40.0, 5.0, 60.0, 1.0, 80.0], 2)?.focus(0)?;
/// let isolation = "isolation".parse::<SegregationMeasure>()?.value(&counts)?;
/// assert!((isolation - 0.511065066620622).abs() < 1e-14);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A large group is isolated even where all units are alike:
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let counts = Counts::new(&[90.0, 10.0, 90.0, 10.0], 2)?.focus(0)?;
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
            "The share of the own group that an average pupil of the focus group meets in the unit.",
            "选定组的学生平均在本单位遇到的同组学生比例。",
        ),
        formula: "Σⱼ (xⱼ/X)(xⱼ/tⱼ), x the focus group, t all pupils",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: Text::new("needs a focus group", "须选定一组"),
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
        let focus = require_focus(Self::ENTRY, counts)?;
        Ok(met(&Composition::whole(counts), focus, focus))
    }

    fn linearize(&self, counts: &Counts<'_>) -> Result<Vec<f64>> {
        let focus = require_focus(Self::ENTRY, counts)?;
        Ok(met_influence(&Composition::whole(counts), focus, focus))
    }
}

/// Exposure 接触指数: the share of another group in the unit of an average pupil of the focus group.
///
/// # Formula
///
/// ```text
/// Σⱼ (xⱼ/X)(yⱼ/tⱼ), x the focus group, y the other, t all pupils
/// ```
///
/// xⱼ of the focus group's X pupils are in unit j, together with yⱼ of the other group and tⱼ of
/// all groups.
///
/// # Parameters
///
/// Any [`Counts`](crate::Counts) with a focus group and, of more than two groups, the one it is set
/// against.
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
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) without a focus group, or with one of
/// more than two groups and none it is set against; [`OutOfDomain`](crate::ErrorKind::OutOfDomain)
/// where the focus has no pupils.
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
/// let counts = Counts::new(&[3.0, 1.0, 1.0, 3.0], 2)?.focus(0)?.against(1)?;
/// assert_eq!("exposure".parse::<SegregationMeasure>()?.value(&counts)?, 0.375);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Unlike in [`Dissimilarity`](crate::segregation::Dissimilarity) of two groups, every pupil of the unit counts,
/// of whatever group:
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let counts = Counts::new(&[3.0, 1.0, 4.0, 1.0, 3.0, 0.0], 3)?.focus(0)?.against(1)?;
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
            "The share of another group that an average pupil of the focus group meets in the unit.",
            "选定组的学生平均在本单位遇到的另一组学生比例。",
        ),
        formula: "Σⱼ (xⱼ/X)(yⱼ/tⱼ), x the focus group, y the other, t all pupils",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: Text::new(
            "needs a focus group and, of more than two, one it is set against",
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
        let (focus, other) = require_pair(Self::ENTRY, counts)?;
        Ok(met(&Composition::whole(counts), focus, other))
    }

    fn linearize(&self, counts: &Counts<'_>) -> Result<Vec<f64>> {
        let (focus, other) = require_pair(Self::ENTRY, counts)?;
        Ok(met_influence(&Composition::whole(counts), focus, other))
    }
}

/// dP = (π_jf π_jo − B − P(π_jf − π_f))/π_f with B = P π_f.
fn met_influence(all: &Composition, focus: usize, other: usize) -> Vec<f64> {
    let index = met(all, focus, other);
    // B and P π_f are the same: what remains is π_jf (π_jo − P).
    all.by_row(|unit| unit.shares[focus] * (unit.shares[other] - index) / all.shares[focus])
}

pub(crate) fn require_focus(entry: &'static Entry, counts: &Counts<'_>) -> Result<usize> {
    let focus = counts.focused();
    let focus = focus.ok_or_else(|| Error::new(&phrases::NO_FOCUS).with("measure", &entry.name))?;
    counts.require_pupils(entry, focus)?;
    Ok(focus)
}

pub(crate) fn require_pair(entry: &'static Entry, counts: &Counts<'_>) -> Result<(usize, usize)> {
    let focus = require_focus(entry, counts)?;
    match (counts.opposed(), counts.groups()) {
        (Some(other), _) => Ok((focus, other)),
        (None, 2) => Ok((focus, 1 - focus)),
        (None, _) => Err(Error::new(&phrases::NO_OTHER).with("measure", &entry.name)),
    }
}
