//! Distributions of a budget.

phrases! {
    /// A measure that levelling up may raise.
    NOT_LOWERED = "plan.fund.not_lowered", InvalidSpec:
        "levelling up is not best for \"{got}\": expected one of {expected}; fgt with alpha of 1 or more" /
        "由最低处补起对“{got}”并非最优：应为{expected}之一，其中 fgt 的 alpha 应不小于 1";
    /// A goal that needs a budget.
    NEEDS_BUDGET = "plan.fund.needs_budget", InvalidSpec:
        "the goals schools and pupils need a budget: expected the option budget" /
        "目标 schools 与 pupils 须有可分配数量：应给出选项 budget";
    /// No indicator.
    NEEDS_INDICATOR = "plan.fund.needs_indicator", InvalidSpec:
        "a budget belongs to one indicator: expected the option indicator, one of {expected}" /
        "可分配数量只属于一项指标：应给出选项 indicator，为 {expected} 之一";
    /// Several stages.
    NEEDS_STAGE = "plan.fund.needs_stage", InvalidSpec:
        "a budget belongs to one stage: expected the option stage, one of {expected}" /
        "可分配数量只属于一个学段：应给出选项 stage，为 {expected} 之一";
    /// Nothing to distribute.
    NO_POOL = "plan.fund.no_pool", InvalidSpec:
        "no school of the table has this indicator at this stage" /
        "表中没有该学段具有此项指标的学校";
    /// No floor.
    NEEDS_FLOOR = "plan.fund.needs_floor", InvalidSpec:
        "the goals schools and pupils need a floor, and the standard has none for this indicator" /
        "目标 schools 与 pupils 须有底线，而标准未对该指标规定底线";
    /// No limit.
    NEEDS_LIMIT = "plan.fund.needs_limit", InvalidSpec:
        "there is neither a budget nor a limit: expected the option budget or the option limit" /
        "既无可分配数量也无限值：应给出选项 budget 或 limit";
    /// An indicator of which less is better.
    LESS_IS_BETTER = "plan.fund.less_is_better", InvalidSpec:
        "less of this indicator is better: a budget adds to it" /
        "该指标越小越好，不能通过增加资源改善";
    /// Nothing to do.
    MET = "plan.fund.met":
        "{indicator}: {measure} is {value} and thus within {limit} already" /
        "{indicator}：{measure}为 {value}，已不超过 {limit}";
    /// A budget levelled up.
    LEVELLED = "plan.fund.levelled":
        "{indicator}: give {spent} {unit} to {schools} schools, the lowest first; then {measure} is {value}, and no other distribution of this amount makes it smaller" /
        "{indicator}：由最低处补起，将 {spent} {unit}分给 {schools} 所学校，{measure}降至 {value}；同样数量的其他分法均不能更低";
    /// A budget levelled up where that is not proven best.
    RAISED = "plan.fund.raised":
        "{indicator}: give {spent} {unit} to {schools} schools, the lowest first; then {measure} is {value}, and the lowest value is as large as this amount permits" /
        "{indicator}：由最低处补起，将 {spent} {unit}分给 {schools} 所学校，{measure}降至 {value}，最低值已尽可能提高";
    /// The least budget.
    LEAST = "plan.fund.least":
        "{indicator}: {spent} {unit} for {schools} schools bring {measure} to {value}, within {limit}" /
        "{indicator}：向 {schools} 所学校投入 {spent} {unit}，可使{measure}降至 {value}，不超过 {limit}";
    /// The most schools.
    MOST_SCHOOLS = "plan.fund.most_schools":
        "{indicator}: with {spent} {unit} {reached} schools reach the floor; no other distribution of this amount brings more" /
        "{indicator}：投入 {spent} {unit}，达标学校为 {reached} 所；同样数量的其他分法不能更多";
    /// The most pupils.
    MOST_PUPILS = "plan.fund.most_pupils":
        "{indicator}: with {spent} {unit} schools with {reached} pupils reach the floor" /
        "{indicator}：投入 {spent} {unit}，达标学校的学生为 {reached} 人";
    /// The limit is out of reach.
    BEYOND = "plan.fund.beyond":
        "{spent} {unit} bring {measure} to {value} at best, above {limit}" /
        "投入 {spent} {unit}至多使{measure}降至 {value}，仍高于 {limit}";
    /// A school that gets something.
    STEP_GETS = "plan.fund.step_gets":
        "{school} gets {units} {unit}: from {before} to {after}" /
        "{school}获得 {units} {unit}，由 {before} 增至 {after}";
    /// A school that gives something.
    STEP_GIVES = "plan.fund.step_gives":
        "{school} gives {units} {unit}: from {before} to {after}" /
        "{school}调出 {units} {unit}，由 {before} 降至 {after}";
    /// A school at its cap.
    AT_CAP = "plan.fund.at_cap":
        "{school} gets all that it can" /
        "{school}已达可得上限";
    /// The lowest school is left out.
    LEAVES_LOWEST = "plan.fund.leaves_lowest":
        "this goal helps schools that are nearly there: {school} stays lowest with {value}; compare the goal measure" /
        "该目标优先接近达标的学校：{school}仍为最低（{value}），请与目标 measure 比较";
    /// Shared resources.
    ASSUME_SHARED = "plan.fund.assume_shared":
        "only a part of what is added counts at the stage: the lowest value is as large as possible, but the measure is not proven least" /
        "新增部分只按份额计入该学段：最低值已尽可能提高，但不能证明该指数已降至最小";
    /// Pupils as weights.
    ASSUME_WEIGHTED = "plan.fund.assume_weighted":
        "schools count by their pupils: where each school counts once, another distribution can be better" /
        "各校按学生数加权；若每校权重相同，可能另有更优分法";
    /// The proof.
    CERTIFICATE = "plan.fund.certificate":
        "no last step given has a marginal (2R + step)/P above {alpha}, and no next step one below {beta}: exchanging any two steps does not lower the sum of R²/P" /
        "各校最后所得一步的边际值 (2R + 步长)/P 均不大于 {alpha}，再得一步的边际值均不小于 {beta}：任意调换两步都不能使 R²/P 之和减小";
}
