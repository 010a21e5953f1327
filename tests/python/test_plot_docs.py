"""The page of pictures: its examples run, and it names every picture and argument."""

import os
import re
import warnings

import golden
import matplotlib
import pytest

import junheng as jh
from junheng._plot import fonts, registry
from junheng._texts.pictures import PICTURES, WORDS

matplotlib.use("Agg")
from matplotlib import pyplot

PAGE = (golden.ROOT / "docs" / "plots.md").read_text(encoding="utf-8")


def test_every_picture_is_described_and_drawn():
    described = set(re.findall(r"\*\*`(\w+)`\*\*", PAGE))
    assert described == set(registry.BY_NAME)
    for choice in {choice for one in registry.PICTURES for choice in one.choices}:
        assert f"`{choice}`" in PAGE


def test_it_lists_the_words_that_labels_can_replace():
    lines = ["| name | text | 文本 |", "| --- | --- | --- |"]
    lines += [f"| `{name}` | {en} | {zh} |" for name, (en, zh) in PICTURES.items() if name in WORDS]
    head, mark, _ = PAGE.partition("## Words 图中词语\n")
    assert mark
    before, table, after = re.split(r"(\| name \| text.*?)(?=\n\n|\n*\Z)", PAGE[len(head) :], maxsplit=1, flags=re.S)
    if os.environ.get("UPDATE"):
        text = head + before + "\n".join(lines) + after
        (golden.ROOT / "docs" / "plots.md").write_text(text, encoding="utf-8")
        return
    assert table.strip().split("\n") == lines


@pytest.fixture
def closed():
    yield
    pyplot.close("all")


@pytest.mark.usefixtures("closed")
def test_its_examples_run(tmp_path, monkeypatch):
    (tmp_path / "data").symlink_to(golden.ROOT / "data")
    monkeypatch.chdir(tmp_path)
    drawn = []
    plain = registry.Picture.scene

    def counted(picture, request):
        drawn.append(picture.name)
        return plain(picture, request)

    monkeypatch.setattr(registry.Picture, "scene", counted)
    names = {}
    for block in re.findall(r"```python\n(.*?)```", PAGE, re.S):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            if not fonts.has_chinese():
                warnings.simplefilter(
                    "ignore", UserWarning
                )  # texts in English, names in the data without their letters
            exec(block, names)
        pyplot.close("all")
    assert set(drawn) == set(registry.BY_NAME)
    assert (tmp_path / "lorenz.png").stat().st_size > 10_000
    assert jh.get_language() == "en"
