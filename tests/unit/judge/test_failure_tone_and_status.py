"""The tone of failure pages, and the HTTP status that they are sent with."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.plain_tone import Options, plain_tone
from mysteryshop.judge.detectors.right_status import right_status
from mysteryshop.judge.reading import Reading
from mysteryshop.model import Answer, PageKind, Verdict

PASS, PARTIAL, FAIL, NOT_APPLICABLE = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.NOT_APPLICABLE
FILLER = "The shop is shut and the lamps are out in the yard behind the mill."


def tone(text: str, kind: PageKind = PageKind.MAINTENANCE, most_words: int = 60) -> Answer:
    page = page_from_html(text, kind) if text.startswith("<") else page_from_text(text, kind)
    return plain_tone(Reading(page), Options(most_words))


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        pytest.param("The shop is closed until 6 pm. Call 01632 960123.", PASS, id="plain"),
        pytest.param("Our hamsters have stopped running. Back at 6.", FAIL, id="a joke"),
        pytest.param("Even our oven gloves are crying.", FAIL, id="things with feelings"),
        pytest.param("The server is taking a nap. Back at 6.", FAIL, id="a nap"),
        pytest.param("The shop is closed, sorry :)", PARTIAL, id="a smile"),
        pytest.param("Whoops, the shop is closed.", PARTIAL, id="a light word"),
        pytest.param("Closed for technical reasons.", PARTIAL, id="a vague cause"),
        pytest.param("Times: 9 to 6 (closed on Sundays). Price: £4 :D", PARTIAL, id="a colon alone is no face"),
        pytest.param("Closed on Sunday: see the times below (in GMT).", PASS, id="brackets are no face"),
        pytest.param("Please enter a valid postcode.", NOT_APPLICABLE, id="a field error"),
        pytest.param("Cannot GET /lamps", NOT_APPLICABLE, id="a machine's words"),
    ],
)
def test_hears_a_tone_that_does_not_fit(message: str, verdict: Verdict) -> None:
    assert tone(message).verdict is verdict


def test_a_joke_weighs_less_where_only_a_page_is_missing() -> None:
    joke = "This page has gone fishing, it is missing. Our hamsters look for it."
    assert (tone(joke, PageKind.ERROR).verdict, tone(joke, PageKind.FAULT).verdict) == (PARTIAL, FAIL)


def test_a_page_that_says_nothing_of_the_fault_has_no_tone() -> None:
    assert tone("The hamster house is £24.", PageKind.FAULT).verdict is NOT_APPLICABLE


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        pytest.param(f"{FILLER * 6} Call 01632 960123.", PARTIAL, id="far down"),
        pytest.param(f"Call 01632 960123. {FILLER * 6}", PASS, id="first thing"),
        pytest.param(f"<p>{FILLER}</p><p><a href='/track'>My parcel</a></p><p>{FILLER * 6}</p>", PASS, id="a link"),
    ],
)
def test_counts_the_words_before_the_first_thing_to_do(message: str, verdict: Verdict) -> None:
    assert tone(message.replace(".The", ". The")).verdict is verdict


def test_the_joke_is_quoted() -> None:
    assert [quote.text for quote in tone("Sorry, closed. Our elves are crying.").quotes] == ["Our elves are crying."]


def sent(kind: PageKind, status: int | None, headers: Mapping[str, str] | None = None, scenario: str = "") -> Answer:
    page = page_from_text("Sorry, not here.", kind)
    return right_status(Reading(replace(page, status=status, headers=headers or {}, scenario=scenario)), None)


@pytest.mark.parametrize(
    ("status", "verdict"),
    [(404, PASS), (410, PASS), (200, FAIL), (500, PARTIAL), (403, NOT_APPLICABLE), (None, NOT_APPLICABLE)],
)
def test_a_missing_page_has_to_be_called_missing(status: int | None, verdict: Verdict) -> None:
    assert sent(PageKind.ERROR, status).verdict is verdict


@pytest.mark.parametrize(
    ("status", "headers", "verdict"),
    [
        pytest.param(503, {"retry-after": "3600"}, PASS, id="seconds"),
        pytest.param(503, {"Retry-After": "Sun, 22 Nov 2026 15:00:00 GMT"}, PASS, id="a date"),
        pytest.param(503, {"retry-after": "soon"}, PARTIAL, id="soon is no time"),
        pytest.param(503, {}, PARTIAL, id="no time"),
        pytest.param(500, {"retry-after": "3600"}, PARTIAL, id="broken rather than closed"),
        pytest.param(404, {}, FAIL, id="closed is not missing"),
        pytest.param(200, {"retry-after": "3600"}, FAIL, id="sent as if all were well"),
    ],
)
def test_a_closed_shop_has_to_be_called_closed(status: int, headers: Mapping[str, str], verdict: Verdict) -> None:
    assert sent(PageKind.MAINTENANCE, status, headers).verdict is verdict


def test_a_failure_staged_in_the_browser_says_nothing_of_the_server() -> None:
    assert sent(PageKind.MAINTENANCE, 200, scenario="server-error").verdict is NOT_APPLICABLE
