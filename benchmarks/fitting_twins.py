"""Fits the encoder that holds two statements against one another, for the extra `meaning`.

    python benchmarks/fitting_twins.py --corpus DIR [DIR …] [--minutes N] [--keep FILE] [--further]

Begins with the encoder of labels that ships (its word pieces stay as they are), with --further with itself as it ships.
Two sorts of lessons in turn: families of statements (tests/corpus/promises, and the open wordings), where it is known
of every two whether they say the same, can't both be true, or go beside one another; and brands (--corpus, never sealed
ones, and not those that benchmarks/fitting_deciding.py is to be fitted on), where all is known to go together but what
is listed. Writes extras/meaning/src/mysteryshop_meaning/twins.safetensors; run benchmarks/fitting_deciding.py then.
Needs torch; an hour on two cores. --keep: keeps the weights in full there, and begins with them where they are there.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from channels import read_brands
from layers import WIDTH, Encoder, take
from meaning import WEIGHTS, write_checksums
from pair_lessons import (
    AGAINST,
    Family,
    Lesson,
    Teacher,
    Told,
    Unit,
    read_families,
    told_of,
    worded,
)
from safetensors.numpy import load_file, save_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

from mysteryshop.judge.facts.sensed.kinds import KINDS
from mysteryshop.judge.meaning.installed import LABELS, PIECES, TWINS
from mysteryshop.judge.meaning.twins import SHARED

NEAR, JOINED = 128, 256
HEADS_OF_PAIRS = ("near", "both", "verdict", "kinds")
DROPPED = 0.12
FAMILIES_A_STEP, FAMILIES_SHARE = 8, 0.6
RATE, FURTHER, WARM = 2e-4, 1.2e-4, 60
NEARNESS = 0.3
"""How much it counts that statements of one promise point the same way."""

WORST = 120
"""Twos of a brand that are no contradiction and count most: those that look most like one."""

WARMTH = 0.07
"""Divisor of cosines where the nearest is to be told from all others."""


class Net(nn.Module):
    """What `judge/meaning/twins.py` reads."""

    def __init__(self, shipped: Mapping[str, Any]) -> None:
        super().__init__()
        self.encoder = Encoder(shipped, DROPPED)
        self.near, self.both = nn.Linear(WIDTH, NEAR), nn.Linear(3 * WIDTH, JOINED)
        self.verdict = nn.Linear(JOINED, 3)
        self.kinds = nn.Linear(WIDTH, len(KINDS))
        self.drop = nn.Dropout(DROPPED)
        for name in HEADS_OF_PAIRS:
            if f"head.{name}" in shipped:
                take(getattr(self, name), shipped, f"head.{name}")

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
        rows = self.encoder(pieces, sides, there)
        return (rows * sides[..., None]).sum(1) / sides.sum(1, keepdim=True)

    def nearness(self, senses: Any) -> Any:
        """The direction of each statement, statements x NEAR."""
        return functional.normalize(self.near(self.drop(senses)), dim=-1)

    def held(self, senses: Any, ones: Any, others: Any) -> Any:
        """Log odds of SAME, AGAINST and BESIDE for each two. ones, others: places of the two sides."""
        one, other = senses[ones], senses[others]
        joined = torch.cat([one + other, (one - other).abs(), one * other], -1)
        return self.verdict(self.drop(functional.gelu(self.both(self.drop(joined)))))


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
        rest = functional.log_softmax((near @ near.T / WARMTH).masked_fill(~torch.tensor(told.apart), -1e4), 1)
        pairs = torch.stack([rest[a, b] + rest[b, a] for a, b in told.against])
        loss = loss - sure[: len(told.against)].mean() - NEARNESS * pairs.mean()
    return 0.5 * loss


@dataclass(frozen=True, slots=True)
class Step:
    """How long a net is fitted, and how fast it learns at first."""

    minutes: float
    rate: float


def fit(net: Net, families: Sequence[Family], brands: Sequence[Told], pieces: Tokenizer, step_of: Step) -> None:
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
    while (done := (time.monotonic() - began) / (step_of.minutes * 60)) < 1:
        for group in optimiser.param_groups:
            group["lr"] = step_of.rate * min(1, step / WARM) * (1 - done)
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
    """The weights as `judge/meaning/twins.py` reads them."""
    out = net.encoder.written()
    for name in HEADS_OF_PAIRS:
        head = getattr(net, name)
        out[f"head.{name}"], out[f"head.{name}.bias"] = head.weight.detach().numpy(), head.bias.detach().numpy()
    save_file(out, path)


def main() -> int:
    """Fits and writes the weights; 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, nargs="+", required=True)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--keep", type=Path, metavar="FILE")
    parser.add_argument("--further", action="store_true", help="begin with the weights of pairs that ship")
    wishes = parser.parse_args()
    if any(folder.name == "sealed" for folder in wishes.corpus):
        raise SystemExit("Nothing is fitted on sealed brands.")
    # Numbers too small to matter would cost most of the time.
    torch.set_flush_denormal(True)
    pieces = Tokenizer.from_file(str(WEIGHTS / PIECES))
    shipped = load_file(WEIGHTS / LABELS)
    if wishes.further:
        shipped = {name: shipped[name] for name in SHARED} | load_file(WEIGHTS / TWINS)
    net = Net(shipped)
    if wishes.keep and wishes.keep.exists():
        net.load_state_dict(torch.load(wishes.keep))
    families = [*read_families(), *worded()]
    brands = [told_of(brand) for folder in wishes.corpus for brand in read_brands(folder)]
    print(f"{len(families)} families, {len(brands)} brands")
    fit(net, families, brands, pieces, Step(wishes.minutes, FURTHER if wishes.further else RATE))
    if wishes.keep:
        torch.save(net.state_dict(), wishes.keep)
    write_weights(net, WEIGHTS / TWINS)
    write_checksums()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
