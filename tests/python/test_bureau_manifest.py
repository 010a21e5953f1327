"""Every trial file of a bureau has its outcome: read, or rejected in a few lines for one cause with one remedy."""

import pytest
from command import ROOT

from junheng._cli.main import main

FILES = ROOT / "tests" / "data" / "bureau"
# The command, the exit status, and the codes of what is reported; of files that are read, none.
OUTCOMES = {
    "01_control.xlsx": ("assess", 1, set()),
    "02_real_headings.xlsx": ("assess", 2, {"check.missing_subtracted"}),  # read; rooms without gymnasium, as file 25
    "03_title_rows.xlsx": ("assess", 1, set()),
    "03b_unit_row_first.xlsx": ("assess", 1, set()),
    "04_total_bottom.xlsx": ("assess", 2, {"check.total_row"}),
    "06_total_with_code.xlsx": ("assess", 2, {"check.total_row"}),
    "07_total_first_filled.xlsx": ("assess", 2, {"check.total_row"}),
    "08_xuhao_dup_names.xlsx": ("assess", 2, {"check.duplicate_id"}),
    "09_merged_town.xlsx": ("assess", 1, set()),
    "10_two_row_header.xlsx": ("assess", 2, {"check.missing_subtracted"}),  # as 02
    "10b_two_row_filled.xlsx": ("assess", 2, {"check.missing_subtracted"}),  # as 02
    "11a_thousands_text.xlsx": ("assess", 2, {"cell.thousands"}),
    "11b_fullwidth_units.xlsx": ("assess", 2, {"cell.thousands", "cell.full_width", "cell.unit", "cell.text"}),
    "12_line_breaks.xlsx": ("assess", 1, set()),
    "13_sheets_hidden.xlsx": ("assess", 1, set()),
    "14a_formula_no_cache.xlsx": ("assess", 2, {"file.unsaved_formula"}),
    "14b_formula_cached.xlsx": ("assess", 2, {"check.total_row"}),
    "14c_error_cell.xlsx": ("assess", 2, {"file.error_value"}),
    "15_old.xls": ("assess", 2, {"file.old_excel"}),
    "15b_wps.et": ("assess", 2, {"file.old_excel"}),
    "15c_xlsx_named.xls": ("assess", 1, set()),
    "16a_gbk.csv": ("assess", 1, set()),
    "16b_gbk_thousands_total.csv": ("assess", 2, {"cell.thousands", "check.total_row"}),
    "16c_gbk_tab.txt": ("assess", 1, set()),
    "16d_utf16_tab.txt": ("assess", 1, set()),
    "16e_gbk_semicolon_cn_comma.csv": ("assess", 1, set()),
    "16f_code_sci.csv": ("assess", 2, {"cell.shortened"}),
    "17_code_number.xlsx": ("assess", 1, set()),
    "18a_class_rows_gbk.csv": ("balance", 0, set()),
    "18a2_class_rows_min.csv": ("balance", 0, set()),
    "18b_class_bands.xlsx": ("balance", 0, set()),
    "18c_form_rows.xlsx": ("balance", 0, set()),
    "19_funding_towns.xlsx": ("balance", 2, {"check.total_row"}),
    "19b_funding_no_total.xlsx": ("balance", 0, set()),
    "20_cv_sheet.xlsx": ("balance", 2, {"check.total_row"}),
    "21_kindergarten.xlsx": ("assess", 2, {"check.no_standard_of_stage"}),
    "22_min_total.xlsx": ("balance", 2, {"check.total_row"}),
    "22c_min_total_xiaoji.xlsx": ("balance", 2, {"check.total_row"}),
    "22d_min_total_in_code.xlsx": ("balance", 2, {"check.total_row"}),
    "22f_note_rows.xlsx": ("balance", 2, {"check.total_row", "check.note_row"}),
    "23_three_sheets.xlsx": ("assess", 1, set()),
    "24_primary_total_typed.xlsx": ("assess", 2, {"check.total_row"}),
    "24b_primary_only.xlsx": ("assess", 1, set()),
    "24c_flip_without_total.xlsx": ("assess", 1, set()),
    "24d_flip_with_total.xlsx": ("assess", 2, {"check.total_row"}),
    "25_no_indoor_column.xlsx": ("assess", 2, {"check.missing_subtracted"}),
    "28_L4_hint.xlsx": ("assess", 1, set()),
    "30_city_table.csv": ("balance", 2, {"check.total_row", "cell.marker"}),
    "32_senior_high.xlsx": ("assess", 1, set()),
    "34_yuan_under_wan.xlsx": ("assess", 1, set()),
    "36_note_row.xlsx": ("assess", 2, {"check.note_row"}),
    "37_half_pupil.xlsx": ("assess", 1, set()),
}
# Answers to items, which `test_bureau` reads beside their schools.
ITEMS = {"24e_items_plain.csv", "24e_items_percent_text.xlsx", "24f_items_percent_cells.xlsx"}


def test_the_list_is_complete():
    assert {one.name for one in FILES.iterdir()} == {*OUTCOMES} | ITEMS


@pytest.mark.parametrize("name", OUTCOMES)
def test_every_file_has_its_outcome(capsys, name):
    command, status, expected = OUTCOMES[name]
    got = main([command, str(FILES / name), "--lang", "zh"])
    said = capsys.readouterr()
    codes = {line.strip().split(": ")[0] for line in said.err.splitlines()} - {
        "table.has_errors",
        "未计算，未写入文件。",
    }
    assert (got, bool(said.out)) == (status, status != 2)
    assert codes == expected
    # A few lines, each with the place and the remedy.
    assert len(said.err.splitlines()) <= 8
    assert all(len(line) < 400 for line in said.err.splitlines())
