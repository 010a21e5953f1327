"""Marks stand where the numbers of the results are, and say what these say."""

import pytest
from plotted import CASES, county, results

import junheng as jh
from junheng._plot import drawing, registry
from junheng._plot.scene import Area, Arrow, Box, Dots, Line, Rule


def panels(name, lang="en"):
    picture, _, choices = CASES[name]
    documents = [one._drawn_document() for one in results(name)]
    return drawing.scene(registry.BY_NAME[picture], documents, lang, drawing.Wanted(choices=choices)).panels


def marks(panel, kind, role=None):
    return [mark for mark in panel.marks if isinstance(mark, kind) and role in (None, mark.role)]


def cells(panel, column):
    return [cell.text.replace("−", "-") for cell in panel.columns[column].cells]


@pytest.mark.parametrize("name", ["lorenz", "concentration", "generalized Lorenz"])
def test_curves_have_the_points_of_the_results(name):
    found = [row.result for one in results(name) for row in one.rows]
    lines = [mark for mark in marks(panels(name)[0], Line) if mark.role.startswith("series")]
    assert len(lines) == len(found)
    for line, curve in zip(lines, found, strict=True):
        assert [*zip(line.xs, line.ys, strict=True)] == [(point.share, point.ordinate) for point in curve.points]
    roles = [(line.role, tuple(line.dash)) for line in lines]
    assert len(set(roles)) == len(roles)


def test_small_panels_have_one_curve_each_on_one_scale():
    drawn = panels("lorenz of many")
    assert len(drawn) == 9
    assert all(len([one for one in marks(panel, Line) if one.role == "series1"]) == 1 for panel in drawn)
    assert len({(panel.y.low, panel.y.high) for panel in panels("parade of many")}) == 1


def test_legends_have_the_index():
    keys = [key.text.split("\u2002") for key in panels("lorenz")[0].legend]
    found = {row.key[0]: row.result.index.value for row in results("lorenz")[0].rows}
    assert keys == [[state, f"Gini {value:.3f}"] for state, value in found.items()]


def test_the_parade_marks_its_percentiles():
    found = results("parade at shares")[0]
    dots = marks(panels("parade at shares")[0], Dots)
    asked = [[(one.share, one.ordinate) for one in row.result.ordinates] for row in found.rows]
    assert [[*zip(mark.xs, mark.ys, strict=True)] for mark in dots] == asked


def test_tip_curves_end_at_their_height():
    (panel,) = panels("tip of knots")
    (dot,) = marks(panel, Dots)
    # Of 1 … 5 below 4 three lack something: 3 + 2 + 1 of five.
    assert dot.xs == pytest.approx((0.6,))
    assert dot.ys == pytest.approx((1.2,))
    texts = [mark.text for mark in panel.marks if hasattr(mark, "text")]
    assert [text for text in texts if "60.0%" in text and "1.20" in text]


@pytest.mark.parametrize("order", ["lorenz", "generalized_lorenz", "first", "second"])
def test_dominance_has_difference_and_crossings(order):
    name = f"dominance {order}"
    (found,) = results(name)
    (panel,) = panels(name)
    line = marks(panel, Line)[0]
    points = [(point.at, point.difference) for point in found.result.points]
    assert [*zip(line.xs, line.ys, strict=True)] == points
    crossings = [x for mark in marks(panel, Dots, "bad") for x in mark.xs]
    assert crossings == [one.at for one in found.result.crossings]


def test_gaps_are_hollow_and_in_order():
    (panel,) = panels("gap")
    (dots,) = marks(panel, Dots)
    ratios = sorted((row.result.ratio for row in results("gap")[0].rows), reverse=True)
    assert dots.hollow
    assert list(dots.xs) == ratios
    assert cells(panel, 0) == [f"{ratio:.2f}" for ratio in ratios]
    assert [mark.at for mark in marks(panel, Rule)] == [1.0]


def test_bars_of_levels_are_their_shares():
    (panel,) = panels("decomposition")
    widths = [box.right - box.left for box in marks(panel, Box)]
    shares = [level.share for one in results("decomposition") for level in one.result.levels]
    assert widths == pytest.approx(shares, abs=1e-12)


def test_the_area_of_a_segregation_profile_is_the_mutual_information():
    (panel,) = panels("segregation")
    for line, row in zip(marks(panel, Line), results("segregation")[0].rows, strict=True):
        steps = zip(line.xs[::2], line.xs[1::2], line.ys[::2], strict=True)
        # 60 units, each product rounded once: far below 1e-12.
        assert sum((end - start) * y for start, end, y in steps) == pytest.approx(
            row.result.mutual_information, abs=1e-12
        )
        assert list(line.ys) == sorted(line.ys, reverse=True)


