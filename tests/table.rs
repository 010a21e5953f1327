//! Errors of a table while it is built.

use junheng::ErrorKind;
use junheng::education::{Column, Table};

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
