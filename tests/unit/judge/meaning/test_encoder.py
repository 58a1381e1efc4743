"""The encoder's arithmetic, on weights small enough to follow."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from mysteryshop.judge.meaning.encoder import HEADS, LONGEST, Encoder

WIDTH = HEADS


def tensors(seed: int = 0) -> dict[str, Any]:
    """One layer, ten word pieces, a vector of one number a head."""
    chance = np.random.default_rng(seed)

    def matrix(name: str, rows: int, columns: int) -> dict[str, Any]:
        return {
            name: chance.integers(-127, 128, (rows, columns), dtype=np.int8),
            f"{name}.scale": np.full(rows, 0.01, np.float32),
            f"{name}.bias": chance.normal(size=rows).astype(np.float32),
        }

    def norm(name: str) -> dict[str, Any]:
        return {f"{name}.scale": np.ones(WIDTH, np.float32), f"{name}.shift": np.zeros(WIDTH, np.float32)}

    return {
        "words": chance.integers(-127, 128, (10, WIDTH), dtype=np.int8),
        "words.scale": np.full(10, 0.01, np.float32),
        "places": chance.normal(size=(LONGEST, WIDTH)).astype(np.float16),
        "sides": chance.normal(size=(2, WIDTH)).astype(np.float16),
        **norm("start"),
        **matrix("layer.0.asked", 3 * WIDTH, WIDTH),
        **matrix("layer.0.taken", WIDTH, WIDTH),
        **norm("layer.0.after_taking"),
        **matrix("layer.0.wide", 4 * WIDTH, WIDTH),
        **matrix("layer.0.narrow", WIDTH, 4 * WIDTH),
        **norm("layer.0.after_thought"),
        **matrix("head.text.faq", 2, WIDTH),
    }


def test_one_vector_a_piece_of_mean_nought_and_spread_one() -> None:
    rows = Encoder(tensors()).vectors([1, 2, 3], [0, 1, 1])
    assert rows.shape == (3, WIDTH)
    assert np.allclose(rows.mean(axis=1), 0, atol=1e-5)
    assert np.allclose(rows.std(axis=1), 1, atol=1e-4)


def test_a_piece_is_read_by_its_neighbours_its_place_and_its_side() -> None:
    encoder = Encoder(tensors())
    told = encoder.vectors([1, 2, 3], [0, 0, 0])[1]
    assert not np.allclose(told, encoder.vectors([1, 2, 4], [0, 0, 0])[1])
    assert not np.allclose(told, encoder.vectors([2, 1, 3], [0, 0, 0])[0])
    assert not np.allclose(told, encoder.vectors([1, 2, 3], [0, 1, 0])[1])


def test_where_nothing_is_asked_of_others_each_piece_takes_the_mean_of_all() -> None:
    made = tensors()
    made["layer.0.asked.scale"] = np.where(np.arange(3 * WIDTH) < 2 * WIDTH, 0, 0.01).astype(np.float32)
    made["layer.0.asked.bias"] = np.zeros(3 * WIDTH, np.float32)
    encoder = Encoder(made)
    layer = encoder._layers[0]
    rows = np.random.default_rng(1).normal(size=(4, WIDTH)).astype(np.float32)
    offered = layer.asked.of(rows)[:, 2 * WIDTH :]
    assert np.allclose(layer._attended(rows), offered.mean(axis=0), atol=1e-5)


def test_a_head_is_a_matrix_with_its_scale_and_its_bias() -> None:
    made = tensors()
    head = Encoder(made).head("text.faq")
    rows = made["head.text.faq"].astype(float) * 0.01
    assert np.allclose(head.of(np.ones(WIDTH, np.float32)), rows.sum(axis=1) + made["head.text.faq.bias"], atol=1e-5)


def test_too_long_a_text_is_refused() -> None:
    with pytest.raises(ValueError, match="257 word pieces, but the encoder reads 256"):
        Encoder(tensors()).vectors([1] * 257, [0] * 257)


def test_a_missing_tensor_is_named() -> None:
    made = tensors()
    del made["layer.0.wide"]
    with pytest.raises(KeyError, match=r"layer\.0\.wide"):
        Encoder(made)
