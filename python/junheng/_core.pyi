"""The compiled extension of junheng; use the package `junheng` instead."""

from collections.abc import Callable
from typing import Any, Final, final

import numpy as np
import numpy.typing as npt

__all__ = [
    "VERSION",
    "Computed",
    "EstimateRequest",
    "Standard",
    "analyses_json",
    "analyze",
    "arrow_stream",
    "assess",
    "balance",
    "check",
    "check_balance",
    "check_design",
    "class_answers",
    "columns_json",
    "compare",
    "contrast",
    "error_kinds_json",
    "estimate",
    "estimate_values",
    "evaluate",
    "exception",
    "factor_of",
    "inference_methods_json",
    "inference_options_json",
    "influence",
    "item_headings_json",
    "meaning_of",
    "measure",
    "measure_aliases",
    "measure_functions",
    "measures_json",
    "names_json",
    "names_unit",
    "operations_json",
    "parse",
    "phrases_json",
    "plan",
    "plans_json",
    "presets_json",
    "schemas_json",
    "set_progress",
    "set_threads",
    "standards",
    "toml_json",
    "total_rows",
    "unknown_option",
]

VERSION: Final[str]

@final
class Standard:
    """A standard that has been read and checked."""

    @staticmethod
    def builtin(identifier: str, /) -> Standard:
        """The standard of that id that comes with the library."""

    @staticmethod
    def from_toml(text: str, /) -> Standard:
        """A standard from the text of a TOML file."""

    @property
    def id(self) -> str:
        """Its id, for example `cn-quality-2017`."""

    def to_json(self) -> str:
        """The standard as JSON."""

def standards() -> list[str]:
    """The ids of the standards that come with the library."""

def meaning_of(heading: str, /) -> str | None: ...
def class_answers(classes: list[Any], schools: list[Any], standard: Standard, options: str, /) -> str: ...
def item_headings_json() -> str: ...
def factor_of(heading: str, /) -> float: ...
def names_unit(text: str, /) -> bool: ...
def toml_json(text: str, /) -> str:
    """A TOML document as JSON.

    Raises:
        ValueError: if the text is no TOML.
    """

def columns_json() -> str:
    """The column dictionary as JSON."""

def names_json() -> str:
    """What the members of each closed list are called, as JSON."""

def operations_json() -> str:
    """The catalogue of `assess`, `balance`, `check` and `check_balance` as JSON: arguments and options."""

def plans_json() -> str:
    """The catalogue of plans as JSON: arguments and options."""

def schemas_json() -> str:
    """The JSON Schemas of the results, by name, and of a standard."""

@final
class Computed:
    """A result of the core, from which JSON text and columns are made when they are requested."""

    def to_json(self) -> str:
        """The result as JSON text, the same bytes as in every language."""

    def head_json(self, shown: int, /) -> str | None:
        """The first entries of each list of a result, with the lengths of its lists, as JSON text.

        None where the result is not made of columns.
        """

    def without_parts_json(self) -> str | None:
        """The result as JSON text without its counties or groups, which `part_json` gives one by one.

        None where the result has neither.
        """

    def part_json(self, place: int, /) -> str | None:
        """One county of assessments or one group of a balance as JSON text; None where there are fewer."""

    def is_same(self, other: Computed, /) -> bool:
        """Whether the JSON text of another result is the same; that of assessments is compared county by county."""

    def columns(self, part: str, /) -> dict[str, Any] | None:
        """One list of the result as columns; None where the result has no such list, or has it only as JSON.

        `part` is ``"rows"`` or ``"influence"`` of an evaluation, ``"schools"`` or ``"counties"`` of assessments,
        ``"groups"`` of a balance. Numbers are NumPy arrays, in which NaN marks a missing one.
        """

def assess(
    table: list[tuple[str, str, Any, Any]],
    items: list[tuple[str, str, Any, Any]] | None,
    standard: Standard,
    options: str,
    /,
) -> Computed:
    """A standard applied to a table."""

def balance(table: list[tuple[str, str, Any, Any]], options: str, /) -> Computed:
    """The balance of a table of units."""

