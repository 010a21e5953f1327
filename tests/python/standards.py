"""Small standards of nobody, for what the official ones do not have."""

FRAME = """
id = "example-books-1"
version = "1"
title = {{ en = "Books", zh = "图书" }}
document = "example"
issuer = {{ en = "nobody", zh = "无" }}
issued = "2026"
stages = ["primary"]
[dispersion]
measure = "cv"
weights = "denominator"
source = {{ clause = "1", evidence = "U" }}
{indicators}
[county_rule]
kind = "every_cv"
source = {{ clause = "3", evidence = "U" }}
{items}
"""
INDICATOR = """
[[indicators]]
code = "{code}"
name = {{ en = "{code} per pupil", zh = "生均{zh}" }}
unit = {{ en = "{code}", zh = "{unit}" }}
numerator = ["{code}"]
per = 1
direction = "at_least"
{floor}
cv_limit = {{ primary = {limit} }}
source = {{ clause = "2", evidence = "U" }}
"""


def indicator(code, zh, unit, limit=0.65, floor=None):
    """An indicator of primary schools, with a floor where one is given."""
    line = "" if floor is None else f"floor = {{ primary = {floor} }}"
    return INDICATOR.format(code=code, zh=zh, unit=unit, limit=limit, floor=line)


def standard_of(*indicators, items=""):
    """The text of a standard."""
    return FRAME.format(indicators="".join(indicators), items=items)


EXAMPLE = standard_of(indicator("books", "图书册数", "册"))
