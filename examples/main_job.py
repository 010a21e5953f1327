"""Main example on the data in data/: prints a summary, writes out/report.html and out/report.json.

Usage: python examples/main_job.py [--lang zh] [--out FOLDER]

Checks and describes two real tables, reproduces two published examples, and applies both official
standards to a synthetic county. Synthetic data are labelled wherever they appear.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import dataclass
from pathlib import Path

import junheng as jh

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
STANDARDS = ROOT / "examples" / "standards"

CREDITS = [
    "data/tw_primary_2025.csv: Ministry of Education (Taiwan), Department of Statistics, school-level file 114_basec "
    "(data.gov.tw 6240) and school directory e1_new; Open Government Data License, version 1.0.",
    "data/us_districts_2020.csv: National Center for Education Statistics, Common Core of Data and F-33 finance "
    "survey, 2019-20; US federal work, public domain.",
    "data/published_five_schools.csv, data/published_nine_year.csv: the worked examples of "
    "县域义务教育校际均衡指标计算方法（以生均图书册数为例） and 测算均衡系数拆分公式.",
    "data/synthetic_county.csv, data/synthetic_county_items.csv: synthetic, drawn by tools/synthetic_county.py; "
    "no school, number or answer is real. 合成数据，均为虚构。",
]


@dataclass
class Part:
    """A result with its title and introduction."""

    key: str
    title: str
    result: jh.Check | jh.Balance | jh.Assessments
    lead: str | None = None
    synthetic: bool = False


def parts(zh: bool) -> list[Part]:
    """Compute all results."""
    taiwan = jh.read(DATA / "tw_primary_2025.csv")
    districts = jh.read(DATA / "us_districts_2020.csv")
    county = jh.read(DATA / "synthetic_county.csv")
    answers = jh.read(DATA / "synthetic_county_items.csv")
    own, shared = (jh.Standard.from_file(STANDARDS / f"books-{name}.toml") for name in ("per-pupil", "nine-year"))
    out = [
        Part(
            "taiwan_check",
            "台湾小学 2025：数据检查" if zh else "Primary schools of Taiwan, 2025-26: data check",
            jh.check(taiwan),
        ),
        Part(
            "taiwan_balance",
            "台湾小学 2025：均衡状况" if zh else "Primary schools of Taiwan, 2025-26: by county",
            jh.balance(
                taiwan,
                by="county" if zh else "county_en",
                locale={"column": "township_type", "rural": ["rural_township"]},
            ),
            "乡村指乡，其余为城区（区、市、镇）。" if zh else "Rural: rural townships 鄉. Urban: all other townships.",
        ),
        Part(
            "us_districts",
            "美国学区 2019-20：各州" if zh else "School districts of the United States, 2019-20: by state",
            jh.balance(
                districts,
                by="state",
                columns={"pupils": "enrollment", "teachers": "teachers_fte", "spend": "expenditure"},
            ),
            "支出以美元计。" if zh else "Spending in US dollars.",
        ),
        Part(
            "published_five_schools",
            "已公布算例：五校生均图书册数" if zh else "A published example: books per pupil in five schools",
            jh.assess(jh.read(DATA / "published_five_schools.csv"), standard=own),
            "原文差异系数为 0.52。" if zh else "The coefficient is printed there as 0.52.",
        ),
        Part(
            "published_nine_year",
            "已公布算例：九年一贯制学校图书分摊" if zh else "A published example: the books of a nine-year school",
            jh.assess(jh.read(DATA / "published_nine_year.csv"), standard=shared),
            "原文小学 9711 册、初中 13515 册（计算中有取舍）。"
            if zh
            else "Printed there, rounded on the way: 9711 books for the primary part, 13515 for the junior part.",
        ),
    ]
    for standard in jh.standards():
        out.append(
            Part(
                f"synthetic_county_{standard.id}",
                f"合成示例县：{standard.id}" if zh else f"A synthetic county by {standard.id}",
                jh.assess(county, items=answers, standard=standard),
                synthetic=True,
            )
        )
    return out


def short(part: Part, language: str) -> str:
    """A summary for the terminal."""
    if isinstance(part.result, jh.Check):
        shown = ("check.resources_without_pupils", "check.no_pupils", "check.no_teachers")
        codes = [one.message for one in part.result.findings]
        lines = [f"{one.code}: {one.text(language)}" for one in codes if one.code in shown]
        return "\n".join([f"{len(codes)} findings, of them:", *lines])
    text = part.result.text(language)
    if isinstance(part.result, jh.Balance):
        # The whole table; the page has the groups.
        return text.partition(
            f", by {part.result.by[0]}\n" if language == "en" else f"，按 {part.result.by[0]} 分组\n"
        )[0]
    return "\n\n".join(text.split("\n\n")[: 2 if part.synthetic else None])


def main() -> None:
    """Compute, print and write all results."""
    parser = argparse.ArgumentParser(description="Main example on the data in data/.")
    parser.add_argument("--lang", choices=("en", "zh"), default="en")
    parser.add_argument("--out", type=Path, default=ROOT / "out")
    options = parser.parse_args()
    zh, out = options.lang == "zh", options.out
    started = time.perf_counter()
    done = parts(zh)
    seconds = time.perf_counter() - started
    for part in done:
        lead = f"{part.lead}\n" if part.lead else ""
        mark = (" [合成数据]" if zh else " [synthetic]") if part.synthetic else ""
        print(f"== {part.title}{mark}\n{lead}{short(part, options.lang)}\n")
    title = "教育均衡状况" if zh else "How evenly education is provided"
    out.mkdir(exist_ok=True)
    sections = [jh.Section(part.title, part.result, part.lead, part.synthetic) for part in done]
    page = jh.report(title, sections, lang=options.lang, sources=CREDITS)
    (out / "report.html").write_text(page, encoding="utf-8")
    # The JSON of each result is the text of the core.
    texts = ",\n".join(f"{json.dumps(part.key)}: {part.result.to_json()}" for part in done)
    (out / "report.json").write_text(f"{{\n{texts}\n}}\n", encoding="utf-8")
    print(f"Read and computed in {seconds:.2f} s. Wrote report.html and report.json to {out}.")


if __name__ == "__main__":
    main()
