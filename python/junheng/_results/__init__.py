"""The results of calls, and the catalogues."""
