"""Paragraphs out of lines that a mail program, an editor or a page's margin broke."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

NARROWEST, WIDEST = 50, 100
"""Characters of a line that a program may have broken. Source: chosen; editors and mail programs wrap at 60 to 80."""

CONTINUED = 30
"""Characters from which a line may go on in the next one when that begins with a small letter. Source: chosen."""

_ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*\s*$")
_BEGINS_ANEW = re.compile(r"\s*(?:[-*•·–—>#|]|\d{1,2}[.)]\s|[QA](?:uestion|nswer)?\s*[:.)]\s)")


def paragraphs(lines: Sequence[str], *, ragged: bool = False) -> Iterator[str]:
    """The text, one paragraph a line. A line end that a writer meant stays one.

    ragged: lines are as long as a printed page made them, so a long one that ends in mid-sentence goes on.
    """
    width = max((len(line.rstrip()) for line in lines), default=0)
    told = ""
    for before, line in zip(("", *lines), lines, strict=False):
        if told and line.strip() and _goes_on(before.rstrip(), line.strip(), width, ragged=ragged):
            told = f"{told} {line.strip()}"
            continue
        if told:
            yield told
        told = line.strip()
    if told:
        yield told


def _goes_on(line: str, following: str, width: int, *, ragged: bool) -> bool:
    if not line.strip() or _ENDS.search(line) or _BEGINS_ANEW.match(following):
        return False
    if following[0].islower() and len(line) >= (1 if ragged else CONTINUED):
        return ragged or width <= WIDEST
    if ragged:
        return len(line) >= max(CONTINUED, width * 0.7)
    fits = len(line) + 1 + len(following.split(maxsplit=1)[0]) <= width
    return len(line) >= NARROWEST and width <= WIDEST and not fits
