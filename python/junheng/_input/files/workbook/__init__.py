"""Excel workbooks (Office Open XML): a bounded reader of the values, percentages, dates and errors of one sheet.

Written here because no library reads all of these in bounded memory; ARCHITECTURE.md gives the comparison.
"""
