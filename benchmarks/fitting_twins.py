"""Fits the encoder that holds two statements against one another, for the extra `meaning`.

    python benchmarks/fitting_twins.py --corpus DIR [DIR …] [--minutes N] [--keep FILE]

Begins with the encoder of labels that ships (its word pieces stay as they are). Two sorts of lessons in turn:
families of statements (tests/corpus/promises, and the open wordings), where it is known of every two whether they say
the same, can't both be true, or go beside one another; and brands (--corpus, never sealed ones, and not those that
benchmarks/fitting_deciding.py is to be fitted on), where all is known to go together but what is listed. Writes
extras/meaning/src/mysteryshop_meaning/twins.safetensors; run benchmarks/fitting_deciding.py then. Needs torch; an hour
on two cores. --keep: keeps the weights in full there, and begins with them where they are there already.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import torch
from channels import Brand, Listed, Side, read_brands
from meaning import WEIGHTS, write_checksums
from safetensors.numpy import load_file, save_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional
from wordings import WORDINGS

from corpus import ROOT
from mysteryshop.judge.facts.sensed.kinds import KINDS
from mysteryshop.judge.facts.sensed.statements import Stated, even, stated
from mysteryshop.judge.labels.sense import pieces_of
from mysteryshop.judge.meaning.encoder import HEADS, SPREAD
from mysteryshop.judge.meaning.installed import LABELS, PIECES, TWINS
from mysteryshop.judge.meaning.twins import BEGIN, CONTEXT, END, HEADING, SAID
from mysteryshop.model import FactKind

PROMISES = ROOT / "tests" / "corpus" / "promises"
WIDTH, NEAR, JOINED = 384, 128, 256
DROPPED = 0.12
SAME, AGAINST, BESIDE = 0, 1, 2
"""What two statements can be, in the order in which the head tells it."""

FAMILIES_A_STEP, FAMILIES_SHARE = 8, 0.6
RATE, WARM = 2e-4, 60
NEARNESS = 0.3
"""How much it counts that statements of one promise point the same way."""

WORST = 120
"""Twos of a brand that are no contradiction and count most: those that look most like one."""

WARMTH = 0.07
"""Divisor of cosines where the nearest is to be told from all others."""

BEFORE = 0.25
"""How often a statement of a family stands behind another of the same business, as it does in a channel."""

NO_HEADING, NOTHING_BEFORE, HIDDEN, MASK = 0.12, 0.3, 0.05, 103
"""How often a brand's statement loses what it stands under, and what stands before it; how many of the pieces of any
statement are hidden in a lesson, and what stands in their place. So nothing is learnt by heart.
"""

Words = tuple[str, str, str]
"""Heading, words before, and the statement itself."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A statement as the encoder takes it. begins: where its own words begin."""

    pieces: tuple[int, ...]
    begins: int


def unit_of(pieces: Tokenizer, words: Words) -> Unit:
    """A statement laid out as `judge/meaning/twins.py` does it."""
    heading, before, said = (pieces_of(pieces, each) for each in words)
    context = heading[:HEADING]
    head = [BEGIN, *context, *before[-(CONTEXT - len(context)) :], END]
    return Unit((*head, *said[:SAID], END), len(head))


