"""What the encoder of labels is fitted with: labelled texts laid out, a net that reads them, and how far it is off."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from layers import WIDTH, Encoder, Tensors, take
from meaning import key_of
from tokenizers import Tokenizer
from torch import nn

from corpus import Item
from mysteryshop.judge.labels.sense import Laid, even, lay_out, outputs, pieces_of
from mysteryshop.judge.labels.tasks import CLASSES, OF_SENTENCES, TASKS, YES_OR_NO, Task
from mysteryshop.judge.reading.sentences import split_sentences

BATCH = 16
DROPPED = 0.1


@dataclass(frozen=True, slots=True)
class Step:
    """How a step is fitted. rate: of the encoder; heads learn at five times it. heavy: what a text counts that has no
    labelled sentences (two people labelled it) beside one that has. replayed: how many texts of earlier steps are seen
    again in each round.
    """

    rounds: int
    rate: float
    heavy: float
    replayed: int = 500


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text as the encoder takes it. marks: of each sentence its labels, or none where they were not labelled."""

    item: Item
    laid: Laid
    marks: tuple[frozenset[str], ...]


def lesson_of(item: Item, pieces: Tokenizer) -> Lesson:
    """A labelled text, laid out as `labels/sense.py` does it."""
    sentences = [words for words, _ in item.sentences] or [words for _, words in split_sentences(item.text)]
    asked = item.question if item.task == "faq" else item.page
    laid = lay_out([pieces_of(pieces, even(each)) for each in sentences], pieces_of(pieces, even(asked)))
    return Lesson(item, laid, tuple(marks for _, marks in item.sentences))


class Net(nn.Module):
    """The encoder and its heads, as `judge/meaning/encoder.py` and `judge/labels/sense.py` read them."""

    def __init__(self, tensors: Mapping[str, Any]) -> None:
        """tensors: those of an encoder; where they have heads, those, too."""
        super().__init__()
        self.encoder = Encoder(tensors, DROPPED)
        self.text = nn.ModuleDict({task: nn.Linear(3 * WIDTH, len(outputs(task))) for task in TASKS})
        self.sentence = nn.ModuleDict({task: nn.Linear(2 * WIDTH, len(OF_SENTENCES[task])) for task in TASKS})
        self.drop = nn.Dropout(DROPPED)
        for name, head in self._heads():
            if name in tensors:
                take(head, tensors, name)

    def forward(self, lessons: Sequence[Lesson]) -> tuple[Any, Any]:
        """Log odds of the texts, and of all their sentences one after another. lessons: of one task."""
        task = lessons[0].item.task
        pieces, sides, there, own = _padded(lessons)
        rows = self.encoder(pieces, sides, there.bool())
        said = own.unsqueeze(-1)
        mean = (rows * said).sum(1) / said.sum(1).clamp(min=1)
        most = rows.masked_fill(said == 0, -1e4).max(1).values
        text = self.text[task](self.drop(torch.cat([rows[:, 0], mean, most], -1)))
        parts = [rows[at, a:b] for at, each in enumerate(lessons) for a, b in each.laid.sentences]
        joined = torch.stack([torch.cat([part.mean(0), part.max(0).values]) for part in parts])
        return text, self.sentence[task](self.drop(joined))

    def written(self) -> Tensors:
        """All weights as `judge/meaning/encoder.py` reads them, but what pieces, places and sides mean."""
        heads = {
            f"{name}{end}": weights.detach().numpy()
            for name, head in self._heads()
            for end, weights in (("", head.weight), (".bias", head.bias))
        }
        return {**self.encoder.written(), **heads}

    def _heads(self) -> Iterator[tuple[str, Any]]:
        for kind, heads in (("text", self.text), ("sentence", self.sentence)):
            for task in TASKS:
                yield f"head.{kind}.{task}", heads[task]


def _padded(lessons: Sequence[Lesson]) -> tuple[Any, Any, Any, Any]:
    longest = max(len(each.laid.pieces) for each in lessons)
    tables = [torch.zeros(len(lessons), longest, dtype=torch.long) for _ in range(4)]
    for row, each in enumerate(lessons):
        count = len(each.laid.pieces)
        tables[0][row, :count] = torch.tensor(each.laid.pieces)
        tables[1][row, :count] = torch.tensor(each.laid.sides)
        tables[2][row, :count] = 1
        tables[3][row, each.laid.begins : count - 1] = 1
    return tables[0], tables[1], tables[2], tables[3].float()


