"""Plain documents as blocks, and blocks as text, notebook HTML and report pages."""
