"""What a thing is called: read from what channels say, and held against one another."""
