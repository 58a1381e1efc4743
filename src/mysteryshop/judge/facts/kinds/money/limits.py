"""What limits an amount: per what, with tax or without, from or up to, formerly, for a time; and what is no price."""

from __future__ import annotations

import re

from mysteryshop.judge.facts.kinds.money.numerals import word_set
from mysteryshop.judge.facts.kinds.money.pieces import Share
from mysteryshop.judge.facts.kinds.money.words import stem
from mysteryshop.judge.facts.sieve import regex

_PER = regex(
    r"^[\s(,]{0,2}(?:/\s?|p/|(?:(?:for )?(?:per|an?|each|every|the)\s(?:calendar )?))(?P<unit>[a-z][a-z-]*)"
    r"|^[\s(]{0,2}(?P<word>monthly|yearly|annually"
    r"|weekly|nightly|daily|hourly|pcm|pppn|ppn|pp|p\.?p\.?|pn|pw|pm|p\.?\s?a\.?|apiece|each)\b",
    re.IGNORECASE,
)
_PER_BEFORE = regex(
    r"\b(?P<word>monthly|yearly|annual|weekly|nightly|daily|hourly|per (?P<unit>[a-z]+)) (?:\w+ )?(?:fees?|charges?"
    r"|rent|costs?|prices?|rates?|payments?|bills?|instal?ments?|premiums?|subscriptions?)\b[^.;£$€₹]{0,45}$",
    re.IGNORECASE,
)
UNITS = {
    "mo": "month", "mth": "month", "mon": "month", "m": "month", "month": "month", "monthly": "month", "pcm": "month",
    "year": "year", "yr": "year", "annum": "year", "yearly": "year", "annually": "year", "annual": "year", "pa": "year",
    "week": "week", "wk": "week", "weekly": "week", "pw": "week", "day": "day", "daily": "day", "night": "night",
    "nightly": "night", "pn": "night", "hour": "hour", "hr": "hour", "h": "hour", "hourly": "hour",
    "quarter": "quarter",
    "person": "person", "head": "person", "pp": "person", "guest": "person", "adult": "person", "pax": "person",
    "passenger": "person", "minute": "minute", "min": "minute", "order": "order", "booking": "order", "parcel": "order",
    "km": "km", "kilometre": "km", "mile": "mile", "kg": "kg", "kilo": "kg", "litre": "l", "ppn": "night",
    "pppn": "night", "session": "session", "class": "session", "lesson": "session", "visit": "session",
    "metre": "metre", "m2": "m2", "page": "page", "word": "word", "claim": "claim", "trip": "trip", "term": "term",
    "mth's": "month", "ride": "trip", "game": "session", "user": "person", "seat": "person", "agent": "person",
}  # fmt: skip
"""Units of a price, each with the word that stands for all. Source: price lists and menus; written by hand."""

TIMES = frozenset({"month", "year", "week", "day", "night", "hour", "quarter", "minute", "term"})
"""Units of time: prices by two of them are never held against one another."""

