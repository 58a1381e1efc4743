"""Pages of answers as a whole: whose questions, which topics, who is behind them, and what is refused."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.covers_the_journey import Options as Topics
from mysteryshop.judge.detectors.covers_the_journey import covers_the_journey
from mysteryshop.judge.detectors.in_my_words import in_my_words
from mysteryshop.judge.detectors.to_a_person import to_a_person
from mysteryshop.judge.detectors.unmet_need import Options as Often
from mysteryshop.judge.detectors.unmet_need import unmet_need
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.judge.reading.journey_topics import TOPICS
from mysteryshop.model import Answer, PageKind, Verdict

PASS, PARTIAL, FAIL, NOT_APPLICABLE = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.NOT_APPLICABLE
FAQ = PageKind.FAQ
NINE = (
    "How much is delivery? £3.95.",
    "When will my order come? In 2 to 3 working days.",
    "Can I return a lamp? Yes, within 30 days.",
    "When do I get my money back? Within 5 days.",
    "How can I pay? By card.",
    "Can I cancel my order? Yes, until it leaves.",
    "What if it arrives broken? Send a picture.",
    "How long is the guarantee? It lasts 5 years.",
    "How do I reach someone? Call 01632 960123.",
)


def seen(text: str, kind: PageKind = FAQ, url: str = "https://shop.example/faq") -> Reading:
    page = page_from_html(text, kind, url) if text.startswith("<") else page_from_text(text, kind)
    return Reading(replace(page, id=f"001-{kind}"), Setting(("Norvex",)), visit="v")


def site(*pages: Reading) -> SiteReading:
    return SiteReading(pages, Setting())


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param("Why is Norvex the market leader?", FAIL, id="the leader"),
        pytest.param("Why should I choose Norvex?", FAIL, id="the brand by its name"),
        pytest.param("Why buy from us?", FAIL, id="us"),
        pytest.param("What sets our lamps apart?", FAIL, id="set apart"),
        pytest.param("What is Norvex's mission?", FAIL, id="a mission"),
        pytest.param("Why is it every baker's favourite?", FAIL, id="a favourite"),
        pytest.param("Why is my favourite lamp sold out?", PASS, id="my own favourite"),
        pytest.param("Why are your lamps so expensive?", PASS, id="a complaint"),
        pytest.param("Which of your lamps is best for reading?", PASS, id="best for me"),
        pytest.param("Will it fit a 60 cm cupboard?", PASS, id="a use"),
        pytest.param("Do you sell Norvex bulbs?", PASS, id="a name is no praise"),
        pytest.param("What makes the lamp flicker?", PASS, id="a fault"),
    ],
)
def test_tells_planted_questions_from_those_of_customers(question: str, verdict: Verdict) -> None:
    page = page_from_text("Because of the way we work.", FAQ, question=question)
    assert in_my_words(Reading(page, Setting(("Norvex",))), None).verdict is verdict


def test_one_planted_question_among_many_is_half_as_bad() -> None:
    answer = in_my_words(seen("\n".join((*NINE, "Why is Norvex the market leader? We care."))), None)
    assert (answer.verdict, answer.quotes[0].text) == (PARTIAL, "Why is Norvex the market leader?")


def covered(*pages: Reading) -> Answer:
    (answer,) = covers_the_journey(site(*pages), Topics())
    return answer


def test_all_nine_topics_pass() -> None:
    assert covered(seen("\n".join(NINE))).verdict is PASS


@pytest.mark.parametrize(
    ("missing", "topic"),
    list(enumerate(TOPICS)),
)
def test_names_the_topic_that_is_missing(missing: int, topic: str) -> None:
    answer = covered(seen("\n".join(line for number, line in enumerate(NINE) if number != missing)))
    assert answer.verdict is PARTIAL
    assert answer.reason == f"8 of 9 topics are there; missing: {topic}."


def test_topics_are_gathered_from_faq_and_help_and_the_rest_fails() -> None:
    faq, help_ = seen("\n".join(NINE[:4])), seen("\n".join(NINE[4:]), PageKind.HELP)
    assert (covered(faq).verdict, covered(faq, help_).verdict) == (FAIL, PASS)


def test_rules_count_where_the_answers_link_to_them() -> None:
    rules = seen(
        "<main><h1>Delivery</h1><p>Delivery costs £4.</p></main>", PageKind.DELIVERY_INFO, "https://shop.example/d"
    )
    asked = "<h1>Answers</h1><h2>Can I have it in blue?</h2><p>Yes, in blue and in red.</p>"
    linked = seen(f'<main>{asked}<a href="https://shop.example/d#top">Our rules</a></main>')
    in_menu = seen(f'<main>{asked}</main><nav><a href="https://shop.example/d">Our rules</a></nav>')
    assert covered(linked, rules).reason.startswith("1 of 9")
    assert covered(in_menu, rules).reason.startswith("0 of 9")


def test_a_site_with_no_answers_is_asked_elsewhere() -> None:
    assert covered(seen("\n".join(NINE), PageKind.TERMS)).verdict is NOT_APPLICABLE


@pytest.mark.parametrize(
    ("page", "verdict"),
    [
        pytest.param("Stuck? Call 01632 960123, 9 to 6.", PASS, id="a number with hours"),
        pytest.param("Write to help@shop.example; we answer within one day.", PASS, id="an address with a time"),
        pytest.param("<main><p>Call 01632 960123</p><p>Mon to Fri, 9:00 to 17:00</p></main>", PASS, id="hours beneath"),
        pytest.param("Stuck? Call us on 01632 960123.", PARTIAL, id="no hours"),
        pytest.param("Call 01632 960123. Delivery takes 2 to 3 days.", PARTIAL, id="days of delivery are no hours"),
        pytest.param("<main><a href='/contact'>Contact us</a></main>", PARTIAL, id="a link with no hours"),
        pytest.param("<main><p>Read.</p></main><footer><a href='/c'>Contact</a></footer>", PARTIAL, id="the foot"),
        pytest.param("Please read all the answers before you write to us.", FAIL, id="a closed door"),
        pytest.param("<main><p>Read on.</p><a href='/p/contact-lens'>Lenses</a></main>", FAIL, id="another link"),
    ],
)
def test_looks_for_a_person_at_the_end_of_the_answers(page: str, verdict: Verdict) -> None:
    assert to_a_person(seen(page), None).verdict is verdict


def test_a_product_page_with_questions_needs_no_person_of_its_own() -> None:
    page = replace(page_from_text("Is it big? Yes.", PageKind.PRODUCT), kinds=(PageKind.PRODUCT, FAQ))
    assert to_a_person(Reading(page, asked_as=FAQ), None).verdict is NOT_APPLICABLE


PARTS = ("Do you sell the lid alone? No.", "Can I buy one glass of the pair? No.", "Can I get a spare cord? No, sorry.")


def refused(*texts: str) -> Answer:
    (answer,) = unmet_need(site(*(seen(text) for text in texts)), Often())
    return answer


def test_three_refusals_of_one_thing_make_one_finding() -> None:
    answer = refused("\n".join(PARTS[:2]), PARTS[2])
    assert answer.verdict is FAIL
    assert answer.reason.startswith("Refused 3 times: single parts.")
    assert [quote.text for quote in answer.quotes][::2] == [text.split("?")[0] + "?" for text in PARTS]


@pytest.mark.parametrize(
    ("texts", "verdict"),
    [
        pytest.param(PARTS[:2], PASS, id="two only"),
        pytest.param((PARTS[0],) * 3, PASS, id="one question on three pages"),
        pytest.param((*PARTS[:2], "Can I pay by cheque? No."), PASS, id="three things"),
        pytest.param(("Can I buy the lid alone? Yes, for £4.",), NOT_APPLICABLE, id="nothing is refused"),
    ],
)
def test_refusals_of_different_things_make_none(texts: tuple[str, ...], verdict: Verdict) -> None:
    assert refused(*texts).verdict is verdict
