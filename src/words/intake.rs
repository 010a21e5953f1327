//! Errors of data that a language binding cannot pass to the core: wrong types, missing values.

phrases! {
    /// A missing value where a measure needs one.
    MISSING = "intake.missing", NotFinite:
        "{column} at {row} is missing: expected a finite number, got nothing" /
        "{row}的{column}缺失：应为有限数，实为空";
    /// A value that is not a number.
    NOT_NUMBER = "intake.not_number", WrongType:
        "{column} at {row} is not a number: expected a number, got {got}" /
        "{row}的{column}不是数字：应为数字，实为 {got}";
    /// A column that is not numeric.
    NOT_NUMBERS = "intake.not_numbers", WrongType:
        "{column} is not numeric: expected integers or floating-point numbers, got {got}" /
        "{column}不是数值列：应为整数或浮点数，实为 {got}";
    /// A number and a text that are written in the same way, in one column of keys.
    SAME_TEXT = "intake.same_text", InvalidTable:
        "{column} contains {got} as text and as another type, at {first_row} and {row}: expected one type in a column of groups" /
        "{column}{first_row}与{row}的“{got}”一为文本、一为其他类型：分组列应为同一类型";
    /// A whole number that is not representable as a double.
    NOT_EXACT = "intake.not_exact", OutOfDomain:
        "{column} at {row} is too large to be represented exactly: expected whole numbers from −2⁵³ to 2⁵³, got {got}" /
        "{row}的{column}过大，无法精确表示：整数应在 −2⁵³ 至 2⁵³ 之间，实为 {got}";
    /// Something that is not a single column.
    NOT_A_COLUMN = "intake.not_a_column", WrongType:
        "{column} is not a single column of numbers: expected a list, an array or a column, got {got}" /
        "{column}不是单列数值：应为列表、数组或一列数据，实为 {got}";
    /// Something that is not a table.
    NOT_A_TABLE = "intake.not_a_table", WrongType:
        "{table} is not a table: expected a dataframe, an Arrow table or a mapping from headings to columns, got {got}" /
        "“{table}”不是数据表：应为数据框、Arrow 表或由列名到列的映射，实为 {got}";
    /// A column of a table that is neither numbers nor text.
    NOT_CELLS = "intake.not_cells", WrongType:
        "the column {column} contains neither numbers nor text: expected numbers or text, got {got}" /
        "{column}列既非数字亦非文本：应为数字或文本，实为 {got}";
    /// A cell of a table that is neither a number nor text.
    NOT_A_CELL = "intake.not_a_cell", WrongType:
        "{column} at {row} is neither a number nor text: expected a number or text, got {got}" /
        "{row}的{column}既非数字亦非文本：应为数字或文本，实为 {got}";
    /// A number that is also the heading of a column.
    NUMBER_OR_COLUMN = "intake.number_or_column", InvalidSpec:
        "{option} is {got}, which may be the number or the column of that heading: expected the heading as text, or another heading" /
        "{option} 为 {got}，既可指该数值，也可指以其为列名的列：应以文本给出列名，或更改列名";
    /// A heading that is not text.
    NOT_A_HEADING = "intake.not_a_heading", WrongType:
        "a heading is not text: expected text, got {got}" /
        "列名不是文本：应为文本，实为 {got}";
    /// An option of the wrong type.
    OPTION_TYPE = "intake.option_type", WrongType:
        "the option {option} has the wrong type: expected {expected}, got {got}" /
        "选项 {option} 的类型不符：应为 {expected}，实为 {got}";
    /// A column in place of its name.
    NOT_A_NAME = "intake.not_a_name", WrongType:
        "the option {option} takes the name of a column of the table: expected text, got {got}" /
        "选项 {option} 应为表中的列名：应为文本，实为 {got}";
    /// One county requested where there are several.
    SEVERAL_COUNTIES = "intake.several_counties", UnknownName:
        "the result has {count} counties: expected one of {expected}" /
        "结果含 {count} 个区县：应指明 {expected} 之一";
    /// A county, group or stage that the result does not have.
    NOT_IN_RESULT = "intake.not_in_result", UnknownName:
        "the result does not contain \"{got}\": expected one of {expected}" /
        "结果中没有“{got}”：应为 {expected} 之一";
    /// A pattern of headings that none has.
    NO_MATCH = "intake.no_match", UnknownName:
        "no column of the table matches \"{got}\", in which * stands for any characters" /
        "表中没有与“{got}”相符的列（* 代表任意字符）";
    /// A label of something that the result does not have.
    UNKNOWN_LABEL = "intake.unknown_label", UnknownName:
        "labels has the name \"{got}\", which is no column, measure or group of the result: expected one of {expected}; names of other results may be in jh.Labels" /
        "labels 中的“{got}”不是结果的列、指标或组：应为 {expected} 之一；其他结果的名称可写入 jh.Labels";
    /// Names of results of which there are more or fewer than results.
    NAMES_COUNT = "intake.names_count", WrongType:
        "names has {got} texts for {expected} results: expected one for each result; groups are named by labels" /
        "names 有 {got} 个名称，而结果有 {expected} 个：每个结果应有一个名称；各组由 labels 命名";
    /// A library that reads this input is not installed.
    NEEDS_PACKAGE = "intake.needs_package", WrongType:
        "{got} requires the package {package}: install it with pip install \"{expected}\"" /
        "{got} 需要软件包 {package}：应先安装，命令为 pip install \"{expected}\"";
    /// A result, or a kind of analysis, of which there is no picture.
    NO_PICTURE = "intake.no_picture", UnknownName:
        "there is no picture of {got}: expected one of {expected}" /
        "{got} 没有图形：应为 {expected} 之一";
    /// A picture of something that the result does not have.
    NOTHING_TO_DRAW = "intake.nothing_to_draw", UnknownName:
        "the result has nothing to draw as {got}: expected {expected}" /
        "结果中没有可绘制为 {got} 的内容：应有{expected}";
    /// Axes to draw on that are not as many as a picture has panels.
    NEEDS_AXES = "intake.needs_axes", WrongType:
        "the picture has {expected} panels: expected as many axes, got {got}" /
        "该图有 {expected} 个子图：应传入同样多的坐标轴，实为 {got} 个";
    /// A file that is not UTF-8 text.
    NOT_UTF8 = "intake.not_utf8", InvalidText:
        "{got} is not UTF-8 text: expected UTF-8" /
        "{got} 不是 UTF-8 文本：应为 UTF-8 编码";
    /// Columns of two tables whose rows do not correspond.
    NOT_ALIGNED = "intake.not_aligned", InvalidTable:
        "{column} and {other} have different indexes: expected the same labels in the same order, got {got}; put both into one table and name its columns, or pass .to_numpy() to pair them by position" /
        "{column}与{other}的索引不同：标签及其次序应相同，实为 {got}；请将两者合为一个数据表并指明列名，或传入 .to_numpy() 按位置对应";
    /// The index of a table named as a column.
    IS_INDEX = "intake.is_index", UnknownName:
        "{column} is the index of the table, which labels its rows: expected a column; reset_index() makes it one" /
        "{column}是数据表的索引，仅用于标识各行：应为列名；可用 reset_index() 将其变为列";
    /// A result of several values where one number is requested.
    NOT_SINGLE = "intake.not_single", WrongType:
        "the result has {count} values: expected one; value() and to_frame() give each" /
        "结果含 {count} 个值：应只有一个；各值可由 value() 或 to_frame() 取得";
    /// An undefined value where a number is requested.
    NO_VALUE = "intake.no_value", WrongType:
        "{column} is undefined: expected a number; the reason is in undefined" /
        "{column}无定义：应为数值；原因见 undefined";
    /// A covariance that a result does not have.
    NO_COVARIANCE = "intake.no_covariance", InvalidSpec:
        "the result has no covariance, and its table has changed or is not at hand: expected {expected}" /
        "结果不含协方差矩阵，且原表已变动或不可用：应以 {expected} 计算";
    /// The sampling errors of an analysis that has none.
    NO_SAMPLING_ERRORS = "intake.no_sampling_errors", InvalidSpec:
        "{column} has no sampling errors: expected a result that is defined and computed with design= or inference=" /
        "{column}无抽样误差：计算时应给出 design= 或 inference=，且结果应有定义";
    /// An argument that a function does not have, with one that is close.
    NO_ARGUMENT_NEAR = "intake.no_argument_near", WrongType:
        "{function}() has no argument \"{got}\": did you mean \"{expected}\"?" /
        "{function}() 没有名为“{got}”的参数：是否指“{expected}”？";
    /// An argument that a function does not have.
    NO_ARGUMENT = "intake.no_argument", WrongType:
        "{function}() has no argument \"{got}\": expected one of {expected}" /
        "{function}() 没有名为“{got}”的参数：应为 {expected} 之一";
    /// A column of a table requested of the function of a measure.
    NO_TABLE = "intake.no_table", WrongType:
        "{function}() has no argument \"{got}\": expected one of {expected}; for the columns of a table, by group, use measure(\"{function}\", table, value=…, by=…)" /
        "{function}() 没有名为“{got}”的参数：应为 {expected} 之一；按组计算数据表的列，请用 measure(\"{function}\", table, value=…, by=…)";
    /// Too many arguments by position.
    BY_POSITION = "intake.by_position", WrongType:
        "{function}() takes {expected} by position, got {got} arguments; name the others, as in {example}" /
        "{function}() 只按位置接受 {expected}，实为 {got} 个参数；其余参数须写明名称，如 {example}";
    /// A required argument that is not given.
    NEEDS_ARGUMENT = "intake.needs_argument", WrongType:
        "{function}() lacks the argument {expected}, which is required" /
        "{function}() 缺少必需的参数 {expected}";
    /// An argument given twice.
    ARGUMENT_TWICE = "intake.argument_twice", WrongType:
        "{function}() has the argument {got} twice: expected each once" /
        "{function}() 的参数 {got} 重复：每个参数只应给出一次";
}
