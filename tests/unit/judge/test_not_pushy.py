"""What comes between a customer and the page."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.not_pushy import not_pushy
from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.judge.reading.furniture import Surroundings
from mysteryshop.model import Box, Page, PageKind, Verdict


def dialog(controls: str, says: str = "We use cookies to count visits.") -> str:
    return f'<main><h1>Lamps</h1></main><div role="dialog"><p>{says}</p>{controls}</div>'


def verdict_of(words: str, kind: PageKind = PageKind.HOME) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return not_pushy(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param(
            dialog("<button>Get it</button>", says="Wait! 10% off your first order"),
            Verdict.FAIL,
            id="an offer",
        ),
        pytest.param(
            dialog("<button>Accept</button><button>Reject</button>"),
            Verdict.PASS,
            id="consent is another question",
        ),
        pytest.param(
            dialog("<button>Yes</button>", says="Are you over 18 and old enough?"),
            Verdict.PASS,
            id="age",
        ),
        pytest.param(
            dialog('<a href="/cart">View cart</a>', says="Your cart: one lamp, subtotal £24"),
            Verdict.PASS,
            id="the shopper's own cart",
        ),
        pytest.param(
            dialog("<button>OK</button>", says="Our summer house is painted blue this year"),
            Verdict.REVIEW,
            id="none can tell",
        ),
        pytest.param("<main><h1>Lamps</h1><p>Read until late.</p></main>", Verdict.PASS, id="nothing"),
        pytest.param(
            "<main><h1>Lamps</h1><button>No, I like paying more</button></main>",
            Verdict.FAIL,
            id="shame on the way out",
        ),
        pytest.param("Not now", Verdict.PASS, id="a plain no in a draft"),
    ],
)
def test_sees_offers_that_lie_over_the_page(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict


def overlay(width: float, height: float) -> Page:
    page = page_from_html("<div role='dialog'><p>Sign up for our newsletter</p></div>", PageKind.HOME)
    (block,) = page.blocks
    return replace(page, viewport=(1000, 800), blocks=(replace(block, box=Box(0, 0, width, height)),))


def test_a_small_offer_is_half_as_bad() -> None:
    assert not_pushy(Reading(overlay(900, 700)), None).verdict is Verdict.FAIL
    assert not_pushy(Reading(overlay(200, 40)), None).verdict is Verdict.PARTIAL


def test_a_pop_up_that_the_walk_answered_counts_once_where_it_came() -> None:
    home = replace(page_from_text("Lamps", PageKind.HOME), id="001-home", notice="a pop-up was answered with 'Close'")
    later = replace(page_from_text("Lamps", PageKind.CATEGORY), id="002-category", notice=home.notice)
    setting = Setting(around=Surroundings(pages=(home, later)))
    assert not_pushy(Reading(home, setting), None).verdict is Verdict.FAIL
    assert not_pushy(Reading(later, setting), None).verdict is Verdict.PASS
