"""Where and how something is sent: regions and services, in one word each."""

from __future__ import annotations

import re
from functools import lru_cache

from mysteryshop.judge.facts.conditions import Overlap
from mysteryshop.judge.facts.sieve import regex

_REGIONS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, regex(pattern))
    for name, pattern in (
        ("ni", r"\b(?:NI|N\.? ?Ireland|Northern Ireland)\b"),
        ("uk", r"\b(?:UK|United Kingdom|Great Britain|GB|Britain|England|Wales|[Mm]ainland)\b(?! and the islands)"),
        (
            "islands",
            r"\b(?:Highlands?|Islands|Isles?|islands|islanders|Scilly|Channel Islands|Jersey|Guernsey"
            r"|Shetland|Orkney|Hebrides|offshore)\b",
        ),
        ("north island", r"\b(?:North Island|up north|the North)\b"),
        ("south island", r"\b(?:South Island|down south|the South)\b"),
        ("ireland", r"\b(?<!Northern )(?<!N )(?<!N\. )(?:Ireland|Eire|ROI|Irish addresses)\b"),
        ("eu", r"\b(?:EU|E\.U\.|Europe(?:an)?(?: Union)?|the continent|Benelux)\b"),
        (
            "world",
            r"\b(?:[Ww]orldwide|[Rr]est of (?:the )?world|[Ii]nternational\w*|[Oo]verseas|[Aa]broad"
            r"|[Ee]lsewhere|foreign|[Oo]ther countr(?:y|ies)|another country|(?:every|any)where else"
            r"|[Gg]lobal(?:ly)?|beyond the UK|"
            r"outside (?:the )?(?:UK|EU|US|country|India|Australia))\b",
        ),
        ("us", r"\b(?:USA?|U\.S\.A?\.?|United States|America|stateside|contiguous|lower 48|48 states)\b"),
        ("alaska", r"\b(?:Alaska|Hawaii|Puerto Rico)\b"),
        ("canada", r"\bCanada\b"),
        ("australia", r"\b(?:Australia(?:-wide)?|AU)\b"),
        ("tasmania", r"\b(?:Tasmania|Tassie|Perth|WA|NT|Northern Territory)\b"),
        ("new zealand", r"\b(?:New Zealand|NZ)\b"),
        ("india", r"\b(?:India|[Pp]an[- ]India|all over India)\b"),
        ("gulf", r"\b(?:Gulf|UAE|Dubai|Singapore)\b"),
        ("south africa", r"\bSouth Africa\b"),
        ("germany", r"\b(?:Germany|German addresses|DE)\b"),
        ("netherlands", r"\b(?:Netherlands|Holland|NL)\b"),
        ("belgium", r"\b(?:Belgium|BE)\b"),
        ("france", r"\b(?:France|French (?:addresses|mainland))\b"),
        ("spain", r"\b(?:Spain|Balearics|Canar(?:y|ies))\b"),
        ("italy", r"\bItaly\b"), ("portugal", r"\bPortugal\b"), ("austria", r"\bAustria\b"),
        ("switzerland", r"\bSwitzerland\b"), ("sweden", r"\bSweden\b"), ("norway", r"\bNorway\b"),
        ("denmark", r"\bDenmark\b"), ("poland", r"\bPoland\b"), ("japan", r"\bJapan\b"),
        (
            "outside",
            r"\b(?:[Oo]utside|[Ff]urther(?: out| away| afield)?|[Bb]eyond (?:that|\d+|the|it)"
            r"|(?<=km, )otherwise|(?<=miles, )otherwise|other (?:places|areas|towns)|remote|rural)\b",
        ),
        (
            "local",
            r"\b(?:[Ll]ocal(?:ly)?|(?:[Ww]ithin|[Ii]nside|up to|under) \d+ ?(?:km|miles?|kilomet\w+)"
            r"|in town|(?:within|inside) (?:the )?(?:city|ring road|town|village|valley)|across town"
            r"|metro)\b",
        ),
    )
)  # fmt: skip
"""Regions as shops name them. Source: delivery pages of shops in several countries; written by hand."""

_NAMED = regex(
    r"\b(?:to|(?<!anywhere )in|within|inside|across|around|for)\s(?:the |greater |central |inner |any "
    r"|an? )?(?P<name>[A-Z][a-zà-ÿ]{2,}(?:[\s-][A-Z][a-zà-ÿ]+)*)(?P<wide>\s(?:county|region|state"
    r"|province|area|suburbs))?\b(?! (?:office|only|day)|['’]s)"
)
_STREET = regex(r"(?:\b[A-Z][a-z'’]+ )+(?:Road|Street|Lane|Avenue|Terrace|Row|Place|Close|Drive|Wynd|Gardens)\b,? ?")
"""A street, whose name is no place's: `in Perth Road, Dundee`."""
_NO_PLACE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september "
    "october november december christmas easter standard express royal mail dpd ups fedex hermes evri post free you "
    "delivery shipping orders order all".split()
)

