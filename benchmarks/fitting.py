"""Fits the weights of the language labels on labelled texts and sentences.

    python benchmarks/fitting.py [--only TASK]

writes src/mysteryshop/judge/labels/fitted/TASK.json, fitted on tests/corpus/dev, open and sentences (never on
sealed). Two steps: logistic regressions over the features of single sentences, then over the features of the whole
text and what its sentences say together. In the second step each text is described by a first step that was fitted
without it. Needs scikit-learn, which the program itself does not.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from meaning import without_meaning
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from corpus import FITTED_ON, ROOT, Item, folds_of, read_corpus
from mysteryshop.judge.labels import TASKS, Task, read_labels
from mysteryshop.judge.labels.features import Told, of_sentence, of_text, tell
from mysteryshop.judge.labels.labelling import summary
from mysteryshop.judge.labels.tasks import CLASSES, OF_SENTENCES, YES_OR_NO
from mysteryshop.judge.labels.weights import Linear, Rightness, Weights, to_record, vectors
from mysteryshop.judge.reading.sentences import split_sentences

TEXT_C = 0.05
"""Inverse strength of regularisation of whole texts. Source: best of 0.02, 0.05, 0.1, 0.3 on dev and open, each text
judged by weights that were fitted without it.
"""

COMPANY = 3.0
"""How strongly the mean word vector of a text counts beside the other features. Source: as above, of 3 and 6."""

SENTENCES: Mapping[Task, tuple[float, float]] = {"outage": (1.0, 2.0), "faq": (0.2, 4.0), "copy": (0.2, 4.0)}
"""The same two of single sentences. Source: mean average precision over the sentences' labels in folds, best of 0.1 to
1 and of 1 to 6; copy is as good with outage's.
"""

SENTENCE_BALANCE, TEXT_BALANCE = 1.0, 0.25
"""How far rare labels are evened out. Source: as above, for texts best of 0, 0.25 and 0.5; more cost precision."""

READ_TWICE = 6.0
"""How much a text counts that two people labelled, beside one of one writer. Source: as above."""

FOLDS = 5
LEAST = 0.02
"""A feature whose strongest weight is smaller is not shipped."""


@dataclass(frozen=True, slots=True)
class _Strength:
    """c: inverse regularisation. company: weight of the mean vector. balance: 1 evens the classes out, 0 does not."""

    c: float
    company: float
    balance: float


Matrix = Any
"""A sparse matrix of SciPy, one row a sentence or text."""


@dataclass(frozen=True, slots=True)
class FirstStep:
    """What single sentences say. summaries: of each text that taught it, as seen by one that was fitted without it."""

    linear: Linear
    summaries: dict[str, list[float]]


def told_of(item: Item) -> list[Told]:
    """The sentences of a text as the program cuts and reads them."""
    told = [tell(item.task, words) for _, words in split_sentences(item.text)]
    return [each for each in told if each.words] or [tell(item.task, item.text)]


def first_step(task: Task, items: Sequence[Item]) -> FirstStep:
    """Fits the labels of sentences on all items that have them; raises ValueError when none has."""
    taught = [item for item in items if item.sentences]
    if not taught:
        raise ValueError(f"no {task} item has labelled sentences")
    folds = folds_of(taught, FOLDS)
    summaries: dict[str, list[float]] = {}
    for out in range(FOLDS):
        held = [item for item, fold in zip(taught, folds, strict=True) if fold == out]
        linear = _fit_sentences(task, [item for item, fold in zip(taught, folds, strict=True) if fold != out])
        summaries |= {item.id: _summary(linear, told_of(item)) for item in held}
    return FirstStep(_fit_sentences(task, taught), summaries)


def _summary(linear: Linear, told: Sequence[Told]) -> list[float]:
    return summary([linear.logits(of_sentence(each, n, len(told) - 1), each.words) for n, each in enumerate(told)])


def _fit_sentences(task: Task, items: Sequence[Item]) -> Linear:
    rows, words, marks = [], [], []
    for item in items:
        last = len(item.sentences) - 1
        for place, (text, labels) in enumerate(item.sentences):
            told = tell(task, text)
            rows.append(of_sentence(told, place, last))
            words.append(told.words)
            marks.append(labels)
    answers = {name: np.array([name in each for each in marks]) for name in OF_SENTENCES[task]}
    return _fit(rows, words, None, answers, _Strength(*SENTENCES[task], SENTENCE_BALANCE))


def second_step(task: Task, first: FirstStep, items: Sequence[Item]) -> Weights:
    """Fits the labels of whole texts; labels that an item doesn't have are left out for it."""
    told = [told_of(item) for item in items]
    rows = [of_text(task, each, item.question, item.page) for item, each in zip(items, told, strict=True)]
    words = [[word for sentence in each for word in sentence.words] for each in told]
    sums = np.array(
        [
            first.summaries[item.id] if item.id in first.summaries else _summary(first.linear, each)
            for item, each in zip(items, told, strict=True)
        ]
    )
    answers = {name: np.array([item.labels.get(name) for item in items], dtype=object) for name in YES_OR_NO[task]}
    answers |= {name: np.array([item.labels.get(name) for item in items], dtype=object) for name in CLASSES[task]}
    counts = np.array([1.0 if item.sentences else READ_TWICE for item in items])
    strength = _Strength(TEXT_C, COMPANY, TEXT_BALANCE)
    return Weights(task, first.linear, _fit(rows, words, sums, answers, strength, counts))


