"""The options of `junheng estimate`, those of the design and of the inference made from their catalogue."""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Iterator
from typing import Any

from junheng import _api as api
from junheng._cli.arguments import add_reading, helped, listed
from junheng._cli.inputs import add_input, given_inputs, specs, totals
from junheng._texts.phrases import Language

# Members of the design whose options would be taken for others, and how they are typed.
_TYPED = {"weights": "design_weights"}
# What precedes the members of replicates, whose names others have too.
_REPLICATE = "replicate"
_TYPED_REPLICATES = {"columns": "weights", "replicates": "count"}
# The columns of measures.
_COLUMNS = ("value", "weights", "rank", "unit", "pupil_group", "count", "group", "reference_group")

# Those that a table gives another meaning than numbers do.
_OWN_TEXTS = ("weights", "rank")


def add_estimate(parser: argparse.ArgumentParser, language: Language) -> None:
    """The options of the command."""
    parser.usage = "junheng estimate FILE --measures SPECS --value COLUMN [OPTION ...]"
    parser.add_argument("file", metavar="FILE", help=helped("file", language))
    add_reading(parser, language)
    said = helped("estimate_measures", language)
    parser.add_argument("--measures", action="append", required=True, metavar="SPECS", help=said)
    for name in _COLUMNS:
        option = f"--{name.replace('_', '-')}"
        text = f"estimate_{name}" if name in _OWN_TEXTS else name
        parser.add_argument(option, metavar="COLUMN", help=helped(text, language))
    for name, text in (("groups", "groups"), ("by", "by_columns")):
        said = helped(text, language)
        parser.add_argument(f"--{name}", action="append", default=[], metavar="COLUMNS", help=said)
    parser.add_argument("--missing", choices=("error", "drop"), default="error", help=helped("missing", language))
    parser.add_argument("--undefined", choices=("error", "null"), default="error", help=helped("undefined", language))
    for one in (*_design(), *_replicates(), *_inference(), totals()):
        add_input(parser, one, language)


def requested(options: argparse.Namespace) -> dict[str, Any]:
    """The arguments of `estimate` that the command line gives."""
    columns = {name: getattr(options, name) for name in _COLUMNS}
    lists = {name: listed(getattr(options, name)) or None for name in ("groups", "by")}
    design = _untyped(given_inputs(_design(), options), _TYPED)
    of_replicates = {
        name.removeprefix(f"{_REPLICATE}_"): value for name, value in given_inputs(_replicates(), options).items()
    }
    if of_replicates:
        design["replicates"] = _untyped(of_replicates, _TYPED_REPLICATES)
    how = given_inputs(_inference(), options)
    treated = {"missing": options.missing, "undefined": options.undefined}
    return {"measures": specs(options.measures), **columns, **lists, "design": design or None, **how, **treated}


def names() -> Iterator[str]:
    """The options of the design and of the inference, as Python names them."""
    for of in api.estimate_options().values():
        yield from (one.id for one in of.members or ())


def csv_text(found: Any) -> str:
    """The table of a result with commas; a missing cell is empty."""
    columns = found.to_frame(library="dict")
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(zip(*columns.values(), strict=True))
    return text.getvalue()


def _untyped(given: dict[str, Any], typed: dict[str, str]) -> dict[str, Any]:
    """Options by their own names."""
    own = {name: option for option, name in typed.items()}
    return {own.get(name, name): value for name, value in given.items()}


def _members(option: str) -> Iterator[api.InputEntry]:
    return iter(api.estimate_options()[option].members or ())


def _renamed(one: api.InputEntry, name: str) -> api.InputEntry:
    return api.InputEntry({**one.to_dict(), "id": name, "required": False})


def _design() -> list[api.InputEntry]:
    """The options of a design, without replicates."""
    return [_renamed(one, _TYPED.get(one.id, one.id)) for one in _members("design") if one.kind != "record"]


def _replicates() -> list[api.InputEntry]:
    """The options of its replicates."""
    found = next(one.members or () for one in _members("design") if one.kind == "record")
    return [_renamed(one, f"{_REPLICATE}_{_TYPED_REPLICATES.get(one.id, one.id)}") for one in found]


def _inference() -> list[api.InputEntry]:
    """The options of the inference."""
    return [*_members("inference")]
