//! What holds of every evaluation: no order of the rows shows, a group is what its rows alone are, and
//! measures taken together are what each is alone.

use junheng::evaluate::{Evaluation, evaluate};
#[cfg(feature = "threads")]
use junheng::parallel::with_threads;
use proptest::prelude::*;

use super::tables::{Row, SPECS, request, rows, table};
use crate::support::cases;

fn all(rows: &[Row], specs: &[&str], by: &[&str]) -> Evaluation {
    evaluate(&table(rows), &request(specs, by)).unwrap()
}

/// The values without the reasons of those that are null, which name rows of the table.
fn values(found: &Evaluation) -> Vec<Vec<Option<u64>>> {
    let bits = |values: &Vec<Option<f64>>| values.iter().map(|one| one.map(f64::to_bits)).collect();
    found.rows.iter().map(|row| bits(&row.values)).collect()
}

proptest! {
    #![proptest_config(cases(256))]
    #[test]
    fn no_order_of_the_rows_shows((rows, shuffled) in rows().prop_flat_map(|rows| {
        let shuffled = Just(rows.clone()).prop_shuffle();
        (Just(rows), shuffled)
    })) {
        let (one, other) = (all(&rows, &SPECS, &["year", "place"]), all(&shuffled, &SPECS, &["year", "place"]));
        prop_assert_eq!(&one.rows, &other.rows);
        prop_assert_eq!(values(&one), values(&other));
    }

    #[test]
    fn a_group_is_what_its_rows_alone_are(rows in rows()) {
        let grouped = all(&rows, &SPECS, &["place", "year"]);
        let counted: usize = grouped.rows.iter().map(|row| row.count + row.dropped).sum();
        prop_assert_eq!(counted, rows.len());
        for found in grouped.rows.iter() {
            let key: Vec<Option<String>> = found.key.iter().map(|key| key.as_ref().map(ToString::to_string)).collect();
            let own: Vec<Row> = (rows.iter().copied())
                .filter(|row| {
                    let place = row.place.map(|place| ["城区", "town", "乡村"][usize::from(place)].to_owned());
                    [place, Some(row.year.to_string())] == key[..]
                })
                .collect();
            let alone = all(&own, &SPECS, &[]);
            prop_assert_eq!(alone.rows.len(), 1);
            let alone = alone.rows.row(0);
            prop_assert_eq!((alone.count, alone.dropped), (found.count, found.dropped));
            prop_assert_eq!((alone.weight, alone.pupils), (found.weight, found.pupils));
            prop_assert_eq!(&alone.values, &found.values);
        }
    }

    #[test]
    fn measures_together_are_what_each_is_alone(rows in rows()) {
        // Rows that any measure drops are dropped for all; without missing values none is.
        let filled: Vec<Row> = rows.into_iter().map(|row| Row { value: row.value.or(Some(3.0)), ..row }).collect();
        let together = all(&filled, &SPECS, &["place"]);
        for (at, spec) in SPECS.iter().enumerate() {
            let alone = all(&filled, &[spec], &["place"]);
            for (one, other) in alone.rows.iter().zip(together.rows.iter()) {
                prop_assert_eq!(one.values[0].map(f64::to_bits), other.values[at].map(f64::to_bits), "{}", spec);
            }
        }
    }

    #[test]
    fn groups_stand_in_the_order_of_their_keys(rows in rows()) {
        let found = all(&rows, &["mean"], &["year", "place"]);
        let keys: Vec<(f64, bool, String)> = (found.rows.iter())
            .map(|row| {
                let text = row.key[1].as_ref().map(ToString::to_string);
                (row.key[0].as_ref().unwrap().to_string().parse().unwrap(), text.is_none(), text.unwrap_or_default())
            })
            .collect();
        prop_assert!(keys.is_sorted_by(|a, b| a.partial_cmp(b).unwrap().is_lt()), "{:?}", keys);
    }
}

#[cfg(feature = "threads")]
#[test]
fn no_number_of_threads_shows() {
    let rows: Vec<Row> = (0..12_000_u32)
        .map(|at| Row {
            year: (at % 23) as u8,
            place: (at % 7 != 0).then_some((at % 3) as u8),
            value: (at % 11 != 0).then(|| f64::from(at * 7919 % 1013) + 0.3),
            weight: f64::from(at % 5),
            rank: f64::from(at * 31 % 97),
            counts: [f64::from(at % 13), f64::from(at % 17)],
        })
        .collect();
    let on =
        |threads: usize| with_threads(threads, || all(&rows, &SPECS, &["year", "place"]).to_json());
    assert_eq!(on(1), on(4));
}