def check(
    table: list[tuple[str, str, Any, Any]],
    items: list[tuple[str, str, Any, Any]] | None,
    standard: Standard | None,
    options: str,
    /,
) -> Computed:
    """The findings of tables to which a standard is to be applied."""

def plan(
    table: list[tuple[str, str, Any, Any]],
    kind: str,
    items: list[tuple[str, str, Any, Any]] | None,
    standard: Standard | None,
    options: str,
    /,
) -> Computed:
    """A plan for a table, by the id of its kind."""

def check_balance(table: list[tuple[str, str, Any, Any]], options: str, /) -> Computed:
    """The findings of a table whose balance is to be described."""

def compare(before: str, after: str, /) -> Computed:
    """The differences between two results of `assess` or of `balance`, given as JSON."""

def total_rows(table: list[tuple[str, str, Any, Any]], options: str, /) -> str:
    """The rows of any table that are totals, averages or notes, as JSON; an exception unless the options allow them."""

def exception(code: str, parameters: dict[str, Any], /) -> BaseException:
    """The exception for a message with its parameters."""

def unknown_option(got: str, expected: list[str], /) -> BaseException:
    """The exception for an option that does not exist, with the one that may be meant."""

def phrases_json() -> str:
    """Every text of the library as JSON: from its code to the text in each language."""

def error_kinds_json() -> str:
    """Every kind of error, by number, as JSON."""

def measure(spec: str, values: object, weights: object | None = None, rank: object | None = None, /) -> float:
    """The value of a measure in text form."""

def influence(
    spec: str, values: object, weights: object | None = None, rank: object | None = None, /
) -> npt.NDArray[np.float64]:
    """The influence values of a measure in text form, in row order."""

def evaluate(table: list[tuple[str, str, Any, Any]], request: str, /) -> Computed:
    """Measures of a table's columns, group by group."""

def estimate(table: list[tuple[str, str, Any, Any]], request: str, /) -> Computed:
    """Measures of a table's columns with standard errors and intervals, group by group."""

@final
class EstimateRequest:
    """A request of estimates that is read once and used for many numbers."""

    def __new__(cls, text: str, /) -> EstimateRequest: ...

def estimate_values(
    request: EstimateRequest, values: object, weights: object | None = None, rank: object | None = None, /
) -> Computed:
    """The same of numbers: the columns that the request names `value`, `weights` and `rank`."""

def check_design(options: str, /) -> None:
    """Raises an exception for options of a design that contradict each other."""

def contrast(table: list[tuple[str, str, Any, Any]], request: str, /) -> Computed:
    """Comparisons of measures of groups, with their tests."""

def inference_options_json() -> str:
    """The options of a contrast besides those of an evaluation, as JSON; the first two are those of an estimate."""

def inference_methods_json() -> str:
    """The methods of inference with their sources, as JSON."""

def presets_json() -> str:
    """The surveys that a design names, as JSON."""

def analyze(table: list[tuple[str, str, Any, Any]], request: str, /) -> Computed:
    """One analysis of a table's columns, group by group."""

def arrow_stream(columns: list[tuple[str, str, Any, Any]], rows: int, /) -> object:
    """Columns as the capsule that `__arrow_c_stream__` returns: one batch of nullable columns."""

def analyses_json() -> str:
    """The catalogue of analyses as JSON."""

def set_progress(shown: Callable[[tuple[int, int] | None], object] | None, /) -> None:
    """Set what shows the progress of each later call: a function of (done, total), of None at the end."""

def set_threads(most: int, /) -> None:
    """Set the most threads of each later call; 0 for as many as the calling thread may run on."""

def parse(spec: str, /) -> str:
    """The text form of a measure as the library writes it back."""

def measure_aliases() -> dict[str, str]:
    """The ids of measures by their further names, as far as these are names in Python."""

def measure_functions() -> dict[str, Callable[..., float]]:
    """The functions of all measures, by their ids; each call makes them afresh."""

def measures_json() -> str:
    """The catalogue of measures as JSON."""
