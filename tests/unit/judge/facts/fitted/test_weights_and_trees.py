"""Fitted weights read as they were written, and trees answer as they were drawn."""

import math

import pytest
from tests.unit.judge.facts.saying import page_and_letter

from mysteryshop.judge.facts.fitted import trees
from mysteryshop.judge.facts.fitted.kinds import NONE, shares_of
from mysteryshop.judge.facts.fitted.likeness import Alike, around
from mysteryshop.judge.facts.fitted.mentions import mentions
from mysteryshop.judge.facts.fitted.second_look import JUDGED
from mysteryshop.judge.facts.fitted.trees import Trees
from mysteryshop.judge.facts.fitted.weights import Weights, from_record, shipped, to_record
from mysteryshop.judge.labels.weights import Linear

STUMP = Trees(-1.0, (((1, 0.5, 1, 2), (-1, -2.0, 0, 0), (-1, 3.0, 0, 0)),))


@pytest.mark.parametrize(("number", "logit"), [(0.5, -3.0), (0.51, 2.0)])
def test_a_tree_asks_its_number_and_adds_what_the_leaf_says(number: float, logit: float) -> None:
    assert STUMP.chance([9.0, number]) == pytest.approx(1 / (1 + math.exp(-logit)))


def test_what_is_written_reads_the_same() -> None:
    kinds = Linear((NONE, "price"), (0.5, -0.5), {"w=costs": (-1.0, 1.25)}, ((0.25,), (-0.25,)))
    again = from_record(to_record(Weights(kinds, STUMP)))
    assert (again.pairs, again.kinds.outputs, again.kinds.bias) == (STUMP, kinds.outputs, kinds.bias)
    assert again.kinds.row("w=costs") == kinds.row("w=costs")
    assert trees.from_record(trees.to_record(STUMP)) == STUMP


def test_what_ships_knows_every_kind_that_is_judged() -> None:
    assert shipped().kinds.outputs == (NONE, *sorted(JUDGED))


def test_a_pair_is_the_same_from_either_side() -> None:
    site = page_and_letter(
        "Back within 30 days. Post costs £4.", "Send it back in 14 days. Postage: £5, free over £40."
    )
    told = [around(one, shares_of(one, shipped().kinds)) for one in mentions(site)]
    alike = Alike(told)
    pairs = list(alike.differing())
    assert set(alike.likely()) <= set(pairs)
    assert len(pairs) == 4
    assert all(alike.numbers(a, b) == alike.numbers(b, a) for a, b in pairs)


def test_the_shares_of_all_kinds_are_one() -> None:
    (one,) = mentions(page_and_letter("Guaranteed for ten years.", "Hello."))
    shares = dict(zip(shipped().kinds.outputs, shares_of(one, shipped().kinds), strict=True))
    assert sum(shares.values()) == pytest.approx(1)
    assert max(shares, key=lambda kind: shares[kind]) == "guarantee"
