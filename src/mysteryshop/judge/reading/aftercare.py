"""Help after the sale: setting up, looking after, parts and refills, repair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.seen import pieces, seen
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.model import Quote


class Help(StrEnum):
    """A kind of help after the sale."""

    SET_UP = "setting up"
    CARE = "looking after it"
    PARTS = "parts and refills"
    REPAIR = "repair"


_KINDS: tuple[tuple[Help, re.Pattern[str]], ...] = (
    (
        Help.SET_UP,
        lexicon(
            r"set(?:ting)?[- ]?(?:it )?up(?: guide| help| video)?|how (?:to|do i) (?:\w+ ){0,2}(?:use|set|fit|install"
            r"|assemble|start|connect|put|charge|fold|hang)(?: \w+)*|getting started|(?:first|before) use"
            r"|first (?:time|steps)|first-\w+ steps"
            r"|instructions?(?: for use)?|(?:user|owner'?s|instruction) (?:manual|guide)s?|manuals?|(?:fitting"
            r"|assembly|installation|user|quick[- ]start|how-?to) (?:guide|video|help|instructions)s?|video (?:guide"
            r"|shows)|step[- ]by[- ]step|(?:the|these) steps (?:are|show)|we (?:fit|install|set) it(?: \w+)*"
        ),
    ),
    (
        Help.CARE,
        lexicon(
            r"(?:care|washing|cleaning|maintenance) (?:guide|instructions|card|tips|advice)"
            r"|how to (?:\w+ ){0,2}(?:clean|care|look after|wash|maintain|store)(?: \w+)*|(?:hand|machine) wash"
            r"|wash (?:it|at|before|once|by hand|with|them)|wipe (?:it|clean|down|with|over)|brush (?:it )?out"
            r"|descale"
            r"|dry (?:it )?flat|do not (?:tumble|bleach|iron|soak)|never (?:wash|soak|bleach)|clean (?:it "
            r"|them )?(?:with|using|after|by)|oil (?:it|the \w+|them) (?:once|twice|every|with)|keep (?:it )?(?:dry"
            r"|out of|away)|looking after (?:it|your)|air (?:it|them) (?:after|out)|re-?wax|re-?proof"
        ),
    ),
    (
        Help.PARTS,
        lexicon(
            r"spare (?:\w+ )?(?:parts?|edges|bulbs?|blades?|lids?|filters?|batter\w+|wheels|\w+s)"
            r"|replacement (?:parts?|\w+)|refills?|refillable|parts (?:list|shop|page)|new (?:parts|filters|blades"
            r"|pads)|replaceable \w+"
        ),
    ),
    (
        Help.REPAIR,
        lexicon(
            r"repairs?|repairable|repaired|we (?:mend|fix|re-?sole|re-?wax|sharpen)|mend(?:ed|ing)?|servic(?:ing"
            r"|e plan|e kit|ed)|resol(?:e|ing)|sharpen(?:ing)? service"
        ),
    ),
)
"""Kinds of help after the sale. Source: the catalogue's list (guides, set-up, spare parts, repair, refills), in shop
words."""

NONE_OF_IT = lexicon(
    r"(?:no|not|never|without|can'?t|cannot|don'?t|do not) (?:\w+ ){0,3}(?:spare|repair\w*|mend\w*|refill\w*"
    r"|replacement|instructions?|parts|servic\w+|manual)|nothing to (?:refill|replace)|beyond repair"
    r"|up to (?:the owner|you)|at your own"
    r"|hair repair|repair(?:ing)? (?:serum|cream|mask|shampoo)|set up (?:in|by|an account|a direct debit)"
)
ASKED = regex(r"(?:do|does|can|could|is|are|will|would|may)\b.{0,200}\?$", re.IGNORECASE)
"""A question that may be answered with no gives no help yet; one that begins with how is answered below."""

ADVICE_AGAINST = lexicon(r"never (?:wash|soak|bleach)|do not (?:tumble|bleach|iron|soak)")
"""Care that is told as what not to do."""

OF_ACCOUNTS = lexicon(r"account|password|newsletter|checkout|payment|profile|browser|direct debit|subscription")
"""Words that make setting up, or how to use, about the site and not about what was bought."""


def read_aftercare(reading: Reading) -> dict[Help, Quote]:
    """The kinds of help after the sale that a page gives or links to; use with `Reading.once`."""
    found: dict[Help, Quote] = {}
    for words, quote in (*_told(reading), *_linked(reading)):
        if NONE_OF_IT.search(words) and not ADVICE_AGAINST.search(words):
            continue
        for kind, pattern in _KINDS:
            if pattern.search(words) and not (kind is Help.SET_UP and OF_ACCOUNTS.search(words)):
                found.setdefault(kind, quote)
    return found


def _told(reading: Reading) -> Iterator[tuple[str, Quote]]:
    for piece in pieces(seen(reading, own=True)):
        if not ASKED.match(piece.text):
            yield piece.text, piece.quote


def _linked(reading: Reading) -> Iterator[tuple[str, Quote]]:
    for link in reading.page.links:
        if link.visible and link.region not in ("dialog", "header", "nav") and link.text.strip():
            yield plain(link.text), Quote(link.text[:300], link.selector, link.box)