def batches(lessons: Sequence[Lesson], chance: random.Random) -> Iterator[list[Lesson]]:
    """The texts in batches of one task and of like length, in a random order."""
    made: list[list[Lesson]] = []
    for task in TASKS:
        own = [each for each in lessons if each.item.task == task]
        chance.shuffle(own)
        for start in range(0, len(own), BATCH * 20):
            near = sorted(own[start : start + BATCH * 20], key=lambda each: len(each.laid.pieces))
            made += [near[at : at + BATCH] for at in range(0, len(near), BATCH)]
    chance.shuffle(made)
    return iter(made)


def loss_of(net: Net, lessons: Sequence[Lesson], heavy: float) -> Any:
    """How far the answers to these texts and sentences are from their labels."""
    task = lessons[0].item.task
    text, sentences = net(lessons)
    counts = torch.tensor([1.0 if each.marks else heavy for each in lessons])
    return _of_texts(task, text, lessons, counts) + _of_sentences(task, sentences, lessons)


def _of_texts(task: Task, told: Any, lessons: Sequence[Lesson], counts: Any) -> Any:
    total = torch.zeros(())
    column = 0
    for name in YES_OR_NO[task]:
        labels = [each.item.labels.get(name) for each in lessons]
        truth = torch.tensor([float(bool(label)) for label in labels])
        known = torch.tensor([float(label is not None) for label in labels])
        loss = nn.functional.binary_cross_entropy_with_logits(told[:, column], truth, reduction="none")
        total = total + (loss * known * counts).sum() / len(lessons)
        column += 1
    for name, classes in CLASSES[task].items():
        labels = [each.item.labels.get(name) for each in lessons]
        truth = torch.tensor([classes.index(label) if label is not None else -100 for label in labels])
        part = told[:, column : column + len(classes)]
        loss = nn.functional.cross_entropy(part, truth, reduction="none", ignore_index=-100)
        total = total + (loss * counts).sum() / len(lessons)
        column += len(classes)
    return total


def _of_sentences(task: Task, told: Any, lessons: Sequence[Lesson]) -> Any:
    rows = [marks for each in lessons for marks in (each.marks or [None] * len(each.laid.sentences))]
    known = torch.tensor([float(marks is not None) for marks in rows])
    truth = torch.tensor([[float(name in (marks or ())) for name in OF_SENTENCES[task]] for marks in rows])
    loss = nn.functional.binary_cross_entropy_with_logits(told, truth, reduction="none").sum(1)
    return (loss * known).sum() / known.sum().clamp(min=1)


def fit(net: Net, step: Step, lessons: Sequence[Lesson], again: Sequence[Lesson], seed: int) -> None:
    """Fits a net further. again: of these a random part is seen in each round beside the lessons."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    net.train()
    encoder = [weights for name, weights in net.named_parameters() if name.startswith("encoder")]
    heads = [weights for name, weights in net.named_parameters() if not name.startswith("encoder")]
    groups = [{"params": encoder, "lr": step.rate}, {"params": heads, "lr": step.rate * 5}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    rounds = [[*lessons, *chance.sample(again, min(step.replayed, len(again)))] for _ in range(step.rounds)]
    steps = sum(1 for each in rounds for _ in batches(each, random.Random(0)))
    warm = 0.1 * steps

    def rate(at: int) -> float:
        return min(1.0, (at + 1) / warm) * max(0.02, (steps - at) / steps)

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    for number, each in enumerate(rounds):
        for batch in batches(each, chance):
            optimiser.zero_grad()
            loss_of(net, batch, step.heavy).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
        print(f"  round {number + 1} of {step.rounds}", flush=True)
    net.eval()


def told_by(net: Net, lessons: Sequence[Lesson]) -> dict[str, Any]:
    """What a net makes of texts, by `task/question/text`: log odds of the labels, and of those of each sentence."""
    told: dict[str, Any] = {}
    with torch.no_grad():
        for each in lessons:
            text, sentences = net([each])
            told[key_of(each.item)] = [_rounded(text)[0], _rounded(sentences)]
    return told


def _rounded(odds: Any) -> list[list[float]]:
    return [[round(float(number), 3) for number in row] for row in odds]
