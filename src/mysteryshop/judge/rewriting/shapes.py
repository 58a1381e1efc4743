"""Sentences put together: one of several shapes, always the same for the same words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

_LOWERED = re.compile(
    r"(?:The|This|That|These|Those|We|You|Your|Our|It|It's|They|There|A|An|All|Some|If|When|Because|Due|At|In|On"
    r"|For|As"
    r"|Please|Any|No|Not|Every|Each|My|His|Her|Their|We're|You're|We've|You've|They're|With|From|By|To|And|But|So"
    r"|Something|Everything|Nothing|Nobody|Only|Orders|Online|Checkout|Payment|Payments|Delivery|Deliveries|Tickets"
    r"|Bookings|Refunds|Returns|Search|Service|Website|Site|Access|Customers|Checkouts|Ordering|Booking|Sales|Too)\b"
)
"""Words at a sentence's start that are no names: inside a sentence they are written small."""


def in_turn(shapes: Sequence[str], seed: str) -> tuple[str, ...]:
    """The shapes, beginning with the one that this seed chooses."""
    if not shapes:
        return ()
    first = hashlib.sha256(seed.encode("utf-8", "replace")).digest()[0] % len(shapes)
    return (*shapes[first:], *shapes[:first])


def small(sentence: str) -> str:
    """The sentence as it stands inside another one; names keep their capital."""
    return sentence[:1].lower() + sentence[1:] if _LOWERED.match(sentence) else sentence


def great(clause: str) -> str:
    """The clause as the beginning of a sentence."""
    return clause[:1].upper() + clause[1:]


def unstopped(sentence: str) -> str:
    """The sentence without the stop at its end."""
    return sentence.strip().rstrip(".!…").rstrip(" ,;:–—-")


def stopped(clause: str) -> str:
    """The clause with a stop at its end."""
    tidy = re.sub(r"\s+([.,;:!?])", r"\1", re.sub(r"\s{2,}", " ", clause.strip()))
    return tidy if tidy.endswith((".", "!", "?", "…")) else f"{tidy.rstrip(',;: ')}."


def joined(*sentences: str) -> str:
    """Sentences one after the other, those that are empty left out."""
    return " ".join(sentence.strip() for sentence in sentences if sentence.strip())


def can_go_inside(sentence: str) -> bool:
    """Whether a sentence can follow a comma or colon: it begins with an everyday word, or a name that stays great."""
    return bool(_LOWERED.match(sentence)) and not sentence.rstrip().endswith("?")
