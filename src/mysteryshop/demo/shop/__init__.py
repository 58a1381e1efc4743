"""Batch & Bannock, an invented maker of bread tools: its words, its goods and its pages."""
