"""Blocks of a balance: the whole table, the urban–rural gap, the decomposition, then group by group."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from junheng._display import balance_lines as lines
from junheng._display import figures
from junheng._display.bars import scale_of
from junheng._display.blocks import NOTHING, SHOWN_ROWS, Bar, Block, Cell, listing, shortened
from junheng._display.totals import totals
from junheng._display.words import Words

JSON = dict[str, Any]
Row = tuple[str, Callable[[JSON], str]]


def balance(document: JSON, words: Words, shown: int | None = SHOWN_ROWS) -> Iterator[Block]:
    """The whole table, then group by group."""
    yield from _whole(document, words, shown)
    yield from _by_group(document, words, shown)
    if shown is None:
        yield _provenance(document, words)


def _whole(document: JSON, words: Words, shown: int | None) -> Iterator[Block]:
    total = document["total"]
    yield _head(document, words)
    yield from totals(document, words, shown)
    yield _indicators(total, document, words)
    if document["provenance"]["locales"] and _is_measured(document):
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
    return Block(words("balance"), lines=[*said, note] if note else said, cards=_cards(total, words))


def _cards(total: JSON, words: Words) -> list[tuple[str, Cell]]:
    """The counts, and for each indicator the ratio of totals; of class size also what pupils experience."""
    cards = [(words("rows"), figures.cell(total["units"], figures.count))]
    cards += [(words.of(one["of"]), figures.cell(one["value"], figures.count)) for one in total["sums"]]
    for one in total["indicators"]:
        name = words.of(one["indicator"])
        sizes = total["class_sizes"] if one["indicator"]["id"] == "class_size" else None
        if sizes:
            bound = "" if sizes["experienced_exact"] else words("lower_bound")
            experienced = words.pair(name, words("experienced") + bound)
            cards.append((words.pair(name, words("classes_average")), figures.cell(sizes["average"], figures.ratio)))
            cards.append((experienced, figures.cell(sizes["experienced"], figures.ratio)))
        else:
            cards.append((name, figures.cell(one["total"], figures.ratio)))
    return cards


def _indicators(total: JSON, document: JSON, words: Words) -> Block:
    """A column for each indicator and a row for each figure, so that lines stay short with many measures."""
    rows: list[Row] = [
        (words("rows_in_total"), lambda one: figures.cell(one["units_in_total"], figures.count)),
        (words("total"), lambda one: figures.cell(one["total"], figures.ratio)),
        (words("rows_with_ratio"), lambda one: figures.cell(one["units"], figures.count)),
    ]
    if _is_measured(document):
        rows.append((words("mean"), lambda one: figures.cell(one["mean"], figures.ratio)))
        rows += [(words.measured(used), _nth(place, words)) for place, used in enumerate(_computed(document))]
    return _transposed(words("whole"), rows, total["indicators"], words)


def _is_measured(document: JSON) -> bool:
    """Whether the document has more than sums and ratios of totals, which alone are asked for with many groups."""
    return any(one["mean"] is not None or one["measures"] for one in document["total"]["indicators"])


def _computed(document: JSON) -> list[JSON]:
    """The measures that the document has values of."""
    asked: list[JSON] = document["provenance"]["measures"]
    return asked if _is_measured(document) else []


def _nth(place: int, words: Words) -> Callable[[JSON], str]:
    """The value of a measure; where it is undefined the cell has the reason as its title."""

    def cell(one: JSON) -> str:
        found = one["measures"][place]
        if found["value"] is None and found["reason"]:
            return Cell(NOTHING, hint=words.of(found["reason"]))
        return figures.cell(found["value"], figures.index)

    return cell


def _gap(document: JSON, words: Words) -> Block:
    found = [one for one in document["total"]["indicators"] if one["urban_rural_gap"]]
    said = list(lines.sides(document, words))
    title = words("gap_title")
    return _transposed(title, _gap_rows(words), found, words, said) if found else Block(title, lines=said)


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
        return figures.cell(value, form)

    return name, cell


def _transposed(title: str, rows: list[Row], indicators: list[JSON], words: Words, lines: Sequence[str] = ()) -> Block:
    heads = ["", *(words.of(one["indicator"]) for one in indicators)]
    return Block(title, heads, [[name, *(cell(one) for one in indicators)] for name, cell in rows], lines)


def _large_classes(sizes: JSON, words: Words) -> Block:
    heads = [words(key) for key in ("class_limit", "classes", "share_of_classes", "share_of_pupils")]
    rows = [
        [
            words.of(one["name"]),
            figures.cell(one["classes"], figures.count),
            figures.cell(one["class_share"], figures.share),
            figures.cell(one["pupil_share"], figures.share),
        ]
        for one in sizes["over"]
    ]
    notes = [words.pair(words.of(one["name"]), words.of(note)) for one in sizes["over"] for note in one["notes"]]
    return Block(words("large_classes"), heads, rows, notes)


def _splits(document: JSON, words: Words) -> Iterator[list[str]]:
    for one in document["total"]["indicators"]:
        if one["theil_by_locale"]:
            yield _split(one["indicator"], words("by_locale"), one["theil_by_locale"], words)
    for one in document["between_groups"]:
        yield _split(one["indicator"], ", ".join(document["by"]), one, words)


def _split(indicator: JSON, by: str, split: JSON, words: Words) -> list[str]:
    return [
        words.of(indicator),
        by,
        *(figures.cell(split[key], figures.part) for key in ("total", "within", "between")),
    ]


def _by_group(document: JSON, words: Words, shown: int | None) -> Iterator[Block]:
    groups = document["groups"]
    if not groups:
        return
    for one in document["total"]["indicators"]:
        yield _group_figures(one["indicator"], document, words, shown)
        if any(_found(group, one["indicator"])["urban_rural_gap"] for group in groups):
            yield _group_gaps(one["indicator"], document, words, shown)
    if document["total"]["class_sizes"] and document["total"]["class_sizes"]["over"]:
        yield _group_classes(document, words, shown)
    if notes := list(lines.group_notes(groups, words)):
        yield listing(words("group_notes"), notes, shown)


def _group_figures(indicator: JSON, document: JSON, words: Words, shown: int | None) -> Block:
    """One indicator, group by group, under its own name."""
    uses = _computed(document)
    heads = [", ".join(document["by"]), words("rows"), words("rows_with_ratio"), words("total")]
    is_measured = _is_measured(document)
    heads += [words("mean")] if is_measured else []

    groups = document["groups"]
    scale = scale_of(*(_found(group, indicator)["total"] for group in groups))

    def row(group: JSON) -> list[str]:
        one = _found(group, indicator)
        total = figures.cell(one["total"], figures.ratio)
        total.bar = Bar(one["total"], None, scale, str(total))
        counts = [figures.cell(units, figures.count) for units in (group["units"], one["units"])]
        measured = [figures.cell(one["mean"], figures.ratio), *(_nth(at, words)(one) for at in range(len(uses)))]
        return [lines.key(group, words), *counts, total, *(measured if is_measured else ())]

    heads += [words.measured(one) for one in uses]
    return shortened(_named("by_groups", indicator, document, words), heads, map(row, groups), len(groups), shown)


def _group_gaps(indicator: JSON, document: JSON, words: Words, shown: int | None) -> Block:
    """The gap in one indicator, with both sides, for the groups that have one."""
    found = [(group, one) for group in document["groups"] if (one := _found(group, indicator))["urban_rural_gap"]]
    elsewhere = any(one["urban_rural_gap"]["neither"]["units"] for _, one in found)
    rows = [row for row in _gap_rows(words) if elsewhere or not row[0].startswith(words("side_neither"))]
    heads = [", ".join(document["by"]), *(name for name, _ in rows)]
    made = ([lines.key(group, words), *(cell(one) for _, cell in rows)] for group, one in found)
    return shortened(_named("gap_by_groups", indicator, document, words), heads, made, len(found), shown)


def _group_classes(document: JSON, words: Words, shown: int | None) -> Block:
    limits = document["total"]["class_sizes"]["over"]

    def row(group: JSON) -> list[str]:
        over = (group["class_sizes"] or {}).get("over") or [{"class_share": None}] * len(limits)
        return [lines.key(group, words), *(figures.cell(one["class_share"], figures.share) for one in over)]

    heads = [", ".join(document["by"]), *(words.of(one["name"]) for one in limits)]
    groups = document["groups"]
    return shortened(words("share_of_classes"), heads, map(row, groups), len(groups), shown)


def _named(title: str, indicator: JSON, document: JSON, words: Words) -> str:
    return words(title, indicator=words.of(indicator), by=", ".join(document["by"]))


def _found(group: JSON, indicator: JSON) -> JSON:
    """A group's part of an indicator: a group has each indicator that the whole table has."""
    return next(one for one in group["indicators"] if one["indicator"]["id"] == indicator["id"])


def _provenance(document: JSON, words: Words) -> Block:
    """The columns that were used, the conventions, and what each measure is."""
    source = document["provenance"]
    used = words("used_columns", columns=", ".join(_used(one) for one in source["columns"]))
    said = [words.of(one) for one in source["conventions"]]
    said += [
        words.pair(words.of(one["name"]), words.of(words.measure(one["measure"].partition("(")[0])["summary"]))
        for one in _computed(document)
    ]
    said += [
        words.pair(words.of(one["indicator"]), f"{words.of(kept['reason'])} ({kept['units']})")
        for one in document["total"]["indicators"]
        for kept in one["excluded"]
    ]
    return Block(words("provenance"), lines=[used, *said], folded="open")


def _used(one: JSON) -> str:
    """The heading of a column, with its id where that is another."""
    return str(one["column"]) if one["id"] == one["column"] else f"{one['id']} = {one['column']}"
