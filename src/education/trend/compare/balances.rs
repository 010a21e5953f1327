//! Two balances, group by group.

use super::input::{Balanced, Group, OfMeasure, Over, Ratio, Sizes};
use super::result::{
    ClassSizeComparison, Difference, GroupComparison, IndicatorOfGroup, MeasureComparison,
    OverLimitComparison,
};

/// The whole tables, then the groups of the second, then those that only the first has.
pub(super) fn groups(before: &Balanced, after: &Balanced) -> Vec<GroupComparison> {
    let mut out = vec![group(Some(&before.total), Some(&after.total))];
    out.extend(
        pairs(&before.groups, &after.groups, |one, other| {
            one.key == other.key
        })
        .map(|(before, after)| group(before, after)),
    );
    out
}

/// Entries of the second list with their likes in the first, then those that only the first has.
pub(super) fn pairs<'d, T>(
    before: &'d [T],
    after: &'d [T],
    is_same: fn(&T, &T) -> bool,
) -> impl Iterator<Item = (Option<&'d T>, Option<&'d T>)> {
    let with = move |one: &'d T| (before.iter().find(|other| is_same(other, one)), Some(one));
    let gone = move |one: &&'d T| !after.iter().any(|other| is_same(other, one));
    let gone = before.iter().filter(gone).map(|one| (Some(one), None));
    after.iter().map(with).chain(gone)
}

/// A list of an entry; that of an entry that is not there is empty.
pub(super) fn list<'d, O, T>(one: Option<&'d O>, of: fn(&'d O) -> &'d [T]) -> &'d [T] {
    one.map_or(&[], of)
}

fn group(before: Option<&Group>, after: Option<&Group>) -> GroupComparison {
    let sizes_before = before.and_then(|one| one.class_sizes.as_ref());
    let sizes_after = after.and_then(|one| one.class_sizes.as_ref());
    GroupComparison {
        key: after
            .or(before)
            .map(|one| one.key.clone())
            .unwrap_or_default(),
        units: Difference::of_counts(before.map(|one| one.units), after.map(|one| one.units)),
        indicators: pairs(
            list(before, |one| &one.indicators),
            list(after, |one| &one.indicators),
            |one, other| one.indicator.id == other.indicator.id,
        )
        .filter_map(|(before, after)| indicator(before, after))
        .collect(),
        class_sizes: (sizes_before.is_some() || sizes_after.is_some())
            .then(|| class_sizes(sizes_before, sizes_after)),
    }
}

fn indicator(before: Option<&Ratio>, after: Option<&Ratio>) -> Option<IndicatorOfGroup> {
    let of = |figure: fn(&Ratio) -> Option<f64>| {
        Difference::of(before.and_then(figure), after.and_then(figure))
    };
    Some(IndicatorOfGroup {
        indicator: after.or(before)?.indicator.name(),
        total: of(|one| one.total),
        mean: of(|one| one.mean),
        measures: pairs(
            list(before, |one| &one.measures),
            list(after, |one| &one.measures),
            |one, other| one.measure == other.measure,
        )
        .filter_map(|(before, after)| measure(before, after))
        .collect(),
    })
}

fn measure(before: Option<&OfMeasure>, after: Option<&OfMeasure>) -> Option<MeasureComparison> {
    Some(MeasureComparison {
        measure: after.or(before)?.measure.clone(),
        value: Difference::of(
            before.and_then(|one| one.value),
            after.and_then(|one| one.value),
        ),
    })
}

fn class_sizes(before: Option<&Sizes>, after: Option<&Sizes>) -> ClassSizeComparison {
    let of = |figure: fn(&Sizes) -> Option<f64>| {
        Difference::of(before.and_then(figure), after.and_then(figure))
    };
    ClassSizeComparison {
        average: of(|one| one.average),
        experienced: of(|one| one.experienced),
        over: pairs(
            list(before, |one| &one.over),
            list(after, |one| &one.over),
            |one, other| one.limit == other.limit,
        )
        .filter_map(|(before, after)| over_limit(before, after))
        .collect(),
    }
}

fn over_limit(before: Option<&Over>, after: Option<&Over>) -> Option<OverLimitComparison> {
    let one = after.or(before)?;
    let of = |figure: fn(&Over) -> Option<f64>| {
        Difference::of(before.and_then(figure), after.and_then(figure))
    };
    Some(OverLimitComparison {
        name: one.name.name(),
        limit: one.limit,
        classes: of(|one| one.classes),
        class_share: of(|one| one.class_share),
        pupil_share: of(|one| one.pupil_share),
    })
}
