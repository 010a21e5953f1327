"""Reports for people: one self-contained HTML page, in English or 中文.

A page is made of sections, and each section of the JSON document of one result; the figures in it
are the document's, rounded only in how they are written.
"""

from __future__ import annotations

from collections.abc import Sequence

from junheng import _core
from junheng.report._assess import assessment
from junheng.report._balance import balance
from junheng.report._blocks import analysis, evaluation
from junheng.report._check import check
from junheng.report._labels import Words
from junheng.report._markup import Markup
from junheng.report._page import Section
from junheng.report._page import page as _page

__all__ = ["Markup", "Section", "Words", "analysis", "assessment", "balance", "check", "evaluation", "page"]


def page(title: str, sections: Sequence[Section], words: Words, *, sources: Sequence[str] = ()) -> str:
    """One self-contained HTML page."""
    return _page(title, sections, words, version=_core.VERSION, sources=sources)