NET = regex(
    r"\b(?:plus|\+|before|excl?\w*|ex\.?|without|not incl?\w*|exclusive of"
    r"|add)(?: of)?(?: any)?(?: applicable)? ?(?:\d{1,2}(?:[.,]\d)? ?% ?)?(?:vat|gst|tax(?:es)?|iva|mwst|btw|moms)\b"
    r"|\b(?:vat|gst|tax) (?:is )?(?:extra|added|not included|exclu\w+)|\+ ?(?:vat|gst|tax)\b|\bnet\b(?! ?(?:curtain"
    r"|ball))",
    re.IGNORECASE,
)
GROSS = regex(
    r"\binc\w*\.?(?: of)?(?: all| any)? ?(?:vat|gst|tax(?:es)?)\b|\bwith (?:the )?(?:vat|gst|tax)\b|\b(?:vat|gst"
    r"|tax(?:es)?)(?: at [\w. ]+)? (?:is |are )?(?:incl?\w*|in\b|paid)"
    r"|\bgross\b",
    re.IGNORECASE,
)
_TAX_SHORT = regex(r"^[\s(,]{0,2}(?:incl?|excl?|ex)\b(?!\w|\. ?[a-z]| [a-z])", re.I)
FROM = regex(
    r"(?:\b(?:from|starts? at|starting (?:at|from)|as little as|as low as|starts? from|at least|upwards of)\b"
    r"|\bfr\.)\W*(?:just |only |about )?$",
    re.I,
)
UP_TO = regex(
    r"\b(?:up to|upto|max(?:imum)?(?: of)?|at most|no more than|not more than|capped at|limit(?:ed)? (?:of|to|is))\W*$",
    re.I,
)
ABOUT = regex(r"\b(?:about|around|roughly|approx\w*\.?|circa|between|some)\W*$|~$", re.I)
WAS = regex(
    r"\b(?:was|were|rrp|m\.?r\.?p\.?|normally|usually|formerly|originally|before|instead of|reduced from|down from"
    r"|list price|worth"
    r"|regular(?:ly)?(?: price)?|rather than|valued? at|value|previously|compare at|full price|used to be|no longer"
    r"|not|it's not|up from)\W*(?:just |only |at )?$",
    re.IGNORECASE,
)
WAS_AFTER = regex(
    r"^\s*(?:\W?(?:normally|usually|before(?! (?:tax|vat|gst|any|the|\d))|rrp|reduced|value|worth)\b)", re.I
)
DATED = regex(
    r"\b(?:(?:until|till|til|before) (?:the )?(?:end|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul"
    r"|aug|sep|oct|nov|dec)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\w+day|midnight|christmas|easter|further"
    r"|stocks)\w*|ends?(?: on)? (?:\d|\w+day|sun|soon)|expires?|(?<!new )(?<!seller )(?<!in )(?<!drop )this (?:week"
    r"|month|weekend|summer|winter|christmas|spring|autumn|season)|today only|only today|sale"
    r"|black friday|launch|introductory|for a limited time|limited[- ]time|while stocks|offer|promo\w*|special"
    r"|deal price|early[- ]bird"
    r"|this \w+day|in (?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|all (?:month|january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|(?:down|reduced|cut|dropped|lowered|slashed|marked down|come down|gone down) to (?=(?:just |only |about "
    r")?[£$€\d]|an? "
    r"(?:fiver|tenner|pound|euro|quid)|\w+ (?:pounds?|euros?|quid|dollars?))|last (?:of (?:the|our|this|these)|few"
    r"|ones?|pairs?)"
    r"|to clear|clearing at|end of (?:line|season)"
    r"|rest of the year|in place of|(?:day|weekend|week|month|show|night) only|only (?:on|at) the"
    r"|half[- ]price|with (?:the )?code|using code|first (?:month|three|six|two|box|order|\d)|for (?:the first"
    r"|\d) months?|trial"
    r"|from (?:\d{1,2} )?(?:january|february|march|april|june|july|august|september|october|november|december|next))\b"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:to|-|–|and|until) \d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep"
    r"|oct|nov|dec)",
    re.IGNORECASE,
)
_DATING = frozenset(
    """
    until till til before january february march april may june july august september october november december jan
    feb mar
    apr jun jul aug sep oct nov dec ends end expires this today sale friday launch introductory limited while offer
    promo
    special deal early all half code first for from only rest place trial promotion promotional offers promos specials
    down reduced cut dropped lowered slashed last clear clearing
    """.split()
)
_DAYS = regex(r"\d(?:st|nd|rd|th)? (?:to|-|–|and|until) \d")


def dated_in(text: str) -> str:
    """The words by which a price holds for a time only, or nothing."""
    if _DATING.isdisjoint(word_set(text)) and not _DAYS.search(text):
        return ""
    found = DATED.search(text)
    return found.group().lower() if found else ""


