"""What a number, mailbox or address is for: the department, line or place that its own words name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mysteryshop.judge.reading.wording import regex

ROLES: Mapping[str, str] = {
    "fax": r"fax",
    "whatsapp": r"whats\s?app",
    "text": r"sms|text(?: us| message|s)?",
    "emergency": r"emergenc\w+|out[- ]of[- ]hours|night|urgent|24[- ]hours? (?:line|help)|breakdowns?|casualty",
    "claims": r"claims?",
    "returns": r"returns?|exchanges?",
    "trade": r"trade|wholesale|stockists?",
    "accounts": r"accounts?|billing|invoices?|payments?|finance",
    "complaints": r"complaints?",
    "press": r"press|media",
    "jobs": r"jobs?|careers?|vacanc\w+|recruit\w+",
    "bookings": r"book(?:ings?|ing desk)|reservations?|box office|tickets?|tables?|appointments?",
    "orders": r"orders?|ordering|sales|shop online",
    "technical": r"technical|tech support|installer|engineers?",
    "support": r"support|help\s?(?:desk|line)|customer (?:care|services?|support)|aftercare|after-sales",
    "repairs": r"repairs?|workshop|servicing|spares|parts",
    "delivery": r"deliver(?:y|ies)|dispatch|warehouse|depot|logistics|drivers?",
    "reception": r"reception|front desk|switchboard",
    "office": r"(?:head |main )?office|headquarters|hq",
    "shop": r"shop|store|showroom|boutique|counter|farm shop",
    "kitchen": r"kitchen|restaurant|caf[eé]|bar|bistro",
    "spa": r"spa|pool|gym|salon",
    "kennels": r"kennels?|cattery|stables?|yard",
    "line": r"(?:behaviour|advice|info(?:rmation)?|order|hot|feed|crisis|listening|quit) ?line",
    "privacy": r"privacy|data protection|dpo|gdpr",
}
"""Departments and lines by the words that name them. Source: contact pages and letterheads of English-speaking
shops."""

_ANY = regex(
    r"(?<!\w)(?:" + "|".join(f"(?P<{role}>{words})" for role, words in ROLES.items()) + r")(?!\w)", re.IGNORECASE
)

FOREIGN = regex(
    r"\b(?:gas (?:emergency|leak)|smell gas|police|ambulance|fire brigade|999|112|911|nhs|courier'?s?|royal mail|dpd|"
    r"parcelforce|fedex|ups|dhl|evri|your (?:bank|insurer|card issuer|network)|the (?:insurer|manufacturer|ombudsman|"
    r"regulator|council)|citizens advice|samaritans|ombudsman|partner|our friends|neighbours?|next door|"
    r"(?:the )?(?:station|post office|bus stop|car park))\b",
    re.IGNORECASE,
)
"""Others, whose numbers and addresses the brand only passes on."""


PLACES = frozenset({"shop", "office", "kitchen", "spa", "kennels", "reception", "repairs", "delivery"})
"""Roles that each branch has of its own, so that its name in front of them counts."""

_NO_BRANCH = frozenset("the our main head your call ring phone tel visit contact email any find this at to".split())

_BRANCH = regex(r"[A-Z][a-z]{2,}(?= [a-z]+\W*$)")


def role_of(*said: str) -> str:
    """The role that the first of these texts to name one names last, just before the number; empty where none does."""
    for text in said:
        named = list(_ANY.finditer(text))
        if named:
            role = named[-1].lastgroup or ""
            branch = _BRANCH.search(text[: named[-1].end()]) if role in PLACES else None
            first = branch.group().lower() if branch else ""
            return f"{first} {role}" if first and first not in _NO_BRANCH else role
    return ""


def kin(mine: frozenset[str], its: frozenset[str]) -> bool:
    """Whether two sets of roles share one; a shop without a name may be any branch's."""
    return any(a == b or a.endswith(f" {b}") or b.endswith(f" {a}") for a in mine for b in its)
