"""A county of seven schools, one of which misses two floors, and one of which is not assessed."""

from __future__ import annotations

import copy
from typing import Any

COUNTY: dict[str, list[Any]] = {
    "学校代码": [f"320123000{one}" for one in range(1, 8)],
    "学校名称": [
        "实验小学",
        "城北小学",
        "清水镇中心小学",
        "石门教学点",
        "第一中学",
        "清水镇九年一贯制学校",
        "育才学校",
    ],
    "办学类型": ["小学", "小学", "小学", "教学点", "完全中学", "九年一贯制学校", "初级中学"],
    "城乡类型": ["城区", "城区", "镇区", "乡村", "城区", "镇区", "城区"],
    "办学性质": ["公办", "公办", "公办", "公办", "公办", "公办", "民办"],
    "举办者": ["县级", "县级", "县级", "县级", "县级", "县级", "其他"],
    "小学在校生数": [1480, 920, 610, 36, None, 380, None],
    "初中在校生数": [None, None, None, None, 1260, 260, 540],
    "高中在校生数": [None, None, None, None, 900, None, None],
    "小学班级数": [34, 21, 15, 3, None, 10, None],
    "初中班级数": [None, None, None, None, 27, 6, 12],
    "小学专任教师数": [88, 54, 38, 5, None, 25, None],
    "小学高于规定学历教师数": [72, 45, 30, 4, None, 22, None],
    "小学县级以上骨干教师数": [18, 10, 5, 0, None, 5, None],
    "小学体育艺术专任教师数": [15, 9, 6, 1, None, 4, None],
    "初中专任教师数": [None, None, None, None, 98, 24, 45],
    "初中高于规定学历教师数": [None, None, None, None, 90, 21, 42],
    "初中县级以上骨干教师数": [None, None, None, None, 17, 4, 6],
    "初中体育艺术专任教师数": [None, None, None, None, 14, 3, 5],
    "教学及辅助用房面积": [8200, 5100, 3300, 320, 15800, 4600, 4000],
    "室内体育用房面积": [600, 0, 0, 0, 1400, 300, 300],
    "室外运动场面积": [11800, 6900, 4300, 700, 26000, 5900, 5600],
    "教学仪器设备值（万元）": [355, 210, 128, 9, 760, 165, 150],
    "网络多媒体教室数": [36, 22, 15, 3, 62, 17, 14],
}
SHORT = 2  # the row of the school that misses two floors: two backbone teachers and 275 m² of sports grounds


def county(**changed: dict[int, Any]) -> dict[str, list[Any]]:
    """The table, with cells changed by heading and row."""
    table = copy.deepcopy(COUNTY)
    for heading, cells in changed.items():
        for row, value in cells.items():
            table[heading][row] = value
    return table
