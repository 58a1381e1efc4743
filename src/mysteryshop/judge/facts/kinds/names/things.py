"""Which of a business's things a line tells of: the names that the site uses as names, and the line's own nouns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from mysteryshop.judge.facts.kinds.sides import Placed
from mysteryshop.judge.facts.kinds.words import EMPTY, brand_stems, naming, stem
from mysteryshop.judge.facts.segments import segments
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.reading.page import SiteReading

_WORD = regex(r"[A-Za-zÀ-ÿ][\w'’-]*")
_NO_NAME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
    hi hello dear subject thank visa mastercard paypal apple google amex gmt bst uk usa eu gbp eur usd aud nzd zar inr
    vat gst street road lane avenue christmas easter england scotland wales ireland""".split()
)
"""Words with a capital that name no thing for sale. Source: chosen."""


_RUN = regex(r"[A-Z][\w'’]*(?:\s(?:[A-Z][\w'’]*|\d+(?![\w.,:-])))+")
VARIANTS = frozenset(
    """
    plus pro max mini xl xs lite light deluxe premium junior grand sport classic ultra super maxi midi air
    double single twin king queen small medium large long short ii iii iv home go gold silver family
    """.split()
)
"""Words after a name that make another thing of it. Source: chosen from ranges of products."""


def site_names(site: SiteReading) -> frozenset[str]:
    """Stems of the words that begin with a capital wherever the site uses them, in two sources at least."""
    return site.once(_site_names)


def _site_names(site: SiteReading) -> frozenset[str]:
    texts: dict[str, list[str]] = {}
    for segment in site.once(segments):
        texts.setdefault(segment.source, []).append(segment.text)
    sources: Counter[str] = Counter()
    others: set[str] = set()
    for said in texts.values():
        words = set(_WORD.findall(" ".join(said)))
        great = {word for word in words if not word.islower() and word[0].isupper()}
        sources.update(set(map(stem, great)))
        others |= words - great
    often = {word for word, count in sources.items() if count > 1}
    small = {stem(word) for word in others if word[0].islower()}
    return frozenset(often - small) - brand_stems(site.setting.brand_words) - _NO_NAME - EMPTY


def question_of(place: Placed) -> str:
    """The question that a piece answers, or an empty string; cheap where nothing asks."""
    return place.question if place.segment.topic.endswith("?") else ""


def names_of(place: Placed, titles: Mapping[str, str], names: frozenset[str], words: str) -> frozenset[str]:
    """The things that a piece tells of: named in its words, else in its line, over it, or in the title of its page."""
    for text in (words, place.segment.line, place.segment.label, place.over, titles.get(place.segment.source, "")):
        if naming(text) & names:
            return _with_variants(text, names)
    return frozenset()


def _with_variants(text: str, names: frozenset[str]) -> frozenset[str]:
    """The names in a text with what makes a variant of them: `Heron Plus`, `Heron 2`."""
    found = set(naming(text) & names)
    for run in _RUN.findall(text):
        words = [stem(word) for word in run.split()]
        if names & set(words):
            found.update(word for word in words if word.isdigit() or word in VARIANTS)
    return frozenset(found)


def titles_of(site: SiteReading) -> dict[str, str]:
    """The first line of each source."""
    found: dict[str, str] = {}
    for segment in site.once(segments):
        if segment.source not in found:
            found[segment.source] = re.sub(r"^\W+", "", segment.line)
    return found
