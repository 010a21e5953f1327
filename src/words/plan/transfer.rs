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
        "就该目标而言，{indicator}既无限值也无基准：请给出 cv 选项";
    /// Nothing needs to move.
    MET = "plan.transfer.met":
        "nothing is to be moved: {indicator} ({stage}) reaches the target as it is" /
        "无须调配：{indicator}（{stage}）已达到目标";
    /// The least transfer for a coefficient.
    TO_LIMIT = "plan.transfer.to_limit":
        "move {units} {unit}, not fewer: the coefficient of variation of {indicator} ({stage}) falls from {before} to {after}, limit {limit}" /
        "至少调配 {units} {unit}，不能再少：{indicator}（{stage}）的差异系数由 {before} 降至 {after}，限值 {limit}";
    /// The least transfer for floors.
    TO_FLOORS = "plan.transfer.to_floors":
        "move {units} {unit}, not fewer: every school reaches {floor} in {indicator} ({stage})" /
        "至少调配 {units} {unit}，不能再少：各校{indicator}（{stage}）均达到 {floor}";
    /// The least transfer for both.
    TO_BOTH = "plan.transfer.to_both":
        "move {units} {unit}, not fewer: every school reaches {floor} in {indicator} ({stage}), and the coefficient of variation changes from {before} to {after}, limit {limit}" /
        "至少调配 {units} {unit}，不能再少：各校{indicator}（{stage}）均达到 {floor}，差异系数由 {before} 变为 {after}，限值 {limit}";
    /// A transfer along pairs.
    ALONG_PAIRS = "plan.transfer.along_pairs":
        "move {units} {unit} along the allowed pairs at a cost of {cost}; no plan costs less than {bound}: {indicator} ({stage}) reaches the target" /
        "在允许的学校之间调配 {units} {unit}，代价为 {cost}，任何方案的代价均不低于 {bound}：{indicator}（{stage}）达到目标";
    /// One step.
    STEP = "plan.transfer.step":
        "move {unit} from {from} to {to}: {units}" /
        "从{from}调往{to}：{units} {unit}";
    /// The target cannot be reached.
    OUT_OF_REACH = "plan.transfer.out_of_reach":
        "{indicator} ({stage}) cannot reach the target by transfers" /
        "仅靠调配，{indicator}（{stage}）不能达到目标";
    /// The floors sum to more than there is.
    TOTAL_TOO_SMALL = "plan.transfer.total_too_small":
        "the county has {by} {unit} less than all floors together need: add resources first" /
        "全县总量比各校基准之和少 {by} {unit}：须先增加资源";
    /// Donors have too little.
    NO_DONOR = "plan.transfer.no_donor":
        "schools below their floor need {by} {unit} more than the others may give" /
        "未达基准各校所需比其他学校可调出的多 {by} {unit}";
    /// A school may take less than it needs.
    CAP_BELOW_FLOOR = "plan.transfer.cap_below_floor":
        "{school} may receive {by} {unit} less than it needs for its floor" /
        "{school}可调入的数量比达到基准所需少 {by} {unit}";
    /// Limits on giving and taking.
    CAPS = "plan.transfer.caps":
        "the limits on giving and receiving bind at {count} schools: the coefficient of variation reaches {best}, limit {limit}" /
        "{count} 所学校的调出、调入上限起作用：差异系数最低为 {best}，限值 {limit}";
    /// Whole units.
    WHOLE_UNITS = "plan.transfer.whole_units":
        "only whole units move: the coefficient of variation reaches {best}, limit {limit}" /
        "只能整单位调配：差异系数最低为 {best}，限值 {limit}";
    /// A search along pairs that found nothing.
    NOT_FOUND = "plan.transfer.not_found":
        "no plan in whole units was found along the allowed pairs: the coefficient of variation reaches {best}, limit {limit}" /
        "在允许的学校之间未找到整单位的调配方案：差异系数最低为 {best}，限值 {limit}";
    /// Groups with too little for their floors.
    GROUP_SHORT = "plan.transfer.group_short":
        "schools of {group} below their floor need {by} {unit} more than the others of the group may give" /
        "{group}内未达基准各校所需比组内其他学校可调出的多 {by} {unit}";
    /// Groups that differ.
    GROUPS_DIFFER = "plan.transfer.groups_differ":
        "resources do not move between groups, and groups differ ({group} most): the coefficient of variation reaches {best}, limit {limit}" /
        "资源不跨组调配，而各组之间有差距（{group}差距最大）：差异系数最低为 {best}，限值 {limit}";
    /// Nothing to move.
    NO_RESOURCE = "plan.transfer.no_resource":
        "no school has any of the resource" /
        "各校均无该项资源";
    /// A bound at a school: what it may give.
    BINDS_GIVE = "plan.transfer.binds_give":
        "{school} gives all that it may" /
        "{school}已按上限调出";
    /// A bound at a school: what it may take.
    BINDS_TAKE = "plan.transfer.binds_take":
        "{school} receives all that it may" /
        "{school}已按上限调入";
    /// A bound at a school: the rule for schools.
    BINDS_RULE = "plan.transfer.binds_rule":
        "{school} keeps what it needs to pass the rule for schools" /
        "{school}须保留通过学校综合达标规则所需的数量";
    /// The certificate of whole steps.
    PROOF_WHOLE = "plan.transfer.proof_whole":
        "for every number of steps M that reaches the limit: M ≥ (Σ min over y of [(R + s·y)²/P − s·α·y⁺ + s·β·y⁻] − Qmax)/(s(β − α)), with y whole and within the limits of each school, Qmax = (1 + limit²)(ΣR)²/ΣP; rounded up it is the number of this plan" /
        "凡达到限值的调配步数 M 均满足 M ≥ (Σ min[(R + s·y)²/P − s·α·y⁺ + s·β·y⁻] − Qmax)/(s(β − α))（y 为整数且不超出各校限制），其中 Qmax = (1 + 限值²)(ΣR)²/ΣP；向上取整即为本方案步数";
    /// The certificate of whole steps within groups.
    PROOF_GROUPS = "plan.transfer.proof_groups":
        "the inequality of transfer_whole with α and β = α + width of each group, where β is the smaller of the least (2R' + s)/P of its schools that give and the least (2R' + s)/P of those that may receive, plus width" /
        "同 transfer_whole 的不等式，各组取各自的 α 与 β = α + width，其中 β 为组内调出学校 (2R' + s)/P 的最小值与可调入学校 (2R' + s)/P 的最小值加 width 二者中的较小者";
    /// The certificate of floors.
    PROOF_FLOORS = "plan.transfer.proof_floors":
        "the schools below their floor need this many together" /
        "未达基准各校所需之和即为此数";
    /// The certificate of pairs.
    PROOF_PAIRS = "plan.transfer.proof_pairs":
        "a linear relaxation in which squares are replaced by chords between whole numbers costs this much at least" /
        "以整数点之间的弦代替平方所得的线性松弛，其最小代价即为此数";
    /// One person counts in several indicators.
    ASSUME_SEPARATE = "plan.transfer.assume_separate":
        "each indicator is planned by itself: one teacher who counts in several may serve several steps" /
        "各指标分别测算：同一教师计入多项指标的，可同时满足几项调配";
    /// Those who move count in no other part.
    ASSUME_OTHERS = "plan.transfer.assume_others":
        "what moves counts in no other part of the same whole, so that a school gives only what its other parts leave of the whole" /
        "调配对象不同时计入同一总量的其他分项，因此各校只能调出其总量减去其他分项后的部分";
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

    pub(crate) static BELOW_FLOOR: Name = Name::new("below_floor", "below its floor", "低于基准");
    pub(crate) static BELOW_LEVEL: Name =
        Name::new("below_level", "below the lower level", "低于下拉齐线");
    pub(crate) static ABOVE_LEVEL: Name =
        Name::new("above_level", "above the upper level", "高于上拉齐线");
    pub(crate) static ALONG_PAIRS: Name =
        Name::new("along_pairs", "on a cheap way", "位于代价较小的路线上");
}
