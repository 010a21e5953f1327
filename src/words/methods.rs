//! The methods of the structured analyses: gaps, decompositions, regressions, curves.

use super::method::methods;

methods! {
    GAP = "gap", "gap between two groups" / "两组差距",
        "differences are group A minus group B, ratios group A over group B; the standardized difference divides by the pooled population standard deviation" /
        "差为第一组减第二组，比为第一组比第二组；标准化差距以合并的总体标准差为单位",
        "Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, §2.2; UNESCO Institute for Statistics (2018), SDG 4 metadata, adjusted parity index";
    DISTRIBUTION_OVERLAP = "distribution_overlap", "overlap of two distributions" / "两组分布的重叠程度",
        "superiority is the probability that a unit of group A exceeds one of group B, ties counted half; overlap is 1 − max|F₁ − F₂|; quantile gaps are group A minus group B and group A over group B" /
        "优势概率为第一组单位超过第二组单位的概率，相等计一半；重叠度为 1 − max|F₁ − F₂|；分位差距为第一组减第二组、第一组比第二组",
        "Wolfe & Hogg (1971), doi:10.1080/00031305.1971.10477278; Vargha & Delaney (2000), doi:10.3102/10769986025002101";
    GROUP_MEANS = "group_means", "group means" / "组均值",
        "values are the weighted means of the groups, weights their total weights" /
        "数值为各组加权均值，权重为各组权重之和",
        "ISO 3534-1:2006, 1.15";
    NESTED_ENTROPY = "nested_entropy", "nested decomposition of generalized entropy" / "广义熵指数的嵌套分解",
        "each level's part is Σ p_g r_P^α φ_α(μ_g/μ_P) over its groups g inside their parents P; the last part lies within the innermost groups; the parts add to the total" /
        "各层级的组间部分为对其各组 g（属上级组 P）求 Σ p_g r_P^α φ_α(μ_g/μ_P)；最后一项为最内层组内部分；各部分之和等于总指数",
        "Shorrocks (1984), doi:10.2307/1913511";
    NESTED_J = "nested_j_divergence", "nested decomposition of the J-divergence" / "杰弗里斯散度的嵌套分解",
        "each part is that of Theil T and that of the mean log deviation together; each level's part is Σ p_g (r_P φ₁(μ_g/μ_P) + φ₀(μ_g/μ_P)) over its groups g inside their parents P; the last part lies within the innermost groups; the parts add to the total" /
        "各部分为泰尔 T 与平均对数离差相应部分之和；各层级的组间部分为对其各组 g（属上级组 P）求 Σ p_g (r_P φ₁(μ_g/μ_P) + φ₀(μ_g/μ_P))；最后一项为最内层组内部分；各部分之和等于总指数",
        "Shorrocks (1984), doi:10.2307/1913511; Rohde (2016), doi:10.1111/roiw.12153";
    NESTED_VARIANCE = "nested_variance", "nested decomposition of the variance" / "方差的嵌套分解",
        "each level's part is Σ p_g (μ_g − μ_P)² over its groups g inside their parents P; the last part lies within the innermost groups; the parts add to the total" /
        "各层级的组间部分为对其各组 g（属上级组 P）求 Σ p_g (μ_g − μ_P)²；最后一项为最内层组内部分；各部分之和等于总方差",
        "Chakravarty (2009), doi:10.1007/978-0-387-79253-8";
    NESTED_ATKINSON = "nested_atkinson", "nested decomposition of the Atkinson index" / "阿特金森指数的嵌套分解",
        "each level's part is the welfare lost between its groups, measured by their equally-distributed equivalents, as a share of the mean; the parts add to the total; each level's own index i gives 1 − A = Π(1 − i)" /
        "各层级的部分为以等价均等值衡量的组间福利损失占均值的比例；各部分之和等于总指数；各层级自身指数 i 满足 1 − A = Π(1 − i)",
        "Blackorby, Donaldson & Auersperg (1981), Canadian Journal of Economics 14(4): 665–685";
    MAXIMUM_BETWEEN = "maximum_between", "between-group part relative to its maximum" / "组间部分与其最大值之比",
        "the maximum over every order of the groups, each keeping its weight and filled with neighbouring units; a unit on a boundary is split" /
        "最大值对各组的所有排列求取：各组保持其权重，由相邻单位依次填满；边界上的单位按比例拆分",
        "Elbers, Lanjouw, Mistiaen & Özler (2008), Journal of Economic Inequality 6: 231–245";
    BHATTACHARYA_MAHALANOBIS = "bhattacharya_mahalanobis", "Bhattacharya–Mahalanobis" / "巴塔查里亚—马哈拉诺比斯分解",
        "within = Σ p_g s_g G_g; between = the Gini index of the group means; overlap = what remains, zero where no two groups overlap" /
        "组内 = Σ p_g s_g G_g；组间 = 各组均值的基尼系数；重叠项为余项，各组互不重叠时为零",
        "Bhattacharya & Mahalanobis (1967), doi:10.1080/01621459.1967.10482896; Pyatt (1976), doi:10.2307/2230745";
    YITZHAKI_LERMAN = "yitzhaki_lerman", "Yitzhaki–Lerman" / "伊扎基—勒曼分解",
        "within = Σ s_g G_g; between = 2·cov(μ_g, mean rank of g)/μ; third = Σ s_g G_g (O_g − 1), below zero where groups are stratified" /
        "组内 = Σ s_g G_g；组间 = 2·cov(μ_g, 组平均秩)/μ；第三项 = Σ s_g G_g (O_g − 1)，分层明显时为负",
        "Yitzhaki & Lerman (1991), doi:10.1111/j.1475-4991.1991.tb00374.x; Yitzhaki (1994), Journal of Econometrics 61(1): 147–159";
    DAGUM = "dagum", "Dagum" / "达古姆分解",
        "within = Σ p_g s_g G_g; between = the net part of the pairs, Σ p_j p_h |μ_j − μ_h|/μ; third = transvariation, twice the mean excess of units of poorer groups over units of richer ones" /
        "组内 = Σ p_g s_g G_g；组间 = 各组对的净差异 Σ p_j p_h |μ_j − μ_h|/μ；第三项为超变密度，即较贫组单位超出较富组单位部分均值的两倍",
        "Dagum (1997), doi:10.1007/BF01205777";
    LERMAN_YITZHAKI = "lerman_yitzhaki", "Lerman–Yitzhaki" / "勒曼—伊扎基来源分解",
        "contribution = S_k R_k G_k: share, Gini correlation with the total, own Gini index; ranks with ties averaged" /
        "贡献 = S_k R_k G_k：份额、与总量的基尼相关系数、自身基尼系数；并列者取平均秩",
        "Lerman & Yitzhaki (1985), doi:10.2307/1928447";
    RAO = "rao", "Rao" / "拉奥来源分解",
        "contribution = S_k C_k: share, concentration coefficient in the order of the total; ranks with ties averaged" /
        "贡献 = S_k C_k：份额、按总量排序的集中系数；并列者取平均秩",
        "Rao (1969), Journal of the Royal Statistical Society A 132(3): 418–425, doi:10.2307/2344120";
    SHORROCKS_NATURAL = "shorrocks_natural", "Shorrocks's natural decomposition" / "肖罗克斯自然分解",
        "share of every measure = cov(y_k, y)/var(y); the contribution is that share of the measure" /
        "对任一指数的份额均为 cov(y_k, y)/var(y)；贡献为该份额乘以指数",
        "Shorrocks (1982), doi:10.2307/1912537";
    SHAPLEY = "shapley", "Shapley" / "夏普利分解",
        "contribution = mean change of the measure as the source enters, over all orders of entry; a source that has not entered has its mean for all units, or zero where absent=zero" /
        "贡献 = 按所有进入次序平均的指数变化；尚未进入的来源对所有单位取其均值，absent=zero 时取零",
        "Shorrocks (2013), doi:10.1007/s10888-011-9214-z";
    CHANGE = "mookherjee_shorrocks", "change by Mookherjee and Shorrocks" / "穆克吉—肖罗克斯变化分解",
        "after minus before; each product changes by mean × change, so that within, between and composition add to the change exactly" /
        "后期减前期；乘积的变化按均值×变化拆分，组内、组间与构成三部分之和恰等于总变化",
        "Mookherjee & Shorrocks (1982), doi:10.2307/2232673";
    KITAGAWA = "kitagawa", "Kitagawa" / "北川分解",
        "group A minus group B; rate = Σ mean share × difference of means; composition = Σ difference of shares × mean of means" /
        "第一组减第二组；水平效应 = Σ 平均份额 × 均值之差；构成效应 = Σ 份额之差 × 均值的平均",
        "Kitagawa (1955), doi:10.1080/01621459.1955.10501299";
    OAXACA_BLINDER = "oaxaca_blinder", "Oaxaca–Blinder" / "瓦哈卡—布林德分解",
        "group A minus group B; twofold: explained = (x̄₁ − x̄₂)·β*, unexplained = x̄₁·(β₁ − β*) + x̄₂·(β* − β₂); threefold: endowments by β₂, coefficients at x̄₂, interaction" /
        "第一组减第二组；两重分解：可解释 = (x̄₁ − x̄₂)·β*，不可解释 = x̄₁·(β₁ − β*) + x̄₂·(β* − β₂)；三重分解：禀赋以 β₂ 计、系数以 x̄₂ 计、交互项",
        "Oaxaca (1973), doi:10.2307/2525981; Blinder (1973), doi:10.2307/144855; Jann (2008), doi:10.1177/1536867X0800800401";
    CONTRIBUTIONS = "contributions", "contributions of units" / "单位贡献",
        "the contribution of a unit is its share of weight times φ_α(x/μ), or times (x − μ)² for the variance: zero at the mean; contributions add to the index" /
        "各单位的贡献为其权重份额乘以 φ_α(x/μ)，方差则乘以 (x − μ)²：等于均值者为零；各项贡献之和等于指数",
        "Shorrocks (1980), doi:10.2307/1913126";
    LEAVE_ONE_OUT = "leave_one_out", "measure without each unit" / "逐一剔除的指数",
        "value: the measure of all other units; difference: that value minus the measure of all units, below zero where the unit raises the measure" /
        "数值为剔除该单位后其余单位的指数；差为该值减全部单位的指数，负值表示该单位使指数升高",
        "Quenouille (1956), doi:10.1093/biomet/43.3-4.353; Tukey (1958), Annals of Mathematical Statistics 29: 614";
    RECENTERED_INFLUENCE = "recentered_influence", "recentered influence values" / "再中心化影响函数值",
        "value of the measure + influence of the unit: the weighted mean over the units is the measure" /
        "指数值 + 各单位影响值：其加权均值等于该指数",
        "Firpo, Fortin & Lemieux (2009), doi:10.3982/ECTA6822";
    RIF_REGRESSION = "rif_regression", "regression of the recentered influence function" / "再中心化影响函数回归",
        "outcome = value + influence of each unit; a coefficient is the effect on the measure of a small shift of the column's mean" /
        "因变量 = 指数值 + 各单位影响值；系数为该列均值微小变动对指数的影响",
        "Firpo, Fortin & Lemieux (2009), doi:10.3982/ECTA6822";
    SIGMA = "sigma_convergence", "sigma convergence" / "σ 收敛",
        "the measure of each date's values; change is last minus first, below zero where units converge" /
        "逐期计算指数；变化为末期减首期，小于零即趋同",
        "Barro & Sala-i-Martin (1992), doi:10.1086/261816";
    BETA = "beta_convergence", "beta convergence" / "β 收敛",
        "mean yearly growth of the logarithm from the first date to the last, regressed on the logarithm of the first value; dates between are not used; below zero where units with low values catch up" /
        "首期至末期的对数年均增长对期初对数值回归；中间各期不参与计算；系数小于零即落后者追赶",
        "Barro & Sala-i-Martin (1992), doi:10.1086/261816";
    LEAST_SQUARES = "least_squares", "weighted least squares" / "加权最小二乘",
        "Householder QR of the columns, intercept first, and one corrected step with exact residual sums; standard errors of equal variance with n − k degrees of freedom, n the number of units" /
        "对各列（截距在前）作豪斯霍尔德 QR 分解，再以精确残差和修正一步；标准误按同方差、自由度 n − k 计，n 为单位数",
        "Björck (1996), doi:10.1137/1.9781611971484, §2.4 and §6.6";
    LORENZ = "lorenz", "Lorenz curve" / "洛伦兹曲线",
        "share of the total held by the poorest share of weight; linear between units, so that a unit on a boundary is split" /
        "最低比例权重所占的总量份额；单位之间线性连接，边界上的单位按比例拆分",
        "Lorenz (1905), doi:10.2307/2276207; Gastwirth (1971), doi:10.2307/1909675";
    GENERALIZED_LORENZ = "generalized_lorenz", "generalized Lorenz curve" / "广义洛伦兹曲线",
        "the Lorenz curve times the mean: the total of the poorest share of weight per unit of all weight" /
        "洛伦兹曲线乘以均值：最低比例权重的总量与全部权重之比",
        "Shorrocks (1983), doi:10.2307/2554117";
    QUANTILE_CURVE = "quantile_curve", "quantile curve (Pen's parade)" / "分位数曲线（潘氏队列）",
        "the smallest value whose share of weight reaches p: a step for each unit, as wide as its weight" /
        "权重累计份额达到 p 的最小数值：每个单位为一级台阶，宽度为其权重",
        "Pen (1971), Income Distribution";
    TIP = "tip", "TIP curve" / "TIP 曲线",
        "mean shortfall below the line, accumulated from the poorest: its length is the incidence, its height the intensity, its bend the inequality of shortfall" /
        "自最低者起累计的平均短缺：横向长度为发生率，高度为强度，弯曲程度为短缺的不平等",
        "Jenkins & Lambert (1997), doi:10.1093/oxfordjournals.oep.a028611";
    GROWTH_INCIDENCE = "growth_incidence", "growth-incidence curve" / "增长发生率曲线",
        "growth of each quantile from before to after: Q₂(p)/Q₁(p) − 1; units are not followed" /
        "各分位数由前期到后期的增长率 Q₂(p)/Q₁(p) − 1；不追踪同一单位",
        "Ravallion & Chen (2003), doi:10.1016/S0165-1765(02)00205-7";
    LORENZ_DOMINANCE = "lorenz_dominance", "Lorenz dominance" / "洛伦兹占优",
        "a group dominates where its Lorenz curve is nowhere below and somewhere above: it is more equal by every measure that obeys the transfer principle" /
        "某组的洛伦兹曲线处处不低且有处更高即占优：按任何满足转移原则的指数都更均等",
        "Atkinson (1970), doi:10.1016/0022-0531(70)90039-6";
    GENERALIZED_LORENZ_DOMINANCE = "generalized_lorenz_dominance", "generalized Lorenz dominance" / "广义洛伦兹占优",
        "a group dominates where its generalized Lorenz curve is nowhere below and somewhere above: more welfare by every increasing, inequality-averse function" /
        "某组的广义洛伦兹曲线处处不低且有处更高即占优：按任何递增且厌恶不平等的福利函数都更优",
        "Shorrocks (1983), doi:10.2307/2554117";
    FIRST_ORDER_DOMINANCE = "first_order_dominance", "first-order dominance" / "一阶占优",
        "a group dominates where its quantiles are nowhere lower and somewhere higher" /
        "某组的各分位数处处不低且有处更高即占优",
        "Saposnik (1981), Public Choice 36: 147–151";
    SECOND_ORDER_DOMINANCE = "second_order_dominance", "second-order dominance" / "二阶占优",
        "a group dominates where its mean shortfall below a line is nowhere larger and somewhere smaller, whatever the line; crossings are lines" /
        "对任何标准线，某组的平均短缺处处不大且有处更小即占优；交点为标准线的数值",
        "Atkinson (1987), doi:10.2307/1911028; Foster & Shorrocks (1988), Econometrica 56(1): 173–177";
}
