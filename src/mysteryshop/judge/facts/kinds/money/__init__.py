"""Prices and everything that is paid: read from what channels say, and held against one another."""
