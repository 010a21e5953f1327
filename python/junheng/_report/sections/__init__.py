"""The sections of a report: each is a function of a county and its evidence; `registry` lists them in order."""
