"""What the owner says is true (`facts:` of the audit), and what in its channels says otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mysteryshop.judge.facts.channels import page_of_channel
from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.conditions import Overlap, overlap
from mysteryshop.judge.facts.reading import claims
from mysteryshop.judge.reading.page import Reading, Setting, SiteReading
from mysteryshop.model import ChannelKind, Fact, FactKind

ASKED: Mapping[FactKind, str] = {
    FactKind.DELIVERY_COST: "Delivery costs {}.",
    FactKind.DELIVERY_TIME: "Delivery takes {}.",
    FactKind.RETURNS_WINDOW: "You can return it within {}.",
    FactKind.RETURNS_COST: "Returns: {}.",
    FactKind.REFUND_TIME: "We refund you within {}.",
    FactKind.GUARANTEE: "Guaranteed for {}.",
    FactKind.OPENING_HOURS: "Open {}.",
    FactKind.PHONE: "Telephone {}.",
    FactKind.EMAIL: "E-mail {}.",
    FactKind.ADDRESS: "Address: {}",
    FactKind.MINIMUM_ORDER: "Minimum order {}.",
    FactKind.SUPPORT_PROMISE: "We answer every message within {}.",
}
"""A bare value put into the plainest sentence of its kind, so that it is read as any promise is.

A truth that is a sentence of its own ("Mon-Fri 9 to 5, Sat 10 to 2") is read as it stands first.
"""


GENERAL = frozenset({"", "shop", "store", "us", "we", "delivery", "returns", "return", "refund", "order", "goods"})
"""What a promise is about when it is about the business at large. Source: what the families call it."""


@dataclass(frozen=True, slots=True)
class Deviation:
    """A promise that differs from what the owner says is true. truth: the owner's own words."""

    fact: Fact
    truth: str


def deviations(site: SiteReading) -> tuple[Deviation, ...]:
    """Every promise under no other conditions than the truth's whose value can't be true, each wording once."""
    return tuple(_each_once(site))


def _each_once(site: SiteReading) -> Iterator[Deviation]:
    seen: set[tuple[str, str]] = set()
    for name, words in site.setting.truths.items():
        true = read_truth(FactKind(name), words)
        for claim in site.once(claims) if true else ():
            told = (claim.segment.page.id, claim.quote.text)
            if any(_deviates(claim, one) for one in true) and told not in seen:
                seen.add(told)
                yield Deviation(claim.fact(), words)


def read_truth(kind: FactKind, words: str) -> tuple[Claim, ...]:
    """What the owner's words promise; nothing where they can't be read."""
    for sentence in (words, ASKED.get(kind, "{}").format(words)):
        page = page_of_channel("the owner", ChannelKind.WEB, sentence)
        read = claims(SiteReading((Reading(page, where="anywhere", channel="the owner"),), Setting()))
        found = tuple(claim for claim in read if claim.kind is kind)
        if found:
            return found
    return ()


def _deviates(claim: Claim, true: Claim) -> bool:
    about_it = claim.kind is true.kind and (claim.about == true.about or {claim.about, true.about} <= GENERAL)
    met = overlap(claim.conditions, true.conditions) is Overlap.YES
    return about_it and met and claim.value.conflicts(true.value) is True
