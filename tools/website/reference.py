"""The pages of the reference, which follow from the package: no list of its names is written anywhere.

A function of the catalogues is on the page of its family, a class on the page of its result, and any other name on the
page of the module that it comes from.
"""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterable
from importlib import import_module
from types import ModuleType
from typing import Any

import junheng as jh
from junheng import _core
from junheng._generated import analyses as analysis_functions
from junheng._generated import error_kinds, records
from junheng._generated import measures as measure_functions
from junheng._input import types
from junheng._results import catalogue, standards

# By the inputs of a measure: the folder of its page, and what the pages say of it.
KINDS = {
    "value": ("values", "Measures of values"),
    "rank": ("ranked", "Measures of values paired with a ranking variable"),
    "groups": ("segregation", "Measures of segregation"),
}
# Families whose id is not what a heading says.
FAMILIES = {
    "lorenz": "Gini index and Lorenz curve",
    "shares": "Shares of the total",
    "range": "Ranges and ratios of quantiles",
    "shortfall": "Shortfall from a floor",
    "disparity": "Disparity between groups",
    "neutrality": "Fiscal neutrality",
    "slope": "Slopes over ranks",
    "units": "Influence of single rows",
    "change": "Change over time",
    "rank": "Concentration",
}
# Modules of the other names, by page; a name of another module is an error.
MODULES = {
    "operations": (
        "Tables of schools",
        ["_generated.operations", "_api.class_items", "_api.education", "_api.read", "_api.template"],
    ),
    "measure": ("Measures of a table", ["_api.measure"]),
    "estimate": ("Estimates and comparisons", ["_api.contrast", "_api.design", "_api.estimate"]),
    "plan": ("Plans", ["_generated.plans"]),
    "report": ("Reports and printed tables", ["_api.report", "_texts.note"]),
    "catalogues": ("Catalogues", ["_results.catalogue", "_results.standards"]),
    "cite": ("Citations", ["_api.cite"]),
    "settings": ("Settings", ["_texts.phrases", "_api.progress", "_api.threads", "_core"]),
}
FIRST = ["Analysis", "Assessments", "Balance", "Check", "Contrasts", "Estimation", "Evaluation", "Influences", "Plan"]


def heading(text: str, line: str = "=") -> str:
    return f"{text}\n{line * 2 * len(text)}\n\n"


def directive(kind: str, name: str, *options: str) -> str:
    return f".. {kind}:: {name}\n" + "".join(f"   {option}\n" for option in options) + "\n"


def page(title: str, about: str, parts: Iterable[str], *, label: str = "") -> str:
    target = f".. _{label}:\n\n" if label else ""
    return f"{target}{heading(title)}{about}\n\n" + "".join(parts)


def contents(title: str, about: str, names: Iterable[str]) -> str:
    """A page that lists others."""
    listed = "".join(f"   {name}\n" for name in names)
    return f"{heading(title)}{about}\n\n.. toctree::\n   :maxdepth: 2\n\n{listed}"


def family_title(family: str) -> str:
    return FAMILIES.get(family, family.capitalize())


def measure_pages() -> dict[str, str]:
    """A page for each family of measures."""
    families: dict[tuple[str, str], list[str]] = {}
    for one in jh.measures():
        inputs = one.to_dict()["inputs"]
        kind = next(kind for kind in ("groups", "rank", "value") if kind in inputs)
        families.setdefault((kind, one.family), []).append(one.id)
    aliases: dict[str, list[str]] = {}
    for alias, measure in _core.measure_aliases().items():
        aliases.setdefault(measure, []).append(alias)
    made: dict[str, str] = {}
    for (kind, family), names in families.items():
        folder, title = KINDS[kind]
        about = f"{title}. Formulas, properties and sources in both languages: :doc:`/measures`."
        parts = [function(f"junheng.{name}", aliases.get(name, [])) for name in names]
        made[f"measures/{folder}/{family}.rst"] = page(family_title(family), about, parts)
    for folder, title in KINDS.values():
        within = [
            name.split("/")[2][:-4] for name in made if name.startswith(f"measures/{folder}/") and "index" not in name
        ]
        made[f"measures/{folder}/index.rst"] = contents(title, "", within)
    about = (
        "One function for each measure of the catalogue (:func:`junheng.measures`). By group, and for several measures "
        "at once: :func:`junheng.measure`."
    )
    made["measures/index.rst"] = contents("Measures", about, [f"{folder}/index" for folder, _ in KINDS.values()])
    return made


