//! Some rows of a table.

use std::borrow::Cow;

use super::{Column, Table, Texts};

impl<'a> Table<'a> {
    /// The rows that are kept, in their order; `keep` has one entry for each row.
    #[cfg(feature = "education")]
    pub(crate) fn only(&self, keep: &[bool]) -> Table<'a> {
        let columns = self.columns.iter();
        let columns = columns.map(|(name, column)| (name.clone(), column.only(keep)));
        Table {
            columns: columns.collect(),
            places: self.places.clone(),
        }
    }
}

impl<'a> Column<'a> {
    fn only(&self, keep: &[bool]) -> Column<'a> {
        match self {
            Self::Number { values, present } => Column::Number {
                values: kept(values, keep),
                present: present.as_ref().map(|present| kept(present, keep)),
            },
            Self::Text(cells) => Column::Text(kept(cells, keep).into_owned()),
            Self::Categories {
                codes,
                labels,
                ordered,
            } => Column::Categories {
                codes: kept(codes, keep),
                labels: labels.clone(),
                ordered: *ordered,
            },
            Self::Mixed { texts, numbers } => Column::Mixed {
                texts: kept(texts, keep).into_owned(),
                numbers: kept(numbers, keep),
            },
            Self::Other { kind, .. } => Column::Other {
                rows: keep.iter().filter(|keep| **keep).count(),
                kind: kind.clone(),
            },
            Self::Packed { .. } => {
                let texts = Texts::of(self);
                let rows = (0..keep.len()).filter(|row| keep[*row]);
                let owned = |row| texts.exact(row).map(|text| Cow::Owned(text.to_owned()));
                Column::Text(rows.map(owned).collect())
            }
        }
    }
}

fn kept<'a, T: Clone>(cells: &[T], keep: &[bool]) -> Cow<'a, [T]> {
    let pairs = cells.iter().zip(keep);
    pairs
        .filter(|(_, keep)| **keep)
        .map(|(cell, _)| cell.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_storage_keeps_the_same_rows() {
        let mut table = Table::new();
        let offsets: Vec<i64> = vec![0, 1, 1, 3];
        let present = [true, false, true];
        let packed = Column::Packed {
            text: "abc".into(),
            offsets: offsets.into(),
            present: Some(present.to_vec().into()),
        };
        let numbers = Column::Number {
            values: vec![1.0, 2.0, 3.0].into(),
            present: Some(present.to_vec().into()),
        };
        let categories = Column::Categories {
            codes: vec![1, -1, 0].into(),
            labels: vec!["bc".into(), "a".into()],
            ordered: false,
        };
        table.add("packed", packed).unwrap();
        table.add("numbers", numbers).unwrap();
        table.add("categories", categories).unwrap();
        let cells = ["a", "", "bc"].map(|text| Some(text.into()));
        table.add("text", Column::Text(cells.into())).unwrap();
        for keep in [
            [true, true, true],
            [false, true, true],
            [false, false, false],
        ] {
            let some = table.only(&keep);
            let rows: Vec<usize> = (0..3).filter(|row| keep[*row]).collect();
            for ((_, all), (_, some)) in table.columns().zip(some.columns()) {
                let (all, some) = (Texts::of(all), Texts::of(some));
                let expected: Vec<_> = rows.iter().map(|row| all.get(*row)).collect();
                let got: Vec<_> = (0..rows.len()).map(|row| some.get(row)).collect();
                assert_eq!(got, expected);
            }
            assert_eq!(some.rows(), rows.len());
        }
    }
}
