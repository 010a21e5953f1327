//! Cells of text in any storage.

use std::borrow::Cow;
use std::collections::HashMap;

use super::Column;

/// More spellings than any closed list has members: so many are looked for one after another.
const FEW: usize = 16;

/// A column of text in any storage.
#[derive(Debug, Clone)]
pub(crate) enum Texts<'t> {
    Cells(&'t [Option<Cow<'t, str>>]),
    Packed {
        text: &'t str,
        offsets: &'t [i64],
        present: Option<&'t [bool]>,
    },
    Categories {
        codes: &'t [i32],
        labels: &'t [Cow<'t, str>],
    },
    /// Codes of schools or localities that the caller keeps as numbers.
    Numbers(Vec<Option<String>>),
}

/// A column of text as positions in the list of its distinct texts.
#[derive(Debug)]
pub(crate) struct Coded<'t> {
    /// The distinct texts, in the order in which they were met.
    pub(crate) labels: Vec<&'t str>,
    /// One position a row; `None` where the text is missing or blank.
    pub(crate) codes: Vec<Option<u32>>,
}

impl<'t> Texts<'t> {
    pub(crate) fn of(column: &'t Column<'t>) -> Self {
        match column {
            Column::Text(cells) => Self::Cells(cells),
            Column::Packed {
                text,
                offsets,
                present,
            } => Self::Packed {
                text,
                offsets,
                present: present.as_deref(),
            },
            Column::Categories { codes, labels, .. } => Self::Categories { codes, labels },
            Column::Mixed { texts, .. } => Self::Cells(texts),
            Column::Other { .. } => Self::Cells(&[]),
            Column::Number { values, present } => Self::Numbers(
                (0..values.len())
                    .map(|row| {
                        let there = present.as_ref().is_none_or(|present| present[row]);
                        (there && !values[row].is_nan()).then(|| values[row].to_string())
                    })
                    .collect(),
            ),
        }
    }

    /// The text of a row without surrounding blanks; `None` where it is missing or blank.
    pub(crate) fn get(&self, row: usize) -> Option<&str> {
        self.cell(row).and_then(trimmed)
    }

    /// The text of a row as it is; `None` where it is missing or empty.
    pub(crate) fn exact(&self, row: usize) -> Option<&str> {
        self.cell(row).and_then(filled)
    }

    fn cell(&self, row: usize) -> Option<&str> {
        match self {
            Self::Cells(cells) => cells.get(row)?.as_deref(),
            Self::Packed {
                text,
                offsets,
                present,
            } => {
                let there = present.is_none_or(|present| present[row]);
                let [start, end] = [row, row + 1].map(|at| offsets.get(at).copied());
                there
                    .then(|| text.get(usize::try_from(start?).ok()?..usize::try_from(end?).ok()?))
                    .flatten()
            }
            Self::Categories { codes, labels } => usize::try_from(*codes.get(row)?)
                .ok()
                .and_then(|code| labels.get(code))
                .map(AsRef::as_ref),
            Self::Numbers(texts) => texts.get(row)?.as_deref(),
        }
    }

    /// Each distinct text without surrounding blanks, and which of them each of the first `rows` rows has.
    pub(crate) fn coded(&self, rows: usize) -> Coded<'_> {
        self.coded_by(rows, trimmed)
    }

    /// Each distinct text as it is, and which of them each of the first `rows` rows has.
    pub(crate) fn exactly_coded(&self, rows: usize) -> Coded<'_> {
        self.coded_by(rows, filled)
    }

    fn coded_by(&self, rows: usize, read: fn(&str) -> Option<&str>) -> Coded<'_> {
        let mut list = Distinct::default();
        let codes = match self {
            Self::Categories { codes, labels } => {
                let places: Vec<Option<u32>> = (labels.iter())
                    .map(|label| Some(list.place(read(label)?)))
                    .collect();
                let place = |code: &i32| *places.get(usize::try_from(*code).ok()?)?;
                codes.iter().take(rows).map(place).collect()
            }
            _ => (0..rows)
                .map(|row| Some(list.place(self.cell(row).and_then(read)?)))
                .collect(),
        };
        Coded {
            labels: list.labels,
            codes,
        }
    }
}