def fit(task: Task, items: Sequence[Item]) -> Weights:
    """Both steps."""
    return second_step(task, first_step(task, items), items)


def _fit(
    rows: Sequence[set[str]],
    words: Sequence[Sequence[str]],
    numbers: Any,
    answers: Mapping[str, Any],
    strength: _Strength,
    counts: Any = None,
) -> Linear:
    counter = CountVectorizer(analyzer=sorted, min_df=2, binary=True, dtype=np.float64)
    parts = [
        counter.fit_transform(rows),
        csr_matrix(np.array([mean_vector(each) for each in words]) * strength.company),
    ]
    if numbers is not None:
        parts.append(csr_matrix(numbers))
    matrix = hstack(parts).tocsr()
    outputs: list[str] = []
    fitted: list[tuple[float, Any]] = []
    for name, values in answers.items():
        there = np.array([value is not None for value in values])
        heavy = counts[there] if counts is not None else None
        for output, bias, weights in _regress(name, matrix[there], values[there], strength, heavy):
            outputs.append(output)
            fitted.append((bias, weights))
    return _linear(outputs, fitted, counter.get_feature_names_out(), strength.company)


def _linear(outputs: Sequence[str], fitted: Sequence[tuple[float, Any]], names: Any, company: float) -> Linear:
    """The fitted weights, without the features that hardly count. company: what the mean vectors were multiplied by."""
    table = np.array([weights for _, weights in fitted])
    split, end = len(names), len(names) + vectors().dimensions
    kept = np.flatnonzero(np.abs(table[:, :split]).max(axis=0) >= LEAST)
    return Linear(
        tuple(outputs),
        tuple(float(bias) for bias, _ in fitted),
        {str(names[place]): tuple(table[:, place].tolist()) for place in kept},
        tuple(tuple((row * company).tolist()) for row in table[:, split:end]),
        tuple(tuple(row.tolist()) for row in table[:, end:]) if table.shape[1] > end else (),
    )


def _regress(name: str, matrix: Matrix, values: Any, strength: _Strength, heavy: Any) -> list[tuple[str, float, Any]]:
    """Output, bias and weights: one for yes or no, one a class otherwise."""
    classes = sorted(set(values.tolist()))
    if len(classes) < 2:
        always = 4.0 if classes == [True] else -4.0
        return [(name, always, np.zeros(matrix.shape[1]))]
    values = values.astype(bool) if set(classes) == {False, True} else values.astype(str)
    share = {one: len(values) / (len(classes) * int((values == one).sum())) for one in np.unique(values).tolist()}
    balance = {one: each**strength.balance for one, each in share.items()}
    solver = "liblinear" if values.dtype == bool else "lbfgs"
    model = LogisticRegression(C=strength.c, max_iter=1000, class_weight=balance, solver=solver)
    model.fit(matrix, values, sample_weight=heavy)
    if values.dtype == bool:
        return [(name, float(model.intercept_[0]), model.coef_[0])]
    return [
        (f"{name}={one}", float(bias), weights)
        for one, bias, weights in zip(model.classes_, model.intercept_, model.coef_, strict=True)
    ]


