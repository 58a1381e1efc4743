"""One thing under two names: a name that only one source uses for what all others call something else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Family, Pair
from mysteryshop.judge.facts.kinds.names.bound import compare_bound, read_bound
from mysteryshop.judge.facts.kinds.names.callings import compare_named, read_named
from mysteryshop.judge.facts.kinds.names.denied import uses_of_denied
from mysteryshop.judge.facts.kinds.names.misspelt import compare_spelt, read_spelt
from mysteryshop.judge.facts.kinds.names.reading import ROW, Offer, read_callings, read_offers
from mysteryshop.judge.facts.kinds.names.stated import compare_stated, read_stated
from mysteryshop.judge.facts.kinds.names.titles import compare_titles, read_titles
from mysteryshop.judge.facts.kinds.sides import pairs
from mysteryshop.judge.facts.kinds.words import stem
from mysteryshop.judge.facts.segments import segments
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.judge.reading.wording import plain
from mysteryshop.model import FactKind

SHARED = 2
"""Words of description that two things of one price must share to be one. Source: chosen."""

AGREED = 2
"""Other things that two lists must share, name and price, before the odd one left over is one thing. Source: chosen."""

SHORT = 3
"""Letters of an abbreviation. Source: chosen; `amp`, `min`, `pro`."""

REPEATED = 12
"""Sources with one name at one price that are held against the rest. Source: chosen; brands have fewer channels."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a source calls a thing. offer: what is told with it."""

    shown: str
    offer: Offer = field(compare=False, hash=False, repr=False)

    @property
    def text(self) -> str:
        """The name as it stands there."""
        return self.shown

    def conflicts(self, other: Value) -> bool | None:
        """Whether the names differ in more than spelling; None with another sort of value."""
        return not same_name(self.offer, other.offer) if isinstance(other, Name) else None


def same_name(one: Offer, other: Offer) -> bool:
    """Whether two names can be one thing's: one is a part of the other, or they share a telling word and no rest."""
    mine, its = _unlike(one.own, other.own), _unlike(other.own, one.own)
    return not mine or not its


def _unlike(mine: frozenset[str], its: frozenset[str]) -> frozenset[str]:
    """The words of one name without their like in the other; `amp` is short for `amplifier`."""
    return frozenset(
        word
        for word in mine
        if not any(
            word == other
            or (min(len(word), len(other)) >= SHORT and (word.startswith(other) or other.startswith(word)))
            for other in its
        )
    )


@dataclass(frozen=True, slots=True)
class Calling:
    """What is said of a name itself. current: something is called so; else nothing is any more."""

    name: str
    current: bool

    @property
    def text(self) -> str:
        """`called Plus`, `not called Plus`."""
        return f"{'' if self.current else 'not '}called {self.name}"

    def conflicts(self, other: Value) -> bool | None:
        """Whether one uses the name and the other says that nobody does; None with another sort of value."""
        if not isinstance(other, Calling):
            return None
        return self.name.lower() == other.name.lower() and self.current != other.current


def read(site: SiteReading) -> Iterable[Claim]:
    """Every named thing with what is told of it, and each measure and trait that is stated."""
    yield from read_stated(site)
    yield from read_bound(site)
    yield from read_named(site)
    yield from read_titles(site)
    for offer in read_offers(site):
        about = offer.code or offer.price
        yield Claim(
            FactKind.PRODUCT_NAME, Name(offer.shown, offer), offer.segment, about, start=offer.start, end=offer.end
        )
    for segment, name, current, start, end in read_callings(site):
        yield Claim(FactKind.PRODUCT_NAME, Calling(name, current), segment, name.lower(), start=start, end=end)
    for use in uses_of_denied(site):
        told = Calling(use.name, use.current)
        yield Claim(FactKind.PRODUCT_NAME, told, use.segment, use.name.lower(), start=use.start, end=use.end)


