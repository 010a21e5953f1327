//! What is refused, word for word.

use std::collections::BTreeSet;

use junheng::curve::{Curve, Dominance, Order};
use junheng::group::{
    Absent, Decomposable, EntropyChange, GiniMethod, GiniSplit, GroupMeans, Groups, Kitagawa,
    Level, MaximumBetween, NestedSplit, OaxacaBlinder, Panel, Reference, Separation, SourceMethod,
    SourceSplit,
};
use junheng::regression::{Column, Design};
use junheng::{Error, ErrorKind, Language, Result, Sample};
use serde::Deserialize;

use crate::cases::read;

#[derive(Deserialize)]
struct Golden {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    kind: String,
    code: String,
    en: String,
    zh: String,
}

fn groups(labels: &[&str]) -> Groups {
    Groups::from_labels(labels).unwrap()
}

fn names(list: &[&str]) -> Vec<String> {
    list.iter().copied().map(String::from).collect()
}

fn nested(values: &[f64], levels: &[(&str, &[&str])]) -> Result<NestedSplit> {
    let made: Vec<Groups> = levels.iter().map(|level| groups(level.1)).collect();
    let levels: Vec<Level<'_>> = levels
        .iter()
        .zip(&made)
        .map(|(level, groups)| Level {
            name: level.0,
            groups,
        })
        .collect();
    NestedSplit::new("theil_t".parse()?, &Sample::new(values)?, &levels)
}

fn shapley(count: usize) -> Result<SourceSplit> {
    let names: Vec<String> = (0..count).map(|at| format!("s{at}")).collect();
    let columns: Vec<Column<'_>> = names
        .iter()
        .map(|name| Column::new(name, &[1.0, 2.0]))
        .collect();
    let measure = "cv".parse()?;
    SourceSplit::new(
        &columns,
        None,
        SourceMethod::Shapley {
            measure,
            absent: Absent::Mean,
        },
    )
}

/// Every refusal of these rooms, by the id of its case.
fn refusals() -> Vec<(&'static str, Option<Error>)> {
    let (one, two) = (
        Sample::new(&[3.0]).unwrap(),
        Sample::new(&[1.0, 2.0]).unwrap(),
    );
    let ab = groups(&["a", "b"]);
    let empty = Groups::new(names(&["a", "b"]), vec![0, 0]).unwrap();
    let design = |names: &[&str], values: &[f64]| -> Result<()> {
        let columns: Vec<Column<'_>> = names.iter().map(|name| Column::new(name, values)).collect();
        Design::new(Sample::new(&[1.0, 2.0])?, &columns)?
            .fit()
            .map(drop)
    };
    let side = |name: &'static str| {
        Design::new(
            Sample::new(&[1.0, 2.0]).unwrap(),
            &[Column::new(name, &[1.0, 5.0])],
        )
        .unwrap()
    };
    let kitagawa = |second: &Groups| Kitagawa::new((&two, &ab), (&two, second)).map(drop);
    let curve = Curve::lorenz(&two).unwrap();
    let panel = |dates: &[f64], first: &[f64]| -> Result<()> {
        let columns: Vec<&[f64]> = dates.iter().map(|_| first).collect();
        Panel::new(dates, &columns, None)?.beta(&[]).map(drop)
    };
    let variance = Decomposable::Variance;
    vec![
        ("empty group", GroupMeans::of(&two, &empty).err()),
        (
            "empty group in a split",
            GiniSplit::new(&two, &empty, GiniMethod::Dagum).err(),
        ),
        (
            "one group",
            MaximumBetween::new(variance, &two, &groups(&["a", "a"])).err(),
        ),
        (
            "one group at the first level",
            nested(&[1.0, 2.0], &[("province", &["甲", "甲"])]).err(),
        ),
        (
            "a level that divides nothing",
            nested(
                &[1.0, 2.0],
                &[("province", &["甲", "乙"]), ("county", &["x", "y"])],
            )
            .err(),
        ),
        ("no level", nested(&[1.0], &[]).err()),
        ("a group nearly known", ab.position("A").err()),
        ("an unknown group", ab.position("rural").err()),
        (
            "two groups of one name",
            Groups::new(names(&["a", "a"]), vec![0, 1]).err(),
        ),
        (
            "a position without a name",
            Groups::new(names(&["a"]), vec![0, 1]).err(),
        ),
        (
            "a group only in the first",
            kitagawa(&groups(&["a", "a"])).err(),
        ),
        (
            "a group only in the second",
            kitagawa(&groups(&["a", "c"])).err(),
        ),
        (
            "gini does not split so",
            "gini".parse::<Decomposable>().err(),
        ),
        (
            "no sum over units",
            Decomposable::Atkinson { epsilon: 1.0 }
                .contributions(&two)
                .err(),
        ),
        ("too many sources", shapley(13).err()),
        (
            "no source",
            SourceSplit::new(&[], None, SourceMethod::Rao).err(),
        ),
        (
            "a total that does not vary",
            SourceSplit::new(&[Column::new("a", &[1.0, 1.0])], None, SourceMethod::Rao).err(),
        ),
        (
            "two columns of one name",
            design(&["x", "x"], &[1.0, 2.0]).err(),
        ),
        (
            "a column called as the constant",
            design(&["intercept"], &[1.0, 2.0]).err(),
        ),
        (
            "fewer units than coefficients",
            design(&["x", "y"], &[1.0, 2.0]).err(),
        ),
        ("a constant column", design(&["x"], &[4.0, 4.0]).err()),
        (
            "other columns",
            OaxacaBlinder::new(&side("x"), &side("y"), Reference::Neumark).err(),
        ),
        ("a share above one", curve.ordinate(1.5).err()),
        (
            "a share that is NaN",
            Separation::between(&one, &two, &[f64::NAN]).err(),
        ),
        ("a line at zero", Curve::tip(&two, 0.0, true).err()),
        ("one point", curve.plot(1).err()),
        (
            "a negative value",
            Curve::lorenz(&Sample::new(&[2.0, -1.0]).unwrap()).err(),
        ),
        (
            "nothing to grow from",
            Curve::growth_incidence(&Sample::new(&[0.0]).unwrap(), &one).err(),
        ),
        (
            "nothing to share",
            Dominance::of(&Sample::new(&[0.0]).unwrap(), &one, Order::Lorenz).err(),
        ),
        (
            "dates that do not ascend",
            panel(&[2020.0, 2020.0], &[1.0, 2.0, 4.0]).err(),
        ),
        ("one date", panel(&[2020.0], &[1.0, 2.0]).err()),
        (
            "a value without a logarithm",
            panel(&[2015.0, 2020.0], &[1.0, 0.0, 3.0]).err(),
        ),
        (
            "units that begin alike",
            panel(&[2015.0, 2020.0], &[2.0, 2.0, 2.0]).err(),
        ),
        (
            "a group missing at a date",
            EntropyChange::new(1.0, (&two, &ab), (&one, &groups(&["b"]))).err(),
        ),
    ]
}

