//! The methods of the structured analyses: gaps, decompositions, regressions, curves.

use super::method::methods;

methods! {
    GAP = "gap", "gap between two groups" / "两组差距",
        "differences are group A minus group B, ratios group A over group B; the standardized difference divides by the pooled population standard deviation" /
        "差为第一组减第二组，比为第一组比第二组；标准化差距以合并的总体标准差为单位",
        [COHEN_1988 "§2.2", UIS_2018 "adjusted parity index"];
    DISTRIBUTION_OVERLAP = "distribution_overlap", "overlap of two distributions" / "两组分布的重叠程度",
        "superiority is the probability that a unit of group A exceeds one of group B, ties counted half; overlap is 1 − max|F₁ − F₂|; quantile gaps are group A minus group B and group A over group B" /
        "优势概率为第一组单位超过第二组单位的概率，相等计一半；重叠度为 1 − max|F₁ − F₂|；分位差距为第一组减第二组、第一组比第二组",
        [WOLFE_HOGG_1971, VARGHA_DELANEY_2000];
    GROUP_MEANS = "group_means", "group means" / "组均值",
        "values are the weighted means of the groups, weights their total weights" /
        "数值为各组加权均值，权重为各组权重之和",
        [ISO_3534_1 "1.15"];
    NESTED_ENTROPY = "nested_entropy", "nested decomposition of generalized entropy" / "广义熵指数的嵌套分解",
        "each level's part is Σ p_g r_P^α φ_α(μ_g/μ_P) over its groups g inside their parents P; the last part lies within the innermost groups; the parts add to the total" /
        "各层级的组间部分为对其各组 g（属上级组 P）求 Σ p_g r_P^α φ_α(μ_g/μ_P)；最后一项为最内层组内部分；各部分之和等于总指数",
        [SHORROCKS_1984];
    NESTED_J = "nested_j_divergence", "nested decomposition of the J-divergence" / "杰弗里斯散度的嵌套分解",
        "each part is that of Theil T and that of the mean log deviation together; each level's part is Σ p_g (r_P φ₁(μ_g/μ_P) + φ₀(μ_g/μ_P)) over its groups g inside their parents P; the last part lies within the innermost groups; the parts add to the total" /
        "各部分为泰尔 T 与平均对数离差相应部分之和；各层级的组间部分为对其各组 g（属上级组 P）求 Σ p_g (r_P φ₁(μ_g/μ_P) + φ₀(μ_g/μ_P))；最后一项为最内层组内部分；各部分之和等于总指数",
        [SHORROCKS_1984, ROHDE_2016];
    NESTED_VARIANCE = "nested_variance", "nested decomposition of the variance" / "方差的嵌套分解",
        "each level's part is Σ p_g (μ_g − μ_P)² over its groups g inside their parents P; the last part lies within the innermost groups; the parts add to the total" /
        "各层级的组间部分为对其各组 g（属上级组 P）求 Σ p_g (μ_g − μ_P)²；最后一项为最内层组内部分；各部分之和等于总方差",
        [CHAKRAVARTY_2009];
    NESTED_ATKINSON = "nested_atkinson", "nested decomposition of the Atkinson index" / "阿特金森指数的嵌套分解",
        "each level's part is the welfare lost between its groups, measured by their equally-distributed equivalents, as a share of the mean; the parts add to the total; each level's own index i gives 1 − A = Π(1 − i)" /
        "各层级的部分为以等价均等值衡量的组间福利损失占均值的比例；各部分之和等于总指数；各层级自身指数 i 满足 1 − A = Π(1 − i)",
        [BLACKORBY_DONALDSON_AUERSPERG_1981];
    MAXIMUM_BETWEEN = "maximum_between", "between-group part relative to its maximum" / "组间部分与其最大值之比",
        "the maximum over every order of the groups, each keeping its weight and filled with neighbouring units; a unit on a boundary is split" /
        "最大值对各组的所有排列求取：各组保持其权重，由相邻单位依次填满；边界上的单位按比例拆分",
        [ELBERS_LANJOUW_MISTIAEN_OZLER_2008];
    BHATTACHARYA_MAHALANOBIS = "bhattacharya_mahalanobis", "Bhattacharya–Mahalanobis" / "巴塔查里亚—马哈拉诺比斯分解",
        "within = Σ p_g s_g G_g; between = the Gini index of the group means; overlap = what remains, zero where no two groups overlap" /
        "组内 = Σ p_g s_g G_g；组间 = 各组均值的基尼系数；重叠项为余项，各组互不重叠时为零",
        [BHATTACHARYA_MAHALANOBIS_1967, PYATT_1976];
    YITZHAKI_LERMAN = "yitzhaki_lerman", "Yitzhaki–Lerman" / "伊扎基—勒曼分解",
        "within = Σ s_g G_g; between = 2·cov(μ_g, mean rank of g)/μ; third = Σ s_g G_g (O_g − 1), below zero where groups are stratified" /
        "组内 = Σ s_g G_g；组间 = 2·cov(μ_g, 组平均秩)/μ；第三项 = Σ s_g G_g (O_g − 1)，分层明显时为负",
        [YITZHAKI_LERMAN_1991, YITZHAKI_1994];
    DAGUM = "dagum", "Dagum" / "达古姆分解",
        "within = Σ p_g s_g G_g; between = the net part of the pairs, Σ p_j p_h |μ_j − μ_h|/μ; third = transvariation, twice the mean excess of units of poorer groups over units of richer ones" /
        "组内 = Σ p_g s_g G_g；组间 = 各组对的净差异 Σ p_j p_h |μ_j − μ_h|/μ；第三项为超变密度，即较贫组单位超出较富组单位部分均值的两倍",
        [DAGUM_1997];
    LERMAN_YITZHAKI = "lerman_yitzhaki", "Lerman–Yitzhaki" / "勒曼—伊扎基来源分解",
        "contribution = S_k R_k G_k: share, Gini correlation with the total, own Gini index; ranks with ties averaged" /
        "贡献 = S_k R_k G_k：份额、与总量的基尼相关系数、自身基尼系数；并列者取平均秩",
        [LERMAN_YITZHAKI_1985];
    RAO = "rao", "Rao" / "拉奥来源分解",
        "contribution = S_k C_k: share, concentration coefficient in the order of the total; ranks with ties averaged" /
        "贡献 = S_k C_k：份额、按总量排序的集中系数；并列者取平均秩",
        [RAO_1969];
    SHORROCKS_NATURAL = "shorrocks_natural", "Shorrocks's natural decomposition" / "肖罗克斯自然分解",
        "share of every measure = cov(y_k, y)/var(y); the contribution is that share of the measure" /
        "对任一指数的份额均为 cov(y_k, y)/var(y)；贡献为该份额乘以指数",
        [SHORROCKS_1982];
    SHAPLEY = "shapley", "Shapley" / "夏普利分解",
        "contribution = mean change of the measure as the source enters, over all orders of entry; a source that has not entered has its mean for all units, or zero where absent=zero" /
        "贡献 = 按所有进入次序平均的指数变化；尚未进入的来源对所有单位取其均值，absent=zero 时取零",
        [SHORROCKS_2013];
    CHANGE = "mookherjee_shorrocks", "change by Mookherjee and Shorrocks" / "穆克吉—肖罗克斯变化分解",
        "after minus before; each product changes by mean × change, so that within, between and composition add to the change exactly" /
        "后期减前期；乘积的变化按均值×变化拆分，组内、组间与构成三部分之和恰等于总变化",
        [MOOKHERJEE_SHORROCKS_1982];
    KITAGAWA = "kitagawa", "Kitagawa" / "北川分解",
        "group A minus group B; rate = Σ mean share × difference of means; composition = Σ difference of shares × mean of means" /
        "第一组减第二组；水平效应 = Σ 平均份额 × 均值之差；构成效应 = Σ 份额之差 × 均值的平均",
        [KITAGAWA_1955];
    OAXACA_BLINDER = "oaxaca_blinder", "Oaxaca–Blinder" / "瓦哈卡—布林德分解",
        "group A minus group B; twofold: explained = (x̄₁ − x̄₂)·β*, unexplained = x̄₁·(β₁ − β*) + x̄₂·(β* − β₂); threefold: endowments by β₂, coefficients at x̄₂, interaction" /
        "第一组减第二组；两重分解：可解释 = (x̄₁ − x̄₂)·β*，不可解释 = x̄₁·(β₁ − β*) + x̄₂·(β* − β₂)；三重分解：禀赋以 β₂ 计、系数以 x̄₂ 计、交互项",
        [OAXACA_1973, BLINDER_1973, JANN_2008];
    CONTRIBUTIONS = "contributions", "contributions of units" / "单位贡献",
        "the contribution of a unit is its share of weight times φ_α(x/μ), or times (x − μ)² for the variance: zero at the mean; contributions add to the index" /
        "各单位的贡献为其权重份额乘以 φ_α(x/μ)，方差则乘以 (x − μ)²：等于均值者为零；各项贡献之和等于指数",
        [SHORROCKS_1980];
    LEAVE_ONE_OUT = "leave_one_out", "measure without each unit" / "逐一剔除的指数",
        "value: the measure of all other units; difference: that value minus the measure of all units, below zero where the unit raises the measure" /
        "数值为剔除该单位后其余单位的指数；差为该值减全部单位的指数，负值表示该单位使指数升高",
        [QUENOUILLE_1956, TUKEY_1958];
    RECENTERED_INFLUENCE = "recentered_influence", "recentered influence values" / "再中心化影响函数值",
        "value of the measure + influence of the unit: the weighted mean over the units is the measure" /
        "指数值 + 各单位影响值：其加权均值等于该指数",
        [FIRPO_FORTIN_LEMIEUX_2009];
    RIF_REGRESSION = "rif_regression", "regression of the recentered influence function" / "再中心化影响函数回归",
        "outcome = value + influence of each unit; a coefficient is the effect on the measure of a small shift of the column's mean" /
        "因变量 = 指数值 + 各单位影响值；系数为该列均值微小变动对指数的影响",
        [FIRPO_FORTIN_LEMIEUX_2009];
    SIGMA = "sigma_convergence", "sigma convergence" / "σ 收敛",
        "the measure of each date's values; change is last minus first, below zero where units converge" /
        "逐期计算指数；变化为末期减首期，小于零即趋同",
        [BARRO_SALA_I_MARTIN_1992];
    BETA = "beta_convergence", "beta convergence" / "β 收敛",
        "mean yearly growth of the logarithm from the first date to the last, regressed on the logarithm of the first value; dates between are not used; below zero where units with low values catch up" /
        "首期至末期的对数年均增长对期初对数值回归；中间各期不参与计算；系数小于零即落后者追赶",
        [BARRO_SALA_I_MARTIN_1992];
    LEAST_SQUARES = "least_squares", "weighted least squares" / "加权最小二乘",
        "Householder QR of the columns, intercept first, and one corrected step with exact residual sums; standard errors of equal variance with n − k degrees of freedom, n the number of units" /
        "对各列（截距在前）作豪斯霍尔德 QR 分解，再以精确残差和修正一步；标准误按同方差、自由度 n − k 计，n 为单位数",
        [BJORCK_1996 "§2.4 and §6.6"];
    LORENZ = "lorenz", "Lorenz curve" / "洛伦兹曲线",
        "share of the total held by the poorest share of weight; linear between units, so that a unit on a boundary is split" /
        "最低比例权重所占的总量份额；单位之间线性连接，边界上的单位按比例拆分",
        [LORENZ_1905, GASTWIRTH_1971];
    GENERALIZED_LORENZ = "generalized_lorenz", "generalized Lorenz curve" / "广义洛伦兹曲线",
        "the Lorenz curve times the mean: the total of the poorest share of weight per unit of all weight" /
        "洛伦兹曲线乘以均值：最低比例权重的总量与全部权重之比",
        [SHORROCKS_1983];
    QUANTILE_CURVE = "quantile_curve", "quantile curve (Pen's parade)" / "分位数曲线（潘氏队列）",
        "the smallest value whose share of weight reaches p: a step for each unit, as wide as its weight" /
        "权重累计份额达到 p 的最小数值：每个单位为一级台阶，宽度为其权重",
        [PEN_1971];
    TIP = "tip", "TIP curve" / "TIP 曲线",
        "mean shortfall below the line, accumulated from the poorest: its length is the incidence, its height the intensity, its bend the inequality of shortfall" /
        "自最低者起累计的平均短缺：横向长度为发生率，高度为强度，弯曲程度为短缺的不平等",
        [JENKINS_LAMBERT_1997];
    GROWTH_INCIDENCE = "growth_incidence", "growth-incidence curve" / "增长发生率曲线",
        "growth of each quantile from before to after: Q₂(p)/Q₁(p) − 1; units are not followed" /
        "各分位数由前期到后期的增长率 Q₂(p)/Q₁(p) − 1；不追踪同一单位",
        [RAVALLION_CHEN_2003];
    LORENZ_DOMINANCE = "lorenz_dominance", "Lorenz dominance" / "洛伦兹占优",
        "a group dominates where its Lorenz curve is nowhere below and somewhere above: it is more equal by every measure that obeys the transfer principle" /
        "某组的洛伦兹曲线处处不低且有处更高即占优：按任何满足转移原则的指数都更均等",
        [ATKINSON_1970];
    GENERALIZED_LORENZ_DOMINANCE = "generalized_lorenz_dominance", "generalized Lorenz dominance" / "广义洛伦兹占优",
        "a group dominates where its generalized Lorenz curve is nowhere below and somewhere above: more welfare by every increasing, inequality-averse function" /
        "某组的广义洛伦兹曲线处处不低且有处更高即占优：按任何递增且厌恶不平等的福利函数都更优",
        [SHORROCKS_1983];
    FIRST_ORDER_DOMINANCE = "first_order_dominance", "first-order dominance" / "一阶占优",
        "a group dominates where its quantiles are nowhere lower and somewhere higher" /
        "某组的各分位数处处不低且有处更高即占优",
        [SAPOSNIK_1981];
    SECOND_ORDER_DOMINANCE = "second_order_dominance", "second-order dominance" / "二阶占优",
        "a group dominates where its mean shortfall below a line is nowhere larger and somewhere smaller, whatever the line; crossings are lines" /
        "对任何标准线，某组的平均短缺处处不大且有处更小即占优；交点为标准线的数值",
        [ATKINSON_1987, FOSTER_SHORROCKS_1988];
    ENTROPY_DECOMPOSITION = "entropy_decomposition", "decomposition of generalized entropy" / "广义熵指数的组内组间分解",
        "GE(α) = Σ_g p_g r_g^α GE_g(α) + Σ_g p_g φ_α(r_g): the part within groups and the part between their means, r_g = μ_g/μ" /
        "GE(α) = Σ_g p_g r_g^α GE_g(α) + Σ_g p_g φ_α(r_g)：组内部分与组均值间部分，r_g = μ_g/μ",
        [SHORROCKS_1980];
    CONCENTRATION_CURVE = "concentration_curve", "concentration curve" / "集中曲线",
        "share of the total held by the lowest share of weight in the order of the ranking variable; units of one rank are one step" /
        "按排序变量由低到高累计，一定比例权重所占的总量份额；排序相同的单位为一步",
        [KAKWANI_1977_LORENZ];
    CONCENTRATION_DECOMPOSITION = "concentration_decomposition", "decomposition of the concentration index" / "集中指数的因素分解",
        "h = α + Σ_k β_k x_k + ε; C = Σ_k (β_k x̄_k/μ) C_k + V(ε)/μ: elasticity times concentration index of each determinant, and the residual" /
        "h = α + Σ_k β_k x_k + ε；C = Σ_k (β_k x̄_k/μ) C_k + V(ε)/μ：各因素的弹性与其集中指数之积，另加残差项",
        [WAGSTAFF_VAN_DOORSLAER_WATANABE_2003];
    EXPOSURES = "exposures", "exposure of every group to every group" / "接触矩阵",
        "P_ab = Σ_j (n_ja/g_a)(n_jb/t_j): the mean share of group b in the units of the pupils of group a" /
        "P_ab = Σ_j (n_ja/g_a)(n_jb/t_j)：甲组学生所在单位中乙组学生所占份额的均值",
        [BELL_1954];
    LOCAL_SEGREGATION = "local_segregation", "local segregation" / "局部分隔",
        "M = Σ_j u_j L_j = Σ_m π_m L_m: the divergence of each unit, and of each group, weighted by its share of pupils" /
        "M = Σ_j u_j L_j = Σ_m π_m L_m：各单位、各组的偏离以其学生份额加权",
        [ALONSO_VILLAR_DEL_RIO_2010, MORA_RUIZ_CASTILLO_2011];
    MUTUAL_INFORMATION_DECOMPOSITION = "mutual_information_decomposition", "nested decomposition of segregation" / "分隔的嵌套分解",
        "M = M(between clusters) + Σ_c u_c M_c: mutual information between the clusters of each level and inside them; Theil's H likewise, over the entropy of the groups" /
        "M = M（组团间）+ Σ_c u_c M_c：各层级组团间与组团内的互信息；泰尔 H 同理，除以各组的熵",
        [THEIL_FINIZZA_1971, MORA_RUIZ_CASTILLO_2011];
    DEBIASED_SEGREGATION = "debiased_segregation", "bias-corrected segregation" / "偏差校正的分隔指数",
        "excess = S − E S; adjusted = (S − E S)/(S_max − E S), E S the expectation under random allocation of the same pupils to units of the same sizes" /
        "超出 = S − E S；校正值 = (S − E S)/(S_max − E S)，E S 为同一批学生随机分配到规模不变的单位时的期望值",
        [CORTESE_FALK_COHEN_1976, WINSHIP_1977, CARRINGTON_TROSKE_1997];
    SEGREGATION_CHANGE = "segregation_change", "change of segregation" / "分隔变化的分解",
        "M₂ − M₁ = removals + additions + group_marginal + unit_marginal + structural: units lost and gained, group sizes, unit sizes, structure at equal sizes" /
        "M₂ − M₁ = 单位减少 + 单位增加 + 组规模 + 单位规模 + 结构（规模相同时的变化）",
        [ELBERS_2021, KARMEL_MACLACHLAN_1988, DEUTSCH_FLUCKIGER_SILBER_2009];
    BETWEEN_PERMUTATION = "between_permutation", "permutation test of the part between groups" / "组间部分的随机置换检验",
        "units exchange their groups at random, which keep their numbers of units; p = (1 + #{T* ≥ T})/(B + 1), excess = T − E, adjusted = (T − E)/(I − E), E the mean of T*, I the whole index" /
        "各单位随机交换组别，各组单位数不变；p = (1 + #{T* ≥ T})/(B + 1)，超出 = T − E，校正值 = (T − E)/(I − E)，E 为 T* 的均值，I 为总指数",
        [PHIPSON_SMYTH_2010, SHORROCKS_1984];
    SEGREGATION_PERMUTATION = "segregation_permutation", "permutation test of segregation" / "分隔指数的随机置换检验",
        "pupils are allocated to units at random, which keep their sizes; p = (1 + #{S* ≥ S})/(B + 1), excess = S − E S, adjusted = (S − E S)/(S_max − E S)" /
        "学生随机分配到规模不变的单位；p = (1 + #{S* ≥ S})/(B + 1)，超出 = S − E S，校正值 = (S − E S)/(S_max − E S)",
        [PHIPSON_SMYTH_2010, CORTESE_FALK_COHEN_1976, CARRINGTON_TROSKE_1997];
}
