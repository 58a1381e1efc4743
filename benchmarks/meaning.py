"""How benchmarks ask the encoder of the extra `meaning`: as it is installed, not at all, or by what was held out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any
from unittest.mock import patch

from corpus import ROOT, Item
from mysteryshop.judge.labels import Task, labelling
from mysteryshop.judge.labels.sense import Sense, outputs, sense_of
from mysteryshop.judge.labels.tasks import OF_SENTENCES
from mysteryshop.judge.meaning.installed import FILES, PACKAGE, reader

HELD_OUT = ROOT / "extras" / "meaning" / "held_out.json"
"""What encoders told of texts that they were not fitted on (benchmarks/fitting_meaning.py)."""


WEIGHTS = ROOT / "extras" / "meaning" / "src" / PACKAGE
CHECKSUMS = ROOT / "src" / "mysteryshop" / "judge" / "meaning" / "checksums.json"


def write_measured(record: Mapping[str, Any]) -> None:
    """Writes how often answers are right for which the encoder is asked, and the checksums of all its files."""
    (WEIGHTS / "measured.json").write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    write_checksums()


def write_checksums() -> None:
    """Writes the checksums of all files of the extra."""
    sums = {name: hashlib.sha256((WEIGHTS / name).read_bytes()).hexdigest() for name in FILES}
    CHECKSUMS.write_text(json.dumps(sums, indent=1) + "\n", encoding="utf-8")


def key_of(item: Item) -> str:
    """By what held-out answers are found: a text that stands in two corpora is one text."""
    return "\n".join((item.task, item.question, item.text))


def name_of_judge() -> str:
    """Which judge is measured."""
    return "with the encoder of the extra `meaning`" if asks_encoder() else "without the extra `meaning`"


@contextmanager
def without_meaning(_: Item | None = None) -> Iterator[None]:
    """The judge as it is where the extra is not installed."""
    with patch.object(labelling, "sense_of", lambda *_: None):
        yield


@contextmanager
def held_out(item: Item) -> Iterator[None]:
    """The judge with an encoder that was not fitted on this text; without any where none is installed.

    A text of which nothing was held out is asked of the encoder that ships: it was not fitted on it.
    """
    told = _told().get(key_of(item)) if asks_encoder() else None
    if told is None:
        yield
        return

    def ask(task: Task, sentences: Sequence[str], *_: str) -> Sense | None:
        # Where the sentences were cut otherwise nothing is known of each: even odds.
        rows = told[1] if len(told[1]) == len(sentences) else [[0.0] * len(OF_SENTENCES[task])] * len(sentences)
        each = (dict(zip(OF_SENTENCES[task], row, strict=True)) for row in rows)
        return Sense(dict(zip(outputs(task), told[0], strict=True)), tuple(each))

    with patch.object(labelling, "sense_of", ask):
        yield


def asks_encoder() -> bool:
    """Whether the judge would ask an encoder."""
    return vars(labelling)["sense_of"] is sense_of and reader() is not None


@cache
def _told() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(HELD_OUT.read_text(encoding="utf-8"))
    return told
