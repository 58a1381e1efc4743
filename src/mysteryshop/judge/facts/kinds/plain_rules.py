"""Rules that need no length of time: nothing comes back, nobody is seen without an appointment, just walk in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.facts.kinds.deadlines.sorts import CANCEL, GUARANTEE, RETURN, Sort
from mysteryshop.judge.facts.kinds.places import Place
from mysteryshop.judge.facts.sieve import Cues, regex
from mysteryshop.judge.facts.values import Told
from mysteryshop.model import FactKind

BOOKING = Sort(FactKind.SUPPORT_PROMISE, "booking")
NOTHING_BACK = Told("none")
NEEDED = Told("booking needed")
NOT_NEEDED = Told("no booking needed")


@dataclass(frozen=True, slots=True)
class Rule:
    """A plain rule, and the words of the piece that tell it."""

    sort: Sort
    value: Told
    start: int
    end: int


_NONE_HINTS = Cues(("refund", "return", "final", "back"))
_BOOKING_HINTS = Cues(
    ("appointment", "book", "walk", "turn up", "drop in", "pop in", "reserv", "first come", "first-come")
)

_NONE_BACK = regex(
    r"(?i)\bnon-?(?:refundable|returnable)\b|\b(?:not|cannot|can't|never|aren't|isn't"
    r"|won't) (?:be )?(?:refundable|refunded|returnable|returned|taken back|sent back)\b"
    r"|\b(?:do not|don't|cannot|can't|never|unable to) (?:accept|offer|give|take|make|do|issue"
    r"|provide) (?:any )?(?:returns?|refunds?|(?:goods|anything|items|orders) back)\b"
    r"|\ball sales (?:are )?final\b|\bno (?:returns|refunds)\b(?! (?:after|later|within|less|once|if|fee|charge|label))"
)
_LIMITED = regex(
    r"(?i)\b(?:less than|within|after|later|unless|except|once|but|otherwise|if|before|more than|where"
    r"|apart from|until|only|opened|worn|personali[sz]ed|custom\w*|"
    r"made|cut|bespoke|sale|clearance|deposits?|gift|vouchers?|perishable|hygiene|earrings|underwear|postage"
    r"|delivery|shipping|carriage|booking fees?|joining|set-?up|because|which|these|this|that)\b|[£$€₹]"
)
"""Words that make "no refunds" a rule for one case. Source: terms of sale, by hand."""

_MOVABLE = regex(
    r"(?i)^,? but (?:i|we|you|they)(?:'ll)? (?:\w+ ){0,2}(?:move|change|swap|exchange|transfer|re-?book|switch"
    r"|be moved|be changed)[^.;]*"
)
"""What a booking that is not paid back may still have done to it."""

_BOOKED = regex(r"(?i)\b(?:tickets?|bookings?|reservations?|appointments?|stays?|lessons?|classes|courses?|visits?)\b")
"""What is booked for a day, and can be called off."""

_NO_NEED = regex(
    r"(?i)\bno (?:appointments?|bookings?|reservations?)\b(?! (?:fees?|charges?|costs?|slots?|left|available"
    r"|taken|are taken|after|before|on|in|this))(?: (?:needed|necessary|required))?"
    r"|\b(?:no need|don't need|do not need|needn't|don't have|doesn't have|never need|not necessary"
    r"|you needn't)(?: to)? (?:book|reserve|make an appointment|an appointment|a booking|pre-?book)\b"
    r"|\bwithout (?:an? |any )?(?:appointment|booking|reservation)\b"
    r"|\bwalk[- ]?ins? (?:are )?(?:always )?welcome\b|\b(?:just|simply|otherwise|then) (?:walk(?: right"
    r"| straight)? in|turn up|drop in|pop in|show up|come in|come along)\b"
    r"|\b(?:walk in|turn up|drop in|pop in|call in) (?:any ?time|when(?:ever)?|as you)\b"
    r"|\bfirst[- ]come,? first[- ]served\b|\b(?:booking|appointment)s? (?:is |are )?not (?:needed|necessary"
    r"|required)\b"
)
_NEED = regex(
    r"(?i)\b(?:strictly |only )?by (?:prior )?appointment\b(?: only)?|\bby (?:prior |advance )?booking only\b"
    r"|\bappointments? (?:only|necessary|essential|required|needed)\b"
    r"|\b(?:pre-?|advance )?(?:book|appointment|reservation)(?:ing)?s? (?:(?:is|are|in advance"
    r"|ahead) )*(?:always )?(?:essential|required|necessary|needed|a must|compulsory)\b"
    r"|\bmust (?:always )?(?:be )?(?:pre-?)?(?:book(?:ed)?|reserved?)\b|\b(?:you|visitors|customers|everyone"
    r"|patients|guests) (?:\w+ )?(?:need|have|needs|has) to (?:pre-?)?(?:book|reserve|make an appointment)\b"
    r"|\b(?:no|not take|not accept|can't take|don't take|don't do|cannot take) walk[- ]?ins?\b"
    r"|\bnobody is seen without\b|\bonly (?:see|seen|open|visit) by appointment\b"
)
_LIFELONG = regex(
    r"(?i)\b(?:lifetime|life-?long) (?:guarantee|warranty)|\bguaranteed? for life\b|\b(?:guarantee"
    r"|warranty)\W{1,3}(?:is )?(?:lifetime|for life)\b|\bwarranted for life\b"
)
_ASKS_BOOKING = regex(
    r"(?i)\b(?:(?:need|have|necessary|required) to|do i|should i|must i) (?:pre-?)?(?:book|reserve"
    r"|make an appointment)\b|\bneed an appointment\b|\bappointment needed\b|\bjust (?:turn up|walk in)\b"
)
_YES = regex(r"(?i)^\W*(?:yes|yep|please do|always|i'm afraid so|we're afraid so)\b")
_NO = regex(r"(?i)^\W*(?:no|nope|not at all|never|nah)\b")
_PARTY = regex(
    r"(?i)\b(?:if|unless|groups?|parties|party of|tables? (?:of|for)|or more|except|only for|at weekends"
    r"|other (?:days|times)|outside|\w+days by appointment|on (?:satur|sun)days?|for larger)\b"
)
"""Words that make a rule of booking hold for some only."""


def plain_rules(place: Place) -> Iterator[Rule]:
    """The plain rules that a piece tells."""
    text = place.text
    if _NONE_HINTS.among(text):
        found = _NONE_BACK.search(text)
        rest = text[: found.start()] + _MOVABLE.sub("", text[found.end() :]) if found else ""
        if found and not _LIMITED.search(rest) and not text.endswith("?"):
            yield Rule(RETURN, NOTHING_BACK, found.start(), found.end())
            if _BOOKED.search(f"{place.asked} {text}"):
                yield Rule(CANCEL, NOTHING_BACK, found.start(), found.end())
    if lifelong := _LIFELONG.search(text):
        yield Rule(GUARANTEE, Told("for life"), lifelong.start(), lifelong.end())
    if _BOOKING_HINTS.among(place.asked) or _BOOKING_HINTS.among(text):
        yield from _booking(place)


def _booking(place: Place) -> Iterator[Rule]:
    text = place.text
    asked = place.asked and _ASKS_BOOKING.search(place.asked)
    hinted = _BOOKING_HINTS.among(text)
    if text.rstrip().endswith("?") or not (asked or hinted) or _PARTY.search(text):
        return
    if not_needed := _NO_NEED.search(text):
        yield Rule(BOOKING, NOT_NEEDED, not_needed.start(), not_needed.end())
    elif needed := _NEED.search(text):
        yield Rule(BOOKING, NEEDED, needed.start(), needed.end())
    elif asked and (answered := _NO.match(text) or _YES.match(text)):
        turned_up = "just" in asked.group().lower()
        needs = bool(_YES.match(text)) != turned_up
        yield Rule(BOOKING, NEEDED if needs else NOT_NEEDED, answered.start(), answered.end())
