"""Opening hours: read from what channels say, and held against one another."""
