"""The sheet of parameters: what the standard prescribes, as cells that formulas refer to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from junheng._texts.phrases import name
from junheng._workbook.heights import heights
from junheng._workbook.model import Cell, Formula, Row, Sheet, Style, cells, column
from junheng._workbook.report import looks
from junheng._workbook.report.frame import Frame

# The rows of the indicators begin here.
FIRST = 2
CODE, NAME, UNIT, PER = range(4)
# Numbers begin in this column.
NUMBERS = 4
# Relative differences up to here are rounding errors of decimals, as the core has it.
TOLERANCE = 1e-12
STAGES = ("primary", "junior", "senior")


@dataclass
class Parameters:
    """Where each parameter is.

    Attributes:
        frame: The workbook.
        at_least: The name of the number of floors that a school must reach.
        rest: The name of the share of the floor that the others must reach.
        tolerance: The name of the difference that counts as equal.
        weights: The name of the table of weights.
    """

    frame: Frame
    at_least: str = field(default="", init=False)
    rest: str = field(default="", init=False)
    tolerance: str = field(default="", init=False)
    weights: str = field(default="", init=False)
    rows: list[Row] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        floors = any(one.get("floor") for one in self.frame.standard["indicators"])
        # The stages whose floors have columns, and the first column of the limits.
        self._floored = self._judged if floors else []
        self._limits = NUMBERS + len(self._floored)
        self._rows()

    @property
    def _judged(self) -> Sequence[str]:
        return self.frame.stages

    def cell(self, at: int, row: int) -> str:
        """A cell of the sheet."""
        return f"{self.frame.sheet('parameters')}!${column(at)}${row}"

    def of(self, what: int, indicator: int) -> str:
        """The cell of a property of an indicator."""
        return self.cell(what, FIRST + indicator)

    def floor(self, indicator: int, stage: str) -> str:
        """The cell of a floor."""
        return self.of(NUMBERS + self._floored.index(stage), indicator)

    def limit(self, indicator: int | None, stage: str) -> str:
        """The cell of the limit of an indicator, or of the mean of all."""
        at = len(self.frame.standard["indicators"]) if indicator is None else indicator
        return self.of(self._limits + self._judged.index(stage), at)

    def weight(self, stage: str) -> int:
        """The place of the column of a stage in the table of weights."""
        return NUMBERS + 1 + self.weighted.index(stage)

    @property
    def weighted(self) -> list[str]:
        """The stages of which pupils have weights."""
        weights = self.frame.weighted_types
        return [one for one in STAGES if one in self._judged or any(one in of for of in weights.values())]

    def _rows(self) -> None:
        frame, say = self.frame, self.frame.say
        heads = [say(one) for one in ("indicator", "name", "unit", "per")]
        heads += [say("floor_of", stage=frame.stage(stage)) for stage in self._floored]
        heads += [say("limit_of", stage=frame.stage(stage)) for stage in self._judged]
        self.rows = [cells([*heads, say("clause")], looks.HEAD)]
        self.rows += [self._indicator(at) for at in range(len(frame.standard["indicators"]))]
        rule = frame.standard["county_rule"]
        if rule.get("limit"):
            limits = [Cell(rule["limit"].get(stage), _input(looks.LIMIT)) for stage in self._judged]
            self.rows.append(
                [
                    *cells([say("composite"), say("composite_name"), *[None] * (self._limits - 2)], looks.TEXT),
                    *limits,
                    Cell(self._clause(rule), looks.AFTER),
                ]
            )
        self.rows.append([])
        school_rule = frame.standard.get("school_rule")
        if school_rule:
            self.at_least = self._single("at_least", school_rule["at_least"], "0")
            self.rest = self._single("rest", school_rule["rest_floor_pct"] / 100, "0%")
        self.tolerance = self._single("tolerance", TOLERANCE, "0E+00")
        self._weights()
        self.rows += [[], [Cell(say("input_note"), looks.INPUT)]]

    def _indicator(self, at: int) -> Row:
        one = self.frame.standard["indicators"][at]
        least = "" if one["direction"] == "at_least" else f" ({self.frame.say('at_most')})"
        floors, limits = one.get("floor") or {}, one.get("cv_limit") or {}
        return [
            Cell(self.frame.of(one["code"]), looks.TEXT),
            Cell(f"{self.frame.of(one['name'])}{least}", looks.WRAPPED),
            Cell(self.frame.of(one["unit"]), looks.TEXT),
            Cell(one["per"], _input("#,##0")),
            *(Cell(floors.get(stage), _input("General")) for stage in self._floored),
            *(Cell(limits.get(stage), _input(looks.LIMIT)) for stage in self._judged),
            Cell(self._clause(one), looks.AFTER),
        ]

    def _clause(self, one: dict[str, dict[str, object]]) -> str:
        return self.frame.of(one["source"]["clause"])

    def _single(self, key: str, value: float, form: str) -> str:
        """A parameter with a name of its own."""
        self.rows.append(
            [Cell(self.frame.say(f"{key}_row")), *cells([None] * (NUMBERS - 1)), Cell(value, _input(form))]
        )
        return self.frame.names.add(self.frame.say(f"name_{key}"), self.cell(NUMBERS, len(self.rows)))

    def _weights(self) -> None:
        """The weights by type, first under the names of the types, then as the table writes them otherwise."""
        frame, types = self.frame, self.frame.weighted_types
        if not types:
            return
        stages = [frame.stage(one) for one in self.weighted]
        # Numbers begin in the column of the other parameters.
        between = [None] * (NUMBERS - 1)
        empty = cells(between, looks.TEXT)
        self.rows += [[], cells([frame.say("weights_row"), *between, *stages], looks.HEAD)]
        first = len(self.rows) + 1
        own = {name("school_type", kind, frame.words.language): kind for kind in types}
        for kind, title in zip(types, own, strict=True):
            weights = [Cell(types[kind].get(one, 0), _input("0.00")) for one in self.weighted]
            self.rows.append([Cell(title, looks.TEXT), *empty, *weights])
        row_of = {kind: first + at for at, kind in enumerate(types)}
        for written, kind in spellings(frame).items():
            if kind in types and written not in own:
                copies = [(f"{column(NUMBERS + at)}{row_of[kind]}", one) for at, one in enumerate(self.weighted)]
                formulas = (
                    Cell(Formula(where, types[kind].get(one, 0)), looks.number("0.00")) for where, one in copies
                )
                self.rows.append([Cell(written, looks.TEXT), *empty, *formulas])
        last = self.cell(NUMBERS + len(self.weighted) - 1, len(self.rows)).partition("!")[2]
        self.weights = frame.names.add(frame.say("name_weights"), f"{self.cell(0, first)}:{last}")

    def sheet(self) -> Sheet:
        """The sheet."""
        frame = self.frame
        widths = [18.0, 50.0, 10.0, 8.0, *[12.0] * (len(self._floored) + len(self._judged)), 46.0]
        return Sheet(
            frame.say("sheet_parameters"), self.rows, widths, freeze="A2", landscape=True,
            heights=heights(self.rows, widths), above=frame.heading, below=frame.below,
        )  # fmt: skip


def _input(form: str) -> Style:
    return looks.number(form, fill=looks.INPUT.fill)


def spellings(frame: Frame) -> dict[str, str]:
    """How the table writes each type of school that was assessed, with what it means."""
    place = frame.table.places["school_type"]
    kinds: dict[str, str] = {}
    for context in frame.contexts:
        for stage in context.county["stages"]:
            for row, school in frame.schools(context.county["county"], stage):
                cell = frame.table.columns[place.at][row]
                if cell is not None and school["school_type"]:
                    written = cell if isinstance(cell, str) else f"{cell:.15g}"
                    kinds.setdefault(written, school["school_type"])
    return kinds
