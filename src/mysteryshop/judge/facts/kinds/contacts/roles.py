"""What a number, mailbox or address is for: the department, line or place that its own words name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mysteryshop.judge.facts.sieve import regex

ROLES: Mapping[str, str] = {
    "fax": r"fax",
    "whatsapp": r"whats\s?app",
    "text": r"sms|(?<!call or )(?<!ring or )(?<!call/)text(?: us| message|s)?(?!(?: us)?(?: or | and |/| & )(?:call|"
    r"ring|phone)\b)",
    "emergency": r"emergenc\w+|out[- ]of[- ]hours|night|urgent|24[- ]hours? (?:line|help)|breakdowns?|casualty",
    "claims": r"claims?",
    "returns": r"returns?|exchanges?",
    "trade": r"trade|wholesale|stockists?",
    "accounts": r"accounts?|billing|invoices?|payments?|finance",
    "complaints": r"complaints?",
    "press": r"press|media",
    "jobs": r"jobs?|careers?|vacanc\w+|recruit\w+",
    "bookings": r"book(?:ings?|ing desk)|book (?:\w+ )?(?:with|at|through) (?:our |the )?reception|reservations?|box "
    r"office|tickets?|tables?|appointments?",
    "orders": r"orders?|ordering|sales|shop online",
    "technical": r"technical|tech support|installer|engineers?",
    "support": (
        r"support|helpline|help(?=$)|help\s?(?:desk|line)|customer (?:care|services?|support)|aftercare|after-sales"
    ),
    "repairs": r"repairs?|workshop|service(?= \W*$|:)|servicing|spares|parts",
    "delivery": r"deliver(?:y|ies)|(?<!ing )dispatch|warehouse|depot|logistics|drivers?",
    "reception": r"reception|front desk|switchboard",
    "office": r"(?:head |main )?office|headquarters|hq",
    "shop": r"shop|store|showroom|boutique|counter|farm shop",
    "kitchen": r"kitchen|restaurant|caf[eé]|bar|bistro",
    "spa": r"spa|pool|gym|salon",
    "kennels": r"kennels?|cattery|stables?|yard",
    "line": r"(?:behaviour|advice|info(?:rmation)?|order|hot|feed|crisis|listening|quit) ?line",
    "direct": r"direct (?:line|dial|number)|extension|personal (?:line|number)",
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


SPECIAL = frozenset({"press", "jobs", "privacy", "accounts", "trade", "complaints"})
"""Departments that a shop may have a mailbox for beside the one that it calls its only one."""

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


_PROMISED = regex(
    r"[£$€₹]\s?\d|\d\s?[€₹]|\d\s?(?:(?:working|business|calendar) )?(?:minutes?|hours|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)


def topic_of(topic: str) -> str:
    """What a number or mailbox stands under, where that can say what it is for, or an empty string.

    A first line with a price or a length of time ("Standard delivery £3.95", "Returns within 30 days") is a promise
    of its own, and heads nothing.
    """
    return "" if _PROMISED.search(topic) else topic


DEAD = "dead"
"""The role of a mailbox or number that customers are told not to use any more."""

_STILL = r"(?!.{0,25}\b(?:(?:at|on|over|outside|after|before|during) |weekends?\b|nights?\b|hours\b))"
_DEAD_AFTER = regex(
    r"^\W{0,3}(?:(?:it|is|has|been|was|are|now|address|mailbox|inbox|number|line|which|that) ){0,4}?(?:no longer "
    r"(?:in use|read|used|works?|"
    r"working|monitored|checked|active|ours|exists?|reaches|answered|connected)|not (?:in use|read|used|monitored|"
    r"checked|working|"
    r"answered|connected)|closed|retired|switched off|shut|discontinued|deleted|disconnected|cut off|dead\b|"
    r"defunct|bounces|out of use|"
    r"doesn't work|does not work|isn't (?:read|used|monitored|checked|answered))" + _STILL,
    re.IGNORECASE,
)
_GIVEN_UP = (
    r"(?:(?:shut|closed|retired|scrapped|dropped|deleted|abandoned|discontinued|disconnected)(?: down)?|switched off|"
    r"turned off|closed down|given up|gave up|got rid of|moved (?:away )?from|"
    r"stopped (?:using|reading|checking|answering)|no longer (?:use|read|check|monitor|answer|look at|have))"
)
"""What one does to a mailbox or a number that is not used any more."""

_DEAD_BEFORE = regex(
    rf"\b(?<!is )(?<!are )(?<!'re )(?<!be )(?<!'s )(?:{_GIVEN_UP}(?: (?:our|the|my|that|old|former|previous|address|"
    rf"mailbox|inbox|e-?mail|number|line)){{0,4}}"
    r"\W{0,2}$)|"
    r"\b(?:(?:please )?(?:don't|do not|never|no longer|stop) (?:writ|mail|e-?mail|us|send|call|ring|dial|"
    r"phon)(?:e|ing|s|y)?(?: (?:to|the|our|"
    r"old|on|at|address|number)){0,4}|instead of|(?:replaces|replacing)(?: the)?(?: old)?(?: \w+)?|formerly)"
    r"\W{0,2}$",
    re.IGNORECASE,
)


def is_dead(before: str, after: str) -> bool:
    """Whether the words around an address or a number say that it is out of use."""
    told = _DEAD_BEFORE.search(before[-60:])
    return bool(told or _DEAD_AFTER.search(after[:90])) and not _NIGHTS.search(after[:40])


_NIGHTS = regex(r"^\W*\b(?:at|on|over|outside|after|before|during|for this|if|unless|out of)\b", re.IGNORECASE)
"""Words after a number that limit a warning to some moments."""


_PLAIN_LABELS = frozenset(
    """tel telephone phone ph call ring contact mobile mob number line freephone freecall toll free tollfree
    hotline text whatsapp us dial question questions enquiry enquiries info bel on our no talk speak address
    where venue location find visit come see we're are we at the in is here premises new now or and by to me
    give""".split()
)
"""Words before a number or an address that tell it from no other."""

_LABEL = regex(r"^\W*(?P<label>[A-Z][\w'-]+(?: [\w'-]+)?)\W*$")


def label_of(before: str) -> str:
    """What a number or address is labelled with (a branch, a person, a time of day), where that is all before it."""
    found = _LABEL.match(before)
    words = found["label"].lower().split() if found else []
    return "" if not words or _PLAIN_LABELS.intersection(words) else " ".join(words)
