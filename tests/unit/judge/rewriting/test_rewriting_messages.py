"""What a customer would rather read on a failure page, made of the page's own facts."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from mysteryshop.files import load_checklists
from mysteryshop.judge import DetectorCatalogue, judge_page, page_from_html, page_from_text
from mysteryshop.model import PageKind

OUTAGE = load_checklists(["outage-messaging"], Path(), DetectorCatalogue())
ERROR, EMAIL, SOLD_OUT = PageKind.ERROR, PageKind.EMAIL, PageKind.SOLD_OUT


def rewritten(text: str, kind: PageKind = PageKind.FAULT, headers: Mapping[str, str] | None = None) -> dict[str, str]:
    """The suggestion of each check that gives one, by the check's id without its checklist."""
    page = page_from_html(text, kind) if text.startswith("<") else page_from_text(text, kind)
    findings = judge_page(replace(page, headers=headers or {}), OUTAGE).findings
    return {finding.check.removeprefix("outage-"): finding.suggestion for finding in findings if finding.suggestion}


@pytest.mark.parametrize(
    ("message", "suggestion"),
    [
        pytest.param(
            "Checkout is temporarily offline. We apologise for any inconvenience this may cause.",
            "We're sorry that you can't check out right now.",
            id="names what the reader can't do",
        ),
        pytest.param(
            "We apologise for any inconvenience this may have caused.",
            "We apologise for the trouble this has caused you.",
            id="names the trouble where nothing else is known",
        ),
        pytest.param(
            "We're sorry if your order 4711 is a little late.",
            "We're sorry that your order 4711 is a little late.",
            id="without the if",
        ),
        pytest.param(
            "You can't pick seats on your phone just now. Ring 01632 960114; we'll pick together.",
            "Sorry, you can't pick seats on your phone just now. Ring 01632 960114; we'll pick together.",
            id="before what the page says well already",
        ),
        pytest.param(
            "The lift is out until Thursday lunchtime while a new motor goes in.",
            "Sorry, the lift is out until Thursday lunchtime while a new motor goes in.",
            id="before the trouble, with its time",
        ),
    ],
)
def test_says_sorry_and_means_it(message: str, suggestion: str) -> None:
    assert rewritten(message)["apology"] == suggestion


def test_an_insult_is_not_mended_by_a_sorry() -> None:
    assert rewritten("The site is down. If you people had any patience it would not be. It is your own fault.") == {}


@pytest.mark.parametrize(
    ("message", "clause"),
    [
        ("Checkout is temporarily offline.", "you can't check out"),
        ("Card payments are not working.", "you can't pay by card"),
        ("The weights area is closed.", "you can't use the weights area"),
        ("Log-in is suspended until 1 March.", "you can't log in"),
        ("Our servers are having difficulties.", "you can't do what you came for"),
    ],
)
def test_names_what_the_reader_cannot_do_beside_what_broke(message: str, clause: str) -> None:
    suggestion = rewritten(message)["names-my-loss"]
    assert clause in suggestion.lower()
    assert message.rstrip(".").lower() in suggestion.lower()


def test_turns_the_business_to_the_customer_and_keeps_the_time() -> None:
    told = rewritten("We are so proud of our biggest launch ever. Demand broke the internet! The checkout is down.")
    assert told["not-about-us"] == "We're sorry that you can't check out right now."
    late = "Nobody slept. It'll be back Sunday when we have stopped crying. The booking page is down."
    assert rewritten(late)["not-about-us"].endswith("It'll be back Sunday.")


@pytest.mark.parametrize(
    ("message", "suggestion"),
    [
        pytest.param(
            '{"status":500,"error":"Internal Server Error","path":"/cart"}', "you can't get to your cart", id="JSON"
        ),
        pytest.param(
            "Something went wrong. Error: SQLSTATE[42S02] in cart.php on line 41. Reference: K7Q2-19.",
            "K7Q2-19.",
            id="the reference stays",
        ),
        pytest.param(
            "Your last message hasn't gone (E_CONN_RESET). It's saved as a draft.",
            "Your last message hasn't gone. It's saved as a draft.",
            id="only the code goes",
        ),
    ],
)
def test_says_in_plain_words_what_a_machine_said(message: str, suggestion: str) -> None:
    told = rewritten(message)["no-internals"]
    assert suggestion in told
    assert not any(code in told for code in ("500", "SQLSTATE", "line 41", "E_CONN"))


def test_a_servers_own_words_become_the_shops() -> None:
    assert rewritten("Cannot GET /lamps/oak")["human-message"].endswith("we can't find that page.")
    assert "table" not in rewritten("SQLSTATE[42S02]: Base table or view not found").get("no-internals", "")


def test_a_greeting_without_its_template() -> None:
    assert rewritten("Dear {{ customer.first_name }}, your lamp is ready.", EMAIL) == {
        "no-internals": "Hello, your lamp is ready."
    }


@pytest.mark.parametrize(
    ("message", "word"),
    [
        ("You entered an invalid URL.", "link"),
        ("You may have mistyped the address.", "under this address"),
        ("You entered an invalid voucher code.", "voucher code"),
        ("Your browser is outdated.", "browser"),
    ],
)
def test_describes_the_situation_instead_of_the_readers_mistake(message: str, word: str) -> None:
    told = rewritten(message, ERROR)["no-blame"]
    assert word in told
    assert not told.startswith("You")


SHOP = "<header><p>{head}</p></header><main><h1>Sorry</h1><p>The shop is down. Please try again later.</p></main>"


def test_later_becomes_the_way_that_stands_in_the_pages_head() -> None:
    told = rewritten(SHOP.format(head="Call 01632 960123, Monday to Friday, 9 to 6."))
    assert told["next-step"] == "Call 01632 960123, Monday to Friday, 9 to 6."
    assert "hello@lantern.example" in rewritten(SHOP.format(head="Lantern, hello@lantern.example"))["next-step"]
    assert "next-step" not in rewritten(SHOP.format(head="Lantern"))


def test_soon_becomes_the_time_that_the_server_tells_machines() -> None:
    assert "about an hour" in rewritten("The site is down. Back soon!", headers={"Retry-After": "3600"})["gives-time"]
    for nonsense in ("", "soon", "0", "99999999"):
        assert "gives-time" not in rewritten("The site is down. Back soon!", headers={"Retry-After": nonsense})


def test_a_time_about_something_else_is_no_promise() -> None:
    assert "gives-time" not in rewritten(SHOP.format(head="Order by 3 pm for delivery tomorrow."))
    told = rewritten(SHOP.format(head="The shop opens again at 18:00."))
    assert "The shop opens again at 18:00." in told["gives-time"]


def test_a_label_becomes_a_sentence() -> None:
    told = rewritten("Out of stock.", SOLD_OUT)
    assert "out of stock, so you can't order" in told["names-my-loss"]


def test_the_checks_of_one_message_do_not_all_say_the_same() -> None:
    told = rewritten("Checkout is temporarily offline. Please try again later.")
    assert len(set(told.values())) == len(told) > 1


def test_nothing_is_suggested_where_the_page_knows_nothing() -> None:
    assert (
        set(rewritten("The film froze on you at home. Forgive us: the whole recording reaches you tonight.")) == set()
    )
