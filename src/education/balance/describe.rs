//! The description of one group: sums, indicators, class sizes.

use super::splits::undefined;
use crate::error::Result;
use crate::parallel::each;
use crate::sample::{Sample, Shared};
use crate::words::{Message, balance as phrases};
use crate::{Measure, numeric};

use super::class_sizes::class_sizes;
use super::grouping::Grouping;
use super::indicator::{INDICATORS, Indicator, Ratios};
use super::options::BalanceDetail;
use super::reader::name_of;
use super::result::{GroupBalance, GroupSplit, IndicatorBalance, MeasureValue, RowKind, Sum};
use super::splits::{caveats, split_by_group, split_by_locale, urban_rural_gap};
use super::units::{Quantity, Units};

/// A group of rows to describe.
pub(super) struct Task<'a> {
    pub(super) key: Vec<Option<String>>,
    pub(super) rows: &'a [u32],
    /// The groups for the decomposition of the whole table.
    pub(super) split: Option<&'a Grouping>,
}

/// What is computed of each group.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures<'a> {
    pub(super) measures: &'a [Measure],
    /// The class sizes above which classes are counted.
    pub(super) limits: &'a [f64],
    pub(super) detail: BalanceDetail,
}

/// The description of a group, and its decomposition by smaller groups.
pub(super) struct Described {
    pub(super) balance: GroupBalance,
    pub(super) splits: Vec<GroupSplit>,
}

/// Describes one group.
pub(super) fn describe(
    units: &Units<'_>,
    task: &Task<'_>,
    figures: Figures<'_>,
) -> Result<Described> {
    let possible: Vec<&Indicator> = (INDICATORS.iter())
        .filter(|indicator| units.series(indicator.other()).is_some())
        .collect();
    let cells = (task.rows.len()).saturating_mul(possible.len() * (figures.measures.len() + 1));
    let described = each(cells, &possible, |indicator| {
        let ratios = Ratios::of(units, indicator, task.rows);
        let described = totals_of(units, indicator, &ratios);
        if figures.detail == BalanceDetail::Totals {
            return Ok((described, None));
        }
        let split = task
            .split
            .and_then(|groups| split_by_group(indicator, &ratios, groups));
        let described = describe_indicator(units, described, &ratios, figures.measures)?;
        Ok((described, split))
    });
    let (indicators, splits): (Vec<_>, Vec<_>) = described
        .into_iter()
        .collect::<Result<Vec<_>>>()?
        .into_iter()
        .unzip();
    let class_sizes = (indicators.iter())
        .find(|balance| balance.indicator.id == "class_size")
        .filter(|_| figures.detail == BalanceDetail::All)
        .map(|balance| class_sizes(units, task.rows, balance, figures.limits));
    let balance = GroupBalance {
        key: task.key.clone(),
        units: task.rows.len(),
        sums: sums(units, task.rows),
        indicators,
        class_sizes,
    };
    Ok(Described {
        balance,
        splits: splits.into_iter().flatten().collect(),
    })
}

fn sums(units: &Units<'_>, rows: &[u32]) -> Vec<Sum> {
    let known = Quantity::ALL
        .into_iter()
        .filter_map(|quantity| Some((quantity, units.series(quantity)?)));
    known
        .map(|(quantity, series)| {
            let cells = || rows.iter().filter_map(|&row| series.get(row));
            Sum {
                // The sizes of classes sum to their pupils.
                of: match (units.row, quantity) {
                    (RowKind::Class, Quantity::Pupils) => name_of("pupils"),
                    _ => series.name.clone(),
                },
                value: numeric::sum_of(cells()),
                missing: rows.len() - cells().count(),
            }
        })
        .collect()
}

/// The ratio of totals, and the units that are in it.
fn totals_of(units: &Units<'_>, indicator: &Indicator, ratios: &Ratios) -> IndicatorBalance {
    IndicatorBalance {
        indicator: indicator.name.clone(),
        total: ratios.total(None),
        units_in_total: ratios.units_in_total(),
        units: ratios.units.len(),
        pupils: numeric::sum_of(ratios.units.iter().map(|unit| unit.pupils)),
        mean: None,
        measures: Vec::new(),
        theil_by_locale: None,
        urban_rural_gap: None,
        notes: Vec::new(),
        excluded: units
            .series(indicator.other())
            .map(|other| ratios.excluded(&units.pupils.name, &other.name))
            .unwrap_or_default(),
    }
}

/// Adds the mean, the measures, the decomposition and the gap.
fn describe_indicator(
    units: &Units<'_>,
    mut out: IndicatorBalance,
    ratios: &Ratios,
    measures: &[Measure],
) -> Result<IndicatorBalance> {
    let (values, pupils) = ratios.columns();
    if values.is_empty() {
        let value = |measure: &Measure| MeasureValue {
            measure: measure.to_string(),
            value: None,
            reason: Some(Message::new(&phrases::NO_UNITS)),
        };
        out.measures = measures.iter().map(value).collect();
        out.notes.push(Message::new(&phrases::NO_UNITS));
        return Ok(out);
    }
    let shared = Shared::default();
    let sample = Sample::weighted(&values, &pupils)?.sharing(&shared);
    out.mean = Some(sample.moments().mean());
    out.measures = measures
        .iter()
        .map(|measure| value_of(measure, &sample))
        .collect();
    if units.places.is_some() {
        out.theil_by_locale = note(split_by_locale(ratios), &mut out.notes);
        out.urban_rural_gap = note(urban_rural_gap(ratios), &mut out.notes);
        out.notes
            .extend(out.urban_rural_gap.iter().flat_map(caveats));
    }
    Ok(out)
}

fn value_of(measure: &Measure, sample: &Sample<'_>) -> MeasureValue {
    let (value, reason) = match measure.value(sample) {
        Ok(value) => (Some(value), None),
        Err(error) => (None, Some(undefined(&error))),
    };
    MeasureValue {
        measure: measure.to_string(),
        value,
        reason,
    }
}

fn note<T>(outcome: Result<T, Message>, notes: &mut Vec<Message>) -> Option<T> {
    outcome.map_err(|message| notes.push(message)).ok()
}
