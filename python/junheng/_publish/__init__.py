"""Tables for publication: three rules, stated digits and notes, as Word, LaTeX, Typst and HTML."""