/// Distinct texts as they come.
#[derive(Debug, Default)]
struct Distinct<'t> {
    labels: Vec<&'t str>,
    places: HashMap<&'t str, u32>,
    last: u32,
}

impl<'t> Distinct<'t> {
    fn place(&mut self, text: &'t str) -> u32 {
        // Rows come sorted, or of few kinds, as a rule.
        let is_it = |at: usize| self.labels.get(at) == Some(&text);
        let few = self.labels.len().min(FEW);
        if is_it(self.last as usize) {
            return self.last;
        }
        self.last = match (0..few).find(|at| is_it(*at)) {
            Some(at) => at as u32,
            None => *self.places.entry(text).or_insert_with(|| {
                self.labels.push(text);
                (self.labels.len() - 1) as u32
            }),
        };
        self.last
    }
}

/// The text as it is; `None` where it is empty.
fn filled(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

/// Without surrounding blanks; `None` where nothing is left.
fn trimmed(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return None;
    };
    // Of the characters beyond ASCII those from U+4000 on, most of 中文 among them, are no blanks.
    let cjk = 0xe4..=0xe9;
    let begins = first.is_ascii_graphic() || cjk.contains(first);
    let third_last = bytes.len().checked_sub(3).map(|at| bytes[at]);
    let ends = last.is_ascii_graphic()
        || !last.is_ascii() && third_last.is_some_and(|byte| cjk.contains(&byte));
    if begins && ends {
        return Some(text);
    }
    Some(text.trim()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_blank_goes_and_nothing_else() {
        for blank in ["", " ", "\u{3000}", "\u{a0}", "\t", "\u{2003}"] {
            for text in ["甲校", "a", "é", "七", "S01", "校 1", "１", "😀"] {
                assert_eq!(trimmed(&format!("{blank}{text}{blank}")), Some(text));
            }
            assert_eq!(trimmed(blank), None);
        }
        for code in (0..0x11_0000).filter_map(char::from_u32) {
            let text = code.to_string();
            assert_eq!(
                trimmed(&text),
                Some(text.trim()).filter(|text| !text.is_empty())
            );
        }
    }

    #[test]
    fn a_text_has_one_place_however_it_is_stored() {
        let cells: Vec<Option<Cow<'_, str>>> = ["b", " a", "", "b "].map(|t| Some(t.into())).into();
        let column = Column::Text(cells);
        let texts = Texts::of(&column);
        let coded = texts.coded(4);
        assert_eq!(coded.labels, ["b", "a"]);
        assert_eq!(coded.codes, [Some(0), Some(1), None, Some(0)]);
        let coded = texts.exactly_coded(4);
        assert_eq!(coded.labels, ["b", " a", "b "]);
        assert_eq!(coded.codes, [Some(0), Some(1), None, Some(2)]);
        let column = Column::Categories {
            codes: vec![1, 2, -1, 0].into(),
            labels: ["b ", "b", " "].map(Into::into).into(),
            ordered: false,
        };
        let texts = Texts::of(&column);
        let coded = texts.coded(4);
        assert_eq!(coded.labels, ["b"]);
        assert_eq!(coded.codes, [Some(0), None, None, Some(0)]);
    }

    #[test]
    fn many_texts_keep_their_places() {
        let all: Vec<String> = (0..1000).map(|row| (row * 7 % 300).to_string()).collect();
        let column = Column::Text(all.iter().map(|text| Some(text.as_str().into())).collect());
        let texts = Texts::of(&column);
        let coded = texts.coded(1000);
        assert_eq!(coded.labels.len(), 300);
        for (code, text) in coded.codes.iter().zip(&all) {
            assert_eq!(
                code.map(|code| coded.labels[code as usize]),
                Some(text.as_str())
            );
        }
    }
}
