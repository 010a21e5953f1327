"""The families of measures of one sample by their textbook definitions, for figures of 900 digits."""

from __future__ import annotations

from fractions import Fraction

from definitions import (
    Units,
    above_zero,
    atkinson,
    average,
    different_pairs,
    ends_at,
    entropy,
    gini,
    hyndman_fan,
    lower,
    mean,
    merged,
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
    return share_of(merged(units), share)


def top_share(units: Units, share: str) -> mpf:
    return share_of(merged(units)[::-1], share)


def share_of(steps: Units, share: str) -> mpf:
    """The first units' part of the total; a value that ends at the share, as documented, is not divided."""
    not_negative(steps)
    target = decimal(share) * weight(steps)
    missing, held = target, mpf(0)
    for x, w in steps:
        if ends_at(missing, target, w):
            break
        over = w - missing
        if over > 0 and not ends_at(over, target, w):
            held += x * missing
            break
        held += x * w
        missing -= w
    return held / (weight(steps) * positive_mean(steps))


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


def horvath(units: Units) -> mpf:
    first = max(s for s, _ in parts(units))
    return first + sum(w * s**2 * (2 - s) for s, w in parts(units)) - first**2 * (2 - first)


def coulter(units: Units) -> mpf:
    return sqrt(sum(w * (s - 1 / weight(units)) ** 2 for s, w in parts(units)) / 2)


def kolm(units: Units, kappa: float) -> mpf:
    mu, k = mean(units), mpf(kappa)
    need(all(abs(k * (mu - x)) < mpf(2) ** 1024 for x, _ in units))
    # e^(κ(μ−x)) of doubles far apart has an exponent that mpmath cannot hold.
    most = max(k * (mu - x) for x, _ in units)
    return (most + log(average(units, lambda x: small_exp(k * (mu - x) - most)))) / k


def small_exp(x: mpf) -> mpf:
    """eˣ for x ≤ 0; what is below 10^-4000 adds nothing to figures of 900 digits."""
    return exp(x) if x > -10000 else mpf(0)


def j_divergence(units: Units) -> mpf:
    return entropy(units, 0) + entropy(units, 1)


def deviation(units: Units, counted: Units) -> mpf:
    mu = mean(units)
    return average(counted, lambda x: abs(x - mu))


def once(units: Units) -> Units:
    return [(x, mpf(1)) for x, w in units if w > 0]


def relative_deviation(units: Units, counted: Units) -> mpf:
    not_negative(units)
    return deviation(units, counted) / positive_mean(units)


def equivalent(units: Units, epsilon: float) -> mpf:
    need(not (0.9 < epsilon < 1 and any(x == 0 for x, _ in units)))  # no accuracy is promised
    return positive_mean(units) * (1 - atkinson(units, epsilon))


def foster_wolfson(units: Units) -> mpf:
    not_negative(units)
    median = lower(units, "1/2", averaged=True)
    need(median > 0)
    return (2 * (mpf(1) / 2 - bottom_share(units, "0.5")) - gini(units)) * mean(units) / median


def quartile_variation(units: Units) -> mpf:
    not_negative(units)
    upper, under = lower(units, "0.75"), lower(units, "0.25")
    need(upper + under > 0)
    return (upper - under) / (upper + under)


def lorenz_asymmetry(units: Units) -> mpf:
    not_negative(units)
    mu, total = positive_mean(units), weight(units)

    def up_to(inside) -> mpf:
        return sum(w * (1 + x / mu) for x, w in units if inside(x)) / total

    if any(x == mu for x, _ in units):
        return (up_to(lambda x: x < mu) + up_to(lambda x: x <= mu)) / 2
    a, b = max(x for x, _ in units if x < mu), min(x for x, _ in units if x > mu)
    unit = min(mpf(1), sum(w for x, w in units if x == b)) / total
    return up_to(lambda x: x < mu) + (mu - a) / (b - a) * unit * (1 + b / mu)


def esteban_ray(units: Units, alpha: str) -> mpf:
    not_negative(units)
    groups = [(x, q - p) for x, p, q in steps(units)]
    a = mpf(float(alpha))
    pairs = sum(v ** (1 + a) * sum(w * abs(x - y) for y, w in groups) for x, v in groups)
    return pairs / positive_mean(units)


def median_line(units: Units, multiple: str) -> mpf:
    not_negative(units)
    median = lower(units, "1/2", averaged=True)
    need(median > 0)
    return mpf(float(multiple)) * median


def fgt(units: Units, alpha: float, z: mpf) -> mpf:
    not_negative(units)
    return average(units, lambda x: ((z - x) / z) ** mpf(alpha) if x < z else mpf(0))


def beyond(units: Units, alpha: float, z: mpf) -> mpf:
    """The excesses over a limit."""
    not_negative(units)
    return average(units, lambda x: ((x - z) / z) ** mpf(alpha) if x > z else mpf(0))


def watts_beyond(units: Units, z: mpf) -> mpf:
    above_zero(units)
    return average(units, lambda x: log(x / z) if x > z else mpf(0))


def median_excess(units: Units, z: mpf) -> mpf:
    not_negative(units)
    over = [(x, w) for x, w in units if x > z]
    return (lower(over, "1/2", averaged=True) - z) / z if over else mpf(0)


def sen_beyond(units: Units, z: mpf) -> mpf:
    not_negative(units)
    over = [(x, w) for x, w in units if x > z]
    if not over:
        return mpf(0)
    share, depth = weight(over) / weight(units), average(over, lambda x: (x - z) / z)
    own = difference(over) / (2 * mean(over))
    return share * (depth + (1 + depth) * own)


def sst_beyond(units: Units, z: mpf) -> mpf:
    not_negative(units)
    gaps = [(max(x - z, mpf(0)) / z, w) for x, w in units]
    return mean(gaps) + difference(gaps) / 2


def watts(units: Units, z: mpf) -> mpf:
    above_zero(units)
    return average(units, lambda x: log(z / x) if x < z else mpf(0))


def median_gap(units: Units, z: mpf) -> mpf:
    not_negative(units)
    below = [(x, w) for x, w in units if x < z]
    return (z - lower(below, "1/2", averaged=True)) / z if below else mpf(0)


def sen(units: Units, z: mpf) -> mpf:
    not_negative(units)
    below = [(x, w) for x, w in units if x < z]
    if not below:
        return mpf(0)
    share = weight(below) / weight(units)
    depth = average(below, lambda x: (z - x) / z)
    return share * (depth + difference(below) / (2 * z))


def sen_shorrocks_thon(units: Units, z: mpf) -> mpf:
    not_negative(units)
    gaps = [(max(z - x, mpf(0)) / z, w) for x, w in units]
    return mean(gaps) + difference(gaps) / 2


def adequacy(units: Units, z: mpf) -> mpf:
    not_negative(units)
    return average(units, lambda x: min(x, z) / z)


def best(units: Units, adverse: bool) -> mpf:
    return min(x for x, _ in units) if adverse else max(x for x, _ in units)


def from_value(units: Units, counted: Units, value: mpf) -> mpf:
    return average(counted, lambda x: abs(x - value))


def attributable_fraction(units: Units, adverse: bool) -> mpf:
    not_negative(units)
    return best(units, adverse) / positive_mean(units) - 1


def side(units: Units, share: str, upper: bool) -> mpf:
    """The mean of the units on one side of a quantile, as a share of it."""
    not_negative(units)
    reference = lower(units, share, averaged=True)
    need(reference > 0)
    return mean([(x, w) for x, w in units if (x >= reference if upper else x <= reference)]) / reference


def split_half(units: Units, share: str, upper: bool) -> mpf:
    """The mean of exactly the share of weight on one side of a quantile, as a share of it."""
    not_negative(units)
    reference = lower(units, share, averaged=True)
    need(reference > 0)
    own = 1 - Fraction(share) if upper else Fraction(share)
    part = top_share(units, str(own)) if upper else bottom_share(units, str(own))
    return part * mean(units) / decimal(str(own)) / reference


def moment(units: Units, power: int) -> mpf:
    mu, spread = mean(units), variance(units)
    need(spread > 0)
    return average(units, lambda x: (x - mu) ** power) / sqrt(spread) ** power


def skewness(units: Units, sample: bool = False) -> mpf:
    n, own = weight(units), moment(units, 3)
    if not sample:
        return own
    need(n >= 3)
    return own * sqrt(n * (n - 1)) / (n - 2)


def kurtosis(units: Units, excess: bool = False, sample: bool = False) -> mpf:
    n, own = weight(units), moment(units, 4) - 3
    if sample:
        need(n >= 4)
        own = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * own + 6)
    return own if excess else own + 3


