from __future__ import annotations

from dataclasses import replace

import pytest
from tests.golden.sample import sample_result

from mysteryshop.model import Finding, Quote, Result, Severity, Verdict
from mysteryshop.report.view.cases import find_chapters
from mysteryshop.report.view.diary import LONGEST, Entry, Role, write_diaries
from mysteryshop.report.view.stops import find_stops

HOME, PRODUCT, CART = "busy-parent/001-home", "busy-parent/003-product", "busy-parent/004-cart"


def diaries(result: Result) -> dict[str, tuple[Entry, ...]]:
    stops = find_stops(result, {})
    return write_diaries(result, stops, find_chapters(result, stops))


def thoughts(*findings: Finding, texts: bool = True) -> list[str]:
    """What the busy parent wrote of a shop with these findings, whose pages hold whatever is quoted."""
    sample = sample_result()
    pages = tuple(replace(page, text="") for page in sample.pages) if texts else sample.pages
    entries = diaries(replace(sample, findings=findings, pages=pages))["busy-parent"]
    return [thought.text for entry in entries for thought in entry.thoughts]


def finding(
    check: str,
    verdict: Verdict,
    *words: str | Quote,
    page: str = HOME,
    persona: str = "busy-parent",
    severity: Severity = Severity.MAJOR,
    weight: int = 4,
    join: str = "mean",
) -> Finding:
    """What came of a check on one of the parent's pages; words: what it quotes."""
    base = next(each for each in sample_result().findings if each.page == page and each.persona == "busy-parent")
    quotes = tuple(each if isinstance(each, Quote) else Quote(each) for each in words)
    asked = replace(base, check=check, severity=severity, weight=weight, join=join)
    return replace(asked, verdict=verdict, page=page, persona=persona, quotes=quotes, lost=1.0)


def test_each_sentence_names_its_page_and_quotes_words_of_a_finding_on_it() -> None:
    result = sample_result()
    told = [(entry, thought) for entries in diaries(result).values() for entry in entries for thought in entry.thoughts]
    assert len(told) > 5
    for entry, thought in told:
        page = entry.stop.page.id
        quoted = {quote.text for each in result.findings if each.page == page for quote in each.quotes}
        assert page in [piece.stop.page.id for piece in thought.pieces if piece.stop]
        words = [piece.text for piece in thought.pieces if piece.role is Role.WORDS]
        assert words
        assert all(any(text.startswith(each) for text in quoted) for each in words)


def test_the_best_comes_first_then_the_worst() -> None:
    assert thoughts(
        finding("outage-apology", Verdict.FAIL, "Oops!", severity=Severity.MINOR),
        finding("outage-gives-time", Verdict.FAIL, "Back soon!"),
        finding("faq-answers-first", Verdict.PASS, "Yes, today.", weight=5),
        finding("faq-no-with-a-way", Verdict.PASS, "Ring us.", weight=3),
    ) == [
        "On the home page I wondered: “Is my question answered, and first thing?” “Yes, today.” put my mind at rest.",
        "On the home page I read “Back soon!” and had to ask: “When should I come back?”",
    ]


def test_half_an_answer_is_told_as_half() -> None:
    assert thoughts(finding("outage-gives-time", Verdict.PARTIAL, "By Friday, perhaps.")) == [
        "On the home page I read “By Friday, perhaps.”, and that goes only half the way: “When should I come back?”"
    ]


def test_the_same_question_at_the_next_stop_is_asked_once_more() -> None:
    assert (
        thoughts(
            finding("outage-gives-time", Verdict.FAIL, "Back soon!"),
            finding("outage-gives-time", Verdict.FAIL, "Soon.", page=CART),
        )[1]
        == "In the cart I had to ask once more, over “Soon.”: “When should I come back?”"
    )


def test_two_pages_held_against_one_another_are_both_named() -> None:
    clash = finding(
        "outage-gives-time",
        Verdict.FAIL,
        "Delivery £4.95",
        Quote("Delivery £3.95", page=PRODUCT),
        page=CART,
        join="site",
    )
    assert thoughts(clash) == [
        "In the cart I read “Delivery £4.95”, on the product page “Delivery £3.95”, and had to ask: "
        "“When should I come back?”"
    ]


@pytest.mark.parametrize(
    "silent",
    [
        pytest.param([], id="nothing was asked"),
        pytest.param([finding("outage-gives-time", Verdict.REVIEW, "Soon.")], id="nothing was decided"),
        pytest.param([finding("outage-gives-time", Verdict.NOT_SEEN, "Soon.")], id="it was not seen"),
        pytest.param([finding("outage-gives-time", Verdict.FAIL)], id="no words"),
        pytest.param([finding("outage-gives-time", Verdict.FAIL, "<input name=q>")], id="markup is not read"),
        pytest.param([finding("outage-gives-time", Verdict.FAIL, Quote("x", "script[0]"))], id="nor data"),
        pytest.param([finding("outage-gives-time", Verdict.FAIL, "Soon.", persona="price-first")], id="another's"),
        pytest.param([finding("outage-gives-time", Verdict.PASS, "By 6.", join="site")], id="one stop is no whole"),
        pytest.param(
            [finding(each, Verdict.PASS, "Kitchen") for each in ("outage-gives-time", "outage-no-blame")],
            id="a heading that several questions point at answers none",
        ),
    ],
)
def test_is_silent_where_nothing_was_decided_on_words_that_a_customer_reads(silent: list[Finding]) -> None:
    assert thoughts(*silent) == []


def test_words_that_the_page_does_not_show_are_not_put_in_a_customers_mouth() -> None:
    assert thoughts(finding("outage-gives-time", Verdict.FAIL, "Nowhere to be read."), texts=False) == []


def test_a_long_quote_is_cut_at_a_word() -> None:
    long = "word " * 60
    pages = replace(sample_result(), pages=tuple(replace(page, text="") for page in sample_result().pages))
    entries = diaries(replace(pages, findings=(finding("outage-gives-time", Verdict.FAIL, long.strip()),)))
    words = next(p for p in entries["busy-parent"][0].thoughts[0].pieces if p.role is Role.WORDS)
    assert words.cut
    assert len(words.text) <= LONGEST
    assert words.text.endswith("word")


def test_the_same_result_gives_the_same_diary() -> None:
    assert diaries(sample_result()) == diaries(sample_result())
