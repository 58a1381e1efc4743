"""When do I get my money back?"""

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.refund_when import refund_when
from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.judge.reading.furniture import Surroundings
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import Answer, PageKind, Verdict

RETURNS = page_from_text("Send it back within 30 days.", PageKind.RETURNS_INFO)


def ask(text: str, kind: PageKind = PageKind.RETURNS_INFO) -> Answer:
    return refund_when(Reading(page_from_text(text, kind), asked_as=kind), None)


@pytest.mark.parametrize(
    "text",
    [
        "Refunded within 5 days of your parcel reaching us.",
        "Once we receive your return, we refund your card within 3 working days.",
        "Your money is on its way the day we get your parcel back.",
        "Send it back within 30 days and we refund you within 5 days of it arriving.",
        "Refunds are paid within seven days of your instruction.",
        "Tell us within 14 days of the announcement for your money back, which we pay ten working days after that.",
        "When will I get my money back?\nWithin 5 working days of it reaching us.",
    ],
)
def test_days_and_what_they_are_counted_from_pass(text: str) -> None:
    assert ask(text).verdict is Verdict.PASS


@pytest.mark.parametrize(
    "text",
    [
        "Refunds take 5 to 7 working days.",
        "Refunds post to your card within 5 business days.",
        "If we cancel, you choose: another day or all your money back, on your card within 5 working days.",
    ],
)
def test_days_from_nowhere_are_partial(text: str) -> None:
    assert ask(text).verdict is Verdict.PARTIAL


@pytest.mark.parametrize(
    "text",
    [
        "Refunds are processed in due course.",
        "Return it within 30 days for a full refund.",
        "You can request a refund within 30 days of purchase.",
        "Unused vouchers may be returned for a refund within 14 days of purchase.",
        "30-day money-back guarantee.",
        "If you return goods within 14 days of delivery, we will give you a refund.",
        "Up to three weeks before the day we refund in full.",
    ],
)
def test_vague_words_and_the_customers_own_time_fail(text: str) -> None:
    assert ask(text).verdict is Verdict.FAIL


def test_quotes_the_vague_words() -> None:
    answer = ask("You have 30 days.\nRefunds are made in due course.")
    assert [quote.text for quote in answer.quotes] == ["Refunds are made in due course."]


def test_answers_among_which_nobody_asks_are_left_to_the_page_on_returns() -> None:
    faq = page_from_text("Can I return it?\nYes, within 30 days.", PageKind.FAQ)
    alone = Reading(faq, asked_as=PageKind.FAQ)
    beside = Reading(faq, Setting(around=Surroundings((faq, RETURNS))), asked_as=PageKind.FAQ)
    assert refund_when(alone, None).verdict is Verdict.FAIL
    assert refund_when(beside, None).verdict is Verdict.NOT_APPLICABLE


def test_where_somebody_asks_the_answer_counts_even_beside_a_page_on_returns() -> None:
    faq = page_from_text("When is my money back?\nAs soon as we can.", PageKind.FAQ)
    beside = Reading(faq, Setting(around=Surroundings((faq, RETURNS))), asked_as=PageKind.FAQ)
    assert refund_when(beside, None).verdict is Verdict.FAIL


def test_a_folded_answer_counts() -> None:
    html = (
        "<main><details><summary>When do I get my money back?</summary><p>Within 5 days of our getting"
        " it.</p></details></main>"
    )
    assert refund_when(Reading(page_from_html(html, PageKind.FAQ), asked_as=PageKind.FAQ), None).verdict is Verdict.PASS
