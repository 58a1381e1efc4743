"""How often the judge's labels are right: precision, recall and F1 of each label, on labelled texts.

    python benchmarks/language.py --corpus DIR [--cross-validate K] [--task TASK] [--without-meaning] [--json OUT]
        [--errors LABEL]

DIR holds `outage*.jsonl`, `faq*.jsonl`, `copy*.jsonl` (tests/corpus/RUBRIC.md says what the labels mean). Without
--cross-validate the judge runs as it ships. With it, everything that was fitted is fitted again without the texts that
are being judged, K times; that needs scikit-learn. Of a label that is true or false the F1 of `true` counts, of
`leads_with` the mean of its classes; a task's macro-F1 is the mean over its labels, the verdict stands beside it.
Where the extra `meaning`
is installed its encoder is asked, too, in folds one that was not fitted on the text; --without-meaning leaves it out.
Ambiguous texts, labels that two readers dispute and labels that don't apply are left out. The intervals hold 95 % of
1,000 samples of the texts with replacement. Of a folder called `sealed` only the totals are told.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import fmean
from typing import Any

from meaning import asks_encoder, held_out, name_of_judge, without_meaning

from corpus import FITTED_ON, Item, folds_of, read_corpus
from mysteryshop.judge.labels import CLASSES, TASKS, YES_OR_NO, Task, read_labels
from mysteryshop.judge.labels.weights import Weights

SAMPLES = 1000
Pairs = list[tuple[Any, Any]]
"""Of each text that has a label: the truth and the answer."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One text with the judge's answers."""

    item: Item
    answers: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Counted:
    """Precision, recall and F1 of one value, and how many texts truly have it."""

    precision: float
    recall: float
    f1: float
    support: int


def count(pairs: Pairs, value: Any) -> Counted:
    """What became of one value of a label."""
    both = sum(truth == value and said == value for truth, said in pairs)
    said_so = sum(said == value for _, said in pairs)
    are_so = sum(truth == value for truth, _ in pairs)
    f1 = 2 * both / (said_so + are_so) if said_so + are_so else 0.0
    return Counted(both / said_so if said_so else 0.0, both / are_so if are_so else 0.0, f1, are_so)


def tally(judged: Sequence[Judged], name: str, values: Sequence[Any]) -> Counted:
    """One label: its `true`, or the mean over its classes."""
    pairs = [(each.item.labels[name], each.answers[name]) for each in judged if name in each.item.labels]
    counts = [count(pairs, value) for value in values]
    return Counted(
        fmean(each.precision for each in counts),
        fmean(each.recall for each in counts),
        fmean(each.f1 for each in counts),
        counts[0].support if len(values) == 1 else len(pairs),
    )


def labels_of(task: Task) -> dict[str, tuple[Any, ...]]:
    """The labels that the task's macro-F1 is made of, each with the values that count."""
    return dict.fromkeys(YES_OR_NO[task], (True,)) | {
        name: classes for name, classes in CLASSES[task].items() if name != "verdict"
    }


def macro_f1(judged: Sequence[Judged], task: Task) -> float:
    """The mean F1 over the task's labels."""
    return fmean(tally(judged, name, values).f1 for name, values in labels_of(task).items())


def verdict_f1(judged: Sequence[Judged], task: Task) -> float:
    """The mean F1 over the three verdicts."""
    return tally(judged, "verdict", CLASSES[task]["verdict"]).f1


def interval(judged: Sequence[Judged], measure: Callable[[Sequence[Judged]], float]) -> tuple[float, float]:
    """Between which values 95 % of the samples lie."""
    chance = random.Random(1)
    samples = sorted(measure(chance.choices(judged, k=len(judged))) for _ in range(SAMPLES))
    return samples[int(SAMPLES * 0.025)], samples[int(SAMPLES * 0.975)]


def judge_all(items: Sequence[Item], weights: Weights | None = None) -> list[Judged]:
    """Every text with the judge's labels. weights: such as were not fitted on them, and then the encoder is, too."""
    judged = []
    for item in items:
        with held_out(item) if weights else nullcontext():
            read = read_labels(item.task, item.text, question=item.question, page=item.page, weights=weights)
        judged.append(Judged(item, {name: label.value for name, label in read.labels.items()}))
    return judged


def cross_validate(task: Task, items: Sequence[Item], folds: int) -> list[Judged]:
    """Every text judged by weights that were fitted without it, on its own corpus and all that ships is fitted on."""
    from fitting import first_step, second_step

    here = {(item.question, item.text) for item in items}
    others = [
        item for folder in FITTED_ON for item in read_corpus(folder)[task] if (item.question, item.text) not in here
    ]
    shuffled = list(items)
    random.Random(0).shuffle(shuffled)
    fold_of = folds_of(shuffled, folds)
    judged: list[Judged] = []
    taught = any(item.sentences for item in items)
    first = None if taught else first_step(task, others)
    for out in range(folds):
        held = [item for item, fold in zip(shuffled, fold_of, strict=True) if fold == out]
        rest = [item for item, fold in zip(shuffled, fold_of, strict=True) if fold != out]
        step = first or first_step(task, [*others, *rest])
        judged += judge_all(held, second_step(task, step, [*others, *rest]))
        print(f"{task}: fold {out + 1} of {folds}", file=sys.stderr)
    return judged


