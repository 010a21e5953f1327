//! Inequality within and between groups.

use crate::analysis::framework::linear::{Linear, Nested, Part};
use crate::error::Result;
use crate::group::{Decomposable, Functional};
use crate::inference::{Statistic, Statistics};

/// φ_α(r), the divergence of generalized entropy at a ratio of means.
fn divergence(ratio: Statistic<'_>, alpha: f64) -> Statistic<'_> {
    match alpha {
        0.0 => ratio - 1.0 - ratio.ln(),
        1.0 => ratio * ratio.ln() - ratio + 1.0,
        _ => (ratio.powf(alpha) - 1.0 - (ratio - 1.0) * alpha) / (alpha * (alpha - 1.0)),
    }
}

/// The index of a part as a statistic.
pub(in crate::analysis) fn index<'s>(
    index: &Decomposable,
    part: &Part<'s>,
    values: &[f64],
) -> Result<Statistic<'s>> {
    part.functional(index.to_string().parse::<Functional>()?, values)
}

/// A group of generalized entropy: its parts of a whole.
struct Group<'s> {
    weight_share: Statistic<'s>,
    ratio: Statistic<'s>,
    mean: Statistic<'s>,
    /// `None` where the mean is 0.
    entropy: Option<Statistic<'s>>,
    /// φ_α(r).
    apart: Statistic<'s>,
    /// r^α.
    power: Statistic<'s>,
}

impl<'s> Group<'s> {
    fn of(alpha: f64, whole: &Part<'s>, part: &Part<'s>, values: &[f64]) -> Result<Self> {
        let all = whole.all;
        let mean = part.mean(values);
        let ratio = mean / whole.mean(values);
        let known = mean.value() > 0.0;
        Ok(Self {
            weight_share: part.weight() / whole.weight(),
            ratio,
            mean,
            entropy: known
                .then(|| index(&Decomposable::GeneralizedEntropy { alpha }, part, values))
                .transpose()?,
            apart: match known {
                true => divergence(ratio, alpha),
                false => all.constant(1.0 / alpha),
            },
            power: match known {
                true => ratio.powf(alpha),
                false => all.constant(if alpha == 0.0 { 1.0 } else { 0.0 }),
            },
        })
    }

    fn within(&self) -> Statistic<'s> {
        match self.entropy {
            Some(entropy) => self.weight_share * self.power * entropy,
            None => self.weight_share * 0.0,
        }
    }

    fn between(&self) -> Statistic<'s> {
        self.weight_share * self.apart
    }
}

/// The numbers of a decomposition of generalized entropy.
pub(in crate::analysis) fn entropy<'s>(
    linear: &Linear<'s>,
    alpha: f64,
    whole: &Part<'s>,
    groups: &[Part<'s>],
    values: &[f64],
) -> Result<()> {
    let (mut within, mut between) = (Vec::new(), Vec::new());
    for (at, part) in groups.iter().enumerate() {
        let group = Group::of(alpha, whole, part, values)?;
        let record = format!("parts[{at}].");
        linear.put_all(
            &record,
            &[
                ("weight_share", group.weight_share),
                ("value_share", group.weight_share * group.ratio),
                ("mean", group.mean),
                ("within", group.within()),
                ("between", group.between()),
            ],
        );
        if let Some(entropy) = group.entropy {
            linear.put(format!("{record}entropy"), entropy);
        }
        within.push(group.within());
        between.push(group.between());
    }
    linear.put("within", Statistic::sum(linear.all, within));
    linear.put("between", Statistic::sum(linear.all, between));
    linear.put(
        "total",
        index(&Decomposable::GeneralizedEntropy { alpha }, whole, values)?,
    );
    Ok(())
}

