"""Channels to a shop, and whether a person is at the other end."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.contact_ways import contact_ways
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.model import Answer, Page, PageKind, Verdict

FORM = "<form><label>Your message <textarea name='text'></textarea></label><button>Send</button></form>"


def answer_for(*pages: Page) -> Answer:
    readings = tuple(
        Reading(replace(page, id=f"{number:03}-{page.main_kind}"), where="anywhere")
        for number, page in enumerate(pages)
    )
    (answer,) = contact_ways(SiteReading(readings, Setting()), None)
    return answer


def contact(words: str) -> Page:
    made = page_from_html if words.startswith("<") else page_from_text
    return made(words, PageKind.CONTACT)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param(
            "Call 01632 960142, 9 to 18.\nWrite to hello@lantern.example.", Verdict.PASS, id="phone and email"
        ),
        pytest.param("Live chat with our fitters.\nCome in: 4 Mill Lane.", Verdict.PASS, id="chat and shop"),
        pytest.param(
            "A real person answers hello@lantern.example.\nOr message us on WhatsApp.",
            Verdict.PASS,
            id="a person reads it",
        ),
        pytest.param("Call 01632 960142.", Verdict.PARTIAL, id="a person, one way"),
        pytest.param("Write to hello@lantern.example.\nMessage us on Telegram.", Verdict.PARTIAL, id="no person"),
        pytest.param("Write to hello@lantern.example.", Verdict.FAIL, id="one written way"),
        pytest.param(f"<main><h1>Contact</h1>{FORM}</main>", Verdict.FAIL, id="a form and no more"),
        pytest.param("Thank you for your interest.", Verdict.FAIL, id="nothing"),
    ],
)
def test_counts_ways_and_people(words: str, verdict: Verdict) -> None:
    assert answer_for(contact(words)).verdict is verdict


def test_a_chat_bot_is_no_person() -> None:
    assert answer_for(contact("Ask our chatbot, our virtual assistant, any time.")).verdict is Verdict.FAIL


def test_a_number_in_the_foot_of_another_page_counts_and_the_finding_stands_on_the_contact_page() -> None:
    home = page_from_html("<main><h1>Lamps</h1></main><footer><p>Call 01632 960142</p></footer>", PageKind.HOME)
    answer = answer_for(home, contact(f"<main><h1>Contact</h1>{FORM}</main>"))
    assert answer.verdict is Verdict.PASS
    assert answer.page == "001-contact"


def test_nothing_reached_is_not_seen() -> None:
    home = page_from_text("Lamps for long evenings.", PageKind.HOME)
    assert answer_for(home).verdict is Verdict.NOT_SEEN
