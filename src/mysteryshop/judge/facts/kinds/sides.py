"""Claims seen side by side: who states what, who states both, and the pairs that are left to tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.segments import Segment, segments
from mysteryshop.judge.reading.facts_statements import plain
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.model import Block

HEADING_WORDS = 7
"""Words of a line that can stand over the next as its heading. Source: chosen; leaflets' headings have one to five."""

HEADING_LINES = 3
"""Lines that one heading can stand over where nothing else tells where its part ends. Source: chosen."""

SHORT_ANSWER = 4
"""Words of an answer that alone says too little to be quoted. Source: chosen ("I'm afraid not.", "Yes, we do.")."""

Judged = Callable[[Claim, Claim], bool | None]
"""True for a contradiction, None where a person must say, False for none."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A segment and what stands over it: the nearest line that reads like a heading, and the line just before."""

    segment: Segment
    over: str = ""
    before: str = ""

    @property
    def question(self) -> str:
        """The question that this piece is a part of the answer to, or an empty string."""
        topic = self.segment.topic
        near = plain(self.before).endswith(topic) or topic in plain(self.segment.line)
        return topic if topic.endswith("?") and near else ""

    @property
    def answers(self) -> str:
        """The question that this piece begins to answer, or an empty string."""
        first = self.segment.start == 0 and not self.segment.statement.before
        return self.question if first else ""


def placed(site: SiteReading) -> Sequence[Placed]:
    """Every segment of a site in its place, in reading order; worked out once."""
    return site.once(_placed)


def _placed(site: SiteReading) -> tuple[Placed, ...]:
    found: list[Placed] = []
    over, line, lines = "", "", 0
    source: str | None = None
    block: Block | None = None
    for segment in site.once(segments):
        here = segment.statement.sentence.block
        if segment.source != source:
            source, over, line, lines = segment.source, "", "", 0
        elif block is not here and block is not None:
            line = block.text
            headed = reads_like_heading(line)
            over, lines = (line, 0) if headed else (over, lines + 1) if lines < HEADING_LINES else ("", lines)
        block = here
        found.append(Placed(segment, over, line))
    return tuple(found)


def reads_like_heading(line: str) -> bool:
    """Whether a line can stand over the next one: short, no sentence, no figures but a year's."""
    words = line.split()
    return 0 < len(words) <= HEADING_WORDS and line[-1] not in ".;,!" and not any(c.isdigit() or c == "@" for c in line)


def pairs(claims: Sequence[Claim], judged: Judged, why: Callable[[Claim, Claim], str]) -> Iterator[Pair]:
    """The pairs of different sources that contradict, each two sources once for the same two values."""
    told: set[tuple[str, str, str, str]] = set()
    for a, b in combinations(_once(claims), 2):
        if a.source == b.source:
            continue
        key = (a.source, a.value.text, b.source, b.value.text)
        if key in told:
            continue
        verdict = judged(a, b)
        if verdict is not False:
            told.add(key)
            yield Pair(a, b, why(a, b), sure=verdict is True)


def _once(claims: Sequence[Claim]) -> Iterable[Claim]:
    """The claims without those that a channel's pages repeat word for word, as footers do."""
    first: dict[tuple[str, str, str, str], Claim] = {}
    for claim in claims:
        key = (claim.segment.page.channel, claim.value.text, claim.about, claim.quote.text)
        first.setdefault(key, claim)
    return first.values()


def with_the_next(segment: Segment) -> Segment:
    """A very short answer with the sentence after it, so that its quote says what is answered."""
    after = segment.statement.after
    if not after or len(segment.text.split()) > SHORT_ANSWER:
        return segment
    block, start = segment.sentence.block, segment.sentence.start
    end = plain(block.text).find(after, segment.sentence.end) + len(after)
    words = block.text[start:end]
    statement = replace(segment.statement, text=plain(words), sentence=Sentence(words, block, start))
    return replace(segment, text=statement.text, start=0, statement=statement)
