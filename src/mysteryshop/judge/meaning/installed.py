"""The encoder of the extra `meaning`: found where it is installed, checked, and loaded once."""

from __future__ import annotations

import hashlib
import json
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from mysteryshop.errors import UsageProblem
from mysteryshop.judge.meaning.encoder import Encoder
from mysteryshop.judge.meaning.twins import Twins

if TYPE_CHECKING:
    from tokenizers import Tokenizer

PACKAGE = "mysteryshop_meaning"
"""The package that carries the weights."""

LABELS, PIECES, MEASURED = "labels.safetensors", "word-pieces.json", "measured.json"
"""What a text says: weights, word pieces, and how often what they say is right."""

TWINS, DECIDING = "twins.safetensors", "deciding.json"
"""Which two statements can't both be true: weights, and what is decided by them."""

FILES = (LABELS, PIECES, MEASURED, TWINS, DECIDING)
"""The files of the package."""


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """What reads a sentence as a whole: word pieces, and the encoder that takes them.

    measured: how often what it says is right; see `Measured` in `labels/sense.py`.
    """

    pieces: Tokenizer
    encoder: Encoder
    measured: Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class PairReader:
    """What holds two statements against one another: word pieces, the encoder, and the record of what is decided by it
    (`judge/facts/sensed`).
    """

    pieces: Tokenizer
    twins: Twins
    deciding: Mapping[str, Any]


class WrongWeights(UsageProblem):
    """The installed weights are not those that this release was measured with."""


@dataclass(slots=True)
class _Use:
    """Whether the encoder is asked where it is installed."""

    allowed: bool = True


_USE = _Use()


def ask_encoder(*, asked: bool) -> None:
    """Asks the installed encoder from now on, or leaves it out.

    Raises: WrongWeights where it is to be asked and has other weights than those that this release was measured with.
    """
    _USE.allowed = asked
    if asked and _is_there():
        for name in FILES:
            _checked(name)


def _is_there() -> bool:
    return all(find_spec(name) is not None for name in (PACKAGE, "numpy", "safetensors", "tokenizers"))


def reader() -> Reader | None:
    """The encoder that is installed and not left out, or None.

    Raises: WrongWeights for other weights than those that this release was measured with.
    """
    return _loaded() if _USE.allowed else None


def pair_reader() -> PairReader | None:
    """The encoder of pairs that is installed and not left out, or None.

    Raises: WrongWeights for other weights than those that this release was measured with.
    """
    return _loaded_pairs() if _USE.allowed else None


def weights_read() -> str:
    """What tells one fit of the weights from another, as results record it; empty where none are asked."""
    if reader() is None:
        return ""
    both = "".join(_checksums()[name] for name in (LABELS, TWINS, DECIDING))
    return hashlib.sha256(both.encode()).hexdigest()[:16]


@cache
def _loaded() -> Reader | None:
    if not _is_there():
        return None
    from safetensors.numpy import load
    from tokenizers import Tokenizer

    weights, pieces, measured = (_checked(name) for name in (LABELS, PIECES, MEASURED))
    return Reader(Tokenizer.from_str(pieces.decode("utf-8")), Encoder(load(weights)), json.loads(measured))


@cache
def _loaded_pairs() -> PairReader | None:
    if not _is_there():
        return None
    from safetensors.numpy import load
    from tokenizers import Tokenizer

    shared, pieces, own, deciding = (_checked(name) for name in (LABELS, PIECES, TWINS, DECIDING))
    twins = Twins(load(shared), load(own))
    return PairReader(Tokenizer.from_str(pieces.decode("utf-8")), twins, json.loads(deciding))


def _checked(name: str) -> bytes:
    """The bytes of one file. Raises: WrongWeights where they are not those whose checksum this release knows."""
    try:
        found = pkgutil.get_data(PACKAGE, name) or b""
    except OSError:
        found = b""
    if hashlib.sha256(found).hexdigest() != _checksums()[name]:
        raise WrongWeights(
            f"{PACKAGE}/{name} is not the file that this release of mysteryshop was measured with.",
            "Install the extra anew (pip install --upgrade 'mysteryshop[meaning]'), or read without it "
            "(pip uninstall mysteryshop-meaning).",
        )
    return found


@cache
def _checksums() -> Mapping[str, str]:
    """SHA-256 of each file: what was measured is what is read."""
    sums: Mapping[str, str] = json.loads(pkgutil.get_data(__name__.rpartition(".")[0], "checksums.json") or b"{}")
    return sums
