"""What a sentence says itself is told from the words of others that it quotes."""

import pytest

from mysteryshop.judge.reading.apology import SORRY
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.speech import LONGEST, spoken_by_others
from mysteryshop.judge.reading.wording import hear
from mysteryshop.model import Block


def spoken(sentence: str) -> list[str]:
    return [sentence[start:end] for start, end in spoken_by_others(sentence)]


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        pytest.param('"Sorry for the wait," the ferryman wrote.', ["Sorry for the wait,"], id="in double marks"),
        pytest.param("'Sorry for the wait,' he wrote.", ["Sorry for the wait,"], id="in single marks"),
        pytest.param("'We can't say,' he wrote.", ["We can't say,"], id="an apostrophe within"),
        pytest.param('The note read "gone for the day', ["gone for the day"], id="cut before its end"),
        pytest.param('gone for the day," the note read.', ["gone for the day,"], id="cut after its beginning"),
        pytest.param('Press "Start again" now.', [], id="the name of a button"),
        pytest.param("The customers' seats are the members' own.", [], id="apostrophes are no marks"),
        pytest.param('"It holds my tea all morning."', [], id="a testimonial speaks for the page"),
        pytest.param("We're sorry for the wait.", [], id="nobody is quoted"),
    ],
)
def test_speech_of_others_is_found(sentence: str, others: list[str]) -> None:
    assert spoken(sentence) == others


def test_a_sentence_made_to_cost_time_is_not_searched() -> None:
    assert spoken("'a b c d " * LONGEST + "' she said") == []


def heard(text: str) -> list[str]:
    return [signal.words for signal in hear([Sentence(text, Block(text, "text", "p"))], SORRY)]


def test_what_others_say_is_not_heard_as_the_shops_word() -> None:
    assert heard('"Sorry for the wait," the ferryman wrote to his guests.') == []
    assert heard('"Sorry for the wait," the ferryman wrote; we apologise, too.') == ["apologise"]
