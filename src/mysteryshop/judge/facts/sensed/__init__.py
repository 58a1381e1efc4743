"""Statements held against one another by their sense, where the extra `meaning` is installed."""
