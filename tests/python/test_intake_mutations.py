"""The control workbook as two hundred others might keep it: the same assessment or an error, never another number."""

import json
import random

import openpyxl
import pytest
from command import ROOT

import junheng as jh

CONTROL = ROOT / "tests" / "data" / "bureau" / "01_control.xlsx"
COUNT = 200
# Groups of headings as tables of two rows have them.
GROUPS = {"小学": "小学", "初中": "初中"}
UNITS = {
    "小学班数": "个", "小学在校生数": "人", "初中班数": "个", "初中在校生数": "人", "小学专任教师": "人",
    "体育运动场馆面积": "㎡", "网络多媒体教室数": "间", "计算机台数": "台", "图书册数": "册",
}  # fmt: skip
MULTIPLES = {"千": 1_000, "万": 10_000, "百": 100}


def control():
    return [list(row) for row in openpyxl.load_workbook(CONTROL).active.iter_rows(values_only=True)]


class Mutated:
    """A table with merged ranges and sheets, changed step by step."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.rows = control()
        self.head = 1
        self.above = []
        self.merged = []
        self.sheets = None
        self.hidden = False
        self.below = []
        self.steps = []

    def title(self):
        wide = self.random.random() < 0.5
        self.above.append(["某县义务教育学校基本情况统计表"])
        if wide:
            self.merged.append((len(self.above), 1, len(self.above), len(self.rows[0])))

    def statement(self):
        self.above.append(
            ["填报单位（盖章）：某县教育局", None, None, self.random.choice(["单位：人、㎡", "2025年9月1日"])]
        )

    def blank_above(self):
        self.above.append([])

    def units(self):
        for at, heading in enumerate(self.rows[0]):
            unit = UNITS.get(heading)
            if unit and self.random.random() < 0.5:
                self.rows[0][at] = heading + self.random.choice(["（{}）", "({})", "\n（{}）", " ( {} )"]).format(unit)

    def multiple(self):
        if self.head > 1 or self.sheets or "图书册数" not in self.rows[0]:
            return
        at = self.rows[0].index("图书册数")
        word, factor = self.random.choice([*MULTIPLES.items()])
        self.rows[0][at] = f"图书册数（{word}册）"
        for row in self.rows[1:]:
            row[at] = None if row[at] is None else row[at] / factor

    def other_unit(self):
        at = self.rows[0].index("体育运动场馆面积") if "体育运动场馆面积" in self.rows[0] else None
        if at is not None:
            self.rows[0][at] = "体育运动场馆面积（亩）"

    def spelling(self):
        at = self.random.randrange(len(self.rows[0]))
        heading = self.rows[0][at]
        if not heading:
            return
        cut = self.random.randrange(1, len(heading))
        self.rows[0][at] = heading[:cut] + self.random.choice(["\n", " ", "　", "\r\n"]) + heading[cut:]

    def columns(self):
        order = [*range(len(self.rows[0]))]
        self.random.shuffle(order)
        self.rows = [[row[at] for at in order] for row in self.rows]

    def shuffled_rows(self):
        body = self.rows[1:]
        self.random.shuffle(body)
        self.rows = [self.rows[0], *body]

    def other_column(self):
        at = self.random.randrange(len(self.rows[0]) + 1)
        heading, cell = self.random.choice([("备注", "无"), ("序号", 7), ("校长", "张三"), ("小学毕业生数", 50)])
        if heading not in self.rows[0]:
            for place, row in enumerate(self.rows):
                row.insert(at, cell if place else heading)

    def towns(self):
        if "乡镇" in self.rows[0]:
            return
        self.rows = [["乡镇", *self.rows[0]], *([None, *row] for row in self.rows[1:])]
        at = 1
        while at < len(self.rows):
            end = min(at + self.random.randrange(1, 5), len(self.rows))
            self.rows[at][0] = f"镇{at}"
            if end - at > 1:
                self.merged.append((at + 1, 1, end, 1, "body"))
            at = end

    def two_rows(self):
        if self.head > 1:
            return
        upper, lower = [], []
        for heading in self.rows[0]:
            stage = next((one for one in GROUPS if heading.startswith(one) and "\n" not in heading[:2]), None)
            upper.append(stage or heading)
            lower.append(heading[2:] if stage else heading)
        form = self.random.choice(["filled", "blank", "merged"])
        self.rows = [upper, lower, *self.rows[1:]]
        self.head = 2
        starts = [at for at in range(len(upper)) if not at or upper[at] != upper[at - 1] or upper[at] == lower[at]]
        ends = [*starts[1:], len(upper)]
        if form == "filled":
            return
        for start, end in zip(starts, ends, strict=True):
            if upper[start] == lower[start]:
                lower[start] = None
                if form == "merged":
                    self.merged.append((1, start + 1, 2, start + 1, "head"))
                continue
            upper[start + 1 : end] = [None] * (end - start - 1)
            if form == "merged" and end - start > 1:
                self.merged.append((1, start + 1, 1, end, "head"))

    def unit_row(self):
        if self.head == 1 and not any("（" in one or "(" in one for one in self.rows[0] if one in UNITS):
            self.rows.insert(1, [UNITS.get(heading) for heading in self.rows[0]])
            self.head = 2

    def numbered(self):
        wide = len(self.rows[0])
        self.rows.insert(self.head, ["甲", "乙", *range(1, wide - 1)])
        self.head += 1

    def repeated(self):
        if self.head == 1:
            self.rows.insert(self.random.randrange(2, len(self.rows)), [*self.rows[0]])

    def total(self):
        where = self.random.choice(["合计", "小计", "全县合计"])
        body = self.rows[self.head :]
        sums = [sum(row[at] for row in body if isinstance(row[at], (int, float))) for at in range(len(body[0]))]
        names = [at for at, heading in enumerate(self.rows[0]) if heading and "学校名称" in heading]
        if not names:
            return
        row = [one or None for one in sums]
        row[names[0]] = where
        self.rows.insert(self.random.choice([self.head, len(self.rows)]), row)

    def note(self):
        self.below.append([self.random.choice(["注：数据截至2025年9月1日", "填表人：　　审核人："])])

    def by_sheets(self):
        if self.head > 1 or self.sheets or self.merged:
            return
        at = next((at for at, heading in enumerate(self.rows[0]) if heading and "办学类型" in heading), None)
        if at is None:
            return
        parts = {"小学": [], "初中": [], "九年一贯制": []}
        for row in self.rows[1:]:
            kind = str(row[at] or "")
            parts["九年一贯制" if "九年" in kind else "初中" if "初" in kind else "小学"].append(row)
        self.sheets = parts
        if self.random.random() < 0.3:
            self.sheets = {f"{name}表" if name == "小学" else name: rows for name, rows in parts.items()}

    def hidden_sheet(self):
        self.hidden = True

    def number_texts(self):
        at = self.random.randrange(6, len(self.rows[0]))
        for row in self.rows[self.head :]:
            if isinstance(row[at], int):
                row[at] = self.random.choice([f"{row[at]:,}", f"{row[at]}人", str(row[at])])

    def merged_number(self):
        at = next((at for at, heading in enumerate(self.rows[0]) if heading and "图书册数" in heading), None)
        if at is not None and self.head + 3 <= len(self.rows):
            self.merged.append((self.head + 1, at + 1, self.head + 2, at + 1, "body"))

    def save(self, path):
        book = openpyxl.Workbook()
        book.remove(book.active)
        if self.hidden:
            page = book.create_sheet("代码表")
            page.append(["学校代码", "学校名称", "小学在校生数"])
            page.append(["9", "无", 1])
            page.sheet_state = "hidden"
        sheets = self.sheets or {"基本情况": self.rows[1:]}
        for name, rows in sheets.items():
            page = book.create_sheet(name)
            for row in [*self.above, self.rows[0], *rows, *self.below]:
                page.append(row)
            for top, left, bottom, right, *where in self.merged:
                down = len(self.above) if where else 0
                page.merge_cells(start_row=top + down, start_column=left, end_row=bottom + down, end_column=right)
        book.save(path)
        return path


# A step, and how often it is taken.
STEPS = [
    "title", "title", "statement", "statement", "blank_above", "units", "units", "multiple", "other_unit", "spelling",
    "spelling", "columns", "shuffled_rows", "other_column", "towns", "towns", "two_rows", "two_rows", "two_rows",
    "unit_row", "numbered", "repeated", "total", "note", "by_sheets", "by_sheets", "hidden_sheet", "number_texts",
    "merged_number",
]  # fmt: skip


def figures(result):
    """All numbers of an assessment that do not depend on the order of rows; converted values to their last digits."""
    [county] = result.counties
    schools = result.to_frame("schools", library="dict")
    values = zip(*(schools[one] for one in ("school", "stage", "indicator", "value")), strict=True)
    stages = [(one.code, one.value, one.cv, one.schools_met) for stage in county.stages for one in stage.indicators]
    return county.verdict.state, stages, sorted(values), county.rows


@pytest.fixture(scope="module")
def expected():
    return figures(jh.assess(jh.read(CONTROL)))


@pytest.mark.parametrize("first", range(0, COUNT, 20))
def test_mutations_give_the_same_assessment_or_an_error(tmp_path, expected, first):
    same, codes = 0, set()
    for seed in range(first, first + 20):
        made = Mutated(seed)
        for _ in range(made.random.randrange(1, 5)):
            step = made.random.choice(STEPS)
            made.steps.append(step)
            getattr(made, step)()
        path = made.save(tmp_path / f"{seed}.xlsx")
        for totals in ("error", "drop"):
            try:
                found = jh.assess(jh.read(path, totals=totals))
            except jh.JunhengError as error:
                codes.add(error.code)
                continue
            got = figures(found)
            assert got == expected, (seed, made.steps, totals)
            json.loads(found.to_json())
            same += 1
    # Most are read, and no error is one of the library.
    assert same >= 16
    assert "internal" not in " ".join(codes)
