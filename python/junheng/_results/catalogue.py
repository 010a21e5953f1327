"""The catalogues of measures, analyses and operations, and the dictionary of columns."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, Generic, Protocol, SupportsIndex, TypeVar, overload

from junheng import _core
from junheng._record import Name, Record, Text
from junheng._results.tabular import Columns as Tabled
from junheng._results.tabular import Tabular
from junheng._results.view import View
from junheng._texts.phrases import chosen, failure


class _Listed(Protocol):
    """What a catalogue lists."""

    @property
    def id(self) -> str: ...
    def to_dict(self) -> dict[str, Any]: ...


E = TypeVar("E", bound=_Listed)


class Entry(View, Record):
    """One line of a catalogue.

    Attributes:
        name: The id and the names.
    """

    name: Name

    @property
    def id(self) -> str:
        """The id, by which text and functions refer to it."""
        return self.name.id

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names that are accepted."""
        return tuple(self._data.get("aliases", ()))


class Catalogue(Tabular, View, Generic[E]):
    """A list in its order, in which an entry is also found by its id or another of its names.

    Unlike the rows of other results, what iteration and `[]` give are its entries. It is no tuple, for libraries would
    then read the entries and not the columns.
    """

    _library = "dict"
    _json: Callable[[], str]

    def __init__(self, entries: Iterable[E]) -> None:
        self._entries = tuple(entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[E]:  # type: ignore[override]
        return iter(self._entries)

    def __contains__(self, key: object) -> bool:
        """Whether there is an entry of that name, or that entry."""
        return any(key in _names(entry) for entry in self) if isinstance(key, str) else key in self._entries

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._entries == other._entries

    def __hash__(self) -> int:
        return hash(self._entries)

    @overload  # type: ignore[override]
    def __getitem__(self, key: SupportsIndex | str) -> E: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[E, ...]: ...
    def __getitem__(self, key: SupportsIndex | str | slice) -> E | tuple[E, ...]:
        """The entry of that name, or at that position."""
        if not isinstance(key, str):
            return self._entries[key]
        for entry in self:
            if key in _names(entry):
                return entry
        raise failure("intake.not_in_result", got=key, expected=self.ids())

    def _document(self, shown: int | None) -> list[dict[str, Any]]:
        return [one.to_dict() for one in self]

    def to_json(self) -> str:
        """The list as JSON."""
        return self._json()

    def ids(self) -> list[str]:
        """The ids, in order."""
        return [one.id for one in self]

    def to_frame(self, *, lang: str | None = None, library: str | None = None) -> Any:
        """The list as a table, an entry a row, without the lists within entries.

        Args:
            lang: The language of names and texts, ``"en"`` or ``"zh"``.
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns, as without it.

        Raises:
            UnknownNameError: for any other `library`.
        """
        return self._given(self._table(lang=lang), library)

    def _table(self, part: str | None = None, lang: str | None = None) -> Tabled:
        from junheng._display.lists import flat

        rows = [{"id": one.id, **flat(one.to_dict(), chosen(lang))} for one in self]
        headings = list(dict.fromkeys(heading for row in rows for heading in row))
        return Tabled.of_rows(headings, [[row.get(heading) for heading in headings] for row in rows], {})


def _names(entry: Any) -> tuple[str, ...]:
    """All that an entry is called."""
    name = getattr(entry, "name", None)
    return (entry.id, *((name.en, name.zh) if name else ()), *getattr(entry, "aliases", ()))


class InputEntry(Record):
    """One input of an analysis or of an operation.

    Attributes:
        id: Its name in requests and functions; options of the command line have hyphens in place of underscores.
        kind: ``"column"``, ``"columns"``, ``"key"``, ``"keys"``, ``"text"``, ``"texts"``, ``"number"``, ``"numbers"``,
            ``"count"``, ``"choice"``, ``"measure"``, ``"measures"``, ``"flag"``, ``"mapping"``, ``"record"`` or
            ``"records"``; of an argument ``"table"`` or ``"standard"``.
        required: Whether it must be given.
        default: The value assumed where it is not given.
        choices: The values of a choice.
        members: The members of a record.
        about: Its purpose.
    """

    id: str
    kind: str
    required: bool
    default: Any
    choices: tuple[Name, ...]
    members: tuple[InputEntry, ...] | None
    about: Text


class MethodEntry(Record):
    """How an analysis, an operation or a plan computes.

    Attributes:
        id: Its id.
        en: Its name in English.
        zh: Its name in Chinese.
        convention_en: The formula, and the meaning of the parts, in English.
        convention_zh: The same in Chinese.
        source: Author, year and DOI.
        references: The works, as items of CSL-JSON.
    """

    id: str
    en: str
    zh: str
    convention_en: str
    convention_zh: str
    source: str
    references: tuple[Any, ...]


class OperationEntry(Record):
    """`assess`, `balance`, `check` or `check_balance`, or a kind of plan.

    Attributes:
        name: Its id and its names.
        summary: What it does.
        arguments: The tables and the standard that it takes.
        inputs: Its options.
        schema: The name of the schema of its result.
        methods: How it computes, with the sources.
    """

    name: Name
    summary: Text
    arguments: tuple[InputEntry, ...]
    inputs: tuple[InputEntry, ...]
    schema: str
    methods: tuple[MethodEntry, ...]


class Parameter(Record):
    """A parameter of a measure.

    Attributes:
        name: Its names.
        flag: Whether it is true or false.
        domain: The values it takes, in mathematical notation.
    """

    name: Name
    flag: bool
    domain: str

    @property
    def id(self) -> str:
        """How text and functions call it."""
        return self.name.id

    @property
    def default(self) -> float | bool | None:
        """What is assumed where it is not given; None where it must be given."""
        value: float | None = self._data["default"]
        return bool(value) if self.flag and value is not None else value


class MeasureEntry(Entry):
    """One line of the catalogue of measures.

    Attributes:
        inputs: Its inputs: ``"value"`` and ``"weights"``, these and ``"rank"``, or ``"groups"``.
        family: The family it belongs to.
        summary: What it says to a reader who does not know it.
        formula: The formula.
        symbols: The meaning of symbols in the formula that measures do not share.
        parameters: Its parameters, in the order they are written.
        domain: The values it is defined for: ``"real"``, ``"positive_mean"``, ``"non_negative"`` or
            ``"positive"``.
        domain_note: What of its domain depends on a parameter.
        range: Smallest and largest value it can take; None where it has no bound.
        ends: The meaning of the ends of the range.
        interpretation: How to read values between the ends.
        edge_cases: The value for one unit, for equal values, zeros and other special input.
        errors: The conditions of an error beyond the domain and the parameters.
        properties: The laws it obeys.
        influence: How its influence values come about: ``"exact"``, ``"density"`` or ``"none"``.
        influence_note: What its influence values hold constant.
        accuracy: The largest error of its value against the exact one for the stored doubles, relative to the
            value or to `accuracy_of`.
        accuracy_of: What `accuracy` is relative to where that is not the value itself.
        accuracy_note: The method behind the accuracy, and the conditions under which it holds.
        source: Author, year and DOI, or the clause of an official text.
        references: The same works described in full, as items of CSL-JSON; `junheng.cite` writes them out.
    """

    _builder = "catalogue.measure"

    inputs: tuple[str, ...]
    family: str
    summary: Text
    formula: str
    symbols: str
    parameters: tuple[Parameter, ...]
    domain: str
    domain_note: Text
    range: tuple[float | None, float | None]
    ends: Text
    interpretation: str
    edge_cases: str
    errors: str
    properties: tuple[str, ...]
    influence: str
    influence_note: str
    accuracy: float
    accuracy_of: str
    accuracy_note: str
    source: str
    references: tuple[Any, ...]

    @property
    def title(self) -> str:
        """Its name in the language that is set."""
        return self.name.text()

    @property
    def constraint(self) -> str | None:
        """What its parameters must satisfy together."""
        constraint: dict[str, str] | None = self._data["constraint"]
        return None if constraint is None else constraint["condition"]


class AcceptedValue(Record):
    """A value that a column of categories accepts.

    Attributes:
        name: Its id and its names, each of which is recognised in a cell.
        aliases: Other ways in which it is written, codes included.
    """

    name: Name
    aliases: tuple[str, ...]


class ColumnEntry(Entry):
    """One line of the dictionary of columns.

    Attributes:
        ambiguous: Headings that could mean this column in more than one unit, and are therefore rejected.
        unit: The unit; None for text.
        meaning: What it means, in a sentence.
        role: Its role: ``"label"``, ``"category"``, ``"pupils"``, ``"classes"``, ``"teachers"`` or
            ``"resource"``.
        stage: The stage it belongs to; None where the stages of a school share it.
        part_of: The columns that this one is a part of, and may not exceed.
        form: The statistical return that the figure is taken from, where the published rules name one.
    """

    _builder = "catalogue.column"

    ambiguous: tuple[str, ...]
    unit: Name | None
    meaning: Name
    role: str
    stage: str | None
    part_of: tuple[str, ...]
    form: str | None

    @property
    def values(self) -> tuple[AcceptedValue, ...]:
        """The values that a column of categories accepts; empty for any other column."""
        return tuple(map(AcceptedValue, self._data.get("values", ())))


class AnalysisEntry(Entry):
    """One line of the catalogue of analyses.

    Attributes:
        family: The family it belongs to.
        summary: What it does.
        inputs: What it takes; the last three every analysis takes.
        schema: The class of its result, a definition of the schema of an analysis.
        parts: The lists in its result, that of a table first.
        tested: The numbers of its result that are tested against 0 where they have sampling errors.
        methods: The methods that its result can name, with the sources.
    """

    _builder = "catalogue.analysis"

    family: str
    summary: Text
    inputs: tuple[InputEntry, ...]
    schema: str
    parts: tuple[str, ...]
    tested: tuple[str, ...]
    methods: tuple[MethodEntry, ...]


class PresetEntry(View, Record):
    """A survey in one cycle: the columns of its files, and how its standard errors are computed.

    Attributes:
        id: By which `Design.preset` takes it.
        survey: The survey.
        cycle: The cycle; None where all have the same columns.
        weights: The column of the weights.
        method: How the replicates were made, as of `Design.replicates`.
        replicates: The number of replicates.
        columns: The first and the last column of replicate weights; empty where they are constructed from `zones`.
        zones: The columns of zones and halves; empty where the file has replicate weights.
        rho: Fay's factor; None for other methods.
        scale: The factor of the sum of squares.
        plausible_values: The number of plausible values of a scale, 0 without any.
        source: The document that states it.
    """

    _builder = "catalogue.preset"

    id: str
    survey: str
    cycle: int | None
    weights: str
    method: str
    replicates: int
    columns: tuple[str, ...]
    zones: tuple[str, ...]
    rho: float | None
    scale: float
    plausible_values: int
    source: str

    def _columns(self) -> list[str]:
        """Every column of the file that the design takes."""
        found = [self.weights, *self.zones]
        if self.columns:
            first, last = (re.fullmatch(r"(.*?)([0-9]+)", one) for one in self.columns)
            if first and last:
                digits = len(first[2])
                found += [f"{first[1]}{at:0{digits}}" for at in range(int(first[2]), int(last[2]) + 1)]
        return found


class Presets(Catalogue[PresetEntry]):
    """The surveys whose sampling a design can name."""

    _builder = "catalogue.presets"
    _json = staticmethod(_core.presets_json)


class Measures(Catalogue[MeasureEntry]):
    """The catalogue of measures."""

    _builder = "catalogue.measures"
    _json = staticmethod(_core.measures_json)


class Columns(Catalogue[ColumnEntry]):
    """The dictionary of columns."""

    _builder = "catalogue.columns"
    _json = staticmethod(_core.columns_json)


class Analyses(Catalogue[AnalysisEntry]):
    """The catalogue of analyses."""

    _builder = "catalogue.analyses"
    _json = staticmethod(_core.analyses_json)


@cache
def measures() -> Measures:
    """The catalogue of measures.

    Examples:
        >>> import junheng as jh
        >>> jh.measures()["gini"].formula
        'Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ| / (2μ)'
        >>> [entry.id for entry in jh.measures() if entry.domain == "positive"]
        ['variance_of_logs', 'mean_log_deviation', 'j_divergence', 'range_ratio', 'watts']
    """
    return Measures(map(MeasureEntry, json.loads(_core.measures_json())))


@cache
def columns() -> Columns:
    """The dictionary of columns: what a table of schools or units may contain, and under which headings.

    Examples:
        >>> import junheng as jh
        >>> jh.columns()["小学在校生数"].id
        'pupils_primary'
    """
    return Columns(map(ColumnEntry, json.loads(_core.columns_json())))


@cache
def analyses() -> Analyses:
    """The catalogue of analyses: curves, gaps, decompositions, regressions, segregation in parts.

    Examples:
        >>> import junheng as jh
        >>> jh.analyses()["nested_decomposition"].name.zh
        '嵌套分解'
        >>> [one.id for one in jh.analyses()["gap"].inputs if one.required]
        ['value', 'group', 'group_a', 'group_b']
    """
    return Analyses(map(AnalysisEntry, json.loads(_core.analyses_json())))


@cache
def presets() -> Presets:
    """The surveys that `Design.preset` takes: the columns of their files, the factors of their errors, the document.

    Examples:
        >>> import junheng as jh
        >>> pisa = jh.presets()["pisa2022"]
        >>> pisa.weights, pisa.columns, pisa.replicates, pisa.rho, pisa.scale, pisa.plausible_values
        ('W_FSTUWT', ('W_FSTURWT1', 'W_FSTURWT80'), 80, 0.5, 0.05, 10)
        >>> [one.id for one in jh.presets() if one.survey == "TALIS"]
        ['talis2008', 'talis2013', 'talis2018']
    """
    return Presets(map(PresetEntry, json.loads(_core.presets_json())))


@cache
def operations() -> dict[str, OperationEntry]:
    """What the functions for tables of schools take, by their names."""
    entries = map(OperationEntry, json.loads(_core.operations_json()))
    return {entry.name.id: entry for entry in entries}


@cache
def plans() -> dict[str, OperationEntry]:
    """What the functions that plan take, by the ids of their kinds."""
    entries = map(OperationEntry, json.loads(_core.plans_json()))
    return {entry.name.id: entry for entry in entries}


@cache
def inference_options() -> dict[str, InputEntry]:
    """The options of `contrast` besides those of `measure`: design, inference and contrast, each with its members.

    The first two are those of `estimate`.
    """
    return {one["id"]: InputEntry(one) for one in json.loads(_core.inference_options_json())}
