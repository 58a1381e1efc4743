"""Word lists made into patterns, and what was heard where."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.speech import spoken_by_others
from mysteryshop.model import Quote
from mysteryshop.model.patterns import LazyPattern, regex

__all__ = [
    "READ_TO",
    "Heard",
    "LazyPattern",
    "evenly",
    "hear",
    "lexicon",
    "plain",
    "quotes",
    "regex",
    "words_of",
]

READ_TO = 2000
"""Characters of one sentence that are read. Source: chosen; twice the longest of the corpora, and no more work for
text that was made to cost time.
"""

_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "‑": "-", "“": '"', "”": '"'})


def plain(text: str) -> str:
    """The text with typographic signs made plain, character for character: places in it stay true."""
    return text if text.isascii() else text.translate(_PLAIN)


_BLANKS = re.compile(r"\s+")
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


def evenly(text: str) -> str:
    """The text with signs made plain, one blank where there are several, and no characters that nobody sees."""
    return _BLANKS.sub(" ", _UNSEEN.sub("", plain(text)))


def words_of(sentence: Sentence) -> str:
    """The sentence as patterns read it: signs made plain, and cut where nobody reads on."""
    return plain(sentence.text[:READ_TO])


def lexicon(*phrases: str) -> re.Pattern[str]:
    """One pattern for all these phrases: whole words, any case; a blank is any white space, ` ?` some or none.

    Endings that an apostrophe cuts off ('re, 'll) count as words of their own.
    """
    spaced = "|".join(phrase.replace(" ?", r"\s*").replace(" ", r"\s+") for phrase in phrases)
    return regex(rf"(?:(?<!\w)|(?='))(?:{spaced})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heard:
    """A signal: the sentence, and the place in it of the words that gave it away."""

    sentence: Sentence
    start: int
    end: int

    @property
    def quote(self) -> Quote:
        """The whole sentence as evidence."""
        return self.sentence.quote

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.sentence.text[self.start : self.end]


def hear(
    sentences: Iterable[Sentence], pattern: re.Pattern[str], unless: re.Pattern[str] | None = None
) -> tuple[Heard, ...]:
    """The first match in each sentence's own words, not in those of others that it quotes.

    None in sentences in which `unless` matches as well.
    """
    heard = []
    for sentence in sentences:
        text = words_of(sentence)
        match = _own_match(pattern, text)
        if match and not (unless and unless.search(text)):
            heard.append(Heard(sentence, match.start(), match.end()))
    return tuple(heard)


def _own_match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    spoken = spoken_by_others(text)
    if not spoken:
        return pattern.search(text)
    found = pattern.finditer(text)
    return next((each for each in found if not any(start <= each.start() < end for start, end in spoken)), None)


def quotes(heard: Iterable[Heard], most: int = 5) -> tuple[Quote, ...]:
    """The sentences as evidence, each once, in reading order."""
    return tuple(dict.fromkeys(signal.quote for signal in heard))[:most]
