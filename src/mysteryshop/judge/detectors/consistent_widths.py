"""Do I get the same on my phone?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mysteryshop.judge.reading import Reading, SiteReading
from mysteryshop.judge.reading.widths import LAPTOP_FROM, PHONE_UP_TO, Shown, Sort, Width, address, read_width
from mysteryshop.judge.registry import site_detector
from mysteryshop.model import Answer, PageKind, Verdict, not_applicable

MISSED = 400
"""Statuses from which a page is not the one that was asked for."""

SPOKEN = 4
"""Missing things that a reason names; the others are counted. Source: chosen; a sentence."""


@dataclass(frozen=True, slots=True)
class Options:
    """kinds: the page kinds that are held side by side."""

    kinds: tuple[str, ...] = ("product", "cart", "checkout")


@dataclass(frozen=True, slots=True)
class _Pair:
    """One page seen at both widths. alike: the same goods lay in both carts, so that all sums must be equal.

    goods: the names of what lay in either, in small letters.
    """

    phone: tuple[Width, ...]
    laptop: tuple[Width, ...]
    alike: bool
    goods: frozenset[str] = frozenset()


@site_detector("consistent-widths", options=Options, basis="structure")
def consistent_widths(site: SiteReading, options: Options) -> Sequence[Answer]:
    """Whether a page shows the same facts and the same things to press on a phone as on a laptop.

    Pages of one address are held side by side, up to 600 and from 1000 CSS pixels wide: prices, what is said of
    delivery, ways to put into the cart, to check out, to pay, to ask, and headings. What folds away and opens at a
    press is there. One answer a page: a missing price, delivery line or action fails, a missing heading alone is
    partial. Sums are compared where the same goods lie in both carts. Not applicable with one width only.
    """
    pages = [page for page in site.pages if _comparable(page, options)]
    widths = {width for page in pages for width in [_class_of(page)] if width}
    if widths != {"phone", "laptop"}:
        seen = f"on a {widths.pop()}" if widths else "neither on a phone nor on a laptop"
        return (not_applicable(f"These pages were seen {seen} only: a second width is needed to compare."),)
    pairs = list(_pairs(pages, site.pages))
    if not pairs:
        return (not_applicable("Phone and laptop were shown no page of the same address."),)
    return tuple(_answer(pair) for pair in pairs)


def _comparable(page: Reading, options: Options) -> bool:
    there = page.page.status is None or page.page.status < MISSED
    return there and not page.page.scenario and page.page.main_kind.value in options.kinds


def _class_of(page: Reading) -> str:
    width = page.page.viewport[0]
    return "phone" if width <= PHONE_UP_TO else "laptop" if width >= LAPTOP_FROM else ""


def _pairs(pages: Sequence[Reading], all_pages: Sequence[Reading]) -> Iterator[_Pair]:
    groups: dict[tuple[PageKind, str], list[Reading]] = {}
    for page in pages:
        groups.setdefault((page.page.main_kind, address(page.page.url)), []).append(page)
    for (kind, _), group in groups.items():
        phone = [page for page in group if _class_of(page) == "phone"]
        laptop = [page for page in group if _class_of(page) == "laptop"]
        if phone and laptop:
            carts = _goods(phone, all_pages), _goods(laptop, all_pages)
            alike = kind is PageKind.PRODUCT or bool(carts[0] & carts[1])
            names = frozenset(name for cart in carts[0] | carts[1] for name, _ in cart)
            yield _Pair(_widths(phone), _widths(laptop), alike, names)


def _widths(readings: Sequence[Reading]) -> tuple[Width, ...]:
    return tuple(reading.once(read_width) for reading in readings)


def _goods(readings: Sequence[Reading], pages: Sequence[Reading]) -> set[tuple[tuple[str, int], ...]]:
    """What lay in the carts of these walks; an empty cart is none."""
    visits = {reading.visit for reading in readings}
    carts = [page.page.cart for page in pages if page.visit in visits and page.page.cart]
    return {tuple(sorted((" ".join(line.name.lower().split()), line.quantity) for line in cart)) for cart in carts}


def _answer(pair: _Pair) -> Answer:
    phone, laptop = pair.phone[0].reading, pair.laptop[0].reading
    lost = list(_only(pair, pair.laptop, pair.phone))
    more = list(_only(pair, pair.phone, pair.laptop))
    kind = phone.page.main_kind.value
    if not lost and not more:
        reason = f"The {kind} page shows the same facts and actions on a phone and on a laptop."
        quotes = (replace(phone.opening, page=phone.id), replace(laptop.opening, page=laptop.id))
        return Answer(Verdict.PASS, reason, quotes, page=phone.id)
    sides = [(things, where) for things, where in ((lost, "laptop"), (more, "phone")) if things]
    told = " ".join(f"{_spoken(things)} on the {kind} page on a {where} only." for things, where in sides)
    shown = [replace(t.quote, page=laptop.id) for t in lost] + [replace(t.quote, page=phone.id) for t in more]
    searched = [replace(p.opening, page=p.id) for p, missing in ((phone, lost), (laptop, more)) if missing]
    facts = any(thing.sort is not Sort.HEADING for thing in (*lost, *more))
    verdict = Verdict.FAIL if facts else Verdict.PARTIAL
    proof = tuple(dict.fromkeys((*shown[:SPOKEN], *searched)))
    return Answer(verdict, told, proof, page=(phone if lost else laptop).id)


def _only(pair: _Pair, there: Sequence[Width], here: Sequence[Width]) -> Iterator[Shown]:
    """What the first page of one width shows and no page of the other does."""
    for thing in there[0].shown:
        of_the_goods = thing.sort is Sort.PRICE or (thing.sort is Sort.HEADING and thing.value in pair.goods)
        told = thing.sort is Sort.DELIVERY and any(width.tells(Sort.DELIVERY) for width in here)
        if not pair.alike and (of_the_goods or told):
            continue
        if not any(width.has(thing) for width in here):
            yield thing


def _spoken(things: Sequence[Shown]) -> str:
    named = list(dict.fromkeys(thing.spoken for thing in things))
    more = f" and {len(named) - SPOKEN} more" if len(named) > SPOKEN else ""
    verb = "stands" if len(named) == 1 else "stand"
    words = "; ".join(named[:SPOKEN]) + more
    return f"{words[:1].upper()}{words[1:]} {verb}"