HOMES = {
    "GBP": "uk", "USD": "us", "INR": "india", "AUD": "australia", "NZD": "new zealand", "ZAR": "south africa",
    "CHF": "switzerland", "CAD": "canada", "SEK": "sweden", "NOK": "norway", "DKK": "denmark", "PLN": "poland",
    "JPY": "japan",
}  # fmt: skip
"""The country in which a shop that charges this money is at home."""

_SERVICES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, regex(pattern, re.IGNORECASE))
    for name, pattern in (
        ("same day", r"\bsame[- ]day\b"),
        (
            "next day",
            r"\b(?:next[- ](?:working |business )?day|overnight|24[- ]?h(?:ou)?rs?|tomorrow|before (?:noon"
            r"|12|9|10)|by noon)\b",
        ),
        (
            "express",
            r"\b(?:express|priority|rush|special delivery|premium|saturday|sunday|weekend|named[- ]day"
            r"|nominated|evening|timed|fast(?:er|est)?|urgent|expedited|air ?mail|swift|bike courier)\b",
        ),
        (
            "collection",
            r"\b(?:click (?:and|&) collect|collect(?:ion|ing)?(?: in| from)?|pick(?:ing)?[- ]?up"
            r"|in[- ]store|locker|pick it up|to the (?:shop|store))\b",
        ),
        ("email", r"\b(?:e-?tickets?|by e-?mail|digital|downloads?|e-?gift|e-?vouchers?|pdf|emailed)\b"),
        ("tracked", r"\b(?:tracked|signed[- ]for|recorded|insured)\b"),
        ("economy", r"\b(?:economy|saver|slow|second class|2nd class)\b"),
        (
            "room",
            r"\b(?:two-(?:man|person) (?:delivery|service|carry)|white[- ]glove|room of (?:your )?choice"
            r"|room-of-choice|installation|install|upstairs|carry(?! (?:it|them|your \w+) (?:out |over |round )?to "
            r"(?:you|your (?:step|door|gate))| them\b\W*$)|assembl\w+|into (?:your|the) (?:home"
            r"|room|house))\b",
        ),
        ("pallet", r"\b(?:pallets?|kerbside|bulky|oversized?|large items?|heavy)\b"),
    )
)  # fmt: skip
"""Ways of sending that have a price of their own."""

_EXCEPTED = regex(
    r"\b(?:except(?:ing)?(?: for)?|excluding|excl\.?|but not|other than|apart from|not including)\b[^.;)]{0,80}", re.I
)


_EITHER_WAY = regex(
    r"\b(?:delivery|drop-?off) (?:and|or|&|/) (?:collection|pick-?up)\b|\b(?:collection|pick-?up) (?:and|or|&"
    r"|/) (?:delivery|drop-?off)\b",
    re.I,
)


_STANDARD = regex(r"\b(?:standard|ordinary|normal)\b", re.I)
_ANY_REGION = regex("|".join(f"(?:{pattern.pattern})" for _, pattern in _REGIONS))
_ANY_SERVICE = regex("|".join(f"(?:{pattern.pattern})" for _, pattern in _SERVICES), re.IGNORECASE)
"""All of them in one: most texts name none, and are asked once."""


@lru_cache(maxsize=4_000)
def regions_in(text: str) -> frozenset[str]:
    """The regions that a text speaks of, exceptions left out."""
    kept = _STREET.sub("", _EXCEPTED.sub(" ", text))
    found = {name for name, pattern in _REGIONS if pattern.search(kept)} if _ANY_REGION.search(kept) else set()
    if "outside" in found and re.search(r"\boutside (?:the )?(?:UK|EU|US)\b", kept):
        found = {"world"}
    for match in _NAMED.finditer(kept):
        name = match["name"].lower() + (match["wide"] or "").lower()
        if not found and name.split()[0] not in _NO_PLACE:
            found.add(name)
    return frozenset(found)


@lru_cache(maxsize=4_000)
def without_places(text: str) -> str:
    """The text without the names of regions and of services."""
    return _NAMED.sub(" ", _ANY_SERVICE.sub(" ", _ANY_REGION.sub(" ", text)))


def service_in(text: str) -> str:
    """The service that a text names; empty for the standard one."""
    if not _ANY_SERVICE.search(text) or _STANDARD.search(text):
        return ""
    if _EITHER_WAY.search(text):
        return ""
    return next((name for name, pattern in _SERVICES if pattern.search(text)), "")


def regions_meet(a: frozenset[str], b: frozenset[str], currency: str) -> Overlap:
    """Whether there is a customer in both regions; none named is the home country."""
    home = frozenset({HOMES.get(currency, "")})
    mine, its = a or home, b or home
    if mine & its:
        return Overlap.YES
    if a and b:
        return Overlap.NO
    return Overlap.NO if (a | b) & {"world", "eu", "outside", "islands", "ni", "alaska"} else Overlap.UNKNOWN
