"""Writes `python/junheng/_generated/records/`: the parts of results as classes, from their JSON Schemas.

A definition that several schemas have is written once, in `shared.py`, and imported by the others. It is known by its
name: two definitions of one name must be the same JSON, and otherwise nothing is generated.
"""

from __future__ import annotations

import json
import keyword
import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

from compiled_half import MARK, PACKAGE, compiled_half, write

# The module of what several schemas define.
SHARED = "shared"
# Written by hand in `_record.py`, with a method that gives the text in a language.
BY_HAND = ("Message", "Name", "Text")
# Written by hand in `_results/analysis.py`, where it knows which analysis it is of.
OF_ANALYSES = ("Outcome", "AnalysisRow")
SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}


def reference(schema: dict[str, Any]) -> str | None:
    return schema["$ref"].rsplit("/", 1)[1] if "$ref" in schema else None


def summary(description: str) -> str:
    """The first sentence of a description; the schema has all of it when the package runs."""
    paragraph = " ".join(description.split("\n\n")[0].split())
    text = re.sub(r"\[(`[^`]+`)\](\([^)]*\))?", r"\1", paragraph).replace("\\", "\\\\")
    sentence = re.match(r".*?\.(?= [A-Z`]|$)", text)
    return sentence.group() if sentence else text


def shared_definitions(schemas: dict[str, Any]) -> dict[str, Any]:
    """The definitions that several schemas have, by name, in the order in which they are met.

    Raises:
        SystemExit: If two schemas define one name in different ways.
    """
    first: dict[str, str] = {}
    found: dict[str, Any] = {}
    shared: dict[str, Any] = {}
    for schema, document in schemas.items():
        for name, definition in document.get("$defs", {}).items():
            if name not in found:
                first[name], found[name] = schema, definition
            elif found[name] != definition:
                raise SystemExit(
                    f"the schemas {first[name]} and {schema} define {name} in different ways: "
                    f'give one of the Rust types another name with #[schemars(rename = "...")]'
                )
            else:
                shared[name] = definition
    return {name: definition for name, definition in shared.items() if name not in BY_HAND}


def listed(head: str, members: list[str], brackets: str) -> list[str]:
    """A list on one line, or one member a line where it is too long."""
    opening, closing = brackets
    line = f"{head}{opening}{', '.join(members)}{',' if len(members) == 1 and opening == '(' else ''}{closing}"
    if len(line) <= 120:
        return [line]
    indent = " " * (len(head) - len(head.lstrip()))
    return [head + opening, *(f"{indent}    {member}," for member in members), indent + closing]


class Module:
    """The records of one schema, or of the definitions that several share, being written out."""

    def __init__(self, name: str, schema: dict[str, Any], imported: Collection[str] = ()) -> None:
        self.name = name
        self.schema = schema
        self.imported = imported
        definitions = schema.get("$defs", {})
        self.definitions: dict[str, Any] = {key: one for key, one in definitions.items() if key not in imported}
        self.records = [key for key, one in self.definitions.items() if one.get("type") == "object"]

    def scalar(self, schema: dict[str, Any], required: bool = True) -> str:
        """The annotation of what is kept as JSON has it."""
        if name := reference(schema):
            return name if required else f"{name} | None"
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

    def annotation(self, schema: dict[str, Any], required: bool) -> str:
        """The annotation of a property."""
        options = schema.get("anyOf", [schema])
        solid = [option for option in options if option.get("type") != "null"]
        # What a file may write as a text or as a record is a record once it is read.
        solid.sort(key=lambda option: reference(option) is None)
        return self.scalar(solid[0], required and len(solid) == len(options))

    def record(self, name: str, schema: dict[str, Any]) -> list[str]:
        required = schema.get("required", [])
        lines = ["\n", f"class {name}(Record):", f'    """{summary(schema["description"])}"""', ""]
        for key, one in schema["properties"].items():
            attribute = key + "_" if keyword.iskeyword(key) else key
            lines.append(f"    {attribute}: {self.annotation(one, key in required)}")
        return lines

    def enumeration(self, name: str, schema: dict[str, Any]) -> list[str]:
        if not all("const" in one for one in schema["oneOf"]):
            return ["", f"# {summary(schema['description'])}", f"{name}: TypeAlias = dict[str, Any]"]
        members = [f'"{one["const"]}"' for one in schema["oneOf"]]
        return ["", f"# {summary(schema['description'])}", *listed(f"{name} = Literal", members, "[]")]

    def text(self) -> str:
        what = f"The parts of what `{self.name}` gives, by attribute."
        if self.name == SHARED:
            what = "The parts that the results of several functions have, by attribute."
        out = [MARK.format(what=what, tool=Path(__file__).name, source="the core's JSON Schema")]
        body: list[str] = []
        by_hand_here = OF_ANALYSES if self.name == "analysis" else ()
        for key, one in self.definitions.items():
            if key not in self.records and key not in by_hand_here:
                body += self.enumeration(key, one)
        for key in self.records:
            if key not in BY_HAND + by_hand_here:
                body += self.record(key, self.definitions[key])
        if self.name not in ("analysis", SHARED):
            body += self.record("".join(map(str.capitalize, self.name.split("_"))) + "Data", self.schema)
        written = "\n".join(body)
        out += ["from __future__ import annotations\n"]
        known = ("Any", "Literal", "TypeAlias")
        used = [name for name in known if re.search(rf"(: | -> |\| |= |\[|, ){name}\b", written)]
        if used:
            out += [f"from typing import {', '.join(used)}\n"]
        by_hand = [name for name in BY_HAND if re.search(rf"(: |, |\[){name}\b", written)]
        ours = sorted(name for name in self.imported if re.search(rf"(: |, |\[){name}\b", written))
        if ours:
            head = f"from junheng._generated.records.{SHARED} import "
            line = head + ", ".join(ours)
            out += [line] if len(line) <= 120 else listed(head, ours, "()")
        out += [f"from junheng._record import {', '.join(sorted([*by_hand, 'Record']))}"]
        return "\n".join([*out, written, ""])


def generate(core: Any) -> dict[Path, str]:
    schemas = json.loads(core.schemas_json())
    folder = PACKAGE / "_generated" / "records"
    shared = shared_definitions(schemas)
    files = {folder / f"{name}.py": Module(name, schema, shared).text() for name, schema in schemas.items()}
    files[folder / f"{SHARED}.py"] = Module(SHARED, {"$defs": shared}).text()
    files[folder / "__init__.py"] = MARK.format(
        what="The parts of results.", tool=Path(__file__).name, source="the core's JSON Schemas"
    )
    return files


if __name__ == "__main__":
    raise SystemExit(write(generate(compiled_half())))
