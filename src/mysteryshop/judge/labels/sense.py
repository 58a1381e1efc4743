"""What an encoder makes of a text: log odds of its labels, and of those of each sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from mysteryshop.judge.labels.tasks import CLASSES, OF_SENTENCES, YES_OR_NO, Task
from mysteryshop.judge.labels.weights import Rightness
from mysteryshop.judge.meaning.encoder import LONGEST
from mysteryshop.judge.meaning.installed import Reader, reader
from mysteryshop.judge.reading.wording import evenly

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    Array = NDArray[Any]
else:
    Array = object

BEGIN, END, UNKNOWN = 101, 102, 100
"""Word pieces that open a text, close each part of it, and stand for what is none. Source: BERT's vocabulary."""

LONGEST_QUESTION = 60
"""Word pieces of a question that are read. Source: as it was fitted."""


@dataclass(frozen=True, slots=True)
class Measured:
    """How often answers are right for which an encoder was asked, too.

    rightness: by kind of text, as `Rightness` tells. precision: by kind of text, label and situation
    (`judge/weighing.py`).
    """

    rightness: Mapping[Task, Rightness]
    precision: Mapping[Task, Mapping[str, Mapping[str, float]]]


@cache
def measured() -> Measured:
    """What was measured with the weights that are installed. Raises: LookupError where none are."""
    known = reader()
    if known is None:
        raise LookupError("no encoder is installed")
    record = known.measured
    rightness = {
        task: {answer: tuple((edge, share) for edge, share in steps) for answer, steps in answers.items()}
        for task, answers in record["rightness"].items()
    }
    return Measured(rightness, record["precision"])


@dataclass(frozen=True, slots=True)
class Sense:
    """Log odds of the labels of a text, and of each of its sentences; by name, as the linear weights name them."""

    text: Mapping[str, float]
    by_sentence: tuple[Mapping[str, float], ...]


def outputs(task: Task) -> tuple[str, ...]:
    """The names of what is told of a text."""
    classes = [f"{name}={one}" for name, ones in CLASSES[task].items() for one in ones]
    return (*YES_OR_NO[task], *classes)


def sense_of(task: Task, sentences: Sequence[str], question: str, page: str) -> Sense | None:
    """The sense of a text of at least one sentence; None where no encoder is installed, or there is no word to read.

    What lies beyond the encoder's length is not read. Raises: WrongWeights for weights that were not measured.
    """
    known = reader()
    if known is None:
        return None
    return read_whole(known, task, tuple(map(even, sentences)), even(question if task == "faq" else page))


def even(words: str) -> str:
    """The words in small letters and with plain signs: what their typing looks like tells nothing of their sense."""
    return evenly(words).lower()


@lru_cache(maxsize=2_000)
def read_whole(known: Reader, task: Task, sentences: tuple[str, ...], asked: str) -> Sense | None:
    """The sense of even sentences; None of none that has a word. asked: the question, or the kind of page."""
    laid = lay_out([pieces_of(known.pieces, each) for each in sentences], pieces_of(known.pieces, asked))
    if laid.begins == len(laid.pieces) - 1:
        return None
    rows = known.encoder.vectors(laid.pieces, laid.sides)
    said = rows[laid.begins : -1]
    told = known.encoder.head(f"text.{task}").of(_joined(rows[0], said.mean(axis=0), said.max(axis=0)))
    head = known.encoder.head(f"sentence.{task}")
    parts = [rows[start:end] for start, end in laid.sentences]
    each = [head.of(_joined(part.mean(axis=0), part.max(axis=0))) for part in parts]
    return Sense(
        dict(zip(outputs(task), told.tolist(), strict=True)),
        tuple(dict(zip(OF_SENTENCES[task], row.tolist(), strict=True)) for row in each),
    )


def pieces_of(pieces: Tokenizer, words: str) -> list[int]:
    """The word pieces of some words; what is no piece of any word (an emoji) is left out."""
    return [piece for piece in pieces.encode(words, add_special_tokens=False).ids if piece != UNKNOWN]


def _joined(*rows: Array) -> Array:
    import numpy

    joined: Array = numpy.concatenate(rows)
    return joined


@dataclass(frozen=True, slots=True)
class Laid:
    """A text as the encoder takes it. begins: where its own words begin; sentences: from where to where each goes."""

    pieces: tuple[int, ...]
    sides: tuple[int, ...]
    begins: int
    sentences: tuple[tuple[int, int], ...]


def lay_out(sentences: Sequence[Sequence[int]], asked: Sequence[int]) -> Laid:
    """Begin, what was asked, end, the sentences, end; a sentence that finds no room stands at the last piece."""
    head = [BEGIN, *asked[:LONGEST_QUESTION], END]
    pieces = list(head)
    places: list[tuple[int, int]] = []
    for sentence in sentences:
        start = len(pieces)
        pieces = [*pieces, *sentence][: LONGEST - 1]
        begins = min(start, len(pieces) - 1)
        places.append((begins, max(len(pieces), begins + 1)))
    pieces.append(END)
    sides = [0] * len(head) + [1] * (len(pieces) - len(head))
    return Laid(tuple(pieces), tuple(sides), len(head), tuple(places))
