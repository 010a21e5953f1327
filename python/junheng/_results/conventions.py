"""The conventions of a result: what each option was, what it is by default, and whether it differs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from junheng import _core
from junheng._cite.parts import kind_of
from junheng._record import Name, Text
from junheng._results.catalogue import InputEntry, analyses, inference_options, measures, operations, plans
from junheng._results.view import View

JSON = Mapping[str, Any]


# What a result of estimates states of itself in place of the option.
_APPLIED = ("method", "density", "covariance")
# The options of a comparison that its result states.
_COMPARED = ("ratio", "test", "alternative", "adjust", "margin", "threshold", "permutations")


class Convention(NamedTuple):
    """One convention.

    Attributes:
        of: What it belongs to: the id of a measure, an analysis, an operation or a kind of plan.
        option: The option that decides it.
        value: Its value; None where it was not given.
        default: The value where it is not given.
        differs: Whether the value is not the default.
        about: Its meaning, in both languages.
    """

    of: str
    option: str
    value: Any
    default: Any
    differs: bool
    about: Text


class Conventions(View):
    """The conventions of a result as a small table, in which those that are not the default are marked.

    `len` counts them and iteration gives each as a `Convention`; text and HTML show them in both languages.
    """

    _builder = "conventions.conventions"

    def __init__(self, rows: Sequence[Convention], notes: Sequence[JSON]) -> None:
        """Wraps conventions, and the sentences of the core on what has no option."""
        self.rows = tuple(rows)
        self._data = {
            "rows": [{**row._asdict(), "about": row.about.to_dict()} for row in rows],
            "notes": [dict(note) for note in notes],
        }

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Convention]:
        return iter(self.rows)

    @property
    def changed(self) -> tuple[Convention, ...]:
        """Those that are not the default."""
        return tuple(row for row in self.rows if row.differs)

    def to_dict(self) -> dict[str, Any]:
        """The conventions as plain data."""
        found: dict[str, Any] = json.loads(json.dumps(self._data))
        return found


def conventions_of(document: JSON, options: str | None) -> Conventions:
    """The conventions of a result, from its plain data and the options of the call that made it."""
    provenance = document.get("provenance", {})
    rows = [*_of_call(document, options), *(row for spec in _specs(document) for row in _of_measure(spec))]
    return Conventions(rows, provenance.get("conventions", ()))


def _of_call(document: JSON, options: str | None) -> Iterator[Convention]:
    """The options of an analysis, of an operation, of a plan or of measures of a table."""
    provenance = document.get("provenance", {})
    if "analysis" in document:
        of = document["analysis"]
        yield from _of_inputs(of, analyses()[of].inputs, provenance["inputs"])
        if document.get("inference") is not None:
            how = document["inference"]
            yield from _of_sampling(of, [("design", how["design"]), ("inference", how)])
        return
    if "measures" in document:
        of = "contrast" if "estimation" in document else "estimate" if "design" in document else "measure"
        yield from _of_evaluation(document, of)
        if "design" in document:
            yield from _of_estimation(document, of)
        return
    kind = kind_of(document) or ""
    entry = operations().get(kind) or plans().get(kind)
    if entry is None:
        return
    given = dict(json.loads(options)) if options else {}
    if "standard" in provenance:
        given["standard"] = provenance["standard"]
        standards = [one for one in entry.arguments if one.kind == "standard"]
        yield from _of_inputs(kind, standards, given)
    if options is not None:
        yield from _of_inputs(kind, entry.inputs, given)


def _of_inputs(of: str, inputs: Sequence[InputEntry], given: JSON) -> Iterator[Convention]:
    """The options that need not be given; a required one has no default to differ from."""
    for one in inputs:
        if not one.required:
            value = given.get(one.id)
            default = list(one.default) if isinstance(one.default, tuple) else one.default
            value = default if value is None else value
            yield Convention(of, one.id, value, default, not _is_same(value, default), one.about)


def _is_same(value: Any, default: Any) -> bool:
    """Whether a value is the default, also where one of several values stands alone."""
    if isinstance(default, list) and not isinstance(value, list):
        return [value] == default
    return bool(value == default)


def _of_evaluation(document: JSON, of: str) -> Iterator[Convention]:
    """What a result of measures says of its inputs; the core describes them for analyses in the same words."""
    provenance = document["provenance"]
    known = {one.id: one for entry in analyses() for one in entry.inputs}
    columns = {one["input"]: ", ".join(one["columns"]) for one in provenance["inputs"]}
    codes = {note["code"] for note in provenance["conventions"]}
    given = {
        "weights": columns.get("weights"),
        "by": document["by"] or None,
        "missing": "drop" if "evaluate.convention.drop" in codes else None,
        "undefined": "null" if "evaluate.convention.undefined" in codes else None,
        "group": provenance["group"],
        "reference_group": provenance["reference_group"],
    }
    shown = [known[name] for name in ("weights", "by", "missing", "undefined")]
    if "groups" in columns:
        shown += [known[name] for name in ("reference_group",)]
    yield from _of_inputs(of, shown, given)


def _of_estimation(document: JSON, of: str) -> Iterator[Convention]:
    """What a result of estimates says of its design and of its intervals, one of comparisons also of its tests."""
    parts = [("design", document["design"]), ("inference", document.get("estimation", document))]
    if "estimation" in document:
        scale = None if document["threshold"] is None else document["scale"]
        compared = {name: document[name] for name in _COMPARED}
        parts.append(("contrast", {**compared, "threshold_scale": scale}))
    yield from _of_sampling(of, parts)


def _of_sampling(of: str, parts: Sequence[tuple[str, JSON]]) -> Iterator[Convention]:
    """The options that a result states, by what they are members of."""
    options = inference_options()
    for option, given in parts:
        members = options[option].members or ()
        # The result states the method and the density that apply, whether or not they were given.
        shown = [one for one in members if one.id in given and one.id not in ("replicates", *_APPLIED)]
        yield from _of_inputs(of, shown, {one.id: given[one.id] or None for one in shown})


def _of_measure(spec: str) -> Iterator[Convention]:
    """The parameters of a measure."""
    name, _, written = spec.partition("(")
    given = dict(one.split("=") for one in written.rstrip(")").split(", ")) if written else {}
    for parameter in measures()[name].parameters:
        text, default = given.get(parameter.id), parameter.default
        value = default if text is None else text == "true" if parameter.flag else float(text)
        yield Convention(name, parameter.id, value, default, value != default, _about(parameter.name))


def _about(name: Name) -> Text:
    return Text({"en": name.en, "zh": name.zh})


def _specs(document: JSON) -> list[str]:
    """The measures of a result with all that was written of their parameters."""
    if "analysis" in document:
        inputs = document["provenance"]["inputs"]
        kinds = {one.id: one.kind for one in analyses()[document["analysis"]].inputs}
        given = [inputs[name] for name in inputs if kinds.get(name) in ("measure", "measures") and inputs[name]]
        specs = [spec for one in given for spec in ([one] if isinstance(one, str) else one)]
    else:
        of_balance = document.get("provenance", {}).get("measures", ())
        specs = [one["measure"] for one in document.get("measures", of_balance)]
    return [_core.parse(spec) for spec in dict.fromkeys(specs)]
