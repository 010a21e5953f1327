"""Writes `python/junheng/_generated/records/`: the parts of results as classes, from their JSON Schemas."""

from __future__ import annotations

import json
import keyword
import re
import textwrap
from pathlib import Path
from typing import Any

from compiled_half import MARK, PACKAGE, compiled_half, write

WIDTH = 110
# Written by hand in `_record.py`, with a method that gives the text in a language.
BY_HAND = ("Message", "Name", "Text")
# Written by hand in `_results/analysis_row.py`, where it knows which analysis it is of.
OF_ANALYSES = ("Outcome", "AnalysisRow")
SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}


def reference(schema: dict[str, Any]) -> str | None:
    return schema["$ref"].rsplit("/", 1)[1] if "$ref" in schema else None


def summary(paragraph: str) -> list[str]:
    """A first paragraph, cut after its first sentence where it is longer than a line."""
    if len(paragraph) <= WIDTH:
        return [paragraph]
    for mark in (". ", "; ", ": "):
        first, _, rest = paragraph.partition(mark)
        if rest and len(first) < WIDTH:
            return [f"{first}.", rest[:1].upper() + rest[1:]]
    return [paragraph]


def listed(head: str, members: list[str], brackets: str) -> list[str]:
    """A list on one line, or one member a line where it is too long."""
    opening, closing = brackets
    line = f"{head}{opening}{', '.join(members)}{',' if len(members) == 1 and opening == '(' else ''}{closing}"
    if len(line) <= 120:
        return [line]
    indent = " " * (len(head) - len(head.lstrip()))
    return [head + opening, *(f"{indent}    {member}," for member in members), indent + closing]


def docstring(text: str, indent: int) -> list[str]:
    """The description of a type or field as a docstring; what is fenced keeps its lines."""
    pad = " " * indent
    text = re.sub(r"\[(`[^`]+`)\](\([^)]*\))?", r"\1", text).replace("\\", "\\\\")
    # Rust's headings and `null` in Python's words.
    text = re.sub(r"^# (.+)$", r"\1:", text, flags=re.M).replace("null", "None")
    lines: list[str] = []
    for place, part in enumerate(re.split(r"^```\w*\n|^```$", text, flags=re.M)):
        if place % 2:
            lines += [f"{pad}    {line}".rstrip() for line in part.splitlines()] + [""]
            continue
        for paragraph in filter(None, (" ".join(one.split()) for one in part.split("\n\n"))):
            for piece in [paragraph] if lines else summary(paragraph):
                wrapped = textwrap.wrap(piece, WIDTH, initial_indent=pad, subsequent_indent=pad, break_on_hyphens=False)
                # A heading of Google's style stands on its text.
                lines += wrapped if piece == "Returns:" else [*wrapped, ""]
    lines = [f'{pad}"""{lines[0].strip()}', *lines[1:-1]]
    return [lines[0] + '"""'] if len(lines) == 1 else [*lines, f'{pad}"""']


