//! The catalogue of `assess`, `balance` and `check`: what each takes and what it reports.

use serde::{Serialize, Serializer};

use crate::measure::Text;
use crate::options::{InputSpec, Kind, Need, Preset};
use crate::words::{Method, Name, listed, school_methods};

use super::balance::BalanceOptions;
use super::options::{AssessOptions, CheckOptions};

/// One line of the catalogue: a call on a table of schools.
#[derive(Debug, Clone, Serialize)]
pub struct OperationEntry {
    /// The id, which is its name in every language binding, and the names in both languages.
    pub name: Name,
    /// A sentence that describes it.
    pub summary: Text,
    /// What it is applied to: tables and a standard.
    pub arguments: &'static [InputSpec],
    /// Its options: the members of the JSON object that it takes.
    pub inputs: &'static [InputSpec],
    /// What it returns.
    pub returns: Text,
    /// The schema of its result, by the name of its file without an ending.
    pub schema: &'static str,
    /// How it computes, with the sources.
    #[serde(serialize_with = "listed_methods")]
    pub methods: &'static [&'static Method],
}

fn listed_methods<S: Serializer>(methods: &[&'static Method], out: S) -> Result<S::Ok, S::Error> {
    listed(methods).serialize(out)
}

const fn argument(id: &'static str, kind: Kind, need: Need, about: Text) -> InputSpec {
    InputSpec {
        id,
        kind,
        need,
        choices: &[],
        members: &[],
        about,
    }
}

pub(crate) const SCHOOLS: InputSpec = argument(
    "table",
    Kind::Table,
    Need::Required,
    Text::new(
        "A table with one row per school; headings as in the dictionary of columns, others as the standard \
         defines them.",
        "学校表，每校一行；列名见列词典，其余列由标准规定。",
    ),
);
const UNITS: InputSpec = argument(
    "table",
    Kind::Table,
    Need::Required,
    Text::new(
        "A table with one row per school, district or class: pupils and any of classes, teachers, spend, \
         locale, class_size and class-size bands.",
        "每行为一所学校、一个学区或一个班级：含在校生数，以及班级数、教师数、支出、城乡类型、班额或班额分段各列中的若干列。",
    ),
);
pub(crate) const ITEMS: InputSpec = argument(
    "items",
    Kind::Table,
    Need::Optional,
    Text::new(
        "A table with one row per answer to a requirement that the table of schools does not cover: county \
         (where there are several), item, value. An unanswered requirement never counts as met.",
        "指标表，每行为一项学校表以外要求的填报值：区县（多于一个时）、指标编号、填报值。未填报不视为达标。",
    ),
);
/// The standard of the library that is applied where a call names none.
pub(crate) const DEFAULT_STANDARD: &str = "cn-quality-2017";

pub(crate) const STANDARD: InputSpec = argument(
    "standard",
    Kind::Standard,
    Need::Default(Preset::Word(DEFAULT_STANDARD)),
    Text::new("The standard that is applied.", "所用的标准。"),
);
const STANDARD_OF_CHECK: InputSpec = argument(
    "standard",
    Kind::Standard,
    Need::Optional,
    Text::new(
        "The standard that the table is meant for: then the errors are those for which assess rejects the \
         table. Without it only the columns present are checked.",
        "拟采用的标准：指定时，列出评估前须改正的全部错误；未指定时，只检查已有各列。",
    ),
);

const FINDINGS: Text = Text::new(
    "Errors (the table cannot be used) and warnings (possible, but unusual), each with row, column, the value \
     expected and the value found. Rows are counted from zero.",
    "错误（该表不能使用）与提示（可能属实但不寻常），各注明行、列、应有值与实际值。行号从 0 起。",
);

static OPERATIONS: [OperationEntry; 4] = [
    OperationEntry {
        name: Name::new("assess", "assessment", "评估"),
        summary: Text::new(
            "Applies a standard to a table of schools, county by county.",
            "按标准逐县评估学校表。",
        ),
        arguments: &[SCHOOLS, ITEMS, STANDARD],
        inputs: AssessOptions::SPECS,
        returns: Text::new(
            "For each county the verdict with its reasons; for each stage and indicator the county's value, \
             the coefficient of variation, its limit and margin; for each school its values, its shortfall \
             and its share of the squared coefficient of variation. Nothing is rounded.",
            "各县的结论与理由；各学段各指标的县域值、差异系数、限值与余量；各校的指标值、缺口及其在差异系数平方中所占份额。结果不作修约。",
        ),
        schema: "assessments",
        methods: &[&school_methods::ASSESSMENT],
    },
    OperationEntry {
        name: Name::new("balance", "balance", "均衡状况"),
        summary: Text::new(
            "Describes how evenly pupils, classes, teachers and spending are distributed over schools.",
            "描述学生、班级、教师与经费在学校间的均衡状况。",
        ),
        arguments: &[UNITS],
        inputs: BalanceOptions::SPECS,
        returns: Text::new(
            "For the whole table and each group: ratios of totals, measures of the units' own ratios weighted \
             by pupils, Theil T within and between locales, the urban–rural gap, and class sizes per class \
             and per pupil.",
            "全表及各组的总体比率、以学生数加权的各单位比率的指数、泰尔指数 T 的城乡内与城乡间分解、城乡差距，以及按班级与按学生计的班额。",
        ),
        schema: "balance",
        methods: &[&school_methods::BALANCE],
    },
    OperationEntry {
        name: Name::new("check", "check", "检查"),
        summary: Text::new(
            "Lists all problems of a table of schools at once; nothing is repaired.",
            "一次列出学校表的全部问题，不作修改。",
        ),
        arguments: &[SCHOOLS, ITEMS, STANDARD_OF_CHECK],
        inputs: CheckOptions::SPECS,
        returns: FINDINGS,
        schema: "check",
        methods: &[&school_methods::CHECK],
    },
    OperationEntry {
        name: Name::new("check_balance", "check for a balance", "均衡检查"),
        summary: Text::new(
            "Lists all problems for which balance rejects a table; nothing is repaired.",
            "一次列出均衡计算不接受该表的全部原因，不作修改。",
        ),
        arguments: &[UNITS],
        inputs: BalanceOptions::SPECS,
        returns: FINDINGS,
        schema: "check",
        methods: &[&school_methods::CHECK],
    },
];

/// The catalogue of the calls on a table of schools.
///
/// # Examples
///
/// ```
/// use junheng::education::operations;
/// let assess = operations().find(|entry| entry.name.id == "assess").unwrap();
/// let options: Vec<&str> = assess.inputs.iter().map(|spec| spec.id).collect();
/// assert_eq!(options, ["by", "columns", "detail", "totals"]);
/// ```
pub fn operations() -> impl ExactSizeIterator<Item = &'static OperationEntry> {
    OPERATIONS.iter()
}
