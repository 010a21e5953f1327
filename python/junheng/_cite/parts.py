"""What is cited: measures, methods, standards and the library, each with its works, all from the core's catalogues."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from junheng import _core
from junheng._cite.inference import inference_entries, inference_methods, used

# A work as the core describes it: an item of CSL-JSON.
Item = dict[str, Any]
JSON = Mapping[str, Any]


@dataclass(frozen=True)
class Part:
    """One thing that is cited.

    Attributes:
        id: The measure in its text form, or the id of the method, the standard or the library.
        name: Its names by language.
        formula: Its formula, or how it computes, by language; empty for a standard.
        works: The works it comes from.
        clauses: The clauses of a standard that the result applied, by language.
        uses: Official documents that prescribe a measure, which comes from other works.
    """

    id: str
    name: JSON
    formula: JSON
    works: tuple[Item, ...]
    clauses: tuple[JSON, ...] = field(default=())
    uses: tuple[Item, ...] = field(default=())


def library() -> Part:
    """The library itself, as `CITATION.cff` in the repository describes it."""
    item: Item = {
        "id": "junheng",
        "type": "software",
        "author": [{"literal": "The junheng developers"}],
        "title": "junheng: measures of how evenly education is provided",
        "version": _core.VERSION,
        "issued": {"date-parts": [[2026]]},
    }
    return Part("junheng", {"en": "junheng", "zh": "junheng 均衡"}, {}, (item,))


def named(name: str) -> list[Part]:
    """A measure in its text form, an analysis, an operation, a kind of plan, a method, or a standard of the library.

    Raises:
        UnknownNameError: For any other name, as for a measure; the message names the nearest measure.
    """
    if name == "junheng":
        return []
    if name in inference_entries():
        return [_method(method) for method in inference_entries()[name]]
    if name in _named_entries():
        return [_method(method) for method in _named_entries()[name]["methods"]]
    if name in _methods():
        return [_method(_methods()[name])]
    if name in _core.standards():
        return [_standard(name)]
    entry = _called().get(name)
    # A name without parameters is cited whether or not the measure needs some.
    return [_measure(name) if entry is None else _entry(entry, entry["name"]["id"])]


def of_result(document: JSON) -> list[Part]:
    """What a result was computed by, from its plain data."""
    found = [*_computed(document), *map(_measure, _specs(document)), *map(_method, used(document))]
    given = (document.get("provenance", {}).get("standard"), document.get("standard_before"))
    for standard in (*given, document.get("standard_after")):
        if isinstance(standard, str):
            found.append(_standard(standard, document))
    return list({(part.id, part.name["en"]): part for part in found}.values())


def _computed(document: JSON) -> Iterator[Part]:
    """The methods of an analysis, of an operation or of a plan."""
    if "analysis" in document:
        methods = _named_entries()[document["analysis"]]["methods"]
        named_ = {_id_of(row["result"]) for row in document["rows"] if row["result"]}
        used = [method for method in methods if method["id"] in named_ or len(methods) == 1]
        yield from map(_method, used or methods)
        return
    for kind in _kinds(document):
        yield from map(_method, _named_entries()[kind]["methods"])


def _id_of(result: JSON) -> str | None:
    """The id of the method that the result of a group names."""
    method = result.get("method")
    return method.get("id") if isinstance(method, Mapping) else None


# The members that distinguish the results of operations, in this order.
_MARKS = {"between_groups": "balance", "counties": "assess", "findings": "check"}


def kind_of(document: JSON) -> str | None:
    """The id of the kind of plan or of the operation that a result is of; None for measures and analyses."""
    kind = document.get("provenance", {}).get("kind")
    if isinstance(kind, Mapping):
        return str(kind["id"])
    if "standard_before" in document:  # two results compared
        return None
    return next((name for member, name in _MARKS.items() if member in document), None)


def _kinds(document: JSON) -> list[str]:
    """That of the result; of two results compared theirs, and the trend, which divides the difference."""
    if "standard_before" in document:
        return ["assess", "trend"] if document["counties"] else ["balance"]
    kind = kind_of(document)
    return [] if kind is None else [kind]


def _specs(document: JSON) -> list[str]:
    """The measures of a result, in their text form."""
    if "analysis" in document:
        inputs = document["provenance"]["inputs"]
        kinds = {one["id"]: one["kind"] for one in _named_entries()[document["analysis"]]["inputs"]}
        given = [inputs[name] for name in inputs if kinds.get(name) in ("measure", "measures") and inputs[name]]
        return [spec for one in given for spec in ([one] if isinstance(one, str) else one)]
    document = document.get("estimation", document)
    if "measures" in document:
        return [one["measure"] for one in document["measures"]]
    return [one["measure"] for one in document.get("provenance", {}).get("measures", ())]


def _measure(spec: str) -> Part:
    written = _core.parse(spec)
    return _entry(_measures()[written.partition("(")[0]], written)


def _entry(entry: JSON, written: str) -> Part:
    formula = dict.fromkeys(("en", "zh"), entry["formula"])
    uses = tuple(work for work in entry["references"] if work["type"] == "legislation")
    works = tuple(work for work in entry["references"] if work not in uses)
    # Where there is nothing else, the document is the source.
    return Part(written, entry["name"], formula, works or uses, uses=uses if works else ())


def _method(method: JSON) -> Part:
    formula = {"en": method["convention_en"], "zh": method["convention_zh"]}
    return Part(method["id"], {"en": method["en"], "zh": method["zh"]}, formula, tuple(method["references"]))


def _standard(identifier: str, document: JSON | None = None) -> Part:
    """A standard, and the clauses of its indicators; of one that is not of the library, what the result has."""
    if identifier not in _core.standards():
        # A comparison names the standard alone.
        number = (document or {}).get("provenance", {}).get("document", identifier)
        item = {"id": identifier, "type": "legislation", "number": number}
        title = (document or {}).get("standard", {}).get("title", {"en": identifier, "zh": identifier})
        return Part(identifier, title, {}, ({**item, "title": title["zh"], "title-translated": title["en"]},))
    found = json.loads(_core.Standard.builtin(identifier).to_json())
    of_number = [work for work in works() if work.get("number") == found["document"]]
    item = {
        "id": identifier,
        "type": "legislation",
        "author": [{"literal": found["issuer"]["zh"]}],
        "issued": {"date-parts": [[int(found["issued"][:4])]]},
        "title": found["title"]["zh"],
        "title-translated": found["title"]["en"],
        "number": found["document"],
    }
    rules = (found[name] for name in ("school_rule", "county_rule") if name in found)
    clauses = [found["dispersion"], *found["indicators"], *rules]
    texts = {one["source"]["clause"]["zh"].strip(): one["source"]["clause"] for one in clauses if one.get("source")}
    return Part(identifier, found["title"], {}, tuple(of_number[:1] or [item]), tuple(texts.values()))


@cache
def _measures() -> dict[str, dict[str, Any]]:
    return {entry["name"]["id"]: entry for entry in json.loads(_core.measures_json())}


@cache
def _called() -> dict[str, dict[str, Any]]:
    """Measures by everything that they are called."""
    names = (
        (name, entry)
        for entry in _measures().values()
        for name in (entry["name"]["id"], entry["name"]["en"], entry["name"]["zh"], *entry["aliases"])
    )
    return dict(names)


@cache
def _named_entries() -> dict[str, dict[str, Any]]:
    """Analyses, operations and kinds of plans, by their ids."""
    lists = (_core.analyses_json(), _core.operations_json(), _core.plans_json())
    return {entry["name"]["id"]: entry for text in lists for entry in json.loads(text)}


@cache
def _methods() -> dict[str, dict[str, Any]]:
    of_entries = (method for entry in _named_entries().values() for method in entry["methods"])
    return {method["id"]: method for method in (*of_entries, *inference_methods().values())}


@cache
def works() -> list[Item]:
    """Every work that the catalogues cite, once, by its id."""
    entries: Iterable[JSON] = [*_measures().values(), *_methods().values()]
    found = {work["id"]: work for entry in entries for work in entry["references"]}
    return [_whole(found[one]) for one in sorted(found)]


def _whole(work: Item) -> Item:
    """A work without the place in it that one citation names."""
    return {name: value for name, value in work.items() if name != "locator"}


def bibliography(parts: Iterable[Part], *, official: bool = False) -> list[Item]:
    """The works of parts, each once, in the order of their first citation, then the library; `official`: uses too."""
    found = {
        work["id"]: _whole(work)
        for part in [*parts, library()]
        for work in (*part.works, *(part.uses if official else ()))
    }
    return list(found.values())