_THRESHOLD = regex(
    r"\b(?:over|above|exceed(?:s|ing)?|more than|at least|under|below|less than|spend(?:ing)?|spent|reach(?:es|ed"
    r"|ing)?|past|beyond|orders? (?:of|from|at)"
    r"|minimum(?: spend| order| charge)?(?: of| is)?|min\.?(?: spend| order)?|baskets? (?:of|over)|hits?|tops?|passes"
    r"|when you spend|worth)\W*(?:net |a |just |only |the )?$",
    re.IGNORECASE,
)
_THRESHOLD_AFTER = regex(
    r"^\W{0,2}(?:net |gross )?(?:and (?:over|up|above|more|under|below)|or (?:more|over|above|less)|upwards?\b"
    r"|up\b(?! to)|\+|minimum|min\b|in (?:total|your basket|the basket)|spend\b)",
    re.I,
)
_OFF_AFTER = regex(
    r"^[\s-]{0,2}(?:off|discount|cheaper|less|credit(?:ed)?|cash ?back|back\b|voucher|gift|saving|saved|bonus|reward"
    r"|donation to|prize|reduction"
    r"|dearer|more than|refund(?:ed)?|worth of|towards?|deducted|of (?:your|the) (?:bill|credit)|fine\b|million"
    r"|turnover|raised|in (?:all|prizes)|limit)\b",
    re.IGNORECASE,
)
_OFF_BEFORE = regex(
    r"\b(?:save|saves|saving|savings of|less|minus|(?<!one[- ])off|credit of|win|reduced by|discount of|knock"
    r"|take|takes|took"
    r"|taking|rises? by|go(?:es)? up by|up by|increases? (?:of|by)"
    r"|raised|donate|insured (?:to|for|up to)|cover(?:ed)? (?:up to|for|of)|liability (?:of|up to)|compensation of"
    r"|refund of|refund|pay you|give you|reimburse(?: up to)?|first|limit(?:ed)? (?:is|of|to))\W*(?:up to |an? "
    r"|extra |of )?$",
    re.IGNORECASE,
)
_TOTAL = regex(
    r"\b(?:sub-?total|grand total|total)(?: (?!of\b|for\b)[a-z]+){1,3}[^a-z]*$"
    r"|\b(?:sub-?total|grand total|total|in total|altogether"
    r"|(?<!expect )(?<!have )(?<!has )(?<!agrees )(?<!able )to pay|amount due|balance|you(?:'ve)? paid|paid(?: by)?"
    r"|(?<!be )(?<!are )(?<!we )(?<!i )charged(?: to)?|first payment|payment on|first bill|in all|comes to(?= all)"
    r"|sum|outstanding|vat|gst|sales tax|tax|net|less)\b[^a-z]*$|=\s*$",
    re.IGNORECASE,
)


_PARTS = (
    (
        "part",
        regex(
            r"\b(?:deposit|down ?payment|instal?ments?|\d+ (?:\w+ )?payments?|pay(?:able|ment"
            r"|s)?(?: of)? ?(?:[£$€₹\d.,]+ )?(?:now"
            r"|today|up ?front|in advance|on booking)|up ?front|the (?:rest|remainder|balance)|rest (?:on|when"
            r"|before|later)"
            r"|balance (?:on|when|before|due|is)|(?:to )?(?:hold|holds|holding|secure|secures|reserve|reserves)"
            r" (?:the|your|a|an|it|my|their) \w+|part[- ](?:payment|exchange)|spread the cost|finance|over \d+ months"
            r"|for a year|retainer)\b",
            re.I,
        ),
    ),
    (
        "several",
        regex(
            r"\b(?:altogether|all told|all in all|in total|that (?:comes to|makes)|(?:it|they|both"
            r"|which) (?:comes?|adds? up)"
            r" to|makes (?:it )?[£$€₹]|between you|for the (?:lot|pair)\b|for both)\b",
            re.I,
        ),
    ),
    (
        "credit",
        regex(
            r"\b(?:credits?(?! cards?)|vouchers?|gift cards?|gift certificates?|rewards?|cash ?back|points|store credit"
            r"|refer\w*|waiver|insur\w+|excess|claim)\b",
            re.I,
        ),
    ),
    (
        "example",
        regex(
            r"\be\.?g\.|\b(?:for (?:example|instance)|such as|imagine|suppose|let's say|say,? (?:an?|your|you)"
            r"|as an example"
            r"|worked example|illustrat\w+)\b",
            re.I,
        ),
    ),
    (
        "used",
        regex(
            r"\b(?:second[- ]?hand|pre-?(?:loved|owned)|ex-?(?:display|demo\w*|hire|rental)|customer returns?"
            r"|as good as new"
            r"|refurbished|reconditioned|seconds|clearance|imperfect|damaged box)\b",
            re.I,
        ),
    ),
    ("upgrade", regex(r"\b(?:upgrad\w*|add(?:ing)? on|trade[- ]?in|late payment|overdue|penalt\w+)\b", re.I)),
)
"""What an amount is where it is no whole price of a thing, by the words beside it. Source: price lists and order mails,
by hand; each word is one for a payment and none for a thing."""

