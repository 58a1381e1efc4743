"""Parts of an audit that several machines carry out at a time; `merge` puts them together."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mysteryshop.errors import UsageProblem


@dataclass(frozen=True, slots=True)
class Shard:
    """Part `number` of `of`, counted from 1. Walks are dealt like cards, in the order of the audit file."""

    number: int = 1
    of: int = 1

    def holds(self, walk: int) -> bool:
        """Whether the walk at this place (from 0) is made here."""
        return walk % self.of == self.number - 1

    @property
    def is_first(self) -> bool:
        """The first part also keeps what nobody walks to: channels and failure pages that are files."""
        return self.number == 1

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"


WHOLE = Shard()


@dataclass(frozen=True, slots=True)
class Manner:
    """How visits are made. workers: how many at a time. resume: go on with what is in the folder."""

    workers: int = 1
    resume: bool = False
    shard: Shard = WHOLE


def read_shard(text: str) -> Shard:
    """`2/4` as a part. Raises: UsageProblem."""
    found = re.fullmatch(r"([1-9]\d{0,3})/([1-9]\d{0,3})", text.strip())
    if not found or int(found[1]) > int(found[2]):
        raise UsageProblem(
            f"'{text}' is no part of a whole.", "Expected its number and how many there are: --shard 1/4."
        )
    return Shard(int(found[1]), int(found[2]))