class Layer(nn.Module):  # type: ignore[misc] # torch is not installed where types are checked
    """One layer, as `judge/meaning/encoder.py` reads it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.taken = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.wide, self.narrow = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.after_taking, self.after_thought = nn.LayerNorm(WIDTH, eps=SPREAD), nn.LayerNorm(WIDTH, eps=SPREAD)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, rows: Any, there: Any) -> Any:
        """rows: texts x pieces x width. there: which of them are no filling."""
        texts, pieces, _ = rows.shape
        asked = self.asked(rows).view(texts, pieces, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(*asked, attn_mask=there[:, None, None, :])
        rows = self.after_taking(rows + self.drop(self.taken(mixed.transpose(1, 2).reshape(texts, pieces, WIDTH))))
        return self.after_thought(rows + self.drop(self.narrow(functional.gelu(self.wide(rows), approximate="tanh"))))


class Net(nn.Module):  # type: ignore[misc] # as above
    """What `judge/meaning/twins.py` reads."""

    def __init__(self, shipped: Mapping[str, Any]) -> None:
        super().__init__()
        whole = {name: _whole(shipped, name) for name in shipped}
        self.register_buffer("words", whole["words"])
        self.register_buffer("places", whole["places"])
        self.register_buffer("sides", whole["sides"])
        self.start = nn.LayerNorm(WIDTH, eps=SPREAD)
        self.layer = nn.ModuleList(Layer() for _ in range(6))
        self.near, self.both = nn.Linear(WIDTH, NEAR), nn.Linear(3 * WIDTH, JOINED)
        self.verdict = nn.Linear(JOINED, 3)
        self.kinds = nn.Linear(WIDTH, len(KINDS))
        self.drop = nn.Dropout(DROPPED)
        with torch.no_grad():
            _take_norm(self.start, whole, "start")
            for number, layer in enumerate(self.layer):
                for name in ("asked", "taken", "wide", "narrow"):
                    getattr(layer, name).weight.copy_(whole[f"layer.{number}.{name}"])
                    getattr(layer, name).bias.copy_(whole[f"layer.{number}.{name}.bias"])
                for name in ("after_taking", "after_thought"):
                    _take_norm(getattr(layer, name), whole, f"layer.{number}.{name}")

    def senses(self, units: Sequence[Unit]) -> Any:
        """What each statement says, statements x width; those of like length are read together."""
        order = sorted(range(len(units)), key=lambda place: len(units[place].pieces))
        found = [self._senses([units[place] for place in order[at : at + 24]]) for at in range(0, len(order), 24)]
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(order))
        return torch.cat(found)[back]

    def _senses(self, units: Sequence[Unit]) -> Any:
        longest = max(len(one.pieces) for one in units)
        pieces = torch.zeros(len(units), longest, dtype=torch.long)
        sides, there = torch.zeros_like(pieces), torch.zeros_like(pieces, dtype=torch.bool)
        for row, one in enumerate(units):
            pieces[row, : len(one.pieces)] = torch.tensor(one.pieces)
            sides[row, one.begins : len(one.pieces)] = 1
            there[row, : len(one.pieces)] = True
        rows = self.drop(self.start(self.words[pieces] + self.places[:longest] + self.sides[sides]))
        for layer in self.layer:
            rows = layer(rows, there)
        return (rows * sides[..., None]).sum(1) / sides.sum(1, keepdim=True)

    def nearness(self, senses: Any) -> Any:
        """The direction of each statement, statements x NEAR."""
        return functional.normalize(self.near(self.drop(senses)), dim=-1)

    def held(self, senses: Any, ones: Any, others: Any) -> Any:
        """Log odds of SAME, AGAINST and BESIDE for each two. ones, others: places of the two sides."""
        one, other = senses[ones], senses[others]
        joined = torch.cat([one + other, (one - other).abs(), one * other], -1)
        return self.verdict(self.drop(functional.gelu(self.both(self.drop(joined)))))


def _whole(shipped: Mapping[str, Any], name: str) -> Any:
    rows = shipped[name].astype("float32")
    whole = rows * shipped[f"{name}.scale"].astype("float32")[:, None] if shipped[name].dtype == np.int8 else rows
    return torch.tensor(whole)


def _take_norm(norm: Any, whole: Mapping[str, Any], name: str) -> None:
    norm.weight.copy_(whole[f"{name}.scale"])
    norm.bias.copy_(whole[f"{name}.shift"])


@dataclass(frozen=True, slots=True)
class Family:
    """Statements of one promise (`one`), of the same promise told otherwise (`other`), and those beside them.

    kind: that of the promise, or another word where it is none of those that are told apart.
    """

    kind: str
    one: tuple[Words, ...]
    other: tuple[Words, ...]
    beside: tuple[Words, ...]


def read_families(folder: Path = PROMISES) -> list[Family]:
    """Every family of a folder; " » " parts a statement from what it stands under."""
    found = []
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            sides = (tuple(map(_words, told[name])) for name in ("one", "other", "beside"))
            found.append(Family(told["fact"], *sides))
    return found


def _words(statement: str) -> Words:
    over, _, said = statement.rpartition(" » ")
    return even(over), "", even(said)


def worded(path: Path = WORDINGS / "open.json") -> Iterator[Family]:
    """The open wordings as families."""
    for group in json.loads(path.read_text(encoding="utf-8")):
        if "values" in group:
            sides = [[words.format(value) for words in group["wordings"]] for value in group["values"]]
        else:
            sides = [group["sides"]["yes"], group["sides"]["no"]]
        one, other = (tuple(map(_words, each)) for each in sides)
        for part in (0, 1):
            yield Family(group["kind"], one[part::2], other[1 - part :: 2], ())


@dataclass(slots=True)
class Lesson:
    """Statements, and what is known of twos of them. promises: equal numbers for statements of one promise."""

    units: list[Unit]
    promises: list[int]
    twos: list[tuple[int, int]]
    answers: list[int]
    counts: list[float]
    kinds: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Told:
    """A brand as it teaches. against, traps: listed twos; beside: all others of two channels, but not those within one
    listed promise. apart: statements x statements, whether two channels say them.
    """

    words: list[Words]
    against: list[tuple[int, int]]
    traps: list[tuple[int, int]]
    beside: list[tuple[int, int]]
    apart: Any


_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")


class Teacher:
    """Draws lessons from families."""

    def __init__(self, pieces: Tokenizer, chance: random.Random) -> None:
        self._pieces, self._chance = pieces, chance

    def lesson(self, families: Sequence[Family]) -> Lesson:
        """Statements of several families, each two that tell something, and some of two families."""
        lesson = Lesson([], [], [], [], [], [])
        parts = [self._add_family(lesson, number, family) for number, family in enumerate(families)]
        for _ in range(2 * len(families)):
            mine, its = self._chance.choice(parts), self._chance.choice(parts)
            if mine is not its:
                self._say(lesson, self._chance.choice(mine), self._chance.choice(its), BESIDE)
        return lesson

    def _add_family(self, lesson: Lesson, number: int, family: Family) -> list[int]:
        drawn = [self._drawn(side) for side in (family.one, family.other, family.beside)]
        one, other, beside = (
            [
                (self._add(lesson, words, number if place < 2 else 1000 + len(lesson.units), family), words)
                for words in side
            ]
            for place, side in enumerate(drawn)
        )
        for (a, _), (b, _) in self._some(9, one, other):
            self._say(lesson, a, b, AGAINST)
        for (a, words), (b, its) in [*self._some(4, one, one), *self._some(4, other, other)]:
            if a < b:
                self._alike(lesson, number, (a, words), (b, its))
        for (a, _), (b, _) in self._some(13, [*one, *other], beside):
            self._say(lesson, a, b, BESIDE)
        for (a, _), (b, _) in self._some(4, beside, beside):
            if a != b:
                self._say(lesson, a, b, BESIDE)
        if family.kind in KINDS:
            kind = KINDS.index(FactKind(family.kind))
            lesson.kinds.extend((place, kind) for place, _ in (*one, *other))
        return [place for place, _ in (*one, *other, *beside)]

    def of_brand(self, told: Told) -> list[Unit]:
        """A brand's statements, some without what they stand under or behind, and with some pieces hidden."""
        found = []
        for heading, before, said in told.words:
            over = heading if self._chance.random() > NO_HEADING else ""
            behind = before if self._chance.random() > NOTHING_BEFORE else ""
            found.append(self._hidden(unit_of(self._pieces, (over, behind, said))))
        return found

    def _hidden(self, unit: Unit) -> Unit:
        last = len(unit.pieces) - 1
        pieces = (
            MASK if unit.begins <= place < last and self._chance.random() < HIDDEN else piece
            for place, piece in enumerate(unit.pieces)
        )
        return Unit(tuple(pieces), unit.begins)

    def _drawn(self, side: Sequence[Words]) -> list[Words]:
        return self._chance.sample(side, min(5, len(side)))

    def _add(self, lesson: Lesson, words: Words, promise: int, family: Family | None) -> int:
        if family is not None and family.beside and self._chance.random() < BEFORE:
            words = words[0], self._chance.choice(family.beside)[2], words[2]
        lesson.units.append(self._hidden(unit_of(self._pieces, words)))
        lesson.promises.append(promise)
        return len(lesson.units) - 1

    def _some(self, most: int, mine: Sequence[Any], its: Sequence[Any]) -> list[Any]:
        every = [(a, b) for a in mine for b in its]
        return self._chance.sample(every, min(most, len(every)))

    def _say(self, lesson: Lesson, a: int, b: int, answer: int, count: float = 1.0) -> None:
        lesson.twos.append((a, b) if self._chance.random() < 0.5 else (b, a))
        lesson.answers.append(answer)
        lesson.counts.append(count)

    def _alike(self, lesson: Lesson, number: int, mine: tuple[int, Words], its: tuple[int, Words]) -> None:
        """Two statements that say the same; where they have a figure in common, at times with it changed in one, or
        in both.
        """
        (a, words), (b, others) = mine, its
        both = sorted({*_FIGURE.findall(words[2])} & {*_FIGURE.findall(others[2])})
        if not both or self._chance.random() < 0.5:
            self._say(lesson, a, b, SAME)
            return
        figure = self._chance.choice(both)
        other = self._other(figure)
        again = self._add(lesson, _put(others, figure, other), 2000 + number, None)
        if self._chance.random() < 0.6:
            self._say(lesson, a, again, AGAINST, 0.7)
        else:
            self._say(lesson, self._add(lesson, _put(words, figure, other), 3000 + number, None), again, SAME, 0.7)

    def _other(self, figure: str) -> str:
        while True:
            value = float(figure.replace(",", ".")) * self._chance.choice((0.5, 0.7, 0.8, 1.2, 1.5, 2, 3))
            other = f"{value:.2f}" if figure.count(".") or figure.count(",") else str(max(1, round(value)))
            if other != figure:
                return other
            figure = str(int(float(figure)) + 1)


