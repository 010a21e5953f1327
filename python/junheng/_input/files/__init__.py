"""Tables out of files."""
