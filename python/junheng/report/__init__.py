"""Reports for people: one self-contained HTML page, in English or 中文.

A page is made of sections, and each section of the JSON document of one result; the figures in it
are the document's, rounded only in how they are written.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from junheng import _core
from junheng._wording import Language
from junheng.report._assess import assessment
from junheng.report._balance import balance
from junheng.report._check import check
from junheng.report._labels import Words
from junheng.report._markup import Markup
from junheng.report._page import Section
from junheng.report._page import page as _page

__all__ = ["Markup", "Section", "Words", "assessment", "balance", "check", "page", "words"]


def words(language: Language) -> Words:
    """The words of a report in a language; what the core names, it names."""
    categories: dict[str, Any] = json.loads(_core.names_json())
    return Words(language, categories, json.loads(_core.measures_json()))


def page(title: str, sections: Sequence[Section], words: Words, *, sources: Sequence[str] = ()) -> str:
    """One self-contained HTML page."""
    return _page(title, sections, words, version=_core.VERSION, sources=sources)
