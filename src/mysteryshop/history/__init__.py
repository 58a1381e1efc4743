"""Stored results, read back: for reports, baselines and `--no-worse-than`."""

from mysteryshop.history.stored import read_result

__all__ = ["read_result"]
