//! `docs/measures.md`, written from the catalogue in both languages.

use std::fmt::Write as _;

use junheng::catalogue::{Line, catalogue};
use junheng::measure::{Domain, Entry, Influence, Property};
use junheng::words::Name;
use junheng::{AnyMeasure, Language};

use super::specs::{Choice, parameters};
use crate::support::{committed, root};

const START: &str = "\
# Measures 指数一览

Generated from the catalogue by `UPDATE=1 cargo test`; a test compares it.
In the formulas x are the values, w the weights, p = w/Σw a unit's share of all weight, μ = Σ p x the mean, F the weighted
distribution function and Q its inverse. 公式中 x 为数值，w 为权重，p = w/Σw 为单位的权重份额，μ 为加权均值，F 为加权分布函数，Q 为其反函数。
Rank measures: h are the values, r is the ranking variable, R its ridit rank. 按序指数：h 为数值，r 为排序变量，R 为其 ridit 秩。
Segregation: uⱼ is unit j's share of all pupils, πⱼₘ group m's share of the unit and πₘ of all pupils. 分隔指数：uⱼ 为单位 j
占全部学生的份额，πⱼₘ 与 πₘ 为第 m 组在该单位与全部学生中的份额。
Units of weight zero are ignored; a value outside the domain is an error, and so is a mean of zero where
the measure divides by it. 权重为零的单位不计入；定义域之外的数值报错，以均值为除数而均值为零时亦报错。
A measure has the same text form in every language 各语言写法一致: `gini`, `atkinson(epsilon=0.5)`.

| measure 指数 | English | 中文 | range 取值 | formula 公式 |
|---|---|---|---|---|
";

/// The bound of the error and how it is reached.
fn accuracy(entry: &Entry) -> String {
    let ulps = entry.accuracy / f64::EPSILON;
    let mut out = match entry.accuracy_of {
        "" if ulps == ulps.trunc() => format!("at most {ulps} ulp"),
        "" => format!("relative error at most {:e}", entry.accuracy),
        of => format!("error at most {:e} of {of}", entry.accuracy),
    };
    if !entry.accuracy_note.is_empty() {
        write!(out, ". {}", entry.accuracy_note).unwrap();
    }
    out
}

fn end(value: f64) -> String {
    if value.is_finite() {
        value.to_string()
    } else {
        value.to_string().replace("inf", "∞")
    }
}

fn domain(domain: Domain) -> [&'static str; 2] {
    match domain {
        Domain::Real => ["any finite values", "任意有限数"],
        Domain::PositiveMean => [
            "finite values with a mean above zero",
            "均值大于零的任意有限数",
        ],
        Domain::NonNegative => ["values of zero or more", "不小于零的数值"],
        Domain::Positive => ["values above zero", "大于零的数值"],
    }
}

fn law(property: Property) -> [&'static str; 2] {
    match property {
        Property::ScaleInvariant => ["scale invariant", "尺度不变"],
        Property::TranslationInvariant => ["translation invariant", "平移不变"],
        Property::Homogeneous => ["scales with the values", "与数值同比例变化"],
        Property::ReplicationInvariant => ["replication invariant", "复制不变"],
        Property::Transfers => [
            "transfer principle: a transfer to a poorer unit never raises it",
            "转移原则：由高向低转移不使其上升",
        ],
        Property::Decomposes => [
            "decomposes into parts within and between groups",
            "可分解为组内与组间两部分",
        ],
        Property::ZeroAtEquality => ["0 where all are equal", "完全均等时为 0"],
        Property::OneAtEquality => ["1 where all are equal", "完全均等时为 1"],
    }
}

fn influence(kind: Influence) -> [&'static str; 2] {
    match kind {
        Influence::Exact => ["derivative of the formula", "由公式求导"],
        Influence::Density => [
            "derivative with a kernel estimate of the density at a quantile",
            "求导，分位数处的密度由核估计",
        ],
        Influence::None => [
            "none: depends on individual observations",
            "无：取决于个别观测值",
        ],
    }
}

fn line(out: &mut String, en: &str, zh: &str, texts: [&str; 2]) {
    writeln!(out, "- {en} {zh}: {} · {}", texts[0], texts[1]).unwrap();
}

/// A text of one language; nothing where it is empty.
fn note(out: &mut String, en: &str, zh: &str, text: &str) {
    if !text.is_empty() {
        writeln!(out, "- {en} {zh}: {text}").unwrap();
    }
}

