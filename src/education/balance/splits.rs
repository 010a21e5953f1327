//! One indicator by locale and by group: Theil T within and between, and the urban–rural gap.

use crate::education::category::Category;
use crate::error::Error;
use crate::group::{EntropyDecomposition, EntropyPart, Gap, Side};
use crate::numeric;
use crate::sample::Sample;
use crate::words::{Message, balance as phrases};

use super::grouping::Grouping;
use super::indicator::{Indicator, Ratios, Unit};
use super::locale::Place;
use super::result::{
    GroupPart, GroupSplit, LocaleGap, LocalePart, LocaleRest, LocaleSide, LocaleSplit,
};

/// Theil T is the entropy whose parts within groups weigh by what the groups have.
const THEIL_T: f64 = 1.0;

/// A gap between fewer units than this on a side carries a caveat.
const FEW: usize = 3;

/// Theil T over the groups of the table; `None` where it is not defined for the whole.
pub(super) fn split_by_group(
    indicator: &Indicator,
    ratios: &Ratios,
    groups: &Grouping,
) -> Option<GroupSplit> {
    let (values, pupils) = ratios.columns();
    let sample = Sample::weighted(&values, &pupils).ok()?;
    let of: Vec<u32> = (ratios.units.iter())
        .filter_map(|unit| groups.of.get(unit.row as usize).copied())
        .collect();
    let split = EntropyDecomposition::new(THEIL_T, &sample, &of, groups.keys.len()).ok()?;
    let part = |(key, part): (&Vec<Option<String>>, &EntropyPart)| GroupPart {
        key: key.clone(),
        pupil_share: part.weight_share,
        within: part.within,
        between: part.between,
    };
    Some(GroupSplit {
        indicator: indicator.name.clone(),
        total: split.total,
        within: split.within,
        between: split.between,
        parts: groups.keys.iter().zip(&split.parts).map(part).collect(),
    })
}

/// Theil T over the locales of a group; a message where it is not defined.
pub(super) fn split_by_locale(ratios: &Ratios) -> Result<LocaleSplit, Message> {
    let placed: Vec<(Unit, Place)> = ratios
        .units
        .iter()
        .filter_map(|unit| Some((*unit, unit.place?)))
        .collect();
    if placed.is_empty() {
        return Err(Message::new(&phrases::EXCLUDED_NO_LOCALE));
    }
    let (values, pupils): (Vec<f64>, Vec<f64>) = placed
        .iter()
        .map(|(unit, _)| (unit.ratio, unit.pupils))
        .unzip();
    let of: Vec<u32> = placed.iter().map(|(_, place)| *place as u32).collect();
    let split = Sample::weighted(&values, &pupils)
        .and_then(|sample| EntropyDecomposition::new(THEIL_T, &sample, &of, Place::ORDER.len()))
        .map_err(|error| undefined(&error))?;
    let excluded_units = ratios.units.len() - placed.len();
    Ok(LocaleSplit {
        total: split.total,
        within: split.within,
        between: split.between,
        parts: Place::ORDER
            .iter()
            .zip(&split.parts)
            .filter_map(locale_part)
            .collect(),
        excluded: (excluded_units > 0).then(|| Message::new(&phrases::EXCLUDED_NO_LOCALE)),
        excluded_units,
    })
}

fn locale_part((place, part): (&Place, &EntropyPart)) -> Option<LocalePart> {
    Some(LocalePart {
        locale: place.name().clone(),
        units: part.units,
        pupil_share: part.weight_share,
        value_share: part.value_share,
        mean: part.mean?,
        theil_t: part.entropy,
        within: part.within,
        between: part.between,
    })
}

/// The gap between the urban and the rural units of a group; a message where a side is empty.
pub(super) fn urban_rural_gap(ratios: &Ratios) -> Result<LocaleGap, Message> {
    let urban = Columns::of(ratios, Place::Urban)?;
    let rural = Columns::of(ratios, Place::Rural)?;
    let gap = Sample::weighted(&urban.values, &urban.pupils)
        .and_then(|first| {
            let second = Sample::weighted(&rural.values, &rural.pupils)?;
            Gap::between(&first, &second)
        })
        .map_err(|error| undefined(&error))?;
    Ok(LocaleGap {
        urban: urban.side(ratios, &gap.group_a),
        rural: rural.side(ratios, &gap.group_b),
        neither: rest(ratios),
        urban_minus_rural: gap.difference,
        urban_over_rural: gap.ratio,
        standardized: gap.standardized,
    })
}

/// The units on neither side of the gap.
fn rest(ratios: &Ratios) -> LocaleRest {
    let pupils: Vec<f64> = (ratios.units.iter())
        .filter(|unit| !matches!(unit.place, Some(Place::Urban | Place::Rural)))
        .map(|unit| unit.pupils)
        .collect();
    LocaleRest {
        units: pupils.len(),
        pupils: numeric::sum_of(pupils),
    }
}

/// The caveats of a gap: few units on a side, no standardized difference.
pub(super) fn caveats(gap: &LocaleGap) -> impl Iterator<Item = Message> {
    let [urban, rural] = [gap.urban.units, gap.rural.units];
    let few = (urban.min(rural) < FEW).then(|| {
        Message::new(&phrases::FEW_IN_GAP)
            .with("urban", urban)
            .with("rural", rural)
            .with("least", FEW)
    });
    let no_spread = (gap.standardized.is_none()).then(|| Message::new(&phrases::NO_SPREAD));
    few.into_iter().chain(no_spread)
}

/// The ratios of one locale and their pupils.
struct Columns {
    place: Place,
    values: Vec<f64>,
    pupils: Vec<f64>,
}

impl Columns {
    fn of(ratios: &Ratios, place: Place) -> Result<Self, Message> {
        let units = ratios.units.iter().filter(|unit| unit.place == Some(place));
        let (values, pupils): (Vec<f64>, Vec<f64>) =
            units.map(|unit| (unit.ratio, unit.pupils)).unzip();
        match values.is_empty() {
            true => Err(Message::new(&phrases::NO_GAP).with("locale", place.name())),
            false => Ok(Self {
                place,
                values,
                pupils,
            }),
        }
    }

    fn side(&self, ratios: &Ratios, side: &Side) -> LocaleSide {
        LocaleSide {
            locale: self.place.name().clone(),
            units: self.values.len(),
            pupils: side.weight,
            total: ratios.total(Some(self.place)),
            mean: side.mean,
            standard_deviation: side.standard_deviation,
        }
    }
}

/// The message of an error without its row, which would mislead, since the units are sorted here.
pub(super) fn undefined(error: &Error) -> Message {
    let message = error.message();
    let parameters = ["measure", "expected", "got"].map(|name| message.parameter(name));
    match (message.parameter("row"), parameters) {
        (Some(_), [Some(measure), Some(expected), Some(got)]) => {
            Message::new(&phrases::NOT_DEFINED)
                .with("measure", measure.clone())
                .with("expected", expected.clone())
                .with("got", got.clone())
        }
        _ => message.clone(),
    }
}
