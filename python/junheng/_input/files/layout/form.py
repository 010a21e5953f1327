"""The printed form of class sizes, which has a row for each band of sizes: turned into a column for each."""

from __future__ import annotations

from dataclasses import replace

from junheng import _core
from junheng._input.files.layout.dictionary import entries, meaning_of
from junheng._input.files.layout.record import ReadColumn
from junheng._input.files.layout.table import Located
from junheng._input.files.raw import Cell, text_of

# The heading of the classes in all, beside those of a kind.
_ALL = ("计", "合计", "总计", "班数", "班级数", "教学班数")
# Fewer rows of bands are no form.
_FEWEST = 3


def turned(table: Located) -> Located:
    """The same table; one whose rows are bands of class sizes with a row for all of them.

    A form has one column of band labels and one of numbers headed 计, or a column for each stage.
    """
    labels = {position: [*map(text_of, cells)] for position, cells in table.columns.items()}
    found = [position for position, texts in labels.items() if _are_bands(texts)]
    if len(found) != 1:
        return table
    bands = {text: at for at, text in enumerate(labels[found[0]]) if _is_band(text)}
    counted = [position for position, name in table.headings.items() if name in _ALL]
    if len(counted) != 1:
        return table
    cells: dict[int, list[Cell]] = {place: [table.columns[counted[0]][at]] for place, at in enumerate(bands.values())}
    columns = [ReadColumn(text, text, meaning_of(text), None, _core.factor_of(text)) for text in bands]
    first = min(bands.values())
    reading = replace(table.reading, columns=columns, turned=True, sheets=dict.fromkeys(table.reading.sheets, 1))
    return replace(table, rows=[table.rows[first]], headings=dict(enumerate(bands)), columns=cells, reading=reading)


def _is_band(text: str) -> bool:
    meaning = meaning_of(text)
    return meaning is not None and meaning not in entries()


def _are_bands(texts: list[str]) -> bool:
    bands = sum(map(_is_band, texts))
    return bands >= _FEWEST and bands >= len([text for text in texts if text]) - 1
