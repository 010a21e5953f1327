"""The workbook of an assessment: formulas recompute its coefficients from the table of schools."""
