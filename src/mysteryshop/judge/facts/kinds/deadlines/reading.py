"""Deadlines as they stand in sentences: each length of time with the promise it makes and what that is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.conditions import Conditions
from mysteryshop.judge.facts.kinds.deadlines.about import about, start_of
from mysteryshop.judge.facts.kinds.deadlines.bounds import plain_bounds
from mysteryshop.judge.facts.kinds.deadlines.cues import sort_of
from mysteryshop.judge.facts.kinds.deadlines.cutoffs import cut_offs
from mysteryshop.judge.facts.kinds.deadlines.data import stated
from mysteryshop.judge.facts.kinds.deadlines.denied import denied
from mysteryshop.judge.facts.kinds.deadlines.limits import (
    MAKERS,
    Context,
    by_maker,
    home_in,
    limits_of,
    refund_limits,
    region_in,
    request_of,
)
from mysteryshop.judge.facts.kinds.deadlines.sorts import Around, Sort
from mysteryshop.judge.facts.kinds.deadlines.subject import roots
from mysteryshop.judge.facts.kinds.places import Place, bracket_end, is_heading, places
from mysteryshop.judge.facts.kinds.places_data import data_places
from mysteryshop.judge.facts.kinds.plain_rules import plain_rules
from mysteryshop.judge.facts.kinds.spans import NUMBER, Found, find_spans, span_of
from mysteryshop.judge.facts.kinds.things import things
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

_PARTING = regex(r"\s\(|[,;:()—–!]\s|\s(?:and|but|or|then|while|plus)\s|\.\s|\s\+\s", re.I)
"""Where a clause can end between two lengths of time."""

HEADING_WORDS = 4
"""Words of a line above that can say what a bare length of time is of: "Returns", "Getting it to you"."""

WEEK = 6 * 24
"""Hours from which a notice is one to end a contract. Source: chosen."""

_TICK = regex(r"[☑☐✔✓✅▸►●○■□★|]")
"""Signs that part the entries of a list within one line."""

_BARE = regex(
    rf"(?:^|[,;:(]\s?|[–—]\s|\w\s(?=\d{{1,2}}\s?[–-]\s?\d{{1,2}}\s*(?:[).;,]|$))|\b(?:and|then|for|allow|in"
    rf"|within)\s)(?P<low>{NUMBER})(?:\s?(?:-|–|to|or)\s?(?P<high>{NUMBER}))?"
    r"(?=\s*(?:[.,;!)\"]|$|(?:in|on|to|down|up|elsewhere|outside|if|otherwise|once)\b))",
    re.I,
)
"""A count whose unit was told just before: "covers for 3", "four to five in the South"."""


_BESIDE_IT = regex(r"\b(?:another|further|extra|additional|adds?|plus|not|day of|on top)\W*$", re.I)
"""What stands before a length of time that comes on top of another, or is denied."""


NAMED = 4
"""Words of what a deadline is about that results show. Source: chosen."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A claim with what tells it from others. sort: its kind and slot. strong: things its clause names.

    weak: things that its tag, its question and the wider clause name. home: the country that it holds all over.
    start: what a delivery time runs from.
    """

    claim: Claim
    sort: Sort
    strong: frozenset[str]
    weak: frozenset[str]
    home: str = ""
    start: frozenset[str] = frozenset()


def deadlines(site: SiteReading) -> tuple[Deadline, ...]:
    """Every deadline of a site, in reading order."""
    return site.once(_read)


def _read(site: SiteReading) -> tuple[Deadline, ...]:
    brand = frozenset(stem for words in site.setting.brand_words for stem in things(words))
    found: list[Deadline] = []
    unit: Found | None = None
    block = None
    for place in (*places(site), *data_places(site)):
        if place.segment.sentence.block is not block:
            block, unit = place.segment.sentence.block, None
        spans = _spans(place.text, unit)
        last: Sort | None = None
        for at in range(len(spans)):
            deadline = _deadline(place, spans, at, brand, last)
            last = deadline.sort if deadline else None
            if deadline:
                found.append(deadline)
        found.extend(_plain(place, brand))
        found.extend(_cut_offs(place))
        unit = spans[-1] if spans else unit
    found.extend(_marked_up(site, brand))
    order = {page.id: at for at, page in enumerate(site.pages)}
    found = [one for one, after in zip_longest(found, found[1:]) if after is None or not _headed(one, after)]
    return tuple(sorted(found, key=lambda deadline: order[deadline.claim.segment.page.id]))


def _headed(one: Deadline, after: Deadline) -> bool:
    """Whether a deadline is a heading's, and the sentence right under it tells the same in full."""
    if one.claim.source != after.claim.source or one.sort is not after.sort:
        return False
    short = is_heading(one.claim.segment.text) and one.claim.segment.whole == one.claim.segment.text
    apart = one.claim.segment.sentence.block is not after.claim.segment.sentence.block
    return short and apart and one.claim.value.conflicts(after.claim.value) is False


