"""Rules and labels held against each other: who speaks, with which words, and how sure it is."""

from __future__ import annotations

import re

import pytest

from mysteryshop.judge.labels import TASKS, YES_OR_NO, Task
from mysteryshop.judge.labels.labelling import Label, Labels
from mysteryshop.judge.labels.on_pages import Labelled
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.weighing import ANY, SURE, Situation, measured, precision, weigh
from mysteryshop.model import Answer, Block, Quote, Verdict, failed, partial, passed

WORDS = "We owe you an apology."
RULED = Quote("Nothing was heard.")


def labelled(*, value: bool, right: float) -> Labelled:
    label = Label("apologises", value, 1.0, right, (0,) if value else ())
    labels = Labels("outage", (WORDS,), {"apologises": label}, ({},))
    return Labelled(labels, (Sentence(WORDS, Block(WORDS, "text", "p")),))


def weighed(ruled: Answer, *, value: bool, right: float = 0.95, good: bool = True, denied: str = "") -> Answer:
    patterns = (re.compile(denied),) if denied else ()
    text = labelled(value=value, right=right)
    return weigh(ruled, text, "apologises", good=good, met="Said.", missed="Unsaid.", denied=patterns)


@pytest.mark.parametrize(
    ("verdict", "value", "right", "situation"),
    [
        pytest.param(Verdict.PASS, True, 0.95, Situation.BOTH, id="both heard it"),
        pytest.param(Verdict.PASS, False, 0.95, Situation.RULES, id="only the rules heard it: they stand"),
        pytest.param(Verdict.FAIL, False, 0.95, Situation.NEITHER, id="neither heard it"),
        pytest.param(Verdict.FAIL, True, SURE - 0.01, Situation.PERHAPS_DENIED, id="an unsure label heard it"),
        pytest.param(Verdict.FAIL, True, 0.55, Situation.HARDLY_DENIED, id="a guess of a label"),
    ],
)
def test_the_rules_answer_stands_and_is_as_sure_as_it_was_often_right(
    verdict: Verdict, value: bool, right: float, situation: Situation
) -> None:
    ruled = (passed if verdict is Verdict.PASS else failed)("By rule.", RULED)
    answer = weighed(ruled, value=value, right=right)
    assert (answer.verdict, answer.reason, answer.quotes) == (verdict, "By rule.", (RULED,))
    assert answer.confidence == precision("outage", "apologises", situation)


def test_a_sure_label_speaks_with_its_own_proof_where_the_rules_heard_nothing() -> None:
    answer = weighed(failed("By rule.", RULED), value=True)
    assert (answer.verdict, answer.reason) == (Verdict.PASS, "Said.")
    assert [quote.text for quote in answer.quotes] == [WORDS]
    assert answer.confidence == precision("outage", "apologises", Situation.SURELY_DENIED)


def test_where_words_count_against_the_shop_their_absence_is_silence() -> None:
    answer = weighed(passed("By rule.", RULED), value=True, good=False)
    assert (answer.verdict, answer.reason) == (Verdict.FAIL, "Unsaid.")
    heard = weighed(failed("By rule.", RULED), value=False, good=False)
    assert (heard.verdict, heard.confidence) == (
        Verdict.FAIL,
        precision("outage", "apologises", Situation.RULES),
    )


@pytest.mark.parametrize("right", [0.95, 0.7, 0.5])
def test_a_label_that_rests_on_words_of_the_opposite_is_not_believed(right: float) -> None:
    ruled = failed("By rule.", RULED)
    assert weighed(ruled, value=True, right=right, denied="owe you") == ruled


def test_half_an_answer_and_a_text_without_labels_are_left_as_they_are() -> None:
    half = partial("By rule.", RULED)
    assert weighed(half, value=True) == half
    whole = failed("By rule.", RULED)
    assert weigh(whole, None, "apologises") == whole


def test_a_situation_that_a_label_was_never_in_is_as_sure_as_over_all_labels() -> None:
    for task in TASKS:
        for name, row in measured()[task].items():
            for situation in Situation:
                expected = row.get(situation.name, measured()[task][ANY][situation.name])
                assert precision(task, name, situation) == expected


@pytest.mark.parametrize("task", TASKS)
def test_every_label_that_is_weighed_was_measured(task: Task) -> None:
    table = measured()[task]
    assert set(table) - {ANY} <= {*YES_OR_NO[task], "leads_with"}
    assert len(table) > len(YES_OR_NO[task]) / 2
    assert all(0 < share < 1 for row in table.values() for share in row.values())