/// The numbers of a change of generalized entropy; `groups` are the parts of both dates in each group.
pub(in crate::analysis) fn change<'s>(
    linear: &Linear<'s>,
    alpha: f64,
    wholes: &[Part<'s>; 2],
    groups: &[[Part<'s>; 2]],
    values: &[f64],
) -> Result<()> {
    let all = linear.all;
    let mut sums = [all.constant(0.0); 3];
    for (at, sides) in groups.iter().enumerate() {
        let dates = [
            Group::of(alpha, &wholes[0], &sides[0], values)?,
            Group::of(alpha, &wholes[1], &sides[1], values)?,
        ];
        let both = |of: &dyn Fn(&Group<'s>) -> Statistic<'s>| [of(&dates[0]), of(&dates[1])];
        let step = |pair: [Statistic<'s>; 2]| pair[1] - pair[0];
        let middle = |pair: [Statistic<'s>; 2]| (pair[0] + pair[1]) / 2.0;
        let share = both(&|group| group.weight_share);
        let inner = both(&|group| group.entropy.unwrap_or(all.constant(0.0)));
        let power = both(&|group| group.power);
        let apart = both(&|group| group.apart);
        let level =
            both(&|group| group.power * group.entropy.unwrap_or(all.constant(0.0)) + group.apart);
        let terms = [
            middle(share) * middle(power) * step(inner),
            middle(share) * (middle(inner) * step(power) + step(apart)),
            middle(level) * step(share),
        ];
        let record = format!("parts[{at}].");
        for (date, group) in dates.iter().enumerate() {
            linear.put(format!("{record}weight_share[{date}]"), share[date]);
            linear.put(format!("{record}mean[{date}]"), group.mean);
            if let Some(entropy) = group.entropy {
                linear.put(format!("{record}entropy[{date}]"), entropy);
            }
        }
        for ((name, term), sum) in NAMES.iter().zip(terms).zip(&mut sums) {
            *sum = *sum + term;
            linear.put(format!("{record}{name}"), term);
        }
    }
    for (name, sum) in NAMES.iter().zip(sums) {
        linear.put(*name, sum);
    }
    let entropy = Decomposable::GeneralizedEntropy { alpha };
    let values = [
        index(&entropy, &wholes[0], values)?,
        index(&entropy, &wholes[1], values)?,
    ];
    linear.put("before", values[0]);
    linear.put("after", values[1]);
    linear.put("change", values[1] - values[0]);
    Ok(())
}

const NAMES: [&str; 3] = ["within", "between", "composition"];

/// What a nested group contributes.
struct Inside<'s> {
    weight: Statistic<'s>,
    mean: Statistic<'s>,
    /// `None` where the index is undefined.
    index: Option<Statistic<'s>>,
    theil: Option<Statistic<'s>>,
}

impl<'s> Inside<'s> {
    fn of(decomposed: &Decomposable, part: &Part<'s>, values: &[f64]) -> Result<Self> {
        let mean = part.mean(values);
        let known = *decomposed == Decomposable::Variance || mean.value() > 0.0;
        let theil = Decomposable::GeneralizedEntropy { alpha: 1.0 };
        let is_j = *decomposed == Decomposable::JDivergence;
        let of =
            |wanted: bool, one: &Decomposable| wanted.then(|| index(one, part, values)).transpose();
        Ok(Self {
            weight: part.weight(),
            mean,
            index: of(known, decomposed)?,
            theil: of(known && is_j, &theil)?,
        })
    }
}

/// The numbers of a nested decomposition, whose first group is the whole; groups come after the one that contains them.
pub(in crate::analysis) fn nested<'s>(
    linear: &Linear<'s>,
    decomposed: &Decomposable,
    groups: &[Nested<'s>],
    values: &[f64],
) -> Result<()> {
    let all = linear.all;
    let inside: Vec<Inside<'s>> = (groups.iter())
        .map(|group| Inside::of(decomposed, &group.part, values))
        .collect::<Result<_>>()?;
    let whole = &inside[0];
    let share: Vec<Statistic<'s>> = inside.iter().map(|own| own.weight / whole.weight).collect();
    let mut sums: Vec<Statistic<'s>> = (inside.iter().zip(&share))
        .map(|(own, share)| innermost(decomposed, all, own, *share, whole))
        .collect();
    let mut among = sums.clone();
    let mut below = vec![Vec::new(); groups.len()];
    // From the innermost outwards: groups come after those that contain them.
    for (at, group) in groups.iter().enumerate().rev() {
        let children = std::mem::take(&mut below[at]);
        if let (false, Decomposable::Atkinson { epsilon }) = (children.is_empty(), decomposed) {
            among[at] = welfare_lost(*epsilon, all, &inside, at, &children);
        } else if !children.is_empty() {
            let own = |&child: &usize| {
                between(decomposed, &inside[child], &inside[at], share[child], whole)
            };
            among[at] = Statistic::sum(all, children.iter().map(own));
        }
        if !children.is_empty() {
            sums[at] = Statistic::sum(all, children.iter().map(|&child| sums[child])) + among[at];
        }
        if at > 0 {
            below[group.parent].insert(0, at);
        }
        if at > 0 && !matches!(decomposed, Decomposable::Atkinson { .. }) {
            let own = between(
                decomposed,
                &inside[at],
                &inside[group.parent],
                share[at],
                whole,
            );
            linear.put(format!("parts[{at}].between"), own);
        }
    }
    for (at, own) in inside.iter().enumerate() {
        let record = format!("parts[{at}].");
        linear.put_all(
            &record,
            &[
                ("weight_share", share[at]),
                ("value_share", share[at] * (own.mean / whole.mean)),
                ("mean", own.mean),
                ("inside", sums[at]),
                ("among", among[at]),
            ],
        );
        if let Some(index) = own.index {
            linear.put(format!("{record}index"), index);
        }
    }
    levels(linear, decomposed, groups, &among, whole);
    Ok(())
}

/// What lies inside a group that contains no other.
fn innermost<'s>(
    decomposed: &Decomposable,
    all: &'s Statistics,
    own: &Inside<'s>,
    share: Statistic<'s>,
    whole: &Inside<'s>,
) -> Statistic<'s> {
    let Some(index) = own.index else {
        return all.constant(0.0);
    };
    let ratio = own.mean / whole.mean;
    let inner = match (decomposed, own.theil) {
        (Decomposable::GeneralizedEntropy { alpha }, _) => ratio.powf(*alpha) * index,
        (Decomposable::JDivergence, Some(theil)) => index - theil + ratio * theil,
        (Decomposable::Atkinson { .. }, _) => ratio * index,
        _ => index,
    };
    share * inner
}

/// What lies between a group and the one that contains it.
fn between<'s>(
    decomposed: &Decomposable,
    own: &Inside<'s>,
    parent: &Inside<'s>,
    share: Statistic<'s>,
    whole: &Inside<'s>,
) -> Statistic<'s> {
    let distance = own.mean - parent.mean;
    if *decomposed == Decomposable::Variance {
        return share * distance * distance;
    }
    if own.mean.value() == 0.0 || parent.mean.value() == 0.0 {
        // φ_α(0) = 1/α.
        return match decomposed {
            Decomposable::GeneralizedEntropy { alpha } if parent.mean.value() > 0.0 => {
                share * (parent.mean / whole.mean).powf(*alpha) / *alpha
            }
            _ => share * 0.0,
        };
    }
    let (ratio, outer) = (own.mean / parent.mean, parent.mean / whole.mean);
    share
        * match decomposed {
            Decomposable::GeneralizedEntropy { alpha } => {
                outer.powf(*alpha) * divergence(ratio, *alpha)
            }
            _ => outer * divergence(ratio, 1.0) + divergence(ratio, 0.0),
        }
}

