"""How to reach the business: telephone numbers, mailboxes and addresses, and which two can't be the same one's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Family, Pair
from mysteryshop.judge.facts.kinds.contacts.absence import read_absences, told_absent
from mysteryshop.judge.facts.kinds.contacts.addresses import (
    SHORTEST_CODE,
    SIDE_DOOR,
    Address,
    own_door,
    read_addresses,
)
from mysteryshop.judge.facts.kinds.contacts.emails import Mailbox, alike, core, read_emails
from mysteryshop.judge.facts.kinds.contacts.mailboxes import told_for_one_purpose
from mysteryshop.judge.facts.kinds.contacts.phones import Phone, read_phones
from mysteryshop.judge.facts.kinds.contacts.roles import DEAD, SPECIAL, kin
from mysteryshop.judge.facts.kinds.contacts.spots import Spot, read_spots
from mysteryshop.judge.facts.kinds.sides import pairs
from mysteryshop.judge.facts.kinds.slips import Slip, slip
from mysteryshop.judge.facts.kinds.words import brand_stems
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

MANY = 2
"""Sources that must agree before the one that differs is called odd. Source: chosen."""


WRITTEN_TO = frozenset({"whatsapp", "text", "fax"})
"""Roles of numbers that are written to: a shop has such a one beside the one to ring."""


@dataclass(frozen=True, slots=True)
class Known:
    """All claims of one number, mailbox or door, with who states it and what for."""

    claims: tuple[Claim, ...]
    sources: frozenset[str]
    roles: frozenset[str]


def read(site: SiteReading) -> Iterable[Claim]:
    """Numbers, mailboxes and addresses, in this order."""
    return site.once(_read)


def _read(site: SiteReading) -> tuple[Claim, ...]:
    return (*read_phones(site), *read_emails(site), *read_addresses(site), *read_spots(site), *read_absences(site))


def _told_by(site: SiteReading) -> Mapping[tuple[FactKind, str], frozenset[str]]:
    """Who states a number, mailbox or address: footers count on each page, though they are compared once."""
    told: dict[tuple[FactKind, str], set[str]] = {}
    for claim in site.once(_read):
        told.setdefault(_key(claim), set()).add(_source(claim))
    return {key: frozenset(sources) for key, sources in told.items()}


def compare(site: SiteReading, claims: tuple[Claim, ...]) -> Iterable[Pair]:
    """Two numbers, mailboxes or addresses of one line, department or place."""
    claims, dead = _living(claims)
    held = partial(_held, site.once(_told_by))
    brand = "".join(sorted(brand_stems(site.setting.brand_words), key=len, reverse=True)[:1])

    numbers = _numbers_by_source(claims)

    def lines(one: Known, other: Known) -> bool | None:
        return _only_lines(one, other, numbers) or phones_differ(one, other)

    def mailboxes(one: Known, other: Known) -> bool | None:
        return emails_differ(one, other, brand)

    yield from _told_dead(claims, dead)
    yield from told_absent(claims)
    yield from held(_of(claims, FactKind.PHONE), _same_line, lines, "Two numbers for one line: {} and {}.")
    boxes = tuple(held(_of(claims, FactKind.EMAIL), _same_text, mailboxes, "Two addresses of one mailbox: {} and {}."))
    sure = {(pair.a.source, pair.a.value.text, pair.b.source, pair.b.value.text) for pair in boxes if pair.sure}
    purposed = tuple(told_for_one_purpose(site.once(_read), claims, sure))
    told = {(pair.a.source, pair.a.value.text, pair.b.source, pair.b.value.text) for pair in purposed}
    yield from purposed
    yield from (p for p in boxes if (p.a.source, p.a.value.text, p.b.source, p.b.value.text) not in told)
    streets = tuple(claim for claim in _of(claims, FactKind.ADDRESS) if isinstance(claim.value, Address))
    doors = Doors.of(site.once(_read))
    spots = tuple(claim for claim in claims if isinstance(claim.value, Spot))
    yield from held(streets, _same_place, doors.differ, "Two addresses of one place: {} and {}.")
    yield from held(spots, _same_text, spots_differ, "Two places for one desk: {} and {}.")


def _living(claims: tuple[Claim, ...]) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The numbers and mailboxes in use, and those that customers are told not to use any more."""
    return tuple(c for c in claims if c.about != DEAD), tuple(c for c in claims if c.about == DEAD)


