//! The nested Theil index of the US districts: state, locale, district.

use junheng::Sample;
use junheng::group::{Groups, Level, NestedDecomposition};

use crate::support::root;

#[test]
fn spending_of_districts_by_state_and_locale_sums_exactly() {
    let mut reader = csv::Reader::from_path(root().join("data/us_districts_2020.csv")).unwrap();
    let (mut spend, mut pupils) = (Vec::new(), Vec::new());
    let (mut states, mut locales) = (Vec::new(), Vec::new());
    for row in reader.records().map(Result::unwrap) {
        if let (Ok(total), Ok(count)) = (row[5].parse::<f64>(), row[3].parse::<f64>()) {
            spend.push(total / count);
            pupils.push(count);
            states.push(row[1].to_owned());
            locales.push(row[2].to_owned());
        }
    }
    let (state, locale) = (
        Groups::from_labels(&states).unwrap(),
        Groups::from_labels(&locales).unwrap(),
    );
    let levels = [
        Level {
            name: "state",
            groups: &state,
        },
        Level {
            name: "locale",
            groups: &locale,
        },
    ];
    let sample = Sample::weighted(&spend, &pupils).unwrap();
    let split = NestedDecomposition::new("theil_t".parse().unwrap(), &sample, &levels).unwrap();
    let sum: f64 = split.levels.iter().map(|level| level.contribution).sum();
    assert!((sum - split.total).abs() <= 1e-13 * split.total);
    for level in &split.levels {
        let share = 100.0 * level.share.unwrap();
        println!(
            "{:>8} {:>6} {:.6} {share:5.1} %",
            level.level, level.groups, level.contribution
        );
    }
    assert_eq!(split.levels[0].groups, state.count());
    assert_eq!(split.levels[2].groups, spend.len());
    // Σ over groups of s ln(s/p) by Python's math.log and math.fsum; they cancel to about 1/50.
    let expected = [
        0.0319749981092718,
        0.0025818943167081904,
        0.03398155139441022,
    ];
    for (level, expected) in split.levels.iter().zip(expected) {
        assert!(
            (level.contribution - expected).abs() <= 1e-13,
            "{}",
            level.level
        );
    }
    let part = |path: &[&str]| split.parts.iter().find(|part| part.path == path).unwrap();
    assert!(part(&["NY", "city"]).mean > part(&["UT", "rural"]).mean);
}
