"""Files for the command line, which reports the problems of several together."""

from junheng._input.files.mapping import mapping_text
from junheng._input.files.numbers import REASONS, Rules
from junheng._input.files.problems import Problem, UnreadableFile, why
from junheng._input.files.tables import contents, read_table
from junheng._input.totals import with_no_units, without_totals
from junheng._results.reporting import write_reports
from junheng._write import write_files

__all__ = [
    "REASONS",
    "Problem",
    "Rules",
    "UnreadableFile",
    "contents",
    "mapping_text",
    "read_table",
    "why",
    "with_no_units",
    "without_totals",
    "write_files",
    "write_reports",
]
