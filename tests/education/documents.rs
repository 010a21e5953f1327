//! Documents generated from tables in the code; `UPDATE=1` rewrites them.

use std::fmt::Write as _;

use junheng::education::columns::{ColumnEntry, columns};
use junheng::education::standard::{
    CountyRuleKind, Document, Evidence, IndicatorDocument, Item, ItemGroup, PerStage, Source, Test,
    TestKind,
};
use junheng::education::{Category, Stage, Standard, standards};
use junheng::{ErrorKind, words};

use crate::support::{committed, root};

const MARKED: &str = "<!-- Generated: run `UPDATE=1 cargo test`. -->\n\n";

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn row(out: &mut String, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    writeln!(out, "| {} |", cells.join(" | ")).unwrap();
}

fn header(out: &mut String, cells: &[&str]) {
    row(out, cells);
    row(out, &vec!["---"; cells.len()]);
}

fn compare(name: &str, text: &str) {
    committed(&root().join("docs").join(name), text);
}

#[test]
fn errors_document() {
    let mut out = format!("# Errors and messages\n\n{MARKED}");
    out += "Every error has a kind with a permanent number (the `jh_status` of C; 0 is success) and a message: a \
            code with parameters, rendered in English or Chinese. `{name}` is a parameter.\n\n\
            每个错误有种类（编号固定，即 C 的 `jh_status`，0 为成功）与信息（代码加参数，有中英文）；`{name}` 为参数。\n\n\
            ## Kinds\n\n";
    header(&mut out, &["number", "id", "meaning"]);
    for kind in ErrorKind::ALL {
        row(
            &mut out,
            &[&(*kind as i32).to_string(), kind.id(), kind.meaning()],
        );
    }
    let family = |phrase: &words::Phrase| phrase.code.split('.').next().unwrap();
    let mut families: Vec<&str> = Vec::new();
    for phrase in words::table() {
        if !families.contains(&family(phrase)) {
            families.push(family(phrase));
        }
    }
    for one in families {
        writeln!(out, "\n## {one}\n").unwrap();
        header(&mut out, &["code", "kind of error", "English", "中文"]);
        for phrase in words::table().filter(|phrase| family(phrase) == one) {
            let kind = phrase.kind.map_or("", ErrorKind::id);
            let code = format!("`{}`", phrase.code);
            row(&mut out, &[&code, kind, phrase.en, phrase.zh]);
        }
    }
    compare("errors.md", &out);
}

#[test]
fn codes_of_phrases_are_unique() {
    let mut seen = std::collections::BTreeSet::new();
    for phrase in words::table() {
        assert!(seen.insert(phrase.code), "{} twice", phrase.code);
    }
}

#[test]
fn columns_document() {
    let mut out = format!("# Columns\n\n{MARKED}");
    out += "Column names that `assess`, `check` and `balance` recognize in a table of schools or other units: the \
            id, the name in either language, and the other names listed, ignoring case, the width of brackets \
            and surrounding spaces. Map other names with `--columns pupils=enrollment` on the command line or \
            `columns={\"pupils\": \"enrollment\"}` in Python. Custom standards may use any further column. \
            `measure` and `analyze` accept any table and use its own column names (`--value 在校生数`).\n\n\
            `assess`、`check` 与 `balance` 识别下列列名，其他列名以 `--columns`（Python 中为 `columns=`）指定；\
            `measure` 与 `analyze` 可用于任何表，直接使用表中的列名。\n\n";
    header(
        &mut out,
        &[
            "id",
            "English",
            "中文",
            "other names",
            "unit",
            "meaning",
            "含义",
            "part of",
            "form",
        ],
    );
    for entry in columns() {
        let ColumnEntry { name, meaning, .. } = entry;
        let unit = entry
            .unit
            .as_ref()
            .map_or(String::new(), |unit| format!("{} {}", unit.en, unit.zh));
        let cells = [
            &format!("`{}`", name.id),
            &*name.en,
            &*name.zh,
            &entry.aliases.join(", "),
            unit.trim(),
            &*meaning.en,
            &*meaning.zh,
            &entry.part_of.join(", "),
            entry.form.unwrap_or(""),
        ];
        row(&mut out, &cells);
    }
    out += "\nNames that are rejected because their unit is ambiguous:";
    let open = columns().flat_map(|entry| entry.ambiguous).copied();
    writeln!(out, " {}.", open.collect::<Vec<_>>().join(", ")).unwrap();
    out += include_str!("columns_end.md");
    compare("columns.md", &out);
}

