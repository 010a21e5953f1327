//! Plans that move resources between schools.

phrases! {
    /// An indicator whose resource cannot be moved.
    IMMOVABLE = "plan.transfer.immovable", InvalidSpec:
        "{indicator} cannot be moved between schools: areas and rooms stay where they are; name it in the option movable if it can be" /
        "{indicator}不能在学校之间调配：面积和房间不能移动；确可调配的，请列入 movable 选项";
    /// An indicator of which less is better.
    LESS_IS_BETTER = "plan.transfer.less_is_better", InvalidSpec:
        "{indicator} has an upper limit for schools: transfers plan resources of which more is better" /
        "{indicator}对学校设有上限：调配方案只适用于越多越好的资源";
    /// A standard that weights all schools equally.
    UNWEIGHTED = "plan.transfer.unweighted", InvalidSpec:
        "the standard {standard} gives all schools the same weight: transfers plan coefficients of variation weighted by the denominator" /
        "标准 {standard} 对各校赋予相同权重：调配方案只适用于以分母加权的差异系数";
    /// An indicator without a target.
    NO_TARGET = "plan.transfer.no_target", InvalidSpec:
        "{indicator} has neither a limit nor a floor for this goal: give the option cv" /
        "就该目标而言，{indicator}既无限值也无标准值：请给出 cv 选项";
    /// A pair of two counties.
    PAIR_COUNTIES = "plan.transfer.pair_counties", InvalidSpec:
        "pair {number}, from {from} to {to}: the schools are in different counties ({from_group}, {to_group}), and along pairs resources move within a county; remove the pair, or plan without pairs and with the option across_counties" /
        "第 {number} 对（由{from}至{to}）：两校分属不同区县（{from_group}、{to_group}），按学校对调配只在同一区县内进行；请去掉该对，或不指定学校对而用 across_counties 选项";
    /// A pair of two groups.
    PAIR_GROUPS = "plan.transfer.pair_groups", InvalidSpec:
        "pair {number}, from {from} to {to}: the schools are in different groups of the column \"{column}\" ({from_group}, {to_group}); remove the pair, or leave out the option within" /
        "第 {number} 对（由{from}至{to}）：两校在“{column}”列中分属不同组（{from_group}、{to_group}）；请去掉该对，或去掉 within 选项";
    /// A pair of two stages.
    PAIR_STAGES = "plan.transfer.pair_stages", InvalidSpec:
        "pair {number}, from {from} to {to}: no planned stage and indicator has both schools; remove the pair, or plan another stage or indicator" /
        "第 {number} 对（由{from}至{to}）：所规划的各学段各指标均不同时包括两校；请去掉该对，或改为规划其他学段、指标";
    /// A pair with a school that neither gives nor receives.
    PAIR_SHARED = "plan.transfer.pair_shared", InvalidSpec:
        "pair {number}, from {from} to {to}: the stages of one of them share each planned resource, so that it neither gives nor receives; remove the pair" /
        "第 {number} 对（由{from}至{to}）：其中一校各学段共用所规划的各项资源，不参与调配；请去掉该对";
    /// Pairs together with moves between counties.
    PAIRS_ACROSS = "plan.transfer.pairs_across", InvalidSpec:
        "pairs cannot be given together with across_counties: along pairs resources move within a county; leave one of them out" /
        "pairs 与 across_counties 不能同时使用：按学校对调配只在同一区县内进行；请去掉其中一项";
    /// A county of two groups.
    COUNTY_DIVIDED = "plan.transfer.county_divided", InvalidSpec:
        "the county {county} is in two groups of the column \"{column}\" ({from_group}, {to_group}): between counties resources move within groups of whole counties; give each county one group" /
        "{county}在“{column}”列中分属两组（{from_group}、{to_group}）：跨县调配时每个区县应整体属于一组；请为每个区县填写同一组名";
    /// Nothing needs to move.
    MET = "plan.transfer.met":
        "nothing is to be moved: {indicator} ({stage}) reaches the target as it is" /
        "无须调配：{indicator}（{stage}）已达到目标";
    /// The least transfer for a coefficient.
    TO_LIMIT = "plan.transfer.to_limit":
        "move {units} {unit}, not fewer; then the coefficient of variation falls from {before} to {after} (limit {limit}): with fewer the target cannot be reached" /
        "最少调配 {units} {unit}，差异系数由 {before} 降至 {after}（限值 {limit}）；少于此数不能达到目标";
    /// The least transfer for floors.
    TO_FLOORS = "plan.transfer.to_floors":
        "move {units} {unit}, not fewer; then every school reaches the floor of {floor}: with fewer the target cannot be reached" /
        "最少调配 {units} {unit}，各校均达到标准值 {floor}；少于此数不能达到目标";
    /// The least transfer for both.
    TO_BOTH = "plan.transfer.to_both":
        "move {units} {unit}, not fewer; then every school reaches the floor of {floor}, and the coefficient of variation changes from {before} to {after} (limit {limit}): with fewer the target cannot be reached" /
        "最少调配 {units} {unit}，各校均达到标准值 {floor}，差异系数由 {before} 变为 {after}（限值 {limit}）；少于此数不能达到目标";
    /// A transfer along pairs.
    ALONG_PAIRS = "plan.transfer.along_pairs":
        "move {units} {unit} along the allowed pairs at a cost of {cost}; then the target is reached, and no plan costs less than {bound}" /
        "在允许的学校之间调配 {units} {unit}，代价 {cost}，即可达到目标；任何方案的代价均不低于 {bound}";
    /// A county that exchanges with others.
    ACROSS = "plan.transfer.across":
        "schools of this county receive {units} {unit}: {entered} of them from other counties; {left} leave for others. In the {counties} counties planned together {total} are moved, not fewer: with fewer not every county can reach the target" /
        "本县学校共调入 {units} {unit}（其中来自其他区县 {entered}），调往其他区县 {left}；统筹的 {counties} 个区县共最少调配 {total}，少于此数不能使各区县均达到目标";
    /// A county that exchanges with others, not proven least.
    ACROSS_NEAR = "plan.transfer.across_near":
        "schools of this county receive {units} {unit}: {entered} of them from other counties; {left} leave for others. In the {counties} counties planned together {total} are moved; it is proven that every plan moves at least {bound}; a larger step permits a closer proof" /
        "本县学校共调入 {units} {unit}（其中来自其他区县 {entered}），调往其他区县 {left}；统筹的 {counties} 个区县共调配 {total}，已证明任何方案均不少于 {bound}；采用更大的步长可得到更紧的证明";
    /// One step between counties.
    STEP_ACROSS = "plan.transfer.step_across":
        "from {from} in {from_county} to {to} in {to_county}: {units} {unit}" /
        "由{from_county}{from}调往{to_county}{to}：{units} {unit}";
    /// One step.
    STEP = "plan.transfer.step":
        "from {from} to {to}: {units} {unit}" /
        "由{from}调往{to}：{units} {unit}";
    /// The target cannot be reached.
    OUT_OF_REACH = "plan.transfer.out_of_reach":
        "{indicator} ({stage}) cannot reach the target by transfers" /
        "仅靠调配，{indicator}（{stage}）不能达到目标";
    /// The floors sum to more than there is.
    TOTAL_TOO_SMALL = "plan.transfer.total_too_small":
        "all schools of the county together have {by} {unit} less than the floors require: moving cannot suffice, first add that much" /
        "县域总量比各校达到标准值所需之和少 {by} {unit}：仅靠调配不够，须先新增此数";
    /// Donors have too little.
    NO_DONOR = "plan.transfer.no_donor":
        "schools below their floor need more than the others may give: {by} {unit} are missing; permit more giving or add that much" /
        "未达标学校所需超过其他学校可调出的数量，缺 {by} {unit}：须放宽调出上限，或新增此数";
    /// A school may take less than it needs.
    CAP_BELOW_FLOOR = "plan.transfer.cap_below_floor":
        "{school} may receive less than its floor requires: {by} {unit} are missing; permit more receiving" /
        "{school}可调入的数量低于达到标准值所需，缺 {by} {unit}：须放宽该校调入上限";
    /// Limits on giving and taking.
    CAPS = "plan.transfer.caps":
        "within the limits on giving and receiving the coefficient of variation reaches {best} at best, above the limit {limit}; permit more at schools that reached theirs ({count}), or add resources" /
        "在调出、调入上限内，差异系数最低只能降至 {best}，高于限值 {limit}：须放宽已达上限学校（{count} 所）的调出、调入数量，或新增资源";
    /// Whole units.
    WHOLE_UNITS = "plan.transfer.whole_units":
        "in whole steps the coefficient of variation reaches {best} at best, above the limit {limit}; choose a smaller step, or add resources" /
        "按整单位调配，差异系数最低只能降至 {best}，高于限值 {limit}：可改用更小的步长，或新增资源";
    /// A search along pairs that found nothing.
    NOT_FOUND = "plan.transfer.not_found":
        "no plan in whole steps was found along the allowed pairs: the coefficient of variation reaches {best} at best, above the limit {limit}; allow more pairs" /
        "在允许的学校之间未找到整单位的调配方案，差异系数最低为 {best}，高于限值 {limit}：须增加允许调配的学校";
    /// Groups with too little for their floors.
    GROUP_SHORT = "plan.transfer.group_short":
        "in the group {group} schools below their floor need more than the others may give: {by} {unit} are missing; permit moves from other groups, or add that much" /
        "{group}内未达标学校所需超过组内其他学校可调出的数量，缺 {by} {unit}：须允许跨组调配，或新增此数";
    /// Groups that differ.
    GROUPS_DIFFER = "plan.transfer.groups_differ":
        "the differences between groups ({group} most) remain, as nothing moves between them: the coefficient of variation reaches {best} at best, above the limit {limit}; permit moves between groups, or add resources" /
        "只在组内调配不能消除组间差距（{group}差距最大），差异系数最低只能降至 {best}，高于限值 {limit}：须允许跨组调配，或新增资源";
    /// The floors of all counties sum to more than there is.
    ACROSS_TOTAL = "plan.transfer.across_total":
        "all schools of the counties planned together have {by} {unit} less than the floors require: moving cannot suffice, first add that much" /
        "统筹各区县的总量比各校达到标准值所需之和少 {by} {unit}：仅靠调配不够，须先新增此数";
    /// Counties that give have too little.
    ACROSS_NO_DONOR = "plan.transfer.across_no_donor":
        "what counties need from others exceeds what the others may give and stay within their limits: {by} {unit} are missing; permit more giving or add that much" /
        "有缺口的区县所需超过其他区县在自身达标前提下可调出的数量，缺 {by} {unit}：须放宽调出上限，或新增此数";
    /// Counties that must give find nobody to take.
    ACROSS_NO_TAKER = "plan.transfer.across_no_taker":
        "what must leave some counties exceeds what the others may receive by {by} {unit}: permit more receiving" /
        "部分区县须调出的数量超过其他区县可调入的数量，多 {by} {unit}：须放宽调入上限";
    /// A county that misses its limit whatever it exchanges.
    ACROSS_CAPS = "plan.transfer.across_caps":
        "whatever enters or leaves {county}, within the limits on giving and receiving its coefficient of variation reaches {best} at best, above the limit {limit}; permit more there, or plan without this county" /
        "无论调入、调出多少，在调出、调入上限内{county}的差异系数最低只能降至 {best}，高于限值 {limit}：须放宽该区县的上限，或不将其纳入统筹";
    /// Whole units between counties.
    ACROSS_WHOLE = "plan.transfer.across_whole":
        "in whole steps no exchange brings every county to its target; choose a smaller step, or add resources" /
        "按整单位调配，无论如何跨县调配都不能使各区县均达到目标：可改用更小的步长，或新增资源";
    /// A search that ended.
    ACROSS_NOT_FOUND = "plan.transfer.across_not_found":
        "the search ended before a plan was found; choose a larger step, or plan fewer counties together with the option within" /
        "搜索在找到方案之前终止：可改用更大的步长，或以 within 选项减少统筹的区县";
    /// Nothing to move.
    NO_RESOURCE = "plan.transfer.no_resource":
        "no school has any of the resource" /
        "各校均无该项资源";
    /// A bound at a school: what it may give.
    BINDS_GIVE = "plan.transfer.binds_give":
        "{school}: gives all that it may" /
        "{school}：已按上限调出";
    /// A bound at a school: what it may take.
    BINDS_TAKE = "plan.transfer.binds_take":
        "{school}: receives all that it may" /
        "{school}：已按上限调入";
    /// A bound at a school: the rule for schools.
    BINDS_RULE = "plan.transfer.binds_rule":
        "{school}: keeps what it needs to meet the rule for schools" /
        "{school}：须保留学校综合达标所需的数量";
    /// The certificate of whole steps.
    PROOF_WHOLE = "plan.transfer.proof_whole":
        "whichever schools give and receive, a smaller number of whole steps leaves the coefficient of variation above the limit" /
        "无论由哪些学校调出、调入，整步调配少于此数时，差异系数都仍高于限值";
    /// The certificate of whole steps within groups.
    PROOF_GROUPS = "plan.transfer.proof_groups":
        "whichever schools of the same group give and receive, a smaller number of whole steps leaves the coefficient of variation above the limit" /
        "无论由同组哪些学校调出、调入，整步调配少于此数时，差异系数都仍高于限值";
    /// The certificate of exchanges between counties.
    PROOF_COUNTIES = "plan.transfer.proof_counties":
        "for every net inflow of a county the fewest steps were determined, and all net inflows that sum to zero and could need fewer steps in all were tried; with the price λ in place of that sum the counties need {bound} steps at least" /
        "逐一求得各区县每种净调入量所需的最少步数，并试遍净调入量之和为零且总步数可能更少的各种组合；以影子价格 λ 代替和为零的条件，各区县合计不少于 {bound} 步";
    /// The certificate of floors.
    PROOF_FLOORS = "plan.transfer.proof_floors":
        "the schools below their floor lack this much together, and each step brings one of them nearer by no more than one step" /
        "未达标各校的缺口之和即为此数，每调配一步至多补一步缺口";
    /// The certificate of pairs.
    PROOF_PAIRS = "plan.transfer.proof_pairs":
        "even a simplified problem that permits more (squares replaced by chords between whole steps) costs this much at least" /
        "即使把问题放宽（以整步之间的弦代替平方），最小代价也不低于此数";
    /// One person counts in several indicators.
    ASSUME_SEPARATE = "plan.transfer.assume_separate":
        "each indicator is planned by itself: one teacher who counts in several may serve several steps" /
        "各指标分别测算：同一教师计入多项指标的，可同时满足几项调配";
    /// Those who move count in no other part.
    ASSUME_OTHERS = "plan.transfer.assume_others":
        "what moves counts in no other part of the same whole, so that a school gives only what its other parts leave of the whole" /
        "调配对象不同时计入同一总量的其他分项，因此各校只能调出总量减去其他分项后的部分";
    /// Mixed schools do not take part.
    ASSUME_MIXED = "plan.transfer.assume_mixed":
        "schools whose stages share the resource neither give nor receive: {count}" /
        "各学段共用该资源的学校不参与调配：{count} 所";
    /// A school that determines a level.
    OUTLIER = "plan.transfer.outlier":
        "{school} has {value}, {times} times the mean: check its data before anything is moved, because it determines the plan" /
        "{school}的指标值为 {value}，是均值的 {times} 倍：该校数据决定方案，请先核对";
}

/// The unit of costs of pairs.
pub(crate) static COST: crate::words::Name = crate::words::Name::new("cost", "cost", "代价");

/// Why a school gives or receives.
pub(crate) mod reasons {
    use crate::words::Name;

    pub(crate) static BELOW_FLOOR: Name = Name::new("below_floor", "below its floor", "低于标准值");
    pub(crate) static BELOW_LEVEL: Name =
        Name::new("below_level", "below the lower level", "低于较低的拉齐线");
    pub(crate) static ABOVE_LEVEL: Name =
        Name::new("above_level", "above the upper level", "高于较高的拉齐线");
    pub(crate) static ALONG_PAIRS: Name = Name::new(
        "along_pairs",
        "on pairs of low cost",
        "属于代价较小的调配路线",
    );
}
