"""Care that comes free with a thing for some time: "three years of free aftercare", "servicing is on us for a year"."""

from __future__ import annotations

import re

from mysteryshop.judge.facts.kinds.deadlines.sorts import CARE, Around, Sort
from mysteryshop.judge.facts.kinds.deadlines.subject import root, roots
from mysteryshop.judge.facts.kinds.things import stem
from mysteryshop.judge.facts.sieve import regex

_FREE = regex(
    r"\bfree\b(?! (?:trial|delivery|shipping|postage|gift|returns?|cancellation|parking|sample|month|weeks?|days?))"
    r"|\b(?:at )?no (?:extra |additional |further )?(?:cost|charge)\b|\bwithout (?:any )?(?:extra )?charge\b|\bon us\b"
    r"|\bcomplimentary\b|\bfor nothing\b|\bcosts? (?:you )?nothing\b"
    r"|\b(?:won't|don't|never|not) (?:have to )?pay (?:a penny|anything|a thing|a cent|extra)\b|\bpay nothing\b"
    r"|\bincluded\b",
    re.I,
)
"""Words for what costs nothing. Source: shop copy, by hand."""

_CARE = regex(
    r"\b(?:after-?care|support|servic(?:e|es|ing)|maintenance|maintain\w*|tun(?:e|es|ing|ings)|check-?ups?"
    r"|clean(?:s|ing)?"
    r"|adjust\w*|help-?(?:line|desk)|assistance|updates?|upgrades?|look(?:s|ing)? after|sharpen\w*|re-?fill\w*"
    r"|calibrat\w+|alterations?|polish\w*|inspections?|monitoring|backups?|hosting|re-?waxing|re-?fits?|follow-?ups?"
    r"|advice|training|trims?|repairs|top-?ups|refresh\w*|re-?tension\w*|care)\b",
    re.I,
)
"""What is done for a thing after it was sold. Source: service promises of many trades, by hand."""

_OTHER = regex(r"\b(?:trial|interest|parking|cancel\w*|returns?|warrant\w*|guarante\w*)\b", re.I)
_LEAD = regex(
    r"(?:\b(?:for|with|of|get|gets|have|has|includes?|including|plus|gives?|receive|first|your|the|is|within"
    r"|enjoy|another)"
    r"|[:,–—-]|^)\s*(?:a |the |full |your )*$",
    re.I,
)
"""What stands before a time that something lasts."""


UMBRELLA = roots(
    frozenset({"aftercare", "after-care", "care", "servic", "support", "look after", "maintenance", "check-up"})
)
"""Words of care that hold all others, as `cares_of` gives them."""


def cares_of(text: str) -> frozenset[str]:
    """The words of care in a text, in one form each."""
    return frozenset(_plain(match.group().lower()) for match in _CARE.finditer(text))


def _plain(word: str) -> str:
    if word.startswith("look"):
        return "look after"
    return root(stem(word)) if not word.startswith("tun") else "tune"


def care(around: Around, clause: str) -> Sort | None:
    """How long something is looked after for nothing."""
    if around.unit not in ("month", "year", "week") or around.relative or around.working:
        return None
    if not _LEAD.search(around.before):
        return None
    told = f"{clause} {around.asked}"
    if not (_FREE.search(told) and _CARE.search(told)) or _OTHER.search(told):
        return None
    return CARE
