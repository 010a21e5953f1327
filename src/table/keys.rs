//! Rows divided into groups by the values of one or several columns.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashMap;

use serde::{Serialize, Serializer};

use crate::error::{Error, Result};
use crate::interrupt::{ROWS, check, watching};
use crate::words::{error_phrases, intake};

use super::{Column, Table, Texts, natural};

/// The value of a group in one of the columns that divide the table.
#[derive(Debug, Clone, PartialEq)]
pub enum Key {
    /// Text as the table has it.
    Text(String),
    /// A number; a whole one is written without a point.
    Number(f64),
}

impl Key {
    fn order(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Text(left), Self::Text(right)) => natural::compare(left, right),
            (Self::Number(left), Self::Number(right)) => left.total_cmp(right),
            (Self::Number(_), Self::Text(_)) => Ordering::Less,
            (Self::Text(_), Self::Number(_)) => Ordering::Greater,
        }
    }

    /// The whole number it is, if it is one that a double holds exactly; JSON has it as an integer.
    pub fn whole(&self) -> Option<i64> {
        match self {
            Self::Number(number) if number.abs() < 9e15 && number.fract() == 0.0 => {
                Some(*number as i64)
            }
            _ => None,
        }
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) => out.write_str(text),
            Self::Number(number) => write!(out, "{number}"),
        }
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        match (self, self.whole()) {
            (_, Some(whole)) => serializer.serialize_i64(whole),
            (Self::Number(number), None) => serializer.serialize_f64(*number),
            (Self::Text(text), None) => serializer.serialize_str(text),
        }
    }
}

/// The keys of the groups in one of the columns that divide the table: each value once, and a position among
/// them for each group.
#[derive(Debug, Clone)]
pub struct KeyColumn {
    values: Vec<Key>,
    codes: Vec<u32>,
}

impl KeyColumn {
    /// The values in order; a value may be one that no group has.
    pub fn values(&self) -> &[Key] {
        &self.values
    }

    /// The position of each group's value; `values().len()` where it is missing.
    pub fn codes(&self) -> &[u32] {
        &self.codes
    }

    /// The value of one group; `None` where it is missing.
    ///
    /// # Panics
    ///
    /// If there are not that many groups.
    pub fn key(&self, group: usize) -> Option<&Key> {
        self.values.get(self.codes[group] as usize)
    }
}

/// The groups of a table in the order of their keys: numbers by size; text by its characters, numbers in it by
/// size; categories in the order of their labels; a missing value after all others. An empty text is missing.
#[derive(Debug, Clone)]
pub(crate) struct Keys {
    /// The keys of the groups, one column for each that divides the table.
    pub(crate) columns: Vec<KeyColumn>,
    /// The group of each row.
    pub(crate) of: Vec<u32>,
    groups: usize,
}

/// The code of a missing value until all values are known.
const MISSING: u32 = u32::MAX;

impl Keys {
    /// The rows of `table` divided by these columns; one group without a key where there are none.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) for an unknown column,
    /// [`NotFinite`](crate::ErrorKind::NotFinite) for an infinite number,
    /// [`WrongType`](crate::ErrorKind::WrongType) for a column that is neither numbers nor text.
    pub(crate) fn of(table: &Table<'_>, headings: &[String]) -> Result<Self> {
        let mut columns = Vec::with_capacity(headings.len());
        for heading in headings {
            let column = table.require(heading)?;
            require_key(column, heading)?;
            columns.push(column);
        }
        Ok(Self::of_columns(columns, table.rows()))
    }

