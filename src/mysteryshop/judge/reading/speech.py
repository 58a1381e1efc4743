"""Who speaks: the words of others that a sentence quotes, and what it says itself."""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST = 2000
"""Characters of the longest sentence in which quotations are looked for. Source: chosen; as many as patterns read."""

LEAST_SAID = 3
"""Words of the shortest speech. Source: chosen; fewer are a name, a button or a word held at arm's length."""

_SPOKEN = re.compile(
    r"\"([^\"]*)\""
    r"|(?<!\w)'(\w[^\"]*?[\w.,!?;:])'(?!\w)"
    # Speech of several sentences was cut: it goes on to the end of this one, or comes from the one before.
    r"|(?<!\S)\"(\w[^\"]*)$"
    r"|^([^\"]*\S)\"(?!\w)"
    r"|^'(\w[^']*(?:'\w[^']*)*)$"
)
_MARK = re.compile(r"\"|'(?<!\w')")
_WORD = re.compile(r"\w")


@lru_cache(maxsize=20_000)
def spoken_by_others(text: str) -> tuple[tuple[int, int], ...]:
    """Where a sentence, its signs made plain, quotes others, from and to, without the marks.

    Nothing where it is all one quotation: a testimonial, or a text that somebody put into marks, has no voice beside
    the quoted one, so that one counts.
    """
    if not _MARK.search(text) or len(text) > LONGEST:
        return ()
    found = [each.span(each.lastindex or 0) for each in _SPOKEN.finditer(text)]
    spans = tuple((start, end) for start, end in found if len(text[start:end].split()) >= LEAST_SAID)
    return spans if _WORD.search(without(text, spans)) else ()


def without(text: str, spans: tuple[tuple[int, int], ...], sign: str = "") -> str:
    """A text without these parts and the marks around them, a sign in the place of each."""
    kept, at = [], 0
    for start, end in spans:
        kept += [text[at : max(at, start - 1)], f" {sign} "]
        at = end + 1
    return "".join([*kept, text[at:]])
