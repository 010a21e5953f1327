"""What a printed table of a result has: its columns, their headings and decimals, and the notes below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from junheng._core import VERSION
from junheng._display.analysis import ALIKE, WHEN
from junheng._display.contrasts import notes as contrasts_notes
from junheng._display.estimation import notes as estimates_notes
from junheng._display.evaluation import COUNTS
from junheng._display.members import GROUPS, heading, is_method
from junheng._display.reasons import reasons
from junheng._display.sampled import convention
from junheng._display.sampled import notes as sampled_notes
from junheng._display.words import Words
from junheng._publish.decimals import Form, estimated, is_large, is_whole, usual
from junheng._publish.sheet import errors_of, plain
from junheng._results.catalogue import measures
from junheng._results.labelled import WITHIN
from junheng._results.labels import GROUPS as GROUP_NAMES
from junheng._results.labels import Given, is_common, key_text
from junheng._texts.mathematics import has_formula
from junheng._texts.note import Note
from junheng._texts.phrases import failure, measure_entry

JSON = dict[str, Any]
# Numbers that are names: of rows, of units.
NAMES: Final = ("row", "label", "group", "unit")
# The kinds of results that have a design.
ESTIMATES: Final = "estimates"
CONTRASTS: Final = "contrasts"
# The table of the sampling errors of an analysis.
INFERENCE: Final = "inference"
# Of results with many figures, those that are printed unless columns are chosen.
PRINTED: Final[dict[str, tuple[str, ...]]] = {
    "gap": ("count", "group_a_mean", "group_b_mean", "difference", "ratio", "standardized"),
    INFERENCE: ("name", "value", "standard_error", "lower", "upper", "degrees_of_freedom", "p_value"),
    ESTIMATES: ("measure", "value", "standard_error", "lower", "upper", "degrees_of_freedom", "count"),
    CONTRASTS: (
        *("combination", "measure", "value", "standard_error", "lower", "upper", "degrees_of_freedom", "p_value"),
        "adjusted_p_value",
    ),
}
# The columns of a table with a row for each number that are in its unit.
OF_NUMBER: Final = ("value", "standard_error", "lower", "upper")
# The headings of columns of the group that is compared with begin with this.
REFERENCE: Final = "reference_"
# The ends of the codes of conventions that state the weight of excluded rows.
WEIGHTS: Final = (".convention.dropped_weight", ".convention.dropped_weight_partly")
# The analysis whose levels add to a total, and the columns of a level.
NESTED: Final = "nested_decomposition"
LEVELS: Final = ("level", "groups", "contribution", "share", "index")
# What a source has for machines.
_DOI: Final = re.compile(r", doi:[^\s;]+")
# That of the convention that rows are excluded.
DROPPED: Final = ".convention.drop"
# So many reasons of missing values are in the notes.
REASONS: Final = 8


@dataclass(frozen=True)
class Printed:
    """A table of a result, and what its print takes from the result.

    Attributes:
        columns: The columns by heading.
        keys: The headings of columns that hold keys.
        document: The plain data of the result, with labels in place of names.
        headings: The headings in place of those of `columns`.
        labels: Labels by what they name in the result.
        sources: The note of the sources, where it is wanted.
    """

    columns: Mapping[str, Any]
    keys: frozenset[str]
    document: JSON
    headings: Mapping[str, str]
    labels: Given
    sources: Note | None = None

    def cells(self, column: str, cells: list[Any]) -> list[Any]:
        """The cells of a column, those that name groups by their labels."""
        groups = self.labels.groups
        if not groups or not (column in self.keys or column in GROUP_NAMES):
            return cells
        return [None if cell is None else groups.get(key_text(cell), cell) for cell in map(plain, cells)]

    def whole(self, columns: Iterable[str], words: Words) -> dict[str, Any]:
        """The cells of the row of the whole table below those of the groups; none where the result has no such row."""
        row = self.document.get("whole")
        if row is None:
            return {}
        specs = [one["measure"] for one in self.document["measures"]]
        cells = {**row, **dict(zip(specs, row["values"], strict=True))}
        first = next(iter(self.columns), "")
        return {
            column: (row.get("label", words("whole")) if column == first else "")
            if column in self.keys
            else cells[column]
            for column in columns
        }


@dataclass(frozen=True)
class Wanted:
    """What a caller asks for."""

    digits: int | Mapping[str, int] | None = None
    thousands: bool = True
    title: str = ""
    columns: Sequence[str] | None = None
    notes: Sequence[str | Note] | None = None
    reference: str = ""


def usual_columns(made: Mapping[str, list[Any]], table: Printed) -> list[str]:
    """The columns that are printed without a choice: without texts that are the same in every row."""
    kind = INFERENCE if all(one in made for one in PRINTED[INFERENCE]) else _kind(table.document)
    printed = PRINTED.get(kind, ())
    if printed and printed[-1] in made:
        if kind in (ESTIMATES, CONTRASTS) and len(table.document["measures"]) == 1:
            printed = tuple(one for one in printed if one != "measure")
        if kind == CONTRASTS and (table.document["adjust"] == "none" or table.document["family"] < 2):
            printed = tuple(one for one in printed if one != "adjusted_p_value")
        if kind == INFERENCE and all(one is None for one in made["p_value"]):
            printed = tuple(one for one in printed if one != "p_value")
        printed += tuple(errors for column, errors in errors_of(made).items() if column in printed)
        return [column for column in made if column in table.keys or column in printed]
    return [column for column in made if column not in ALIKE or column in table.keys]


def _kind(document: JSON) -> str:
    """The kind of a result by which its printed columns are found."""
    if "estimation" in document:
        return CONTRASTS
    return ESTIMATES if "design" in document else str(document.get("analysis", ""))


def headings(columns: Iterable[str], table: Printed, words: Words) -> dict[str, str]:
    """The headings of columns in words: names of measures, labels of figures, names of compared groups."""
    inputs = table.document.get("provenance", {}).get("inputs")
    sides = inputs if isinstance(inputs, dict) else {}
    made = {column: _heading(column, sides, words) for column in columns}
    if _kind(table.document) == CONTRASTS:
        made |= {
            column: words("compared_with", column=table.headings.get(own, made.get(own, own)))
            for column in made
            if (own := column.removeprefix(REFERENCE)) != column and column in table.keys
        }
    # A word of the library begins with a capital; names of the caller's columns and groups stay as they are.
    return {
        column: f"{text[:1].upper()}{text[1:]}" if _is_own(column, table, sides) else text
        for column, text in made.items()
    }


def _is_own(column: str, table: Printed, sides: Mapping[str, Any]) -> bool:
    """Whether a heading begins with a word of the library."""
    of_side = any(column.startswith(f"{side}_") and sides.get(side) for side in GROUPS)
    is_key = column in table.keys and column not in GROUP_NAMES
    return not is_key and not of_side and is_common(column)


def _heading(column: str, inputs: Mapping[str, Any], words: Words) -> str:
    measure, _, parameters = column.partition("(")
    if measure in _measure_ids():
        named = words.of(measure_entry(measure)["name"])
        return f"{named} ({parameters}" if parameters else named
    for side in GROUPS:
        if column.startswith(f"{side}_") and inputs.get(side):
            group = inputs[side]
            named = words("list").join(map(str, group)) if isinstance(group, list) else str(group)
            return words.pair(named, heading(column.removeprefix(f"{side}_"), words))
    for key in (f"column_{column}", COUNTS.get(column, "")):
        if key in words:
            return words(key)
    found = heading(column, words)
    return words(column) if found == column and column in words else found


@cache
def _measure_ids() -> frozenset[str]:
    return frozenset(entry.id for entry in measures())


def forms_of(
    columns: Mapping[str, list[Any]], table: Printed, digits: int | Mapping[str, int] | None, *, thousands: bool
) -> dict[str, list[Form]]:
    """How the numbers of each column are printed, one form for each row.

    Of a table with a row for each number, such as for each measure, estimates of one have as many decimals as their
    errors and limits.

    Raises:
        UnknownNameError: For digits of an unknown column.
    """
    of_columns = digits if isinstance(digits, Mapping) else {}
    numbers = _numbers(columns, table)
    known = {*table.columns, *(column.partition("(")[0] for column in (*table.columns, *filter(None, numbers)))}
    for one in of_columns:
        if one not in known and one not in numbers:
            raise failure("intake.not_in_result", got=str(one), expected=list(table.columns))
    rest = {column: cells for column, cells in columns.items() if column not in OF_NUMBER or not numbers}
    forms = _forms(rest, table, digits, thousands=thousands)
    made = {column: [forms[column]] * len(cells) for column, cells in rest.items()}
    own = [column for column in columns if column not in rest]
    for number in dict.fromkeys(numbers if own else ()):
        places = [at for at, one in enumerate(numbers) if one == number]
        found = {column: [columns[column][at] for at in places] for column in own}
        wanted = of_columns.get(str(number), of_columns.get(str(number).partition("(")[0]))
        of_rows = of_columns if wanted is None else {**of_columns, **dict.fromkeys(own, wanted)}
        alike = _alike(_forms(found, table, of_rows or digits, thousands=thousands), found, of_rows or digits)
        for column in own:
            made.setdefault(column, [Form()] * len(columns[column]))
            for at in places:
                made[column][at] = alike[column]
    return made


def _numbers(columns: Mapping[str, list[Any]], table: Printed) -> list[str | None]:
    """What number each row has, such as a measure; none where a column is of one number."""
    rows = table.document.get("rows")
    if _kind(table.document) in (ESTIMATES, CONTRASTS) and "value" in table.columns:
        found = [row["measure"] for row in rows or ()]
    elif all(one in table.columns for one in PRINTED[INFERENCE]):
        found = [str(one) for one in table.columns["name"]]
    else:
        return []
    count = max(map(len, columns.values()), default=0)
    return [*found, *[None] * (count - len(found))]


def _alike(
    forms: Mapping[str, Form], columns: Mapping[str, list[Any]], digits: int | Mapping[str, int] | None
) -> dict[str, Form]:
    """The forms of an estimate, its error and its limits: those of the estimate, unless digits are given."""
    if "value" not in forms:
        return dict(forms)
    value = forms["value"]
    if (
        not value.decimals
        and digits is None
        and not is_whole(plain(one) for cells in columns.values() for one in cells)
    ):
        everything = [plain(one) for cells in columns.values() for one in cells]
        value = Form(usual(everything), value.grouped)
    of_columns = digits if isinstance(digits, Mapping) else {}
    return {
        column: form if column in of_columns else Form(value.decimals, value.grouped or form.grouped)
        for column, form in forms.items()
    }


def _forms(
    columns: Mapping[str, list[Any]], table: Printed, digits: int | Mapping[str, int] | None, *, thousands: bool
) -> dict[str, Form]:
    """The form of each column by all its cells."""
    of_columns = digits if isinstance(digits, Mapping) else {}
    cells = {column: [plain(cell) for cell in values] for column, values in columns.items()}
    errors, amounts = errors_of(columns), _amounts(cells)
    out = {}
    for column, values in cells.items():
        known = of_columns.get(column, of_columns.get(column.partition("(")[0]))
        behind = cells[errors[column]] if column in errors else None
        if known is not None:
            decimals = known
        elif is_whole([*values, *(behind or ())]):
            decimals = 0
        elif isinstance(digits, int):
            decimals = digits
        elif behind is not None:
            decimals = estimated(values, behind)
        else:
            decimals = amounts.get(column, usual(values, least=3 if _is_relative(column) else 0))
        is_name = column in table.keys or column in NAMES or column in WHEN
        out[column] = Form(decimals, thousands and not is_name and is_large([*values, *(behind or ())]))
    return out


def _properties(column: str) -> Sequence[str]:
    measure = column.partition("(")[0]
    return measure_entry(measure)["properties"] if measure in _measure_ids() else ()


def _is_relative(column: str) -> bool:
    """Whether a measure has no unit."""
    return "scale_invariant" in _properties(column)


def _amounts(columns: Mapping[str, list[Any]]) -> dict[str, int]:
    """The decimals of measures in the unit of the values, which all have the same."""
    found = [column for column in columns if "homogeneous" in _properties(column)]
    return dict.fromkeys(found, usual([cell for column in found for cell in columns[column]]))


def notes_of(
    table: Printed, columns: Mapping[str, Any], forms: Mapping[str, Sequence[Form]], words: Words
) -> list[str | Note]:
    """What a reader has to know of the numbers: rows, exclusions, conventions, missing values, rounding."""
    document = table.document
    conventions = document.get("provenance", {}).get("conventions", ())
    # The reasons of missing values and the excluded rows with their weight are in the notes themselves.
    stated = (".convention.undefined", *WEIGHTS, *([DROPPED] if _dropped(document) else []))
    held = [words.of(one) for one in conventions if not one["code"].endswith(stated)]
    texts = [*_directions(document, words), *held]
    if _kind(document) == CONTRASTS:
        texts += contrasts_notes(document, words)
    elif "design" in document:
        texts += estimates_notes(document, words)
    else:
        texts += sampled_notes(document, words)
    if any(None in map(plain, cells) for cells in columns.values()):
        texts += _reasons(document, words)
    notes = [f"{text}。" if words.language == "zh" else f"{text[:1].upper()}{text[1:]}." for text in texts]
    if errors_of(columns):
        notes.append(words("publish_errors"))
    sources = [table.sources] if table.sources else []
    made = words("publish_made", version=VERSION)
    return [*_counts(table, words), *notes, _rounding(columns, forms, words), *sources, made]


def _rows(document: JSON) -> Any:
    """The groups that were computed; of comparisons those of their estimates."""
    return document.get("estimates", document.get("rows", ()))


def _dropped(document: JSON) -> int:
    """How many rows were excluded for missing values."""
    groups = _rows(document)
    return 0 if isinstance(groups, int) else sum(row.get("dropped") or 0 for row in groups)


def _counts(table: Printed, words: Words) -> list[str]:
    """The rows behind the numbers, and those that are not, with their weight."""
    document = table.document
    provenance, groups = document.get("provenance", {}), _rows(document)
    # Findings state the number of rows in place of groups.
    rows, groups = (groups, ()) if isinstance(groups, int) else (provenance.get("rows"), groups)
    dropped = _dropped(document)
    others = sum(row.get("left_out") or 0 for row in groups)
    # Readers take n for the rows behind the numbers.
    notes = [] if rows is None else [words("publish_n", rows=f"{rows - dropped - others:,}")]
    if dropped:
        notes.append(words("publish_dropped", dropped=f"{dropped:,}"))
        notes += _dropped_weight(table, words)
    if others:
        notes.append(words("publish_others", others=f"{others:,}"))
    if provenance.get("excluded"):
        notes.append(words("publish_excluded", excluded=f"{provenance['excluded']:,}"))
    return notes


def _dropped_weight(table: Printed, words: Words) -> list[str]:
    """The weight of the rows that were excluded, which the core states as a convention."""
    for one in table.document["provenance"]["conventions"]:
        if one["code"].endswith(WEIGHTS):
            stated = one["parameters"]
            amounts = {name: f"{stated[name]:,.15g}" for name in ("dropped", "total", "percent")}
            column = table.labels.columns.get(stated["column"], stated["column"])
            column = f"“{column}”" if words.language == "zh" else column
            more = [words("publish_unknown", unknown=f"{stated['unknown']:,}")] if "unknown" in stated else []
            return [words("publish_weight", column=column, **amounts), *more]
    return []


def _directions(document: JSON, words: Words) -> list[str]:
    """The direction of differences and the method, which are the same for all groups."""
    rows = document.get("rows", ())
    first: JSON = {} if isinstance(rows, int) else next((row["result"] for row in rows if row.get("result")), {})
    method = first.get("method")
    said = [_method(method, document, words)] if is_method(method) and method else []
    return [*said, *([words.of(first["direction"])] if "direction" in first else [])]


def _method(method: JSON, document: JSON, words: Words) -> str:
    """How the result came about in words: the name with its sources where a formula says it, which `cite` gives."""
    stop = "；" if words.language == "zh" else "; "
    whole = convention(method, document, words)
    # A formula defines what the clauses behind it name, and a text in print is no place for it.
    clauses = [clause for clause in whole.split(stop) if not has_formula(clause)]
    if len(clauses) == len(whole.split(stop)):
        return str(whole)
    named = words("publish_method", name=words.of(method), source=_DOI.sub("", method["source"]))
    return words.pair(named, stop.join(clauses)) if clauses else named


def with_totals(columns: dict[str, list[Any]], table: Printed, words: Words) -> dict[str, list[Any]]:
    """The levels of nested decompositions with the total below those of each group.

    The units within the innermost groups are no groups, so that the last level has no number of them.
    """
    figures = [column for column in columns if column not in errors_of(columns).values()]
    if table.document.get("analysis") != NESTED or figures[-len(LEVELS) :] != list(LEVELS):
        return columns
    made: dict[str, list[Any]] = {column: [] for column in columns}
    at = 0
    for result in (row["result"] for row in table.document["rows"]):
        # A group without a result has one row.
        end = at + (1 if result is None else len(result["levels"]))
        for column, cells in columns.items():
            made[column] += cells[at:end]
        if result is not None:
            _close(made, result, {column: columns[column][at] for column in columns if column in table.keys}, words)
        at = end
    return made


def _close(made: dict[str, list[Any]], result: JSON, key: Mapping[str, Any], words: Words) -> None:
    """The total below the levels of a group."""
    made["groups"][-1] = None
    if made["level"][-1] == WITHIN:
        made["level"][-1] = words("publish_within")
    whole = None if result["levels"][-1]["share"] is None else 1.0
    total = {"level": words("publish_total"), "groups": None, "contribution": result["total"], "share": whole}
    for column, cell in {**key, **total, "index": result["total"]}.items():
        made[column].append(cell)
    for cells in made.values():
        # The total is a figure of the summary, which has its error.
        cells += [None] * (len(made["level"]) - len(cells))


def _reasons(document: JSON, words: Words) -> list[str]:
    if not isinstance(document.get("undefined"), list) or "by" not in document:
        return []
    lines, more = reasons(document, words, REASONS)
    return [*lines, *([words("publish_reasons", count=f"{more:,}")] if more else [])]


def _rounding(columns: Mapping[str, list[Any]], forms: Mapping[str, Sequence[Form]], words: Words) -> str:
    """To how many decimals numbers are rounded, where all columns that are have the same."""
    errors = errors_of(columns).values()
    rounded = {
        form.decimals
        for column, cells in columns.items()
        if column not in errors and not _is_exact(cells)
        for form in forms[column]
    }
    return (
        words("publish_rounded", digits=rounded.pop())
        if len(rounded) == 1 and 0 not in rounded
        else words("publish_rounding")
    )


def _is_exact(cells: Sequence[Any]) -> bool:
    return is_whole(map(plain, cells))
