"""A sentence as the words that tell it apart: signs for kinds of things, the same for any way of typing."""

import pytest

from mysteryshop.judge.labels.words import runs_of, words_in


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        pytest.param("£4.99", "#money", id="pounds"),
        pytest.param("20 euros", "#money", id="a currency by its name"),
        pytest.param("18:00", "#clock", id="a clock time"),
        pytest.param("6 pm", "#clock", id="an hour of twelve"),
        pytest.param("Friday", "#day", id="a day of the week"),
        pytest.param("3rd June", "#date", id="a date"),
        pytest.param("October", "#month", id="a month"),
        pytest.param("20%", "#percent", id="a share"),
        pytest.param("44 mm", "#measure", id="a measure"),
        pytest.param("2019", "#year", id="a year"),
        pytest.param("503", "#code", id="a status code"),
        pytest.param("7", "#number", id="any other number"),
        pytest.param("01632 960 118", "#phone", id="a phone number"),
        pytest.param("help@lamps.example", "#email", id="a mail address"),
        pytest.param("www.lamps.example/faq", "#address", id="a web address"),
    ],
)
def test_a_sign_stands_for_a_kind_of_thing(words: str, sign: str) -> None:
    assert words_in(f"so {words} then") == ("so", sign, "then")


def test_any_price_is_as_good_as_another() -> None:
    assert words_in("It costs £5 today.") == words_in("It costs £4,999.00 today.")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param("We can't ship.", ("we", "ca", "n't", "ship"), id="not is a word of its own"),
        pytest.param("You cannot pay.", ("you", "can", "not", "pay"), id="cannot is two words"),
        pytest.param("You'll see us!", ("you", "'ll", "see", "us", "!"), id="short forms and marks"),
        pytest.param("You may sit.", ("you", "may", "sit"), id="a word that is also a month"),
        pytest.param("#1 café", ("#number", "café"), id="a sign that was typed is none"),
        pytest.param("🎉", (), id="no words at all"),
    ],
)
def test_words_are_cut_where_meaning_is(sentence: str, words: tuple[str, ...]) -> None:
    assert words_in(sentence) == words


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("WE CAN'T OPEN BEFORE 18:00.", id="upper case"),
        pytest.param("We can’t open before 18:00.", id="a curly apostrophe"),
        pytest.param("We\u00a0can't open before\u00a018:00.", id="blanks that do not break"),
        pytest.param("We  can't   open before 18:00.", id="doubled blanks"),
        pytest.param("🙂 We can't open before 18:00. 🎉", id="emoji at the ends"),
    ],
)
def test_typing_changes_no_word(typed: str) -> None:
    assert words_in(typed) == words_in("We can't open before 18:00.")


def test_runs_are_words_pairs_triples_and_pairs_with_a_gap() -> None:
    assert runs_of(("no", "refunds")) == {
        "<", "no", "refunds", ">", "<_no", "no_refunds", "refunds_>",
        "<_no_refunds", "<_*_refunds", "no_refunds_>", "no_*_>",
    }  # fmt: skip


def test_short_runs_leave_triples_and_gaps_out() -> None:
    assert runs_of(("no", "refunds"), longest=2) == {"<", "no", "refunds", ">", "<_no", "no_refunds", "refunds_>"}


def test_a_sentence_without_words_still_has_ends() -> None:
    assert runs_of(()) == {"<", ">", "<_>"}