FIVE = mpf(5)
MEASURES = {
    "variance": variance,
    "variance(sample=true)": lambda u: variance(u, True),
    "variance(corrected=true)": lambda u: variance(u, corrected=True),
    "gini_mean_difference(corrected=true)": lambda u: difference(u) / different_pairs(u),
    "skewness": skewness,
    "skewness(sample=true)": lambda u: skewness(u, True),
    "kurtosis": kurtosis,
    "kurtosis(excess=true)": lambda u: kurtosis(u, True),
    "kurtosis(excess=true, sample=true)": lambda u: kurtosis(u, True, True),
    "kurtosis(sample=true)": lambda u: kurtosis(u, False, True),
    "mcloone(split=true)": lambda u: split_half(u, "0.5", False),
    "mcloone(quantile=0.25, split=true)": lambda u: split_half(u, "0.25", False),
    "verstegen(split=true)": lambda u: split_half(u, "0.5", True),
    "verstegen(quantile=0.75, split=true)": lambda u: split_half(u, "0.75", True),
    "headcount_ratio(line=5, above=true)": lambda u: beyond(u, 0, FIVE),
    "headcount_ratio(line=1.25, of_median=true, above=true)": lambda u: beyond(u, 0, median_line(u, "1.25")),
    "fgt(alpha=1, line=5, above=true)": lambda u: beyond(u, 1, FIVE),
    "fgt(alpha=2.5, line=5, above=true)": lambda u: beyond(u, 2.5, FIVE),
    "fgt(alpha=2, line=1.25, of_median=true, above=true)": lambda u: beyond(u, 2, median_line(u, "1.25")),
    "watts(line=5, above=true)": lambda u: watts_beyond(u, FIVE),
    "watts(line=1.25, of_median=true, above=true)": lambda u: watts_beyond(u, median_line(u, "1.25")),
    "median_gap(line=5, above=true)": lambda u: median_excess(u, FIVE),
    "sen(line=5, above=true)": lambda u: sen_beyond(u, FIVE),
    "sen_shorrocks_thon(line=5, above=true)": lambda u: sst_beyond(u, FIVE),
    "interquartile_range": lambda u: lower(u, "0.75") - lower(u, "0.25"),
    "quartile_variation": quartile_variation,
    "lorenz_asymmetry": lorenz_asymmetry,
    **{f"esteban_ray(alpha={a})": lambda u, a=a: esteban_ray(u, a) for a in ("0", "0.5", "1", "1.6")},
    "mcloone(quantile=0.25)": lambda u: side(u, "0.25", False),
    "verstegen(quantile=0.75)": lambda u: side(u, "0.75", True),
    "headcount_ratio(line=5)": lambda u: fgt(u, 0, FIVE),
    "headcount_ratio(line=0.6, of_median=true)": lambda u: fgt(u, 0, median_line(u, "0.6")),
    "fgt(alpha=0, line=5)": lambda u: fgt(u, 0, FIVE),
    "fgt(alpha=1, line=5)": lambda u: fgt(u, 1, FIVE),
    "fgt(alpha=2.5, line=5)": lambda u: fgt(u, 2.5, FIVE),
    "fgt(alpha=1, line=0.6, of_median=true)": lambda u: fgt(u, 1, median_line(u, "0.6")),
    "fgt(alpha=2, line=1.5, of_median=true)": lambda u: fgt(u, 2, median_line(u, "1.5")),
    "watts(line=5)": lambda u: watts(u, FIVE),
    "watts(line=0.75, of_median=true)": lambda u: watts(u, median_line(u, "0.75")),
    "median_gap(line=5)": lambda u: median_gap(u, FIVE),
    "median_gap(line=0.75, of_median=true)": lambda u: median_gap(u, median_line(u, "0.75")),
    "sen(line=5)": lambda u: sen(u, FIVE),
    "sen(line=12)": lambda u: sen(u, mpf(12)),
    "sen_shorrocks_thon(line=5)": lambda u: sen_shorrocks_thon(u, FIVE),
    "sen_shorrocks_thon(line=12)": lambda u: sen_shorrocks_thon(u, mpf(12)),
    "adequacy_index(line=5)": lambda u: adequacy(u, FIVE),
    "mean_difference_from_best": lambda u: from_value(u, u, best(u, False)),
    "mean_difference_from_best(adverse=true)": lambda u: from_value(u, u, best(u, True)),
    "mean_difference_from_best(unweighted=true)": lambda u: from_value(u, once(u), best(u, False)),
    "mean_difference_from_reference(reference=2)": lambda u: from_value(u, u, mpf(2)),
    "population_attributable_risk": lambda u: best(u, False) - mean(u),
    "population_attributable_risk(adverse=true)": lambda u: best(u, True) - mean(u),
    "population_attributable_fraction": lambda u: attributable_fraction(u, False),
    "population_attributable_fraction(adverse=true)": lambda u: attributable_fraction(u, True),
    **{
        f"equally_distributed_equivalent(epsilon={e})": lambda u, e=e: equivalent(u, e)
        for e in (0, 0.5, 0.999999, 1, 3, 40)
    },
    "geometric_mean": lambda u: equivalent(u, 1),
    "harmonic_mean": lambda u: equivalent(u, 2),
    "wolfson": lambda u: 2 * foster_wolfson(u),
    "foster_wolfson": foster_wolfson,
    "mean_deviation": lambda u: deviation(u, u),
    "mean_deviation(unweighted=true)": lambda u: deviation(u, once(u)),
    "relative_mean_deviation": lambda u: relative_deviation(u, u),
    "relative_mean_deviation(unweighted=true)": lambda u: relative_deviation(u, once(u)),
    "j_divergence": j_divergence,
    "kolm(kappa=1e-6)": lambda u: kolm(u, 1e-6),
    "kolm(kappa=0.3)": lambda u: kolm(u, 0.3),
    "kolm(kappa=2)": lambda u: kolm(u, 2),
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
    "share_ratio(top=0.05, bottom=0.45)": lambda u: share_ratio(u, "0.05", "0.45"),
    "palma": lambda u: share_ratio(u, "0.1", "0.4"),
    "herfindahl": herfindahl,
    "rosenbluth": rosenbluth,
    "horvath": horvath,
    "coulter": coulter,
}
# Parameters at their ends, for values only.
EXTREME = {
    "quantile(p=1)": lambda u: lower(u, "1"),
    **{f"quantile(p=0.9, definition={d})": lambda u, d=d: hyndman_fan(u, "0.9", d) for d in range(4, 10)},
    "quantile(p=0.001, definition=7)": lambda u: hyndman_fan(u, "0.001", 7),
    "bottom_share(p=1)": lambda u: bottom_share(u, "1"),
    "share_ratio(top=1, bottom=1)": lambda u: share_ratio(u, "1", "1"),
    "sen_welfare(nu=40)": lambda u: sen_welfare(u, 40),
    "sen_welfare(nu=1000)": lambda u: sen_welfare(u, 1000),
    **{f"generalized_entropy(alpha={a})": lambda u, a=a: entropy(u, a) for a in (-60, 20, 100)},
    "median_gap(line=1000000000000000.75)": lambda u: median_gap(u, mpf(10) ** 15 + mpf("0.75")),
}
WITHOUT_INFLUENCE = {"horvath"}


