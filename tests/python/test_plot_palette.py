"""Colours stay apart under deficiencies of colour vision and in greyscale, on light and on dark paper.

Simulation: Machado, Oliveira & Fernandes (2009), doi:10.1109/TVCG.2009.113, matrices of full severity in linear RGB.
Differences: Euclidean distance in CIELAB (CIE 1976), white point D65.
"""

from itertools import combinations, pairwise

import numpy as np
import pytest

from junheng._plot import palette

VISION = {
    "normal": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
SHADES = {"light": palette.light, "dark": palette.dark}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
SERIES = [palette.series(place)[0] for place in range(len(palette.DASHES))]
vision = pytest.mark.parametrize("kind", VISION)
paper = pytest.mark.parametrize("shade", SHADES)


def linear(colour):
    """The linear RGB of a colour."""
    parts = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(colour, kind="normal"):
    """The CIELAB of a colour as that vision has it."""
    seen = np.clip(np.array(VISION[kind]) @ linear(colour), 0, 1)
    ratio = TO_XYZ @ seen / TO_XYZ.sum(axis=1)
    f = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def apart(one, other, kind):
    return float(np.linalg.norm(lab(one, kind) - lab(other, kind)))


def contrast(one, other):
    """The ratio of contrast of WCAG 2."""
    light = sorted(float(TO_XYZ[1] @ linear(colour)) + 0.05 for colour in (one, other))
    return light[1] / light[0]


@vision
@paper
def test_states_are_told_apart(kind, shade):
    of = SHADES[shade]
    assert apart(of("ok"), of("bad"), kind) >= 40
    assert apart(of("dot"), of("bad"), kind) >= 30


@vision
def test_blue_and_rust_are_far_apart_on_paper(kind):
    assert apart(palette.light("ok"), palette.light("bad"), kind) >= 83 or kind == "normal"


@vision
@paper
def test_series_of_one_panel_are_told_apart(kind, shade):
    of = SHADES[shade]
    for one, other in combinations(SERIES[: palette.SERIES], 2):
        assert apart(of(one), of(other), kind) >= 16, (one, other)


def test_series_without_colour_have_their_own_dashes():
    assert len(set(palette.DASHES)) == len(palette.DASHES) > palette.SERIES
    assert palette.DASHES[0] == ()


@paper
def test_parts_of_a_whole_differ_in_greyscale(shade):
    lightness = [lab(SHADES[shade](f"part{at}"))[0] for at in (1, 2, 3)]
    assert all(abs(one - other) >= 18 for one, other in combinations(lightness, 2))


@vision
@paper
@pytest.mark.parametrize("count", range(2, 7))
def test_every_part_of_a_whole_has_its_own_colour(kind, shade, count):
    roles = [palette.part(place, count) for place in range(count)]
    assert len(set(roles)) == count
    for one, other in combinations(roles, 2):
        assert apart(SHADES[shade](one), SHADES[shade](other), kind) >= 12, (one, other)


def test_of_more_parts_neighbours_differ():
    roles = [palette.part(place, 14) for place in range(14)]
    assert all(one != other for one, other in pairwise(roles))
    assert roles[-1] == palette.part(2, 3)


@paper
def test_no_colour_is_green(shade):
    for role in palette.COLOURS:
        _, a, b = lab(SHADES[shade](role))
        # Teal, toward blue, is none: its b is below half of what green has.
        assert not (a < -20 and b > 15), role


@paper
def test_texts_are_legible(shade):
    of = SHADES[shade]
    for role in ("ink", "soft", "ok", "bad", "mid", *(palette.name_of(role) for role in SERIES)):
        assert contrast(of(role), of("paper")) >= 4.5, role
    for at in range(1, 7):
        assert contrast(of(f"on_part{at}"), of(f"part{at}")) >= 4.5, at


@paper
def test_marks_are_visible(shade):
    of = SHADES[shade]
    for role in (*SERIES, "dot", "ok", "bad", "mid"):
        assert contrast(of(role), of("paper")) >= 2.5, role


def test_state_is_never_a_series():
    states = {palette.COLOURS[role] for role in ("ok", "bad", "mid", "bad_tint")}
    assert not states & {palette.COLOURS[role] for role in SERIES}
