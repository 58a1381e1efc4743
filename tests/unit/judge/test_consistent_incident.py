"""One fault, told in several channels."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from mysteryshop.judge import NOON, page_from_text
from mysteryshop.judge.detectors.consistent_incident import Options, consistent_incident
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.judge.reading.incidents import Cause, read_story
from mysteryshop.model import Answer, PageKind, Verdict

CLOSED = "Sorry, you can't order right now. We are mending the checkout. Orders open again by 18:00."


def told(words: str, kind: PageKind = PageKind.HOME, channel: str = "web", hours: float = 0) -> Reading:
    at = (datetime.fromisoformat(NOON) + timedelta(hours=hours)).isoformat()
    page = replace(page_from_text(words, kind, now=at), id=f"{kind}-{channel}-{len(words)}")
    return Reading(page, where="anywhere", channel=channel)


def ask(*pages: Reading, options: Options | None = None) -> list[Answer]:
    return list(consistent_incident(SiteReading(pages, Setting()), options or Options()))


def closed_and(words: str, channel: str = "social", hours: float = 0) -> list[Answer]:
    return ask(told(CLOSED, PageKind.MAINTENANCE), told(words, PageKind.LANDING, channel, hours))


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("All fixed! The shop is open again.", Verdict.FAIL, id="all fixed"),
        pytest.param("The problem with the checkout has been resolved.", Verdict.FAIL, id="resolved"),
        pytest.param("The outage is over: we are back up and running.", Verdict.FAIL, id="back up"),
        pytest.param("The checkout is down. It isn't fixed yet.", Verdict.PASS, id="not fixed yet"),
        pytest.param("The checkout is down. Once it's fixed, we write here.", Verdict.PASS, id="once it is fixed"),
        pytest.param("Our shop is down. It will be back to normal by 18:00.", Verdict.PASS, id="will be back"),
        pytest.param("The checkout is down. It will be back by 20:00.", Verdict.FAIL, id="another hour"),
        pytest.param("The checkout is down. It will be back by 6 pm.", Verdict.PASS, id="the same hour"),
        pytest.param("The checkout is down. It will be back by 18:10.", Verdict.PASS, id="ten minutes are nothing"),
    ],
)
def test_holds_a_post_against_the_closed_door(words: str, verdict: Verdict) -> None:
    assert [answer.verdict for answer in closed_and(words)] == [verdict]


def test_both_sides_are_quoted_with_their_channels() -> None:
    (answer,) = closed_and("All fixed! The shop is open again.")
    assert answer.reason == "social says that all is well again, while maintenance still tells of the fault."
    assert [(quote.text, quote.channel) for quote in answer.quotes] == [
        ("All fixed!", "social"),
        ("Sorry, you can't order right now.", ""),
    ]


def test_two_causes_fail_and_a_vague_one_fits_any() -> None:
    planned = told("The shop is closed for planned maintenance until 18:00.", PageKind.MAINTENANCE)
    crowd = told("Too many people came at once and our site is down.", PageKind.LANDING, "social")
    vague = told("Our site is down because of a technical problem.", PageKind.HELP)
    assert [answer.verdict for answer in ask(planned, crowd)] == [Verdict.FAIL]
    assert [answer.verdict for answer in ask(planned, vague)] == [Verdict.PASS]


def test_another_hour_for_the_next_news_alone_is_partial() -> None:
    door = told("We are mending the checkout. Next update at 15:00.", PageKind.MAINTENANCE)
    (answer,) = ask(door, told("The checkout is down. Next update at 17:00.", PageKind.HELP))
    assert (answer.verdict, answer.page) == (Verdict.PARTIAL, "help-web-43")


@pytest.mark.parametrize(("hours", "verdict"), [(3, Verdict.FAIL), (72, Verdict.NOT_APPLICABLE)])
def test_an_incident_of_another_day_is_another_one(hours: float, verdict: Verdict) -> None:
    assert [answer.verdict for answer in closed_and("All fixed! We are open again.", hours=hours)] == [verdict]


def test_a_wait_told_later_is_reckoned_from_then() -> None:
    door = told("Sorry, the shop is down. Open again by 18:00.", PageKind.FAULT)
    later = told("The shop is down. Open again by 18:00.", PageKind.HELP, hours=4)
    assert [answer.verdict for answer in ask(door, later)] == [Verdict.PASS]


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param([told(CLOSED, PageKind.MAINTENANCE)], id="one channel"),
        pytest.param(
            [told(CLOSED, PageKind.MAINTENANCE), told("Lamps for people who read in bed.")], id="no word of it"
        ),
        pytest.param([told(CLOSED, PageKind.MAINTENANCE), told("Delivery problems? Call us by 18:00.")], id="help"),
        pytest.param(
            [told(CLOSED, PageKind.MAINTENANCE), told("If the checkout is down, call us.", PageKind.HELP)], id="if ever"
        ),
        pytest.param(
            [told(CLOSED, PageKind.MAINTENANCE), told("What if the site is down?", PageKind.FAQ)], id="a question"
        ),
        pytest.param(
            [told(CLOSED, PageKind.MAINTENANCE), told("The shop is closed on Sundays.", PageKind.CONTACT)], id="hours"
        ),
        pytest.param([told("All fixed!", channel="social"), told("All is fixed.", PageKind.HELP)], id="nothing lasts"),
    ],
)
def test_one_story_cannot_contradict_itself(pages: list[Reading]) -> None:
    assert [answer.verdict for answer in ask(*pages)] == [Verdict.NOT_APPLICABLE]


def test_staged_failures_are_known_to_nobody_else() -> None:
    staged = told(CLOSED, PageKind.FAULT)
    staged.page = replace(staged.page, scenario="api-500")
    answers = ask(staged, told("All fixed! The shop is open again.", channel="social"))
    assert [answer.verdict for answer in answers] == [Verdict.NOT_APPLICABLE]


def test_a_failure_page_in_another_language_is_a_question() -> None:
    words = "Der Laden ist leider nicht offen, und die Kasse ist kaputt. Wir sind bei der Arbeit und bald mit Ihnen da."
    assert [answer.verdict for answer in ask(told(words, PageKind.MAINTENANCE))] == [Verdict.REVIEW]


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ("Our payment provider has failed.", Cause.SUPPLIER),
        ("A power cut hit our shop.", Cause.POWER),
        ("So many of you came at once.", Cause.DEMAND),
        ("Our last update went wrong.", Cause.OWN),
    ],
)
def test_hears_the_cause(words: str, cause: Cause) -> None:
    story = read_story(told(f"Sorry, the shop is down. {words}", PageKind.FAULT))
    assert story is not None
    assert [named for named, _ in story.causes] == [cause]
