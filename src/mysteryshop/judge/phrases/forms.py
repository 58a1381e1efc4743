"""The other forms of an English word: endings by rule, exceptions by list, British and American spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mysteryshop.judge.phrases.irregular import IRREGULAR, NEVER_CHANGED, OTHER_WORDS
from mysteryshop.judge.phrases.spelling import spellings

SHORTEST = 3
"""Letters below which a word has no forms. Source: chosen; shorter ones are particles and abbreviations."""

_HISSES = re.compile(r"(?:[sxz]|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_DOUBLES = re.compile(r"[^aeiou][aeiou][^aeiouwxy]$|qu[aeiou][^aeiouwxy]$")
_ONE_SYLLABLE = re.compile(r"[^aeiou]*(?:qu)?[aeiou]+[^aeiou]+$")


def forms_of(word: str) -> tuple[str, ...]:
    """The word and its other forms, in lower case, the word itself first: `apologise`, `apologises`, `apologized` …

    The word is taken for the plain form of a verb or noun. Some of what the rules make is no word; it is never found.
    """
    lower = word.lower()
    short = len(lower) < SHORTEST and lower not in IRREGULAR
    if short or lower in NEVER_CHANGED or not (lower.isascii() and lower.isalpha()):
        return (lower,)
    found = [form for spelt in spellings(lower) for form in (spelt, *_inflected(spelt))]
    return tuple(dict.fromkeys(form for form in found if form == lower or form not in OTHER_WORDS))


def _inflected(word: str) -> Iterator[str]:
    if word in IRREGULAR:
        yield from IRREGULAR[word]
    elif not word.endswith("ly"):
        yield from _with_s(word)
        yield from _with_ed_and_ing(word)


def _with_s(word: str) -> Iterator[str]:
    if _CONSONANT_Y.search(word):
        yield word[:-1] + "ies"
    elif _HISSES.search(word):
        yield word + "es"
    else:
        yield word + "s"
        if word.endswith("o"):
            yield word + "es"


def _with_ed_and_ing(word: str) -> Iterator[str]:
    if word.endswith("ie"):
        yield from (word + "d", word[:-2] + "ying")
    elif word.endswith(("ee", "oe", "ye")):
        yield from (word + "d", word + "ing")
    elif word.endswith("e"):
        yield from (word + "d", word[:-1] + "ing")
    elif _CONSONANT_Y.search(word):
        yield from (word[:-1] + "ied", word + "ing")
    else:
        yield from (stem + ending for stem in _stems(word) for ending in ("ed", "ing"))


def _stems(word: str) -> tuple[str, ...]:
    """`ship` doubles its last letter; longer words may (`cancelled`, `referred`) or may not (`canceled`, `offered`)."""
    if not _DOUBLES.search(word):
        return (word,)
    doubled = word + word[-1]
    return (doubled,) if _ONE_SYLLABLE.fullmatch(word) else (doubled, word)