def compare(site: SiteReading, claims: tuple[Claim, ...]) -> Iterable[Pair]:
    """Two names for one code, one place in a list, or one price and description; two figures for one measure."""
    yield from compare_stated(claims)
    callings = [claim for claim in claims if isinstance(claim.value, Calling)]
    yield from pairs(
        callings,
        lambda a, b: a.value.conflicts(b.value) is True,
        lambda a, b: f"One: {a.value.text}, other: {b.value.text}.",
    )
    texts = _texts(site)
    low = {source: text.lower() for source, text in texts.items()}
    yield from compare_bound(claims, low)
    yield from compare_named(claims, low)
    yield from compare_titles(claims, low)
    yield from compare_spelt(site.once(read_spelt), low)
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        if not isinstance(claim.value, Name):
            continue
        by_source.setdefault(claim.source, []).append(claim)
    told: set[tuple[str, str, str, str]] = set()
    for a_source, b_source in _candidates(by_source):
        for a, b in _one_thing(*_to_compare(by_source[a_source], by_source[b_source])):
            key = (a.source, a.value.text, b.source, b.value.text)
            verdict = _verdict(a, b, texts)
            if key not in told and verdict is not False:
                told.add(key)
                why = f"One calls it {a.value.text}, the other {b.value.text}."
                yield Pair(a, b, why, sure=verdict is True)


def _candidates(by_source: Mapping[str, Sequence[Claim]]) -> Iterator[tuple[str, str]]:
    """Every two sources that share a code, a price, a word of description or two words of a title, in their order.

    Of the many pages that repeat one name with one price (a foot's delivery charge), only the first are held against
    the rest.
    """
    sharing: dict[tuple[str, ...], dict[str, None]] = {}
    repeated: Counter[tuple[object, ...]] = Counter()
    for source, told in by_source.items():
        for key, name in {(key, offer.name) for offer in map(_offer, told) for key in _keys(offer)}:
            repeated[key, name] += 1
            if repeated[key, name] <= REPEATED:
                sharing.setdefault(key, {})[source] = None
    order = {source: place for place, source in enumerate(by_source)}
    met = {pair for sources in sharing.values() for pair in combinations(sources, 2)}
    yield from sorted(met, key=lambda pair: (order[pair[0]], order[pair[1]]))


def _keys(offer: Offer) -> Iterator[tuple[str, ...]]:
    if offer.code:
        yield "code", offer.code
    if offer.price:
        yield "price", offer.price
    for word in offer.what:
        yield "what", word
    if offer.title:
        yield from (("title", *both) for both in combinations(sorted(set(offer.name)), 2))