/// What unequal welfare of groups takes of the mean, by Atkinson's index.
fn welfare_lost<'s>(
    epsilon: f64,
    all: &'s Statistics,
    inside: &[Inside<'s>],
    parent: usize,
    children: &[usize],
) -> Statistic<'s> {
    let zero = all.constant(0.0);
    let welfare = |child: usize| {
        let own = &inside[child];
        own.mean * (all.constant(1.0) - own.index.unwrap_or(zero))
    };
    let terms = || {
        children
            .iter()
            .map(|&child| (inside[child].weight, welfare(child)))
    };
    let weight = Statistic::sum(all, terms().map(|(weight, _)| weight));
    let middle = Statistic::sum(all, terms().map(|(weight, own)| weight * own)) / weight;
    if terms().any(|(_, own)| own.value() <= 0.0) {
        return zero;
    }
    let equivalent = match epsilon {
        1.0 => {
            let logs = terms().map(|(weight, own)| weight * (own / middle).ln());
            (Statistic::sum(all, logs) / weight).exp()
        }
        _ => {
            let powers = terms().map(|(weight, own)| weight * (own / middle).powf(1.0 - epsilon));
            (Statistic::sum(all, powers) / weight).powf(1.0 / (1.0 - epsilon))
        }
    };
    let lost = all.constant(1.0) - equivalent;
    inside[parent].weight / inside[0].weight * (middle / inside[0].mean) * lost
}

