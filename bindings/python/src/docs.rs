//! The text signatures and docstrings of the functions of measures, from the catalogue.

use junheng::measure::{Catalogue, Entry, Input};
use junheng::{
    AnyMeasure, Counts, Measure, RankMeasure, Ranked, Result, Sample, SegregationMeasure,
};
use pyo3::prelude::*;
use pyo3::types::PyFloat;

use crate::failure::raise;

/// Columns of a line.
const WIDTH: usize = 106;
/// Books per pupil, pupils, and the share of pupils from poor families of five schools; books and pupils are the
/// published example of the official coefficient.
const BOOKS: [f64; 5] = [6.2, 3.7, 10.506, 2.105, 7.309];
const PUPILS: [f64; 5] = [45.0, 37.0, 89.0, 76.0, 55.0];
const POVERTY: [f64; 5] = [0.4, 0.25, 0.05, 0.8, 0.1];
/// Pupils of two groups in three schools, school by school.
const GROUPS: [&str; 2] = ["local", "migrant"];
const COUNTS: [f64; 6] = [90.0, 10.0, 60.0, 40.0, 20.0, 80.0];
/// A poverty line that some of the books per pupil are below, and bounds that hold all of them.
const NAMED: [(&str, f64); 3] = [("line", 5.0), ("lower", 0.0), ("upper", 20.0)];
/// Tried in this order for any other parameter without a default.
const TRIALS: [f64; 4] = [0.5, 1.0, 2.0, 0.0];

/// An argument that is an input rather than a parameter.
pub(crate) struct Argument {
    pub(crate) name: &'static str,
    /// Whether it must be given; then it may be given by position.
    pub(crate) required: bool,
    about: &'static str,
}

const VALUES: Argument = required("x", "the values");
const WEIGHTS: Argument = optional(
    "weights",
    "the weight of each value: zero or more, not all zero; without them each is 1",
);
const RANK: Argument = required(
    "rank",
    "the variable that ranks or explains the values, such as the poverty of each school's pupils",
);
const TABLE: Argument = required(
    "counts",
    "the pupils of each group in each unit (school): a table whose columns are the groups, or a two-dimensional \
     array with one row a unit and one column a group, which are then called 0, 1, …; careful: [a, b] of two \
     lists is two units, not two groups; for groups write {\"a\": a, \"b\": b}",
);
const GROUP: Argument = optional("group", "the group that is measured");
const REFERENCE: Argument = optional(
    "reference_group",
    "the group that it is compared with; without it all others together",
);

const fn required(name: &'static str, about: &'static str) -> Argument {
    Argument {
        name,
        required: true,
        about,
    }
}

const fn optional(name: &'static str, about: &'static str) -> Argument {
    Argument {
        name,
        required: false,
        about,
    }
}

/// The inputs of a measure in the order of the arguments; parameters follow.
pub(crate) fn inputs(input: Input) -> &'static [Argument] {
    match input {
        Input::Sample => &[VALUES, WEIGHTS],
        Input::Ranked => &[VALUES, RANK, WEIGHTS],
        Input::Counts => &[TABLE, GROUP, REFERENCE],
    }
}

/// The text signature and the docstring of the function of the measure at a place of the catalogue, as
/// `ml_doc` has them.
pub(crate) fn text(py: Python<'_>, place: usize) -> PyResult<String> {
    let measure = Described {
        entry: AnyMeasure::ENTRIES[place],
        input: <AnyMeasure as Catalogue>::input(place),
        place,
    };
    Ok(format!(
        "{}\n--\n\n{}",
        measure.signature(),
        measure.docstring(py)?
    ))
}

/// A line of an example: text, or a value as Python shows it.
enum Line {
    Text(String),
    Value(f64),
}

/// A measure that is described.
struct Described {
    entry: &'static Entry,
    input: Input,
    place: usize,
}

impl Described {
    fn signature(&self) -> String {
        let (required, optional): (Vec<_>, Vec<_>) =
            inputs(self.input).iter().partition(|one| one.required);
        let mut arguments: Vec<String> = required.iter().map(|one| one.name.to_owned()).collect();
        arguments.push("*".to_owned());
        arguments.extend(optional.iter().map(|one| format!("{}=None", one.name)));
        arguments.extend(
            self.entry
                .parameters
                .iter()
                .map(|one| match (one.default, one.flag) {
                    (None, _) => one.name.id.to_string(),
                    (Some(default), true) => format!("{}={}", one.name.id, python_bool(default)),
                    (Some(default), false) => format!("{}={default:?}", one.name.id),
                }),
        );
        format!("{}({})", self.entry.name.id, arguments.join(", "))
    }

