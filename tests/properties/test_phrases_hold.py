"""Whatever a page says: house rules quote its own words, and typography changes no verdict."""

from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from mysteryshop.judge import page_from_text
from mysteryshop.judge.phrases import phrase_problem, phrasebook
from mysteryshop.judge.phrases.signs import plain_text
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.registry import build_options, load_detectors
from mysteryshop.model import Answer, PageKind, Verdict

PHRASE = load_detectors()["phrase"]
RELAXED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

WORDS = st.sampled_from(
    "we're sorry unfortunately regret can't but call us sold-out apologise! we Can it? Yes. No, 12:30 £5 it's".split()
)
ENDS = st.sampled_from([" ", " ", " ", ". ", ".\n", "? ", "?\n"])
TEXTS = st.lists(st.tuples(WORDS, ENDS).map("".join), min_size=1, max_size=30).map("".join)
ANY_TEXT = st.one_of(TEXTS, st.text(max_size=150))
KINDS = st.sampled_from([PageKind.FAULT, PageKind.FAQ, PageKind.PRODUCT])
PLACES = st.sampled_from(["any-sentence", "headline", "first-sentence", "question", "answer"])
PHRASES = st.lists(
    st.sampled_from(["unfortunately", "we are sorry", "regret", "can't", "sold out", "apologise", "re:[0-9]+", "it's"]),
    min_size=1,
    max_size=4,
)
RULES = st.one_of(
    st.fixed_dictionaries(
        {"forbid": PHRASES, "where": PLACES},
        optional={"unless": st.just(["but", "call us"]), "most": st.integers(0, 2), "exact": st.booleans()},
    ),
    st.fixed_dictionaries({"require": PHRASES, "where": PLACES}, optional={"least": st.integers(1, 3)}),
)


def ask(text: str, kind: PageKind, rule: dict[str, Any]) -> Answer:
    answer: Answer = PHRASE.run(Reading(page_from_text(text, kind)), build_options(PHRASE, rule))
    return answer


@RELAXED
@given(ANY_TEXT, KINDS, RULES)
def test_quotes_are_the_pages_own_words_and_a_fail_has_one(text: str, kind: PageKind, rule: dict[str, Any]) -> None:
    answer = ask(text, kind, rule)
    spoken = "\n".join(block.text for block in page_from_text(text, kind).blocks)
    assert all(quote.text in spoken and 0 < len(quote.text) <= 300 for quote in answer.quotes)
    assert answer.quotes or answer.verdict is Verdict.NOT_APPLICABLE


@RELAXED
@given(TEXTS, KINDS, RULES)
def test_upper_case_changes_no_verdict(text: str, kind: PageKind, rule: dict[str, Any]) -> None:
    assert ask(text.upper(), kind, rule).verdict is ask(text, kind, rule).verdict


@RELAXED
@given(TEXTS, KINDS, RULES)
def test_typographic_signs_change_no_verdict(text: str, kind: PageKind, rule: dict[str, Any]) -> None:
    noisy = text.replace("'", "’").replace("-", "‑").replace("or", "o\u00adr").replace("e g", "e\u00a0g")
    noisy = noisy.replace(" ", "\u00a0").replace(".\u00a0", ". ").replace("?\u00a0", "? ")
    assert ask(noisy, kind, rule).verdict is ask(text, kind, rule).verdict


@RELAXED
@given(TEXTS, PHRASES)
def test_what_is_found_is_in_the_text_in_order_and_apart(text: str, phrases: list[str]) -> None:
    plain = plain_text(text.replace("r", "r\u00ad"))
    spans = phrasebook(tuple(phrases)).find(plain)
    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@RELAXED
@given(st.text(min_size=1, max_size=60))
def test_every_phrase_finds_itself(phrase: str) -> None:
    assume(not phrase.startswith("re:") and phrase_problem(phrase) is None)
    for exact in (True, False):
        assert phrasebook((phrase,), exact=exact).find(plain_text(f"so {phrase} said")), exact


@RELAXED
@given(st.text(max_size=60))
def test_no_text_breaks_the_look_at_a_phrase(phrase: str) -> None:
    for written in (phrase, f"re:{phrase}"):
        if phrase_problem(written) is None:
            phrasebook((written,)).find(plain_text(phrase))
