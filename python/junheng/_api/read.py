"""Tables read from files."""

from __future__ import annotations

import json
import os

from junheng._input.files.problems import Problem, UnreadableFile, told
from junheng._input.files.tables import read_table
from junheng._input.types import Table
from junheng.errors import build


def read(path: str | os.PathLike[str], *, sheet: str | None = None) -> Table:
    r"""The table in a file, ready for every function that takes one.

    What the file is, is told by its first bytes and not by its name:

    - delimited text (comma, semicolon or tab) in UTF-8 with or without a byte order mark, GBK, GB18030 or UTF-16;
    - an Excel workbook (.xlsx); needs ``junheng[excel]``;
    - Parquet; needs ``junheng[parquet]``.

    The first row holds the headings. A column is numbers where every cell is one, otherwise text; an empty cell is
    missing. Codes with leading zeros or more than 15 digits stay text. A cell that Excel shows as 96% is the number
    0.96 that it stores; as an answer in a table of items, or among texts, it is 96%; other libraries know the
    number only. Nothing is repaired: a file with a title above the headings,
    a row of another length or merged cells is refused.

    Args:
        path: The file; ``"file.xlsx#sheet"`` names a sheet, as on the command line.
        sheet: The sheet of a workbook; without it the first.

    Returns:
        From each heading to its column, a list of floats or of texts with None for a missing cell; of Parquet the
        ``pyarrow.Table``. `pandas.DataFrame` and `polars.DataFrame` take either.

    Raises:
        OSError: where there is no such file (`FileNotFoundError`), or it cannot be opened; the reason is told in
            the language that is set.
        InvalidTableError: where the file is no table; all that is wrong is in `findings` where it is more than one
            thing.
        WrongTypeError: where a package is needed that is not installed; it says which.

    Examples:
        >>> import tempfile, pathlib, junheng as jh
        >>> file = pathlib.Path(tempfile.mkdtemp(), "schools.csv")
        >>> _ = file.write_text("学校代码,在校生数,教学班数\n0101,800,16\n0102,200,10\n", encoding="gbk")
        >>> schools = jh.read(file)
        >>> schools["学校代码"], schools["在校生数"]
        (['0101', '0102'], [800.0, 200.0])
        >>> jh.gini(schools["在校生数"])
        0.3
        >>> jh.balance(schools).total.sums[0].value
        1000.0

        What is no table is refused, with the line:

        >>> _ = file.write_text("school,pupils\nA,800\nB\n")
        >>> try:
        ...     jh.read(file)
        ... except jh.InvalidTableError as error:
        ...     print(error.code, error.parameters["line"], error.parameters["got"])
        file.ragged_row 3 1
    """
    try:
        return read_table(path, sheet)  # type: ignore[no-any-return]
    except UnreadableFile as error:
        if isinstance(error.__cause__, OSError):
            raise told(error.__cause__) from None
        raise build(_payload(path, error.problems)) from error


def _payload(path: object, problems: list[Problem]) -> str:
    """The problems as the core writes an error: one is the message, several stand behind it."""
    several = len(problems) > 1
    head = Problem("file.several", {"path": str(path), "count": len(problems)}) if several else problems[0]
    told = {
        "kind": "invalid_table",
        "message": _message(head),
        "details": [*map(_message, problems)] if several else [],
    }
    return json.dumps(told, default=str)


def _message(problem: Problem) -> dict[str, object]:
    return {
        "code": problem.code,
        "parameters": dict(problem.parameters),
        "en": problem.text("en"),
        "zh": problem.text("zh"),
    }
