"""Mailboxes: each address that a site states, and which two of them are one mailbox written in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.kinds import markup
from mysteryshop.judge.facts.kinds.contacts import roles
from mysteryshop.judge.facts.kinds.contacts.purposes import Purpose, purpose_of
from mysteryshop.judge.facts.kinds.sides import Placed, placed
from mysteryshop.judge.facts.kinds.slips import Slip, slip
from mysteryshop.judge.facts.kinds.words import brand_stems, naming
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

SHORTEST_SLIP = 5
"""Letters of a mailbox's name in which one slip is no other name (Ann and Anna, Jan and Jon). Source: chosen."""

_MAILBOX = regex(
    r"(?<![\w.@])(?P<name>\w[\w.+-]*)\s?(?:@|\(at\)|\[at\])\s?(?P<domain>(?:[\w-]+\.)+[a-z]{2,})(?![\w@-])",
    re.IGNORECASE,
)
_SPOKEN = regex(
    r"(?<![\w.@])(?P<name>[a-z][\w-]*(?:,? dot,? [a-z][\w-]*)?),? (?:at|\(at\)|\[at\]),?\s(?P<domain>[a-z][\w-]*(?: "
    r"(?!dot\b)[a-z][\w-]*){0,3})"
    r"(?P<end>(?:,? dot,? [a-z]{2,12})*,? dot,? (?:com|co|net|org|uk|ie|eu|shop|store|info|biz|scot|wales|london"
    r"|example|test"
    r"|de|fr|nl|au|nz|za|ca|us|io))(?![\w-])",
    re.IGNORECASE,
)
"""A mailbox as one spells it on the phone: `info, at, oxlip books, dot example`."""

_HALF = regex(r"(?<![\w.@])(?P<name>[\w][\w.+-]*)@(?=\s|$|[,;.)\]](?:\s|$))")
"""A mailbox without its domain, as one speaks of it: `our old help@`."""

_ENDINGS = frozenset("es r rs er ers ing ings".split())
"""Endings that make another form of the same word (dive, divers). Source: English word formation."""

_ONLY = regex(
    r"\b(?:(?:our|the|my|one and|is|its) (?:one and )?only (?:e-?mail|address|mailbox|inbox|one|place|contact)|"
    r"sole(?:ly)?\b|no other\b|"
    r"nowhere else|(?:that|this) one only|no others?\b|just the one|exclusively|only (?:to|via|through)\b|only "
    r"(?:write|use|e-?mail|"
    r"mail) |(?:we|i) only (?:read|check|answer|use|have)|must (?:all )?(?:be sent|go)|(?:all|every) (?:\w+ "
    r"){0,2}(?:claims?|"
    r"orders?|returns?|bookings?|enquir(?:y|ies)|complaints?|quer(?:y|ies)|invoices?|requests?|cancellations?|"
    r"messages?|mails?|"
    r"e-?mails?) (?:go|goes|must|should|come|are|is|have|has|to)\b|(?:all|every) (?:claims?|orders?|returns?|bookings?|"
    r"enquir(?:y|ies)|complaints?|quer(?:y|ies)|invoices?|requests?|cancellations?|messages?|e-?mails?)\b)|"
    r"\b(?:one|a single) (?:e-?mail )?(?:address|mailbox|inbox) only\b|\bonly (?:the )?one (?:e-?mail|address|mailbox"
    r"|inbox)\b",
    re.IGNORECASE,
)
_FOR = regex(
    r"^ (?:\w+ )?for (?:\w+ ){0,2}?(?:journalists?|press|media|suppliers?|trade|wholesale|applicants?|weddings?|"
    r"schools?|parties|"
    r"groups?|events?|sponsors?|partners?|advertisers?|tenders?|volunteers?|donors?|corporate|stockists?)\b",
    re.IGNORECASE,
)
"""Some people or occasions: for others there may be another mailbox."""

_POINTS_BACK = regex(r"\b(?:other|that|this|it|address|mailbox|e-?mail|inbox|one)\b", re.IGNORECASE)

SUFFIXES = frozenset("com co net org shop store online app info biz ac gov edu example test".split())
"""Parts of a domain that name nobody; so do those of two letters."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A mailbox. only: its sentence says that there is no other for what it is for. whole: for anything at all.

    purpose: what it is given for.
    """

    name: str
    domain: str
    only: bool = False
    whole: bool = False
    purpose: Purpose = field(default_factory=Purpose, compare=False)

    @property
    def text(self) -> str:
        """`name@domain`, in small letters; `name@` where the domain is left out."""
        return f"{self.name}@{self.domain}"

    def conflicts(self, other: Value) -> bool | None:
        """Whether the other is this mailbox written otherwise; None where it may as well be another one."""
        if not isinstance(other, Mailbox):
            return None
        if self.text == other.text:
            return False
        if self.name == other.name:
            return True if alike(self.domain, other.domain) else None
        if self.domain == other.domain and same_word(self.name, other.name):
            return True
        short = min(len(self.name), len(other.name)) < SHORTEST_SLIP
        return self.domain == other.domain and not short and slip(self.name, other.name) is not Slip.NONE


