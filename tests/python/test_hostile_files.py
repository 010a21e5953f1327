"""Small files that unpack to enormous tables: rejected after few calls and within 300 MB."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from workbooks import data, inline, package, row

BYTES = 300 << 20
# Of functions, most of them for imports, with room for other versions of Python.
CALLS = 100_000
# The parser calls for the start and the end of a row, and the reader for each of its lines.
CALLS_OF_A_ROW = 6

HEADS = row(1, inline("A1", "a"), inline("B1", "b"))
# Reads a file; prints the code of its error, the calls of functions that this takes, and the peak of memory. Calls are
# counted in place of seconds, which depend on the machine; what takes long in one call is ended after `SECONDS` of the
# processor, ten times what the slowest of these files takes.
SECONDS = 30
PROGRAM = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
from junheng._input.files.problems import UnreadableFile
from junheng._input.files.tables import read_table
from junheng._input.files import delimited, workbook
from junheng._input.files.workbook import worksheet
from work import calls
def read():
    try:
        read_table(sys.argv[1])
        print("read")
    except UnreadableFile as error:
        print(error.problems[0].code, *error.problems[0].parameters.values())
print(calls(read))
# The high-water mark of this process alone; ru_maxrss includes that of the process that started it.
[peak] = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")]
print(int(peak) * 1024)
"""


def seen(path):
    """The problem, the calls and the bytes that reading takes, in a process of its own."""
    paths = os.pathsep.join([str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
    program = [sys.executable, "-c", PROGRAM, str(path)]
    environment = {**os.environ, "PYTHONPATH": paths}
    done = subprocess.run(program, env=environment, capture_output=True, encoding="utf-8", check=True, timeout=120)
    problem, calls, peak = done.stdout.splitlines()
    return problem, int(calls), int(peak)


def rejected(path, code, *limits, calls=CALLS, size=3_000_000):
    assert path.stat().st_size < size
    problem, called, peak = seen(path)
    assert problem.split()[0] == code
    assert all(str(limit) in problem for limit in limits)
    assert (called < calls, peak < BYTES) == (True, True), (called, peak)


def test_a_cell_at_the_end_of_the_worksheet(tmp_path):
    far = row(1_048_576, inline("XFD1048576", "x"))
    sheet = data(HEADS, row(2, inline("A2", "x")), far)
    # The gap has a row for each that is empty: one call each.
    rejected(package(tmp_path / "t.xlsx", sheet), "file.gap", 10_000, 1_048_573, calls=1_200_000)
    rejected(package(tmp_path / "u.xlsx", data(HEADS, row(2, inline("XFD2", "x")))), "file.no_heading", 16_384)
    rejected(package(tmp_path / "v.xlsx", data(HEADS, row(2, inline("XFE2", "x")))), "file.too_many_columns", 16_384)


def test_a_few_cells_that_span_a_huge_rectangle(tmp_path):
    heads = row(1, *(f"<c t='str'><v>h{at}</v></c>" for at in range(16_000)))
    rows = [row(at, "<c t='str'><v>x</v></c>") for at in range(2, 20_000)]
    rejected(package(tmp_path / "t.xlsx", data(heads, *rows)), "file.sparse", 20_000_000, calls=1_200_000)


@pytest.mark.parametrize("empty", ["<row/>", "<row><c/></row>"])
def test_millions_of_empty_rows(tmp_path, empty):
    rows = (
        HEADS.encode() + empty.encode() * 25_000_000 if empty == "<row/>" else HEADS.encode() + empty.encode() * 10**7
    )
    xml = b'<worksheet xmlns="x"><sheetData>' + rows + b"</sheetData></worksheet>"
    # Compressed as far as it goes, it inflates too far; stored less tightly, it has too many rows.
    rejected(package(tmp_path / "t.xlsx", "worksheet", **{"xl/worksheets/sheet1.xml": xml}), "file.inflated", len(xml))


def test_more_rows_than_a_worksheet_has(tmp_path):
    rows = (f"<row r='{at}'/>" for at in range(2, 1_300_000))
    path = package(tmp_path / "t.xlsx", data(HEADS, *rows))
    # Four megabytes of rows are parsed up to the limit.
    rejected(path, "file.too_many_rows", 1_048_576, calls=CALLS_OF_A_ROW * 1_048_576, size=5_000_000)


def test_a_part_that_unpacks_to_gigabytes(tmp_path):
    path = package(tmp_path / "t.xlsx", data(HEADS))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        package_parts = zipfile.ZipFile(package(tmp_path / "u.xlsx", data(HEADS, row(2, inline("A2", "x")))))
        for one in package_parts.namelist():
            if not one.endswith("sharedStrings.xml"):
                archive.writestr(one, package_parts.read(one))
        with archive.open("xl/sharedStrings.xml", "w") as part:
            for _ in range(300):
                part.write(b" " * (1 << 20))
    rejected(path, "file.inflated", 300 << 20)


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])
def test_entities_that_multiply(tmp_path, part):
    entities = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{entities}]><x>&e11;</x>'
    rejected(package(tmp_path / "t.xlsx", data(HEADS), **{part: bomb}), "file.entities")


def test_text_without_content(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(b"a,b\n1,2\n" + b",\n" * 1_400_000)
    rejected(path, "file.too_many_rows", 1_048_576, calls=CALLS_OF_A_ROW * 1_048_576)
    path.write_bytes(b"a,b\n1,2\n" + b",\n" * 20_000 + b"3,4\n")
    rejected(path, "file.gap", 20_000, calls=CALLS_OF_A_ROW * 20_000 + CALLS)
    path.write_bytes(b"a,b\n" + b"\n" * 25_000_000 + b"1,2\n")
    problem, called, peak = seen(path)
    # Lines without a character are no rows.
    assert (problem, called < CALLS, peak < BYTES) == ("read", True, True)


def test_cells_of_any_length(tmp_path):
    def called(length):
        path = tmp_path / f"{length}.csv"
        long = '"' + 'x""' * (2 * length) + '"'
        path.write_text(f"name,n\n{long},1\n{'y' * (3 * length)},2\n", encoding="utf-8")
        problem, called, peak = seen(path)
        assert (problem, peak < BYTES) == ("read", True)
        return called

    # About as many calls, however long the text.
    long, short = called(1_000_000), called(250_000)
    assert abs(long - short) < 100, (long, short)
    assert short < CALLS
    import csv

    assert csv.field_size_limit() == 131_072


def test_many_merged_ranges_and_ranges_that_overlap_are_rejected_at_once(tmp_path):
    ranges = "".join(f'<mergeCell ref="A{row}:A{row + 1}"/>' for row in range(2, 60_000, 2))
    text = f"{data(HEADS, row(2, inline('A2', 'x')))}<mergeCells>{ranges}</mergeCells>"
    rejected(package(tmp_path / "m.xlsx", text), "file.many_merged", 20_000, calls=500_000)
    for where in ("A1:XFD1048576", "A1:B1"):
        twice = f'<mergeCell ref="{where}"/>' * 20_000
        text = f"{data(HEADS, row(2, inline('A2', 'x'), inline('B2', 'y')))}<mergeCells>{twice}</mergeCells>"
        rejected(package(tmp_path / "o.xlsx", text), "file.damaged", calls=800_000)
    twice = '<mergeCell ref="A2:A1048576"/>' * 20_000
    text = f"{data(HEADS, row(2, inline('A2', 'x')), row(3, inline('A3', 'y')))}<mergeCells>{twice}</mergeCells>"
    rejected(package(tmp_path / "p.xlsx", text), "file.damaged", calls=800_000)
