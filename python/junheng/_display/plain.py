"""Results as plain text: the short form of the report, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from junheng._display import figures
from junheng._display.balance import blocks
from junheng._display.blocks import text_of
from junheng._display.report import Words
from junheng._display.width import width
from junheng._texts.command_line import say

JSON = dict[str, Any]

# So many findings, schools or groups fit on a screen; the other formats have them all.
_SHOWN = 50
# The figures of so few schools fit beside the coefficients.
_FEW = 10


def assessment(document: JSON, words: Words) -> str:
    """The verdict on each county, its reasons, and the coefficients behind it."""
    return "\n".join(_assessment(document, words)) + "\n"


def verdicts(document: JSON, words: Words) -> str:
    """The verdict on each county with its reasons, and nothing else."""
    return "\n".join(line for county in document["counties"] for line in _verdict(county, words)) + "\n"


def balance(document: JSON, words: Words) -> str:
    """The whole table, the gap, and group by group: the same text as the result's own."""
    return text_of(blocks(document, words), words.language) + "\n"


def values(found: Sequence[tuple[str, float]]) -> str:
    """The value of one measure alone, or a line for each of several."""
    if len(found) == 1:
        return f"{found[0][1]!r}\n"
    return "\n".join(grid(*_headless([[spec, repr(value)] for spec, value in found]))) + "\n"


def evaluation(document: JSON, words: Words) -> str:
    """One value alone; otherwise a line for each group, with its counts and its values."""
    rows, specs = document["rows"], [one["measure"] for one in document["measures"]]
    if not document["by"] and not rows[0]["dropped"] and None not in rows[0]["values"]:
        return values(list(zip(specs, rows[0]["values"], strict=True)))
    return "\n".join(_evaluation(document, words)) + "\n"


def check(document: JSON, words: Words) -> str:
    """One line a finding."""
    rows = figures.count(document["rows"])
    if not document["findings"]:
        return words("check_clean", rows=rows) + "\n"
    counts = {kind: document[kind] for kind in ("errors", "warnings")}
    lines = [finding(one, words) for one in document["findings"]]
    if any("row" in one["message"]["parameters"] for one in document["findings"]):
        lines.append(say("cli.rows", words.language))
    return "\n".join([words("check_found", rows=rows, **counts), *lines]) + "\n"


def finding(one: JSON, words: Words) -> str:
    """A finding of a check: how grave, its code, and what is wrong."""
    message = one["message"]
    return f"{words(one['severity'])} {message['code']}: {words.of(message)}"


