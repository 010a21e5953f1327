"""Where the table is in a sheet or a text: titles, headings of several rows, merged cells, units, sheets by stage.

Which columns there are and what their headings mean, the core knows. No value is changed here: what is found out about
a file is recorded (`record`) and shown with every result.
"""
