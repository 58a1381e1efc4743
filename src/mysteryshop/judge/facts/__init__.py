"""Promises: read from every channel in one normal form, and held against one another."""
