"""Works for reference managers: BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from typing import Any

Item = dict[str, Any]

_BIBTEX = {
    "article-journal": "article",
    "book": "book",
    "chapter": "incollection",
    "report": "techreport",
    "thesis": "phdthesis",
    "software": "misc",
    "dataset": "misc",
    "legislation": "misc",
    "standard": "techreport",
}
_RIS = {
    "article-journal": "JOUR",
    "book": "BOOK",
    "chapter": "CHAP",
    "report": "RPRT",
    "thesis": "THES",
    "software": "COMP",
    "dataset": "DATA",
    "legislation": "GOVDOC",
    "standard": "STAND",
}
# What stands for a character with a meaning in BibTeX and LaTeX.
_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        **{character: f"\\{character}" for character in "%&#_$"},
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "–": "--",
    }
)

# Accents and letters of names and titles as commands of LaTeX.
_ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=", "\u0308": '"', "\u030a": "r",
    "\u030b": "H", "\u030c": "v", "\u0327": "c", "\u0328": "k",
}  # fmt: skip
_COMMANDS = {
    "ß": "{\\ss}", "ø": "{\\o}", "Ø": "{\\O}", "ł": "{\\l}", "Ł": "{\\L}", "æ": "{\\ae}", "–": "--", "—": "---",
    "’": "'", "‘": "`", "“": "``", "”": "''", "§": "{\\S}", "\u00a0": "~",
}  # fmt: skip
_PLACES = {"北京": "Beijing"}


def bibtex(items: Iterable[Item]) -> str:
    """The works as BibTeX in UTF-8, for biber, biblatex and current engines."""
    return "\n".join(map(_bibtex_entry, items))


def bibtex_ascii(items: Iterable[Item]) -> str:
    """The works as BibTeX of ASCII alone: accents by commands, works in Chinese by the English of title and author.

    Raises:
        ValueError: Where a work has a character that neither gives, which the test of all works excludes.
    """
    text = bibtex(map(_english, items))
    return "".join(map(_ascii, unicodedata.normalize("NFC", text)))


def _english(item: Item) -> Item:
    """A work in Chinese by its English title and author."""
    made = dict(item)
    if not item["title"].isascii() and "title-translated" in item and _is_chinese(item["title"]):
        made["title"] = made.pop("title-translated")
        made["note"] = "In Chinese"
        made.pop("number", None)
        made["publisher-place"] = _PLACES.get(item.get("publisher-place", ""), "")
        author = item.get("author-translated")
        made["author"] = [{"literal": author}] if author else []
    return made


def _is_chinese(text: str) -> bool:
    return any("一" <= character <= "鿿" for character in text)


def _ascii(character: str) -> str:
    if character.isascii():
        return character
    if character in _COMMANDS:
        return _COMMANDS[character]
    parts = unicodedata.normalize("NFD", character)
    letter = parts[0]
    for mark in parts[1:]:
        # An accent is set on a letter without a dot.
        letter = f"{{\\{_ACCENTS[mark]}{{{letter if letter != 'i' else chr(92) + 'i'}}}}}"
    if not letter.isascii():
        raise ValueError(character)
    return letter


def _bibtex_entry(item: Item) -> str:
    kind = _BIBTEX[item["type"]]
    publisher = {"techreport": "institution", "phdthesis": "school"}.get(kind, "publisher")
    container = "journal" if kind == "article" else "booktitle"
    fields = {
        "author": _bibtex_names(item.get("author", [])),
        "editor": _bibtex_names(item.get("editor", [])),
        "title": _braced(item["title"]),
        "year": str(item["issued"]["date-parts"][0][0]) if "issued" in item else "",
        container: _text(item.get("container-title", "")),
        "volume": _text(item.get("volume", "")),
        "number": _text(str(item.get("issue", item.get("number", "")))),
        "pages": _text(item.get("page", "")),
        publisher: _text(item.get("publisher", "")),
        "address": _text(item.get("publisher-place", "")),
        "edition": _text(item.get("edition", "")),
        "note": _text(str(item.get("title-translated", item.get("note", "")))),
        "version": _text(item.get("version", "")),
        "doi": item.get("DOI", ""),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{item['id']},", *lines, "}", ""])


def _text(text: str) -> str:
    return text.translate(_LATEX)


def _braced(title: str) -> str:
    """A title whose capitals inside words and sentences styles keep."""
    words = title.split(" ")
    kept = [
        f"{{{_text(word)}}}" if at and any(map(str.isupper, word)) else _text(word) for at, word in enumerate(words)
    ]
    return " ".join(kept)


def _bibtex_names(names: Iterable[dict[str, str]]) -> str:
    return " and ".join(
        f"{{{_text(name['literal'])}}}" if "literal" in name else f"{_text(name['family'])}, {_text(name['given'])}"
        for name in names
    )


def ris(items: Iterable[Item]) -> str:
    """The works as RIS."""
    return "\n".join(map(_ris_entry, items))


def _ris_entry(item: Item) -> str:
    first, _, last = item.get("page", "").partition("–")
    lines = [("TY", _RIS[item["type"]]), ("ID", item["id"])]
    lines += [("AU", _ris_name(name)) for name in item.get("author", [])]
    lines += [("ED", _ris_name(name)) for name in item.get("editor", [])]
    lines += [
        ("PY", str(item["issued"]["date-parts"][0][0]) if "issued" in item else ""),
        ("TI", item["title"]),
        ("TT", item.get("title-translated", "")),
        ("T2", item.get("container-title", "")),
        ("VL", item.get("volume", "")),
        ("IS", item.get("issue", item.get("number", ""))),
        ("SP", first),
        ("EP", last),
        ("PB", item.get("publisher", "")),
        ("CY", item.get("publisher-place", "")),
        ("ET", item.get("edition", item.get("version", ""))),
        ("DO", item.get("DOI", "")),
    ]
    return "\n".join([*(f"{tag}  - {value}" for tag, value in lines if value), "ER  - ", ""])


def _ris_name(name: dict[str, str]) -> str:
    return name["literal"] if "literal" in name else f"{name['family']}, {name['given']}"


def csl(items: Iterable[Item]) -> str:
    """The works as CSL-JSON."""
    return json.dumps(list(items), ensure_ascii=False, indent=2)
