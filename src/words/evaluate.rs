//! What an evaluation of a whole table refuses, and by which conventions it counts.

phrases! {
    /// No measure at all.
    NO_MEASURES = "evaluate.no_measures", InvalidSpec:
        "no measure is asked for: expected at least one, such as \"gini\"" /
        "未指定指数：至少应有一个，例如“gini”";
    /// A measure asked for twice.
    DUPLICATE_MEASURE = "evaluate.duplicate_measure", InvalidSpec:
        "the measure {measure} is asked for twice: expected each once" /
        "指数 {measure} 指定了两次：每个只应指定一次";
    /// Something that a measure is taken of is not given.
    MISSING_INPUT = "evaluate.missing_input", InvalidSpec:
        "{measure} needs {input}: expected \"{key}\" to be given, got nothing" /
        "{measure}需要{input}：应给出“{key}”";
    /// Something is given that no measure is taken of.
    UNUSED_INPUT = "evaluate.unused_input", InvalidSpec:
        "no measure that is asked for takes {input}: expected \"{key}\" to be left out" /
        "所求指数均不使用{input}：不应给出“{key}”";
    /// A column that divides the table twice.
    DUPLICATE_KEY = "evaluate.duplicate_key", InvalidSpec:
        "the column {column} divides the table twice: expected each once" /
        "{column}列两次用于分组：每列只应出现一次";

    // Conventions.

    /// Every row counts once.
    CONVENTION_ROWS = "evaluate.convention.rows":
        "each row counts once" /
        "每行计一次";
    /// Rows count by their weight.
    CONVENTION_WEIGHTS = "evaluate.convention.weights":
        "each row counts as often as {column} says; a row of weight zero is as good as absent" /
        "每行按{column}计数；权重为零的行视同不存在";
    /// Rows are units with pupils.
    CONVENTION_COUNTS = "evaluate.convention.counts":
        "each row is a unit; {columns} count its pupils of each group" /
        "每行为一个单位；{columns}为其各组学生数";
    /// What rows do to measures.
    CONVENTION_INFLUENCE = "evaluate.convention.influence":
        "influence is how a measure of the row's group moves, to the first order, as a little more weight is laid on the row; weighted as the rows or their pupils count it sums to zero in each group" /
        "影响值为略增该行权重时所在组指数的一阶变化；按各行（或其学生数）加权，在每组内之和为零";
    /// Rows with holes.
    CONVENTION_DROP = "evaluate.convention.drop":
        "rows with a missing cell in a column that is used are left out of every measure, and counted" /
        "所用列有缺失的行不计入任何指数，并计其行数";
    /// Rows without a key.
    CONVENTION_KEYS = "evaluate.convention.keys":
        "rows without a key form a group of their own, after the others" /
        "缺少分组值的行自成一组，列于最后";
    /// Measures that are not defined for a group.
    CONVENTION_UNDEFINED = "evaluate.convention.undefined":
        "where a measure is not defined for a group its value is null, with the reason" /
        "指数对某组无定义时，其值为空，并说明理由";
}
