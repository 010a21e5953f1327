"""What the counts of a report count: rows, schools, schools by stage, pupils."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from junheng._display import figures
from junheng._report.context import Context


def explained(context: Context) -> str:
    """How rows, schools and pupils are counted: one paragraph, with the numbers of the county."""
    return context.words.run_on([*_rows(context), *_schools(context), *_pupils(context)])


def _rows(context: Context) -> Iterator[str]:
    words, county = context.words, context.county
    yield words("counts_rows", rows=county["rows"])
    left_out = sum(one["dropped"] for one in context.document["total_rows"])
    if left_out:
        yield words("counts_left_out", count=left_out)


def _schools(context: Context) -> Iterator[str]:
    """Which schools are not assessed, and that a school of several stages counts at each."""
    words, county = context.words, context.county
    excluded = len(county["exclusions"])
    if excluded:
        yield words("counts_excluded", count=excluded, section=words("section_findings"))
    stages = county["stages"]
    times = Counter(school["id"] for stage in stages for school in stage.get("schools") or ())
    several = sum(count > 1 for count in times.values())
    total = sum(stage["school_count"] for stage in stages)
    listed = [
        words("counts_of_stage", stage=context.stage(stage["stage"]), count=stage["school_count"]) for stage in stages
    ]
    if several:
        names = words.list(listed)
        yield words("counts_several", assessed=len(times), several=several, list=names, total=total)


def _pupils(context: Context) -> Iterator[str]:
    """Pupils of all schools beside those of the schools assessed, where they differ."""
    words = context.words
    listed = [
        words(
            "counts_pupils_of",
            stage=context.stage(stage["stage"]),
            every=figures.count(every),
            assessed=figures.count(stage["pupils"]),
        )
        for stage in context.county["stages"]
        if (every := context.evidence.totals.get(stage["stage"], {}).get("pupils")) not in (None, stage["pupils"])
    ]
    if listed:
        named = {part: words(f"section_{part}") for part in ("basics", "classes", "gaps")}
        yield words("counts_pupils", list=words("lists").join(listed), **named)
