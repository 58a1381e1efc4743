"""Whether a search forgives."""

from typing import Any

import pytest
from tests.support.staged_pages import staged_page

from mysteryshop.judge import page_from_text
from mysteryshop.judge.detectors.search_forgives import search_forgives
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.search_words import swapped
from mysteryshop.model import Answer, PageKind, Scenario, Verdict

PASS, PARTIAL, FAIL, REVIEW = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.REVIEW
LAMPS = "<h1>Search</h1><main><a href='/oak-lamp'>Oak lamp</a><a href='/brass-lamp'>Brass lamp</a></main>"
BOWLS = "<h1>Search</h1><main><a href='/bowl'>Proving bowl</a></main>"
EMPTY = "<h1>Search</h1>"


def searched(scenario: Scenario, *said: str, **told: Any) -> Answer:
    told = {"html": EMPTY, "query": "lapm", **told}
    return search_forgives(staged_page(scenario, *said, place=PageKind.SEARCH, asked_as=PageKind.SEARCH, **told), None)


@pytest.mark.parametrize(
    ("said", "told", "verdict"),
    [
        pytest.param((), {"results": 2, "html": LAMPS}, PASS, id="the meant things are shown"),
        pytest.param((), {"results": 1, "html": BOWLS, "works": True}, PASS, id="the shopper knows it is there"),
        pytest.param((), {"results": 1, "html": BOWLS, "works": False}, PARTIAL, id="only something else"),
        pytest.param((), {"results": 1, "html": BOWLS}, REVIEW, id="who knows"),
        pytest.param(("Did you mean lamp?",), {"results": 0}, PASS, id="did you mean"),
        pytest.param((), {"results": 0, "offered": ("Lamp",)}, PASS, id="the right word is offered"),
        pytest.param((), {"results": 0, "offered": ("Bowls",)}, PARTIAL, id="other things are offered"),
        pytest.param(("Nothing found. Call 01632 960123.",), {"results": 0}, PARTIAL, id="a contact"),
        pytest.param(("0 results.",), {"results": 0}, FAIL, id="nothing"),
        pytest.param(
            ("0 results.",), {"results": 0, "works": True, "html": LAMPS}, PASS, id="nothing, but it is there"
        ),
        pytest.param(("Please check your spelling and try again.",), {"results": 0}, FAIL, id="try again is no way"),
        pytest.param((), {"results": None}, REVIEW, id="can't be counted"),
        pytest.param(
            ("Looking through the rails…",), {"results": 0, "offered": ("Coats",)}, REVIEW, id="still looking"
        ),
        pytest.param((), {"browser_error": True}, FAIL, id="the browser's own error"),
    ],
)
def test_a_slip_is_forgiven(said: tuple[str, ...], told: dict[str, Any], verdict: Verdict) -> None:
    assert searched(Scenario.SEARCH_TYPO, *said, **told).verdict is verdict


@pytest.mark.parametrize(
    ("said", "told", "verdict"),
    [
        pytest.param(("No match. See our reading lights.",), {"results": 0}, PASS, id="near things in words"),
        pytest.param((), {"results": 0, "offered": ("Best sellers",)}, PASS, id="things offered"),
        pytest.param(("Nothing found. Ask us and we will look for it.",), {"results": 0}, PASS, id="a contact"),
        pytest.param(("No results.",), {"results": 0}, FAIL, id="none"),
        pytest.param(("No results.",), {"results": 0, "offered": ("Home", "Sign in")}, FAIL, id="no way to a thing"),
        pytest.param(
            ("No results.",),
            {
                "results": 0,
                "offered": (
                    "0 items in cart",
                    "3 items in your basket: £12.00",
                    "Wishlist contains 0 items",
                    "Basket (2)",
                    "View basket",
                ),
            },
            FAIL,
            id="only counters",
        ),
        pytest.param((), {"results": 0, "offered": ("Wishlist favourites of others",)}, PASS, id="more than a counter"),
        pytest.param((), {"results": 4, "html": LAMPS}, PARTIAL, id="things as if they were meant"),
        pytest.param(("No match for your word.",), {"results": 4, "html": LAMPS}, PASS, id="things, and it is said"),
    ],
)
def test_a_word_that_finds_nothing_leads_on(said: tuple[str, ...], told: dict[str, Any], verdict: Verdict) -> None:
    assert searched(Scenario.SEARCH_NOTHING, *said, **{"query": "zzyqx", **told}).verdict is verdict


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("lapm", "lamp"), ("lampp", "lamp"), ("lmp", "lamp"), ("lanp", "lamp"), ("lamp", ""), ("bowl", ""), ("plam", "")],
)
def test_a_slip_of_the_fingers_is_one_letter(typed: str, meant: str) -> None:
    assert swapped(typed, ("An oak lamp",)) == meant


def test_a_text_is_held_to_its_words() -> None:
    page = page_from_text("0 results.", PageKind.SEARCH)
    assert search_forgives(Reading(page), None).verdict is FAIL
