"""The table of linters favours them as it says, and pairs are counted as they are told apart."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import linters
import pairs
import pytest
from linters import best_label, best_verdict, of_you_and_we, say_yes

from corpus import Item
from mysteryshop.judge.labels import YES_OR_NO


def test_the_best_cut_through_the_findings_is_chosen() -> None:
    found = [{"cliche": 2, "all": 2}, {"cliche": 1, "all": 3}, {"all": 1}, {"all": 2}]
    best = best_label(found, [True, True, False, False])
    assert (best.f1, best.by) == (1.0, "cliche at least 1")


def test_few_findings_may_mean_yes_as_well() -> None:
    best = best_label([{"all": 0}, {"all": 4}, {"all": 5}], [True, False, False])
    assert (best.f1, best.by) == (1.0, "all at most 0")


def test_a_finding_that_all_texts_share_tells_nothing() -> None:
    assert best_label([{"all": 1}, {"all": 1}], [True, False]).f1 == 0.0
    assert best_label([{}, {}], [True, False]).f1 == 0.0


def test_two_cuts_make_three_verdicts_in_the_better_direction() -> None:
    order = ("customer_focused", "neutral", "seller_focused")
    found = [{"all": 9}, {"all": 4}, {"all": 0}]
    assert best_verdict(found, order, order).f1 == 1.0
    assert best_verdict(found[::-1], order, order).f1 == 1.0


def test_the_share_of_you_among_you_and_we() -> None:
    shares = of_you_and_we(["You and your dog. Our cat.", "We, us, OURS", "A lamp."])
    assert [each["all"] for each in shares] == [0.67, 0.0, 0.5]


def test_saying_yes_to_everything_is_what_the_others_are_held_against() -> None:
    labels = [{"refusal": True, "verdict": "neutral"}, {"refusal": False, "verdict": "neutral"}]
    items = [Item("faq", str(number), "No.", each) for number, each in enumerate(labels)]
    for name in YES_OR_NO["faq"]:
        for each in labels:
            each.setdefault(name, False)
    best = say_yes("faq", items)
    assert best["refusal"].f1 == pytest.approx(2 / 3)
    assert best["verdict"].f1 == pytest.approx(1 / 3)
    assert best["verdict"].by == "neutral"


def test_without_npm_its_columns_stay_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert linters.of_npm(["A lamp."], tmp_path / "cache") == {}
    assert "npm is missing" in capsys.readouterr().err
    assert not (tmp_path / "cache").exists()


def test_proselint_finds_by_check_and_counts_each_finding_once() -> None:
    for _ in range(2):
        found = linters.of_proselint(["It is very unique.", "A lamp."])
        assert found is not None
        assert found[0]["all"] == sum(number for kind, number in found[0].items() if kind != "all") > 0
        assert found[1]["all"] == 0


PAIR: dict[str, Any] = {
    "id": "p-1", "task": "faq", "kind": "negated", "label": "refusal", "question": "Can I return it?",
    "a": "No, sale items cannot be returned.", "b": "Yes, within 30 days.", "a_is": True, "b_is": False,
}  # fmt: skip


def write_pairs(path: Path, *records: dict[str, Any]) -> Path:
    path.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
    return path


def test_a_pair_is_told_apart_when_both_are_right_and_in_order_when_it_leans_right(tmp_path: Path) -> None:
    swapped = PAIR | {"id": "p-2", "a": PAIR["b"], "b": PAIR["a"]}
    same = PAIR | {"id": "p-3", "b": PAIR["a"]}
    told = [pairs.tell_apart(pair) for pair in pairs.read_pairs(write_pairs(tmp_path / "p", PAIR, swapped, same))]
    assert [(each.told_apart, each.in_order) for each in told] == [(True, True), (False, False), (False, False)]
    assert pairs.counted(told) == {"pairs": 3, "told_apart": 1, "in_order": 1}


def test_classes_are_in_order_by_the_first_over_the_second(tmp_path: Path) -> None:
    texts = {
        "a": "No, because we need to make a profit and returns are too much work for our team.",
        "b": "Yes, bring it back within 60 days, and we'll exchange it while you wait.",
    }
    verdicts = {"label": "verdict", "a_is": "seller_focused", "b_is": "customer_focused"}
    [pair] = pairs.read_pairs(write_pairs(tmp_path / "p", PAIR | texts | verdicts))
    told = pairs.tell_apart(pair)
    assert (told.said, told.told_apart, told.in_order) == (("seller_focused", "customer_focused"), True, True)


def test_the_pairs_json_counts_by_task_kind_and_label(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, out = write_pairs(tmp_path / "p", PAIR), tmp_path / "out.json"
    monkeypatch.setattr(sys, "argv", ["pairs.py", "--pairs", str(path), "--json", str(out), "--errors"])
    assert pairs.main() == 0
    record = json.loads(out.read_text(encoding="utf-8"))
    one = {"pairs": 1, "told_apart": 1, "in_order": 1}
    assert record["all"] == one
    assert record["by_task"] == {"faq": one}
    assert record["by_kind"] == {"negated": one}
    assert record["by_label"] == {"faq refusal": one}
    assert record["each"][0]["said"] == [True, False]


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"label": "mood"}, id="no such label"),
        pytest.param({"task": "poems"}, id="no such task"),
        pytest.param({"b_is": True}, id="both values the same"),
    ],
)
def test_a_pair_that_cannot_be_read_is_named(tmp_path: Path, wrong: dict[str, Any]) -> None:
    path = write_pairs(tmp_path / "pairs.jsonl", PAIR, PAIR | wrong)
    with pytest.raises(SystemExit, match=r"pairs\.jsonl:2: not a pair of texts"):
        pairs.read_pairs(path)


def test_the_projects_own_pairs_can_be_read_and_are_enough() -> None:
    own = pairs.read_pairs(pairs.PAIRS)
    assert len(own) >= 60
    assert len({pair.id for pair in own}) == len(own)
    assert {pair.kind for pair in own} == {"lens turned", "other sense", "negated", "quoted"}
