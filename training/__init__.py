"""Builds and measures the English weights in `truceline.language.weights`.

Runs in a checkout; the package never imports it.
"""
