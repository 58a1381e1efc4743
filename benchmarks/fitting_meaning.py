"""Fits the encoder of the extra `meaning` on labelled texts and sentences.

    python benchmarks/fitting_meaning.py --base DIR [--keep FILE]

DIR holds all-MiniLM-L6-v2 as its makers publish it (model.safetensors, tokenizer.json and config.json). Two steps, both
on all labels of texts and sentences at once: all weights on tests/corpus/sentences; then, a little further, on dev and
open, beside some of the former. The second step is done five times without a fifth of dev and open, which tells what
it is worth (extras/meaning/held_out.json, where benchmarks/language.py and confidences.py find it), and once with all.
Never on sealed. Writes extras/meaning/src/mysteryshop_meaning/; run benchmarks/confidences.py --with-meaning then.
Needs torch and transformers; some 40 minutes on two cores. --keep: keeps what the first step fitted, and begins with it
where it is there already.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from meaning import HELD_OUT, WEIGHTS, key_of, write_measured
from safetensors.numpy import save_file
from tokenizers import Tokenizer
from torch import nn
from transformers import BertModel

from corpus import FITTED_ON, Item, folds_of, read_corpus
from mysteryshop.judge.labels.sense import Laid, even, lay_out, outputs, pieces_of
from mysteryshop.judge.labels.tasks import CLASSES, OF_SENTENCES, TASKS, YES_OR_NO, Task
from mysteryshop.judge.meaning.encoder import LONGEST
from mysteryshop.judge.reading.sentences import split_sentences

FOLDS = 5
WIDTH = 384
BATCH = 16
REPLAYED = 500
"""Texts of the first step that are seen again in each round of the second."""


@dataclass(frozen=True, slots=True)
class Step:
    """How a step is fitted. rate: of the encoder; heads learn at five times it. heavy: what a text counts that has no
    labelled sentences (two people labelled it) beside one that has.
    """

    rounds: int
    rate: float
    heavy: float


FIRST, SECOND = Step(5, 1.5e-4, 1.0), Step(2, 5e-5, 2.0)
"""Source: chosen after three tries on FAQ, judged by dev when nothing of dev had been fitted on."""


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


class Net(nn.Module):  # type: ignore[misc] # torch is not installed where types are checked
    """The encoder and its heads, as `judge/meaning/encoder.py` and `judge/labels/sense.py` read them."""

    def __init__(self, base: Path) -> None:
        """base: the folder of the published encoder."""
        super().__init__()
        self.enc = BertModel.from_pretrained(base, add_pooling_layer=False, hidden_act="gelu_pytorch_tanh")
        self.text = nn.ModuleDict({task: nn.Linear(3 * WIDTH, len(outputs(task))) for task in TASKS})
        self.sent = nn.ModuleDict({task: nn.Linear(2 * WIDTH, len(OF_SENTENCES[task])) for task in TASKS})
        self.drop = nn.Dropout(0.1)

    def forward(self, lessons: Sequence[Lesson]) -> tuple[Any, Any]:
        """Log odds of the texts, and of all their sentences one after another. lessons: of one task."""
        task = lessons[0].item.task
        ids, sides, there, own = _padded(lessons)
        rows = self.enc(input_ids=ids, attention_mask=there, token_type_ids=sides).last_hidden_state.float()
        said = own.unsqueeze(-1)
        mean = (rows * said).sum(1) / said.sum(1).clamp(min=1)
        most = rows.masked_fill(said == 0, -1e4).max(1).values
        text = self.text[task](self.drop(torch.cat([rows[:, 0], mean, most], -1)))
        parts = [rows[at, a:b] for at, each in enumerate(lessons) for a, b in each.laid.sentences]
        joined = torch.stack([torch.cat([part.mean(0), part.max(0).values]) for part in parts])
        return text, self.sent[task](self.drop(joined))


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
    with torch.autocast("cpu", dtype=torch.bfloat16):
        text, sentences = net(lessons)
    counts = torch.tensor([1.0 if each.marks else heavy for each in lessons])
    return _of_texts(task, text.float(), lessons, counts) + _of_sentences(task, sentences.float(), lessons)


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
    encoder = [weights for name, weights in net.named_parameters() if name.startswith("enc")]
    heads = [weights for name, weights in net.named_parameters() if not name.startswith("enc")]
    groups = [{"params": encoder, "lr": step.rate}, {"params": heads, "lr": step.rate * 5}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    rounds = [[*lessons, *chance.sample(again, min(REPLAYED, len(again)))] for _ in range(step.rounds)]
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


def write_weights(net: Net, path: Path) -> None:
    """The weights as `judge/meaning/encoder.py` reads them: matrices in one byte a number and a scale a row."""
    state = {name: weights.float().numpy() for name, weights in net.state_dict().items()}
    at = "enc.embeddings."
    out: dict[str, Any] = {
        "places": state[f"{at}position_embeddings.weight"][:LONGEST].astype(np.float16),
        "sides": state[f"{at}token_type_embeddings.weight"].astype(np.float16),
    }
    out["words"], out["words.scale"] = _bytes(state[f"{at}word_embeddings.weight"])
    _norm(out, "start", state, f"{at}LayerNorm")
    for number in range(len(net.enc.encoder.layer)):
        to, at = f"layer.{number}.", f"enc.encoder.layer.{number}."
        asked = [f"{at}attention.self.{name}" for name in ("query", "key", "value")]
        _matrix(out, f"{to}asked", state, asked)
        _matrix(out, f"{to}taken", state, [f"{at}attention.output.dense"])
        _norm(out, f"{to}after_taking", state, f"{at}attention.output.LayerNorm")
        _matrix(out, f"{to}wide", state, [f"{at}intermediate.dense"])
        _matrix(out, f"{to}narrow", state, [f"{at}output.dense"])
        _norm(out, f"{to}after_thought", state, f"{at}output.LayerNorm")
    for task in TASKS:
        for name, of in (("text", "text"), ("sentence", "sent")):
            out[f"head.{name}.{task}"] = state[f"{of}.{task}.weight"]
            out[f"head.{name}.{task}.bias"] = state[f"{of}.{task}.bias"]
    save_file(out, path)


def _matrix(out: dict[str, Any], name: str, state: Mapping[str, Any], parts: Sequence[str]) -> None:
    out[name], out[f"{name}.scale"] = _bytes(np.concatenate([state[f"{part}.weight"] for part in parts]))
    out[f"{name}.bias"] = np.concatenate([state[f"{part}.bias"] for part in parts])


def _norm(out: dict[str, Any], name: str, state: Mapping[str, Any], of: str) -> None:
    out[f"{name}.scale"], out[f"{name}.shift"] = state[f"{of}.weight"], state[f"{of}.bias"]


def _bytes(rows: Any) -> tuple[Any, Any]:
    scale = np.abs(rows).max(axis=1) / 127
    scale[scale == 0] = 1
    return np.round(rows / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def first_fitted(base: Path, kept: Path | None, taught: Sequence[Lesson]) -> dict[str, Any]:
    """What the first step comes to; read from where it was kept, or kept there."""
    if kept and kept.exists():
        state: dict[str, Any] = torch.load(kept)
        return state
    net = Net(base)
    print(f"first step: {len(taught)} texts")
    fit(net, FIRST, taught, [], 0)
    if kept:
        torch.save(net.state_dict(), kept)
    return dict(net.state_dict())


def further(base: Path, state: Mapping[str, Any], lessons: Sequence[Lesson], again: Sequence[Lesson], seed: int) -> Net:
    """The second step, from what the first one came to."""
    net = Net(base)
    net.load_state_dict(state)
    fit(net, SECOND, lessons, again, seed)
    return net


def main() -> int:
    """Fits and writes the weights, and what was told without them; 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, metavar="DIR")
    parser.add_argument("--keep", type=Path, metavar="FILE")
    wishes = parser.parse_args()
    if not (wishes.base / "model.safetensors").is_file():
        parser.error(f"{wishes.base} holds no model.safetensors; name a folder with all-MiniLM-L6-v2 in it.")
    # Numbers too small to matter would cost most of the time.
    torch.set_flush_denormal(True)
    pieces = Tokenizer.from_file(str(wishes.base / "tokenizer.json"))
    pieces.no_truncation()
    pieces.no_padding()
    corpora = {folder.name: read_corpus(folder) for folder in FITTED_ON}
    sentences = corpora.pop("sentences")
    taught = [lesson_of(item, pieces) for task in TASKS for item in sentences[task]]
    state = first_fitted(wishes.base, wishes.keep, taught)
    items = {task: [item for corpus in corpora.values() for item in corpus[task]] for task in TASKS}
    folds = {id(item): fold for each in items.values() for item, fold in zip(each, folds_of(each, FOLDS), strict=True)}
    own = [lesson_of(item, pieces) for task in TASKS for item in items[task]]
    told: dict[str, Any] = {}
    for out in range(FOLDS):
        print(f"second step without fold {out + 1} of {FOLDS}")
        net = further(wishes.base, state, [each for each in own if folds[id(each.item)] != out], taught, out)
        told |= told_by(net, [each for each in own if folds[id(each.item)] == out])
    HELD_OUT.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print("second step on all")
    write_weights(further(wishes.base, state, own, taught, 0), WEIGHTS / "labels.safetensors")
    pieces.save(str(WEIGHTS / "word-pieces.json"), pretty=False)
    write_measured({"rightness": {}, "precision": {}})
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
