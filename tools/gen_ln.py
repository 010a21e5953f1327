"""Prints the constants of src/numeric/{ln,exp}.rs. Needs mpmath; run: python3 tools/gen_ln.py.

Minimax-like polynomials by Chebyshev fits (mpmath.chebyfit), each with its largest error, and
constants split so that products with small integers are exact.
"""

from mpmath import chebyfit, log, mp, mpf, sqrt

mp.prec = 240


def atanh_tail(first):
    """Z -> sum of 2/(2k+1)·z^(k-first), k >= first: the series of 2·atanh(s)/s, z = s², from z^first on."""
    return lambda z: sum(2 * z ** (k - first) / (2 * k + 1) for k in range(first, 80))


def exp_tail(r):
    """(exp(r) - 1 - r)/r²."""
    return sum(r**k / mp.factorial(k + 2) for k in range(60))


def show(name, f, interval, count):
    coefficients, error = chebyfit(f, interval, count, error=True)
    print(f"{name}: {count} coefficients, highest power first, |error| < 2^{float(log(error, 2)):.1f}")
    for c in coefficients:
        print(f"    {float(c)!r},")


def split(name, value, bits):
    """Value = high + low, high with `bits` significant bits."""
    shift = bits - int(mp.floor(log(value, 2))) - 1
    high = mp.floor(value * mpf(2) ** shift) / mpf(2) ** shift
    print(f"{name}: high {float(high)!r} low {float(value - high)!r}")


def double_double(name, value):
    high = mpf(float(value))
    print(f"{name}: {float(high)!r} + {float(value - high)!r}")


S_MAX = (sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)
Z = [0, S_MAX**2 * (1 + mpf(2) ** -40)]
R = log(mpf(2)) / 2 * (1 + mpf(2) ** -20)

show("ln, P(z) with r = z·P(z)", atanh_tail(1), Z, 8)
show("ln in double-double, tail from z^3", atanh_tail(3), Z, 9)
show("exp, Q(r) with exp r = 1 + r + r²·Q(r)", exp_tail, [-R, R], 12)
split("ln 2", log(mpf(2)), 40)
double_double("ln 2", log(mpf(2)))
for k in (3, 5):
    double_double(f"2/{k}", mpf(2) / k)
print("1/ln 2:", repr(float(1 / log(mpf(2)))))