    /// The rows divided by these columns of `rows` rows.
    pub(crate) fn of_columns<'c>(
        columns: impl IntoIterator<Item = &'c Column<'c>>,
        rows: usize,
    ) -> Self {
        let mut keys = Self {
            columns: Vec::new(),
            of: vec![0; rows],
            groups: 1,
        };
        for column in columns {
            keys.refine(Coded::of(column));
        }
        keys
    }

    /// The number of groups.
    pub(crate) fn len(&self) -> usize {
        self.groups
    }

    /// The key of a group: one value a column.
    pub(crate) fn key(&self, group: usize) -> Vec<Option<Key>> {
        (self.columns.iter())
            .map(|column| column.key(group).cloned())
            .collect()
    }

    /// Whether a group has no value in a column.
    pub(crate) fn any_missing(&self) -> bool {
        let missing = |column: &KeyColumn| {
            let mut codes = column.codes.iter();
            codes.any(|&code| code as usize >= column.values.len())
        };
        self.columns.iter().any(missing)
    }

    /// The same groups, each split by one more column of the table.
    ///
    /// # Errors
    ///
    /// As [`of`](Self::of).
    pub(crate) fn split(mut self, table: &Table<'_>, heading: &str) -> Result<Self> {
        let column = table.require(heading)?;
        require_key(column, heading)?;
        self.refine(Coded::of(column));
        Ok(self)
    }

    /// The number of groups that the columns but this one make.
    pub(crate) fn len_without(&self, column: usize) -> usize {
        let mut of = vec![0; self.groups];
        let mut groups = 1;
        for (at, known) in self.columns.iter().enumerate() {
            if at != column {
                let width = known.values.len() as u64 + 1;
                groups = refined(&mut of, groups, &known.codes, width).len();
            }
        }
        groups
    }

    /// Splits every group by one more column; groups in order stay in order.
    fn refine(&mut self, column: Coded) {
        let width = column.values.len() as u64 + 1;
        let pairs = refined(&mut self.of, self.groups, &column.codes, width);
        self.groups = pairs.len();
        for known in &mut self.columns {
            let code = |&pair: &u64| known.codes[(pair / width) as usize];
            known.codes = pairs.iter().map(code).collect();
        }
        let codes = pairs.iter().map(|pair| (pair % width) as u32);
        self.columns.push(KeyColumn {
            values: column.values,
            codes: codes.collect(),
        });
    }
}

/// Splits the groups of rows, of which there are `groups`, by codes below `width`; returns for each new group the old
/// one times `width` plus the code, in order.
fn refined(of: &mut [u32], groups: usize, codes: &[u32], width: u64) -> Vec<u64> {
    let pair = |group: u32, code: u32| u64::from(group) * width + u64::from(code);
    let span = width.saturating_mul(groups as u64);
    let all = || {
        let rows = of.iter().zip(codes);
        rows.map(|(&group, &code)| pair(group, code))
    };
    let found = if span <= 4 * of.len() as u64 + 1024 {
        Found::dense(all(), span as usize)
    } else {
        Found::sparse(all())
    };
    for (group, &code) in of.iter_mut().zip(codes) {
        *group = found.number(pair(*group, code));
    }
    found.pairs
}

/// A column as positions in the list of its values, which is in order; beyond its end is missing.
struct Coded {
    values: Vec<Key>,
    codes: Vec<u32>,
}

impl Coded {
    fn of(column: &Column<'_>) -> Self {
        let Column::Number { values, present } = column else {
            return Self::texts(column);
        };
        let given: Cow<'_, [f64]> = match present {
            None => Cow::Borrowed(values),
            Some(present) => (values.iter().zip(present.iter()))
                .map(|(&value, &there)| if there { value } else { f64::NAN })
                .collect(),
        };
        Self::stepped(&given).unwrap_or_else(|| Self::numbers(&given))
    }

    /// Texts in order; categories that have an order keep it.
    fn texts(column: &Column<'_>) -> Self {
        let texts = Texts::of(column);
        let coded = texts.exactly_coded(column.len());
        let ordered = matches!(column, Column::Categories { ordered: true, .. });
        let missing = if ordered {
            coded.labels.len() as u32
        } else {
            MISSING
        };
        let codes = (coded.codes.iter()).map(|code| code.unwrap_or(missing));
        let codes = codes.collect();
        let values = (coded.labels.iter()).map(|text| Key::Text((*text).to_owned()));
        let values = values.collect();
        match ordered {
            true => Self { values, codes },
            false => Self::sorted(values, codes),
        }
    }

    /// Numbers that are whole steps from the least, with few gaps: years, codes. NaN is no value.
    fn stepped(rows: &[f64]) -> Option<Self> {
        /// Above it a step may be lost in rounding.
        const LARGE: f64 = (1_u64 << 52) as f64;
        let (mut least, mut greatest) = (f64::INFINITY, f64::NEG_INFINITY);
        for &value in rows {
            least = if value < least { value } else { least };
            greatest = if value > greatest { value } else { greatest };
        }
        // −0 is 0.
        let least = least + 0.0;
        let span = greatest - least;
        let most = (rows.len() as f64 + 256.0).min(f64::from(i32::MAX));
        if !(0.0..most).contains(&span) || least.abs().max(greatest.abs()) > LARGE {
            return None;
        }
        let missing = span as i32 + 1;
        let mut codes = Vec::with_capacity(rows.len());
        for rows in rows.chunks(ROWS) {
            check();
            let mut steps = true;
            codes.extend(rows.iter().map(|&value| {
                let code = (value - least) as i32;
                steps &= (least + f64::from(code) == value) | value.is_nan();
                (if value.is_nan() { missing } else { code }) as u32
            }));
            if !steps {
                return None;
            }
        }
        let values = (0..missing).map(|code| Key::Number(least + f64::from(code)));
        Some(Self {
            values: values.collect(),
            codes,
        })
    }

    /// Numbers of any kind. NaN is no value.
    fn numbers(rows: &[f64]) -> Self {
        let mut known: HashMap<u64, u32> = HashMap::new();
        let mut keys: Vec<Key> = Vec::new();
        let mut last = None;
        let code = |value: f64| {
            if value.is_nan() {
                return MISSING;
            }
            // Tables as a rule come group by group.
            if let Some((_, code)) = last.filter(|(known, _)| *known == value) {
                return code;
            }
            // −0 is 0.
            let code = *known.entry((value + 0.0).to_bits()).or_insert_with(|| {
                keys.push(Key::Number(value + 0.0));
                (keys.len() - 1) as u32
            });
            last = Some((value, code));
            code
        };
        let codes = watching(rows.iter().copied()).map(code).collect();
        Self::sorted(keys, codes)
    }

    /// The same with the values in order; the caller removes those without rows.
    fn sorted(mut values: Vec<Key>, mut codes: Vec<u32>) -> Self {
        let mut order: Vec<u32> = (0..values.len() as u32).collect();
        order.sort_unstable_by(|&a, &b| values[a as usize].order(&values[b as usize]));
        let mut place = vec![0; values.len()];
        for (at, &code) in order.iter().enumerate() {
            place[code as usize] = at as u32;
        }
        let missing = values.len() as u32;
        for code in &mut codes {
            *code = place.get(*code as usize).copied().unwrap_or(missing);
        }
        values.sort_unstable_by(Key::order);
        Self { values, codes }
    }
}