def test_influence_is_with_the_unit_less_without_it():
    (panel,) = panels("influence")
    found = results("influence")[0].result
    effects = sorted((found.total - unit.value for unit in found.units), key=abs, reverse=True)[:10]
    dots = [(mark.xs[0], mark.role, mark.shape) for mark in marks(panel, Dots)]
    assert [x for x, _, _ in dots] == pytest.approx(effects, abs=1e-12)
    # Word, mark and colour agree.
    assert {(x > 0, role, shape) for x, role, shape in dots} == {(True, "bad", "circle"), (False, "ok", "square")}
    assert cells(panel, 0) == [f"{effect:+.3f}" for effect in effects]


def test_the_scorecard_shows_coefficients_limits_and_verdicts():
    for panel, stage in zip(panels("scorecard"), county().counties[0].stages, strict=True):
        dots = [(mark.xs[0], mark.shape) for mark in marks(panel, Dots)]
        assert dots == [(one.cv, "circle" if one.cv_passes else "diamond") for one in stage.indicators]
        (limit,) = {one.cv_limit for one in stage.indicators}
        assert [mark.at for mark in marks(panel, Rule)] == [limit]
        assert cells(panel, 0) == [f"{one.cv:.3f}" for one in stage.indicators]
        assert cells(panel, 1) == [f"{one.schools_met}/{stage.school_count}" for one in stage.indicators]


def test_every_school_has_its_mark():
    stage = county().counties[0].stages[1]
    for at, panel in enumerate(panels("schools")):
        found = [school.indicators[at] for school in stage.schools]
        end = panel.x.high
        crosses = sorted(x for mark in marks(panel, Dots, "bad") for x in mark.xs)
        circles = sorted(x for mark in marks(panel, Dots, "dot") for x in mark.xs)
        assert crosses == sorted(one.value for one in found if not one.met)
        assert circles == sorted(min(one.value, end) for one in found if one.met)
        assert stage.indicators[at].floor in [mark.at for mark in marks(panel, Rule)]


def test_class_sizes_are_those_of_the_balance():
    (panel,) = panels("class sizes")
    found = results("class sizes")[0]
    sizes = [group.class_sizes for group in (found.total, *found.groups)]
    counted, lived = marks(panel, Dots)
    assert list(counted.xs) == [one.average for one in sizes]
    assert list(lived.xs) == [one.experienced for one in sizes]


def test_the_distribution_of_class_sizes_has_the_bins_of_the_balance():
    (panel,) = panels("distribution of class sizes")
    sizes = results("distribution of class sizes")[0].total.class_sizes
    tint, (classes, pupils) = marks(panel, Area)[0], marks(panel, Line)
    assert list(tint.highs)[::2] == list(classes.ys)[::2] == [one.class_share for one in sizes.bins]
    assert list(pupils.ys)[1:-1:2] == [one.pupil_share for one in sizes.bins]
    assert [rule.at for rule in marks(panel, Rule)] == [sizes.average, sizes.experienced]


def test_arrows_go_from_before_to_after():
    action = results("plan")[0].counties[0].actions[0]
    for panel in panels("plan"):
        drawn = [(mark.start[0], mark.end[0]) for mark in marks(panel, Arrow)]
        stages = [stage for school in action.schools for stage in school.stages]
        moves = {(stage.value_before, stage.value_after) for stage in stages}
        assert set(drawn) <= moves
        assert drawn == sorted(drawn)
    count = sum(len(marks(panel, Arrow)) for panel in panels("plan"))
    assert count == sum(len(school.stages) for school in action.schools)


def test_the_frontier_is_the_queue():
    (panel,) = panels("frontier")
    fund = results("frontier")[0].funds[0]
    (line,) = marks(panel, Line)
    assert [*zip(line.xs, line.ys, strict=True)] == [(entry.budget, entry.cv) for entry in fund.queue]
    assert fund.spent in [mark.at for mark in marks(panel, Rule) if mark.side == "x"]


def test_what_is_left_out_is_said():
    states = len(results("lorenz of many")[0].rows)
    assert states > 40
    assert f"9 of {states} groups are drawn" in scene_of("lorenz of many").subtitle
    assert "12 of 14 are drawn" in scene_of("trend").subtitle


def scene_of(name):
    picture, _, choices = CASES[name]
    documents = [one._drawn_document() for one in results(name)]
    return drawing.scene(registry.BY_NAME[picture], documents, "en", drawing.Wanted(choices=choices))


def test_of_many_groups_the_highest_and_the_lowest_are_drawn():
    # The picture of the gap of all states left out those where rural districts spend most.
    count = 101
    many = {"state": [at for at in range(count) for _ in "ab"], "side": ["a", "b"] * count}
    many["value"] = [number for at in range(count) for number in (1 + at, 50)]
    found = jh.gap(many, value="value", group="side", group_a="a", group_b="b", by="state")
    averages = jh.measure("mean", many, value="value", by="state")
    for result in (found, averages):
        picture = drawing.picture_of(result._drawn_kind())
        figure = drawing.scene(picture, [result._drawn_document()], "en", drawing.Wanted())
        shown = sorted(int(name) for _, name in figure.panels[0].y.ticks)
        assert shown == [*range(30), *range(count - 30, count)]
        assert "the highest and the lowest, 60 of 101, are drawn" in figure.subtitle