def grid(head: Sequence[str], rows: Sequence[Sequence[str]], left: int = 1) -> list[str]:
    """A table in columns, the first `left` of them flush left; wide characters count twice."""
    lines = [list(head), *(list(row) for row in rows)]
    widths = [max(width(line[place]) for line in lines) for place in range(len(head))]
    return [
        "  ".join(
            _padded(cell, columns, place < left) for place, (cell, columns) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]


def _headless(rows: list[list[str]]) -> tuple[list[str], list[list[str]]]:
    """Rows of a grid whose first line is one of them."""
    return rows[0], rows[1:]


def _evaluation(document: JSON, words: Words) -> Iterator[str]:
    rows = document["rows"]
    counts = {"count": "rows", "dropped": "dropped", "weight": "weight", "pupils": "pupils"}
    shown = [one for one in counts if one == "count" or any(row[one] for row in rows)]
    head = [
        *document["by"],
        *(words(counts[one]) for one in shown),
        *(_measure(one, words) for one in document["measures"]),
    ]
    lines = [
        [
            *(words("no_key") if part is None else str(part) for part in row["key"]),
            *(figures.count(row[one]) for one in shown),
            *(figures.index(value) for value in row["values"]),
        ]
        for row in rows[:_SHOWN]
    ]
    yield from grid(head, lines, left=len(document["by"]))
    yield from _more(len(rows), words)
    yield ""
    yield from (words.of(one) for one in document["provenance"]["conventions"])
    reasons = document["undefined"]
    yield from (words.of(one["reason"]) for one in reasons[:_SHOWN])
    yield from _more(len(reasons), words)


def _padded(text: str, columns: int, left: bool) -> str:
    blank = " " * (columns - width(text))
    return f"{text}{blank}" if left else f"{blank}{text}"


def _assessment(document: JSON, words: Words) -> Iterator[str]:
    source = document["provenance"]
    described = {one["code"]: one for one in document["standard"]["indicators"]}
    yield words.of(document["standard"]["title"])
    for county in document["counties"]:
        yield ""
        yield from _verdict(county, words)
        for stage in county["stages"]:
            yield from _stage(stage, described, words)
    yield ""
    yield words(
        "applied",
        standard=source["standard"],
        version=source["standard_version"],
        document=source["document"],
        rows=figures.count(source["rows"]),
        excluded=figures.count(source["excluded"]),
    )


def _verdict(county: JSON, words: Words) -> Iterator[str]:
    state = words.capital(f"verdict.{county['verdict']['state']}")
    yield f"{county['county'] or words('whole')}: {state}"
    yield from (f"  - {words.of(reason)}" for reason in county["verdict"]["reasons"])


def _stage(stage: JSON, described: dict[str, JSON], words: Words) -> Iterator[str]:
    name = words.name("stage", stage["stage"])
    schools, pupils = figures.count(stage["school_count"]), figures.count(stage["pupils"])
    yield ""
    yield f"{name}: {words('stage_line', schools=schools, pupils=pupils)}"
    rows = [
        [
            f"{one['code']} {words.of(described[one['code']]['name'])}",
            figures.ratio(one["value"]),
            figures.given(one["floor"]),
            *_coefficient(one),
        ]
        for one in stage["indicators"]
    ]
    if stage["composite"]:
        rows.append([words("composite"), "", "", *_coefficient(stage["composite"])])
    keys = ("indicator", "county_value", "floor", "cv", "limit", "margin")
    yield from grid([*(words(key) for key in keys), ""], rows)
    yield from _drivers(stage, words)
    yield from _schools(stage, described, words)


def _drivers(stage: JSON, words: Words) -> Iterator[str]:
    """The schools behind each coefficient that breaks its limit, or each where their mean does."""
    mean = stage["composite"]
    broken = [one for one in stage["indicators"] if one["cv_passes"] is False or (mean and not mean["cv_passes"])]
    named = [one for one in broken if one["drivers"]]
    if not named:
        return
    yield f"{words('drivers')}:"
    for one in named:
        shares = (f"{driver['name'] or driver['id']} {figures.share(driver['cv_share'])}" for driver in one["drivers"])
        yield f"  {one['code']} {', '.join(shares)}"


def _coefficient(one: JSON) -> list[str]:
    mark = {True: "✓", False: "✗", None: ""}[one["cv_passes"]]
    cv = figures.limited(one["cv"], one["cv_limit"])
    return [cv, figures.limit(one["cv_limit"]), figures.limited(one["cv_margin"], 0.0), mark]


def _schools(stage: JSON, described: dict[str, JSON], words: Words) -> Iterator[str]:
    schools = stage.get("schools") or []
    if len(schools) <= _FEW:
        yield from (_school(one, described, words) for one in schools)
    failing = [one for one in schools if one["passes"] is False]
    if not failing:
        return
    yield f"{words('failing_schools')}:"
    for school in failing[:_SHOWN]:
        lacks = ", ".join(
            f"{one['code']} {one['shortfall']['parameters']['shown']} {words.of(described[one['code']]['unit'])}"
            for one in school["indicators"]
            if "shortfall" in one
        )
        yield f"  {' '.join(filter(None, (school['id'], school['name'])))}: {lacks}"
    yield from _more(len(failing), words)


def _school(school: JSON, described: dict[str, JSON], words: Words) -> str:
    """What a school has, and how much that is for each pupil."""
    has = ", ".join(
        f"{one['code']} {figures.count(one['resource'])} {words.of(described[one['code']]['unit'])}"
        f" ({figures.ratio(one['value'])})"
        for one in school["indicators"]
    )
    return f"  {school['name'] or school['id']}: {has}"


def _more(count: int, words: Words) -> Iterator[str]:
    if count > _SHOWN:
        yield f"  … {words('all_of', count=count)}"


def _measure(one: JSON, words: Words) -> str:
    name, parameters = words.measured(one)
    return f"{name} ({parameters})" if parameters else name
