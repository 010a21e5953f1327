"""The report of a balance: the cover, the result, last year's beside it, and where the numbers come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from junheng._display import figures
from junheng._display.blocks import Block
from junheng._display.html import html_of
from junheng._display.markup import Markup, join, tag
from junheng._report import numbers
from junheng._report.context import JSON, Cover, ReportWords, Source
from junheng._report.page import SIGNATURES, heading, running, written
from junheng._report.table import Column, table


def page(
    blocks: Iterable[Block],
    document: JSON,
    words: ReportWords,
    cover: Cover,
    *,
    sources: Sequence[Source] = (),
    previous: JSON | None = None,
    plans: Sequence[Iterable[Block]] = (),
) -> str:
    """The report as the text of one self-contained page."""
    title = cover.title or words("balance_title")
    parts: list[tuple[str, Markup]] = [
        ("balance", html_of(untitled(blocks), words.language)),
        ("comparison", _comparison(document, previous, words)),
        ("plans", _plans(plans, words)),
        ("provenance", _provenance(document, sources, words)),
    ]
    sections = [
        tag("section", tag("h2", heading(place, name, words)), made, id=f"s{place}")
        for place, (name, made) in enumerate(parts, 1)
    ]
    named = cover.county or ""
    body = join(_cover(title, words, cover, sources), tag("main", *sections))
    return written(" ".join(one for one in (named, title) if one), body, words, running(named, title, cover))


def untitled(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks without the title of the first, which the heading of the section is."""
    for place, block in enumerate(blocks):
        yield replace(block, title="") if place == 0 else block


def _cover(title: str, words: ReportWords, cover: Cover, sources: Sequence[Source]) -> Markup:
    fields = [("county", cover.county), ("school_year", cover.year)]
    fields += [("data_date", cover.date), ("reporting_unit", cover.unit)]
    listed = [join(tag("dt", words(key)), tag("dd", text)) for key, text in fields if text]
    listed += [
        join(tag("dt", words("input_files"), class_="all"), tag("dd", *_file(one, words), class_="all"))
        for one in sources
    ]
    signed = [tag("div", words(key), " ", tag("b", getattr(cover, key))) for key in SIGNATURES]
    return tag(
        "header",
        tag("h1", title),
        tag("dl", *listed) if listed else None,
        tag("div", *signed, tag("div", words("signed_on")), class_="sign"),
        class_="cover",
    )


def _file(one: Source, words: ReportWords) -> list[object]:
    rows = words("file_rows", rows=numbers.count(one.rows)) if one.rows is not None else ""
    return [f"{one.name}{rows}", Markup("<br>"), tag("code", f"SHA-256 {one.sha256}")]


def _comparison(document: JSON, previous: JSON | None, words: ReportWords) -> Markup:
    """Each ratio of totals, mean and coefficient of variation of the whole table beside that of last year."""
    if previous is None:
        return tag("p", words("previous_missing"), class_="absent")
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


def _plans(plans: Sequence[Iterable[Block]], words: ReportWords) -> Markup:
    made = [html_of(blocks, words.language) for blocks in plans]
    return join(*made) if made else tag("p", words("no_plans"), class_="absent")


def _provenance(document: JSON, sources: Sequence[Source], words: ReportWords) -> Markup:
    files = [tag("li", *_file(one, words)) for one in sources]
    listed = tag("ul", *files) if files else tag("p", words("no_file"), class_="s")
    version = words("made_by", version=document["provenance"]["version"])
    return join(tag("p", version), listed, tag("p", words("report_not_official"), class_="s"))
