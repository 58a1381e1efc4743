"""Every statement of a site that could promise something, as the encoder reads it."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.facts.fitted.likeness import Place
from mysteryshop.judge.facts.kinds.sides import placed
from mysteryshop.judge.facts.segments import Segment
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.judge.reading.wording import evenly

LONGEST_WHOLE = 220
"""Letters up to which a sentence is read as a whole; of a longer one each piece. Source: as it was fitted."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence, or a piece of a long one. heading, before: what it stands under, and the words just before it."""

    segment: Segment
    words: str
    heading: str
    before: str

    @property
    def channel(self) -> str:
        """The channel that says it: statements of one channel are not held against one another."""
        return self.segment.page.channel

    @property
    def place(self) -> Place:
        """Its block, and where it begins and ends there."""
        sentence = self.segment.sentence
        start = sentence.start + (0 if self.words == self.segment.whole else self.segment.start)
        return id(sentence.block), start, start + len(self.words)

    @property
    def read(self) -> tuple[str, str, str]:
        """Heading, words before and its own words in small letters with plain signs; none is told twice."""
        heading, before, words = (even(each) for each in (self.heading, self.before, self.words))
        return ("" if heading == words else heading), ("" if before == heading else before), words


_DASHES = str.maketrans("–—", "--")


def even(words: str) -> str:
    """The words in small letters, with plain signs."""
    return evenly(words).translate(_DASHES).lower().strip()


def stated(site: SiteReading) -> tuple[Stated, ...]:
    """Every statement of a site in reading order, each wording of a channel once."""
    found: dict[tuple[str, str], Stated] = {}
    for place in placed(site):
        segment = place.segment
        words = segment.whole if len(segment.whole) <= LONGEST_WHOLE else segment.text
        one = Stated(segment, words, segment.topic or place.over, segment.statement.before or place.before)
        found.setdefault((one.channel, words), one)
    return tuple(found.values())
