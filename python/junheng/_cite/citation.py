"""The citation of parts as text, and in the formats of reference managers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from junheng import _core
from junheng._cite import exports
from junheng._cite.formats import FORMATS
from junheng._cite.parts import Item, Part, bibliography
from junheng._cite.styles import label, reference
from junheng._texts.labels import LABELS
from junheng._texts.latex import escaped
from junheng._texts.mathematics import mixed
from junheng._texts.neutral import neutral
from junheng._texts.phrases import Language, chosen, failure
from junheng._texts.spelling import filled

_WRITERS: Final[dict[str, Callable[[Sequence[Item]], str]]] = {
    "bibtex": exports.bibtex,
    "bibtex-ascii": exports.bibtex_ascii,
    "csl": exports.csl,
    "ris": exports.ris,
}


class Citation(str):
    """A citation: a text that a terminal and a notebook show as it is."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def citation(parts: Sequence[Part], form: str, language: str | None, *, official: bool = False) -> Citation:
    """Parts in one of `FORMATS`; `official`: with the official documents that prescribe a measure.

    Raises:
        UnknownNameError: For any other format or language.
    """
    if form not in FORMATS:
        raise failure("intake.not_in_result", got=str(form), expected=list(FORMATS))
    spoken = chosen(language)
    items = bibliography(parts, official=official)
    if form == "text":
        return Citation(_text(parts, items, spoken, official=official))
    if form == "latex":
        return Citation(_latex(parts, spoken, official=official))
    return Citation(_WRITERS[form](items))


def _latex(parts: Sequence[Part], language: Language, *, official: bool) -> str:
    r"""A line for each part with its formula as mathematics and the keys of its works, then the library."""
    colon, stop = ("：", "。") if language == "zh" else (": ", ".")
    lines = []
    for part in parts:
        name = escaped(part.name[language])
        named = f"{name}{colon}{mixed(part.formula[language], escaped)}" if part.formula else name
        works = [*part.works, *(part.uses if official else ())]
        lines.append(f"{named} \\citep{{{','.join(work['id'] for work in works)}}}{stop}\n")
    computed = _word("cite_computed", language, version=_core.VERSION).rstrip("。.")
    return "\n".join([*lines, f"{escaped(computed)} \\citep{{junheng}}{stop}\n"])


def _text(parts: Sequence[Part], items: Sequence[Item], language: Language, *, official: bool) -> str:
    """What was computed and how, then the list of references."""
    lines: list[str] = []
    for part in parts:
        lines += _described(part, language, official=official)
    if parts:
        lines += ["", _word("cite_computed", language, version=_core.VERSION), ""]
    lines.append(_word("cite_references", language))
    for number, item in enumerate(items, 1):
        lead = f"[{number}] " if language == "zh" else ""
        lines.append(f"  {lead}{neutral(reference(item, language))}")
    return "\n".join(lines)


def _described(part: Part, language: Language, *, official: bool) -> list[str]:
    name = part.name[language]
    lines = [neutral(f"{name}（{part.id}）" if language == "zh" else f"{name} ({part.id})")]
    if part.formula:
        lines.append("  " + _word("cite_formula", language, formula=part.formula[language]))
    joined = ("；" if language == "zh" else "; ").join(label(work, language) for work in part.works)
    lines.append("  " + neutral(_word("cite_source", language, source=joined)))
    if part.uses and official:
        used = ("；" if language == "zh" else "; ").join(label(work, language) for work in part.uses)
        lines.append("  " + neutral(_word("cite_official", language, uses=used)))
    if part.clauses:
        clauses = ("；" if language == "zh" else "; ").join(clause[language] for clause in part.clauses)
        lines.append("  " + neutral(_word("cite_clauses", language, clauses=clauses)))
    return lines


def _word(key: str, language: Language, **parameters: str) -> str:
    return filled(LABELS[key], language, **parameters)
