"""What opens and closes the first sheets: title, verdict, provenance, signatures."""

from __future__ import annotations

from collections.abc import Iterator

from junheng._report import cover, index
from junheng._report.context import Context
from junheng._report.cover import SIGNATURES
from junheng._report.page import title_of
from junheng._report.sections import provenance
from junheng._report.sections.verdict import sentence
from junheng._texts.neutral import neutral_line
from junheng._workbook.model import Cell, Row, cells
from junheng._workbook.report import looks
from junheng._workbook.report.frame import Frame

# The columns at which the signatures begin.
PLACES = (0, 3, 7, 11)


def title(frame: Frame) -> str:
    """The title of the workbook."""
    first = frame.contexts[0]
    cover, words = first.cover, frame.words
    if frame.several:
        text = index.title_of(frame.document, words, cover)
        return neutral_line(f"{text} {cover.year}" if cover.year else text)
    code = "title_with_year" if cover.year else "title"
    return neutral_line(frame.say(code, county=first.name, title=title_of(first), year=cover.year))


def opening(frame: Frame) -> Iterator[Row]:
    """The title, what the numbers are, the verdict, and the reporting unit."""
    say, first = frame.say, frame.contexts[0]
    document = neutral_line(frame.document["provenance"]["document"])
    sheets = {one: say(f"sheet_{one}") for one in ("schools", "parameters")}
    yield [Cell(title(frame), looks.TITLE)]
    yield [Cell(say("lead", document=document, **sheets), looks.LEAD)]
    if not frame.several:
        yield [Cell(verdict(frame, first), looks.LEAD)]
    if first.cover.unit:
        yield [Cell(neutral_line(say("unit_line", unit=first.cover.unit)), looks.LEAD)]
    if first.cover.date:
        yield [Cell(neutral_line(say("date_line", date=first.cover.date)), looks.LEAD)]
    yield []


def verdict(frame: Frame, context: Context) -> str:
    """The verdict on a county, with what it rests on."""
    found = frame.words(f"verdict_of.{context.county['verdict']['state']}")
    return neutral_line(frame.say("verdict_then", verdict=found, sentence=sentence(context)))


def closing(frame: Frame, *, signed: bool) -> Iterator[Row]:
    """Stages without schools, where the numbers come from, and room for signatures on the first sheet."""
    say, words, first = frame.say, frame.words, frame.contexts[0]
    yield []
    missing = [frame.stage(stage) for stage in frame.standard["stages"] if stage not in frame.stages]
    if missing:
        yield [Cell(say("no_stage", stages=words.list(missing)), looks.LEAD)]
    source = frame.document["provenance"]
    made = words(
        "made_with",
        version=source["version"],
        standard=source["standard"],
        edition=source["standard_version"],
        document=source["document"],
    )
    files = cover.files_named(first.evidence.sources, words)
    lines = [say("source", made=made)]
    lines += [say("source_file", name=name, sha256=one.sha256) for name, one in files]
    if named := provenance.columns(first):
        lines.append(named)
    if not first.evidence.sources:
        lines.append(say("source_none"))
    yield from ([Cell(neutral_line(line), looks.LEAD)] for line in lines)
    if signed:
        yield from _signatures(frame)


def _signatures(frame: Frame) -> Iterator[Row]:
    words, first = frame.words, frame.contexts[0]
    yield []
    yield []
    signed = [(words(one), getattr(first.cover, one) or "") for one in SIGNATURES] + [(words("signed_on"), "")]
    row = cells([None] * (PLACES[-1] + 1), looks.PLAIN)
    for at, (what, who) in zip(PLACES, signed, strict=True):
        row[at] = Cell(neutral_line(frame.say("sign", what=what, who=who)).rstrip(), looks.PLAIN)
    yield row
