"""Intake: bytes to Articles, one module per format. No language analysis, no store; network only when switched on."""

from truceline.intake.names import safe_name
from truceline.intake.options import Fetched, IntakeOptions, Limits
from truceline.intake.sources import read_paths, read_sources

__all__ = ["Fetched", "IntakeOptions", "Limits", "read_paths", "read_sources", "safe_name"]
