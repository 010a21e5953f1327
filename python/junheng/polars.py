"""`import junheng.polars` gives tables, columns and expressions of polars the methods of junheng, under ``.jh``.

Each method only forwards to the function of the package of the same name. An expression is computed for the whole
table in `select`, for each group in `group_by(…).agg` and `over`; the library is then called once a group, so that
``jh.measure(…, by=…)`` is faster for many of them. Errors keep their text, to which polars adds the expression.

Examples:
    >>> import polars as pl
    >>> import junheng.polars
    >>> df = pl.DataFrame({"county": ["A", "A", "B", "B"], "spend": [1, 3, 5, 5], "pupils": [1, 1, 2, 3]})
    >>> df.group_by("county", maintain_order=True).agg(pl.col("spend").jh.gini(weights="pupils"))["spend"].to_list()
    [0.25, 0.0]
    >>> df.with_columns(gini=pl.col("spend").jh.gini().over("county"))["gini"].to_list()
    [0.25, 0.25, 0.0, 0.0]
    >>> df.jh.gini("spend")
    0.25
"""

from junheng._accessors.columns import Expression as _Expression
from junheng._accessors.columns import Series as _Series
from junheng._accessors.frames import Frame as _Frame
from junheng._input.registered import register_polars as _register

__all__: list[str] = []

_register(_Frame, _Series, _Expression)