/// Rejects a column that cannot divide a table.
pub(crate) fn require_key(column: &Column<'_>, heading: &str) -> Result<()> {
    match column {
        Column::Number { values, present } => require_finite(values, present.as_deref(), heading),
        Column::Other { kind, .. } => Err(Error::new(&intake::NOT_CELLS)
            .with("column", heading)
            .with("got", &**kind)),
        _ => Ok(()),
    }
}

fn require_finite(values: &[f64], present: Option<&[bool]>, heading: &str) -> Result<()> {
    // Every row is compared: a loop that may end takes one at a time.
    let any = values.iter().fold(false, |any, x| any | x.is_infinite());
    if !any {
        return Ok(());
    }
    let there = |row: usize| present.is_none_or(|present| present[row]);
    let mut rows = values.iter().enumerate();
    match rows.find(|(row, value)| value.is_infinite() && there(*row)) {
        None => Ok(()),
        Some((row, &got)) => Err(Error::new(&error_phrases::NOT_FINITE)
            .with("column", heading)
            .with("row", row)
            .with("got", got)),
    }
}

/// The distinct pairs of group and code, in order and numbered so.
struct Found {
    pairs: Vec<u64>,
    numbers: Numbering,
}

enum Numbering {
    /// At the place of the pair.
    Dense(Vec<u32>),
    /// By the pair: there are too many possible ones.
    Sparse(HashMap<u64, u32>),
}

impl Found {
    fn dense(all: impl Iterator<Item = u64>, span: usize) -> Self {
        let mut numbers = vec![MISSING; span];
        for pair in all {
            numbers[pair as usize] = 0;
        }
        let met = |(pair, _): (usize, &u32)| pair as u64;
        let pairs: Vec<u64> = (numbers.iter().enumerate())
            .filter(|(_, number)| **number == 0)
            .map(met)
            .collect();
        for (number, &pair) in (0..).zip(&pairs) {
            numbers[pair as usize] = number;
        }
        let numbers = Numbering::Dense(numbers);
        Self { pairs, numbers }
    }

    fn sparse(all: impl Iterator<Item = u64>) -> Self {
        let mut numbers: HashMap<u64, u32> = all.map(|pair| (pair, 0)).collect();
        let mut pairs: Vec<u64> = numbers.keys().copied().collect();
        pairs.sort_unstable();
        for (at, &pair) in (0..).zip(&pairs) {
            numbers.insert(pair, at);
        }
        let numbers = Numbering::Sparse(numbers);
        Self { pairs, numbers }
    }

    fn number(&self, pair: u64) -> u32 {
        match &self.numbers {
            Numbering::Dense(numbers) => numbers[pair as usize],
            Numbering::Sparse(numbers) => numbers.get(&pair).copied().unwrap_or(0),
        }
    }
}

#[cfg(test)]
mod tests;
