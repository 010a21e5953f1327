"""Pictures of results: a result becomes a scene, which is drawn as SVG or on axes of matplotlib."""
