"""Which result has which picture: the one list that `.plot()`, `junheng.plot`, the pages and the tests go by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from junheng._plot.request import Request
from junheng._plot.scene import Figure


@dataclass(frozen=True)
class Picture:
    """A kind of picture.

    Attributes:
        name: Its function in `junheng.plot`.
        build: The module and the function of `pictures` that make the scene; None where the result has nothing to draw.
        needs: What the results must have to be drawn, in English and 中文.
        takes: The analyses, or the classes of results, that it is drawn from.
        several: Whether several results can be drawn in one picture.
        embedded: Whether notebooks and pages show it with the result.
        choices: What of the result a caller may pick.
    """

    name: str
    build: str
    takes: tuple[str, ...]
    needs: tuple[str, str]
    several: bool = False
    embedded: bool = True
    choices: tuple[str, ...] = ()

    def scene(self, request: Request) -> Figure | None:
        """The scene; None where there is nothing to draw."""
        module, _, name = self.build.partition(".")
        build: Callable[[Request], Figure | None] = getattr(import_module(f"junheng._plot.pictures.{module}"), name)
        return build(request)


# A group for which the analysis is defined.
DEFINED = ("a group with a result", "有结果的组")
COUNTY = ("county",)

PICTURES: Final[tuple[Picture, ...]] = (
    Picture("lorenz", "shares.lorenz", ("lorenz",), DEFINED, several=True),
    Picture("concentration", "shares.concentration", ("concentration_curve",), DEFINED, several=True),
    Picture("generalized_lorenz", "curves.generalized_lorenz", ("generalized_lorenz",), DEFINED, several=True),
    Picture("parade", "curves.parade", ("quantile_curve",), DEFINED, several=True),
    Picture("tip", "curves.tip", ("tip",), DEFINED, several=True),
    Picture("growth_incidence", "curves.growth_incidence", ("growth_incidence",), DEFINED, several=True),
    Picture("dominance", "distributions.dominance", ("dominance",), DEFINED),
    Picture("gap", "gaps.gap", ("gap",), DEFINED, several=True),
    Picture(
        "decomposition",
        "stacks.nested",
        ("nested_decomposition",),
        ("an index above zero", "大于零的指数"),
        several=True,
    ),
    Picture("within_between", "stacks.entropy", ("entropy_decomposition",), DEFINED, several=True),
    Picture(
        "gini_parts",
        "stacks.gini",
        ("gini_decomposition",),
        ("parts of zero or more", "不小于零的各部分"),
        several=True,
    ),
    Picture(
        "segregation_levels",
        "stacks.segregation_levels",
        ("mutual_information_decomposition",),
        ("mutual information above zero", "大于零的互信息"),
        several=True,
    ),
    Picture("sources", "contributions.sources", ("source_decomposition",), DEFINED),
    Picture("determinants", "contributions.determinants", ("concentration_decomposition",), DEFINED),
    Picture("kitagawa", "contributions.kitagawa", ("kitagawa",), DEFINED),
    Picture("oaxaca", "contributions.oaxaca", ("oaxaca_blinder",), DEFINED),
    Picture("change", "changes.change", ("entropy_change",), DEFINED),
    Picture("sigma", "changes.sigma", ("sigma_convergence",), DEFINED, several=True),
    Picture("quantile_gaps", "changes.quantile_gaps", ("distribution_overlap",), ("shares", "所求分位（shares）")),
    Picture("segregation_change", "changes.segregation_change", ("segregation_change",), DEFINED),
    Picture("segregation", "distributions.segregation", ("local_segregation",), DEFINED, several=True),
    Picture(
        "influence",
        "groups.influence",
        ("leave_one_out",),
        ("a unit without which the measure is defined", "剔除后指数仍有定义的单位"),
    ),
    Picture(
        "caterpillar", "groups.caterpillar", ("Evaluation",), ("two groups or more", "两个或更多的组"), embedded=False
    ),
    Picture(
        "estimates",
        "estimates.estimates",
        ("Estimation",),
        ("an estimate with a value", "有数值的估计"),
        embedded=False,
    ),
    Picture(
        "contrasts",
        "contrasts.contrasts",
        ("Contrasts",),
        ("a comparison with a value", "有数值的比较"),
        embedded=False,
    ),
    Picture(
        "scorecard",
        "county.scorecard",
        ("Assessments",),
        ("a coefficient of variation", "差异系数"),
        embedded=False,
        choices=COUNTY,
    ),
    Picture(
        "schools",
        "county.schools",
        ("Assessments",),
        ("schools and a floor", "学校与标准值"),
        embedded=False,
        choices=("county", "stage"),
    ),
    Picture("class_sizes", "gaps.class_sizes", ("Balance",), ("pupils and classes", "学生数与班级数")),
    Picture(
        "class_distribution",
        "distributions.class_sizes",
        ("Balance",),
        ("a row for each class (class_size)", "逐班数据（班额列）"),
    ),
    Picture("urban_rural", "gaps.urban_rural", ("Balance",), ("urban and rural schools", "城区与乡村的学校")),
    Picture(
        "frontier",
        "planned.frontier",
        ("FundPlan",),
        ("a queue of two schools or more", "两所或更多学校的受益次序"),
        embedded=False,
        choices=COUNTY,
    ),
    Picture(
        "before_after",
        "planned.before_after",
        ("Plan", "FundPlan"),
        ("a school that changes", "有变动的学校"),
        embedded=False,
        choices=("county", "indicator"),
    ),
    Picture(
        "edits",
        "planned.edits",
        ("WhatIf",),
        ("the contribution of an edit", "改动的贡献"),
        embedded=False,
        choices=("county", "indicator"),
    ),
    Picture(
        "trend",
        "planned.trend",
        ("Trend",),
        ("a coefficient of variation in two years or more", "两年或更多年的差异系数"),
        embedded=False,
        choices=("county", "indicator"),
    ),
)
BY_NAME: Final[dict[str, Picture]] = {one.name: one for one in PICTURES}


def pictures_of(kind: str) -> list[Picture]:
    """The pictures of a kind of result, which the id of an analysis or the name of a class is, the usual one first."""
    return [one for one in PICTURES if kind in one.takes]
