"""Channels that say there is no telephone or no mailbox at all, beside those that give one out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.sides import placed
from mysteryshop.judge.facts.kinds.words import letters_of
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

_WORDS = frozenset("phone telephone phones telephones landline email mailbox mail calls".split())
_WHAT = r"(?:(?:tele)?phones?(?: number| line| lines)?|landline|phone calls|e-?mails?(?: address)?|mailbox)\b"
_NONE = regex(
    rf"\b(?:(?:we|i)(?: really| simply| just)? (?:do not|don't|have never|haven't) "
    rf"(?:have|has|own|run|keep|do|got|use|had|take|answer) (?:an? |any |the )?{_WHAT}|"
    rf"(?:we|i)(?:'ve| have)(?: got)? no {_WHAT}|there(?:'s| is) no {_WHAT}|(?:we're|we are|i'm|i am) not on the "
    r"(?:tele)?phone\b|(?:we|i) can(?:not|'t| not) be (?:reached by |contacted by |got by )?"
    r"(?:(?:tele)?phone|phoned|rung|called)\b)"
    r"(?=(?P<rest>\s*(?:$|[.,;:!)–—]|- |(?:and|but|so|here|at all|any ?more)\b)[^.;!?]*))",
    re.IGNORECASE,
)
_LIMITED = regex(
    r"\b(?:on|at|after|before|during|yet|orders?|bookings?|order|booking|support|signal|in|if|when|while|until|today|"
    r"weekends?|for|out|number for|system|app|contract|cases?|chargers?|repairs?)\b",
    re.IGNORECASE,
)
"""What makes it the absence of something else, or one of some hours."""

_OTHER_LINES = frozenset({"other", "fax", "whatsapp", "text", "emergency"})


@dataclass(frozen=True, slots=True)
class Absent:
    """None of a sort: `no phone`."""

    sort: str

    @property
    def text(self) -> str:
        """`no phone`, `no email`."""
        return f"no {self.sort}"

    def conflicts(self, other: Value) -> bool | None:
        """Whether the other gives one out."""
        return not isinstance(other, Absent)


def read_absences(site: SiteReading) -> Iterator[Claim]:
    """Every plain statement that the business has no telephone or no mailbox."""
    for place in placed(site):
        text = place.segment.text
        if not _WORDS & letters_of(text) or text.endswith("?"):
            continue
        found = _NONE.search(text)
        if found and not _LIMITED.search(found["rest"]):
            kind = FactKind.EMAIL if "mail" in found.group().lower() else FactKind.PHONE
            yield Claim(kind, Absent(kind.value), place.segment, "other", start=found.start(), end=found.end())


def told_absent(claims: tuple[Claim, ...]) -> Iterator[Pair]:
    """What one source says there is none of, and another gives out; a source that does both knows more than we."""
    given = [c for c in claims if not isinstance(c.value, Absent) and c.about not in _OTHER_LINES]
    for none in (claim for claim in claims if isinstance(claim.value, Absent)):
        same = [claim for claim in given if claim.kind is none.kind]
        if not any(claim.source == none.source for claim in same):
            yield from (Pair(claim, none, f"One gives out {claim.value.text}, the other has none.") for claim in same)
