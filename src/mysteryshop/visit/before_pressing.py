"""What a control is and what lies over it, learnt in one round trip before it is pressed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from playwright.async_api import Locator as Found

from mysteryshop.visit.capture import page_script
from mysteryshop.visit.locate import DESCRIBE, as_control
from mysteryshop.visit.meaning import Control
from mysteryshop.visit.overlays import Cover, as_cover


@dataclass(frozen=True, slots=True)
class Before:
    """A control about to be pressed. cover: what lies over it; None when nothing does."""

    control: Control
    cover: Cover | None


async def look_before_pressing(found: Found) -> Before:
    """What pressing this would do, and what is in the way. Raises: Error when it went away."""
    raw = cast("dict[str, Any]", await found.evaluate(_both()))
    return Before(as_control(raw["control"]), as_cover(raw["cover"]))


@cache
def _both() -> str:
    return f"(el) => ({{control: ({DESCRIBE})(el), cover: ({page_script('blocker')})(el)}})"
