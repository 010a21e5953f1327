"""The JSON Schema of a reading follows from its dataclasses, and what is read keeps to it."""

import json
import os
import types
import typing

import jsonschema
import pytest
from command import ROOT, junheng

import junheng as jh
from junheng._input.files.layout import record

SCHEMA = ROOT / "schemas" / "reading.schema.json"
FILES = ROOT / "tests" / "data" / "bureau"
KINDS = {str: "string", int: "integer", float: "number", bool: "boolean", types.NoneType: "null"}
# Members of a reading that are lists of other records.
LISTS = {"columns": record.ReadColumn, "skipped": record.SkippedRow, "unread": record.UnreadSheet}
LISTS |= {"missing": record.Missing, "no_units": record.NoUnit}
# Mappings of a reading, which its JSON has as lists.
PAIRS = {"sheets": ("sheet", "rows"), "filled": ("heading", "cells")}


def meanings(kind):
    """The descriptions of a dataclass: its first sentence, and those of its attributes."""
    head, _, attributes = kind.__doc__.partition("Attributes:")
    told = {}
    for line in attributes.splitlines():
        name, divider, text = line.strip().partition(": ")
        if divider and line.startswith("        ") and not line.startswith("         "):
            told[name] = text
        elif line.strip() and told:
            told[[*told][-1]] += f" {line.strip()}"
    return " ".join(head.split()), told


def kind_of(annotation):
    parts = typing.get_args(annotation) or (annotation,)
    found = [KINDS[part] for part in parts]
    return {"type": found[0] if len(found) == 1 else found}


def record_of(kind):
    about, told = meanings(kind)
    hints = typing.get_type_hints(kind)
    properties = {name: {"description": told[name], **kind_of(hints[name])} if name in told else kind_of(hints[name])
                  for name in hints}  # fmt: skip
    return {"description": about, "type": "object", "properties": properties, "required": [*hints]}


def pair(text, number):
    of = {text: {"type": "string"}, number: {"type": "integer", "minimum": 0}}
    return {"type": "object", "properties": of, "required": [*of]}


def schema():
    about, told = meanings(record.Reading)
    hints = typing.get_type_hints(record.Reading)
    properties = {}
    for name in hints:
        if name in LISTS:
            shape = {"type": "array", "items": record_of(LISTS[name])}
        elif name in PAIRS:
            shape = {"type": "array", "items": pair(*PAIRS[name])}
        elif name == "header_rows":
            shape = {"type": "array", "items": {"type": "integer", "minimum": 1}}
        else:
            shape = kind_of(hints[name])
        properties[name] = {"description": told[name], **shape}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:junheng:{jh.__version__}:reading",
        "title": "junheng reading",
        "description": about,
        "type": "object",
        "properties": properties,
        "required": [*hints],
    }


def test_the_committed_schema_is_that_of_the_dataclasses():
    text = json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
    if os.environ.get("UPDATE"):
        SCHEMA.write_text(text, encoding="utf-8")
    assert SCHEMA.read_text(encoding="utf-8") == text, "run UPDATE=1 python -m pytest tests/python"


READ = ["01_control.xlsx", "09_merged_town.xlsx", "10_two_row_header.xlsx", "13_sheets_hidden.xlsx", "16a_gbk.csv",
        "18c_form_rows.xlsx", "19b_funding_no_total.xlsx", "23_three_sheets.xlsx"]  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_readings_keep_to_the_schema(name):
    known = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    known.validate(json.loads(jh.read(FILES / name).reading.to_json()))
    done = junheng("read", FILES / name, "--format", "json", lang="en")
    known.validate(json.loads(done.stdout))
    with pytest.raises(jsonschema.ValidationError):
        known.validate({})


def test_measures_and_analyses_of_a_file_state_what_was_inferred():
    known = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    path = FILES / "03_title_rows.xlsx"
    table = jh.read(path)
    options = {"value": "小学在校生数", "missing": "drop"}
    for result in (jh.measure("gini", table, **options), jh.lorenz(table, **options)):
        [found] = json.loads(result.to_json())["reading"]
        known.validate(found)
        assert [one["row"] for one in found["skipped"]] == [1, 2]
        assert "列名在第 3 行；非数据行：第 1、2 行" in result.text("zh")
    for words in (["measure", "gini"], ["analyze", "lorenz"]):
        done = junheng(*words, path, "--value", "小学在校生数", "--missing", "drop", lang="zh")
        assert "列名在第 3 行；非数据行：第 1、2 行" in done.stdout.decode()
