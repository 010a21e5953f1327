"""One file for each kind of picture: from the document of a result to a scene."""
