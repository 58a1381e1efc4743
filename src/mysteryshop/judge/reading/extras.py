"""Extras in a cart: boxes that are ticked already, and lines that nobody put in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.reading.facts_amounts import find_amounts
from mysteryshop.judge.reading.facts_prices import normal_name
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.sums import Kind, read_sums
from mysteryshop.judge.reading.wording import lexicon, plain
from mysteryshop.model import Field, Form, Page, PageKind, Quote

EXTRA = lexicon(
    r"insur\w+|(?:breakage|damage|loss|parcel|order|accident|purchase|package|shipping|delivery|cancellation|ticket"
    r"|return) (?:cover|protection|guard)"
    r"|extended (?:warranty|guarantee)|warranty|protection plan|care plan|donat\w+|round (?:up|my)|charity|carbon"
    r"|offset\w*"
    r"|gift[- ]?wrap\w*|gift (?:box|bag|message|card)|priority (?:handling|processing)|express handling|tips?"
    r"|gratuity|samples? box"
    r"|trial|subscri\w+ (?:and|&) save|membership|vip|premium|fast[- ]?track|seat selection|baggage"
)
"""Extras that a shop likes to sell along. Source: extras met at checkouts, by hand."""

MARKETING = lexicon(
    r"newsletter|offers?|marketing|promotions?|news|e-?mail me|keep me|sign (?:me )?up|send me|hear from|updates"
    r"|partners|text me"
)
HARMLESS = lexicon(
    r"same as|are the same|is the same|use (?:this|my|the same)|remember|save (?:my|this|these)|stay signed"
    r"|keep me signed|bill(?:ing)? to|ship to"
    r"|deliver to (?:this|the)|default|terms|conditions|privacy|i agree|i accept|i have read|in stock|guest"
    r"|same address|as billing|my delivery"
)
NO = lexicon(r"no|none|without|not|don'?t|decline|skip")


@dataclass(frozen=True, slots=True)
class Extras:
    """What stands in the cart by itself. ticked: extras; marketing: consent to advertising; unknown: none can tell
    what.

    lines: amounts in the sum for extras that nobody chose.
    """

    ticked: tuple[Quote, ...]
    marketing: tuple[Quote, ...]
    unknown: tuple[Quote, ...]
    lines: tuple[Quote, ...]


def read_extras(reading: Reading) -> Extras:
    """Boxes ticked and lines added by the shop itself; use with `Reading.once`."""
    boxes = [field for form in reading.page.forms for field in form.fields if _ticked(field, form)]
    ticked = [field for field in boxes if _sells(field)]
    others = [field for field in boxes if field not in ticked and not HARMLESS.search(plain(field.label))]
    marketing = [field for field in others if MARKETING.search(plain(field.label))]
    paying = bool({PageKind.CART, PageKind.CHECKOUT, PageKind.PAYMENT} & set(reading.page.kinds))
    unknown = [f for f in others if f not in marketing and paying and f.type == "checkbox" and f.label.strip()]
    return Extras(
        tuple(map(_quote, ticked)),
        tuple(map(_quote, marketing)),
        tuple(map(_quote, unknown)),
        tuple(_lines(reading)) if paying else (),
    )


def _ticked(field: Field, form: Form) -> bool:
    """Whether a box is ticked that may stay empty, or a choice is made where another one says no."""
    if not (field.checked and field.visible) or field.required or field.disabled:
        return False
    if field.type == "checkbox":
        return True
    others = [other for other in form.fields if other.name == field.name and other is not field]
    return field.type == "radio" and EXTRA.search(plain(field.label)) is not None and any(
        NO.search(plain(other.label)) for other in others
    ) and not NO.search(plain(field.label))  # fmt: skip


def _sells(field: Field) -> bool:
    label = plain(field.label)
    if HARMLESS.search(label) and not any(find_amounts(label)):
        return False
    priced = any(amount.amount for amount in find_amounts(label))
    return priced or (EXTRA.search(label) is not None and not MARKETING.search(label))


def _quote(field: Field) -> Quote:
    return Quote((field.label or field.name)[:300], field.selector, field.box)


def _lines(reading: Reading) -> Iterator[Quote]:
    """Amounts for extras in the sum; a thing that was chosen on the way is none, whatever it is called."""
    things = {name for page in (reading.page, *reading.around.pages) for name in _things(page)}
    for line in read_sums(reading).of(Kind.EXTRA):
        label = normal_name(line.label)
        if (
            line.money
            and EXTRA.search(plain(line.label))
            and not any(label in name or name in label for name in things)
        ):
            yield line.quotes[-1] if len(line.quotes) == 1 else line.quotes[0]
    for entry in reading.page.cart:
        if _is_added(entry.name) and not _chosen(entry.name, reading):
            yield Quote(entry.name[:300], entry.selector, entry.box)


def _is_added(name: str) -> bool:
    return EXTRA.search(plain(name)) is not None and len(name.split()) <= 6


def _chosen(name: str, reading: Reading) -> bool:
    """Whether the walk met a page of this very thing."""
    wanted = normal_name(name)
    titles = (
        normal_name(block.text)
        for page in reading.around.pages
        if PageKind.PRODUCT in page.kinds
        for block in page.blocks
        if block.role == "heading" and block.level == 1
    )
    return any(title and (title in wanted or wanted in title) for title in titles)


def _things(page: Page) -> Iterator[str]:
    if PageKind.PRODUCT in page.kinds:
        heads = (block.text for block in page.blocks if block.role == "heading" and block.level == 1)
        yield from (name for name in map(normal_name, heads) if len(name) > 2)
