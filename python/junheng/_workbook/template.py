"""The workbook that a bureau fills in for a standard: schools, classes, answers, made from the standard's own data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from junheng import _core
from junheng._texts.phrases import Language, name
from junheng._texts.spelling import filled
from junheng._texts.template import TEMPLATE
from junheng._workbook.model import Cell, Mark, Rule, Sheet, Style, cells, column
from junheng._workbook.writer import written

JSON = dict[str, Any]

# The rows of the sheets that are prepared.
LAST = 1000
LABELS = ("school_id", "school_name", "school_type", "locale", "ownership", "run_by")
GROUPS = {
    "label": "EDF1F5", "pupils": "E6F0F8", "classes": "EAF3EA", "primary": "FFF6E0", "junior": "FDEBDD",
    "senior": "F3ECF7", "shared": "E9F1F1",
}  # fmt: skip
INPUT, MISSING, FAILS = "FFFBEA", "FFF2D1", "FBE3D6"
# How a number misses a requirement.
MISSES = {"at_least": "<", "at_most": ">", "below": ">=", "above": "<="}
HEAD = Style(bold=True, size=9, fill=GROUPS["label"], wrap=True, rule=True)
NOTE = Style(wrap=True)
EXAMPLE = Style(italic=True, colour="7A7A7A")


def template(standard: JSON, language: Language) -> bytes:
    """The bytes of the workbook for a standard, in a language."""
    return _Template(standard, language).workbook()


@cache
def _dictionary() -> dict[str, JSON]:
    found: list[JSON] = json.loads(_core.columns_json())
    return {one["name"]["id"]: one for one in found}


def columns_of(standard: JSON) -> list[str]:
    """The columns of the sheet of schools: labels, pupils, classes, and what the indicators need."""
    judged: list[str] = standard["stages"]
    weights: dict[str, dict[str, float]] = (standard.get("split") or {}).get("weights", {})
    stages = [
        one for one in ("primary", "junior", "senior") if one in judged or any(one in of for of in weights.values())
    ]
    terms = [_term(term) for indicator in standard["indicators"] for term in indicator["numerator"]]
    of_stages = [term for term in terms if "{stage}" in term]
    shared = [part for term in terms if "{stage}" not in term for part in _as_reported(term)]
    return [
        *dict.fromkeys(
            [
                *LABELS,
                *(f"pupils_{stage}" for stage in stages),
                *(f"classes_{stage}" for stage in judged),
                *(one for stage in judged for one in _of_stage(of_stages, stage)),
                *shared,
            ]
        )
    ]


def _term(term: Any) -> str:
    return term if isinstance(term, str) else str(term["column"])


def _of_stage(terms: Sequence[str], stage: str) -> list[str]:
    return [f"teachers_{stage}", *(term.replace("{stage}", stage) for term in terms)]


def _terms(test: JSON) -> list[str]:
    """The codes of the figures of a test's ratio."""
    ratio = test.get("ratio") or {}
    return [*ratio.get("numerator", ()), *ratio.get("denominator", ())]


def _as_reported(term: str) -> list[str]:
    """A shared resource as the statistics report it: in their unit, by its parts, or as its whole and what is in it."""
    known = _dictionary()
    entry = known.get(term)
    if entry is None or entry["form"]:
        return [term]
    if f"{term}_10k" in known:
        return [f"{term}_10k"]

    def reported(identifier: str) -> bool:
        return bool(known[identifier]["form"])

    parts = [one for one in known if term in known[one]["part_of"] and reported(one)]
    wholes = [one for one in entry["part_of"] if reported(one)]
    if len(parts) > 1:
        return parts
    if wholes:
        others = [one for one in known if wholes[0] in known[one]["part_of"] and reported(one)]
        return [wholes[0], *others]
    return [term]


