"""Headings of several rows as one: 小学 over 学生数 is 小学学生数."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from junheng._input.files.layout.dictionary import bare, clean, meaning_of, stages, unit_of

# Words of a group of columns that say nothing about their quantity.
_GROUPS = re.compile(
    r"(?:学生|在校生|在校学生|教师|专任教师|师资|教师队伍|班级|学校|校舍|设备|设施|办学条件|资源配置|基本|其他)?"
    r"(?:情况|信息|数据|条件|部分|部|阶段|段|学段|指标|配置|办学条件|基本情况)?"
)
# What begins the heading of a part of a quantity.
_PART_OF = re.compile(r"^其中[：:]?\s*")
# The last part of a heading that stands for the whole of the parts above it.
_TOTALS = ("计", "合计", "总计", "总数", "小计", "共计", "total", "Total")


@dataclass(frozen=True)
class Heading:
    """A heading: its parts as the file has them, its name in the table, and other readings that are as likely."""

    parts: Sequence[str]
    name: str
    readings: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The heading as the file has it."""
        return " / ".join(self.parts)


def heading_of(parts: Sequence[str], *, guessed: bool = False) -> Heading:
    """The heading that the parts make together.

    A stage in one part belongs to the others; a part without a quantity of its own is left out. Where the last part
    alone is a column too and the part above it may change its meaning, both are readings. `guessed`: the first part
    was taken from a cell to the left, so that the last part alone is a reading.
    """
    cleaned = [clean(part) for part in parts]
    cleaned = [_PART_OF.sub("", part) or part for part in cleaned]
    if len(cleaned) < 2:
        return Heading(cleaned, cleaned[0] if cleaned else "")
    unit = next((unit for part in reversed(cleaned) if (unit := unit_of(part))), None)
    plain = [bare(part) if place < len(cleaned) - 1 else part for place, part in enumerate(cleaned)]
    if plain[-1] in _TOTALS:
        plain = plain[:-1]
    if unit and not unit_of(plain[-1]):
        plain[-1] = f"{plain[-1]}（{unit}）"
    known = [one for one in _candidates(plain) if meaning_of(one)]
    alone = plain[-1] if len(plain) > 1 and meaning_of(plain[-1]) else None
    above = [part for part in plain[:-1] if not _GROUPS.fullmatch(part)]
    name = known[0] if known else joined([*above, plain[-1]])
    readings = {meaning_of(one): one for one in reversed(known)}
    # Of a stage that has no such column the last part alone would be another quantity.
    if alone and (guessed or (not known and not _stages(plain))):
        readings.setdefault(meaning_of(alone), alone)
        if not known:
            readings.setdefault(None, joined(plain))
    return Heading(cleaned, name, tuple(readings.values()) if len(readings) > 1 else ())


def _stages(parts: Sequence[str]) -> set[str]:
    """The stages that the parts name."""
    return {stage for part in parts if (stage := _stage_in(part))}


def _stage_in(part: str) -> str | None:
    lower = part.lower()
    return next((stage for stage in stages() if stage.lower() in lower), None)


def _candidates(parts: Sequence[str]) -> list[str]:
    """The headings that the parts may make, the likeliest first."""
    whole = joined(parts)
    found = _stages(parts)
    if len(parts) == 1 or len(found) > 1:
        return [whole]
    if not found:
        upper = [part for part in parts[:-1] if not _GROUPS.fullmatch(part)]
        return [whole, *([parts[-1]] if not upper else [])]
    [stage] = found
    rest = [re.sub(re.escape(stage), "", part, flags=re.IGNORECASE).strip() for part in parts]
    rest = [part for part in rest if part]
    quantities = [part for part in rest if not _GROUPS.fullmatch(part)] or rest[-1:]
    return [*dict.fromkeys([whole, joined([stage, *quantities])])]


def joined(parts: Sequence[str]) -> str:
    """The parts as one text, with a blank between Latin words."""
    text = ""
    for part in parts:
        text += f" {part}" if text[-1:].isascii() and text and part[:1].isascii() else part
    return text