ROLES = frozenset("deposit voucher gift credit waiver excess upgrade penalty instalment retainer finance".split())
"""Words of such amounts that can be the name of what is paid for, on both sides then."""


def role_of(share: Share, name: frozenset[str]) -> str:
    """`part`, `several`, `credit`, `example` …: what an amount is that is no whole price; empty for a price."""
    if name & ROLES:
        return ""
    near = f"{_end(share)} | {share.after[:NEAR]}{share.beyond[:NEAR]}"
    return next((role for role, words in _PARTS if words.search(near)), "")


CARTS = frozenset("basket cart trolley".split())
"""What holds things until they are paid for: its running total is no price of one of them."""

OTHERS = regex(
    r"\b(?:if you(?:'re| are) not|unless|otherwise|non-?(?:members?|residents?|guests?)|not (?:staying|a member"
    r"|members)|everyone else|everybody else|others|elsewhere|damaged|lost|broken)\b",
    re.IGNORECASE,
)
"""Words by which a price is for others than the usual customers, or for another case."""

NEAR = 60
"""Characters before an amount in which the words stand that limit it. Source: chosen."""
_TAXED = regex(r"vat|gst|tax|iva|mwst|btw|moms|net|gross|inc|ex", re.I)


def _end(share: Share) -> str:
    """The last words before an amount: patterns that end at it are slow on long texts."""
    before = share.before
    return before if len(before) <= NEAR else before[-NEAR:].partition(" ")[2]


def per_of(share: Share) -> str:
    """The unit that a price is for (`month`, `person`), or empty."""
    found = _PER.match(share.after) or _PER.match(share.after.lstrip("/-. "))
    if found:
        said = (found["unit"] or found["word"] or "").lower().replace(".", "").replace(" ", "")
        return UNITS.get(said) or UNITS.get(stem(said), "") or UNITS.get(said.rstrip("s"), "")
    ahead = _PER_BEFORE.search(share.before)
    return UNITS.get((ahead["unit"] or ahead["word"]).lower(), "") if ahead else ""


def tax_of(share: Share) -> str:
    """`net`, `gross` or empty, by the amount's own words."""
    if not _TAXED.search(f"{share.before[-30:]} {share.after} {share.beyond[:30]}"):
        return ""
    own = f"{share.before[-30:]} # {share.after} {share.beyond[:30]}"
    short = _TAX_SHORT.match(share.after + share.beyond)
    if short:
        return "gross" if short.group().strip(" (,").lower().startswith("inc") else "net"
    if NET.search(own):
        return "" if GROSS.search(own) else "net"
    return "gross" if GROSS.search(own) else ""


def bound_of(share: Share) -> str:
    """`from`, `up to`, `about` or empty."""
    if FROM.search(_end(share)):
        return "from"
    if UP_TO.search(_end(share)):
        return "up to"
    return "about" if ABOUT.search(_end(share)) else ""


def is_former(share: Share) -> bool:
    """Whether the amount is what something cost before, or costs otherwise."""
    return WAS.search(_end(share)) is not None or WAS_AFTER.match(share.after) is not None


def is_threshold(share: Share) -> bool:
    """Whether the amount is what a cart must be worth."""
    return _THRESHOLD.search(_end(share)) is not None or _THRESHOLD_AFTER.match(share.after + share.beyond) is not None


def is_money_off(share: Share) -> bool:
    """Whether the amount is taken off, given back, won or insured, and no price."""
    return _OFF_BEFORE.search(_end(share)) is not None or _OFF_AFTER.match(share.after + share.beyond) is not None


def is_total(share: Share) -> bool:
    """Whether the amount adds up others; `you paid 4 for the post` names what it is of."""
    found = _TOTAL.search(_end(share))
    return found is not None and not (_PAID.search(found.group()) and _PAID_FOR.match(share.after))


_PAID = regex(r"\b(?:paid|charged)\W*$", re.I)
_PAID_FOR = regex(r"^\s?for (?!(?:everything|all|both|your order|the order|this order|order)\b)[a-z]", re.I)
