"""Texts in English and 中文: the core's phrases, and those of the command line and of files."""
