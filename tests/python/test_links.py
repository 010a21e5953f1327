"""Every relative link of the pages leads somewhere, to a heading too."""

import re
import unicodedata

import pytest
from command import ROOT

READMES = [*ROOT.glob("*/README.md"), *ROOT.glob("examples/*/README.md")]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *READMES])
LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
# Letters, marks, decimal digits, connectors: a ² is none of them.
WORD = re.compile("L|M|Nd|Pc")
CODE = re.compile(r"^```.*?^```", re.M | re.S)


def anchors(page):
    """The anchors that GitHub gives the headings of a page; a heading met again gets a number."""
    out = []
    for heading in re.findall(r"^#+ (.+)$", CODE.sub("", page.read_text(encoding="utf-8")), re.M):
        text = LINK.sub(lambda link: link[0][1:].split("]")[0], heading).strip().lower()
        kept = (c for c in text if c in " -" or WORD.match(unicodedata.category(c)))
        anchor = "".join(kept).replace(" ", "-")
        again = sum(one == anchor or re.fullmatch(rf"{re.escape(anchor)}-\d+", one) is not None for one in out)
        out.append(f"{anchor}-{again}" if again else anchor)
    return out


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    text = CODE.sub("", page.read_text(encoding="utf-8"))
    for target in LINK.findall(text):
        if re.match(r"\w+:", target):
            continue
        path, _, anchor = target.partition("#")
        found = (page.parent / path).resolve() if path else page
        assert found.exists(), f"{target}: no such file"
        if anchor:
            assert anchor in anchors(found), f"{target}: no such heading"


def test_the_anchors_are_github_s(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# `foster_wolfson` Foster–Wolfson 福斯特–沃尔夫森指数\n## σ² (x)\n## σ² (x)\n", encoding="utf-8")
    assert anchors(page) == ["foster_wolfson-fosterwolfson-福斯特沃尔夫森指数", "σ-x", "σ-x-1"]
