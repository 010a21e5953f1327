"""Texts in English and 中文: all of them come from the core's table of phrases."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Literal, TypeAlias

from junheng import _core

Language: TypeAlias = Literal["en", "zh"]
LANGUAGES: tuple[Language, Language] = ("en", "zh")
_language: Language = "en"


@cache
def _phrases() -> dict[str, dict[str, str]]:
    phrases: dict[str, dict[str, str]] = json.loads(_core.phrases_json())
    return phrases


def set_language(lang: str) -> None:
    """Choose the language of results and errors as they are printed: ``"en"`` or ``"zh"``.

    Numbers, JSON and the names of fields are the same in both.

    Args:
        lang: ``"en"`` (the default) or ``"zh"``, also with a region such as ``"zh-CN"``.

    Raises:
        UnknownNameError: for any other language.

    Examples:
        >>> import junheng as jh
        >>> jh.set_language("zh")
        >>> jh.measures()["gini"].title
        '基尼系数'
        >>> jh.set_language("en")
    """
    global _language
    _language = chosen(lang)


def get_language() -> Language:
    """The language that results and errors are printed in: ``"en"`` or ``"zh"``.

    Examples:
        >>> import junheng as jh
        >>> jh.get_language()
        'en'
    """
    return _language


def chosen(language: str | None) -> Language:
    """``"en"`` or ``"zh"`` for the language that a caller names; by default the one that is set."""
    if language is None:
        return _language
    for known in LANGUAGES:
        if language == known:
            return known
    code = language.replace("_", "-").split("-")[0] if isinstance(language, str) else ""
    if code == "en":
        return "en"
    if code == "zh":
        return "zh"
    raise failure("language.unknown", got=str(language))


def label(code: str, language: str | None = None, **parameters: object) -> str:
    """The text of the phrase ``label.<code>``, its placeholders filled in."""
    text = _phrases()[f"label.{code}"][chosen(language)]
    for name, value in parameters.items():
        text = text.replace("{" + name + "}", str(value))
    return text


def phrase(code: str, language: str | None = None) -> str:
    """The phrase ``code`` with its placeholders."""
    return _phrases()[code][chosen(language)]


def known_phrase(code: str, language: str | None = None) -> str | None:
    """The words of a phrase of the core with its placeholders; None where it has no such phrase."""
    texts = _phrases().get(code)
    return None if texts is None else texts[chosen(language)]


def has_label(code: str) -> bool:
    """Whether there is a phrase ``label.<code>``."""
    return f"label.{code}" in _phrases()


def pair(name: str, value: object, language: str | None = None) -> str:
    """A thing and what it is: ``name: value``."""
    return label("pair", language, name=name, value=value)


def failure(code: str, **parameters: Any) -> BaseException:
    """The exception that says the phrase ``code``."""
    return _core.exception(code, parameters)


@cache
def _names() -> dict[str, dict[str, dict[str, str]]]:
    lists: dict[str, list[dict[str, str]]] = json.loads(_core.names_json())
    return {kind: {name["id"]: name for name in names} for kind, names in lists.items()}


def name(kind: str, identifier: str | None, language: str | None = None) -> str:
    """The name of a member of a closed list (``stage``, ``school_type``, ``locale``, …)."""
    return "" if identifier is None else _names()[kind][identifier][chosen(language)]


def is_member(kind: str, identifier: str) -> bool:
    """Whether there is such a member of a closed list."""
    return identifier in _names()[kind]


@cache
def _measures() -> dict[str, dict[str, Any]]:
    return {entry["name"]["id"]: entry for entry in json.loads(_core.measures_json())}


def measure_entry(identifier: str) -> dict[str, Any]:
    """The catalogue entry of a measure."""
    return _measures()[identifier]
