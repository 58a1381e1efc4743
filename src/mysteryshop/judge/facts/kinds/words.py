"""Normal words: what two phrases must share to be about one thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from mysteryshop.judge.facts.sieve import regex

_WORD = regex(r"[^\W_]+(?:['&-][^\W_]+)*")

EMPTY = frozenset(
    """a an the this that these those our your my their its it one ones of for in on at to from by with without and or
    but is are was were be been being has have had do does did can could will would shall may might must not no yes
    any some all every each there here now still also just only very so as if then than we you they i he she who which
    what when where how why please sorry new""".split()
)
"""Words that name nothing. Source: English function words."""


_LETTERS = re.compile(r"[a-zé]+")
HEAD = 4
"""Letters by which words are looked up before a costly pattern is asked. Source: chosen; `paym` is `payment`."""


@lru_cache(maxsize=8192)
def letters_of(text: str) -> frozenset[str]:
    """The runs of letters of a text, in small letters: a quick look at what it can be about."""
    return frozenset(_LETTERS.findall(text.lower()))


@lru_cache(maxsize=8192)
def heads_of(text: str) -> frozenset[str]:
    """The first letters of each word of a text."""
    return frozenset(word[:HEAD] for word in letters_of(text))


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A word without its plural or possessive ending, in lower case."""
    low = word.lower().removesuffix("'s").removesuffix("'")
    if len(low) > 4 and low.endswith("ies"):
        return low[:-3] + "y"
    if len(low) > 4 and low.endswith(("ches", "shes", "xes", "sses", "zes")):
        return low[:-2]
    if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low


def brand_stems(brands: Iterable[str]) -> frozenset[str]:
    """The stems of the brand's own words."""
    return frozenset(stem(word) for brand in brands for word in _WORD.findall(brand))


def naming(text: str, brands: frozenset[str] = frozenset()) -> frozenset[str]:
    """The stems of the words that name something; function words, the brand's and lone figures left out."""
    stems = set(map(stem, _WORD.findall(_straight(text))))
    return frozenset(word for word in stems if word not in EMPTY and word not in brands and not word.isdigit())


def _straight(text: str) -> str:
    """The text with straight apostrophes."""
    return text if text.isascii() else text.replace("’", "'").replace("‘", "'")


def in_order(text: str, brands: frozenset[str] = frozenset()) -> Sequence[str]:
    """As `naming`, but every word in the order in which it stands, figures too."""
    stems = map(stem, _WORD.findall(_straight(text)))
    return [word for word in stems if word not in EMPTY and word not in brands]
