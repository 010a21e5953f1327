"""Writes `python/junheng/_generated/error_kinds.py`: one exception for each kind of error of the core."""

from __future__ import annotations

import json
from pathlib import Path

from compiled_half import MARK, PACKAGE, compiled_half, write

# The built-in exception that a kind also derives from; ValueError for kinds not listed.
BUILT_IN = {
    "unknown_name": "KeyError",
    "wrong_type": "TypeError",
    "null_pointer": "TypeError",
    "invalid_handle": "TypeError",
    "panic": "RuntimeError",
    "cancelled": "RuntimeError",
}


def class_name(kind: str) -> str:
    return "".join(word.capitalize() for word in kind.split("_")) + "Error"


def generate(core: object) -> dict[Path, str]:
    kinds = json.loads(core.error_kinds_json())  # type: ignore[attr-defined]
    out = [
        MARK.format(
            what="One exception for each kind of error.", tool=Path(__file__).name, source="the core's list of kinds"
        ),
        "from __future__ import annotations\n",
        "from junheng.errors import JunhengError\n",
        "__all__ = [",
        *(f'    "{class_name(kind["id"])}",' for kind in sorted(kinds, key=lambda kind: class_name(kind["id"]))),
        "]",
    ]
    for kind in kinds:
        out += [
            "\n",
            f"class {class_name(kind['id'])}(JunhengError, {BUILT_IN.get(kind['id'], 'ValueError')}):",
            f'    """{kind["meaning"]}"""\n',
            f'    kind = "{kind["id"]}"',
            f"    number = {kind['number']}",
        ]
    return {PACKAGE / "_generated" / "error_kinds.py": "\n".join([*out, ""])}


if __name__ == "__main__":
    raise SystemExit(write(generate(compiled_half())))
