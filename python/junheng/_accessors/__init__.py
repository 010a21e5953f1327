"""Methods on the tables, columns and expressions of dataframe libraries; they only forward to the package."""
