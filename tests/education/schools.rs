//! The table of schools holds what the counties' reports hold.

use std::collections::BTreeSet;

use junheng::education::assess::{IndicatorInSchool, SchoolReport, SchoolTable};
use junheng::education::{AssessOptions, Assessments, SchoolType, Standard, assess};

use crate::support::root;
use crate::support::tables::read_csv;

/// The example county, with its localities as counties.
fn assessed(standard: &str, detail: &str) -> Assessments {
    let table = read_csv(&root().join("data/synthetic_county.csv"));
    let options = format!(r#"{{"by": "locale", "detail": "{detail}"}}"#);
    let options = AssessOptions::from_json(&options).unwrap();
    let standard = Standard::builtin(standard).unwrap();
    assess(&table, None, &standard, &options).unwrap()
}

fn agree(school: &SchoolReport<'_>, table: &SchoolTable<'_>, line: usize) {
    assert_eq!(school.id, table.ids[line]);
    assert_eq!(school.name, table.names[line]);
    assert_eq!(school.school_type, table.school_types[line]);
    assert_eq!(school.pupils, table.pupils[line]);
    assert_eq!(school.met, table.met[line]);
    assert_eq!(school.passes, table.passes[line]);
    let near = table.below[line].map(|below| below == 0);
    assert!(school.passes != Some(true) || near == Some(true));
    assert_eq!(near.is_some(), school.passes.is_some());
    for (at, here) in school.indicators.iter().enumerate() {
        agree_on(here, table, line * table.indicators.count + at);
    }
}

fn agree_on(here: &IndicatorInSchool<'_>, table: &SchoolTable<'_>, cell: usize) {
    let cells = &table.indicators;
    assert_eq!(here.resource.to_bits(), cells.resource[cell].to_bits());
    assert_eq!(here.value.to_bits(), cells.value[cell].to_bits());
    assert_eq!(here.met, cells.met[cell]);
    assert_eq!(here.missing, cells.missing[cell]);
    assert_eq!(here.cv_share.to_bits(), cells.cv_share[cell].to_bits());
}

#[test]
fn the_table_of_schools_is_that_of_the_counties() {
    for standard in ["cn-quality-2017", "cn-basic-2012"] {
        let result = assessed(standard, "schools");
        let table = result.school_table();
        let mut line = 0;
        for (place, county) in result.counties().enumerate() {
            for stage in county.stages {
                for school in stage.schools.unwrap() {
                    assert_eq!(
                        (place, stage.stage),
                        (table.counties[line], table.stages[line])
                    );
                    agree(&school, &table, line);
                    line += 1;
                }
            }
        }
        let schools: BTreeSet<&str> = table.ids.iter().copied().collect();
        assert!(schools.len() < line, "schools of two stages are two lines");
        assert_eq!(table.ids.len(), line);
        assert_eq!(table.indicators.value.len(), line * table.indicators.count);
    }
}

/// What a line's resources are divided by and its part of shared ones give the figures of the reports.
#[test]
fn the_columns_of_the_table_recompute_its_values() {
    let result = assessed("cn-quality-2017", "schools");
    let table = result.school_table();
    let per: Vec<f64> = (result.report().standard.indicators.iter())
        .map(|one| one.per)
        .collect();
    let cells = &table.indicators;
    for at in 0..cells.value.len() {
        let value = cells.resource[at] * per[at % cells.count] / cells.divided_by[at];
        assert_eq!(value.to_bits(), cells.value[at].to_bits());
    }
    // The stages of a nine-year school share all that it has.
    let mut divided = 0;
    for (id, kind) in table.ids.iter().zip(&table.school_types) {
        let all = table.ids.iter().zip(&table.parts);
        let parts: Vec<f64> = all
            .filter(|(other, _)| *other == id)
            .map(|(_, part)| *part)
            .collect();
        match kind {
            Some(SchoolType::NineYear) => {
                assert!(parts.iter().all(|part| *part > 0.0 && *part < 1.0));
                assert!((parts.iter().sum::<f64>() - 1.0).abs() < 4.0 * f64::EPSILON);
                divided += 1;
            }
            Some(SchoolType::Primary | SchoolType::Junior) => assert_eq!(parts, [1.0]),
            _ => {}
        }
    }
    assert!(divided > 4);
    assert!(table.below.contains(&Some(0)));
    assert!(
        table
            .below
            .iter()
            .any(|below| below.is_some_and(|below| below > 0))
    );
}

#[test]
fn a_result_of_counties_has_no_schools() {
    let result = assessed("cn-basic-2012", "county");
    assert!(result.school_table().ids.is_empty());
}
