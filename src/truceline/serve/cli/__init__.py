"""The command line. Each command lives in a module of its own; nothing heavy is imported until a command runs."""

from truceline.serve.cli.app import main

__all__ = ["main"]
