"""What the language benchmark counts, on texts few enough to count by hand."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import language
import pytest
from language import Judged, count, interval, macro_f1, tally, verdict_f1

from corpus import Item, folds_of, read_corpus
from mysteryshop.judge.labels import YES_OR_NO


def judged(truths: Sequence[Mapping[str, Any]], answers: Sequence[Mapping[str, Any]]) -> list[Judged]:
    return [
        Judged(Item("copy", str(number), "A lamp.", truth), answer)
        for number, (truth, answer) in enumerate(zip(truths, answers, strict=True))
    ]


def write(folder: Path, name: str, *records: Mapping[str, Any] | str) -> Path:
    lines = [record if isinstance(record, str) else json.dumps(record) for record in records]
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def faq(number: int, answer: str, **more: Any) -> dict[str, Any]:
    return {"id": f"f{number}", "question": "Can I return it?", "answer": answer, "labels": {"refusal": True}} | more


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["language.py", *words])
    return language.main()


def test_precision_recall_and_f1_of_one_value() -> None:
    counted = count([(True, True), (True, True), (True, False), (False, True), (False, False)], value=True)
    assert [counted.precision, counted.recall, counted.f1] == pytest.approx([2 / 3] * 3)
    assert counted.support == 3


def test_precision_and_recall_are_not_mixed_up() -> None:
    counted = count([(True, True), (True, False), (True, False), (False, False)], value=True)
    assert [counted.precision, counted.recall, counted.f1] == pytest.approx([1, 1 / 3, 0.5])


def test_a_value_that_never_is_nor_is_said_counts_nothing() -> None:
    assert count([(False, False)], value=True) == language.Counted(0.0, 0.0, 0.0, 0)


def test_a_label_with_classes_is_the_mean_of_its_classes() -> None:
    leads = [{"leads_with": one} for one in ("spec", "spec", "brand", "offer")]
    said = [{"leads_with": one} for one in ("spec", "brand", "brand", "offer")]
    counted = tally(judged(leads, said), "leads_with", ("brand", "offer", "outcome", "spec"))
    # spec 2/3, brand 2/3, offer 1, outcome 0: nobody leads with it, nobody says so.
    assert counted.f1 == pytest.approx((2 / 3 + 2 / 3 + 1 + 0) / 4)
    assert counted.support == 4


def test_labels_that_a_text_lacks_are_left_out() -> None:
    texts = judged([{"hype": True}, {}], [{"hype": True}, {"hype": True}])
    assert tally(texts, "hype", (True,)) == language.Counted(1.0, 1.0, 1.0, 1)


def test_macro_f1_is_the_mean_over_the_labels_without_the_verdict() -> None:
    truth = {"names_a_need": True, "translates_specs": True, "hype": True, "leads_with": "spec", "verdict": "mixed"}
    said = truth | {"hype": False, "verdict": "product_first"}
    # Needs 1, translated 1, hype 0, leads_with 1 of 4 classes.
    assert macro_f1(judged([truth], [said]), "copy") == pytest.approx((1 + 1 + 0 + 0.25) / 4)
    assert verdict_f1(judged([truth], [said]), "copy") == 0.0
    assert verdict_f1(judged([truth], [truth]), "copy") == pytest.approx(1 / 3)


def test_the_interval_holds_the_measure_and_is_the_same_each_time() -> None:
    texts = judged([{"hype": True}] * 20, [{"hype": number % 4 > 0} for number in range(20)])
    low, high = interval(texts, lambda sample: tally(sample, "hype", (True,)).recall)
    assert 0.4 < low < 0.75 < high <= 1.0
    assert interval(texts, lambda sample: tally(sample, "hype", (True,)).recall) == (low, high)


def test_ambiguous_disputed_and_null_labels_are_left_out(tmp_path: Path) -> None:
    labels = {"refusal": True, "blames_customer": None, "seller_reason": False, "verdict": "neutral", "mood": "x"}
    write(
        tmp_path,
        "faq-1.jsonl",
        faq(1, "No.", labels=labels, disputed=["seller_reason"]),
        "",
        faq(2, "Perhaps.", ambiguous=True),
    )
    [item] = read_corpus(tmp_path)["faq"]
    assert item.labels == {"refusal": True, "verdict": "neutral"}
    assert (item.question, item.text) == ("Can I return it?", "No.")


def test_a_text_that_is_given_in_sentences_is_put_together(tmp_path: Path) -> None:
    sentences = [["Sleep well.\n", ["outcome"]], ["Oak legs.", ["spec"]], ["Brass feet.", []]]
    write(tmp_path, "copy.jsonl", {"id": "c1", "page": "home", "sentences": sentences, "labels": {"hype": False}})
    [item] = read_corpus(tmp_path)["copy"]
    assert (item.text, item.page) == ("Sleep well.\nOak legs. Brass feet.", "home")
    assert item.sentences[0] == ("Sleep well.\n", frozenset({"outcome"}))


def test_minimal_pairs_are_read_with_the_rest_and_never_parted_by_a_fold(tmp_path: Path) -> None:
    write(tmp_path, "faq-A.jsonl", *(faq(number, "No.") for number in range(3)))
    write(tmp_path, "pairs-faq.jsonl", *(faq(number, "Yes.", pair=f"p{number // 2}") for number in range(10, 16)))
    items = read_corpus(tmp_path)["faq"]
    assert [item.pair for item in items] == ["f0", "f1", "f2", "p5", "p5", "p6", "p6", "p7", "p7"]
    folds = folds_of(items, 4)
    assert folds == [0, 1, 2, 3, 3, 0, 0, 1, 1]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("{not json", id="no JSON"),
        pytest.param('{"id": "f9", "question": "?", "answer": "No."}', id="no labels"),
        pytest.param('{"question": "?", "answer": "No.", "labels": {}}', id="no id"),
        pytest.param('["f9"]', id="a list"),
        pytest.param('{"id": "f9", "answer": "No.", "labels": 3}', id="labels that are none"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, line: str) -> None:
    write(tmp_path, "faq.jsonl", faq(1, "No."), line)
    with pytest.raises(SystemExit, match=r"faq\.jsonl:2: not a labelled faq text"):
        read_corpus(tmp_path)


def test_the_json_has_every_label_and_how_fast_it_went(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    also = {"verdict": "neutral", "answers_question": True}
    texts = [
        faq(1, "No, sale items cannot be returned.", labels=also | {"refusal": True}),
        faq(2, "Yes, within 30 days.", labels=also | {"refusal": False}),
    ]
    out = tmp_path / "out.json"
    write(tmp_path, "faq.jsonl", *texts)
    monkeypatch.setattr(language, "SAMPLES", 40)
    assert run(monkeypatch, "--corpus", str(tmp_path), "--json", str(out)) == 0
    record = json.loads(out.read_text(encoding="utf-8"))
    assert set(record) == {"faq", "items_per_second"}
    assert record["items_per_second"] > 0
    assert record["faq"]["labels"]["refusal"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "support": 1}
    assert set(record["faq"]["labels"]) == {*YES_OR_NO["faq"], "verdict"}
    assert record["faq"]["macro_f1"] == pytest.approx(2 / 6, abs=1e-4)
    assert len(record["faq"]["verdict_macro_f1_interval"]) == 2


def test_of_a_sealed_folder_only_the_totals_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sealed = tmp_path / "sealed"
    sealed.mkdir()
    write(sealed, "faq.jsonl", faq(1, "Certainly not, madam.", labels={"refusal": False, "verdict": "neutral"}))
    monkeypatch.setattr(language, "SAMPLES", 40)
    out = tmp_path / "out.json"
    assert run(monkeypatch, "--corpus", str(sealed), "--json", str(out), "--errors", "refusal") == 0
    told = capsys.readouterr().out
    assert "labels, macro-F1" in told
    assert "madam" not in told
    assert "refusal" not in told
    assert json.loads(out.read_text(encoding="utf-8"))["faq"]["labels"] == {}


@pytest.mark.parametrize("wrong", ["no folder", "an empty folder", "one fold"])
def test_a_wrong_wish_ends_with_a_message(wrong: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "none" if wrong == "no folder" else tmp_path
    folds = ["--cross-validate", "1"] if wrong == "one fold" else []
    with pytest.raises(SystemExit) as ended:
        run(monkeypatch, "--corpus", str(folder), *folds)
    assert ended.value.code == 2