fn chapter(out: &mut String, Line { entry, inputs }: Line) {
    let name = &entry.name;
    writeln!(out, "\n## `{}` {} {}\n", name.id, name.en, name.zh).unwrap();
    for language in [Language::English, Language::Chinese] {
        writeln!(out, "{}", entry.summary.text(language)).unwrap();
    }
    writeln!(out, "\n```text\n{}\n```\n", entry.formula).unwrap();
    if !entry.symbols.is_empty() {
        writeln!(out, "{}\n", entry.symbols).unwrap();
    }
    for spec in entry.parameters {
        let given = match spec.default {
            None => "required 必填".to_owned(),
            Some(default) if spec.flag => format!("default 默认 {}", default != 0.0),
            Some(default) => format!("default 默认 {default}"),
        };
        let names = format!("{} {}", spec.name.en, spec.name.zh);
        let condition = match &entry.constraint {
            Some(constraint) if entry.parameters[constraint.parameter].name == spec.name => {
                format!(", {}", constraint.condition)
            }
            _ => String::new(),
        };
        let domain = spec.domain;
        let about = match spec.about {
            "" => String::new(),
            about => format!(". {about}"),
        };
        writeln!(
            out,
            "- `{}` {names}: {domain}{condition}; {given}{about}",
            spec.name.id
        )
        .unwrap();
    }
    let taken = |name: fn(&Name) -> &str, with: &str| {
        let all: Vec<&str> = inputs.iter().map(|role| name(role.name())).collect();
        all.join(with)
    };
    let inputs = [taken(|name| &name.en, ", "), taken(|name| &name.zh, "、")];
    line(out, "input", "输入", [&inputs[0], &inputs[1]]);
    line(out, "values", "数值", domain(entry.domain));
    if !entry.domain_note.en.is_empty() {
        line(
            out,
            "note",
            "说明",
            [entry.domain_note.en, entry.domain_note.zh],
        );
    }
    line(out, "range", "取值", [entry.ends.en, entry.ends.zh]);
    note(out, "interpretation", "解释", entry.interpretation);
    for &property in entry.properties {
        line(out, "property", "性质", law(property));
    }
    let [en, zh] = influence(entry.influence);
    let en = match entry.influence_note {
        "" => en.to_owned(),
        note => format!("{en}; {note}"),
    };
    line(out, "influence", "影响值", [&en, zh]);
    note(out, "edge cases", "特殊情形", entry.edge_cases);
    note(out, "errors", "错误", entry.errors);
    note(out, "accuracy", "精度", &accuracy(entry));
    note(out, "source", "来源", entry.source);
    note(out, "aliases", "别名", &entry.aliases.join(", "));
    note(out, "usage", "写法", &format!("`{}`", example(entry)));
}

/// The text form with every parameter that must be given.
fn example(entry: &Entry) -> AnyMeasure {
    let all = parameters(entry, Choice::Defaults);
    let half = |parameters: &&Vec<f64>| parameters.first() == Some(&0.5);
    let chosen = all.iter().find(half).unwrap_or(&all[0]);
    AnyMeasure::at(AnyMeasure::place(&entry.name.id).unwrap(), chosen).unwrap()
}

fn document() -> String {
    let mut out = START.to_owned();
    for Line { entry, .. } in catalogue() {
        let (name, range) = (&entry.name, entry.range);
        let range = format!("{} … {}", end(range.0), end(range.1));
        let formula = entry.formula.replace('|', "\\|");
        let Name { id, en, zh } = name;
        let place = anchor(&format!("{id} {en} {zh}"));
        writeln!(
            out,
            "| [`{id}`](#{place}) | {en} | {zh} | {range} | {formula} |"
        )
        .unwrap();
    }
    for line in catalogue() {
        chapter(&mut out, line);
    }
    out
}

/// As the pages that show it make them: letters, digits (no ²) and hyphens.
fn anchor(text: &str) -> String {
    let kept = |letter: &char| {
        letter.is_alphabetic() || letter.is_ascii_digit() || [' ', '-', '_'].contains(letter)
    };
    let text: String = text.to_lowercase().chars().filter(kept).collect();
    text.replace(' ', "-")
}

#[test]
fn the_list_of_measures_is_the_catalogue() {
    committed(&root().join("docs/measures.md"), &document());
}
