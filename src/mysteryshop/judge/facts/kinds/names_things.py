"""Which of a business's things a line tells of: the names that the site uses as names, and the line's own nouns."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mysteryshop.judge.facts.kinds.sides import Placed
from mysteryshop.judge.facts.kinds.words import brand_stems, naming, stem
from mysteryshop.judge.facts.segments import segments
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.judge.reading.wording import regex

_WORD = regex(r"[A-Za-zÀ-ÿ][\w'’-]*")
_NO_NAME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
    hi hello dear subject thank visa mastercard paypal apple google amex gmt bst uk usa eu gbp eur usd aud nzd zar inr
    vat gst street road lane avenue christmas easter england scotland wales ireland""".split()
)
"""Words with a capital that name no thing for sale. Source: chosen."""


def site_names(site: SiteReading) -> frozenset[str]:
    """Stems of the words that begin with a capital wherever the site uses them, in two sources at least."""
    return site.once(_site_names)


def _site_names(site: SiteReading) -> frozenset[str]:
    big: dict[str, set[str]] = {}
    small: set[str] = set()
    for segment in site.once(segments):
        # A line in capitals or at its beginning tells nothing; it counts where others use the word.
        for word in _WORD.findall(segment.text):
            low = stem(word)
            if word[0].isupper():
                big.setdefault(low, set()).add(segment.source)
            else:
                small.add(low)
    return frozenset(word for word, sources in big.items() if len(sources) > 1 and word not in small) - (
        brand_stems(site.setting.brand_words) | _NO_NAME
    )


def names_of(place: Placed, titles: Mapping[str, str], names: frozenset[str], words: str) -> frozenset[str]:
    """The things that a piece tells of: named in its words, else in its line, over it, or in the title of its page."""
    for text in (words, place.segment.line, place.segment.label, place.over, titles.get(place.segment.source, "")):
        found = naming(text) & names
        if found:
            return frozenset(found)
    return frozenset()


def titles_of(site: SiteReading) -> dict[str, str]:
    """The first line of each source."""
    found: dict[str, str] = {}
    for segment in site.once(segments):
        found.setdefault(segment.source, re.sub(r"^\W+", "", segment.line))
    return found
