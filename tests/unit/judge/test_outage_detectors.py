"""What a customer is told when something does not work, heard sentence by sentence."""

from dataclasses import replace
from typing import Any

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.registry import build_options, load_detectors
from mysteryshop.model import Answer, Page, PageKind, Timings, Verdict

PASS, PARTIAL, FAIL, NOT_APPLICABLE = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.NOT_APPLICABLE


def ask_of(detector: str, page: Page, **options: Any) -> Answer:
    found = load_detectors()[detector]
    answer: Answer = found.run(Reading(page), build_options(found, options))
    return answer


def ask(detector: str, text: str, kind: PageKind = PageKind.FAULT, **options: Any) -> Answer:
    page = page_from_html(text, kind) if text.startswith("<") else page_from_text(text, kind)
    return ask_of(detector, page, **options)


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        pytest.param("Sorry, the slot you picked has gone.", PASS, id="sorry"),
        pytest.param("Our apologies: your parcel missed the van.", PASS, id="apologies"),
        pytest.param("Sorry for any trouble.", PARTIAL, id="any"),
        pytest.param("We’re sorry if this spoiled your evening.", PARTIAL, id="if, with a curly apostrophe"),
        pytest.param("If you were trying to renew, sorry.", PASS, id="if before it is no doubt"),
        pytest.param("We make no apology for being popular.", FAIL, id="denied"),
        pytest.param("We apologise to our shareholders.", FAIL, id="to the owners"),
        pytest.param("Unfortunately the shop is closed.", FAIL, id="unfortunately is no apology"),
        pytest.param("Please enter a valid postcode.", NOT_APPLICABLE, id="a field error"),
    ],
)
def test_hears_a_sorry_that_is_meant_for_the_customer(message: str, verdict: Verdict) -> None:
    assert ask("apology", message).verdict is verdict


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        pytest.param("You can’t check in online at the moment.", PASS, id="what you cannot do"),
        pytest.param("Your parcel won't arrive on Friday.", PASS, id="your thing is late"),
        pytest.param("Residents will not be able to use the lift.", PASS, id="the customers by name"),
        pytest.param("Door stuck? Press the bell.", FAIL, id="no loss is told"),
        pytest.param("Tickets not loading? Show your booking email.", PASS, id="a question that says it"),
        pytest.param("Sorry, Hill Fog Aran did not go into your cart.", PASS, id="it is not in the cart"),
        pytest.param("We tried, but the lamp is not in your basket yet.", PASS, id="nor in the basket"),
        pytest.param("The portal is closed.", FAIL, id="only the shop's side"),
        pytest.param("We apologise for the inconvenience.", FAIL, id="inconvenience names nothing"),
        pytest.param("We can't wait to show you the new shop.", FAIL, id="joy is no loss"),
    ],
)
def test_hears_whether_the_customers_side_is_seen(message: str, verdict: Verdict) -> None:
    assert ask("names-the-loss", message).verdict is verdict


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        pytest.param("A cable broke and you can't pay by card. That is ours to mend.", PASS, id="cause and customer"),
        pytest.param("This outage is costing us thousands. We are exhausted.", FAIL, id="money and pain"),
        pytest.param("Our award-winning site is resting. We are so proud of the team.", FAIL, id="pride"),
        pytest.param(
            "You can't order tonight, and we know that many of you planned for it. Your cart is safe until Sunday,"
            " and we will write when the checkout opens again. Nobody slept, by the way. Call 01632 960001"
            " to order by phone, or leave your email and we will send you the link before anybody else gets it.",
            PARTIAL,
            id="one sigh beside much help",
        ),
    ],
)
def test_hears_whom_the_explanation_is_about(message: str, verdict: Verdict) -> None:
    assert ask("about-whom", message).verdict is verdict


