"""What the page scripts answer, made into records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mysteryshop.model import Box
from mysteryshop.model.passes import Spot


def as_spots(raw: Sequence[dict[str, Any]]) -> tuple[Spot, ...]:
    """The places that a script named."""
    return tuple(
        Spot(one["text"], one["selector"], Box(**one["box"]) if one["box"] else None, one["size"]) for one in raw
    )
