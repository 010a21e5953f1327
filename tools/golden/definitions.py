"""Measures of one sample by their definitions, and samples that are hard for doubles.

Values and weights are the doubles they are; every figure is computed from the definition with 900 digits and
rounded once. Shares such as 0.05 mean the decimal fraction.
"""

from __future__ import annotations

import random
from fractions import Fraction

from mpmath import exp, log, mp, mpf, sqrt

mp.dps = 900
SLACK = mpf(2) ** -50
LARGEST = mpf(2) ** 1024
Units = list[tuple[mpf, mpf]]


class Undefined(Exception):
    """The measure has no value for the sample."""


def mean(units: Units) -> mpf:
    return sum(w * x for x, w in units) / weight(units)


def weight(units: Units) -> mpf:
    return sum(w for _, w in units)


def average(units: Units, f) -> mpf:
    return sum(w * f(x) for x, w in units) / weight(units)


def need(condition: bool) -> None:
    if not condition:
        raise Undefined


def positive_mean(units: Units) -> mpf:
    mu = mean(units)
    need(mu > 0)
    return mu


def not_negative(units: Units) -> None:
    need(all(x >= 0 for x, _ in units))


def above_zero(units: Units) -> None:
    need(all(x > 0 for x, _ in units))


def variance(units: Units, sample: bool = False, corrected: bool = False) -> mpf:
    mu = mean(units)
    out = average(units, lambda x: (x - mu) ** 2)
    if sample:
        total = weight(units)
        need(rounded(total) >= 2)  # fewer repetitions than a spread needs
        out *= total / (total - 1)
    return out / different_pairs(units) if corrected else out


def different_pairs(units: Units) -> mpf:
    """1 − Σp²."""
    need(len(units) > 1)
    total = weight(units)
    return 1 - sum((w / total) ** 2 for _, w in units)


def cv(units: Units, sample: bool = False, corrected: bool = False) -> mpf:
    return sqrt(variance(units, sample, corrected)) / positive_mean(units)


def variance_of_logs(units: Units) -> mpf:
    above_zero(units)
    return variance([(log(x), w) for x, w in units])


def gini(units: Units, corrected: bool = False, negatives: bool = False) -> mpf:
    if not negatives:
        not_negative(units)
    mu, total = positive_mean(units), weight(units)
    pairs = sum(w * v * abs(x - y) for x, w in units for y, v in units)
    out = pairs / total**2 / (2 * mu)
    return out / different_pairs(units) if corrected else out


def hoover(units: Units) -> mpf:
    not_negative(units)
    mu = positive_mean(units)
    return average(units, lambda x: abs(x - mu)) / (2 * mu)


def entropy(units: Units, alpha: float) -> mpf:
    a = mpf(alpha)
    (above_zero if alpha <= 0 else not_negative)(units)
    mu = positive_mean(units)
    if alpha == 0:
        return average(units, lambda x: -log(x / mu))
    if alpha == 1:
        return average(units, lambda x: x / mu * log(x / mu) if x else mpf(0))
    need(all((x / mu) ** a < LARGEST for x, _ in units))
    return average(units, lambda x: (x / mu) ** a - 1) / (a * (a - 1))


def atkinson(units: Units, epsilon: float) -> mpf:
    not_negative(units)
    mu, e = positive_mean(units), mpf(epsilon)
    if epsilon >= 1 and any(x == 0 for x, _ in units):
        return mpf(1)
    if epsilon == 1:
        return 1 - exp(average(units, lambda x: log(x / mu)))
    return 1 - average(units, lambda x: (x / mu) ** (1 - e)) ** (1 / (1 - e))


def merged(units: Units) -> Units:
    out: dict[mpf, mpf] = {}
    for x, w in units:
        out[x] = out.get(x, mpf(0)) + w
    return sorted(out.items())


def lower(units: Units, share: str, averaged: bool = False) -> mpf:
    """min{x : F(x) ≥ share}; halfway to the next value where F(x) = share, if averaged."""
    p = Fraction(share)
    return reached_at(units, mpf(p.numerator) / p.denominator * weight(units), averaged)


def reached_at(units: Units, target: mpf, averaged: bool = False) -> mpf:
    """The first value whose cumulative weight reaches the target; halfway to the next if it ends there and averaged."""
    reached, steps = mpf(0), merged(units)
    for place, (x, w) in enumerate(steps):
        reached += w
        if place + 1 == len(steps):
            return x
        beyond, after = reached - target, steps[place + 1]
        ends = ends_at(beyond, target, w if beyond >= 0 else after[1])
        if beyond >= 0 or ends:
            return (x + after[0]) / 2 if averaged and ends else x
    raise Undefined


