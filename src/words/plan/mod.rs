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
    /// A column of amounts without any.
    EMPTY_COLUMN = "plan.empty_column", InvalidTable:
        "column \"{column}\" has no number, so that it limits nothing: fill it in, or leave the option out" /
        "“{column}”列没有任何数值，不起作用：请填写该列，或去掉相应选项";
    /// An option that changes nothing.
    OPTION_UNUSED = "plan.option_unused", InvalidSpec:
        "the option {option} has no effect: {reason}; leave it out" /
        "选项 {option} 不起作用：{reason}；请去掉该选项";
    /// A pair of one school.
    PAIR_ITSELF = "plan.pair_itself", InvalidSpec:
        "pair {number}: {school} is on both sides; name two different schools" /
        "第 {number} 对：两端均为{school}；应为两所不同的学校";
    /// A pair that is there already.
    PAIR_TWICE = "plan.pair_twice", InvalidSpec:
        "pair {number} repeats pair {first}, from {from} to {to}: keep one of them" /
        "第 {number} 对与第 {first} 对重复（由{from}至{to}）：请只保留一对";
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

/// Why an option changes nothing.
pub(crate) mod unused {
    use crate::words::Name;

    pub(crate) static NO_LIMIT: Name = Name::new(
        "no_limit",
        "the goal sets no limit of a measure",
        "该目标不限制差异指数",
    );
    pub(crate) static SHARED: Name = Name::new(
        "shared",
        "the stages of a school share the resource, and each school keeps all of it",
        "各学段共用该资源，各校资源全部保留",
    );
    pub(crate) static PAIRS: Name = Name::new(
        "pairs",
        "pairs take the place of areas",
        "已指定学校对，片区不再适用",
    );
    pub(crate) static NO_SCHOOL_RULE: Name = Name::new(
        "no_school_rule",
        "the standard has no rule for schools",
        "该标准没有学校综合达标的规定",
    );
    pub(crate) static ONE_COUNTY: Name = Name::new(
        "one_county",
        "the table, or each group of the column within, has only one county",
        "全表或 within 列的每一组都只有一个区县",
    );
    pub(crate) static NOT_PLANNED: Name = Name::new(
        "not_planned",
        "it names an indicator that is not planned",
        "所列指标不在规划之列",
    );
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
