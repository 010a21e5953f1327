//! Random tables of schools, valid and invalid.

use junheng::education::{Column, Table};
use proptest::prelude::*;

use crate::support::tables::packed;

/// The random numbers of one school; amounts are per pupil of the whole school.
#[derive(Debug, Clone)]
pub(crate) struct Drawn {
    pub(crate) kind: usize,
    pub(crate) county: usize,
    pub(crate) pupils: [u32; 3],
    pub(crate) teachers: [f64; 3],
    pub(crate) amounts: [f64; 5],
    pub(crate) public: bool,
}

/// The types, the stages they teach, and the weights by which these share.
pub(crate) const KINDS: [(&str, [f64; 3]); 8] = [
    ("小学", [1.0, 0.0, 0.0]),
    ("教学点", [1.0, 0.0, 0.0]),
    ("初级中学", [0.0, 1.0, 0.0]),
    ("九年一贯制学校", [1.0, 1.1, 0.0]),
    ("完全中学", [0.0, 1.0, 1.2]),
    ("十二年一贯制学校", [1.0, 1.1, 1.32]),
    ("特殊教育学校", [1.0, 1.0, 0.0]),
    ("职业学校", [0.0, 0.0, 1.0]),
];

pub(crate) const STAGES: [&str; 3] = ["primary", "junior", "senior"];

/// Columns shared by the stages, in the order of [`Drawn::amounts`].
pub(crate) const SHARED: [&str; 5] = [
    "teaching_area",
    "sports_area",
    "equipment_value_10k",
    "multimedia_classrooms",
    "books",
];

/// Columns of teachers, each a share of all teachers: a half, a quarter, an eighth.
const OF_TEACHERS: [(&str, f64); 4] = [
    ("teachers", 1.0),
    ("teachers_above_degree", 0.5),
    ("teachers_backbone", 0.25),
    ("teachers_pe_art", 0.125),
];

pub(crate) fn schools(most: usize) -> impl Strategy<Value = Vec<Drawn>> {
    let part = 1..1500_u32;
    let school = (
        0..KINDS.len(),
        0..4_usize,
        [part.clone(), part.clone(), part],
        // Eighths of a teacher are exact, a quarter of the schools has none.
        [0..400_u32, 0..400, 0..400],
        prop::array::uniform5(0.0..20.0_f64),
        any::<bool>(),
    );
    let drawn = school.prop_map(|(kind, county, pupils, teachers, amounts, public)| Drawn {
        kind,
        county,
        pupils,
        teachers: teachers.map(|eighths| f64::from(eighths.saturating_sub(100)) / 8.0),
        amounts,
        public,
    });
    prop::collection::vec(drawn, 1..most)
}

impl Drawn {
    /// The pupils of a stage; none where the type does not teach it.
    pub(crate) fn pupils_at(&self, stage: usize) -> f64 {
        let teaches = KINDS[self.kind].1[stage] > 0.0;
        if teaches {
            f64::from(self.pupils[stage])
        } else {
            0.0
        }
    }

    pub(crate) fn county_name(&self) -> String {
        format!("县{}", self.county)
    }

    /// The amount of a shared resource of the whole school, to the hundredth.
    pub(crate) fn amount(&self, resource: usize) -> f64 {
        let pupils: f64 = (0..3).map(|stage| self.pupils_at(stage)).sum();
        (self.amounts[resource] * pupils * 100.0).round() / 100.0
    }
}

