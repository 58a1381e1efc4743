"""Times of day by which an order must be in to go out or arrive the same or the next day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.facts.kinds.clock import SINGLE, Clock, clock_of
from mysteryshop.judge.facts.kinds.deadlines.sorts import CUT_OFF
from mysteryshop.judge.facts.kinds.places import Place
from mysteryshop.judge.facts.kinds.plain_rules import Rule
from mysteryshop.judge.facts.kinds.week import WEEKEND, find_days
from mysteryshop.judge.facts.sieve import Cues, regex
from mysteryshop.judge.facts.values import Told

AFTERNOON = 7 * 60
"""Minute before which a bare hour of a cut-off is in the afternoon. Source: chosen; nobody orders by three at night."""

_ORDERING = Cues(("order", "cut", "ring", "call", "buy", "book", "pay", "deadline", "basket", "phone", "before", "by "))
_SOON_HINTS = Cues(("day", "tomorrow", "afternoon", "evening", "night", "cut"))
_LEAD = regex(
    r"\b(?:order(?:s|ed|ing)?|buy|book(?:ed)?|ring|call|phone|pay|place[d]?|checkout|received|cut-?off|deadline"
    r"|(?:it|them|us|yours|one) in|let us know)\b[^.;!?|]{0,45}?(?:\b(?:by|before|until|till|up to|is|at)|:|=|→)"
    r"\s(?:about |at )?$|\bcut-?off\W{1,3}$",
    re.I,
)
_SOON = regex(
    r"\bsame[- ]day\b|\bnext[- ](?:working |business )?day\b|\btoday\b|\btoday's\b|\btomorrow\b|\bthat (?:day"
    r"|afternoon|evening|night)\b"
    r"|\bthe same (?:day|afternoon|evening)\b|\bcut-?off\b",
    re.I,
)
_FOR = regex(
    r"\b(?:collect\w*|pick(?:ed)?[ -]?up|lunch|table|breakfast|appointment|refund|cancel\w*|return\w*)\b", re.I
)
"""Words of orders that are not sent, and of what is no order."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """A cut-off. weekend: it holds on Saturdays or Sundays."""

    rule: Rule
    weekend: str


def cut_offs(place: Place) -> Iterator[CutOff]:
    """The cut-off times that a piece tells."""
    text = place.text
    if not (_ORDERING.among(text) or _ORDERING.among(place.tag)):
        return
    if not any(_SOON_HINTS.among(words) for words in (text, place.tag, place.asked)):
        return
    about = f"{place.tag} · {place.asked} · {text}"
    if not _SOON.search(about) or _FOR.search(text):
        return
    for match in SINGLE.finditer(text):
        clock = clock_of(match, "a")
        if clock is None or not _LEAD.search(text[: match.start()]):
            continue
        clause = re.split(r"[.;(]", text[: match.start()])[-1] + re.split(r"[.;(]", text[match.start() :])[0]
        weekend = any(day.days & WEEKEND and not day.ranged for day in find_days(clause))
        yield CutOff(Rule(CUT_OFF, Told(f"by {_daytime(clock).text}"), 0, len(text)), "sat,sun" if weekend else "")


def _daytime(clock: Clock) -> Clock:
    return Clock(clock.minute + 12 * 60, sure=False) if not clock.sure and clock.minute < AFTERNOON else clock
