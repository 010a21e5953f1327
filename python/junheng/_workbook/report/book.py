"""A report workbook as bytes, from an assessment and the table that it was made of."""

from __future__ import annotations

from collections.abc import Iterator

from junheng._workbook.model import Sheet
from junheng._workbook.report import counties, fixed, schools
from junheng._workbook.report.frame import Frame
from junheng._workbook.report.parameters import Parameters
from junheng._workbook.report.stage import Stage
from junheng._workbook.report.summary import Summary
from junheng._workbook.writer import written


def book(frame: Frame) -> bytes:
    """The workbook: the summary, the parameters, the table of schools, a sheet for each stage, and what is fixed."""
    return written([*_sheets(frame)], frame.names.every)


def _sheets(frame: Frame) -> Iterator[Sheet]:
    parameters = Parameters(frame)
    stages = {stage: Stage(frame, parameters, stage) for stage in frame.stages}
    summary = Summary(frame, parameters, stages)
    if frame.several:
        yield counties.sheet(frame, summary)
    yield summary.sheet()
    yield parameters.sheet()
    yield schools.sheet(frame)
    yield from (stage.sheet() for stage in stages.values())
    yield from fixed.sheets(frame, summary)
