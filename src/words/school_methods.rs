//! The methods of the calls on a table of schools: assessments, balances, plans.

use super::method::methods;

methods! {
    ASSESSMENT = "assess", "assessment" / "评估",
        "Xᵢ = per·Rᵢ/Pᵢ, X̄ = per·ΣRᵢ/ΣPᵢ, CV = √(Σ Pᵢ/ΣP · (Xᵢ − X̄)²)/X̄ over the schools of a stage, R the resource, P pupils; compared with the limits of the standard" /
        "Xᵢ = per·Rᵢ/Pᵢ，X̄ = per·ΣRᵢ/ΣPᵢ，CV = √(Σ Pᵢ/ΣP · (Xᵢ − X̄)²)/X̄，对同一学段各校计算，R 为资源，P 为学生数；与标准的限值比较",
        [PEARSON_1896, MOE_2012 "县域义务教育校际均衡指标计算方法"];
    BALANCE = "balance", "balance" / "均衡状况",
        "total = Σ numerator/Σ denominator; measures, splits and gaps of xᵢ = numeratorᵢ/denominatorᵢ weighted by pupils; class size per class and as pupils experience it" /
        "总体比率 = Σ 分子/Σ 分母；指数、分解与差距按 xᵢ = 分子ᵢ/分母ᵢ 以学生数加权计算；班额按班级与按学生分别计算",
        [FELD_GROFMAN_1977, SHORROCKS_1980];
    CHECK = "check", "check" / "检查",
        "every value is compared with the values that its column may have, and with the other columns of its row" /
        "逐一核对各值是否在其列的允许范围内，并与同行其他列相互核对",
        [MOE_2012, MOE_2017];
    PLAN_ADD = "plan_add", "addition" / "新增",
        "min Σa subject to CV(R + a) ≤ limit and R + a ≥ floor, in whole steps: schools are raised to one common level" /
        "min Σa，使 CV(R + a) ≤ 限值且 R + a ≥ 标准值，按最小单位取整：将较低各校提高到同一水平",
        [GROSS_1956, FOX_1966, BOYD_VANDENBERGHE_2004 "sections 4.4.2 and 5.5.3"];
    PLAN_TRANSFER = "plan_transfer", "transfer" / "调配",
        "fewest units moved so that CV(R + m) ≤ limit, Σm = 0: schools above a band give, those below it receive" /
        "使 CV(R + m) ≤ 限值、Σm = 0 的最少调配量：高于区间者调出，低于区间者调入",
        [GROSS_1956, FOX_1966, DANTZIG_1956 "given pairs", EVERETT_1963 "several counties"];
    PLAN_CLASSES = "plan_classes", "division of classes" / "分班",
        "(⌈N/L⌉ − C)⁺ new classes of a grade of N pupils in C classes with at most L pupils each; moves between schools as a flow of least cost" /
        "某年级 N 名学生、C 个班、每班至多 L 人，需新增 (⌈N/L⌉ − C)⁺ 个班；校际调整按最小费用流求解",
        [FORD_FULKERSON_1956, BELLMAN_1954];
    PLAN_FUND = "plan_fund", "distribution of a budget" / "资金分配",
        "R'ᵢ = clip(u·Pᵢ, keep·Rᵢ, Rᵢ + capᵢ), ΣR' = ΣR + budget, in whole steps: the lowest are levelled up" /
        "R'ᵢ = clip(u·Pᵢ, keep·Rᵢ, Rᵢ + capᵢ)，ΣR' = ΣR + 资金，按最小单位取整：自最低者起拉齐",
        [HARDY_LITTLEWOOD_POLYA_1934 "chapter 3", GROSS_1956, DANTZIG_1957 "goal pupils", HOROWITZ_SAHNI_1974 "goal pupils"];
    ALLIANCES = "alliances", "alliances of schools" / "学校联盟",
        "T = Σ_g s_g T_g + Σ_g p_g φ₁(r_g), CV² = Σ_g p_g r_g² CV_g² + Σ_g p_g (r_g − 1)²: moves within alliances do not bring CV² below the second sum" /
        "T = Σ_g s_g T_g + Σ_g p_g φ₁(r_g)，CV² = Σ_g p_g r_g² CV_g² + Σ_g p_g (r_g − 1)²：联盟内调配不能使 CV² 低于第二项",
        [SHORROCKS_1980];
    WHAT_IF = "what_if", "edits of a table" / "假设情形",
        "the table with the edits is assessed again; the contribution of an edit is its Shapley value, the mean change over all orders of the edits" /
        "按修改后的表重新评估；各项修改的贡献为夏普利值，即按所有先后次序平均的变化",
        [SHAPLEY_1953, CASTRO_GOMEZ_TEJADA_2009 "many edits"];
    TREND = "trend", "trend" / "趋势",
        "change = mergers + resources + pupils + set, Shapley values of the last three; years to the limit by least-squares lines through the years" /
        "变化 = 合并 + 资源 + 学生 + 学校增减，后三项为夏普利值；达到限值所需年数按历年最小二乘直线推算",
        [SHAPLEY_1953, DRAPER_SMITH_1998 "§1.4"];
}
