"""Whose words they are, and whether they are denied: the same words count for something else."""

import pytest

from mysteryshop.judge.labels.features import tell
from mysteryshop.judge.labels.hints import hints_in
from mysteryshop.judge.labels.scopes import DENIED, OTHERS, SPEECH


@pytest.mark.parametrize(
    ("sentence", "heard"),
    [
        pytest.param("We are repairing it this week.", "@repair.WORK", id="said outright"),
        pytest.param("We are not repairing it this week.", "~@repair.WORK", id="not"),
        pytest.param("Nobody is repairing it.", "~@repair.WORK", id="nobody"),
        pytest.param("We don't apologise.", "~@apology.SORRY", id="n't"),
        pytest.param("Not only are we repairing it.", "@repair.WORK", id="not only denies nothing"),
        pytest.param("It isn't yours, we are repairing it.", "@repair.WORK", id="a pause ends the reach"),
        pytest.param("We never rest but apologise.", "@apology.SORRY", id="another clause ends it"),
    ],
)
def test_a_hint_under_a_negation_is_marked(sentence: str, heard: str) -> None:
    hints = hints_in("outage", sentence)
    other = heard.removeprefix(DENIED) if heard.startswith(DENIED) else DENIED + heard
    assert heard in hints
    assert other not in hints


def test_a_hint_that_is_also_said_outright_is_not_denied() -> None:
    assert "@apology.SORRY" in hints_in("outage", "We are not sorry for the wet, but we are sorry for the wait.")


def test_words_of_others_are_marked_and_give_no_hint() -> None:
    told = tell("outage", '"We apologise for the wait," the ferryman wrote.')
    assert told.words == ("the", "ferryman", "wrote")
    assert {OTHERS + "apologise", f"{SPEECH}_the", "ferryman_wrote"} <= told.runs
    assert "apologise" not in told.runs
    assert "@apology.SORRY" not in told.hints
