"""What each command does: read, call the core once, deliver. Returns the exit status."""

from __future__ import annotations

import json
import re
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from junheng import _core
from junheng._api.options import listed
from junheng._cli import analysis_options as _analysis_options
from junheng._cli.output import deliver
from junheng._display import plain, report
from junheng._input import tables as _tables
from junheng._input.files.problems import Problem, UnreadableFile
from junheng._input.files.tables import read_table, read_text
from junheng._results.analysis import Analysis
from junheng._results.evaluation import Evaluation
from junheng._results.influences import Influences

JSON = dict[str, Any]
_COMMA = re.compile(r" *, *")


def assess(options: Namespace) -> int:
    """A standard applied: 0 where every county meets it, otherwise 1."""
    table, items, standard = _inputs(options)
    chosen = {"by": _one(listed(options.by)), "columns": _pairs(options.columns), "detail": options.detail}
    text = _core.assess(table, items, standard, json.dumps(chosen)).to_json()
    document = json.loads(text)
    asked = json.loads(standard.to_json())
    words = report.Words(options.lang)
    _deliver(
        options,
        text,
        lambda: plain.assessment(document, words),
        lambda: report.Section(words.capital("assessment"), report.assessment(document, words, asked)),
    )
    return int(document["summary"]["meets"] < document["provenance"]["counties"])


def balance(options: Namespace) -> int:
    """The balance of a table, as a whole and by group."""
    table = _tables.columns(read_table(options.file))
    locale = {"column": options.locale, "rural": options.rural or None, "urban": options.urban or None}
    chosen = {
        "by": listed(options.by),
        "columns": {name: heading or None for name, heading in _pairs(options.columns).items()},
        "stage": options.stage,
        "measures": _specs(options.measures) or None,
        "locale": locale,
    }
    text = _core.balance(table, json.dumps(chosen)).to_json()
    document = json.loads(text)
    words = report.Words(options.lang)
    _deliver(
        options,
        text,
        lambda: plain.balance(document, words),
        lambda: report.Section(words.capital("balance"), report.balance(document, words)),
    )
    return 0


def check(options: Namespace) -> int:
    """The findings of a table: 0 without an error, otherwise 2."""
    table, items, standard = _inputs(options)
    chosen = {"by": _one(listed(options.by)), "columns": _pairs(options.columns)}
    text = _core.check(table, items, standard, json.dumps(chosen)).to_json()
    document = json.loads(text)
    words = report.Words(options.lang)
    _deliver(
        options,
        text,
        lambda: plain.check(document, words),
        lambda: report.Section(words.capital("check"), report.check(document, words)),
    )
    return 2 if document["errors"] else 0


def measure(options: Namespace) -> int:
    """Measures of plain numbers, or of the columns of a table, as a whole and by group."""
    if options.value is not None or options.groups:
        return _measure_table(options)
    specs, data = _specs_and_data([*options.spec])
    values = _numbers(data)
    weights = _numbers(options.weights.split(",")) if options.weights else None
    rank = _numbers(options.rank.split(",")) if options.rank else None
    if options.influence:
        return _influence_of_numbers(options, specs, {"value": values, "weights": weights, "rank": rank})
    found = [(_core.parse(spec), _core.measure(spec, values, weights, rank)) for spec in specs]
    documents = [{"measure": spec, "value": value} for spec, value in found]
    forms = {
        "text": lambda: plain.values(found),
        "json": lambda: json.dumps(documents[0] if len(documents) == 1 else documents),
    }
    deliver(forms, options.format, options.output)
    return 0


def _influence_of_numbers(options: Namespace, specs: list[str], given: dict[str, Any]) -> int:
    """What each of some plain numbers does to measures of them."""
    columns = {name: numbers for name, numbers in given.items() if numbers is not None}
    request = {"measures": specs, "influence": True, **{name: name for name in columns}}
    found = Influences(_core.evaluate(_tables.columns(columns), json.dumps(request)))
    forms = {"text": lambda: found.text(options.lang) + "\n", "json": found.to_json}
    deliver(forms, options.format, options.output)
    return 0


def _measure_table(options: Namespace) -> int:
    """Measures of the columns of a table."""
    *specs, path = options.spec
    chosen = {
        "measures": _specs(specs),
        "value": options.value,
        "weights": options.weights,
        "rank": options.rank,
        "groups": listed(options.groups),
        "group": options.group,
        "reference_group": options.reference_group,
        "by": listed(options.by),
        "missing": options.missing,
        "undefined": options.undefined,
        "influence": options.influence,
    }
    options.file = path
    text = _core.evaluate(_tables.columns(read_table(path)), json.dumps(chosen)).to_json()
    found = (Influences if options.influence else Evaluation)(text)
    words = report.Words(options.lang)
    _deliver(
        options,
        text,
        lambda: found.text(options.lang) + "\n" if options.influence else plain.evaluation(json.loads(text), words),
        lambda: report.evaluation(found, words),
    )
    return 0


