//! The Atkinson index of segregation.

use crate::error::{Error, Result};
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, ParameterSpec, Statistic, Text};
use crate::numeric::pow;
use crate::segregation::Counts;
use crate::segregation::measures::{ENDS, SHARES};
use crate::segregation::numerics::composition::{Composition, Unit};
use crate::words::{Name, segregation as phrases};

/// Atkinson index of segregation 阿特金森分隔指数: with a chosen attention to units where the group is rare
/// or frequent.
///
/// # Formula
///
/// ```text
/// 1 − (π/(1−π)) (Σⱼ uⱼ (1−πⱼ)^(1−b) πⱼ^b / π)^(1/(1−b))
/// ```
///
/// πⱼ is the share of the chosen group among the pupils of unit j, uⱼ the unit's share of all, π the
/// group's share of all.
///
/// # Parameters
///
/// Any [`Counts`](crate::Counts) of two groups, or with a chosen group among more; without a chosen
/// it is on the first of the two.
///
/// - `b`: 0 < b < 1, below ½ units where the group is rare count more, above ½ those where it is
///   frequent, at ½ both alike; 0.5 unless given.
///
/// # Returns
///
/// From 0 to 1. 0: every unit has the composition of the whole; 1: no unit has pupils of both
/// groups.
///
/// # Edge cases
///
/// At b = ½ it is 1 − (1 − O)², O the [`Hutchens`](crate::segregation::Hutchens) index, and the groups may change places. One
/// unit gives exactly 0.
///
/// # Errors
///
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for b outside its domain, and with more
/// than two groups and no chosen group; [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where a group has
/// no pupils.
///
/// # Accuracy
///
/// Relative error at most 1e-14 of 1 for b up to 0.9; above, it grows as 1/(1 − b). What each unit
/// falls short of 1 is added exactly, so that a unit like the whole adds nothing.
///
/// # Source
///
/// James & Taeuber (1985), doi:10.2307/270845.
///
/// # Examples
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let counts = Counts::new(&[16.0, 4.0, 4.0, 16.0], 2)?;
/// let index = "atkinson_segregation".parse::<SegregationMeasure>()?.value(&counts)?;
/// assert!((index - 0.36).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Away from ½ it matters which group is chosen:
///
/// ```
/// use junheng::{Counts, SegregationMeasure};
/// let counts = Counts::new(&[30.0, 10.0, 5.0, 55.0], 2)?;
/// let index: SegregationMeasure = "atkinson_segregation(b=0.1)".parse()?;
/// assert_ne!(index.value(&counts.clone().with_group(0)?)?, index.value(&counts.with_group(1)?)?);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AtkinsonSegregation {
    /// Where the attention lies: below ½ units where the group is rare count more, above ½ those where it is
    /// frequent, at ½ both alike; 0 < b < 1.
    pub b: f64,
}

impl Statistic for AtkinsonSegregation {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "atkinson_segregation",
            "Atkinson index of segregation",
            "阿特金森分隔指数",
        ),
        aliases: &["segregation_atkinson", "阿特金森分隔指数"],
        family: "products",
        summary: Text::new(
            "Segregation of two groups with a chosen attention to units where the chosen group is \
             rare or frequent.",
            "两组之间的分隔，可选更关注选定组稀少或集中的单位。",
        ),
        formula: "1 − (π/(1−π)) (Σⱼ uⱼ (1−πⱼ)^(1−b) πⱼ^b / π)^(1/(1−b))",
        parameters: &[ParameterSpec::number(
            Name::new("b", "attention b", "关注参数 b"),
            Some(0.5),
            "0 < b < 1",
            |b| b > 0.0 && b < 1.0,
        )],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: Text::new(
            "two groups, or a chosen group among more",
            "仅两组，或在多组中选定一组",
        ),
        range: (0.0, 1.0),
        ends: ENDS,
        properties: SHARES,
        influence: Influence::Exact,
        accuracy: 1e-14,
        source: "James & Taeuber (1985), doi:10.2307/270845",
    };
    fields!(b);
}

impl Kernel for AtkinsonSegregation {
    type Input<'a> = Counts<'a>;

    fn evaluate(&self, counts: &Counts<'_>) -> Result<f64> {
        let all = two_groups(Self::ENTRY, counts)?;
        Ok((1.0 - self.evenness(&all)).clamp(0.0, 1.0))
    }

    /// With S = Σ u (π_j/π)^b ((1−π_j)/(1−π))^(1−b): dS/S = s_j/S − 1 − b dπ/π + (1−b) dπ/(1−π), and
    /// d(1 − A)/(1 − A) is that over 1 − b.
    fn linearize(&self, counts: &Counts<'_>) -> Result<Vec<f64>> {
        let all = two_groups(Self::ENTRY, counts)?;
        let evenness = self.evenness(&all);
        if evenness == 0.0 {
            // Every unit is of one group, and weight on one of them leaves it so.
            return Ok(vec![0.0; counts.units()]);
        }
        let mean = all.mean_of(|unit| self.relative(unit, &all));
        Ok(all.by_row(|unit| {
            let gap = unit.shares[0] - all.shares[0];
            let own = self.relative(unit, &all) / mean - 1.0;
            let below = self.b * gap / all.shares[0] - (1.0 - self.b) * gap / all.shares[1];
            -evenness * (own - below) / (1.0 - self.b)
        }))
    }
}

impl AtkinsonSegregation {
    /// (π_j/π)^b ((1−π_j)/(1−π))^(1−b): exactly 1 where the unit is like the whole.
    fn relative(&self, unit: &Unit, all: &Composition) -> f64 {
        let chosen = pow(unit.shares[0] / all.shares[0], self.b);
        chosen * pow(unit.shares[1] / all.shares[1], 1.0 - self.b)
    }

    /// 1 − A = (Σ u (π_j/π)^b ((1−π_j)/(1−π))^(1−b))^(1/(1−b)).
    fn evenness(&self, all: &Composition) -> f64 {
        let lost = all.mean_of(|unit| 1.0 - self.relative(unit, all));
        pow((1.0 - lost).max(0.0), 1.0 / (1.0 - self.b))
    }
}

fn two_groups(entry: &'static Entry, counts: &Counts<'_>) -> Result<Composition> {
    if counts.group().is_none() && counts.groups() > 2 {
        return Err(Error::new(&phrases::TWO_GROUPS)
            .with("measure", &entry.name)
            .with("got", counts.groups()));
    }
    let all = Composition::of(entry, counts)?;
    all.require_diversity(entry, counts)?;
    Ok(all)
}
