"""Which methods of inference a result of estimates or of comparisons used."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from junheng import _core

JSON = Mapping[str, Any]

# The method of replicates of a design, by its name in requests.
_REPLICATES = {
    "jk1": "jackknife",
    "jkn": "jackknife",
    "grouped": "grouped_jackknife",
    "balanced": "balanced_half_samples",
    "fay": "fay",
    "successive_difference": "successive_differences",
    "bootstrap": "rescaled_bootstrap",
}


@cache
def inference_entries() -> dict[str, list[dict[str, Any]]]:
    """What `estimate` and what `contrast` may use."""
    found: dict[str, list[dict[str, Any]]] = json.loads(_core.inference_methods_json())
    return found


@cache
def inference_methods() -> dict[str, dict[str, Any]]:
    """Every method of inference, by its id."""
    return {method["id"]: method for methods in inference_entries().values() for method in methods}


def used(document: JSON) -> list[dict[str, Any]]:
    """The methods of inference of a result, in the order of the catalogue; none of a result without a design."""
    estimation = document.get("estimation", document)
    if "design" not in estimation or "level" not in estimation:
        return []
    ids = {*_of_estimation(estimation), *(_of_tests(document) if "estimation" in document else ())}
    return [method for name, method in inference_methods().items() if name in ids]


def _of_estimation(document: JSON) -> Iterator[str]:
    method = document["method"]
    if method == "replicate":
        yield _REPLICATES[document["design"]["replicate_method"]]
    else:
        yield "bootstrap" if method == "bootstrap" else "linearization"
    kinds = {row["interval"] for row in document["rows"]}
    yield from (kind for kind in ("woodruff", "bca") if kind in kinds)
    if document["plausible_values"]:
        yield "plausible_values"


def _of_tests(document: JSON) -> Iterator[str]:
    if document["dominance"]:
        yield "dominance_test"
    elif document["margin"] is not None:
        yield "equivalence_test"
    else:
        yield "permutation_test" if document["test"] == "permutation" else "wald_test"
    if document["equality"]:
        yield "wald_test"
    if document["family"] > 1 and document["adjust"] != "none":
        yield document["adjust"]
