"""Tables read from files."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from junheng._input.types import Table


def read(
    path: str | os.PathLike[str],
    *,
    sheet: str | Sequence[str] | None = None,
    na: Sequence[str] | Mapping[str, Sequence[str]] = (),
    thousands: str | None = None,
    full_width: bool = False,
    mapping: str | os.PathLike[str] | None = None,
    totals: str = "error",
) -> Table:
    r"""The table in a file, ready for every function that takes one.

    The first bytes of the file decide what it is, not its name:

    - delimited text (comma, semicolon or tab) in UTF-8 with or without a byte order mark, GBK, GB18030 or UTF-16;
    - an Excel workbook (.xlsx, .xlsm);
    - Parquet; needs ``junheng[parquet]``.

    The first row holds the headings, unless rows of a single text, statements such as 填报单位：… or rows without
    known headings stand above one with known headings. Headings may have two or three rows, with merged cells or with
    repeated names: 小学 over 学生数 is 小学学生数. They may contain line breaks, blanks and full-width brackets, and
    end in a unit in brackets; a multiple such as 万平方米 is converted where the column is used (``×10,000``), another
    unit is an error there. A row of units, a row that numbers the columns and repeated headings are no data. A text
    merged over several rows holds for each; a number that is so merged is an error. Of several sheets that are shown
    the one with a table of schools is read; sheets named after stages or types of schools (小学, 初中, 九年一贯制) are
    joined. The printed form of class sizes, with a row for each band, is turned. No value is changed by any of this;
    `reading` of the table records it, and results state it. Where a heading or a sheet may be read in two ways, the
    error shows both.

    Blanks around a cell are not part of it; where they are removed from texts, `notes` of the table and the text of
    results report it. An empty cell is missing.

    A text cell is a number if it is an optional minus, digits without leading zeros, an optional decimal point with
    digits and an optional exponent (``-3``, ``0.5``, ``1e-05``). A column is numbers where every cell is one, integers
    where all are whole; otherwise it is text. Codes are text: leading zeros, more than 15 digits, and numbers that a
    spreadsheet shortened when it saved a text file (``3.2E+09``). Anything else is a number or missing only if it is
    declared by `na`, `thousands` or `full_width`; where a column that holds other cells is used as numbers, the error
    groups the cells by cause and names the option that helps.

    A cell that Excel shows as 96% is the number 0.96 that it stores; as an answer in a table of items, or among
    texts, it is 96%; other libraries know the number only. Nothing is repaired: a row of another
    length or a formula without a saved value is rejected. Files beyond the size of a worksheet
    (1,048,576 rows in succession without content, 16,384 columns), workbooks whose parts unpack to more than 1 GiB
    or a hundred times their size, and XML entities are rejected before they are read.

    Args:
        path: The file; ``"file.xlsx#sheet"`` names a sheet, as on the command line.
        sheet: The sheet of a workbook, or several that are joined; without it the one that holds the table.
        na: Cells with exactly these texts are missing, such as ``["NA", "-", "..", "无"]``; or such lists by reason,
            ``{"suppressed": ["*"], "not_published": ["..."]}``, which `reading` and results count. Reasons are
            ``suppressed``, ``not_published``, ``not_yet_observed`` and ``not_applicable``; ``""`` is none.
        thousands: The characters that separate groups of three digits in numbers, such as ``","``.
        full_width: Read full-width digits (``１６０５``) as digits.
        mapping: A TOML file that states the column of each heading, as ``junheng read --save-mapping`` writes it. It is
            applied exactly: a heading without an entry, or an entry without a heading, is an error.
        totals: What happens to rows that are no units: totals, subtotals, averages, notes below the table
            (`docs/operations.md` states how they are recognized). ``"error"``: each is an error. ``"drop"``: they are
            left out. ``"keep"``: they are rows as all others; `assess`, `balance` and `check` look at them
            themselves.

    Returns:
        From each heading to its column, a list of integers, floats or texts with None for a missing cell; it also
        has `rows` (the line or worksheet row of each row), `notes` and `reading`, which shows each heading with
        its column and unit, the sheets and the rows that were left out (`text()`, `to_dict()`, `to_json()`).
        Of Parquet the ``pyarrow.Table``. `pandas.DataFrame` and `polars.DataFrame` take either.

    Raises:
        OSError: If there is no such file (`FileNotFoundError`), or it cannot be opened; the reason is in the
            language that is set.
        InvalidTableError: If the file is no table, or has rows of totals; several problems are listed in `findings`.
        WrongTypeError: If an option has another type, or a package is required that is not installed; the message
            names it.

    Examples:
        >>> import tempfile, pathlib, junheng as jh
        >>> file = pathlib.Path(tempfile.mkdtemp(), "schools.csv")
        >>> _ = file.write_text("学校代码,在校生数,教学班数\n0101,800,16\n0102,200,10\n", encoding="gbk")
        >>> schools = jh.read(file)
        >>> schools["学校代码"], schools["在校生数"]
        (['0101', '0102'], [800, 200])
        >>> schools
        <table of 2 rows: 学校代码, 在校生数, 教学班数>
        >>> jh.gini(schools["在校生数"])
        0.3
        >>> jh.balance(schools).total.sums[0].value
        1000.0

        Other forms of numbers are declared:

        >>> _ = file.write_text('school,pupils\nA,"1,605"\nB,-\n')
        >>> jh.read(file, thousands=",", na=["-"])["pupils"]
        [1605, None]
        >>> try:
        ...     jh.measure("gini", jh.read(file), value="pupils")
        ... except jh.JunhengError as error:
        ...     for finding in error.findings:
        ...         print(finding.code, finding.parameters["option"])
        cell.thousands thousands=","
        cell.marker na=["-"]

        Titles and two rows of headings are found, and results state it:

        >>> _ = file.write_text(
        ...     "某县小学情况\n学校,小学,小学\n学校,学生数,班数\n甲校,800,16\n乙校,200,10\n", encoding="utf-8"
        ... )
        >>> table = jh.read(file)
        >>> table["小学学生数"], [(one.heading, one.column) for one in table.reading.columns][1]
        ([800, 200], ('小学 / 学生数', 'pupils_primary'))
        >>> [note.text("en") for note in table.notes]
        ['column names in lines 2, 3; not data: line 1 (title)']

        Reasons of missing values are counted:

        >>> _ = file.write_text("school,pupils\nA,1605\nB,*\n")
        >>> jh.read(file, na={"suppressed": ["*"]}).reading.missing
        [Missing(column='pupils', reason='suppressed', count=1)]

        A file that is no table is rejected with the line:

        >>> _ = file.write_text("school,pupils\nA,800\nB\n")
        >>> try:
        ...     jh.read(file)
        ... except jh.InvalidTableError as error:
        ...     print(error.code, error.parameters["line"], error.parameters["got"])
        file.ragged_row 3 1
    """
    # The readers are loaded when a file is first read.
    from junheng._input.files.numbers import Rules
    from junheng._input.files.problems import UnreadableFile, exception_of
    from junheng._input.files.tables import read_table
    from junheng._input.totals import without_totals

    rules = Rules.of(na, thousands, full_width)
    try:
        table: Table = read_table(path, sheet, rules, mapping)
    except UnreadableFile as error:
        raise exception_of(path, error) from (None if isinstance(error.__cause__, OSError) else error)
    left: Table = without_totals(table, totals)
    return left
