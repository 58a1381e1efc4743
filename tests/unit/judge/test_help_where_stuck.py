"""Whether help is at hand on each step of buying."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.help_where_stuck import help_where_stuck
from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.judge.reading.furniture import surroundings
from mysteryshop.model import Page, PageKind, Verdict

PASS, PARTIAL, FAIL = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL


def page(html: str, kind: PageKind = PageKind.CHECKOUT) -> Page:
    return replace(page_from_html(f"<h1>Step</h1>{html}", kind), id=f"000-{kind}", url=f"/{kind}")


@pytest.mark.parametrize(
    ("html", "verdict"),
    [
        ("<footer><a href=/contact>Contact us</a></footer>", PASS),
        ("<p>Questions? Call 01632 960123.</p>", PASS),
        ("<a href=mailto:help@fern.example>help@fern.example</a>", PASS),
        ("<button>Chat with us</button>", PASS),
        ("<nav><a href='/de/hilfe'>Hilfe</a></nav>", PASS),
        ("<a href='/p/4'>Need help?</a>", PASS),
        ("<nav hidden><a href=/help>Help</a></nav>", PARTIAL),
        ("<a href=/c/contact-lenses>Contact lenses</a>", FAIL),
        ("<a href=/terms>Terms</a>", FAIL),
        ("<p>Order 4711 of 2026, £24.00</p>", FAIL),
    ],
)
def test_finds_help_in_sight(html: str, verdict: Verdict) -> None:
    assert help_where_stuck(Reading(page(html)), None).verdict is verdict


HEADER, FOOTER = "<header><a href=/help>Help</a></header>", "<footer><a href=/help>Help</a></footer>"


@pytest.mark.parametrize(
    ("before", "here", "verdict"),
    [
        pytest.param(HEADER, HEADER, PASS, id="the same place"),
        pytest.param(HEADER + FOOTER, FOOTER, PASS, id="one of its places"),
        pytest.param(HEADER, FOOTER, PARTIAL, id="moved"),
        pytest.param("", FOOTER, PASS, id="first seen here"),
        pytest.param(HEADER, "", FAIL, id="gone"),
    ],
)
def test_help_stays_where_it_was(before: str, here: str, verdict: Verdict) -> None:
    cart, checkout = page(before, PageKind.CART), page(here)
    setting = Setting(around=surroundings((cart, checkout)))
    answer = help_where_stuck(Reading(checkout, setting), None)
    assert answer.verdict is verdict
    assert (verdict is FAIL) == ("It was there on the cart page" in answer.reason)


def test_a_text_is_held_to_its_words() -> None:
    assert help_where_stuck(Reading(page_from_text("Stuck? Ring 01632 960123.", PageKind.CART)), None).verdict is PASS
