//! Labels of the members of a structured result, by the name of the member.

phrases! {
    /// `method`.
    METHOD = "label.field.method": "method" / "方法";
    /// `index`.
    INDEX = "label.field.index": "index" / "指数";
    /// `area`.
    AREA = "label.field.area": "area below the curve" / "曲线下面积";
    /// `ordinates`.
    ORDINATES = "label.field.ordinates": "ordinates requested" / "所求纵坐标";
    /// `inverse`.
    INVERSE = "label.field.inverse": "shares at the ordinates requested" / "所求纵坐标处的份额";
    /// `complete`.
    COMPLETE = "label.field.complete": "all knots" / "是否含全部节点";
    /// `points`.
    POINTS = "label.field.points": "points of the curve" / "曲线各点";
    /// `measure`.
    MEASURE = "label.field.measure": "measure" / "指数";
    /// `value`.
    VALUE = "label.field.value": "value" / "数值";
    /// `share`.
    SHARE = "label.field.share": "share" / "份额";
    /// `ordinate`.
    ORDINATE = "label.field.ordinate": "ordinate" / "纵坐标";
    /// `order`.
    ORDER = "label.field.order": "comparison" / "比较内容";
    /// `verdict`.
    VERDICT = "label.field.verdict": "dominant curve" / "占优方";
    /// `crossings`.
    CROSSINGS = "label.field.crossings": "crossings" / "交点";
    /// `at`.
    AT = "label.field.at": "at" / "位置";
    /// `group_a_above_after`.
    GROUP_A_ABOVE_AFTER = "label.field.group_a_above_after": "group A above from here on" / "此后第一组在上";
    /// `direction`.
    DIRECTION = "label.field.direction": "direction" / "方向";
    /// `group_a`.
    GROUP_A = "label.field.group_a": "group A" / "第一组";
    /// `group_b`.
    GROUP_B = "label.field.group_b": "group B" / "第二组";
    /// `before`.
    BEFORE = "label.field.before": "before" / "前期";
    /// `after`.
    AFTER = "label.field.after": "after" / "后期";
    /// `category`.
    CATEGORY = "label.field.category": "category" / "类别";
    /// `own`.
    OWN = "label.field.own": "value of the unit" / "该单位的值";
    /// `difference`.
    DIFFERENCE = "label.field.difference": "difference" / "差";
    /// `ratio`.
    RATIO = "label.field.ratio": "ratio" / "比";
    /// `standardized`.
    STANDARDIZED = "label.field.standardized": "standardized difference" / "标准化差距";
    /// `log_ratio`.
    LOG_RATIO = "label.field.log_ratio": "log ratio" / "对数比";
    /// `parity`.
    PARITY = "label.field.parity": "parity index" / "平等指数";
    /// `hedges_g`.
    HEDGES_G = "label.field.hedges_g": "Hedges' g" / "赫奇斯 g";
    /// `weight`.
    WEIGHT = "label.field.weight": "weight" / "权重";
    /// `mean`.
    MEAN = "label.field.mean": "mean" / "均值";
    /// `standard_deviation`.
    STANDARD_DEVIATION = "label.field.standard_deviation": "standard deviation" / "标准差";
    /// `superiority`.
    SUPERIORITY = "label.field.superiority": "probability of superiority" / "优势概率";
    /// `dominance`.
    DOMINANCE = "label.field.dominance": "dominance (Cliff's delta)" / "优势度（克利夫 δ）";
    /// `overlap`.
    OVERLAP = "label.field.overlap": "overlap" / "重叠度";
    /// `quantiles`.
    QUANTILES = "label.field.quantiles": "quantile gaps" / "分位差距";
    /// `rate`.
    RATE = "label.field.rate": "rate" / "水平效应";
    /// `composition`.
    COMPOSITION = "label.field.composition": "composition" / "构成";
    /// `parts`.
    PARTS = "label.field.parts": "parts" / "各部分";
    /// `group`.
    GROUP = "label.field.group": "group" / "组";
    /// `weight_share`.
    WEIGHT_SHARE = "label.field.weight_share": "share of weight" / "权重份额";
    /// `reference`.
    REFERENCE = "label.field.reference": "reference" / "参照系数";
    /// `explained`.
    EXPLAINED = "label.field.explained": "explained" / "可解释部分";
    /// `unexplained`.
    UNEXPLAINED = "label.field.unexplained": "unexplained" / "不可解释部分";
    /// `unexplained_group_a`.
    UNEXPLAINED_GROUP_A = "label.field.unexplained_group_a": "unexplained: group A's advantage" / "不可解释：第一组优势";
    /// `unexplained_group_b`.
    UNEXPLAINED_GROUP_B = "label.field.unexplained_group_b": "unexplained: group B's disadvantage" / "不可解释：第二组劣势";
    /// `endowments`.
    ENDOWMENTS = "label.field.endowments": "endowments" / "禀赋";
    /// `coefficients`.
    COEFFICIENTS = "label.field.coefficients": "coefficients" / "系数";
    /// `interaction`.
    INTERACTION = "label.field.interaction": "interaction" / "交互项";
    /// `column`.
    COLUMN = "label.field.column": "column" / "列";
    /// `coefficient`.
    COEFFICIENT = "label.field.coefficient": "coefficient" / "系数";
    /// `names`.
    NAMES = "label.field.names": "groups" / "各组";
    /// `values`.
    VALUES = "label.field.values": "means" / "均值";
    /// `weights`.
    WEIGHTS = "label.field.weights": "weights" / "权重";
    /// `alpha`.
    ALPHA = "label.field.alpha": "α" / "α";
    /// `total`.
    TOTAL = "label.field.total": "total" / "总计";
    /// `within`.
    WITHIN = "label.field.within": "within groups" / "组内";
    /// `between`.
    BETWEEN = "label.field.between": "between groups" / "组间";
    /// `units`.
    UNITS = "label.field.units": "units" / "单位数";
    /// `value_share`.
    VALUE_SHARE = "label.field.value_share": "share of the total" / "总量份额";
    /// `entropy`.
    ENTROPY = "label.field.entropy": "entropy" / "熵";
    /// `levels`.
    LEVELS = "label.field.levels": "levels" / "各层级";
    /// `level`.
    LEVEL = "label.field.level": "level" / "层级";
    /// `groups`.
    GROUPS = "label.field.groups": "groups" / "组数";
    /// `row`.
    ROW = "label.field.row": "row" / "行";
    /// `recentered`.
    RECENTERED = "label.field.recentered": "recentered influence" / "再中心化影响函数值";
    /// `contribution`.
    CONTRIBUTION = "label.field.contribution": "contribution" / "贡献";
    /// `path`.
    PATH = "label.field.path": "path" / "路径";
    /// `inside`.
    INSIDE = "label.field.inside": "within the group" / "该组内部";
    /// `among`.
    AMONG = "label.field.among": "between its groups" / "其下各组间";
    /// `maximum`.
    MAXIMUM = "label.field.maximum": "maximum" / "最大值";
    /// `maximum_in_order`.
    MAXIMUM_IN_ORDER = "label.field.maximum_in_order": "maximum in the order of means" / "按均值次序的最大值";
    /// `ratio_in_order`.
    RATIO_IN_ORDER = "label.field.ratio_in_order": "ratio to the maximum in order" / "与其之比";
    /// `third`.
    THIRD = "label.field.third": "overlap of groups" / "组间重叠项";
    /// `pairs`.
    PAIRS = "label.field.pairs": "pairs of groups" / "各组对";
    /// `gini`.
    GINI = "label.field.gini": "Gini index" / "基尼系数";
    /// `stratification`.
    STRATIFICATION = "label.field.stratification": "stratification" / "分层项";
    /// `overlapping`.
    OVERLAPPING = "label.field.overlapping": "overlapping" / "重叠系数";
    /// `richer`.
    RICHER = "label.field.richer": "richer" / "较富组";
    /// `poorer`.
    POORER = "label.field.poorer": "poorer" / "较贫组";
    /// `distance`.
    DISTANCE = "label.field.distance": "economic distance" / "经济距离";
    /// `transvariation`.
    TRANSVARIATION = "label.field.transvariation": "transvariation" / "超变密度";
    /// `absent`.
    ABSENT = "label.field.absent": "absent source" / "未计入的来源";
    /// `base`.
    BASE = "label.field.base": "value without sources" / "无来源时";
    /// `source`.
    SOURCE = "label.field.source": "source" / "来源";
    /// `concentration`.
    CONCENTRATION = "label.field.concentration": "concentration" / "集中系数";
    /// `gini_correlation`.
    GINI_CORRELATION = "label.field.gini_correlation": "Gini correlation" / "基尼相关系数";
    /// `elasticity`.
    ELASTICITY = "label.field.elasticity": "elasticity" / "弹性";
    /// `change`.
    CHANGE = "label.field.change": "change" / "变化";
    /// `dates`.
    DATES = "label.field.dates": "dates" / "各期";
    /// `date`.
    DATE = "label.field.date": "date" / "日期";
    /// `conditional`.
    CONDITIONAL = "label.field.conditional": "conditional" / "条件收敛";
    /// `beta`.
    BETA = "label.field.beta": "β" / "β";
    /// `speed`.
    SPEED = "label.field.speed": "speed" / "收敛速度";
    /// `half_life`.
    HALF_LIFE = "label.field.half_life": "half-life" / "半衰期";
    /// `regression`.
    REGRESSION = "label.field.regression": "regression" / "回归";
    /// `terms`.
    TERMS = "label.field.terms": "terms" / "各项";
    /// `degrees_of_freedom`.
    DEGREES_OF_FREEDOM = "label.field.degrees_of_freedom": "degrees of freedom" / "自由度";
    /// `residual_squares`.
    RESIDUAL_SQUARES = "label.field.residual_squares": "residual sum of squares" / "残差平方和";
    /// `r_squared`.
    R_SQUARED = "label.field.r_squared": "R²" / "R²";
    /// `standard_error`.
    STANDARD_ERROR = "label.field.standard_error": "standard error" / "标准误";
    /// `functional`.
    FUNCTIONAL = "label.field.functional": "measure" / "指数";
    /// `fitted`.
    FITTED = "label.field.fitted": "fitted by the library" / "由本库拟合";
    /// `residual`.
    RESIDUAL = "label.field.residual": "residual" / "残差项";
    /// `name`.
    NAME = "label.field.name": "name" / "名称";
    /// `labels`.
    LABELS = "label.field.labels": "groups" / "各组";
    /// `shares`.
    SHARES = "label.field.shares": "shares of contact" / "接触份额";
    /// `mutual_information`.
    MUTUAL_INFORMATION = "label.field.mutual_information": "mutual information" / "互信息";
    /// `theil_h`.
    THEIL_H = "label.field.theil_h": "Theil's H" / "泰尔 H";
    /// `position`.
    POSITION = "label.field.position": "position" / "位置";
    /// `reason`.
    REASON = "label.field.reason": "reason" / "原因";
    /// `label`.
    LABEL = "label.field.label": "name" / "名称";
    /// `local`.
    LOCAL = "label.field.local": "local segregation" / "局部分隔";
    /// `clusters`.
    CLUSTERS = "label.field.clusters": "clusters" / "聚类数";
    /// `expected`.
    EXPECTED = "label.field.expected": "expected by chance" / "随机期望";
    /// `excess`.
    EXCESS = "label.field.excess": "excess" / "超出部分";
    /// `adjusted`.
    ADJUSTED = "label.field.adjusted": "adjusted" / "调整后";
    /// `expectation`.
    EXPECTATION = "label.field.expectation": "expectation" / "期望值";
    /// `replicates`.
    REPLICATES = "label.field.replicates": "replicates" / "重复次数";
    /// `seed`.
    SEED = "label.field.seed": "seed" / "随机种子";
    /// `generator`.
    GENERATOR = "label.field.generator": "generator" / "随机数发生器";
    /// `removals`.
    REMOVALS = "label.field.removals": "units and groups removed" / "消失的单位与组";
    /// `additions`.
    ADDITIONS = "label.field.additions": "units and groups added" / "新增的单位与组";
    /// `group_marginal`.
    GROUP_MARGINAL = "label.field.group_marginal": "sizes of the groups" / "组规模";
    /// `unit_marginal`.
    UNIT_MARGINAL = "label.field.unit_marginal": "sizes of the units" / "单位规模";
    /// `structural`.
    STRUCTURAL = "label.field.structural": "structure" / "结构";
    /// `standardized_excess`.
    STANDARDIZED_EXCESS = "label.field.standardized_excess": "excess in standard deviations" / "标准化超出部分";
    /// `p_value`.
    P_VALUE = "label.field.p_value": "p value" / "p 值";
    /// `p_value_error`.
    P_VALUE_ERROR = "label.field.p_value_error": "simulation error of p" / "p 值的模拟误差";
    /// `permutations`.
    PERMUTATIONS = "label.field.permutations": "permutations" / "置换次数";
    /// `failed`.
    FAILED = "label.field.failed": "failed permutations" / "无定义的置换次数";
}
