"""The commands: each reads its files, calls the library like any user, and delivers the result."""

from __future__ import annotations

import json
import re
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from junheng import _api as api
from junheng._api import files
from junheng._cli import analysis_options
from junheng._cli.arguments import listed
from junheng._cli.output import deliver

_COMMA = re.compile(r" *, *")


def assess(options: Namespace) -> int:
    """Applies a standard: 0 where every county meets it, otherwise 1."""
    table, items, standard = _inputs(options)
    found = api.assess(
        table,
        items=items,
        standard=standard,
        by=_one(listed(options.by)),
        columns=_pairs(options.columns),
        detail=options.detail,
    )
    _deliver(options, found)
    return int(any(verdict != "meets" for verdict in found.verdicts.values()))


def balance(options: Namespace) -> int:
    """Describes the balance of a table, as a whole and by group."""
    found = api.balance(
        files.read_table(options.file),
        by=listed(options.by),
        columns={name: heading or None for name, heading in _pairs(options.columns).items()},
        stage=options.stage,
        measures=_specs(options.measures) or None,
        locale={"column": options.locale, "rural": options.rural or None, "urban": options.urban or None},
    )
    _deliver(options, found)
    return 0


def check(options: Namespace) -> int:
    """Lists the findings of a table: 0 without an error, otherwise 2."""
    table, items, standard = _inputs(options)
    by = _one(listed(options.by))
    found = api.check(table, items=items, standard=standard, by=by, columns=_pairs(options.columns))
    _deliver(options, found)
    return 2 if found.errors else 0


def measure(options: Namespace) -> int:
    """Computes measures of plain numbers, or of the columns of a table, as a whole and by group."""
    if options.value is not None or options.groups:
        return _measure_table(options)
    specs, data = _specs_and_data([*options.spec])
    given = {"value": data, "weights": options.weights, "rank": options.rank}
    numbers = {name: _numbers(text) for name, text in given.items() if text or name == "value"}
    values = numbers.pop("value")
    compute: Callable[..., api.Evaluation] = api.influence if options.influence else api.measure
    found = compute(specs, values, **numbers)
    forms = {"text": lambda: _text(options, found), "json": found.to_json}
    if not options.influence:
        forms["json"] = lambda: _values_json(found)
    deliver(forms, options.format, options.output)
    return 0


def _values_json(found: api.Evaluation) -> str:
    values = found.rows[0].values
    documents = [{"measure": one.measure, "value": value} for one, value in zip(found.measures, values, strict=True)]
    return json.dumps(documents[0] if len(documents) == 1 else documents)


def _measure_table(options: Namespace) -> int:
    """Measures of the columns of a table."""
    *specs, options.file = options.spec
    compute: Callable[..., api.Evaluation] = api.influence if options.influence else api.measure
    found = compute(
        _specs(specs),
        files.read_table(options.file),
        value=options.value,
        weights=options.weights,
        rank=options.rank,
        groups=listed(options.groups) or None,
        group=options.group,
        reference_group=options.reference_group,
        by=listed(options.by) or None,
        missing=options.missing,
        undefined=options.undefined,
    )
    _deliver(options, found)
    return 0


def analyze(options: Namespace) -> int:
    """Runs one analysis of the columns of a table, as a whole and by group."""
    name, inputs = analysis_options.requested(options)
    _deliver(options, api.analyzed(name, files.read_table(options.file), **inputs))
    return 0


def measures(options: Namespace) -> int:
    """Lists the catalogue of measures."""
    return _list(options, api.measures())


def analyses(options: Namespace) -> int:
    """Lists the catalogue of analyses."""
    return _list(options, api.analyses())


def standards(options: Namespace) -> int:
    """Lists the standards that come with the library."""
    return _list(options, api.standards())


def columns(options: Namespace) -> int:
    """Lists the dictionary of columns."""
    return _list(options, api.columns())


def _list(options: Namespace, catalogue: Any) -> int:
    forms = {"text": lambda: _text(options, catalogue), "json": catalogue.to_json}
    deliver(forms, options.format, options.output)
    return 0


def _text(options: Namespace, shown: api.View) -> str:
    return f"{shown.text(options.lang)}\n"


def _deliver(options: Namespace, found: Any) -> None:
    read = [getattr(options, what, None) for what in ("file", "items", "standard")]
    forms = {
        "text": lambda: _text(options, found),
        "json": found.to_json,
        "html": lambda: found.page(Path(options.file).name, options.lang),
    }
    deliver(forms, options.format, options.output, [str(one) for one in read if one])


def _inputs(options: Namespace) -> tuple[Any, Any, Any]:
    """Table, items and standard; the problems of all of these files are reported together."""
    problems: list[files.Problem] = []

    def reading(read: Callable[[str], Any], source: str | None) -> Any:
        try:
            return None if source is None else read(source)
        except files.UnreadableFile as error:
            problems.extend(error.problems)
        except OSError as error:
            problems.append(files.Problem("file.unreachable", {"path": str(source), "got": files.why(error)}))
        return None

    found = [
        reading(files.read_table, options.file),
        reading(files.read_table, options.items),
        reading(api.Standard.of, options.standard),
    ]
    if problems:
        raise files.UnreadableFile(problems)
    table, items, standard = found
    return table, items, standard


def _specs_and_data(arguments: Sequence[str]) -> tuple[list[str], str]:
    """The measures, and the numbers that follow them, separated by commas."""
    numbers = next((at for at, text in enumerate(arguments) if _is_number(text.split(",")[0])), 1)
    specs, data = arguments[: max(numbers, 1)], arguments[max(numbers, 1) :]
    # A comma between two numbers may have blanks around it.
    text = _COMMA.sub(",", " ".join(one.strip() for one in data))
    return _specs(specs), text.replace(" ", ",")


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _numbers(texts: str) -> list[float]:
    numbers = []
    for text in texts.split(","):
        try:
            numbers.append(float(text))
        except ValueError as error:
            raise files.UnreadableFile([files.Problem("cli.no_number", {"got": text})]) from error
    return numbers


def _one(columns: list[str]) -> str | None:
    if len(columns) > 1:
        raise files.UnreadableFile([files.Problem("cli.one_by", {"got": ", ".join(columns)})])
    return columns[0] if columns else None


def _pairs(texts: list[str]) -> dict[str, str]:
    for text in texts:
        if "=" not in text:
            raise files.UnreadableFile([files.Problem("cli.not_a_pair", {"got": text})])
    return {name.strip(): heading.strip() for name, _, heading in (text.partition("=") for text in texts)}


def _specs(texts: Sequence[str]) -> list[str]:
    """Measures separated by commas; commas between brackets separate parameters."""
    return [part.strip() for text in texts for part in re.split(r",(?![^(]*\))", text) if part.strip()]