def function(name: str, also: list[str] | None = None) -> str:
    """A function, with its further names."""
    further = f"Further names: {', '.join(f'``jh.{one}``' for one in also)}.\n\n" if also else ""
    return directive("autofunction", name) + further


def analysis_pages() -> dict[str, str]:
    """A page for each family of analyses."""
    families: dict[str, list[str]] = {}
    for one in jh.analyses():
        families.setdefault(one.to_dict()["family"], []).append(one.id)
    made = {
        f"analyses/{family}.rst": page(
            family_title(family),
            "Requests in every language: :doc:`/analyses`.",
            (function(f"junheng.{name}") for name in names),
        )
        for family, names in families.items()
    }
    about = "One function for each analysis of the catalogue (:func:`junheng.analyses`)."
    made["analyses/index.rst"] = contents("Analyses", about, families)
    return made


def result_pages() -> dict[str, str]:
    """A page for each result, with the classes of its parts."""
    made: dict[str, str] = {}
    for name in sorted(jh.__all__, key=lambda one: (one not in FIRST, one)):
        kind = getattr(jh, name)
        if not is_result(kind):
            continue
        own = [module for module in map(inspect.getmodule, kind.__mro__) if module and is_part_module(module)]
        parts = [class_of(f"junheng.{name}", ":inherited-members: tuple, UserDict, MutableMapping, Mapping")]
        for module in own[:1]:
            if f"results/{tail(module)}.rst" not in made and own:
                parts.append(heading("Parts", "-"))
                parts += map(class_of, parts_of(module))
        made[f"results/{snake(name)}.rst"] = page(name, "", parts)
    written = "".join(made.values())
    rest = [one for module in part_modules() for one in parts_of(module) if f":: {one}\n" not in written]
    rest += [f"junheng._record.{name}" for name in ("Name", "Message", "Text")]
    rest += ["junheng._results.conventions.Conventions", "junheng._results.conventions.Convention"]
    rest += ["junheng._results.published.PublishedTable"]
    rest += ["junheng._results.influences.Top", "junheng._cite.citation.Citation", "junheng._results.result.Result"]
    rest += ["junheng._results.view.View", "junheng._results.drawn.Drawn", "junheng._display.blocks.Block"]
    made["results/shared.rst"] = page("Parts of several results", "", map(class_of, rest))
    about = (
        "Results are read by attribute, cannot be changed, and are shown as text, in notebooks and as JSON. The "
        "descriptions of attributes are those of the JSON Schemas in ``schemas/``."
    )
    made["results/index.rst"] = contents("Results", about, [name.split("/")[1][:-4] for name in made])
    return made


def is_result(kind: Any) -> bool:
    return inspect.isclass(kind) and kind.__module__.startswith("junheng._results.")


def is_part_module(module: ModuleType) -> bool:
    return module.__name__.startswith(f"{records.__name__}.") and not module.__name__.endswith(".shared")


def part_modules() -> list[ModuleType]:
    """The modules of the parts of results."""
    names = [module.name for module in pkgutil.iter_modules(records.__path__)]
    return [import_module(f"{records.__name__}.{name}") for name in names] + [
        import_module("junheng._results.analysis")
    ]


def parts_of(module: ModuleType) -> list[str]:
    """The classes of a module of parts.

    Those are left out that a public class inherits its attributes from, or that are a result within another.
    """
    bases = {base for name in jh.__all__ if is_result(getattr(jh, name)) for base in getattr(jh, name).__mro__}
    classes = [one for one in vars(module).values() if inspect.isclass(one) and one.__module__ == module.__name__]
    own = [one for one in classes if one not in bases and one.__name__ not in jh.__all__]
    return [f"{module.__name__}.{one.__name__}" for one in own if not one.__name__.startswith("_")]


def tail(module: ModuleType) -> str:
    return module.__name__.rsplit(".", 1)[1]


def snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