def analyze(options: Namespace) -> int:
    """One analysis of the columns of a table, as a whole and by group."""
    request = _analysis_options.asked(options)
    found = Analysis[Any](_core.analyze(_tables.columns(read_table(options.file)), request))
    words = report.Words(options.lang)
    _deliver(
        options,
        found.to_json(),
        lambda: found.text(options.lang) + "\n",
        lambda: report.analysis(found, words),
    )
    return 0


def _specs_and_data(arguments: list[str]) -> tuple[list[str], list[str]]:
    """The measures, and the numbers that follow them, divided by blanks or commas."""
    numbers = next((at for at, text in enumerate(arguments) if _is_number(text.split(",")[0])), 1)
    specs, data = arguments[: max(numbers, 1)], arguments[max(numbers, 1) :]
    # A comma between two numbers may have blanks around it; where no number is, that is for `_numbers` to refuse.
    text = _COMMA.sub(",", " ".join(one.strip() for one in data))
    return _specs(specs), re.split("[ ,]", text)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def measures(options: Namespace) -> int:
    """The catalogue of measures."""
    text = _core.measures_json()
    rows = [[one["name"]["id"], one["name"][options.lang], one["summary"][options.lang]] for one in json.loads(text)]
    return _list(options, text, rows)


def analyses(options: Namespace) -> int:
    """The catalogue of analyses."""
    text = _core.analyses_json()
    rows = [[one["name"]["id"], one["name"][options.lang], one["summary"][options.lang]] for one in json.loads(text)]
    return _list(options, text, rows)


def standards(options: Namespace) -> int:
    """The standards that come with the library."""
    texts = [_core.Standard.builtin(name).to_json() for name in _core.standards()]
    rows = [
        [one["id"], one["title"][options.lang], f"{one['document']} ({one['issued']})"]
        for one in map(json.loads, texts)
    ]
    return _list(options, f"[{','.join(texts)}]", rows)


def columns(options: Namespace) -> int:
    """The column dictionary."""
    text = _core.columns_json()
    rows = []
    for one in json.loads(text):
        unit = one["unit"][options.lang] if one["unit"] else ""
        rows.append([one["name"]["id"], one["name"][options.lang], unit, one["meaning"][options.lang]])
    return _list(options, text, rows)


def stages() -> list[str]:
    """The stages of schooling."""
    return [name["id"] for name in json.loads(_core.names_json())["stage"]]


def _list(options: Namespace, text: str, rows: list[list[str]]) -> int:
    head, *rest = rows
    lines = plain.grid(head, rest, left=len(head))
    deliver({"text": lambda: "\n".join(lines) + "\n", "json": lambda: text}, options.format, options.output)
    return 0


def _deliver(
    options: Namespace, text: str, text_form: Callable[[], str], section: Callable[[], report.Section]
) -> None:
    def html() -> str:
        part = section()
        title = f"{Path(options.file).name} — {part.heading}"
        return report.page(title, [part], report.Words(options.lang))

    read = [getattr(options, what, None) for what in ("file", "items", "standard")]
    forms = {"text": text_form, "json": lambda: text, "html": html}
    deliver(forms, options.format, options.output, [str(one) for one in read if one])


def _inputs(options: Namespace) -> tuple[Any, Any, Any]:
    """Table, items and standard; what is wrong with the files is told of all of them at once."""
    problems: list[Problem] = []

    def reading(read: Callable[[str], Any], source: str | None) -> Any:
        if source is None:
            return None
        try:
            return read(source)
        except UnreadableFile as error:
            problems.extend(error.problems)
            return None

    table = reading(read_table, options.file)
    items = reading(read_table, options.items)
    standard = reading(_standard, options.standard)
    if problems:
        raise UnreadableFile(problems)
    return _tables.columns(table), items and _tables.columns(items, "items"), standard


def _standard(source: str) -> Any:
    if source.endswith(".toml") or Path(source).exists():
        return _core.Standard.from_toml(read_text(source))
    return _core.Standard.builtin(source)


def _numbers(texts: list[str]) -> Any:
    numbers = []
    for text in texts:
        try:
            numbers.append(float(text))
        except ValueError as error:
            raise UnreadableFile([Problem("cli.no_number", {"got": text})]) from error
    return numbers


def _one(columns: list[str]) -> str | None:
    if len(columns) > 1:
        raise UnreadableFile([Problem("cli.one_by", {"got": ", ".join(columns)})])
    return columns[0] if columns else None


def _pairs(texts: list[str]) -> dict[str, str]:
    for text in texts:
        if "=" not in text:
            raise UnreadableFile([Problem("cli.not_a_pair", {"got": text})])
    return {name.strip(): heading.strip() for name, _, heading in (text.partition("=") for text in texts)}


def _specs(texts: list[str]) -> list[str]:
    """Measures divided by commas; commas between brackets divide parameters."""
    return [part.strip() for text in texts for part in re.split(r",(?![^(]*\))", text) if part.strip()]