def _told_dead(claims: tuple[Claim, ...], dead: tuple[Claim, ...]) -> Iterator[Pair]:
    """What one source gives out and another says is out of use."""
    for gone in dead:
        using = [
            claim
            for claim in claims
            if claim.kind is gone.kind and (_same_line(claim, gone) or _same_text(claim, gone) or _half(claim, gone))
        ]
        if not any(claim.source == gone.source for claim in using):
            yield from (Pair(claim, gone, f"{gone.value.text} is said to be out of use.") for claim in using)


def _half(claim: Claim, gone: Claim) -> bool:
    """Whether a mailbox is the one that is spoken of without its domain."""
    a, b = claim.value, gone.value
    return isinstance(a, Mailbox) and isinstance(b, Mailbox) and not b.domain and a.name == b.name


def _of(claims: Iterable[Claim], kind: FactKind) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if claim.kind is kind)


def _held(
    told_by: Mapping[tuple[FactKind, str], frozenset[str]],
    claims: tuple[Claim, ...],
    same: Callable[[Claim, Claim], bool],
    differ: Callable[[Known, Known], bool | None],
    why: str,
) -> Iterator[Pair]:
    known = group(claims, same, told_by)
    place = {id(claim): at for at, one in enumerate(known) for claim in one.claims}
    verdicts = {
        frozenset((a, b)): False if known[a].sources & known[b].sources else differ(known[a], known[b])
        for a, b in combinations(range(len(known)), 2)
    }

    def judged(a: Claim, b: Claim) -> bool | None:
        if id(a) not in place or id(b) not in place:
            return False
        return verdicts.get(frozenset((place[id(a)], place[id(b)])), False)

    yield from pairs(claims, judged, lambda a, b: why.format(a.value.text, b.value.text))


