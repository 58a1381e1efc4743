"""One module a family of promises: what states it, and when two of it can't both be true."""
