//! The methods of inference: of standard errors, intervals and tests.

use super::method::methods;

methods! {
    LINEARIZATION = "linearization", "linearization" / "线性化法",
        "V is the variance under the design of the total of the scores w·IF/Σw, IF the influence of a row" /
        "V 为得分 w·IF/Σw 之和在抽样设计下的方差，IF 为各行的影响值",
        [BINDER_1983, DEVILLE_1999, LUMLEY_2010];
    WOODRUFF = "woodruff", "Woodruff's interval" / "Woodruff 区间",
        "the quantiles at the ends of the interval of the share below the quantile" /
        "分位数以下比例的置信区间两端所对应的分位数",
        [WOODRUFF_1952];
    JACKKNIFE = "jackknife", "jackknife" / "刀切法",
        "V = Σ r (θᵣ − θ)² over replicates that leave out one unit each" /
        "V = Σ r (θᵣ − θ)²，每次重复剔除一个单位",
        [RUST_RAO_1996];
    GROUPED_JACKKNIFE = "grouped_jackknife", "grouped jackknife" / "分组刀切法",
        "V = (R − 1)/R Σ (θᵣ − θ)² over replicates that leave out one of R groups of units each" /
        "V = (R − 1)/R Σ (θᵣ − θ)²，每次重复剔除 R 组单位中的一组",
        [KOTT_2001];
    BALANCED_HALF_SAMPLES = "balanced_half_samples", "balanced half-samples" / "平衡半样本法",
        "V = Σ (θᵣ − θ)²/R over R half-samples that are balanced by a Hadamard matrix" /
        "V = Σ (θᵣ − θ)²/R，R 个半样本由阿达马矩阵平衡",
        [MCCARTHY_1969];
    FAY = "fay", "Fay's method" / "Fay 平衡半样本法",
        "V = Σ (θᵣ − θ)²/(R (1 − ρ)²) over half-samples of which the other half keeps the share ρ of its weight" /
        "V = Σ (θᵣ − θ)²/(R (1 − ρ)²)，另一半样本保留权重的 ρ 倍",
        [JUDKINS_1990];
    SUCCESSIVE_DIFFERENCES = "successive_differences", "successive differences" / "逐次差分法",
        "V = 4/R Σ (θᵣ − θ)² over R replicates of differences of units that follow each other" /
        "V = 4/R Σ (θᵣ − θ)²，R 次重复取自相邻单位之差",
        [FAY_TRAIN_1995];
    RESCALED_BOOTSTRAP = "rescaled_bootstrap", "rescaled bootstrap" / "重标度自助法",
        "units are drawn with replacement within strata and their weights rescaled by the sampling fraction" /
        "在各层内有放回抽取单位，并按抽样比重标权重",
        [RAO_WU_YUE_1992];
    BOOTSTRAP = "bootstrap", "bootstrap" / "自助法",
        "units are drawn with replacement within strata; percentile, basic and studentized intervals" /
        "在各层内有放回抽取单位；分位数法、基本法与学生化区间",
        [RAO_WU_YUE_1992, DAVISON_HINKLEY_1997];
    BCA = "bca", "BCa interval" / "BCa 区间",
        "quantiles of the replicates, corrected for bias and acceleration" /
        "经偏差与加速校正的重复值分位数",
        [EFRON_1987];
    PLAUSIBLE_VALUES = "plausible_values", "combination of plausible values" / "可能值的合并",
        "V = mean of the variances + (1 + 1/M) variance of the M estimates" /
        "V = 各组方差的均值 + (1 + 1/M)·M 个估计值的方差",
        [RUBIN_1987, BARNARD_RUBIN_1999];
    WALD_TEST = "wald_test", "Wald test" / "Wald 检验",
        "t on the degrees of freedom of the design; F = Q/(k − 1)·(ν − k + 2)/ν for k groups" /
        "t 检验，自由度取自抽样设计；k 组时 F = Q/(k − 1)·(ν − k + 2)/ν",
        [KORN_GRAUBARD_1990];
    PERMUTATION_TEST = "permutation_test", "permutation test" / "置换检验",
        "studentized, so that it holds where the groups differ in spread; p = (1 + b)/(1 + B)" /
        "经学生化，各组离散程度不同时仍成立；p = (1 + b)/(1 + B)",
        [CHUNG_ROMANO_2013, PHIPSON_SMYTH_2010];
    EQUIVALENCE_TEST = "equivalence_test", "test of equivalence" / "等效性检验",
        "two one-sided tests against the margin" /
        "对等效界限作两次单侧检验",
        [SCHUIRMANN_1987];
    DOMINANCE_TEST = "dominance_test", "test of dominance" / "占优检验",
        "the least t over a range of lines; the hypothesis is that there is no dominance" /
        "在一段底线范围内取最小的 t；原假设为不占优",
        [DAVIDSON_DUCLOS_2013];
    HOLM = "holm", "Holm's adjustment" / "Holm 校正",
        "p₍ᵢ₎ becomes max over j ≤ i of (m − j + 1)·p₍ⱼ₎" /
        "p₍ᵢ₎ 校正为 j ≤ i 时 (m − j + 1)·p₍ⱼ₎ 的最大值",
        [HOLM_1979];
    BENJAMINI_HOCHBERG = "benjamini_hochberg", "Benjamini–Hochberg adjustment" / "Benjamini–Hochberg 校正",
        "p₍ᵢ₎ becomes min over j ≥ i of m/j·p₍ⱼ₎" /
        "p₍ᵢ₎ 校正为 j ≥ i 时 m/j·p₍ⱼ₎ 的最小值",
        [BENJAMINI_HOCHBERG_1995];
}