def same_word(one: str, other: str) -> bool:
    """Whether two names are forms of one word (book, bookings)."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) > 3 and longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS


def alike(one: str, other: str) -> bool:
    """Whether two domains are one brand's: alike but for ending, hyphens, an added word or a slip of the pen."""
    mine, its = core(one), core(other)
    shorter, longer = sorted((mine, its), key=len)
    return mine == its or (len(shorter) > 3 and shorter in longer) or slip(mine, its) is not Slip.NONE


def core(domain: str) -> str:
    """The part of a domain that names its owner: `oxlip` of `mail.oxlip.co.uk`."""
    parts = domain.split(".")
    named = [part for part in parts[:-1] if part not in SUFFIXES and len(part) > 2] or parts[:1]
    return named[-1].replace("-", "")


def read_emails(site: SiteReading) -> Iterator[Claim]:
    """Every mailbox that a site states, with its role in `about`."""
    brands = brand_stems(site.setting.brand_words)
    for place in placed(site):
        text = place.segment.text
        if "@" in text or "at)" in text or "at]" in text:
            for found in _MAILBOX.finditer(text):
                yield _mailbox(place, found, brands)
            yield from _given_up(place)
        elif " dot " in text.lower():
            yield from (_spelt(place, found, brands) for found in _SPOKEN.finditer(text))
    for page, node, _ in markup.nodes(site):
        for key, value in markup.said(node, "email"):
            mailed = _MAILBOX.search(value)
            if mailed:
                role = roles.role_of(str(node.get("contactType", "")), _words_of(mailed["name"]))
                box = Mailbox(mailed["name"].lower(), mailed["domain"].lower())
                yield Claim(FactKind.EMAIL, box, markup.as_written(page, key, value), role)


def _spelt(place: Placed, found: re.Match[str], brands: frozenset[str]) -> Claim:
    """A mailbox that is spelt in words, as it is written."""
    claim = _mailbox(place, found, brands)
    name, end = (re.sub(r",?\s*\bdot,?\s", ".", f" {said}").strip().lower() for said in (found["name"], found["end"]))
    domain = f"{found['domain'].replace(' ', '').lower()}{end}"
    box = claim.value
    return replace(claim, value=replace(box, name=name, domain=domain)) if isinstance(box, Mailbox) else claim


def _given_up(place: Placed) -> Iterator[Claim]:
    """A mailbox without its domain that customers are told not to use any more."""
    text = place.segment.text
    for found in _HALF.finditer(text):
        if roles.is_dead(text[: found.start()], text[found.end() :]):
            box = Mailbox(found["name"].lower(), "")
            yield Claim(FactKind.EMAIL, box, place.segment, roles.DEAD)


def _mailbox(place: Placed, found: re.Match[str], brands: frozenset[str]) -> Claim:
    segment, text = place.segment, place.segment.text
    said = segment.whole
    next_one = segment.statement.after
    if "@" not in next_one and _POINTS_BACK.search(next_one[:60]):
        said = f"{said} {next_one}"
    only = _ONLY.search(said) if len(_MAILBOX.findall(said)) + len(_SPOKEN.findall(said)) == 1 else None
    before, after = text[: found.start()], text[found.end() :]
    named = roles.role_of(_MAILBOX.sub(" ", said)) or roles.role_of(_words_of(found["name"])) in roles.SPECIAL
    whole = only is not None and not named and not _FOR.match(said[only.end() :])
    purpose = purpose_of(_around(place), _words_of(found["name"]), brands)
    box = Mailbox(found["name"].lower(), found["domain"].lower(), only is not None, whole, purpose)
    if roles.is_dead(before, after):
        role = roles.DEAD
    else:
        topic = roles.topic_of(segment.topic)
        role = roles.role_of(before, after, said, place.over, topic, _words_of(found["name"]))
    return Claim(FactKind.EMAIL, box, segment, role, start=found.start(), end=found.end())


def _around(place: Placed) -> str:
    """The words that say what a mailbox is for: its sentence, the question before it, else what it stands under."""
    segment = place.segment
    before = segment.statement.before
    asked = before if before.endswith("?") else place.question
    own = _MAILBOX.sub(" ", segment.whole)
    over = "" if naming(own) - _CALLED else f"{place.over} {segment.topic}"
    return f"{asked} {own} {over}"


_CALLED = frozenset("email e-mail mail address write contact".split())
"""Words before a mailbox that only say that it is one."""


def _words_of(name: str) -> str:
    return re.sub(r"[._-]", " ", name)
