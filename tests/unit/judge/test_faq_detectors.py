"""Questions and answers: what is asked, and what becomes of the one who asks."""

from typing import Any

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.questions import Asks, Pair, read_pairs, sort_of
from mysteryshop.judge.registry import build_options, load_detectors
from mysteryshop.model import Answer, PageKind, Verdict

PASS, PARTIAL, FAIL, NOT_APPLICABLE = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.NOT_APPLICABLE


def ask(detector: str, question: str, answer: str, **options: Any) -> Answer:
    return ask_of(detector, Reading(page_from_text(answer, PageKind.FAQ, question=question)), **options)


def ask_of(detector: str, page: Reading, **options: Any) -> Answer:
    found = load_detectors()[detector]
    answer: Answer = found.run(page, build_options(found, options))
    return answer


def pairs(html: str) -> list[tuple[str, str]]:
    found: tuple[Pair, ...] = read_pairs(Reading(page_from_html(html, PageKind.FAQ)))
    return [(pair.question, pair.text) for pair in found]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<details><summary>Can I collect?</summary><p>Yes.</p></details>", id="a closed fold"),
        pytest.param("<h3>Can I collect?</h3><p>Yes.</p><h3>Contact</h3><p>Write.</p>", id="a heading"),
        pytest.param("<dl><dt>Can I collect?</dt><dd>Yes.</dd></dl>", id="a definition list"),
        pytest.param("<p><b>Can I collect?</b></p><p>Yes.</p>", id="a paragraph in bold"),
        pytest.param("<button aria-expanded=false>Can I collect?</button><div hidden>Yes.</div>", id="a button"),
        pytest.param(
            '<script type="application/ld+json">{"@graph": [{"@type": "FAQPage", "mainEntity": [{"@type": "Question",'
            ' "name": "Can I collect?", "acceptedAnswer": {"text": "<p>Yes.</p>"}}]}]}</script>',
            id="structured data",
        ),
    ],
)
def test_finds_questions_wherever_they_stand(html: str) -> None:
    assert pairs(html) == [("Can I collect?", "Yes.")]


def test_the_same_question_in_the_structured_data_counts_once() -> None:
    data = '{"@type": "FAQPage", "mainEntity": {"name": "Can I collect?", "acceptedAnswer": {"text": "Yes!"}}}'
    html = f'<h2>Can I collect?</h2><p>Yes.</p><script type="application/ld+json">{data}</script>'
    assert pairs(html) == [("Can I collect?", "Yes.")]


def test_an_answer_ends_where_the_next_question_begins() -> None:
    assert pairs("<h3>A? </h3><h3>Can I pay?</h3><p>Yes.</p><ul><li>By card.</li></ul><h3>When?</h3><p>Now.</p>") == [
        ("Can I pay?", "Yes. By card."),
        ("When?", "Now."),
    ]


def test_a_question_with_no_answer_is_none() -> None:
    assert pairs("<h1>How can we help?</h1><h2>Delivery</h2><p>Two days.</p>") == []


@pytest.mark.parametrize(
    ("question", "line", "answer"),
    [
        pytest.param("Can I pay by cheque?", "Mon to Fri, 9 to 5.30", "No.", id="days and hours"),
        pytest.param("Can I pay by cheque?", "Opening hours: Monday–Friday, 9am–5pm", "No.", id="with its label"),
        pytest.param("Can I pay by cheque?", "Phone lines are open Mon-Sat 9-5", "No.", id="of the phone"),
        pytest.param("When are you open?", "Mon to Fri, 9 to 5", "No. Mon to Fri, 9 to 5", id="asked for"),
        pytest.param("Can I pay by cheque?", "Until Friday.", "No. Until Friday.", id="a day alone goes on"),
        pytest.param(
            "Can I pay by cheque?", "On Monday you can, from 9.", "No. On Monday you can, from 9.", id="a sentence"
        ),
    ],
)
def test_a_bare_line_of_opening_hours_is_no_part_of_the_answer_before_it(question: str, line: str, answer: str) -> None:
    assert pairs(f"<h3>{question}</h3><p>No.</p><p>{line}</p>") == [(question, answer)]


def test_hours_alone_answer_whatever_was_asked() -> None:
    assert pairs("<h3>Are you there on Mondays?</h3><p>Mon to Fri, 9 to 5</p>") == [
        ("Are you there on Mondays?", "Mon to Fri, 9 to 5")
    ]


def test_a_short_why_in_a_paragraph_is_a_question() -> None:
    assert pairs("<p>Why no refunds? The law says so.</p>") == [("Why no refunds?", "The law says so.")]
    assert pairs("<p>Why? It costs less.</p>") == []


