"""Which sheets of a workbook are the table: the one of schools, or those of the stages, joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from junheng import _core
from junheng._input.files.layout.dictionary import clean, meaning_of
from junheng._input.files.layout.locate import located
from junheng._input.files.layout.record import UnreadSheet
from junheng._input.files.layout.staged import of_its_stage
from junheng._input.files.layout.table import Located
from junheng._input.files.problems import UnreadableFile, rejected
from junheng._input.files.raw import Cell, Place
from junheng._input.files.workbook.book import Book, Sheet
from junheng._input.files.workbook.worksheet import raw_page

_EXAMPLE = re.compile(r"示例|样例|样表|范例|填写说明|example|sample", re.IGNORECASE)
# Names of sheets of a stage or of a type of school.
_STAGE = re.compile(
    r"(?:普通|公办|民办|义务教育)?(?:小学|初中|初级中学|高中|中学|教学点|九年一贯制|完全中学|十二年一贯制|高级中学|特殊教育)"
    r"(?:及?教学点|学校)?(?:[（(].*[)）]|表|数据|部分)?|primary|junior|senior|nine[- _]year"
)


def table_in(book: Book, names: Sequence[str] = (), *, is_mapped: bool = False, is_of_items: bool = False) -> Located:
    """The table in the sheets of these names, joined; without names in the sheet or the sheets that hold one.

    `is_mapped` is that of `located`; `is_of_items` looks for answers to items of a standard in place of schools.

    Without names hidden sheets are not looked at. A single sheet that is shown is read whatever it holds. Of several
    the one with a table of schools is read; several such sheets are joined where each is named after a stage or a
    type of school.

    Raises:
        UnreadableFile: If there is no such sheet, or several that may be meant.
    """
    if names:
        return _joined([_located(book, book.sheet(name), is_mapped) for name in names], is_mapped=is_mapped)
    shown = [one for one in book.sheets if not one.hidden] or [*book.sheets]
    unread = [UnreadSheet(one.name, "hidden") for one in book.sheets if one not in shown]
    if len(shown) == 1:
        return _without(_located(book, shown[0], is_mapped), unread)
    candidates, answers = _candidates(book, shown, is_mapped)
    if is_of_items:
        candidates = answers
    if not candidates:
        chosen = [_first(book, shown, is_mapped)]
    elif len(candidates) == 1 or (not is_of_items and all(_STAGE.fullmatch(name.strip()) for name in candidates)):
        chosen = [*candidates.values()]
    else:
        code = "file.several_item_sheets" if is_of_items else "file.several_sheets"
        raise rejected(code, book.package.path, sheets=tuple(candidates))
    read = {sheet for one in chosen for sheet in one.reading.sheets}
    others = [one.name for one in shown if one.name not in read]
    unread += [UnreadSheet(name, _why(name, answers)) for name in others]
    return _without(_joined(chosen, is_mapped=is_mapped), unread)


def _why(name: str, answers: Collection[str]) -> str:
    """Why a sheet is not read."""
    return "example" if _EXAMPLE.search(name) else "items" if name in answers else "other"


def _located(book: Book, sheet: Sheet, is_mapped: bool) -> Located:
    raw = raw_page(book, sheet)
    if raw.unsaved:
        got = ", ".join(raw.unsaved[:10])
        raise rejected("file.unsaved_formula", book.package.path, sheet=sheet.name, got=got)
    return located(raw, is_mapped=is_mapped)


def _first(book: Book, shown: Sequence[Sheet], is_mapped: bool) -> Located:
    """The table of the first sheet that is not empty."""
    for sheet in shown:
        if raw_page(book, sheet).rows:
            return _located(book, sheet, is_mapped)
    return _located(book, shown[0], is_mapped)


def _candidates(book: Book, shown: Sequence[Sheet], is_mapped: bool) -> tuple[dict[str, Located], dict[str, Located]]:
    """The sheets with a table of schools, and those with answers to items of a standard.

    Raises:
        UnreadableFile: If a sheet that names columns of schools cannot be read: it may be the one that is meant.
    """
    found: dict[str, Located] = {}
    answers: dict[str, Located] = {}
    for sheet in shown:
        if _EXAMPLE.search(sheet.name):
            continue
        try:
            one = _located(book, sheet, is_mapped)
        except UnreadableFile:
            if _names_columns(book, sheet):
                raise
            continue
        if one.is_of_schools():
            found[sheet.name] = one
        elif one.is_of_items():
            answers[sheet.name] = one
    return found, answers


def _names_columns(book: Book, sheet: Sheet) -> bool:
    raw = raw_page(book, sheet)
    rows = (raw.row(at).values() for at in range(min(len(raw.rows), 10)))
    return any(len({meaning_of(clean(cell)) for cell in row if isinstance(cell, str)} - {None}) > 1 for row in rows)


def _without(table: Located, unread: Sequence[UnreadSheet]) -> Located:
    return replace(table, reading=replace(table.reading, unread=tuple(unread)))


def _joined(tables: Sequence[Located], *, is_mapped: bool = False) -> Located:
    """The rows of all tables, one below the other; a column that a table lacks is missing in its rows.

    Raises:
        UnreadableFile: If a table has two columns of one meaning, or a heading of two meanings.
    """
    if len(tables) == 1:
        return tables[0]
    tables = [of_its_stage(table, is_mapped=is_mapped) for table in tables]
    first = tables[0]
    positions: dict[object, int] = {}
    headings: dict[int, str] = {}
    cells: dict[int, list[Cell]] = {}
    before = 0
    for table in tables:
        places = _places(table, positions)
        for position, name in table.headings.items():
            headings.setdefault(places[position], name)
        for position in places.values():
            cells.setdefault(position, [None] * before)
        for position, column in table.columns.items():
            cells[places[position]].extend(column)
        before += len(table.rows)
        for column in cells.values():
            column.extend([None] * (before - len(column)))
    sheets = [str(table.place.sheet) for table in tables]
    reading = replace(
        first.reading,
        sheets={sheet: len(table.rows) for sheet, table in zip(sheets, tables, strict=True)},
        columns=[*{one.name: one for table in tables for one in table.reading.columns}.values()],
        skipped=[one for table in tables for one in table.reading.skipped],
        filled=_sums(table.reading.filled for table in tables),
    )
    return Located(
        Place(first.place.path, "、".join(sheets)),
        [row for table in tables for row in table.rows],
        headings,
        cells,
        reading,
        [sheet for sheet, table in zip(sheets, tables, strict=True) for _ in table.rows],
    )


def _places(table: Located, positions: dict[object, int]) -> dict[int, int]:
    """Where each column of a table is in the joined one: with the first of the same meaning and unit, or name.

    Raises:
        UnreadableFile: If the table has two such columns.
    """
    places: dict[int, int] = {}
    for position, name in table.headings.items():
        meaning = meaning_of(name)
        key: object = name if meaning is None else (meaning, _core.factor_of(name))
        if not name:
            key = table.place.sheet, position
        place = positions.setdefault(key, len(positions))
        if place in places.values():
            raise rejected("file.duplicate_heading", table.place.path, column=name)
        places[position] = place
    return places


def _sums(parts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    sums: Counter[str] = Counter()
    for part in parts:
        sums.update(part)
    return dict(sums)
