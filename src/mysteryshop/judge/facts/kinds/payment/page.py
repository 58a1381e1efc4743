"""The page on which one pays: it names every way that works there, so what it leaves out does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.conditions import Conditions
from mysteryshop.judge.facts.kinds.payment.way import Way
from mysteryshop.judge.facts.kinds.payment.words import CARDS, named_in
from mysteryshop.judge.facts.segments import segments
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import PageKind

_TELLS_ALL = regex(r"^\W*(?:we|you can)(?: only)? (?:take|accept|pay (?:by|with))\b", 2)
"""How a page of payment says in one sentence what is taken."""


def left_out(site: SiteReading, told: Iterable[Claim]) -> Iterator[Claim]:
    """For each way that other sources promise and a payment page neither says nor shows: that it is not taken there."""
    told = tuple(told)
    paying = {page.id for page in site.pages if PageKind.PAYMENT in page.page.kinds}
    stated = {c.source: c for c in told if c.source in paying and _TELLS_ALL.match(c.segment.text)}
    for source, claim in stated.items():
        shown = {way.method for one in segments(site) if one.source == source for way in named_in(one.text)}
        if shown & CARDS:
            shown |= {"card"}
        promised = dict.fromkeys(c.about for c in told if c.source != source and _plainly_taken(c))
        for way in promised:
            if way not in shown and not (way in CARDS and "card" in shown):
                yield replace(claim, value=Way(way, "no"), about=way, conditions=Conditions())


def _plainly_taken(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Way) and value.verdict == "yes" and not value.scope and claim.about != "cash"
