"""One function for each measure.

Written by tools/gen_python_measures.py from the catalogue of the core. Do not edit by hand.
"""

# ruff: noqa: A001 (measures have the names of the field, `range` among them)
from __future__ import annotations

from junheng._core import Statistic
from junheng._input.counts import counted
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
    "harmonic_mean",
    "headcount_ratio",
    "herfindahl",
    "hoover",
    "hutchens",
    "interquartile_range",
    "isolation",
    "j_divergence",
    "kakwani",
    "kolm",
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


_mean = Statistic("mean")


def mean(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Mean 均值.

    The total divided by the number of units, or of pupils where they are the weights.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        μ = Σ p x, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        Any number. No bounds.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2.2e-16 of the exact one, relatively, for the doubles given.

    Source:
        ISO 3534-1:2006, 1.15.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.mean(books_per_pupil)
        5.964
        >>> jh.mean(books_per_pupil, weights=pupils)  # each school counts by its pupils
        6.334135761589404
    """
    return _mean.value(x, weights, ())


_geometric_mean = Statistic("geometric_mean")


def geometric_mean(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Geometric mean 几何平均数.

    The mean on a logarithmic scale: ratios count instead of differences.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        e^(Σ p ln x), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; 0 where a value is zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. Between the smallest value and the mean.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-14 of the exact one, relatively, for the doubles given.

    Source:
        Hardy, Littlewood & Pólya (1934), Inequalities, 2.1.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.geometric_mean(books_per_pupil)
        5.17402084924043
        >>> jh.geometric_mean(books_per_pupil, weights=pupils)  # each school counts by its pupils
        5.338001532158777
    """
    return _geometric_mean.value(x, weights, ())


_harmonic_mean = Statistic("harmonic_mean")


def harmonic_mean(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Harmonic mean 调和平均数.

    The mean of rates: pupils per teacher weighted by pupils give the ratio of the whole county.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        1/Σ(p/x), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; 0 where a value is zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. Between the smallest value and the mean.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Hardy, Littlewood & Pólya (1934), Inequalities, 2.1.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.harmonic_mean(books_per_pupil)
        4.391275651975478
        >>> jh.harmonic_mean(books_per_pupil, weights=pupils)  # each school counts by its pupils
        4.354163852573041
    """
    return _harmonic_mean.value(x, weights, ())


_median = Statistic("median")


def median(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Median 中位数.

    The value with half of all weight on either side.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        min{x : F(x) ≥ ½}, halfway to the next value where F(x) = ½, with p the unit's share of all weights
        and μ the mean.

    Args:
        x: The values: any finite numbers.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        Any number. No bounds.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2.2e-16 of the exact one, relatively, for the doubles given.

    Source:
        ISO 3534-1:2006, 1.13; Hyndman & Fan (1996), definition 2, doi:10.1080/00031305.1996.10473566.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.median(books_per_pupil)
        6.2
        >>> jh.median(books_per_pupil, weights=pupils)  # each school counts by its pupils
        6.2
    """
    return _median.value(x, weights, ())


_quantile = Statistic("quantile")


def quantile(x: Numbers, *, weights: Numbers | None = None, p: float, definition: float = 1.0) -> float:
    """Quantile 分位数.

    The value that a given share of all weight does not exceed.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        min{x : F(x) ≥ p}, F(x) = Σ p[xᵢ ≤ x], with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers; definitions 3 to 9 take samples without weights only.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        p: Share of weight, 0 ≤ p ≤ 1. The share of weight at or below the quantile.
        definition: Hyndman–Fan definition, definition = 1, 2, …, 9. 3 to 9 are defined for samples without
            weights only.

    Returns:
        Any number. No bounds.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 1e-15 of the exact one, relatively, for the doubles given.

    Source:
        Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.quantile(books_per_pupil, p=0.5)
        6.2
        >>> jh.quantile(books_per_pupil, weights=pupils, p=0.5)  # each school counts by its pupils
        6.2
    """
    return _quantile.value(x, weights, (p, definition))


_variance = Statistic("variance")


def variance(x: Numbers, *, weights: Numbers | None = None, sample: bool = False) -> float:
    """Variance 方差.

    The mean squared distance from the mean, in the square of the unit of the values.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        σ² = Σ p (x − μ)², with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        sample: Sample form. Divides by Σw − 1 instead of Σw, without weights by n − 1 instead of n. Weights
            then count repetitions.

    Returns:
        From 0 upwards. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2.2e-16 of the exact one, relatively, for the doubles given.

    Source:
        ISO 3534-1:2006, 2.36; Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.variance(books_per_pupil)
        8.5024124
        >>> jh.variance(books_per_pupil, weights=pupils)  # each school counts by its pupils
        10.655997527926408
    """
    return _variance.value(x, weights, (sample,))


_standard_deviation = Statistic("standard_deviation")


def standard_deviation(x: Numbers, *, weights: Numbers | None = None, sample: bool = False) -> float:
    """Standard deviation 标准差.

    The typical distance of units from the mean, in the unit of the values.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        σ = √(Σ p (x − μ)²), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        sample: Sample form. Divides by Σw − 1 instead of Σw, without weights by n − 1 instead of n. Weights
            then count repetitions.

    Returns:
        From 0 upwards. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2.2e-16 of the exact one, relatively, for the doubles given.

    Source:
        ISO 3534-1:2006, 2.37.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.standard_deviation(books_per_pupil)
        2.915889641258736
        >>> jh.standard_deviation(books_per_pupil, weights=pupils)  # each school counts by its pupils
        3.264352543449682
    """
    return _standard_deviation.value(x, weights, (sample,))


_cv = Statistic("cv")


def cv(x: Numbers, *, weights: Numbers | None = None, sample: bool = False) -> float:
    """Coefficient of variation 差异系数.

    The standard deviation as a share of the mean: the official index of balance in China.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        √(Σ p (x − μ)²) / μ, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        sample: Sample form. Divides the sum of squares by Σw − 1 instead of Σw, without weights by n − 1
            instead of n; the official documents do not.

    Returns:
        From 0 upwards. 0: all values are equal; without weights at most √(n−1), where one unit has all.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2.2e-16 of the exact one, relatively, for the doubles given.

    Source:
        Pearson (1896), doi:10.1098/rsta.1896.0007; 教督〔2012〕3号; 教督〔2017〕6号.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.cv(books_per_pupil)
        0.48891509746122336
        >>> jh.cv(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.5153587902622675
    """
    return _cv.value(x, weights, (sample,))


_mean_deviation = Statistic("mean_deviation")


def mean_deviation(x: Numbers, *, weights: Numbers | None = None, unweighted: bool = False) -> float:
    """Mean deviation 平均差.

    The mean absolute distance of units from the mean, in the unit of the values.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p·|x − μ|, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        unweighted: Every unit counts once. The mean stays weighted: MDMU instead of MDMW in WHO's HEAT.

    Returns:
        From 0 upwards. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2e-15 of the exact one, relatively, for the doubles given.

    Source:
        ISO 3534-1:2006, 2.34; Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.mean_deviation(books_per_pupil)
        2.4492000000000003
        >>> jh.mean_deviation(books_per_pupil, weights=pupils)  # each school counts by its pupils
        2.8139963598087805
    """
    return _mean_deviation.value(x, weights, (unweighted,))


_relative_mean_deviation = Statistic("relative_mean_deviation")


def relative_mean_deviation(x: Numbers, *, weights: Numbers | None = None, unweighted: bool = False) -> float:
    """Relative mean deviation 相对平均差.

    The mean absolute distance of units from the mean, as a share of it: twice the Hoover index.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p·|x − μ|/μ, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        unweighted: Every unit counts once. The mean stays weighted: IDISU instead of IDISW in WHO's HEAT.

    Returns:
        From 0 to 2. 0: all values are equal; towards 2: one of many units has all.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2e-15 of the exact one, relatively, for the doubles given.

    Source:
        Schutz (1951), American Economic Review 41; Pearcy & Keppel (2002), doi:10.1093/phr/117.3.273.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.relative_mean_deviation(books_per_pupil)
        0.4106639839034205
        >>> jh.relative_mean_deviation(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.4442589274566912
    """
    return _relative_mean_deviation.value(x, weights, (unweighted,))


_variance_of_logs = Statistic("variance_of_logs")


def variance_of_logs(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Variance of logarithms 对数方差.

    The variance of the logarithms: gaps at the bottom weigh more than those at the top.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p (ln x − Σ p ln x)², with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2e-15 of the exact one, relatively, for the doubles given.

    Source:
        Sen (1973), On Economic Inequality; Foster & Ok (1999), doi:10.1111/1468-0262.00056.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.variance_of_logs(books_per_pupil)
        0.3149977801384182
        >>> jh.variance_of_logs(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.39079924606222954
    """
    return _variance_of_logs.value(x, weights, ())


_gini_mean_difference = Statistic("gini_mean_difference")


def gini_mean_difference(x: Numbers, *, weights: Numbers | None = None, corrected: bool = False) -> float:
    """Gini's mean difference 基尼平均差.

    The mean absolute difference between two units drawn at random, in the unit of the values.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ|, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        corrected: Small-sample correction: times 1/(1 − Σp²), n/(n−1) without weights; then repetition
            changes the value.

    Returns:
        From 0 upwards. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2e-15 of the exact one, relatively, for the doubles given.

    Source:
        Gini (1912), Variabilità e mutabilità; David (1968), doi:10.1093/biomet/55.3.573.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.gini_mean_difference(books_per_pupil)
        3.26576
        >>> jh.gini_mean_difference(books_per_pupil, weights=pupils)  # each school counts by its pupils
        3.6539124819086886
    """
    return _gini_mean_difference.value(x, weights, (corrected,))


_gini = Statistic("gini")


def gini(x: Numbers, *, weights: Numbers | None = None, corrected: bool = False, negatives: bool = False) -> float:
    """Gini index 基尼系数.

    The mean difference between two units as a share of twice the mean; twice the area between the Lorenz
    curve and equality.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ| / (2μ), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; any values with a mean above zero where
            negatives=true.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        corrected: Small-sample correction: times 1/(1 − Σp²), n/(n−1) without weights; then repetition
            changes the value.
        negatives: Negative values allowed. The mean must still be above zero; the index may then exceed 1.

    Returns:
        From 0 to 1. 0: all values are equal; towards 1: one of many units has all; with negatives=true there
        is no upper bound.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 1e-15 of the exact one, relatively, for the doubles given.

    Source:
        Gini (1914); Lerman & Yitzhaki (1989), doi:10.1016/0304-4076(89)90075-4.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.gini(books_per_pupil)
        0.27378940308517774
        >>> jh.gini(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.288430231008486
    """
    return _gini.value(x, weights, (corrected, negatives))


_s_gini = Statistic("s_gini")


def s_gini(x: Numbers, *, weights: Numbers | None = None, nu: float) -> float:
    """Extended Gini index (S-Gini) 扩展基尼系数.

    The Gini index in which lower ranks count more, the more so the larger ν.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        1 − ν(ν−1) ∫ (1−p)^(ν−2) L(p) dp, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        nu: Aversion to inequality ν, 1 ≤ ν < ∞. 1 ignores inequality, 2 is the Gini index, large ν looks at
            the lowest unit alone.

    Returns:
        From 0 to 1. 0: all values are equal, or ν = 1; towards 1: one of many units has all.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Donaldson & Weymark (1980), doi:10.1016/0022-0531(80)90065-4; Yitzhaki (1983), doi:10.2307/2648789.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.s_gini(books_per_pupil, nu=1.0)
        0.0
        >>> jh.s_gini(books_per_pupil, weights=pupils, nu=1.0)  # each school counts by its pupils
        0.0
    """
    return _s_gini.value(x, weights, (nu,))


_absolute_gini = Statistic("absolute_gini")


def absolute_gini(x: Numbers, *, weights: Numbers | None = None, nu: float = 2.0) -> float:
    """Absolute Gini index 绝对基尼系数.

    The mean times the Gini index: half of the mean difference between two units.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        μ·G(ν); ½ Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ| at ν = 2, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        nu: Aversion to inequality ν, 1 ≤ ν < ∞. 2 is the absolute Gini index.

    Returns:
        From 0 upwards. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Donaldson & Weymark (1980), doi:10.1016/0022-0531(80)90065-4; Blackorby & Donaldson (1980),
        International Economic Review 21.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.absolute_gini(books_per_pupil)
        1.63288
        >>> jh.absolute_gini(books_per_pupil, weights=pupils)  # each school counts by its pupils
        1.826956240954344
    """
    return _absolute_gini.value(x, weights, (nu,))


_sen_welfare = Statistic("sen_welfare")


def sen_welfare(x: Numbers, *, weights: Numbers | None = None, nu: float = 2.0) -> float:
    """Sen welfare 森福利函数.

    The mean less the cost of rank inequality: the equal value for all that gives the same welfare.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        μ(1 − G(ν)), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        nu: Aversion to inequality ν, 1 ≤ ν < ∞. 2 gives μ(1 − G), G the Gini index.

    Returns:
        From 0 upwards. Between the smallest value and the mean.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Sen (1976), doi:10.2307/2296597; Donaldson & Weymark (1980), doi:10.1016/0022-0531(80)90065-4.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.sen_welfare(books_per_pupil)
        4.33112
        >>> jh.sen_welfare(books_per_pupil, weights=pupils)  # each school counts by its pupils
        4.507179520635059
    """
    return _sen_welfare.value(x, weights, (nu,))


_hoover = Statistic("hoover")


def hoover(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Hoover index 胡佛指数.

    The share of the total that would have to move to make all equal.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p |x − μ| / (2μ), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 to 1. 0: all values are equal; towards 1: one of many units has all.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 1e-15 of the exact one, relatively, for the doubles given.

    Source:
        Hoover (1936), doi:10.2307/1927875; Schutz (1951).

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.hoover(books_per_pupil)
        0.20533199195171026
        >>> jh.hoover(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.2221294637283456
    """
    return _hoover.value(x, weights, ())


_bonferroni = Statistic("bonferroni")


def bonferroni(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Bonferroni index 邦费罗尼指数.

    How far the mean of the lower part falls short of the mean of all, averaged over all lower parts.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        1 − ∫ L(p)/p dp, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 to 1. 0: all values are equal; towards 1: one of many units has all.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Bonferroni (1930), Elementi di statistica generale; Aaberge (2007), doi:10.1007/s10888-007-9058-9.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.bonferroni(books_per_pupil)
        0.3924072338758796
        >>> jh.bonferroni(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.4162334302599852
    """
    return _bonferroni.value(x, weights, ())


_de_vergottini = Statistic("de_vergottini")


def de_vergottini(x: Numbers, *, weights: Numbers | None = None) -> float:
    """De Vergottini index 德韦尔戈蒂尼指数.

    How far the mean of the upper part exceeds the mean of all, averaged over all upper parts.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        ∫ (1 − L(p))/(1 − p) dp − 1, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        De Vergottini (1940), Annali dell'Istituto di Statistica di Bari; Imedio-Olmedo et al. (2012),
        Estudios de Economía Aplicada 30.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.de_vergottini(books_per_pupil)
        0.4169199827289834
        >>> jh.de_vergottini(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.4139566929125852
    """
    return _de_vergottini.value(x, weights, ())


_zenga = Statistic("zenga")


def zenga(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Zenga index 岑加指数.

    How far the mean of the lower part falls short of the mean of the upper part, averaged over all divisions
    in two.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        1 − ∫ (L(p)/p)·((1−p)/(1−L(p))) dp, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 to 1. 0: all values are equal; towards 1: one of many units has all.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 8e-15 of the exact one, relatively, for the doubles given.

    Source:
        Zenga (2007), Statistica & Applicazioni 5; Langel & Tillé (2012), doi:10.1007/s00184-011-0369-1.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.zenga(books_per_pupil)
        0.5834611308591313
        >>> jh.zenga(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.6008135211482487
    """
    return _zenga.value(x, weights, ())


_lorenz_asymmetry = Statistic("lorenz_asymmetry")


def lorenz_asymmetry(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Lorenz asymmetry coefficient 洛伦兹不对称系数.

    Where the Lorenz curve is steepest: above 1 a few large units cause the inequality, below 1 many small
    ones.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        F(μ) + L(μ), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 to 2. 1: the Lorenz curve is symmetric, or all values are equal.

    Edge cases:
        One value, or all equal: 1. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Damgaard & Weiner (2000), Ecology 81.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.lorenz_asymmetry(books_per_pupil)
        0.9640750637156272
        >>> jh.lorenz_asymmetry(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.8250907987828472
    """
    return _lorenz_asymmetry.value(x, weights, ())


_theil_t = Statistic("theil_t")


def theil_t(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Theil index T 泰尔指数.

    How far the units' shares of the total are from their shares of weight, in nats.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p (x/μ) ln(x/μ), 0·ln 0 = 0, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. 0: all values are equal; without weights at most ln n, where one unit has all.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2e-15 of the exact one, relatively, for the doubles given.

    Source:
        Theil (1967), Economics and Information Theory; Shorrocks (1980), doi:10.2307/1913126.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.theil_t(books_per_pupil)
        0.12464594125262066
        >>> jh.theil_t(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.14368461065976973
    """
    return _theil_t.value(x, weights, ())


_mean_log_deviation = Statistic("mean_log_deviation")


def mean_log_deviation(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Mean log deviation 平均对数离差.

    The mean of the logarithms of mean over value: sensitive to the poorest units.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p ln(μ/x), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2e-15 of the exact one, relatively, for the doubles given.

    Source:
        Theil (1967), Economics and Information Theory; Shorrocks (1980), doi:10.2307/1913126.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.mean_log_deviation(books_per_pupil)
        0.14209128352937317
        >>> jh.mean_log_deviation(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.17110204366008028
    """
    return _mean_log_deviation.value(x, weights, ())


_j_divergence = Statistic("j_divergence")


def j_divergence(x: Numbers, *, weights: Numbers | None = None) -> float:
    """J-divergence 杰弗里斯散度.

    The sum of both Theil indices: the symmetric divergence between shares of the total and of weight, in
    nats.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p·(x/μ − 1)·ln(x/μ), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Rohde (2016), doi:10.1111/roiw.12153; Jeffreys (1946), doi:10.1098/rspa.1946.0056.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.j_divergence(books_per_pupil)
        0.26673722478199385
        >>> jh.j_divergence(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.3147866543198501
    """
    return _j_divergence.value(x, weights, ())


_generalized_entropy = Statistic("generalized_entropy")


def generalized_entropy(x: Numbers, *, weights: Numbers | None = None, alpha: float) -> float:
    """Generalized entropy 广义熵指数.

    Inequality as the mean divergence from equality; α sets which end of the distribution counts more.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p ((x/μ)^α − 1) / (α(α − 1)); its limits at α = 0 and α = 1, with p the unit's share of all weights
        and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; α ≤ 0 needs values above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        alpha: Sensitivity α, −∞ < α < ∞. The smaller, the more the bottom of the distribution counts; the
            larger, the more the top.

    Returns:
        From 0 upwards. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Shorrocks (1980), doi:10.2307/1913126; Cowell (1980), doi:10.2307/2297180.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.generalized_entropy(books_per_pupil, alpha=0.5)
        0.13151098357462368
        >>> # each school counts by its pupils
        >>> jh.generalized_entropy(books_per_pupil, weights=pupils, alpha=0.5)
        0.15477920398098555
    """
    return _generalized_entropy.value(x, weights, (alpha,))


_atkinson = Statistic("atkinson")


def atkinson(x: Numbers, *, weights: Numbers | None = None, epsilon: float) -> float:
    """Atkinson index 阿特金森指数.

    The share of the total that could be given up without loss of welfare, were the rest distributed equally,
    at inequality aversion ε.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        1 − (Σ p (x/μ)^(1−ε))^(1/(1−ε)); 1 − exp(Σ p ln(x/μ)) at ε = 1, with p the unit's share of all weights
        and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; 1 where ε ≥ 1 and a value is zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        epsilon: Aversion to inequality ε, 0 ≤ ε < ∞. 0 is indifferent to inequality; the larger, the more
            only the poorest unit counts.

    Returns:
        From 0 to 1. 0: all values are equal; 1: a unit has nothing and ε ≥ 1.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Atkinson (1970), doi:10.1016/0022-0531(70)90039-6.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.atkinson(books_per_pupil, epsilon=0.5)
        0.06467454561226403
        >>> jh.atkinson(books_per_pupil, weights=pupils, epsilon=0.5)  # each school counts by its pupils
        0.07589231436643105
    """
    return _atkinson.value(x, weights, (epsilon,))


_equally_distributed_equivalent = Statistic("equally_distributed_equivalent")


def equally_distributed_equivalent(x: Numbers, *, weights: Numbers | None = None, epsilon: float) -> float:
    """Equally distributed equivalent 均等分配等价值.

    The equal value for all units that gives the same welfare as the actual distribution, at inequality
    aversion ε.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        (Σ p x^(1−ε))^(1/(1−ε)); e^(Σ p ln x) at ε = 1, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; 0 where ε ≥ 1 and a value is zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        epsilon: Aversion to inequality ε, 0 ≤ ε < ∞. 0 gives the mean, 1 the geometric mean, 2 the harmonic
            mean.

    Returns:
        From 0 upwards. Between the smallest value and the mean.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 9.9e-14 of the exact one, relatively, for the doubles given.

    Source:
        Atkinson (1970), doi:10.1016/0022-0531(70)90039-6.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.equally_distributed_equivalent(books_per_pupil, epsilon=0.5)
        5.578281009968458
        >>> # each school counts by its pupils
        >>> jh.equally_distributed_equivalent(books_per_pupil, weights=pupils, epsilon=0.5)
        5.8534235391312075
    """
    return _equally_distributed_equivalent.value(x, weights, (epsilon,))


_kolm = Statistic("kolm")


def kolm(x: Numbers, *, weights: Numbers | None = None, kappa: float) -> float:
    """Kolm index 科尔姆指数.

    The amount per unit that could be given up without loss of welfare, were the rest distributed equally, at
    absolute aversion κ.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        (1/κ)·ln Σ p·e^(κ(μ−x)), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        kappa: Aversion to absolute gaps κ, 0 < κ < ∞. In units of 1/x: values in thousands need a thousand
            times the κ of values in ones.

    Returns:
        From 0 upwards. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 8e-15 of the exact one, relatively, for the doubles given.

    Source:
        Kolm (1976), doi:10.1016/0022-0531(76)90068-5.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.kolm(books_per_pupil, kappa=0.5)
        1.6641229592834983
        >>> jh.kolm(books_per_pupil, weights=pupils, kappa=0.5)  # each school counts by its pupils
        2.094854269379108
    """
    return _kolm.value(x, weights, (kappa,))


_top_share = Statistic("top_share")


def top_share(x: Numbers, *, weights: Numbers | None = None, p: float) -> float:
    """Top share 高端份额.

    What the highest share p of the weight has of the total.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        1 − L(1 − p), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        p: Share of weight from the top, 0 ≤ p ≤ 1. 0.1 is the top tenth.

    Returns:
        From 0 to 1. P: all values are equal; 1: the top has all.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Atkinson, Piketty & Saez (2011), doi:10.1257/jel.49.1.3.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.top_share(books_per_pupil, p=0.5)
        0.7013749161636484
        >>> jh.top_share(books_per_pupil, weights=pupils, p=0.5)  # each school counts by its pupils
        0.7216386142780447
    """
    return _top_share.value(x, weights, (p,))


_bottom_share = Statistic("bottom_share")


def bottom_share(x: Numbers, *, weights: Numbers | None = None, p: float) -> float:
    """Bottom share 低端份额.

    What the lowest share p of the weight has of the total.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        L(p), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        p: Share of weight from the bottom, 0 ≤ p ≤ 1. 0.4 is the bottom four tenths.

    Returns:
        From 0 to 1. 0: the bottom has nothing; p: all values are equal.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Lorenz (1905), doi:10.2307/2276207.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.bottom_share(books_per_pupil, p=0.5)
        0.29862508383635145
        >>> jh.bottom_share(books_per_pupil, weights=pupils, p=0.5)  # each school counts by its pupils
        0.2783613857219554
    """
    return _bottom_share.value(x, weights, (p,))


_share_ratio = Statistic("share_ratio")


def share_ratio(x: Numbers, *, weights: Numbers | None = None, top: float = 0.2, bottom: float = 0.2) -> float:
    """Share ratio 份额比.

    What the top has as a multiple of what the bottom has, by default the fifths (S80/S20).

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        (1 − L(1 − top)) / L(bottom), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; the bottom share must be above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        top: Share of weight at the top, 0 < top ≤ 1.
        bottom: Share of weight at the bottom, 0 < bottom ≤ 1.

    Returns:
        From 0 upwards. Top/bottom: all values are equal.

    Edge cases:
        One value, or all equal: 1. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 8e-15 of the exact one, relatively, for the doubles given.

    Source:
        Eurostat, S80/S20 income quintile share ratio (ilc_di11); Langel & Tillé (2011),
        doi:10.1016/j.jspi.2011.03.032.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.share_ratio(books_per_pupil)
        4.990973871733967
        >>> jh.share_ratio(books_per_pupil, weights=pupils)  # each school counts by its pupils
        4.990973871733967
    """
    return _share_ratio.value(x, weights, (top, bottom))


_palma = Statistic("palma")


def palma(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Palma ratio 帕尔马比值.

    What the top tenth has as a multiple of what the bottom four tenths have.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        (1 − L(0.9)) / L(0.4), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; the bottom share must be above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. ¼: all values are equal.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 8e-15 of the exact one, relatively, for the doubles given.

    Source:
        Palma (2011), doi:10.1111/j.1467-7660.2011.01646.x; Cobham & Sumner (2013), CGD Working Paper 343.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.palma(books_per_pupil)
        0.9049095607235143
        >>> jh.palma(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.9190163364615919
    """
    return _palma.value(x, weights, ())


_herfindahl = Statistic("herfindahl")


def herfindahl(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Herfindahl index 赫芬达尔指数.

    The probability that two parts of the total drawn at random belong to the same unit.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ w s², s = x/Σwx, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. 1/n: all values are equal; 1: one unit of weight 1 has all.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 8.9e-16 of the exact one, relatively, for the doubles given.

    Source:
        Herfindahl (1950), Concentration in the Steel Industry; Hirschman (1964), American Economic Review 54.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.herfindahl(books_per_pupil)
        0.24780759450510353
        >>> jh.herfindahl(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.004190710869869496
    """
    return _herfindahl.value(x, weights, ())


_rosenbluth = Statistic("rosenbluth")


def rosenbluth(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Rosenbluth index 罗森布鲁斯指数.

    Concentration by rank: the sum of the shares weighted by rank, sensitive to the number of small units.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        1/(2 Σ i·s₍ᵢ₎ − 1), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. 1/n: all values are equal; 1: one unit of weight 1 has all.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Rosenbluth (1955), in Business Concentration and Price Policy; Hall & Tideman (1967),
        doi:10.1080/01621459.1967.10482897.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.rosenbluth(books_per_pupil)
        0.2754022054341602
        >>> jh.rosenbluth(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.004653455532320661
    """
    return _rosenbluth.value(x, weights, ())


_coulter = Statistic("coulter")


def coulter(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Coulter coefficient 库尔特系数.

    The distance between the units' shares of the total and equal shares.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        √(½ Σ w (s − 1/Σw)²), s = x/Σwx, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. 0: all values are equal; at most √½ where every unit has a weight of 1 or more.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 8.9e-16 of the exact one, relatively, for the doubles given.

    Source:
        Coulter (1989), Measuring Inequality: A Methodological Handbook.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.coulter(books_per_pupil)
        0.15460852904206723
        >>> jh.coulter(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.020969651782084993
    """
    return _coulter.value(x, weights, ())


_wolfson = Statistic("wolfson")


def wolfson(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Wolfson polarization 沃尔夫森极化指数.

    How far the population has split in two around the median; 1 where one half has nothing and the other
    everything equally.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        2(2T − G)·μ/m, T = ½ − L(½), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; the median must be above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Wolfson (1994), American Economic Review 84; Foster & Wolfson (2010), doi:10.1007/s10888-009-9122-7.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.wolfson(books_per_pupil)
        0.24810322580645164
        >>> jh.wolfson(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.31639416281968397
    """
    return _wolfson.value(x, weights, ())


_foster_wolfson = Statistic("foster_wolfson")


def foster_wolfson(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Foster–Wolfson polarization 福斯特–沃尔夫森极化指数.

    Inequality between the halves less inequality within them, as a share of the median.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        (G between − G within)·μ/m, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; the median must be above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Foster & Wolfson (2010), doi:10.1007/s10888-009-9122-7.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.foster_wolfson(books_per_pupil)
        0.12405161290322582
        >>> jh.foster_wolfson(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.15819708140984198
    """
    return _foster_wolfson.value(x, weights, ())


_esteban_ray = Statistic("esteban_ray")


def esteban_ray(x: Numbers, *, weights: Numbers | None = None, alpha: float) -> float:
    """Esteban–Ray polarization 埃斯特班–雷极化指数.

    Polarization between groups of equal values: high for large groups far apart.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σᵢⱼ πᵢ^(1+α) πⱼ |xᵢ − xⱼ|/μ, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        alpha: Identification α, 0 ≤ α ≤ 1.6. How strongly members of a group identify with its size. At 0 it
            is twice the Gini index.

    Returns:
        From 0 to 2. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 8e-15 of the exact one, relatively, for the doubles given.

    Source:
        Esteban & Ray (1994), doi:10.2307/2951734.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.esteban_ray(books_per_pupil, alpha=0.5)
        0.2448846867270192
        >>> jh.esteban_ray(books_per_pupil, weights=pupils, alpha=0.5)  # each school counts by its pupils
        0.27350761228581955
    """
    return _esteban_ray.value(x, weights, (alpha,))


_range = Statistic("range")


def range(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Range 极差.

    The largest value less the smallest, in the unit of the values.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        max x − min x, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2.2e-16 of the exact one, relatively, for the doubles given.

    Source:
        Berne & Stiefel (1984), The Measurement of Equity in School Finance.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.range(books_per_pupil)
        8.401
        >>> jh.range(books_per_pupil, weights=pupils)  # each school counts by its pupils
        8.401
    """
    return _range.value(x, weights, ())


_range_ratio = Statistic("range_ratio")


def range_ratio(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Range ratio 极值比.

    The largest value as a multiple of the smallest.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        max x / min x, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 1 upwards. 1: all values are equal.

    Edge cases:
        One value, or all equal: 1. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2.2e-16 of the exact one, relatively, for the doubles given.

    Source:
        Berne & Stiefel (1984), The Measurement of Equity in School Finance.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.range_ratio(books_per_pupil)
        4.990973871733967
        >>> jh.range_ratio(books_per_pupil, weights=pupils)  # each school counts by its pupils
        4.990973871733967
    """
    return _range_ratio.value(x, weights, ())


_restricted_range = Statistic("restricted_range")


def restricted_range(x: Numbers, *, weights: Numbers | None = None, upper: float = 0.95, lower: float = 0.05) -> float:
    """Restricted range 限定极差.

    The range without the extreme twentieths, in the unit of the values.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Q(upper) − Q(lower), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        upper: Upper share of weight, 0 ≤ upper ≤ 1.
        lower: Lower share of weight, 0 ≤ lower ≤ 1; lower ≤ upper.

    Returns:
        From 0 upwards. 0: both quantiles are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2.2e-16 of the exact one, relatively, for the doubles given.

    Source:
        Berne & Stiefel (1984), The Measurement of Equity in School Finance.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.restricted_range(books_per_pupil)
        8.401
        >>> jh.restricted_range(books_per_pupil, weights=pupils)  # each school counts by its pupils
        8.401
    """
    return _restricted_range.value(x, weights, (upper, lower))


_federal_range_ratio = Statistic("federal_range_ratio")


def federal_range_ratio(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Federal range ratio 联邦极差率.

    The restricted range as a multiple of the value at the bottom twentieth.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        (Q(0.95) − Q(0.05)) / Q(0.05), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; Q(0.05) must be above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. 0: both quantiles are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4.4e-16 of the exact one, relatively, for the doubles given.

    Source:
        Berne & Stiefel (1984), The Measurement of Equity in School Finance; 34 CFR 222.162.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.federal_range_ratio(books_per_pupil)
        3.9909738717339667
        >>> jh.federal_range_ratio(books_per_pupil, weights=pupils)  # each school counts by its pupils
        3.9909738717339667
    """
    return _federal_range_ratio.value(x, weights, ())


_quantile_ratio = Statistic("quantile_ratio")


def quantile_ratio(x: Numbers, *, weights: Numbers | None = None, upper: float = 0.9, lower: float = 0.1) -> float:
    """Quantile ratio 分位数比.

    The upper quantile as a multiple of the lower, usually P90/P10.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Q(upper) / Q(lower), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; Q(lower) must be above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        upper: Upper share of weight, 0 ≤ upper ≤ 1.
        lower: Lower share of weight, 0 ≤ lower ≤ 1; lower ≤ upper.

    Returns:
        From 1 upwards. 1: both quantiles are equal.

    Edge cases:
        One value, or all equal: 1. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2.2e-16 of the exact one, relatively, for the doubles given.

    Source:
        Berne & Stiefel (1984), The Measurement of Equity in School Finance.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.quantile_ratio(books_per_pupil)
        4.990973871733967
        >>> jh.quantile_ratio(books_per_pupil, weights=pupils)  # each school counts by its pupils
        4.990973871733967
    """
    return _quantile_ratio.value(x, weights, (upper, lower))


_interquartile_range = Statistic("interquartile_range")


def interquartile_range(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Interquartile range 四分位距.

    The range of the middle half, in the unit of the values.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Q(0.75) − Q(0.25), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. 0: both quartiles are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2.2e-16 of the exact one, relatively, for the doubles given.

    Source:
        ISO 3534-1:2006; Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.interquartile_range(books_per_pupil)
        3.609
        >>> jh.interquartile_range(books_per_pupil, weights=pupils)  # each school counts by its pupils
        8.401
    """
    return _interquartile_range.value(x, weights, ())


_quartile_variation = Statistic("quartile_variation")


def quartile_variation(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Coefficient of quartile variation 四分位差异系数.

    The spread of the middle half relative to where it lies.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        (Q(0.75) − Q(0.25)) / (Q(0.75) + Q(0.25)), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; the upper quartile must be above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 to 1. 0: both quartiles are equal; 1: the lower is zero.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 6.7e-16 of the exact one, relatively, for the doubles given.

    Source:
        Bonett (2006), doi:10.1016/j.csda.2005.05.007.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.quartile_variation(books_per_pupil)
        0.3278226905259333
        >>> jh.quartile_variation(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.6661644595987629
    """
    return _quartile_variation.value(x, weights, ())


_mcloone = Statistic("mcloone")


def mcloone(x: Numbers, *, weights: Numbers | None = None, quantile: float = 0.5) -> float:
    """McLoone index 麦克伦指数.

    What the units up to the median have, as a share of what they would have at the median.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p x [x ≤ m] / (m Σ p [x ≤ m]), m the weighted median, or the reference quantile, with p the unit's
        share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; the median must be above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        quantile: Reference quantile, 0 < quantile < 1. The share of weight up to the reference value; 0.5 is
            the median.

    Returns:
        From 0 to 1. 1: no unit lies below the median; 0: those below have nothing.

    Edge cases:
        One value, or all equal: 1. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4.4e-16 of the exact one, relatively, for the doubles given.

    Source:
        Berne & Stiefel (1984), The Measurement of Equity in School Finance; Odden & Picus.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.mcloone(books_per_pupil)
        0.6454301075268818
        >>> jh.mcloone(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.5878726010616578
    """
    return _mcloone.value(x, weights, (quantile,))


_verstegen = Statistic("verstegen")


def verstegen(x: Numbers, *, weights: Numbers | None = None, quantile: float = 0.5) -> float:
    """Verstegen index 沃斯特根指数.

    What the units from the median up have, as a multiple of what they would have at the median.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p x [x ≥ m] / (m Σ p [x ≥ m]), m the weighted median, or the reference quantile, with p the unit's
        share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; the median must be above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        quantile: Reference quantile, 0 < quantile < 1. The share of weight up to the reference value; 0.5 is
            the median.

    Returns:
        From 1 upwards. 1: no unit lies above the median.

    Edge cases:
        One value, or all equal: 1. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4.4e-16 of the exact one, relatively, for the doubles given.

    Source:
        Verstegen (1996), Journal of Education Finance 22; Odden & Picus.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.verstegen(books_per_pupil)
        1.2911290322580646
        >>> jh.verstegen(books_per_pupil, weights=pupils)  # each school counts by its pupils
        1.3790996757125789
    """
    return _verstegen.value(x, weights, (quantile,))


_adequacy_index = Statistic("adequacy_index")


def adequacy_index(x: Numbers, *, weights: Numbers | None = None, line: float) -> float:
    """Odden–Picus adequacy index 充足指数.

    What the units have, counted up to an adequate level only, as a share of what all would have there.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p·min(x, z)/z, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        line: Line z, 0 < line < ∞. In the unit of the values.

    Returns:
        From 0 to 1. 1: all are adequate; 0: all have nothing.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4.4e-16 of the exact one, relatively, for the doubles given.

    Source:
        Odden & Picus (1992), School Finance: A Policy Perspective.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.adequacy_index(books_per_pupil, line=5.0)
        0.8321999999999999
        >>> jh.adequacy_index(books_per_pupil, weights=pupils, line=5.0)  # each school counts by its pupils
        0.8224370860927153
    """
    return _adequacy_index.value(x, weights, (line,))


_headcount_ratio = Statistic("headcount_ratio")


def headcount_ratio(x: Numbers, *, weights: Numbers | None = None, line: float, of_median: bool = False) -> float:
    """Headcount ratio 低于底线比例.

    The share of the weight below a line: of pupils in schools below a floor, or of schools.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p·[x < z], with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        line: Line z, 0 < line < ∞. In the unit of the values.
        of_median: Line as a multiple of the median. The line is then `line` times the weighted median.

    Returns:
        From 0 to 1. 0: none is below; 1: all are.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4.4e-16 of the exact one, relatively, for the doubles given.

    Source:
        Foster, Greer & Thorbecke (1984), doi:10.2307/1913475; Eurostat (ilc_li02).

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.headcount_ratio(books_per_pupil, line=5.0)
        0.4
        >>> jh.headcount_ratio(books_per_pupil, weights=pupils, line=5.0)  # each school counts by its pupils
        0.3741721854304636
    """
    return _headcount_ratio.value(x, weights, (line, of_median))


_fgt = Statistic("fgt")


def fgt(x: Numbers, *, weights: Numbers | None = None, alpha: float, line: float, of_median: bool = False) -> float:
    """Foster–Greer–Thorbecke index 福斯特–格里尔–索贝克指数.

    The mean shortfall from a line as a share of it, raised to α: 0 counts units, 1 measures the gap, 2
    weights the deepest gaps most.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p·((z − x)/z)^α·[x < z], with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        alpha: Power of the shortfall α, 0 ≤ α < ∞. 0 counts units below the line, 1 measures the gap, 2
            weights the deepest gaps most.
        line: Line z, 0 < line < ∞. In the unit of the values.
        of_median: Line as a multiple of the median. The line is then `line` times the weighted median.

    Returns:
        From 0 to 1. 0: none is below; 1: all have nothing.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Foster, Greer & Thorbecke (1984), doi:10.2307/1913475.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.fgt(books_per_pupil, alpha=0.5, line=5.0)
        0.2541644893098301
        >>> jh.fgt(books_per_pupil, weights=pupils, alpha=0.5, line=5.0)  # each school counts by its pupils
        0.2539613570686211
    """
    return _fgt.value(x, weights, (alpha, line, of_median))


_watts = Statistic("watts")


def watts(x: Numbers, *, weights: Numbers | None = None, line: float, of_median: bool = False) -> float:
    """Watts index 瓦茨指数.

    The mean logarithmic shortfall from a line: the same gap counts more at lower values.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p·ln(z/x)·[x < z], with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        line: Line z, 0 < line < ∞. In the unit of the values.
        of_median: Line as a multiple of the median. The line is then `line` times the weighted median.

    Returns:
        From 0 upwards. 0: none is below.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 2e-15 of the exact one, relatively, for the doubles given.

    Source:
        Watts (1968), in On Understanding Poverty; Zheng (1993), doi:10.1016/0165-1765(93)90102-6.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.watts(books_per_pupil, line=5.0)
        0.23324550761673546
        >>> jh.watts(books_per_pupil, weights=pupils, line=5.0)  # each school counts by its pupils
        0.2546032923039289
    """
    return _watts.value(x, weights, (line, of_median))


_median_gap = Statistic("median_gap")


def median_gap(x: Numbers, *, weights: Numbers | None = None, line: float, of_median: bool = False) -> float:
    """Median gap 中位缺口.

    How far the median of those below a line falls short of it, as a share of the line.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        (z − median of x < z)/z, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        line: Line z, 0 < line < ∞. In the unit of the values.
        of_median: Line as a multiple of the median. The line is then `line` times the weighted median.

    Returns:
        From 0 to 1. 0: none is below; 1: half of those below have nothing.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4.4e-16 of the exact one, relatively, for the doubles given.

    Source:
        Laeken indicators (2001): Eurostat, relative median at-risk-of-poverty gap (ilc_li11).

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.median_gap(books_per_pupil, line=5.0)
        0.41950000000000004
        >>> jh.median_gap(books_per_pupil, weights=pupils, line=5.0)  # each school counts by its pupils
        0.579
    """
    return _median_gap.value(x, weights, (line, of_median))


_sen = Statistic("sen")


def sen(x: Numbers, *, weights: Numbers | None = None, line: float) -> float:
    """Sen index 森贫困指数.

    Number, depth and inequality of the shortfalls from a line in one index.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        H·(I + (1 − I)·G), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        line: Line z, 0 < line < ∞. In the unit of the values.

    Returns:
        From 0 to 1. 0: none is below; 1: all have nothing.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Sen (1976), doi:10.2307/1912718.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.sen(books_per_pupil, line=5.0)
        0.19970000000000002
        >>> jh.sen(books_per_pupil, weights=pupils, line=5.0)  # each school counts by its pupils
        0.2038486784270058
    """
    return _sen.value(x, weights, (line,))


_sen_shorrocks_thon = Statistic("sen_shorrocks_thon")


def sen_shorrocks_thon(x: Numbers, *, weights: Numbers | None = None, line: float) -> float:
    """Sen–Shorrocks–Thon index 森–肖罗克斯–索恩指数.

    The mean shortfall from a line, increased by its inequality over all units.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Γ·(1 + G(g)), g = max(z − x, 0)/z, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        line: Line z, 0 < line < ∞. In the unit of the values.

    Returns:
        From 0 to 1. 0: none is below; 1: all have nothing.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Shorrocks (1995), doi:10.2307/2171728; Thon (1979), Review of Income and Wealth 25.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.sen_shorrocks_thon(books_per_pupil, line=5.0)
        0.28124
        >>> # each school counts by its pupils
        >>> jh.sen_shorrocks_thon(books_per_pupil, weights=pupils, line=5.0)
        0.2985221262225341
    """
    return _sen_shorrocks_thon.value(x, weights, (line,))


_mean_difference_from_best = Statistic("mean_difference_from_best")


def mean_difference_from_best(
    x: Numbers, *, weights: Numbers | None = None, adverse: bool = False, unweighted: bool = False
) -> float:
    """Mean difference from the best 与最优组的平均差距.

    The mean distance of groups from the best of them, in the unit of the values.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p·|x − best|, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        adverse: Less is better. For outcomes where less is better, such as class size: the best is then the
            smallest value.
        unweighted: Every unit counts once. MDBU instead of MDBW in WHO's HEAT.

    Returns:
        From 0 upwards. 0: all values are equal.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4.4e-16 of the exact one, relatively, for the doubles given.

    Source:
        Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.mean_difference_from_best(books_per_pupil)
        4.542
        >>> jh.mean_difference_from_best(books_per_pupil, weights=pupils)  # each school counts by its pupils
        4.171864238410596
    """
    return _mean_difference_from_best.value(x, weights, (adverse, unweighted))


_mean_difference_from_reference = Statistic("mean_difference_from_reference")


def mean_difference_from_reference(
    x: Numbers, *, weights: Numbers | None = None, reference: float, unweighted: bool = False
) -> float:
    """Mean difference from a reference 与参照组的平均差距.

    The mean distance of groups from a given reference value, in the unit of the values.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p·|x − r|, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        reference: Value of the reference group, −∞ < reference < ∞. In the unit of the values.
        unweighted: Every unit counts once. MDRU instead of MDRW in WHO's HEAT.

    Returns:
        From 0 upwards. 0: all values are the reference.

    Edge cases:
        A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4.4e-16 of the exact one, relatively, for the doubles given.

    Source:
        Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.mean_difference_from_reference(books_per_pupil, reference=0.5)
        5.464
        >>> # each school counts by its pupils
        >>> jh.mean_difference_from_reference(books_per_pupil, weights=pupils, reference=0.5)
        5.834135761589404
    """
    return _mean_difference_from_reference.value(x, weights, (reference, unweighted))


_population_attributable_risk = Statistic("population_attributable_risk")


def population_attributable_risk(x: Numbers, *, weights: Numbers | None = None, adverse: bool = False) -> float:
    """Population attributable risk 人群归因差距.

    How much the overall mean would change if every group reached the best, in the unit of the values.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        best − μ, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        adverse: Less is better. For outcomes where less is better, such as class size: the best is then the
            smallest value.

    Returns:
        From 0 upwards. 0: all values are equal; at most 0 with adverse=true.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4.4e-16 of the exact one, relatively, for the doubles given.

    Source:
        Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.population_attributable_risk(books_per_pupil)
        4.542
        >>> # each school counts by its pupils
        >>> jh.population_attributable_risk(books_per_pupil, weights=pupils)
        4.171864238410596
    """
    return _population_attributable_risk.value(x, weights, (adverse,))


_population_attributable_fraction = Statistic("population_attributable_fraction")


def population_attributable_fraction(x: Numbers, *, weights: Numbers | None = None, adverse: bool = False) -> float:
    """Population attributable fraction 人群归因比例.

    How much the overall mean would change if every group reached the best, as a share of it.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        (best − μ)/μ, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        adverse: Less is better. For outcomes where less is better, such as class size: the best is then the
            smallest value.

    Returns:
        From 0 upwards. 0: all values are equal; at most 0 with adverse=true.

    Edge cases:
        One value, or all equal: 0. A value of weight zero is absent and is not checked against the domain.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer weights than values.
        NotFiniteError: a value or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value or the mean lies outside the domain, or the result is no double.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 6.7e-16 of the exact one, relatively, for the doubles given.

    Source:
        Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, pupils = [6.2, 3.7, 10.506, 2.105, 7.309], [45, 37, 89, 76, 55]
        >>> jh.population_attributable_fraction(books_per_pupil)
        0.7615694164989939
        >>> # each school counts by its pupils
        >>> jh.population_attributable_fraction(books_per_pupil, weights=pupils)
        0.6586319579237696
    """
    return _population_attributable_fraction.value(x, weights, (adverse,))


_concentration_index = Statistic("concentration_index")


def concentration_index(x: Numbers, rank: Numbers, *, weights: Numbers | None = None, negatives: bool = False) -> float:
    """Concentration index 集中指数.

    How far the values concentrate at the high ranks (above 0) or at the low (below 0).

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        2 cov(h, R) / μ, R the ridit rank, with h the values, r the rank variable, p the unit's share of all
        weights and μ the mean of h.

    Args:
        x: The values: numbers of zero or more with a mean above zero; any values with a mean above zero where
            negatives=true.
        rank: The variable that ranks or explains the values, such as the poverty of each school's pupils.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        negatives: Negative values allowed. The mean must still be above zero.

    Returns:
        From -1 to 1. Towards 1: the highest rank has all; towards −1: the lowest rank has all; 0: no
        concentration; with negatives=true there are no bounds.

    Edge cases:
        All values equal: 0. A value of weight zero is absent. Ties share the middle of their ranks.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer ranks or weights than values.
        NotFiniteError: a value, a rank or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value, a rank or the mean lies outside the domain, or the rank is the same
            everywhere.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x`, `rank` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relative to the sum of the sizes of its terms, which may
        cancel.

    Source:
        Wagstaff, Paci & van Doorslaer (1991), doi:10.1016/0277-9536(91)90212-U; Kakwani, Wagstaff & van
        Doorslaer (1997), doi:10.1016/S0304-4076(96)01807-6.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, poverty = [6.2, 3.7, 10.506, 2.105, 7.309], [0.4, 0.25, 0.05, 0.8, 0.1]
        >>> jh.concentration_index(books_per_pupil, poverty)
        -0.24025486250838365
        >>> pupils = [45, 37, 89, 76, 55]  # each school counts by its pupils
        >>> jh.concentration_index(books_per_pupil, poverty, weights=pupils)
        -0.27401960030646993
    """
    return _concentration_index.ranked(x, rank, weights, (negatives,))


_generalized_concentration_index = Statistic("generalized_concentration_index")


def generalized_concentration_index(x: Numbers, rank: Numbers, *, weights: Numbers | None = None) -> float:
    """Generalized concentration index 广义集中指数.

    The concentration index times the mean, in the unit of the values.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        2 cov(h, R), R the ridit rank, with h the values, r the rank variable, p the unit's share of all
        weights and μ the mean of h.

    Args:
        x: The values: any finite numbers.
        rank: The variable that ranks or explains the values, such as the poverty of each school's pupils.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        Any number. 0: no concentration.

    Edge cases:
        All values equal: 0. A value of weight zero is absent. Ties share the middle of their ranks.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer ranks or weights than values.
        NotFiniteError: a value, a rank or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value, a rank or the mean lies outside the domain, or the rank is the same
            everywhere.
        WrongTypeError: `x`, `rank` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relative to the sum of the sizes of its terms, which may
        cancel.

    Source:
        Clarke, Gerdtham, Johannesson, Bingefors & Smith (2002), doi:10.1016/S0277-9536(01)00321-5.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, poverty = [6.2, 3.7, 10.506, 2.105, 7.309], [0.4, 0.25, 0.05, 0.8, 0.1]
        >>> jh.generalized_concentration_index(books_per_pupil, poverty)
        -1.4328800000000002
        >>> pupils = [45, 37, 89, 76, 55]  # each school counts by its pupils
        >>> jh.generalized_concentration_index(books_per_pupil, poverty, weights=pupils)
        -1.7356773496776459
    """
    return _generalized_concentration_index.ranked(x, rank, weights, ())


_extended_concentration_index = Statistic("extended_concentration_index")


def extended_concentration_index(
    x: Numbers, rank: Numbers, *, weights: Numbers | None = None, nu: float, negatives: bool = False
) -> float:
    """Extended concentration index 扩展集中指数.

    The concentration index with adjustable inequality aversion: the larger ν, the more the low ranks count.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        1 − ∫ ν(1−p)^(ν−1) h(p) dp / μ, with h the values, r the rank variable, p the unit's share of all
        weights and μ the mean of h.

    Args:
        x: The values: numbers of zero or more with a mean above zero; any values with a mean above zero where
            negatives=true.
        rank: The variable that ranks or explains the values, such as the poverty of each school's pupils.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        nu: Aversion ν, ν > 1. 2 gives `concentration_index`.
        negatives: Negative values allowed. The mean must still be above zero.

    Returns:
        From −∞ to 1. Towards 1: the highest rank has all; towards 1 − ν: the lowest rank has all; 0: no
        concentration.

    Edge cases:
        All values equal: 0. A value of weight zero is absent. Ties share the middle of their ranks.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer ranks or weights than values.
        NotFiniteError: a value, a rank or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value, a rank or the mean lies outside the domain, or the rank is the same
            everywhere.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x`, `rank` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relative to the sum of the sizes of its terms, which may
        cancel.

    Source:
        Wagstaff (2002), doi:10.1016/S0167-6296(02)00006-1; Yitzhaki (1983), doi:10.2307/2648789.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, poverty = [6.2, 3.7, 10.506, 2.105, 7.309], [0.4, 0.25, 0.05, 0.8, 0.1]
        >>> jh.extended_concentration_index(books_per_pupil, poverty, nu=2.0)
        -0.2402548625083836
        >>> pupils = [45, 37, 89, 76, 55]  # each school counts by its pupils
        >>> jh.extended_concentration_index(books_per_pupil, poverty, weights=pupils, nu=2.0)
        -0.2740196003064699
    """
    return _extended_concentration_index.ranked(x, rank, weights, (nu, negatives))


_symmetric_concentration_index = Statistic("symmetric_concentration_index")


def symmetric_concentration_index(
    x: Numbers, rank: Numbers, *, weights: Numbers | None = None, beta: float, negatives: bool = False
) -> float:
    """Symmetric concentration index 对称集中指数.

    The concentration index with adjustable attention to both ends of the ranking.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        ∫ β 2^(β−2) |p−½|^(β−1) sgn(p−½) h(p) dp / μ, with h the values, r the rank variable, p the unit's
        share of all weights and μ the mean of h.

    Args:
        x: The values: numbers of zero or more with a mean above zero; any values with a mean above zero where
            negatives=true.
        rank: The variable that ranks or explains the values, such as the poverty of each school's pupils.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        beta: Attention to the extremes β, β > 1. Below 2 the middle of the ranking counts more, above 2 the
            extremes; 2 gives `concentration_index`.
        negatives: Negative values allowed. The mean must still be above zero.

    Returns:
        Any number. Towards β/2: the highest rank has all; towards −β/2: the lowest rank has all; 0: no
        concentration.

    Edge cases:
        All values equal: 0. A value of weight zero is absent. Ties share the middle of their ranks.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer ranks or weights than values.
        NotFiniteError: a value, a rank or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value, a rank or the mean lies outside the domain, or the rank is the same
            everywhere.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x`, `rank` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relative to the sum of the sizes of its terms, which may
        cancel.

    Source:
        Erreygers, Clarke & Van Ourti (2012), doi:10.1016/j.jhealeco.2011.10.009.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, poverty = [6.2, 3.7, 10.506, 2.105, 7.309], [0.4, 0.25, 0.05, 0.8, 0.1]
        >>> jh.symmetric_concentration_index(books_per_pupil, poverty, beta=2.0)
        -0.2402548625083836
        >>> pupils = [45, 37, 89, 76, 55]  # each school counts by its pupils
        >>> jh.symmetric_concentration_index(books_per_pupil, poverty, weights=pupils, beta=2.0)
        -0.27401960030646993
    """
    return _symmetric_concentration_index.ranked(x, rank, weights, (beta, negatives))


_erreygers = Statistic("erreygers")


def erreygers(x: Numbers, rank: Numbers, *, weights: Numbers | None = None, lower: float, upper: float) -> float:
    """Erreygers index 埃雷格斯指数.

    Concentration of a bounded value, as a share of the greatest possible; equal absolute gaps count equally
    at every level.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        8 cov(h, R) / (b − a), a and b the bounds, with h the values, r the rank variable, p the unit's share
        of all weights and μ the mean of h.

    Args:
        x: The values: any finite numbers; values from lower to upper.
        rank: The variable that ranks or explains the values, such as the poverty of each school's pupils.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        lower: Least possible value, −∞ < lower < ∞. The bound a of the scale.
        upper: Greatest possible value, lower < upper < ∞; upper > lower. The bound b of the scale.

    Returns:
        From -1 to 1. 1: the upper half of the ranking is at the upper bound, the rest at the lower; −1: the
        reverse; 0: no concentration.

    Edge cases:
        All values equal: 0. A value of weight zero is absent. Ties share the middle of their ranks.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer ranks or weights than values.
        NotFiniteError: a value, a rank or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value, a rank or the mean lies outside the domain, or the rank is the same
            everywhere.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x`, `rank` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relative to the sum of the sizes of its terms, which may
        cancel.

    Source:
        Erreygers (2009), doi:10.1016/j.jhealeco.2008.02.003.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, poverty = [6.2, 3.7, 10.506, 2.105, 7.309], [0.4, 0.25, 0.05, 0.8, 0.1]
        >>> jh.erreygers(books_per_pupil, poverty, lower=0.0, upper=20.0)
        -0.28657600000000005
        >>> pupils = [45, 37, 89, 76, 55]  # each school counts by its pupils
        >>> jh.erreygers(books_per_pupil, poverty, weights=pupils, lower=0.0, upper=20.0)
        -0.3471354699355292
    """
    return _erreygers.ranked(x, rank, weights, (lower, upper))


_wagstaff = Statistic("wagstaff")


def wagstaff(x: Numbers, rank: Numbers, *, weights: Numbers | None = None, lower: float, upper: float) -> float:
    """Wagstaff index 瓦格斯塔夫指数.

    Concentration of a bounded value, as a share of the greatest possible at its mean.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        2 cov(h, R) (b − a) / ((b − μ)(μ − a)), a and b the bounds, with h the values, r the rank variable, p
        the unit's share of all weights and μ the mean of h.

    Args:
        x: The values: any finite numbers; values from lower to upper, not all on one bound.
        rank: The variable that ranks or explains the values, such as the poverty of each school's pupils.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        lower: Least possible value, −∞ < lower < ∞. The bound a of the scale.
        upper: Greatest possible value, lower < upper < ∞; upper > lower. The bound b of the scale.

    Returns:
        From -1 to 1. 1: every value is at a bound, those at the upper rank above those at the lower; −1: the
        reverse; 0: no concentration.

    Edge cases:
        A value of weight zero is absent. Ties share the middle of their ranks.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer ranks or weights than values.
        NotFiniteError: a value, a rank or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value, a rank or the mean lies outside the domain, or the rank is the same
            everywhere.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x`, `rank` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relative to the sum of the sizes of its terms, which may
        cancel.

    Source:
        Wagstaff (2005), doi:10.1002/hec.953; Erreygers & Van Ourti (2011),
        doi:10.1016/j.jhealeco.2011.04.004.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, poverty = [6.2, 3.7, 10.506, 2.105, 7.309], [0.4, 0.25, 0.05, 0.8, 0.1]
        >>> jh.wagstaff(books_per_pupil, poverty, lower=0.0, upper=20.0)
        -0.34234092691419726
        >>> pupils = [45, 37, 89, 76, 55]  # each school counts by its pupils
        >>> jh.wagstaff(books_per_pupil, poverty, weights=pupils, lower=0.0, upper=20.0)
        -0.40102783918529505
    """
    return _wagstaff.ranked(x, rank, weights, (lower, upper))


_kakwani = Statistic("kakwani")


def kakwani(x: Numbers, rank: Numbers, *, weights: Numbers | None = None) -> float:
    """Kakwani index 卡克瓦尼指数.

    Concentration of the values by rank less the Gini index of the ranking variable: above 0 a charge is
    progressive.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        2 cov(h, R)/μ_h − 2 cov(r, R)/μ_r, with h the values, r the rank variable, p the unit's share of all
        weights and μ the mean of h.

    Args:
        x: The values: numbers of zero or more with a mean above zero; the rank variable must be zero or more
            too.
        rank: The variable that ranks or explains the values, such as the poverty of each school's pupils.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From -2 to 1. Above 0: progressive; 0: proportional; below 0: regressive.

    Edge cases:
        A value of weight zero is absent. Ties share the middle of their ranks.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer ranks or weights than values.
        NotFiniteError: a value, a rank or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value, a rank or the mean lies outside the domain, or the rank is the same
            everywhere.
        WrongTypeError: `x`, `rank` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relative to the sum of the sizes of its terms, which may
        cancel.

    Source:
        Kakwani (1977), doi:10.2307/2231833.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, poverty = [6.2, 3.7, 10.506, 2.105, 7.309], [0.4, 0.25, 0.05, 0.8, 0.1]
        >>> jh.kakwani(books_per_pupil, poverty)
        -0.6902548625083837
        >>> pupils = [45, 37, 89, 76, 55]  # each school counts by its pupils
        >>> jh.kakwani(books_per_pupil, poverty, weights=pupils)
        -0.7644980433393123
    """
    return _kakwani.ranked(x, rank, weights, ())


_slope_index_of_inequality = Statistic("slope_index_of_inequality")


def slope_index_of_inequality(
    x: Numbers, rank: Numbers, *, weights: Numbers | None = None, logit: bool = False
) -> float:
    """Slope index of inequality 不平等斜率指数.

    The gap between the fitted values at the top and at the bottom of the ranking.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        ĥ(1) − ĥ(0), ĥ the fitted line over the ridit rank R, with h the values, r the rank variable, p the
        unit's share of all weights and μ the mean of h.

    Args:
        x: The values: any finite numbers; 0 to 1 where logit=true.
        rank: The variable that ranks or explains the values, such as the poverty of each school's pupils.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        logit: Line of the log odds. A line of the log odds instead of a straight one, for values that are
            shares.

    Returns:
        Any number. 0: no gradient; above 0: the top has more.

    Edge cases:
        All values equal: 0. A value of weight zero is absent. Ties share the middle of their ranks.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer ranks or weights than values.
        NotFiniteError: a value, a rank or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value, a rank or the mean lies outside the domain, or the rank is the same
            everywhere.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x`, `rank` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relative to the sum of the sizes of its terms, which may
        cancel.

    Source:
        Preston, Haines & Pamuk (1981); Mackenbach & Kunst (1997), doi:10.1016/S0277-9536(96)00073-1.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, poverty = [6.2, 3.7, 10.506, 2.105, 7.309], [0.4, 0.25, 0.05, 0.8, 0.1]
        >>> jh.slope_index_of_inequality(books_per_pupil, poverty)
        -8.955499999999999
        >>> pupils = [45, 37, 89, 76, 55]  # each school counts by its pupils
        >>> jh.slope_index_of_inequality(books_per_pupil, poverty, weights=pupils)
        -10.99364886141124
    """
    return _slope_index_of_inequality.ranked(x, rank, weights, (logit,))


_relative_index_of_inequality = Statistic("relative_index_of_inequality")


def relative_index_of_inequality(
    x: Numbers, rank: Numbers, *, weights: Numbers | None = None, logit: bool = False, over_mean: bool = False
) -> float:
    """Relative index of inequality 不平等相对指数.

    The fitted value at the top of the ranking as a multiple of that at the bottom.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        ĥ(1)/ĥ(0); over_mean: (ĥ(1) − ĥ(0))/μ, with h the values, r the rank variable, p the unit's share of
        all weights and μ the mean of h.

    Args:
        x: The values: numbers of zero or more with a mean above zero; the line must be above zero at the
            bottom; 0 to 1 where logit=true.
        rank: The variable that ranks or explains the values, such as the poverty of each school's pupils.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        logit: Line of the log odds. A line of the log odds, as in `slope_index_of_inequality`.
        over_mean: Gap over the mean; over_mean = false where logit = true. The other index of this name; not
            together with `logit`.

    Returns:
        Any number. 1: no gradient; above 1: the top has more; with over_mean=true 0: no gradient, above 0:
        the top has more.

    Edge cases:
        All values equal: 1. A value of weight zero is absent. Ties share the middle of their ranks.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer ranks or weights than values.
        NotFiniteError: a value, a rank or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value, a rank or the mean lies outside the domain, or the rank is the same
            everywhere.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x`, `rank` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relative to the sum of the sizes of its terms, which may
        cancel.

    Source:
        Mackenbach & Kunst (1997), doi:10.1016/S0277-9536(96)00073-1; Pamuk (1985),
        doi:10.1080/0032472031000141256.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, poverty = [6.2, 3.7, 10.506, 2.105, 7.309], [0.4, 0.25, 0.05, 0.8, 0.1]
        >>> jh.relative_index_of_inequality(books_per_pupil, poverty)
        0.14233725189743096
        >>> pupils = [45, 37, 89, 76, 55]  # each school counts by its pupils
        >>> jh.relative_index_of_inequality(books_per_pupil, poverty, weights=pupils)
        0.07077289731978709
    """
    return _relative_index_of_inequality.ranked(x, rank, weights, (logit, over_mean))


_wealth_correlation = Statistic("wealth_correlation")


def wealth_correlation(x: Numbers, rank: Numbers, *, weights: Numbers | None = None) -> float:
    """Wealth correlation 财力相关系数.

    The linear correlation of spending and wealth: 0 is fiscal neutrality.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σ p (h − μ_h)(r − μ_r) / (σ_h σ_r), with h the values, r the rank variable, p the unit's share of all
        weights and μ the mean of h.

    Args:
        x: The values: any finite numbers.
        rank: The variable that ranks or explains the values, such as the poverty of each school's pupils.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From -1 to 1. 1: spending rises with wealth along a straight line; 0: neutral; −1: it falls along one.

    Edge cases:
        A value of weight zero is absent. Ties share the middle of their ranks.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer ranks or weights than values.
        NotFiniteError: a value, a rank or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value, a rank or the mean lies outside the domain, or the rank is the same
            everywhere.
        WrongTypeError: `x`, `rank` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relative to the sum of the sizes of its terms, which may
        cancel.

    Source:
        Pearson (1895), doi:10.1098/rspl.1895.0041; Berne & Stiefel (1984), The Measurement of Equity in
        School Finance.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, poverty = [6.2, 3.7, 10.506, 2.105, 7.309], [0.4, 0.25, 0.05, 0.8, 0.1]
        >>> jh.wealth_correlation(books_per_pupil, poverty)
        -0.8138800564903848
        >>> pupils = [45, 37, 89, 76, 55]  # each school counts by its pupils
        >>> jh.wealth_correlation(books_per_pupil, poverty, weights=pupils)
        -0.8799817585838876
    """
    return _wealth_correlation.ranked(x, rank, weights, ())


_wealth_slope = Statistic("wealth_slope")


def wealth_slope(x: Numbers, rank: Numbers, *, weights: Numbers | None = None) -> float:
    """Wealth slope 财力斜率.

    The increase of spending per unit of wealth: 0 is fiscal neutrality.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        cov(h, r) / var(r), with h the values, r the rank variable, p the unit's share of all weights and μ
        the mean of h.

    Args:
        x: The values: any finite numbers.
        rank: The variable that ranks or explains the values, such as the poverty of each school's pupils.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        Any number. 0: neutral.

    Edge cases:
        All values equal: 0. A value of weight zero is absent. Ties share the middle of their ranks.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer ranks or weights than values.
        NotFiniteError: a value, a rank or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value, a rank or the mean lies outside the domain, or the rank is the same
            everywhere.
        WrongTypeError: `x`, `rank` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relative to the sum of the sizes of its terms, which may
        cancel.

    Source:
        Berne & Stiefel (1984), The Measurement of Equity in School Finance.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, poverty = [6.2, 3.7, 10.506, 2.105, 7.309], [0.4, 0.25, 0.05, 0.8, 0.1]
        >>> jh.wealth_slope(books_per_pupil, poverty)
        -8.807713498622592
        >>> pupils = [45, 37, 89, 76, 55]  # each school counts by its pupils
        >>> jh.wealth_slope(books_per_pupil, poverty, weights=pupils)
        -9.585172358646624
    """
    return _wealth_slope.ranked(x, rank, weights, ())


_wealth_elasticity = Statistic("wealth_elasticity")


def wealth_elasticity(x: Numbers, rank: Numbers, *, weights: Numbers | None = None, logs: bool = False) -> float:
    """Wealth elasticity 财力弹性.

    The percentage by which spending rises with one percent more wealth: 0 is fiscal neutrality.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        cov(h, r)/var(r) · μ_r/μ_h; logs: cov(ln h, ln r)/var(ln r), with h the values, r the rank variable, p
        the unit's share of all weights and μ the mean of h.

    Args:
        x: The values: any finite numbers with a mean above zero; the rank variable must have a mean above
            zero; both must be above zero where logs=true.
        rank: The variable that ranks or explains the values, such as the poverty of each school's pupils.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        logs: Between logarithms. One elasticity at every level, for values and wealth above zero.

    Returns:
        Any number. 0: neutral; 1: spending rises in proportion to wealth.

    Edge cases:
        All values equal: 0. A value of weight zero is absent. Ties share the middle of their ranks.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer ranks or weights than values.
        NotFiniteError: a value, a rank or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value, a rank or the mean lies outside the domain, or the rank is the same
            everywhere.
        InvalidParameterError: a parameter lies outside its domain.
        WrongTypeError: `x`, `rank` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relative to the sum of the sizes of its terms, which may
        cancel.

    Source:
        Odden & Picus, School Finance: A Policy Perspective; Feldstein (1975), American Economic Review 65(1):
        75–89.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, poverty = [6.2, 3.7, 10.506, 2.105, 7.309], [0.4, 0.25, 0.05, 0.8, 0.1]
        >>> jh.wealth_elasticity(books_per_pupil, poverty)
        -0.4725802011333382
        >>> pupils = [45, 37, 89, 76, 55]  # each school counts by its pupils
        >>> jh.wealth_elasticity(books_per_pupil, poverty, weights=pupils)
        -0.4910567576122905
    """
    return _wealth_elasticity.ranked(x, rank, weights, (logs,))


_gini_correlation = Statistic("gini_correlation")


def gini_correlation(x: Numbers, rank: Numbers, *, weights: Numbers | None = None) -> float:
    """Gini correlation 基尼相关系数.

    The share of the inequality of the values that follows the ranking variable; for spending by wealth the
    Gini-type measure of fiscal neutrality.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        cov(h, R(r)) / cov(h, R(h)), with h the values, r the rank variable, p the unit's share of all weights
        and μ the mean of h.

    Args:
        x: The values: any finite numbers.
        rank: The variable that ranks or explains the values, such as the poverty of each school's pupils.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From -1 to 1. 1: ranking by both variables agrees; 0: neutral; −1: it is reversed.

    Edge cases:
        A value of weight zero is absent. Ties share the middle of their ranks.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer ranks or weights than values.
        NotFiniteError: a value, a rank or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value, a rank or the mean lies outside the domain, or the rank is the same
            everywhere.
        WrongTypeError: `x`, `rank` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relative to the sum of the sizes of its terms, which may
        cancel.

    Source:
        Lerman & Yitzhaki (1985), doi:10.2307/1928447; Schechtman & Yitzhaki (1987),
        doi:10.1080/03610928708829359.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, poverty = [6.2, 3.7, 10.506, 2.105, 7.309], [0.4, 0.25, 0.05, 0.8, 0.1]
        >>> jh.gini_correlation(books_per_pupil, poverty)
        -0.8775170251335064
        >>> pupils = [45, 37, 89, 76, 55]  # each school counts by its pupils
        >>> jh.gini_correlation(books_per_pupil, poverty, weights=pupils)
        -0.950037724368802
    """
    return _gini_correlation.ranked(x, rank, weights, ())


_funding_progressivity = Statistic("funding_progressivity")


def funding_progressivity(x: Numbers, rank: Numbers, *, weights: Numbers | None = None) -> float:
    """Funding progressivity 经费累进度.

    The mean spending on children in need over the mean spending on others: above 1 funding is progressive.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        (Σ w r h / Σ w r) / (Σ w (1−r) h / Σ w (1−r)), with h the values, r the rank variable, p the unit's
        share of all weights and μ the mean of h.

    Args:
        x: The values: numbers of zero or more with a mean above zero; the rank variable is the share in need,
            0 to 1.
        rank: The variable that ranks or explains the values, such as the poverty of each school's pupils.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

    Returns:
        From 0 upwards. 1: children in need and the others receive the same; above 1: progressive.

    Edge cases:
        All values equal: 1. A value of weight zero is absent. Ties share the middle of their ranks.

    Raises:
        EmptySampleError: there is no value.
        LengthMismatchError: there are more or fewer ranks or weights than values.
        NotFiniteError: a value, a rank or a weight is NaN, infinite or missing.
        InvalidWeightError: a weight is negative, or all are zero.
        OutOfDomainError: a value, a rank or the mean lies outside the domain, or the rank is the same
            everywhere.
        WrongTypeError: `x`, `rank` or `weights` hold something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relative to the sum of the sizes of its terms, which may
        cancel.

    Source:
        Chingos & Blagg (2017), Do Poor Kids Get Their Fair Share of School Funding?, Urban Institute.

    Examples:
        >>> import junheng as jh
        >>> books_per_pupil, poverty = [6.2, 3.7, 10.506, 2.105, 7.309], [0.4, 0.25, 0.05, 0.8, 0.1]
        >>> jh.funding_progressivity(books_per_pupil, poverty)
        0.5743840203111421
        >>> pupils = [45, 37, 89, 76, 55]  # each school counts by its pupils
        >>> jh.funding_progressivity(books_per_pupil, poverty, weights=pupils)
        0.4838261719784197
    """
    return _funding_progressivity.ranked(x, rank, weights, ())


_dissimilarity = Statistic("dissimilarity")


def dissimilarity(
    counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None
) -> float:
    """Index of dissimilarity 相异指数.

    The share of pupils that would have to change unit for evenness, relative to the maximum.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σⱼ uⱼ Σₘ |πⱼₘ − πₘ| / (2 Σₘ πₘ(1 − πₘ)), with j the units, m the groups, uⱼ a unit's share of all
        pupils, πⱼₘ a group's share of the unit's pupils and πₘ its share of all pupils.

    Args:
        counts: How many pupils of each group there are in each unit (school): a table whose columns are the
            groups, or a two-dimensional array with one row a unit and one column a group, which are then
            called 0, 1, … Careful: [a, b] of two lists is two units, and not two groups; for groups write
            {"a": a, "b": b}.
        group: The group that is measured.
        reference_group: The group that it is compared with; without it all others together.

    Returns:
        From 0 to 1. 0: every unit has the composition of the whole; 1: no unit has pupils of two groups.

    Edge cases:
        The same shares in every unit: 0. A unit without pupils is absent.

    Raises:
        EmptySampleError: there are no pupils, or fewer than two groups.
        NotFiniteError: a count is NaN, infinite or missing.
        OutOfDomainError: a count is negative, or a group that is looked at has no pupils.
        InvalidParameterError: a group that must be chosen is not, or a parameter lies outside its domain.
        UnknownNameError: no group is called so.
        WrongTypeError: `counts` holds something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Duncan & Duncan (1955), doi:10.2307/2088328; Reardon & Firebaugh (2002), doi:10.1111/1467-9531.00110.

    Examples:
        >>> import junheng as jh
        >>> pupils = {"local": [90, 60, 20], "migrant": [10, 40, 80]}  # of three schools
        >>> jh.dissimilarity(pupils)
        0.4977375565610859

        The same as an array: three rows, one a school. Its transpose would be another question.

        >>> jh.dissimilarity([[90, 10], [60, 40], [20, 80]])
        0.4977375565610859
    """
    return counted(_dissimilarity, counts, group, reference_group, ())


_gini_segregation = Statistic("gini_segregation")


def gini_segregation(
    counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None
) -> float:
    """Gini index of segregation 基尼分隔指数.

    The mean difference in composition between the units of two pupils, relative to the maximum.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σₘ Σᵢⱼ uᵢ uⱼ |πᵢₘ − πⱼₘ| / (2 Σₘ πₘ(1 − πₘ)), with j the units, m the groups, uⱼ a unit's share of all
        pupils, πⱼₘ a group's share of the unit's pupils and πₘ its share of all pupils.

    Args:
        counts: How many pupils of each group there are in each unit (school): a table whose columns are the
            groups, or a two-dimensional array with one row a unit and one column a group, which are then
            called 0, 1, … Careful: [a, b] of two lists is two units, and not two groups; for groups write
            {"a": a, "b": b}.
        group: The group that is measured.
        reference_group: The group that it is compared with; without it all others together.

    Returns:
        From 0 to 1. 0: every unit has the composition of the whole; 1: no unit has pupils of two groups.

    Edge cases:
        The same shares in every unit: 0. A unit without pupils is absent.

    Raises:
        EmptySampleError: there are no pupils, or fewer than two groups.
        NotFiniteError: a count is NaN, infinite or missing.
        OutOfDomainError: a count is negative, or a group that is looked at has no pupils.
        InvalidParameterError: a group that must be chosen is not, or a parameter lies outside its domain.
        UnknownNameError: no group is called so.
        WrongTypeError: `counts` holds something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Jahn, Schmid & Schrag (1947), doi:10.2307/2086519; Reardon & Firebaugh (2002),
        doi:10.1111/1467-9531.00110.

    Examples:
        >>> import junheng as jh
        >>> pupils = {"local": [90, 60, 20], "migrant": [10, 40, 80]}  # of three schools
        >>> jh.gini_segregation(pupils)
        0.6334841628959276

        The same as an array: three rows, one a school. Its transpose would be another question.

        >>> jh.gini_segregation([[90, 10], [60, 40], [20, 80]])
        0.6334841628959276
    """
    return counted(_gini_segregation, counts, group, reference_group, ())


_isolation = Statistic("isolation")


def isolation(counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None) -> float:
    """Isolation index 孤立指数.

    The share of its own group in the unit of an average pupil of the chosen group.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σⱼ (xⱼ/X)(xⱼ/tⱼ), x the chosen group, t all pupils, with j the units, m the groups, uⱼ a unit's share
        of all pupils, πⱼₘ a group's share of the unit's pupils and πₘ its share of all pupils.

    Args:
        counts: How many pupils of each group there are in each unit (school): a table whose columns are the
            groups, or a two-dimensional array with one row a unit and one column a group, which are then
            called 0, 1, … Careful: [a, b] of two lists is two units, and not two groups; for groups write
            {"a": a, "b": b}.
        group: The group that is measured (needs a chosen group).
        reference_group: The group that it is compared with; without it all others together.

    Returns:
        From 0 to 1. The group's share of all pupils: evenness; 1: the group meets only itself.

    Edge cases:
        A unit without pupils is absent.

    Raises:
        EmptySampleError: there are no pupils, or fewer than two groups.
        NotFiniteError: a count is NaN, infinite or missing.
        OutOfDomainError: a count is negative, or a group that is looked at has no pupils.
        InvalidParameterError: a group that must be chosen is not, or a parameter lies outside its domain.
        UnknownNameError: no group is called so.
        WrongTypeError: `counts` holds something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Bell (1954), doi:10.2307/2574118; Massey & Denton (1988), doi:10.1093/sf/67.2.281.

    Examples:
        >>> import junheng as jh
        >>> pupils = {"local": [90, 60, 20], "migrant": [10, 40, 80]}  # of three schools
        >>> jh.isolation(pupils, group="migrant")
        0.6230769230769232

        The same as an array: three rows, one a school. Its transpose would be another question.

        >>> jh.isolation([[90, 10], [60, 40], [20, 80]], group=1)
        0.6230769230769232
    """
    return counted(_isolation, counts, group, reference_group, ())


_exposure = Statistic("exposure")


def exposure(counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None) -> float:
    """Exposure index 接触指数.

    The share of another group in the unit of an average pupil of the chosen group.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σⱼ (xⱼ/X)(yⱼ/tⱼ), x the chosen group, y the other, t all pupils, with j the units, m the groups, uⱼ a
        unit's share of all pupils, πⱼₘ a group's share of the unit's pupils and πₘ its share of all pupils.

    Args:
        counts: How many pupils of each group there are in each unit (school): a table whose columns are the
            groups, or a two-dimensional array with one row a unit and one column a group, which are then
            called 0, 1, … Careful: [a, b] of two lists is two units, and not two groups; for groups write
            {"a": a, "b": b}.
        group: The group that is measured (needs a chosen group and, of more than two, a reference group).
        reference_group: The group that it is compared with; without it all others together.

    Returns:
        From 0 to 1. 0: the groups never meet; the other group's share of all pupils: evenness.

    Edge cases:
        A unit without pupils is absent.

    Raises:
        EmptySampleError: there are no pupils, or fewer than two groups.
        NotFiniteError: a count is NaN, infinite or missing.
        OutOfDomainError: a count is negative, or a group that is looked at has no pupils.
        InvalidParameterError: a group that must be chosen is not, or a parameter lies outside its domain.
        UnknownNameError: no group is called so.
        WrongTypeError: `counts` holds something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Bell (1954), doi:10.2307/2574118; Massey & Denton (1988), doi:10.1093/sf/67.2.281.

    Examples:
        >>> import junheng as jh
        >>> pupils = {"local": [90, 60, 20], "migrant": [10, 40, 80]}  # of three schools
        >>> jh.exposure(pupils, group="migrant")
        0.3769230769230769

        The same as an array: three rows, one a school. Its transpose would be another question.

        >>> jh.exposure([[90, 10], [60, 40], [20, 80]], group=1)
        0.3769230769230769
    """
    return counted(_exposure, counts, group, reference_group, ())


_correlation_ratio = Statistic("correlation_ratio")


def correlation_ratio(
    counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None
) -> float:
    """Correlation ratio eta² 相关比.

    Exposure to the own group beyond what its size explains, relative to the maximum.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σₘ Σⱼ uⱼ (πⱼₘ − πₘ)² / (1 − πₘ), with j the units, m the groups, uⱼ a unit's share of all pupils, πⱼₘ
        a group's share of the unit's pupils and πₘ its share of all pupils.

    Args:
        counts: How many pupils of each group there are in each unit (school): a table whose columns are the
            groups, or a two-dimensional array with one row a unit and one column a group, which are then
            called 0, 1, … Careful: [a, b] of two lists is two units, and not two groups; for groups write
            {"a": a, "b": b}.
        group: The group that is measured.
        reference_group: The group that it is compared with; without it all others together.

    Returns:
        From 0 to 1. 0: every unit has the composition of the whole; 1: no unit has pupils of two groups.

    Edge cases:
        The same shares in every unit: 0. A unit without pupils is absent.

    Raises:
        EmptySampleError: there are no pupils, or fewer than two groups.
        NotFiniteError: a count is NaN, infinite or missing.
        OutOfDomainError: a count is negative, or a group that is looked at has no pupils.
        InvalidParameterError: a group that must be chosen is not, or a parameter lies outside its domain.
        UnknownNameError: no group is called so.
        WrongTypeError: `counts` holds something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        James (1986), Sociological Methods & Research 14(3): 301–316; Reardon & Firebaugh (2002),
        doi:10.1111/1467-9531.00110.

    Examples:
        >>> import junheng as jh
        >>> pupils = {"local": [90, 60, 20], "migrant": [10, 40, 80]}  # of three schools
        >>> jh.correlation_ratio(pupils)
        0.33484162895927594

        The same as an array: three rows, one a school. Its transpose would be another question.

        >>> jh.correlation_ratio([[90, 10], [60, 40], [20, 80]])
        0.33484162895927594
    """
    return counted(_correlation_ratio, counts, group, reference_group, ())


_relative_diversity = Statistic("relative_diversity")


def relative_diversity(
    counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None
) -> float:
    """Relative diversity index 相对多样性指数.

    The share of the diversity of the whole that is absent within units.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σₘ Σⱼ uⱼ (πⱼₘ − πₘ)² / Σₘ πₘ(1 − πₘ), with j the units, m the groups, uⱼ a unit's share of all pupils,
        πⱼₘ a group's share of the unit's pupils and πₘ its share of all pupils.

    Args:
        counts: How many pupils of each group there are in each unit (school): a table whose columns are the
            groups, or a two-dimensional array with one row a unit and one column a group, which are then
            called 0, 1, … Careful: [a, b] of two lists is two units, and not two groups; for groups write
            {"a": a, "b": b}.
        group: The group that is measured.
        reference_group: The group that it is compared with; without it all others together.

    Returns:
        From 0 to 1. 0: every unit has the composition of the whole; 1: no unit has pupils of two groups.

    Edge cases:
        The same shares in every unit: 0. A unit without pupils is absent.

    Raises:
        EmptySampleError: there are no pupils, or fewer than two groups.
        NotFiniteError: a count is NaN, infinite or missing.
        OutOfDomainError: a count is negative, or a group that is looked at has no pupils.
        InvalidParameterError: a group that must be chosen is not, or a parameter lies outside its domain.
        UnknownNameError: no group is called so.
        WrongTypeError: `counts` holds something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Goodman & Kruskal (1954), doi:10.1080/01621459.1954.10501231; Carlson (1992), Social Problems 39(3):
        268–290; Reardon & Firebaugh (2002), doi:10.1111/1467-9531.00110.

    Examples:
        >>> import junheng as jh
        >>> pupils = {"local": [90, 60, 20], "migrant": [10, 40, 80]}  # of three schools
        >>> jh.relative_diversity(pupils)
        0.334841628959276

        The same as an array: three rows, one a school. Its transpose would be another question.

        >>> jh.relative_diversity([[90, 10], [60, 40], [20, 80]])
        0.334841628959276
    """
    return counted(_relative_diversity, counts, group, reference_group, ())


_mutual_information = Statistic("mutual_information")


def mutual_information(
    counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None
) -> float:
    """Mutual information index M 互信息指数.

    The information that a pupil's unit gives about the pupil's group, in nats.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        Σⱼ uⱼ Σₘ πⱼₘ ln(πⱼₘ/πₘ), 0·ln 0 = 0, with j the units, m the groups, uⱼ a unit's share of all pupils,
        πⱼₘ a group's share of the unit's pupils and πₘ its share of all pupils.

    Args:
        counts: How many pupils of each group there are in each unit (school): a table whose columns are the
            groups, or a two-dimensional array with one row a unit and one column a group, which are then
            called 0, 1, … Careful: [a, b] of two lists is two units, and not two groups; for groups write
            {"a": a, "b": b}.
        group: The group that is measured.
        reference_group: The group that it is compared with; without it all others together.

    Returns:
        From 0 upwards. 0: every unit has the composition of the whole; at most the entropy of the groups.

    Edge cases:
        The same shares in every unit: 0. A unit without pupils is absent.

    Raises:
        EmptySampleError: there are no pupils, or fewer than two groups.
        NotFiniteError: a count is NaN, infinite or missing.
        OutOfDomainError: a count is negative, or a group that is looked at has no pupils.
        InvalidParameterError: a group that must be chosen is not, or a parameter lies outside its domain.
        UnknownNameError: no group is called so.
        WrongTypeError: `counts` holds something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Theil & Finizza (1971), doi:10.1080/0022250X.1971.9989795; Mora & Ruiz-Castillo (2011),
        doi:10.1111/j.1467-9531.2011.01237.x.

    Examples:
        >>> import junheng as jh
        >>> pupils = {"local": [90, 60, 20], "migrant": [10, 40, 80]}  # of three schools
        >>> jh.mutual_information(pupils)
        0.18473274381733612

        The same as an array: three rows, one a school. Its transpose would be another question.

        >>> jh.mutual_information([[90, 10], [60, 40], [20, 80]])
        0.18473274381733612
    """
    return counted(_mutual_information, counts, group, reference_group, ())


_theil_h = Statistic("theil_h")


def theil_h(counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None) -> float:
    """Information theory index H 信息论指数.

    The information that a pupil's unit gives about the pupil's group, as a share of the entropy of the
    groups.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        M / E, E = −Σₘ πₘ ln πₘ, with j the units, m the groups, uⱼ a unit's share of all pupils, πⱼₘ a
        group's share of the unit's pupils and πₘ its share of all pupils.

    Args:
        counts: How many pupils of each group there are in each unit (school): a table whose columns are the
            groups, or a two-dimensional array with one row a unit and one column a group, which are then
            called 0, 1, … Careful: [a, b] of two lists is two units, and not two groups; for groups write
            {"a": a, "b": b}.
        group: The group that is measured.
        reference_group: The group that it is compared with; without it all others together.

    Returns:
        From 0 to 1. 0: every unit has the composition of the whole; 1: no unit has pupils of two groups.

    Edge cases:
        The same shares in every unit: 0. A unit without pupils is absent.

    Raises:
        EmptySampleError: there are no pupils, or fewer than two groups.
        NotFiniteError: a count is NaN, infinite or missing.
        OutOfDomainError: a count is negative, or a group that is looked at has no pupils.
        InvalidParameterError: a group that must be chosen is not, or a parameter lies outside its domain.
        UnknownNameError: no group is called so.
        WrongTypeError: `counts` holds something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Theil & Finizza (1971), doi:10.1080/0022250X.1971.9989795; Reardon & Firebaugh (2002),
        doi:10.1111/1467-9531.00110.

    Examples:
        >>> import junheng as jh
        >>> pupils = {"local": [90, 60, 20], "migrant": [10, 40, 80]}  # of three schools
        >>> jh.theil_h(pupils)
        0.26998562947769156

        The same as an array: three rows, one a school. Its transpose would be another question.

        >>> jh.theil_h([[90, 10], [60, 40], [20, 80]])
        0.26998562947769156
    """
    return counted(_theil_h, counts, group, reference_group, ())


_atkinson_segregation = Statistic("atkinson_segregation")


def atkinson_segregation(
    counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None, b: float = 0.5
) -> float:
    """Atkinson index of segregation 阿特金森分隔指数.

    Segregation of two groups with adjustable attention to units where the chosen group is rare or frequent.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        1 − (π/(1−π)) (Σⱼ uⱼ (1−πⱼ)^(1−b) πⱼ^b / π)^(1/(1−b)), with j the units, m the groups, uⱼ a unit's
        share of all pupils, πⱼₘ a group's share of the unit's pupils and πₘ its share of all pupils.

    Args:
        counts: How many pupils of each group there are in each unit (school): a table whose columns are the
            groups, or a two-dimensional array with one row a unit and one column a group, which are then
            called 0, 1, … Careful: [a, b] of two lists is two units, and not two groups; for groups write
            {"a": a, "b": b}.
        group: The group that is measured (two groups, or a chosen group among more).
        reference_group: The group that it is compared with; without it all others together.
        b: Attention b, 0 < b < 1. Below ½ units where the group is rare count more, above ½ those where it is
            frequent, at ½ both alike.

    Returns:
        From 0 to 1. 0: every unit has the composition of the whole; 1: no unit has pupils of two groups.

    Edge cases:
        The same shares in every unit: 0. A unit without pupils is absent.

    Raises:
        EmptySampleError: there are no pupils, or fewer than two groups.
        NotFiniteError: a count is NaN, infinite or missing.
        OutOfDomainError: a count is negative, or a group that is looked at has no pupils.
        InvalidParameterError: a group that must be chosen is not, or a parameter lies outside its domain.
        UnknownNameError: no group is called so.
        WrongTypeError: `counts` holds something other than numbers.

    Accuracy:
        The value lies within 1e-14 of the exact one, relatively, for the doubles given.

    Source:
        James & Taeuber (1985), doi:10.2307/270845.

    Examples:
        >>> import junheng as jh
        >>> pupils = {"local": [90, 60, 20], "migrant": [10, 40, 80]}  # of three schools
        >>> jh.atkinson_segregation(pupils, group="migrant")
        0.3593406660727194

        The same as an array: three rows, one a school. Its transpose would be another question.

        >>> jh.atkinson_segregation([[90, 10], [60, 40], [20, 80]], group=1)
        0.3593406660727194
    """
    return counted(_atkinson_segregation, counts, group, reference_group, (b,))


_hutchens = Statistic("hutchens")


def hutchens(counts: CountsLike, *, group: str | int | None = None, reference_group: str | int | None = None) -> float:
    """Hutchens index 哈钦斯指数.

    One less the sum of the geometric means of the groups' shares in the units.

    For each group of the rows of a table: `jh.measure(..., by=...)`.

    Formula:
        1 − Σⱼ Πₘ (nⱼₘ/gₘ)^(1/M), with j the units, m the groups, uⱼ a unit's share of all pupils, πⱼₘ a
        group's share of the unit's pupils and πₘ its share of all pupils.

    Args:
        counts: How many pupils of each group there are in each unit (school): a table whose columns are the
            groups, or a two-dimensional array with one row a unit and one column a group, which are then
            called 0, 1, … Careful: [a, b] of two lists is two units, and not two groups; for groups write
            {"a": a, "b": b}.
        group: The group that is measured (every group has pupils).
        reference_group: The group that it is compared with; without it all others together.

    Returns:
        From 0 to 1. 0: every unit has the composition of the whole; 1: every unit lacks a group.

    Edge cases:
        The same shares in every unit: 0. A unit without pupils is absent.

    Raises:
        EmptySampleError: there are no pupils, or fewer than two groups.
        NotFiniteError: a count is NaN, infinite or missing.
        OutOfDomainError: a count is negative, or a group that is looked at has no pupils.
        InvalidParameterError: a group that must be chosen is not, or a parameter lies outside its domain.
        UnknownNameError: no group is called so.
        WrongTypeError: `counts` holds something other than numbers.

    Accuracy:
        The value lies within 4e-15 of the exact one, relatively, for the doubles given.

    Source:
        Hutchens (2004), International Economic Review 45(2): 555–578; Frankel & Volij (2011),
        doi:10.1016/j.jet.2010.10.008.

    Examples:
        >>> import junheng as jh
        >>> pupils = {"local": [90, 60, 20], "migrant": [10, 40, 80]}  # of three schools
        >>> jh.hutchens(pupils)
        0.19958802237392734

        The same as an array: three rows, one a school. Its transpose would be another question.

        >>> jh.hutchens([[90, 10], [60, 40], [20, 80]])
        0.19958802237392734
    """
    return counted(_hutchens, counts, group, reference_group, ())
