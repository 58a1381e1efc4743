"""What is hidden in a text, and what is left alone."""

from __future__ import annotations

import time

import pytest

from mysteryshop.model import Hidden, Redaction
from mysteryshop.report.hiding import Hider

HOSTS = frozenset({"staging.lantern.example"})


def hidden(text: str, *more: str, words: tuple[str, ...] = ()) -> str:
    """The text as readers see it; more: other texts of the same result."""
    hider = Hider(Redaction(hide=tuple(Hidden), words=words), HOSTS, {})
    for each in (text, *more):
        hider.learn(each)
    return hider.hide(text)


E_MAILS = {
    "an address": ("Ask ada.marsh+shop@lantern.example.", "Ask [e-mail]."),
    "spelt out": ("ada (at) lantern [dot] example", "[e-mail]"),
    "as links write it": ("mailto:ada%40lantern.example?subject=x", "mailto:[e-mail]?subject=x"),
    "a character without width in it": ("ada@lan\u200btern.example", "[e-mail]"),
    "other letters, a wide sign": ("jörg＠läden.example", "[e-mail]"),
    "told apart": ("A@X.example or a@x.EXAMPLE, b@x.example", "[e-mail] or [e-mail], [e-mail 2]"),
}
PHONES = {
    "as printed": ("Ring 01632 960 188, 9am to 5pm.", "Ring [phone number], 9am to 5pm."),
    "one number, two ways": ("01632 960188 or +44 (0)1632 960 188", "[phone number] or [phone number]"),
    "gaps without width": ("01632\u200b960\u00ad188", "[phone number]"),
    "wide figures": ("０１６３２ ９６０１８８", "[phone number]"),
    "the North American way": ("(555) 010-0199", "[phone number]"),
    "as links write it": ("tel:+441632960188", "tel:[phone number]"),
    "short, after a word that says so": ("Call us on 960 188.", "Call us on [phone number]."),
    "dots": ("01.23.45.67.89", "[phone number]"),
}
POSTAL_CODES = {
    "British": ("12 Quay Street, AB12 3CD", "12 Quay Street, [postal code]"),
    "in small letters": ("ab12 3cd", "[postal code]"),
    "five figures and a town": ("Hafenweg 3, 10115 Berlin", "Hafenweg 3, [postal code] Berlin"),
    "Dutch": ("Keizersgracht 1, 1015 AB Amsterdam", "Keizersgracht 1, [postal code] Amsterdam"),
    "after a state": ("Springfield, IL 62701", "Springfield, IL [postal code]"),
    "after a word that says so": ("postcode: 4020", "postcode: [postal code]"),
}
ORDERS = {
    "an order": ("Your order LL-48213 is on its way.", "Your order [order number] is on its way."),
    "after a colon": ("Order number: 4821377", "Order number: [order number]"),
    "in an address": ("/orders/48213?ref=7KQ-2291", "/orders/[order number]?ref=[order number 2]"),
    "in a query": ("order_id=48213", "order_id=[order number]"),
    "in German": ("Bestellnummer 4711-998", "Bestellnummer [order number]"),
    "after a sign": ("Thank you! #48213", "Thank you! #[order number]"),
}
NAMES = {
    "greeted": ("Hello, Ada Marsh!", "Hello, [name]!"),
    "by the first name": ("Welcome back, Ada", "Welcome back, [name]"),
    "signed in": ("Signed in as Mr Owen Pike", "Signed in as [name]"),
    "two of them": ("Dear Mr and Mrs Pike,", "Dear [name],"),
    "nobody is named": ("Dear Customer, hi there!", "Dear Customer, hi there!"),
}
"""Names of accounts; a word for just anybody stays."""

ADDRESSES = {
    "whole": ("https://staging.lantern.example/a?b=c.", "[web address]."),
    "without its scheme": ("see staging.lantern.example/basket", "see [web address]"),
    "a host below it": ("//cdn.staging.lantern.example:8443/x", "[web address]"),
    "somebody else's": ("https://www.w3.org/TR/WCAG22/", "https://www.w3.org/TR/WCAG22/"),
    "carried": ("https://other.example/?to=https%3A%2F%2Fstaging.lantern.example", "[web address]"),
    "of a like name": ("mystaging.lantern.example", "mystaging.lantern.example"),
}
"""Addresses of the audited hosts; somebody else's stay."""

SENSITIVE = {
    "e-mail": E_MAILS,
    "telephone": PHONES,
    "postal code": POSTAL_CODES,
    "order": ORDERS,
    "name": NAMES,
    "web address": ADDRESSES,
}
"""What is hidden, by its kind: how it is written to a text, and to the text as readers see it."""


@pytest.mark.parametrize(
    ("text", "shown"),
    [pytest.param(*told, id=f"{kind}: {way}") for kind, ways in SENSITIVE.items() for way, told in ways.items()],
)
def test_only_what_is_sensitive_is_hidden(text: str, shown: str) -> None:
    assert hidden(text) == shown


@pytest.mark.parametrize(
    ("text", "elsewhere", "shown"),
    [
        pytest.param(
            "We packed LL-48213 today.", "Your order LL-48213 is here.", "We packed [order number] today.", id="order"
        ),
        pytest.param("Ada Marsh signed for it.", "Hello, Ada Marsh!", "[name] signed for it.", id="full name"),
    ],
)
def test_what_one_text_gives_away_is_hidden_in_the_others(text: str, elsewhere: str, shown: str) -> None:
    assert hidden(text, elsewhere) == shown


@pytest.mark.parametrize(
    "text",
    [
        "£24.00, was £30.00; 2026-10-06, 06/10/2026 and 6.10.26",
        "Order within 24 hours, 2 items, over 60.00",
        "Mon–Fri 09:00–17:30; 09.00-17.30; back by 18:00",
        "ISBN 978-0-13-468599-1, v2.10.0, 1,000,000 lamps, 0.5 1.0 2.0 3.0, 0.75 litres",
        "DIN EN 60335-1, IP44, 12V, E27, 4000 K, 1200 ML, WCAG 2.2",
        "div > ul:nth-child(3) > li.order-list, line 48213",
    ],
)
def test_figures_that_name_nobody_stay(text: str) -> None:
    assert hidden(text) == text


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        pytest.param(
            "PROJECT  heron, says Ada, not Adam.",
            ("Project Heron", "Ada"),
            "[hidden], says [hidden 2], not Adam.",
            id="whole words, in any case",
        ),
        pytest.param("Ring 01632 960 188 Ada now", ("188 Ada",), "Ring [phone number] now", id="all of what overlaps"),
    ],
)
def test_own_words_are_hidden_whole(text: str, words: tuple[str, ...], shown: str) -> None:
    assert hidden(text, words=words) == shown


@pytest.mark.parametrize("text", ["0" * 60_000, "a" * 60_000 + "@", "0 " * 30_000, "order " * 10_000, "A1 " * 20_000])
def test_hostile_texts_take_no_long(text: str) -> None:
    began = time.perf_counter()
    hidden(text)
    assert time.perf_counter() - began < 3
