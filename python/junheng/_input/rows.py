"""Where the rows of a table are: lines of a file, rows of a worksheet, labels of an index.

The core counts rows from zero and says so. Here its messages name the row as the source of the table has it; the
parameter `row` of a message remains the position, counted from zero.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias, TypeVar

from junheng._input.alignment import index_of, shown_label
from junheng._input.explained import explained
from junheng._input.series import is_a
from junheng._texts.command_line import say
from junheng._texts.phrases import LANGUAGES, Language, label
from junheng.errors import JunhengError, build

# Where the id of the unit of a row stands in a text.
UNIT = "\0"

T = TypeVar("T")
JSON: TypeAlias = "dict[str, Any]"


class Note(Protocol):
    """A statement in both languages."""

    def text(self, lang: Language) -> str:
        """The statement in a language."""
        ...


@dataclass(frozen=True)
class FileRows:
    """The rows of a table that was read from a file.

    Attributes:
        numbers: For each row of the table, the line of the file on which it begins or its row in the worksheet,
            counted from one.
        sheet: The name of the worksheet; None for a file without worksheets.
        notes: What reading the file changed; results state it.
        sheets: The worksheet of each row, where several were joined.
        record: What was inferred about the file, as plain data; None where nothing was.
    """

    numbers: Sequence[int]
    sheet: str | None = None
    notes: Sequence[Note] = ()
    sheets: Sequence[str] = ()
    record: Mapping[str, Any] | None = None

    def name(self, row: int, lang: Language) -> str | None:
        """The line or the row of the worksheet as a message names it; None for a row that the table lacks."""
        if not 0 <= row < len(self.numbers):
            return None
        code = "row.line" if self.sheet is None else "row.sheet"
        sheet = self.sheets[row] if self.sheets else self.sheet
        return say(code, lang, number=self.numbers[row], sheet=sheet)

    def label(self, row: int, lang: Language) -> str | None:
        """The name of a row in a list of rows."""
        return self.name(row, lang)

    def is_plain(self) -> bool:
        """Whether messages may keep the names that the core gives to rows."""
        return False


@dataclass(frozen=True)
class IndexRows:
    """The rows of a pandas table or Series.

    Attributes:
        index: Its index.
    """

    index: Any

    def name(self, row: int, lang: Language) -> str | None:
        """The position and the label as a message names them; None where they are the same."""
        if self.is_plain() or not 0 <= row < len(self.index):
            return None
        return say("row.label", lang, number=row, label=shown_label(self.index[row]))

    def label(self, row: int, lang: Language) -> str | None:
        """The label of a row; None where labels are the positions."""
        if self.is_plain():
            return None
        label = self.index[row]
        return label if isinstance(label, str) else shown_label(label)

    @property
    def levels(self) -> tuple[str, ...]:
        """The names of its levels."""
        return tuple(str(name) for name in self.index.names if name is not None)

    def is_plain(self) -> bool:
        """Whether every label is the position of its row."""
        index = self.index
        return is_a(index, "pandas", "RangeIndex") and (index.start, index.step) == (0, 1)


Rows: TypeAlias = FileRows | IndexRows


def rows_of(table: object) -> Rows | None:
    """Where the rows of a table or of a column are; None where its source does not say."""
    rows = getattr(table, "rows", None)
    if isinstance(rows, FileRows):
        return rows
    if isinstance(table, Mapping):
        indexes = (index_of(column) for column in table.values())
        index = next((one for one in indexes if one is not None), None)
    else:
        index = index_of(table)
    return None if index is None else IndexRows(index)


def index_in(rows: Rows | None, library: str) -> Any:
    """The index of results by row in a library; None where it has none, or the table had none."""
    return rows.index if library == "pandas" and isinstance(rows, IndexRows) else None


def passed(work: Callable[[], T], rows: Rows | None, items: Rows | None = None) -> T:
    """What `work` gives; its errors name rows of the table by `rows`, of the table of items by `items`."""
    try:
        return work()
    except JunhengError as error:
        if rows is None and items is None:
            raise
        raise named(error, rows, items) from error.__cause__


def named(error: JunhengError, rows: Rows | None, items: Rows | None = None) -> JunhengError:
    """The same error whose texts name rows as their source has them, and explain texts among numbers of a file."""
    payload: JSON = json.loads(explained(error, rows).args[0])
    payload["message"] = placed(payload["message"], rows, items)
    payload["details"] = [placed(one, rows, items) for one in payload["details"]]
    return build(json.dumps(payload, ensure_ascii=False))


def named_by(error: BaseException, columns: Sequence[Any]) -> BaseException:
    """The same error with rows named by the index of the first column that has one; called by the extension."""
    rows = next((rows for rows in map(rows_of, columns) if rows is not None), None)
    return named(error, rows) if isinstance(error, JunhengError) and rows is not None else error


def placed(message: JSON, rows: Rows | None, items: Rows | None = None) -> JSON:
    """The same message whose texts name rows as their source has them; its parameters stay as they are."""
    parameters: JSON = message["parameters"]
    found = [value for name, value in parameters.items() if _is_row(name) and isinstance(value, int)]
    if not found:
        return message
    return {
        **message,
        **{language: _in_place(message[language], found, rows, items, language) for language in LANGUAGES},
    }


def placed_within(part: Any, rows: Rows | None, items: Rows | None = None) -> Any:
    """Part of a document with all of its messages placed."""
    if isinstance(part, list):
        return [placed_within(one, rows, items) for one in part]
    if not isinstance(part, dict):
        return part
    if {"code", "parameters", "en", "zh"} <= part.keys():
        return placed(part, rows, items)
    return {name: placed_within(one, rows, items) for name, one in part.items()}


def number_of(message: JSON, row: int, rows: Rows | None, items: Rows | None = None) -> int:
    """The line or the row of the worksheet of a row that a message is about; of other tables its position."""
    source = items if message["en"].startswith(say("row.items", "en", row="")) else rows
    return source.numbers[row] if isinstance(source, FileRows) and row < len(source.numbers) else row


def _in_place(text: str, found: list[int], rows: Rows | None, items: Rows | None, language: Language) -> str:
    """A text of the core with other names of its rows."""
    of_items = any(label("items_row", language, number=row)[:-1] in text for row in found)
    source = items if of_items else rows
    for row in found if source is not None else ():
        name = source.name(row, language) if source is not None else None
        if name is None:
            continue
        ours = say("row.items", language, row=name) if of_items else name
        of_unit, alone = ("items_row_of", "items_row") if of_items else ("row_of", "row_place")
        core_head = label(of_unit, language, number=row, id=UNIT).partition(UNIT)[0]
        own_head = say("row.unit", language, row=ours, id=UNIT).partition(UNIT)[0]
        text = text.replace(core_head, own_head)
        text = text.replace(label(alone, language, number=row), ours)
        text = text.replace(label("row_place", language, number=row), name)
    return text


def _is_row(name: str) -> bool:
    """Whether a parameter of a message is a row, as the core decides it."""
    return name == "row" or name.endswith("_row")
