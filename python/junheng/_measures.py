"""One function for each measure.

Written by tools/gen_python_measures.py from the catalogue of the core. Do not edit by hand.
"""

# ruff: noqa: A001 (measures have the names of the field, `range` among them)
from __future__ import annotations

from junheng._core import Statistic
from junheng._types import Numbers

__all__ = [
    "atkinson",
    "cv",
    "federal_range_ratio",
    "generalized_entropy",
    "gini",
    "hoover",
    "mcloone",
    "mean",
    "mean_log_deviation",
    "median",
    "quantile",
    "quantile_ratio",
    "range",
    "range_ratio",
    "restricted_range",
    "standard_deviation",
    "theil_t",
    "variance_of_logs",
    "verstegen",
]


_mean = Statistic("mean")


def mean(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Mean 均值.

    The total divided by the number of units, or of pupils where they are the weights.

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


_median = Statistic("median")


def median(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Median 中位数.

    The value with half of all weight on either side.

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

    Formula:
        min{x : F(x) ≥ p}, F(x) = Σ p[xᵢ ≤ x], with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers; definitions 3 to 9 take samples without weights only.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        p: Share of weight, 0 ≤ p ≤ 1.
        definition: Hyndman–Fan definition, definition = 1, 2, …, 9.

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


_standard_deviation = Statistic("standard_deviation")


def standard_deviation(x: Numbers, *, weights: Numbers | None = None, sample: bool = False) -> float:
    """Standard deviation 标准差.

    How far units typically lie from the mean, in the unit of the values.

    Formula:
        σ = √(Σ p (x − μ)²), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        sample: Sample form.

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

    Formula:
        √(Σ p (x − μ)²) / μ, with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: any finite numbers with a mean above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        sample: Sample form.

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


_variance_of_logs = Statistic("variance_of_logs")


def variance_of_logs(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Variance of logarithms 对数方差.

    The variance of the logarithms: gaps at the bottom weigh more than those at the top.

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


_gini = Statistic("gini")


def gini(x: Numbers, *, weights: Numbers | None = None, corrected: bool = False, negatives: bool = False) -> float:
    """Gini index 基尼系数.

    The mean difference between two units as a share of twice the mean; twice the area between the Lorenz
    curve and equality.

    Formula:
        Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ| / (2μ), with p the unit's share of all weights and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; any values with a mean above zero where
            negatives=true.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        corrected: Small-sample correction.
        negatives: Negative values allowed.

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


_hoover = Statistic("hoover")


def hoover(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Hoover index 胡佛指数.

    The share of the total that would have to move to make all equal.

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
        0.20533199195171023
        >>> jh.hoover(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.2221294637283456
    """
    return _hoover.value(x, weights, ())


_theil_t = Statistic("theil_t")


def theil_t(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Theil index T 泰尔指数.

    How far the units' shares of the total are from their shares of weight, in nats.

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
        0.12464594125262067
        >>> jh.theil_t(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.14368461065976978
    """
    return _theil_t.value(x, weights, ())


_mean_log_deviation = Statistic("mean_log_deviation")


def mean_log_deviation(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Mean log deviation 平均对数离差.

    The mean of the logarithms of mean over value: sensitive to the poorest units.

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
        0.14209128352937322
        >>> jh.mean_log_deviation(books_per_pupil, weights=pupils)  # each school counts by its pupils
        0.17110204366008025
    """
    return _mean_log_deviation.value(x, weights, ())


_generalized_entropy = Statistic("generalized_entropy")


def generalized_entropy(x: Numbers, *, weights: Numbers | None = None, alpha: float) -> float:
    """Generalized entropy 广义熵指数.

    Inequality as the mean divergence from equality; α says which end of the distribution weighs more.

    Formula:
        Σ p ((x/μ)^α − 1) / (α(α − 1)); its limits at α = 0 and α = 1, with p the unit's share of all weights
        and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; α ≤ 0 needs values above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        alpha: Sensitivity α, −∞ < α < ∞.

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
        0.1315109835746237
        >>> jh.generalized_entropy(books_per_pupil, weights=pupils, alpha=0.5)  # each school counts by its pupils
        0.15477920398098555
    """
    return _generalized_entropy.value(x, weights, (alpha,))


_atkinson = Statistic("atkinson")


def atkinson(x: Numbers, *, weights: Numbers | None = None, epsilon: float) -> float:
    """Atkinson index 阿特金森指数.

    The share of the total that could be given up, were the rest spread equally, without loss to a society of
    aversion ε.

    Formula:
        1 − (Σ p (x/μ)^(1−ε))^(1/(1−ε)); 1 − exp(Σ p ln(x/μ)) at ε = 1, with p the unit's share of all weights
        and μ the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; 1 where ε ≥ 1 and a value is zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.
        epsilon: Aversion to inequality ε, 0 ≤ ε < ∞.

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
        0.06467454561226404
        >>> jh.atkinson(books_per_pupil, weights=pupils, epsilon=0.5)  # each school counts by its pupils
        0.07589231436643105
    """
    return _atkinson.value(x, weights, (epsilon,))


_range = Statistic("range")


def range(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Range 极差.

    The largest value less the smallest, in the unit of the values.

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

    The range once the extreme twentieths are set aside, in the unit of the values.

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


_mcloone = Statistic("mcloone")


def mcloone(x: Numbers, *, weights: Numbers | None = None) -> float:
    """McLoone index 麦克伦指数.

    What the units up to the median have, as a share of what they would have at the median.

    Formula:
        Σ p x [x ≤ m] / (m Σ p [x ≤ m]), m the weighted median, with p the unit's share of all weights and μ
        the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; the median must be above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

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
    return _mcloone.value(x, weights, ())


_verstegen = Statistic("verstegen")


def verstegen(x: Numbers, *, weights: Numbers | None = None) -> float:
    """Verstegen index 沃斯特根指数.

    What the units from the median up have, as a multiple of what they would have at the median.

    Formula:
        Σ p x [x ≥ m] / (m Σ p [x ≥ m]), m the weighted median, with p the unit's share of all weights and μ
        the mean.

    Args:
        x: The values: numbers of zero or more with a mean above zero; the median must be above zero.
        weights: How often each value counts: zero or more, not all zero. Without them each counts once.

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
    return _verstegen.value(x, weights, ())
