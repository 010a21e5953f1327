//! Errors of groups, decompositions and panels, word for word.

use junheng::curve::{Curve, Dominance, Order};
use junheng::group::{
    Absent, Decomposable, EntropyChange, GiniDecomposition, GiniMethod, GroupMeans, Groups,
    Kitagawa, LeaveOneOut, Level, MaximumBetween, NestedDecomposition, Panel, SourceDecomposition,
    SourceMethod,
};
use junheng::regression::Column;
use junheng::{Result, Sample};

use crate::support::errors::check_all;

fn groups(labels: &[&str]) -> Groups {
    Groups::from_labels(labels).unwrap()
}

fn names(list: &[&str]) -> Vec<String> {
    list.iter().copied().map(String::from).collect()
}

fn nested(values: &[f64], levels: &[(&str, &[&str])]) -> Result<NestedDecomposition> {
    let made: Vec<Groups> = levels.iter().map(|level| groups(level.1)).collect();
    let levels: Vec<Level<'_>> = levels
        .iter()
        .zip(&made)
        .map(|(level, groups)| Level {
            name: level.0,
            groups,
        })
        .collect();
    NestedDecomposition::new("theil_t".parse()?, &Sample::new(values)?, &levels)
}

fn shapley(count: usize) -> Result<SourceDecomposition> {
    let names: Vec<String> = (0..count).map(|at| format!("s{at}")).collect();
    let columns: Vec<Column<'_>> = names
        .iter()
        .map(|name| Column::new(name, &[1.0, 2.0]))
        .collect();
    let measure = "cv".parse()?;
    SourceDecomposition::new(
        &columns,
        None,
        SourceMethod::Shapley {
            measure,
            absent: Absent::Mean,
        },
    )
}

#[test]
fn errors_name_what_where_expected_and_got() {
    let (one, two) = (
        Sample::new(&[3.0]).unwrap(),
        Sample::new(&[1.0, 2.0]).unwrap(),
    );
    let ab = groups(&["a", "b"]);
    let empty = Groups::new(names(&["a", "b"]), vec![0, 0]).unwrap();
    let kitagawa = |second: &Groups| Kitagawa::new((&two, &ab), (&two, second)).map(drop);
    let panel = |dates: &[f64], first: &[f64]| -> Result<()> {
        let columns: Vec<&[f64]> = dates.iter().map(|_| first).collect();
        Panel::new(dates, &columns, None)?.beta(&[]).map(drop)
    };
    let variance = Decomposable::Variance;
    let errors = [
        ("empty group", GroupMeans::of(&two, &empty).err()),
        (
            "empty group in a split",
            GiniDecomposition::new(&two, &empty, GiniMethod::Dagum).err(),
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
            "too many units to leave out",
            LeaveOneOut::of(
                "gini".parse().unwrap(),
                &Sample::new(&[1.0; 20_001]).unwrap(),
            )
            .err(),
        ),
        (
            "a total that does not vary",
            SourceDecomposition::new(&[Column::new("a", &[1.0, 1.0])], None, SourceMethod::Rao)
                .err(),
        ),
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
            "a group missing at a date",
            EntropyChange::new(1.0, (&two, &ab), (&one, &groups(&["b"]))).err(),
        ),
    ];
    check_all("core/group/errors.toml", &["group", "panel"], &errors);
}
