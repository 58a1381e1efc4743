"""The sense of whole sentences: a small encoder, where the extra `meaning` is installed.

Rules and linear weights know words and their neighbours. An encoder reads a sentence as a whole, and so hears what is
said in words that nobody listed. It is too large for every install, so its weights are a package of their own
(`extras/meaning`); without that package the judge reads by words alone. `docs/meaning.md` says what it adds and what it
costs.
"""