def group(
    claims: Iterable[Claim],
    same: Callable[[Claim, Claim], bool],
    told_by: Mapping[tuple[FactKind, str], frozenset[str]],
) -> list[Known]:
    """The claims that state the same, together, each group in the order of its first claim."""
    groups: list[list[Claim]] = []
    for claim in claims:
        if claim.about == "other":
            continue
        home = next((told for told in groups if any(same(claim, other) for other in told)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return [
        Known(
            tuple(told), frozenset().union(*(_who(c, told_by) for c in told)), frozenset(c.about for c in told) - {""}
        )
        for told in groups
    ]


def _who(claim: Claim, told_by: Mapping[tuple[FactKind, str], frozenset[str]]) -> frozenset[str]:
    return told_by.get(_key(claim), frozenset()) | {_source(claim)}


def _source(claim: Claim) -> str:
    """Who says it; the structured data of a page is another voice than the page that the customer reads."""
    return f"{claim.source} data" if claim.quote.text.startswith('"') else claim.source


def _key(claim: Claim) -> tuple[FactKind, str]:
    code = claim.value.postcode if isinstance(claim.value, Address) else ""
    return claim.kind, f"{claim.value.text} {code}"


def _same_line(a: Claim, b: Claim) -> bool:
    return isinstance(a.value, Phone) and isinstance(b.value, Phone) and a.value.same(b.value)


def _same_text(a: Claim, b: Claim) -> bool:
    return a.value.text == b.value.text


def _same_place(a: Claim, b: Claim) -> bool:
    if not isinstance(a.value, Address) or not isinstance(b.value, Address) or a.value.elsewhere(b.value):
        return False
    return a.value.text == b.value.text and not a.value.postcode_slipped(b.value)


def phones_differ(one: Known, other: Known) -> bool | None:
    """Whether two numbers are one line's, one of them mistyped; None where it may be another line.

    A slip between two numbers is seldom chance: departments are numbered in sequence, so only the last digit one up
    or down is weak.
    """
    if ("fax" in one.roles) != ("fax" in other.roles):
        return False
    kind = min((slip(a, b) for a in _digits(one) for b in _digits(other)), key=list(Slip).index)
    apart = bool(one.roles) and bool(other.roles) and not kin(one.roles, other.roles)
    if kind is Slip.NONE:
        return _one_line_moved(one, other)
    if apart:
        return None if kind is Slip.SWAPPED else False
    if kind is Slip.CHANGED and _in_sequence(one, other):
        return True if kin(one.roles, other.roles) else None
    return True


def _one_line_moved(one: Known, other: Known) -> bool | None:
    """Two quite different numbers for the same named line; sure where the others agree against one."""
    if not kin(one.roles, other.roles) or WRITTEN_TO & (one.roles | other.roles):
        return False
    same_exchange = any(a[:4] == b[:4] for a in _digits(one) for b in _digits(other))
    odd = max(len(one.sources), len(other.sources)) >= MANY > min(len(one.sources), len(other.sources))
    return True if same_exchange and odd else None


def _numbers_by_source(claims: Iterable[Claim]) -> Mapping[str, frozenset[str]]:
    """Every number that each source gives."""
    told: dict[str, set[str]] = {}
    for claim in claims:
        if isinstance(claim.value, Phone):
            told.setdefault(_source(claim), set()).add(claim.value.digits)
    return {source: frozenset(numbers) for source, numbers in told.items()}


def _only_lines(one: Known, other: Known, numbers: Mapping[str, frozenset[str]]) -> bool:
    """Whether two numbers of one exchange, under one name or none, are each the only one that their sources give."""
    if one.roles != other.roles or one.roles & WRITTEN_TO:
        return False
    if not any(a[:4] == b[:4] for a in _digits(one) for b in _digits(other)):
        return False
    return all(len(numbers.get(source, ())) == 1 for source in one.sources | other.sources)


def _digits(line: Known) -> set[str]:
    return {claim.value.digits for claim in line.claims if isinstance(claim.value, Phone)}


def _in_sequence(one: Known, other: Known) -> bool:
    return any(
        len(a) == len(b) and a[:-1] == b[:-1] and abs(int(a[-1]) - int(b[-1])) == 1
        for a in _digits(one)
        for b in _digits(other)
    )


def emails_differ(one: Known, other: Known, brand: str = "") -> bool | None:
    """Whether two mailboxes are one, written in two ways, or two that are each the only one for the same thing.

    brand: the brand's longest word, in small letters.
    """
    a, b = one.claims[0].value, other.claims[0].value
    if not isinstance(a, Mailbox) or not isinstance(b, Mailbox):
        return False
    verdict = a.conflicts(b)
    if verdict:
        return verdict
    if a.domain != b.domain and _joined(a.domain) == _joined(b.domain):
        return None if (one.roles | other.roles) & SPECIAL else True
    if _sole(one, other) or _sole(other, one):
        own = alike(a.domain, b.domain) or (len(brand) > 3 and (brand in core(a.domain) or brand in core(b.domain)))
        return True if own else None
    return verdict


def _joined(domain: str) -> str:
    """A domain without what people leave out or put in between its words: hyphens and an `and`."""
    return re.sub(r"-|and(?=\w)", "", domain)


def _sole(one: Known, other: Known) -> bool:
    """Whether a source calls the one mailbox the only one for what the other is given for."""
    for claim in one.claims:
        if isinstance(claim.value, Mailbox) and claim.value.only:
            if claim.about and kin(frozenset({claim.about}), other.roles):
                return True
            if claim.value.whole and not other.roles & SPECIAL:
                return True
    return False


def places_differ(one: Known, other: Known) -> bool | None:
    """Whether two addresses are one place's; None where it may have two doors or branches."""
    doors = [(a, b) for a in _addresses(one) for b in _addresses(other)]
    if not doors or _elsewhere(one, other):
        return False
    if (one.roles and other.roles and not kin(one.roles, other.roles)) or _side_door(one) != _side_door(other):
        return False
    # One address is told with more in one place than in another, and any of them may be met first.
    verdicts = {a.conflicts(b) for a, b in doors}
    if verdicts != {None}:
        return True in verdicts
    return kin(one.roles, other.roles) or any(bool(a.house and a.house == b.house) or _one_code(a, b) for a, b in doors)


def _addresses(place: Known) -> tuple[Address, ...]:
    return tuple(claim.value for claim in place.claims if isinstance(claim.value, Address))


def _elsewhere(one: Known, other: Known) -> bool:
    """Whether both are told with their towns, and share no word of them."""
    mine, its = (frozenset[str]().union(*(address.towns for address in _addresses(place))) for place in (one, other))
    return bool(mine and its) and not mine & its


def _one_code(a: Address, b: Address) -> bool:
    """Whether two streets are given with one whole postcode of letters and figures, which no two streets share."""
    whole = len(a.postcode) >= SHORTEST_CODE and not a.postcode.isdigit()
    return whole and a.postcode == b.postcode and bool(a.number and b.number)


def _side_door(place: Known) -> bool:
    """Whether it is no door for visitors: parking, deliveries, the stage door."""
    return all(SIDE_DOOR.search(claim.about) for claim in place.claims)


@dataclass(frozen=True, slots=True)
class Doors:
    """The streets that sources name. by_street: who names a street; by_source: which streets one source names.

    own: addresses that some source gives as its own: `visit us at`, or on a line of its own, as letterheads do.
    """

    by_street: Mapping[str, frozenset[str]]
    by_source: Mapping[str, frozenset[str]]
    own: frozenset[str]

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Doors:
        """Those of these claims."""
        by_street: dict[str, set[str]] = {}
        by_source: dict[str, set[str]] = {}
        own: set[str] = set()
        for claim in claims:
            if isinstance(claim.value, Address):
                by_street.setdefault(claim.value.street, set()).add(claim.source)
                is_own = own_door(claim.segment, claim.segment.text[: claim.start])
                own.update([claim.value.text] if is_own else [])
                if claim.value.number or is_own:
                    by_source.setdefault(claim.source, set()).add(claim.value.street)
        streets, sources = ({key: frozenset(found) for key, found in told.items()} for told in (by_street, by_source))
        return cls(streets, sources, frozenset(own))

    def differ(self, one: Known, other: Known) -> bool | None:
        """Whether two addresses are one place's; sure too where all others name one street and one another."""
        verdict = places_differ(one, other)
        return True if not verdict and self._moved(one, other) else verdict

    def _moved(self, one: Known, other: Known) -> bool:
        a, b = one.claims[0].value, other.claims[0].value
        if not isinstance(a, Address) or not isinstance(b, Address) or a.street == b.street or _elsewhere(one, other):
            return False
        if a.street.endswith(b.street) or b.street.endswith(a.street):
            return False
        if _side_door(one) or _side_door(other) or not (_plain(one) and _plain(other)):
            return False
        if any(len(self.by_source.get(source, ())) > 1 for source in one.sources | other.sources):
            return False
        agreeing = sorted(len(self.by_street[place.street]) for place in (a, b))
        return agreeing[0] == 1 and agreeing[1] >= MANY and {a.text, b.text} <= self.own


VISITED = frozenset({"shop", "office", "reception"})
"""Roles of a door that stand for the business itself."""


def _plain(place: Known) -> bool:
    """Whether some source gives it for the business itself, not for a department of it."""
    return any(not claim.about or claim.about in VISITED for claim in place.claims)


def spots_differ(one: Known, other: Known) -> bool | None:
    """Whether a desk is told to stand in two places; None where one of them names no desk."""
    a, b = one.claims[0].value, other.claims[0].value
    if not a.conflicts(b) or (not kin(one.roles, other.roles) and "spot" not in one.roles | other.roles):
        return False
    return True if kin(one.roles, other.roles) else None


FAMILY = Family(frozenset({FactKind.PHONE, FactKind.EMAIL, FactKind.ADDRESS}), read, compare)
