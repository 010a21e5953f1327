"""The main job on the shipped data, as `make run` starts it."""

import json
import subprocess
import sys

import pytest
from command import ANSWERS, COUNTY, ROOT, TAIWAN
from page_reader import Page

from junheng import _core
from junheng._input.files.tables import read_table
from junheng._input.tables import Table


def run(folder, language):
    command = [sys.executable, "-X", "utf8", str(ROOT / "examples" / "main_job.py"), "--lang", language]
    done = subprocess.run([*command, "--out", str(folder)], capture_output=True, check=True)
    return done.stdout.decode(), *((folder / f"report.{form}").read_text(encoding="utf-8") for form in ("html", "json"))


@pytest.fixture(scope="module", params=["en", "zh"])
def done(request, tmp_path_factory):
    return request.param, *run(tmp_path_factory.mktemp("out"), request.param)


def test_the_findings_of_the_taiwanese_table_are_told(done):
    _, printed, page, _ = done
    # Twelve schools have no pupils, one of them with classes and teachers; one has pupils and no teachers.
    assert printed.count("check.no_pupils") == 11
    assert printed.count("check.resources_without_pupils") == 2
    assert printed.count("check.no_teachers") == 1
    text = Page(page).text
    assert text.count("063601") == 2
    assert text.count("191315") == 1


def test_what_is_printed_are_the_published_and_the_real_figures(done):
    _, printed, _, _ = done
    # 1,165,258 pupils in 51,450 classes with 99,724 teachers, as data/README.md says.
    assert all(figure in printed for figure in ("1,165,258", "51,450", "99,724", "22.6", "11.7"))
    assert all(figure in printed for figure in ("0.515", "9,711.6", "13,514.4"))


def test_what_is_synthetic_says_so_on_the_terminal_and_on_the_page(done):
    language, printed, page, _ = done
    mark = {"en": "synthetic", "zh": "合成数据"}[language]
    assert printed.count(f"[{mark}]") == 2
    sections = page.split("<section ")[1:]
    label = {
        "en": "Synthetic data: no school, number or answer is real.",
        "zh": "合成数据：学校、数字与填报值均为虚构。",
    }
    assert [label[language] in section for section in sections] == [False, False, False, False, False, True, True]
    assert [f'<span class="chip open">{mark}</span></h2>' in section for section in sections[-2:]] == [True, True]


def test_the_page_credits_its_sources(done):
    text = Page(done[2]).text
    assert "Open Government Data License, version 1.0" in text
    assert "National Center for Education Statistics" in text
    assert "tools/synthetic_county.py" in text


def test_the_json_holds_the_cores_own_texts(done):
    _, _, _, text = done
    parts = json.loads(text)
    assert len(parts) == 7
    taiwan, county, answers = (Table.of(read_table(path)).columns for path in (TAIWAN, COUNTY, ANSWERS))
    assert _core.check(taiwan, None, None, "{}").to_json() in text
    for standard in _core.standards():
        assert _core.assess(county, answers, _core.Standard.builtin(standard), "{}").to_json() in text
