//! What-if: edits in words, and what is wrong with one.

phrases! {
    /// An edit lacks a member.
    EDIT_NEEDS = "what_if.needs", InvalidSpec:
        "edit {edit} ({kind}) needs \"{option}\": expected {expected}, got nothing" /
        "第 {edit} 项改动（{kind}）缺少“{option}”：应给出{expected}";
    /// An edit without a kind.
    EDIT_NEEDS_KIND = "what_if.needs_kind", InvalidSpec:
        "edit {edit} needs \"kind\": expected one of {expected}" /
        "第 {edit} 项改动缺少“kind”：应为{expected}之一";
    /// An edit has a member that it does not take.
    EDIT_TAKES_NO = "what_if.takes_no", InvalidSpec:
        "edit {edit} ({kind}) takes no \"{option}\": expected {expected}" /
        "第 {edit} 项改动（{kind}）没有“{option}”：应为{expected}";
    /// An amount outside its domain.
    EDIT_DOMAIN = "what_if.domain", InvalidSpec:
        "edit {edit} ({kind}): \"{option}\" must be {expected}, got {got}" /
        "第 {edit} 项改动（{kind}）：“{option}”应为{expected}，实为 {got}";
    /// A school that the table does not have.
    EDIT_UNKNOWN_SCHOOL = "what_if.unknown_school", UnknownName:
        "edit {edit} ({kind}): the table has no school \"{got}\"" /
        "第 {edit} 项改动（{kind}）：表中没有学校“{got}”";
    /// A school that the table does not have, with the nearest.
    EDIT_UNKNOWN_SCHOOL_CLOSE = "what_if.unknown_school_close", UnknownName:
        "edit {edit} ({kind}): the table has no school \"{got}\": did you mean \"{expected}\"?" /
        "第 {edit} 项改动（{kind}）：表中没有学校“{got}”：是否指“{expected}”？";
    /// A school that is named twice in an edit.
    EDIT_SAME_SCHOOL = "what_if.same_school", InvalidSpec:
        "edit {edit} ({kind}) names the school \"{got}\" twice: expected different schools" /
        "第 {edit} 项改动（{kind}）两次指定学校“{got}”：应为不同的学校";
    /// A new school with the code of another.
    EDIT_SCHOOL_EXISTS = "what_if.school_exists", InvalidSpec:
        "edit {edit} ({kind}): the table already has a school \"{got}\": expected a new code" /
        "第 {edit} 项改动（{kind}）：表中已有学校“{got}”：应使用新的代码";
    /// A column that the table does not have.
    EDIT_UNKNOWN_COLUMN = "what_if.unknown_column", UnknownName:
        "edit {edit} ({kind}): the table has no column of numbers \"{got}\": expected one of {expected}" /
        "第 {edit} 项改动（{kind}）：表中没有数值列“{got}”：应为{expected}之一";
    /// A stage that must be named.
    EDIT_WHICH_STAGE = "what_if.which_stage", InvalidSpec:
        "edit {edit} ({kind}) concerns more than one stage: expected \"stage\" to be one of {expected}" /
        "第 {edit} 项改动（{kind}）涉及不止一个学段：应以“stage”指明{expected}之一";
    /// A school that has less than is taken from it.
    EDIT_NOT_ENOUGH = "what_if.not_enough", InvalidSpec:
        "edit {edit} ({kind}) takes {got} of {column} from the school \"{school}\", which then has {expected}" /
        "第 {edit} 项改动（{kind}）要从学校“{school}”调出{column} {got}，而该校此时仅有 {expected}";
    /// A school that is gone.
    EDIT_OF_GONE = "what_if.gone", InvalidSpec:
        "edit {edit} ({kind}): the school \"{got}\" no longer exists: edit {by} has closed or merged it" /
        "第 {edit} 项改动（{kind}）：学校“{got}”已不存在：第 {by} 项改动已将其撤销或合并";
    /// A resource that cannot be moved.
    EDIT_FIXED = "what_if.fixed", InvalidSpec:
        "edit {edit} ({kind}): {column} cannot be moved between schools: areas and rooms stay where they are; add to the school that builds, and add an amount below zero to the one that gives up" /
        "第 {edit} 项改动（{kind}）：{column}不能在学校之间调配：面积和房间不能移动；新建用 add，减少用负数的 add";
    /// A type of school whose stages are not divided.
    EDIT_NO_SPLIT = "what_if.no_split", InvalidSpec:
        "edit {edit} ({kind}): the standard {standard} sets no weight for the stage {stage} of a {type}" /
        "第 {edit} 项改动（{kind}）：标准 {standard} 未规定{type}{stage}的拆分权重";

    /// A type of school that there is none of.
    EDIT_NO_SCHOOL_OF_TYPE = "what_if.no_school_of_type", InvalidSpec:
        "edit {edit} ({kind}) changes nothing: the table has no {type}, and no edit makes one" /
        "第 {edit} 项改动（{kind}）不起作用：表中没有{type}，各项改动也不产生此类学校";
    /// A part that changes anyway.
    EDIT_PART_INCLUDED = "what_if.part_included", InvalidSpec:
        "edit {edit} ({kind}): the column {column} in \"parts\" changes with what the edit names already; leave it out" /
        "第 {edit} 项改动（{kind}）：“parts”中的{column}已随所涉资源变动；请去掉该项";

    // Edits in words.

    /// A move.
    MOVE = "what_if.move":
        "move {units} of {column} from {from} to {to}" /
        "由{from}调往{to}：{column} {units}";
    /// An addition.
    ADD = "what_if.add":
        "add {units} of {column} at {school}" /
        "为{school}增加{column} {units}";
    /// A removal.
    TAKE = "what_if.take":
        "take {units} of {column} away from {school}" /
        "从{school}减少{column} {units}";
    /// A merger.
    MERGE = "what_if.merge":
        "merge {of} into {into}" /
        "将{of}并入{into}";
    /// A closure.
    CLOSE = "what_if.close":
        "close {school}; its pupils go to {to}" /
        "撤销{school}，学生转入{to}";
    /// A closure without successor.
    CLOSE_ONLY = "what_if.close_only":
        "close {school}; its pupils leave the table" /
        "撤销{school}，学生不再计入本表";
    /// A new school.
    OPEN = "what_if.open":
        "open {school}" /
        "新设{school}";
    /// Pupils of another school.
    REASSIGN = "what_if.reassign":
        "assign {units} pupils ({stage}) of {from} to {to}" /
        "将{from}的{stage}学生 {units} 人划转{to}";
    /// Another weight.
    SPLIT = "what_if.split":
        "let a pupil of the stage {stage} of a {type} count {weight} where its stages share resources" /
        "{type}共用资源拆分时，{stage}每名学生按 {weight} 计";

    // Notes.

    /// What is wrong with the edited table.
    AFTER_EDITS = "what_if.after_edits":
        "after the edits, " /
        "执行改动后，";
    /// A merger is counting.
    STATISTICAL = "what_if.statistical":
        "an effect of counting: merging schools never raises a coefficient, although no pupil receives anything by it" /
        "统计效应：学校合并只会使差异系数不变或降低，学生并未因此得到任何资源";
    /// A closure is counting.
    STATISTICAL_CLOSE = "what_if.statistical_close":
        "partly an effect of counting: a school that is closed leaves the coefficients with whatever it has, and its resources are counted nowhere" /
        "部分为统计效应：被撤销学校连同其资源一并退出计算，其资源不计入任何学校";
    /// Figures that are not divided.
    NOT_DIVIDED = "what_if.not_divided":
        "not divided among the edits: with some of them made the coefficient is undefined or the table has errors" /
        "未分解：仅执行其中部分改动时，差异系数无定义或数据表有误";
    /// What the contributions are: closed form.
    BY_FORMULA = "what_if.by_formula":
        "the edits are transfers: each contribution is exact, by formula (its share of the change of the squared coefficient)" /
        "各项改动均为调配：各项贡献按公式精确计算（以其在差异系数平方变化中的份额计）";
    /// Subsets.
    BY_SUBSETS = "what_if.by_subsets":
        "each contribution is the mean effect over all orders of the edits, exact" /
        "各项贡献为各种次序下效果的平均值，精确计算";
    /// Orders.
    BY_ORDERS = "what_if.by_orders":
        "each contribution is the mean effect over {pairs} random orders of the edits and their reverses, with its standard error" /
        "各项贡献为 {pairs} 个随机次序及其逆序下效果的平均值，附标准误";
    /// The order of the list.
    BY_SEQUENCE = "what_if.by_sequence":
        "each contribution is the effect in the order of the list" /
        "各项贡献为按所列次序依次执行的效果";
    /// What is assumed.
    ASSUME_OTHERS = "what_if.assume_others":
        "everything else stays as it is; after the edits the table was assessed again by the same rules" /
        "其余数据不变；改动后的数据表按同一规则重新评估";
}
