"""Linear weights: added up as by hand, written and read again unchanged, small enough to ship."""

import base64
import json
import math
from importlib.resources import files

import pytest

from mysteryshop.judge.labels import CLASSES, TASKS, YES_OR_NO, Task
from mysteryshop.judge.labels.labelling import SCALE, SUREST, summary
from mysteryshop.judge.labels.tasks import OF_SENTENCES
from mysteryshop.judge.labels.weights import Linear, Vectors, Weights, from_record, rarity, shipped, to_record, vectors

LARGEST = 5_000_000
"""Bytes of a file of weights. Source: what the default installation promises."""

SHIPPED = ("vectors.json", *(f"{task}.json" for task in TASKS))

KNOWN_WORD = "refund"


def linear(**more: tuple[tuple[float, ...], ...]) -> Linear:
    none = ((0.0,) * vectors().dimensions,) * 2
    return Linear(
        ("yes", "no"),
        (0.125, -1.0),
        {"sorry": (1.5, -0.25), "no": (-0.5, 2.0)},
        more.get("company", none),
        more.get("inputs", ()),
    )


def test_features_are_added_to_the_bias() -> None:
    assert linear().logits({"sorry", "no", "never met"}, []) == pytest.approx([1.125, 0.75])


def test_nothing_known_leaves_the_bias() -> None:
    assert linear().logits({"never met"}, ["qqqqq"]) == [0.125, -1.0]


def test_further_numbers_have_weights_of_their_own() -> None:
    assert linear(inputs=((2.0, 0.0), (0.5, -1.0))).logits([], [], [3.0, 4.0]) == pytest.approx([6.125, -3.5])


def test_further_numbers_without_weights_for_them_are_an_error() -> None:
    with pytest.raises(ValueError, match="1 further numbers, but weights for 2"):
        linear(inputs=((2.0, 0.0), (0.5, -1.0))).logits([], [], [3.0])


def test_the_company_of_words_is_a_mean_by_how_much_each_counts() -> None:
    ones = tuple((weight,) * vectors().dimensions for weight in (1.0, -2.0))
    words = (KNOWN_WORD, "the", "qqqqq")
    known = [found for word in words if (found := vectors().of(word)) is not None]
    assert len(known) == 2
    mean = sum(counts * sum(vector) for counts, vector in known) / (sum(counts for counts, _ in known) + 1e-6)
    assert linear(company=ones).logits([], words) == pytest.approx([0.125 + mean, -1.0 - 2 * mean])


def test_vectors_are_read_from_signed_bytes_and_have_length_one() -> None:
    numbers = base64.b64encode(bytes([3, 4, 256 - 5, 0])).decode()
    small = Vectors({"words": "the lamp", "dimensions": 2, "vectors": numbers})
    assert small.of("the") == (rarity(0), (0.6, 0.8))
    assert small.of("lamp") == (rarity(1), (-1.0, 0.0))
    assert small.of("kettle") is None


def test_the_commonest_words_count_least() -> None:
    shares = [rarity(place) for place in (0, 10, 150, 10_000)]
    assert shares == sorted(shares)
    assert shares[0] < 0.02
    assert shares[-1] > 0.98


def test_weights_are_written_and_read_again_unchanged() -> None:
    ones = tuple((weight,) * vectors().dimensions for weight in (0.5, -0.001))
    weights = Weights("faq", linear(), linear(company=ones, inputs=((2.0,), (0.5,))), {"refusal=yes": ((0.0, 0.75),)})
    record = json.loads(json.dumps(to_record(weights)))
    again = from_record("faq", record)
    assert to_record(again) == record
    assert (again.task, again.rightness) == (weights.task, weights.rightness)
    assert again.text.outputs == ("yes", "no")
    said = ({"sorry", "no"}, [KNOWN_WORD], [3.0])
    assert again.text.logits(*said) == pytest.approx(weights.text.logits(*said))
    assert again.sentences.logits({"sorry"}, []) == pytest.approx([1.625, -1.25])
    assert to_record(again) == record, "reading a text changed what is written"


def test_weights_are_kept_to_a_thousandth() -> None:
    fine = Linear(("yes",), (0.12345,), {"a": (1.0006,)}, ((0.0,) * vectors().dimensions,))
    kept = from_record("faq", to_record(Weights("faq", fine, fine))).text
    assert kept.logits([], []) == [0.123]
    assert kept.logits(["a"], []) == pytest.approx([1.124])


@pytest.mark.parametrize("name", SHIPPED)
def test_no_file_of_weights_is_over_five_megabytes(name: str) -> None:
    assert 0 < len(files("mysteryshop.judge.labels").joinpath("fitted", name).read_bytes()) <= LARGEST


@pytest.mark.parametrize("task", TASKS)
def test_the_shipped_weights_know_every_label(task: Task) -> None:
    weights = shipped(task)
    classes = tuple(f"{name}={one}" for name, values in CLASSES[task].items() for one in values)
    assert weights.task == task
    assert weights.sentences.outputs == OF_SENTENCES[task]
    assert set(weights.text.outputs) == {*YES_OR_NO[task], *classes}


@pytest.mark.parametrize("task", TASKS)
def test_the_shipped_weights_fit_together(task: Task) -> None:
    weights = shipped(task)
    told = len(summary([[0.0] * len(weights.sentences.outputs)]))
    for part, numbers in ((weights.sentences, 0), (weights.text, told)):
        outputs = len(part.outputs)
        assert len(part.bias) == len(part.company) == outputs
        assert {len(row.split()) for row in part.rows.values() if isinstance(row, str)} <= {outputs}
        assert not any(isinstance(row, tuple) for row in part.rows.values())
        assert all(len(row) == vectors().dimensions for row in part.company)
        assert [len(row) for row in part.inputs] == ([numbers] * outputs if numbers else [])


@pytest.mark.parametrize("task", TASKS)
def test_the_surer_an_answer_the_oftener_it_is_right(task: Task) -> None:
    assert shipped(task).rightness
    for answer, steps in shipped(task).rightness.items():
        edges, shares = zip(*steps, strict=True)
        assert edges[0] == 0.0, answer
        assert list(edges) == sorted(edges), answer
        assert list(shares) == sorted(shares), answer
        assert 0 < shares[0] <= shares[-1] < 1, answer


def test_a_text_is_summed_up_by_strongest_mean_first_last_second_and_sum() -> None:
    # One sentence may not say more than 99 to 1, so -6 counts as -log 99, whose chance is 1 in 100.
    chances = 0.5 + 1 / (1 + math.exp(-3)) + 0.01
    expected = [3.0, (3.0 - SUREST) / 3, 0.0, -SUREST, 3.0, chances / 2]
    assert summary([[0.0], [3.0], [-6.0]]) == pytest.approx([number / SCALE for number in expected])


def test_one_sentence_is_first_last_and_second_at_once() -> None:
    assert summary([[1.2]])[:5] == pytest.approx([1.2 / SCALE] * 5)
