"""All counties of a result in one document: for print, and where there is no folder for files."""

from __future__ import annotations

from collections.abc import Sequence

from junheng._display.markup import join, tag
from junheng._report import index
from junheng._report.context import Context
from junheng._report.page import article, page, running, title_of, written


def whole(contexts: Sequence[Context]) -> str:
    """The report of one county, or the index with the reports of several after it."""
    if len(contexts) == 1:
        return page(contexts[0])
    first = contexts[0]
    title = index.title_of(first.document, first.words, first.cover)
    listed = index.content(
        first.document,
        [index.entry(one.county) for one in contexts],
        first.words,
        first.cover,
        lambda place: f"#c{place}",
    )
    parts = (tag("article", article(one, f"c{place}-"), id=f"c{place}") for place, one in enumerate(contexts))
    script = tag("script", index.SORTING)
    heads = {f"c{place}": running(one.own_name, title_of(one), one.cover) for place, one in enumerate(contexts)}
    body = join(listed, *parts)
    return written(title, body, first.words, running(None, title, first.cover), script, heads)
