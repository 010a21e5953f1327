"""What a report needs besides an assessment, computed by the core from the same table, for all counties at once."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

from junheng import _core
from junheng._input.rows import FileRows, placed_within
from junheng._input.tables import Table
from junheng._report.context import JSON, Division, Evidence, Source
from junheng._results.class_list import ClassList
from junheng._results.counties import Counties
from junheng._results.divided import Balances, Divided, Names, computed, figures
from junheng._results.origin import Headings, Origin, row_number
from junheng._texts.phrases import Language
from junheng.errors import JunhengError

# Sizes above which a class is large, and very large.
LARGE_CLASSES = (55, 65)
# Without plans from the caller, counties are planned for where there are no more of them.
PLANNED_COUNTIES = 20
# The locales whose schools are compared.
SIDES = ("urban", "town", "rural")
# The ratios of which the highest schools are named, and how many.
RATIOS = ("class_size", "pupil_teacher_ratio")
HIGHEST = 5
# What errors say of a table that has no columns for a part of a report.
LACKING = ("balance.nothing_to_describe", "check.missing_column", "check.missing_column_close")
DIVISIONS = (("by_school_type", "school_type"), ("by_locale_column", "locale"), ("by_township", "township"))

T = TypeVar("T")


class Gathered:
    """What the core says of the table of an assessment.

    Args:
        counties: The counties of the assessment.
        made: The assessment as the core made it, with which the table is compared.
        origin: The table; None where the result was loaded without it.
        language: The language of notes.
        previous: The table of last year, where there is one.
        classes: A list of classes.

    Attributes:
        unavailable: Why there is no table to look at: a key of the labels of reports.
    """

    def __init__(
        self,
        counties: Counties,
        made: str | _core.Computed,
        origin: Origin | None,
        language: Language,
        previous: Origin | None = None,
        classes: Any = None,
    ) -> None:
        self._counties, self._language = counties, language
        self._origin, self.unavailable = origin, None if origin else "no_table"
        if origin is not None and not _is_same(origin, made):
            self._origin, self.unavailable = None, "changed_table"
        self._balances: dict[str, Balances] = {}
        self._before: dict[str, Balances] = {}
        self._divisions: dict[str, dict[str, Divided]] = {}
        # The figures of each school at each stage, and the names of schools by their codes.
        self._schools: dict[str, Divided] = {}
        self._named: dict[str, str] = {}
        self._places: dict[str | None, dict[str, tuple[int, str | None]]] = defaultdict(dict)
        # The locale that each cell of the column of locales means.
        self._locales: dict[str, str] = {}
        # The county of each row; None where nothing divides the table.
        self._owners: list[str | None] | None = None
        self._findings: list[JSON] | None = None
        # Of a section, why the core gives it nothing, where it is not that the table lacks a column.
        self._failed: dict[str, JunhengError] = {}
        if self._origin is not None:
            self._look(self._origin)
        owners = {one: county for county, found in self._places.items() for one in found}
        self._classes = None if classes is None else ClassList(classes, owners)
        # A list that is no part of the table of answers is a source of its own.
        self._others = () if classes is None else (classes,)
        if previous is not None:
            self._before = self._balanced(previous, _county_column(previous, previous.read()), "comparison")

    def of(
        self,
        county: JSON,
        previous: JSON | None,
        comparison: JSON | None,
        plans: Sequence[tuple[JSON, JSON]],
        *,
        compared: bool = False,
    ) -> Evidence:
        """What there is of one county; `compared` says whether there is a result of last year."""
        name = county["county"]
        stages = [stage["stage"] for stage in county["stages"]]
        divisions = [
            Division(by, {stage: self._ordered(found[stage].of(name)) for stage in stages if stage in found})
            for by, found in self._divisions.items()
        ]
        files = self._origin.files(*self._others) if self._origin else []
        schools = {stage: one.of(name) for stage, one in self._schools.items()}
        listed = self._classes.findings(name, schools, self._named) if self._classes else []
        numbered = isinstance(getattr(self._origin and self._origin.table, "rows", None), FileRows)
        read = {stage: self._balances[stage].of(name) for stage in stages if stage in self._balances}
        balances = {stage: found for stage, found in read.items() if found is not None}
        found = self._schools
        places, failed = self._places.get(name, {}), {**self._failed}
        found_gaps = _attempt(lambda: gaps(county, places), failed, "gaps")
        return Evidence(
            divisions=divisions,
            highest={stage: dict(_highest(found[stage].of(name), self._named)) for stage in stages if stage in found},
            totals={stage: figures(found["total"]) for stage, found in balances.items()},
            balances=balances,
            gaps=found_gaps or {},
            places=places,
            taught={stage: [one for one, each in of.items() if each.get("pupils")] for stage, of in schools.items()},
            findings=None if self._findings is None else [*self._of_county(name, self._findings), *listed],
            listed=self._origin.listed() if self._origin else (),
            named=list(_named(self._origin, self._language)) if self._origin else [],
            class_list=self._classes.of(name) if self._classes else [],
            previous=previous,
            compared=compared,
            comparison=comparison,
            class_changes=dict(self._class_changes(name, balances)),
            planned=plans,
            unavailable=self.unavailable,
            failures={section: _reason(error, self._language) for section, error in failed.items()},
            sources=[Source(*one) for one in files],
            notes=[one.text(self._language) for one in self._origin.notes(*self._others)] if self._origin else [],
            numbered="file_row" if numbered else "table_row",
        )

    def _ordered(self, groups: dict[str, JSON]) -> dict[str, JSON]:
        """Groups by locale from urban to rural, any others as the table has them."""
        places = {cell: SIDES.index(one) for cell, one in self._locales.items() if one in SIDES}
        return {one: groups[one] for one in sorted(groups, key=lambda one: places.get(one, len(SIDES)))}

    def total_rows(self, county: str | None) -> list[JSON]:
        """The rows among those of a county that are no schools."""
        return self._of_county(county, self._counties.head["total_rows"])

    def plans(self) -> list[JSON]:
        """The least additions that resolve what falls short: each coefficient, then the schools."""
        origin = self._origin
        if origin is None or len(self._counties) > PLANNED_COUNTIES:
            return []
        stages = [stage for county in self._counties for stage in county["stages"]]
        above = dict.fromkeys(
            (stage["stage"], one["code"])
            for stage in stages
            for one in stage["indicators"]
            if one["cv_passes"] is False
        )
        wanted: list[JSON] = [{"stage": stage, "indicator": code} for stage, code in above]
        if any(stage["passes"] is False and stage["school_rule"] for stage in stages):
            # What the rule of the standard asks of a school, then more: every floor.
            wanted += [{"goal": "school_rule"}, {"goal": "floors"}]
        made = (_attempt(partial(_planned, origin, one), self._failed, "plans") for one in wanted)
        return [one for one in made if one is not None]

    def _look(self, origin: Origin) -> None:
        table = origin.read()
        headings = Headings.of(table, origin.shared().get("columns") or {})
        by = _county_column(origin, table)
        # Without the balance there are no sizes of classes, and no locales of schools.
        self._balances = self._balanced(origin, by, "classes", "gaps")
        self._divide(origin, headings, by, self._stages())
        self._rank(origin, headings, by, self._stages())
        every = [one for found in self._balances.values() for one in found.locales]
        self._locales = {cell: one["locale"]["id"] for one in every for cell in one["cells"]}
        self._place(origin, headings, by)
        self._findings = _attempt(lambda: _checked(origin), self._failed, "findings")

    def _stages(self) -> list[str]:
        used = self._counties.head["standard"]["indicators"]
        return list(dict.fromkeys(one["stage"] for each in used for one in each["numerators"]))

    def _balanced(self, origin: Origin, by: Sequence[str], *sections: str) -> dict[str, Balances]:
        """The balance of each stage, as far as the table has it; the sections that show it say where it fails."""
        # None of the other measures is shown.
        options: JSON = {"class_size_limits": LARGE_CLASSES, "measures": ["cv"]}
        work = {stage: partial(computed, origin, stage, by, **options) for stage in self._stages()}
        made = {stage: _attempt(one, self._failed, *sections) for stage, one in work.items()}
        names = self._names(by)
        return {stage: Balances(one, names) for stage, one in made.items() if one is not None}

    def _class_changes(self, county: str | None, balances: Mapping[str, JSON]) -> Iterator[tuple[str, JSON]]:
        """The class sizes of last year and this year."""
        for stage, now in balances.items():
            before = self._before[stage].of(county) if stage in self._before else None
            if before is not None:
                found = compared(before, now)["groups"][0]["class_sizes"]
                if found is not None:
                    yield stage, found

    def _names(self, by: Sequence[str]) -> Names:
        """The names of the counties in groups of the core; the only county where nothing divides the table."""
        every = self._counties.names
        return {name or "": name for name in every} if by else {"": every[0]} if every else {}

    def _divide(self, origin: Origin, headings: Headings, by: Sequence[str], stages: Sequence[str]) -> None:
        columns = [(key, headings.known.get(meaning)) for key, meaning in DIVISIONS]
        names = self._names(by)
        for key, heading in columns:
            if heading is None or heading not in headings.every or heading in by:
                continue
            for stage in stages:
                found = _attempt(partial(Divided, origin, stage, by, heading, names), self._failed, "basics")
                if found is not None:
                    self._divisions.setdefault(key, {})[stage] = found

    def _rank(self, origin: Origin, headings: Headings, by: Sequence[str], stages: Sequence[str]) -> None:
        """The figures of single schools, of which the highest ratios are shown."""
        code, name = (headings.known.get(one) for one in ("school_id", "school_name"))
        identifier = code or name
        if identifier is None or identifier not in headings.every or identifier in by:
            return
        names = self._names(by)
        for stage in stages:
            work = partial(Divided, origin, stage, by, identifier, names)
            if (found := _attempt(work, self._failed, "basics")) is not None:
                self._schools[stage] = found
        if code and name in headings.every:
            texts = (_texts(origin.table, one, trimmed=False) for one in (code, str(name)))
            self._named = {one: called for one, called in zip(*texts, strict=True) if one and called}

    def _place(self, origin: Origin, headings: Headings, by: Sequence[str]) -> None:
        table, known = origin.table, headings.known
        number = row_number(getattr(table, "rows", None))
        identifier = known.get("school_id") or known.get("school_name")
        if identifier is None:
            return
        ids = _texts(table, identifier)
        where = _texts(table, known["locale"]) if known.get("locale") in headings.every else [None] * len(ids)
        names = self._names(by)
        # A key is the very text of its cell, where a code has no blanks around it.
        owners: list[str | None] = _texts(table, by[0], trimmed=False) if by else [""] * len(ids)
        for row, (owner, one, locale) in enumerate(zip(owners, ids, where, strict=True)):
            if one is not None and (owner or "") in names:
                self._places[names[owner or ""]][one] = (number(row), self._locales.get(locale or ""))
        self._owners = owners if by else None

    def _of_county(self, county: str | None, messages: Sequence[JSON]) -> list[JSON]:
        """Those that are about rows of the county, and those that are about no row."""
        owners = self._owners
        if owners is None:
            return list(messages)

        def concerns(one: JSON) -> bool:
            row = one["row"] if one.get("table", "units") == "units" else None
            return row is None or (owners[row] or "") == (county or "")

        return [one for one in messages if concerns(one)]


def _county_column(origin: Origin, table: Table) -> list[str]:
    """The column that divides a table into counties, if it has one."""
    headings = Headings.of(table, origin.shared().get("columns") or {})
    county = origin.keys[0] if origin.keys else headings.known.get("county")
    return [county] if county is not None and county in headings.every else []


def compared(before: JSON, after: JSON) -> JSON:
    """Two documents of the same kind compared by the core."""
    found: JSON = json.loads(_core.compare(json.dumps(before), json.dumps(after)).to_json())
    return found


def gaps(county: JSON, places: Mapping[str, tuple[int, str | None]]) -> dict[tuple[str, str], JSON]:
    """The gap between urban and rural schools in each indicator, and what the schools of towns have."""
    rows = [
        (stage["stage"], one["code"], place[1], one["value"], school["pupils"])
        for stage in county["stages"]
        for school in stage.get("schools") or ()
        if (place := places.get(school["id"])) and place[1] in SIDES
        for one in school["indicators"]
    ]
    if not rows:
        return {}
    heads = ("stage", "indicator", "locale", "value", "pupils")
    columns = dict(zip(heads, map(list, zip(*rows, strict=True)), strict=True))
    table = Table.named(columns, ["value", "pupils"], ["stage", "indicator", "locale"])
    locales: dict[str, set[str]] = defaultdict(set)
    for stage, _, locale, *_ in rows:
        locales[stage].add(str(locale))
    found = dict(_compared(table, locales.values(), "urban"))
    if found:
        for key, result in _compared(table, locales.values(), "town"):
            if key in found:
                found[key]["town"] = result["group_a"]
    return found


def _compared(table: Table, locales: Iterable[set[str]], side: str) -> Iterator[tuple[tuple[str, str], JSON]]:
    """The gap of a side and the rural schools, of the values that the assessment found; where both have schools."""
    if not any({side, "rural"} <= one for one in locales):
        return
    request: JSON = {"analysis": "gap", "value": "value", "group": "locale", "weights": "pupils"}
    request |= {"by": ["stage", "indicator"], "group_a": side, "group_b": "rural", "undefined": "null"}
    found = json.loads(table.passed_to(_core.analyze, json.dumps(request)).to_json())
    for row in found["rows"]:
        if row["result"] is not None:
            stage, code = row["key"]
            yield (stage, code), row["result"]


def _attempt(work: Callable[[], T], failed: dict[str, JunhengError], *sections: str) -> T | None:
    """What the core gives; None where the table lacks columns for it, or where it fails, as sections then say."""
    try:
        return work()
    except JunhengError as error:
        if not _is_lacking(error):
            failed.update(dict.fromkeys(sections, error))
        return None


def _highest(schools: Mapping[str, JSON], named: Mapping[str, str]) -> Iterator[tuple[str, list[tuple[str, float]]]]:
    """For each ratio the schools where it is highest, by name; of equal ones those that come first in the table."""
    for ratio in RATIOS:
        of = [(one, figures[ratio]) for one, figures in schools.items() if figures.get(ratio) is not None]
        of.sort(key=lambda one: -one[1])
        yield ratio, [(named.get(one, one), value) for one, value in of[:HIGHEST]]


def _is_lacking(error: JunhengError) -> bool:
    """Whether an error says only that the table does not have the columns of a part of the report."""
    return bool(error.findings) and all(one.code in LACKING for one in error.findings)


def _reason(error: JunhengError, language: Language) -> str:
    """What an error says, with the first of its findings."""
    return "; ".join([error.text(language), *(one.text(language) for one in error.findings[:1])])


def _is_same(origin: Origin, made: str | _core.Computed) -> bool:
    """Whether the table is still the one that was assessed."""
    try:
        again = origin.assessed()
    except JunhengError:
        return False
    if isinstance(made, str):
        return again.to_json() == made
    return bool(made.is_same(again))


def _checked(origin: Origin) -> list[JSON]:
    table, answers = origin.read(), origin.answers()
    text = json.dumps(origin.shared())
    made = table.passed_to(_core.check, answers and answers.columns, origin.standard, text, items=answers)
    found = placed_within(json.loads(made.to_json())["findings"], table.rows, answers.rows if answers else None)
    return list(found)


def _named(origin: Origin, language: Language) -> Iterator[tuple[str, str, str | None]]:
    """The columns that the caller named, each with its name, its id and the heading."""
    known = {one["name"]["id"]: one["name"][language] for one in json.loads(_core.columns_json())}
    for column, heading in (origin.shared().get("columns") or {}).items():
        yield known.get(column, column), column, heading


def _planned(origin: Origin, wanted: JSON) -> JSON:
    table, answers = origin.read(), origin.answers()
    text = json.dumps({**origin.shared(), **wanted})
    made = table.passed_to(_core.plan, "plan_add", answers and answers.columns, origin.standard, text, items=answers)
    found: JSON = json.loads(made.to_json())
    return found


def _texts(table: Any, heading: str, *, trimmed: bool = True) -> list[str | None]:
    """The cells of a column as texts."""
    texts = (None if cell is None or cell != cell else str(cell) for cell in table[heading])
    return [text.strip() if text and trimmed else text for text in texts]