def _to_compare(mine: list[Claim], its: list[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The claims of two sources; of two pages of one channel only those with a code."""
    if mine[0].segment.page.channel != its[0].segment.page.channel:
        return mine, its
    coded = [[claim for claim in side if _offer(claim).code] for side in (mine, its)]
    return coded[0], coded[1]


def _texts(site: SiteReading) -> Mapping[str, str]:
    """All that each source says."""
    said: dict[str, list[str]] = {}
    for segment in site.once(segments):
        said.setdefault(segment.source, []).append(segment.text)
    told = {source: plain(" ".join(words)) for source, words in said.items()}
    for page in site.pages:
        told[page.id] = told.get(page.id, "") + (plain(page.page.html) if page.page.data else "")
    return told


def _offer(claim: Claim) -> Offer:
    assert isinstance(claim.value, Name)
    return claim.value.offer


def _one_thing(mine: Sequence[Claim], its: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of claims that tell of one thing under two names."""
    near = [(a, b) for a in mine for b in its if _comparable(_offer(a), _offer(b))]
    odd = _left_over(mine, its) if near else set()
    for a, b in near:
        one, other = _offer(a), _offer(b)
        apart = a.segment.page.channel != b.segment.page.channel
        left_over = (id(a), id(b)) in odd and (one.proper or other.proper)
        described = one.proper and other.proper and _same_description(one, other, mine, its)
        if _identified(one, other) or (apart and (left_over or described)):
            yield a, b


def _comparable(one: Offer, other: Offer) -> bool:
    """Whether two things have something in common but not the name."""
    shared = (
        (one.code and one.code == other.code)
        or _same_what(one, other)
        or (one.price and one.price == other.price)
        or (one.title and other.title)
    )
    return bool(shared) and not same_name(one, other)


def _identified(one: Offer, other: Offer) -> bool:
    """Whether code, description or title alone tell that both are one thing.

    Two pages of one channel with titles that are nearly the same are two things of a range.
    """
    if one.code and one.code == other.code:
        return True
    apart = one.segment.page.channel != other.segment.page.channel
    return apart and (_same_what(one, other) or _twins(one, other))


def _same_what(one: Offer, other: Offer) -> bool:
    """Whether both are described alike: `a medium hybrid`, `our medium hybrid for two`."""
    return len(one.what & other.what) >= SHARED and (one.what <= other.what or other.what <= one.what)


def _twins(one: Offer, other: Offer) -> bool:
    """Whether two titles are the same but for one word each, figures and price included."""
    if not (one.title and other.title) or (one.price and other.price and one.price != other.price):
        return False
    shared = set(one.name) & set(other.name)
    rests = set(one.name) - shared, set(other.name) - shared
    figured = any(word.isdigit() for word in shared)
    return len(shared) >= (2 if figured else SHARED + 1) and min(map(len, rests)) == 1


def _left_over(mine: Sequence[Claim], its: Sequence[Claim]) -> set[tuple[int, int]]:
    """The one priced thing of each side that is left where all others have their like by name and price."""
    prized = [[claim for claim in side if _offer(claim).price] for side in (mine, its)]
    matched = [(a, b) for a in prized[0] for b in prized[1] if _alike(_offer(a), _offer(b))]
    if len({_offer(a).name for a, _ in matched}) < AGREED:
        return set()
    prices = [_left_prices(side, {id(pair[at]) for pair in matched}) for at, side in enumerate((mine, its))]
    return {(id(prices[0][price]), id(prices[1][price])) for price in prices[0].keys() & prices[1].keys()}


def _alike(one: Offer, other: Offer) -> bool:
    return one.price == other.price and bool(set(one.name) & set(other.name))


def _left_prices(side: Sequence[Claim], matched: set[int]) -> dict[str, Claim]:
    """The unmatched things by price, where one price is one thing's."""
    rest = [claim for claim in side if id(claim) not in matched and _offer(claim).price and _offer(claim).own]
    often = Counter(_offer(claim).price for claim in side)
    return {_offer(claim).price: claim for claim in rest if often[_offer(claim).price] == 1}


def _same_description(one: Offer, other: Offer, mine: Sequence[Claim], its: Sequence[Claim]) -> bool:
    """Whether price and description are the same, and the description is this thing's alone on both sides."""
    if one.price != other.price or not (one.price or other.price):
        return False
    shared = (one.told | set(one.name)) & (other.told | set(other.name))
    shared -= _COUNTED_BY
    return len(shared) >= SHARED and bool(shared - _common(one, mine)) and bool(shared - _common(other, its))


_COUNTED_BY = frozenset(
    "per each night day week month year hour minute person people head guest time stay visit every".split()
)
"""Units of prices, which describe nothing: many a thing costs so much a night."""


def _common(offer: Offer, side: Sequence[Claim]) -> frozenset[str]:
    """The words that other things of the same source are described with as well."""
    others = (_offer(claim) for claim in side)
    return frozenset(
        word
        for other in others
        if other.name != offer.name and other.segment.statement is not offer.segment.statement
        for word in (*other.told, *other.name)
    )


def _verdict(a: Claim, b: Claim, texts: Mapping[str, str]) -> bool | None:
    """Sure where one name stands in one source alone and the other in several, and nobody uses both."""
    one, other = _offer(a), _offer(b)
    mine, its = _users(_telling(one, other), texts), _users(_telling(other, one), texts)
    if mine & its or not mine or not its:
        return False
    if one.code and one.code == other.code and not one.code.startswith(ROW):
        return True
    if one.ours and other.ours and one.what == other.what:
        return True
    return True if min(len(mine), len(its)) == 1 < max(len(mine), len(its)) else None


def _telling(offer: Offer, beside: Offer) -> str:
    """The words of a name that the other has not; of a long title the first that begins with a capital."""
    shown = plain(offer.telling).strip(" ,.:;")
    if not (offer.title or offer.code):
        return shown
    rest = [word.strip(",.:;()") for word in shown.split() if stem(word.strip(",.:;()")) not in beside.name]
    return next((word for word in rest if word[:1].isupper() and stem(word) in offer.own), shown)


def _users(telling: str, texts: Mapping[str, str]) -> set[str]:
    """The sources that use a name: in any case if it has several words, with its capital if it has one."""
    flags, low = re.IGNORECASE if " " in telling else 0, telling.lower()
    pattern = re.compile(rf"(?<!\w){re.escape(telling)}(?!\w)", flags)
    return {source for source, text in texts.items() if low in text.lower() and pattern.search(text)}


FAMILY = Family(frozenset({FactKind.PRODUCT_NAME}), read, compare)
