"""Is what I need to decide there?"""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.goods_facts import LISTS, PICTURES, find_fact, kind_of_goods
from mysteryshop.judge.reading.pictures import adding, own_pictures, priced
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, Page, Quote, Scenario, Staged, failed, not_applicable, partial, passed

NEARLY, HALF = 0.8, 0.5
"""Share of a list from which it is there, and from which a part of it is. Source: chosen; one of five may miss."""


@dataclass(frozen=True, slots=True)
class Options:
    """facts: what a customer of these goods needs to know; empty for the list of their kind. pictures: how many.

    A fact is one of the shipped names (size, material, care, fit, what is included, weight, power, guarantee,
    ingredients, allergens, quantity, origin, age, pictures …) or any words that the page has to have.
    """

    facts: tuple[str, ...] = ()
    pictures: int = 3


@page_detector("product-facts", options=Options, basis="structure")
def product_facts(page: Reading, options: Options) -> Answer:
    """Whether a product's page tells what a customer of such goods needs to know, folded parts included.

    The list is the check's own, or that of the kind of goods, told by the last word of the product's name. One of five
    may miss; from a half on it is partial. Not applicable where no list fits. Where pictures were kept from coming, it
    asks whether one can choose all the same: words in their place, the price and the button unharmed.
    """
    staged = page.page.staged
    if staged is not None and staged.scenario is Scenario.IMAGE_FAILURE:
        return _without_pictures(page, staged)
    kind = "" if options.facts else page.once(kind_of_goods)
    facts = options.facts or LISTS.get(kind, ())
    if not facts:
        return not_applicable("No list of facts fits this thing by its name; a check's options can give one.")
    found = {fact: quotes for fact in facts if (quotes := _told(page, fact, options))}
    missing = [fact for fact in facts if fact not in found]
    share = len(found) / len(facts)
    whose = f"For {kind}: {len(found)}" if kind else f"{len(found)}"
    told = f"{whose} of {len(facts)} facts are there" + (f"; not found: {', '.join(missing)}." if missing else ".")
    shown = tuple(dict.fromkeys(quote for quotes in found.values() for quote in quotes))[:6]
    if share >= NEARLY:
        return passed(told, *shown)
    return (partial if share >= HALF else failed)(told, *(shown or (page.opening,)))


def _told(page: Reading, fact: str, options: Options) -> tuple[Quote, ...]:
    if fact != PICTURES:
        quote = find_fact(page, fact)
        return (quote,) if quote is not None else ()
    pictures = page.once(own_pictures)
    return (
        tuple(one.quote for one in pictures if one.told)[:1] or (page.opening,)
        if len(pictures) >= options.pictures
        else ()
    )


def _without_pictures(page: Reading, staged: Staged) -> Answer:
    """Whether one can still choose by words where no picture came."""
    before = next((other for other in page.around.pages if other.id == staged.before), None)
    harmed = _harmed(page.page, before, staged)
    if harmed:
        return failed(f"Without pictures, {' and '.join(harmed)} can't be used.", page.opening)
    pictures = page.once(own_pictures)
    told = [one for one in pictures if one.told]
    if not pictures:
        return not_applicable("The page has no pictures that could fail.")
    if not told:
        return failed("No picture has words that stand for it, so nothing says what it shows.", page.opening)
    shown = tuple(one.quote for one in told[:3])
    if len(told) < len(pictures):
        return partial(
            f"{len(pictures) - len(told)} of {len(pictures)} pictures have no words that stand for them.", *shown
        )
    return passed("Each picture has words that stand for it; price and button are unharmed.", *shown)


def _harmed(page: Page, before: Page | None, staged: Staged) -> list[str]:
    """What a customer could see or press before the pictures failed, and can't any more."""
    lost = [*staged.missed] if staged.works is False else []
    if priced(page) is None and (before is None or priced(before) is not None):
        lost.append("the price")
    if adding(page) is None and (before is None or adding(before) is not None):
        lost.append("the button")
    return lost or (["what they came for"] if staged.works is False else [])