    fn docstring(&self, py: Python<'_>) -> PyResult<String> {
        let entry = self.entry;
        let mut out = vec![
            sentence(&format!("{} {}", entry.name.en, entry.name.zh)),
            String::new(),
        ];
        wrap(&mut out, entry.summary.en, 0, 0);
        let by_group = "For each group of the rows of a table: `jh.measure(..., by=...)`.";
        out.extend([String::new(), by_group.to_owned()]);
        section(
            &mut out,
            "Formula",
            &join(&[entry.formula, self.symbols(), entry.symbols]),
        );
        out.extend([String::new(), "Args:".to_owned()]);
        for (name, about) in self.arguments() {
            wrap(&mut out, &format!("{name}: {about}"), 4, 4);
        }
        section(&mut out, "Returns", &self.returns());
        section(
            &mut out,
            "Edge cases",
            &join(&[entry.edge_cases, self.zero_weight()]),
        );
        out.extend([String::new(), "Raises:".to_owned()]);
        for (name, condition) in self.raises() {
            wrap(&mut out, &format!("{name}: {condition}"), 4, 4);
        }
        section(&mut out, "Accuracy", &self.accuracy());
        section(&mut out, "Source", entry.source);
        out.extend([String::new(), "Examples:".to_owned()]);
        out.extend(
            (self.examples(py)?.iter().flat_map(|line| line.split('\n')))
                .map(|line| format!("    {line}").trim_end().to_owned()),
        );
        Ok(out.join("\n"))
    }

