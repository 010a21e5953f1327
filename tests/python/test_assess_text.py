"""What the text of an assessment names."""

import golden
import pytest
from command import junheng

import junheng as jh


@pytest.fixture(scope="module")
def text():
    table = golden.ROOT / "data" / "synthetic_county.csv"
    return junheng("assess", str(table), "--standard", "cn-quality-2017").stdout.decode()


def test_the_schools_behind_a_broken_limit_are_named(text):
    county = jh.assess(golden.read_csv("synthetic_county.csv"), standard="cn-quality-2017").county()
    junior = county.stages[1].indicators[4]
    assert junior.cv_passes is False
    lines = [one for one in text.splitlines() if one.startswith("  L5 ") and "%" in one]
    for line, driver in zip(lines, junior.drivers, strict=True):
        effect = "raises" if driver.cv_effect > 0 else "lowers"
        assert (driver.name or driver.id) in line
        assert f"{driver.cv_share:.1%}" in line
        assert f"{effect} the CV by {abs(driver.cv_effect):.4f}" in line
    # Primary keeps every limit, so nothing is said of it.
    assert text.count("largest shares of CV²") == 1


def test_a_standard_is_not_made_of_its_id():
    with pytest.raises(jh.JunhengError, match=r"Standard\.builtin") as caught:
        jh.Standard("cn-quality-2017")
    assert isinstance(caught.value, TypeError)
