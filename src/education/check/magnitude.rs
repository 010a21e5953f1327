//! Amounts per pupil so far from any real one that their unit must be another.

use crate::education::columns::column;
use crate::education::figures::{rounded, upper_median};
use crate::education::intake::finding::{Finding, Findings};
use crate::education::intake::pupils::Pupils;
use crate::education::intake::schools::Schools;
use crate::words::{Message, Name, education as phrases};

/// Medians per pupil, by the unit of the column: a county is within the bounds with a margin of ten and more, and
/// beyond them if its amounts are off by 10,000.
const PER_PUPIL: [(&str, f64, f64); 4] = [
    ("yuan", 10.0, 500_000.0),
    ("10000_yuan", 0.001, 50.0),
    ("m2", 0.05, 5_000.0),
    ("book", 0.05, 5_000.0),
];

pub(super) fn warn(schools: &Schools<'_>, pupils: &Pupils<'_>, findings: &mut Findings) {
    for numbers in &schools.numbers {
        let Some(entry) = column(numbers.id()) else {
            continue;
        };
        let unit = entry.unit.as_ref();
        let bounds = unit.and_then(|unit| PER_PUPIL.iter().find(|(id, ..)| *id == unit.id));
        let (Some(unit), Some(&(_, least, greatest))) = (unit, bounds) else {
            continue;
        };
        let Some(counted) = pupils.of_stage(entry.stage()) else {
            continue;
        };
        for county in 0..schools.counties.len() {
            let rows = schools.counties.rows(county);
            let ratios = rows.filter_map(|row| {
                let ratio = numbers.values.get(row)? / counted.get(row)?;
                (ratio.is_finite() && ratio > 0.0).then_some(ratio)
            });
            let Some(median) = upper_median(&mut ratios.collect::<Vec<_>>()) else {
                continue;
            };
            if (least..=greatest).contains(&median) {
                continue;
            }
            let whole = Name::new("table", "the table", "全表");
            let heading = &numbers.heading;
            let message = Message::new(&phrases::UNIT_OFF)
                .with("column", heading.text)
                .with(
                    "county",
                    schools.counties.name(county).map_or(whole, Name::of_text),
                )
                .with("shown", rounded(median))
                .with("least", least)
                .with("greatest", greatest)
                .with("unit", unit)
                .with("got", median);
            findings.add(Finding::warning(message).at_column(heading.text, heading.position));
        }
    }
}
