"""Time and memory of printed reports: one county of many schools, and an index with a page for each of many counties.

    python benches/reports.py [COUNTIES]
    python benches/reports.py pages

Each report is made in a process of its own, from a table in memory: processor seconds to assess it and to write the
report, the memory of the process before the table is assessed and at its peak; for a single county also the seconds of
its workbook. Prints a line for each report.
`pages` times single pages of a report of many counties, without files: the least of twenty rounds, which a busy
machine disturbs less than the whole.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import junheng as jh
from junheng._results import reporting

TYPES = ("小学", "初中", "九年一贯制学校")
LOCALES = ("城区", "镇区", "乡村")
# Column, amount for 100 pupils, and whether a stage has its own.
AMOUNTS = {
    "班级数": (2.4, True),
    "专任教师数": (6.8, True),
    "高于规定学历教师数": (5.2, True),
    "县级以上骨干教师数": (1.2, True),
    "体育艺术专任教师数": (1.1, True),
    "教学及辅助用房面积": (620.0, False),
    "室内体育用房面积": (40.0, False),
    "室外运动场面积": (1050.0, False),
    "教学仪器设备值（元）": (280_000.0, False),
    "网络多媒体教室数": (2.7, False),
}


def table(counties: int, schools: int) -> dict[str, list[Any]]:
    """Synthetic schools: half primary, a quarter junior secondary, a quarter with both stages."""
    draw = random.Random(2026)
    made: dict[str, list[Any]] = {}
    for row in range(counties * schools):
        kind = (0, 0, 1, 2)[row % 4]
        pupils = round(draw.lognormvariate(6.2, 0.5)) + 60
        junior = (0, pupils, pupils // 2)[kind]
        cells: dict[str, Any] = {
            "学校代码": f"S{row:06d}",
            "学校名称": f"学校{row:06d}",
            "区县": f"县{row // schools:04d}",
            "乡镇": f"乡{row % schools // 10:02d}",
            "办学类型": TYPES[kind],
            "城乡类型": LOCALES[row % 3],
            "小学在校生数": pupils - junior,
            "初中在校生数": junior,
        }
        for heading, (amount, staged) in AMOUNTS.items():
            level = draw.lognormvariate(0.1, 0.25) * amount / 100
            if not staged:
                cells[heading] = round(level * pupils)
                continue
            for stage, size in (("小学", pupils - junior), ("初中", junior)):
                found = level * size
                if heading not in ("班级数", "专任教师数"):
                    found = min(found, cells[f"{stage}专任教师数"])
                cells[stage + heading] = round(found) if size == 0 else max(1, round(found))
        for heading, cell in cells.items():
            made.setdefault(heading, []).append(cell)
    return made


def memory() -> float:
    """The most memory that the process had so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def report(counties: int, schools: int) -> str:
    """The figures of one report."""
    given = table(counties, schools)
    before = memory()
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        found = jh.assess(given)
        assessed = time.process_time()
        path = Path(folder, "report.html")
        found.report(path, lang="zh")
        end = time.process_time()
        workbook = ""
        if counties == 1:
            found.report(Path(folder, "report.xlsx"), lang="zh", plans=[])
            workbook = f", workbook {time.process_time() - end:4.1f} s"
        size = sum(one.stat().st_size for one in Path(folder).rglob("*.html")) / 1e6
    seconds = f"assess {assessed - start:5.1f} s, report {end - assessed:6.1f} s{workbook}"
    return f"{counties:5} × {schools:3}: {seconds}, memory {before:5.0f} → {memory():5.0f} MB, {size:6.1f} MB of HTML"


def pages(schools: int, counts: int = 12, rounds: int = 20) -> str:
    """Processor milliseconds of a page, as a report of a thousand counties has it."""
    kept: dict[Path, Any] = {}
    reporting.write_files = kept.update
    jh.assess(table(1000, schools)).report("report.html", lang="zh")
    made = list(kept.values())[:counts]
    times = []
    for _ in range(rounds):
        start = time.thread_time()
        for page in made:
            page()
        times.append(time.thread_time() - start)
    return f"{schools:3} schools: {min(times) / counts * 1000:5.1f} ms for a page"


def main(counties: int) -> None:
    """One process for each report, because a process does not give back its peak."""
    for shape in ((1, 240), (counties, 5), (counties, 20)):
        subprocess.run([sys.executable, __file__, *map(str, shape)], check=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["pages"]:
        print(pages(5), pages(20), sep="\n", flush=True)
        sys.exit()
    given = [int(one) for one in sys.argv[1:]]
    if len(given) == 2:
        print(report(*given), flush=True)
    else:
        main(*given or [3000])