/// The table of the drawn schools, in that order of rows; codes are the places in `drawn`.
pub(crate) fn table(drawn: &[Drawn], order: &[usize]) -> Table<'static> {
    let rows = || order.iter().map(|at| &drawn[*at]);
    let mut table = Table::new();
    let codes: Vec<String> = order.iter().map(|at| format!("S{at:03}")).collect();
    table.add_text("school_id", codes).unwrap();
    let counties: Vec<String> = rows().map(Drawn::county_name).collect();
    table.add_text("county", counties).unwrap();
    table
        .add_text("school_type", rows().map(|school| KINDS[school.kind].0))
        .unwrap();
    let ownership = rows().map(|school| if school.public { "公办" } else { "民办" });
    table.add_text("ownership", ownership).unwrap();
    for (at, stage) in STAGES.into_iter().enumerate() {
        let pupils: Vec<f64> = rows().map(|school| school.pupils_at(at)).collect();
        table
            .add_numbers(&format!("pupils_{stage}"), pupils)
            .unwrap();
        for (column, part) in OF_TEACHERS {
            let teachers = rows().map(|school| match school.pupils_at(at) {
                0.0 => 0.0,
                _ => school.teachers[at] * part,
            });
            let teachers: Vec<f64> = teachers.collect();
            table
                .add_numbers(&format!("{column}_{stage}"), teachers)
                .unwrap();
        }
    }
    for (at, column) in SHARED.into_iter().enumerate() {
        let amounts: Vec<f64> = rows().map(|school| school.amount(at)).collect();
        table.add_numbers(column, amounts).unwrap();
    }
    table
}

/// Any columns under any headings, known ones above all, with any cells.
pub(crate) fn wild() -> impl Strategy<Value = Table<'static>> {
    let known: Vec<&'static str> = junheng::education::columns::columns()
        .flat_map(|entry| entry.aliases.iter().chain(entry.ambiguous).copied())
        .chain([
            "pupils_primary",
            "pupils_junior",
            "school_id",
            "school_type",
            "county",
            "item",
            "value",
        ])
        .chain([
            "classes_le_45",
            "classes_46_plus",
            "class_size",
            "locale",
            "standard",
            "ownership",
        ])
        .collect();
    let heading = prop_oneof![
        8 => prop::sample::select(known).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    (0..12_usize).prop_flat_map(move |rows| {
        prop::collection::vec((heading.clone(), column(rows)), 0..14).prop_map(|columns| {
            let mut table = Table::new();
            for (name, column) in columns {
                // A second column of one name is rejected; the table goes on without it.
                let _ = table.add(&name, column);
            }
            table
        })
    })
}

fn column(rows: usize) -> impl Strategy<Value = Column<'static>> {
    let number = prop_oneof![
        3 => (0..2000_u32).prop_map(f64::from),
        1 => any::<f64>(),
        1 => prop::sample::select(vec![f64::NAN, f64::INFINITY, -1.0, -0.0, 1e15, 1e-9]),
    ];
    let words = vec![
        "小学",
        "九年一贯制",
        "教学点",
        "公办",
        "民办",
        "城区",
        "A",
        "B",
        "2.1",
        "2.10",
        "是",
        "no",
        "12",
        "0.5",
        "",
    ];
    let text = prop_oneof![
        6 => prop::sample::select(words).prop_map(|text| Some(text.to_owned())),
        1 => any::<String>().prop_map(Some),
        1 => Just(None),
    ];
    let numbers = (
        prop::collection::vec(number.clone(), rows),
        prop::option::of(prop::collection::vec(any::<bool>(), rows)),
    );
    let cells = prop::collection::vec((text.clone(), number.clone()), rows);
    prop_oneof![
        numbers.prop_map(|(values, present)| Column::Number {
            values: values.into(),
            present: present.map(Into::into),
        }),
        prop::collection::vec(text.clone(), rows)
            .prop_map(|cells| packed(cells.iter().map(Option::as_deref))),
        prop::collection::vec(text, rows).prop_map(|cells| Column::Text(
            cells.into_iter().map(|cell| cell.map(Into::into)).collect()
        )),
        (
            prop::collection::vec(-1..4_i32, rows),
            prop::collection::vec("[AB1-3]", 4),
            any::<bool>(),
        )
            .prop_map(|(codes, labels, ordered)| Column::Categories {
                codes: codes.into(),
                labels: labels.into_iter().map(Into::into).collect(),
                ordered,
            }),
        cells.prop_map(|cells: Vec<(Option<String>, f64)>| Column::Mixed {
            numbers: cells.iter().map(|(_, number)| *number).collect(),
            texts: (cells.into_iter())
                .map(|(cell, _)| cell.map(Into::into))
                .collect(),
        }),
        Just(Column::Other {
            rows,
            kind: "list".into(),
        }),
    ]
}
