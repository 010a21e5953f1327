"""Blocks of estimates with their sampling errors, and of their covariance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from junheng._display import figures
from junheng._display.blocks import NOTHING, SHOWN_ROWS, Block, Cell, shortened
from junheng._display.words import Words

JSON = dict[str, Any]
# So many estimates of a note are named.
NAMED = 5
# What is counted, where some row has it.
_COUNTS = ("count", "dropped", "psus")


def estimation(document: JSON, words: Words, shown: int | None = SHOWN_ROWS) -> Iterator[Block]:
    """A row for each group and measure: the value, its standard error, its interval and the degrees of freedom."""
    rows = document["rows"]
    names = {one["measure"]: words.named(one) for one in document["measures"]}
    counts = [name for name in _COUNTS if _is_shown(name, rows)]
    single = len(names) == 1 and bool(document["by"])
    level = f"{document['level'] * 100:.10g}"
    heads = [
        *document["by"],
        *([] if single else [words("measure")]),
        words("estimate"),
        words("standard_error"),
        words("estimate_lower", level=level),
        words("estimate_upper", level=level),
        words("estimate_df"),
        *(words(f"estimate_{name}") for name in counts),
    ]
    made = (
        [*words.key(row["key"]), *([] if single else [names[row["measure"]]]), *_figures(row), *_counted(row, counts)]
        for row in rows
    )
    what = next(iter(names.values())) if single else ""
    title = words("estimates_by" if document["by"] else "estimates")
    yield shortened(words.pair(title, what) if what else title, heads, made, len(rows), shown)
    yield from _notes(document, names, words, shown)


def covariance(document: JSON, words: Words, shown: int | None = SHOWN_ROWS) -> Iterator[Block]:
    """The matrix, the labels at the left and above."""
    labels = document["labels"]
    rows = ([label, *map(_figure, row)] for label, row in zip(labels, document["matrix"], strict=True))
    yield shortened(words("covariance"), ["", *labels], rows, len(labels), shown)


def _figure(value: float) -> Cell | str:
    return NOTHING if value != value else figures.cell(value)


def _is_shown(name: str, rows: list[JSON]) -> bool:
    """Whether a count says something: rows always, units where they are not the rows."""
    if name == "psus":
        return any(row["psus"] != row["count"] for row in rows)
    return name == "count" or any(row[name] for row in rows)


def _figures(row: JSON) -> list[str]:
    degrees = row["degrees_of_freedom"]
    known = [figures.cell(row[name]) for name in ("value", "standard_error", "lower", "upper")]
    if degrees is not None:
        return [*known, Cell(f"{degrees:,.1f}".removesuffix(".0"), hint=repr(degrees))]
    return [*known, "∞" if row["interval"] == "normal" else NOTHING]


def _counted(row: JSON, counts: list[str]) -> list[str]:
    return [figures.cell(row[name]) for name in counts]


def notes(document: JSON, words: Words) -> list[str]:
    """What a reader has to know of printed estimates: sampling, level, reservations."""
    names = {one["measure"]: words.named(one) for one in document["measures"]}
    level = words("estimate_level", level=f"{document['level'] * 100:.10g}")
    return [*sampling(document, words), level, *_messages(document, names, words)]


def _notes(document: JSON, names: JSON, words: Words, shown: int | None) -> Iterator[Block]:
    """How the rows were sampled, then what limits the trust in the intervals, and why values are missing."""
    conventions = [words.of(one) for one in document["provenance"]["conventions"]]
    if shown is None:
        formulas = [words.pair(words.of(one["name"]), one["formula"]) for one in document["measures"]]
        conventions = [*formulas, *conventions]
    lines = [*conventions, *sampling(document, words)]
    if lines:
        yield Block(words("provenance") if shown is None else words("notes"), lines=lines)
    warnings = [*islice(_messages(document, names, words), shown)]
    if warnings:
        yield Block(words("estimate_warnings"), lines=warnings)


def sampling(document: JSON, words: Words) -> Iterator[str]:
    """The design, the method and the interval, in a line each where they are not the simplest."""
    design = document["design"]
    named = [
        words("estimate_design_of", option=name, columns=words("list").join(map(_source, given)))
        for name in ("weights", "strata", "ids", "fpc")
        if (given := design[name] if isinstance(design[name], list) else [design[name]] if design[name] else [])
    ]
    text = words("list").join(named)
    yield words("estimate_design", design=text) if named else words("estimate_no_design")
    if design["replicates"] is not None:
        yield words("estimate_replicates", count=design["replicates"])
    if document.get("robust"):
        yield words("estimate_robust", form=document["robust"].upper())
    if document["method"] == "bootstrap":
        yield words("estimate_bootstrap", count=document["replicates"], seed=document["seed"])
    kinds = list(dict.fromkeys(row["interval"] for row in document["rows"] if row.get("interval")))
    if kinds not in ([], ["student"]):
        yield words("estimate_intervals", kinds=words("list").join(kinds))
    if document["plausible_values"]:
        yield words("estimate_plausible", count=len(document["plausible_values"]))
    if document["target"] != "population":
        yield words("estimate_superpopulation")


def _source(given: str | float | None) -> str:
    """A column of the design, or a number in place of one."""
    if given is None:
        return NOTHING
    return given if isinstance(given, str) else f"{given:,.15g}"


def _messages(document: JSON, names: JSON, words: Words) -> Iterator[str]:
    """The reasons and the warnings, a line each with the estimates that it is about."""
    several = len(names) > 1
    about = []
    for row in document["rows"]:
        key = " / ".join(words.key(row["key"]))
        parts = (key, names[row["measure"]] if several or not key else "")
        about.append((" · ".join(part for part in parts if part), row))
    yield from messages(about, words)


def messages(rows: Sequence[tuple[str, JSON]], words: Words) -> Iterator[str]:
    """The reasons and the warnings of rows, a line each with the names of those that it is about."""
    found: dict[str, dict[str, str]] = {}
    for name, row in rows:
        for message in [*([row["reason"]] if row["reason"] else []), *row.get("warnings", ())]:
            found.setdefault(message["code"], {})[name] = words.of(message)
    for about in found.values():
        texts = list(dict.fromkeys(about.values()))
        if len(texts) == 1 and len(about) == len(rows):
            yield texts[0]
            continue
        named = words("list").join([*[*about][:NAMED], *(["…"] if len(about) > NAMED else [])])
        if len(texts) > NAMED:
            yield words("estimate_messages", count=f"{len(about):,}", estimates=named, message=texts[0])
            continue
        for text in texts:
            own = [name for name, one in about.items() if one == text]
            named = words("list").join([*own[:NAMED], *(["…"] if len(own) > NAMED else [])])
            yield words("estimate_message", estimates=named, message=text)