def class_of(name: str, *options: str) -> str:
    return directive("autoclass", name, ":members:", ":undoc-members:", *options)


def error_page() -> str:
    """All exceptions."""
    names = ["JunhengError", *error_kinds.__all__]
    about = (
        "Every error has a kind with a permanent number and a message with a code, in English and Chinese: "
        ":doc:`/errors` lists them."
    )
    shown = (directive("autoexception", f"junheng.{name}", ":members:", ":show-inheritance:") for name in names)
    return page("Exceptions", about, shown)


def namespace_page(module: ModuleType, title: str) -> str:
    """A module whose functions are public."""
    start = [f".. automodule:: {module.__name__}\n\n"]
    return page(title, "", start + [function(f"{module.__name__}.{name}") for name in module.__all__])


def module_pages() -> dict[str, str]:
    """The pages of the names that are neither in a catalogue nor a result."""
    homes = {f"junheng.{module}": at for at, (_, modules) in MODULES.items() for module in modules}
    names: dict[str, list[str]] = {at: [] for at in MODULES}
    covered = {*measure_functions.__all__, *analysis_functions.__all__, *error_kinds.__all__, "JunhengError"}
    for name in sorted({*jh.__all__} - covered):
        thing = getattr(jh, name)
        if inspect.ismodule(thing) or is_result(thing):
            continue
        home = getattr(thing, "__module__", "junheng._core") if not isinstance(thing, str) else "junheng._core"
        names[homes[home]].append(name)
    made = {}
    for at, (title, _) in MODULES.items():
        parts = [one(f"junheng.{name}", getattr(jh, name)) for name in names[at]]
        if at == "plan":
            parts.insert(0, namespace_page(jh.plan, title).partition("\n\n")[2])
        if at == "catalogues":
            own = [
                value
                for module in (catalogue, standards)
                for value in vars(module).values()
                if inspect.isclass(value) and value.__module__ == module.__name__ and value not in vars(jh).values()
            ]
            parts += [class_of(f"{value.__module__}.{value.__name__}") for value in own]
        made[f"{at}.rst"] = page(title, "", parts)
    return made


def one(name: str, thing: Any) -> str:
    """The directive of a name."""
    if inspect.isclass(thing):
        return class_of(name)
    return directive("autodata", name) if isinstance(thing, str) else function(name)


def dataframe_page() -> str:
    """The modules that are imported for what they add to a dataframe library."""
    names = [one.name for one in pkgutil.iter_modules(jh.__path__) if not one.name.startswith("_")]
    own = [f"junheng.{name}" for name in names if name not in (*jh.__all__, "errors")]
    return page("Dataframes", "", (f"{heading(name, '-')}.. automodule:: {name}\n\n" for name in own))


def type_page() -> str:
    """What arguments may be."""
    names = [name for name in vars(types) if name[0].isupper() and name not in ("Any", "Protocol", "TypeAlias")]
    own = [name for name in names if name not in ("Mapping", "Sequence")]
    return page("Types of arguments", "", (directive("autodata", f"{types.__name__}.{name}") for name in own))


def c_page() -> str:
    about = (
        "The header documents ownership, threads and errors. ``make install-c`` installs it with the shared and the "
        "static library and ``junheng.pc``; :doc:`/how-to/other-languages` shows a program."
    )
    return page("C", about, [directive("literalinclude", "/include/junheng.h", ":language: c")])


def pages() -> dict[str, str]:
    """Every page of the reference, by its path."""
    made = {
        **module_pages(),
        **measure_pages(),
        **analysis_pages(),
        **result_pages(),
        "plot.rst": namespace_page(jh.plot, "Pictures"),
        "dataframes.rst": dataframe_page(),
        "errors.rst": error_page(),
        "types.rst": type_page(),
        "c.rst": c_page(),
    }
    order = ["operations", "plan", "measure", "estimate", "measures/index", "analyses/index", "plot", "results/index"]
    order += ["report", "dataframes", "cite", "catalogues", "settings", "errors", "types", "c"]
    about = "From the docstrings of the package; ``jh`` is ``import junheng as jh``. All names: :ref:`genindex`."
    made["index.rst"] = contents("Reference", about, order)
    return made
