"""The shapes of files: what a person may write, key by key, as pydantic models."""
