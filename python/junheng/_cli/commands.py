"""The commands: each reads its files, calls the library like any user, and delivers the result."""

from __future__ import annotations

import json
import re
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from junheng import _api as api
from junheng._api import files
from junheng._cli import analysis_options, estimates
from junheng._cli.arguments import COVER, REPORTED, listed, read_main, rules
from junheng._cli.inputs import given_inputs, totals
from junheng._cli.inputs import specs as specs_of
from junheng._cli.output import deliver, keep_inputs, note
from junheng._texts.command_line import say

_COMMA = re.compile(r" *, *")


def assess(options: Namespace) -> int:
    """Applies a standard: 0 where every county meets it, otherwise 1."""
    found = _operation(options, "assess", api.assess)
    return int(any(verdict != "meets" for verdict in found.verdicts.values()))


def balance(options: Namespace) -> int:
    """Describes the balance of a table, as a whole and by group."""
    _operation(options, "balance", api.balance)
    return 0


def check(options: Namespace) -> int:
    """Lists the findings of a table: 0 without an error, otherwise 2."""
    # The errors that `assess` alone would report, of a table that is checked without a standard.
    beyond: list[str] = []

    def checked(**given: Any) -> Any:
        found = api.check(**given)
        if given.get("standard") is None:
            beyond.extend(_by_default(found, given, options))
        return found

    found = _operation(options, "check", checked)
    note(beyond)
    return 2 if found.errors else 0


def _by_default(found: Any, given: Mapping[str, Any], options: Namespace) -> Iterator[str]:
    """What the standard that `assess` applies by default finds in a table besides what is in it."""
    arguments = api.operations()["assess"].arguments
    standard = next(one.default for one in arguments if one.kind == "standard")
    known = {(one.message.code, one.row, one.column, one.message.en) for one in found.of("error")}
    errors = api.check(**{**given, "standard": standard}).of("error")
    texts = [
        one.message.text(options.lang)
        for one in errors
        if (one.message.code, one.row, one.column, one.message.en) not in known
    ]
    if texts:
        said = {"standard": standard, "count": len(texts), "first": texts[0]}
        yield say("cli.by_default" if len(texts) > 1 else "cli.by_default_one", options.lang, **said)
    elif not found.errors:  # errors may hide others
        yield say("cli.by_default_none", options.lang, standard=standard)


def plan(options: Namespace) -> int:
    """Plans what to change: 0 where every target is within reach, otherwise 1."""
    kind = options.kind
    found = _operation(options, kind, partial(api.planned, kind), api.plans())
    return int(not found.feasible)


def _operation(
    options: Namespace,
    name: str,
    function: Callable[..., Any],
    catalogue: Mapping[str, api.OperationEntry] | None = None,
) -> Any:
    """Reads the files that a command names, calls the function, delivers and returns its result."""
    entry = (catalogue or api.operations())[name]
    sources = {"table": options.file, **given_inputs(entry.arguments[1:], options)}
    read = partial(files.read_table, rules=rules(options))
    readers: dict[str, Callable[[str], Any]] = {
        one.id: api.Standard.of if one.kind == "standard" else read for one in entry.arguments
    }
    readers["table"] = lambda _: read_main(options)
    readers["items"] = partial(read, is_of_items=True)
    given = _read({one: (readers[one], source) for one, source in sources.items()})
    inputs = given_inputs(entry.inputs, options)
    if getattr(options, "classes", None) is not None:
        given["items"] = _with_classes(options, given, inputs)
        sources["classes"] = options.classes
    found = function(**given, **inputs)
    if "items" in (one.id for one in entry.arguments) and "items" not in sources:
        note(_forgotten(options, given["table"]))
    if name in REPORTED:
        _deliver_report(options, found, sources.values(), read)
    else:
        _deliver(options, found, sources.values())
    return found


def _forgotten(options: Namespace, table: Any) -> Iterator[str]:
    """That the workbook of the schools has answers to items which were not read."""
    unread = getattr(getattr(table, "reading", None), "unread", ())
    sheets = [one.sheet for one in unread if one.reason == "items"]
    if sheets:
        yield say("cli.items_forgotten", options.lang, sheet=sheets[0], path=table.rows.path.name)


def _with_classes(options: Namespace, given: Mapping[str, Any], inputs: Mapping[str, Any]) -> Any:
    """The table of items with the answers that the list of classes gives."""
    read = _read({"classes": (partial(_list_of_classes, rules=rules(options)), options.classes)})
    of_schools = {name: inputs[name] for name in ("by", "columns", "totals") if name in inputs}
    named = {name: given[name] for name in ("items", "standard") if given.get(name) is not None}
    return api.class_items(given["table"], read["classes"], **named, **of_schools)