#[test]
fn standards_document() {
    let mut out = format!("# Built-in standards\n\n{MARKED}");
    out += "Evidence marks: V verified in a source, S from one secondary source, U unverified background \
            knowledge. How to write, cite and supersede a standard: \
            [standards/README.md](../standards/README.md).\n";
    for id in standards() {
        describe(&mut out, Standard::builtin(id).unwrap().document());
    }
    compare("standards.md", &out);
}

fn describe(out: &mut String, document: &Document) {
    let Document {
        id,
        version,
        title,
        issuer,
        ..
    } = document;
    writeln!(
        out,
        "\n## {id}\n\n{} {}, {}; {} {}, {}; version {version}.\n",
        title.zh, title.en, document.document, issuer.zh, issuer.en, document.issued
    )
    .unwrap();
    writeln!(out, "### Indicators\n").unwrap();
    header(
        out,
        &[
            "code",
            "中文",
            "English",
            "numerator",
            "per",
            "minimum",
            "CV limit",
            "mark",
            "note",
        ],
    );
    document
        .indicators
        .iter()
        .for_each(|one| indicator(out, document, one));
    writeln!(out, "\n### Rules\n").unwrap();
    header(out, &["rule", "content", "clause", "mark", "note"]);
    rules(out, document);
    writeln!(out, "\n### Items\n").unwrap();
    header(
        out,
        &["group", "code", "中文", "English", "test", "mark", "note"],
    );
    document.items.iter().for_each(|one| item(out, one));
}

fn item(out: &mut String, item: &Item) {
    let (mark, note) = marked(&item.source);
    let group = group(item.group);
    for test in &item.tests {
        let zh = format!("{}：{}", item.name.zh, test.asks.zh);
        let en = format!("{}: {}", item.name.en, test.asks.en);
        let code = test.code_in(item);
        row(out, &[group, code, &zh, &en, &condition(test), mark, &note]);
        for part in &item.parts {
            let code = format!("{code}{}", part.code);
            let (zh, en) = (&part.name.zh, &part.name.en);
            row(out, &[group, &code, zh, en, &condition(test), mark, ""]);
        }
    }
    for figure in &item.figures {
        let unit = figure.unit.as_ref();
        let unit = unit.map_or(String::new(), |unit| format!("{} {}", unit.zh, unit.en));
        let (zh, en) = (&figure.asks.zh, &figure.asks.en);
        row(out, &[group, &figure.code, zh, en, &unit, mark, ""]);
    }
}

fn group(group: ItemGroup) -> &'static str {
    match group {
        ItemGroup::Eligibility => "eligibility 申报条件",
        ItemGroup::Basic => "basic 办学基本标准",
        ItemGroup::Government => "government 政府保障程度",
        ItemGroup::Quality => "quality 教育质量",
        ItemGroup::Recognition => "recognition 社会认可度",
        ItemGroup::Veto => "veto 一票否决",
    }
}

fn indicator(out: &mut String, document: &Document, one: &IndicatorDocument) {
    let ways = std::iter::once(&one.numerator).chain(&one.alternatives);
    let ways: Vec<String> = ways
        .map(|terms| terms.join(" + ").replace("+ -", "− "))
        .collect();
    let (mark, note) = marked(&one.source);
    let cells = [
        &*one.code,
        &*one.name.zh,
        &*one.name.en,
        &ways.join(" or "),
        &one.per.to_string(),
        &per_stage(document, one.floor),
        &per_stage(document, one.cv_limit),
        mark,
        &note,
    ];
    row(out, &cells);
}

