//! Plans: what is to be done, why less is not enough, what would change it.

pub(crate) mod add;
pub(crate) mod alliances;
pub(crate) mod classes;
pub(crate) mod fund;
pub(crate) mod transfer;
pub(crate) mod trend;
pub(crate) mod what_if;

phrases! {
    /// An unknown indicator.
    UNKNOWN_INDICATOR = "plan.unknown_indicator", UnknownName:
        "the standard {standard} has no indicator \"{got}\": expected one of {expected}" /
        "标准 {standard} 没有指标“{got}”：应为{expected}之一";
    /// A stage without schools.
    NO_STAGE = "plan.no_stage", InvalidSpec:
        "there are no schools of the stage {stage} to plan for" /
        "没有可规划的{stage}学校";
    /// An option outside its domain.
    OPTION_DOMAIN = "plan.option_domain", InvalidSpec:
        "the option {option} must be {expected}, got {got}" /
        "选项 {option} 应为{expected}，实为 {got}";
    /// A school that the table does not have.
    UNKNOWN_SCHOOL = "plan.unknown_school", UnknownName:
        "the table has no school \"{got}\"" /
        "表中没有学校“{got}”";
    /// A school that the table does not have, with the nearest.
    UNKNOWN_SCHOOL_CLOSE = "plan.unknown_school_close", UnknownName:
        "the table has no school \"{got}\": did you mean \"{expected}\"?" /
        "表中没有学校“{got}”：是否指“{expected}”？";
    /// A cell of an option's column that is no amount.
    BAD_CELL = "plan.bad_cell", InvalidTable:
        "column \"{column}\", {row}: expected zero or more, got {got}" /
        "“{column}”列{row}：应不小于零，实为 {got}";
    /// Pupils stay as they are.
    ASSUME_PUPILS = "plan.assume_pupils":
        "pupil numbers stay as they are: recompute when they change" /
        "在校生数不变；人数变化后须重新测算";
    /// Shared resources are divided by stage.
    ASSUME_SPLIT = "plan.assume_split":
        "what the stages of a school share is divided between them by the weights of the standard, so that only a part of what is added counts at each stage" /
        "各学段共用的资源按标准规定的权重拆分，新增部分只按相应份额计入各学段";
    /// Parts count in their wholes.
    ASSUME_WHOLES = "plan.assume_wholes":
        "what counts in a part counts in its whole: columns that the planned column is a part of change with it" /
        "分项变动同时计入其所属总量各列";
}

/// The phrases of each kind of plan.
pub(crate) const FAMILIES: &[&[&super::Phrase]] = &[
    PHRASES,
    add::PHRASES,
    alliances::PHRASES,
    classes::PHRASES,
    fund::PHRASES,
    transfer::PHRASES,
    trend::PHRASES,
    what_if::PHRASES,
];
