"""Kinds of payment: what a page names, and what a payment page lets a customer choose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.seen import pieces, seen, seen_on
from mysteryshop.judge.reading.wording import lexicon, plain
from mysteryshop.model import Block, Page, PageKind, Quote


class Paying(StrEnum):
    """A kind of payment."""

    CARD = "card"
    WALLET = "wallet"
    BANK = "bank transfer"
    LATER = "invoice or instalments"
    CASH = "cash on delivery or in the shop"
    VOUCHER = "voucher"


_KINDS: tuple[tuple[Paying, re.Pattern[str]], ...] = (
    (
        Paying.CARD,
        lexicon(
            r"(?:credit|debit|bank)(?:[ /-](?:or |and )?(?:debit|credit))?[ -]cards?|cards?|visa|master ?card|maestro"
            r"|amex|american express"
            r"|discover card|kreditkarte|carte bancaire|tarjeta|carta di credito|creditcard"
        ),
    ),
    (
        Paying.WALLET,
        lexicon(
            r"pay ?pal|apple ?pay|google ?pay|g ?pay|amazon ?pay|shop ?pay|alipay|wechat ?pay|revolut ?pay|swish"
            r"|mobilepay|vipps|twint"
            r"|paytm|phonepe|upi|venmo|cash app|samsung pay|skrill|blik|bizum|satispay"
        ),
    ),
    (
        Paying.BANK,
        lexicon(
            r"(?:bank|wire|online|sepa|instant|direct) transfers?|pay by bank|direct debit|sofort|ideal|bancontact"
            r"|giropay|eps|przelewy24|trustly"
            r"|open banking|bacs|prepayment|überweisung|vorkasse|virement|transferencia|bonifico|net ?banking"
            r"|lastschrift"
        ),
    ),
    (
        Paying.LATER,
        lexicon(
            r"(?:on |by |pay by |with an? )?invoices?|klarna|clearpay|afterpay|laybuy|affirm|pay (?:later|in (?:3|4"
            r"|three|four|instalments))"
            r"|instalments?|installments?|rechnung|ratenkauf|on account|buy now,? pay later|payl8r|riverty"
        ),
    ),
    (
        Paying.CASH,
        lexicon(
            r"cash(?: on (?:delivery|collection))?|in (?:the|our) (?:shop|store)|pay (?:on|at) (?:collection|pick-?up"
            r"|the till|the door)"
            r"|cheques?|postal orders?|nachnahme|contrassegno|contra ?reembolso"
        ),
    ),
    (Paying.VOUCHER, lexicon(r"gift (?:cards?|vouchers?)|vouchers?|store credit")),
)
"""Kinds of payment by the names of their brands. Source: the payment options of European and British shop systems,
2025."""

NOT_A_WAY = lexicon(
    r"returns?|refund\w*|care cards?|size cards?|postcards?|business cards?|greetings? cards?|thank[- ]you cards?"
    r"|card for|recipe|discard"
    r"|(?:e-?|your )?ticket|ideal for|saved cards?|gift cards? for|card number|name on card|security code|card holder"
    r"|cash ?back|discount|win|earn|points|save the card|on invoice date|sent (?:with|in)|(?:not|don't|no longer"
    r"|can't|cannot) (?:take|accept|pay|use)\w*"
)
ABOUT_PAYING = lexicon(
    r"pay(?:s|ing|ment|ments|able)?|paid|accept(?:ed|s)?|we take|checkout|card types?|methods?|bezahl\w*|zahlung\w*"
    r"|paiement|pago|pagamento|betal\w*"
)
BRANDED = lexicon(
    r"visa|master ?card|maestro|amex|american express|pay ?pal|apple ?pay|google ?pay|klarna|clearpay|bancontact"
    r"|sofort|giropay|blik|twint"
    r"|shop ?pay|amazon ?pay"
)
"""Names that are nothing but a way to pay."""

CARD_NUMBER = lexicon(r"card number|kartennummer|numéro de carte|número de tarjeta|numero di carta")

LABEL_WORDS = 8
"""Words of the longest label of a way to pay. Source: chosen."""


def kinds_named(reading: Reading) -> dict[Paying, Quote]:
    """The kinds of payment that any words of a page name, its foot among them."""
    found: dict[Paying, Quote] = {}
    for words, quote in (*_sentences(seen(reading)), *_icons(reading)):
        for kind in _kinds(words):
            found.setdefault(kind, quote)
    return found


def kinds_chosen(page: Page) -> dict[Paying, Quote]:
    """The kinds of payment that a payment page itself offers: choices, fields, buttons, words of its own part."""
    found: dict[Paying, Quote] = {}
    for words, quote in (*_choices(page), *_sentences(seen_on(page, own=True)), *_card_fields(page)):
        for kind in _kinds(words):
            found.setdefault(kind, quote)
    return found


def payment_page(reading: Reading) -> Page | None:
    """The walk's payment page; None when it reached none."""
    pages = (reading.page, *reading.around.pages)
    return next((page for page in pages if PageKind.PAYMENT in page.kinds and page.staged is None), None)


def _kinds(words: str) -> Iterator[Paying]:
    # A gift card is no card, and "ideal" is the bank's only beside its like.
    rest = _KINDS[-1][1].sub("_", words)
    yield from (kind for kind, pattern in _KINDS[:-1] if pattern.search(rest))
    if rest != words:
        yield Paying.VOUCHER


def _sentences(blocks: Iterable[Block]) -> Iterator[tuple[str, Quote]]:
    for piece in pieces(blocks):
        if piece.text.endswith("?") or NOT_A_WAY.search(piece.text):
            continue
        short = len(piece.text.split()) <= LABEL_WORDS and BRANDED.search(piece.text)
        if ABOUT_PAYING.search(piece.text) or short:
            yield piece.text, piece.quote


def _choices(page: Page) -> Iterator[tuple[str, Quote]]:
    for form in page.forms:
        for field in form.fields:
            if field.type == "radio" and field.visible and field.label:
                yield plain(field.label), Quote(field.label[:300], field.selector, field.box)
            if field.type == "select" and not NOT_A_WAY.search(plain(field.label)):
                yield from ((plain(option), Quote(option[:300], field.selector, field.box)) for option in field.options)
        for button in form.buttons:
            if button.visible and button.region != "dialog" and BRANDED.search(plain(button.text)):
                yield plain(button.text), Quote(button.text[:300], button.selector, button.box)
    for block in seen_on(page, own=True):
        label = block.role in ("label", "option") and len(block.text.split()) <= LABEL_WORDS
        if label and not NOT_A_WAY.search(plain(block.text)):
            yield plain(block.text), Quote(block.text[:300], block.selector, block.box)


def _icons(reading: Reading) -> Iterator[tuple[str, Quote]]:
    for link in reading.page.links:
        if link.visible and link.region == "footer" and BRANDED.search(plain(link.text)):
            yield plain(link.text), Quote(link.text[:300], link.selector, link.box)


def _card_fields(page: Page) -> Iterator[tuple[str, Quote]]:
    """Fields for the number of a card: whoever can fill them in can pay by card."""
    for form in page.forms:
        for field in form.fields:
            if field.visible and (field.autocomplete.startswith("cc-") or CARD_NUMBER.search(plain(field.label))):
                yield "card", Quote((field.label or field.name)[:300], field.selector, field.box)
