//! Errors of a table while it is built.

use junheng::ErrorKind;
use junheng::education::{Column, Table};
use junheng::evaluate::{Request, evaluate};

use crate::support::results::said;

#[test]
fn errors_of_adding_columns() {
    let mut table = Table::new();
    table.add_numbers("pupils", vec![1.0, 2.0]).unwrap();
    let twice = table.add_numbers("pupils", vec![1.0, 2.0]).unwrap_err();
    let [_, en, zh] = said(&twice);
    assert_eq!(twice.kind(), ErrorKind::InvalidTable);
    assert_eq!(
        en,
        "the table already has a column called pupils: expected each name once"
    );
    assert_eq!(zh, "表中已有名为“pupils”的列：每个列名只能出现一次");
    let codes = Column::Categories {
        codes: vec![-1, 1].into(),
        labels: vec!["小学".into()],
        ordered: false,
    };
    let beyond = table.add("school_type", codes).unwrap_err();
    assert_eq!(
        (beyond.kind(), beyond.row()),
        (ErrorKind::InvalidTable, Some(1))
    );
    let [_, en, zh] = said(&beyond);
    assert_eq!(
        en,
        "school_type has the code 1 in row 1 (zero-based): expected a position below 1, or -1 where it is missing"
    );
    assert_eq!(
        zh,
        "第 1 行（从 0 起计）的“school_type”代码为 1：应为小于 1 的序号，缺失时为 -1"
    );
    let torn = Column::Packed {
        text: "甲校".into(),
        offsets: vec![0, 3, 5].into(),
        present: None,
    };
    let torn = table.add("school_name", torn).unwrap_err();
    assert_eq!(torn.row(), Some(1));
    let [_, en, zh] = said(&torn);
    assert_eq!(
        en,
        "school_name takes bytes 3 to 5 for row 1 (zero-based): expected whole characters in order, within 6 bytes"
    );
    assert_eq!(
        zh,
        "第 1 行（从 0 起计）的“school_name”取第 3 至 5 字节：应为依次排列的完整字符，且不超出 6 字节"
    );
    let short = table.add_numbers("books", vec![1.0]).unwrap_err();
    assert_eq!(short.kind(), ErrorKind::LengthMismatch);
}

/// Cells as a file has them: each is a text, and some are numbers too.
fn cells_of_a_file() -> Table<'static> {
    let mut table = Table::new();
    let texts = ["0101", "40", "约50"].map(|text| Some(text.into()));
    let pupils = Column::Mixed {
        texts: texts.into(),
        numbers: vec![f64::NAN, 40.0, f64::NAN].into(),
    };
    table.add("pupils", pupils).unwrap();
    table.add_text("county", ["a", "b", "c"]).unwrap();
    table
}

#[test]
fn cells_of_several_types_are_read_one_by_one() {
    let table = cells_of_a_file();
    let options = junheng::education::CheckOptions::default();
    let found = junheng::education::check(&table, None, None, &options).unwrap();
    let codes: Vec<_> = (found.findings.iter())
        .filter(|one| one.message.code() == "check.text_in_number")
        .map(|one| one.row)
        .collect();
    assert_eq!(codes, [Some(0), Some(2)]);
    let request = r#"{"measures": "mean", "value": "pupils"}"#;
    let error = evaluate(&table, &Request::from_json(request).unwrap()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "pupils at row 0 (zero-based) is not a number: expected a number, got \"0101\""
    );
    let request = r#"{"measures": "herfindahl", "value": "one", "by": "pupils"}"#;
    let mut table = table;
    table.add_numbers("one", &[1.0, 1.0, 1.0][..]).unwrap();
    let found = evaluate(&table, &Request::from_json(request).unwrap()).unwrap();
    let keys: Vec<_> = found
        .rows
        .iter()
        .map(|row| row.key[0].clone().unwrap().to_string())
        .collect();
    assert_eq!(keys, ["40", "0101", "约50"]);
}

#[test]
fn a_column_of_neither_numbers_nor_text_is_an_error_where_it_is_named() {
    let mut table = cells_of_a_file();
    let other = Column::Other {
        rows: 3,
        kind: "list".into(),
    };
    table.add("classes", other).unwrap();
    table.add_numbers("x", &[1.0, 2.0, 3.0][..]).unwrap();
    let mean = |request: &str| evaluate(&table, &Request::from_json(request).unwrap());
    assert!(mean(r#"{"measures": "mean", "value": "x"}"#).is_ok());
    for request in [
        r#"{"measures": "mean", "value": "classes"}"#,
        r#"{"measures": "mean", "value": "x", "by": "classes"}"#,
    ] {
        let error = mean(request).unwrap_err();
        assert_eq!(
            said(&error),
            [
                "wrong_type",
                "the column classes contains neither numbers nor text: expected numbers or text, got list",
                "“classes”列既非数字亦非文本：应为数字或文本，实为 list",
            ]
        );
    }
    let options = junheng::education::CheckOptions::default();
    let found = junheng::education::check(&table, None, None, &options).unwrap();
    let finding = found
        .findings
        .iter()
        .find(|one| one.message.code() == "check.not_cells")
        .unwrap();
    assert_eq!(finding.column.as_deref(), Some("classes"));
}
