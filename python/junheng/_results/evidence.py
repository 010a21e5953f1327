"""What a report needs besides an assessment, computed by the core from the same table, for all counties at once."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from junheng import _core
from junheng._input.rows import FileRows, placed_within
from junheng._input.tables import Table
from junheng._report.context import JSON, Division, Evidence, Source
from junheng._results.origin import Headings, Origin, row_number
from junheng._texts.phrases import Language
from junheng.errors import JunhengError

# Headings of the column of townships, for which the core has no meaning.
TOWNSHIPS = ("乡镇", "township", "乡镇街道", "乡镇（街道）", "所属乡镇", "镇街")
# Sizes above which a class is large, and very large.
LARGE_CLASSES = (55, 65)
# Without plans from the caller, counties are planned for where there are no more of them.
PLANNED_COUNTIES = 20
DIVISIONS = (("by_school_type", "school_type"), ("by_locale_column", "locale"))


class Gathered:
    """What the core says of the table of an assessment.

    Args:
        document: The assessment.
        text: Its JSON as the core wrote it, with which the table is compared.
        origin: The table; None where the result was loaded without it.
        language: The language of notes.
    """

    def __init__(self, document: JSON, text: str, origin: Origin | None, language: Language) -> None:
        self._document, self._language = document, language
        self._origin, self._unavailable = origin, None if origin else "no_table"
        if origin is not None and not _is_same(origin, text):
            self._origin, self._unavailable = None, "changed_table"
        self._balances: dict[str, dict[str | None, JSON]] = {}
        self._divisions: dict[str, dict[str, dict[str | None, dict[str, JSON]]]] = {}
        self._places: dict[str | None, dict[str, tuple[int, str | None]]] = defaultdict(dict)
        self._gaps: dict[str | None, dict[tuple[str, str], JSON]] = defaultdict(dict)
        self._findings: list[JSON] | None = None
        if self._origin is not None:
            self._look(self._origin)

    def of(self, county: JSON, previous: JSON | None, plans: Sequence[tuple[JSON, JSON]]) -> Evidence:
        """What there is of one county."""
        name = county["county"]
        divisions = [
            Division(by, {stage: groups.get(name, {}) for stage, groups in stages.items()})
            for by, stages in self._divisions.items()
        ]
        files = self._origin.files() if self._origin else []
        numbered = isinstance(getattr(self._origin and self._origin.table, "rows", None), FileRows)
        return Evidence(
            divisions=divisions,
            balances={stage: found[name] for stage, found in self._balances.items() if name in found},
            gaps=self._gaps.get(name, {}),
            places=self._places.get(name, {}),
            findings=self._findings,
            previous=previous,
            planned=plans,
            unavailable=self._unavailable,
            sources=[Source(*one) for one in files],
            notes=[note.text(self._language) for note in self._origin.notes()] if self._origin else [],
            numbered="file_row" if numbered else "table_row",
        )

    def plans(self) -> list[JSON]:
        """The least additions that resolve what falls short: each coefficient, then the floors."""
        origin, counties = self._origin, self._document["counties"]
        if origin is None or len(counties) > PLANNED_COUNTIES:
            return []
        stages = [stage for county in counties for stage in county["stages"]]
        above = dict.fromkeys(
            (stage["stage"], one["code"])
            for stage in stages
            for one in stage["indicators"]
            if one["cv_passes"] is False
        )
        wanted: list[JSON] = [{"stage": stage, "indicator": code} for stage, code in above]
        if any(stage["passes"] is False and stage["school_rule"] for stage in stages):
            wanted.append({"goal": "floors"})
        made = (_attempt(lambda one=one: _planned(origin, one)) for one in wanted)
        return [one for one in made if one is not None]

    def _look(self, origin: Origin) -> None:
        table = origin.read()
        headings = Headings.of(table, origin.shared().get("columns") or {})
        county = origin.keys[0] if origin.keys else headings.known.get("county")
        by = [county] if county is not None and county in headings.every else []
        stages = list(dict.fromkeys(one["stage"] for each in self._document["counties"] for one in each["stages"]))
        for stage in stages:
            if (found := _attempt(lambda s=stage: _balance(origin, s, by))) is not None:
                self._balances[stage] = _of_counties(found, self._names(by))
        self._divide(origin, headings, by, stages)
        locales = {cell: one["locale"]["id"] for one in self._locales() for cell in one["cells"]}
        self._place(origin, headings, by, locales)
        self._gap()
        self._findings = _attempt(lambda: _checked(origin))

    def _names(self, by: Sequence[str]) -> Mapping[str, str | None]:
        """The names of the counties in groups of the core; the only county where nothing divides the table."""
        counties = [one["county"] for one in self._document["counties"]]
        return {str(name): name for name in counties} if by else {"": counties[0]} if counties else {}

    def _divide(self, origin: Origin, headings: Headings, by: Sequence[str], stages: Sequence[str]) -> None:
        township = next((one for one in headings.every if one in TOWNSHIPS), None)
        columns = [(key, headings.known.get(meaning)) for key, meaning in DIVISIONS] + [("by_township", township)]
        names = self._names(by)
        for key, heading in columns:
            if heading is None or heading not in headings.every or heading in by:
                continue
            for stage in stages:
                found = _attempt(lambda s=stage, h=heading: _balance(origin, s, [*by, h]))
                if found is None:
                    continue
                groups: dict[str | None, dict[str, JSON]] = defaultdict(dict)
                for group in found["groups"]:
                    *of, name = group["key"]
                    if (owner := of[0] if of else "") in names:
                        groups[names[owner]][name or ""] = _figures(group)
                self._divisions.setdefault(key, {})[stage] = groups

    def _locales(self) -> Iterable[JSON]:
        for found in self._balances.values():
            for one in found.values():
                return list(one["provenance"]["locales"])
        return []

    def _place(self, origin: Origin, headings: Headings, by: Sequence[str], locales: Mapping[str, str]) -> None:
        table, known = origin.table, headings.known
        number = row_number(getattr(table, "rows", None))
        identifier = known.get("school_id") or known.get("school_name")
        if identifier is None:
            return
        ids = _texts(table, identifier)
        where = _texts(table, known["locale"]) if known.get("locale") in headings.every else [None] * len(ids)
        names = self._names(by)
        owners = _texts(table, by[0]) if by else [""] * len(ids)
        for row, (owner, one, locale) in enumerate(zip(owners, ids, where, strict=True)):
            if one is not None and (owner or "") in names:
                self._places[names[owner or ""]][one] = (number(row), locales.get(locale or ""))

    def _gap(self) -> None:
        """The gap between urban and rural schools in each indicator, and what the schools of towns have."""
        for place, stage, code, result in self._compared("urban"):
            self._gaps[place][stage, code] = result
        for place, stage, code, result in self._compared("town"):
            if (gap := self._gaps.get(place, {}).get((stage, code))) is not None:
                gap["town"] = result["group_a"]

    def _compared(self, side: str) -> Iterator[tuple[str | None, str, str, JSON]]:
        """The gap of a side and the rural schools, of the values that the assessment found; where both have schools."""
        both = (side, "rural")
        counties = self._document["counties"]
        rows = [
            (str(at), stage["stage"], one["code"], place[1], one["value"], school["pupils"])
            for at, county in enumerate(counties)
            for stage in county["stages"]
            for school in stage.get("schools") or ()
            if (place := self._places.get(county["county"], {}).get(school["id"])) and place[1] in both
            for one in school["indicators"]
        ]
        sides: dict[tuple[str, str], set[str]] = defaultdict(set)
        for at, stage, _, locale, *_ in rows:
            sides[at, stage].add(str(locale))
        rows = [row for row in rows if len(sides[row[0], row[1]]) == len(both)]
        if not rows:
            return
        heads = ("county", "stage", "indicator", "locale", "value", "pupils")
        columns = dict(zip(heads, map(list, zip(*rows, strict=True)), strict=True))
        keys = ["county", "stage", "indicator"]
        table = Table.named(columns, ["value", "pupils"], [*keys, "locale"])
        request = {"analysis": "gap", "value": "value", "group": "locale", "weights": "pupils", "by": keys}
        request |= {"group_a": side, "group_b": "rural", "undefined": "null"}
        found = _attempt(lambda: json.loads(table.passed_to(_core.analyze, json.dumps(request)).to_json()))
        for row in found["rows"] if found else ():
            at, stage, code = row["key"]
            if row["result"] is not None:
                yield counties[int(at)]["county"], stage, code, row["result"]


def _figures(group: JSON) -> JSON:
    """What the basic tables show of a group; of many counties the whole groups are large."""
    ratios = [{"indicator": one["indicator"], "total": one["total"]} for one in group["indicators"]]
    return {"units": group["units"], "sums": group["sums"], "indicators": ratios}


def _attempt(work: Any) -> Any:
    """What the core gives; None where the table does not have what it needs, which a section then says."""
    try:
        return work()
    except JunhengError:
        return None


def _is_same(origin: Origin, text: str) -> bool:
    """Whether the table is still the one that was assessed."""
    return bool(_attempt(origin.assessed) == text)


def _balance(origin: Origin, stage: str, by: Sequence[str]) -> JSON:
    options = {**origin.shared(), "by": list(by), "stage": stage, "class_size_limits": LARGE_CLASSES}
    options |= {"measures": ["cv"]}  # none of the others is shown
    found: JSON = json.loads(origin.read(by).passed_to(_core.balance, json.dumps(options)).to_json())
    return found


def _of_counties(found: JSON, names: Mapping[str, str | None]) -> dict[str | None, JSON]:
    """A document for each county: the group of the county in place of the whole table."""
    if "" in names and not found["by"]:
        return {names[""]: found}
    groups = ((group["key"][0], group) for group in found["groups"])
    alone: JSON = {"by": [], "groups": [], "between_groups": []}
    return {names[name]: {**found, **alone, "total": group} for name, group in groups if name in names}


def _checked(origin: Origin) -> list[JSON]:
    table, answers = origin.read(), origin.answers()
    text = json.dumps(origin.shared())
    made = table.passed_to(_core.check, answers and answers.columns, origin.standard, text, items=answers)
    found = placed_within(json.loads(made.to_json())["findings"], table.rows, answers.rows if answers else None)
    return list(found)


def _planned(origin: Origin, wanted: JSON) -> JSON:
    table, answers = origin.read(), origin.answers()
    text = json.dumps({**origin.shared(), **wanted})
    made = table.passed_to(_core.plan, "plan_add", answers and answers.columns, origin.standard, text, items=answers)
    found: JSON = json.loads(made.to_json())
    return found


def _texts(table: Any, heading: str) -> list[str | None]:
    """The cells of a column as texts."""
    return [None if cell is None or cell != cell else str(cell).strip() for cell in table[heading]]
