"""What to look at in the file before it is submitted, and the schools that are excluded, with their rows."""

from __future__ import annotations

from junheng._display.markup import Markup, join, tag
from junheng._report.context import JSON, Context
from junheng._report.missing import absent
from junheng._report.sections import provenance
from junheng._report.table import Column, table
from junheng._texts.phrases import known_phrase

# The message of a row that is a note.
NOTE = "total_row.note"


def section(context: Context) -> Markup:
    """The findings of `check`, the rows that are no schools, and the excluded schools."""
    words, evidence = context.words, context.evidence
    if evidence.findings is None:
        found = absent(context, "findings_missing")
    elif evidence.findings:
        rows = [[words(f"severity_{one['severity']}"), words.of(one["message"])] for one in evidence.findings]
        found = table([Column(words.heading("kind_of")), Column(words.heading("finding"))], rows, "stack")
    else:
        found = tag("p", words("findings_none"))
    notes = [tag("li", note) for note in evidence.notes]
    if named := provenance.columns(context):
        notes.append(tag("li", named))
    read = join(tag("h3", words("reading_notes")), tag("ul", *notes)) if notes else None
    return join(found, read, _total_rows(context), _excluded(context))


def _total_rows(context: Context) -> Markup | None:
    rows = context.document["total_rows"]
    if not rows:
        return None
    listed = (tag("li", _total_row(one, context)) for one in rows)
    return join(tag("h3", context.words("no_schools_rows")), tag("ul", *listed))


def _total_row(one: JSON, context: Context) -> str:
    """Why a row is no school; a note, which may have names and numbers of persons, is not quoted."""
    words, label = context.words, str(one["label"])
    text = words.of(one["message"])
    if one["message"]["code"] != NOTE:
        return text
    # What the core says ends with the text of the note, and may have it after the row.
    said = str(known_phrase(NOTE, words.language)).removeprefix("{place}").partition("{got}")[0]
    place = text.partition(said)[0]
    for brackets in ("（{}）", " ({})"):
        place = place.removesuffix(brackets.format(label))
    return words("note_row", place=place.replace(label, "…"))


def _excluded(context: Context) -> Markup | None:
    words, excluded = context.words, context.county["exclusions"]
    if not excluded:
        return None
    heads = [
        Column(words.heading("school")),
        Column(words.heading("row_of_file"), number=True),
        Column(words.heading("why")),
    ]
    rows = [[_name(one), _row(one, context), words.of(one["reason"])] for one in excluded]
    return join(tag("h3", words("excluded_count", count=len(excluded))), table(heads, rows, "stack"))


def _name(one: JSON) -> str:
    return f"{one['name'] or ''} {one['id']}".strip()


def _row(one: JSON, context: Context) -> str | None:
    place = context.evidence.places.get(one["id"])
    return None if place is None else str(place[0])
