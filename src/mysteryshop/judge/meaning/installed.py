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

if TYPE_CHECKING:
    from tokenizers import Tokenizer

PACKAGE = "mysteryshop_meaning"
"""The package that carries the weights."""

FILES = ("labels.safetensors", "word-pieces.json", "measured.json")
"""Its files: weights, word pieces, and how often what they say is right."""


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """What reads a sentence as a whole: word pieces, and the encoder that takes them.

    measured: how often what it says is right; see `Measured` in `labels/sense.py`.
    """

    pieces: Tokenizer
    encoder: Encoder
    measured: Mapping[str, Any]


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


def weights_read() -> str:
    """What tells one fit of the weights from another, as results record it; empty where none are asked."""
    return _checksums()[FILES[0]][:16] if reader() is not None else ""


@cache
def _loaded() -> Reader | None:
    if not _is_there():
        return None
    from safetensors.numpy import load
    from tokenizers import Tokenizer

    weights, pieces, measured = (_checked(name) for name in FILES)
    return Reader(Tokenizer.from_str(pieces.decode("utf-8")), Encoder(load(weights)), json.loads(measured))


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
