//! Additions: what is to be built or bought, where, and why less is not enough.

phrases! {
    /// An indicator of which less is better.
    LESS_IS_BETTER = "plan.add.less_is_better", InvalidSpec:
        "nothing can be added for the indicator {got}: less of it is better" /
        "指标 {got} 以少为好，不能通过新增改善";
    /// A school without a cost.
    NO_COST = "plan.add.no_cost", InvalidTable:
        "column \"{column}\", {row}: expected a cost above zero" /
        "“{column}”列{row}：造价应大于零";
    /// Nothing is to be done.
    MET = "plan.add.met":
        "the target is met already: nothing is to be added" /
        "已达到目标，无需新增";
    /// The least addition.
    LEAST = "plan.add.least":
        "at least {units} {unit} must be added, at {schools} schools ({floors} of it for the floors): less cannot reach the target" /
        "最少新增 {units}（{unit}），分给 {schools} 所学校（其中 {floors} 用于每校达标）；再少则不能达到目标";
    /// The least cost.
    LEAST_COST = "plan.add.least_cost":
        "{units} {unit} are added at {schools} schools at a cost of {cost}: less cannot reach the target" /
        "新增 {units}（{unit}），分给 {schools} 所学校，费用 {cost}；费用再少则不能达到目标";
    /// An addition near the least.
    NEAR = "plan.add.near":
        "{units} {unit} are added at {schools} schools, for {cost}; no plan needs less than {bound}" /
        "新增 {units}（{unit}），分给 {schools} 所学校，合计 {cost}；任何方案均不少于 {bound}";
    /// A school is brought to its floor.
    STEP_FLOOR = "plan.add.step_floor":
        "{school}: add {units} {unit} to reach the floor of {floor} (now {before})" /
        "{school}：新增 {units}（{unit}），使生均值达到底线 {floor}（现为 {before}）";
    /// A school is raised to the level.
    STEP_LEVEL = "plan.add.step_level":
        "{school}: add {units} {unit}, from {before} to {after}, to narrow the differences between schools" /
        "{school}：新增 {units}（{unit}），生均值由 {before} 升至 {after}，以缩小校际差异";
    /// The level proves the bound.
    BY_LEVEL = "plan.add.by_level":
        "every school below {level} is raised to it, in fractions of steps that needs {amount}; the tangent at this level bounds every addition from below" /
        "生均值低于 {level} 的学校均升至该值（允许不足一步时）共需 {amount}；该拉齐线处的切线给出任何新增方案的下界";
    /// The level and one marginal prove the bound.
    BY_MARGINAL = "plan.add.by_marginal":
        "in fractions of steps {amount} are needed; the sums of steps from {from} to {to} are excluded by the marginal alpha, with which h is negative at both ends and convex between" /
        "允许不足一步时共需 {amount}；总步数 {from} 至 {to} 由边际值 alpha 排除：h 在两端为负且在其间为凸函数";
    /// The floors alone prove the bound.
    BY_FLOORS = "plan.add.by_floors":
        "each school gets only what its floor requires" /
        "各校只新增达到底线所需的数量";
    /// Multipliers prove the bound.
    BY_MULTIPLIERS = "plan.add.by_multipliers":
        "mu is the price of a stage's limit: in fractions of steps a school of which the share w counts at the only stage with a price is raised to s·(κ − cost/(w·mu)) for each pupil, κ² = (1 + limit²)/pupils; no addition costs less than the bound" /
        "mu 为该学段限值的价格：允许不足一步且只有一个学段有价格时，计入比例为 w 的学校升至生均 s·(κ − 单价/(w·mu))，κ² =（1 + 限值²）/学生数；任何方案均不低于该下界";
    /// A cap is reached.
    CAP_BINDS = "plan.add.cap_binds":
        "{school} gets all that its cap permits" /
        "{school}已达可增加的上限";
    /// A floor decides.
    FLOOR_BINDS = "plan.add.floor_binds":
        "{school} gets what its floor requires and no more" /
        "{school}只新增到底线";
    /// The limit of the CV decides.
    CV_BINDS = "plan.add.cv_binds":
        "{stage}: the coefficient of variation is just within its limit {limit}" /
        "{stage}：差异系数刚好不超过限值 {limit}";
    /// Caps below what the floors require.
    CAP_BELOW_FLOOR = "plan.add.cap_below_floor":
        "the floor cannot be reached within the caps: {by} {unit} too few at {schools}" /
        "受可增加上限所限不能达到底线：{schools}共缺 {by}（{unit}）";
    /// The caps keep the CV above its limit.
    CAPS = "plan.add.caps":
        "{stage}: within the caps the coefficient of variation cannot fall below {best}, the limit is {limit}" /
        "{stage}：在可增加的上限内，差异系数最低为 {best}，高于限值 {limit}";
    /// The stages keep each other from their limits.
    TOGETHER = "plan.add.together":
        "each stage could reach its limit, but not all of them within the caps, because they share the resource" /
        "各学段分别可以达到限值，但因共用资源，在可增加的上限内不能同时达到";
    /// Whole steps do not suffice.
    WHOLE_STEPS = "plan.add.whole_steps":
        "in steps of {step} {unit} the limit is not reached; the best coefficient of variation found is {best}" /
        "以 {step}（{unit}）为一步不能达到限值；所得差异系数最低为 {best}";
    /// The budget does not suffice.
    BUDGET = "plan.add.budget":
        "the budget is {by} too small: {needed} are needed; the steps are the best use of it" /
        "预算缺 {by}：共需 {needed}；所列为该预算的最佳用法";
    /// Nothing is taken away.
    ASSUME_KEEP = "plan.add.assume_keep":
        "every school keeps what it has" /
        "各校已有资源不变";
    /// Which floors may be missed.
    ASSUME_RULE = "plan.add.assume_rule":
        "at each school those floors are missed, down to {rest}% of them, that cost most beyond what the limits need, each resource as a part of what its floors require of all schools" /
        "每校允许未达标的项（不低于底线的 {rest}%），取在满足差异系数之外所需最多者；各类资源按其占全部学校底线需求量的比例相比较";
    /// Other stages stay within their limits.
    ASSUME_KEPT = "plan.add.assume_kept":
        "{stage} shares the resource, is not planned, and stays within its limit" /
        "{stage}共用该资源，未列入规划，但仍不超过其限值";
    /// A figure that decides the level.
    OUTLIER = "plan.add.outlier":
        "{school} has {value}; without this figure {amount} would suffice instead of {now}: check it before acting" /
        "{school}的生均值为 {value}；若不计该校，只需新增 {amount}，而非 {now}：实施前应先核实";
}
