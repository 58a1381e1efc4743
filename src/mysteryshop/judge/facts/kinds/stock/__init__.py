"""Whether a thing can be had: read from what channels say, and held against one another."""
