"""The words of a result in one language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from junheng._display.blocks import Cell
from junheng._texts.labels import LABELS
from junheng._texts.phrases import Language, has_label, label, measure_entry, name
from junheng._texts.quantities import grouped, unit_after
from junheng._texts.spelling import filled, message_text


class Words:
    """The labels of the core and of the package in one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        # The labels that were asked for and have no placeholders: a report repeats them for every school.
        self._known: dict[str, str] = {}

    def __call__(self, key: str, **parameters: object) -> str:
        """A label, its placeholders filled in."""
        if parameters:
            return self._label(key, parameters)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._label(key, {})
        return known

    def _label(self, key: str, parameters: dict[str, object]) -> str:
        if key not in LABELS:
            return label(key, self.language, **grouped(parameters))
        return filled(LABELS[key], self.language, **grouped(parameters))

    def __contains__(self, key: str) -> bool:
        return key in LABELS or has_label(key)

    def capital(self, key: str) -> str:
        """A label at the beginning of a line."""
        text = self(key)
        return f"{text[:1].upper()}{text[1:]}"

    def pair(self, name: str, value: object) -> str:
        """A thing and what it is: ``name: value``."""
        return self("pair", name=name, value=value)

    def quantity(self, amount: str, unit: dict[str, Any]) -> str:
        """An amount with its unit."""
        return self("short", amount=amount, unit=unit_after(amount, self.of(unit), self.language))

    def key(self, key: Sequence[object]) -> list[str]:
        """A key of a group, part by part."""
        return [self("no_key") if part is None else str(part) for part in key]

    def of(self, named: dict[str, Any]) -> str:
        """The text of a name or a message of the core."""
        return message_text(named, self.language) if "code" in named else str(named[self.language])

    def name(self, kind: str, code: str | None) -> str:
        """The name of a stage or a type of school."""
        return name(kind, code, self.language)

    def measure(self, name: str) -> dict[str, Any]:
        """What the catalogue says of a measure."""
        return measure_entry(name)

    def named(self, one: dict[str, Any]) -> str:
        """A measure's name with the parameters that were given, or the caller's label."""
        if "label" in one:
            return str(one["label"])
        _, parenthesis, parameters = str(one["measure"]).partition("(")
        return f"{self.of(one['name'])} {parenthesis}{parameters}".rstrip()

    def measured(self, one: dict[str, Any]) -> str:
        """A measure's name with its parameters, defaults included, or the caller's label."""
        if "label" in one:
            return str(one["label"])
        code, _, given = str(one["measure"]).rstrip(")").partition("(")
        defaults = [
            f"{parameter['name']['id']}={parameter['default']:g}"
            for parameter in self.measure(code)["parameters"]
            if parameter["default"] is not None and not parameter["flag"]
        ]
        parameters = given or ", ".join(defaults)
        return f"{self.of(one['name'])} ({parameters})" if parameters else self.of(one["name"])

    def cited(self, message: dict[str, Any], standard: str) -> Cell:
        """A message with its citation set small, where it ends in one."""
        whole = self.of(message)
        opening = "（" if self.language == "zh" else " ("
        start = whole.rfind(f"{opening}{standard}")
        return Cell(whole, tail=whole[start:] if start >= 0 else "")
