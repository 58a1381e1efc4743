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


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Ask ada.marsh+shop@lantern.example.", "Ask [e-mail].", id="an address"),
        pytest.param("ada (at) lantern [dot] example", "[e-mail]", id="spelt out"),
        pytest.param("mailto:ada%40lantern.example?subject=x", "mailto:[e-mail]?subject=x", id="as links write it"),
        pytest.param("ada@lan\u200btern.example", "[e-mail]", id="a character without width in it"),
        pytest.param("jörg＠läden.example", "[e-mail]", id="other letters, a wide sign"),
        pytest.param("A@X.example or a@x.EXAMPLE, b@x.example", "[e-mail] or [e-mail], [e-mail 2]", id="told apart"),
    ],
)
def test_no_e_mail_address_is_left(text: str, shown: str) -> None:
    assert hidden(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Ring 01632 960 188, 9am to 5pm.", "Ring [phone number], 9am to 5pm.", id="as printed"),
        pytest.param(
            "01632 960188 or +44 (0)1632 960 188", "[phone number] or [phone number]", id="one number, two ways"
        ),
        pytest.param("01632\u200b960\u00ad188", "[phone number]", id="gaps without width"),
        pytest.param("０１６３２ ９６０１８８", "[phone number]", id="wide figures"),
        pytest.param("(555) 010-0199", "[phone number]", id="the North American way"),
        pytest.param("tel:+441632960188", "tel:[phone number]", id="as links write it"),
        pytest.param("Call us on 960 188.", "Call us on [phone number].", id="short, after a word that says so"),
        pytest.param("01.23.45.67.89", "[phone number]", id="dots"),
    ],
)
def test_no_telephone_number_is_left(text: str, shown: str) -> None:
    assert hidden(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("12 Quay Street, AB12 3CD", "12 Quay Street, [postal code]", id="British"),
        pytest.param("ab12 3cd", "[postal code]", id="in small letters"),
        pytest.param("Hafenweg 3, 10115 Berlin", "Hafenweg 3, [postal code] Berlin", id="five figures and a town"),
        pytest.param("Keizersgracht 1, 1015 AB Amsterdam", "Keizersgracht 1, [postal code] Amsterdam", id="Dutch"),
        pytest.param("Springfield, IL 62701", "Springfield, IL [postal code]", id="after a state"),
        pytest.param("postcode: 4020", "postcode: [postal code]", id="after a word that says so"),
    ],
)
def test_no_postal_code_is_left(text: str, shown: str) -> None:
    assert hidden(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Your order LL-48213 is on its way.", "Your order [order number] is on its way.", id="an order"),
        pytest.param("Order number: 4821377", "Order number: [order number]", id="after a colon"),
        pytest.param("/orders/48213?ref=7KQ-2291", "/orders/[order number]?ref=[order number 2]", id="in an address"),
        pytest.param("order_id=48213", "order_id=[order number]", id="in a query"),
        pytest.param("Bestellnummer 4711-998", "Bestellnummer [order number]", id="in German"),
        pytest.param("Thank you! #48213", "Thank you! #[order number]", id="after a sign"),
    ],
)
def test_no_order_number_is_left(text: str, shown: str) -> None:
    assert hidden(text) == shown


def test_a_number_that_one_sentence_calls_an_orders_is_hidden_in_the_others() -> None:
    assert hidden("We packed LL-48213 today.", "Your order LL-48213 is here.") == "We packed [order number] today."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Hello, Ada Marsh!", "Hello, [name]!", id="greeted"),
        pytest.param("Welcome back, Ada", "Welcome back, [name]", id="by the first name"),
        pytest.param("Signed in as Mr Owen Pike", "Signed in as [name]", id="signed in"),
        pytest.param("Dear Mr and Mrs Pike,", "Dear [name],", id="two of them"),
        pytest.param("Dear Customer, hi there!", "Dear Customer, hi there!", id="nobody is named"),
    ],
)
def test_names_of_accounts_are_hidden(text: str, shown: str) -> None:
    assert hidden(text) == shown


def test_a_full_name_is_hidden_wherever_it_stands() -> None:
    assert hidden("Ada Marsh signed for it.", "Hello, Ada Marsh!") == "[name] signed for it."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("https://staging.lantern.example/a?b=c.", "[web address].", id="whole"),
        pytest.param("see staging.lantern.example/basket", "see [web address]", id="without its scheme"),
        pytest.param("//cdn.staging.lantern.example:8443/x", "[web address]", id="a host below it"),
        pytest.param("https://www.w3.org/TR/WCAG22/", "https://www.w3.org/TR/WCAG22/", id="somebody else's"),
        pytest.param("https://other.example/?to=https%3A%2F%2Fstaging.lantern.example", "[web address]", id="carried"),
        pytest.param("mystaging.lantern.example", "mystaging.lantern.example", id="of a like name"),
    ],
)
def test_addresses_of_the_audited_hosts_are_hidden(text: str, shown: str) -> None:
    assert hidden(text) == shown


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


def test_own_words_are_hidden_whole_and_in_any_case() -> None:
    words = ("Project Heron", "Ada")
    assert hidden("PROJECT  heron, says Ada, not Adam.", words=words) == "[hidden], says [hidden 2], not Adam."


def test_what_overlaps_is_hidden_whole() -> None:
    assert hidden("Ring 01632 960 188 Ada now", words=("188 Ada",)) == "Ring [phone number] now"


@pytest.mark.parametrize("text", ["0" * 60_000, "a" * 60_000 + "@", "0 " * 30_000, "order " * 10_000, "A1 " * 20_000])
def test_hostile_texts_take_no_long(text: str) -> None:
    began = time.perf_counter()
    hidden(text)
    assert time.perf_counter() - began < 3
