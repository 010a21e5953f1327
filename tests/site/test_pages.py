"""Pages of the site in a browser that is offline, their links, and the search."""

import json
import os
import re
import shutil
import subprocess
from html import unescape
from urllib.parse import unquote

import pytest
import search
from browser import needs_browser, run
from command import ROOT

# One page of each kind, in both languages.
SAMPLE = [
    "index.html",
    "tutorial/first-county.html",
    "how-to/same-numbers.html",
    "explanation/weights.html",
    "zh/index.html",
    "zh/tutorial/first-county.html",
    "zh/how-to/plan-a-change.html",
    "measures.html",
    "columns.html",
    "errors.html",
    "plans.html",
    "reference/measures/values/lorenz.html",
    "reference/results/assessments.html",
    "reference/operations.html",
    "reference/c.html",
]
LINK = re.compile(r'<(?:a|link|script|img)\b[^>]*?\b(?:href|src)="([^"]*)"')
ID = re.compile(r'\bid="([^"]*)"')


@pytest.fixture(scope="session")
def pages(site):
    """The pages by their path; those that Sphinx makes for itself are among them."""
    return {str(path.relative_to(site)): path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}


def test_internal_links_lead_somewhere(site, pages):
    anchors = {name: {unescape(one) for one in ID.findall(text)} for name, text in pages.items()}
    for name, text in pages.items():
        for link in map(unescape, LINK.findall(text)):
            if re.match(r"\w+:", link):
                continue
            path, _, anchor = link.partition("#")
            path = path.partition("?")[0]
            target = ((site / name).parent / unquote(path)).resolve() if path else site / name
            assert target.exists(), f"{name}: {link}"
            if anchor and target.suffix == ".html":
                assert unquote(anchor) in anchors[str(target.relative_to(site.resolve()))], f"{name}: {link}"


def test_every_page_is_reached_from_the_first(site, pages):
    reached, waiting = set(), ["index.html"]
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        reached.add(name)
        for link in map(unescape, re.findall(r'<(?:a|form)\b[^>]*?\b(?:href|action)="([^"#?]+)', pages[name])):
            if not re.match(r"\w+:", link):
                target = str(((site / name).parent / unquote(link)).resolve().relative_to(site.resolve()))
                if target in pages:
                    waiting.append(target)
    assert set(pages) - reached == set()


def test_nothing_is_loaded_from_elsewhere(site, pages):
    loaded = re.compile(r'<(?:script|img|iframe|link)\b[^>]*?\b(?:src|href)="(\w+:[^"]*)"')
    for name, text in pages.items():
        found = [one for one in loaded.findall(text) if not one.startswith("data:")]
        assert not found, f"{name}: {found}"
    for path in site.rglob("*.css"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"@import|url\([\"']?(?:https?:)?//", text), path


@needs_browser
@pytest.mark.parametrize("page", SAMPLE)
def test_a_page_in_a_browser(site, tmp_path, page):
    measured = {}
    for width in (1280, 390):
        frame = tmp_path / f"frame{width}.html"
        address = (site / page).resolve().as_uri()
        frame.write_text(
            f"<!DOCTYPE html><meta charset=utf-8><iframe style='width:{width}px;height:900px;border:0' src='{address}'>"
            "</iframe><script>onload=function(){var d=document.querySelector('iframe').contentDocument.documentElement;"
            "document.title='wide '+(d.scrollWidth-d.clientWidth)}</script>",
            encoding="utf-8",
        )
        log = tmp_path / f"net{width}.json"
        done = run(
            tmp_path,
            "--allow-file-access-from-files",
            "--enable-logging=stderr",
            f"--log-net-log={log}",
            "--virtual-time-budget=5000",
            "--dump-dom",
            frame.as_uri(),
        )
        said = done.stderr.decode()
        assert not [line for line in said.splitlines() if "CONSOLE" in line], said
        measured[width] = int(re.search(r"<title>wide (-?\d+)</title>", done.stdout.decode())[1])
        assert not foreign(log), foreign(log)
    assert measured == {1280: 0, 390: 0}


def foreign(log):
    """The addresses that a page asked for, other than files and what the browser asks for by itself."""
    text = log.read_text(encoding="utf-8", errors="replace")
    asked = set(re.findall(r'"url":"(https?://[^"]+)"', text))
    return {one for one in asked if not re.search(r"//[\w.-]*(google|gvt1|chromium|gstatic)[\w.-]*/", one)}


@needs_browser
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("差异系数", "zh/tutorial/first-county.html"),
        ("大班额", "zh/how-to/large-classes.html"),
        ("large classes", "how-to/large-classes.html"),
        ("Atkinson", "reference/measures/values/welfare.html"),
    ],
)
def test_the_search_finds(site, tmp_path, words, expected):
    address = f"{(site / 'search.html').resolve().as_uri()}?q={words.replace(' ', '+')}"
    done = run(
        tmp_path,
        "--allow-file-access-from-files",
        "--enable-logging=stderr",
        "--virtual-time-budget=20000",
        "--dump-dom",
        address,
    )
    assert not [line for line in done.stderr.decode().splitlines() if "CONSOLE" in line]
    results = re.findall(r'<a href="([^"?#]+)[^"]*"', done.stdout.decode().partition('id="search-results"')[2])
    assert expected in [one.removeprefix("./") for one in results]


@pytest.mark.skipif(shutil.which("node") is None, reason="no Node.js")
def test_the_browser_cuts_text_as_the_index_does():
    texts = ["差异系数", "校", "2017年 优质均衡cn-quality-2017", "Gini index 基尼系数", "χ² of x_1", "班额（56人）"]
    script = f"{search.SearchPairs.js_splitter_code}console.log(JSON.stringify({json.dumps(texts)}.map(splitQuery)))"
    done = subprocess.run(["node", "-e", script], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [search.SearchPairs({}).split(text) for text in texts]


def test_text_is_cut_into_words_and_pairs():
    cut = search.SearchPairs({}).split("县域差异系数 of the cn-quality-2017")
    assert cut == ["县域", "域差", "差异", "异系", "系数", "of", "the", "cn", "quality", "2017"]


PAIRS = [path for folder in ("tutorial", "how-to") for path in sorted((ROOT / "docs" / folder).glob("*.md"))]


@pytest.mark.parametrize("english", PAIRS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_lessons_and_guides_are_in_both_languages(english):
    chinese = ROOT / "docs" / "zh" / english.parent.name / english.name
    assert f"[中文]({os.path.relpath(chinese, english.parent)})" in english.read_text(encoding="utf-8")
    assert f"[English]({os.path.relpath(english, chinese.parent)})" in chinese.read_text(encoding="utf-8")


@needs_browser
def test_a_request_to_another_site_is_noticed(tmp_path):
    page, log = tmp_path / "page.html", tmp_path / "net.json"
    page.write_text("<!DOCTYPE html><img src='https://pictures.example/a.png'>", encoding="utf-8")
    run(tmp_path, f"--log-net-log={log}", "--virtual-time-budget=2000", "--dump-dom", page.as_uri())
    assert foreign(log) == {"https://pictures.example/a.png"}
