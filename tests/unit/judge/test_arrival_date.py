"""When will I have it in my hands?"""

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.arrival_date import arrival_date
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import PageKind, Verdict


def ask(text: str) -> Verdict:
    return arrival_date(Reading(page_from_text(text, PageKind.PRODUCT)), None).verdict


def ask_html(body: str) -> Verdict:
    return arrival_date(Reading(page_from_html(f"<main>{body}</main>", PageKind.PRODUCT)), None).verdict


@pytest.mark.parametrize(
    "text",
    [
        "Arrives Tue 3 to Thu 5 June.",
        "Arrives Tue to Thu.",
        "Order by 15:00 and it arrives tomorrow.",
        "Get it by Friday 5 June with standard delivery.",
        "Delivery by 12 June, free returns",
        "Next day delivery: Wednesday 3 June",
        "Order by Thursday midnight and it's with you the next Monday.",
        "Estimated delivery\n3 June",
    ],
)
def test_a_day_in_the_calendar_passes(text: str) -> None:
    assert ask(text) is Verdict.PASS


@pytest.mark.parametrize(
    "text",
    [
        "Standard: 2-4 days.",
        "Standard delivery £4.95, 3 to 5 working days",
        "Next-day delivery £6.95",
        "Delivery: next working day when ordered before 4 p.m.",
        "Order by 3pm today for next-day delivery.",
        "Dispatched within 24 hours",
        "In stock, ships today.",
        "One copy in stock, ready to leave today if ordered before 1pm.",
    ],
)
def test_a_speed_and_a_day_of_sending_are_partial(text: str) -> None:
    assert ask(text) is Verdict.PARTIAL


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Free delivery until Sunday.", id="the end of an offer"),
        pytest.param("We deliver Monday to Friday.", id="days of every week"),
        pytest.param("Local delivery: Thursdays & Saturdays, £6 flat", id="days of every week, in the plural"),
        pytest.param("Saturday delivery £9.95", id="the name of a service, and a price that looks like a date"),
        pytest.param("Free returns within 30 days.", id="a window for returns"),
        pytest.param("Return any pack, even opened, within 15 days. We ship.", id="a window in a clause of its own"),
        pytest.param("Damage deposit £100, back with you within 7 days of leaving.", id="a deposit"),
        pytest.param("We deliver every two weeks, from £3.10 a day.", id="a rhythm and a price"),
        pytest.param("It arrived on Tuesday, great", id="somebody else's parcel"),
        pytest.param("You can't have it today.", id="a refusal"),
        pytest.param("Delivery times vary.", id="vague"),
        pytest.param("Keeps drinks hot for 12 hours.", id="another length of time"),
    ],
)
def test_other_times_are_none_of_arrival(text: str) -> None:
    assert ask(text) is Verdict.FAIL


def test_a_label_says_what_the_next_words_are_about() -> None:
    assert ask_html("<dl><dt>Standard delivery</dt><dd>Thursday 4 June</dd></dl>") is Verdict.PASS
    assert ask_html("<dl><dt>Published</dt><dd>Thursday 4 June</dd></dl>") is Verdict.FAIL


def test_what_has_to_be_unfolded_and_what_is_of_other_goods() -> None:
    folded = "<details><summary>Delivery</summary><p>Arrives Thursday 4 June.</p></details>"
    assert ask_html(folded) is Verdict.PARTIAL
    assert ask_html("<h2>You may also like</h2><p>Bed lamp, arrives tomorrow</p>") is Verdict.FAIL


@pytest.mark.parametrize("text", ["Instant download as a PDF.", "Made to order; leaves us in 3 weeks."])
def test_downloads_and_goods_made_to_order_are_excused(text: str) -> None:
    assert ask(text) is Verdict.NOT_APPLICABLE


def test_made_to_order_without_a_lead_time_is_not_excused() -> None:
    assert ask("Made to order by hand.") is Verdict.FAIL


def test_tickets_of_which_nobody_says_how_they_come_are_a_question() -> None:
    assert ask_html("<h1>Loopfest</h1><h3>Weekend ticket</h3><p>€84.00</p>") is Verdict.REVIEW
    assert ask_html("<h1>Loopfest</h1><h3>Weekend ticket</h3><p>Sent by post.</p>") is Verdict.FAIL
