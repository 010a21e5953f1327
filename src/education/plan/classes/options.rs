//! The options of a plan of classes.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::education::Totals;
use crate::error::Result;
use crate::measure::Text;
use crate::options::{FromOption, InputSpec, Kind, Need, Preset, options};
use crate::reading::read;

options! {
    /// How large classes are ended.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::education::plan::ClassesOptions;
    /// let options = ClassesOptions::from_json(r#"{"limit": 55, "area": "乡镇"}"#)?;
    /// assert_eq!((options.limit, options.redivide), (Some(55), Some(true)));
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ClassesOptions {
        limit: Option<u64>, Count, Need::Default(Preset::Count(45)),
            "The most pupils of a class: 45 and 50 are the standard classes of primary and junior secondary schools, \
             55 is the limit of large classes." /
            "班额上限：小学、初中标准班额为 45 人、50 人，大班额限值为 55 人。";
        area: Option<String>, Key, Need::Optional,
            "The column whose values are areas, such as townships, within which pupils may change school; areas of one \
             name in two counties are two. Without it nobody changes school." /
            "按其取值划定可统筹学位的片区（如乡镇）的列，不同区县的同名片区分别计算；未指定时学生不转校。";
        pairs: ClassPairs, Records, Need::Optional,
            "The pairs of schools between which pupils may change, instead of areas." /
            "学生可转学的学校对，用以代替片区。";
        redivide: Option<bool>, Flag, Need::Default(Preset::Flag(true)),
            "Whether the pupils of a grade may be divided into classes anew; false divides only classes over the limit, \
             which needs a row for each class." /
            "同年级学生可否重新编班；为 false 时只拆分超限班级，须每班一行。";
        budget: Option<u64>, Count, Need::Optional,
            "The most new classes that can be opened." /
            "最多可增设的班数。";
        teachers_per_class: Option<f64>, Number, Need::Optional,
            "Teachers needed for each new class; without it no teachers are counted." /
            "每增一班所需教师数；未指定时不计教师。";
        columns: BTreeMap<String, String>, Mapping, Need::Optional,
            "The headings of your table, by column id: school_id, school_name, grade, pupils, classes, class_size, \
             spare_rooms." /
            "由列标识（school_id、school_name、grade、pupils、classes、class_size、spare_rooms）到表中列名的对应关系。";
        totals: Totals, Choice, Need::Default(Preset::Word("error")),
            "What happens to rows that are no schools: totals, subtotals, averages, notes." /
            "表中合计、小计、平均、附注等不是学校的行如何处理。";
    }
}

/// A way from one school to another that pupils of any grade may take.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassPair {
    /// The code of the school that pupils leave.
    pub from: String,
    /// The code of the school that they enter.
    pub to: String,
    /// The most pupils of each grade; without limit where it is not given.
    #[serde(default)]
    pub most: Option<u32>,
}

/// Pairs of schools; `None` where the option is not given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClassPairs(pub Option<Vec<ClassPair>>);

const fn member(id: &'static str, kind: Kind, need: Need, about: Text) -> InputSpec {
    InputSpec {
        id,
        kind,
        need,
        choices: &[],
        members: &[],
        about,
    }
}

impl FromOption for ClassPairs {
    const MEMBERS: &'static [InputSpec] = &[
        member(
            "from",
            Kind::Text,
            Need::Required,
            Text::new(
                "The code of the school that pupils leave.",
                "转出学校的代码。",
            ),
        ),
        member(
            "to",
            Kind::Text,
            Need::Required,
            Text::new(
                "The code of the school that they enter.",
                "转入学校的代码。",
            ),
        ),
        member(
            "most",
            Kind::Count,
            Need::Optional,
            Text::new(
                "The most pupils of each grade; without it there is no limit.",
                "每个年级最多转学人数；未给出时不限。",
            ),
        ),
    ];

    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        let list = match value {
            None => return Ok(Self(None)),
            Some(Value::Array(list)) => list,
            Some(one) => vec![one],
        };
        let pairs = list.into_iter().map(|pair| read(pair, spec.id));
        Ok(Self(Some(pairs.collect::<Result<_>>()?)))
    }
}
