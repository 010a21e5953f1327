"""Excel workbooks that the library writes, without any further package."""