def test_quotes_only_the_sentences_about_the_business() -> None:
    answer = ask("about-whom", "The checkout is down. We are losing thousands every hour. Sorry.")
    assert [quote.text for quote in answer.quotes] == ["We are losing thousands every hour."]


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        pytest.param("We're fixing it now.", PASS, id="contracted"),
        pytest.param("Our engineers are on it.", PASS, id="engineers"),
        pytest.param("Closed for planned maintenance.", PASS, id="planned"),
        pytest.param("We know about it.", PARTIAL, id="knowing is not mending"),
        pytest.param("The shop is down until 6 pm.", FAIL, id="a time says nothing of work"),
        pytest.param("Nobody is working on it.", FAIL, id="denied"),
    ],
)
def test_hears_whether_anybody_is_mending_it(message: str, verdict: Verdict) -> None:
    assert ask("work-under-way", message).verdict is verdict


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        pytest.param("Orders reopen by 18:00.", PASS, id="a clock time"),
        pytest.param("Back on 4 June.", PASS, id="a date"),
        pytest.param("We expect it to work again tomorrow.", PASS, id="a day"),
        pytest.param("About 12 minutes to wait.", PASS, id="a bounded wait"),
        pytest.param("You can order again within the hour.", PASS, id="within the hour"),
        pytest.param("We will be back shortly.", FAIL, id="shortly is no time"),
        pytest.param("It broke at 9 this morning.", FAIL, id="when it broke"),
        pytest.param("Your cart is saved for 48 hours.", FAIL, id="how long a cart is kept"),
        pytest.param("Our lines are open 9:00 to 17:00.", FAIL, id="when the phone is staffed"),
        pytest.param("Call us, Monday to Saturday, 9:00 to 17:00.", FAIL, id="hours of every week"),
        pytest.param("Closed from Saturday 22:00 to Sunday 6:00.", PASS, id="planned from and to"),
        pytest.param("The tray is 36 by 30 cm.", FAIL, id="a size"),
        pytest.param("This costs £12.30.", FAIL, id="a price is no clock"),
        pytest.param("Three weeks of work gone.", FAIL, id="lost effort"),
        pytest.param("News will be posted on this page.", PARTIAL, id="a place for news"),
    ],
)
def test_hears_when_the_customer_may_come_back(message: str, verdict: Verdict) -> None:
    assert ask("promise-of-time", message).verdict is verdict


def test_a_retry_after_header_supports_but_never_passes() -> None:
    page = replace(page_from_text("The shop is closed.", PageKind.MAINTENANCE), headers={"Retry-After": "3600"})
    answer = ask_of("promise-of-time", page)
    assert answer.verdict is FAIL
    assert "3600" in answer.reason


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        pytest.param("Use the phone's own clock app until then.", PASS, id="another way"),
        pytest.param("You can still pay by phone.", PASS, id="you can"),
        pytest.param("Your basket is safe.", PASS, id="a kept cart"),
        pytest.param("Ring us on 01632 960 555.", PASS, id="a number"),
        pytest.param("Write to help@lantern.example.", PASS, id="an address"),
        pytest.param("Please check back later.", FAIL, id="waiting"),
        pytest.param("Please do not call us.", FAIL, id="turned away"),
        pytest.param("Follow us on our journey!", FAIL, id="their story"),
        pytest.param("<p>The shop is down.</p><a href='/status'>Status</a>", PASS, id="a link"),
        pytest.param("<p>The shop is down.</p><a href='#top'>Top</a>", FAIL, id="a link to itself"),
        pytest.param("<nav><a href='/lamps'>Lamps</a></nav><p>The shop is down.</p>", PARTIAL, id="only the menu"),
        pytest.param("<p>The shop is down.</p><form><input type=email></form>", PASS, id="a field for an address"),
    ],
)
def test_finds_a_way_on(message: str, verdict: Verdict) -> None:
    assert ask("next-step", message).verdict is verdict


def test_a_way_on_that_does_not_work_is_none() -> None:
    page = page_from_html("<p>The shop is down.</p><a href='/status'>Status page</a>", PageKind.FAULT)
    dead = replace(page, links=(replace(page.links[0], status=404),))
    answer = ask_of("next-step", dead)
    assert (answer.verdict, answer.quotes[0].text) == (FAIL, "Status page")


