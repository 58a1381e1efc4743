"""The labels of one text: each with how sure it is, and the sentences that prove it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mysteryshop.judge.labels.features import beside_sentences, of_sentence, tell
from mysteryshop.judge.labels.sense import measured, sense_of
from mysteryshop.judge.labels.tasks import CLASSES, OF_SENTENCES, YES_OR_NO, Task
from mysteryshop.judge.labels.weights import Rightness, Weights, shipped
from mysteryshop.judge.reading.sentences import split_sentences

Value = bool | str

PROOF = 0.0
"""Log odds from which a sentence is a proof of a label. Source: even odds."""

SUREST = math.log(99)
"""Log odds of a sentence beyond which nothing more is added: one sentence must not outweigh a whole text."""

SCALE = 3.0
"""What the log odds of sentences are divided by, so that they weigh like the other features. Source: chosen."""

SHARE_OF_SENSE = 0.5
"""How much the encoder's log odds count beside those of the linear weights. Source: FAQ and copy of dev, both fitted on
other hands only; better than 0.3 for FAQ, and as good for copy.
"""

LEAD = 2
"""Sentences that say what copy leads with: headline and first sentence. Source: the rubric."""


@dataclass(frozen=True, slots=True)
class Label:
    """One label of a text. margin: log odds above the next best value. right: how often so sure an answer is right.

    proofs: places, from 0, of the sentences that prove it, the strongest first; of a `false`, none.
    """

    name: str
    value: Value
    margin: float
    right: float
    proofs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """All labels of one text. sentences: the text as it was cut; by_sentence: log odds of each sentence label.

    sensed: an encoder was asked, too. odds: log odds of the whole text, by label or by class (`verdict=neutral`).
    """

    task: Task
    sentences: tuple[str, ...]
    labels: Mapping[str, Label]
    by_sentence: tuple[Mapping[str, float], ...]
    sensed: bool = False
    odds: Mapping[str, float] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Label:
        """One label. Raises: KeyError where the kind of text has no such label."""
        return self.labels[name]

    def proves(self, name: str) -> tuple[int, ...]:
        """Places of all sentences that are more likely than not a proof of a sentence label, the strongest first."""
        odds = [(self.by_sentence[place][name], place) for place in range(len(self.sentences))]
        return tuple(place for logit, place in sorted(odds, key=lambda each: (-each[0], each[1])) if logit > PROOF)


def read_labels(
    task: Task,
    text: str | Sequence[str],
    *,
    question: str = "",
    page: str = "product",
    weights: Weights | None = None,
) -> Labels:
    """The labels of a text, or of sentences that were cut already. Deterministic; needs no network.

    question: what an answer answers. page: the kind of page that copy stands on. weights: others than those that ship.
    Where an encoder is installed, its log odds and those of the weights are averaged.
    Raises: WrongWeights for an encoder that was not measured.
    """
    fitted = weights or shipped(task)
    cut = _cut(text) if isinstance(text, str) else list(text)
    told = [each for sentence in cut if (each := tell(task, sentence)).words] or [tell(task, " ".join(cut))]
    of_each = [of_sentence(each, place, len(told) - 1) for place, each in enumerate(told)]
    sums, whole = fitted.add_up(of_each, beside_sentences(task, told, question, page))
    rows = [fitted.sentences.finished(packed, each.words) for packed, each in zip(sums, told, strict=True)]
    logits = fitted.text.finished(whole, [word for each in told for word in each.words], summary(rows))
    by_sentence = tuple(dict(zip(fitted.sentences.outputs, row, strict=True)) for row in rows)
    known = dict(zip(fitted.text.outputs, logits, strict=True))
    sense = sense_of(task, [each.text for each in told], question, page)
    if sense is not None:
        known = _averaged(known, sense.text)
        by_sentence = tuple(map(_averaged, by_sentence, sense.by_sentence))
    right = _Rightness(fitted.rightness if sense is None else measured().rightness.get(task, {}))
    labels = {name: _yes_or_no(right, name, known[name], by_sentence) for name in YES_OR_NO[task]}
    for name, classes in CLASSES[task].items():
        labels[name] = _class(task, right, name, {each: known[f"{name}={each}"] for each in classes}, by_sentence)
    return Labels(task, tuple(each.text for each in told), labels, by_sentence, sensed=sense is not None, odds=known)


def _averaged(linear: Mapping[str, float], sense: Mapping[str, float]) -> dict[str, float]:
    """The log odds of both, averaged."""
    return {name: odds + SHARE_OF_SENSE * (sense[name] - odds) for name, odds in linear.items()}


def _cut(text: str) -> list[str]:
    """The sentences of a text. Where all letters are capitals they tell nothing of where a sentence begins."""
    small = text.lower()
    if not text.isupper() or len(small) != len(text):
        return [words for _, words in split_sentences(text)]
    return [text[start : start + len(words)] for start, words in split_sentences(small)]


def summary(rows: Sequence[Sequence[float]]) -> list[float]:
    """What the sentences say together: of each label the strongest, the mean, first, last and second, and the sum."""
    bound = [[max(-SUREST, min(SUREST, logit)) for logit in row] for row in rows]
    columns = list(zip(*bound, strict=True))
    parts = (
        [max(column) for column in columns],
        [sum(column) / len(column) for column in columns],
        bound[0],
        bound[-1],
        bound[1] if len(bound) > 1 else bound[0],
        [sum(_chance(logit) for logit in column) / 2 for column in columns],
    )
    return [number / SCALE for part in parts for number in part]


def _chance(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))


@dataclass(frozen=True, slots=True)
class _Rightness:
    """How often each answer is right by how sure it is: see `Rightness`."""

    steps: Rightness

    def of(self, answer: str, margin: float) -> float:
        """The share of right answers among those as sure."""
        share = UNKNOWN
        for edge, right in self.steps.get(answer, ()):
            if margin >= edge:
                share = right
        return share


def _yes_or_no(right: _Rightness, name: str, logit: float, rows: Sequence[Mapping[str, float]]) -> Label:
    value, margin = logit > 0, abs(logit)
    share = right.of(f"{name}={'yes' if value else 'no'}", margin)
    return Label(name, value, margin, share, _proofs(name, rows) if value else ())


def _proofs(name: str, rows: Sequence[Mapping[str, float]]) -> tuple[int, ...]:
    """The sentences that are likely proofs; always at least the likeliest: no finding without a quoted sentence."""
    ranked = sorted(range(len(rows)), key=lambda place: (-rows[place].get(name, 0.0), place))
    likely = tuple(place for place in ranked if rows[place].get(name, 0.0) > PROOF)
    return likely or tuple(ranked[:1])


def _class(
    task: Task, right: _Rightness, name: str, odds: Mapping[str, float], rows: Sequence[Mapping[str, float]]
) -> Label:
    best, second = sorted(odds, key=lambda each: (-odds[each], each))[:2]
    margin = odds[best] - odds[second]
    if name == "leads_with":
        return Label(name, best, margin, right.of(f"{name}={best}", margin), _proofs(best, rows[:LEAD]))
    weigh = {label: _SIDE.get(label, 0) for label in OF_SENTENCES[task]}
    side = _OF_VERDICT.get(best, 0)
    scores = [side * sum(weigh[label] * _chance(row[label]) for label in weigh) for row in rows]
    ranked = sorted(range(len(rows)), key=lambda place: (-scores[place], place))
    shown = tuple(place for place in ranked if scores[place] > SPEAKS) or tuple(ranked[:1])
    return Label(name, best, margin, right.of(f"{name}={best}", margin), shown)


_SIDE: Mapping[str, int] = {
    "warm": 1,
    "acknowledges_customer": 1,
    "apologises": 1,
    "offers_next_step": 1,
    "offers_alternative": 1,
    "outcome": 1,
    "names_a_need": 1,
    "translates_specs": 1,
    "brand_centred": -1,
    "blames_customer": -1,
    "seller_reason": -1,
    "cold_or_legalistic": -1,
    "technical_leak": -1,
    "brand": -1,
    "spec": -1,
    "hype": -1,
}
"""On whose side a sentence with this label speaks: the reader's or the business's. Only for showing proofs."""

_OF_VERDICT: Mapping[str, int] = {
    "customer_focused": 1,
    "solution_first": 1,
    "brand_focused": -1,
    "seller_focused": -1,
    "product_first": -1,
}

SPEAKS = 0.5
"""From which sum of chances a sentence is shown for a verdict. Source: even odds of one label."""

UNKNOWN = 0.5
"""How often an answer is right of which nothing was measured."""