STEP = mpf(10) ** -300


def slope_in_weight(value, units: Units, row: int) -> mpf:
    """The derivative of `value` as weight is laid on the row."""
    total = weight(units)

    def moved(step: mpf) -> Units:
        return [(x, w * (1 - step) + (total * step if i == row else 0)) for i, (x, w) in enumerate(units)]

    return (value(moved(STEP)) - value(moved(-STEP))) / (2 * STEP)


def polarization_influence(units: Units, density, row: int) -> mpf:
    """d((2T − G)·μ) with the median held, from the pairs and the lower half; then the median's part."""
    median = lower(units, "1/2", averaged=True)

    def spread(units: Units) -> mpf:
        return (1 - 2 * bottom_share(units, "0.5") - gini(units)) * mean(units)

    slope = slope_in_weight(spread, units, row)
    return slope / median - spread(units) / median**2 * density.quantile(median, row)


def asymmetry_influence(units: Units, density, row: int) -> mpf:
    mu = mean(units)
    half = [(mpf(x < mu) + mpf(x <= mu)) / 2 for x, _ in units]
    share = mean([(h, w) for h, (_, w) in zip(half, units)])
    total = mean([(h * x, w) for h, (x, w) in zip(half, units)])
    x, moved = units[row][0], units[row][0] - mu
    d_share = half[row] - share + density.at(mu) * moved
    d_total = half[row] * x - total + mu * density.at(mu) * moved
    return d_share + d_total / mu - total * moved / mu**2


