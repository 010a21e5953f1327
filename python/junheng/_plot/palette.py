"""The colours of pictures by role, on light and on dark paper, and the dashes of series.

A mark and a word show the state; colour repeats it. There is no green: blue and rust stay apart under every
deficiency of colour vision, and the dashes of the series carry them in greyscale.
"""

from __future__ import annotations

from typing import Final

# Each role on light and on dark paper.
COLOURS: Final[dict[str, tuple[str, str]]] = {
    "paper": ("#FFFFFF", "#161A21"),
    "ink": ("#1A2027", "#E6E9EC"),
    "soft": ("#59636F", "#9BA6B1"),
    "line": ("#C3CAD1", "#4A545F"),
    "tint": ("#C9D6E1", "#33424F"),
    "ok": ("#0B62A4", "#7CBCF0"),
    "bad": ("#B5400F", "#FF9B6B"),
    "bad_tint": ("#FBE3D6", "#4A2413"),
    "mid": ("#8A5A00", "#EAC062"),
    "dot": ("#5F7F9B", "#8FB0CC"),
    "range": ("#A9BCCC", "#4E6376"),
    "series1": ("#0B4F8A", "#8CC4F5"),
    "series2": ("#D9731A", "#F08A3C"),
    "series3": ("#4FAE9B", "#2C8A78"),
    "series4": ("#6B7681", "#D5DADF"),
    "series5": ("#B06AB3", "#C98BCC"),
    "name1": ("#0B4F8A", "#8CC4F5"),
    "name2": ("#A34F08", "#F5A263"),
    "name3": ("#257868", "#5FBBA9"),
    "name4": ("#525C66", "#D5DADF"),
    "name5": ("#8A478D", "#D6A3D8"),
    "part1": ("#0B4F8A", "#8CC4F5"),
    "part2": ("#7FA8CC", "#44739B"),
    "part3": ("#DDE5EC", "#2C3A47"),
    "part4": ("#3C78AD", "#5F93C2"),
    "part5": ("#E3B47C", "#7A5A2C"),
    "part6": ("#8C5A2B", "#E0B070"),
    "on_part1": ("#FFFFFF", "#10161C"),
    "on_part2": ("#1A2027", "#FFFFFF"),
    "on_part3": ("#1A2027", "#E6E9EC"),
    "on_part4": ("#FFFFFF", "#10161C"),
    "on_part5": ("#1A2027", "#FFFFFF"),
    "on_part6": ("#FFFFFF", "#10161C"),
}

# So many series are in one panel; more have a panel each.
SERIES: Final = 4
DASHES: Final[tuple[tuple[float, ...], ...]] = ((), (6, 2), (6, 2, 1.5, 2), (1.5, 1.5), (3, 1.5))
# The colours of so many parts of a whole, from the darkest to the lightest of them.
RAMPS: Final[dict[int, tuple[int, ...]]] = {
    1: (1,),
    2: (1, 3),
    3: (1, 2, 3),
    4: (1, 4, 2, 3),
    5: (1, 4, 2, 5, 3),
    6: (1, 6, 4, 2, 5, 3),
}


def series(place: int) -> tuple[str, tuple[float, ...]]:
    """The role and the dash of the series at that place."""
    at = place % len(DASHES)
    return f"series{at + 1}", DASHES[at]


def name_of(role: str) -> str:
    """The role of the name of a series: the same hue, as dark as text must be."""
    return role.replace("series", "name")


def part(place: int, count: int) -> str:
    """The role of one of the parts of a whole, from dark to light; neighbours differ, however many there are."""
    ramp = RAMPS[min(count, max(RAMPS))]
    if place == count - 1:
        return f"part{ramp[-1]}"
    # Of more parts than colours those between repeat.
    return f"part{ramp[place % (len(ramp) - 1)]}"


def light(role: str) -> str:
    """The colour of a role on light paper."""
    return COLOURS[role][0]


def dark(role: str) -> str:
    """The colour of a role on dark paper."""
    return COLOURS[role][1]
