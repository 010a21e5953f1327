"""Measures of values by a ranking variable, by their definitions, for figures of many digits.

A unit is (value h, rank r, weight w). The size that the catalogue's bound is relative to is computed here too,
under the very words of the catalogue, so that a bound cannot be stated in words that nothing tests.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from definitions import Undefined, need
from mpmath import exp, log, mpf, sqrt

Paired = list[tuple[mpf, mpf, mpf]]
Step = tuple[mpf, mpf, mpf]  # the mean of the values on a rank, and the shares of weight below and up to it


def weight(units: Paired) -> mpf:
    return sum(w for _, _, w in units)


def mean(units: Paired, f=lambda h, r: h) -> mpf:
    return sum(w * f(h, r) for h, r, w in units) / weight(units)


def spread(units: Paired) -> mpf:
    """Σ p|h − μ|."""
    mu = mean(units)
    return mean(units, lambda h, r: abs(h - mu))


def swapped(units: Paired) -> Paired:
    return [(r, h, w) for h, r, w in units]


def ranks_alone(units: Paired) -> Paired:
    return [(r, r, w) for _, r, w in units]


def values_alone(units: Paired) -> Paired:
    return [(h, h, w) for h, _, w in units]


def steps(units: Paired) -> list[Step]:
    need(len({r for _, r, _ in units}) > 1)
    total, reached, out = weight(units), mpf(0), []
    for rank in sorted({r for _, r, _ in units}):
        tied = [(h, w) for h, r, w in units if r == rank]
        own = sum(w for _, w in tied)
        out.append((sum(h * w for h, w in tied) / own, reached / total, (reached + own) / total))
        reached += own
    return out


def over_ranks(units: Paired, primitive: Callable[[mpf], mpf]) -> mpf:
    """∫ h dΩ."""
    mu = mean(units)
    return sum((m - mu) * (primitive(q) - primitive(p)) for m, p, q in steps(units))


def absolute(units: Paired) -> mpf:
    """2 cov(h, R)."""
    return 2 * sum((q - p) * (m - mean(units)) * (p + q - 1) / 2 for m, p, q in steps(units))


def positive_mean(units: Paired, negatives: bool = False) -> mpf:
    need(negatives or all(h >= 0 for h, _, _ in units))
    mu = mean(units)
    need(mu > 0)
    return mu


def concentration(units: Paired, negatives: bool = False) -> mpf:
    return absolute(units) / positive_mean(units, negatives)


def extended(units: Paired, nu: mpf) -> mpf:
    return over_ranks(units, lambda p: p - 1 + (1 - p) ** nu) / positive_mean(units)


def symmetric(units: Paired, beta: mpf) -> mpf:
    half = mpf(1) / 2
    return over_ranks(units, lambda p: 2 ** (beta - 2) * abs(p - half) ** beta) / positive_mean(units)


def bounded(units: Paired, lower: mpf, upper: mpf) -> None:
    need(all(lower <= h <= upper for h, _, _ in units))


def erreygers(units: Paired, lower: mpf, upper: mpf) -> mpf:
    bounded(units, lower, upper)
    return 4 * absolute(units) / (upper - lower)


def margins(units: Paired, lower: mpf, upper: mpf) -> mpf:
    mu = mean(units)
    need(lower < mu < upper)
    return (upper - mu) * (mu - lower)


def wagstaff(units: Paired, lower: mpf, upper: mpf) -> mpf:
    bounded(units, lower, upper)
    return absolute(units) * (upper - lower) / margins(units, lower, upper)


def kakwani(units: Paired) -> mpf:
    return concentration(units) - concentration(ranks_alone(units))


def gini_correlation(units: Paired) -> mpf:
    below = absolute(values_alone(units))
    need(below > 0)
    return absolute(units) / below


def rank_variance(units: Paired) -> mpf:
    return sum((q - p) * ((p + q - 1) / 2) ** 2 for _, p, q in steps(units))


def straight_ends(units: Paired) -> tuple[mpf, mpf]:
    slope = absolute(units) / 2 / rank_variance(units)
    return mean(units) - slope / 2, mean(units) + slope / 2


def logit_line(units: Paired) -> tuple[mpf, mpf]:
    """The log odds at the middle and their slope, from Newton's method on the quasi-likelihood."""
    bounded(units, mpf(0), mpf(1))
    rows = [(m, q - p, (p + q - 1) / 2) for m, p, q in steps(units)]
    mu = mean(units)
    need(0 < mu < 1)
    zeros = [t for h, _, t in zip_ranks(units) if h == 0]
    if all(h in (0, 1) for h, _, _ in units):
        ones = [t for h, _, t in zip_ranks(units) if h == 1]
        need(not (max(zeros) <= min(ones) or max(ones) <= min(zeros)))
    a, b = log(mu / (1 - mu)), mpf(0)

    def deficit(a: mpf, b: mpf) -> mpf:
        return sum(s * (log(1 + exp(a + b * t)) - m * (a + b * t)) for m, s, t in rows)

    for _ in range(400):
        fit = [1 / (1 + exp(-(a + b * t))) for _, _, t in rows]
        u = sum(s * (m - f) for (m, s, _), f in zip(rows, fit))
        v = sum(s * (m - f) * t for (m, s, t), f in zip(rows, fit))
        i, j, k = (sum(s * f * (1 - f) * t**n for (_, s, t), f in zip(rows, fit)) for n in range(3))
        da, db = (u * k - v * j) / (i * k - j * j), (v * i - u * j) / (i * k - j * j)
        factor, last = mpf(1), deficit(a, b)
        while deficit(a + factor * da, b + factor * db) > last and factor > mpf(10) ** -30:
            factor /= 2
        a, b = a + factor * da, b + factor * db
        if abs(da) + abs(db) < mpf(10) ** -60 * (1 + abs(a) + abs(b)):
            return a, b
    raise Undefined


