"""Sampling designs: which columns of a table say how its rows were sampled."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, ClassVar, Literal, TypeAlias, cast

import numpy as np

from junheng import _core
from junheng._api.options import column_names, listed, options_text, suggesting
from junheng._input import tables
from junheng._input.types import Heading
from junheng._results.catalogue import InputEntry, inference_options, presets
from junheng._texts.phrases import failure

WeightsKind: TypeAlias = Literal["probability", "frequency", "analytic"]
FpcKind: TypeAlias = Literal["count", "fraction"]
LonelyPsu: TypeAlias = Literal["fail", "certainty", "adjust", "average"]
ReplicateMethod: TypeAlias = Literal["jk1", "jkn", "grouped", "balanced", "fay", "successive_difference", "bootstrap"]
# One column for the first stage, or one for each stage.
Stages: TypeAlias = Heading | Sequence[Heading]
# The same, numbers in place of columns.
Fpc: TypeAlias = Heading | float | Sequence[Heading | float]

# Stands for any text in a heading of replicate weights.
_ANY = "*"
_COLUMNS = "columns"


class Design:
    """How the rows of a table were sampled: strata, units of one or several stages, sampling fractions, weights.

    A design names columns; it holds no data and can be used for any table that has them. It cannot be changed, and
    two designs with the same options are equal.

    Examples:
        Schools drawn in strata, the number of schools of each stratum in a column:

        >>> import junheng as jh
        >>> design = jh.Design(weights="pw", strata="county", fpc="schools_of_county")
        >>> design
        Design(weights='pw', strata='county', fpc='schools_of_county')

        Schools within counties, then classes within schools:

        >>> jh.Design(weights="pw", ids=["school", "class"], strata="county").to_dict()
        {'weights': 'pw', 'strata': 'county', 'ids': ['school', 'class']}

        A sample of 60 of 400 schools:

        >>> jh.Design(fpc=400)
        Design(fpc=400)

        A survey whose columns and factors the library knows:

        >>> jh.Design.preset("pisa2022")
        Design.preset('pisa2022')

        Replicate weights that come with the data:

        >>> jh.Design.replicates(weights="W_FSTUWT", columns="W_FSTURWT*", method="fay")
        Design.replicates(weights='W_FSTUWT', method='fay', columns='W_FSTURWT*')
    """

    __slots__ = ("_options",)
    _options: Mapping[str, Any]
    # The options of a design that describe replicates, besides those of `Design` itself.
    _member: ClassVar[str] = "replicates"
    _preset: ClassVar[str] = "preset"

    @suggesting
    def __init__(
        self,
        *,
        weights: Heading | None = None,
        weights_kind: WeightsKind | None = None,
        strata: Heading | Sequence[Heading | None] | None = None,
        ids: Stages | None = None,
        fpc: Fpc | None = None,
        fpc_kind: FpcKind | None = None,
        nest: bool = False,
        lonely_psu: LonelyPsu = "fail",
        degrees_of_freedom: float | None = None,
    ) -> None:
        """A design from the names of columns.

        Args:
            weights: The column of the design weights: for how many rows of the population each row stands. Without it
                every row has weight 1. Sizes such as numbers of pupils are no design weights; they are `weights` of
                `estimate`.
            weights_kind: ``"probability"`` (without it), ``"frequency"`` for numbers of equal rows, ``"analytic"`` for
                sizes, whose scale has no meaning.
            strata: The column of the strata, or one for each stage, None for a stage without strata.
            ids: The column of the primary sampling units (clusters), or one for each stage, the primary units first.
                Without it each row is a unit.
            fpc: The column of the finite population correction, or one for each stage: the number of units in the
                stratum of the population, or the share of them that was sampled. A number in place of a column is the
                share in every stratum, or the number of units where there is one stratum.
            fpc_kind: Whether `fpc` has numbers (``"count"``) or shares (``"fraction"``). Without it numbers are above
                1 and shares below; 1 itself is an error, as it may mean one unit or all.
            nest: Whether units are numbered within their stratum, so that unit 1 of two strata is two units.
            lonely_psu: What a stratum with one unit adds to the variance: ``"fail"`` is an error, ``"certainty"``
                nothing, ``"adjust"`` the square of its distance from the mean of all units, ``"average"`` as much as
                the other strata on average.
            degrees_of_freedom: The degrees of freedom; without it the number of primary units less that of strata.

        Raises:
            InvalidSpecError: For options that contradict each other, or a value that an option does not take.
        """
        given = dict(locals())
        self._set(given)

    @classmethod
    @suggesting
    def replicates(
        cls,
        *,
        method: ReplicateMethod,
        columns: Heading | Sequence[Heading] | None = None,
        weights: Heading | None = None,
        rho: float | None = None,
        scale: float | None = None,
        rscales: Sequence[float] | None = None,
        mse: bool | None = None,
        zone: Heading | None = None,
        half: Heading | None = None,
        both_halves: bool = False,
        groups: int | None = None,
        replicates: int | None = None,
        seed: int | None = None,
        weights_kind: WeightsKind | None = None,
        strata: Heading | Sequence[Heading | None] | None = None,
        ids: Stages | None = None,
        fpc: Fpc | None = None,
        fpc_kind: FpcKind | None = None,
        nest: bool = False,
        lonely_psu: LonelyPsu = "fail",
        degrees_of_freedom: float | None = None,
    ) -> Design:
        """A design whose standard errors come from replicate weights: columns of the table, or constructed.

        V = scale·Σ rscaleᵣ·(θᵣ − θ)², where θᵣ is the estimate with the replicate weight r.

        Args:
            method: How the weights were made, which decides `scale`: ``"jk1"`` and ``"grouped"`` (R − 1)/R, ``"jkn"``
                1, ``"balanced"`` (BRR) 1/R, ``"fay"`` 1/(R·(1 − rho)²), ``"successive_difference"`` 4/R,
                ``"bootstrap"`` 1/R.
            columns: The columns of the replicate weights, which include the weight of the design: a list, or one
                text in which ``*`` stands for any text, such as ``"W_FSTURWT*"``; the column of `weights` is left out.
                Without it the weights are constructed from `strata` and `ids`, by all methods but successive
                differences.
            weights: The column of the full sample's weight.
            rho: Fay's factor, 0.5 without it.
            scale: The factor of the whole sum, in place of that of the method.
            rscales: The factor of each replicate, in the order of the columns.
            mse: Whether squares are taken about the estimate itself (without it, and as agencies do); False is about
                the mean of the replicates, as R's survey does by default.
            zone: The column of the zones from which replicates of ``"jkn"`` are constructed, each of two halves;
                together with `half`.
            half: The column of the halves, 0 and 1: a replicate doubles the weights of half 1 of its zone and removes
                the other.
            both_halves: Whether each zone has a second replicate, which doubles half 0; the scale is 1/2 then.
            groups: The number of groups of a constructed ``"grouped"`` jackknife.
            replicates: The number of replicates of a constructed ``"bootstrap"``, 999 without it.
            seed: Where the random numbers of the last two start, 0 without it.
            weights_kind: As of `Design`.
            strata: As of `Design`.
            ids: As of `Design`.
            fpc: As of `Design`.
            fpc_kind: As of `Design`.
            nest: As of `Design`.
            lonely_psu: As of `Design`.
            degrees_of_freedom: As of `Design`; of given weights their number less 1 without it.

        Raises:
            InvalidSpecError: For options that contradict each other, or a value that an option does not take.

        Examples:
            >>> import junheng as jh
            >>> table = {"x": [1, 2, 4, 7], "w": [1, 1, 2, 2], "r1": [2, 0, 3, 1], "r2": [0, 2, 1, 3]}
            >>> design = jh.Design.replicates(weights="w", columns="r*", method="balanced")
            >>> round(jh.estimate(table, "mean", value="x", design=design).row("mean").standard_error, 4)
            0.6667
        """
        given = {name: value for name, value in locals().items() if name != "cls"}
        members = [one.id for one in _inputs()[cls._member].members or ()]
        of_replicates = {name: given.pop(name) for name in members}
        design = cls.__new__(cls)
        design._set({**given, cls._member: _compact(of_replicates, _inputs()[cls._member].members or ())})
        return design

    @classmethod
    @suggesting
    def preset(
        cls,
        id: str,  # noqa: A002
        *,
        weights: Heading | None = None,
        lonely_psu: LonelyPsu = "fail",
        degrees_of_freedom: float | None = None,
    ) -> Design:
        """The design of a published survey: its columns of weights, its replicates and their factors.

        Args:
            id: The survey and its cycle, as `presets` lists them, such as ``"pisa2022"``. Headings may be in small
                letters in the table, as some readers write them.
            weights: A column of weights in place of that of the survey.
            lonely_psu: As of `Design`.
            degrees_of_freedom: As of `Design`.

        Raises:
            UnknownNameError: For a survey that is not listed; the message names the nearest one.

        Examples:
            >>> import junheng as jh
            >>> table = {"TOTWGT": [1, 1, 2, 2], "JKZONE": [1, 1, 2, 2], "JKREP": [0, 1, 0, 1], "score": [4, 6, 5, 8]}
            >>> found = jh.estimate(table, "mean", value="score", design=jh.Design.preset("timss2019"))
            >>> found.design.replicates, round(found.row().standard_error, 4)
            (4, 1.0541)
        """
        design = cls.__new__(cls)
        design._set(
            {name: value for name, value in locals().items() if name not in ("cls", "id", "design")} | {cls._preset: id}
        )
        return design

    @classmethod
    def from_dict(cls, options: Mapping[str, Any]) -> Design:
        """The design of which `to_dict` gives these options, named as in requests of every language.

        Raises:
            InvalidSpecError: As of `Design`.

        Examples:
            >>> import junheng as jh
            >>> jh.Design.from_dict({"strata": "county"}) == jh.Design(strata="county")
            True
        """
        if not isinstance(options, Mapping):
            raise failure("intake.option_type", option="design", expected="Design", got=type(options).__name__)
        design = cls.__new__(cls)
        design._set(dict(options))
        return design

    def _set(self, given: dict[str, Any]) -> None:
        given.pop("self", None)
        inputs = _inputs()
        made = _compact(given, inputs.values())
        # Everything that no table is needed for.
        _core.check_design(options_text(**made))
        object.__setattr__(self, "_options", MappingProxyType(made))

    def to_dict(self) -> dict[str, Any]:
        """The options that were given, as the requests of every language have them."""
        return cast("dict[str, Any]", json.loads(options_text(**self._options)))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Design) and self.to_dict() == other.to_dict()

    def __hash__(self) -> int:
        return hash(json.dumps(self.to_dict(), sort_keys=True))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self).from_dict, (self.to_dict(),)

    def __repr__(self) -> str:
        given = self.to_dict()
        if self._preset in given:
            named = [repr(given.pop(self._preset)), *(f"{name}={value!r}" for name, value in given.items())]
            return f"Design.{self._preset}({', '.join(named)})"
        of_replicates = given.pop(self._member, None)
        function = "Design" if of_replicates is None else f"Design.{self._member}"
        options = {**given, **(of_replicates or {})}
        return f"{function}({', '.join(f'{name}={value!r}' for name, value in options.items())})"

    def _request(self, table: object, headings: Sequence[str]) -> dict[str, Any]:
        """The options for a table with these headings, which they name as it was read; patterns are replaced."""
        kinds = {name: one.kind for name, one in _inputs().items()}
        given = self.to_dict().items()
        made = {name: _named(one, kinds.get(name), table) for name, one in given}
        for name, one in made.items():
            if kinds.get(name) == _OR_NUMBERS:
                _require_numbers(name, one, headings)
        of_replicates = made.get(self._member)
        if of_replicates and of_replicates.get(_COLUMNS):
            patterns = listed(of_replicates[_COLUMNS])
            of_replicates[_COLUMNS] = [
                one for text in patterns for one in matching(text, headings, made.get("weights"))
            ]
        return made

    @staticmethod
    def _columns_of(request: Mapping[str, Any], headings: Sequence[str]) -> tuple[list[str], list[str]]:
        """The columns of numbers and those of names that a request of a design names, as the catalogue says."""
        numbers: list[str] = []
        keys: list[str] = []
        if Design._preset in request:
            own = presets()[request[Design._preset]]._columns()
            numbers += [one.lower() if one not in headings and one.lower() in headings else one for one in own]
        members = request.get(Design._member) or {}
        for one in (*_inputs().values(), *(_inputs()[Design._member].members or ())):
            found = listed(request.get(one.id) if one.id in request else members.get(one.id))
            if one.kind in ("column", "columns", _OR_NUMBERS):
                numbers += found
            elif one.kind in ("key", "keys"):
                keys += found
        return numbers, keys


def requested(design: Design | Mapping[str, Any] | None, table: object) -> dict[str, Any] | None:
    """The options of a design for a table, whose headings they name as it was read."""
    if design is None:
        return None
    made = design if isinstance(design, Design) else Design.from_dict(design)
    return made._request(table, headings_of(table))


def headings_of(table: object) -> list[str]:
    """The headings of a table, by which patterns are replaced."""
    texts = (tables.heading_text(heading) for heading, _ in tables.headed(table, "table"))
    return [text for text in texts if text is not None]


def _inputs() -> dict[str, InputEntry]:
    """The options of a design, by name."""
    return {one.id: one for one in inference_options()["design"].members or ()}


def _compact(given: Mapping[str, Any], inputs: Iterable[InputEntry]) -> dict[str, Any]:
    """The options that are not as they are without being given, headings as the core has them."""
    known = {one.id: one for one in inputs}
    made: dict[str, Any] = {}
    for name, value in given.items():
        one = known.get(name)
        if value is None or (one is not None and type(value) is type(one.default) and value == one.default):
            continue
        if one is not None and one.kind in (*_HEADINGS, _OR_NUMBERS) and isinstance(value, np.ndarray):
            raise failure("intake.not_a_name", option=name, got=type(value).__name__)
        made[name] = _named(value, one.kind if one is not None else None, None)
    return made


# The kinds of inputs whose values are headings, and that of headings or numbers.
_HEADINGS = ("column", "columns", "key", "keys")
_OR_NUMBERS = "columns_or_numbers"


def _named(value: Any, kind: str | None, table: object) -> Any:
    """The value of an option, headings as the core has them."""
    if kind in _HEADINGS:
        return column_names(value, table)
    if kind == _OR_NUMBERS:
        if isinstance(value, (list, tuple)):
            return [_named(one, kind, table) for one in value]
        return value if _is_number(value) else column_names(value, table)
    return value


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float, np.integer, np.floating)) and not isinstance(value, bool)


def _require_numbers(option: str, given: Any, headings: Sequence[str]) -> None:
    """Rejects a number that is the heading of a column as well."""
    for one in given if isinstance(given, list) else [given]:
        if _is_number(one) and tables.heading_text(one) in headings:
            raise failure("intake.number_or_column", option=option, got=one)


def matching(text: str, headings: Sequence[str], weights: object = None) -> list[str]:
    """The headings of that form, in the order of the table; a text that is no pattern itself.

    Raises:
        UnknownNameError: Where no heading has that form.
    """
    if text in headings or _ANY not in text:
        return [text]
    form = re.compile(".*".join(map(re.escape, text.split(_ANY))), re.DOTALL)
    found = [one for one in headings if one != weights and form.fullmatch(one)]
    if not found:
        raise failure("intake.no_match", got=text)
    return found