def test_a_bare_why_not_hears_the_refusal_in_its_answer() -> None:
    assert ask("way-on-after-no", "Why no refunds?", "That is how we do it.").verdict is FAIL


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Can I collect?", Asks.YES_OR_NO),
        ("My pan peels. Is that covered?", Asks.YES_OR_NO),
        ("When will it come?", Asks.WHEN),
        ("How long does it take?", Asks.WHEN),
        ("How much is delivery?", Asks.HOW_MUCH),
        ("What does it cost to return?", Asks.HOW_MUCH),
        ("How do I return it?", Asks.HOW),
        ("Where are you?", Asks.WHERE),
        ("Why can't I pay by cheque?", Asks.WHY),
        ("What happens when I cancel?", Asks.WHAT),
    ],
)
def test_knows_what_sort_of_answer_a_question_wants(question: str, asks: Asks) -> None:
    assert sort_of(question) is asks


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        pytest.param("Do you ship to Malta?", "Yes, in a week.", PASS, id="yes"),
        pytest.param("When will it come?", "In 2 days.", PASS, id="a span"),
        pytest.param("How much is it?", "We love our prices. Really. It is £4.", PARTIAL, id="late"),
        pytest.param("How much is it?", "We love what we do.", FAIL, id="never"),
        pytest.param("Can I swap it?", "Our brand is proud of its heritage.", FAIL, id="praise"),
        pytest.param("Can I swap it?", "Please see our terms and conditions.", FAIL, id="sent elsewhere"),
    ],
)
def test_hears_whether_the_answer_comes_first(question: str, answer: str, verdict: Verdict) -> None:
    assert ask("answer-comes-first", question, answer).verdict is verdict


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        pytest.param("Can I pay by cheque?", "No.", FAIL, id="a bare no"),
        pytest.param("Can I pay by cheque?", "We don't accept cheques.", FAIL, id="a no without the word"),
        pytest.param(
            "Do you sell parts?", "No, but the shop in Leeds does, and posts them.", PASS, id="somebody else has it"
        ),
        pytest.param("Can I return sale items?", "Sorry, no. You can swap them within 30 days.", PASS, id="a swap"),
        pytest.param("Can I collect?", "Yes, from 9.", NOT_APPLICABLE, id="a yes"),
        pytest.param("Is there a fee?", "No.", NOT_APPLICABLE, id="a welcome no"),
        pytest.param("Do I need an account?", "No.", NOT_APPLICABLE, id="a burden denied"),
        pytest.param("Can I bring my dog?", "No problem at all.", NOT_APPLICABLE, id="no problem"),
    ],
)
def test_hears_whether_a_no_leads_on(question: str, answer: str, verdict: Verdict) -> None:
    assert ask("way-on-after-no", question, answer).verdict is verdict


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        pytest.param("No, because it would cut our margin.", FAIL, id="margin"),
        pytest.param("No, that is company policy.", FAIL, id="policy"),
        pytest.param("Our system does not allow it.", FAIL, id="the system"),
        pytest.param("No, for hygiene reasons.", PASS, id="hygiene"),
        pytest.param("They ship together so that nothing breaks on the way to you.", PASS, id="for the customer"),
        pytest.param("Yes, any day.", NOT_APPLICABLE, id="no reason"),
        pytest.param("See our returns policy.", NOT_APPLICABLE, id="a document is no reason"),
    ],
)
def test_hears_whom_a_reason_serves(answer: str, verdict: Verdict) -> None:
    assert ask("reason-for-the-customer", "Can I have one?", answer).verdict is verdict


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        pytest.param("You should have measured first.", FAIL, id="should have"),
        pytest.param("As clearly stated, no.", FAIL, id="as stated"),
        pytest.param("The customer failed to keep the box.", FAIL, id="in the third person"),
        pytest.param("It's not your fault; send it back.", PASS, id="denied"),
        pytest.param("Measure across the shoulders.", PASS, id="help"),
    ],
)
def test_hears_accusations(answer: str, verdict: Verdict) -> None:
    assert ask("answer-without-blame", "Why does it not fit?", answer).verdict is verdict


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        pytest.param("The purchaser shall bear the cost.", FAIL, id="shall"),
        pytest.param("We consider this matter closed.", FAIL, id="a door shut"),
        pytest.param("Kindly apply in writing prior to the date.", PARTIAL, id="stiff"),
        pytest.param("Send it back and we pay the post.", PASS, id="a person"),
    ],
)
def test_hears_who_speaks(answer: str, verdict: Verdict) -> None:
    assert ask("warm-words", "What if it breaks?", answer).verdict is verdict


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        pytest.param("When will it come?", "By Friday.", PASS, id="a day"),
        pytest.param("When will it come?", "As soon as possible.", FAIL, id="vague"),
        pytest.param("How much is the post?", "Free.", PASS, id="free is an amount"),
        pytest.param("How much is the post?", "That depends.", FAIL, id="depends"),
        pytest.param("How do I pay?", "Press Pay and type your card number.", PASS, id="steps"),
        pytest.param("When does it end?", "The offer ends on 3 May 2025.", FAIL, id="a date gone by"),
        pytest.param("Can I pay later?", "Yes.", NOT_APPLICABLE, id="yes or no"),
    ],
)
def test_hears_whether_the_answer_is_concrete(question: str, answer: str, verdict: Verdict) -> None:
    assert ask("concrete-answer", question, answer).verdict is verdict