def report(task: Task, judged: Sequence[Judged], *, sealed: bool) -> dict[str, Any]:
    """Prints the task's table, and answers with its record."""
    whole, verdict = macro_f1(judged, task), verdict_f1(judged, task)
    span, verdict_span = (
        interval(judged, lambda sample: macro_f1(sample, task)),
        interval(judged, lambda sample: verdict_f1(sample, task)),
    )
    print(f"\n{task}: {len(judged)} texts")
    counted = {name: tally(judged, name, values) for name, values in labels_of(task).items()}
    counted["verdict"] = tally(judged, "verdict", CLASSES[task]["verdict"])
    for name, each in counted.items() if not sealed else ():
        values = CLASSES[task].get(name, (True,))
        low, high = interval(judged, partial(_f1, name, values))
        print(
            f"  {name:<22} precision {each.precision:.2f}  recall {each.recall:.2f}  F1 {each.f1:.3f}"
            f" [{low:.2f}-{high:.2f}]  of {each.support}"
        )
    print(f"  labels, macro-F1       {whole:.3f} [{span[0]:.3f}-{span[1]:.3f}]")
    print(f"  verdict, macro-F1      {verdict:.3f} [{verdict_span[0]:.3f}-{verdict_span[1]:.3f}]")
    return {
        "labels": {name: _record(each) for name, each in counted.items()} if not sealed else {},
        "macro_f1": round(whole, 4),
        "macro_f1_interval": [round(edge, 4) for edge in span],
        "verdict_macro_f1": round(verdict, 4),
        "verdict_macro_f1_interval": [round(edge, 4) for edge in verdict_span],
    }


def _f1(name: str, values: Sequence[Any], judged: Sequence[Judged]) -> float:
    return tally(judged, name, values).f1


def _record(each: Counted) -> dict[str, float]:
    return {
        "precision": round(each.precision, 4),
        "recall": round(each.recall, 4),
        "f1": round(each.f1, 4),
        "support": each.support,
    }


def show_errors(judged: Sequence[Judged], name: str) -> None:
    """Prints each text on which a label is wrong."""
    for each in judged:
        if name in each.item.labels and each.item.labels[name] != each.answers[name]:
            asked = f"{each.item.question} / " if each.item.question else ""
            print(f"{each.item.id}: is {each.item.labels[name]}, read as {each.answers[name]}: {asked}{each.item.text}")


def main() -> int:
    """Judges the corpus, prints the tables; 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True, metavar="DIR")
    parser.add_argument("--cross-validate", type=int, default=0, metavar="K")
    parser.add_argument("--task", choices=TASKS, action="append", default=[])
    parser.add_argument("--json", type=Path, metavar="OUT")
    parser.add_argument("--without-meaning", action="store_true", help="as where the extra `meaning` is not installed")
    parser.add_argument("--errors", metavar="LABEL", help="print the texts on which this label is wrong")
    wishes = parser.parse_args()
    if not wishes.corpus.is_dir():
        parser.error(f"{wishes.corpus} is no folder; name one that holds outage.jsonl, faq.jsonl or copy.jsonl.")
    if wishes.cross_validate == 1 or wishes.cross_validate < 0:
        parser.error("--cross-validate takes 2 folds or more.")
    corpus = {task: items for task, items in read_corpus(wishes.corpus).items() if items}
    if not corpus:
        parser.error(f"{wishes.corpus} holds no outage*.jsonl, faq*.jsonl or copy*.jsonl.")
    with ExitStack() as stack:
        if wishes.without_meaning:
            stack.enter_context(without_meaning())
        record = measure(corpus, wishes)
    if wishes.json:
        wishes.json.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    return 0


def measure(corpus: Mapping[Task, Sequence[Item]], wishes: argparse.Namespace) -> dict[str, Any]:
    """Judges the corpus and prints the tables; their record."""
    sealed = "sealed" in wishes.corpus.resolve().parts
    record: dict[str, Any] = {}
    print(name_of_judge())
    for task in wishes.task or corpus:
        items = corpus[task]
        judged = cross_validate(task, items, wishes.cross_validate) if wishes.cross_validate else judge_all(items)
        record[task] = report(task, judged, sealed=sealed)
        if wishes.errors and not sealed:
            show_errors(judged, wishes.errors)
    spoken = [item for task in wishes.task or corpus for item in corpus[task]]
    record["items_per_second"] = round(_speed(spoken))
    print(f"\n{record['items_per_second']} texts a second on one core")
    if asks_encoder():
        with without_meaning():
            record["items_per_second_without_meaning"] = round(_speed(spoken))
        print(f"{record['items_per_second_without_meaning']} without the extra `meaning`")
    return record


def _speed(items: Sequence[Item]) -> float:
    """Texts a second as the judge ships, with nothing known of them beforehand."""
    from mysteryshop.judge.labels.hints import hints_in
    from mysteryshop.judge.labels.sense import read_whole
    from mysteryshop.judge.labels.words import words_by_voice, words_in
    from mysteryshop.judge.reading.speech import spoken_by_others

    judge_all(items)
    for known in (words_in, words_by_voice, hints_in, spoken_by_others, read_whole):
        known.cache_clear()
    began = time.perf_counter()
    judge_all(items)
    return len(items) / (time.perf_counter() - began)


if __name__ == "__main__":
    sys.exit(main())
