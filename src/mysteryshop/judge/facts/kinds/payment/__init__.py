"""How one can pay: read from what channels say, and held against one another."""
