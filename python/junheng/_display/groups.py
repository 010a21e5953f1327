"""The groups of a balance, one row each."""

from __future__ import annotations

from typing import Any

from junheng._display import bars, figures
from junheng._display.balance_lines import group_notes, key
from junheng._display.markup import Markup, bullets, join, right_head, tag
from junheng._display.words import Words

JSON = dict[str, Any]


def groups_table(document: JSON, words: Words) -> Markup:
    """Each group with each indicator: its value, a bar, how uneven it is, the urban-rural gap."""
    groups = document["groups"]
    if not groups:
        return Markup("")
    names = {one["indicator"]["id"]: one["indicator"] for one in document["total"]["indicators"]}
    gaps = {code for group in groups for code, one in _by_id(group).items() if one["urban_rural_gap"]}
    scales = {code: _scale(groups, code) for code in names}
    top: list[object] = [
        tag("th", ", ".join(document["by"]), rowspan=2),
        tag("th", words("units"), class_="n", rowspan=2),
    ]
    below: list[Markup] = []
    for code, name in names.items():
        parts = _parts(code, code in gaps, words)
        top.append(tag("th", words.of(name), colspan=len(parts), class_="over"))
        below += parts
    head = tag("thead", tag("tr", *top), tag("tr", *below))
    rows = [_row(group, names, gaps, scales, words) for group in groups]
    body = tag("tbody", *rows)
    frame = tag("div", tag("table", head, body, class_="groups"), class_="frame")
    notes = [join(one) for one in group_notes(groups, words)]
    return join(tag("h3", words("groups")), frame, bullets(notes, "small") if notes else None)


def _parts(code: str, gap: bool, words: Words) -> list[Markup]:
    first = [words("classes_average"), words("experienced")] if code == "class_size" else [words("total")]
    heads = [right_head(one) for one in first]
    heads += [tag("th"), right_head(words("cv"))]
    return [*heads, right_head(words("urban_minus_rural"))] if gap else heads


def _by_id(group: JSON) -> dict[str, JSON]:
    return {one["indicator"]["id"]: one for one in group["indicators"]}


def _scale(groups: list[JSON], code: str) -> float:
    ones = [_by_id(group).get(code) for group in groups]
    return bars.scale_of(*(one[key] for one in ones if one for key in ("total", "mean")))


def _row(group: JSON, names: dict[str, JSON], gaps: set[str], scales: dict[str, float], words: Words) -> Markup:
    cells: list[Markup] = [tag("th", key(group, words)), figures.cell(group["units"], figures.count)]
    here = _by_id(group)
    for code in names:
        one = here.get(code)
        cells += _cells(one, code in gaps, scales[code]) if one else _empty(code, code in gaps)
    return tag("tr", *cells)


def _cells(one: JSON, gap: bool, scale: float) -> list[Markup]:
    name = one["indicator"]["id"]
    cells = [figures.cell(one["total"], figures.ratio)]
    if name == "class_size":  # the pupil-weighted mean of class sizes is what pupils experience
        cells.append(figures.cell(one["mean"], figures.ratio))
    drawn = bars.bar(one["total"], None, scale, "plain", figures.ratio(one["total"]))
    cv = next((m["value"] for m in one["measures"] if m["measure"] == "cv"), None)
    cells += [tag("td", drawn, class_="drawn"), figures.cell(cv, figures.index)]
    if gap:
        found = one["urban_rural_gap"]
        cells.append(figures.cell(found and found["urban_minus_rural"], figures.signed))
    return cells


def _empty(code: str, gap: bool) -> list[Markup]:
    columns = 3 + (code == "class_size") + gap
    return [tag("td") for _ in range(columns)]