def of_moving_line(value, multiple: str, slope):
    """With the line held, and what its move adds."""

    def influence(units: Units, density, row: int) -> mpf:
        median, z = lower(units, "1/2", averaged=True), median_line(units, multiple)
        held = slope_in_weight(lambda u: value(u, z), units, row)
        return held + mpf(float(multiple)) * slope(units, density, z) * density.quantile(median, row)

    return influence


def slope_in_line(value):
    return lambda units, density, z: (value(units, z * (1 + STEP)) - value(units, z * (1 - STEP))) / (2 * z * STEP)


def gap_influence(z_of, moves: mpf):
    def influence(units: Units, density, row: int) -> mpf:
        z = z_of(units)
        below = [(x, w) for x, w in units if x < z]
        if not below:
            return mpf(0)
        m, x = lower(below, "1/2", averaged=True), units[row][0]
        share = mean([(mpf(y < z), w) for y, w in units])
        half = mean([(mpf(y <= m), w) for y, w in units])
        dz = moves * density.quantile(lower(units, "1/2", averaged=True), row) if moves else mpf(0)
        dm = ((mpf(x < z) - share + density.at(z) * dz) / 2 - (mpf(x <= m) - half)) / density.at(m)
        return -dm / z + m * dz / z**2

    return influence


def quartiles_influence(units: Units, density, row: int) -> mpf:
    return density.quantile(lower(units, "0.75"), row) - density.quantile(lower(units, "0.25"), row)