def logit_ends(units: Paired) -> tuple[mpf, mpf]:
    a, b = logit_line(units)
    return 1 / (1 + exp(b / 2 - a)), 1 / (1 + exp(-b / 2 - a))


def zip_ranks(units: Paired) -> list[tuple[mpf, mpf, mpf]]:
    places = {rank: place for place, rank in enumerate(sorted({r for _, r, _ in units}))}
    return [(h, w, places[r]) for h, r, w in units]


def slope_index(units: Paired, logit: bool) -> mpf:
    bottom, top = logit_ends(units) if logit else straight_ends(units)
    return top - bottom


def relative_index(units: Paired, logit: bool, over_mean: bool) -> mpf:
    mu = positive_mean(units)
    bottom, top = logit_ends(units) if logit else straight_ends(units)
    if over_mean:
        return (top - bottom) / mu
    need(bottom > 0)
    return top / bottom


def covariance(units: Paired) -> mpf:
    mh, mr = mean(units), mean(units, lambda h, r: r)
    return mean(units, lambda h, r: (h - mh) * (r - mr))


def deviation(units: Paired) -> mpf:
    return sqrt(covariance(values_alone(units)))


def correlation(units: Paired) -> mpf:
    need(deviation(units) > 0 and deviation(swapped(units)) > 0)
    return covariance(units) / deviation(units) / deviation(swapped(units))


def wealth_slope(units: Paired) -> mpf:
    need(deviation(swapped(units)) > 0)
    return covariance(units) / covariance(ranks_alone(units))


def logarithms(units: Paired) -> Paired:
    need(all(h > 0 and r > 0 for h, r, _ in units))
    return [(log(h), log(r), w) for h, r, w in units]


def elasticity(units: Paired, logs: bool) -> mpf:
    if logs:
        return wealth_slope(logarithms(units))
    need(mean(units) > 0 and mean(swapped(units)) > 0)
    return wealth_slope(units) * mean(swapped(units)) / mean(units)


def need_means(units: Paired) -> tuple[mpf, mpf]:
    need(all(h >= 0 and 0 <= r <= 1 for h, r, _ in units))
    share = mean(units, lambda h, r: r)
    need(0 < share < 1)
    others = mean(units, lambda h, r: (1 - r) * h) / (1 - share)
    need(others > 0)
    return mean(units, lambda h, r: r * h) / share, others


def progressivity(units: Paired) -> mpf:
    needy, others = need_means(units)
    return needy / others


