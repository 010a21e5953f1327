"""Blocks of the catalogues, the dictionary of columns and the standards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from junheng._display import figures
from junheng._display.blocks import NOTHING, Block
from junheng._display.items import questions
from junheng._display.words import Words

JSON = dict[str, Any]


def measures(entries: Sequence[JSON], words: Words, _: int | None = None) -> Iterator[Block]:
    """The catalogue of measures."""
    rows = [[_spec(one), words.of(one["name"]), words.of(one["summary"])] for one in entries]
    yield Block(words("measures"), [words(one) for one in ("measure", "title", "summary")], rows)


def analyses(entries: Sequence[JSON], words: Words, _: int | None = None) -> Iterator[Block]:
    """The catalogue of analyses."""
    rows = [
        [
            one["name"]["id"],
            words.of(one["name"]),
            ", ".join(given["id"] for given in one["inputs"] if given["required"]),
            words.of(one["summary"]),
        ]
        for one in entries
    ]
    yield Block(words("analyses"), [words(one) for one in ("analysis", "title", "needs", "summary")], rows)


def columns(entries: Sequence[JSON], words: Words, _: int | None = None) -> Iterator[Block]:
    """The dictionary of columns."""
    rows = [
        [
            one["name"]["id"],
            words.of(one["name"]),
            words.of(one["unit"]) if one["unit"] else "",
            ", ".join(one["aliases"][:3]),
            words.of(one["meaning"]),
        ]
        for one in entries
    ]
    heads = [words(one) for one in ("column", "title", "unit", "aliases", "meaning")]
    yield Block(words("columns"), heads, rows)


def standards(entries: Sequence[JSON], words: Words, _: int | None = None) -> Iterator[Block]:
    """The standards that come with the library."""
    rows = [[one["id"], words.of(one["title"]), f"{one['document']} ({one['issued']})"] for one in entries]
    yield Block(words("standards"), ["id", words("title"), words("document")], rows)


def presets(entries: Sequence[JSON], words: Words, _: int | None = None) -> Iterator[Block]:
    """The surveys that a design can name, then the documents that state their factors."""
    heads = (
        "preset",
        "survey",
        "preset_weights",
        "preset_columns",
        "preset_method",
        "replicates",
        "scale",
        "plausible_values",
    )
    rows = [
        [
            one["id"],
            _survey(one),
            one["weights"],
            _replicate_columns(one),
            one["method"],
            str(one["replicates"]),
            figures.significant(one["scale"]),
            str(one["plausible_values"]) if one["plausible_values"] else NOTHING,
        ]
        for one in entries
    ]
    yield Block(words("presets"), [words(one) for one in heads], rows)
    sources: dict[str, list[str]] = {}
    for one in entries:
        sources.setdefault(one["source"], []).append(one["id"])
    lines = [words.pair(words("list").join(ids), source) for source, ids in sources.items()]
    yield Block(words("source"), lines=lines)


def preset(entry: JSON, words: Words, _: int | None = None) -> Iterator[Block]:
    """One survey."""
    said = {
        "preset_weights": entry["weights"],
        "preset_columns": _replicate_columns(entry),
        "preset_method": entry["method"],
        "replicates": str(entry["replicates"]),
        "rho": "" if entry["rho"] is None else figures.significant(entry["rho"]),
        "scale": figures.significant(entry["scale"]),
        "plausible_values": str(entry["plausible_values"] or ""),
        "source": entry["source"],
    }
    lines = [words.pair(words(name), text) for name, text in said.items() if text]
    yield Block(words.pair(entry["id"], _survey(entry)), lines=lines)


def _survey(one: JSON) -> str:
    """The survey with its cycle, then which countries or persons."""
    name, comma, part = str(one["survey"]).partition(",")
    return f"{name} {one['cycle'] or ''}".rstrip() + comma + part


def _replicate_columns(one: JSON) -> str:
    """The first and the last column of replicate weights, or those of zones and halves."""
    return " … ".join(one["columns"]) or ", ".join(one["zones"])


def measure(entry: JSON, words: Words, _: int | None = None) -> Iterator[Block]:
    """One measure of the catalogue."""
    low, high = (figures.significant(end) for end in entry["range"])
    domain, note = words(f"domain.{entry['domain']}"), words.of(entry["domain_note"])
    said = {
        "formula": entry["formula"],
        "domain": f"{domain}; {note}" if note else domain,
        "range": f"{low} … {high}",
        "inputs": ", ".join(entry["inputs"]),
        "parameters": ", ".join(map(_parameter, entry["parameters"])),
        "aliases": ", ".join(entry["aliases"]),
        "accuracy": figures.significant(entry["accuracy"]),
        "source": entry["source"],
    }
    laws = [words(f"property.{law}") for law in entry["properties"]]
    yield _entry(entry, entry["summary"], said, words, laws)


def analysis(entry: JSON, words: Words, _: int | None = None) -> Iterator[Block]:
    """One analysis of the catalogue."""
    inputs = [words.pair(_input(one), words.of(one["about"])) for one in entry["inputs"]]
    yield _entry(entry, entry["summary"], {}, words, inputs)


def column(entry: JSON, words: Words, _: int | None = None) -> Iterator[Block]:
    """One column of the dictionary."""
    unit = entry["unit"] and words.of(entry["unit"])
    said = {"unit": unit, "aliases": ", ".join(entry["aliases"]), "source": entry["form"]}
    yield _entry(entry, entry["meaning"], said, words)


def standard(document: JSON, words: Words, _: int | None = None) -> Iterator[Block]:
    """An official standard: its floors, its limits and its items."""
    stages: list[str] = document["stages"]
    title = f"{words.of(document['title'])} · {document['id']}"
    yield Block(title, lines=[document["document"], words.of(document["issuer"])])
    names = [words.name("stage", stage) for stage in stages]
    heads = [words("indicator"), words("unit")]
    heads += [f"{name} {words(what)}" for name in names for what in ("floor", "limit")]
    rows = [
        [
            f"{one['code']} {words.of(one['name'])}",
            words.of(one["unit"]),
            *chain.from_iterable((_of(one["floor"], stage), _of(one["cv_limit"], stage)) for stage in stages),
        ]
        for one in document["indicators"]
    ]
    if limit := document["county_rule"].get("limit"):
        limits = chain.from_iterable((NOTHING, _of(limit, stage)) for stage in stages)
        rows.append([words("composite"), NOTHING, *limits])
    yield Block(words("indicators"), heads, rows)
    if document["items"]:
        yield questions(document, words)


def _of(by_stage: JSON | None, stage: str) -> str:
    return figures.cell((by_stage or {}).get(stage))


def _entry(entry: JSON, summary: JSON, said: dict[str, Any], words: Words, more: Sequence[str] = ()) -> Block:
    lines = [words.of(summary), *(words.pair(words(what), text) for what, text in said.items() if text), *more]
    return Block(words.pair(entry["name"]["id"], words.of(entry["name"])), lines=lines)


def _spec(entry: JSON) -> str:
    names = ", ".join(parameter["name"]["id"] for parameter in entry["parameters"])
    return f"{entry['name']['id']}({names})" if names else str(entry["name"]["id"])


def _parameter(parameter: JSON) -> str:
    value = parameter["default"]
    if parameter["flag"] and value is not None:
        value = bool(value)
    default = "" if value is None else f" = {value}"
    return f"{parameter['name']['id']}{default} ({parameter['domain']})"


def _input(entry: JSON) -> str:
    return str(entry["id"]) if entry["default"] is None else f"{entry['id']} = {entry['default']}"
