"""What a piece of a channel stands under: its tag, the start of its line, the short line above, the question."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mysteryshop.judge.facts.segments import Segment, segments
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.judge.reading.wording import plain

HEADING_WORDS = 7
"""Words of a line that can be the heading of the lines below it. Source: chosen."""

REACH = 8
"""Lines below a short line that it can still head. Source: chosen; a block of opening times with its address."""

ANSWERS = 3
"""Sentences after a question that still answer it. Source: chosen; a short answer."""

LONGEST_QUESTION = 160
"""Characters of a line that asks, with what it says first: "I complained. When do I hear?" Source: chosen."""

_TAG = regex(
    r"^\W{0,4}(?:\[(?P<tag>[^\]]{2,50})\]:?|(?P<slash>[/#>]\s?[\w -]{2,30}?)(?=\s*:|\s(?=[A-Z]))"
    r"|(?P<said>[\w&'/ .+()-]{2,45}?)"
    r"\s*(?:→|:(?!\d)|\s[–—]\s))\s*"
)
_TO_WHOM = regex(
    r"^\W{0,4}(?:\d{1,2} [A-Z][a-z]+,? )?(?i:in )?"
    r"(?i:reply|replying|response|answer|comment) (?:to|on) [^:.?!]{1,30}:\s+(?=\S)"
)
"""Whom a post answers, which promises no answer: `1 March, reply to Jo: …`."""

_TAG_SIGN = regex(r"[\[/#>→:–—]")
"""Signs of which every tag has one."""

_CLAUSE_TITLE = regex(
    r"^\W{0,2}(?:(?:art(?:icle)?|section|clause|§)\.? ?)?(?:(?:\d+(?:\.\d+)*"
    r"|[A-Z](?=[.)]))[.)]?)?\s*(?P<title>[A-Z][\w'&/ -]{1,40}?)[.?](?:\s|$)"
)
_ENDED = regex(r"[.!?,;]\W*$")
_CONTACT = regex(r"@|\d|www\.|\.example")


@dataclass(frozen=True, slots=True)
class Place:
    """A segment with its surroundings, plain.

    tag: a label, bracket or number's title that opens its line. ahead: what its line says before it. above: the last
    short line over it without figures, or the heading. asked: its question, when it answers one. number: its place
    among the lines of its channel.
    """

    segment: Segment
    tag: str
    ahead: str
    above: str
    asked: str
    previous: str

    @property
    def text(self) -> str:
        """The segment's words."""
        return self.segment.text


def places(site: SiteReading) -> tuple[Place, ...]:
    """Every segment of every channel with its surroundings, in reading order."""
    return site.once(_placed)


def _placed(site: SiteReading) -> tuple[Place, ...]:
    found: list[Place] = []
    source, block, above, since, previous, line, tag = "", None, "", 0, "", "", ""
    question, answers, statement = "", 0, None
    heads = asking = answered = False
    for segment in segments(site):
        here = segment.statement.sentence.block
        if segment.source != source:
            source, above, since, previous, line, question = segment.source, "", 0, "", "", ""
        if here is not block:
            previous, line = line, plain(here.text)
            block, since = here, since + 1
            tag, heads = tag_of(line), is_heading(line)
            if since > REACH:
                above = ""
            if answered:
                question = ""
        if segment.statement is not statement:
            statement, answers = segment.statement, answers + 1
            asking = asks(statement.text)
        start = statement.sentence.start + segment.start
        asked = question if answers <= ANSWERS else ""
        found.append(Place(segment, _tag_here(segment.text, tag, start), line[:start], above, asked, previous))
        if asking:
            question, answers = line if len(line) <= LONGEST_QUESTION else segment.whole, 0
            answered = not asks(line)  # the answer stands in the same line, and the next line is another thing
        if heads:
            above, since = line, 0
    return tuple(found)


def bracket_end(text: str) -> int:
    """Where the words begin after a tag in brackets, a sign or an address: `[returns] You …`, `reply to Jo: …`."""
    answering = _TO_WHOM.match(text) if ":" in text else None
    if answering:
        return answering.end()
    tagged = _TAG.match(text)
    return tagged.end() if tagged and not tagged.group("said") and tagged.end() < len(text) else 0


def asks(text: str) -> bool:
    """Whether a sentence is a question, whatever marks stand around it."""
    return text.rstrip("*_\"'”’) ").endswith("?")


def _tag_here(text: str, tag: str, start: int) -> str:
    """The label of the piece itself where it has one of its own, else that of its line."""
    own = _TAG.match(text) if start and _TAG_SIGN.search(text) else None
    return (own.group("said") or tag).strip() if own and own.group("said") else tag


def is_heading(line: str) -> bool:
    """Whether a line is short enough, and has no figures or full stop, to head the lines below it."""
    return 0 < len(line.split()) <= HEADING_WORDS and not _ENDED.search(line) and not _CONTACT.search(line)


def tag_of(line: str) -> str:
    """The label, bracket or clause title that opens a line, or nothing."""
    tagged = _TAG.match(line) if _TAG_SIGN.search(line) else None
    if tagged:
        return (tagged.group("tag") or tagged.group("slash") or tagged.group("said") or "").strip(" /#>")
    titled = _CLAUSE_TITLE.match(line)
    if titled and len(titled.group("title").split()) <= 5 and titled.end() < len(line):
        return titled.group("title").strip()
    return ""


def sentence_of(place: Place) -> str:
    """The whole sentence that the segment is a piece of."""
    return re.sub(r"\s+", " ", place.segment.whole)