def quartile_variation_influence(units: Units, density, row: int) -> mpf:
    high, low = lower(units, "0.75"), lower(units, "0.25")
    moves = low * density.quantile(high, row) - high * density.quantile(low, row)
    return 2 * moves / (high + low) ** 2


def side_influence(share: str, upper: bool):
    """As for the median in influence.py."""

    def influence(units: Units, density, row: int) -> mpf:
        m = lower(units, share, averaged=True)
        inside = [mpf(x >= m if upper else x <= m) for x, _ in units]
        total = mean([(x * i, w) for (x, w), i in zip(units, inside)])
        part = mean([(i, w) for (_, w), i in zip(units, inside)])
        moved = density.quantile(m, row)
        edge = density.at(m) * moved * (-1 if upper else 1)
        d_total = inside[row] * units[row][0] - total + m * edge
        d_part = inside[row] - part + edge
        index = total / (m * part)
        return d_total / (m * part) - index * moved / m - index * d_part / part

    return influence


def split_influence(share: str, upper: bool):
    """With the quantile held, and what its move takes off."""

    def influence(units: Units, density, row: int) -> mpf:
        m = lower(units, share, averaged=True)
        index = split_half(units, share, upper)
        total = slope_in_weight(lambda u: split_half(u, share, upper) * lower(u, share, averaged=True), units, row)
        return total / m - index * density.quantile(m, row) / m

    return influence


