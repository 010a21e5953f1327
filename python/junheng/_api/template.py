"""The workbook that a bureau fills in for a standard."""

from __future__ import annotations

import json
import os
from pathlib import Path

from junheng._input.files.problems import UnreadableFile, exception_of
from junheng._results.standards import Standard, StandardLike
from junheng._texts.phrases import chosen
from junheng._write import write_files


def template(standard: StandardLike, path: str | os.PathLike[str], *, lang: str | None = None) -> None:
    """Write the workbook that a bureau fills in for a standard, made from the standard's data.

    Its sheets are notes, schools, an example that is not read, classes, the items of the standard and a hidden sheet of
    lists. Headings state their units; cells have lists to choose from and limits, which do not hold for what is pasted:
    `check` is the real test. `assess(read(path), items=read(path, sheet="县级指标"))` reads it, and `class_items` the
    sheet of classes.

    Args:
        standard: The standard: the id of one of the library, a `Standard`, or the path of a TOML file.
        path: The file, whose name ends in ``.xlsx``; it is replaced whole or not at all.
        lang: ``"en"`` or ``"zh"``; by default the language that is set.

    Raises:
        OSError: If the file cannot be written.
        InvalidTableError: If the name does not end in ``.xlsx``.

    Examples:
        >>> import tempfile, pathlib, junheng as jh
        >>> file = pathlib.Path(tempfile.mkdtemp(), "county.xlsx")
        >>> jh.template("cn-quality-2017", file, lang="zh")
        >>> items = jh.read(file, sheet="县级指标")
        >>> items["指标编号"][:3], items["要求"][3]
        (['2.1', '2.2', '2.3'], '≤ 2000')
    """
    try:
        write_template(Standard.of(standard), Path(os.fsdecode(path)), lang)
    except UnreadableFile as error:
        raise exception_of(path, error) from (None if isinstance(error.__cause__, OSError) else error)


def write_template(standard: Standard, path: Path, language: str | None) -> None:
    """The same for the command line, which reports problems of files itself."""
    from junheng._input.files.problems import rejected
    from junheng._workbook.template import template as made

    if path.suffix.lower() != ".xlsx":
        raise rejected("file.not_xlsx", path)
    write_files({path: made(json.loads(standard.to_json()), chosen(language))})