def ends_at(rest: mpf, target: mpf, cut: mpf) -> bool:
    """Whether a value ends at the target, which it misses by `rest`, as the library documents.

    It misses it by less than SLACK, and by less than half of the weight `cut` that would be cut off. What 106 bits of
    the cumulative weight cannot decide is undefined.
    """
    need(abs(abs(rest) - cut / 2) > target * mpf(2) ** -98)
    return abs(rest) <= target * SLACK and abs(rest) < cut / 2


def as_fraction(x: mpf) -> Fraction:
    sign, mantissa, exponent, _ = x._mpf_
    return Fraction(-mantissa if sign else mantissa) * Fraction(2) ** exponent


def hyndman_fan(units: Units, share: str, definition: int) -> mpf:
    """A weight is a number of repetitions: place k is the first value whose cumulative weight reaches k."""
    p, n = Fraction(share), as_fraction(weight(units))
    need(float(n) > 1 or len(units) == 1)
    shift = {4: 0, 5: Fraction(1, 2), 6: p, 7: 1 - p, 8: (p + 1) / 3, 9: p / 4 + Fraction(3, 8)}
    position = n * p + shift[definition]
    below = position.__floor__()
    rest = mpf((position - below).numerator) / (position - below).denominator
    low, high = (reached_at(units, mpf(max(place, 1))) for place in (below, below + 1))
    return low + rest * (high - low)


def ratio(units: Units, upper: str, under: str) -> mpf:
    not_negative(units)
    need(lower(units, under) > 0)
    return lower(units, upper) / lower(units, under)


def half(units: Units, upper: bool) -> mpf:
    not_negative(units)
    median = lower(units, "1/2", averaged=True)
    need(median > 0)
    return mean([(x, w) for x, w in units if (x >= median if upper else x <= median)]) / median


def extremes(units: Units) -> tuple[mpf, mpf]:
    return min(x for x, _ in units), max(x for x, _ in units)


def range_ratio(units: Units) -> mpf:
    above_zero(units)
    low, high = extremes(units)
    return high / low


MEASURES = {
    "mean": mean,
    "median": lambda u: lower(u, "1/2", averaged=True),
    "quantile(p=0.05)": lambda u: lower(u, "0.05"),
    "quantile(p=0.9, definition=2)": lambda u: lower(u, "0.9", averaged=True),
    **{f"quantile(p=0.3, definition={d})": lambda u, d=d: hyndman_fan(u, "0.3", d) for d in range(4, 10)},
    "standard_deviation": lambda u: sqrt(variance(u)),
    "standard_deviation(sample=true)": lambda u: sqrt(variance(u, True)),
    "standard_deviation(corrected=true)": lambda u: sqrt(variance(u, corrected=True)),
    "cv": cv,
    "cv(sample=true)": lambda u: cv(u, True),
    "cv(corrected=true)": lambda u: cv(u, corrected=True),
    "variance_of_logs": variance_of_logs,
    "gini": gini,
    "gini(corrected=true)": lambda u: gini(u, corrected=True),
    "gini(negatives=true)": lambda u: gini(u, negatives=True),
    "hoover": hoover,
    "theil_t": lambda u: entropy(u, 1),
    "mean_log_deviation": lambda u: entropy(u, 0),
    **{
        f"generalized_entropy(alpha={a})": lambda u, a=a: entropy(u, a)
        for a in (-10, -2, -1, -0.5, 1e-9, 0.3, 0.5, 0.999999, 1.5, 2, 4, 10)
    },
    **{f"atkinson(epsilon={e})": lambda u, e=e: atkinson(u, e) for e in (0.25, 0.5, 0.999999, 1, 1.5, 2, 10, 300)},
    "range": lambda u: extremes(u)[1] - extremes(u)[0],
    "range_ratio": range_ratio,
    "restricted_range": lambda u: lower(u, "0.95") - lower(u, "0.05"),
    "restricted_range(upper=0.75, lower=0.25)": lambda u: lower(u, "0.75") - lower(u, "0.25"),
    "federal_range_ratio": lambda u: ratio(u, "0.95", "0.05") - 1,
    "quantile_ratio": lambda u: ratio(u, "0.9", "0.1"),
    "mcloone": lambda u: half(u, False),
    "verstegen": lambda u: half(u, True),
}


