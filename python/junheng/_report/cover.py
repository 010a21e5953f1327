"""The cover: title, what the report is of, room for signatures and the official seal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from junheng._display.markup import Markup, join, tag
from junheng._report import numbers
from junheng._report.context import Cover, ReportWords, Source

SIGNATURES = ("prepared", "checked", "responsible")
# What takes a line of its own.
LONG = ("applied_standard", "input_files")
# Two years that follow each other, the second in full or in two digits.
SCHOOL_YEAR = re.compile(r"\s*(\d{4})\s*(?:-|–|—|―|~|～|/|至|到)+\s*(\d{4}|\d{2})\s*")


def school_year(text: str, language: str) -> str:
    """A school year as documents write it, such as 2026—2027学年; any other text is kept."""
    found = SCHOOL_YEAR.fullmatch(text)
    if found is None:
        return text
    first, last = found[1], found[2]
    second = str(int(first) + 1)
    if last not in (second, second[2:]):
        return text
    return f"{first}—{second}学年" if language == "zh" else f"{first}–{second}"


def headline(name: str | None, title: str) -> Markup:
    """The title with the name of the county above it, unless it contains the name."""
    above = tag("span", name, class_="whose") if name and name not in title else None
    return tag("h1", above, title)


def named(name: str | None, title: str) -> str:
    """The title after the name of the county, unless it contains the name."""
    return f"{name} {title}" if name and name not in title else title


def listed(fields: Iterable[tuple[str, object]], sources: Sequence[Source], words: ReportWords) -> Markup:
    """What the report is of: names with their values, those without left out, and the files that were read."""
    files = words("lists").join(name for name, _ in files_named(sources, words))
    return tag("dl", *(_field(key, text, words) for key, text in [*fields, ("input_files", files)] if text))


def _field(key: str, text: object, words: ReportWords) -> Markup:
    of_line = "all" if key in LONG else None
    return join(tag("dt", words(key), class_=of_line), tag("dd", text, class_=of_line))


def files_named(sources: Sequence[Source], words: ReportWords) -> Iterator[tuple[str, Source]]:
    """The name of each file, once, with the sheets that were read of it and the numbers of their rows."""
    for first in sources:
        of_file = [one for one in sources if (one.name, one.sha256) == (first.name, first.sha256)]
        if of_file[0] is not first:
            continue
        parts = [_rows(one, words) for one in of_file if one.rows is not None]
        yield first.name + (words("file_parts", parts=words.list(parts)) if parts else ""), first


def _rows(one: Source, words: ReportWords) -> str:
    rows = numbers.count(one.rows)
    return words("rows_of_sheet", sheet=one.sheet, rows=rows) if one.sheet else words("rows_count", rows=rows)


def signatures(cover: Cover, words: ReportWords) -> Markup:
    """For each who signs the printed name, room for the signature and its date; at the end room for the seal."""
    signed = (
        tag(
            "div",
            tag("p", words(key), " ", tag("b", getattr(cover, key))),
            tag("p", words("signature"), class_="line"),
            tag("p", words("signed_on"), tag("span", words("date_by_hand")), class_="line"),
            class_="who",
        )
        for key in SIGNATURES
    )
    return tag("div", *signed, tag("div", words("official_seal"), class_="seal"), class_="sign")