    fn symbols(&self) -> &'static str {
        match self.input {
            Input::Sample => "Here p is the unit's share of all weights and μ the mean",
            Input::Ranked => {
                "Here h are the values, r the ranking variable, p the unit's share of all weights and μ the mean of h"
            }
            Input::Counts => {
                "Here j are the units, m the groups, uⱼ a unit's share of all pupils, πⱼₘ a group's share of the \
                 unit's pupils and πₘ its share of all pupils"
            }
        }
    }

    fn arguments(&self) -> Vec<(&'static str, String)> {
        let entry = self.entry;
        let mut out: Vec<(&str, String)> = (inputs(self.input).iter())
            .map(|one| (one.name, sentence(one.about)))
            .collect();
        if self.input == Input::Counts {
            if !entry.domain_note.en.is_empty() {
                out[1].1 = sentence(&format!("{} ({})", GROUP.about, entry.domain_note.en));
            }
        } else {
            let note = [entry.domain.name().en.as_ref(), entry.domain_note.en];
            let note: Vec<&str> = note.into_iter().filter(|text| !text.is_empty()).collect();
            out[0].1 = sentence(&format!("{}: {}", VALUES.about, note.join("; ")));
        }
        out.extend(entry.parameters.iter().map(|one| {
            let domain = if one.flag { "" } else { one.domain };
            let name = [one.name.en.as_ref(), domain];
            let name: Vec<&str> = name.into_iter().filter(|text| !text.is_empty()).collect();
            (
                one.name.id.as_ref(),
                join(&[&sentence(&name.join(", ")), one.about]),
            )
        }));
        if let (Some(constraint), Some((_, last))) = (&entry.constraint, out.last_mut()) {
            *last = join(&[last, constraint.condition]);
        }
        out
    }

    fn returns(&self) -> String {
        let number = |value: f64| format!("{value}");
        let ends = match self.entry.range {
            (low, high) if low.is_infinite() && high.is_infinite() => "Any number".to_owned(),
            (low, high) if low.is_infinite() => format!("From −∞ to {}", number(high)),
            (low, high) if high.is_infinite() => format!("From {} upwards", number(low)),
            (low, high) => format!("From {} to {}", number(low), number(high)),
        };
        join(&[
            &ends,
            &sentence(self.entry.ends.en),
            self.entry.interpretation,
        ])
    }

    fn zero_weight(&self) -> &'static str {
        match self.input {
            Input::Sample => "A value of weight zero is ignored and not checked against the domain",
            Input::Ranked => {
                "A value of weight zero is ignored; ties share the middle of their ranks"
            }
            Input::Counts => "A unit without pupils is ignored",
        }
    }

    fn raises(&self) -> Vec<(&'static str, String)> {
        let (empty, number, given) = match self.input {
            Input::Sample => (
                "there is no value",
                "a value or a weight",
                "`x` or `weights` hold",
            ),
            Input::Ranked => (
                "there is no value",
                "a value, a rank or a weight",
                "`x`, `rank` or `weights` hold",
            ),
            Input::Counts => (
                "there are no pupils, or fewer than two groups",
                "a count",
                "`counts` holds",
            ),
        };
        let domain = "input lies outside the domain, a divisor such as the mean is zero, or the result is not \
             representable as a double";
        let mut out = vec![
            ("EmptySampleError", sentence(empty)),
            (
                "NotFiniteError",
                sentence(&format!("{number} is NaN, infinite or missing")),
            ),
            ("OutOfDomainError", sentence(domain)),
            (
                "WrongTypeError",
                sentence(&format!("{given} something other than numbers")),
            ),
        ];
        match self.input {
            Input::Counts => out.push(("UnknownNameError", sentence("there is no such group"))),
            _ => out.extend([
                (
                    "LengthMismatchError",
                    sentence("the arguments differ in length"),
                ),
                (
                    "InvalidWeightError",
                    sentence("a weight is negative, or all are zero"),
                ),
            ]),
        }
        if !self.entry.parameters.is_empty() || self.input == Input::Counts {
            let parameter =
                "a parameter lies outside its domain, or is not given where it is needed";
            out.push(("InvalidParameterError", sentence(parameter)));
        }
        self.add_conditions(&mut out);
        out
    }

    /// Adds the measure's own conditions, written ``` `Kind` condition; condition; `Kind` condition. ```
    fn add_conditions(&self, out: &mut [(&'static str, String)]) {
        let mut place = None;
        for clause in self.entry.errors.trim_end_matches('.').split("; ") {
            let named = (clause.strip_prefix('`')).and_then(|clause| clause.split_once("` "));
            let condition = match named {
                Some((kind, condition)) => {
                    let class = format!("{kind}Error");
                    place = out.iter().position(|(name, _)| *name == class);
                    condition
                }
                None => clause,
            };
            if let (Some(at), false) = (place, condition.is_empty()) {
                let condition = condition.strip_prefix("also ").unwrap_or(condition);
                out[at].1 += &format!(" Also {condition}.");
            }
        }
    }

    fn accuracy(&self) -> String {
        let entry = self.entry;
        let bound = format!("{:.1e}", entry.accuracy).replace(".0e", "e");
        let bound = match entry.accuracy_of {
            "" => format!("Relative error at most {bound}"),
            of => format!("Error at most {bound} of {of}"),
        };
        join(&[&bound, entry.accuracy_note])
    }

    fn examples(&self, py: Python<'_>) -> PyResult<Vec<String>> {
        let parameters = self.trial();
        let required = self.entry.parameters.iter().zip(&parameters);
        let required: String = (required.filter(|(one, _)| one.default.is_none()))
            .map(|(one, value)| format!(", {}={value:?}", one.name.id))
            .collect();
        let given = AnyMeasure::at(self.place, &parameters).and_then(|measure| match measure {
            AnyMeasure::Sample(measure) => self.of_values(measure, &required),
            AnyMeasure::Ranked(measure) => self.of_ranks(measure, &required),
            AnyMeasure::Counts(measure) => self.of_counts(measure),
        });
        let lines = given.map_err(|error| raise(py, &error))?;
        let mut out = vec![">>> import junheng as jh".to_owned()];
        for line in lines {
            out.push(match line {
                Line::Text(text) => text,
                Line::Value(value) => PyFloat::new(py, value).repr()?.to_string(),
            });
        }
        Ok(out)
    }

    fn of_values(&self, measure: Measure, required: &str) -> Result<Vec<Line>> {
        let id = &self.entry.name.id;
        let plain = measure.value(&Sample::new(&BOOKS)?)?;
        let weighted = measure.value(&Sample::weighted(&BOOKS, &PUPILS)?)?;
        Ok(vec![
            Line::Text(format!(
                ">>> books_per_pupil, pupils = {}, {}",
                list(&BOOKS),
                list(&PUPILS)
            )),
            Line::Text(format!(">>> jh.{id}(books_per_pupil{required})")),
            Line::Value(plain),
            Line::Text(format!(
                ">>> jh.{id}(books_per_pupil, weights=pupils{required})"
            )),
            Line::Value(weighted),
        ])
    }

    fn of_ranks(&self, measure: RankMeasure, required: &str) -> Result<Vec<Line>> {
        let id = &self.entry.name.id;
        let plain = measure.value(&Ranked::new(&BOOKS, &POVERTY)?)?;
        let weighted = measure.value(&Ranked::weighted(&BOOKS, &POVERTY, &PUPILS)?)?;
        Ok(vec![
            Line::Text(format!(
                ">>> books_per_pupil, poverty = {}, {}",
                list(&BOOKS),
                list(&POVERTY)
            )),
            Line::Text(format!(">>> jh.{id}(books_per_pupil, poverty{required})")),
            Line::Value(plain),
            Line::Text(format!(">>> pupils = {}", list(&PUPILS))),
            Line::Text(format!(
                ">>> jh.{id}(books_per_pupil, poverty, weights=pupils{required})"
            )),
            Line::Value(weighted),
        ])
    }

    fn of_counts(&self, measure: SegregationMeasure) -> Result<Vec<Line>> {
        let id = &self.entry.name.id;
        let counts = Counts::of_groups(&COUNTS, &GROUPS.map(str::to_owned))?;
        // Indices of one group require the group.
        let (counts, by_name, by_place) = match measure.value(&counts).is_ok() {
            true => (counts, String::new(), ""),
            false => {
                let counts = counts.clone().with_group(counts.group_named(GROUPS[1])?)?;
                (counts, format!(", group=\"{}\"", GROUPS[1]), ", group=1")
            }
        };
        let column = |group: usize| -> Vec<f64> {
            let cells = COUNTS.iter().skip(group);
            cells.step_by(GROUPS.len()).copied().collect()
        };
        let columns =
            [0, 1].map(|group| format!("\"{}\": {}", GROUPS[group], list(&column(group))));
        let rows: Vec<String> = COUNTS.chunks(GROUPS.len()).map(list).collect();
        let value = measure.value(&counts)?;
        Ok(vec![
            Line::Text(format!(
                ">>> pupils = {{{}}}  # of three schools",
                columns.join(", ")
            )),
            Line::Text(format!(">>> jh.{id}(pupils{by_name})")),
            Line::Value(value),
            Line::Text("\nThe same as an array with one row a school:\n".to_owned()),
            Line::Text(format!(">>> jh.{id}([{}]{by_place})", rows.join(", "))),
            Line::Value(value),
        ])
    }

    /// Parameters for an example: the defaults, and for the others the first that lie in the domain.
    fn trial(&self) -> Vec<f64> {
        let parameters = self.entry.parameters;
        let given = |trial: f64| -> Vec<f64> {
            (parameters.iter())
                .map(|one| {
                    let named = NAMED.iter().find(|(name, _)| one.name.id == *name);
                    one.default
                        .unwrap_or_else(|| named.map_or(trial, |(_, value)| *value))
                })
                .collect()
        };
        let fits = |given: &Vec<f64>| AnyMeasure::at(self.place, given).is_ok();
        TRIALS.map(given).into_iter().find(fits).unwrap_or_default()
    }
}

fn python_bool(flag: f64) -> &'static str {
    if flag == 0.0 { "False" } else { "True" }
}

