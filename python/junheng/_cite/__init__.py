"""Citations: what a result was computed by, with formulas and sources, as text and for reference managers."""