def faq(*answers: str) -> Reading:
    html = "".join(f"<h3>Can I have number {n}?</h3><p>{words}</p>" for n, words in enumerate(answers))
    return Reading(page_from_html(html, PageKind.FAQ))


def test_one_bad_answer_in_five_fails_the_page_and_says_how_many() -> None:
    answer = ask_of("answer-without-blame", faq("You should have asked.", "Yes.", "Yes.", "Yes.", "Yes."))
    assert answer.verdict is FAIL
    assert answer.reason.endswith("(1 of 5 answers.)")
    assert [quote.text for quote in answer.quotes] == ["Can I have number 0?", "You should have asked."]


def test_one_bad_answer_among_many_is_partial_and_three_fail() -> None:
    bad, good = "You should have asked.", ["Yes."] * 20
    assert ask_of("answer-without-blame", faq(bad, *good)).verdict is PARTIAL
    assert ask_of("answer-without-blame", faq(bad, bad, bad, *good)).verdict is FAIL


@pytest.mark.parametrize("detector", ["answer-comes-first", "way-on-after-no", "warm-words", "concrete-answer"])
def test_a_page_with_no_question_has_nothing_to_judge(detector: str) -> None:
    assert (
        ask_of(detector, Reading(page_from_html("<h1>Help</h1><p>Call us.</p>", PageKind.HELP))).verdict
        is NOT_APPLICABLE
    )


SIZING = "As per our sizing policy, customers are responsible for choosing the correct size. Refer to the size chart."


@pytest.mark.parametrize(
    ("detector", "question", "answer", "verdict"),
    [
        pytest.param("answer-comes-first", "Which size do I need?", SIZING, FAIL, id="the question handed back"),
        pytest.param("answer-comes-first", "Which size do I need?", "See the size chart.", FAIL, id="sent elsewhere"),
        pytest.param(
            "answer-comes-first",
            "Which size do I need?",
            "See the chart: between two, the larger.",
            PASS,
            id="and told",
        ),
        pytest.param("answer-comes-first", "How long is the guarantee?", "5 years on everything.", PASS, id="years"),
        pytest.param("concrete-answer", "How long is the guarantee?", "5 years on everything.", PASS, id="in years"),
        pytest.param(
            "concrete-answer",
            "When will it come?",
            "It depends on the time of year and on the carrier.",
            FAIL,
            id="on what",
        ),
        pytest.param(
            "concrete-answer", "How much is delivery?", "That varies with the size of one's order.", FAIL, id="varies"
        ),
        pytest.param(
            "concrete-answer", "When will it come?", "Depending on the carrier, in 2 to 3 days.", PASS, id="and a span"
        ),
        pytest.param("warm-words", "Which size do I need?", SIZING, FAIL, id="a policy speaks"),
        pytest.param(
            "warm-words", "Who pays for breakage?", "Breakage is the customer's own responsibility.", FAIL, id="a duty"
        ),
        pytest.param("warm-words", "Can I choose?", "As per your wish, in oak or ash.", PASS, id="your wish"),
        pytest.param(
            "answer-without-blame", "Why did it shrink?", "You must have ignored the care card.", FAIL, id="must have"
        ),
        pytest.param(
            "answer-without-blame",
            "Why did it shrink?",
            "If you had dried it as the card says, it would still fit.",
            FAIL,
            id="if you had",
        ),
        pytest.param(
            "answer-without-blame",
            "Can I swap it?",
            "If you'd like to swap it, it would be our pleasure.",
            PASS,
            id="a wish",
        ),
        pytest.param(
            "answer-without-blame",
            "Can I return it?",
            "You must have received it within 30 days.",
            PASS,
            id="a condition",
        ),
    ],
)
def test_hears_what_an_answer_leaves_out(detector: str, question: str, answer: str, verdict: Verdict) -> None:
    assert ask(detector, question, answer).verdict is verdict


@pytest.mark.parametrize(
    ("html", "found"),
    [
        pytest.param(
            "<p>What if a cup breaks? We post a new one. How long does delivery take? Three days.</p>",
            [("What if a cup breaks?", "We post a new one."), ("How long does delivery take?", "Three days.")],
            id="several in one paragraph",
        ),
        pytest.param(
            "<p>Can I return my ticket? Yes, with one email.</p>",
            [("Can I return my ticket?", "Yes, with one email.")],
            id="one, on a page of questions",
        ),
        pytest.param("<p>Ready for winter? We are.</p>", [], id="what the page asks its reader"),
        pytest.param("<p>We have cups. Can I return one? Yes.</p>", [], id="a question in passing"),
    ],
)
def test_reads_questions_told_in_one_breath_with_their_answers(html: str, found: list[tuple[str, str]]) -> None:
    assert pairs(f"<h1>Questions</h1>{html}") == found
