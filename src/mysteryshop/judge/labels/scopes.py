"""What a sentence says itself: without the words of others that it quotes, and knowing what it denies."""

from __future__ import annotations

import re

from mysteryshop.judge.reading.speech import spoken_by_others, without

OTHERS = '"'
"""Mark of a word that somebody else says."""

DENIED = "~"
"""Mark of a hint that is heard under a negation only."""

SPEECH = "#speech"
"""Sign that stands where somebody else's words were."""

_DENIED = re.compile(
    # Each branch begins with a letter of its own, which is what makes it quick.
    r"(?:n't|n(?<!\wn)(?:ot|o|ever|obody|othing|one|either|or|owhere)|w(?<!\ww)ithout|h(?<!\wh)ardly)(?!\w)"
    r"(?! (?:only|just|merely|least)\b)"
    r"((?: (?!(?:but|and|because|so|until|unless|if|when|while|though|although|since|as|yet|than|once)\b)"
    r"[^\s,;:!?()\"]+){1,7})"
)
"""A negation and what it reaches: words up to a pause or to one that opens another clause, seven at most.

Source: the closed class of English negations, with the commonest word that weakens as much; the reach is chosen.
"""


def apart(text: str) -> tuple[str, str]:
    """What a sentence says itself, with a sign where it quotes others, and what they say."""
    spans = spoken_by_others(text)
    return (without(text, spans, SPEECH), " ".join(text[start:end] for start, end in spans)) if spans else (text, "")


def denied_parts(text: str) -> list[tuple[int, int]]:
    """Where the denied words of a text in small letters stand, from and to."""
    return [found.span(1) for found in _DENIED.finditer(text)]


def is_denied(first: re.Match[str], parts: list[tuple[int, int]]) -> bool:
    """Whether all that a pattern finds in a text ends in its denied parts. first: the first that it finds."""
    found: re.Match[str] | None = first
    while found:
        end = found.end()
        if not any(part_start < end <= part_end for part_start, part_end in parts):
            return False
        found = first.re.search(first.string, max(end, found.start() + 1))
    return True
