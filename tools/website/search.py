"""Search in English and Chinese.

Chinese has no blanks between words. Both the index and the question are cut into pairs of neighbouring characters, so
that every phrase of two or more is found wherever it occurs. A dictionary of words (jieba, which Sphinx uses for
Chinese where it is installed) cuts 差异系数 in the index but not in the question, and does not find it.
"""

from __future__ import annotations

import re

from sphinx.search.en import SearchEnglish

# The basic block of Chinese characters, its first extension, and the compatibility characters.
CHINESE = "\u3400-\u9fff\uf900-\ufaff"
PART = re.compile(rf"[{CHINESE}]+|[^\W{CHINESE}]+")


class SearchPairs(SearchEnglish):
    """English words, and pairs of Chinese characters."""

    lang = "pairs"
    language_name = "English"  # by which Sphinx names the stemmer
    js_splitter_code = f"""
var splitQuery = (query) =>
  (query.match(/[{CHINESE}]+|(?:(?![{CHINESE}])[\\p{{L}}\\p{{N}}_])+/gu) || []).flatMap((part) =>
    /^[{CHINESE}]{{2,}}$/.test(part)
      ? Array.from({{ length: part.length - 1 }}, (_, at) => part.slice(at, at + 2))
      : [part]);
"""

    def split(self, text: str) -> list[str]:
        """The terms of a text."""
        return [term for part in PART.findall(text) for term in pairs(part)]

    def word_filter(self, word: str) -> bool:
        """Whether a term is worth a place in the index."""
        return bool(word) and super().word_filter(word)


def pairs(part: str) -> list[str]:
    """The pairs of neighbours in Chinese text; other text as it is."""
    if len(part) < 2 or not re.match(f"[{CHINESE}]", part):
        return [part]
    return [part[at : at + 2] for at in range(len(part) - 1)]