/// The sums over the groups of each depth.
fn levels<'s>(
    linear: &Linear<'s>,
    decomposed: &Decomposable,
    groups: &[Nested<'s>],
    among: &[Statistic<'s>],
    whole: &Inside<'s>,
) {
    let all = linear.all;
    let Some(total) = whole.index else {
        return;
    };
    linear.put("total", total);
    let deepest = groups.iter().map(|group| group.depth).max().unwrap_or(0);
    let contributions: Vec<Statistic<'s>> = (0..=deepest)
        .map(|depth| {
            let own = groups
                .iter()
                .zip(among)
                .filter(|(group, _)| group.depth == depth);
            Statistic::sum(all, own.map(|(_, among)| *among))
        })
        .collect();
    let mut left = all.constant(1.0);
    for (level, &contribution) in contributions.iter().enumerate().rev() {
        let record = format!("levels[{level}].");
        linear.put(format!("{record}contribution"), contribution);
        if total.value() > 0.0 {
            linear.put(format!("{record}share"), contribution / total);
        }
        let index = match decomposed {
            Decomposable::Atkinson { .. } => contribution / left,
            _ => contribution,
        };
        linear.put(format!("{record}index"), index);
        left = left - contribution;
    }
}

/// The numbers of a Gini decomposition that depend on means and on the Gini index of each group.
pub(in crate::analysis) fn gini<'s>(
    linear: &Linear<'s>,
    whole: &Part<'s>,
    groups: &[Part<'s>],
    values: &[f64],
    by_shares: bool,
) -> Result<()> {
    let all = linear.all;
    let gini: Functional = "gini".parse()?;
    let (total, mean) = (whole.functional(gini, values)?, whole.mean(values));
    let mut known = Vec::new();
    let mut within = all.constant(0.0);
    for (at, part) in groups.iter().enumerate() {
        let (share, own) = (part.weight() / whole.weight(), part.mean(values));
        let value_share = share * (own / mean);
        let record = format!("parts[{at}].");
        linear.put_all(
            &record,
            &[
                ("weight_share", share),
                ("value_share", value_share),
                ("mean", own),
            ],
        );
        if own.value() > 0.0 {
            let index = part.functional(gini, values)?;
            let inside = match by_shares {
                true => share * value_share * index,
                false => value_share * index,
            };
            linear.put(format!("{record}gini"), index);
            linear.put(format!("{record}within"), inside);
            within = within + inside;
        }
        known.push((share, own));
    }
    linear.put("total", total);
    linear.put("within", within);
    if by_shares {
        known.sort_by(|a, b| a.1.value().total_cmp(&b.1.value()));
        // Σ_i Σ_{j<i} p_i·p_j·(μ_i − μ_j)/μ, from sums over the lower groups.
        let (mut between, mut weight, mut sum) =
            (all.constant(0.0), all.constant(0.0), all.constant(0.0));
        for (share, own) in known {
            between = between + share * (own * weight - sum);
            weight = weight + share;
            sum = sum + share * own;
        }
        let between = between / mean;
        linear.put("between", between);
        linear.put("third", total - within - between);
    }
    Ok(())
}
