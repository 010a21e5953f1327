"""Every picture, in both languages and by both renderers: nothing is cut, nothing overlaps, both say the same."""

import warnings
from itertools import combinations
from xml.etree import ElementTree

import matplotlib
import pytest
from command import DATA
from plotted import CASES, results

import junheng as jh
from junheng._plot import drawing, fonts, layout, measure, registry
from junheng._plot.scene import Dots

matplotlib.use("Agg")
from matplotlib import pyplot
from matplotlib.text import Text

LANGUAGES = ("en", "zh")
SVG = "{http://www.w3.org/2000/svg}"
both = pytest.mark.parametrize("lang", LANGUAGES)
every = pytest.mark.parametrize("name", CASES)


def scene(name, lang):
    picture, _, choices = CASES[name]
    documents = [one._drawn_document() for one in results(name)]
    return drawing.scene(registry.BY_NAME[picture], documents, lang, drawing.Wanted(source="test", choices=choices))


def svg(name, lang):
    picture, _, choices = CASES[name]
    return jh.plot.svg(picture, *results(name), lang=lang, source="test", **choices)


@pytest.fixture
def axes():
    """Draws a case; the figures are closed afterwards."""

    def draw(name, lang, **options):
        picture, _, choices = CASES[name]
        return getattr(jh.plot, picture)(*results(name), lang=lang, source="test", **choices, **options)

    yield draw
    pyplot.close("all")


