"""One function for each measure.

Written by tools/gen_python_measures.py from the catalogue of the core. Do not edit by hand.
"""

# ruff: noqa: A001, E501 (measures have the names of the field, and one line each that editors show)
from junheng._input.types import CountsLike, Numbers

__all__ = [
    "absolute_gini",
    "adequacy_index",
    "atkinson",
    "atkinson_segregation",
    "bonferroni",
    "bottom_share",
    "concentration_index",
    "correlation_ratio",
    "coulter",
    "cv",
    "de_vergottini",
    "dissimilarity",
    "equally_distributed_equivalent",
    "erreygers",
    "esteban_ray",
    "exposure",
    "extended_concentration_index",
    "federal_range_ratio",
    "fgt",
    "foster_wolfson",
    "funding_progressivity",
    "generalized_concentration_index",
    "generalized_entropy",
    "geometric_mean",
    "gini",
    "gini_correlation",
    "gini_mean_difference",
    "gini_segregation",
    "gorard",
    "harmonic_mean",
    "headcount_ratio",
    "herfindahl",
    "hoover",
    "horvath",
    "hutchens",
    "interquartile_range",
    "isolation",
    "j_divergence",
    "kakwani",
    "kolm",
    "kurtosis",
    "lorenz_asymmetry",
    "mcloone",
    "mean",
    "mean_deviation",
    "mean_difference_from_best",
    "mean_difference_from_reference",
    "mean_log_deviation",
    "median",
    "median_gap",
    "mutual_information",
    "palma",
    "population_attributable_fraction",
    "population_attributable_risk",
    "quantile",
    "quantile_ratio",
    "quartile_variation",
    "range",
    "range_ratio",
    "relative_diversity",
    "relative_index_of_inequality",
    "relative_mean_deviation",
    "restricted_range",
    "rosenbluth",
    "s_gini",
    "sen",
    "sen_shorrocks_thon",
    "sen_welfare",
    "share_ratio",
    "skewness",
    "slope_index_of_inequality",
    "standard_deviation",
    "symmetric_concentration_index",
    "theil_h",
    "theil_t",
    "top_share",
    "variance",
    "variance_of_logs",
    "verstegen",
    "wagstaff",
    "watts",
    "wealth_correlation",
    "wealth_elasticity",
    "wealth_slope",
    "wolfson",
    "zenga",
]