def _marked_up(site: SiteReading, brand: frozenset[str]) -> Iterator[Deadline]:
    for told in stated(site):
        limits = Conditions(region=told.region)
        claim = Claim(told.sort.kind, told.value, told.segment, told.product.lower(), limits)
        yield Deadline(claim, told.sort, frozenset(), roots(things(told.product, unless=brand)))


def _spans(text: str, last: Found | None) -> list[Found]:
    """The lengths of time of a text, bare counts that lean on the one before them included."""
    spans = list(find_spans(text))
    if not (spans or last):
        return []
    for match in _BARE.finditer(text):
        told = [span for span in spans if span.end <= match.start()]
        model = told[-1] if told else last
        if model is None or model.relative or any(s.start < match.end() and match.start() < s.end for s in spans):
            continue
        span = span_of(match.group("low"), match.group("high") or "", model.span.unit, working=model.span.working)
        if span is not None:
            spans.append(Found(span, match.start("low"), match.end()))
    return sorted(spans, key=lambda one: one.start)


def clause_of(text: str, spans: list[Found], at: int) -> tuple[int, int]:
    """Where the clause around one of several lengths of time begins and ends."""
    start = _cut(text, spans[at - 1].end, spans[at].start) if at else 0
    end = _cut(text, spans[at].end, spans[at + 1].start) if at + 1 < len(spans) else len(text)
    ticks = [tick.start() for tick in _TICK.finditer(text)]
    return (
        max([start, *(tick + 1 for tick in ticks if tick < spans[at].start)]),
        min([end, *(tick for tick in ticks if tick >= spans[at].end)]),
    )


def _cut(text: str, low: int, high: int) -> int:
    parting = list(_PARTING.finditer(text, low, high))
    if not parting:
        blank = text.rfind(" ", low, high)
        return high if blank < 0 else blank
    strong = [cut for cut in parting if re.match(r"\s?[,;:.—!(]", cut.group())]
    return (strong or parting)[0].start()


def _deadline(place: Place, spans: list[Found], at: int, brand: frozenset[str], last: Sort | None) -> Deadline | None:
    text, found = place.text, spans[at]
    if (text.rstrip().endswith("?") and not place.tag) or _BESIDE_IT.search(text[: found.start]):
        return None
    start, end = clause_of(text, spans, at)
    start = max(start, bracket_end(text)) if not place.ahead else start
    if denied(text[start : found.start], text[found.end : end]):
        return None
    around = _around(place, found, start, end, last)
    sort = sort_of(around)
    if sort is None:
        return None
    strong, weak = about(place, around, sort, brand, first=not at)
    named = " ".join(sorted(strong)[:NAMED])
    limits = _limits(place, around, sort, start)
    claim = Claim(sort.kind, found.span, place.segment, named, limits, *_quoted(text, start, end, found))
    return Deadline(claim, sort, roots(strong), roots(weak), home_in(text), start_of(around, sort))


