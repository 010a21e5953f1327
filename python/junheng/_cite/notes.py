"""The note of sources below a table, in each format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from junheng._cite.parts import Part
from junheng._cite.styles import label
from junheng._texts.labels import LABELS
from junheng._texts.latex import escaped
from junheng._texts.phrases import Language
from junheng._texts.spelling import filled

# Between the things that are cited, and what ends the note.
_BETWEEN: Final[dict[Language, tuple[str, str, str]]] = {"en": (", ", "; ", "."), "zh": ("，", "；", "。")}


def sources(parts: Sequence[Part], language: Language) -> tuple[str, str, str]:
    """The sources as text, in LaTeX and in Typst, whose keys are those of the references in BibTeX."""
    comma, semicolon, stop = _BETWEEN[language]
    keys = [[work["id"] for work in part.works] for part in parts]
    names = [part.name[language] for part in parts]
    texts = [
        comma.join([name, *(label(work, language) for work in part.works)])
        for name, part in zip(names, parts, strict=True)
    ]
    latex = [f"{escaped(name)}{comma}\\citet{{{','.join(one)}}}" for name, one in zip(names, keys, strict=True)]
    typst = [
        f"{_plain(name)}{comma}{' '.join(f'@{key}' for key in one)}" for name, one in zip(names, keys, strict=True)
    ]
    return (*(f"{_lead(language)}{semicolon.join(one)}{stop}" for one in (texts, latex, typst)),)  # type: ignore[return-value]


def _lead(language: Language) -> str:
    return filled(LABELS["publish_sources"], language)


def _plain(text: str) -> str:
    """A text in Typst, in which nothing is markup."""
    escapes = str.maketrans({"\\": "\\\\", '"': '\\"'})
    return f'#"{text.translate(escapes)}"'
