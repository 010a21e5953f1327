"""How texts name the options of a call: as Python takes them, or as the command line does.

Texts are written for Python: ``totals="drop"``, ``sheet=``, ``full_width=True``, ``na=["-"]``, “the option locale”.
While the command line prints, its own options are named as they are typed: ``--totals drop``, ``--sheet``. Only the
words of a phrase are rewritten, never what a table has in them. JSON keeps the text of the core.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from junheng._texts.phrases import Language, chosen, known_phrase

_FORM: Final = re.compile(
    r"(?<![-\w])(?P<name>[a-z][a-z_]*)="
    r'(?:["“](?P<text>[^"”]*)["”]|\[(?P<texts>[^\]]*)\]|(?P<flag>[Tt]rue|[Ff]alse)\b|(?P<word>[a-z]\w*)|'
    r"(?=[\s,;:.)，。；：、）/]|$))"
)
# Options without a value: the option locale, 选项 budget 或 limit, locale 选项.
_NAMED: Final = re.compile(
    r"(?:\boption |选项 )[a-z][a-z_]*(?:(?: or | 或 )[a-z][a-z_]*)*|(?<![-\w])[a-z][a-z_]*(?= 选项)"
)
# What is an option of the command line and a function of its own in Python.
_FUNCTIONS: Final = {"class_items": "classes"}
_FUNCTION: Final = re.compile(rf"\b(?:{'|'.join(_FUNCTIONS)})\b")
_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")
_WORD: Final = re.compile(r"[a-z][a-z_]*")
# The command line may have given the core the name as it is typed, without the two dashes before it.
_NAME: Final = re.compile(r"(?<![-\w])[a-z][a-z_-]*")
# The phrases in which these parameters are names of options, besides those that are called `option`.
_OPTIONS_IN: Final = {
    "options.unknown": ("got", "expected"),
    "options.unknown_close": ("got", "expected"),
    "options.twice": ("got",),
}

# The options of the command line while it prints; empty in Python.
_typed: frozenset[str] = frozenset()


@contextmanager
def command_line(names: Iterable[str]) -> Iterator[None]:
    """Name these options, given as Python names them, as the command line takes them."""
    global _typed
    before, _typed = _typed, frozenset(names)
    try:
        yield
    finally:
        _typed = before


def typed() -> frozenset[str]:
    """The options that texts name as the command line takes them: what is kept of texts is kept for these."""
    return _typed


def spelled(text: str) -> str:
    """Words of the package with options named as the reader gives them."""
    if not _typed:
        return text
    text = _FUNCTION.sub(lambda found: _known(_FUNCTIONS[found[0]]), text)
    return _NAMED.sub(lambda found: _WORD.sub(lambda word: _known(word[0]), found[0]), _FORM.sub(_option, text))


def filled(texts: tuple[str, str], language: str | None = None, /, **parameters: object) -> str:
    """A text of the package, given in English and Chinese, with its parameters."""
    english, chinese = texts
    if isinstance(option := parameters.get("option"), str):
        parameters["option"] = spelled(option)
    return spelled(chinese if chosen(language) == "zh" else english).format(**parameters)


def message_text(document: Mapping[str, Any], language: Language) -> str:
    """The text of a message of the core, as it is in JSON."""
    text = str(document[language])
    if not _typed:
        return text
    code = document["code"]
    words = _PLACEHOLDER.split(known_phrase(code, language) or "")
    fixed, names = words[::2], words[1::2]
    options = {"option", *_OPTIONS_IN.get(code, ())}
    if [*map(spelled, fixed)] == fixed and options.isdisjoint(names):
        return text
    # A place may precede the words of the phrase.
    found = re.fullmatch("(.*?)" + "(.*?)".join(map(re.escape, fixed)), text, re.DOTALL)
    if found is None:
        return text
    place, *given = found.groups()
    given = [_dashed(one) if name in options else one for name, one in zip(names, given, strict=True)]
    return place + "".join(f"{spelled(one)}{value}" for one, value in zip(fixed, [*given, ""], strict=True))


def _option(found: re.Match[str]) -> str:
    name, text, texts, flag, word = found.group("name", "text", "texts", "flag", "word")
    if name not in _typed:
        return found[0]
    typed = _dashed(name)
    if texts is not None:
        return " ".join(f"{typed}={one}" for one in texts.split(", "))
    if flag is not None:
        return typed if flag.lower() == "true" else _dashed(f"no_{name}")
    if word is not None or (text is not None and text.isalnum()):
        return f"{typed} {word or text}"
    return typed if text is None else f'{typed} "{text}"'


def _known(name: str) -> str:
    """An option of the command line as it is typed; any other word as it is."""
    return _dashed(name) if name in _typed else name


def _dashed(text: str) -> str:
    """Names of options, one or several, as they are typed."""
    return _NAME.sub(lambda found: f"--{found[0].replace('_', '-')}", text)
