"""The pages of the HTTP server; not built yet, the folder keeps its place in the layout."""