def number(text: str) -> mpf:
    return mpf(float(text))


def parameters(spec: str) -> dict[str, str]:
    return dict(re.findall(r"(\w+)=([^,)]+)", spec))


def flag(spec: str, name: str) -> bool:
    return parameters(spec).get(name) == "true"


def at(spec: str, name: str) -> mpf:
    return number(parameters(spec)[name])


def bounds(spec: str) -> tuple[mpf, mpf]:
    return at(spec, "lower"), at(spec, "upper")


MEASURES: dict[str, Callable[[str, Paired], mpf]] = {
    "concentration_index": lambda s, u: concentration(u, flag(s, "negatives")),
    "generalized_concentration_index": lambda s, u: absolute(u),
    "extended_concentration_index": lambda s, u: extended(u, at(s, "nu")),
    "symmetric_concentration_index": lambda s, u: symmetric(u, at(s, "beta")),
    "erreygers": lambda s, u: erreygers(u, *bounds(s)),
    "wagstaff": lambda s, u: wagstaff(u, *bounds(s)),
    "kakwani": lambda s, u: kakwani(u),
    "gini_correlation": lambda s, u: gini_correlation(u),
    "slope_index_of_inequality": lambda s, u: slope_index(u, flag(s, "logit")),
    "relative_index_of_inequality": lambda s, u: relative_index(u, flag(s, "logit"), flag(s, "over_mean")),
    "wealth_correlation": lambda s, u: correlation(u),
    "wealth_slope": lambda s, u: wealth_slope(u),
    "wealth_elasticity": lambda s, u: elasticity(u, flag(s, "logs")),
    "funding_progressivity": lambda s, u: progressivity(u),
}


def value(spec: str, units: Paired) -> mpf:
    if "ranks" not in spec and spec.split("(")[0] in {"kakwani"}:
        need(all(r >= 0 for _, r, _ in units))
    return MEASURES[spec.split("(")[0]](spec, units)


def ratio_of_deviations(units: Paired) -> mpf:
    return deviation(units) / deviation(swapped(units))


def line_size(spec: str, units: Paired) -> mpf:
    if flag(spec, "logit"):
        return abs(value(spec, units))
    return spread(units) / (2 * rank_variance(units))


def elasticity_size(spec: str, units: Paired) -> mpf:
    if flag(spec, "logs"):
        return ratio_of_deviations(logarithms(units))
    return ratio_of_deviations(units) * mean(swapped(units)) / mean(units)


# What a bound is relative to, by the words of the catalogue.
SIZES: dict[str, Callable[[str, Paired], mpf]] = {
    "": lambda s, u: abs(value(s, u)),
    "1": lambda s, u: mpf(1),
    "Σ p|h − μ|/μ": lambda s, u: spread(u) / mean(u),
    "Σ p|h − μ|": lambda s, u: spread(u),
    "ν Σ p|h − μ|/μ": lambda s, u: at(s, "nu") * spread(u) / mean(u),
    "β Σ p|h − μ|/μ": lambda s, u: at(s, "beta") * spread(u) / mean(u),
    "4 Σ p|h − μ|/(b − a)": lambda s, u: 4 * spread(u) / (bounds(s)[1] - bounds(s)[0]),
    "Σ p|h − μ| (b − a)/((b − μ)(μ − a))": lambda s, u: (
        spread(u) * (bounds(s)[1] - bounds(s)[0]) / margins(u, *bounds(s))
    ),
    "Σ p|h − μ_h|/μ_h + G": lambda s, u: spread(u) / mean(u) + concentration(ranks_alone(u)),
    "Σ p|h − μ|/(2 var(R)); with logit of the index": line_size,
    "σ_h/σ_r": lambda s, u: ratio_of_deviations(u),
    "σ_h μ_r/(σ_r μ_h); with logs of σ/σ over logarithms": elasticity_size,
    "1 plus the ratio": lambda s, u: 1 + abs(value(s, u)),
    "1 plus the ratio, times 1 plus 1e-16 of the ratio": lambda s, u: (
        (1 + abs(value(s, u))) * (1 + mpf("1e-16") * abs(value(s, u)))
    ),
}
