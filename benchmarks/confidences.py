"""Measures how often an answer is right that rules and labels gave together, by how the two stand to each other.

    python benchmarks/confidences.py [--with-meaning]

writes src/mysteryshop/judge/labels/fitted/confidences.json, on tests/corpus/dev and open, each text judged by weights
that were fitted without it. With --with-meaning encoders that were fitted without it are asked, too
(benchmarks/fitting_meaning.py), and extras/meaning gets the figures, and this release its checksums.
The rules were written with dev in view, so what rests on them is a little flattered. Needs scikit-learn, which the
program itself does not. Run it after `fitting.py`, whose measures of sureness it uses.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Any
from unittest.mock import patch

from fitting import FOLDS, Asking, first_step, rightness, second_step
from meaning import held_out, without_meaning, write_measured

from corpus import FITTED_ON, ROOT, Item, folds_of, read_corpus
from mysteryshop.judge import PAGE_OF, page_from_text, weighing
from mysteryshop.judge.labels import TASKS, Task, labelling, on_pages
from mysteryshop.judge.labels.on_pages import Labelled
from mysteryshop.judge.labels.sense import Measured
from mysteryshop.judge.labels.weights import Rightness, Weights, shipped
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.registry import Detector, build_options, load_detectors
from mysteryshop.judge.weighing import ANY, Situation, situation_of, weigh
from mysteryshop.model import Answer, PageKind, Verdict

WRITTEN = ROOT / "src" / "mysteryshop" / "judge" / "labels" / "fitted" / "confidences.json"

SOURCE = (
    "benchmarks/confidences.py on tests/corpus/dev and open, each text judged by weights that were fitted without it"
)

READS: Mapping[Task, str] = {"outage": "label_message", "faq": "label_answer", "copy": "label_copy"}
"""What a detector imports that asks for the labels of such a text."""

PRIOR = 4
"""Answers like those to all labels of the task that are added to the answers to one label. Source: chosen."""


@dataclass(frozen=True, slots=True)
class Told:
    """One answer. label: whose it was. situation: how it came about. right: whether the labelled text says so, too."""

    label: str
    situation: Situation
    right: bool


def told_of(item: Item, detectors: Sequence[Detector]) -> list[Told]:
    """The answers in which rules and labels were weighed against each other, once a label."""
    told: dict[str, Told] = {}

    def listening(ruled: Answer, text: Labelled | None, name: str, **more: Any) -> Answer:
        answer = weigh(ruled, text, name, **more)
        if text is not None and text.labels.task == item.task and ruled.verdict in (Verdict.PASS, Verdict.FAIL):
            good = more.get("good", True)
            if name in item.labels:
                right = (answer.verdict is Verdict.PASS) == (item.labels[name] == good)
                told.setdefault(name, Told(name, situation_of(ruled, text[name], good=good), right))
        return answer

    with ExitStack() as stack:
        stack.enter_context(patch.object(weighing, "precision", lambda *_, **__: 1.0))
        for detector in detectors:
            stack.enter_context(patch.object(sys.modules[detector.run.__module__], "weigh", listening))
        reading = Reading(page_from_text(item.text, _page_of(item), question=item.question))
        for detector in detectors:
            detector.run(reading, build_options(detector, {}))
    return list(told.values())


def _page_of(item: Item) -> PageKind:
    copy_stands_on = item.task == "copy" and item.page in set(PageKind)
    return PageKind(item.page) if copy_stands_on else PAGE_OF[item.task]


def measure(task: Task, reading: Asking, shares: Rightness) -> list[Told]:
    """What became of each text of dev and open. reading: how the encoder is asked. shares: how sure answers are."""
    detectors = [each for each in load_detectors().values() if hasattr(sys.modules[each.run.__module__], READS[task])]
    detectors = [each for each in detectors if hasattr(sys.modules[each.run.__module__], "weigh")]
    corpora = {folder.name: read_corpus(folder)[task] for folder in FITTED_ON}
    judged = [*corpora.pop("dev"), *corpora.pop("open")]
    taught = [item for items in corpora.values() for item in items]
    first = first_step(task, taught)
    folds = folds_of(judged, FOLDS)
    told: list[Told] = []
    for out in range(FOLDS):
        rest = [item for item, fold in zip(judged, folds, strict=True) if fold != out]
        weights = replace(second_step(task, first, [*taught, *rest]), rightness=shares)
        held = [item for item, fold in zip(judged, folds, strict=True) if fold == out]
        for item in _judged_by(weights, held):
            with reading(item), patch.object(labelling, "measured", lambda: Measured({task: shares}, {})):
                told += told_of(item, detectors)
    return told


def _judged_by(weights: Weights, items: Sequence[Item]) -> Iterator[Item]:
    """The items, while the judge reads labels with these weights."""
    on_pages._read.cache_clear()
    with patch.object(labelling, "shipped", lambda _: weights):
        yield from items
    on_pages._read.cache_clear()


def table_of(told: Sequence[Told]) -> dict[str, dict[str, float]]:
    """How often an answer was right, by label and situation; few answers lean on those to all labels."""
    table: dict[str, dict[str, float]] = {ANY: {}}
    for situation in Situation:
        of_all = [each for each in told if each.situation is situation]
        # One right and one wrong answer more: what was never wrong so far may be.
        share = (sum(each.right for each in of_all) + 1) / (len(of_all) + 2)
        table[ANY][situation.name] = round(share, 3)
        for label in sorted({each.label for each in told}):
            own = [each.right for each in of_all if each.label == label]
            row = table.setdefault(label, {})
            if own:
                row[situation.name] = round((sum(own) + PRIOR * share) / (len(own) + PRIOR), 3)
    return table


def main() -> int:
    """Measures, writes the table and prints it; 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--with-meaning", action="store_true", help="measure answers for which the encoder is asked")
    if parser.parse_args().with_meaning:
        _measure_with_meaning()
        return 0
    told = {task: measure(task, without_meaning, shipped(task).rightness) for task in TASKS}
    record = {"format": 1, "source": SOURCE, **_tables(told)}
    WRITTEN.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    return 0


def _measure_with_meaning() -> None:
    """Writes the figures of answers for which the encoder is asked, and the checksums of all its files."""
    shares: dict[Task, Rightness] = {}
    for task in TASKS:
        items = [item for folder in FITTED_ON for item in read_corpus(folder)[task]]
        shares[task] = rightness(task, first_step(task, items), items, held_out)
    told = {task: measure(task, held_out, shares[task]) for task in TASKS}
    write_measured({"format": 1, "source": SOURCE, "rightness": shares, **_tables(told)})


def _tables(told: Mapping[Task, Sequence[Told]]) -> dict[str, Any]:
    """How often answers were right, and of how many; prints both."""
    precision: dict[str, dict[str, dict[str, float]]] = {}
    counted: dict[str, dict[str, dict[str, list[int]]]] = {}
    for task, each in told.items():
        precision[task] = table_of(each)
        counted[task] = {}
        for label, row in precision[task].items():
            print(f"{task} {label}")
            for name in row:
                own = [one.right for one in each if one.situation.name == name and label in (ANY, one.label)]
                counted[task].setdefault(label, {})[name] = [sum(own), len(own)]
                print(f"  {Situation[name]:<55} {row[name]:.2f}  {sum(own):>4} of {len(own):>4}")
    return {"precision": precision, "right_of": counted}


if __name__ == "__main__":
    sys.exit(main())
