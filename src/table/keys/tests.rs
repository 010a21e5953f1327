use super::*;

/// The key of each row; `None` where it is missing.
fn of_rows(coded: &Coded) -> Vec<Option<Key>> {
    let key = |&code: &u32| coded.values.get(code as usize).cloned();
    coded.codes.iter().map(key).collect()
}

#[test]
fn numbers_in_steps_have_the_keys_of_any_numbers() {
    let large = (1_u64 << 53) as f64;
    let columns: [(&[f64], bool); 9] = [
        (&[2024.0, 2021.0, f64::NAN, 2024.0, 2022.0], true),
        (&[-0.0, 0.0, 3.0, -2.0], true),
        (&[0.5, 2.5, -1.5, 0.5], true),
        (&[0.1, 1.1, 0.1 + 2.0], true),
        (&[1.0, 2.0, 2.5], false),
        // From −1 it is a whole step once it is rounded.
        (&[-1.0, 1e-20], false),
        (&[0.0, 1e6], false),
        (&[large, large + 2.0], false),
        (&[f64::NAN, f64::NAN], false),
    ];
    for (rows, in_steps) in columns {
        let (any, stepped) = (Coded::numbers(rows), Coded::stepped(rows));
        assert_eq!(stepped.is_some(), in_steps, "{rows:?}");
        if let Some(stepped) = stepped {
            assert_eq!(of_rows(&stepped), of_rows(&any), "{rows:?}");
            assert!(
                stepped
                    .values
                    .is_sorted_by(|one, other| one.order(other).is_lt())
            );
        }
    }
}

#[test]
fn an_entry_that_is_marked_as_missing_is_not_read() -> Result<()> {
    let mut table = Table::new();
    let column = Column::Number {
        values: Cow::Borrowed(&[3.0, f64::INFINITY, 1.0]),
        present: Some(Cow::Borrowed(&[true, false, true])),
    };
    table.add("year", column)?;
    let keys = Keys::of(&table, &["year".to_owned()])?;
    assert_eq!(keys.of, [1, 2, 0]);
    assert!(keys.any_missing());
    Ok(())
}

#[test]
fn groups_split_by_columns_are_those_of_the_columns_together() -> Result<()> {
    let mut table = Table::new();
    table.add_text("county", ["B", "A", "B", "A", "B"])?;
    table.add_numbers("year", &[2.0, 1.0, 1.0, 1.0, 2.0][..])?;
    table.add_text("school", ["x", "x", "x", "y", "x"])?;
    let headings = ["county", "year", "school"].map(str::to_owned);
    let together = Keys::of(&table, &headings)?;
    let mut split = Keys::of(&table, &headings[..1])?;
    for heading in &headings[1..] {
        split = split.split(&table, heading)?;
    }
    assert_eq!((&split.of, split.len()), (&together.of, together.len()));
    for group in 0..split.len() {
        assert_eq!(split.key(group), together.key(group));
    }
    for left_out in 0..3 {
        let others: Vec<String> = (0..3)
            .filter(|at| *at != left_out)
            .map(|at| headings[at].clone())
            .collect();
        assert_eq!(
            split.len_without(left_out),
            Keys::of(&table, &others)?.len()
        );
    }
    Ok(())
}