#[test]
fn refusals_say_what_where_expected_and_got() {
    let refusals = refusals();
    if std::env::var_os("UPDATE").is_some() {
        write(&refusals);
    }
    let golden: Golden = read("errors_decompose.toml");
    assert_eq!(golden.case.len(), refusals.len());
    for (case, (id, error)) in golden.case.iter().zip(&refusals) {
        let error = error.as_ref().unwrap_or_else(|| panic!("{id}: accepted"));
        let said = [
            (*id).to_owned(),
            error.kind().id().to_owned(),
            error.message().code().to_owned(),
            error.text(Language::English),
            error.text(Language::Chinese),
        ];
        let expected = [&case.id, &case.kind, &case.code, &case.en, &case.zh];
        assert_eq!(said.each_ref(), expected);
        assert!(
            !said[3].contains(['{', '}']) && !said[4].contains(['{', '}']),
            "{id}"
        );
        assert_ne!(error.kind(), ErrorKind::Panic, "{id}");
    }
}

fn write(refusals: &[(&str, Option<Error>)]) {
    let mut out =
        String::from("# Written by UPDATE=1 cargo test --test decompose; read the difference.\n");
    for (id, error) in refusals {
        let error = error.as_ref().unwrap_or_else(|| panic!("{id}: accepted"));
        let fields = [
            ("id", (*id).to_owned()),
            ("kind", error.kind().id().to_owned()),
            ("code", error.message().code().to_owned()),
            ("en", error.text(Language::English)),
            ("zh", error.text(Language::Chinese)),
        ];
        out.push_str("\n[[case]]\n");
        for (name, text) in fields {
            out.push_str(&format!("{name} = {text:?}\n"));
        }
    }
    let path = crate::cases::root().join("tests/golden/core/errors_decompose.toml");
    std::fs::write(path, out).unwrap();
}

#[test]
fn every_phrase_of_these_rooms_has_a_case() {
    let golden: Golden = read("errors_decompose.toml");
    let met: BTreeSet<&str> = golden.case.iter().map(|case| &*case.code).collect();
    for phrase in junheng::words::table() {
        let family = phrase.code.split('.').next().unwrap();
        if ["group", "regression", "curve", "panel"].contains(&family) {
            assert!(met.contains(phrase.code), "no golden case: {}", phrase.code);
        }
    }
}
