"""The page of results: its examples give what they show."""

import doctest
import re

import golden
import pytest

PAGE = (golden.ROOT / "docs" / "results.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE, re.S)


@pytest.mark.parametrize("at", range(len(BLOCKS)))
def test_an_example_gives_what_it_shows(at, monkeypatch):
    monkeypatch.chdir(golden.ROOT)
    test = doctest.DocTestParser().get_doctest(BLOCKS[at], {}, f"docs/results.md, {at}", None, 0)
    assert test.examples
    assert doctest.DocTestRunner().run(test).failed == 0