def mean(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Mean 均值. The total divided by the number of units, or of pupils where they are the weights."""

def geometric_mean(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Geometric mean 几何平均数. The mean on a logarithmic scale: ratios count instead of differences."""

def harmonic_mean(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Harmonic mean 调和平均数. The mean of rates: pupils per teacher weighted by pupils give the ratio of the whole county."""

def median(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Median 中位数. The value with half of all weight on either side."""

def quantile(x: Numbers, *, weights: Numbers | None = None, p: float, definition: float = 1.0) -> float:
    """Quantile 分位数. The value that a given share of all weight does not exceed."""

def variance(x: Numbers, *, weights: Numbers | None = None, sample: bool = False, corrected: bool = False) -> float:
    """Variance 方差. The mean squared distance from the mean, in the square of the unit of the values."""

def standard_deviation(
    x: Numbers, *, weights: Numbers | None = None, sample: bool = False, corrected: bool = False
) -> float:
    """Standard deviation 标准差. The typical distance of units from the mean, in the unit of the values."""

def cv(x: Numbers, *, weights: Numbers | None = None, sample: bool = False, corrected: bool = False) -> float:
    """Coefficient of variation 差异系数. The standard deviation as a share of the mean: the official index of balance in China."""

def mean_deviation(x: Numbers, *, weights: Numbers | None = None, unweighted: bool = False) -> float:
    """Mean deviation 平均差. The mean absolute distance of units from the mean, in the unit of the values."""

def relative_mean_deviation(x: Numbers, *, weights: Numbers | None = None, unweighted: bool = False) -> float:
    """Relative mean deviation 相对平均差. The mean absolute distance of units from the mean, as a share of it: twice the Hoover index."""

def variance_of_logs(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Variance of logarithms 对数方差. The variance of the logarithms: gaps at the bottom weigh more than those at the top."""

def gini_mean_difference(x: Numbers, *, weights: Numbers | None = None, corrected: bool = False) -> float:
    """Gini's mean difference 基尼平均差. The mean absolute difference between two units drawn at random, in the unit of the values."""

def skewness(x: Numbers, *, weights: Numbers | None = None, sample: bool = False) -> float:
    """Skewness 偏度. How far the units stretch on one side of the mean: above zero where a few are far above it."""

def kurtosis(x: Numbers, *, weights: Numbers | None = None, excess: bool = False, sample: bool = False) -> float:
    """Kurtosis 峰度. How much of the variation comes from units far from the mean; 3 for a normal distribution."""

def gini(x: Numbers, *, weights: Numbers | None = None, corrected: bool = False, negatives: bool = False) -> float:
    """Gini index 基尼系数. The mean difference between two units as a share of twice the mean; twice the area between the Lorenz curve and equality."""

def s_gini(x: Numbers, *, weights: Numbers | None = None, nu: float) -> float:
    """Extended Gini index (S-Gini) 扩展基尼系数. The Gini index in which lower ranks count more, the more so the larger ν."""

def absolute_gini(x: Numbers, *, weights: Numbers | None = None, nu: float = 2.0) -> float:
    """Absolute Gini index 绝对基尼系数. The mean times the Gini index: half of the mean difference between two units."""

def sen_welfare(x: Numbers, *, weights: Numbers | None = None, nu: float = 2.0) -> float:
    """Sen welfare 森福利函数. The mean less the cost of rank inequality: the equal value for all that gives the same welfare."""

def hoover(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Hoover index 胡佛指数. The share of the total that would have to move to make all equal."""

def bonferroni(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Bonferroni index 邦费罗尼指数. How far the mean of the lower part falls short of the mean of all, averaged over all lower parts."""

def de_vergottini(x: Numbers, *, weights: Numbers | None = None) -> float:
    """De Vergottini index 德韦尔戈蒂尼指数. How far the mean of the upper part exceeds the mean of all, averaged over all upper parts."""

def zenga(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Zenga index 岑加指数. How far the mean of the lower part falls short of the mean of the upper part, averaged over all divisions in two."""

def lorenz_asymmetry(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Lorenz asymmetry coefficient 洛伦兹不对称系数. Where the Lorenz curve is parallel to the line of equality: above 1 a few large units cause the inequality, below 1 many small ones."""

def theil_t(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Theil index T 泰尔指数. How far the units' shares of the total are from their shares of weight, in nats."""

def mean_log_deviation(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Mean log deviation 平均对数离差. The mean of the logarithms of mean over value: sensitive to the poorest units."""

def j_divergence(x: Numbers, *, weights: Numbers | None = None) -> float:
    """J-divergence 杰弗里斯散度. The sum of both Theil indices: the symmetric divergence between shares of the total and of weight, in nats."""

def generalized_entropy(x: Numbers, *, weights: Numbers | None = None, alpha: float) -> float:
    """Generalized entropy 广义熵指数. Inequality as the mean divergence from equality; α sets which end of the distribution counts more."""

def atkinson(x: Numbers, *, weights: Numbers | None = None, epsilon: float) -> float:
    """Atkinson index 阿特金森指数. The share of the total that could be given up without loss of welfare, were the rest distributed equally, at inequality aversion ε."""

def equally_distributed_equivalent(x: Numbers, *, weights: Numbers | None = None, epsilon: float) -> float:
    """Equally distributed equivalent 均等分配等价值. The equal value for all units that gives the same welfare as the actual distribution, at inequality aversion ε."""

def kolm(x: Numbers, *, weights: Numbers | None = None, kappa: float) -> float:
    """Kolm index 科尔姆指数. The amount per unit that could be given up without loss of welfare, were the rest distributed equally, at absolute aversion κ."""

def top_share(x: Numbers, *, weights: Numbers | None = None, p: float) -> float:
    """Top share 高端份额. What the highest share p of the weight has of the total."""

def bottom_share(x: Numbers, *, weights: Numbers | None = None, p: float) -> float:
    """Bottom share 低端份额. What the lowest share p of the weight has of the total."""

def share_ratio(x: Numbers, *, weights: Numbers | None = None, top: float = 0.2, bottom: float = 0.2) -> float:
    """Share ratio 份额比. What the top has as a multiple of what the bottom has, by default the fifths (S80/S20)."""

def palma(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Palma ratio 帕尔马比值. What the top tenth has as a multiple of what the bottom four tenths have."""

def herfindahl(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Herfindahl index 赫芬达尔指数. The probability that two parts of the total drawn at random belong to the same unit."""

def rosenbluth(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Rosenbluth index 罗森布鲁斯指数. Concentration by rank: the sum of the shares weighted by rank, sensitive to the number of small units."""

def horvath(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Horvath index 霍瓦特指数. Concentration with the leading unit in full: its share, and the squared shares of the others, each increased by the share outside that unit."""

def coulter(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Coulter coefficient 库尔特系数. The distance between the units' shares of the total and equal shares."""

def wolfson(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Wolfson polarization 沃尔夫森极化指数. How far the population has split in two around the median; 1 where one half has nothing and the other everything equally."""

def foster_wolfson(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Foster–Wolfson polarization 福斯特–沃尔夫森极化指数. Inequality between the halves less inequality within them, as a share of the median."""

def esteban_ray(x: Numbers, *, weights: Numbers | None = None, alpha: float) -> float:
    """Esteban–Ray polarization 埃斯特班–雷极化指数. Polarization between groups of equal values: high for large groups far apart."""

def range(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Range 极差. The largest value less the smallest, in the unit of the values."""

def range_ratio(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Range ratio 极值比. The largest value as a multiple of the smallest."""

def restricted_range(x: Numbers, *, weights: Numbers | None = None, upper: float = 0.95, lower: float = 0.05) -> float:
    """Restricted range 限定极差. The range without the extreme twentieths, in the unit of the values."""

def federal_range_ratio(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Federal range ratio 联邦极差率. The restricted range as a multiple of the value at the bottom twentieth."""

def quantile_ratio(x: Numbers, *, weights: Numbers | None = None, upper: float = 0.9, lower: float = 0.1) -> float:
    """Quantile ratio 分位数比. The upper quantile as a multiple of the lower, usually P90/P10."""

def interquartile_range(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Interquartile range 四分位距. The range of the middle half, in the unit of the values."""

def quartile_variation(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Coefficient of quartile variation 四分位差异系数. The spread of the middle half relative to where it lies."""

def mcloone(x: Numbers, *, weights: Numbers | None = None, quantile: float = 0.5, split: bool = False) -> float:
    """McLoone index 麦克伦指数. What the units up to the median have, as a share of what they would have at the median."""

def verstegen(x: Numbers, *, weights: Numbers | None = None, quantile: float = 0.5, split: bool = False) -> float:
    """Verstegen index 沃斯特根指数. What the units from the median up have, as a multiple of what they would have at the median."""

def adequacy_index(x: Numbers, *, weights: Numbers | None = None, line: float) -> float:
    """Odden–Picus adequacy index 充足指数. What the units have, counted up to an adequate level only, as a share of what all would have there."""

def headcount_ratio(
    x: Numbers, *, weights: Numbers | None = None, line: float, of_median: bool = False, above: bool = False
) -> float:
    """Headcount ratio 低于底线比例. The share of the weight below a line: of pupils in schools below a floor, or of schools."""

def fgt(
    x: Numbers,
    *,
    weights: Numbers | None = None,
    alpha: float,
    line: float,
    of_median: bool = False,
    above: bool = False,
) -> float:
    """Foster–Greer–Thorbecke index 福斯特–格里尔–索贝克指数. The mean shortfall from a line as a share of it, raised to α: 0 counts units, 1 measures the gap, 2 weights the deepest gaps most."""

def watts(
    x: Numbers, *, weights: Numbers | None = None, line: float, of_median: bool = False, above: bool = False
) -> float:
    """Watts index 瓦茨指数. The mean logarithmic shortfall from a line: the same gap counts more at lower values."""

def median_gap(
    x: Numbers, *, weights: Numbers | None = None, line: float, of_median: bool = False, above: bool = False
) -> float:
    """Median gap 中位缺口. How far the median of those below a line falls short of it, as a share of the line."""

def sen(x: Numbers, *, weights: Numbers | None = None, line: float, above: bool = False) -> float:
    """Sen index 森贫困指数. Number, depth and inequality of the shortfalls from a line in one index."""

def sen_shorrocks_thon(x: Numbers, *, weights: Numbers | None = None, line: float, above: bool = False) -> float:
    """Sen–Shorrocks–Thon index 森–肖罗克斯–索恩指数. The mean shortfall from a line, increased by its inequality over all units."""

def mean_difference_from_best(
    x: Numbers, *, weights: Numbers | None = None, adverse: bool = False, unweighted: bool = False
) -> float:
    """Mean difference from the best 与最优组的平均差距. The mean distance of groups from the best of them, in the unit of the values."""

def mean_difference_from_reference(
    x: Numbers, *, weights: Numbers | None = None, reference: float, unweighted: bool = False
) -> float:
    """Mean difference from a reference 与参照组的平均差距. The mean distance of groups from a given reference value, in the unit of the values."""

def population_attributable_risk(x: Numbers, *, weights: Numbers | None = None, adverse: bool = False) -> float:
    """Population attributable risk 人群归因差距. How much the overall mean would change if every group reached the best, in the unit of the values."""

def population_attributable_fraction(x: Numbers, *, weights: Numbers | None = None, adverse: bool = False) -> float:
    """Population attributable fraction 人群归因比例. How much the overall mean would change if every group reached the best, as a share of it."""

def concentration_index(x: Numbers, rank: Numbers, *, weights: Numbers | None = None, negatives: bool = False) -> float:
    """Concentration index 集中指数. How far the values concentrate at the high ranks (above 0) or at the low (below 0)."""

def generalized_concentration_index(x: Numbers, rank: Numbers, *, weights: Numbers | None = None) -> float:
    """Generalized concentration index 广义集中指数. The concentration index times the mean, in the unit of the values."""

def extended_concentration_index(
    x: Numbers, rank: Numbers, *, weights: Numbers | None = None, nu: float, negatives: bool = False
) -> float:
    """Extended concentration index 扩展集中指数. The concentration index with adjustable inequality aversion: the larger ν, the more the low ranks count."""

def symmetric_concentration_index(
    x: Numbers, rank: Numbers, *, weights: Numbers | None = None, beta: float, negatives: bool = False
) -> float:
    """Symmetric concentration index 对称集中指数. The concentration index with adjustable attention to both ends of the ranking."""

def erreygers(x: Numbers, rank: Numbers, *, weights: Numbers | None = None, lower: float, upper: float) -> float:
    """Erreygers index 埃雷格斯指数. Concentration of a bounded value, as a share of the greatest possible; equal absolute gaps count equally at every level."""

def wagstaff(x: Numbers, rank: Numbers, *, weights: Numbers | None = None, lower: float, upper: float) -> float:
    """Wagstaff index 瓦格斯塔夫指数. Concentration of a bounded value, as a share of the greatest possible at its mean."""

def kakwani(x: Numbers, rank: Numbers, *, weights: Numbers | None = None) -> float:
    """Kakwani index 卡克瓦尼指数. Concentration of the values by rank less the Gini index of the ranking variable: above 0 a charge is progressive."""

def slope_index_of_inequality(
    x: Numbers, rank: Numbers, *, weights: Numbers | None = None, logit: bool = False, logs: bool = False
) -> float:
    """Slope index of inequality 不平等斜率指数. The gap between the fitted values at the top and at the bottom of the ranking."""

def relative_index_of_inequality(
    x: Numbers,
    rank: Numbers,
    *,
    weights: Numbers | None = None,
    logit: bool = False,
    over_mean: bool = False,
    logs: bool = False,
) -> float:
    """Relative index of inequality 不平等相对指数. The fitted value at the top of the ranking as a multiple of that at the bottom."""

def wealth_correlation(x: Numbers, rank: Numbers, *, weights: Numbers | None = None) -> float:
    """Wealth correlation 财力相关系数. The linear correlation of spending and wealth: 0 is fiscal neutrality."""

def wealth_slope(x: Numbers, rank: Numbers, *, weights: Numbers | None = None) -> float:
    """Wealth slope 财力斜率. The increase of spending per unit of wealth: 0 is fiscal neutrality."""

def wealth_elasticity(x: Numbers, rank: Numbers, *, weights: Numbers | None = None, logs: bool = False) -> float:
    """Wealth elasticity 财力弹性. The percentage by which spending rises with one percent more wealth: 0 is fiscal neutrality."""

def gini_correlation(x: Numbers, rank: Numbers, *, weights: Numbers | None = None) -> float:
    """Gini correlation 基尼相关系数. The share of the inequality of the values that follows the ranking variable; for spending by wealth the Gini-type measure of fiscal neutrality."""

def funding_progressivity(x: Numbers, rank: Numbers, *, weights: Numbers | None = None) -> float:
    """Funding progressivity 经费累进度. The mean spending on children in need over the mean spending on others: above 1 funding is progressive."""

def dissimilarity(
    counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None
) -> float:
    """Index of dissimilarity 相异指数. The share of pupils that would have to change unit for evenness, relative to the maximum."""

def gini_segregation(
    counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None
) -> float:
    """Gini index of segregation 基尼分隔指数. The mean difference in composition between the units of two pupils, relative to the maximum."""

def gorard(counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None) -> float:
    """Gorard index of segregation 戈拉德分隔指数. The share of a group that would have to change unit for evenness, the units keeping their sizes."""

def isolation(counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None) -> float:
    """Isolation index 孤立指数. The share of its own group in the unit of an average pupil of the chosen group."""

def exposure(counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None) -> float:
    """Exposure index 接触指数. The share of another group in the unit of an average pupil of the chosen group."""

def correlation_ratio(
    counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None
) -> float:
    """Correlation ratio eta² 相关比. Exposure to the own group beyond what its size explains, relative to the maximum."""

def relative_diversity(
    counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None
) -> float:
    """Relative diversity index 相对多样性指数. The share of the diversity of the whole that lies between units."""

def mutual_information(
    counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None
) -> float:
    """Mutual information index M 互信息指数. The information that a pupil's unit gives about the pupil's group, in nats."""

def theil_h(counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None) -> float:
    """Information theory index H 信息论指数. The information that a pupil's unit gives about the pupil's group, as a share of the entropy of the groups."""

def atkinson_segregation(
    counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None, b: float = 0.5
) -> float:
    """Atkinson index of segregation 阿特金森分隔指数. Segregation of two groups with adjustable attention to units where the chosen group is rare or frequent."""

def hutchens(counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None) -> float:
    """Hutchens index 哈钦斯指数. One minus the sum of the geometric means of the groups' shares in the units."""
