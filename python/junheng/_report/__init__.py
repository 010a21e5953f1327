"""The printed report of a county: sections of one page, from plain documents, and the index of several counties."""
