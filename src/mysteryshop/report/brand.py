"""The agency's colour, made readable: whatever was asked for, it stands out from its paper."""

from __future__ import annotations

import re
from dataclasses import dataclass

LEAST_CONTRAST = 4.5
"""Source: WCAG 2.2, success criterion 1.4.3, for text of ordinary size."""

PAPER, DARK_PAPER = "#fcfcfa", "#141716"
HOUSE, HOUSE_ON_DARK = "#1d3557", "#8fb1dc"


@dataclass(frozen=True, slots=True)
class Brand:
    """`#rrggbb` for light and for dark paper."""

    light: str
    dark: str


def readable_brand(colour: str) -> Brand:
    """The colour itself where it can be read, else darkened or lightened until it can; for no colour, the house's."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        return Brand(HOUSE, HOUSE_ON_DARK)
    return Brand(_towards(colour, "#000000", PAPER), _towards(colour, "#ffffff", DARK_PAPER))


def contrast(one: str, other: str) -> float:
    """WCAG's contrast of two `#rrggbb` colours, 1 to 21."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _towards(colour: str, end: str, paper: str) -> str:
    for step in range(21):
        mixed = _mix(colour, end, step / 20)
        if contrast(mixed, paper) >= LEAST_CONTRAST:
            return mixed
    return end


def _mix(one: str, other: str, part: float) -> str:
    parts = (round(a + (b - a) * part) for a, b in zip(_channels(one), _channels(other), strict=True))
    return "#" + "".join(f"{each:02x}" for each in parts)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(each / 255) for each in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
