"""Sheets that no change recomputes: last year, items, findings, plans, as the printed report has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from junheng._display.blocks import Block
from junheng._display.items import items as items_block
from junheng._display.plan import action_blocks
from junheng._display.plan_kinds import classes
from junheng._report.context import JSON, Context
from junheng._report.plans import sentences, subject
from junheng._texts.neutral import neutral_line
from junheng._workbook.heights import heights
from junheng._workbook.model import Cell, Formula, Row, Sheet, Style, cells, column
from junheng._workbook.report import looks
from junheng._workbook.report.frame import Frame
from junheng._workbook.report.summary import Summary, indicator_name

# What the sentences of a plan have said already.
TOLD = 1
# The rows above the content of each sheet.
OPENED = 2
# Sentences and steps extend from the second column to this one.
SPANNED = 10


class Wide(Cell):
    """A cell of the second column that extends over the others."""


def sheets(frame: Frame, summary: Summary) -> Iterator[Sheet]:
    """The sheets for which there is something."""
    for made in (_previous(frame, summary), _items(frame), _findings(frame), _plans(frame)):
        if made is not None:
            yield made


def _sheet(frame: Frame, key: str, rows: Sequence[Row], widths: Sequence[float], *, lead: bool = True) -> Sheet:
    opened: list[Row] = [[Cell(frame.say(f"sheet_{key}"), looks.SUBTITLE)]]
    opened.append([Cell(frame.say("fixed"), looks.LEAD)] if lead else [])
    every = [*opened, *rows]
    told = [at for at, row in enumerate(every, 1) if len(row) > 1 and isinstance(row[1], Wide)]
    spans = dict.fromkeys(told, sum(widths[1:SPANNED]))
    return Sheet(
        frame.say(f"sheet_{key}"), every, widths, landscape=True, grid=False, above=frame.heading, below=frame.below,
        merged=[f"B{at}:{column(SPANNED - 1)}{at}" for at in told], heights=heights(every, widths, spans),
    )  # fmt: skip


def _texts(values: Sequence[object], style: Style = looks.WRAPPED) -> list[Cell]:
    return cells([neutral_line(str(value)) for value in values], style)


def _county(frame: Frame, context: Context) -> Iterator[list[Cell]]:
    """The name of a county above its rows, where there are several."""
    if frame.several:
        yield []
        yield [Cell(frame.county(context), looks.SUBTITLE)]


# Last year.


def _previous(frame: Frame, summary: Summary) -> Sheet | None:
    if all(context.evidence.previous is None for context in frame.contexts):
        return None
    say, words = frame.say, frame.words
    heads = [words.heading("county_of")] if frame.several else []
    heads += [say(one) for one in ("stage", "indicator", "name")]
    heads += [
        say("year_of", what=say(what), year=words(year))
        for what in ("value", "cv")
        for year in ("last_year", "this_year")
    ]
    rows: list[Row] = [cells([*heads, say("change"), say("limit"), say("result")], looks.HEAD)]
    for context in frame.contexts:
        before = {one["stage"]: one for one in (context.evidence.previous or {"stages": []})["stages"]}
        for stage in context.county["stages"]:
            if stage["stage"] in before:
                rows += [*_compared(frame, summary, context, stage, before[stage["stage"]], OPENED + len(rows) + 1)]
    lead = [18.0] if frame.several else []
    widths = [*lead, 14.0, 10.0, 46.0, 12.0, 12.0, 12.0, 12.0, 12.0, 10.0, 10.0]
    return _sheet(frame, "previous", rows, widths, lead=False)


def _compared(frame: Frame, summary: Summary, context: Context, stage: JSON, before: JSON, first: int) -> Iterator[Row]:
    """Last year's numbers beside formulas of this year's; `first` is the row of the first indicator."""
    block = summary.blocks[context.county["county"], stage["stage"]]
    compared = (context.evidence.comparison or {"stages": []})["stages"]
    changes = {
        (one["stage"], each["indicator"]): each["cv"]["change"] for one in compared for each in one["indicators"]
    }
    known = {one["code"]: one for one in before["indicators"]}
    head = [Cell(frame.county(context), looks.TEXT)] if frame.several else []
    columns = {one: column(len(head) + at) for at, one in ((5, "before"), (6, "now"))}
    for at, one in enumerate(stage["indicators"]):
        row, then = block.first + at, known.get(one["code"], {})
        value = looks.number(looks.value_form(one["floor"] or one["value"]))
        cv = looks.number(looks.cv_form(one["cv"], one["cv_limit"]))

        def now(key: str, row: int = row) -> str:
            return f"{frame.sheet('summary')}!{summary.letter(key)}{row}"

        then_cv, now_cv = f"{columns['before']}{first + at}", f"{columns['now']}{first + at}"
        moved = changes.get((stage["stage"], one["code"]))
        change = f'IF(AND(ISNUMBER({then_cv}),ISNUMBER({now_cv})),{now_cv}-{then_cv},"")'
        yield [
            *head,
            Cell(frame.stage(stage["stage"]), looks.TEXT),
            Cell(Formula(now("indicator"), frame.of(one["code"])), looks.TEXT),
            Cell(Formula(now("name"), indicator_name(frame, frame.standard["indicators"][at])), looks.TEXT),
            Cell(then.get("value"), value),
            Cell(Formula(now("value"), one["value"]), value),
            Cell(then.get("cv"), cv),
            Cell(Formula(now("cv"), "" if one["cv"] is None else one["cv"]), cv),
            Cell(Formula(change, "" if moved is None else moved), looks.number(looks.MARGIN)),
            Cell(Formula(now("limit"), one["cv_limit"]) if one["cv_limit"] is not None else None,
                 looks.number(looks.LIMIT)),
            Cell(Formula(f'{now("result")}&""', summary.judgement(one)), looks.JUDGED),
        ]  # fmt: skip


# Items.


def _items(frame: Frame) -> Sheet | None:
    if not any(context.county["items"] for context in frame.contexts):
        return None
    rows: list[Row] = []
    words = frame.words
    for context in frame.contexts:
        rows += _county(frame, context)
        block = items_block(context.county["items"], context.document["standard"]["items"], words, context.standard)
        heads = [words.heading(key) for key in ("group", "item", "expected", "answer", "result", "papers")]
        rows.append(cells(heads, looks.HEAD))
        rows += [_texts([*row, ""]) for row in block.rows]
    return _sheet(frame, "items", rows, [18.0, 64.0, 18.0, 22.0, 14.0, 20.0])


# Findings.


def _findings(frame: Frame) -> Sheet:
    """How the files were read, what `check` found in the table, and which schools are not assessed."""
    words, rows = frame.words, list[Row]()
    notes = [["", note] for note in frame.contexts[0].evidence.notes]
    rows += _section([words("reading_notes")], notes)
    for context in frame.contexts:
        found = [
            *_section([words.heading("kind_of"), words.heading("finding")], _listed(context)),
            *_section([words("no_schools_rows")], [["", words.of(one["message"])] for one in _total_rows(context)]),
            *_section([words("excluded_count", count=len(_excluded(context)))], _excluded(context)),
        ]
        rows += [*_county(frame, context), *found] if found else ()
    if not rows:
        rows = [[], _texts([words("findings_none")], looks.PLAIN)]
    return _sheet(frame, "findings", rows, [22.0, 110.0])


def _listed(context: Context) -> list[list[str]]:
    words = context.words
    return [[words(f"severity_{one['severity']}"), words.of(one["message"])] for one in context.evidence.findings or []]


def _total_rows(context: Context) -> Sequence[JSON]:
    found: Sequence[JSON] = context.document["total_rows"]
    return found


def _excluded(context: Context) -> list[list[str]]:
    reasons = ((one, context.words.of(one["reason"])) for one in context.county["exclusions"])
    return [[one["id"], f"{one['name'] or ''} {reason}".strip()] for one, reason in reasons]


def _section(heads: Sequence[str], listed: Sequence[Sequence[object]]) -> Iterator[Row]:
    """A heading with rows, where there are any."""
    if listed:
        yield []
        yield cells([*heads, *[None] * (len(listed[0]) - len(heads))], looks.SECTION)
        yield from (_texts(row) for row in listed)


# Plans.


def _plans(frame: Frame) -> Sheet | None:
    if not any(context.evidence.planned for context in frame.contexts):
        return None
    rows: list[Row] = []
    for context in frame.contexts:
        planned = context.evidence.planned
        rows += _county(frame, context) if planned else ()
        for document, county in planned:
            if "actions" not in county:
                rows += [row for block in classes(document, frame.words, None) for row in _block(block)]
                continue
            done = [one for one in county["actions"] if one["status"] == "met"]
            for action in county["actions"]:
                if action["status"] != "met":
                    rows += _action(document, action, context)
            if done:
                names = frame.words("lists").join(subject(document, one, context) for one in done)
                rows += [[], _texts([frame.words("plans_met", list=names)], looks.PLAIN)]
    return _sheet(frame, "plans", rows, [28.0, 14.0, *[13.0] * 7, 24.0])


def _action(document: JSON, action: JSON, context: Context) -> Iterator[Row]:
    """The sentences of a plan, then its steps."""
    words = context.words
    kind = words.of(document["provenance"]["kind"])
    yield []
    title = words.heading("plan_of", kind=kind, subject=subject(document, action, context))
    yield _texts([title], looks.SUBTITLE)
    for label, text in sentences(document, action, context):
        yield [*_texts([label], looks.PLAIN), Wide(neutral_line(text), Style(wrap=True))]
    described = {one["code"]: one for one in document["indicators"]}
    for block in [*action_blocks(action, described, words, None)][TOLD:]:
        if block.headings:
            yield from _block(block)


def _block(block: Block) -> Iterator[Row]:
    yield []
    if block.title:
        yield _texts([block.title], Style(bold=True))
    yield from (_texts([line], looks.PLAIN) for line in block.lines)
    if block.headings:
        yield _texts(block.headings, looks.HEAD)
        for row in block.rows:
            # A column of texts beside that of numbers takes the whole width.
            yield [*_texts(row[:1]), Wide(neutral_line(row[1]), looks.WRAPPED)] if len(row) == 2 else _texts(row)
