"""Names that a source says are out of use, and the sources that use them all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.facts.kinds.names.reading import read_callings
from mysteryshop.judge.facts.kinds.sides import placed
from mysteryshop.judge.facts.kinds.words import EMPTY, brand_stems, letters_of, stem
from mysteryshop.judge.facts.segments import Segment, segments
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.reading.page import SiteReading

_NAME = (
    r"[\"“'‘]?(?P<{0}>[A-Z][\w'’-]*(?:\s(?:[A-Z][\w'’-]*|of|the|and|&|\d+))*)(?<! of)(?<! the)(?<! and)(?<! &)"
    r"[\"”'’]?"
)
_DENIED = regex(
    rf"\b(?i:there(?:'s| is| are|'re)|we have|we've got|we sell|we do) (?i:no|not any) (?i:more "
    rf"|such thing as (?:an? )?)?"
    rf"{_NAME.format('none')}(?: [a-z]+){{0,2}}? (?i:now|any ?more|any longer|here|in (?:the|our) range"
    rf"|on (?:the|our) list|these days)\b"
    rf"|(?:(?<=[,;:.–—(] )|^\W*)(?i:the )?{_NAME.format('gone')},? (?i:is|are|was|has|have)"
    r" (?i:no more|gone\b|history|no longer (?:with us|its name|used|in use|a name)|been (?:renamed|rechristened"
    r"|dropped)"
    r"|(?:renamed|rechristened)|now (?:called|named|known as|sold as|our|the)\b|become\b)"
    rf"|\b(?i:used to be)(?i: called| known as| named| sold as)? {_NAME.format('past')}"
    rf"|\b(?i:sold (?:it|this|them|these) as|old name(?: of)?|used to (?:call|sell) (?:it|this|them)(?: as)?"
    rf"|renamed from"
    rf"|name changed from|changed (?:its|the) name from|was (?:called|known as|named)) {_NAME.format('old')}"
)
"""How a business says that something is not called so any more. Source: labels, newsletters and notes, by hand."""

_TRIGGERS = frozenset(
    "no more used formerly previously once sold old renamed rechristened was changed gone history called become"
    " now".split()
)
_MENTIONED_AS_OLD = regex(
    r"\b(?:formerly|previously|used to|renamed|old name|no longer|was called|once|not called|sold (?:it|this) as"
    r"|there is no"
    r"|there's no|no more|is gone|now called)\b",
    2,
)
"""Words by which a line that has the name tells that it is an old one."""


@dataclass(frozen=True, slots=True)
class Use:
    """A name where it stands. current: it is used as a name, and not said to be out of use."""

    segment: Segment
    name: str
    start: int
    end: int
    current: bool = False


def uses_of_denied(site: SiteReading) -> Iterator[Use]:
    """Each place where a name is said to be out of use, and each where another source uses that name."""
    brands = brand_stems(site.setting.brand_words)
    denied = [use for use in _denials(site) if _is_a_name(use.name, site, brands)]
    yield from denied
    for name in dict.fromkeys(use.name for use in denied):
        by = {use.segment.source for use in denied if use.name == name}
        pattern = re.compile(rf"(?<![\w'’-]){re.escape(name)}(?![\w-])", re.I if " " in name else 0)
        for segment in segments(site):
            found = pattern.search(segment.text) if segment.source not in by else None
            if found and not _MENTIONED_AS_OLD.search(segment.whole):
                yield Use(segment, name, 0, len(segment.text), current=True)


def _denials(site: SiteReading) -> Iterator[Use]:
    for segment, name, current, start, end in read_callings(site):
        if not current:
            yield Use(segment, name, start, end)
    for place in placed(site):
        text = place.segment.text
        if _TRIGGERS.isdisjoint(letters_of(text)):
            continue
        for found in _DENIED.finditer(text):
            name = next(filter(None, found.groups()))
            yield Use(place.segment, re.sub(r"^The ", "", name), found.start(), found.end())


def _is_a_name(name: str, site: SiteReading, brands: frozenset[str]) -> bool:
    """Whether it is a thing's name: no word that the site writes small as well, and not the brand's own."""
    words = [stem(word) for word in name.split()]
    telling = [word for word in words if word not in EMPTY and word not in brands]
    if not telling:
        return False
    small = name.lower()
    texts = [one.text for one in segments(site) if small in one.text]
    return not any(re.search(rf"(?<!\w){re.escape(small)}(?!\w)", text) for text in texts)
