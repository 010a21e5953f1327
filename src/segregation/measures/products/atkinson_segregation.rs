//! The Atkinson index of segregation.

use crate::error::Result;
use crate::measure::relative::one_minus_exp;
use crate::measure::{Kernel, Statistic, measure};
use crate::numeric::{ln_1p, pow};
use crate::segregation::Counts;
use crate::segregation::numerics::composition::{Composition, Unit};
use crate::segregation::numerics::mean_gap::mean_gap;

measure! {
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
    AtkinsonSegregation of Counts = "atkinson_segregation", "Atkinson index of segregation" / "阿特金森分隔指数", "products";
    aliases: "segregation_atkinson", "阿特金森分隔指数";
    summary: "Segregation of two groups with adjustable attention to units where the chosen group is rare or \
        frequent."
        / "两组之间的分隔，可选更关注选定组稀少或集中的单位。";
    formula: "1 − (π/(1−π)) (Σⱼ uⱼ (1−πⱼ)^(1−b) πⱼ^b / π)^(1/(1−b))";
    symbols: "πⱼ is the share of the chosen group among the pupils of unit j, π its share of all pupils.";
    parameters: {
        b: f64 = 0.5 in "0 < b < 1" if |b| b > 0.0 && b < 1.0, "attention b" / "关注参数 b",
            "Below ½ units where the group is rare count more, above ½ those where it is frequent, at ½ \
            both alike.";
    }
    domain: NonNegative, "two groups, or a chosen group among more" / "仅两组，或在多组中选定一组";
    range: [0 to 1];
    ends: "0: every unit has the composition of the whole; 1: no unit has pupils of two groups"
        / "0：各单位的构成均与总体相同；1：没有任何单位同时有两组学生";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "At b = ½ it is 1 − (1 − O)², O the Hutchens index (`hutchens`), and the groups may be \
        exchanged. One unit gives exactly 0.";
    errors: "`InvalidParameter` with more than two groups and no chosen group; `OutOfDomain` where a group \
        has no pupils.";
    accuracy: [1e-14], "For every b and also near evenness, where terms of zero or more vanish to second order.";
    source: [JAMES_TAEUBER_1985];
}

impl Kernel for AtkinsonSegregation {
    type Input<'a> = Counts<'a>;

    fn evaluate(&self, counts: &Counts<'_>) -> Result<f64> {
        let all = Composition::of_two(Self::ENTRY, counts)?;
        // 1 − (1 − lost)^(1/(1−b)).
        let kept = ln_1p(-self.lost(&all).min(1.0));
        Ok(one_minus_exp(-kept / (1.0 - self.b)))
    }

    /// With S = Σ u (π_j/π)^b ((1−π_j)/(1−π))^(1−b): dS/S = s_j/S − 1 − b dπ/π + (1−b) dπ/(1−π), and
    /// d(1 − A)/(1 − A) is that over 1 − b.
    fn linearize(&self, counts: &Counts<'_>) -> Result<Vec<f64>> {
        let all = Composition::of_two(Self::ENTRY, counts)?;
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
    /// 1 − Σ u r^b s^(1−b) as Σ u (b r + (1−b) s − r^b s^(1−b)), r and s being the relative shares: every term is
    /// zero or more.
    fn lost(&self, all: &Composition) -> f64 {
        all.mean_of(|unit| mean_gap(unit, all, &[self.b, 1.0 - self.b]))
    }

    fn evenness(&self, all: &Composition) -> f64 {
        pow((1.0 - self.lost(all)).max(0.0), 1.0 / (1.0 - self.b))
    }
}
