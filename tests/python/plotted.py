"""A case or more for each picture, drawn from the example data."""

import csv
from functools import cache

import golden

import junheng as jh

DATA = golden.ROOT / "data"


def read(name, **kinds):
    """A table of the example data: text, but for the columns that `kinds` turns into numbers and that have no gaps."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if all(row[column] for column in kinds)]
    return {column: [kinds.get(column, str)(row[column]) for row in rows] for column in rows[0]}


@cache
def districts():
    """US districts with spending per pupil and pupils per teacher."""
    table = read("us_districts_2020.csv", enrollment=float, teachers_fte=float, expenditure=float)
    kept = [at for at, teachers in enumerate(table["teachers_fte"]) if teachers > 0 and table["expenditure"][at] > 0]
    table = {column: [cells[at] for at in kept] for column, cells in table.items()}
    table["spend"] = [a / b for a, b in zip(table["expenditure"], table["enrollment"], strict=True)]
    table["ratio"] = [a / b for a, b in zip(table["enrollment"], table["teachers_fte"], strict=True)]
    return table


def states(*names):
    """The districts of some states."""
    table = districts()
    kept = [at for at, state in enumerate(table["state"]) if state in names]
    return {column: [cells[at] for at in kept] for column, cells in table.items()}


@cache
def primary():
    """The primary schools of Taiwan."""
    table = read("tw_primary_2025.csv", pupils=float, classes=float, teachers=float)
    kept = [at for at, pupils in enumerate(table["pupils"]) if pupils > 0 and table["teachers"][at] > 0]
    columns = ("county", "county_en", "township_type", "pupils", "classes", "teachers")
    table = {column: [table[column][at] for at in kept] for column in columns}
    table["ratio"] = [a / b for a, b in zip(table["pupils"], table["teachers"], strict=True)]
    urban = ("district", "county_city")
    table["locale"] = ["城区" if kind in urban else "乡村" for kind in table.pop("township_type")]
    return table


@cache
def schools():
    """The schools of the synthetic county."""
    return jh.read(DATA / "synthetic_county.csv")


@cache
def classes():
    """The classes of the synthetic county."""
    return jh.read(DATA / "synthetic_county_classes.csv")


@cache
def county():
    """The synthetic county as assessed."""
    return jh.assess(schools())


def years():
    """Two years of the synthetic county: in the second a few schools have more sports grounds."""
    rows = schools()
    grounds = next(name for name in rows if "运动" in name)
    more = [None if cell is None else cell * 1.2 if at % 3 == 0 else cell for at, cell in enumerate(rows[grounds])]
    twice = {name: [*cells, *(more if name == grounds else cells)] for name, cells in rows.items()}
    return {"year": [year for year in (2023, 2024) for _ in rows[grounds]], **twice}


def _segregated():
    return {
        "school": [f"school {at}" for at in range(60)],
        "black": [at * 3 % 47 + 1 for at in range(60)],
        "white": [at * 7 % 53 + 2 for at in range(60)],
        "district": ["east", "west", "north"] * 20,
        "state": ["A", "B"] * 30,
    }


def _grown():
    table = states("IL", "NY", "TX")
    twice = {column: [*cells, *cells] for column, cells in table.items()}
    twice["spend"] = [*table["spend"], *(value * 1.02 + 300 for value in table["spend"])]
    return {**twice, "year": [2019] * len(table["spend"]) + [2020] * len(table["spend"])}


SHARED = {"value": "spend", "weights": "enrollment"}
FEW = ("NY", "IL", "PA", "OH", "TX", "GA", "FL")


def _curves(function, table=None, **options):
    return [function(table or states("IL", "NY", "TX"), by="state", **SHARED, **options)]


def _sides(function, **options):
    return [function(states("IL", "WA"), group="state", group_a="IL", group_b="WA", **SHARED, **options)]


def _influence():
    stage = county().counties[0].stages[1]
    table = {"school": [], "pupils": [], "area": []}
    for school in stage.schools:
        table["school"].append(school.name)
        table["pupils"].append(school.pupils)
        table["area"].append(next(one.value for one in school.indicators if one.code == "L5"))
    return [jh.leave_one_out(table, value="area", weights="pupils", unit="school")]


def _contrasted(measures, **options):
    return jh.contrast(primary(), measures, value="ratio", weights="pupils", **options)


def _estimated(measures, **options):
    return jh.estimate(primary(), measures, value="ratio", weights="pupils", **options)


def _plan(function, *arguments, **options):
    return [function(schools(), *arguments, **options)]


def _edited():
    edits = [
        {"kind": "move", "from": "SYN035", "to": "SYN052", "units": 3, "indicator": "L2"},
        {"kind": "move", "from": "SYN032", "to": "SYN056", "units": 5, "indicator": "L2"},
        {"kind": "move", "from": "SYN032", "to": "SYN056", "units": 4, "indicator": "L1"},
    ]
    return [jh.what_if(schools(), edits=edits)]


# Each case: the picture, what makes its results, and what is chosen of them.
CASES = {
    "lorenz": ("lorenz", lambda: _curves(jh.lorenz), {}),
    "lorenz of many": ("lorenz", lambda: _curves(jh.lorenz, districts()), {}),
    "lorenz of one": ("lorenz", lambda: [jh.lorenz([1.0, 2.0, 5.0])], {}),
    "concentration": (
        "concentration",
        lambda: [
            jh.concentration_curve(states("IL", "NY"), value=value, rank="spend", weights="enrollment")
            for value in ("ratio", "spend")
        ],
        {},
    ),
    "generalized Lorenz": ("generalized_lorenz", lambda: _curves(jh.generalized_lorenz), {}),
    "parade": ("parade", lambda: _curves(jh.quantile_curve), {}),
    "parade at shares": ("parade", lambda: _curves(jh.quantile_curve, shares=[0.2, 0.8]), {}),
    "parade of many": ("parade", lambda: _curves(jh.quantile_curve, states(*FEW)), {}),
    "tip": ("tip", lambda: _curves(jh.tip, line=15000.0), {}),
    "tip relative": ("tip", lambda: _curves(jh.tip, line=15000.0, relative=True), {}),
    "tip of knots": ("tip", lambda: [jh.tip({"x": [1, 2, 3, 4, 5]}, value="x", line=4)], {}),
    "growth": (
        "growth_incidence",
        lambda: _curves(jh.growth_incidence, _grown(), date="year", before=2019, after=2020),
        {},
    ),
    **{
        f"dominance {order}": ("dominance", lambda order=order: _sides(jh.dominance, order=order), {})
        for order in ("lorenz", "generalized_lorenz", "first", "second")
    },
    "dominance by group": (
        "dominance",
        lambda: [
            jh.dominance(states("IL", "WA", "NY"), group="state", group_a="IL", group_b="WA", by="locale", **SHARED)
        ],
        {},
    ),
    "gap": (
        "gap",
        lambda: _curves(jh.gap, states(*FEW), group="locale", group_a="city", group_b="rural"),
        {},
    ),
    "gap of pooled groups": (
        "gap",
        lambda: [jh.gap(districts(), group="state", group_a=FEW, group_b="WA", **SHARED)],
        {},
    ),
    "gap as a difference": (
        "gap",
        lambda: [
            jh.gap({"x": [-2, 1, 3, 5], "g": ["a", "a", "b", "b"]}, value="x", group="g", group_a="a", group_b="b")
        ],
        {},
    ),
    "decomposition": (
        "decomposition",
        lambda: [
            jh.nested_decomposition(districts(), value=value, levels=["state", "locale"], weights="enrollment")
            for value in ("spend", "ratio")
        ],
        {},
    ),
    "within and between": (
        "within_between",
        lambda: [jh.entropy_decomposition(states(*FEW), group="locale", by="state", **SHARED)],
        {},
    ),
    "gini parts": ("gini_parts", lambda: [jh.gini_decomposition(states(*FEW), group="state", **SHARED)], {}),
    "sources": (
        "sources",
        lambda: [jh.source_decomposition(states(*FEW), sources=["spend", "ratio"], weights="enrollment")],
        {},
    ),
    "determinants": (
        "determinants",
        lambda: [
            jh.concentration_decomposition(
                states(*FEW), value="spend", rank="enrollment", columns=["ratio", "teachers_fte"]
            )
        ],
        {},
    ),
    "kitagawa": ("kitagawa", lambda: _sides(jh.kitagawa, category="locale"), {}),
    "oaxaca": ("oaxaca", lambda: _sides(jh.oaxaca_blinder, columns=["ratio"]), {}),
    "change": (
        "change",
        lambda: [jh.entropy_change(_grown(), value="spend", group="state", date="year", before=2019, after=2020)],
        {},
    ),
    "change by group": (
        "change",
        lambda: [
            jh.entropy_change(_grown(), value="spend", group="locale", date="year", before=2019, after=2020, by="state")
        ],
        {},
    ),
    "sigma": (
        "sigma",
        lambda: [jh.sigma_convergence(states("IL", "NY"), values=["spend", "ratio"], dates=[2019, 2020], by="state")],
        {},
    ),
    "quantile gaps": ("quantile_gaps", lambda: _sides(jh.distribution_overlap, shares=[0.1, 0.5, 0.9]), {}),
    "segregation change": (
        "segregation_change",
        lambda: [
            jh.segregation_change(
                _segregated() | {"school": [f"school {at // 2}" for at in range(60)]},
                unit="school",
                date="state",
                before="A",
                after="B",
                groups=["black", "white"],
            )
        ],
        {},
    ),
    "segregation": (
        "segregation",
        lambda: [jh.local_segregation(_segregated(), groups=["black", "white"], unit="school", by="state")],
        {},
    ),
    "segregation levels": (
        "segregation_levels",
        lambda: [
            jh.mutual_information_decomposition(_segregated(), groups=["black", "white"], levels=["state", "district"])
        ],
        {},
    ),
    "influence": ("influence", _influence, {}),
    "caterpillar": (
        "caterpillar",
        lambda: [
            jh.measure(
                ["mean", "quantile(p=0.1)", "quantile(p=0.9)"],
                primary(),
                value="ratio",
                weights="pupils",
                by="county_en",
            )
        ],
        {},
    ),
    "caterpillar of three": (
        "caterpillar",
        lambda: [jh.measure(["mean", "gini", "cv"], primary(), value="ratio", weights="pupils", by="county")],
        {},
    ),
    "estimates": ("estimates", lambda: [_estimated(["mean", "gini"], by="county_en")], {}),
    "contrasts": ("contrasts", lambda: [_contrasted(["mean", "gini"], by="county_en", against="first")], {}),
    "contrasts with a margin": ("contrasts", lambda: [_contrasted("mean", by="locale", margin=2.0)], {}),
    "contrasts with a number": ("contrasts", lambda: [_contrasted("cv", by="locale", threshold=0.3)], {}),
    "estimates of the whole": ("estimates", lambda: [_estimated(["gini", "cv"])], {}),
    "scorecard": ("scorecard", lambda: [county()], {}),
    "schools": ("schools", lambda: [county()], {"stage": "junior"}),
    "schools of the first stage": ("schools", lambda: [county()], {}),
    "class sizes": ("class_sizes", lambda: [jh.balance(primary(), by="county")], {}),
    "distribution of class sizes": ("class_distribution", lambda: [jh.balance(classes())], {}),
    "urban and rural": ("urban_rural", lambda: [jh.balance(primary(), by="county")], {}),
    "plan": ("before_after", lambda: _plan(jh.plan.add, indicator="L5"), {}),
    "plan of transfers": ("before_after", lambda: _plan(jh.plan.transfer, indicator="L2", stage="primary"), {}),
    "plan of several": ("before_after", lambda: _plan(jh.plan.add), {"indicator": "L7"}),
    "frontier": ("frontier", lambda: _plan(jh.plan.fund, "L1", stage="junior", limit=0.05), {}),
    "edits": ("edits", _edited, {}),
    "edits of one": ("edits", _edited, {"indicator": "L2"}),
    "trend": ("trend", lambda: [jh.trend(years(), year="year")], {}),
    "trend of one": ("trend", lambda: [jh.trend(years(), year="year", stage="junior")], {"indicator": "L5"}),
}


@cache
def results(name):
    """The results of a case."""
    return CASES[name][1]()
