"""Settings of the documentation site; `build.py` stages the pages and starts Sphinx."""

from __future__ import annotations

import builtins
import functools
import importlib
import re
import sys
import types
import typing
from collections import abc
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))

import docstrings  # noqa: E402
import search  # noqa: E402
from docutils import nodes  # noqa: E402
from sphinx import addnodes  # noqa: E402
from sphinx.application import Sphinx  # noqa: E402
from sphinx.search import languages  # noqa: E402

import junheng as jh  # noqa: E402

project = "junheng 均衡"
author = "junheng"
version = release = jh.__version__
language = "en"
html_title = f"junheng 均衡 {release}"

extensions = ["sphinx.ext.autodoc", "sphinx.ext.napoleon", "myst_nb"]
source_suffix = {".rst": "restructuredtext", ".md": "myst-nb", ".py": "myst-nb"}

# Pages keep the anchors that they have in the repository.
myst_heading_anchors = 6
myst_enable_extensions = ["colon_fence", "deflist"]

myst_heading_slug_func = "anchors.anchor"

# Notebooks run when the site is built, and a cell that fails fails the build.
nb_custom_formats = {".py": ["jupytext.reads", {"fmt": "py:percent"}]}
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 60
nb_merge_streams = True

autodoc_member_order = "bysource"
autodoc_default_options = {"no-value": True}
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_maximum_signature_line_length = 72
python_use_unqualified_type_names = True
python_display_short_literal_types = True
add_module_names = False
napoleon_custom_sections = docstrings.CUSTOM_SECTIONS
napoleon_use_rtype = False
napoleon_use_ivar = True
default_role = "code"

html_theme = "furo"
html_static_path = [str(HERE / "static")]
html_css_files = ["site.css"]
html_domain_indices = False
html_show_copyright = False
html_show_sphinx = False
html_copy_source = False
html_show_sourcelink = False
# A page that is opened from a file may not read other files.
html_show_search_summary = False
html_search_language = search.SearchPairs.lang
languages[search.SearchPairs.lang] = search.SearchPairs
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"

# Names of Python and NumPy in annotations, which have no page here: the site links to no other site's inventory.
OUTSIDE = (builtins, typing, types, abc)
FOREIGN = (
    "junheng._core.",
    "collections.abc.",
    "typing.",
    "types.",
    "npt.",
    "np.",
    "numpy.",
    "datetime.",
    "os.",
    "pathlib.",
    "matplotlib.",
)
OTHERS = ("Format", "PathLike", "Path", "optional", "Iterable", "junheng._api.class_items.ClassItems")
# Modules with names of closed lists and unions, whose docstrings state what they take.
ALIASED = ("_generated.records.shared", "_generated.records.contrasts", "_api.estimate", "_api.contrast")


def outside(target: str) -> bool:
    """Whether a name in a signature is not one of the package."""
    if re.fullmatch(r"(.*\.)?[A-Z]", target):  # a variable of a type
        return True
    if any(target in aliases(module) for module in ALIASED):
        return True
    return target.startswith(FOREIGN) or target in OTHERS or any(hasattr(one, target) for one in OUTSIDE)


@functools.cache
def aliases(module: str) -> frozenset[str]:
    """The names of a module that stand for a type."""
    found = importlib.import_module(f"junheng.{module}")
    declared = getattr(found, "__annotations__", {})
    is_alias = {name for name, value in vars(found).items() if typing.get_origin(value) is typing.Literal}
    return frozenset(is_alias | {name for name, kind in declared.items() if kind == "TypeAlias"})


def resolve(app: Sphinx, env: Any, node: addnodes.pending_xref, contnode: nodes.Node) -> nodes.Node | None:
    """A link for a name that signatures write without its module; None where there is none."""
    if node.get("refdomain") != "py" or "reftarget" not in node:
        return None
    target = node["reftarget"]
    domain = env.domains.python_domain
    last = target.rsplit(".", 1)[-1]
    found = [name for name in domain.objects if name == last or name.endswith(f".{last}")]
    classes = [name for name in found if domain.objects[name].objtype in ("class", "exception", "data")]
    # A class that is known by two names is one.
    classes = [name for name in classes if not domain.objects[name].aliased] or classes
    if len(classes) == 1:
        from sphinx.util.nodes import make_refnode

        entry = domain.objects[classes[0]]
        return make_refnode(app.builder, node["refdoc"], entry.docname, entry.node_id, contnode, classes[0])
    return contnode if outside(target) else None


def linked(app: Sphinx, docname: str, source: list[str]) -> None:
    """The pages of the catalogues link to the functions, which link to the measures."""
    if docname == "measures":
        source[0] = re.sub(
            r"^(## `(\w+)`.*)$", r"(measure-\2)=\n\1\n\nPython: {func}`junheng.\2`", source[0], flags=re.M
        )
    if docname == "analyses":
        source[0] = re.sub(r"^(## `(\w+)`.*)$", r"\1\n\nPython: {func}`junheng.\2`", source[0], flags=re.M)


def chinese(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Pages in Chinese say so, by which the browser chooses fonts and breaks lines."""
    if pagename.startswith("zh/"):
        context["language"] = "zh-CN"


def setup(app: Sphinx) -> None:
    """Connect the parts of the site."""
    app.connect("autodoc-process-docstring", docstrings.process, priority=400)
    app.connect("autodoc-process-docstring", docstrings.restore, priority=600)
    app.connect("autodoc-process-signature", docstrings.signature)
    app.connect("missing-reference", resolve)
    app.connect("source-read", linked)
    app.connect("html-page-context", chinese)
