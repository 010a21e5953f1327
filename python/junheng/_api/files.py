"""Files for the command line, which reports the problems of several together."""

from junheng._input.files.problems import Problem, UnreadableFile, why
from junheng._input.files.tables import read_table

__all__ = ["Problem", "UnreadableFile", "read_table", "why"]