def _put(words: Words, figure: str, other: str) -> Words:
    return words[0], words[1], re.sub(rf"(?<![\d.,]){re.escape(figure)}(?!\d)", other, words[2])


def told_of(brand: Brand) -> Told:
    """A brand's statements, and which of them are listed against one another."""
    said = stated(brand.site)
    held = {
        side: [place for place, one in enumerate(said) if holds(brand, one, side)]
        for pair in (*(pair for group in brand.groups for pair in group), *brand.traps)
        for side in (pair.a, pair.b)
    }

    def listed(pairs: Iterable[Listed]) -> set[tuple[int, int]]:
        return {(min(a, b), max(a, b)) for pair in pairs for a in held[pair.a] for b in held[pair.b]}

    against = listed(pair for group in brand.groups for pair in group)
    traps = listed(brand.traps) - against
    members = [{at for pair in group for side in (pair.a, pair.b) for at in held[side]} for group in brand.groups]
    within = {two for group in members for two in combinations(sorted(group), 2)}
    beside = [
        (a, b)
        for a, b in combinations(range(len(said)), 2)
        if said[a].channel != said[b].channel and (a, b) not in within | traps | against
    ]
    apart = torch.tensor([[one.channel != other.channel for other in said] for one in said])
    return Told([one.read for one in said], sorted(against), sorted(traps), beside, apart)


