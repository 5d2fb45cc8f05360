"""Translates requests to calls: command line, Python, HTTP and pages, exports. No analysis and no SQL."""