/// Numbers as a list of Python, whole ones without a point.
fn list(numbers: &[f64]) -> String {
    let numbers: Vec<String> = numbers.iter().map(f64::to_string).collect();
    format!("[{}]", numbers.join(", "))
}

/// With a capital letter and a full stop.
fn sentence(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let mut characters = text.chars();
    let first = characters
        .next()
        .map(|first| first.to_uppercase().to_string());
    let end = if text.ends_with('.') { "" } else { "." };
    format!("{}{}{end}", first.unwrap_or_default(), characters.as_str())
}

/// Texts one after the other as sentences, without empty ones; none begins with another letter than before, for
/// it may be a symbol.
fn join(texts: &[&str]) -> String {
    let filled = texts.iter().filter(|text| !text.is_empty());
    let ended: Vec<String> = filled
        .map(|text| format!("{}.", text.trim_end_matches('.')))
        .collect();
    ended.join(" ")
}

fn section(out: &mut Vec<String>, title: &str, text: &str) {
    out.extend([String::new(), format!("{title}:")]);
    wrap(out, text, 4, 0);
}

/// Adds lines of words; those after the first are indented by `hanging` more.
fn wrap(out: &mut Vec<String>, text: &str, indent: usize, hanging: usize) {
    let mut line = " ".repeat(indent);
    let (mut width, mut empty) = (indent, true);
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if !empty && width + 1 + length > WIDTH {
            out.push(std::mem::replace(&mut line, " ".repeat(indent + hanging)));
            (width, empty) = (indent + hanging, true);
        }
        if !empty {
            line.push(' ');
            width += 1;
        }
        line.push_str(word);
        width += length;
        empty = false;
    }
    out.push(line);
}