def samples() -> dict[str, tuple[list[float], list[float] | None]]:
    ulp = 2.0**-52
    draw = random.Random(20261124)
    lognormal = [round(draw.lognormvariate(9, 0.8), 2) for _ in range(120)]
    pupils = [float(draw.randint(12, 2400)) for _ in range(120)]
    sixty = [10.0**k for k in range(-30, 31, 3)]
    return {
        "one unit": ([3.7], None),
        "two units": ([3.0, 4.1], None),
        "two units, weights apart": ([3.0, 4.1], [1e12, 0.7]),
        "all equal": ([0.1] * 7, [0.3, 0.7, 0.9, 1.1, 1.3, 2.0, 5.0]),
        "one unit in the last place apart": ([1.0, 1.0 + ulp], None),
        "a few units in the last place": ([1.0 + k * ulp for k in (0, 1, 1, 2, 4, 7)], None),
        "near-equal, weighted": (
            [0.7 + k * ulp / 2 for k in (0, 1, 3, 10, 12)],
            [0.1, 0.2, 3.0, 17.0, 5.5],
        ),
        "1e15 and small steps": ([1e15 + k / 8 for k in (0, 1, 2, 5, 9, 20, 33)], None),
        "1e15, weighted": ([1e15 + k / 8 for k in (0, 3, 8, 11)], [12.0, 700.0, 3.5, 99.0]),
        "a part in a million": ([5e3 * (1 + k * 1e-6) for k in (0, 1, 3, 7, 8, 20)], None),
        "sixty decades": (sixty, None),
        "sixty decades, weighted": (sixty, [1.0 + k % 5 for k in range(len(sixty))]),
        "six hundred decades": ([1e-300, 1e-290, 1.0, 1e290, 1e300], None),
        "subnormal": ([5e-324, 1e-320, 3e-318, 2.5e-310], None),
        "tiny": ([1e-200, 2e-200, 5e-200, 9e-200], None),
        "near overflow": ([1e308, 1.2e308, 1.5e308], None),
        "weights of 1e-300": ([1.0, 2.0, 5.5, 9.0], [1e-300, 3e-300, 2e-300, 4e-300]),
        "weights of 1e300": ([1.0, 2.0, 5.5, 9.0], [1e300, 3e300, 2e300, 4e300]),
        "weights across 600 decades": ([1.0, 2.0, 1e200, 3.0], [1e300, 3e300, 1e-300, 2e299]),
        "a unit of hardly any weight": ([3e32, 0.0, 2.5], [2.5e-32, 1.0, 1.0 + ulp]),
        "a unit of nearly all weight": ([4.0, 0.5, 2.5], [1.0, 2.5e-32, 7e-33]),
        "zeros": ([0.0, 0.0, 1.5, 2.0, 40.0], [5.0, 2.0, 1.0, 9.0, 3.0]),
        "one has all": ([0.0] * 9 + [7.0], None),
        "nearly one has all": ([1e-9] * 9 + [7e9], None),
        "negatives": ([-3.0, 2.0, 8.5, 1.0, 4.0], [1.0, 2.0, 3.0, 4.0, 0.5]),
        "mean near zero": ([-1.0, 1.0 + ulp, 1e-20, -1e-19], None),
        "a poor majority": ([1.0] * 8 + [1.0 + 1e-7, 1e6], [1.0] * 9 + [1e-3]),
        "a unit below the rounding of the weights": ([1.0, 2e17], [1.0, 1e-16]),
        "a divided unit of little weight": ([0.0, 1.0], [399999.7, 600000.0]),
        "subnormal weights": ([3.0, 4.0, 8.0], [5e-324, 1.5e-323, 2e-322]),
        "weights across 61 decades": ([3.0, 1.0, 7.5], [1e30, 1e-31, 3e-31]),
        "nine zeros and a one": ([0.0] * 9 + [1.0], None),
        "1e15 and less than its digits": ([1e15, 1e15 + 0.75, 1e15 + 1.125, 1e15 + 0.625, 1e15 + 1], None),
        "over 308 decades": ([1e-300, 1e-280, 2e-160, 3.0, 7e20], None),
        "weights without exact doubles": ([0.0, 14.0], [1.2, 1.4]),
        "two values, high powers": ([1334.0, 1605.0], [302.0, 677.0]),
        "spend of 120 schools": (lognormal, pupils),
        "spend of 120 schools, unweighted": (lognormal, None),
    }


def number(value: float) -> str:
    text = repr(value)
    return text if "." in text or "e" in text or text == "inf" else text + ".0"


def rounded(value: mpf) -> float:
    """The nearest double; mpmath's own conversion rounds subnormals twice."""
    if value == 0:
        return 0.0
    sign, mantissa, exponent, _ = value._mpf_
    exact = Fraction(mantissa) * Fraction(2) ** exponent
    try:
        return float(-exact if sign else exact)
    except OverflowError:
        return float("inf")


def figure(measure, units: Units) -> str:
    try:
        value = rounded(measure(units))
    except (Undefined, ZeroDivisionError):
        return '"error"'
    return '"error"' if value in (float("inf"), float("-inf")) else number(value)
