"""A label has one text: the tables of reports and pictures do not replace labels that results show too."""

import pytest

from junheng._texts.labels import LABELS
from junheng._texts.phrases import has_label
from junheng._texts.pictures import PICTURES
from junheng._texts.report import REPORT


@pytest.mark.parametrize("own", [REPORT, PICTURES], ids=["report", "pictures"])
def test_no_label_of_results_is_replaced(own):
    """Blocks of results are built with the words of reports and of pictures as well."""
    assert sorted(own.keys() & LABELS.keys()) == []


def test_no_label_of_the_core_is_replaced_in_reports():
    """`within` of a decomposition (组内) was within a limit (达标) in reports."""
    assert [code for code in REPORT if has_label(code)] == []
