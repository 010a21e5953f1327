"""The options of `junheng estimate` and `contrast`, and of the sampling of `analyze`, from the catalogue of options."""

from __future__ import annotations

import argparse
import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from junheng import _api as api
from junheng._api import files
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
# Columns and options of an estimate that a contrast does not have.
_ONLY_ESTIMATE = ("unit", "pupil_group", "count")
_ONLY_ESTIMATED = ("interval", "scale", "covariance")
# Options of the inference that only regressions have.
_OF_REGRESSIONS = ("robust",)
# Options of the inference that analyses do not have.
_ONLY_MEASURES = ("plausible_values",)
# The options of the inference, and what precedes one where an analysis has one of that name.
_INFERENCE = "inference"
# What precedes the members of dominance.
_DOMINANCE = "dominance"
# Options whose texts are read here.
_AGAINST, _COMBINATIONS = "against", "combinations"
_WORDS = ("all", "first")


def add_estimate(parser: argparse.ArgumentParser, language: Language) -> None:
    """The options of `estimate`."""
    parser.usage = "junheng estimate FILE --measures SPECS --value COLUMN [OPTION ...]"
    _add(parser, language, _COLUMNS, required=True)
    for one in (*_design(), *_replicates(), *_inference(), totals()):
        add_input(parser, one, language)


def add_contrast(parser: argparse.ArgumentParser, language: Language) -> None:
    """The options of `contrast`."""
    parser.usage = "junheng contrast FILE --measures SPECS --value COLUMN --by COLUMNS [OPTION ...]"
    _add(parser, language, _columns_of_contrast(), required=False)
    for one in (*_compared(), *_dominance(), *_design(), *_replicates(), *_inference_of_contrast(), totals()):
        add_input(parser, one, language)


def _add(parser: argparse.ArgumentParser, language: Language, columns: Iterable[str], *, required: bool) -> None:
    """The file, the measures and their columns."""
    parser.add_argument("file", metavar="FILE", help=helped("file", language))
    add_reading(parser, language)
    said = helped("estimate_measures", language)
    parser.add_argument("--measures", action="append", required=required, default=[], metavar="SPECS", help=said)
    for name in columns:
        option = f"--{name.replace('_', '-')}"
        text = f"estimate_{name}" if name in _OWN_TEXTS else name
        parser.add_argument(option, metavar="COLUMN", help=helped(text, language))
    for name, text in (("groups", "groups"), ("by", "by_columns")):
        said = helped(text, language)
        parser.add_argument(f"--{name}", action="append", default=[], metavar="COLUMNS", help=said)
    parser.add_argument("--missing", choices=("error", "drop"), default="error", help=helped("missing", language))
    parser.add_argument("--undefined", choices=("error", "null"), default="error", help=helped("undefined", language))


def requested(options: argparse.Namespace) -> dict[str, Any]:
    """The arguments of `estimate` that the command line gives."""
    return {**_requested(options, _COLUMNS), **given_inputs(_inference(), options)}


def compared(options: argparse.Namespace) -> dict[str, Any]:
    """The arguments of `contrast` that the command line gives."""
    given = given_inputs(_compared(), options)
    if _AGAINST in given:
        words = given[_AGAINST]
        given[_AGAINST] = words[0] if len(words) == 1 and words[0] in _WORDS else words
    if _COMBINATIONS in given:
        given[_COMBINATIONS] = [_combination(text) for text in given[_COMBINATIONS]]
    dominance = {
        name.removeprefix(f"{_DOMINANCE}_"): value for name, value in given_inputs(_dominance(), options).items()
    }
    return {
        **_requested(options, _columns_of_contrast()),
        **given_inputs(_inference_of_contrast(), options),
        **given,
        _DOMINANCE: dominance or None,
    }


def sampling_of_analysis(inputs: Iterable[api.InputEntry]) -> list[api.InputEntry]:
    """The options of the design and of the inference of an analysis with these inputs, which keep their names."""
    return [*_design(), *_replicates(), *(_renamed(one, name) for name, one in _inference_beside(inputs).items())]


def sampled(inputs: Iterable[api.InputEntry], options: argparse.Namespace) -> dict[str, Any]:
    """The design and the inference of an analysis that the command line gives."""
    members = _inference_beside(inputs)
    given = given_inputs([_renamed(one, name) for name, one in members.items()], options)
    return {
        "design": _designed(options) or None,
        _INFERENCE: {members[name].id: value for name, value in given.items()} or None,
    }


def _inference_beside(inputs: Iterable[api.InputEntry]) -> dict[str, api.InputEntry]:
    """The options of the inference of an analysis by the names that are typed."""
    own = {one.id for one in inputs}
    members = (one for one in _members(_INFERENCE) if one.id not in _ONLY_MEASURES)
    return {f"{_INFERENCE}_{one.id}" if one.id in own else one.id: one for one in members}


def _requested(options: argparse.Namespace, columns: Iterable[str]) -> dict[str, Any]:
    """The measures, their columns and the design."""
    of_columns = {name: getattr(options, name) for name in columns}
    lists = {name: listed(getattr(options, name)) or None for name in ("groups", "by")}
    design = _designed(options)
    treated = {"missing": options.missing, "undefined": options.undefined}
    return {"measures": specs(options.measures), **of_columns, **lists, "design": design or None, **treated}


def _designed(options: argparse.Namespace) -> dict[str, Any]:
    """The design with its replicates; empty without its options."""
    design = _untyped(given_inputs(_design(), options), _TYPED)
    of_replicates = {
        name.removeprefix(f"{_REPLICATE}_"): value for name, value in given_inputs(_replicates(), options).items()
    }
    if of_replicates:
        design["replicates"] = _untyped(of_replicates, _TYPED_REPLICATES)
    return design


def _combination(text: str) -> Any:
    """An expression, or an object of a request as JSON."""
    if not text.lstrip().startswith("{"):
        return text
    try:
        return json.loads(text)
    except ValueError as error:
        problem = files.Problem("cli.not_json", {"option": f"--{_COMBINATIONS}", "got": str(error)})
        raise files.UnreadableFile([problem]) from error


def names() -> Iterator[str]:
    """The options of the design and of the inference, as Python names them."""
    for of in api.inference_options().values():
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
    return iter(api.inference_options()[option].members or ())


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
    """The options of the inference of measures."""
    return [one for one in _members("inference") if one.id not in _OF_REGRESSIONS]


def _inference_of_contrast() -> list[api.InputEntry]:
    """The options of the inference without those of intervals of estimates."""
    return [one for one in _inference() if one.id not in _ONLY_ESTIMATED]


def _columns_of_contrast() -> list[str]:
    return [name for name in _COLUMNS if name not in _ONLY_ESTIMATE]


def _compared() -> list[api.InputEntry]:
    """What is compared, without dominance; the seed is that of the inference."""
    own = [one for one in _members("contrast") if one.kind != "record" and one.id != "seed"]
    return [api.InputEntry({**one.to_dict(), "kind": "texts"}) if one.id == _COMBINATIONS else one for one in own]


def _dominance() -> list[api.InputEntry]:
    """The lines of a test of dominance."""
    found = next(one.members or () for one in _members("contrast") if one.kind == "record")
    return [_renamed(one, f"{_DOMINANCE}_{one.id}") for one in found]
