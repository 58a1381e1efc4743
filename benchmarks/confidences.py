"""Measures how often an answer is right that rules and labels gave together, by how the two stand to each other.

    python benchmarks/confidences.py

writes src/mysteryshop/judge/labels/fitted/confidences.json, on tests/corpus/dev and open, each text judged by weights
that were fitted without it. The rules were written with dev in view, so what rests on them is a little flattered.
Needs scikit-learn, which the program itself does not. Run it after `fitting.py`, whose measures of sureness it uses.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Any
from unittest.mock import patch

from fitting import FOLDS, first_step, second_step

from corpus import FITTED_ON, ROOT, Item, folds_of, read_corpus
from mysteryshop.judge import PAGE_OF, page_from_text, weighing
from mysteryshop.judge.labels import TASKS, Task, labelling, on_pages
from mysteryshop.judge.labels.on_pages import Labelled
from mysteryshop.judge.labels.weights import Weights, shipped
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
        stack.enter_context(patch.object(weighing, "precision", lambda *_: 1.0))
        for detector in detectors:
            stack.enter_context(patch.object(sys.modules[detector.run.__module__], "weigh", listening))
        reading = Reading(page_from_text(item.text, _page_of(item), question=item.question))
        for detector in detectors:
            detector.run(reading, build_options(detector, {}))
    return list(told.values())


def _page_of(item: Item) -> PageKind:
    copy_stands_on = item.task == "copy" and item.page in set(PageKind)
    return PageKind(item.page) if copy_stands_on else PAGE_OF[item.task]


def measure(task: Task) -> list[Told]:
    """What became of each text of dev and open."""
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
        weights = replace(second_step(task, first, [*taught, *rest]), rightness=shipped(task).rightness)
        for item in _judged_by(weights, [item for item, fold in zip(judged, folds, strict=True) if fold == out]):
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
    precision: dict[str, dict[str, dict[str, float]]] = {}
    counted: dict[str, dict[str, dict[str, list[int]]]] = {}
    for task in TASKS:
        told = measure(task)
        precision[task] = table_of(told)
        counted[task] = {}
        for label, row in precision[task].items():
            print(f"{task} {label}")
            for name in row:
                own = [each.right for each in told if each.situation.name == name and label in (ANY, each.label)]
                counted[task].setdefault(label, {})[name] = [sum(own), len(own)]
                print(f"  {Situation[name]:<55} {row[name]:.2f}  {sum(own):>4} of {len(own):>4}")
    record = {"format": 1, "source": SOURCE, "precision": precision, "right_of": counted}
    WRITTEN.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