def with_font(lang):
    """The language in which matplotlib draws here: English where no font has Chinese characters."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return fonts.drawable(lang)


def test_every_picture_has_a_case_and_a_function():
    assert {picture for picture, _, _ in CASES.values()} == set(registry.BY_NAME)
    assert {*registry.BY_NAME, "svg"} == set(jh.plot.__all__)
    for name in jh.plot.__all__:
        doc = getattr(jh.plot, name).__doc__
        parts = ["Args:", "lang:", "title:", "Returns:", "Raises:", "Examples:"]
        assert [doc.index(part) for part in parts] == sorted(doc.index(part) for part in parts), name


def test_every_kind_of_result_that_is_drawn_exists():
    kinds = {kind for one in registry.PICTURES for kind in one.takes}
    assert kinds <= {entry.id for entry in jh.analyses()} | {
        name for name in dir(jh) if hasattr(getattr(jh, name), "plot")
    }


def boxes_of(text):
    """The text of each element of a drawing with the room that it takes, turned ones left out."""
    root = ElementTree.fromstring(text)
    out = []
    for element in root.iter(f"{SVG}text"):
        turn = element.get("transform", "")
        if turn.startswith("rotate(-45"):
            continue
        x, y, size = (float(element.get(name)) for name in ("x", "y", "font-size"))
        # The room of the letters themselves, without the space between lines.
        wide, up, down = (
            measure.extent(element.text, size, element.get("font-weight") == "700"),
            0.74 * size,
            0.16 * size,
        )
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[element.get("text-anchor")]
        box = (left, y - up, left + wide, y + down)
        if turn:  # upright, about its place
            box = (x + (box[1] - y), y - (box[2] - x), x + (box[3] - y), y - (box[0] - x))
        out.append((element.text, box))
    return out


def inside(box, width, height):
    """Whether a text is in the picture, but for half a point."""
    return min(box[0], box[1], width - box[2], height - box[3]) >= -0.5


def overlap(one, other):
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    return min(across, up)


@every
@both
def test_no_text_of_a_drawing_is_cut_or_covers_another(name, lang):
    text = svg(name, lang)
    root = ElementTree.fromstring(text)
    width, height = map(float, root.get("viewBox").split()[2:])
    boxes = boxes_of(text)
    assert boxes
    for content, box in boxes:
        assert inside(box, width, height), content
    for (one, box), (other, second) in combinations(boxes, 2):
        assert overlap(box, second) <= 0.5, (one, other)


@every
@both
def test_axes_have_the_texts_of_the_drawing_and_none_is_cut_or_covered(name, lang, axes):
    lang = with_font(lang)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        if not fonts.has_chinese():  # names in the data
            warnings.filterwarnings("ignore", message="Glyph")
        drawn = axes(name, lang)
        figure = (drawn.flat[0] if hasattr(drawn, "flat") else drawn).figure
        figure.canvas.draw()
    renderer, (width, height) = figure.canvas.get_renderer(), figure.canvas.get_width_height()
    texts = [one for one in figure.findobj(Text) if one.get_visible() and one.get_text().strip()]
    root = ElementTree.fromstring(svg(name, lang))
    lines = sorted(line for one in texts for line in one.get_text().split("\n") if line)
    assert lines == sorted(element.text for element in root.iter(f"{SVG}text"))
    boxes = [(one.get_text(), one.get_rotation(), one.get_window_extent(renderer).extents) for one in texts]
    # Half of a pixel, and what a font's box has above and below its letters.
    room = 0.12 * 9 * figure.dpi / 72 + 0.5
    for content, _, box in boxes:
        assert inside(box, width, height), (content, box)
    for (one, turn, box), (other, turned, second) in combinations(boxes, 2):
        if {turn, turned} & {45.0}:
            continue
        assert overlap(box, second) <= 2 * room, (one, other)


@every
@both
def test_a_drawing_is_one_element_that_says_what_it_shows(name, lang):
    text = svg(name, lang)
    root = ElementTree.fromstring(text)
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    title, told = root.find(f"{SVG}title").text, root.find(f"{SVG}desc").text
    assert title == scene(name, lang).title
    assert told is None or told
    assert not {element.tag.removeprefix(SVG) for element in root.iter()} & {
        "script",
        "image",
        "use",
        "a",
        "foreignObject",
    }
    names = {key for element in root.iter() for key in element.attrib}
    # Nothing that another picture on the page could have too, nothing that loads.
    assert not {one for one in names if one in ("id", "href") or one.startswith("on")}
    assert "url(" not in text
    assert (max(title) > "汉") == (lang == "zh") or lang == "en"


@every
def test_languages_differ_in_texts_only(name):
    english, chinese = (scene(name, lang) for lang in LANGUAGES)
    assert len(english.panels) == len(chinese.panels)
    for one, other in zip(english.panels, chinese.panels, strict=True):
        assert [type(mark) for mark in one.marks] == [type(mark) for mark in other.marks]
        dots = [
            [(mark.xs, mark.ys, mark.role, mark.shape) for mark in panel.marks if isinstance(mark, Dots)]
            for panel in (one, other)
        ]
        assert dots[0] == dots[1]


@every
def test_marks_of_the_axes_are_those_of_the_scene(name, axes):
    figure, drawn = scene(name, "en"), axes(name, "en")
    panels = list(drawn.flat) if hasattr(drawn, "flat") else [drawn]
    assert len(panels) == len(figure.panels)
    for panel, ax in zip(figure.panels, panels, strict=True):
        assert tuple(ax.get_xlim()) == pytest.approx((panel.x.low, panel.x.high))
        assert tuple(ax.get_ylim()) == pytest.approx((panel.y.low, panel.y.high))
        assert ax.get_xscale() == ("log" if panel.x.log else "linear")
        dots = [(list(mark.xs), list(mark.ys)) for mark in panel.marks if isinstance(mark, Dots)]
        marked = [line for line in ax.get_lines() if line.get_marker() not in ("None", None, "")]
        assert [(list(line.get_xdata()), list(line.get_ydata())) for line in marked] == dots


@every
def test_panels_do_not_touch(name):
    frames = layout.arranged(scene(name, "zh")).frames
    for one, other in combinations(frames, 2):
        boxes = [(f.left, f.top, f.left + f.width, f.top + f.height) for f in (one, other)]
        assert overlap(*boxes) <= 0
    assert all(frame.width > 60 for frame in frames)


def test_the_picture_by_default_is_one_that_the_result_has_data_for():
    # A resource that stages share has no line of budgets; the schools that get some are drawn.
    table = jh.read(DATA / "synthetic_county.csv")
    shared = jh.plan.fund(table, "L5", stage="junior", budget=20_000)
    assert not shared.funds or len(shared.funds[0].queue) < 2
    assert shared.to_svg() == shared.to_svg(picture="before_after")
    alone = jh.plan.fund(table, "L1", stage="junior", limit=0.05)
    assert alone.to_svg() == alone.to_svg(picture="frontier")


def many_groups(count):
    names = [f"g{at:02}" for at in range(count)]
    table = {"by": names * 2, "side": ["one"] * count + ["two"] * count, "x": [1.0 + at for at in range(2 * count)]}
    return jh.gap(table, value="x", group="side", group_a="one", group_b="two", by="by")


@both
@pytest.mark.parametrize("count", [1, 49, 60, 200])
def test_a_picture_of_many_groups_is_no_higher_than_a_page(count, lang):
    text = many_groups(count).to_svg(lang=lang)
    root = ElementTree.fromstring(text)
    width, height = (float(one) for one in root.get("viewBox").split()[2:])
    assert height <= 9.6 * 72 + 1
    boxes = boxes_of(text)
    assert all(inside(box, width, height) for _, box in boxes)
    assert not [(a, b) for (a, one), (b, other) in combinations(boxes, 2) if overlap(one, other) > 0.5]


@both
def test_a_gap_says_which_group_has_more(lang):
    text = many_groups(3).to_svg(lang=lang)
    assert ("right of the line: one is higher" if lang == "en" else "竖线以右：one 较高") in text


@both
def test_a_share_of_a_total_has_no_unit(lang):
    labels = {"spend": "Spending per pupil (US$)"}
    text = jh.lorenz({"spend": [1, 2, 5]}, value="spend", labels=labels).to_svg(lang=lang)
    axis = "Spending per pupil: cumulative share" if lang == "en" else "Spending per pupil 总量的累计占比"
    assert axis in [text for text, _ in boxes_of(text)]
