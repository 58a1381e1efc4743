"""What a confirmation tells after an order: number, things, total, day, how to change it, whom to ask."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mysteryshop.judge.reading.arrivals import read_arrivals
from mysteryshop.judge.reading.facts_amounts import find_amounts
from mysteryshop.judge.reading.last_step import read_summary
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.people import read_people
from mysteryshop.judge.reading.told import Told, read_told, seen
from mysteryshop.judge.reading.wording import lexicon, regex
from mysteryshop.model import Quote

OF_AN_ORDER = lexicon(
    r"(?:your|this|the) (?:\w+ )?(?:order|booking|purchase|reservation)|(?:order|booking|reservation) (?:confirm\w*"
    r"|number|no\.?|is|#)"
    r"|you (?:have |just )?(?:ordered|bought|booked)|thank(?:s| you) for (?:your (?:\w+ )?(?:order|purchase|booking)"
    r"|ordering|buying|booking|shopping)"
)
"""Words of a letter that answers an order."""

LATER = lexicon(
    r"(?:has |have |is |are )?(?:left|leaving|dispatched|despatched|shipped|delivered|on (?:its|the|their) way)"
    r"|refund\w*|return(?:ed|s)? (?:received|approved)"
    r"|quot(?:e|ation)|proof|newsletter|how (?:was|did)|review|offer|sale|welcome|reminder|invoice"
)
"""Words of the first line of a letter that tells of a later step, or of none."""

NUMBER = regex(
    r"(?i:\b(?:order|booking|reference|confirmation|purchase|reservation|ref)\b)(?:\W{0,3}(?i:number|no\.?|nr|code|id"
    r"|reference|is))*\W{0,4}"
    r"(?!20\d\d\b)(?=[A-Z-]{0,8}\d)[A-Z0-9][A-Z0-9-]{2,20}\b|#\s?[A-Z-]{0,6}\d{3,}"
)
"""An order's number. Source: the usual shapes: 4711, BB-10001, #100234, K7Q2."""

CHANGE = lexicon(
    r"(?:change|cancel|amend|edit|alter|modify|return|withdraw)(?: (?:or|and) \w+)? (?:it|them|your|the|this|an|my"
    r"|order|booking)(?: \w+)?"
    r"|(?:changed? (?:your|my) mind|made a mistake|need to change|something wrong|not right)|(?:change|cancel)(?:led"
    r"|lation)? (?:until|before|by|within)"
)
"""Words of a way to change or undo what was ordered."""

ASK = lexicon(
    r"(?:questions?|help|problems?|contact|get in touch|(?:answer|reply to) this|(?:call|write|ring|phone|e-?mail|ask"
    r"|tell|text) (?:us|\d|\w+@))"
)


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What is told after an order, by the names of its parts, in the catalogue's order; what misses is not in it."""

    parts: dict[str, tuple[Quote, ...]]
    of_an_order: bool


def read_confirmation(reading: Reading) -> Confirmation:
    """What a page or letter tells of an order that was made; use with `Reading.once`."""
    told = [one for one in seen(reading.once(read_told)) if one.own]
    summary, arrivals, people = reading.once(read_summary), reading.once(read_arrivals), reading.once(read_people)
    total = [one.quote for one in told if _PAID.search(one.labelled) and any(find_amounts(one.text))]
    asking = [one.quote for one in told if ASK.search(one.text)]
    named = {
        "the order's number": [one.quote for one in told if NUMBER.search(one.labelled)],
        "what was ordered": list(summary.items),
        "the total": [*summary.total, *total],
        "when it comes": [
            *(one.quote for one in (*arrivals.days, *arrivals.spans) if _owned(one)),
            *(one.quote for one in told if _WORKING.search(one.text) and _owned(one)),
        ],
        "how to change it": [one.quote for one in told if CHANGE.search(one.text)],
        "whom to ask": [*people.own, *asking],
    }
    return Confirmation(
        {name: tuple(dict.fromkeys(quotes)) for name, quotes in named.items() if quotes},
        _of_an_order(told),
    )


def _of_an_order(told: list[Told]) -> bool:
    """Whether these words answer an order that was just made: not a newsletter, and no letter of a later step."""
    first = told[0].text if told else ""
    later = LATER.search(first) is not None and "confirm" not in first.lower()
    return not later and any(OF_AN_ORDER.search(one.text) or NUMBER.search(one.labelled) for one in told)


_PAID = lexicon(r"(?:total|paid|charged|amount|you pay|payment)")


_WORKING = regex(r"\b(?:working|business) days?\b", re.IGNORECASE)


def _owned(one: Told) -> bool:
    return one.own and re.search(r"\breturn|\brefund", one.text, re.IGNORECASE) is None
