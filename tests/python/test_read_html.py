"""Tables that were read, in notebooks."""

import command
from page_reader import Page

import junheng as jh


def test_a_table_that_was_read_shows_its_first_rows():
    table = jh.read(command.COUNTY)
    html = table._repr_html_()
    page = Page(html)
    assert html.count("<tr>") == 6
    assert html.count("<th>") == 9
    assert repr(table) in page.text
    first = next(iter(table.values()))
    assert f"<td>{first[0]}</td>" in html
    assert f"<td>{first[5]}</td>" not in html


def test_cells_are_no_markup(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('a,b\n"<script>x</script>",\n' + "\u202ey" * 80 + ",2\n", encoding="utf-8")
    html = jh.read(path)._repr_html_()
    assert "<script>" not in html
    assert "\u202e" not in html
    assert "…" in html
    assert "None" not in html
