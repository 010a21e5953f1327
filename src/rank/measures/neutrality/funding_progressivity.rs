//! Funding progressivity.

use crate::error::Result;
use crate::measure::{Centre, Domain, Kernel, Statistic, gate, measure};
use crate::numeric::sum_of;
use crate::rank::Ranked;
use crate::rank::ranked::require_bounds;
use crate::words::{Name, rank as phrases};

static MIX: Name = Name::new(
    "need_mix",
    "the product of the shares in need and not in need",
    "贫困与非贫困学生比例之积",
);
static LOW_NEED: Name = Name::new(
    "low_need_mean",
    "the mean spend on those not in need",
    "非贫困学生的平均支出",
);

measure! {
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let (spend, poor, pupils) = ([12.0, 10.0], [0.6, 0.2], [100.0, 300.0]);
    /// let ranked = Ranked::weighted(&spend, &poor, &pupils)?;
    /// let progressivity = "funding_progressivity".parse::<RankMeasure>()?.value(&ranked)?;
    /// // Of 120 poor children 60 meet 12, of 280 others 40 do.
    /// assert!((progressivity - 11.0 / (2880.0 / 280.0)).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// It does not measure needs within schools: where every school has the same share of poor
    /// children, no difference in spending between schools changes it:
    ///
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let ranked = Ranked::new(&[5.0, 50.0], &[0.3, 0.3])?;
    /// let progressivity: RankMeasure = "funding_progressivity".parse()?;
    /// assert_eq!(progressivity.value(&ranked)?, 1.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    FundingProgressivity of Ranked = "funding_progressivity", "funding progressivity" / "经费累进度", "neutrality";
    aliases: "progressivity", "经费累进度";
    summary: "The mean spending on children in need over the mean spending on others: above 1 funding is \
        progressive."
        / "贫困学生所在学校的平均支出与非贫困学生所在学校的平均支出之比：大于 1 表示经费分配累进。";
    formula: "(Σ w r h / Σ w r) / (Σ w (1−r) h / Σ w (1−r))";
    symbols: "h is the spending per pupil of a district or school, w its pupils, r the share of them in \
        need, given as the ranking variable. The numerator is the spending of the average child in need, \
        the denominator that of the average other child.";
    domain: NonNegative, "the ranking variable is the share in need, 0 to 1"
        / "排序变量为贫困学生比例，介于 0 与 1 之间";
    range: [0 to infinity];
    ends: "1: children in need and the others receive the same; above 1: progressive"
        / "1：贫困学生与其他学生所获相同；大于 1：累进";
    interpretation: "1.05 means five percent more for children in need; below 1 funding is regressive.";
    properties: ScaleInvariant, ReplicationInvariant, OneAtEquality;
    influence: Exact;
    edge_cases: "Equal spending gives exactly 1, as does one share in need everywhere.";
    errors: "`OutOfDomain` for a share outside 0 to 1, with its row, where no child is in need or every \
        child is, and where nothing is spent on the others.";
    accuracy: [4e-15 of "1 plus the ratio"], "Both means are computed from terms of one sign, and the excess \
        of one over the other from distances from the means, added exactly.";
    source: [CHINGOS_BLAGG_2017];
}

impl Kernel for FundingProgressivity {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        // Not A over B: equal spend gives exactly 1.
        Means::of(ranked).map(|means| 1.0 + means.lead / means.others)
    }

    /// dA = r(h − A)/μ_r and dB = (1−r)(h − B)/(1 − μ_r), in d(A/B) = (dA − (A/B)dB)/B.
    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        let means = Means::of(ranked)?;
        let ratio = 1.0 + means.lead / means.others;
        let mut out = vec![0.0; ranked.len()];
        for (row, spend, share, _) in ranked.units() {
            let needy = share / means.share * (spend - means.others - means.lead);
            let others = (1.0 - share) / (1.0 - means.share) * (spend - means.others);
            out[row] = (needy - ratio * others) / means.others;
        }
        Ok(out)
    }
}

struct Means {
    /// μ_r, the share in need of all.
    share: f64,
    /// B.
    others: f64,
    /// A − B.
    lead: f64,
}

impl Means {
    fn of(ranked: &Ranked<'_>) -> Result<Self> {
        let entry = FundingProgressivity::ENTRY;
        gate::domain(entry, Domain::NonNegative, &ranked.values())?;
        let phrase = &phrases::RANK_OUT_OF_BOUNDS;
        require_bounds(entry, &ranked.ranks(), phrase, (0.0, 1.0))?;
        let (spend, ranks) = (ranked.values(), ranked.ranks());
        let weight = spend.moments().total_weight();
        let (spend, share) = (Centre::of_sample(&spend), Centre::of_sample(&ranks));
        let mean = |of: fn(f64, f64) -> f64| {
            sum_of((ranked.units()).map(|(_, h, r, own)| own / weight * of(h, r)))
        };
        // Of terms of one sign: all less those in need would be short of digits where the others are few.
        let rest = mean(|_, r| 1.0 - r);
        let mix = gate::divisor(entry, &MIX, share.value() * rest)?;
        let covariance = sum_of(
            (ranked.units())
                .map(|(_, h, r, own)| own / weight * share.distance(r) * spend.distance(h)),
        );
        Ok(Self {
            share: share.value(),
            others: gate::divisor(entry, &LOW_NEED, mean(|h, r| (1.0 - r) * h) / rest)?,
            lead: covariance / mix,
        })
    }
}
