"""Which sentence of a page answers which question of customers."""

import pytest

from mysteryshop.judge.reading.questions import Pair, sort_of
from mysteryshop.judge.rewriting.topics import TOPICS
from mysteryshop.model import Quote

SENTENCES = (
    "Delivery takes 2 to 3 working days.",
    "Delivery costs £3.95.",
    "Send anything back within 30 days.",
    "Refunds reach your card in 5 days.",
    "The shop is open from 9:00 to 17:30.",
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When will my order come?", 0),
        ("How long does delivery take?", 0),
        ("When will my parcel arrive?", 0),
        ("How much is delivery?", 1),
        ("How long have I got to return it?", 2),
        ("When will I get my money back?", 3),
        ("When does the shop open?", 4),
        ("How much is a lamp?", None),
        ("When was it made?", None),
    ],
)
def test_each_question_is_answered_by_its_own_sentence(question: str, answer: int | None) -> None:
    pair = Pair(question, Quote(question), (), sort_of(question))
    told = [number for number, text in enumerate(SENTENCES) if any(t.asked(pair) and t.told(text) for t in TOPICS)]
    assert told == ([] if answer is None else [answer])


def test_what_varies_is_no_answer() -> None:
    assert not any(topic.told("Delivery takes 2 to 5 days, times vary.") for topic in TOPICS)
