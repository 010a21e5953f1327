"""The notebooks run without network and without warnings, and their prose states the numbers that they compute.

`make check` also executes every notebook with a kernel (`NOTEBOOKS=all`); `make test` does so with the first.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import jupytext
import nbformat
import notebooks
import pytest
from browser import needs_browser, opened, overflow
from command import ROOT
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from traitlets.config import Config

PATHS = notebooks.NOTEBOOKS
FIRST = notebooks.FOLDER / "assess_a_county.py"
EXECUTED = PATHS if os.environ.get("NOTEBOOKS") == "all" else [FIRST]
TWINS = [path for path in PATHS if path.name.endswith(".zh.py")]
HEADER = """# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---
"""
# What a page may ask other machines for: addresses of elements and of style sheets. Links are no requests.
REQUESTS = re.compile(
    r"""<(?:script|img|iframe|link|source|object|embed)\b[^>]*?(?:src|href|data)\s*=\s*["']?(?!data:|\#)|url\(\s*["']?(?!data:|\#)|@import"""
)


def names(path):
    return path.name


@pytest.fixture
def place(tmp_path):
    """A folder as `examples/notebooks` is in the project, in which a notebook may write."""
    folder = tmp_path / "examples" / "notebooks"
    folder.mkdir(parents=True)
    for shared in ("data", "standards"):
        (tmp_path / shared).symlink_to(ROOT / shared)
    (tmp_path / "examples" / "standards").symlink_to(ROOT / "examples" / "standards")
    return folder


@pytest.mark.parametrize("path", PATHS, ids=names)
def test_it_runs_as_a_program_without_warnings_and_network(path, place):
    command = [sys.executable, "-X", "utf8", notebooks.__file__, str(path)]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert not done.stderr


@pytest.mark.parametrize("path", PATHS, ids=names)
def test_every_number_of_the_prose_is_asserted(path):
    stated = notebooks.asserted(path)
    for cell in notebooks.cells(path):
        if cell.markdown:
            missing = notebooks.numbers(notebooks.prose(cell)) - stated
            assert not missing, f"no assert states {sorted(missing)}: {cell.text}"


@pytest.mark.parametrize("path", PATHS, ids=names)
def test_its_form_is_the_same_for_all(path):
    assert path.read_text(encoding="utf-8").startswith(HEADER)
    first, *others = notebooks.cells(path)
    assert first.markdown
    assert re.match(r"# \S", first.text)
    assert sum(one.markdown and one.text.startswith("# ") for one in others) == 0
    checks = [one for one in others if not one.markdown and "assert " in one.text]
    assert checks
    assert all({"check", "hide-cell"} == set(one.tags) for one in checks)


@pytest.mark.parametrize("path", TWINS, ids=names)
def test_the_code_of_a_translation_is_that_of_the_notebook(path):
    plain = path.with_name(path.name.replace(".zh.py", ".py"))
    of_plain, of_twin = (
        [(one.tags, one.text) for one in notebooks.cells(one) if not one.markdown] for one in (plain, path)
    )
    assert [(tags, text.replace('set_language("en")', 'set_language("zh")')) for tags, text in of_plain] == of_twin
    kinds = [[one.markdown for one in notebooks.cells(one)] for one in (plain, path)]
    assert kinds[0] == kinds[1]


def test_the_list_of_notebooks_is_complete():
    text = (notebooks.FOLDER / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\]\(([\w.]+\.py)\)", text)) == set(map(names, PATHS))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,250 classes, 45 %, 0.480 and −0.02", {1250, 45, 0.48, 0.02}),
        ("L5, F-33, 2.5a, cn-quality-2017 in 2019–20, since 2017: none", set()),
        ("`45` $x_1 = 3$ [x](a_7.py)", set()),
        ("共 60 所学校，1,250 个班，占 98.5%", {60, 1250, 98.5}),
        ("2,050 m², 2.017", {2050, 2.017}),
    ],
)
def test_numbers_of_prose_are_recognized(text, found):
    assert notebooks.numbers(notebooks.prose(notebooks.Cell(text, True, []))) == found


def executed(path, place):
    """The notebook with its outputs, as Jupyter makes them."""
    made = jupytext.read(path)
    config = Config()
    with tempfile.TemporaryDirectory() as sockets:  # of the file system, no port; their paths must be short
        config.KernelManager.transport, config.KernelManager.ip = "ipc", str(Path(sockets) / "kernel")
        NotebookClient(made, timeout=120, config=config, resources={"metadata": {"path": str(place)}}).execute()
    return made


def page(made, path, *, alone):
    """A notebook as a page of Jupyter; `alone`: without the scripts that the template takes from elsewhere."""
    exporter = HTMLExporter()
    for name in exporter.trait_names():
        if alone and name.endswith("_url"):
            setattr(exporter, name, "")
    path.write_text(exporter.from_notebook_node(made)[0], encoding="utf-8")
    return path


@pytest.fixture(scope="module", params=EXECUTED, ids=names)
def made(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("kernel")
    (folder / "examples" / "notebooks").mkdir(parents=True)
    (folder / "data").symlink_to(ROOT / "data")
    return executed(request.param, folder / "examples" / "notebooks")


def outputs(made):
    return [output for cell in made.cells if cell.cell_type == "code" for output in cell.outputs]


def test_it_runs_in_a_kernel_without_a_word_on_stderr(made):
    assert all(output.output_type != "error" and output.get("name") != "stderr" for output in outputs(made))
    nbformat.validate(made)


def test_every_cell_that_draws_shows_a_picture(made):
    drawing = [cell for cell in made.cells if cell.cell_type == "code" and re.search(r"plot\b.*\(", cell.source)]
    assert drawing
    for cell in drawing:
        assert any("image/png" in output.get("data", {}) for output in cell.outputs), cell.source


def test_its_outputs_ask_for_nothing(made):
    for output in outputs(made):
        for kind, text in output.get("data", {}).items():
            if kind in ("text/html", "image/svg+xml"):
                assert not REQUESTS.search(text)
                assert "<script" not in text
            assert kind not in ("application/javascript", "text/javascript")


@needs_browser
def test_its_page_opens_without_errors_and_its_cells_ask_for_nothing(made, tmp_path):
    assert opened(page(made, tmp_path / "alone.html", alone=True), tmp_path) == (set(), [])
    # Jupyter's own template takes two scripts from elsewhere, for every notebook the same.
    empty = opened(page(nbformat.v4.new_notebook(), tmp_path / "empty.html", alone=False), tmp_path)
    assert opened(page(made, tmp_path / "usual.html", alone=False), tmp_path) == empty
    assert empty[0]


@needs_browser
def test_a_request_of_a_page_and_an_error_of_its_script_are_noticed(tmp_path):
    asking = tmp_path / "asking.html"
    asking.write_text('<img src="https://example.org/a.png"><script>missing()</script>', encoding="utf-8")
    asked, [error] = opened(asking, tmp_path)
    assert asked == {"https://example.org/a.png"}
    assert "missing is not defined" in error


@needs_browser
@pytest.mark.parametrize("width", [1280, 390])
def test_its_page_is_not_wider_than_the_window(made, width, tmp_path):
    text = page(made, tmp_path / "alone.html", alone=True).read_text(encoding="utf-8")
    assert overflow(text, width, tmp_path) == (0, [])
