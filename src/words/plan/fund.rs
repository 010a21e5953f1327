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
        "目标 schools 与 pupils 须有标准值，而标准未对该指标作出规定";
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
        "{indicator}: the {measure} is {value}, within {limit} already: nothing is to be given" /
        "{indicator}：{measure}为 {value}，已不超过 {limit}，无需投入";
    /// A budget levelled up.
    LEVELLED = "plan.fund.levelled":
        "{indicator}: give {spent} {unit}, the lowest schools first (schools that get some: {schools}); then the {measure} is {value}, and no other distribution of this amount makes it smaller" /
        "{indicator}：由最低的学校补起，将 {spent} {unit}分给 {schools} 所学校，{measure}变为 {value}；同样数量的其他分法均不能更低";
    /// A budget levelled up where that is not proven best.
    RAISED = "plan.fund.raised":
        "{indicator}: give {spent} {unit}, the lowest schools first (schools that get some: {schools}); then the {measure} is {value}, and the lowest value is as large as this amount permits" /
        "{indicator}：由最低的学校补起，将 {spent} {unit}分给 {schools} 所学校，{measure}变为 {value}，最低的指标值已尽可能提高";
    /// The least budget.
    LEAST = "plan.fund.least":
        "{indicator}: give {spent} {unit} (schools that get some: {schools}); then the {measure} is {value}, within {limit}" /
        "{indicator}：向 {schools} 所学校投入 {spent} {unit}，可使{measure}变为 {value}，不超过 {limit}";
    /// The most schools.
    MOST_SCHOOLS = "plan.fund.most_schools":
        "{indicator}: give {spent} {unit}; then {reached} schools reach the floor, and no other distribution of this amount brings more" /
        "{indicator}：投入 {spent} {unit}，达标学校为 {reached} 所；同样数量的其他分法不能更多";
    /// The most pupils.
    MOST_PUPILS = "plan.fund.most_pupils":
        "{indicator}: give {spent} {unit}; then schools with {reached} pupils in all reach the floor" /
        "{indicator}：投入 {spent} {unit}，达标学校的学生为 {reached} 人";
    /// The limit is out of reach.
    BEYOND = "plan.fund.beyond":
        "with {spent} {unit} the {measure} reaches {value} at best, above {limit}: raise the budget or the caps, or permit a higher limit" /
        "投入 {spent} {unit}，{measure}最好可达 {value}，仍高于 {limit}：须增加投入、提高上限或放宽限值";
    /// A school that gets something.
    STEP_GETS = "plan.fund.step_gets":
        "{school}: gets {units} {unit}, from {before} to {after}" /
        "{school}：获得 {units} {unit}，使指标值由 {before} 升至 {after}";
    /// A school that gives something.
    STEP_GIVES = "plan.fund.step_gives":
        "{school}: gives {units} {unit}, from {before} to {after}" /
        "{school}：调出 {units} {unit}，指标值由 {before} 降至 {after}";
    /// A school at its cap.
    AT_CAP = "plan.fund.at_cap":
        "{school}: all that its cap permits" /
        "{school}：已达可得上限";
    /// The lowest school is left out.
    LEAVES_LOWEST = "plan.fund.leaves_lowest":
        "this goal helps the schools that are nearest to the floor first: {school} is the lowest afterwards, with {value}; compare it with goal=measure" /
        "该目标优先补助最接近达标的学校：分配后{school}最低，为 {value}；请与 goal=measure 的结果比较";
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
        "taking any step from the school that got it and giving it to another does not lower the differences: what each given step adds to ΣR²/P is at most α times the step, what each further one would add at least β times the step, and α ≤ β" /
        "把任何一步改给别的学校，都不能再缩小差异：已分配的每一步对 ΣR²/P 的影响不大于 α·步长，再分配一步的影响不小于 β·步长，而 α ≤ β";
}
