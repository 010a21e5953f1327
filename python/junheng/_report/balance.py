"""The report of a balance: the cover, the result, last year's beside it, and where the numbers come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from junheng._display import figures
from junheng._display.blocks import Block
from junheng._display.html import html_of
from junheng._display.markup import Markup, join, tag
from junheng._report import cover
from junheng._report.context import JSON, Cover, ReportWords, Source
from junheng._report.page import heading, running, written
from junheng._report.sections.provenance import files
from junheng._report.table import Column, table


def page(
    blocks: Iterable[Block],
    document: JSON,
    words: ReportWords,
    given: Cover,
    *,
    sources: Sequence[Source] = (),
    previous: JSON | None = None,
    plans: Sequence[Iterable[Block]] = (),
) -> str:
    """The report as the text of one self-contained page."""
    title = given.title or words("balance_title")
    parts: list[tuple[str, Markup]] = [
        ("balance", html_of(untitled(blocks), words.language)),
    ]
    if previous is not None:
        parts.append(("comparison", _comparison(document, previous, words)))
    if plans:
        parts.append(("plans", join(*(html_of(one, words.language) for one in plans))))
    parts.append(("provenance", _provenance(document, sources, words)))
    sections = [
        tag("section", tag("h2", heading(place, name, words)), made, id=f"s{place}")
        for place, (name, made) in enumerate(parts, 1)
    ]
    body = join(_cover(title, words, given, sources), tag("main", *sections))
    return written(cover.named(given.county, title), body, words, running(given.county, title, given))


def untitled(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks without the title of the first, which the heading of the section is."""
    for place, block in enumerate(blocks):
        yield replace(block, title="") if place == 0 else block


def _cover(title: str, words: ReportWords, given: Cover, sources: Sequence[Source]) -> Markup:
    fields = [("county_of", given.county), ("school_year", given.year)]
    fields += [("data_date", given.date), ("reporting_unit", given.unit)]
    return tag(
        "header",
        cover.headline(given.county, title),
        cover.listed(fields, sources, words),
        cover.signatures(given, words),
        class_="cover",
    )


def _comparison(document: JSON, previous: JSON, words: ReportWords) -> Markup:
    """Each ratio of totals, mean and coefficient of variation of the whole table beside that of last year."""
    before = {one["indicator"]["id"]: one for one in previous["total"]["indicators"]}
    keys = ("total_ratio", "pupil_mean", "cv")
    heads = [Column(words.heading("indicator"))]
    heads += [
        Column(words.heading("year_of", what=words(key), year=words(year)), number=True)
        for key in keys
        for year in ("last_year", "this_year")
    ]
    rows = []
    for one in document["total"]["indicators"]:
        last = before.get(one["indicator"]["id"])
        pairs = zip(_figures(last), _figures(one), strict=True)
        rows.append([words.of(one["indicator"]), *(cell for pair in pairs for cell in pair)])
    return table(heads, rows)


def _figures(one: JSON | None) -> list[str]:
    cv = next((each["value"] for each in one["measures"] if each["measure"] == "cv"), None) if one else None
    shown = [one["total"], one["mean"]] if one else [None, None]
    return [*map(figures.ratio, shown), figures.index(cv)]


def _provenance(document: JSON, sources: Sequence[Source], words: ReportWords) -> Markup:
    version = words("made_by", version=document["provenance"]["version"])
    return join(tag("p", version), files(sources, words), tag("p", words("report_not_official"), class_="s"))