def mean_vector(words: Sequence[str]) -> Any:
    """The mean of the words' vectors, each by how much it counts; zeros where none is known."""
    known = [pair for word in words if (pair := vectors().of(word)) is not None]
    if not known:
        return np.zeros(vectors().dimensions)
    counts = np.array([count for count, _ in known])
    return (np.array([vector for _, vector in known]) * counts[:, None]).sum(axis=0) / (counts.sum() + 1e-6)


Asking = Callable[[Item], AbstractContextManager[None]]
"""How the encoder of the extra `meaning` is asked about one text."""

STEPS = (0.0, 0.25, 0.5, 0.75)
"""Shares of the answers, the least sure first, at which a new step of rightness may begin."""

FEWEST = 12
"""Answers that a step needs."""


def rightness(task: Task, first: FirstStep, items: Sequence[Item], reading: Asking = without_meaning) -> Rightness:
    """How often each answer is right by its margin, each text judged by weights that were fitted without it.

    Measured on texts of other hands than those that the sentences are from: one's own hand is read too well.
    reading: whether an encoder is asked about a text, too, and which.
    """
    answers: dict[str, list[tuple[float, bool]]] = {}
    others = [item for item in items if not item.sentences]
    taught = [item for item in items if item.sentences]
    for out in range(FOLDS):
        held = [item for number, item in enumerate(others) if number % FOLDS == out]
        rest = [item for number, item in enumerate(others) if number % FOLDS != out]
        weights = second_step(task, first, [*taught, *rest])
        for item in held:
            with reading(item):
                read = read_labels(task, item.text, question=item.question, page=item.page, weights=weights)
            for name, truth in item.labels.items():
                label = read[name]
                said = label.value if isinstance(label.value, str) else "yes" if label.value else "no"
                answers.setdefault(f"{name}={said}", []).append((label.margin, label.value == truth))
    return {key: _steps(pairs) for key, pairs in answers.items()}


def _steps(pairs: list[tuple[float, bool]]) -> tuple[tuple[float, float], ...]:
    ranked = sorted(pairs)
    edges = sorted({int(len(ranked) * share) for share in STEPS})
    steps: list[tuple[float, float]] = []
    for start, end in zip(edges, [*edges[1:], len(ranked)], strict=True):
        part = ranked[start:end]
        if len(part) < FEWEST and steps:
            continue
        share = (sum(right for _, right in part) + 1) / (len(part) + 2)
        edge = ranked[start][0] if steps else 0.0
        # The surer, the oftener right: a step below the one before it is chance.
        steps.append((round(edge, 3), round(max(share, steps[-1][1] if steps else 0.0), 3)))
    return tuple(steps)


def main() -> int:
    """Fits and writes the weights; 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=TASKS)
    wishes = parser.parse_args()
    corpora = [read_corpus(folder) for folder in FITTED_ON]
    for task in TASKS:
        if wishes.only in (None, task):
            items = [item for corpus in corpora for item in corpus[task]]
            first = first_step(task, items)
            weights = replace(second_step(task, first, items), rightness=rightness(task, first, items))
            path = ROOT / "src" / "mysteryshop" / "judge" / "labels" / "fitted" / f"{task}.json"
            text = json.dumps(to_record(weights), ensure_ascii=False, separators=(",", ":"))
            path.write_text(text + "\n", encoding="utf-8")
            print(f"{path.relative_to(ROOT)}: {len(items)} texts, {len(text) / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