def _list_of_classes(source: str, rules: files.Rules) -> Any:
    """A list of classes; one without rows has a remedy of its own."""
    try:
        return files.read_table(source, rules=rules)
    except files.UnreadableFile as error:
        codes = {"file.no_rows": "file.no_classes"}
        problems = [files.Problem(codes.get(one.code, one.code), one.parameters) for one in error.problems]
        raise files.UnreadableFile(problems) from error


def _deliver_report(options: Namespace, found: Any, sources: Iterable[str], read: Callable[[str], Any]) -> None:
    """Delivers a result that is a report where the name of its file ends as those of reports do."""
    given = {name: getattr(options, name) for name in COVER}
    extra = [one for one in (options.previous, *(options.plans or ())) if one]

    # Only an assessment takes a list of classes.
    classes = getattr(options, "classes", None)
    listed_classes = {} if classes is None else {"classes": _read({"classes": (read, classes)})["classes"]}

    @cache
    def inputs() -> tuple[Any, Any]:
        """Last year and the plans, read once for all files."""
        previous = options.previous and _read({"previous": (_result_or(read), options.previous)})["previous"]
        plans = options.plans and [*_read({one: (_result, one) for one in options.plans}).values()]
        return previous or None, plans

    def report(path: Path) -> Any:
        return found._report_files(path, options.lang, given, *inputs(), **listed_classes)

    if extra:
        inputs()  # files that cannot be read are errors whatever is written
    _deliver(options, found, [*sources, *extra], report)


def _result(source: str) -> Any:
    """A result that was saved as JSON."""
    try:
        found = json.loads(files.contents(Path(source)))
    except ValueError as error:
        if isinstance(error, files.UnreadableFile):
            raise
        raise files.UnreadableFile([files.Problem("cli.no_result", {"path": source})]) from error
    if not isinstance(found, dict) or "provenance" not in found:
        raise files.UnreadableFile([files.Problem("cli.no_result", {"path": source})])
    return found


def _result_or(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """What reads a result that was saved as JSON, and any other file as a table."""
    return lambda source: _result(source) if Path(source).suffix.lower() == ".json" else read(source)


def _read(sources: Mapping[str, tuple[Callable[[str], Any], str]]) -> dict[str, Any]:
    """What the files hold; the problems of all of them are reported together."""
    problems: list[files.Problem] = []
    read: dict[str, Any] = {}
    for name, (reader, source) in sources.items():
        try:
            read[name] = reader(source)
        except files.UnreadableFile as error:
            problems.extend(error.problems)
        except OSError as error:
            problems.append(files.Problem("file.unreachable", {"path": source, "got": files.why(error)}))
    if problems:
        raise files.UnreadableFile(problems)
    return read


def measure(options: Namespace) -> int:
    """Computes measures of plain numbers, or of the columns of a table, as a whole and by group."""
    if (
        any(one is not None for one in (options.value, options.unit, options.pupil_group, options.count))
        or options.groups
    ):
        return _measure_table(options)
    specs, data = _specs_and_data([*options.spec])
    if not data:
        raise files.UnreadableFile([files.Problem("cli.no_data", {})])
    # `book.xlsx#sheet` names a sheet of book.xlsx.
    if any(Path(one).is_file() for one in (data, data.rpartition("#")[0]) if one):
        raise files.UnreadableFile([files.Problem("cli.no_value", {"path": data})])
    given = {"value": data, "weights": options.weights, "rank": options.rank}
    numbers = {name: _numbers(text) for name, text in given.items() if text or name == "value"}
    values = numbers.pop("value")
    compute: Callable[..., api.Evaluation] = api.influence if options.influence else api.measure
    found = compute(specs, values, **numbers)
    forms = {"text": lambda: _text(options, found), "json": found.to_json}
    if not options.influence:
        forms["json"] = lambda: _values_json(found)
    deliver(forms, options.format, options.output, options.lang)
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
        specs_of(specs),
        _units(options),
        value=options.value,
        weights=options.weights,
        rank=options.rank,
        groups=listed(options.groups) or None,
        unit=options.unit,
        pupil_group=options.pupil_group,
        count=options.count,
        group=options.group,
        reference_group=options.reference_group,
        by=listed(options.by) or None,
        missing=options.missing,
        undefined=options.undefined,
    )
    _deliver(options, found, [options.file])
    return 0


