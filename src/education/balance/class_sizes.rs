//! Class sizes as pupils experience them, and the shares of large classes.

use super::result::{ClassBin, ClassSizes, CountedFrom, OverLimit};

use crate::numeric;
use crate::words::{Message, Name, balance as phrases};

use super::bands::Bands;
use super::result::{Exclusion, IndicatorBalance, RowKind};
use super::series::Series;
use super::units::Units;

/// The pupils of a range of sizes.
const STEP: f64 = 5.0;
/// With more ranges than this the sizes are no classes that a picture could show.
const MOST_BINS: f64 = 200.0;

static LARGE: Name = Name::new(
    "over_55",
    "large class (over 55 pupils)",
    "大班额（超过 55 人）",
);
static SUPER_LARGE: Name = Name::new(
    "over_65",
    "super-large class (over 65 pupils)",
    "超大班额（超过 65 人）",
);

/// The name of classes with more pupils than the limit; two have names in the national rules.
fn name_of(limit: f64) -> Name {
    match limit {
        55.0 => LARGE.clone(),
        65.0 => SUPER_LARGE.clone(),
        _ => Name {
            id: format!("over_{limit}").into(),
            en: format!("over {limit} pupils").into(),
            zh: format!("超过 {limit} 人").into(),
        },
    }
}

/// Averages as the indicator has them, and shares counted from classes or bands.
pub(super) fn class_sizes(
    units: &Units<'_>,
    rows: &[u32],
    indicator: &IndicatorBalance,
    limits: &[f64],
) -> ClassSizes {
    let mut out = ClassSizes {
        average: indicator.total,
        experienced: indicator.mean,
        experienced_exact: units.row == RowKind::Class,
        counted_from: None,
        classes: 0.0,
        over: Vec::new(),
        bins: Vec::new(),
        excluded: Vec::new(),
    };
    if units.row == RowKind::Class {
        out.excluded.clone_from(&indicator.excluded);
        count_classes(&mut out, units, rows, limits);
    } else if let Some(bands) = &units.bands {
        count_bands(&mut out, bands, &units.pupils, rows, limits);
    }
    out
}

fn count_classes(out: &mut ClassSizes, units: &Units<'_>, rows: &[u32], limits: &[f64]) {
    let sizes: Vec<f64> = (rows.iter())
        .filter_map(|&row| units.pupils.get(row))
        .filter(|&size| size > 0.0)
        .collect();
    let pupils = numeric::sum_of(sizes.iter().copied());
    out.counted_from = Some(CountedFrom::Classes);
    out.classes = sizes.len() as f64;
    out.bins = bins(&sizes, pupils);
    out.over = (limits.iter())
        .map(|&limit| {
            let large = || sizes.iter().copied().filter(|&size| size > limit);
            OverLimit {
                name: name_of(limit),
                limit,
                classes: Some(large().count() as f64),
                class_share: share(large().count() as f64, out.classes),
                pupil_share: share(numeric::sum_of(large()), pupils),
                notes: Vec::new(),
            }
        })
        .collect();
}

/// The classes from 1 to 5 pupils, from 6 to 10 and so on; ranges without classes between others are there too.
///
/// Sizes are whole numbers of pupils.
fn bins(sizes: &[f64], pupils: f64) -> Vec<ClassBin> {
    let place = |size: f64| ((size - 1.0) / STEP).floor().max(0.0);
    let mut sorted = sizes.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let (Some(&least), Some(&most)) = (sorted.first(), sorted.last()) else {
        return Vec::new();
    };
    let (first, last) = (place(least), place(most));
    if last - first >= MOST_BINS {
        return Vec::new();
    }
    let mut rest = sorted.as_slice();
    let mut out = Vec::new();
    let mut at = first;
    while at <= last {
        let inside = rest.partition_point(|&size| place(size) <= at);
        let (here, others) = rest.split_at(inside);
        let sum = numeric::sum_of(here.iter().copied());
        out.push(ClassBin {
            from: at * STEP + 1.0,
            to: (at + 1.0) * STEP,
            classes: here.len() as f64,
            class_share: here.len() as f64 / sizes.len() as f64,
            pupils: sum,
            pupil_share: sum / pupils,
        });
        rest = others;
        at += 1.0;
    }
    out
}

fn count_bands(
    out: &mut ClassSizes,
    bands: &Bands<'_>,
    pupils: &Series<'_>,
    rows: &[u32],
    limits: &[f64],
) {
    let (whole, broken): (Vec<u32>, Vec<u32>) = rows
        .iter()
        .partition(|&&row| bands.all().iter().all(|band| band.get(row).is_some()));
    let count = |bands: &[Series<'_>]| {
        numeric::sum_of(
            bands
                .iter()
                .flat_map(|band| whole.iter().filter_map(|&row| band.get(row))),
        )
    };
    out.counted_from = Some(CountedFrom::Bands);
    out.classes = count(bands.all());
    out.over = (limits.iter())
        .map(|&limit| {
            let classes = bands.above(limit).map(count);
            let mut notes = vec![Message::new(&phrases::NO_PUPILS_BY_BAND)];
            if classes.is_none() {
                notes.push(Message::new(&phrases::NO_BAND_LIMIT).with("threshold", limit));
            }
            OverLimit {
                name: name_of(limit),
                limit,
                classes,
                class_share: classes.and_then(|classes| share(classes, out.classes)),
                pupil_share: None,
                notes,
            }
        })
        .collect();
    if !broken.is_empty() {
        let known = || broken.iter().filter_map(|&row| pupils.get(row));
        out.excluded.push(Exclusion {
            reason: Message::new(&phrases::EXCLUDED_MISSING_BAND),
            units: broken.len(),
            pupils: known().next().map(|_| numeric::sum_of(known())),
            in_total: true,
        });
    }
}

fn share(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}
