"""Labels in the texts of messages: a text of the core is its phrase filled in, so names stand at its placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from junheng._display.words import Words
from junheng._results.labels import Given, key_text
from junheng._texts.neutral import neutral
from junheng._texts.phrases import LANGUAGES, Language, phrase

JSON = dict[str, Any]
# The parameters of messages that name columns. `group` is a column only where the phrase also has a `unit`.
_COLUMNS = frozenset({"column", "columns", "unit", "count", "other"})
# Those that name groups.
_GROUPS = frozenset({"first", "second", "group", "group_a", "group_b"})
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def labelled_message(message: JSON, by: Sequence[str], labels: Given) -> JSON:
    """A message with labels in place of columns and groups, also in the place before it.

    Parameters are kept, but for the groups of the place, by which messages with the same reason are put together.
    """
    made = {**message, **{str(lang): _labelled(message, by, labels, lang) for lang in LANGUAGES}}
    within = message["parameters"].get("within")
    if labels.groups and isinstance(within, list):
        made["parameters"] = {**message["parameters"], "within": _parts(within, labels)}
    return made


def _parts(within: Sequence[Any], labels: Given) -> list[Any]:
    """The parts of the name of a group, with their labels."""
    return [part if part is None else labels.groups.get(key_text(part), part) for part in within]


def _labelled(message: JSON, by: Sequence[str], labels: Given, lang: Language) -> str:
    text = str(message[lang])
    parameters = message["parameters"]
    found = re.fullmatch(f"(.*?){_pattern(phrase(message['code'], lang), parameters)}", text, re.DOTALL)
    if found is None:
        return text
    before, *groups = found.groups()
    columns = _COLUMNS | ({"group"} if "unit" in parameters else set())
    out = [_prefix(str(before), parameters.get("within"), by, labels, lang)]
    for (name, literal), group in zip(_pieces(phrase(message["code"], lang)), groups, strict=True):
        known = labels.columns if name in columns else labels.groups if name in _GROUPS else {}
        out.append(_named(group, parameters.get(name), known))
        out.append(literal)
    return "".join([out[0], _start(phrase(message["code"], lang)), *out[1:]])


def _pieces(template: str) -> Iterator[tuple[str, str]]:
    """Each placeholder of a phrase and the text behind it."""
    parts = _PLACEHOLDER.split(template)
    return zip(parts[1::2], parts[2::2], strict=True)


def _start(template: str) -> str:
    return _PLACEHOLDER.split(template)[0]


def _pattern(template: str, parameters: JSON) -> str:
    """What matches a filled phrase, with a group for each placeholder; 中文 quotes names of the caller."""
    out = re.escape(_start(template))
    for name, literal in _pieces(template):
        value = parameters.get(name)
        known = f"“?{re.escape(neutral(value))}”?" if isinstance(value, str) else ".*?"
        out += f"({known}){re.escape(literal)}"
    return out


def _named(text: str, value: Any, labels: Mapping[str, str]) -> str:
    """The text of a parameter with labels in place of the names that it holds."""
    names = [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str) and one in labels]
    if not names:
        return text
    known = {neutral(one): labels[one] for one in names}
    return re.sub("|".join(map(re.escape, sorted(known, key=len, reverse=True))), lambda one: known[one.group()], text)


def _prefix(text: str, within: Any, by: Sequence[str], labels: Given, lang: Language) -> str:
    """The place of a message, where it is a group of the table, with its labels and those of its columns."""
    if not isinstance(within, list) or len(within) != len(by):
        return text
    plain = _place(within, by, lang)
    labelled = _place(_parts(within, labels), [labels.columns.get(one, one) for one in by], lang)
    return labelled + text[len(plain) :] if text.startswith(plain) else text


def _place(within: Sequence[Any], by: Sequence[str], lang: Language) -> str:
    words = Words(lang)
    parts = [str(part) or words("no_key") for part in within]
    joined = words("list").join(f"{heading} = {part}" for heading, part in zip(by, parts, strict=True))
    return words("in_group", within=joined)