def holds(brand: Brand, one: Stated, side: Side) -> bool:
    """Whether a statement has letters of a listed quote."""
    if one.channel != side.channel:
        return False
    at = brand.texts[one.channel].find(one.segment.sentence.text)
    start = at + (0 if one.words == one.segment.whole else one.segment.start)
    return at >= 0 and any(start < high and low < start + len(one.words) for low, high in side.places)


def loss_of_families(net: Net, lesson: Lesson) -> Any:
    """How far a net is from what families teach."""
    senses = net.senses(lesson.units)
    ones, others = torch.tensor(lesson.twos).T
    told = net.held(senses, ones, others)
    each = functional.cross_entropy(told, torch.tensor(lesson.answers), reduction="none", label_smoothing=0.03)
    near = net.nearness(senses)
    itself = torch.eye(len(near), dtype=torch.bool)
    rest = functional.log_softmax((near @ near.T / WARMTH).masked_fill(itself, -1e4), 1)
    promises = torch.tensor(lesson.promises)
    same = (promises[:, None] == promises) & ~itself
    mean = (rest * same).sum(1) / same.sum(1).clamp(min=1)
    loss = (each * torch.tensor(lesson.counts)).mean() - NEARNESS * mean[same.any(1)].mean()
    if lesson.kinds:
        places, kinds = torch.tensor(lesson.kinds).T
        loss = loss + functional.cross_entropy(net.kinds(senses[places].detach()), kinds)
    return loss


def loss_of_brand(net: Net, told: Told, units: Sequence[Unit]) -> Any:
    """How far a net is from what a brand teaches: its twos, above all the listed ones and the worst."""
    senses = net.senses(units)
    ones, others = torch.tensor([*told.against, *told.traps, *told.beside]).T
    sure = functional.log_softmax(net.held(senses, ones, others), -1)[:, AGAINST]
    unsure = torch.log1p(-sure.exp().clamp(max=1 - 1e-6))
    traps, beside = unsure[len(told.against) :].split([len(told.traps), len(told.beside)])
    loss = -beside.topk(min(WORST, len(beside)), largest=False).values.mean() - 0.5 * beside.mean()
    if told.traps:
        loss = loss - 0.7 * traps.mean()
    if told.against:
        near = net.nearness(senses)
        rest = functional.log_softmax((near @ near.T / WARMTH).masked_fill(~told.apart, -1e4), 1)
        pairs = torch.stack([rest[a, b] + rest[b, a] for a, b in told.against])
        loss = loss - sure[: len(told.against)].mean() - NEARNESS * pairs.mean()
    return 0.5 * loss


