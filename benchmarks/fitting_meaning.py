"""Fits the encoder of the extra `meaning` on labelled texts and sentences.

    python benchmarks/fitting_meaning.py --base DIR [--keep FILE]
    python benchmarks/fitting_meaning.py --further FILE [FILE …]

--base: anew. DIR holds all-MiniLM-L6-v2 as published (model.safetensors and tokenizer.json). Two steps, both
on all labels of texts and sentences at once: all weights on tests/corpus/sentences; then, a little further, on dev and
open, beside some of the former. The second step is done five times without a fifth of dev and open, which tells what
it is worth (extras/meaning/held_out.json, where benchmarks/language.py and confidences.py find it), and once with all.
--keep: keeps what the first step fitted, and begins with it where it is there already.

--further: takes the weights that ship further on these files of tests/corpus/sentences, which were written since,
beside others. What was held out stays as it was, and tells of the weights before. The outage messages of dev and open
are never fitted on, so that these tell what the encoder makes of texts that it does not know.

What word pieces, their places and sides mean is never changed: the encoder of pairs (fitting_twins.py) shares it.
Nothing is fitted on sealed. Writes extras/meaning/src/mysteryshop_meaning/; run confidences.py --with-meaning
then, after --base fitting_twins.py and fitting_deciding.py, too. Needs torch; about an hour on two cores, --further a
quarter of it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from label_lessons import Lesson, Net, Step, fit, lesson_of, told_by
from layers import from_published
from meaning import HELD_OUT, WEIGHTS, write_checksums, write_measured
from safetensors.numpy import load_file, save_file
from tokenizers import Tokenizer

from corpus import FITTED_ON, Item, folds_of, read_corpus, read_file
from mysteryshop.judge.labels.tasks import TASKS, Task
from mysteryshop.judge.meaning.installed import LABELS, PIECES
from mysteryshop.judge.meaning.twins import SHARED

FOLDS = 5

FIRST, SECOND = Step(5, 1.5e-4, 1.0), Step(2, 5e-5, 2.0)
"""Source: chosen after three tries on FAQ, judged by dev when nothing of dev had been fitted on."""

FURTHER = Step(3, 5e-5, 1.0, replayed=2500)
"""Source: as the second step, with more that is seen again, for the new texts are many."""

SECOND_ON: tuple[Task, ...] = ("faq", "copy")
"""Kinds of text of which dev and open are fitted on."""


def first_fitted(tensors: Mapping[str, Any], kept: Path | None, taught: Sequence[Lesson]) -> dict[str, Any]:
    """What the first step comes to; read from where it was kept, or kept there."""
    if kept and kept.exists():
        state: dict[str, Any] = torch.load(kept)
        return state
    net = Net(tensors)
    print(f"first step: {len(taught)} texts")
    fit(net, FIRST, taught, [], 0)
    if kept:
        torch.save(net.state_dict(), kept)
    return dict(net.state_dict())


def further(net: Net, step: Step, lessons: Sequence[Lesson], again: Sequence[Lesson], seed: int = 0) -> Net:
    """Takes a net further on these lessons. again: what it knew before, of which some is seen again."""
    print(f"  {len(lessons)} texts, and {min(step.replayed, len(again))} again each round")
    fit(net, step, lessons, again, seed)
    return net


def anew(base: Path, kept: Path | None) -> tuple[Net, Mapping[str, Any], dict[str, Any]]:
    """Both steps: the net, the weights that it began with, and what was told of texts that were held out."""
    pieces = _pieces(base / "tokenizer.json")
    tensors = from_published(load_file(base / "model.safetensors"))
    corpora = {folder.name: read_corpus(folder, families=True) for folder in FITTED_ON}
    sentences = corpora.pop("sentences")
    taught = [lesson_of(item, pieces) for task in TASKS for item in sentences[task]]
    state = first_fitted(tensors, kept, taught)
    items = {task: [item for corpus in corpora.values() for item in corpus[task]] for task in SECOND_ON}
    folds = {id(item): fold for each in items.values() for item, fold in zip(each, folds_of(each, FOLDS), strict=True)}
    own = [lesson_of(item, pieces) for task in SECOND_ON for item in items[task]]

    def second(lessons: Sequence[Lesson], seed: int) -> Net:
        net = Net(tensors)
        net.load_state_dict(state)
        return further(net, SECOND, lessons, taught, seed)

    told: dict[str, Any] = {}
    for out in range(FOLDS):
        print(f"second step without fold {out + 1} of {FOLDS}")
        net = second([each for each in own if folds[id(each.item)] != out], out)
        told |= told_by(net, [each for each in own if folds[id(each.item)] == out])
    print("second step on all")
    pieces.save(str(WEIGHTS / PIECES), pretty=False)
    return second(own, 0), tensors, told


def from_shipped(files: Sequence[Path]) -> tuple[Net, Mapping[str, Any]]:
    """The weights that ship, taken further on some files; and these weights as they were."""
    pieces = _pieces(WEIGHTS / PIECES)
    tensors = load_file(WEIGHTS / LABELS)
    new = [item for file in files for item in read_file(file)]
    known = {item.id for item in new}
    corpora = {folder.name: read_corpus(folder) for folder in FITTED_ON}
    old: list[Item] = []
    for name, corpus in corpora.items():
        for task in TASKS if name == "sentences" else SECOND_ON:
            old += [item for item in corpus[task] if item.id not in known]
    lessons, again = ([lesson_of(item, pieces) for item in items] for items in (new, old))
    return further(Net(tensors), FURTHER, lessons, again), tensors


def _pieces(file: Path) -> Tokenizer:
    pieces = Tokenizer.from_file(str(file))
    pieces.no_truncation()
    pieces.no_padding()
    return pieces


def main() -> int:
    """Fits and writes the weights, and what was told without them; 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    begin = parser.add_mutually_exclusive_group(required=True)
    begin.add_argument("--base", type=Path, metavar="DIR")
    begin.add_argument("--further", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--keep", type=Path, metavar="FILE")
    wishes = parser.parse_args()
    # Numbers too small to matter would cost most of the time.
    torch.set_flush_denormal(True)
    if wishes.base:
        if not (wishes.base / "model.safetensors").is_file():
            parser.error(f"{wishes.base} holds no model.safetensors; name a folder with all-MiniLM-L6-v2 in it.")
        net, tensors, told = anew(wishes.base, wishes.keep)
        HELD_OUT.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
        write_measured({"rightness": {}, "precision": {}})
    else:
        net, tensors = from_shipped(wishes.further)
    save_file({**net.written(), **{name: tensors[name] for name in SHARED}}, WEIGHTS / LABELS)
    write_checksums()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