def estimate(options: Namespace) -> int:
    """Estimates measures of the columns of a table with their sampling errors."""
    found = api.estimate(_units(options), **estimates.requested(options))
    _deliver(options, found, [options.file], csv=lambda: estimates.csv_text(found))
    return 0


def contrast(options: Namespace) -> int:
    """Compares measures of groups of the rows of a table."""
    found = api.contrast(_units(options), **estimates.compared(options))
    _deliver(options, found, [options.file], csv=lambda: estimates.csv_text(found))
    return 0


def _units(options: Namespace) -> Any:
    """The table of a measure or an analysis; totals in it are no units."""
    read = read_main(options)
    table = files.without_totals(read, **given_inputs([totals()], options))
    note(one.text(options.lang) for one in getattr(table, "notes", ())[len(getattr(read, "notes", ())) :])
    return table


def analyze(options: Namespace) -> int:
    """Runs one analysis of the columns of a table, as a whole and by group."""
    name, inputs = analysis_options.requested(options)
    found = api.analyzed(name, _units(options), **inputs)
    _deliver(options, found, [options.file])
    return 0


def read(options: Namespace) -> int:
    """Shows how a file is read; `--save-mapping` writes it as a mapping."""
    table = files.with_no_units(read_main(options), **given_inputs([totals()], options))
    if not hasattr(table, "reading"):
        raise files.UnreadableFile([files.Problem("file.typed", {"path": options.file})])
    reading = table.reading
    if options.save_mapping is not None:
        keep_inputs([options.file], [options.save_mapping])
        files.write_files({Path(options.save_mapping): files.mapping_text(reading)})
    forms = {"text": lambda: f"{reading.text(options.lang)}\n", "json": lambda: f"{reading.to_json()}"}
    deliver(forms, options.format, options.output, options.lang, [options.file])
    return 0


def compare(options: Namespace) -> int:
    """Compares two results that were saved as JSON."""
    sources = {"before": options.before, "after": options.after}
    given = _read({name: (_result, source) for name, source in sources.items()})
    _deliver(options, api.compare(**given), sources.values())
    return 0


def template(options: Namespace) -> int:
    """Writes the workbook that a bureau fills in for a standard."""
    standard = api.Standard.of(options.standard)
    api.write_template(standard, Path(options.file), options.lang)
    text = say("template.written", options.lang, path=options.file)
    forms = {"text": lambda: f"{text}\n", "json": lambda: json.dumps({"path": options.file})}
    deliver(forms, options.format, [], options.lang)
    return 0


def cite(options: Namespace) -> int:
    """Cites measures, methods, standards and the library."""

    def form(name: str) -> str:
        text = api.cite(*options.names, format=name, lang=options.lang, official=options.official)  # type: ignore[arg-type]
        return text if text.endswith("\n") else f"{text}\n"

    forms: dict[str, Callable[[], str]] = {name: partial(form, name) for name in api.FORMATS}
    deliver(forms | {"json": forms["csl"]}, options.format, options.output, options.lang)
    return 0


def catalogue(options: Namespace) -> int:
    """Lists the measures, the analyses, the standards or the columns."""
    found = getattr(api, options.command)()
    forms = {"text": lambda: _text(options, found), "json": found.to_json}
    deliver(forms, options.format, options.output, options.lang)
    return 0


def _text(options: Namespace, shown: api.View) -> str:
    return f"{shown.text(options.lang)}\n"


def _deliver(
    options: Namespace,
    found: Any,
    sources: Iterable[str],
    report: Callable[[Path], Any] | None = None,
    csv: Callable[[], str] | None = None,
) -> None:
    forms: dict[str, Callable[[], str]] = {
        "text": lambda: _text(options, found),
        "json": found.to_json,
        "html": lambda: found.page(Path(options.file).name, options.lang),
        **({} if csv is None else {"csv": csv}),
    }
    endings = found._report_endings if report else ()
    deliver(forms, options.format, options.output, options.lang, sources, report, endings)
    if options.output:
        note(found._told(options.lang))


def _specs_and_data(arguments: Sequence[str]) -> tuple[list[str], str]:
    """The measures, and the numbers that follow them, separated by commas."""
    numbers = next((at for at, text in enumerate(arguments) if _is_number(text.split(",")[0])), 1)
    specs, data = arguments[: max(numbers, 1)], arguments[max(numbers, 1) :]
    # A comma between two numbers may have blanks around it.
    text = _COMMA.sub(",", " ".join(one.strip() for one in data))
    return specs_of(specs), text.replace(" ", ",")


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