def fit(net: Net, families: Sequence[Family], brands: Sequence[Told], pieces: Tokenizer, minutes: float) -> None:
    """Fits a net for so many minutes."""
    torch.manual_seed(0)
    chance = random.Random(0)
    teacher = Teacher(pieces, chance)
    flat = [weights for weights in net.parameters() if weights.ndim < 2]
    wide = [weights for weights in net.parameters() if weights.ndim >= 2]
    optimiser = torch.optim.AdamW([{"params": wide, "weight_decay": 0.01}, {"params": flat, "weight_decay": 0.0}])
    began, step = time.monotonic(), 0
    left_families: list[Family] = []
    left_brands: list[Told] = []
    net.train()
    while (done := (time.monotonic() - began) / (minutes * 60)) < 1:
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1, step / WARM) * (1 - done)
        if chance.random() < FAMILIES_SHARE:
            if len(left_families) < FAMILIES_A_STEP:
                left_families = chance.sample(families, len(families))
            drawn = [left_families.pop() for _ in range(FAMILIES_A_STEP)]
            loss = loss_of_families(net, teacher.lesson(drawn))
        else:
            left_brands = left_brands or chance.sample(brands, len(brands))
            told = left_brands.pop()
            loss = loss_of_brand(net, told, teacher.of_brand(told))
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        step += 1
        if step % 100 == 0:
            print(f"  step {step}, {done:.0%}, loss {float(loss.detach()):.2f}", flush=True)
    net.eval()


def write_weights(net: Net, path: Path) -> None:
    """The weights as `judge/meaning/twins.py` reads them: matrices in one byte a number and a scale a row."""
    state = {name: weights.detach().numpy() for name, weights in net.state_dict().items()}
    out: dict[str, Any] = {}
    _write_norm(out, "start", state)
    for number in range(len(net.layer)):
        for name in ("asked", "taken", "wide", "narrow"):
            at = f"layer.{number}.{name}"
            scale = np.abs(state[f"{at}.weight"]).max(axis=1) / 127
            scale[scale == 0] = 1
            out[at] = np.round(state[f"{at}.weight"] / scale[:, None]).astype(np.int8)
            out[f"{at}.scale"], out[f"{at}.bias"] = scale.astype(np.float32), state[f"{at}.bias"]
        for name in ("after_taking", "after_thought"):
            _write_norm(out, f"layer.{number}.{name}", state)
    for name in ("near", "both", "verdict", "kinds"):
        out[f"head.{name}"], out[f"head.{name}.bias"] = state[f"{name}.weight"], state[f"{name}.bias"]
    save_file({name: np.ascontiguousarray(rows) for name, rows in out.items()}, path)


def _write_norm(out: dict[str, Any], name: str, state: Mapping[str, Any]) -> None:
    out[f"{name}.scale"], out[f"{name}.shift"] = state[f"{name}.weight"], state[f"{name}.bias"]


def main() -> int:
    """Fits and writes the weights; 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, nargs="+", required=True)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--keep", type=Path, metavar="FILE")
    wishes = parser.parse_args()
    if any(folder.name == "sealed" for folder in wishes.corpus):
        raise SystemExit("Nothing is fitted on sealed brands.")
    # Numbers too small to matter would cost most of the time.
    torch.set_flush_denormal(True)
    pieces = Tokenizer.from_file(str(WEIGHTS / PIECES))
    net = Net(load_file(WEIGHTS / LABELS))
    if wishes.keep and wishes.keep.exists():
        net.load_state_dict(torch.load(wishes.keep))
    families = [*read_families(), *worded()]
    brands = [told_of(brand) for folder in wishes.corpus for brand in read_brands(folder)]
    print(f"{len(families)} families, {len(brands)} brands")
    fit(net, families, brands, pieces, wishes.minutes)
    if wishes.keep:
        torch.save(net.state_dict(), wishes.keep)
    write_weights(net, WEIGHTS / TWINS)
    write_checksums()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
