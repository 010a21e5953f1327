"""Reports for people: one self-contained HTML page, in English or 中文.

A page is made of sections, and each section of the JSON document of one result; the figures in it
are the document's, rounded only in how they are written.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from .. import _core
from .._wording import Language
from ._assess import assessment
from ._balance import balance
from ._check import check
from ._labels import Words
from ._markup import Markup
from ._page import Section
from ._page import page as _page

__all__ = ["Markup", "Section", "Words", "assessment", "balance", "check", "page", "words"]


def words(language: Language) -> Words:
    """The words of a report in a language; what the core names, it names."""
    categories: dict[str, Any] = json.loads(_core.categories_json())
    return Words(language, categories, json.loads(_core.measures_json()))


def page(
    title: str, sections: Sequence[Section], words: Words, *, credits: Sequence[str] = ()
) -> str:
    """One self-contained HTML page."""
    return _page(title, sections, words, version=_core.VERSION, credits=credits)
