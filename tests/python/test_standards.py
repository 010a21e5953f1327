"""A standard by its id or by the path of its file, as a text or as a path object."""

import os
from pathlib import Path

import golden
import pytest

import junheng as jh

BOOKS = golden.ROOT / "examples" / "standards" / "books-per-pupil.toml"


def test_a_path_may_be_a_text(tmp_path, monkeypatch):
    table = golden.read_csv("published_five_schools.csv")
    by_path = jh.assess(table, standard=BOOKS)
    assert jh.assess(table, standard=str(BOOKS)) == by_path
    monkeypatch.chdir(BOOKS.parent)
    assert jh.assess(table, standard=BOOKS.name) == by_path
    assert jh.check(table, standard=f"./{BOOKS.name}").errors == 0
    monkeypatch.chdir(tmp_path)
    Path("of our own").write_bytes(BOOKS.read_bytes())
    assert jh.assess(table, standard=f".{os.sep}of our own") == by_path


def test_an_id_is_no_path(tmp_path, monkeypatch):
    table = golden.read_csv("synthetic_county.csv")
    expected = jh.assess(table, standard="cn-basic-2012")
    monkeypatch.chdir(tmp_path)
    Path("cn-basic-2012").mkdir()
    assert jh.assess(table, standard="cn-basic-2012") == expected
    with pytest.raises(jh.UnknownNameError, match="did you mean"):
        jh.assess(table, standard="cn-basic-2021")
    for path in ("none.toml", "none/cn-basic-2012"):
        with pytest.raises(FileNotFoundError, match="the file does not exist"):
            jh.check(table, standard=path)
