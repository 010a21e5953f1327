"""Docstrings of the package as reStructuredText.

The docstrings are plain text to be read in a terminal: `x` is code, |x| an absolute value and * a product. Sphinx would
take bars and stars for markup of its own. This module writes inline text so that it means the same to Sphinx, sets
formulas apart and links names of the package.
"""

from __future__ import annotations

import re
from typing import Any

import junheng as jh

CODE = re.compile(r"``(.+?)``|`([^`]+)`", re.S)
# What reStructuredText takes for markup outside code.
MARKUP = re.compile(r"([\\*|]|(?<=\w)_(?!\w))")
SECTION = re.compile(r"^(\w[\w ]*):$")
# `Returns` is among them because Napoleon takes what is before a colon there for a type.
CUSTOM_SECTIONS = ["Formula", "Returns", "Edge cases", "Accuracy", "Source"]
MEASURES = {one.id: one for one in jh.measures()}


def escaped(text: str) -> str:
    """Text without markup."""
    return MARKUP.sub(r"\\\1", text)


def public(name: str) -> bool:
    """Whether a dotted name is one of the package's."""
    owner: Any = jh
    for part in name.split("."):
        if part.startswith("_") or not hasattr(owner, part):
            return False
        owner = getattr(owner, part)
    return True


def code(text: str) -> str:
    """Code in a text: a link where it is a name of the package and says so."""
    name = re.sub(r"^(jh|junheng)\.", "", text).removesuffix("()")
    said = text.startswith(("jh.", "junheng.")) or (text == name and name in jh.__all__)
    if said and re.fullmatch(r"[\w.]+", name) and public(name):
        return f":any:`{text} <junheng.{name}>`"
    return f"``{text}``"


def inline(text: str) -> str:
    """A paragraph of text."""
    out, at = [], 0
    for match in CODE.finditer(text):
        before = escaped(text[at : match.start()])
        # Markup must not touch a letter or a digit.
        glue = "\\ " if before and not before[-1].isspace() and before[-1] not in "([{-/:" else ""
        after = text[match.end() : match.end() + 1]
        end = "\\ " if after and (after.isalnum() or after in "(·×²") else ""
        # A code that goes on in the next line is one line of markup.
        out += [before, glue, code(" ".join((match[1] or match[2]).split())), end]
        at = match.end()
    return "".join([*out, escaped(text[at:])])


def text_of(lines: list[str]) -> list[str]:
    """A docstring whose examples and blocks of code are as they were."""
    out: list[str] = []
    paragraph: list[str] = []
    block: int | None = None  # the indentation of the text above a `::` block that is open
    for line in [*lines, ""]:
        indent = len(line) - len(line.lstrip())
        if block is not None and line.strip() and indent <= block:
            block = None
        if line.strip() and block is None:
            paragraph.append(line)
            continue
        if paragraph:
            directive = next((one for one in paragraph if one.lstrip().startswith(".. ")), None)
            kept = directive is not None or any(one.lstrip().startswith(">>>") for one in paragraph)
            out += paragraph if kept else inline("\n".join(paragraph)).split("\n")
            if directive is not None or paragraph[-1].rstrip().endswith("::"):
                opened = directive or paragraph[0]
                block = len(opened) - len(opened.lstrip())
            paragraph = []
        out.append(line)
    return out[: len(lines)] if len(out) == len(lines) + 1 and not out[-1] else out


def with_formula(lines: list[str], formula: str) -> list[str]:
    """The section `Formula` with the formula on a line of its own; its text follows."""
    start = lines.index("Formula:")
    end = next((at for at in range(start + 1, len(lines)) if SECTION.match(lines[at])), len(lines))
    words = " ".join(line.strip() for line in lines[start + 1 : end]).strip()
    about = words.removeprefix(formula).lstrip(". ")
    block = ["    .. code-block:: text", "       :class: formula", "", f"       {formula}", ""]
    return [*lines[: start + 1], *block, f"    {about}", "", *lines[end:]]


# Docstrings of attributes by name, kept from Napoleon: it takes what is before a colon for a type.
_kept: dict[str, list[str]] = {}


def process(app: Any, what: str, name: str, obj: Any, options: Any, given: list[str]) -> None:
    """Rewrite a docstring in place; Sphinx calls it before Napoleon reads the sections."""
    lines = list(given)
    found = MEASURES.get(name.removeprefix("junheng."))
    if found is not None and "Formula:" in lines:
        lines = with_formula(lines, found.formula)
    made = text_of(lines)
    if found is not None and what == "function":
        made += ["", f"Properties, names and sources: :ref:`measures <measure-{found.id}>`."]
    if what in ("attribute", "property", "data") and not any(map(SECTION.match, lines)):
        _kept[name], made = made, []
    given[:] = made


def restore(app: Any, what: str, name: str, obj: Any, options: Any, lines: list[str]) -> None:
    """Give attributes their docstrings; Sphinx calls it after Napoleon."""
    if name in _kept:
        lines[:] = _kept.pop(name)


def signature(app: Any, what: str, name: str, obj: Any, *rest: Any) -> tuple[str, str] | None:
    """Results and their parts are made by the package: how is not shown."""
    hidden = what == "class" and obj.__module__.startswith(
        ("junheng._results", "junheng._generated", "junheng._record")
    )
    return ("", "") if hidden else None
