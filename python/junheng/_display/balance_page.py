"""A balance: class size twice over, pupils per teacher, spending, and the gap to the countryside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from junheng._display import balance_lines as lines
from junheng._display import figures
from junheng._display.groups import groups_table
from junheng._display.markup import Markup, bullets, join, right_head, table, tag
from junheng._display.words import Words

JSON = dict[str, Any]


def balance(document: JSON, words: Words) -> Markup:
    """The whole table, then group by group."""
    total = document["total"]
    return join(
        _cards(total, words),
        _sentences([*lines.left_out(document, words), *map(words.of, document["findings"])]),
        _measures(total, document, words),
        _gaps(document, words),
        _sentences(lines.notes(total, words)),
        _large_classes(total["class_sizes"], words),
        _splits(document, words),
        groups_table(document, words),
        _provenance(document, words),
    )


def _sentences(texts: Iterable[str]) -> Markup:
    said = [join(one) for one in texts]
    return bullets(said, "small") if said else Markup("")


def _cards(group: JSON, words: Words) -> Markup:
    cards = [_card(words("units"), group["units"], figures.count)]
    for one in group["sums"]:
        label = words.of(one["of"])
        if one["missing"]:
            label = join(label, tag("span", words("missing_in", count=figures.count(one["missing"]))))
        cards.append(_card(label, one["value"], figures.count))
    for one in group["indicators"]:
        if one["indicator"]["id"] == "class_size" and group["class_sizes"]:
            cards += _class_cards(one, group["class_sizes"], words)
        else:
            cards.append(_card(words.of(one["indicator"]), one["total"], figures.ratio, "main"))
    return tag("div", *cards, class_="cards")


def _class_cards(one: JSON, sizes: JSON, words: Words) -> list[Markup]:
    name = words.of(one["indicator"])
    experienced = words("experienced")
    if not sizes["experienced_exact"]:
        experienced = f"{experienced}{words('lower_bound')}"
    return [
        _card(join(name, tag("span", words("classes_average"))), sizes["average"], figures.ratio, "main"),
        _card(join(name, tag("span", experienced)), sizes["experienced"], figures.ratio, "main"),
    ]


def _card(label: object, value: float | None, form: Any, kind: str = "") -> Markup:
    figure = tag("p", figures.inline(value, form), class_="figure")
    return tag("div", figure, tag("p", label, class_="small"), class_=f"card {kind}".strip())


def _measures(group: JSON, document: JSON, words: Words) -> Markup:
    """One row an indicator, one column a measure."""
    used = document["provenance"]["measures"]
    head: list[object] = [
        words("indicator"),
        right_head(words("total")),
        right_head(words("mean")),
        *(_measure_head(one, words) for one in used),
    ]
    rows: list[list[object]] = []
    for one in group["indicators"]:
        values = [_measure(measure, words) for measure in one["measures"]]
        lead = [words.of(one["indicator"]), figures.cell(one["total"], figures.ratio)]
        rows.append([*lead, figures.cell(one["mean"], figures.ratio), *values])
    return join(tag("h3", words("how_even")), table(head, rows))


def _measure_head(one: JSON, words: Words) -> Markup:
    name, parameters = words.measured(one)
    small = tag("div", parameters, class_="small") if parameters else None
    return tag("th", name, small, class_="n", title=one["measure"])


def _measure(one: JSON, words: Words) -> Markup:
    if one["value"] is None and one["reason"]:
        return tag("td", figures.NOTHING, class_="n", title=words.of(one["reason"]))
    return figures.cell(one["value"], figures.index)


def _gaps(document: JSON, words: Words) -> Markup:
    """What stands on each side of the gap, then the gap of each indicator."""
    if not document["provenance"]["locales"]:
        return Markup("")
    total = document["total"]
    gaps = [(one["indicator"], one["urban_rural_gap"]) for one in total["indicators"] if one["urban_rural_gap"]]
    rest = [tag("th", words(key), class_="n", rowspan=2) for key in ("urban_minus_rural", "urban_over_rural")]
    top = tag(
        "tr",
        tag("th", words("indicator"), rowspan=2),
        *(tag("th", words(side), colspan=3, class_="over") for side in ("urban", "rural")),
        tag("th", words("side_neither"), colspan=2, class_="over"),
        *rest,
        tag("th", words("standardized"), class_="n", rowspan=2),
    )
    parts = ["units", "pupils", "mean", "units", "pupils", "mean", "units", "pupils"]
    head = tag("thead", top, tag("tr", *(right_head(words(part)) for part in parts)))
    body = tag("tbody", *(tag("tr", tag("td", words.of(indicator)), *_gap(gap)) for indicator, gap in gaps))
    frame = tag("div", tag("table", head, body), class_="frame") if gaps else None
    return join(tag("h3", words("gap_title")), _sentences(lines.sides(document, words)), frame)


def _gap(gap: JSON) -> list[Markup]:
    cells: list[Markup] = []
    for side in ("urban", "rural", "neither"):
        one = gap[side]
        cells += [figures.cell(one[part], figures.count) for part in ("units", "pupils")]
        if "mean" in one:
            cells.append(figures.cell(one["mean"], figures.ratio))
    return [
        *cells,
        figures.cell(gap["urban_minus_rural"], figures.signed),
        figures.cell(gap["urban_over_rural"], figures.ratio),
        figures.cell(gap["standardized"], figures.signed),
    ]


def _large_classes(sizes: JSON | None, words: Words) -> Markup:
    if not sizes or not sizes["over"]:
        return Markup("")
    rows: list[list[object]] = [
        [
            words.of(one["name"]),
            figures.cell(one["classes"], figures.count),
            figures.cell(one["class_share"], figures.share),
            figures.cell(one["pupil_share"], figures.share),
            "; ".join(words.of(note) for note in one["notes"]),
        ]
        for one in sizes["over"]
    ]
    shares = [right_head(words(key)) for key in ("classes", "share_of_classes", "share_of_pupils")]
    head: list[object] = [words("class_limit"), *shares, ""]
    return join(tag("h3", words("large_classes")), table(head, rows))


def _splits(document: JSON, words: Words) -> Markup:
    by_locale = [
        (one["indicator"], words("by_locale"), one["theil_by_locale"])
        for one in document["total"]["indicators"]
        if one["theil_by_locale"]
    ]
    divided = ", ".join(document["by"])
    by_groups = [(one["indicator"], divided, one) for one in document["between_groups"]]
    rows: list[list[object]] = [
        [
            words.of(indicator),
            by,
            *(figures.cell(split[key], figures.part) for key in ("total", "within", "between")),
        ]
        for indicator, by, split in [*by_locale, *by_groups]
    ]
    if not rows:
        return Markup("")
    parts = [right_head(words(key)) for key in ("theil", "within", "between")]
    head: list[object] = [words("indicator"), words("split_by"), *parts]
    return join(tag("h3", words("split")), table(head, rows))


def _used(one: JSON) -> str:
    """The heading of a column, with what it stood for where that is called otherwise."""
    return one["column"] if one["id"] == one["column"] else f"{one['id']} = {one['column']}"


def _provenance(document: JSON, words: Words) -> Markup:
    source = document["provenance"]
    used = ", ".join(_used(one) for one in source["columns"])
    left_out = [
        join(words.of(one["indicator"]), ": ", words.of(kept["reason"]), f" ({kept['units']})")
        for one in document["total"]["indicators"]
        for kept in one["excluded"]
    ]
    rules = [join(words.of(one)) for one in source["conventions"]]
    rules += [
        join(words.of(one["name"]), ": ", words.of(words.measure(one["measure"].partition("(")[0])["summary"]))
        for one in source["measures"]
    ]
    return tag(
        "details",
        tag("summary", words("provenance")),
        tag("p", used, class_="small"),
        bullets([*rules, *left_out], "small"),
        open="open",
    )
