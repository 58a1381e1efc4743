"""Weights only: mysteryshop finds this package, checks its files, and reads with them. It has no code of its own."""
