"""The other forms of a word, and phrases found in spite of signs, endings and spellings."""

import pytest

from mysteryshop.judge.phrases import phrase_problem, phrasebook
from mysteryshop.judge.phrases.engine import MOST, PatternRefused
from mysteryshop.judge.phrases.forms import forms_of
from mysteryshop.judge.phrases.irregular import IRREGULAR
from mysteryshop.judge.phrases.signs import plain_text


def found(phrase: str, text: str, *, exact: bool = False, case: bool = False) -> list[str]:
    plain = plain_text(text)
    spans = phrasebook((phrase,), exact=exact, case=case).find(plain)
    return [text[slice(*plain.original(*span))] for span in spans]


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("apologise", "apologises apologised apologising apologize apologizes apologized apologizing"),
        ("ship", "ships shipped shipping"),
        ("cancel", "cancels cancelled cancelling canceled canceling"),
        ("try", "tries tried trying"),
        ("delay", "delays delayed delaying"),
        ("box", "boxes"),
        ("policy", "policies"),
        ("agree", "agrees agreed agreeing"),
        ("die", "dies died dying"),
        ("send", "sends sent sending"),
        ("go", "goes went gone going"),
        ("child", "children"),
        ("colour", "color colours colored colouring"),
        ("analyze", "analyse analysing"),
        ("catalog", "catalogue catalogues"),
        ("fulfill", "fulfil fulfils fulfilled"),
        ("organisation", "organization organizations"),
    ],
)
def test_a_word_brings_its_other_forms(word: str, others: str) -> None:
    assert set(others.split()) <= set(forms_of(word))
    assert forms_of(word)[0] == word


@pytest.mark.parametrize(
    ("word", "another"),
    [("new", "news"), ("good", "goods"), ("fee", "feed"), ("even", "evening"), ("custom", "customs")],
)
def test_an_ending_that_makes_another_word_is_no_form(word: str, another: str) -> None:
    assert another not in forms_of(word)


@pytest.mark.parametrize("word", ["unfortunately", "we", "VAT2", "café", "the", "uk"])
def test_words_without_endings_stay_as_they_are(word: str) -> None:
    assert forms_of(word) == (word.lower(),)


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        pytest.param("unfortunately", "UNFORTUNATELY, no.", ["UNFORTUNATELY"], id="any case"),
        pytest.param("we're sorry", "We’re sorry. We are\u00a0sorry", ["We’re sorry", "We are\u00a0sorry"], id="signs"),
        pytest.param("regret", "We re\u00adgret\u200bted it", ["re\u00adgret\u200bted"], id="signs that nobody sees"),
        pytest.param("cut-off", "cutoff, cut off, cut‑off", ["cutoff", "cut off", "cut‑off"], id="hyphens"),
        pytest.param("do not", "I don't, he doesn't, didn’t", ["don't", "doesn't", "didn’t"], id="short forms"),
        pytest.param("cannot return", "can't return, can not return", ["can't return", "can not return"], id="cannot"),
        pytest.param("can", "can't cannot canned can.", ["can"], id="no other word's part"),
        pytest.param("sale", "wholesale sales", ["sales"], id="whole words only"),
        pytest.param("sorry", "sorry sorry sorry", ["sorry"] * 3, id="side by side"),
        pytest.param("company", "the company’s own", ["company"], id="somebody's own"),
        pytest.param("café", "Cafés? No, a CAFÉ.", ["CAFÉ"], id="letters beyond English"),
        pytest.param("£9.99", "£19.99 or £9.99", ["£9.99"], id="beginning with a sign"),
        pytest.param("oops!", "Oops! Oops.", ["Oops!"], id="ending with a sign"),
        pytest.param("1+1", "1+1 is not 11", ["1+1"], id="signs of patterns are only signs"),
        pytest.param("🙂", "Hello 🙂 you", ["🙂"], id="emoji"),
        pytest.param(r"re:\d+ ?%", "20% and 30 % off", ["20%", "30 %"], id="a pattern"),
        pytest.param(r"re:x*", "box", ["x"], id="nothing is found of nothing"),
    ],
)
def test_finds_a_phrase_however_it_is_written(phrase: str, text: str, words: list[str]) -> None:
    assert found(phrase, text) == words


def test_exact_takes_no_other_endings_spellings_or_hyphens() -> None:
    text = "apologised apologize apologise cut-off cut off"
    assert (found("apologise", text, exact=True), found("cut off", text, exact=True)) == (["apologise"], ["cut off"])


def test_where_capitals_matter_other_forms_keep_them() -> None:
    text = "Loom loom LOOM Looms looms"
    assert found("Loom", text, case=True) == ["Loom", "Looms"]
    assert found("re:loom", text, case=True) == ["loom", "loom"]


def test_the_longer_of_two_phrases_is_found_and_counts_once() -> None:
    plain = plain_text("sorry for that")
    assert phrasebook(("sorry", "sorry for")).find(plain) == ((0, 9),)


def test_hundreds_of_long_phrases_are_looked_for_at_once() -> None:
    phrases = tuple(f"we apologise together number{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(600))
    book = phrasebook(phrases)
    assert len(book.patterns) < 20
    assert book.find(plain_text("We apologize together numberzz.")) == ()
    assert book.find(plain_text("We apologize together numberzb.")) == ((0, 30),)


@pytest.mark.parametrize("pattern", ["re:(x+x+)+y", "re:(x*)*y", "re:(x|xx)+y"])
def test_no_pattern_hangs(pattern: str) -> None:
    assert phrase_problem(pattern) is None
    assert found(pattern, "x" * 100_000) == []


def test_a_text_of_nothing_but_hits_is_left_off_at_some_time() -> None:
    assert len(found("sorry", "sorry " * 100_000)) == MOST


@pytest.mark.parametrize(
    ("phrase", "problem"),
    [
        ("re:(?=a)b", "RE2 does not take the pattern '(?=a)b': invalid perl operator: (?=."),
        (r"re:(a)\1", "invalid escape sequence"),
        ("re:(a", "missing )"),
        ("re:a{2000}", "invalid repetition size"),
        ("re:a*", "found where nothing stands"),
        ("re:", "found where nothing stands"),
        ("re:\ud800", "half of a character"),
        (" \u200b ", "no words"),
        ("x" * 301, "at most 300 characters, and this one has 301"),
    ],
)
def test_says_what_is_wrong_with_a_phrase(phrase: str, problem: str) -> None:
    told = phrase_problem(phrase)
    assert told is not None
    assert problem in told[0]
    assert told[1]


def test_a_pattern_that_nobody_looked_at_before_is_refused_all_the_same() -> None:
    with pytest.raises(PatternRefused, match="missing"):
        phrasebook(("re:(a",))


def test_every_irregular_word_brings_other_forms_than_itself() -> None:
    assert {"send", "child", "eat"} <= IRREGULAR.keys()
    assert all(others and word not in others for word, others in IRREGULAR.items())
