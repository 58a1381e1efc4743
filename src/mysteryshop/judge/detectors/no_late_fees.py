"""Does the price grow on the way?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain, combinations

from mysteryshop.judge.reading import Reading, SiteReading
from mysteryshop.judge.reading.facts_amounts import find_amounts
from mysteryshop.judge.reading.language import language_of
from mysteryshop.judge.reading.sums import CHOICES, Kind, SumLine, Sums, announced, read_sums
from mysteryshop.judge.reading.wording import plain
from mysteryshop.judge.registry import site_detector
from mysteryshop.model import Answer, PageKind, Quote, Verdict, failed, not_applicable, partial, passed, review

AFTER_CART = frozenset({PageKind.CHECKOUT, PageKind.PAYMENT})
WALKED = frozenset({"web", "mobile-web"})
"""Channels that somebody walked through; documents have no way from cart to payment."""

TAX_ON_TOP = frozenset({"US", "CA"})
"""Countries where prices are shown before tax by custom. Source: the usual practice of North American retail."""

MOST_PARTS = 10
"""Amounts from which a growing total is put together. Source: chosen; more make any sum possible."""


@dataclass(frozen=True, slots=True)
class _Walk:
    """One visit's way to pay: the pages before the checkout, the last cart among them, and those after it."""

    before: tuple[Reading, ...]
    cart: Reading | None
    after: tuple[Reading, ...]

    @property
    def paid(self) -> bool:
        """Whether it came to the payment page."""
        return any(PageKind.PAYMENT in page.page.kinds for page in self.after)


@site_detector("no-late-fees", basis="structure")
def no_late_fees(site: SiteReading, _: None) -> Sequence[Answer]:
    """Whether every compulsory amount shows by the cart page: delivery, fees, tax that comes on top.

    One answer a walk and amount that first shows at the checkout or the payment. Delivery that was announced before
    as a rule with its amount counts as told; told lower than it is charged is partial. Not seen where the walk ended
    before the payment page and nothing had been added so far; not applicable where nobody walked. A total that grows
    by a sum which no line explains is a question to a person.
    """
    walks = list(_walks(site))
    if not walks:
        return (not_applicable("Nobody walked towards a checkout here: only documents were given."),)
    return tuple(answer for walk in walks for answer in _answers(walk, site.setting.region))


def _walks(site: SiteReading) -> Iterator[_Walk]:
    visits: dict[str, list[Reading]] = {}
    for page in site.pages:
        if not page.page.scenario and page.channel in WALKED:
            visits.setdefault(page.visit, []).append(page)
    for pages in visits.values():
        turn = next((i for i, page in enumerate(pages) if AFTER_CART & set(page.page.kinds)), len(pages))
        before = tuple(pages[:turn])
        cart = next((page for page in reversed(before) if PageKind.CART in page.page.kinds), None)
        yield _Walk(before, cart, tuple(page for page in pages[turn:] if AFTER_CART & set(page.page.kinds)))


def _answers(walk: _Walk, region: str) -> Iterator[Answer]:
    foreign = next((page for page in walk.after if language_of(page) not in ("", "en")), None)
    if foreign is not None:
        told = f"The sums are in another language ({language_of(foreign)}); a person who reads it should look."
        yield replace(review(told, _on(foreign.opening, foreign)), page=foreign.id)
        return
    late = [line for line in _first_shown(walk, region) if not _told(walk, line)]
    yield from (_late(walk, line) for line in late)
    if not late:
        yield _unexplained(walk) or _nothing_late(walk)


def _first_shown(walk: _Walk, region: str) -> Iterator[SumLine]:
    """Each compulsory amount after the cart, once, where it shows first: of several ways of delivery the cheapest."""
    met: set[str] = set()
    for page in walk.after:
        sums = page.once(read_sums)
        delivery = sorted(sums.of(Kind.DELIVERY), key=lambda line: line.money)[:1]
        tax = [] if region.upper() in TAX_ON_TOP else [line for line in sums.of(Kind.TAX) if _adds(sums, line)]
        for line in (*delivery, *sums.of(Kind.FEE), *tax):
            key = line.label.lower() if line.kind is Kind.FEE else line.kind
            if line.money and key not in met:
                met.add(key)
                yield line


