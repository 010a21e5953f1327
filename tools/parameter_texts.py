"""What the core's documents say of each parameter of a measure, for the functions of other faces.

A parameter is a field of the measure's struct; the field's document is its explanation.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("measure", "rank", "segregation")
FIELD = re.compile(r"((?:^ *///.*\n)+)(?: *#\[.*\n)* *pub (\w+):", re.M)
# The domain stands beside the name already.
BOUNDS = re.compile(r"[,;] [^,;]*[≤≥<>][^,;]*$")
LINK = re.compile(r"\[(`?[^`\]]+`?)\](?:\([^)]*\))?")


def explained(measure: str, parameter: dict[str, Any]) -> str:
    """The name of a parameter, its domain, and what its document adds to them."""
    name: str = parameter["name"]["en"]
    said = BOUNDS.sub("", _texts()[measure][parameter["name"]["id"]])
    plain = name if parameter["flag"] else f"{name}, {parameter['domain']}"
    if _words(said) <= _words(plain):
        return plain
    if 2 * len(_words(name) & _words(said)) < len(_words(name)):
        return f"{plain}: {said[:1].lower()}{said[1:]}"
    return said if parameter["flag"] else f"{said}; {parameter['domain']}"


def _words(text: str) -> set[str]:
    return {*re.findall(r"\w+", text.lower())} - {"a", "of", "the"}


@cache
def _texts() -> dict[str, dict[str, str]]:
    found = {}
    for path in (path for room in ROOMS for path in sorted((ROOT / "src" / room).glob("*.rs"))):
        source = path.read_text(encoding="utf-8")
        for block in source.split("impl Statistic for ")[1:]:
            named = re.search(r'name: Name::new\(\s*"(\w+)"', block)
            if named:
                found[named[1]] = _fields(source, block.split(maxsplit=1)[0])
    return found


def _fields(source: str, struct: str) -> dict[str, str]:
    body = re.search(rf"pub struct {struct} \{{\n(.*?)^\}}", source, re.M | re.S)
    return {name: _sentence(document) for document, name in FIELD.findall(body[1])} if body else {}


def _sentence(document: str) -> str:
    lines = (line.strip().removeprefix("///") for line in document.splitlines())
    return LINK.sub(r"\1", " ".join(" ".join(lines).split())).removesuffix(".")
