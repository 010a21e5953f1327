"""The sheet of a stage: each school with its resources, values and what is lacking, all of them formulas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from junheng._report.context import JSON
from junheng._report.numbers import lacking
from junheng._workbook.heights import heights
from junheng._workbook.model import Cell, Formula, Mark, Row, Sheet, Style, cells, column, literal, quoted
from junheng._workbook.report import looks
from junheng._workbook.report.frame import FIRST_SCHOOL, Figures, Frame, Indicator, Term, decimal
from junheng._workbook.report.parameters import STAGES, Parameters

# The title, the floors, the headings; then schools.
FLOORS, HEADS, FIRST = 2, 3, 4
LABELS = ("county", "school_id", "school_name", "school_type", "locale")
# What is lacking is compared with whole things within this part of it, as reports do.
SLACK = "1E-9"
# Resources from here on are shown without decimals.
LARGE = 10_000


@dataclass
class Stage:
    """One stage of all counties.

    Attributes:
        ranges: For each county the first and the last row of its schools.
    """

    frame: Frame
    parameters: Parameters
    stage: str
    ranges: dict[str | None, tuple[int, int]] = field(default_factory=dict, init=False)
    _names: dict[tuple[str, str], str] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        start = FIRST
        for county, stage in self._found():
            end = start + len(stage["schools"]) - 1
            self.ranges[county] = (start, end)
            start = end + 1
        self._last = start - 1
        for (key, code), wanted in self._wanted_names():
            area = f"{quoted(self.frame.stage(self.stage))}!{self._area(key, code, FIRST, self._last)}"
            wanted = f"{self.frame.prefix(self.stage)}_{wanted}"
            self._names[key, code] = self.frame.names.add(wanted, area)

    def _found(self) -> Iterator[tuple[str | None, JSON]]:
        for context in self.frame.contexts:
            for stage in context.county["stages"]:
                if stage["stage"] == self.stage:
                    yield context.county["county"], stage

    @cached_property
    def indicators(self) -> Sequence[Indicator]:
        """The indicators of the stage."""
        return self.frame.indicators(self.stage)

    @cached_property
    def judged(self) -> Sequence[Indicator]:
        """The indicators with a floor."""
        return [one for one in self.indicators if one.floor is not None]

    @cached_property
    def has_rule(self) -> bool:
        """Whether schools are judged."""
        return bool(self.frame.standard.get("school_rule"))

    @cached_property
    def _divides(self) -> bool:
        """Whether schools have parts of what their stages share."""
        terms = chain.from_iterable((*one.terms, one.denominator) for one in self.indicators)
        return bool(self.frame.weighted_types) and any(one is not None and one.shared for one in terms)

    @cached_property
    def columns(self) -> dict[tuple[str, str], int]:
        """The positions of the columns, by what they hold and the code of an indicator."""
        known = self.frame.table.places
        keys = [(one, "") for one in LABELS if one in known and (one != "county" or self.frame.several)]
        keys += [("row", ""), ("pupils", "")]
        if self._divides:
            keys.append(("share", ""))
        keys += [("resource", one.code) for one in self.indicators]
        keys += [("denominator", one.code) for one in self.indicators if one.denominator]
        keys += [("value", one.code) for one in self.indicators]
        if self.judged:
            keys.append(("met", ""))
        if self.has_rule:
            keys += [("below", ""), ("result", "")]
        keys += [("lacking", one.code) for one in self.judged]
        return {key: at for at, key in enumerate(keys)}

    def letter(self, key: str, code: str = "") -> str:
        """The letters of a column."""
        return column(self.columns[key, code])

    def _area(self, key: str, code: str, first: int, last: int) -> str:
        letter = self.letter(key, code)
        return f"${letter}${first}:${letter}${last}"

    def area(self, county: str | None, key: str, code: str = "") -> str:
        """The cells of a column of a county as formulas refer to them: by name where there is one county."""
        if not self.frame.several:
            return self._names[key, code]
        return f"{quoted(self.frame.stage(self.stage))}!{self._area(key, code, *self.ranges[county])}"

    def weights(self, county: str | None, one: Indicator) -> str:
        """What the values of an indicator are weighted by: their denominators."""
        return self.area(county, "denominator", one.code) if one.denominator else self.area(county, "pupils")

    def _wanted_names(self) -> Iterator[tuple[tuple[str, str], str]]:
        say = self.frame.say
        yield ("pupils", ""), say("name_pupils")
        if self.has_rule:
            yield ("result", ""), say("name_result")
        for one in self.indicators:
            yield ("value", one.code), one.code
            yield ("resource", one.code), say("name_resource", code=one.code)
            if one.denominator:
                yield ("denominator", one.code), say("name_denominator", code=one.code)
            if one.floor is not None:
                yield ("lacking", one.code), say("name_lacking", code=one.code)

    # The sheet.

    def sheet(self) -> Sheet:
        """The sheet."""
        frame, last = self.frame, column(len(self.columns) - 1)
        opened = [[Cell(self._title(), looks.SUBTITLE)], self._floors(), self._heads()]
        rows, widths = [*opened, *self._rows()], [*self._widths()]
        folded = [at for (key, _), at in self.columns.items() if key in ("resource", "denominator")]
        return Sheet(
            frame.stage(self.stage), rows, widths, marks=[*self._marks()], heights=heights(opened, widths),
            freeze=f"{column(self._labels)}{FIRST}", landscape=True, paper=8, head=(FLOORS, HEADS),
            filtered=f"A{HEADS}:{last}{self._last}", folded=(min(folded), max(folded)), above=frame.heading,
            below=frame.below,
        )  # fmt: skip

    def _title(self) -> str:
        return self.frame.say("stage_title", stage=self.frame.stage(self.stage))

    @property
    def _labels(self) -> int:
        """How many columns name a school."""
        return self.columns["row", ""] - sum(one in self.frame.table.places for one in ("school_type", "locale"))

    def _widths(self) -> Iterator[float]:
        wide = {
            "county": 16.0, "school_name": 24.0, "school_id": 12.0, "school_type": 12.0, "resource": 11.0,
            "denominator": 11.0, "result": 18.0 if self.frame.words.language == "zh" else 26.0,
        }  # fmt: skip
        yield from (wide.get(key, 9.0) for key, _ in self.columns)

    def _heads(self) -> Row:
        say, words = self.frame.say, self.frame.words
        plain = {
            "county": words.heading("county_of"), "school_id": say("school_code"), "school_name": say("school_name"),
            "school_type": words.heading("by_school_type"), "locale": words.heading("locale_of"),
            "row": say("row", sheet=say("sheet_schools")), "pupils": say("pupils"), "share": say("share"),
            "met": say("met_count"), "below": say("below_count"), "result": say("conclusion"),
        }  # fmt: skip
        of_code = {"resource": "resource_of", "denominator": "denominator_of", "lacking": "lacking_of"}

        def head(key: str, code: str) -> str:
            if key == "value":
                return self.frame.of(code)
            return say(of_code[key], code=self.frame.of(code)) if key in of_code else plain[key]

        return cells([head(*key) for key in self.columns], looks.HEAD)

    def _floors(self) -> Row:
        """The floors above the values, so that marks refer to cells of their own sheet."""
        floors = {one.code: one for one in self.judged}
        row: list[Cell] = []
        for key, code in self.columns:
            one = floors.get(code) if key == "value" else None
            if one is None or one.floor is None:
                row.append(Cell(None, looks.LEAD))
            else:
                value = Formula(self.parameters.floor(one.at, self.stage), one.floor)
                row.append(Cell(value, Style(size=9, colour="5B6770", form=looks.value_form(one.floor), align="right")))
        if self.judged:
            at = self.columns["value", self.judged[0].code] - 1
            row[at] = Cell(self.frame.say("floors_row"), Style(size=9, colour="5B6770", align="right"))
        return row

    def _rows(self) -> Iterator[Row]:
        forms = self._forms()
        row = FIRST
        for county, stage in self._found():
            for position, school in self.frame.schools(county, stage):
                figures = self.frame.figures[county, self.stage, school["id"]]
                yield [Cell(value, forms[key]) for key, value in self._row(row, school, position, figures)]
                row += 1

    def _row(
        self, row: int, school: JSON, position: int, figures: Figures
    ) -> Iterator[tuple[tuple[str, str], Formula | float]]:
        """The cells of a school, column by column."""
        known = {one["code"]: one for one in school["indicators"]}
        by_code = {one.code: one for one in self.indicators}
        made = {"met": self._met, "result": self._result}
        for key, code in self.columns:
            value: Formula | float
            if key in LABELS:
                value = self._label(key, position)
            elif key == "row":
                value = position + FIRST_SCHOOL
            elif key == "pupils":
                value = Formula(self._reported(f"pupils_{self.stage}", position), school["pupils"])
            elif key == "share":
                value = Formula(self._share(row, position), figures.part)
            elif key == "below":
                value = self._below(row, figures)
            elif key in made:
                value = made[key](row, school)
            else:
                value = self._of_indicator(key, by_code[code], row, position, known[code], figures)
            yield (key, code), value

    def _label(self, meaning: str, position: int) -> Formula:
        place = self.frame.table.places[meaning]
        cell = self.frame.table.columns[place.at][position]
        shown = cell if isinstance(cell, str) else "" if cell is None else f"{cell:.15g}"
        return Formula(f'{self.frame.cell(place, position)}&""', shown)

    def _reported(self, column_: str, position: int) -> str:
        return self.frame.cell(self.frame.table.places[column_], position)

    def _share(self, row: int, position: int) -> str:
        """What the stage has of what the school shares: w·P over the sum of w·P."""
        weights, kind = self.parameters.weights, f"{self.letter('school_type')}{row}"

        def weight(stage: str) -> str:
            return f"VLOOKUP({kind},{weights},{self.parameters.weight(stage)},FALSE)"

        every = [
            f"{weight(one)}*N({self._reported(f'pupils_{one}', position)})"
            for one in STAGES
            if one in self.parameters.weighted and f"pupils_{one}" in self.frame.table.places
        ]
        own = f"{weight(self.stage)}*{self.letter('pupils')}{row}"
        return f"IF(ISNA(MATCH({kind},INDEX({weights},0,1),0)),1,{own}/({'+'.join(every)}))"

    def _sum(self, terms: Iterable[Term], row: int, position: int) -> str:
        """A sum of columns, of which those that are shared are multiplied by the share of the stage."""
        own, shared = (
            _added([(one.factor, self._reported(one.column, position)) for one in terms if one.shared == whether])
            for terms in [[*terms]]
            for whether in (False, True)
        )
        if shared and self._divides:
            several = "+" in shared or "-" in shared
            shared = f"{f'({shared})' if several else shared}*{self.letter('share')}{row}"
        return f"{own}+{shared}" if own and shared and not shared.startswith("-") else f"{own}{shared}"

    def _of_indicator(
        self, key: str, one: Indicator, row: int, position: int, school: JSON, figures: Figures
    ) -> Formula:
        if key == "resource":
            return Formula(self._sum(one.terms, row, position), school["resource"])
        if key == "denominator" and one.denominator:
            return Formula(self._sum([one.denominator], row, position), figures.divided_by[one.code])
        resource, per = f"{self.letter('resource', one.code)}{row}", self.parameters.of(3, one.at)
        divided_by = f"{self._divided_by(one)}{row}"
        if key == "value":
            return Formula(f"{resource}*{per}/{divided_by}", school["value"])
        enough = f"{self._floor(one)}*{divided_by}/{per}"
        short = f"({enough}-{resource})" if one.is_least else f"({resource}-{enough})"
        # Rounded up, where INT rounds down.
        return Formula(f"IF({self._reaches(one, row)},0,-INT(-({short}-{SLACK}*MAX(1,{short}))))", whole(school))

    def _divided_by(self, one: Indicator) -> str:
        return self.letter("denominator", one.code) if one.denominator else self.letter("pupils")

    def _floor(self, one: Indicator) -> str:
        return f"{self.letter('value', one.code)}${FLOORS}"

    def _reaches(self, one: Indicator, row: int) -> str:
        """Whether a value reaches its floor."""
        value, floor, slack = f"{self.letter('value', one.code)}{row}", self._floor(one), self.parameters.tolerance
        return f"{value}>={floor}*(1-{slack})" if one.is_least else f"{value}<={floor}*(1+{slack})"

    def _misses(self, one: Indicator, row: int) -> str:
        """Whether a value misses its floor."""
        value, floor, slack = f"{self.letter('value', one.code)}{row}", self._floor(one), self.parameters.tolerance
        return f"{value}<{floor}*(1-{slack})" if one.is_least else f"{value}>{floor}*(1+{slack})"

    def _far(self, one: Indicator, row: int) -> str:
        """Whether a value misses even the share of the floor that the others must reach."""
        value, floor = f"{self.letter('value', one.code)}{row}", self._floor(one)
        slack, rest = self.parameters.tolerance, self.parameters.rest
        if one.is_least:
            return f"{value}<{floor}*{rest}*(1-{slack})"
        # Of a share of nothing there is no greatest value.
        return f"AND({rest}>0,{value}*{rest}>{floor}*(1+{slack}))"

    def _met(self, row: int, school: JSON) -> Formula:
        return Formula("+".join(f"({self._reaches(one, row)})" for one in self.judged), school["met"])

    def _below(self, row: int, figures: Figures) -> Formula:
        return Formula("+".join(f"({self._far(one, row)})*1" for one in self.judged) or "0", figures.below)

    def _result(self, row: int, school: JSON) -> Formula:
        say = self.frame.say
        met, below = (f"{self.letter(one)}{row}" if self.judged or one == "below" else "0" for one in ("met", "below"))
        passes, short, fails = (literal(say(one)) for one in ("passes", "short", "fails"))
        qualifies = f"AND({met}>={self.parameters.at_least},{below}=0)"
        text = f"IF({qualifies},IF({met}={len(self.judged)},{passes},{short}),{fails})"
        missed = any(one["met"] is False for one in school["indicators"])
        return Formula(text, say("fails" if not school["passes"] else "short" if missed else "passes"))

    def _forms(self) -> dict[tuple[str, str], Style]:
        """The style of each column."""
        schools = [school for _, stage in self._found() for school in stage["schools"]]
        sizes: dict[str, list[JSON]] = {one.code: [] for one in self.indicators}
        for school in schools:
            for one in school["indicators"]:
                sizes[one["code"]].append(one)
        floors = {one.code: one.floor for one in self.indicators}

        def form(key: str, code: str) -> Style:
            if key in LABELS:
                return looks.TEXT
            if key == "result":
                return looks.JUDGED
            if key == "value":
                size = floors[code] or max((abs(one["value"]) for one in sizes[code]), default=None)
                return looks.number(looks.value_form(size))
            if key in ("resource", "denominator"):
                resources = [one["resource"] for one in sizes[code]]
                whole = key == "denominator" or all(one == int(one) for one in resources)
                return looks.number(looks.COUNT if whole or max(resources) >= LARGE else "#,##0.0")
            forms = {"share": looks.FACTOR, "lacking": looks.LACKING}
            return looks.number(forms.get(key, looks.COUNT))

        return {key: form(*key) for key in self.columns}

    def _marks(self) -> Iterator[Mark]:
        for one in self.judged:
            where = f"{self.letter('value', one.code)}{FIRST}:{self.letter('value', one.code)}{self._last}"
            if self.has_rule:
                yield looks.far(where, self._far(one, FIRST), stops=True)
            yield looks.near(where, self._misses(one, FIRST))
        if self.has_rule:
            letter = self.letter("result")
            fails = literal(self.frame.say("fails"))
            yield looks.bad(f"{letter}{FIRST}:{letter}{self._last}", f"{letter}{FIRST}={fails}")


def whole(indicator: JSON) -> int:
    """What a school lacks of a resource, in whole things."""
    return 0 if indicator["met"] else int(lacking(indicator["missing"]).replace(",", ""))


def _added(terms: Sequence[tuple[float, str]]) -> str:
    """Cells with their factors, added up."""
    text = ""
    for factor, cell in terms:
        sign = "-" if factor < 0 else "+" if text else ""
        text += f"{sign}{cell if abs(factor) == 1 else f'{decimal(abs(factor))}*{cell}'}"
    return text
