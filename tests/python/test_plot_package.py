"""What drawing loads, changes and needs; names that try to do harm."""

import re
import subprocess
import sys
import warnings
from xml.etree import ElementTree

import golden
import matplotlib
import pytest
from page_reader import Page
from plotted import CASES, results

import junheng as jh
from junheng._plot import fonts, registry

matplotlib.use("Agg")
from matplotlib import pyplot
from matplotlib.text import Text

PLOT = golden.ROOT / "python" / "junheng" / "_plot"
TABLE = {"spend": [1, 2, 5, 3], "state": ["A", "A", "B", "B"]}


@pytest.fixture(autouse=True)
def closed():
    yield
    pyplot.close("all")


def run(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_matplotlib_is_loaded_by_the_first_picture_alone():
    code = """
import sys, junheng as jh
print(any(name.startswith("junheng._plot") for name in sys.modules))
found = jh.lorenz({"x": [1, 2, 5]}, value="x")
found._repr_html_(), found.page(), found.to_svg(), str(found)
print("matplotlib" in sys.modules)
found.plot()
print("matplotlib" in sys.modules)
"""
    assert run(code) == ["False", "False", "True"]


def test_without_matplotlib_the_error_says_what_to_install():
    code = """
import sys
sys.modules["matplotlib"] = None
import junheng as jh
found = jh.lorenz({"x": [1, 2, 5]}, value="x")
for draw in (found.plot, lambda: jh.plot.lorenz(found)):
    try:
        draw()
    except jh.WrongTypeError as error:
        print(error.parameters["package"], error.parameters["expected"], "reading" in str(error))
print(found.to_svg()[:4])
"""
    assert run(code) == ["matplotlib", "junheng[plot]", "False"] * 2 + ["<svg"]


def test_only_the_renderer_names_matplotlib():
    named = re.compile(r"^\s*(?:import|from)\s+matplotlib\b", re.M)
    for path in PLOT.parent.rglob("*.py"):
        allowed = path.parent == PLOT and path.stem in ("axes", "figure", "fonts", "matplotlib")
        assert allowed or not named.search(path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize("name", CASES)
def test_settings_of_matplotlib_stay_as_they_are(name):
    picture, _, choices = CASES[name]
    before = dict(matplotlib.rcParams)
    with matplotlib.rc_context({"font.size": 20, "axes.grid": True, "lines.linewidth": 7, "text.usetex": False}):
        set_by_caller = dict(matplotlib.rcParams)
        getattr(jh.plot, picture)(*results(name), **choices)
        assert dict(matplotlib.rcParams) == set_by_caller
    assert dict(matplotlib.rcParams) == before


def test_a_picture_does_not_depend_on_the_settings_of_the_caller():
    def drawn():
        figure = jh.lorenz(TABLE, value="spend", by="state").plot().figure
        figure.canvas.draw()
        return bytes(figure.canvas.buffer_rgba())

    plain = drawn()
    with matplotlib.rc_context({"font.size": 20, "axes.grid": True, "lines.linewidth": 7, "axes.facecolor": "red"}):
        assert drawn() == plain


def test_the_axes_of_a_caller_get_the_fonts_of_the_picture():
    curves = jh.lorenz({"spend": [1, 2, 5]}, value="spend")
    _, ax = pyplot.subplots()
    jh.plot.lorenz(curves, ax=ax, lang="en")
    texts = [text for text in ax.findobj(Text) if text.get_text()]
    assert {tuple(text.get_fontfamily()) for text in texts} == {tuple(fonts.families("en"))}


def test_the_axes_of_a_caller_get_neither_title_nor_source():
    _, ax = pyplot.subplots()
    found = jh.lorenz(TABLE, value="spend", by="state")
    assert found.plot(ax, source="hidden") is ax
    assert ax.get_title() == ""
    texts = [text.get_text() for text in ax.figure.findobj(Text)]
    assert not [text for text in texts if "hidden" in text or "Lorenz" in text]


@pytest.mark.parametrize("name", ["lorenz", "scorecard", "schools", "influence"])
def test_a_figure_that_is_cropped_to_its_artists_keeps_title_notes_and_foot(name):
    """Notebooks crop every figure so (``bbox_inches="tight"``)."""
    drawn = results(name)[0].plot(**({"picture": name} if name in ("scorecard", "schools") else {}))
    figure = getattr(drawn, "flat", [drawn])[0].figure
    figure.canvas.draw()
    cropped = figure.get_tightbbox()
    kept, whole = cropped.extents, [0.0, 0.0, *figure.get_size_inches()]
    rounding = 1e-9  # inches; the size is converted to dots and back
    assert all(kept[at] <= whole[at] + rounding and kept[at + 2] >= whole[at + 2] - rounding for at in (0, 1))


def test_the_first_picture_leaves_the_mode_that_a_backend_switches_on(tmp_path):
    """The backend of notebooks shows figures after each cell once it is loaded, which the first figure does."""
    (tmp_path / "showing.py").write_text(
        "import matplotlib\n"
        "from matplotlib.backends.backend_agg import FigureCanvasAgg as FigureCanvas\n"
        "from matplotlib.backend_bases import FigureManagerBase as FigureManager\n"
        "matplotlib.interactive(True)\n"
    )
    code = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
import matplotlib, junheng as jh
matplotlib.rcParams["backend"] = "module://showing"
jh.lorenz({{"x": [1, 2, 3]}}, value="x").plot()
print("showing" in sys.modules, matplotlib.is_interactive())
"""
    assert run(code) == ["True", "True"]


def test_as_many_axes_are_needed_as_there_are_panels():
    found = results("scorecard")[0]
    _, few = pyplot.subplots()
    with pytest.raises(jh.WrongTypeError, match="2 panels"):
        found.plot(few)
    figure, axes = pyplot.subplots(1, 2)
    drawn = found.plot(axes)
    assert list(drawn) == list(axes)
    assert figure.get_suptitle() == ""


def test_what_has_no_picture_says_so():
    with pytest.raises(jh.UnknownNameError, match="lorenz"):
        jh.exposures({"a": [1, 2], "b": [3, 1]}, groups=["a", "b"]).plot()
    with pytest.raises(jh.UnknownNameError, match="parade"):
        jh.lorenz(TABLE, value="spend").plot(picture="parade")
    with pytest.raises(jh.WrongTypeError, match="lorenz"):
        jh.plot.lorenz(jh.quantile_curve(TABLE, value="spend"))
    with pytest.raises(jh.WrongTypeError, match="result"):
        jh.plot.lorenz()
    with pytest.raises(jh.InvalidSpecError, match="county"):
        jh.lorenz(TABLE, value="spend").plot(county="A")
    with pytest.raises(jh.UnknownNameError):
        results("schools")[0].plot(picture="schools", stage="senior")
    with pytest.raises(jh.UnknownNameError, match="language"):
        jh.lorenz(TABLE, value="spend").to_svg(lang="fr")
    with pytest.raises(jh.UnknownNameError):
        jh.plot.svg("pie", jh.lorenz(TABLE, value="spend"))


def test_without_a_chinese_font_one_warning_and_english(monkeypatch):
    monkeypatch.setattr(fonts, "CHINESE", ("No Such Font",))
    fonts._warn.cache_clear()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        labels = [jh.lorenz(TABLE, value="spend").plot(lang="zh").get_xlabel() for _ in range(3)]
    assert labels == ["share of rows, lowest first"] * 3
    assert [one.category for one in caught] == [UserWarning]
    assert "fonts-noto-cjk" in str(caught[0].message)
    assert "洛伦兹" in jh.lorenz(TABLE, value="spend").to_svg(lang="zh")


def test_fonts_are_installed_ones_in_order(monkeypatch):
    monkeypatch.setattr(fonts, "_installed", lambda: {"SimHei", "Microsoft YaHei", "Arial", "DejaVu Sans"})
    assert fonts.families("zh") == ["Microsoft YaHei", "Arial", "DejaVu Sans"]
    assert fonts.families("en") == ["Arial", "Microsoft YaHei", "DejaVu Sans"]
    monkeypatch.setattr(fonts, "_installed", lambda: {"DejaVu Sans"})
    assert fonts.families("en") == ["DejaVu Sans"]


HOSTILE = (
    '<script>alert(1)</script>&"',
    "a\u202eb\u0000\x1b[31mc\ud800",
    "$\\frac{1}{0}$ $x",
    "]]>--></style></svg>",
    "line\nbreak\ttab",
    "very long name " * 40,
    "“=HYPERLINK(1)”" * 30,
)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_harmless(name):
    safe = name.replace("\ud800", "")
    table = {"g": [safe, safe, "other", "other", "third", "third"], safe: [1.0, 2, 3, 4, 5, 9]}
    side = {"group": "side", "group_a": safe, "group_b": "b"}
    table["side"] = [safe, "b"] * 3
    made = [
        jh.lorenz(table, value=safe, by="g"),
        jh.quantile_curve(table, value=safe, by="g"),
        jh.gap(table, value=safe, by="g", **side),
        jh.nested_decomposition(table, value=safe, levels=["g", "side"]),
        jh.dominance(table, value=safe, **side),
        jh.leave_one_out(table | {"u": [f"{safe}{at}" for at in range(6)]}, value=safe, unit="u"),
        jh.measure(["mean", "gini"], table, value=safe, by="g"),
    ]
    for one in made:
        text = one.to_svg(
            source=name, title=name, labels=jh.Labels({"other": name, "ratio": name, "equality": name, "mean": name})
        )
        ElementTree.fromstring(text)
        assert not re.search("[\x00-\x08\x0e-\x1f\u202a-\u202e\ud800-\udfff]", text)
        assert "<script" not in text
        assert text.count("</svg>") == text.count("<svg")
        Page(one.html())
        figure = one.plot(source=name, title=name)
        figure = (figure.flat[0] if hasattr(figure, "flat") else figure).figure
        figure.canvas.draw()
        width, height = figure.canvas.get_width_height()
        for written in figure.findobj(Text):
            if written.get_visible() and written.get_text().strip():
                box = written.get_window_extent().extents
                assert min(box[0], box[1], width - box[2], height - box[3]) >= -1, written.get_text()


@pytest.mark.parametrize("scale", [1e-300, 1e-9, 1.0, 1e12, 1e300])
@pytest.mark.parametrize("values", [(1, 2, 3, 4, 5, 9), (2,) * 6, (0, 0, 0, 0, 0, 1), (-3, 1, -1, 2, 0, 5)])
def test_amounts_of_any_size_have_a_picture(scale, values):
    table = {"g": [*"aabbcc"], "side": [*"xyxyxy"], "v": [value * scale for value in values]}
    side = {"group": "side", "group_a": "x", "group_b": "y"}
    calls = [
        lambda: jh.lorenz(table, value="v", by="g", undefined="null"),
        lambda: jh.generalized_lorenz(table, value="v", by="g"),
        lambda: jh.quantile_curve(table, value="v"),
        lambda: jh.tip(table, value="v", line=3 * scale),
        lambda: jh.gap(table, value="v", **side),
        *(lambda order=order: jh.dominance(table, value="v", order=order, **side) for order in ("first", "second")),
        lambda: jh.leave_one_out(table, value="v", measure="mean"),
        lambda: jh.entropy_decomposition(table, value="v", group="side"),
    ]
    shown = 0
    for call in calls:
        try:
            found = call()
        except jh.JunhengError:  # not defined for such values
            continue
        page = found.html()
        assert not re.search(r"[ \",ML](nan|-?inf)\b", page)
        shown += "jh-plot" in page
        if "jh-plot" in page and values[-1] == 9:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                drawn = found.plot()
                (drawn.flat[0] if hasattr(drawn, "flat") else drawn).figure.canvas.draw()
    assert shown >= 4


EMBEDDED = sorted(name for name, (picture, _, _) in CASES.items() if registry.BY_NAME[picture].embedded)


@pytest.mark.parametrize("name", EMBEDDED)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_notebooks_and_pages_have_the_picture(name, lang):
    for one in results(name):
        for page in (one.html(lang), one.page(lang=lang)):
            pictures = [
                dict(attrs) for tag, attrs in Page(page).elements if tag == "svg" and attrs.get("role") == "img"
            ]
            assert [picture for picture in pictures if picture.get("class") == "jh-plot"]
        assert one.to_svg(lang=lang).replace(' xmlns="http://www.w3.org/2000/svg"', "") in one.html(lang)
        assert "svg" not in one.text(lang)


@pytest.mark.parametrize("line", (golden.GOLDEN / "analyze" / "bytes.jsonl").read_text(encoding="utf-8").splitlines())
def test_every_result_can_be_shown(line):
    """Small and odd results, with empty lists and undefined figures, have a page with or without a picture."""
    import json

    found = json.loads(line)
    text = found if isinstance(found, str) else json.dumps(found)
    for document in _documents(json.loads(text)):
        one = jh.Analysis(json.dumps(document))
        for lang in ("en", "zh"):
            Page(one.html(lang))


def _documents(found):
    """The results within a line, however deep."""
    if isinstance(found, dict) and "analysis" in found and "rows" in found:
        yield found
    elif isinstance(found, dict):
        for part in found.values():
            yield from _documents(part)
    elif isinstance(found, str) and found.startswith("{"):
        import json

        yield from _documents(json.loads(found))


def test_pdfs_embed_truetype_fonts_and_settings_stay(tmp_path):
    before = dict(matplotlib.rcParams)
    axes = jh.lorenz({"spend": [1, 2, 5]}, value="spend").plot(lang="en")
    for name in ("one.pdf", "two.ps"):
        axes.figure.savefig(tmp_path / name)
        assert b"Type3" not in (tmp_path / name).read_bytes().replace(b" ", b"")
    assert b"/FontFile2" in (tmp_path / "one.pdf").read_bytes()
    assert dict(matplotlib.rcParams) == before


@pytest.mark.parametrize("columns", [1, 2])
def test_columns_beside_axes_of_a_caller_are_within_the_figure(columns):
    """Also where the figure has no layout engine; the axes are narrower then, and others stay as they are."""
    table = {
        "g": ["a", "a", "b", "b"] * 3,
        "s": ["x", "y"] * 6,
        "z": ["1"] * 4 + ["2"] * 4 + ["3"] * 4,
        "v": range(1, 13),
    }
    gaps = jh.gap(table, value="v", group="s", group_a="x", group_b="y", by="z")
    for options in ({}, {"layout": "constrained"}):
        figure, axes = pyplot.subplots(1, columns, figsize=(5 * columns, 4), squeeze=False, **options)
        places = [ax.get_position().bounds for ax in axes.flat]
        ax = jh.plot.gap(gaps, ax=axes.flat[-1], labels={"x": "City, US$ per pupil", "y": "Rural, US$ per pupil"})
        figure.canvas.draw()
        width = figure.canvas.get_width_height()[0]
        for text in ax.texts:
            box = text.get_window_extent().extents
            assert 0 <= box[0] < box[2] <= width, text.get_text()
        if columns == 2 and not options:
            assert axes.flat[0].get_position().bounds == places[0]
            left = min(text.get_window_extent().x0 for text in ax.get_yticklabels())
            assert left >= axes.flat[0].get_window_extent().x1
        pyplot.close(figure)


def test_what_is_not_drawn_is_in_the_subtitle():
    """Groups without a result are named, and bars, measures and rows without room are counted."""
    table = {"g": ["a", "a", "b", "c", "c"], "s": ["x", "y", "x", "x", "y"], "v": [1.0, 2.0, 3.0, 4.0, 5.0]}
    sides = {"group": "s", "group_a": "x", "group_b": "y"}
    gaps = jh.gap(table, value="v", by="g", undefined="null", **sides)
    assert "not drawn, as undefined (1): b" in gaps.to_svg(lang="en")
    assert "无定义而未画 1 项：b" in gaps.to_svg(lang="zh")
    many = {"g": [f"g{at}" for at in range(12) for _ in "ab"], "s": ["x", "x"] * 12, "v": range(1, 25)}
    many = {name: [*cells, *table[name]] for name, cells in many.items()}
    text = jh.gap(many, value="v", by="g", undefined="null", **sides).to_svg(lang="en")
    assert "not drawn, as undefined (13): " in text
    assert "and 5 others" in text
    found = jh.measure(
        ["cv", "mean"], {"g": ["a", "a", "b", "b", "c"], "v": [1, 2, 3, 4, -1]}, value="v", by="g", undefined="null"
    )
    assert "not drawn, as undefined (1): c" in found.to_svg(lang="en")
    five = jh.measure(["mean", "gini", "cv", "theil_t", "hoover"], many, value="v", by="g")
    assert "4 of 5 measures are drawn" in five.to_svg(lang="en")
    parts = {"c": [f"c{at}" for at in range(80) for _ in "ab"], "s": ["x", "y"] * 80, "v": range(1, 161)}
    assert "are drawn" in jh.kitagawa(parts, value="v", category="c", **sides).to_svg(lang="en")
