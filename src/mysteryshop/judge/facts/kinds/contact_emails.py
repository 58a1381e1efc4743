"""Mailboxes: each address that a site states, and which two of them are one mailbox written in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.kinds import contact_roles as roles
from mysteryshop.judge.facts.kinds import markup
from mysteryshop.judge.facts.kinds.sides import placed
from mysteryshop.judge.facts.kinds.slips import Slip, slip
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import FactKind

SHORTEST_SLIP = 5
"""Letters of a mailbox's name in which one slip is no other name (Ann and Anna, Jan and Jon). Source: chosen."""

_MAILBOX = regex(
    r"(?<![\w.@])(?P<name>\w[\w.+-]*)\s?(?:@|\(at\)|\[at\])\s?(?P<domain>(?:[\w-]+\.)+[a-z]{2,})(?![\w@-])",
    re.IGNORECASE,
)
_ONLY = regex(
    r"\b(?:only|sole(?:ly)?|exclusive(?:ly)?|no other|nowhere else|must (?:all )?(?:be sent|go)|"
    r"(?:all|every) (?:\w+ ){0,2}(?:claims?|orders?|returns?|bookings?|enquir(?:y|ies)|complaints?|quer(?:y|ies)|"
    r"invoices?|requests?|cancellations?))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A mailbox. only: its sentence says that there is no other for what it is for."""

    name: str
    domain: str
    only: bool = False

    @property
    def text(self) -> str:
        """`name@domain`, in small letters."""
        return f"{self.name}@{self.domain}"

    def conflicts(self, other: Value) -> bool | None:
        """Whether the other is this mailbox written otherwise; None where it may as well be another one."""
        if not isinstance(other, Mailbox):
            return None
        if self.text == other.text:
            return False
        if self.name == other.name:
            return True if alike(self.domain, other.domain) else None
        short = min(len(self.name), len(other.name)) < SHORTEST_SLIP
        return self.domain == other.domain and not short and slip(self.name, other.name) is not Slip.NONE


def alike(one: str, other: str) -> bool:
    """Whether two domains are one brand's: alike but for ending, hyphens, an added word or a slip of the pen."""
    mine, its = (domain.split(".")[-2 if domain.count(".") else 0].replace("-", "") for domain in (one, other))
    shorter, longer = sorted((mine, its), key=len)
    return mine == its or (len(shorter) > 3 and shorter in longer) or slip(mine, its) is not Slip.NONE


def read_emails(site: SiteReading) -> Iterator[Claim]:
    """Every mailbox that a site states, with its role in `about`."""
    for place in placed(site):
        segment, over = place.segment, place.over
        text = segment.text
        if "@" not in text and "at)" not in text and "at]" not in text:
            continue
        for found in _MAILBOX.finditer(text):
            only = _ONLY.search(segment.whole) is not None and len(_MAILBOX.findall(segment.whole)) == 1
            box = Mailbox(found["name"].lower(), found["domain"].lower(), only)
            role = roles.role_of(text[: found.start()], text[found.end() :], segment.whole, over, segment.topic)
            yield Claim(FactKind.EMAIL, box, segment, role, start=found.start(), end=found.end())
    for page, node, _ in markup.nodes(site):
        for key, value in markup.said(node, "email"):
            mailed = _MAILBOX.search(value)
            if mailed:
                role = roles.role_of(str(node.get("contactType", "")))
                box = Mailbox(mailed["name"].lower(), mailed["domain"].lower())
                yield Claim(FactKind.EMAIL, box, markup.as_written(page, key, value), role)
