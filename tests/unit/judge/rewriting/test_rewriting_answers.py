"""What a customer would rather read under a question, made of what the page itself says."""

from pathlib import Path

import pytest

from mysteryshop.files import load_checklists
from mysteryshop.judge import DetectorCatalogue, judge_text
from mysteryshop.judge.rewriting.statements import denied

FAQ = load_checklists(["faq-tone"], Path(), DetectorCatalogue())


def rewritten(text: str, question: str = "") -> dict[str, str]:
    """The suggestion of each check that gives one, by the check's id without its checklist."""
    findings = judge_text(text, "faq", FAQ, question=question).findings
    return {finding.check.removeprefix("faq-"): finding.suggestion for finding in findings if finding.suggestion}


def test_a_bare_no_leads_on_to_what_another_answer_offers() -> None:
    told = rewritten(
        "Q: Do you sell the lid alone?\nA: No.\n"
        "Q: Do you have parts?\nA: The spare-parts set (£6, post included) has the lid."
    )
    assert "We don't sell the lid alone" in told["no-with-a-way"]
    assert "pare-parts set (£6, post included) has the lid." in told["no-with-a-way"]


def test_a_bare_no_leads_on_to_the_sentence_behind_it() -> None:
    told = rewritten("The Saver fare carries no refund. The Flexible fare does.", "Is the Saver fare refundable?")
    assert told["no-with-a-way"] == "The Saver fare carries no refund, but the Flexible fare does."


def test_a_bare_no_leads_on_to_a_person_whom_the_page_names() -> None:
    page = "Q: Can I pay by cheque?\nA: No.\nQ: How do I reach you?\nA: {}"
    assert "01632 960123" in rewritten(page.format("Call us on 01632 960123."))["no-with-a-way"]
    assert "no-with-a-way" not in rewritten(page.format("Come in."))


@pytest.mark.parametrize(
    ("question", "answer", "suggestion"),
    [
        pytest.param(
            "Do you sell the lid alone?", "No, it would not pay for us.", "we don't sell the lid alone", id="no"
        ),
        pytest.param(
            "Can I return sale items?",
            "Sale items cannot be returned as this reduces our margins. You can swap them within 30 days.",
            "Sale items cannot be returned.",
            id="the same no, the reason cut off",
        ),
        pytest.param(
            "Can I change my delivery day?",
            "We'd love to, but re-routing vans eats our margin, so not a chance!",
            "you can't change your delivery day",
            id="the no spelt out",
        ),
    ],
)
def test_the_same_no_without_the_sellers_reason(question: str, answer: str, suggestion: str) -> None:
    told = rewritten(answer, question)["customer-reason"]
    assert suggestion in told
    assert "margin" not in told
    assert "pay for us" not in told


def test_a_reason_that_holds_an_amount_is_left_to_its_writer() -> None:
    answer = "No. It costs us £3.10 a time, and that would cut our margins."
    assert "customer-reason" not in rewritten(answer, "Can I change my order?")


@pytest.mark.parametrize(
    ("answer", "suggestion"),
    [
        (
            "Claims not lodged within 14 days shall lapse.",
            "Please send us your claim within 14 days: we can't take it later.",
        ),
        (
            "Cancellation is at our sole discretion and deposits are forfeited.",
            "We decide on each cancellation, and we keep the deposit.",
        ),
        ("Deposits shall be forfeited upon cancellation.", "If you cancel, we keep the deposit."),
        (
            "Claims not lodged within the stipulated period shall lapse.",
            "Please send us your claim in time; after that it is too late.",
        ),
        ("Refunds shall not be granted after dispatch.", "We don't give refunds after dispatch."),
        ("The purchaser must notify us in writing within 7 days.", "You need to notify us in writing within 7 days."),
        ("Returns must be received within 14 days.", "Your return has to reach us within 14 days."),
        ("The company reserves the right to refuse a return after 30 days.", "We may refuse a return after 30 days."),
        (
            "Please be advised that changes must be requested prior to dispatch.",
            "Changes have to be requested before dispatch.",
        ),
    ],
)
def test_legal_words_become_plain_ones_and_keep_the_deadline(answer: str, suggestion: str) -> None:
    assert rewritten(answer, "What if it is not right?")["warm-not-legal"] == suggestion


def test_puts_it_right_only_where_the_page_says_so() -> None:
    claim = "Q: What if it arrives broken?\nA: Claims not lodged within 14 days shall lapse.\n"
    claim += "Q: Is a scratch covered?\nA: {}"
    told = rewritten(claim.format("Yes, send us a picture and we will put it right."))["warm-not-legal"]
    assert told == "Tell us within 14 days and we will put it right."
    assert "put it right" not in rewritten(claim.format("Yes, always."))["warm-not-legal"]


def test_the_buried_answer_comes_first_and_brand_talk_goes() -> None:
    answer = "Logistics is at the heart of our brand. We are passionate about parcels. Delivery takes 2 to 3 days."
    assert rewritten(answer, "When will my order arrive?")["answers-first"] == "Delivery takes 2 to 3 days."


def test_an_answer_is_fetched_from_where_the_page_gives_it() -> None:
    page = (
        "Q: When will my parcel come?\nA: Times vary.\nQ: Do you deliver?\nA: Yes. Delivery takes 2 to 3 working days."
    )
    assert rewritten(page)["concrete"] == "Delivery takes 2 to 3 working days."
    other = "Q: How much is delivery?\nA: It depends.\nQ: Do you deliver?\nA: Yes. Delivery takes 2 to 3 working days."
    assert "concrete" not in rewritten(other)


def test_several_answers_are_each_told_behind_their_question() -> None:
    told = rewritten(
        "Q: Can I pay by cheque?\nA: No, it costs us money.\nQ: Do you post?\nA: No, that cuts our margin."
    )
    first, second = told["customer-reason"].split("\n")
    assert first.startswith("Can I pay by cheque? ")
    assert second.startswith("Do you post? ")


def test_without_the_telling_off_the_help_is_left() -> None:
    answer = "If you had read the size chart you would know. Between two sizes, take the larger; exchanges are free."
    assert rewritten(answer, "Which size?")["no-blame"] == "Between two sizes, take the larger; exchanges are free."
    assert "no-blame" not in rewritten("If you had read the size chart you would know.", "Which size?")


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("Can I swap my lamp?", "you can't swap your lamp"),
        ("Could I return a gown?", "you can't return a gown"),
        ("Do you sell it?", "we don't sell it"),
        ("Would you send it to us?", "we won't send it to you"),
        ("Is there a discount for students?", "there is no discount for students"),
        ("Is the voucher valid on sale items?", "the voucher isn't valid on sale items"),
        ("My dog is ill. May I send the bag back?", "you can't send the bag back"),
        ("Can I pay by card or in cash?", ""),
        ("Why is it closed?", ""),
        ("Can somebody help?", ""),
    ],
)
def test_a_question_becomes_the_statement_that_denies_it(question: str, statement: str) -> None:
    assert denied(question) == statement


def test_a_sentence_about_something_near_is_no_answer() -> None:
    page = "Q: When will my order come?\nA: Delivery times vary.\nQ: Can I send it back?\nA: Yes. {}"
    assert "concrete" not in rewritten(page.format("You have 30 days from the day it arrives."))
    assert "concrete" not in rewritten(page.format("Delivery of your refund takes 5 days."))


def test_what_is_done_with_another_thing_is_no_way_on() -> None:
    page = "Q: Can I return earrings?\nA: No.\nQ: Can I return lamps?\nA: Yes, you can return lamps for 30 days."
    assert "no-with-a-way" not in rewritten(page)
