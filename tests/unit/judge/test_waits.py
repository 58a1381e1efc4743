"""How long a promise lets the customer wait."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mysteryshop.judge import NOON
from mysteryshop.judge.detectors.promise_of_time import Options, promise_of_time
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.judge.reading.waits import wait_hours
from mysteryshop.model import PageKind, Verdict

THURSDAY_NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        pytest.param("18:00", 6, id="a clock time later today"),
        pytest.param("6 pm", 6, id="the same, said otherwise"),
        pytest.param("9am", 21, id="a clock time that is over means tomorrow"),
        pytest.param("within 2 days", 48, id="a span"),
        pytest.param("2 to 3 working days", 72, id="the far end of a span"),
        pytest.param("half an hour", 0.5, id="half of one"),
        pytest.param("twenty minutes", 1 / 3, id="a number in words"),
        pytest.param("Friday", 24, id="the next weekday"),
        pytest.param("Thursday", 168, id="the same weekday means next week"),
        pytest.param("3 January", 48, id="a date"),
        pytest.param("January 3rd", 48, id="the month first"),
        pytest.param("tomorrow", 24, id="tomorrow"),
        pytest.param("31 February", None, id="a date that does not exist"),
        pytest.param("soon", None, id="no time at all"),
    ],
)
def test_counts_the_hours(words: str, hours: float | None) -> None:
    assert wait_hours(words, THURSDAY_NOON) == (hours if hours is None else pytest.approx(hours))


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        pytest.param("Orders reopen by 18:00.", Verdict.PASS, id="a clock time, six hours on"),
        pytest.param("We will write within 2 days.", Verdict.PARTIAL, id="a wait past the limit"),
        pytest.param("We reopen by 18:00, or in 3 days at worst.", Verdict.PASS, id="the nearer of two"),
        pytest.param("Back soon! We haven't slept.", Verdict.FAIL, id="soon is not a time"),
    ],
)
def test_hears_what_the_customer_was_promised(message: str, verdict: Verdict) -> None:
    page = Reading(page_from_text(message, PageKind.MAINTENANCE, now=NOON))
    assert promise_of_time(page, Options(within_hours=24)).verdict is verdict