def median_excess_influence(z: mpf):
    def influence(units: Units, density, row: int) -> mpf:
        over = [(x, w) for x, w in units if x > z]
        if not over:
            return mpf(0)
        m, x = lower(over, "1/2", averaged=True), units[row][0]
        share = mean([(mpf(y > z), w) for y, w in units])
        half = mean([(mpf(y >= m), w) for y, w in units])
        dm = ((mpf(x >= m) - half) - (mpf(x > z) - share) / 2) / density.at(m)
        return dm / z

    return influence


OWN_DENSITY = {
    "mcloone(split=true)": split_influence("0.5", False),
    "mcloone(quantile=0.25, split=true)": split_influence("0.25", False),
    "verstegen(split=true)": split_influence("0.5", True),
    "verstegen(quantile=0.75, split=true)": split_influence("0.75", True),
    "median_gap(line=5, above=true)": median_excess_influence(FIVE),
    "headcount_ratio(line=1.25, of_median=true, above=true)": of_moving_line(
        lambda u, z: beyond(u, 0, z), "1.25", lambda u, density, z: -density.at(z)
    ),
    "fgt(alpha=2, line=1.25, of_median=true, above=true)": of_moving_line(
        lambda u, z: beyond(u, 2, z), "1.25", slope_in_line(lambda u, z: beyond(u, 2, z))
    ),
    "watts(line=1.25, of_median=true, above=true)": of_moving_line(watts_beyond, "1.25", slope_in_line(watts_beyond)),
    "mcloone(quantile=0.25)": side_influence("0.25", False),
    "verstegen(quantile=0.75)": side_influence("0.75", True),
    "foster_wolfson": polarization_influence,
    "wolfson": lambda *of: 2 * polarization_influence(*of),
    "lorenz_asymmetry": asymmetry_influence,
    "interquartile_range": quartiles_influence,
    "quartile_variation": quartile_variation_influence,
    "headcount_ratio(line=0.6, of_median=true)": of_moving_line(
        lambda u, z: fgt(u, 0, z), "0.6", lambda u, density, z: density.at(z)
    ),
    "fgt(alpha=1, line=0.6, of_median=true)": of_moving_line(
        lambda u, z: fgt(u, 1, z), "0.6", slope_in_line(lambda u, z: fgt(u, 1, z))
    ),
    "fgt(alpha=2, line=1.5, of_median=true)": of_moving_line(
        lambda u, z: fgt(u, 2, z), "1.5", slope_in_line(lambda u, z: fgt(u, 2, z))
    ),
    "watts(line=0.75, of_median=true)": of_moving_line(watts, "0.75", slope_in_line(watts)),
    "median_gap(line=5)": gap_influence(lambda u: FIVE, mpf(0)),
    "median_gap(line=0.75, of_median=true)": gap_influence(lambda u: median_line(u, "0.75"), mpf("0.75")),
}