@pytest.mark.parametrize(
    ("words", "kind", "verdict"),
    [
        pytest.param("java.lang.NullPointerException", PageKind.FAULT, FAIL, id="an exception"),
        pytest.param("502 Bad Gateway", PageKind.ERROR, FAIL, id="a status line"),
        pytest.param(
            "Warning: mysqli_connect() in /var/www/html/db.php on line 17", PageKind.PRODUCT, FAIL, id="a trace"
        ),
        pytest.param("Hello undefined, welcome back", PageKind.ACCOUNT, FAIL, id="an empty name"),
        pytest.param("Total: £NaN", PageKind.CART, FAIL, id="no number"),
        pytest.param("Sorry. If you call, say K7Q2.", PageKind.FAULT, PASS, id="a reference"),
        pytest.param("404. We could not find that lamp.", PageKind.ERROR, PASS, id="a number beside words"),
        pytest.param("A book on every Error and Exception in Python.", PageKind.PRODUCT, PASS, id="a book"),
        pytest.param("<p>Learn:</p><pre>SELECT a FROM b WHERE c</pre>", PageKind.PRODUCT, PASS, id="code on sale"),
        pytest.param("<p>Sorry.</p><pre>SELECT a FROM b WHERE c</pre>", PageKind.FAULT, FAIL, id="code in a failure"),
    ],
)
def test_sees_what_only_a_programmer_can_use(words: str, kind: PageKind, verdict: Verdict) -> None:
    assert ask("no-internals", words, kind).verdict is verdict


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        pytest.param("You followed an expired link.", FAIL, id="you followed"),
        pytest.param("You have failed to update the app.", FAIL, id="you failed"),
        pytest.param("Your browser is not supported.", FAIL, id="your browser"),
        pytest.param("Check your spelling.", PARTIAL, id="a suspicion"),
        pytest.param("It is not your fault: our link was wrong.", PASS, id="denied"),
        pytest.param("If you typed the address, see that it ends in .html.", PASS, id="a condition accuses nobody"),
        pytest.param("Your card was not charged.", PASS, id="news"),
    ],
)
def test_hears_whose_fault_it_is_made(message: str, verdict: Verdict) -> None:
    assert ask("message-without-blame", message).verdict is verdict


@pytest.mark.parametrize(
    ("page", "verdict"),
    [
        pytest.param("<body></body>", FAIL, id="blank"),
        pytest.param("<p>Loading…</p>", FAIL, id="a spinner's word"),
        pytest.param('{"error": 500}', FAIL, id="JSON"),
        pytest.param("502 Bad Gateway\nnginx/1.18.0", FAIL, id="a server's default"),
        pytest.param("Service unavailable", PARTIAL, id="a label"),
        pytest.param("We can't open the cart right now.", PASS, id="words"),
        pytest.param("<h1>Aria lamp</h1><p>Reads like the sun. Yours by Friday.</p>", FAIL, id="nothing said of it"),
        pytest.param(
            "<h1>Aria lamp</h1><p>Yours.</p><div role=alert>Sorry, that did not reach your cart.</div>",
            PASS,
            id="an alert",
        ),
    ],
)
def test_tells_a_message_from_silence(page: str, verdict: Verdict) -> None:
    assert ask("human-message", page).verdict is verdict


def test_the_browsers_own_error_page_is_no_message() -> None:
    page = replace(page_from_text("This site can't be reached. ERR_FAILED", PageKind.FAULT), browser_error=True)
    assert ask_of("human-message", page).verdict is FAIL


def test_a_blank_page_is_told_with_the_wait() -> None:
    page = replace(page_from_html("<body></body>", PageKind.FAULT), timings=Timings(settled=8.0))
    assert ask_of("human-message", page).reason == "The page is blank after 8 s."


@pytest.mark.parametrize(
    ("page", "verdict"),
    [
        pytest.param(
            "<p>Gone.</p><form><input type=search></form><a href=/lamps>Lamps</a>", PASS, id="search and links"
        ),
        pytest.param(
            "<p>Gone.</p><a href=/lamps>Lamps</a><a href='tel:01632960001'>Call</a>", PASS, id="links and phone"
        ),
        pytest.param("<p>Gone.</p><a href=/>Home</a>", PARTIAL, id="home alone"),
        pytest.param("<p>Gone.</p>", FAIL, id="a dead end"),
    ],
)
def test_finds_the_way_on_from_a_missing_page(page: str, verdict: Verdict) -> None:
    assert ask("way-on-when-missing", page, PageKind.ERROR).verdict is verdict


@pytest.mark.parametrize(
    ("page", "verdict"),
    [
        pytest.param("Sold out until 12 June. We can email you when it is back.", PASS, id="date and notice"),
        pytest.param(
            "Sold out. The oak one is in stock today, or leave your email.", PASS, id="notice and alternative"
        ),
        pytest.param("<p>Sold out</p><form><input type=email></form>", PARTIAL, id="notice alone"),
        pytest.param("Currently unavailable.", FAIL, id="full stop"),
    ],
)
def test_finds_the_way_on_from_sold_out(page: str, verdict: Verdict) -> None:
    assert ask("way-on-when-sold-out", page, PageKind.SOLD_OUT).verdict is verdict


def test_only_the_message_is_read_on_a_page_that_otherwise_stands() -> None:
    shop = "".join(
        f"<p>Our lamp number {n} is made by hand in a small workshop by the sea for you.</p>" for n in range(20)
    )
    answer = ask("names-the-loss", f"<main>{shop}<div role=alert>Something went wrong.</div>{shop}</main>")
    assert [quote.text for quote in answer.quotes] == ["Something went wrong."]
