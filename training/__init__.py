"""Builds and measures the English weights in `truceline.language.weights`. Runs in a checkout, never imported by the package."""
