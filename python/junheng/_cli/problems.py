"""Errors of a table in a few lines: the first of each cause in full, of the others where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from junheng._texts.command_line import say
from junheng._texts.phrases import Language
from junheng.errors import JunhengError

# So many errors of one cause are written in full, and of so many others the place is named.
FULL, NAMED = 3, 20
# The error of a column that is missing, whatever the column.
LACKS = "check.missing_column"
_QUOTED = re.compile(r'“([^”]+)”|"([^"]+)"')


def lines(error: JunhengError, head: str, language: Language) -> Iterator[str]:
    """The message of an error as `head`, then its findings by cause, in the order of the first of each."""
    by_cause: dict[str, list[str]] = {}
    placed = {one.code for one in error.findings if "place" in one.parameters}
    for one in error.findings:
        by_cause.setdefault(one.code, []).append(one.text(language))
    is_long = any(_is_long(code, texts) for code, texts in by_cause.items())
    yield f"{error.code}: {say('cli.by_cause', language, count=len(error.findings))}" if is_long else head
    for code, texts in by_cause.items():
        full = texts[:FULL] if _is_long(code, texts) else texts
        yield from (f"  {code}: {text}" for text in full)
        if len(full) < len(texts):
            yield f"  {code}: {_others(texts[FULL:], language, is_placed=code in placed)}"
        if code == LACKS:
            yield f"    {say('cli.missing_columns', language)}"


def _is_long(code: str, texts: list[str]) -> bool:
    """Whether a line stands for the last findings of a cause; for one of them it would not be shorter.

    Findings of cells stand for a column each and state what to do.
    """
    return len(texts) > FULL + 1 and not code.startswith("cell.")


def _others(texts: list[str], language: Language, *, is_placed: bool) -> str:
    named = [name for text in texts if (name := _place(text, language) if is_placed else _column(text))]
    shown = [*named[:NAMED], *(["…"] if len(named) > NAMED else [])]
    if not shown:
        return say("cli.others", language, count=len(texts))
    separator = "、" if language == "zh" else ", "
    return say("cli.others_named", language, count=len(texts), names=separator.join(shown))


def _place(text: str, language: Language) -> str:
    """The row that a text begins with."""
    return text.split("：" if language == "zh" else ": ", 1)[0]


def _column(text: str) -> str:
    """The column that a text names first."""
    found = _QUOTED.search(text)
    return "" if found is None else found[1] or found[2]
