"""The HTTP API; not built yet, the folder keeps its place in the layout."""
