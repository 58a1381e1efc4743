"""Opening hours as channels state them: every piece that tells hours, with whose they are and when they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.conditions import Conditions
from mysteryshop.judge.facts.kinds.hours.cues import (
    LAST,
    LINES,
    SEASON,
    about_other_times,
    names_service,
    service_of,
    speaks_of_hours,
)
from mysteryshop.judge.facts.kinds.hours.data import specified
from mysteryshop.judge.facts.kinds.hours.pieces import OPENING_WORDS, hours_in
from mysteryshop.judge.facts.kinds.hours.special import AS_USUAL, about, special
from mysteryshop.judge.facts.kinds.hours.told import Hours
from mysteryshop.judge.facts.kinds.places import Place, places
from mysteryshop.judge.facts.kinds.places_data import data_places
from mysteryshop.judge.facts.kinds.things import things
from mysteryshop.judge.facts.kinds.week import ALL, NAMES, Days, days_in, find_days
from mysteryshop.judge.facts.sieve import Cues, regex
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

_HINTS = Cues(
    "noon midday midnight half clos shut open holiday clock night hour always one two three four five six seven eight "
    "nine ten eleven twelve".split()
)
_HOLIDAYS = (
    r"(?:(?:bank|public|national|statutory|federal) hol(?:iday)?s?|holidays|christmas(?: day)?|xmas|boxing day|easter"
    r"|new year(?:'s day)?|good friday|thanksgiving)"
)
_FIGURE = regex(r"\d")

_HALF_TOLD = regex(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\s*[-–—→]\s*$", re.I)
_DENIED = regex(
    r"(?:^|[?.!]\s+[\"“]?)\W*(?:no|nope|not|sorry|sadly|afraid|i'm afraid|unfortunately|never|we don't)\b", re.I
)
"""An answer that denies what it was asked: its hours are those of other days."""

_POSTED = regex(r"^\W*(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2})\W*[:–—-]\s*")
"""The date of a post, which limits nothing that it says."""

_PROPER = regex(r"(?<=[a-z,;:(] )\b[A-Z][a-z]{2,}\b")
_OPENS = regex(
    r"^\W*(?P<name>[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?)(?: is| are|'s)? (?:open|opens|shuts?|closes?|closed)\b"
)
"""A branch that opens: "Leeds opens at nine"."""

_SAYS = regex(
    r"\b(?:we|you|your|i|is|are|was|has|have|will|can)\b|['’](?:s|re|ve|ll)\s+(?:on|open|here|in|served|up)\b", re.I
)
"""What makes the words before hours a clause and no name: "We serve", "Your table is waiting"."""

_IS = regex(r"\b(?:is|are|was|has|have|will|can)\b", re.I)
"""What makes a label a sentence: "Your table is waiting:"; one that says what is done there names it."""

_ZONE = regex(r"\b(?:[A-Z]\w+ ){1,2}(?=time\b)|\b(?:Eastern|Pacific|Central|Mountain|GMT|UTC|CET|BST|IST|SGT)\b")
"""A time zone, which names no branch."""

_DEPARTMENT = regex(r"\b(?:parts|spares|trade|wholesale|workshop|press|accounts|returns)\b")
"""Departments that a channel can be of, by its name."""

_REST = regex(r"\b(?:else|other)\b", re.I)
"""A line for what no other line is for: "anything else: 01632 960155"."""

_BESIDE_HOLIDAYS = regex(
    rf"\s?\((?=[^)]*\b{_HOLIDAYS}\b)(?![^)]*(?:\d|\b(?:until|till|to|from|at)\b))[^)]*\)"
    rf"|,? (?:but not|except(?:ing)?|excluding|excl\.?|apart from|other than|bar|save)(?: (?:on|for|at|the|all)){{0,2}}"
    rf" {_HOLIDAYS}\b",
    re.I,
)
"""What a statement of usual hours says of holidays by the way: its own hours are none of a holiday."""

_CALLS = regex(r"\b(?:calls?|phone|telephone|hotline|ivr)\b")
OPENING_WORDS_OF_DOORS = regex(r"\b(?:open(?:s|ing)?|clos(?:e|es|ed|ing)|shut|doors?|shop|store)\b", re.I)
"""Words of a door that opens, not of a phone that is answered."""

_HOURS_WORDS = frozenset(
    """
    trading walk holiday weekly open opening hour timing time shop store phone telephone office desk reception
    showroom kitchen line visit farm booking counter public eastern staff recorded doorway door doors early centre
    center
    main located location find number tel answered team human run pool gym bar customer service care help helpline
    enquiry emergency website staffed shut closed locked tap room both branch branche usual lane street
    road row square park way place house hill court mill yard unit floor close closing closes day week weekday week-day
    weekend current normal regular serve serving service schedule standard
    """.split()
)
"""Words of labels and addresses that name no branch. Source: contact pages, by hand."""

SHORT = 60
"""Characters of a piece that is quoted whole. Source: chosen."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A claim with whose hours it tells.

    service: `phone`, `shop`, …, or nothing. names: words that name the branch. department: the channel's, if it is of
    one. line: the department whose phone it is. whole: the days were told as a range, and those left out are closed.
    about: words of another thing that the hours are of.
    """

    claim: Claim
    hours: Hours
    service: str
    names: frozenset[str]
    department: frozenset[str]
    line: frozenset[str]
    whole: bool
    about: frozenset[str] = frozenset()


def openings(site: SiteReading) -> tuple[Opening, ...]:
    """Every statement of opening hours, channel by channel; of one channel, sentences before structured data."""
    return site.once(_read)


def _read(site: SiteReading) -> tuple[Opening, ...]:
    brand = frozenset(stem for words in site.setting.brand_words for stem in things(words))
    order = {page.id: at for at, page in enumerate(site.pages)}
    found = (*_spoken(site, brand), *_marked_up(site, brand))
    return tuple(sorted(found, key=lambda opening: order[opening.claim.segment.page.id]))


def _spoken(site: SiteReading, brand: frozenset[str]) -> Iterator[Opening]:
    waiting: Days | None = None
    block = None
    for place in places(site):
        if place.segment.sentence.block is not block and not _only_days(place.previous):
            waiting = None
        block = place.segment.sentence.block
        if _can_tell(place.text):
            yield from _of_place(place, waiting, brand)
            waiting = None
        else:
            waiting = next(iter(find_days(place.text)), None) if len(place.text) < SHORT else None


def _marked_up(site: SiteReading, brand: frozenset[str]) -> Iterator[Opening]:
    for place in data_places(site):
        if _can_tell(place.text):
            yield from _of_place(place, None, brand)
    for place, hours, season in specified(site):
        service = place.tag or service_of(place, 0)
        claim = Claim(FactKind.OPENING_HOURS, hours, place.segment, service, Conditions(season=season))
        yield Opening(
            claim, hours, service, _branch_words(place.above, brand), frozenset(), frozenset(), len(hours.days) > 2
        )


def _line_of(place: Place, start: int) -> frozenset[str]:
    """The department whose phone it is: sales, billing."""
    told = LINES.findall(place.text[:start])[-1:] or LINES.findall(f"{place.tag} {place.asked}")[-1:]
    return frozenset("rest" if _REST.search(word) else word.lower().removesuffix("s") for word in told)


def _can_tell(text: str) -> bool:
    """Whether a piece has what it needs to tell hours: a figure, a number in words, or a word of opening."""
    return _FIGURE.search(text) is not None or _HINTS.among(text)


def _only_days(line: str) -> bool:
    return 0 < len(line) < SHORT and not re.search(r"\d", line) and any(find_days(line))


def _of_place(place: Place, waiting: Days | None, brand: frozenset[str]) -> Iterator[Opening]:
    if place.text.rstrip().endswith("?"):
        return
    days = _days_of(place, waiting)
    if not (days or speaks_of_hours(place)) or about_other_times(place):
        return
    told = hours_in(place.text, tuple(days), f"{place.asked} {place.tag}")
    if not told:
        return
    season = _season(place, place.text) or special(place)
    last = max(one.start for one in told)
    of_last = len(told) > 1 and _ADDED.search(place.text[:last]) and not _season(place, place.text[:last])
    names = _names(place, min(one.start for one in told), brand)
    channel = place.segment.page.channel.lower()
    department = frozenset(_DEPARTMENT.findall(channel))
    for one in told:
        service = "last orders" if LAST.search(place.text) else service_of(place, one.start)
        if not service and _CALLS.search(channel) and not OPENING_WORDS_OF_DOORS.search(place.text):
            service = "phone"
        start, end = (0, len(place.text)) if len(place.text) <= SHORT else (one.start, one.end)
        limits = Conditions(season="" if of_last and one.start < last else season)
        claim = Claim(FactKind.OPENING_HOURS, one.hours, place.segment, service, limits, start, end)
        line = _line_of(place, one.start) if service == "phone" else frozenset()
        other = frozenset(
            w
            for w in about(place, one.start, one.end, service, brand | _HOURS_WORDS)
            if not names_service(w) and w not in names
        )
        yield Opening(claim, one.hours, service, names | line, department, line, one.whole, other)


_ADDED = regex(r",? (?:and|plus|also|with)(?: on)? (?:\w+ ){0,3}$", re.I)
"""What adds one day with hours of its own to others: `Mon-Fri 9-5, Saturdays 9-1, and Sundays 11-4 in August`."""


def _days_of(place: Place, waiting: Days | None) -> list[Days]:
    """The days that a piece names; those of the piece or line before, or of its question, where it has times alone.

    A range of days that was cut at its dash ("Tuesday - Saturday") is put together again.
    """
    days = list(find_days(place.text))
    half = _HALF_TOLD.search(place.ahead)
    if half and days and days[0].days and days[0].start < 3:
        last = min(days[0].days)
        days[0] = replace(days[0], days=days_in(f"{half.group(1)}-{NAMES[last]}"), ranged=True)
    if not days and waiting is not None:
        return [replace(waiting, start=0, end=0)]
    asked = list(find_days(place.asked)) if place.asked and not days else []
    if asked and _DENIED.search(f"{place.ahead} {place.text}"):
        others = ALL - frozenset(day for one in asked for day in one.days)
        return [Days(others, 0, 0, ranged=False)] if others else []
    return days or [replace(day, start=0, end=0) for day in asked]


def _season(place: Place, text: str) -> str:
    """What limits hours to a part of the year, in words of the piece, or its tag, question or the line above."""
    if AS_USUAL.search(text):
        return ""
    heading = place.above if OPENING_WORDS.search(place.above) or len(place.above.split()) <= 2 else ""
    for words in (
        _BESIDE_HOLIDAYS.sub(" ", _POSTED.sub("", text)),
        _POSTED.sub("", f"{place.tag}:"),
        heading,
        _POSTED.sub("", place.ahead)[-SHORT:],
        place.asked,
    ):
        found = SEASON.findall(words)
        if found:
            return " ".join(sorted({word.lower() for word in found if word})) or "season"
    return ""


def _names(place: Place, start: int, brand: frozenset[str]) -> frozenset[str]:
    """Words that can name a branch: of the tag, of capital words before the hours, else of the line above."""
    text = _ZONE.sub(" ", place.text[:start])
    head = text.split(":")[0] if ":" in text[:40] else (text if len(text.split()) <= 3 else "")
    head = "" if (_IS if ":" in text[:40] else _SAYS).search(head) else head
    asks = f"{place.tag}?" in place.segment.line  # "Weekend project?" names no branch
    tag = "" if asks or _IS.search(place.tag) else place.tag
    opens = _OPENS.match(place.text)
    named = [*_PROPER.findall(text), *([opens.group("name")] if opens else [])]
    own = _branch_words(f"{tag} {head} {' '.join(named)}", brand)
    return own or (_branch_words(_IN_SMALL.sub(" ", place.above), brand) if len(place.above.split()) <= 3 else own)


_IN_SMALL = regex(r"(?<=\s)[a-z][\w'’-]*")
"""Words of a heading that are no branch's name: `The milk hatch`."""


def _branch_words(text: str, brand: frozenset[str]) -> frozenset[str]:
    words = things(SEASON.sub(" ", text), unless=brand)
    return frozenset(
        w
        for w in words
        if w.isalpha()
        and not LINES.fullmatch(w)
        and not LINES.fullmatch(w + "s")
        and w not in _HOURS_WORDS
        and not names_service(w)
    )
