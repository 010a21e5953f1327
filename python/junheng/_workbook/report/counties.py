"""The first sheet where there are several counties: what each of them reaches, from the summary."""

from __future__ import annotations

from collections.abc import Iterator

from junheng._report.context import JSON, Context
from junheng._workbook.heights import heights
from junheng._workbook.model import Cell, Formula, Row, Sheet, cells, column, literal
from junheng._workbook.report import looks
from junheng._workbook.report.closing import closing, opening
from junheng._workbook.report.frame import Frame
from junheng._workbook.report.summary import Summary


def sheet(frame: Frame, summary: Summary) -> Sheet:
    """The sheet."""
    rows = [*opening(frame)]
    say, words = frame.say, frame.words
    heads = [words.heading("county_of"), say("verdict"), words.heading("rows_of")]
    for stage in frame.stages:
        heads += [say(one, stage=frame.stage(stage)) for one in ("stage_pupils", "beyond_count")]
        heads += [say("failing_count", stage=frame.stage(stage))] if _has_rule(frame) else []
    rows.append(cells(heads, looks.HEAD))
    head = len(rows)
    rows += [_row(frame, summary, context) for context in frame.contexts]
    last = len(rows)
    rows += closing(frame, signed=True)
    letter = column(len(heads) - 1)
    widths = [22.0, 30.0, 10.0, *[15.0] * (len(heads) - 3)]
    return Sheet(
        say("sheet_counties"), rows, widths, freeze=f"B{head + 1}", landscape=True, head=(head, head), grid=False,
        filtered=f"A{head}:{letter}{last}", heights=heights(rows, widths), above=frame.heading, below=frame.below,
    )  # fmt: skip


def _has_rule(frame: Frame) -> bool:
    return bool(frame.standard.get("school_rule"))


def _row(frame: Frame, summary: Summary, context: Context) -> Row:
    county = context.county
    known = {stage["stage"]: stage for stage in county["stages"]}
    row = [
        Cell(frame.county(context), looks.TEXT),
        Cell(frame.words(f"verdict_of.{county['verdict']['state']}"), looks.TEXT),
        Cell(county["rows"], looks.number(looks.COUNT)),
    ]
    for stage in frame.stages:
        row += _stage(frame, summary, county["county"], known[stage]) if stage in known else _none(frame)
    return row


def _none(frame: Frame) -> Iterator[Cell]:
    yield from cells([None] * (2 + _has_rule(frame)), looks.TEXT)


def _stage(frame: Frame, summary: Summary, county: str | None, stage: JSON) -> Iterator[Cell]:
    block, sheet_ = summary.blocks[county, stage["stage"]], frame.sheet("summary")
    judged = [*stage["indicators"], *([stage["composite"]] if stage["composite"] else [])]
    count = looks.number(looks.COUNT)
    last = block.composite or block.last

    def at(key: str, row: int) -> str:
        return f"{sheet_}!{summary.letter(key)}{row}"

    yield Cell(Formula(at("pupils", block.first), stage["pupils"]), count)
    results = f"{at('result', block.first)}:{summary.letter('result')}{last}"
    beyond = sum(one["cv_limit"] is not None and not one["cv_passes"] for one in judged)
    yield Cell(Formula(f"COUNTIF({results},{literal(frame.say('beyond'))})", beyond), count)
    if block.schools:
        failing = stage["school_rule"]["failing"]
        yield Cell(Formula(f"{at('schools', block.schools)}-{at('value', block.schools)}", failing), count)
