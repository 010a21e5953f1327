//! Class sizes as pupils experience them, and the shares of large classes.

use super::result::{ClassSizes, CountedFrom, OverLimit};

use crate::numeric;
use crate::words::{Message, Name, balance as phrases};

use super::bands::Bands;
use super::result::{Exclusion, IndicatorBalance, RowKind};
use super::series::Series;
use super::units::Units;

/// The sizes that the rules name: over 45 and 50 the standard class is exceeded, over 55 a class is
/// large 大班额, over 65 super-large 超大班额.
static LIMITS: [(f64, Name); 4] = [
    (45.0, Name::new("over_45", "over 45 pupils", "超过 45 人")),
    (50.0, Name::new("over_50", "over 50 pupils", "超过 50 人")),
    (
        55.0,
        Name::new(
            "over_55",
            "large class (over 55 pupils)",
            "大班额（超过 55 人）",
        ),
    ),
    (
        65.0,
        Name::new(
            "over_65",
            "super-large class (over 65 pupils)",
            "超大班额（超过 65 人）",
        ),
    ),
];

/// Averages as the indicator has them, and shares counted from classes or bands.
pub(super) fn class_sizes(
    units: &Units<'_>,
    rows: &[u32],
    indicator: &IndicatorBalance,
) -> ClassSizes {
    let mut out = ClassSizes {
        average: indicator.total,
        experienced: indicator.mean,
        experienced_exact: units.row == RowKind::Class,
        counted_from: None,
        classes: 0.0,
        over: Vec::new(),
        excluded: Vec::new(),
    };
    if units.row == RowKind::Class {
        out.excluded.clone_from(&indicator.excluded);
        count_classes(&mut out, units, rows);
    } else if let Some(bands) = &units.bands {
        count_bands(&mut out, bands, &units.pupils, rows);
    }
    out
}

fn count_classes(out: &mut ClassSizes, units: &Units<'_>, rows: &[u32]) {
    let sizes: Vec<f64> = (rows.iter())
        .filter_map(|&row| units.pupils.get(row))
        .filter(|&size| size > 0.0)
        .collect();
    let pupils = numeric::sum_of(sizes.iter().copied());
    out.counted_from = Some(CountedFrom::Classes);
    out.classes = sizes.len() as f64;
    out.over = (LIMITS.iter())
        .map(|(limit, name)| {
            let large = || sizes.iter().copied().filter(|size| size > limit);
            OverLimit {
                name: name.clone(),
                limit: *limit,
                classes: Some(large().count() as f64),
                class_share: share(large().count() as f64, out.classes),
                pupil_share: share(numeric::sum_of(large()), pupils),
                notes: Vec::new(),
            }
        })
        .collect();
}

fn count_bands(out: &mut ClassSizes, bands: &Bands<'_>, pupils: &Series<'_>, rows: &[u32]) {
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
    out.over = (LIMITS.iter())
        .map(|(limit, name)| {
            let classes = bands.above(*limit).map(count);
            let mut notes = vec![Message::new(&phrases::NO_PUPILS_BY_BAND)];
            if classes.is_none() {
                notes.push(Message::new(&phrases::NO_BAND_LIMIT).with("threshold", *limit));
            }
            OverLimit {
                name: name.clone(),
                limit: *limit,
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