class Module:
    """One schema, being written out."""

    def __init__(self, name: str, schema: dict[str, Any]) -> None:
        self.name = name
        self.schema = schema
        self.definitions: dict[str, Any] = schema.get("$defs", {})
        self.records = [key for key, one in self.definitions.items() if one.get("type") == "object"]

    def scalar(self, schema: dict[str, Any], required: bool = True) -> str:
        """The annotation of what is kept as JSON has it."""
        if name := reference(schema):
            return name
        types = schema.get("type", "any")
        names = []
        for kind in types if isinstance(types, list) else [types]:
            if kind == "array":
                names.append(f"tuple[{self.scalar(schema['items'])}, ...]")
            elif kind == "object":
                values = schema.get("additionalProperties")
                names.append(f"dict[str, {self.scalar(values) if isinstance(values, dict) else 'Any'}]")
            else:
                names.append(SCALARS.get(kind, "Any"))
        if not required and "None" not in names:
            names.append("None")
        return " | ".join(names)

    def body(self, name: str, schema: dict[str, Any], required: bool) -> tuple[str, str]:
        """The annotation of a property and the expression that gives it."""
        key = f'["{name}"]' if required else f'.get("{name}")'
        options = schema.get("anyOf", [schema])
        solid = [option for option in options if option.get("type") != "null"]
        may_miss = not required or len(solid) < len(options)
        # What a file may write as a text or a record is a record once it is read.
        solid.sort(key=lambda option: reference(option) is None)
        inner = reference(solid[0])
        if inner in self.records:
            if may_miss:
                return f"{inner} | None", f'self._optional("{name}", {inner})'
            return inner, f'self._record("{name}", {inner})'
        types = schema.get("type")
        is_list = types == "array" or (isinstance(types, list) and "array" in types)
        item = reference(schema.get("items", {})) if is_list else None
        if item in self.records:
            if types != "array" or not required:
                return f"tuple[{item}, ...] | None", f'self._optional_records("{name}", {item})'
            return f"tuple[{item}, ...]", f'self._records("{name}", {item})'
        annotation = self.scalar(solid[0], not may_miss)
        if "tuple[" in annotation:
            return annotation, f"tuples(self._data{key})"
        return annotation, f"self._data{key}"

    def record(self, name: str, schema: dict[str, Any]) -> list[str]:
        required = schema.get("required", [])
        properties: dict[str, Any] = schema["properties"]
        fields = [f'"{key}"' for key in properties]
        lines = ["\n", f"class {name}(Record):"]
        lines += [*docstring(schema["description"], 4), "", "    __slots__ = ()"]
        lines += listed("    _fields = ", fields, "()")
        for key, one in properties.items():
            annotation, got = self.body(key, one, key in required)
            attribute = key + "_" if keyword.iskeyword(key) else key
            lines += ["", "    @property", f"    def {attribute}(self) -> {annotation}:"]
            lines += docstring(one["description"], 8)
            if "self._data" in got:
                lines += [f"        value: {annotation} = {got}", "        return value"]
            else:
                lines += [f"        return {got}"]
        return lines

    def enumeration(self, name: str, schema: dict[str, Any]) -> list[str]:
        if not all("const" in one for one in schema["oneOf"]):
            return ["", f"# {schema['description']}", f"{name}: TypeAlias = dict[str, Any]"]
        members = [f'"{one["const"]}"' for one in schema["oneOf"]]
        return ["", f"# {schema['description']}", *listed(f"{name} = Literal", members, "[]")]

    def text(self) -> str:
        what = f"The parts of what `{self.name}` gives, by attribute."
        out = [MARK.format(what=what, tool=Path(__file__).name, source="the core's JSON Schema")]
        body: list[str] = []
        for key, one in self.definitions.items():
            if key not in self.records and key not in OF_ANALYSES:
                body += self.enumeration(key, one)
        for key in self.records:
            if key not in BY_HAND + OF_ANALYSES:
                body += self.record(key, self.definitions[key])
        if self.name != "analysis":
            body += self.record(self.name.capitalize() + "Data", self.schema)
        written = "\n".join(body)
        out += ["from __future__ import annotations\n"]
        known = ("Any", "Literal", "TypeAlias")
        used = [name for name in known if re.search(rf"(: | -> |\| |= |\[|, ){name}\b", written)]
        if used:
            out += [f"from typing import {', '.join(used)}\n"]
        by_hand = [name for name in BY_HAND if re.search(rf"(-> |, |\(|\[){name}\b", written)]
        helpers = ["tuples"] if "tuples(" in written else []
        out += [f"from junheng._record import {', '.join([*sorted([*by_hand, 'Record']), *helpers])}"]
        return "\n".join([*out, written, ""])


def generate(core: Any) -> dict[Path, str]:
    schemas = json.loads(core.schemas_json())
    folder = PACKAGE / "_generated" / "records"
    files = {folder / f"{name}.py": Module(name, schema).text() for name, schema in schemas.items()}
    files[folder / "__init__.py"] = MARK.format(
        what="The parts of results.", tool=Path(__file__).name, source="the core's JSON Schemas"
    )
    return files


if __name__ == "__main__":
    raise SystemExit(write(generate(compiled_half())))
