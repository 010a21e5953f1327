//! Comparisons of alliances.

phrases! {
    /// No column of alliances.
    NEEDS_ALLIANCE = "plan.alliances.needs_alliance", InvalidSpec:
        "expected the option alliance: the column that names the alliance of each school" /
        "应给出选项 alliance：标明各校所属联盟的列";
    /// Nothing to divide.
    EQUAL = "plan.alliances.equal":
        "{indicator}: all schools are equal, or nobody has anything" /
        "{indicator}：各校相同，或均为零";
    /// The share between alliances.
    SPLIT = "plan.alliances.split":
        "{indicator}: {percent}% of the squared coefficient of variation lies between alliances; the rest can be removed by moves within them" /
        "{indicator}：差异系数平方的 {percent}% 为联盟间差异，其余可在联盟内调配消除";
    /// Moves within alliances do not suffice.
    BETWEEN_TOO_MUCH = "plan.alliances.between_too_much":
        "{indicator}: {percent}% of the squared coefficient of variation lies between alliances; that part alone exceeds the limit {limit}, so that no moves within alliances reach it" /
        "{indicator}：差异系数平方的 {percent}% 为联盟间差异，仅此已超过限值 {limit}，只在联盟内调配无法达到";
    /// What was assumed.
    ASSUME = "plan.alliances.assume":
        "schools with the same {column} are one alliance, within their county" /
        "同一区县内“{column}”相同的学校为一个联盟";
}
