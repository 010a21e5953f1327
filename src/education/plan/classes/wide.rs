//! Columns of single grades in a table with a row for each school.

use crate::education::intake::headings::{Heading, Headings};

/// The columns of a grade.
#[derive(Debug, Clone, Copy)]
pub(super) struct GradeColumns<'t> {
    pub(super) grade: u8,
    pub(super) pupils: Heading<'t>,
    pub(super) classes: Heading<'t>,
}

/// What a column of a grade counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counts {
    Pupils,
    Classes,
}

const NUMERALS: [&str; 12] = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二",
];

/// Reads `pupils_g3`, `classes_g3`, 三年级在校生数, 三年级班级数 and their like.
fn parse(heading: &str) -> Option<(Counts, u8)> {
    let heading = heading.trim();
    let digits = |text: &str| {
        text.parse::<u8>()
            .ok()
            .filter(|grade| (1..=12).contains(grade))
    };
    for (start, counts) in [("pupils_g", Counts::Pupils), ("classes_g", Counts::Classes)] {
        if let Some(rest) = heading.strip_prefix(start) {
            return Some((counts, digits(rest)?));
        }
    }
    let (grade, rest) = heading.split_once("年级")?;
    let numeral = NUMERALS.iter().position(|known| *known == grade);
    let grade = match numeral {
        Some(place) => u8::try_from(place + 1).ok()?,
        None => digits(grade)?,
    };
    let counts = match rest {
        "在校生数" | "在校学生数" | "学生数" | "人数" => Counts::Pupils,
        "班级数" | "班数" | "教学班数" => Counts::Classes,
        _ => return None,
    };
    Some((counts, grade))
}

/// The grades of which the table has both columns, in their order.
pub(super) fn grades<'t>(headings: &Headings<'t>) -> Vec<GradeColumns<'t>> {
    let of = |counts: Counts, grade: u8| {
        headings
            .iter()
            .find(|heading| parse(heading.text) == Some((counts, grade)))
            .copied()
    };
    let both = |grade| {
        Some(GradeColumns {
            grade,
            pupils: of(Counts::Pupils, grade)?,
            classes: of(Counts::Classes, grade)?,
        })
    };
    (1..=12).filter_map(both).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_grades_are_recognised() {
        assert_eq!(parse("pupils_g3"), Some((Counts::Pupils, 3)));
        assert_eq!(parse("六年级班级数"), Some((Counts::Classes, 6)));
        assert_eq!(parse("2年级人数"), Some((Counts::Pupils, 2)));
        assert_eq!(parse("十二年级学生数"), Some((Counts::Pupils, 12)));
        for other in [
            "pupils_g0",
            "pupils_primary",
            "一年级教师数",
            "年级",
            "pupils_g",
        ] {
            assert_eq!(parse(other), None, "{other}");
        }
    }
}
