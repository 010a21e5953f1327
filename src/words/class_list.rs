//! Messages about a list of classes beside a table of schools.

phrases! {
    /// No column of class sizes.
    NO_SIZES = "class_list.no_sizes":
        "the list of classes has no column of class sizes: expected class_size, and no column that counts pupils or classes of schools" /
        "班级明细表中没有班额列：应有“班额”或“班级人数”列，且不含学校的学生数、班级数列";
    /// A class of a school that the table lacks.
    UNKNOWN_SCHOOL = "class_list.unknown_school":
        "list of classes, {place}: {column} is not in the table of schools: expected the code of one of its schools, got \"{got}\"" /
        "班级明细表{place}：“{column}”不在学校表中：应为表中某校的代码，实为“{got}”";
    /// A class without a whole number of pupils.
    NOT_A_SIZE = "class_list.not_a_size":
        "list of classes, {place}: {column} is not a whole number of pupils: got \"{got}\"" /
        "班级明细表{place}：“{column}”应为整数人数，实为“{got}”";
    /// A class of a school of several stages, without its stage.
    NEEDS_STAGE = "class_list.needs_stage":
        "list of classes, {place}: the stage of the class is unknown: expected a column of stages (学段) or a table of schools in which the type of school \"{got}\" has one stage" /
        "班级明细表{place}：学段不明：班级明细表应有“学段”列（“{got}”并非只有一个学段）";
    /// Schools with pupils of a stage and no class of it.
    SCHOOL_WITHOUT = "class_list.school_without":
        "list of classes: schools with {stage} pupils and no {stage} class: {count} ({schools}): expected every class of the county; otherwise the largest is unknown" /
        "班级明细表缺少 {count} 所学校（{schools}）的{stage}班级：应列出全县所有班级，否则无法确定最大班额";
    /// An answer that is not the largest class.
    DIFFERS = "class_list.differs", InvalidTable:
        "the answer to {item} is {got}, and the largest class of the list of classes has {expected} pupils (school {school}): expected one of them" /
        "指标 {item} 填报值为 {got}，而班级明细表中最大的班为 {expected} 人（学校 {school}）：两者应一致，请更正或删去填报值";
}
