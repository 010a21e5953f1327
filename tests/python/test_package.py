"""The package as a whole: what it loads, what it exports, who may name whom."""

import builtins
import doctest
import importlib
import importlib.util
import inspect
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import golden
import pytest
from standards import EXAMPLE

import junheng as jh
from junheng import _core

PACKAGE = golden.ROOT / "python" / "junheng"
TOOLS = golden.ROOT / "tools"
BROUGHT = ("pandas", "polars", "pyarrow", "narwhals", "openpyxl", "matplotlib", "pyspark")


def run(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_nothing_but_numpy_is_loaded():
    used = """
import sys, junheng as jh
jh.gini([1, 2, 3], weights=[1, 2, 3])
jh.balance({"pupils": [1, 2], "classes": [1, 1]}).to_frame()
jh.assess({"school_id": ["A"], "pupils_primary": [1], "books": [2]}, standard=jh.Standard.from_toml('''%s'''))
repr(jh.measures())
print(*{name.split(".")[0] for name in sys.modules})
"""
    assert not set(run(used % EXAMPLE)) & set(BROUGHT)


# What reading files, writing reports and drawing need, and nothing else does.
ON_USE = (
    "concurrent.futures",
    "hashlib",
    "junheng._cli",
    "junheng._display.html",
    "junheng._input.files.layout",
    "junheng._input.files.table",
    "junheng._plot",
    "junheng._print",
    "junheng._publish",
    "junheng._report",
    "junheng._texts.report",
    "junheng._workbook",
    "random",
    "secrets",
    "sqlite3",
    "subprocess",
    "tempfile",
    "tomllib",
    "xml",
    "zipfile",
)


def test_the_import_leaves_what_few_calls_need():
    """What NumPy imports by itself costs nothing more."""
    code = "import sys, numpy; had = set(sys.modules); import junheng; print(*(set(sys.modules) - had))"
    loaded = set(run(code))
    assert not loaded & {*ON_USE}
    assert "junheng._api" in loaded


@pytest.mark.parametrize("name", [one for one in ON_USE if one.startswith("junheng.")])
def test_what_is_left_at_the_import_exists(name):
    assert importlib.util.find_spec(name)


def test_without_the_library_a_frame_says_what_to_install():
    code = """
import sys
sys.modules["polars"] = None
import junheng as jh
try:
    jh.balance({"pupils": [1, 2], "classes": [1, 1]}).to_frame(library="polars")
except jh.WrongTypeError as error:
    print(error.parameters["expected"])
"""
    assert run(code) == ["junheng[polars]"]


def test_few_files_name_dataframe_libraries():
    """Words in documentation are no imports; files are read in a package of its own."""
    named = re.compile(r"^\s*(?:import|from)\s+(pandas|polars|pyarrow|narwhals)\b|\"(pandas|polars|pyarrow)\"", re.M)
    for path in PACKAGE.rglob("*.py"):
        code = re.sub(r'""".*?"""', "", path.read_text(encoding="utf-8"), flags=re.S)
        assert "_input" in path.parts or not named.search(code), path


TOOLS_OF = sorted(path.name for path in TOOLS.glob("gen_python_*.py"))


@pytest.mark.parametrize("tool", TOOLS_OF)
def test_generated_files_are_current(tool):
    done = subprocess.run([sys.executable, TOOLS / tool, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"run {tool}: {done.stderr}"


def test_a_definition_of_several_results_is_one_class(monkeypatch):
    """Known by its name, which must mean the same everywhere."""
    monkeypatch.syspath_prepend(str(TOOLS))
    from gen_python_results import shared_definitions

    part, other = {"type": "object", "properties": {}}, {"type": "object", "properties": {"a": {}}}
    schemas = {"x": {"$defs": {"Part": part, "Own": part}}, "y": {"$defs": {"Part": dict(part), "Message": part}}}
    assert shared_definitions(schemas) == {"Part": part}
    with pytest.raises(SystemExit, match="x and z define Part in different ways"):
        shared_definitions({**schemas, "z": {"$defs": {"Part": other}}})
    classes: dict[str, str] = {}
    for path in sorted((PACKAGE / "_generated" / "records").glob("*.py")):
        for name in re.findall(
            r"^(?:class )?(\w+)(?:\(Record\):| = Literal|: TypeAlias)", path.read_text("utf-8"), re.M
        ):
            assert classes.setdefault(name, path.name) == path.name, name


def test_every_export_exists_and_is_documented():
    assert len(jh.__all__) == len(set(jh.__all__))
    for name in jh.__all__:
        thing = getattr(jh, name)
        assert name == "__version__" or (thing.__doc__ or "").strip(), name
    public = {name for name, thing in vars(jh).items() if not name.startswith("_") and not inspect.ismodule(thing)}
    aliases = set(_core.measure_aliases()) - set(jh.__all__)
    assert public - aliases - {"annotations", "range"} <= set(jh.__all__)
    assert aliases.isdisjoint(dir(jh))
    assert set(jh.__all__) <= set(dir(jh))


def test_a_star_import_leaves_the_functions_of_python_alone():
    assert not [name for name in jh.__all__ if hasattr(builtins, name)]
    names: dict[str, object] = {}
    exec("from junheng import *", names)
    assert "range" not in names
    assert names["gini"] is jh.gini
    assert jh.range([1.0, 4.0]) == 3


def test_every_measure_is_a_function_with_its_parameters():
    for entry in jh.measures():
        signature = inspect.signature(getattr(jh, entry.id))
        names = list(signature.parameters)
        inputs = {
            "value": ["x"],
            "rank": ["rank"],
            "weights": ["weights"],
            "groups": ["counts", "group", "reference_group"],
        }
        takes = [name for one in entry.inputs for name in inputs[one]]
        assert names == [*takes, *(parameter.id for parameter in entry.parameters)]
        for parameter in entry.parameters:
            given = signature.parameters[parameter.id]
            assert given.kind is inspect.Parameter.KEYWORD_ONLY
            assert given.default == (inspect.Parameter.empty if parameter.default is None else parameter.default)
        doc = getattr(jh, entry.id).__doc__
        parts = ["Formula:", "Args:", "Returns:", "Edge cases:", "Raises:", "Accuracy:", "Source:", "Examples:"]
        assert [doc.index(part) for part in parts] == sorted(doc.index(part) for part in parts)
        assert " ".join(entry.formula.split()) in " ".join(doc.split())


def test_options_are_keywords():
    functions = [jh.read, jh.assess, jh.balance, jh.check, jh.check_balance, jh.measure, jh.influence]
    for function in functions:
        kinds = [parameter.kind for parameter in inspect.signature(function).parameters.values()]
        assert set(kinds[2 if function in (jh.measure, jh.influence) else 1 :]) == {inspect.Parameter.KEYWORD_ONLY}


# Internal modules whose classes callers get from public functions: results, their parts, and tables of files.
GIVEN = ("_record", "_results", "_generated", "_input.files", "_accessors")


def public_callables():
    """Every function of a public module and every public method of a class that callers get."""
    classes = {getattr(jh, name) for name in jh.__all__ if inspect.isclass(getattr(jh, name))}
    yield from ((one.__qualname__, one) for one in classes)
    for name in modules():
        module = importlib.import_module(name)
        inside = name.removeprefix("junheng.")
        if inside.startswith(GIVEN):
            mine = vars(module).values()
            classes |= {thing for thing in mine if inspect.isclass(thing) and thing.__module__ == name}
        elif not any(part.startswith("_") for part in inside.split(".")):
            exported = getattr(module, "__all__", ())
            yield from ((f"{name}.{at}", getattr(module, at)) for at in exported if callable(getattr(module, at)))
    for one in classes:
        for at, method in inspect.getmembers(one, callable):
            if not at.startswith("_"):
                yield f"{one.__qualname__}.{at}", method


def test_a_language_is_called_lang_everywhere():
    """`lang="zh"` chooses the language of every text: there is no second name to remember."""
    named = dict(public_callables())
    assert {"junheng.gini", "junheng.plot.lorenz", "Balance.to_frame", "Message.text", "Reading.text"} <= set(named)
    with_lang = set()
    for name, thing in named.items():
        try:
            parameters = set(inspect.signature(thing).parameters)
        except ValueError:  # compiled, without a signature
            continue
        assert "language" not in parameters, name
        if "lang" in parameters:
            with_lang.add(name)
    assert {"junheng.set_language", "junheng.template", "Analysis.text", "JunhengError.report"} <= with_lang


def test_the_package_is_typed_and_of_one_version():
    installed = Path(inspect.getfile(jh)).parent
    assert (installed / "py.typed").exists()
    assert (installed / "_core.pyi").exists()
    cargo = (golden.ROOT / "Cargo.toml").read_text(encoding="utf-8")
    assert f'version = "{jh.__version__}"' in cargo


def modules():
    names = ["junheng"]
    names += [module.name for module in pkgutil.walk_packages(jh.__path__, "junheng.")]
    return [name for name in names if not name.endswith(("_core", "__main__"))]


class Finder(doctest.DocTestFinder):
    """Finds the examples of functions with a wrapper too."""

    def _from_module(self, module, found):
        return super()._from_module(module, inspect.unwrap(found))


@pytest.mark.parametrize("name", modules())
def test_examples_in_docstrings_run(name):
    runner = doctest.DocTestRunner()
    for test in Finder().find(importlib.import_module(name), extraglobs={"example_standard": EXAMPLE}):
        runner.run(test)
        if "matplotlib.pyplot" in sys.modules:
            sys.modules["matplotlib.pyplot"].close("all")
    assert runner.failures == 0


def test_docstrings_have_examples():
    tests = [test for name in modules() for test in Finder().find(importlib.import_module(name))]
    with_examples = {test.name.rsplit(".", 1)[1] for test in tests if test.examples}
    functions = {
        "read",
        "assess",
        "balance",
        "check",
        "check_balance",
        "measure",
        "influence",
        "measures",
        "columns",
        "standards",
    }
    assert functions | {entry.id for entry in (*jh.measures(), *jh.analyses())} <= with_examples
