"""Why the cells of a text column are no numbers, grouped by cause, each with the option that helps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from junheng._input.files import limits
from junheng._input.files.numbers import SEPARATORS, SHORTENED, Rules, narrowed, number, ungrouped
from junheng._input.files.problems import Problem
from junheng._input.files.raw import Place

# Texts that tables often have where a value is missing.
_LATIN = ("NA", "N/A", "n/a", "na", "NaN", "nan", "NULL", "null", "None", "none", "#N/A", "x", "X")
_SIGNS = (
    "-",
    "--",
    "---",
    "—",
    "——",
    "–",
    "－",
    ".",
    "..",
    "...",
    "…",
    "……",
    "/",
    "／",
    "\\",
    "*",
    "**",
    "×",
    "?",
    "？",
)
_WORDS = ("无", "空", "缺失", "未填", "暂无", "不详")
_MARKERS = frozenset((*_LATIN, *_SIGNS, *_WORDS))
_UNIT = re.compile(r"(-?[\d.,]+)\s*(\D+)")
_CODE = re.compile(r"-?0\d+|\d{16,}", re.ASCII)
# In the order in which they are listed.
_CAUSES = ("thousands", "full_width", "marker", "unit", "shortened", "code", "text")


@dataclass
class _Group:
    """Cells with one cause."""

    count: int = 0
    rows: list[int] = field(default_factory=list)
    got: str = ""
    # What the option must declare.
    details: dict[str, None] = field(default_factory=dict)


def cause_of(text: str) -> tuple[str, str]:
    """Why a text is no number, and the separator or marker that would have to be declared."""
    if SHORTENED.fullmatch(text):
        return "shortened", ""
    if text in _MARKERS:
        return "marker", text
    for separator in SEPARATORS:
        if separator in text and number(ungrouped(text, separator)) is not None:
            return "thousands", separator
    narrow = narrowed(text)
    if narrow != text and number(ungrouped(narrow, ",")) is not None:
        return "full_width", "," if "," in narrow else ""
    if _CODE.fullmatch(text):
        return "code", ""
    unit = _UNIT.fullmatch(narrow)
    if unit and number(ungrouped(unit[1], ",")) is not None:
        return "unit", ""
    return "text", ""


def causes(place: Place, column: str, cells: Sequence[object], rows: Sequence[int], rules: Rules) -> Iterator[Problem]:
    """One problem for each cause; `rows` are the rows of the cells in the file, `rules` what was declared already."""
    groups: dict[str, _Group] = {}
    for cell, row in zip(cells, rows, strict=True):
        if not isinstance(cell, str) or rules.number(cell) is not None:
            continue
        cause, detail = cause_of(cell)
        group = groups.setdefault(cause, _Group(got=cell))
        group.count += 1
        if len(group.rows) < limits.SHOWN:
            group.rows.append(row)
        if detail:
            group.details[detail] = None
    for cause in _CAUSES:
        if cause in groups:
            yield _problem(place, column, cause, groups[cause])


def _problem(place: Place, column: str, cause: str, group: _Group) -> Problem:
    rows = tuple(group.rows) if group.count <= len(group.rows) else (*group.rows, "…")
    parameters: dict[str, object] = {
        "place": place.said(),
        "rows": Problem(f"place.one_{place.unit}" if group.count == 1 else f"place.{place.unit}s", {"rows": rows}),
        "column": column,
        "count": group.count,
        "got": group.got,
    }
    if cause == "marker":
        parameters["option"] = f"na=[{', '.join(_quoted(one) for one in group.details)}]"
    elif cause == "thousands" or (cause == "full_width" and group.details):
        parameters["option"] = f"thousands={_quoted(''.join(group.details))}"
    if cause == "full_width":
        separated = f", {parameters['option']}" if "option" in parameters else ""
        parameters["option"] = f"full_width=True{separated}"
    return Problem(f"cell.{cause}", parameters)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
