"""What a sentence and a text are told apart by: hints that know who is helped, places, questions, headlines."""

import pytest

from mysteryshop.judge.labels import Task
from mysteryshop.judge.labels.features import PLACES, of_sentence, of_text, tell
from mysteryshop.judge.labels.hints import HINTS, hints_in


@pytest.mark.parametrize(
    ("task", "sentence", "hint"),
    [
        pytest.param("outage", "We are sorry that you had to wait.", "@apology.SORRY", id="a sorry"),
        pytest.param("outage", "Ring us on 01632 960 118.", "@ways.PHONE", id="a phone number"),
        pytest.param("outage", "Orders open again at 18:00.", "@times.CLOCK", id="a clock time"),
        pytest.param(
            "outage", "java.lang.NullPointerException at Cart.java:42", "@leaks.ON_FAILURE_PAGES", id="internals"
        ),
        pytest.param("faq", "No, sale items cannot be returned.", "@refusal.NO", id="a no"),
        pytest.param("copy", "44 mm of solid oak.", "@copy_words.SPEC", id="a measure"),
    ],
)
def test_a_hint_is_heard(task: Task, sentence: str, hint: str) -> None:
    assert hint in hints_in(task, sentence)
    assert hint not in hints_in(task, "The kettle sings.")


def test_hints_have_names_of_their_own() -> None:
    for task, hints in HINTS.items():
        names = [name for name, _ in hints]
        assert len(names) == len(set(names)), task


@pytest.mark.parametrize("noise", ["We are SORRY that YOU had to wait.", "We are sorry that\u00a0you had to wait."])
def test_typing_changes_no_hint(noise: str) -> None:
    assert hints_in("outage", noise) == hints_in("outage", "We are sorry that you had to wait.")


def test_the_place_in_the_text_counts_up_to_the_third() -> None:
    told = tell("faq", "Ask Mabel.")
    places = [next(one for one in of_sentence(told, place, 9) if one.startswith("@place")) for place in range(5)]
    assert places == ["@place0", "@place1", f"@place{PLACES}", f"@place{PLACES}", f"@place{PLACES}"]


def test_the_last_sentence_is_known_as_the_last() -> None:
    told = tell("faq", "Ask Mabel.")
    assert "@last" in of_sentence(told, 3, 3)
    assert "@last" not in of_sentence(told, 2, 3)


def test_an_answer_is_read_beside_its_question() -> None:
    answer = [tell("faq", "No.")]
    can_i = of_text("faq", answer, "Can I return it?")
    assert {"q:return", "q:can_i", "q:can|no", "a:can~i", "a:can~i|no"} <= can_i
    assert "a:why~do~you" in of_text("faq", answer, "Why do you charge?")
    assert "a:other" in of_text("faq", answer, "Returns of sale items")


def test_headline_and_next_line_of_copy_count_for_themselves() -> None:
    lines = [tell("copy", "Sleep well"), tell("copy", "Oak legs"), tell("copy", "Brass feet")]
    features = of_text("copy", lines, page="home")
    assert {"h:sleep", "s:oak", "p:home", "brass"} <= features
    assert not features & {"h:oak", "h:brass", "s:brass", "s:sleep"}


def test_questions_and_pages_of_other_texts_say_nothing() -> None:
    told = [tell("outage", "The shop is closed.")]
    assert of_text("outage", told, "Why?", "home") == of_text("outage", told)


def test_a_text_without_sentences_has_no_features() -> None:
    assert of_text("faq", [], "Why?") == set()