fn rules(out: &mut String, document: &Document) {
    let mut line = |rule: &str, what: &str, source: &Source| {
        let (mark, note) = marked(source);
        row(out, &[rule, what, &source.clause.en, mark, &note]);
    };
    line(
        "dispersion",
        &document.dispersion.measure,
        &document.dispersion.source,
    );
    for (kind, weights) in &document.split.weights {
        let of = |stage: &Stage| {
            weights
                .get(*stage)
                .map(|w| format!("{} {w}", stage.name().en))
        };
        let all: Vec<String> = Stage::ALL.iter().filter_map(of).collect();
        let what = format!("{}: {}", kind.name().en, all.join(" : "));
        line("split", &what, document.split.source.as_ref().unwrap());
    }
    for rule in &document.exclusions {
        let what = format!("{} {}", rule.reason.zh, rule.reason.en);
        line("exclusion", &what, &rule.source);
    }
    if let Some(rule) = &document.school_rule {
        let what = format!(
            "at least {} of {} minimum levels, the others at {}% or more",
            rule.at_least, rule.of, rule.rest_floor_pct
        );
        line("each school", &what, &rule.source);
    }
    let rule = &document.county_rule;
    let what = match rule.kind {
        CountyRuleKind::EveryCv => "every coefficient within its limit".to_owned(),
        CountyRuleKind::MeanCv => format!(
            "mean of the coefficients within {}",
            per_stage(document, rule.limit)
        ),
    };
    line("differences between schools", &what, &rule.source);
}

fn per_stage(document: &Document, numbers: Option<PerStage>) -> String {
    let of = |stage: &Stage| numbers?.get(*stage).map(|number| number.to_string());
    let all: Vec<String> = document.stages.iter().filter_map(of).collect();
    all.join(" / ")
}

fn marked(source: &Source) -> (&'static str, String) {
    let mark = match source.evidence {
        Evidence::V => "V",
        Evidence::S => "S",
        Evidence::U => "U",
    };
    let note = source.note.as_ref();
    let note = note.map_or(String::new(), |note| format!("{} {}", note.en, note.zh));
    (mark, note)
}

fn condition(test: &Test) -> String {
    let own = compared(test, test.kind, test.value);
    let Some(ratio) = &test.ratio else { return own };
    let per = match ratio.per {
        1.0 => String::new(),
        per => format!("{per} × "),
    };
    let [above, below] = [&ratio.numerator, &ratio.denominator].map(|codes| match &codes[..] {
        [one] => one.clone(),
        more => format!("({})", more.join(" + ")),
    });
    let ratio_test = match ratio.kind {
        Some(kind) => format!(" {}", compared(test, kind, ratio.value)),
        None => String::new(),
    };
    format!("{own}; or {per}{above} ÷ {below}{ratio_test}")
}

fn compared(test: &Test, kind: TestKind, value: Option<f64>) -> String {
    let sign = match kind {
        TestKind::Yes => return "yes".to_owned(),
        TestKind::No => return "no".to_owned(),
        TestKind::AtLeast => "≥",
        TestKind::AtMost => "≤",
        TestKind::Below => "<",
    };
    let value = value.unwrap();
    if let Some(grade) = test.grades.get((value as usize).wrapping_sub(1)) {
        return format!("{sign} {grade} ({})", test.grades.join(", "));
    }
    let unit = match test.unit.as_ref() {
        Some(unit) if unit.zh == unit.en => unit.en.clone(),
        Some(unit) => format!("{} {}", unit.zh, unit.en),
        None => String::new(),
    };
    format!("{sign} {value} {unit}").trim_end().to_owned()
}

/// The example in the standards' README is a standard, and both shipped ones are listed there.
#[test]
fn the_readme_of_standards_is_true() {
    let text = std::fs::read_to_string(root().join("standards/README.md")).unwrap();
    let (_, rest) = text.split_once("```toml\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    assert_eq!(
        Standard::from_toml(example).unwrap().id(),
        "example-books-1"
    );
    for id in standards() {
        assert!(text.contains(&format!("| `{id}` |")), "{id}");
    }
}

/// A heading that does not state its unit is recognized once the unit is added as the message suggests.
#[test]
fn headings_with_their_unit_are_recognised() {
    use junheng::education::{CheckOptions, Table, check};
    for entry in columns() {
        for heading in entry.ambiguous {
            for (unit, id) in [
                ("（元）", "equipment_value"),
                ("（万元）", "equipment_value_10k"),
            ] {
                let mut table = Table::new();
                table
                    .add_numbers(&format!("{heading}{unit}"), vec![1.0])
                    .unwrap();
                let found = check(&table, None, None, &CheckOptions::default()).unwrap();
                assert_eq!(found.columns[0].id.as_deref(), Some(id), "{heading}{unit}");
            }
        }
    }
}
