"""Every public name has its place in the reference."""

import re

import docstrings
import pytest
from sphinx.util.inventory import InventoryFile

import junheng as jh
from junheng._generated import measures


def public_names():
    """Every public name of the package, with its module."""
    names = {f"junheng.{name}" for name in {*jh.__all__, *measures.__all__}}
    for module in (jh.plan, jh.plot):
        names |= {f"{module.__name__}.{name}" for name in module.__all__}
    return names


def targets(html):
    """The names that a page describes."""
    return re.findall(r'<dt class="sig sig-object py" id="(junheng[\w.]+)"', html)


def test_every_public_name_is_described_once(site):
    described = {}
    for page in sorted((site / "reference").rglob("*.html")):
        for name in targets(page.read_text(encoding="utf-8")):
            described.setdefault(name, []).append(page.name)
    wrong = {name: described.get(name) for name in public_names() if len(described.get(name, [])) != 1}
    # Modules are described by their page, not by a signature.
    assert wrong.keys() == {"junheng.plan", "junheng.plot"}, wrong
    modules = {*wrong, "junheng.pandas", "junheng.polars"}
    with (site / "objects.inv").open("rb") as file:
        inventory = InventoryFile.load(file, "", lambda _, name: name)
    assert {*inventory["py:module"]} == modules


def test_methods_and_attributes_of_results_are_described(site):
    shown = {
        name for page in (site / "reference" / "results").glob("*.html") for name in targets(page.read_text("utf-8"))
    }
    for name in jh.__all__:
        kind = getattr(jh, name)
        if isinstance(kind, type) and kind.__module__.startswith("junheng._results"):
            # What tuples and mappings of Python have is described there.
            own = [member for member in dir(kind) if not member.startswith("_") and is_of_package(kind, member)]
            assert own
            assert not {f"junheng.{name}.{member}" for member in own} - shown


def is_of_package(kind, member):
    """Whether a class of the package defines the member."""
    return next(base for base in kind.__mro__ if member in vars(base)).__module__.startswith("junheng")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the mean of |x|*p", r"the mean of \|x\|\*p"),
        ("`x <\n    z` holds", "``x < z`` holds"),
        ("two `x`s", "two ``x``\\ s"),
        ("see `jh.gini`", "see :any:`jh.gini <junheng.gini>`"),
        ('``"error"`` or `by`', '``"error"`` or ``by``'),
        ("`jh.nothing`", "``jh.nothing``"),
        ("mu_ and mu_h", r"mu\_ and mu_h"),
    ],
)
def test_text_of_docstrings(text, expected):
    assert docstrings.inline(text) == expected


def test_examples_of_docstrings_are_as_they_were():
    lines = ["Text *a*.", "", ">>> 2 * 3 | 1", "7", "", "Block::", "", "    a | b", "", "End *b*."]
    expected = [r"Text \*a\*.", "", ">>> 2 * 3 | 1", "7", "", "Block::", "", "    a | b", "", r"End \*b\*."]
    assert docstrings.text_of(lines) == expected


def test_formulas_are_set_apart(site):
    page = (site / "reference" / "measures" / "values" / "lorenz.html").read_text(encoding="utf-8")
    formulas = re.findall(r'class="formula[^>]*>.*?<pre>(?:<span></span>)?(.*?)</pre>', page, re.S)
    shown = [re.sub(r"<[^>]+>|\s", "", formula) for formula in formulas]
    expected = [re.sub(r"\s", "", one.formula) for one in jh.measures() if one.family == "lorenz"]
    assert shown == expected
