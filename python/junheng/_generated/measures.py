"""One function for each measure of the catalogue, made in the compiled half; `measures.pyi` has their signatures."""

from __future__ import annotations

from junheng import _core

_functions = _core.measure_functions()
__all__ = list(_functions)
globals().update(_functions)
