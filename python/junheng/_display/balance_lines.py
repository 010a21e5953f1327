"""The sentences of a balance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from junheng._display import figures
from junheng._display.words import Words

JSON = dict[str, Any]

# So many different cells of a locale are named.
_CELLS = 8


def left_out(document: JSON, words: Words) -> Iterator[str]:
    """For each indicator, over which rows it is computed where that is not all of them."""
    rows = figures.count(document["total"]["units"])
    names = {one["of"]["id"]: words.of(one["of"]) for one in document["total"]["sums"]}
    for one in document["total"]["indicators"]:
        out = [kept for kept in one["excluded"] if not kept["in_total"]]
        if out:
            yield words(
                "computed_over",
                indicator=words.of(one["indicator"]),
                units=figures.count(one["units_in_total"]),
                rows=rows,
                rest=words("comma").join(_left_out(kept, names, words) for kept in out),
            )


def _left_out(kept: JSON, names: dict[str, str], words: Words) -> str:
    # Of all columns only class sizes are summed under another name, that of pupils.
    column = names.get(kept["reason"]["parameters"]["column"]) or words("class_size")
    phrase = "row_left_out" if kept["units"] == 1 else "rows_left_out"
    said = words(phrase, units=figures.count(kept["units"]), column=column)
    return said if kept["pupils"] is None else said + words("pupils_left_out", pupils=figures.count(kept["pupils"]))


def sums(total: JSON, words: Words) -> list[str]:
    """The sums of the raw columns; each says how many rows lack it."""
    return [
        f"{words.of(one['of'])} {figures.count(one['value'])}"
        + (words(_missing(one), count=figures.count(one["missing"])) if one["missing"] else "")
        for one in total["sums"]
    ]


def _missing(one: JSON) -> str:
    return "missing_row" if one["missing"] == 1 else "missing_rows"


def sides(document: JSON, words: Words) -> Iterator[str]:
    """The cells of the table on each side of the gap, and those on neither."""
    used = document["provenance"]["locales"]
    for side in ("urban", "rural"):
        found = [_cells(one, words) for one in used if one["locale"]["id"] == side]
        yield words("pair", name=words(f"side_{side}"), value=words("lists").join(found) or words("no_row"))
    rest = [_cells(one, words) for one in used if one["locale"]["id"] not in ("urban", "rural")]
    if rest:
        yield words("pair", name=words("side_neither"), value=words("lists").join(rest))


def _cells(one: JSON, words: Words) -> str:
    shown = one["cells"][:_CELLS]
    cells = words("list").join([*shown, "…"] if len(one["cells"]) > _CELLS else shown)
    return words("cells_rows", cells=cells, count=figures.count(one["units"]))


def notes(total: JSON, words: Words) -> Iterator[str]:
    """Why something of the whole table is not given, and what rests on little; each is said once."""
    found: dict[str, list[str]] = {}
    for one in total["indicators"]:
        for note in one["notes"]:
            found.setdefault(words.of(note), []).append(words.of(one["indicator"]))
    for text, indicators in found.items():
        yield words("pair", name=words("list").join(indicators), value=text)


def group_notes(groups: list[JSON], words: Words) -> Iterator[str]:
    """Why something of a group is not given: each reason once, with its indicators and its groups.

    The number of units behind a gap is in its table.
    """
    found: dict[tuple[str, str], list[str]] = {}
    for group in groups:
        for one in group["indicators"]:
            for note in one["notes"]:
                if note["code"] != "balance.few_in_gap":
                    found.setdefault((words.of(note), words.of(one["indicator"])), []).append(key(group, words))
    merged: dict[tuple[str, str], list[str]] = {}
    for (text, indicator), names in found.items():
        merged.setdefault((text, words("list").join(names)), []).append(indicator)
    for (text, where), indicators in merged.items():
        yield words("said_of", text=words("pair", name=words("list").join(indicators), value=text), groups=where)


def key(group: JSON, words: Words) -> str:
    """The name of a group."""
    return " / ".join(words("no_key") if part is None else str(part) for part in group["key"])


def class_note(total: JSON, words: Words) -> str | None:
    """What the two averages of class size are, where there are any."""
    sizes = total["class_sizes"]
    if not sizes or sizes["average"] is None:
        return None
    return words("class_note" if sizes["experienced_exact"] else "class_note_bound")
