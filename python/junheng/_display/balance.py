"""A balance as blocks to read: the one form behind the command line, `repr` and the notebook."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from junheng._display import balance_lines as lines
from junheng._display import figures
from junheng._display.blocks import Block, shortened
from junheng._display.report import Words

JSON = dict[str, Any]
Row = tuple[str, Callable[[JSON], str]]

# The states of a union or the counties of a province fit; `to_frame` and the other formats have them all.
_SHOWN = 60


def blocks(document: JSON, words: Words) -> Iterator[Block]:
    """The whole table, the gap, the split, then group by group."""
    for block in [*_whole(document, words), *_by_group(document, words)]:
        yield replace(block, narrow=True)


def _whole(document: JSON, words: Words) -> Iterator[Block]:
    total = document["total"]
    yield _head(document, words)
    yield _indicators(total, document, words)
    if document["provenance"]["locales"]:
        yield _gap(document, words)
    if notes := list(lines.notes(total, words)):
        yield Block(words("notes"), lines=notes)
    if total["class_sizes"] and total["class_sizes"]["over"]:
        yield _large_classes(total["class_sizes"], words)
    if splits := list(_splits(document, words)):
        heads = [words(key) for key in ("indicator", "split_by", "theil", "within", "between")]
        yield Block(words("split"), heads, splits)


def _head(document: JSON, words: Words) -> Block:
    total = document["total"]
    counts = [f"{words('rows')} {figures.count(total['units'])}", *lines.sums(total, words)]
    findings = [words.of(one) for one in document["findings"]]
    note = lines.class_note(total, words)
    said = [words("comma").join(counts), *lines.left_out(document, words), *findings]
    return Block(words("balance"), lines=[*said, note] if note else said)


def _indicators(total: JSON, document: JSON, words: Words) -> Block:
    """A column an indicator, a row a figure: however many measures are asked for, the lines stay short."""
    rows: list[Row] = [
        (words("rows_in_total"), lambda one: figures.count(one["units_in_total"])),
        (words("total"), lambda one: figures.ratio(one["total"])),
        (words("rows_with_ratio"), lambda one: figures.count(one["units"])),
        (words("mean"), lambda one: figures.ratio(one["mean"])),
    ]
    for place, used in enumerate(document["provenance"]["measures"]):
        rows.append((_measure(used, words), _nth(place)))
    return _transposed(words("whole"), rows, total["indicators"], words)


def _nth(place: int) -> Callable[[JSON], str]:
    return lambda one: figures.index(one["measures"][place]["value"])


def _gap(document: JSON, words: Words) -> Block:
    found = [one for one in document["total"]["indicators"] if one["urban_rural_gap"]]
    said = list(lines.sides(document, words))
    title = words("gap_title")
    table = _transposed(title, _gap_rows(words), found, words) if found else Block(title)
    return replace(table, lines=said)


def _gap_rows(words: Words) -> list[Row]:
    parts: list[tuple[str, Callable[[float | None], str]]] = [("units", figures.count), ("pupils", figures.count)]
    rows: list[Row] = []
    for side in ("urban", "rural"):
        for part, form in [*parts, ("mean", figures.ratio)]:
            name = words("pair", name=words(side), value=words("side_mean" if part == "mean" else part))
            rows.append(_gap_row(name, (side, part), form))
    for part, form in parts:
        rows.append(_gap_row(words("pair", name=words("side_neither"), value=words(part)), ("neither", part), form))
    rows.append(_gap_row(words("urban_minus_rural"), ("urban_minus_rural",), figures.signed))
    rows.append(_gap_row(words("urban_over_rural"), ("urban_over_rural",), figures.ratio))
    rows.append(_gap_row(words("standardized"), ("standardized",), figures.signed))
    return rows


def _gap_row(name: str, path: Sequence[str], form: Callable[[float | None], str]) -> Row:
    def cell(one: JSON) -> str:
        value: Any = one["urban_rural_gap"]
        for key in path:
            value = value and value[key]
        return form(value)

    return name, cell


def _transposed(title: str, rows: list[Row], indicators: list[JSON], words: Words) -> Block:
    heads = ["", *(words.of(one["indicator"]) for one in indicators)]
    return Block(title, heads, [[name, *(cell(one) for one in indicators)] for name, cell in rows])


def _large_classes(sizes: JSON, words: Words) -> Block:
    heads = [words(key) for key in ("class_limit", "classes", "share_of_classes", "share_of_pupils")]
    rows = [
        [
            words.of(one["name"]),
            figures.count(one["classes"]),
            figures.share(one["class_share"]),
            figures.share(one["pupil_share"]),
        ]
        for one in sizes["over"]
    ]
    return Block(words("large_classes"), heads, rows)


def _splits(document: JSON, words: Words) -> Iterator[list[str]]:
    for one in document["total"]["indicators"]:
        if one["theil_by_locale"]:
            yield _split(one["indicator"], words("by_locale"), one["theil_by_locale"], words)
    for one in document["between_groups"]:
        yield _split(one["indicator"], ", ".join(document["by"]), one, words)


def _split(indicator: JSON, by: str, split: JSON, words: Words) -> list[str]:
    return [words.of(indicator), by, *(figures.part(split[key]) for key in ("total", "within", "between"))]


def _by_group(document: JSON, words: Words) -> Iterator[Block]:
    groups = document["groups"]
    if not groups:
        return
    for one in document["total"]["indicators"]:
        yield _group_figures(one["indicator"], document, words)
        if any(_found(group, one["indicator"])["urban_rural_gap"] for group in groups):
            yield _group_gaps(one["indicator"], document, words)
    if document["total"]["class_sizes"] and document["total"]["class_sizes"]["over"]:
        yield _group_classes(document, words)
    if notes := list(lines.group_notes(groups, words)):
        yield Block(words("group_notes"), lines=notes[:_SHOWN], more=max(0, len(notes) - _SHOWN))


def _group_figures(indicator: JSON, document: JSON, words: Words) -> Block:
    """One indicator, group by group, under its own name."""
    uses = document["provenance"]["measures"]
    heads = [", ".join(document["by"]), words("rows"), words("rows_with_ratio"), words("total"), words("mean")]

    def row(group: JSON) -> list[str]:
        one = _found(group, indicator)
        lead = [figures.count(group["units"]), figures.count(one["units"]), figures.ratio(one["total"])]
        return [lines.key(group, words), *lead, figures.ratio(one["mean"]), *(_nth(at)(one) for at in range(len(uses)))]

    heads += [_measure(one, words) for one in uses]
    groups = document["groups"]
    return shortened(_named("by_groups", indicator, document, words), heads, map(row, groups), len(groups), _SHOWN)


def _group_gaps(indicator: JSON, document: JSON, words: Words) -> Block:
    """The gap in one indicator, with what stands on each side, of the groups that have one."""
    found = [(group, one) for group in document["groups"] if (one := _found(group, indicator))["urban_rural_gap"]]
    elsewhere = any(one["urban_rural_gap"]["neither"]["units"] for _, one in found)
    rows = [row for row in _gap_rows(words) if elsewhere or not row[0].startswith(words("side_neither"))]
    heads = [", ".join(document["by"]), *(name for name, _ in rows)]
    made = ([lines.key(group, words), *(cell(one) for _, cell in rows)] for group, one in found)
    return shortened(_named("gap_by_groups", indicator, document, words), heads, made, len(found), _SHOWN)


def _group_classes(document: JSON, words: Words) -> Block:
    limits = document["total"]["class_sizes"]["over"]

    def row(group: JSON) -> list[str]:
        over = (group["class_sizes"] or {}).get("over") or [{"class_share": None}] * len(limits)
        return [lines.key(group, words), *(figures.share(one["class_share"]) for one in over)]

    heads = [", ".join(document["by"]), *(words.of(one["name"]) for one in limits)]
    groups = document["groups"]
    return shortened(words("share_of_classes"), heads, map(row, groups), len(groups), _SHOWN)


def _named(title: str, indicator: JSON, document: JSON, words: Words) -> str:
    return words(title, indicator=words.of(indicator), by=", ".join(document["by"]))


def _found(group: JSON, indicator: JSON) -> JSON:
    """A group's part of an indicator: a group has each indicator that the whole table has."""
    return next(one for one in group["indicators"] if one["indicator"]["id"] == indicator["id"])


def _measure(one: JSON, words: Words) -> str:
    name, parameters = words.measured(one)
    return f"{name} ({parameters})" if parameters else name
