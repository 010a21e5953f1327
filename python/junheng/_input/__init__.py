"""Tables and columns of any library in, and dataframes out."""
