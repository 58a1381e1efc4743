"""Rows of a price list: a name with three prices or more beside it or on the line under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from mysteryshop.judge.facts.segments import Segment, segments
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.reading.page import SiteReading

ENOUGH = 3
"""Prices in one order that tell that two rows are one thing's. Source: chosen; two are shared by chance."""

_FIGURE = regex(r"(?<![\w.,:+(-])(?<!\d )(?:[£$€₹]|R(?=\d))?(?!0)(\d{1,4}(?:[.,]\d\d)?)(?![\w:%-]|[.,]\d| ?\d)")
_PRICED = regex(r"[£$€₹]\s?\d|\d ?[€£]|(?<!\w)R\d")
_RISING = regex(r"(?:[A-Za-z]+ ?[£$€₹]?\d[\d.,]*\s*[·/|,;]?\s*){3,}|\d[\d.,]*(?:\s*[/|·]\s*[£$€₹]?\d[\d.,]*){2,}")
"""Three figures, each after its size, or with a slash or bar between them."""
_DIGITS = regex(rf"\d(?:\D*\d){{{ENOUGH - 1}}}")
"""A digit for each of the prices that must be there at least."""

_NAME = regex(r"^[^\d£$€₹]*")


@dataclass(frozen=True, slots=True)
class Row:
    """A name's words, the piece that they stand in, and its prices as figures in the order of the row."""

    head: str
    segment: Segment
    figures: tuple[str, ...]


def rows(site: SiteReading) -> Iterator[Row]:
    """Every line that begins with a name and goes on with prices, or has the name on the line over it."""
    before: Segment | None = None
    for line, pieces in groupby(site.once(segments), key=_line_of):
        first, *rest = pieces
        if not _DIGITS.search(first.line):
            before = first
            continue
        figures = tuple(
            figure.removesuffix(".00") for piece in (first, *rest) for figure in _FIGURE.findall(piece.text)
        )
        if rising(figures):
            yield from _rows(first, rest, figures, before if before and before.source == line[0] else None)
        before = first


def _line_of(piece: Segment) -> tuple[str, int]:
    return piece.source, id(piece.statement.sentence.block)


def _rows(first: Segment, rest: list[Segment], figures: tuple[str, ...], before: Segment | None) -> Iterator[Row]:
    for piece in (first, *rest):
        own = tuple(figure.removesuffix(".00") for figure in _FIGURE.findall(piece.text))
        head = _head(piece.text)
        if rising(own) and head and (_PRICED.search(piece.text) or _RISING.search(piece.text)):
            yield Row(head, piece, own)
    listed = _RISING.match(first.line)
    if before is not None and listed and not _FIGURE.search(before.text) and not _head(first.text):
        yield Row(_head(before.text) or before.text, before, figures)


def rising(figures: tuple[str, ...]) -> bool:
    """Whether there are enough figures and each is more than the one before, as the prices of sizes are."""
    amounts = [float(figure.replace(",", ".")) for figure in figures]
    return len(amounts) >= ENOUGH and all(one < other for one, other in pairwise(amounts))


def _head(text: str) -> str:
    """The words before the first price, if they begin with a name: `Full wash` of `Full wash: small £9, large £12`."""
    found = _NAME.match(text)
    words = found.group() if found else ""
    return words if any(word[:1].isupper() for word in words.split()) else ""