class _Template:
    def __init__(self, standard: JSON, language: Language) -> None:
        self.standard, self.language = standard, language
        self.columns = columns_of(standard)
        self.letters = {one: column(at) for at, one in enumerate(self.columns)}

    def say(self, code: str, **parameters: object) -> str:
        return filled(TEMPLATE[code], self.language, **parameters)

    def of(self, text: JSON | None) -> str:
        """A text of the standard or of the dictionary."""
        return "" if text is None else str(text[self.language])

    def workbook(self) -> bytes:
        lists = self.lists()
        titles = [*lists]
        wide = max(len(values) for values in lists.values())
        rows = [cells(titles, HEAD)]
        for at in range(wide):
            rows.append(cells([values[at] if at < len(values) else None for values in lists.values()]))
        hidden = self.say("lists")
        names = {
            self.list_name(title): f"'{hidden}'!${column(at)}$2:${column(at)}${len(lists[title]) + 1}"
            for at, title in enumerate(titles)
        }
        sheets = [
            self.notes(),
            self.schools(),
            self.example(),
            self.classes(),
            self.items(),
            Sheet(hidden, rows, hidden=True),
        ]
        return written([sheet for sheet in sheets if sheet is not None], names)

    # Lists to choose from.

    def lists(self) -> dict[str, list[str]]:
        of_columns = {
            self.label(one): [self.of(value["name"]) for value in _dictionary()[one]["values"]]
            for one in LABELS
            if _dictionary()[one]["role"] == "category"
        }
        stages = [name("stage", stage, self.language) for stage in self.standard["stages"]]
        return {**of_columns, self.say("stage"): stages, self.say("answer"): [self.say("yes"), self.say("no")]}

    def list_name(self, title: str) -> str:
        """The defined name of a list, which has no blanks."""
        return self.say("list_name", name=title.replace(" ", "_"))

    def listed(self, title: str, where: str, prompt: str) -> Rule:
        return Rule("list", where, self.list_name(title), title=title, prompt=prompt, error=prompt)

    # Schools.

    def label(self, identifier: str) -> str:
        return self.of(_dictionary()[identifier]["name"])

    def heading(self, identifier: str) -> str:
        """The heading of a column, with its unit where the reader knows it."""
        entry = _dictionary().get(identifier)
        if entry is None:
            return identifier
        plain, unit = self.of(entry["name"]), self.of(entry["unit"])
        if plain.endswith(f"({unit})"):
            return plain
        stated = f"{plain}（{unit}）" if self.language == "zh" else f"{plain} ({unit})"
        return stated if unit and _core.meaning_of(stated) == identifier else plain

    def fill(self, identifier: str) -> str:
        role = _dictionary().get(identifier, {}).get("role")
        if role in ("label", "category"):
            return GROUPS["label"]
        kind = next((kind for kind in ("pupils", "classes") if identifier.startswith(f"{kind}_")), None)
        stage = next((stage for stage in ("primary", "junior", "senior") if identifier.endswith(f"_{stage}")), "shared")
        return GROUPS[kind or stage]

    def head(self) -> list[Cell]:
        style = {one: Style(bold=True, size=9, fill=self.fill(one), wrap=True, rule=True) for one in self.columns}
        return [Cell(self.heading(one), style[one]) for one in self.columns]

    def schools(self) -> Sheet:
        widths = [26.0 if one == "school_name" else 12.0 for one in self.columns]
        return Sheet(
            self.say("schools"), [self.head()], widths, [*self.rules()], [*self.marks()], "C2",
            landscape=True, paper=8, texts=[self.columns.index("school_id")],
        )  # fmt: skip

    def rules(self) -> Iterator[Rule]:
        for one in self.columns:
            entry, letter = _dictionary().get(one), self.letters[one]
            where = f"{letter}2:{letter}{LAST}"
            role = None if entry is None else entry["role"]
            title = self.heading(one) if entry is None else self.of(entry["name"])
            about = "" if entry is None else self.of(entry["meaning"])
            if one == "school_id":
                unique = f"COUNTIF(${letter}$2:${letter}${LAST},{letter}2)=1"
                yield Rule("custom", where, unique, title=title, prompt=self.say("code"), error=self.say("code"))
            elif role == "category":
                yield self.listed(title, where, self.say("choose"))
            elif role != "label":
                yield self.number(one, where, title, about)

    def number(self, one: str, where: str, title: str, about: str) -> Rule:
        entry = _dictionary().get(one)
        unit = self.of(entry["unit"]) if entry else ""
        whole = bool(entry) and entry is not None and entry["unit"]["id"] in ("person", "class", "room", "computer")
        prompt = self.say("number", about=about, unit=unit)
        of = [whole_ for whole_ in (entry["part_of"] if entry else []) if whole_ in self.letters]
        kind = "whole" if whole else "decimal"
        if of:
            limit, error = f"${self.letters[of[0]]}2", self.say("part", whole=self.label(of[0]))
            return Rule(kind, where, "0", limit, "between", title, prompt, error)
        error = self.say("whole" if whole else "decimal")
        return Rule(kind, where, "0", None, "greaterThanOrEqual", title, prompt, error)

    def marks(self) -> Iterator[Mark]:
        """Teachers of a stage with pupils are to be filled in."""
        for one in self.columns:
            stage = next((stage for stage in self.standard["stages"] if one.endswith(f"_{stage}")), None)
            if stage is not None and one.startswith("teachers"):
                letter, pupils = self.letters[one], self.letters[f"pupils_{stage}"]
                yield Mark(f"{letter}2:{letter}{LAST}", f"AND(N(${pupils}2)>0,ISBLANK({letter}2))", MISSING)

    def example(self) -> Sheet:
        """Two schools on a sheet of its own, which is never read."""
        kinds = [("primary", ("primary",)), ("nine_year", ("primary", "junior"))]
        rows = [self.head()]
        for at, (kind, stages) in enumerate(kinds, 1):
            rows.append(cells([self.example_cell(one, at, kind, stages) for one in self.columns], EXAMPLE))
        return Sheet(self.say("example"), rows, [14.0] * len(self.columns), freeze="C2", landscape=True, paper=8)

    def example_cell(self, one: str, at: int, kind: str, stages: Sequence[str]) -> str | float | None:
        labels = {
            "school_id": f"00000{at}",
            "school_name": self.say("example_name", at=at),
            "school_type": name("school_type", kind, self.language),
            "locale": name("locale", "urban", self.language),
            "ownership": name("ownership", "public", self.language),
            "run_by": name("run_by", "county", self.language),
        }
        if one in labels:
            return labels[one]
        stage = next((stage for stage in ("primary", "junior", "senior") if one.endswith(f"_{stage}")), None)
        if stage is not None:
            sizes = {"pupils": 800, "classes": 20, "teachers": 50}
            part = one.removesuffix(f"_{stage}")
            return sizes.get(part, 20) if stage in stages else None
        # Plausible amounts for a school of 800 pupils; one of two stages has twice as many.
        amounts = {
            "equipment_value": 2_000_000,
            "equipment_value_10k": 200,
            "multimedia_classrooms": 24,
            "computers": 120,
        }
        parts = bool(_dictionary().get(one, {}).get("part_of"))
        return len(stages) * amounts.get(one, 1000 if parts else 5000)

    # Classes.

    def classes(self) -> Sheet:
        heads = [self.label("school_id"), self.say("stage"), self.say("grade"), self.say("class"), self.say("size")]
        codes = f"'{self.say('schools')}'!$A$2:$A${LAST}"
        rules = [
            Rule("custom", f"A2:A{5 * LAST}", f"COUNTIF({codes},A2)>0", error=self.say("unknown_code"), warns=True),
            self.listed(self.say("stage"), f"B2:B{5 * LAST}", self.say("choose")),
            Rule(
                "whole",
                f"E2:E{5 * LAST}",
                "1",
                "120",
                "between",
                prompt=self.say("class_size"),
                error=self.say("class_size"),
            ),
        ]
        where = f"E2:E{5 * LAST}"
        marks = [Mark(where, "N(E2)>65", FAILS), Mark(where, "AND(N(E2)>55,N(E2)<=65)", MISSING)]
        return Sheet(self.say("classes"), [cells(heads, HEAD)], [16, 10, 12, 16, 10], rules, marks, "A2", texts=[0])

    # Answers.

    def items(self) -> Sheet | None:
        questions = [*self.questions()]
        if not questions:
            return None
        of_counts = ("numerator", "denominator")
        heads = [self.say(one) for one in ("item", "content", "requirement", "unit", "value", *of_counts, "evidence")]
        rows, rules, marks = [cells(heads, HEAD)], [], []
        for row, (code, content, required, unit, test, counts) in enumerate(questions, 2):
            filled, empty = Cell(None, Style(fill=INPUT)), Cell(None)
            rows.append(
                [*cells([code, content, required, unit], NOTE), filled, *[filled if counts else empty] * 2, empty]
            )
            rules.append(self.answer(test, f"E{row}"))
            marks += self.failing(test, f"E{row}")
            if test is not None and counts:
                rules += [self.count(text, f"{letter}{row}") for text, letter in zip(counts, "FG", strict=True)]
                marks += self.failing_counts(test, row)
        return Sheet(self.say("items"), rows, [10, 52, 16, 8, 14, 12, 12, 30], rules, marks, "A2", texts=[0])

    def questions(self) -> Iterator[tuple[str, str, str, str, JSON | None, tuple[str, ...]]]:
        """Code, content, requirement, unit, test and the texts of its counts, of each question in their order.

        A figure has a row where a ratio adds it to others; the others are the counts in the row of their test.
        """
        for item in self.standard.get("items", []):
            figures = {one["code"]: self.of(one["asks"]).rstrip("。.") for one in item.get("figures", [])}
            for test in item["tests"]:
                code = test.get("code", item["code"])
                unit, asks, counts = self.of(test.get("unit")), self.of(test["asks"]), self.counts(test, figures)
                content = self.say("counts", asks=asks, above=counts[0], below=counts[1]) if counts else asks
                parts = [f"{code}{one['code']}" for one in item.get("parts", [])]
                if parts:
                    content = self.say("or_parts", asks=content.rstrip("。."), first=parts[0], last=parts[-1])
                yield code, content, self.required(test), unit, test, counts
                for part in item.get("parts", []):
                    content = self.say("of_part", part=self.of(part["name"]), asks=asks.rstrip("。."), whole=code)
                    yield f"{code}{part['code']}", content, self.required(test), unit, test, ()
            added = {code.lstrip("-") for test in item["tests"] if self.adds(test) for code in _terms(test)}
            for figure in item.get("figures", []):
                if figure["code"] in added:
                    asks, unit = self.of(figure["asks"]), self.of(figure.get("unit"))
                    yield figure["code"], asks, self.say("figure"), unit, None, ()

    @staticmethod
    def adds(test: JSON) -> bool:
        """Whether numerator or denominator of a test is a sum."""
        return len(_terms(test)) > 2

    def counts(self, test: JSON, figures: dict[str, str]) -> tuple[str, ...]:
        """What numerator and denominator of a test are; nothing where it is no ratio."""
        ratio = test.get("ratio") or {}
        sides = [ratio[side] for side in ("numerator", "denominator") if side in ratio]
        named = [[("−" if code[0] == "-" else "+", figures[code.lstrip("-")]) for code in side] for side in sides]
        return tuple(" ".join(f"{sign} {text}" for sign, text in side).removeprefix("+ ") for side in named)

    def required(self, test: JSON) -> str:
        kind, value = test["kind"], test.get("value")
        if kind in ("yes", "no"):
            return self.say(kind)
        if test.get("grades"):
            return self.say("grade_or_better", grade=test["grades"][int(value or 1) - 1])
        signs = {"at_least": "≥", "at_most": "≤", "below": "<", "above": ">"}
        return f"{signs[kind]} {value:g}"

    def answer(self, test: JSON | None, where: str) -> Rule:
        if test is not None and (test["kind"] in ("yes", "no")):
            return self.listed(self.say("answer"), where, self.say("choose"))
        if test is not None and test.get("grades"):
            grades = [*test["grades"], self.say("yes"), self.say("no")]
            return Rule("list", where, f'"{",".join(grades)}"', prompt=self.say("choose"), error=self.say("choose"))
        unit = self.of((test or {}).get("unit"))
        said = self.say("answer_percent" if unit == "%" else "answer_number" if unit else "answer_plain", unit=unit)
        return Rule("decimal", where, "0", None, "greaterThanOrEqual", prompt=said, error=said)

    def count(self, text: str, where: str) -> Rule:
        said = self.say("answer_count")
        return Rule("decimal", where, "0", None, "greaterThanOrEqual", prompt=text, error=said)

    def failing(self, test: JSON | None, where: str) -> list[Mark]:
        if test is None or test.get("grades"):
            return []
        if test["kind"] in ("yes", "no"):
            other = self.say("no" if test["kind"] == "yes" else "yes")
            return [Mark(where, f'{where}="{other}"', FAILS)]
        return [Mark(where, f"AND(ISNUMBER({where}),{where}{MISSES[test['kind']]}{test['value']:g})", FAILS)]

    def failing_counts(self, test: JSON, row: int) -> list[Mark]:
        """The two counts of a row, where their ratio misses what is required."""
        ratio = test["ratio"]
        judged = ratio if "kind" in ratio else test
        share = f"{ratio.get('per', 1):g}*$F{row}/$G{row}{MISSES[judged['kind']]}{judged['value']:g}"
        return [Mark(f"F{row}:G{row}", f"IF(AND(ISNUMBER($F{row}),N($G{row})>0),{share},FALSE)", FAILS)]

    # Notes.

    def notes(self) -> Sheet:
        title = Style(bold=True, size=14)
        issued = f"{self.of(self.standard['title'])} ({self.standard['id']} {self.standard['version']})"
        lines: list[list[Cell]] = [cells([self.say("title")], title), cells([issued]), []]
        lines.append(cells([self.say("order")], Style(bold=True)))
        lines += [cells([self.say(f"order_{at}", standard=self.standard["id"])]) for at in range(1, 5)]
        lines += [[], cells([self.say("meaning")], Style(bold=True))]
        lines += [cells([self.say(f"meaning_{at}")]) for at in range(1, 3)]
        excluded = [self.of(one["reason"]) for one in self.standard.get("exclusions", [])]
        if excluded:
            lines.append(cells([self.say("excluded", reasons=self.say("comma").join(excluded))]))
        lines += [[], *(cells([self.say(one)]) for one in ("unit_name", "year", "date", "signed")), []]
        lines.append(cells([self.say(one) for one in ("column", "unit", "note")], HEAD))
        for one in self.columns:
            entry = _dictionary().get(one)
            unit = self.of(entry["unit"]) if entry else ""
            lines.append(cells([self.heading(one), unit, self.of(entry["meaning"]) if entry else ""], NOTE))
        return Sheet(self.say("notes"), lines, [44, 14, 70])
