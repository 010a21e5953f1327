"""Reports for people: one self-contained HTML page, in English or 中文.

A page is made of sections, and each section of the JSON document of one result; the figures in it
are the document's, rounded only in how they are written.
"""

from __future__ import annotations

from collections.abc import Sequence

from junheng import _core
from junheng._display.assessment_page import assessment
from junheng._display.balance_page import balance
from junheng._display.check_page import check
from junheng._display.markup import Markup
from junheng._display.page import Section
from junheng._display.page import page as _page
from junheng._display.sections import analysis, evaluation
from junheng._display.words import Words

__all__ = ["Markup", "Section", "Words", "analysis", "assessment", "balance", "check", "evaluation", "page"]


def page(title: str, sections: Sequence[Section], words: Words, *, sources: Sequence[str] = ()) -> str:
    """One self-contained HTML page."""
    return _page(title, sections, words, version=_core.VERSION, sources=sources)
