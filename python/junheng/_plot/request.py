"""What a picture is made of: documents of results, a language, and what the caller chose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeAlias

from junheng._display.words import Words
from junheng._texts.neutral import neutral_line
from junheng._texts.phrases import Language, is_member
from junheng._texts.pictures import PICTURES, said
from junheng._texts.spelling import typed

JSON: TypeAlias = dict[str, Any]


class PictureWords(Words):
    """The words of pictures besides those of results; some may be the caller's."""

    def __init__(self, language: Language, labels: Mapping[str, str] | None = None) -> None:
        """Words in a language, with the caller's texts in place of some."""
        super().__init__(language)
        self._labels = {name: neutral_line(label) for name, label in (labels or {}).items()}

    def __call__(self, key: str, **parameters: object) -> str:
        """A word, or the caller's text in place of it; a text with placeholders filled in."""
        if not parameters and key in self._labels:
            return self._labels[key]
        return super().__call__(key, **parameters)

    def title_of(self, measure: str) -> str:
        """The name of a measure, or the caller's."""
        plain = measure.partition("(")[0]
        known = self._labels.get(measure, self._labels.get(plain))
        return str(self.measure(plain)["name"][self.language]) if known is None else known

    def _label(self, key: str, parameters: dict[str, object]) -> str:
        return said(key, self.language, **parameters) if key in PICTURES else super()._label(key, parameters)

    def __contains__(self, key: str) -> bool:
        return key in PICTURES or super().__contains__(key)

    def joined(self, *texts: str) -> str:
        """Parts of a sentence; empty ones are left out."""
        first, *others = [text for text in texts if text] or [""]
        for other in others:
            first = self("joined", one=first, other=other)
        return first


def words_in(language: Language, labels: Mapping[str, str] | None = None) -> PictureWords:
    """The words of pictures in a language, with the caller's texts in place of some."""
    return PictureWords(language, labels) if labels else _words_in(language, typed())


@cache
def _words_in(language: Language, _: frozenset[str]) -> PictureWords:
    return PictureWords(language)


@dataclass(frozen=True)
class Request:
    """A picture that is wanted.

    Attributes:
        documents: The plain data of one result, or of several in one picture.
        words: The labels in its language.
        names: A name for each result in place of that of its column.
        source: Where the data come from, for the foot.
        choices: What the caller picked of the result, such as a county.
    """

    documents: Sequence[JSON]
    words: PictureWords
    names: Sequence[str] | None = None
    source: str | None = None
    choices: Mapping[str, Any] = field(default_factory=dict)

    @property
    def document(self) -> JSON:
        """The only document, or the first."""
        return self.documents[0]

    def staged(self, title: str) -> str:
        """A title with the stage of the document, where a report has added it to that of a balance."""
        stage = self.document.get("stage")
        if stage is None:
            return title
        name = self.words.name("stage", stage) if is_member("stage", stage) else str(stage)
        return self.words("staged", stage=name, title=title)

    def foot(self) -> str:
        """Data, standard and version of the library."""
        provenance = self.document["provenance"]
        version, standard = provenance["version"], provenance.get("standard")
        if self.source:
            return self.words("foot_source", source=neutral_line(self.source), version=version)
        if standard:
            return self.words("foot_standard", standard=neutral_line(standard), version=version)
        return self.words("foot", version=version)
