"""The command line: arguments in, words and exit codes out."""

from mysteryshop.cli.program import main

__all__ = ["main"]
