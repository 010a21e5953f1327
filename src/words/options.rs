//! Errors of options.

phrases! {
    /// Options that are not a JSON object.
    MALFORMED = "options.malformed", InvalidSpec:
        "cannot read the options: expected a JSON object, got {got}" /
        "无法读取选项：应为 JSON 对象，实为{got}";
    /// A member of an object that is given twice.
    TWICE = "options.twice", InvalidSpec:
        "the options have \"{got}\" twice: expected each option once" /
        "选项“{got}”出现两次：每个选项只应出现一次";
    /// A required option.
    MISSING = "options.missing", InvalidSpec:
        "the option {option} is missing" /
        "缺少选项 {option}";
    /// An unknown option.
    UNKNOWN = "options.unknown", InvalidSpec:
        "there is no option \"{got}\": expected one of {expected}" /
        "没有名为“{got}”的选项：应为 {expected} 之一";
    /// An unknown option, with one that is close.
    UNKNOWN_CLOSE = "options.unknown_close", InvalidSpec:
        "there is no option \"{got}\": did you mean \"{expected}\"?" /
        "没有名为“{got}”的选项：是否指“{expected}”？";
    /// A value that an option does not take.
    UNKNOWN_VALUE = "options.unknown_value", InvalidSpec:
        "invalid value \"{got}\" for the option {option}: expected one of {expected}" /
        "选项 {option} 的取值“{got}”无效：应为 {expected} 之一";
    /// A value of the wrong type.
    WRONG_TYPE = "options.wrong_type", InvalidSpec:
        "the option {option} has the wrong type: expected {expected}, got {got}" /
        "选项 {option} 的类型不符：应为{expected}，实为{got}";
}

/// Errors of options that name columns of a table.
#[cfg(feature = "education")]
pub(crate) mod columns {
    phrases! {
        /// A column that the table lacks.
        UNKNOWN_HEADING = "options.unknown_column", UnknownName:
            "the table has no column \"{column}\" (option {option}): expected one of {expected}" /
            "表中没有“{column}”列（选项 {option}）：应为下列之一：{expected}";
        /// A column that the table lacks, with one that is close.
        UNKNOWN_HEADING_NEAR = "options.unknown_column_near", UnknownName:
            "the table has no column \"{column}\" (option {option}): did you mean \"{expected}\"?" /
            "表中没有“{column}”列（选项 {option}）：是否指“{expected}”？";
        /// An id that is not a column.
        UNKNOWN_ID = "options.unknown_column_id", UnknownName:
            "unknown column id \"{got}\" in the option columns: expected one of {expected}" /
            "选项 columns 中的列标识“{got}”无法识别：应为下列之一：{expected}";
        /// An id that is not a column, with one that is close.
        UNKNOWN_ID_NEAR = "options.unknown_column_id_near", UnknownName:
            "unknown column id \"{got}\" in the option columns: did you mean \"{expected}\"?" /
            "选项 columns 中的列标识“{got}”无法识别：是否指“{expected}”？";
        /// A heading mapped to an id.
        TURNED = "options.columns_turned", UnknownName:
            "the option columns maps column ids to headings, but \"{got}\" is a heading: did you mean \"{expected}={got}\"?" /
            "选项 columns 由列标识指向列名，而“{got}”是列名：是否应为“{expected}={got}”？";
    }
}
