//! The call: a table and a standard in, the assessments of its counties out.

use super::stage::Scratch;
use crate::education::binding::membership::{self, Membership};
use crate::education::binding::split::Splitter;
use crate::education::binding::stages::{alternatives_used, bind_all};
use crate::education::intake::inspect::{clear_schools, inspect};
use crate::education::intake::reading::ReadsSchools;
use crate::education::intake::schools::Schools;
use crate::education::items::answers::Answers;
use crate::education::standard::{Standard, Weights};
use crate::education::{AssessOptions, Table};
use crate::error::Result;
use crate::parallel::{both, each, each_with};
use crate::words::{Message, education as phrases};

use super::columns::StageColumns;
use super::county::{County, Work};
use super::labels::Labels;
use super::result::Assessments;

/// A standard applied to a table of schools, county by county.
///
/// # Formula
///
/// For school i of a stage, with resource Rᵢ and pupils Pᵢ: Xᵢ = per·Rᵢ / Pᵢ, X̄ = per·ΣRᵢ / ΣPᵢ,
/// CV = √(Σ Pᵢ/ΣP · (Xᵢ − X̄)²) / X̄. Of what the stages of a school share, each takes
/// w·P / Σ w·P with the standard's weights w.
///
/// # Parameters
///
/// `table`: one row for each school; headings by the [dictionary](crate::education::columns::columns), others by
/// the standard. `items`: county (where there are several), item, value: one row for each answer to
/// the requirements beyond the table of schools; an unanswered one does not count as met.
///
/// # Returns
///
/// For each county the verdict with its reasons; for each stage and indicator the county's value, the
/// coefficient, its limit and margin; for each school its values, its shortfall and its share of the
/// squared coefficient. Nothing is rounded.
///
/// # Edge cases
///
/// A school with none of a resource is included with zero. Where all values are zero, the coefficient is
/// undefined and not within its limit. A single school has a coefficient of 0. A stage without schools is
/// not judged and leaves the verdict undetermined.
///
/// # Errors
///
/// [`UnknownName`](crate::ErrorKind::UnknownName) where the option `columns` names an id or a heading
/// that does not exist; [`InvalidTable`](crate::ErrorKind::InvalidTable) where the table or the items
/// have errors, each of them among the [details](crate::Error::details).
///
/// # Accuracy
///
/// Sums are exact and rounded once; the coefficient is that of the measure `cv` on the rounded Xᵢ.
///
/// # Source
///
/// The standard's document, as each verdict cites; the formula: 县域义务教育校际均衡指标计算方法.
///
/// # Examples
///
/// ```
/// use junheng::education::{AssessOptions, Standard, Table, Verdict, assess};
///
/// let standard = Standard::from_toml(r#"
///     id = "example-books-1"
///     version = "1"
///     title = { en = "Books", zh = "图书" }
///     document = "example"
///     issuer = { en = "nobody", zh = "无" }
///     issued = "2026"
///     stages = ["primary"]
///     [dispersion]
///     measure = "cv"
///     weights = "denominator"
///     source = { clause = "1", evidence = "U" }
///     [[indicators]]
///     code = "books"
///     name = { en = "books per pupil", zh = "生均图书册数" }
///     unit = { en = "books", zh = "册" }
///     numerator = ["books"]
///     per = 1
///     direction = "at_least"
///     cv_limit = { primary = 0.65 }
///     source = { clause = "2", evidence = "U" }
///     [county_rule]
///     kind = "every_cv"
///     source = { clause = "3", evidence = "U" }
/// "#)?;
/// let mut table = Table::new();
/// table.add_text("学校名称", ["小学1", "小学2", "小学3", "小学4", "小学5"])?;
/// table.add_numbers("小学在校生数", &[45.0, 37.0, 89.0, 76.0, 55.0][..])?;
/// table.add_numbers("图书册数", &[279.0, 137.0, 935.0, 160.0, 402.0][..])?;
///
/// let result = assess(&table, None, &standard, &AssessOptions::default())?;
/// let county = result.counties().next().unwrap();
/// assert_eq!(county.verdict.state, Verdict::Meets);
/// // The published example prints 0.52.
/// let cv = county.stages[0].indicators[0].cv.unwrap();
/// assert!((cv - 0.515_256_629_884_476).abs() < 1e-14);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Coefficients within their limits do not suffice: unanswered items leave the verdict undetermined.
///
/// ```
/// # use junheng::education::{AssessOptions, Standard, Table, Verdict, assess};
/// let mut table = Table::new();
/// table.add_text("school_id", ["A"])?;
/// table.add_text("school_type", ["小学"])?;
/// for (column, value) in [
///     ("pupils_primary", 1000.0), ("teachers_primary", 60.0), ("teachers_above_degree_primary", 50.0),
///     ("teachers_backbone_primary", 12.0), ("teachers_pe_art_primary", 9.0), ("teaching_area", 5000.0),
///     ("sports_area", 8000.0), ("equipment_value", 2.5e6), ("multimedia_classrooms", 24.0),
/// ] {
///     table.add_numbers(column, vec![value])?;
/// }
/// let standard = Standard::builtin("cn-quality-2017")?;
/// let result = assess(&table, None, &standard, &AssessOptions::default())?;
/// assert_eq!(result.verdicts().next(), Some((None, Verdict::Undetermined)));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn assess(
    table: &Table<'_>,
    items: Option<&Table<'_>>,
    standard: &Standard,
    options: &AssessOptions,
) -> Result<Assessments> {
    let reading = options.reading(Some(standard.needs()));
    let cleared = clear_schools(table, reading)?;
    let (schools, mut findings) = inspect(&cleared, reading);
    let membership = Membership::of(&schools, standard);
    let plans = bind_all(&schools, standard, &membership, &mut findings);
    let answers = Answers::read(
        items,
        &schools.counties,
        options.by.as_deref(),
        standard,
        &mut findings,
    );
    if findings.has_errors() {
        return Err(findings.into_error());
    }
    let splitter = Splitter::new(&schools, standard);
    let stages = each(schools.cells(), &plans, |plan| {
        StageColumns::gather(&schools, &membership, &splitter, plan)
    });
    let work = Work {
        schools: &schools,
        membership: &membership,
        stages: &stages,
        standard,
        answers: &answers,
    };
    let label = || Labels::of(&schools, options.detail);
    let (counties, labels) = both(schools.cells(), || every_county(&work), label);
    Ok(Assessments {
        counties,
        standard: standard.clone(),
        detail: options.detail,
        rows: schools.len(),
        total_rows: cleared.totals.clone(),
        conventions: conventions(&schools, standard),
        alternatives: alternatives_used(&plans),
        labels,
        stages,
    })
}

fn every_county(work: &Work<'_>) -> Vec<County> {
    each_with(
        work.schools.cells(),
        work.schools.counties.len(),
        Scratch::default,
        |scratch, county| work.county(county, scratch),
    )
}

/// How the figures were computed, and which rules the table did not allow.
fn conventions(schools: &Schools<'_>, standard: &Standard) -> Vec<Message> {
    let document = standard.document();
    let mut out = vec![Message::new(match document.dispersion.weights {
        Weights::Denominator => &phrases::CONVENTION_CV,
        Weights::Equal => &phrases::CONVENTION_CV_EQUAL,
    })];
    if standard.measure() != crate::measure::CoefficientOfVariation::default() {
        out.push(Message::new(&phrases::CONVENTION_CV_SAMPLE));
    }
    out.extend(
        [
            &phrases::CONVENTION_UNROUNDED,
            &phrases::CONVENTION_ZEROS,
            &phrases::CONVENTION_SPLIT,
            &phrases::CONVENTION_SHARES,
        ]
        .map(Message::new),
    );
    out.extend(membership::skipped_rules(&schools.headings, standard));
    out
}
