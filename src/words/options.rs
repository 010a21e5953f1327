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
        "no option takes \"{got}\" here: expected one of {expected}" /
        "此选项不能取值“{got}”：应为 {expected} 之一";
    /// A value of the wrong type.
    WRONG_TYPE = "options.wrong_type", InvalidSpec:
        "an option has the wrong type: expected {expected}, got {got}" /
        "选项值的类型不符：应为{expected}，实为{got}";
}
