//! The Gorard index of segregation.

use crate::error::Result;
use crate::measure::{Kernel, Statistic, measure};
use crate::segregation::Counts;
use crate::segregation::numerics::composition::{Composition, Unit};

measure! {
    /// ```
    /// use junheng::{Counts, SegregationMeasure};
    /// let poor = [50.0, 10.0, 0.0];
    /// let others = [15.0, 45.0, 70.0];
    /// let cells: Vec<f64> = poor.iter().zip(&others).flat_map(|(a, b)| [*a, *b]).collect();
    /// let counts = Counts::new(&cells, 2)?.with_group(0)?;
    /// let index = "gorard".parse::<SegregationMeasure>()?.value(&counts)?;
    /// assert!((index - 28.0 / 57.0).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Not symmetric: under complete segregation it is the share of the pupils outside the group:
    ///
    /// ```
    /// use junheng::{Counts, SegregationMeasure};
    /// let counts = Counts::new(&[25.0, 0.0, 0.0, 75.0], 2)?;
    /// let index: SegregationMeasure = "gorard".parse()?;
    /// assert_eq!(index.value(&counts.clone().with_group(0)?)?, 0.75);
    /// assert_eq!(index.value(&counts.with_group(1)?)?, 0.25);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Gorard of Counts = "gorard", "Gorard index of segregation" / "戈拉德分隔指数", "evenness";
    aliases: "gorard_index", "gorard_segregation", "戈拉德分隔指数";
    summary: "The share of a group that would have to change unit for evenness, the units keeping their sizes."
        / "在各单位规模不变的条件下，为达到均匀分布，某组学生中须转换单位的比例。";
    formula: "½ Σⱼ |fⱼ/F − tⱼ/T|";
    symbols: "fⱼ of the chosen group's F pupils are in unit j, which has tⱼ of the T pupils of both groups. \
        Equals D·(1 − π), D the index of dissimilarity (`dissimilarity`), π the group's share of all pupils.";
    domain: NonNegative, "two groups, or a chosen group among more" / "仅两组，或在多组中选定一组";
    range: [0 to 1];
    ends: "0: every unit has the composition of the whole; towards 1: a small group has units of its own"
        / "0：各单位的构成均与总体相同；趋于 1：人数很少的一组独占其所在单位";
    interpretation: "At most 1 − π, where no unit has pupils of both groups.";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "Of two groups without a choice the first is the group. Multiplying the group's pupils in every \
        unit by one factor changes the index. One unit gives exactly 0.";
    errors: "`InvalidParameter` with more than two groups and no chosen group; `OutOfDomain` where a group \
        has no pupils.";
    accuracy: [4e-15], "Also near evenness: differences of shares that keep their own digits.";
    source: [GORARD_TAYLOR_2002, GORARD_TAYLOR_FITZ_2003];
}

impl Kernel for Gorard {
    type Input<'a> = Counts<'a>;

    fn evaluate(&self, counts: &Counts<'_>) -> Result<f64> {
        let all = Composition::of_two(Self::ENTRY, counts)?;
        Ok(index(&all))
    }

    /// With S = Σ u|π_j − π| and G = S/(2π): dS = |π_j − π| − S − (π_j − π) E[sgn], at a kink the middle.
    fn linearize(&self, counts: &Counts<'_>) -> Result<Vec<f64>> {
        let all = Composition::of_two(Self::ENTRY, counts)?;
        let (index, share) = (index(&all), all.shares[0]);
        let side = all.mean_of(|unit| sign(gap(unit, &all)));
        Ok(all.by_row(|unit| {
            let gap = gap(unit, &all);
            ((gap.abs() - gap * side) / 2.0 - index * gap) / share - index
        }))
    }
}

/// ½ Σ u|π_j − π| / π.
fn index(all: &Composition) -> f64 {
    let gaps = all.mean_of(|unit| gap(unit, all).abs());
    (gaps / 2.0 / all.shares[0]).min(1.0)
}

/// π_j − π of the group.
fn gap(unit: &Unit, all: &Composition) -> f64 {
    unit.share(0, &all.shares).apart
}

fn sign(x: f64) -> f64 {
    f64::from(x > 0.0) - f64::from(x < 0.0)
}