def _adds(sums: Sums, tax: SumLine) -> bool:
    """Whether the total holds this tax on top of all other lines."""
    total, items = sums.of(Kind.TOTAL), sums.of(Kind.ITEMS)
    if not (total and items):
        return False
    others = sum((line.money for kind in (Kind.DELIVERY, Kind.FEE, Kind.EXTRA) for line in sums.of(kind)), Decimal(0))
    less = sum((line.money for line in sums.of(Kind.LESS)), Decimal(0))
    return items[0].money + others - less + tax.money == total[-1].money


def _told(walk: _Walk, line: SumLine) -> bool:
    """Whether a page before the checkout names this amount for this thing, or a higher one."""
    return any(amount.amount >= line.money for amount, _ in announced(walk.before, line))


def _late(walk: _Walk, line: SumLine) -> Answer:
    place = _kind_after(walk, line.page)
    lower = announced(walk.before, line) if line.kind is Kind.DELIVERY else ()
    if lower:
        amount, quote = max(lower, key=lambda one: one[0].amount)
        told = f"'{line.label}' was told as {amount.value}, and is {line.amount.value} on the {place} page."
        return replace(partial(told, quote, *line.quotes), page=line.page)
    reason = f"'{line.label}' ({line.amount.value}) shows first on the {place} page, after the cart."
    return replace(failed(reason, *line.quotes, *_searched(walk)), page=line.page)


def _kind_after(walk: _Walk, page: str) -> str:
    kinds = next(reading.page.kinds for reading in walk.after if reading.id == page)
    return next(kind for kind in kinds if kind in AFTER_CART).value


def _searched(walk: _Walk) -> tuple[Quote, ...]:
    """What the cart says where the amount is missed: that it comes later, or its total; else what it begins with."""
    page = walk.cart or (walk.before[-1] if walk.before else None)
    if page is None:
        return ()
    sums = page.once(read_sums)
    total = next((line.quotes for line in reversed(sums.of(Kind.TOTAL))), ())
    return sums.later[:1] or total or (_on(page.opening, page),)


def _unexplained(walk: _Walk) -> Answer | None:
    """A question where the total grew after the cart by a sum that is made up of no amounts that were shown."""
    start = _total(walk.cart) if walk.cart else None
    if start is None:
        return None
    for page in walk.after:
        end = next(iter(reversed(page.once(read_sums).of(Kind.TOTAL))), None)
        if end is None or end.amount.currency != start.amount.currency or end.money <= start.money:
            continue
        if end.money - start.money not in _possible(walk):
            reason = f"The total grows from {start.amount.value} in the cart to {end.amount.value}: no line says why."
            return replace(review(reason, *start.quotes, *end.quotes), page=page.id)
    return None


def _total(cart: Reading) -> SumLine | None:
    sums = cart.once(read_sums)
    return next(iter((*reversed(sums.of(Kind.TOTAL)), *sums.of(Kind.ITEMS))), None)


def _possible(walk: _Walk) -> set[Decimal]:
    """Every sum of amounts that a customer saw on the way, delivery told before and ticked extras among them."""
    parts = {line.money for page in (*walk.after, *walk.before) for line in page.once(read_sums).lines if line.money}
    offered = (
        amount.amount
        for page in walk.after
        for block in page.page.blocks
        if block.role in CHOICES and block.visible
        for amount in find_amounts(plain(block.text))
    )
    known = sorted({*parts, *offered})[:MOST_PARTS]
    return {sum(some, Decimal(0)) for some in chain(*(combinations(known, n) for n in range(1, len(known) + 1)))}


def _nothing_late(walk: _Walk) -> Answer:
    if not walk.paid:
        reason = "The walk ended before the payment page, and nothing had been added so far: later pages were not seen."
        return Answer(Verdict.NOT_SEEN, reason)
    last = walk.after[-1]
    totals = next((line.quotes for line in reversed(last.once(read_sums).of(Kind.TOTAL))), ())
    reason = "Every compulsory amount was told by the cart page, and the payment page adds none."
    return replace(passed(reason, *_searched(walk), *totals), page=last.id)


def _on(quote: Quote, page: Reading) -> Quote:
    return replace(quote, page=page.id)
