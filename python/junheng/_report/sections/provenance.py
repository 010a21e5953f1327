"""Where the numbers come from: library, standard, files with their digests."""

from __future__ import annotations

from collections.abc import Sequence

from junheng._display.markup import Markup, join, tag
from junheng._report import cover, numbers
from junheng._report.context import Context, ReportWords, Source


def section(context: Context) -> Markup:
    """What is needed to compute the report again."""
    words, source = context.words, context.document["provenance"]
    made = words(
        "made_with",
        version=source["version"],
        standard=source["standard"],
        edition=source["standard_version"],
        document=source["document"],
    )
    counts = words("rows_read", rows=numbers.count(context.county["rows"]), excluded=len(context.county["exclusions"]))
    named = columns(context)
    told = tag("p", named) if named else None
    return join(tag("p", made), tag("p", counts), told, files(context.evidence.sources, words))


def columns(context: Context) -> str:
    """The columns that the user named, in place of those that the headings say."""
    words, named = context.words, context.evidence.named
    used = [words("named_column", heading=heading, column=name, id=key) for name, key, heading in named if heading]
    unused = [words("unused_column", column=name, id=key) for name, key, heading in named if heading is None]
    return words("columns_named", list=words("lists").join([*used, *unused])) if named else ""


def files(sources: Sequence[Source], words: ReportWords) -> Markup:
    """The files that were read, each with the digest that tells whether it was changed since."""
    if not sources:
        return tag("p", words("no_file"), class_="s")
    listed = (
        tag("li", name, Markup("<br>"), tag("code", f"SHA-256 {one.sha256}"))
        for name, one in cover.files_named(sources, words)
    )
    return join(tag("ul", *listed), tag("p", words("digests"), class_="s"))
