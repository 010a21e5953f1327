//! What the readers of options refuse.

phrases! {
    /// Options that are no JSON object of the known names.
    MALFORMED = "options.malformed", InvalidSpec:
        "cannot read the options: expected a JSON object of known names, got {got}" /
        "无法读取选项：应为由已知名称组成的 JSON 对象，实为 {got}";
    /// An option that does not exist.
    UNKNOWN = "options.unknown", InvalidSpec:
        "there is no option \"{got}\": expected one of {expected}" /
        "没有名为“{got}”的选项：应为 {expected} 之一";
    /// An option that does not exist, and one near it.
    UNKNOWN_CLOSE = "options.unknown_close", InvalidSpec:
        "there is no option \"{got}\": did you mean \"{expected}\"?" /
        "没有名为“{got}”的选项：是否指“{expected}”？";
    /// A value that an option does not take.
    UNKNOWN_VALUE = "options.unknown_value", InvalidSpec:
        "the option {option} does not take \"{got}\": expected one of {expected}" /
        "选项 {option} 不能取值“{got}”：应为 {expected} 之一";
    /// A value of the wrong type.
    WRONG_TYPE = "options.wrong_type", InvalidSpec:
        "the option {option} has the wrong type: expected {expected}, got {got}" /
        "选项 {option} 的类型不符：应为{expected}，实为{got}";
}

/// Why options that name columns of a table are refused.
#[cfg(feature = "education")]
pub(crate) mod columns {
    phrases! {
        /// A column that the table lacks.
        UNKNOWN_HEADING = "options.unknown_column", UnknownName:
            "the table has no column \"{column}\", which the option {option} names: expected one of {expected}" /
            "表中没有选项 {option} 所指的“{column}”列：应为下列之一：{expected}";
        /// A column that the table lacks, but nearly has.
        UNKNOWN_HEADING_NEAR = "options.unknown_column_near", UnknownName:
            "the table has no column \"{column}\", which the option {option} names: did you mean \"{expected}\"?" /
            "表中没有选项 {option} 所指的“{column}”列：是否指“{expected}”？";
        /// An id that nobody reads.
        UNKNOWN_ID = "options.unknown_column_id", UnknownName:
            "the option columns has no entry \"{got}\": expected one of {expected}" /
            "选项 columns 中没有“{got}”：应为下列之一：{expected}";
        /// An id that nobody reads, and one near it.
        UNKNOWN_ID_NEAR = "options.unknown_column_id_near", UnknownName:
            "the option columns has no entry \"{got}\": did you mean \"{expected}\"?" /
            "选项 columns 中没有“{got}”：是否指“{expected}”？";
        /// A heading mapped to an id.
        TURNED = "options.columns_turned", UnknownName:
            "the option columns goes from an id to a heading, and \"{got}\" is a heading: did you mean \"{expected}={got}\"?" /
            "选项 columns 由列代码指向表头，而“{got}”是表头：是否应为“{expected}={got}”？";
    }
}
