//! Additions: what is to be built or bought, where, and why less is not enough.

phrases! {
    /// An indicator of which less is better.
    LESS_IS_BETTER = "plan.add.less_is_better", InvalidSpec:
        "nothing can be added for the indicator {got}: less of it is better" /
        "指标 {got} 以少为好，不能通过新增改善";
    /// An indicator without a target.
    NO_TARGET = "plan.add.no_target", InvalidSpec:
        "{indicator} has neither a limit nor a floor for this goal: give the option cv" /
        "就该目标而言，{indicator}既无限值也无标准值：请给出 cv 选项";
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
        "add {units} {unit}, not less (schools that get some: {schools}; for what each school needs: {floors}): with less the target cannot be reached" /
        "最少新增 {units} {unit}，分给 {schools} 所学校（其中 {floors} {unit}用于使每校达到要求）；少于此数不能达到目标";
    /// The least addition where no floor needs any.
    LEAST_LEVEL = "plan.add.least_level":
        "add {units} {unit}, not less (schools that get some: {schools}), all to narrow the differences between schools: with less the target cannot be reached" /
        "最少新增 {units} {unit}，分给 {schools} 所学校，用于缩小校际差异；少于此数不能达到目标";
    /// The least addition with a choice of floors.
    LEAST_CHOICE = "plan.add.least_choice":
        "add {units} {unit} (schools that get some: {schools}; for what each school needs: {floors}), not less with this choice of the floors that schools miss: another choice may need less of this resource and more of others" /
        "按此项目选择，最少新增 {units} {unit}，分给 {schools} 所学校（其中 {floors} {unit}用于使每校达到要求），少于此数不能达到目标；另作选择，此项可能较少而他项较多";
    /// The least cost.
    LEAST_COST = "plan.add.least_cost":
        "add {units} {unit} at a cost of {cost} (schools that get some: {schools}): at a lower cost the target cannot be reached" /
        "新增 {units} {unit}，分给 {schools} 所学校，费用 {cost}；费用低于此数不能达到目标";
    /// The least cost with a choice of floors.
    LEAST_COST_CHOICE = "plan.add.least_cost_choice":
        "add {units} {unit} at a cost of {cost} (schools that get some: {schools}), not less with this choice of the floors that schools miss: another choice may cost less here and need more of other resources" /
        "按此项目选择，新增 {units} {unit}，分给 {schools} 所学校，费用最低为 {cost}，低于此数不能达到目标；另作选择，此项可能较省而他项较多";
    /// An addition near the least.
    NEAR = "plan.add.near":
        "add {units} {unit} (schools that get some: {schools}), {cost} in all; it is proven that every plan needs at least {bound}, so that at best the difference can be saved" /
        "新增 {units} {unit}，分给 {schools} 所学校，合计 {cost}；已证明任何方案均不少于 {bound}，可节省的至多为两者之差";
    /// An addition near the least with a choice of floors.
    NEAR_CHOICE = "plan.add.near_choice":
        "add {units} {unit} (schools that get some: {schools}), {cost} in all; it is proven that every plan with this choice of the floors that schools miss needs at least {bound}, so that with it at best the difference can be saved" /
        "新增 {units} {unit}，分给 {schools} 所学校，合计 {cost}；已证明按此项目选择，任何方案均不少于 {bound}，按此选择可节省的至多为两者之差";
    /// The premise of the least.
    GIVEN_CHOICE = "plan.add.given_choice":
        "with this choice of the floors that schools miss" /
        "按此项目选择";
    /// A school is brought to its floor, or towards it.
    STEP_FLOOR = "plan.add.step_floor":
        "{school}: add {units} {unit}, from {before} to {after} (floor: {floor})" /
        "{school}：新增 {units} {unit}，使指标值由 {before} 升至 {after}（标准值为 {floor}）";
    /// A school is brought to what the school rule requires of a floor that it misses.
    STEP_REST = "plan.add.step_rest":
        "{school}: add {units} {unit}, from {before} to {after} ({rest}% of the floor: {floor})" /
        "{school}：新增 {units} {unit}，使指标值由 {before} 升至 {after}（标准值的 {rest}% 为 {floor}）";
    /// A school is raised to the level.
    STEP_LEVEL = "plan.add.step_level":
        "{school}: add {units} {unit}, from {before} to {after}, to narrow the differences between schools" /
        "{school}：新增 {units} {unit}，使指标值由 {before} 升至 {after}，以缩小校际差异";
    /// The level proves the bound.
    BY_LEVEL = "plan.add.by_level":
        "raising the schools below the level {level} to it is the cheapest way to the limit; even in fractions of a step that needs {amount}, so that no plan needs less" /
        "把低于拉齐线 {level} 的学校补到该线，是达到限值最省的办法；即使允许不足一步也需 {amount}，任何方案都不会更少";
    /// The level and one marginal prove the bound.
    BY_MARGINAL = "plan.add.by_marginal":
        "raising the lowest schools to one level is the cheapest way to the limit; even in fractions of a step that needs {amount}, and with {from} to {to} whole steps the coefficient stays above the limit wherever they are added" /
        "把最低的学校补到同一拉齐线，是达到限值最省的办法；即使允许不足一步也需 {amount}，而新增 {from} 至 {to} 个整步时，无论加在哪些学校，差异系数仍高于限值";
    /// The floors alone prove the bound.
    BY_FLOORS = "plan.add.by_floors":
        "each school gets just what its floor requires: with less, one of them would stay below its floor" /
        "各校只补到标准值；再少一步，就有学校达不到标准值";
    /// What the school rule requires proves the bound.
    BY_RULE = "plan.add.by_rule":
        "each school gets just what it needs to qualify, at the floor or at {rest}% of it where that floor is chosen to be missed: with less, one of them would not qualify" /
        "各校只补到合格所需的数值（标准值，或所选可不达标的项的标准值的 {rest}%）；再少一步，就有学校不合格";
    /// Multipliers prove the bound.
    BY_MULTIPLIERS = "plan.add.by_multipliers":
        "even if fractions of a step could be added, no choice of schools would reach every limit for less than this bound; μ is what a limit costs (zero where a stage reaches its limit anyway)" /
        "即使允许增加不足一步，无论选择哪些学校，达到各学段限值都不少于此下界；μ 为各学段限值的影子价格，为 0 表示该学段限值不起作用";
    /// A cap is reached.
    CAP_BINDS = "plan.add.cap_binds":
        "{school}: all that the cap permits; a higher cap may make the plan cheaper" /
        "{school}：已达可增加的上限，放宽上限可能减少总量";
    /// A floor decides.
    FLOOR_BINDS = "plan.add.floor_binds":
        "{school}: only what the floor requires" /
        "{school}：只补到要求的数值";
    /// The limit of the CV decides.
    CV_BINDS = "plan.add.cv_binds":
        "{stage}: the limit {limit} of the coefficient of variation; with a lower limit more is needed, with a higher one less" /
        "{stage}差异系数限值 {limit}：限值收紧则需新增更多，放宽则可减少";
    /// Caps below what the floors require.
    CAP_BELOW_FLOOR = "plan.add.cap_below_floor":
        "the caps are below what the floors require: {schools} lack {by} {unit} in all; raise their caps by that much" /
        "可增加的上限低于达到标准值所需：{schools}共缺 {by} {unit}，须相应提高其上限";
    /// The caps keep the CV above its limit.
    CAPS = "plan.add.caps":
        "{stage}: within the caps the coefficient of variation reaches {best} at best, above the limit {limit}; raise the caps of the lowest schools or permit a higher limit" /
        "{stage}：在可增加的上限内，差异系数最低只能降至 {best}，高于限值 {limit}；须提高薄弱学校的上限，或放宽限值";
    /// The stages keep each other from their limits.
    TOGETHER = "plan.add.together":
        "each stage could reach its limit, but not all of them within the caps, because they share the resource: raise the caps, or plan one stage first" /
        "各学段单独可以达到限值，但因共用资源，在可增加的上限内不能同时达到；须提高上限，或先规划一个学段";
    /// Whole steps do not suffice.
    WHOLE_STEPS = "plan.add.whole_steps":
        "in steps of {step} {unit} the limit is not reached; the best coefficient of variation found is {best}: choose a smaller step" /
        "以 {step} {unit}为一步不能达到限值，所得差异系数最低为 {best}；可改用更小的步长";
    /// The budget does not suffice.
    BUDGET = "plan.add.budget":
        "the budget is {by} too small: the target needs {needed}; raise the budget to that. Steps that are listed are the best use of the budget given" /
        "预算缺 {by}：达到目标共需 {needed}，须将预算增至此数；如列有步骤，为现有预算的最佳用法";
    /// The budget is spent on stages or schools that differ in what a step does for its cost.
    BUDGET_NEAR = "plan.add.budget_near":
        "the budget is {by} too small: the target needs {needed}; raise the budget to that. The steps use the budget given so that each stage beyond its limit goes the same part of the way to it, as far as whole steps permit" /
        "预算缺 {by}：达到目标共需 {needed}，须将预算增至此数；所列步骤为现有预算的用法，使超出限值的各学段向限值靠近的程度在整步范围内尽量一致且最大";
    /// The budget does not suffice for the floors.
    BUDGET_FLOORS = "plan.add.budget_floors":
        "the budget is {by} too small: the target needs {needed}, the floors alone {floors}; the steps bring {reached} of the {schools} schools below the floor to it, the cheapest first" /
        "预算缺 {by}：达到目标共需 {needed}，其中每校达标即需 {floors}；所列步骤使 {schools} 所未达标学校中的 {reached} 所达标，所需最少的学校优先";
    /// Nothing is taken away.
    ASSUME_KEEP = "plan.add.assume_keep":
        "every school keeps what it has" /
        "各校已有资源不变";
    /// Which floors may be missed.
    ASSUME_RULE = "plan.add.assume_rule":
        "choice of floors: a school may miss some floors, down to {rest}% of them; those are chosen that need most beyond what the limits need, each resource as a part of what its floors require of all schools; with another choice some resources may need less and others more" /
        "项目选择：每校可有若干项只达到标准值的 {rest}%，此处选定在满足差异系数之外所需新增最多的项（各类资源按其占全部学校达到标准值所需量的比例相比较）；另作选择时，有的资源可少新增，有的须多新增";
    /// Which floors were chosen at the schools that change.
    ASSUME_CHOSEN = "plan.add.assume_chosen":
        "chosen to stay below their floors, at {rest}% of them or more: {schools}" /
        "选定可不达标准值（不低于其 {rest}%）的项：{schools}";
    /// The choice of floors is not proven the best.
    ASSUME_RULE_GAP = "plan.add.assume_rule_gap":
        "which floors are missed counts as given: another choice may need less, over all resources at most {gap}% less" /
        "未达标项的选取视为给定：另作选取或可再省，各类资源合计至多再省 {gap}%";
    /// Other stages stay within their limits.
    ASSUME_KEPT = "plan.add.assume_kept":
        "{stage} shares the resource, is not planned, and stays within its limit" /
        "{stage}共用该资源，未列入规划，但仍不超过其限值";
    /// A figure that decides the level.
    OUTLIER = "plan.add.outlier":
        "{school} has {value}; without this figure {amount} would suffice instead of {now}: check it before acting" /
        "{school}的指标值为 {value}；若不计该校，只需新增 {amount}，而非 {now}：实施前应先核实";
}
