"""`import junheng.pandas` gives tables and columns of pandas the methods of junheng, under ``.jh``.

Each method only forwards to the function of the package of the same name: ``df.jh.gini("spend", weights="pupils")`` is
``jh.measure("gini", df, value="spend", weights="pupils")``, ``df.jh.lorenz(value="spend", by="state")`` is
``jh.lorenz(df, value="spend", by="state")``. Groups are formed with `by`; pandas shows no accessors on what `groupby`
returns, whose `apply` and `agg` take functions that use them.

Examples:
    >>> import pandas as pd
    >>> import junheng.pandas
    >>> df = pd.DataFrame({"county": ["A", "A", "B", "B"], "spend": [1, 3, 5, 5]})
    >>> df.jh.gini("spend"), df["spend"].jh.mean()
    (0.25, 3.5)
    >>> df.jh.gini("spend", by="county")["gini"].tolist()
    [0.25, 0.0]
    >>> df.groupby("county")["spend"].agg(lambda spend: spend.jh.gini()).tolist()
    [0.25, 0.0]
"""

from junheng._accessors.columns import Series as _Series
from junheng._accessors.frames import Frame as _Frame
from junheng._input.registered import register_pandas as _register

__all__: list[str] = []

_register(_Frame, _Series)
