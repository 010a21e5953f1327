"""Comparisons with their intervals, in the order of the result: a forest plot."""

from __future__ import annotations

from collections.abc import Sequence

from junheng._display.contrasts import called, kind_of
from junheng._plot.measure import cut
from junheng._plot.pictures import rows
from junheng._plot.pictures.estimates import ROLE
from junheng._plot.pictures.groups import PANELS
from junheng._plot.request import JSON, Request
from junheng._plot.scene import SMALL, Axis, Dots, Figure, Line, Mark, Panel, Rule, Span
from junheng._plot.ticks import amounts

# Names of comparisons have two groups.
NAME = 190.0


def contrasts(request: Request) -> Figure | None:
    """One comparison a row with its interval, a panel for each measure, and a line where there is no difference.

    Markers are filled where the adjusted p value is below the complement of the level.
    """
    words, document = request.words, request.document
    specs = {one["measure"]: one for one in document["measures"]}
    found: dict[str, list[JSON]] = {spec: [] for spec in specs}
    for row in document["rows"]:
        found[row["measure"]].append(row)
    drawn = [spec for spec in specs if any(row["value"] is not None for row in found[spec])]
    if not drawn:
        return None
    total = len(found[drawn[0]])
    names = [cut(called(row, document, words), SMALL, NAME) for row in found[drawn[0]][: rows.MOST]]
    chosen = drawn[:PANELS]
    what = words(kind_of(document))
    panels = [
        _panel(
            found[spec][: rows.MOST],
            names if at == 0 else [""] * len(names),
            what if len(chosen) == 1 else words.pair(words.measured(specs[spec]), what),
            document,
        )
        for at, spec in enumerate(chosen)
    ]
    level = f"{document['level'] * 100:.10g}"
    value = next((one["columns"][0] for one in document["provenance"]["inputs"] if one["input"] == "value"), "")
    measures = words("list").join(words.measured(specs[spec]) for spec in chosen)
    kind = words(f"contrasts_{kind_of(document)}")
    title = (
        words("contrast_title", kind=kind, measures=measures, column=cut(value, SMALL, 200))
        if value
        else words.pair(kind, measures)
    )
    line = (
        words("contrast_lines")
        if document["threshold"] is None
        else words("contrast_threshold", threshold=f"{document['threshold']:.15g}")
    )
    margin = "" if document["margin"] is None else words("contrast_margin")
    filled = words("contrast_significant", alpha=f"{1 - document['level']:.3g}")
    others = words("some_measures", shown=PANELS, count=len(drawn)) if len(drawn) > PANELS else ""
    rest = rows.rest(request, len(names), total)
    reading = words.joined(words("interval_reading", level=level), line, margin, filled, rest, others)
    size = (6.8 if len(panels) == 1 else 7.4, rows.high(len(names)))
    return Figure(panels, size, title[:1].upper() + title[1:], reading, request.foot(), across=len(panels))


def _panel(found: Sequence[JSON], names: Sequence[str], label: str, document: JSON) -> Panel:
    marks: list[Mark] = []
    no_difference = 1.0 if document["ratio"] else 0.0
    at = no_difference if document["threshold"] is None else float(document["threshold"])
    ends: list[float] = [at]
    if document["margin"] is not None:
        margin = float(document["margin"])
        low, high = (1 / margin, margin) if document["ratio"] else (-margin, margin)
        ends += [low, high]
        marks.append(Span("x", low, high, "range"))
    marks.append(Rule("x", at, "soft", 0.9))
    ys = [float(y) for y in rows.heights(len(found))]
    for row, y in zip(found, ys, strict=True):
        if row["value"] is None:
            continue
        ends += [row[name] for name in ("value", "lower", "upper") if row[name] is not None]
        if row["lower"] is not None and row["lower"] < row["upper"]:
            marks.append(Line((row["lower"], row["upper"]), (y, y), ROLE, 1.6))
        p = row["adjusted_p_value"]
        marks.append(Dots((row["value"],), (y,), ROLE, hollow=p is None or p >= 1 - document["level"]))
    x: Axis = amounts(min(ends), max(ends), label, most=5 if any(names) else 4)
    texts = rows.decimals([row["value"] for row in found])
    return Panel(x, rows.names(list(names), NAME), marks, columns=[rows.column("", texts)])