def _around(place: Place, found: Found, start: int, end: int, last: Sort | None) -> Around:
    before, after = plain_bounds(place.text[start : found.start], place.text[found.end : end])
    return Around(
        before=before,
        after=after,
        asked=" · ".join(part for part in (place.tag, place.asked) if part),
        ahead=f"{place.ahead[-160:]} {place.text[:start]}",
        unit=found.span.unit,
        working=found.span.working,
        relative=found.relative,
        long=found.span.hours()[1] > WEEK,
        last=last,
        channel=place.segment.page.channel,
        heading=place.above if len(place.above.split()) <= HEADING_WORDS else "",
    )


_GOES_ON = regex(r"[,;:]|\band\b")
"""Where a clause may go on to another region: `2 days to the North Island, the South Island takes 4`."""


def _limits(place: Place, around: Around, sort: Sort, start: int) -> Conditions:
    clause = f"{around.before} {around.after}"
    near = f"{place.ahead[-100:]} {place.text[:start]}"
    own = f"{around.before} {_GOES_ON.split(around.after, maxsplit=1)[0]}"
    context = Context(around.asked, near, place.segment.page.channel, around.before[-20:], own)
    limits = limits_of(clause, context, delivery=sort.kind is FactKind.DELIVERY_TIME)
    return _of_sort(limits, clause, around, sort)


def _of_sort(limits: Conditions, clause: str, around: Around, sort: Sort) -> Conditions:
    """The limits that tell apart two promises of this sort."""
    if sort.slot == "guarantee":
        # A guarantee is of nothing but faults; the maker's is another than the shop's.
        group = limits.group or (MAKERS if by_maker(clause) else "")
        return replace(limits, thing="" if limits.thing == "faulty" else limits.thing, group=group)
    if sort.slot == "attend":
        return replace(limits, region=region_in(clause), thing="" if limits.thing == "faulty" else limits.thing)
    if sort.slot == "refund":
        return refund_limits(limits, clause, f"{around.ahead[-80:]} {around.asked}")
    return replace(limits, service=request_of(clause, around.asked)) if sort.slot == "reply" else limits


def _plain(place: Place, brand: frozenset[str]) -> Iterator[Deadline]:
    """The rules of a piece that need no length of time."""
    for rule in plain_rules(place):
        asked = " · ".join(part for part in (place.tag, place.asked) if part)
        limits = limits_of(place.text, Context(asked, "", place.segment.page.channel), delivery=False)
        rest = place.text[: rule.start] + " " + place.text[rule.end :]
        strong, weak = things(rest, unless=brand), things(asked, unless=brand)
        claim = Claim(rule.sort.kind, rule.value, place.segment, " ".join(sorted(strong | weak)[:NAMED]), limits)
        yield Deadline(claim, rule.sort, roots(strong), roots(weak))


def _cut_offs(place: Place) -> Iterator[Deadline]:
    for told in cut_offs(place):
        asked = " · ".join(part for part in (place.tag, place.asked) if part)
        limits = limits_of(place.text, Context(asked, "", place.segment.page.channel), delivery=True)
        limits = replace(limits, weekdays=told.weekend)
        claim = Claim(told.rule.sort.kind, told.rule.value, place.segment, "", limits)
        yield Deadline(claim, told.rule.sort, frozenset(), frozenset())


def _quoted(text: str, start: int, end: int, found: Found) -> tuple[int, int]:
    """The clause without the signs around it."""
    while start < found.start and not (text[start].isalnum() or text[start] in "\"'£$€("):
        start += 1
    joined = re.match(r"(?:and|but|or|then|while|plus)\s+", text[start : found.start], re.I)
    start += joined.end() if joined else 0
    while end > found.end and not (text[end - 1].isalnum() or text[end - 1] in ".!)\"'"):
        end -= 1
    return start, end
