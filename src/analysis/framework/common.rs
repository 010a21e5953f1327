//! The inputs that every analysis has.

use crate::evaluate::{Missing, Undefined};
use crate::measure::Text;

use super::inputs::Chosen;
use super::inputs::KeyColumns;
use crate::options::{Choice, choices};
use crate::options::{InputSpec, Kind, Need, Preset};

choices! { Missing {
    Missing::Error => "error", "a missing value is an error" / "含缺失值时报错";
    Missing::Drop => "drop", "such rows are excluded and counted" / "剔除此类行，并报告行数";
}}
choices! { Undefined {
    Undefined::Error => "error", "an undefined result is an error" / "结果无定义时报错";
    Undefined::Null => "null", "its result is null, with the reason" / "结果为空并说明理由";
}}

/// `by`, `missing` and `undefined`.
pub(in crate::analysis) static INPUTS: &[InputSpec] = &[
    InputSpec {
        id: "by",
        kind: Kind::Keys,
        need: Need::Optional,
        choices: &[],
        members: &[],
        about: Text::new(
            "The columns that divide the rows into groups: one result for each group, in the order of the keys.",
            "按其取值对各行分组的列：每组一个结果，依分组值排列。",
        ),
    },
    InputSpec {
        id: "missing",
        kind: Kind::Choice,
        need: Need::Default(Preset::Word("error")),
        choices: <Missing as Choice>::NAMES,
        members: &[],
        about: Text::new(
            "How rows with a missing value in a column that is used are treated; rows with a missing key in `by` form a group.",
            "所用列有缺失的行如何处理；`by` 列缺失的行自成一组。",
        ),
    },
    InputSpec {
        id: "undefined",
        kind: Kind::Choice,
        need: Need::Default(Preset::Word("error")),
        choices: <Undefined as Choice>::NAMES,
        members: &[],
        about: Text::new(
            "How a group for which the analysis is undefined is treated.",
            "分析对某组无定义时如何处理。",
        ),
    },
];

/// The inputs that every analysis has.
#[derive(Debug)]
pub(in crate::analysis) struct Common {
    pub(in crate::analysis) by: Option<KeyColumns>,
    pub(in crate::analysis) missing: Chosen<Missing>,
    pub(in crate::analysis) undefined: Chosen<Undefined>,
}

impl Common {
    /// The grouping columns.
    pub(in crate::analysis) fn by(&self) -> &[String] {
        self.by.as_ref().map_or(&[], |by| &by.0)
    }
}
