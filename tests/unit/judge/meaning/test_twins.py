"""Statements held against one another, on weights small enough to follow."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.unit.judge.meaning.test_encoder import WIDTH, tensors

from mysteryshop.judge.meaning.twins import CONTEXT, HEADING, SAID, SHARED, Twins

JOINED = 5


def twins(seed: int = 0) -> Twins:
    """One layer; heads that draw their weights."""
    chance = np.random.default_rng(seed)
    told = tensors()
    told["words"] = chance.integers(-127, 128, (200, WIDTH), dtype=np.int8)
    told["words.scale"] = np.full(200, 0.01, np.float32)
    shared = {name: told.pop(name) for name in SHARED}
    for name, rows, columns in (
        ("near", 4, WIDTH),
        ("kinds", 3, WIDTH),
        ("both", JOINED, 3 * WIDTH),
        ("verdict", 3, JOINED),
    ):
        told[f"head.{name}"] = chance.normal(size=(rows, columns)).astype(np.float32)
        told[f"head.{name}.bias"] = chance.normal(size=rows).astype(np.float32)
    return Twins(shared, told)


def senses(*statements: list[int]) -> Any:
    return np.stack([twins().sense([], [], said) for said in statements])


def test_every_two_are_held_in_either_order_alike() -> None:
    held = twins().held(senses([1, 2], [3], [4, 5, 6]))
    for told in (held.against, held.same, held.near):
        assert told.shape == (3, 3)
        assert np.allclose(told, told.T)
    assert ((held.against + held.same)[~np.eye(3, dtype=bool)] < 1 + 1e-6).all()
    assert np.allclose(held.near.diagonal(), 1)


def test_a_statement_among_others_is_held_as_it_is_alone() -> None:
    told = senses([1, 2], [3], [4, 5, 6])
    assert np.isclose(twins().held(told).against[0, 2], twins().held(told[[0, 2]]).against[0, 1])


def test_many_pairs_are_held_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    told = senses(*([number] for number in range(1, 9)))
    whole = twins().held(told).against
    monkeypatch.setattr("mysteryshop.judge.meaning.twins.AT_ONCE", 3)
    assert np.allclose(twins().held(told).against, whole)


def test_what_stands_over_and_before_a_statement_counts() -> None:
    alone = twins().sense([], [], [1, 2])
    assert not np.allclose(alone, twins().sense([3], [], [1, 2]))
    assert not np.allclose(alone, twins().sense([], [3], [1, 2]))


def test_what_is_too_long_is_cut_the_end_of_what_stands_before_stays() -> None:
    heading, before, said = [1] * (HEADING + 1), [2] * CONTEXT, [4] * (SAID + 1)
    room = CONTEXT - HEADING
    cut = twins().sense(heading[:HEADING], before[-room:], said[:SAID])
    assert np.allclose(twins().sense(heading, [3, *before], said), cut)


def test_each_statement_has_odds_of_each_kind() -> None:
    assert twins().kinds(senses([1], [2])).shape == (2, 3)
