"""How figures are shown: headline scores rounded down, points to the nearest hundredth."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from math import floor

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MINUS = "−"


def headline(score: float) -> int:
    """A score as people say it: rounded down, so that no shop is told that it passed a mark it did not reach.

    Sums of binary fractions may end a hair under a whole number; nine places put that right first.
    """
    return floor(round(score, 9))


def points(value: float) -> str:
    """Points with two places, rounded to the nearest."""
    rounded = Decimal(repr(round(value, 9))).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{rounded if rounded else Decimal('0.00')}".replace("-", MINUS)


def lost(value: float) -> str:
    """Points that were lost, with their sign."""
    return points(-abs(value))


def gained(value: float) -> str:
    """Points that would be gained, with their sign."""
    return "+" + points(value)


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun, in words up to twelve: "one page", "three pages", "14 pages"."""
    return f"{word(number)} {noun if number == 1 else plural or noun + 's'}"


def word(number: int) -> str:
    """A number in words up to twelve, in figures after that."""
    return WORDS[number] if 0 <= number < len(WORDS) else f"{number}"


def sentence(text: str) -> str:
    """With a capital at its start, whatever word came first."""
    return text[:1].upper() + text[1:]


def listed(words: list[str] | tuple[str, ...]) -> str:
    """Words as a person would list them: "a", "a and b", "a, b and c"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""
