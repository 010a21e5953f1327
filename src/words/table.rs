//! Errors of tables.

phrases! {
    /// A table has two columns of one name.
    DUPLICATE_COLUMN = "table.duplicate_column", InvalidTable:
        "the table already has a column called {column}: expected each name once" /
        "表中已有名为“{column}”的列：每个列名只能出现一次";
    /// A position in a list of labels that the list does not have.
    UNKNOWN_CODE = "table.unknown_code", InvalidTable:
        "{column} has the code {got} in {row}: expected a position below {expected}, or -1 where it is missing" /
        "{row}的“{column}”代码为 {got}：应为小于 {expected} 的序号，缺失时为 -1";
    /// Offsets of a text that go back, leave it or cut a character.
    TORN_TEXT = "table.torn_text", InvalidTable:
        "{column} takes bytes {from} to {to} for {row}: expected whole characters in order, within {expected} bytes" /
        "{row}的“{column}”取第 {from} 至 {to} 字节：应为依次排列的完整字符，且不超出 {expected} 字节";
    /// No column has that name.
    UNKNOWN_COLUMN = "table.unknown_column", UnknownName:
        "the table has no column \"{got}\": did you mean \"{expected}\"?" /
        "表中没有“{got}”列：是否指“{expected}”？";
    /// No column has that name, nor one near it.
    UNLISTED_COLUMN = "table.unlisted_column", UnknownName:
        "the table has no column \"{got}\": expected one of {expected}" /
        "表中没有“{got}”列：应为下列之一：{expected}";
    /// A cell that must be filled in.
    MISSING_CELL = "table.missing_cell", NotFinite:
        "{column} at {row} is missing: expected a number; missing=\"drop\" excludes such rows" /
        "{row}的{column}缺失：应为数值；missing=\"drop\" 可剔除此类行";
    /// A name that must be filled in.
    MISSING_NAME = "table.missing_name", NotFinite:
        "{column} at {row} is missing: expected a name; missing=\"drop\" excludes such rows" /
        "{row}的{column}缺失：应为名称；missing=\"drop\" 可剔除此类行";
    /// Text where a number belongs.
    NOT_A_NUMBER = "table.not_a_number", WrongType:
        "{column} at {row} is not a number: expected a number, got \"{got}\"" /
        "{row}的{column}不是数字：应为数字，实为“{got}”";
    /// A column of text where numbers belong.
    TEXT_COLUMN = "table.text_column", WrongType:
        "{column} is a column of text: expected numbers, got \"{got}\" at {row}; convert it explicitly, for example with pandas.to_numeric or a cast" /
        "{column}为文本列：应为数值，{row}为“{got}”；请先明确转换，例如用 pandas.to_numeric 或 cast";
}
