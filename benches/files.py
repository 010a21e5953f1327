"""Seconds to read files that are small or simple and could take long: each in the least of three processes.

    python benches/files.py

The tests count the calls that such files take (`tests/python/test_hostile_files.py`), so that their result does not
depend on the machine. The goal is a second of the processor for each file, two for the empty rows of a worksheet.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "python"))

from workbooks import data, inline, package, row  # the same hand-written workbooks as in the tests

from junheng._input.files.problems import UnreadableFile
from junheng._input.files.tables import read_table

HEADS = row(1, inline("A1", "a"), inline("B1", "b"))


def rows_beyond_a_worksheet(folder: Path) -> Path:
    return package(folder / "t.xlsx", data(HEADS, *(f"<row r='{at}'/>" for at in range(2, 1_300_000))))


def merged_ranges(folder: Path) -> Path:
    ranges = "".join(f'<mergeCell ref="A{row}:A{row + 1}"/>' for row in range(2, 60_000, 2))
    cells = data(HEADS, row(2, inline("A2", "x")))
    return package(folder / "t.xlsx", f"{cells}<mergeCells>{ranges}</mergeCells>")


def written(text: str) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        path = folder / "t.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return write


FILES: dict[str, Callable[[Path], Path]] = {
    "1,300,000 empty rows of a worksheet": rows_beyond_a_worksheet,
    "30,000 merged ranges": merged_ranges,
    "1,400,000 rows of empty cells in text": written("a,b\n1,2\n" + ",\n" * 1_400_000),
    "25,000,000 empty lines": written("a,b\n" + "\n" * 25_000_000 + "1,2\n"),
    "a cell with 2,000,000 doubled marks": written('a,b\n"' + 'x""' * 2_000_000 + '",1\n'),
    "a cell of 20,000,000 marks": written('a,b\n"' + '"' * 20_000_000 + '",1\n'),
}


def seconds(path: str) -> float:
    """The seconds of the processor to read one file."""
    start = time.process_time()
    with contextlib.suppress(UnreadableFile):
        read_table(Path(path))
    return time.process_time() - start


def main() -> None:
    """Every file."""
    for name, write in FILES.items():
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, __file__, str(write(Path(folder)))]
            took = [float(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(3)]
        print(f"{name:<40} {min(took):6.2f} s", flush=True)


if __name__ == "__main__":
    if sys.argv[1:]:
        print(seconds(sys.argv[1]))
    else:
        main()
