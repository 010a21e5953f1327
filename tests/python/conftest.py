"""What tests of several files use and is slow to make."""

import pytest


@pytest.fixture(scope="session")
def report_books(tmp_path_factory):
    """Each report workbook by its name, with the assessment, the language, and the path."""
    from report_workbooks import books

    return books(tmp_path_factory.mktemp("workbooks"))
