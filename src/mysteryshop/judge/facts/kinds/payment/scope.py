"""What a rule about paying is limited to (rentals, schools, the crew, the gate), and whether two rules can meet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from mysteryshop.judge.facts.kinds.words import naming
from mysteryshop.judge.facts.sieve import regex

FIELDS: Mapping[str, str] = {
    "deposit": "deposit bond downpayment down-payment holding reservation",
    "balance": "balance remainder rest",
    "month": "month monthly membership subscription subscriber",
    "online": "online website web webshop app internet",
    "phone": "phone telephone",
    "counter": "counter till desk reception shop store showroom branch boutique salon studio office surgery person",
    "ahead": "ahead advance before beforehand upfront up-front",
    "gate": "gate door entry entrance exit turnstile admission",
    "crew": (
        "crew driver operative fitter courier technician engineer installer guide instructor postman rider mechanic "
        "groomer"
    ),
    "rental": "rental rent hire lease letting",
    "sale": "purchase buy bought sale goods",
    "repair": "repair fix mend",
    "lesson": "lesson class course tuition term",
    "school": "school teacher pupil",
    "trade": "trade business company corporate wholesale firm",
    "private": "private individual household homeowner",
    "member": "member",
    "student": "student",
    "guest": "guest resident",
    "tip": "tip gratuity",
    "donation": "donation donate",
    "parking": "parking",
    "locker": "locker vending machine meter",
    "bar": "bar cafe café restaurant kitchen drink food snack",
    "kiosk": "kiosk hut booth",
    "clubhouse": "clubhouse pavilion",
    "stall": "stall market fair pop-up fete",
    "raffle": "raffle tombola prize",
    "post": "post mail letter envelope",
    "gift": "gift",
    "abroad": "abroad overseas international foreign island",
}
"""Words for one thing, one place or one sort of customer that a rule about paying can be for. Source: payment pages
of shops, venues, schools and hirers."""

_FIELD = {word: name for name, words in FIELDS.items() for word in words.split()}

ASIDE = frozenset({"only", "tip", "donation", "parking", "locker", "raffle", "stall", "gift", "abroad"})
"""What stands beside the main business: how it is paid for says nothing against a rule for the whole."""

_GENERIC = frozenset(
    """payment pay paid paying bill invoice order booking everything anything something nothing all customer
    client visitor people everyone anyone day arrival collection delivery departure completion visit moment
    present time advance full person site reason security order fact future due hand checkout principle
    prepaid board premises whole place way front minute end week year today tomorrow date kroner krone euro
    dollar pound sterling rand rupee currency charge charging extra fee surcharge service cost price amount
    total method option form type kind preference choice mind question policy rule law regulation purpose
    basis job work appointment session morning afternoon evening night confirmation receipt request demand
    lieu addition return exchange mat door-mat letterbox venue building facility house home friend staff team
    us them me him you back part favour accident sorry thing side note coin change mate insurer january card
    cash cheque transfer february march april june july august september october november december spring
    summer autumn winter monday tuesday wednesday thursday friday saturday sunday moment mate money name
    account other rest""".split()
)
"""Words after a preposition that limit nothing: moments, manners, the bill itself."""

_NAME = r"[a-zé][\w'é-]*"
_AFTER = regex(
    r"\b(?:for|from|at|on|in|over|inside|against|per|to(?= the | our | schools| members))\s+"
    r"(?:(?:the|our|your|an?|this|that|these|those|some)\s+)*"
    rf"(?P<what>{_NAME}(?:\s+{_NAME})?)",
    re.IGNORECASE,
)
_SUBJECT = regex(
    rf"^\W*(?:(?:and|but|so|our|the|your|please)\s+)*(?P<what>{_NAME}(?:\s+{_NAME})?)\s+"
    r"(?:is|are|must|ha(?:s|ve) to|can|can't|cannot|may|should|needs?|will|won't|don't|do not|doesn't|does not|only|"
    r"takes?|accepts?|work|pay|settle|go(?:es)?)\b",
    re.IGNORECASE,
)
_AT_OURS = regex(r"(?:at|on|in|inside)\s+(?:all\s+)?(?:of\s+)?our\s+[\w'’é-]+s$", re.IGNORECASE)
"""All places of the business: on our boats. Only those that FIELDS knows have ways to pay of their own."""

_OF_COURSE = regex(r"\bof course\b", re.IGNORECASE)
_MACHINE = regex(r"\b(?:card|payment) (?:machine|reader|terminal)s?\b", re.IGNORECASE)
_BUT_FOR = regex(r"\bbar\b(?=\s*,)", re.IGNORECASE)
"""`Bar` before a way to pay, which is an exception and no place to drink at."""

_WHOM = regex(
    rf"\b(?:pay|give|hand|tip)\s+(?:the|your|our)\s+(?P<what>{_NAME})\b"
    r"(?!(?:\s+[\w'-]+){0,2}\s+(?:bill|invoice|fees?|dues|account|order|charges?|membership)s?\b)",
    re.IGNORECASE,
)
_ALL = frozenset("all any every each most everywhere".split())
_VERBS = frozenset(
    """accept take unable able afraid sorry handle do dont doesnt cant wont offer use using stopped says say send
    give bring can cannot could would will refuse decline make made works ok okay fine add carry pls plz since
    until till
    now except like put leave hand post""".split()
)
"""Words before a verb or after a preposition that are verbs themselves."""

_SHORT = 5
"""Words of a clause that can leave out what it is about ("Transfer only, please"). Source: chosen."""

_NOUNLESS = regex(r"\b(?:we|i|you|they|it|who|which)\b", re.IGNORECASE)


def scope_of(clause: str, ways: list[tuple[int, int]], label: str, before: str) -> frozenset[str]:
    """The things, places and people that a clause about ways to pay is for; empty where it is for all.

    ways: where the ways to pay are named. label: label and question that it answers. before: the sentence before.
    """
    bare = _OF_COURSE.sub(lambda said: "," * len(said.group()), clause)
    for start, end in reversed(ways):
        bare = bare[:start] + "," * (end - start) + bare[end:]
    bare = _BUT_FOR.sub(",", _MACHINE.sub(",", bare))
    told: set[str] = set()
    for found in _AFTER.finditer(bare):
        named = _named(found["what"])
        told |= named & _KNOWN if _AT_OURS.match(found.group()) else named
    for found in _WHOM.finditer(bare):
        told |= _named(found["what"])
    subject = _SUBJECT.search(bare)
    if subject:
        told |= _named(subject["what"])
    told |= fields_of(bare) | fields_of(label)
    if not told and len(bare.split()) <= _SHORT and not _NOUNLESS.search(bare):
        told |= fields_of(before)
    return frozenset(told)


@lru_cache(maxsize=2048)
def fields_of(text: str) -> frozenset[str]:
    """The known things, places and people that a text names."""
    return frozenset(_FIELD[word] for word in naming(text) if word in _FIELD)


def _named(words: str) -> frozenset[str]:
    if _ALL & set(words.lower().split()):
        return frozenset()
    named = frozenset(_FIELD.get(word, word) for word in naming(words) if not _limits_nothing(word))
    # The farm shop is the shop, a gym membership is the membership.
    return named & _KNOWN if named & _WHOLE else named


_KNOWN = frozenset(FIELDS) | frozenset("workshop garage yard warehouse barn factory".split())

_WHOLE = frozenset({"counter", "month"})
"""Places and things of which a business mostly has one, whatever stands before their names."""


def _limits_nothing(word: str) -> bool:
    return word in _GENERIC or word in _VERBS or word.endswith(("ly", "ing", "n't", "'s", "'re"))


ON_SITE = "on site"
"""What a missing card machine refuses: cards wherever one stands before somebody, not those paid with from afar."""

REMOTE = frozenset({"online", "phone", "post", "ahead"})

GROUPS = frozenset({"school", "trade", "member", "student"})
"""Customers of a sort of their own, who often pay as nobody else does."""

BESIDE = ASIDE | {"deposit", "balance"}
"""What a line often tells of beside the rest: not what its rule about paying is for, unless its own words say so."""

PAID_AT: Mapping[str, frozenset[str]] = {
    "online": frozenset(
        {"paypal", "apple pay", "google pay", "klarna", "clearpay", "amex", "crypto", "instalments", "ideal", "app"}
    ),
    "counter": frozenset({"cash", "card", "cheque", "contactless", "amex"}),
}
"""Ways by where they are mostly paid with: refused there, they are refused to most."""


BRANDED = frozenset({"amex", "diners", "discover", "maestro"})
"""Cards of one brand: a business has a contract with it or none, whatever is paid for."""


def refusal_meets(no: frozenset[str], yes: frozenset[str], about: frozenset[str], method: str) -> bool | None:
    """Whether a refusal is of what the other takes: no, or None where it can't be told.

    about: what the line of the one that takes is about, where its own words limit nothing. method: the way to pay.
    """
    no = no - {"ahead"}
    if ON_SITE in no:
        return None if yes & ASIDE else not yes & REMOTE
    if no & yes:
        return True
    if not no:
        return None if yes & ASIDE else True
    if yes:
        return False
    if method in BRANDED and no <= _WHOLE and not about & BESIDE:
        return True
    mostly = len(no) == 1 and any(method in PAID_AT.get(place, ()) for place in no)
    return True if mostly or no & about - BESIDE else None
