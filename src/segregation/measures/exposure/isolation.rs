//! Isolation and exposure: contact within and between groups.

use crate::error::{Error, Result};
use crate::measure::{Entry, Kernel, Statistic, measure};
use crate::segregation::Counts;
use crate::segregation::numerics::composition::{Composition, met};
use crate::words::segregation as phrases;

measure! {
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
    Isolation of Counts = "isolation", "isolation index" / "孤立指数", "exposure";
    aliases: "isolation_index", "孤立指数";
    summary: "The share of its own group in the unit of an average pupil of the chosen group."
        / "选定组的学生平均在本单位遇到的同组学生比例。";
    formula: "Σⱼ (xⱼ/X)(xⱼ/tⱼ), x the chosen group, t all pupils";
    symbols: "xⱼ of the chosen group's X pupils are in unit j, which has tⱼ pupils of all groups. Also \
        Lieberson (1981).";
    domain: NonNegative, "needs a chosen group" / "须选定一组";
    range: [0 to 1];
    ends: "the group's share of all pupils: evenness; 1: its units have pupils of no other group"
        / "该组占全部学生的比例：均匀分布；1：该组所在单位没有其他组的学生";
    interpretation: "Never below the group's share of all pupils.";
    properties: ScaleInvariant, ReplicationInvariant;
    influence: Exact;
    edge_cases: "It depends on the size of the group; `correlation_ratio` of the chosen group against all \
        others is adjusted for it, (P − π)/(1 − π).";
    errors: "`InvalidParameter` without a chosen group; `OutOfDomain` where it has no pupils.";
    accuracy: [4e-15], "A sum of terms of one sign, added exactly.";
    source: [BELL_1954, MASSEY_DENTON_1988];
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

measure! {
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
    Exposure of Counts = "exposure", "exposure index" / "接触指数", "exposure";
    aliases: "exposure_index", "interaction", "接触指数", "交往指数";
    summary: "The share of another group in the unit of an average pupil of the chosen group."
        / "选定组的学生平均在本单位遇到的另一组学生比例。";
    formula: "Σⱼ (xⱼ/X)(yⱼ/tⱼ), x the chosen group, y the other, t all pupils";
    symbols: "xⱼ of the chosen group's X pupils are in unit j, together with yⱼ of the other group and tⱼ of \
        all groups. Massey & Denton call it interaction.";
    domain: NonNegative, "needs a chosen group and, of more than two, a reference group"
        / "须选定一组；多于两组时还须选定参照组";
    range: [0 to 1];
    ends: "0: the groups never meet; the other group's share of all pupils: evenness"
        / "0：两组互不接触；等于另一组占全部学生的比例：分布均匀";
    properties: ScaleInvariant, ReplicationInvariant;
    influence: Exact;
    edge_cases: "Over all groups, its own included, the exposures of one group sum to 1. Not symmetric: a \
        small group meets a large one more often than the reverse.";
    errors: "`InvalidParameter` without a chosen group, or without a reference among more than two groups; \
        `OutOfDomain` where the chosen group has no pupils.";
    accuracy: [4e-15], "A sum of terms of one sign, added exactly.";
    source: [BELL_1954, MASSEY_DENTON_1988];
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
