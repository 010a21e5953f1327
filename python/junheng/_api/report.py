"""One page of several results."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from junheng._core import VERSION
from junheng._results.view import View
from junheng._texts.phrases import chosen


@dataclass(frozen=True)
class Section:
    """A section of a page: a result under a heading.

    Attributes:
        heading: The heading.
        result: Any result of the library.
        lead: A sentence above the result.
        synthetic: Whether the data are invented, which the page then says wherever it shows them.
    """

    heading: str
    result: View
    lead: str | None = None
    synthetic: bool = False


def report(title: str, sections: Sequence[Section], *, lang: str | None = None, sources: Sequence[str] = ()) -> str:
    """One self-contained HTML page of several results.

    Args:
        title: The title of the page.
        sections: The results with their headings.
        lang: ``"en"`` or ``"zh"``; by default the language that is set.
        sources: The sources of the data, listed at the end.

    Returns:
        The text of the page. It loads nothing and runs nothing.

    Examples:
        >>> import junheng as jh
        >>> found = jh.balance({"pupils": [800, 200], "classes": [16, 10]})
        >>> page = jh.report("County A", [jh.Section("Class sizes", found)])
        >>> page.startswith("<!DOCTYPE html>")
        True
    """
    from junheng._display import page
    from junheng._display.words import Words

    parts = [
        page.Section(one.heading, list(one.result.blocks(lang, complete=True)), one.lead, one.synthetic)
        for one in sections
    ]
    return page.page(title, parts, Words(chosen(lang)), version=VERSION, sources=sources)
