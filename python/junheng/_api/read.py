"""Tables read from files."""

from __future__ import annotations

import os

from junheng._input.types import Table


def read(path: str | os.PathLike[str], *, sheet: str | None = None) -> Table:
    r"""The table in a file, ready for every function that takes one.

    The first bytes of the file decide what it is, not its name:

    - delimited text (comma, semicolon or tab) in UTF-8 with or without a byte order mark, GBK, GB18030 or UTF-16;
    - an Excel workbook (.xlsx); needs ``junheng[excel]``;
    - Parquet; needs ``junheng[parquet]``.

    The first row holds the headings. A column is numbers where every cell is one, otherwise text; an empty cell is
    missing. Codes with leading zeros or more than 15 digits stay text. A cell that Excel shows as 96% is the number
    0.96 that it stores; as an answer in a table of items, or among texts, it is 96%; other libraries know the
    number only. Nothing is repaired: a file with a title above the headings,
    a row of another length or merged cells is rejected.

    Args:
        path: The file; ``"file.xlsx#sheet"`` names a sheet, as on the command line.
        sheet: The sheet of a workbook; without it the first.

    Returns:
        From each heading to its column, a list of floats or of texts with None for a missing cell; of Parquet the
        ``pyarrow.Table``. `pandas.DataFrame` and `polars.DataFrame` take either.

    Raises:
        OSError: If there is no such file (`FileNotFoundError`), or it cannot be opened; the reason is in the
            language that is set.
        InvalidTableError: If the file is no table; several problems are listed in `findings`.
        WrongTypeError: If a package is required that is not installed; the message names it.

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

        A file that is no table is rejected with the line:

        >>> _ = file.write_text("school,pupils\nA,800\nB\n")
        >>> try:
        ...     jh.read(file)
        ... except jh.InvalidTableError as error:
        ...     print(error.code, error.parameters["line"], error.parameters["got"])
        file.ragged_row 3 1
    """
    # The readers are loaded when a file is first read.
    from junheng._input.files.problems import UnreadableFile, exception_of
    from junheng._input.files.tables import read_table

    try:
        table: Table = read_table(path, sheet)
    except UnreadableFile as error:
        raise exception_of(path, error) from (None if isinstance(error.__cause__, OSError) else error)
    return table
