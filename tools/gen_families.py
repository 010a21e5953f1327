"""Write figures of 900 digits for the families of measures of one sample.

    pip install mpmath && python3 tools/gen_families.py

`measure_hard_families.toml` holds their values on data that are hard for doubles,
`influence_families.toml` the influence of every unit. Every definition is the textbook's, in pairs or
in integrals over the Lorenz curve, where the library sums over gaps.
"""

from __future__ import annotations

import json

import gen_influence
from families import MEASURES, OWN_DENSITY, WITHOUT_INFLUENCE
from gen_influence import Density
from gen_measure_hard import ROOT, Undefined, figure, number, rounded, samples
from mpmath import mag, mpf

gen_influence.MEASURES.update(MEASURES)
gen_influence.CONSTANT["variance(sample=true)"] = "variance"
INFLUENCE = [text for text in MEASURES if text.split("(")[0] not in WITHOUT_INFLUENCE and "unweighted=true" not in text]

# Where the result depends on digits that a double does not have, as documented: a median below
# the smallest normal number, a value that differs from the mean by less than 2^-100 of it.
UNTOLD = {
    ("of_median", "subnormal"),
    ("lorenz_asymmetry", "a unit of nearly all weight"),
    ("lorenz_asymmetry", "near-equal"),
}


def hard() -> str:
    lines = ["# Written by tools/gen_families.py. Do not edit by hand. Fields as in measure_hard.toml."]
    for name, (values, weights) in samples().items():
        units = [(mpf(x), mpf(w)) for x, w in zip(values, weights or [1.0] * len(values))]
        lines += ["", "[[sample]]", f"id = {json.dumps(name)}"]
        lines.append(f"values = [{', '.join(map(number, values))}]")
        if weights:
            lines.append(f"weights = [{', '.join(map(number, weights))}]")
        lines.append("[sample.expected]")
        for text, measure in MEASURES.items():
            if any(odd in text and sample == name for odd, sample in UNTOLD):
                continue
            lines.append(f"{json.dumps(text)} = {figure(measure, units)}")
    return "\n".join(lines) + "\n"


def influence_of(text: str, units: list) -> list[float] | None:
    try:
        MEASURES[text](units)
        if text in OWN_DENSITY:
            density = Density(units)
            out = [OWN_DENSITY[text](units, density, row) for row in range(len(units))]
        else:
            rows = range(len(units))
            out = [gen_influence.derivative(text, units, row) for row in rows]
            back = [gen_influence.derivative(text, units, row, -gen_influence.STEP) for row in rows]
            size = max(abs(x) for x in out)
            if any(abs(x - y) > size * mpf(10) ** -100 for x, y in zip(out, back)):
                return None  # at a kink: no derivative
    except (Undefined, ZeroDivisionError):
        return None
    # A density far from all values has an exponent beyond writing out; as a double it is 0.
    return [rounded(value) if mag(value) > -1100 else 0.0 for value in out]


def tolerance(value: mpf, largest: float) -> float:
    """Relative to the largest: an influence is the difference of terms of the measure's own size."""
    return float(mpf("1e-13") + (mpf("4e-16") * value / largest if largest else 0))


def influence() -> str:
    out = ["# Written by tools/gen_families.py. Do not edit by hand.\n"]
    for name, (values, weights) in gen_influence.SAMPLES.items():
        units = [(mpf(x), mpf(w)) for x, w in zip(values, weights or [1.0] * len(values))]
        for text in INFLUENCE:
            if any(odd in text and sample == name for odd, sample in UNTOLD):
                continue
            found = influence_of(text, units)
            if found is None or not all(abs(x) < float("inf") for x in found):
                continue
            value, largest = abs(MEASURES[text](units)), max(abs(x) for x in found)
            if largest < 1e-12 * value:
                continue  # the difference of two doubles of that size cannot show it
            lines = ["[[case]]", f"id = {json.dumps(f'{name}: {text}')}"]
            lines += [
                f"measure = {json.dumps(text)}",
                f"values = [{', '.join(map(number, values))}]",
            ]
            if weights:
                lines.append(f"weights = [{', '.join(map(number, weights))}]")
            lines.append(f"expected = [{', '.join(map(number, found))}]")
            by = "kernel density" if text in OWN_DENSITY else "derivative of the definition"
            lines += [
                f"tolerance = {tolerance(value, largest)!r}",
                f'source = "{by}, in 900 digits"',
                f'reason = "{name}"',
            ]
            out.append("\n".join(lines) + "\n")
    return "\n".join(out)


def main() -> None:
    for name, text in [("measure_hard_families", hard()), ("influence_families", influence())]:
        (ROOT / "tests" / "golden" / f"{name}.toml").write_text(text, encoding="utf-8")
        print(f"{name}: {len(MEASURES)} measures")


if __name__ == "__main__":
    main()
