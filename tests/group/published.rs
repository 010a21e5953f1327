//! Gaps and decompositions that packages and textbooks publish.

use junheng::Measure;
use junheng::group::{
    Functional, Gap, GiniDecomposition, GiniMethod, Level, NestedDecomposition, OaxacaBlinder,
    Reference, RifRegression, SourceDecomposition, SourceMethod, means,
};
use junheng::regression::{Column, Design};

use crate::support::published::{Case, Numbers, Rows, check, named, terms};

fn nested(case: &Case, rows: &Rows) -> Numbers {
    let (sample, groups) = (rows.sample(), rows.groups());
    let mut out = Numbers::new();
    let mut add = |name: String, number: f64| *out.entry(name).or_insert(0.0) += number;
    for index in &case.index {
        let level = Level {
            name: "group",
            groups: &groups,
        };
        let split = NestedDecomposition::new(index.parse().unwrap(), &sample, &[level]).unwrap();
        let (between, within) = (split.levels[0].index, split.levels[1].index);
        add("total".into(), split.total);
        add("between".into(), between);
        add("within".into(), within);
        add("cross".into(), between * within);
        for part in &split.parts[1..] {
            add(format!("index/{}", part.path[0]), part.index.unwrap());
        }
    }
    out
}

fn atkinson_of_means(case: &Case, rows: &Rows) -> Numbers {
    let measure: Measure = case.index[0].parse().unwrap();
    let means = means(&rows.sample(), &rows.groups()).unwrap();
    let total = measure.value(&rows.sample()).unwrap();
    let between = measure.value(&means.sample().unwrap()).unwrap();
    let within = 1.0 - (1.0 - total) / (1.0 - between);
    let numbers = [total, between, within, between * within];
    let names = ["total", "between", "within", "cross"];
    names.map(String::from).into_iter().zip(numbers).collect()
}

fn gini_decomposition(case: &Case, rows: &Rows) -> Numbers {
    let method = match case.method.as_deref() {
        Some("yitzhaki_lerman") => GiniMethod::YitzhakiLerman,
        Some("dagum") => GiniMethod::Dagum,
        _ => GiniMethod::BhattacharyaMahalanobis,
    };
    let split = GiniDecomposition::new(&rows.sample(), &rows.groups(), method).unwrap();
    assert_eq!(Some(split.method.id), case.method.as_deref());
    let mut out = Numbers::from([
        ("total".into(), split.total),
        ("within".into(), split.within),
        ("between".into(), split.between),
        ("third".into(), split.third),
        ("across".into(), split.between + split.third),
    ]);
    for part in &split.parts {
        out.insert(format!("gini/{}", part.group), part.gini.unwrap());
    }
    out
}

fn source_decomposition(case: &Case, rows: &Rows) -> Numbers {
    let (columns, method) = (named(case, rows), SourceMethod::LermanYitzhaki);
    let split = SourceDecomposition::new(&columns, rows.weights.as_deref(), method).unwrap();
    let mut out = Numbers::new();
    for part in split.parts {
        let numbers = [
            ("value_share", Some(part.value_share)),
            ("contribution", Some(part.contribution)),
            ("share", Some(part.share)),
            ("gini", part.gini),
            ("concentration", part.concentration),
            ("gini_correlation", part.gini_correlation),
        ];
        for (name, number) in numbers {
            out.insert(format!("{name}/{}", part.source), number.unwrap());
        }
    }
    out
}

fn oaxaca(case: &Case, rows: &Rows) -> Numbers {
    let sides = [rows.only(false), rows.only(true)];
    let designs = sides.each_ref().map(|side| {
        let columns: Vec<Column<'_>> = case
            .names
            .iter()
            .zip(&side.columns)
            .map(|(name, values)| Column::new(name, values))
            .collect();
        Design::new(side.sample(), &columns).unwrap()
    });
    let reference = match case.reference.as_deref() {
        Some("group_a") => Reference::GroupA,
        Some("group_b") => Reference::GroupB,
        Some("reimers") => Reference::Reimers,
        Some("neumark") => Reference::Neumark,
        _ => Reference::Pooled,
    };
    let gap = OaxacaBlinder::new(&designs[0], &designs[1], reference).unwrap();
    let mut out = Numbers::from([
        ("group_a".into(), gap.group_a),
        ("group_b".into(), gap.group_b),
        ("difference".into(), gap.difference),
        ("explained".into(), gap.explained),
        ("unexplained".into(), gap.unexplained),
        ("unexplained_group_a".into(), gap.unexplained_group_a),
        ("unexplained_group_b".into(), gap.unexplained_group_b),
        ("endowments".into(), gap.endowments),
        ("coefficients".into(), gap.coefficients),
        ("interaction".into(), gap.interaction),
    ]);
    for part in gap.parts {
        out.insert(format!("endowments/{}", part.column), part.endowments);
        out.insert(format!("coefficients/{}", part.column), part.coefficients);
        out.insert(format!("interaction/{}", part.column), part.interaction);
    }
    out
}

fn gap(rows: &Rows) -> Numbers {
    let sides = [rows.only(false), rows.only(true)];
    let gap = Gap::between(&sides[0].sample(), &sides[1].sample()).unwrap();
    let ratio = ("ratio".into(), gap.ratio.unwrap());
    Numbers::from([("difference".into(), gap.difference), ratio])
}

fn rif(case: &Case, rows: &Rows) -> Numbers {
    let functional: Functional = case.functional.as_ref().unwrap().parse().unwrap();
    let sample = rows.sample();
    let values = functional.recentered(&sample).unwrap();
    let weights = rows.weights.clone().unwrap();
    let total: f64 = weights.iter().sum();
    let mean = values
        .iter()
        .zip(&weights)
        .map(|(x, w)| x * w / total)
        .sum();
    let fold = |f: fn(f64, f64) -> f64| values.iter().copied().reduce(f).unwrap();
    let mut out = Numbers::from([
        ("mean".into(), mean),
        ("low".into(), fold(f64::min)),
        ("high".into(), fold(f64::max)),
    ]);
    for row in [1, 2, 100] {
        out.insert(format!("r{row}"), values[row - 1]);
    }
    out
}

fn rif_regression(case: &Case, rows: &Rows) -> Numbers {
    let functional = case.functional.as_ref().unwrap().parse().unwrap();
    let columns = named(case, rows);
    terms(
        &RifRegression::new(functional, &rows.sample(), &columns)
            .unwrap()
            .regression,
    )
}

fn numbers(case: &Case, rows: &Rows) -> Numbers {
    match &*case.analysis {
        "nested" => nested(case, rows),
        "atkinson_of_means" => atkinson_of_means(case, rows),
        "gini_decomposition" => gini_decomposition(case, rows),
        "source_decomposition" => source_decomposition(case, rows),
        "gap" => gap(rows),
        "oaxaca" => oaxaca(case, rows),
        "rif" => rif(case, rows),
        "rif_regression" => rif_regression(case, rows),
        other => panic!("{other}"),
    }
}

#[test]
fn published_values_are_reproduced() {
    check("core/group/published.toml", numbers);
}
