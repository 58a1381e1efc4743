"""If I write, when do they answer?"""

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.reply_promise import reply_promise
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import PageKind, Verdict

FORM = "<form method='post'><label for='m'>Your message</label><textarea id='m' name='m'></textarea></form>"


def ask(text: str, kind: PageKind = PageKind.CONTACT) -> Verdict:
    return reply_promise(Reading(page_from_text(text, kind)), None).verdict


def ask_html(html: str, kind: PageKind = PageKind.CONTACT) -> Verdict:
    return reply_promise(Reading(page_from_html(html, kind)), None).verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("We answer by 17:00 the next working day.", Verdict.PASS),
        ("If you write, allow 5 working days for our answer.", Verdict.PASS),
        ("Response time: 24 hours", Verdict.PASS),
        ("Real humans: help@oak.example, answered the same business day.", Verdict.PASS),
        ("You will hear from us by Friday.", Verdict.PASS),
        ("We usually reply in a few hours.", Verdict.PARTIAL),
        ("We will get back to you as soon as possible.", Verdict.FAIL),
        ("Write to hello@oak.example.", Verdict.FAIL),
        pytest.param("Email us: a@oak.example. Answers on weekdays: 9:00 to 17:00.", Verdict.FAIL, id="only hours"),
        pytest.param("Please reply within 3 days. a@oak.example", Verdict.FAIL, id="the customer's own time"),
        pytest.param("Refunds within 5 days. Write to a@oak.example", Verdict.FAIL, id="another promise"),
        pytest.param("We answer the phone in two minutes.", Verdict.NOT_APPLICABLE, id="no letter at all"),
        pytest.param("Call 01632 960123, Monday to Friday 9 to 5.", Verdict.NOT_APPLICABLE, id="phone only"),
    ],
)
def test_hears_when_an_answer_comes(text: str, verdict: Verdict) -> None:
    assert ask(text) is verdict


def test_a_field_for_a_message_is_a_way_to_write() -> None:
    assert ask_html(f"<main><h1>Contact</h1>{FORM}</main>") is Verdict.FAIL
    assert ask_html(f"<main><h1>Contact</h1><p>She answers within a day.</p>{FORM}</main>") is Verdict.PASS


def test_an_address_in_the_foot_counts_on_the_contact_page_only() -> None:
    foot = "<main><h1>Help</h1><p>Fold it.</p></main><footer><a href='mailto:a@oak.example'>a@oak.example</a></footer>"
    assert ask_html(foot, PageKind.HELP) is Verdict.NOT_APPLICABLE
    assert ask_html(foot, PageKind.CONTACT) is Verdict.FAIL
