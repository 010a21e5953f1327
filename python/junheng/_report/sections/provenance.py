"""Where the numbers come from: library, standard, files with their digests."""

from __future__ import annotations

from junheng._display.markup import Markup, join, tag
from junheng._report import numbers
from junheng._report.context import Context, Source


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
    files = [tag("li", *file(one, context)) for one in context.evidence.sources]
    listed = tag("ul", *files) if files else tag("p", words("no_file"), class_="s")
    return join(tag("p", made), tag("p", counts), listed)


def file(one: Source, context: Context) -> list[object]:
    """A file with its digest."""
    rows = context.words("file_rows", rows=numbers.count(one.rows)) if one.rows is not None else ""
    return [f"{one.name}{rows}", Markup("<br>"), tag("code", f"SHA-256 {one.sha256}")]
