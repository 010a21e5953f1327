"""The summary: for each stage and indicator what the standard judges, recomputed from the sheets of the stages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from junheng._report.context import JSON, Context
from junheng._workbook.heights import heights
from junheng._workbook.model import Cell, Formula, Mark, Row, Sheet, Style, cells, column, literal
from junheng._workbook.report import looks
from junheng._workbook.report.closing import closing, opening
from junheng._workbook.report.frame import Dispersion, Frame, Indicator
from junheng._workbook.report.parameters import NAME, PER, UNIT, Parameters
from junheng._workbook.report.stage import Stage, whole

# Columns outside the print area.
OUTSIDE = ("library_cv", "difference")
SMALL = Style(line=True, size=9, colour="5B6770", align="right")


@dataclass(frozen=True)
class Block:
    """The rows of a stage of a county: its indicators, then the row of the mean and that of schools, if any."""

    first: int
    last: int
    schools: int | None = None
    composite: int | None = None


@dataclass
class Summary:
    """The summary.

    Attributes:
        blocks: The rows of each county and stage.
    """

    frame: Frame
    parameters: Parameters
    stages: Mapping[str, Stage]
    blocks: dict[tuple[str | None, str], Block] = field(default_factory=dict, init=False)
    rows: list[Row] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        self.rows += opening(self.frame)
        self.rows.append(
            cells([self.frame.say(key) if key != "county" else self._county for key in self.columns], looks.HEAD)
        )
        self._head = len(self.rows)
        for context in self.frame.contexts:
            for stage in context.county["stages"]:
                self._block(context, stage)
        self._last = len(self.rows)
        self.rows += closing(self.frame, signed=not self.frame.several)

    @property
    def _county(self) -> str:
        return self.frame.words.heading("county_of")

    @cached_property
    def columns(self) -> dict[str, int]:
        """The positions of the columns."""
        document = self.frame.standard
        floors = any(one.floor is not None for stage in self.stages.values() for one in stage.indicators)
        keys = ["county"] if self.frame.several else []
        keys += ["stage", "indicator", "name", "unit", "schools", "pupils", "value"]
        keys += ["floor"] if floors else []
        keys += ["mean"] if document["dispersion"]["weights"] == "equal" else []
        keys += ["deviation", "cv", "limit", "margin"]
        keys += ["met", "met_share", "lacking"] if floors else []
        return {key: at for at, key in enumerate([*keys, "result", *OUTSIDE])}

    def letter(self, key: str) -> str:
        """The letters of a column."""
        return column(self.columns[key])

    # Rows.

    def _block(self, context: Context, stage: JSON) -> None:
        first = len(self.rows) + 1
        known = {one["code"]: one for one in stage["indicators"]}
        of_stage = self.stages[stage["stage"]]
        for one in of_stage.indicators:
            self._add(self._indicator(of_stage, context, stage, one, known[one.code]), looks.TEXT)
        last, composite, schools = len(self.rows), None, None
        if stage["composite"]:
            composite = last + 1
            self._add(self._composite(of_stage, context, stage, (first, last)), total=bool(not of_stage.has_rule))
        if of_stage.has_rule:
            schools = len(self.rows) + 1
            self._add(self._schools(of_stage, context, stage), total=True)
        self.blocks[context.county["county"], stage["stage"]] = Block(first, last, schools, composite)

    def _add(self, made: Mapping[str, Cell], style: Style = looks.TEXT, total: bool = False) -> None:
        row = [made.get(key, Cell(None, style)) for key in self.columns]
        if total:
            inside = len(self.columns) - len(OUTSIDE)
            row = [Cell(one.value, looks.total(one.style) if at < inside else one.style) for at, one in enumerate(row)]
        self.rows.append(row)

    def _common(self, of: Stage, context: Context, stage: JSON, code: str) -> dict[str, Cell]:
        """The cells that every row of a stage has."""
        pupils = of.area(context.county["county"], "pupils")
        bold = Style(line=True, bold=True)
        return {
            "county": Cell(self.frame.county(context), looks.TEXT),
            "stage": Cell(self.frame.stage(of.stage), looks.TEXT),
            "indicator": Cell(code, bold),
            "schools": Cell(Formula(f"ROWS({pupils})", stage["school_count"]), looks.number(looks.COUNT)),
            "pupils": Cell(Formula(f"SUM({pupils})", stage["pupils"]), looks.number(looks.COUNT)),
        }

    def _indicator(self, of: Stage, context: Context, stage: JSON, one: Indicator, known: JSON) -> dict[str, Cell]:
        row, county, frame = len(self.rows) + 1, context.county["county"], self.frame
        described = frame.standard["indicators"][one.at]
        made = self._common(of, context, stage, frame.of(one.code))
        value = looks.number(looks.value_form(one.floor or known["value"]))
        resource, weights = of.area(county, "resource", one.code), of.weights(county, one)
        total = f"SUM({resource})/SUM({weights})*{self.parameters.of(PER, one.at)}"
        made["name"] = Cell(Formula(self.parameters.of(NAME, one.at), indicator_name(frame, described)), looks.TEXT)
        made["unit"] = Cell(Formula(self.parameters.of(UNIT, one.at), frame.of(described["unit"])), looks.TEXT)
        made["value"] = Cell(Formula(total, known["value"]), value)
        spread = frame.dispersion[county, of.stage, one.code]
        made |= self._dispersion(of.area(county, "value", one.code), weights, row, known, spread, value)
        if known["cv_limit"] is not None:
            limit = self.parameters.limit(one.at, of.stage)
            made |= self._judged(row, limit, known["cv_limit"], known["cv_margin"], known["cv_passes"])
        if one.floor is not None:
            made |= self._floors(of, county, one, one.floor, row, known, stage, value)
        made |= self._library(row, known["cv"])
        return made

    def _dispersion(
        self, values: str, weights: str, row: int, known: JSON, spread: Dispersion, style: Style
    ) -> dict[str, Cell]:
        """The standard deviation in two steps, which loses no digits, and the coefficient."""
        equal = "mean" in self.columns
        mean = f"{self.letter('mean' if equal else 'value')}{row}"
        sample, corrected = ("sample" in self.frame.measure), ("corrected" in self.frame.measure)
        size = f"ROWS({values})" if equal else f"SUM({weights})"
        squares = f"SUMPRODUCT(({values}-{mean})^2)" if equal else f"SUMPRODUCT({weights},({values}-{mean})^2)"
        divisor, least = size, ""
        if sample or (corrected and equal):
            divisor, least = f"({size}-1)", f"AND(ROWS({values})>1,{size}>=2)"
        elif corrected:
            divisor = f"({size}-SUMSQ({weights})/{size})"
            least = f"ROWS({values})>1"
        deviation = f"SQRT({squares}/{divisor})"
        if least:
            deviation = f'IF({least},{deviation},"")'
        own = f"{self.letter('deviation')}{row}"
        coefficient = f'IF(AND(ISNUMBER({own}),{mean}>0),{own}/{mean},"")'
        made = {
            "deviation": Cell(Formula(deviation, "" if spread.deviation is None else spread.deviation), style),
            "cv": Cell(
                Formula(coefficient, "" if known["cv"] is None else known["cv"]),
                looks.number(looks.cv_form(known["cv"], known["cv_limit"]), bold=True),
            ),
        }
        if equal:
            made["mean"] = Cell(Formula(f"AVERAGE({values})", "" if spread.mean is None else spread.mean), style)
        return made

    def _judged(self, row: int, limit: str, at: float, margin: float | None, passes: bool) -> dict[str, Cell]:
        """The limit, the distance from it, and the result; a coefficient that is undefined is not within its limit."""
        cv, own = f"{self.letter('cv')}{row}", f"{self.letter('limit')}{row}"
        within, beyond = (self.frame.say(one) for one in ("within", "beyond"))
        result = f"{cv}<={own}*(1+{self.parameters.tolerance})"
        text = f"IF(ISNUMBER({cv}),IF({result},{literal(within)},{literal(beyond)}),{literal(beyond)})"
        return {
            "limit": Cell(Formula(limit, at), looks.number(looks.LIMIT)),
            "margin": Cell(
                Formula(f'IF(ISNUMBER({cv}),{own}-{cv},"")', "" if margin is None else margin),
                looks.number(looks.MARGIN),
            ),
            "result": Cell(Formula(text, within if passes else beyond), looks.JUDGED),
        }

    def judgement(self, known: JSON) -> str:
        """What is said of a coefficient with a limit; nothing of one without."""
        if known["cv_limit"] is None:
            return ""
        return self.frame.say("within" if known["cv_passes"] else "beyond")

    def _floors(
        self,
        of: Stage,
        county: str | None,
        one: Indicator,
        least: float,
        row: int,
        known: JSON,
        stage: JSON,
        style: Style,
    ) -> dict[str, Cell]:
        """The floor, how many schools reach it, and what is lacking in all: the sum of the whole things of schools."""
        here = (each for school in stage["schools"] for each in school["indicators"] if each["code"] == one.code)
        lacking = sum(map(whole, here))
        values, floor = of.area(county, "value", one.code), f"{self.letter('floor')}{row}"
        slack = self.parameters.tolerance
        reached = f"{values}>={floor}*(1-{slack})" if one.is_least else f"{values}<={floor}*(1+{slack})"
        share = f"{self.letter('met')}{row}/{self.letter('schools')}{row}"
        return {
            "floor": Cell(Formula(self.parameters.floor(one.at, of.stage), least), style),
            "met": Cell(Formula(f"SUMPRODUCT(--({reached}))", known["schools_met"]), looks.number(looks.COUNT)),
            "met_share": Cell(Formula(share, known["schools_met"] / stage["school_count"]), looks.number(looks.SHARE)),
            "lacking": Cell(
                Formula(f"SUM({of.area(county, 'lacking', one.code)})", lacking), looks.number(looks.COUNT)
            ),
        }

    def _library(self, row: int, known: float | None) -> dict[str, Cell]:
        """The coefficient of the library as a number, and the difference of the recomputed one from it."""
        cv, own = f"{self.letter('cv')}{row}", f"{self.letter('library_cv')}{row}"
        difference = f'IF(AND(ISNUMBER({cv}),ISNUMBER({own})),{cv}-{own},"")'
        return {
            "library_cv": Cell(known, replace(SMALL, form="0.000000")),
            # The saved coefficient is that of the library.
            "difference": Cell(Formula(difference, "" if known is None else 0), replace(SMALL, form=looks.DIFFERENCE)),
        }

    def _composite(self, of: Stage, context: Context, stage: JSON, rows: tuple[int, int]) -> dict[str, Cell]:
        """The mean of the coefficients, where the standard limits that."""
        row, found = len(self.rows) + 1, stage["composite"]
        area = "{0}{1}:{0}{2}".format(self.letter("cv"), *rows)
        mean = f'IF(COUNT({area})={len(of.indicators)},AVERAGE({area}),"")'
        made = self._common(of, context, stage, self.frame.say("composite"))
        made["name"] = Cell(self.frame.say("composite_name"), looks.TEXT)
        made["cv"] = Cell(
            Formula(mean, "" if found["cv"] is None else found["cv"]),
            looks.number(looks.cv_form(found["cv"], found["cv_limit"]), bold=True),
        )
        if found["cv_limit"] is not None:
            limit = self.parameters.limit(None, of.stage)
            margin = None if found["cv"] is None else found["cv_margin"]
            made |= self._judged(row, limit, found["cv_limit"], margin, found["cv_passes"])
        return made | self._library(row, found["cv"])

    def _schools(self, of: Stage, context: Context, stage: JSON) -> dict[str, Cell]:
        """How many schools qualify."""
        row, say, rule = len(self.rows) + 1, self.frame.say, stage["school_rule"]
        made = self._common(of, context, stage, say("total"))
        head, rest, tail = (literal(say(one, of=rule["of"])) for one in ("rule_head", "rule_rest", "rule_tail"))
        names = self.parameters
        name = Formula(f"{head}&{names.at_least}&{rest}&{names.rest}*100&{tail}", self._rule_name(rule))
        results = of.area(context.county["county"], "result")
        fails = literal(say("fails"))
        count, schools = f"{self.letter('value')}{row}", f"{self.letter('schools')}{row}"
        made["name"] = Cell(name, looks.TEXT)
        made["value"] = Cell(Formula(f"SUMPRODUCT(--({results}<>{fails}))", rule["passing"]), looks.number(looks.COUNT))
        if "met_share" in self.columns:
            share = rule["passing"] / stage["school_count"]
            made["met_share"] = Cell(Formula(f"{count}/{schools}", share), looks.number(looks.SHARE))
        reached, missed = say("reached"), say("not_reached")
        made["result"] = Cell(
            Formula(
                f"IF({count}={schools},{literal(reached)},{literal(missed)})", missed if rule["failing"] else reached
            ),
            looks.JUDGED,
        )
        return made

    def _rule_name(self, rule: JSON) -> str:
        say, rest = self.frame.say, self.frame.standard["school_rule"]["rest_floor_pct"]
        parts = say("rule_head", of=rule["of"]), say("rule_rest", of=rule["of"]), say("rule_tail")
        return f"{parts[0]}{rule['at_least']}{parts[1]}{rest:g}{parts[2]}"

    # The sheet.

    def sheet(self) -> Sheet:
        """The sheet."""
        frame = self.frame
        inside = column(len(self.columns) - len(OUTSIDE) - 1)
        head = self._head
        return Sheet(
            frame.say("sheet_summary"), self.rows, [*self._widths()], marks=[*self._marks()],
            freeze=f"{column(self.columns['name'] + 1)}{head + 1}", landscape=True, head=(head, head),
            area=f"A1:{inside}{len(self.rows)}", grid=False, above=frame.heading, below=frame.below,
            filtered=f"A{head}:{inside}{self._last}" if frame.several else None,
            heights=heights(self.rows, [*self._widths()]),
        )  # fmt: skip

    def _widths(self) -> Iterator[float]:
        wide = {
            "county": 18.0, "stage": 11.0 if self.frame.words.language == "zh" else 17.0, "indicator": 10.0,
            "name": 50.0, "unit": 12.0, "library_cv": 14.0, "difference": 12.0, "result": 12.0,
        }  # fmt: skip
        yield from (wide.get(key, 11.0) for key in self.columns)

    def _marks(self) -> Sequence[Mark]:
        first, last = self._head + 1, max(self._last, self._head + 1)
        cv, limit, result = (self.letter(one) for one in ("cv", "limit", "result"))
        say = self.frame.say

        def judged(*keys: str) -> str:
            each = ",".join(f"${result}{first}={literal(say(key))}" for key in dict.fromkeys(keys))
            return f"OR({each})"

        own, most = f"${cv}{first}", f"${limit}{first}"
        above = f"AND(ISNUMBER({own}),ISNUMBER({most}),{own}>{most}*(1+{self.parameters.tolerance}))"
        where = f"{result}{first}:{result}{last}"
        return [
            looks.far(f"{cv}{first}:{cv}{last}", above),
            looks.far(where, judged("beyond", "not_reached")),
            looks.good(where, judged("within", "reached")),
        ]


def indicator_name(frame: Frame, described: JSON) -> str:
    """The name of an indicator as the sheet of parameters has it."""
    least = "" if described["direction"] == "at_least" else f" ({frame.say('at_most')})"
    return f"{frame.of(described['name'])}{least}"
