"""The families of measures of one sample by their textbook definitions, for figures of 900 digits."""

from __future__ import annotations

from fractions import Fraction

from gen_measure_hard import (
    Units,
    above_zero,
    atkinson,
    average,
    cv,
    entropy,
    gini,
    lower,
    mean,
    need,
    not_negative,
    positive_mean,
    variance,
    weight,
)
from mpmath import exp, log, mpf, sqrt


def decimal(text: str) -> mpf:
    """The decimal fraction that is meant, not its nearest double."""
    share = Fraction(text)
    return mpf(share.numerator) / share.denominator


def difference(units: Units) -> mpf:
    """Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ|."""
    return sum(w * v * abs(x - y) for x, w in units for y, v in units) / weight(units) ** 2


def steps(units: Units) -> list[tuple[mpf, mpf, mpf]]:
    """The value, and the shares of weight before and up to it, ascending and without ties."""
    total, merged = weight(units), {}
    for x, w in units:
        merged[x] = merged.get(x, mpf(0)) + w / total
    out, before = [], mpf(0)
    for x in sorted(merged):
        out.append((x, before, before + merged[x]))
        before += merged[x]
    x, below, _ = out[-1]
    out[-1] = (x, below, mpf(1))
    return out


def rank_welfare(units: Units, nu: float) -> mpf:
    return sum(x * ((1 - p) ** mpf(nu) - (1 - q) ** mpf(nu)) for x, p, q in steps(units))


def s_gini(units: Units, nu: float) -> mpf:
    not_negative(units)
    return 1 - rank_welfare(units, nu) / positive_mean(units)


def sen_welfare(units: Units, nu: float) -> mpf:
    not_negative(units)
    positive_mean(units)
    return rank_welfare(units, nu)


def absolute_gini(units: Units, nu: float) -> mpf:
    return mean(units) - rank_welfare(units, nu)


def lorenz(units: Units) -> list[tuple[mpf, mpf, mpf, mpf]]:
    """Each straight piece L(p) = a + b·p of the Lorenz curve: a, b and where it begins and ends."""
    not_negative(units)
    mu, reached, out = positive_mean(units), mpf(0), []
    for x, p, q in steps(units):
        b = x / mu
        out.append((reached - b * p, b, p, q))
        reached += b * (q - p)
    return out


def bonferroni(units: Units) -> mpf:
    # ∫ (a + bp)/p dp; the first piece has a = 0.
    return 1 - sum(b * (q - p) + (a * log(q / p) if p else 0) for a, b, p, q in lorenz(units))


def de_vergottini(units: Units) -> mpf:
    # ∫ (1 − a − bp)/(1 − p) dp; on the last piece 1 − a = b.
    out = mpf(-1)
    for a, b, p, q in lorenz(units):
        out += b * (q - p) + ((1 - a - b) * log((1 - p) / (1 - q)) if q < 1 else 0)
    return out


def zenga(units: Units) -> mpf:
    # ∫ (a + bp)(1 − p)/(p(1 − a − bp)) dp in partial fractions: 1 + (a/c)/p + ((b−c)/c)/(c − bp).
    out = mpf(1)
    for a, b, p, q in lorenz(units):
        c = 1 - a
        out -= q - p
        if p:
            out -= a / c * log(q / p)
        if q < 1:
            out -= (b - c) / c * (log((c - b * p) / (c - b * q)) / b if b else (q - p) / c)
    return out


def bottom_share(units: Units, share: str) -> mpf:
    """L(p)."""
    p = decimal(share)
    return next(a + b * p for a, b, _, end in lorenz(units) if p <= end)


def top_share(units: Units, share: str) -> mpf:
    return 1 - bottom_share(units, str(1 - Fraction(share)))


def share_ratio(units: Units, top: str, bottom: str) -> mpf:
    under = bottom_share(units, bottom)
    need(under > 0)
    return top_share(units, top) / under


def parts(units: Units) -> list[tuple[mpf, mpf]]:
    """Each unit's share of the total, and how many such units there are."""
    not_negative(units)
    total = weight(units) * positive_mean(units)
    return [(x / total, w) for x, w in units]


def herfindahl(units: Units) -> mpf:
    return sum(w * s**2 for s, w in parts(units))


def rosenbluth(units: Units) -> mpf:
    return 1 / (weight(units) * (1 - gini(units)))


def coulter(units: Units) -> mpf:
    return sqrt(sum(w * (s - 1 / weight(units)) ** 2 for s, w in parts(units)) / 2)


MEASURES = {
    "gini_mean_difference": difference,
    "s_gini(nu=1)": lambda u: s_gini(u, 1),
    "s_gini(nu=1.000001)": lambda u: s_gini(u, 1.000001),
    "s_gini(nu=1.5)": lambda u: s_gini(u, 1.5),
    "s_gini(nu=2)": gini,
    "s_gini(nu=3)": lambda u: s_gini(u, 3),
    "s_gini(nu=40)": lambda u: s_gini(u, 40),
    "absolute_gini": lambda u: difference(u) / 2,
    "absolute_gini(nu=3)": lambda u: absolute_gini(u, 3),
    "sen_welfare": lambda u: sen_welfare(u, 2),
    "sen_welfare(nu=3.5)": lambda u: sen_welfare(u, 3.5),
    "bonferroni": bonferroni,
    "de_vergottini": de_vergottini,
    "zenga": zenga,
    "top_share(p=0.1)": lambda u: top_share(u, "0.1"),
    "top_share(p=0.5)": lambda u: top_share(u, "0.5"),
    "bottom_share(p=0.4)": lambda u: bottom_share(u, "0.4"),
    "bottom_share(p=0.75)": lambda u: bottom_share(u, "0.75"),
    "share_ratio": lambda u: share_ratio(u, "0.2", "0.2"),
    "share_ratio(top=0.05, bottom=0.5)": lambda u: share_ratio(u, "0.05", "0.5"),
    "palma": lambda u: share_ratio(u, "0.1", "0.4"),
    "herfindahl": herfindahl,
    "rosenbluth": rosenbluth,
    "coulter": coulter,
}
WITHOUT_INFLUENCE: set[str] = set()
OWN_DENSITY = {}
