"""The sense of whole sentences: a small encoder, where the extra `meaning` is installed.

Labels and facts are read by rules and linear weights, which know words and their neighbours. An encoder reads a sentence
as a whole, and so hears what is said in words that nobody listed. It is too large for every install, so its weights are
a package of their own (`extras/meaning`); without that package the judge reads as it always did. `docs/meaning.md` says
what it adds and what it costs.
"""
