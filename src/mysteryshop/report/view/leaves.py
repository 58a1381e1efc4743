"""Documents whole: their words as they were read, with those that cost points marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mysteryshop.report.view.cases import Case, Chapter, quoted_by_page
from mysteryshop.report.view.stops import Stop


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line. cases: the findings that quote them."""

    text: str
    cases: tuple[Case, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaf:
    """One document, line by line."""

    stop: Stop
    lines: tuple[tuple[Piece, ...], ...]


def show_leaves(stops: Iterable[Stop], chapters: Iterable[Chapter]) -> dict[str, Leaf]:
    """Page id to leaf, for every page that is a document."""
    cases = quoted_by_page(chapters)
    quoted = {page: _quotes(page, found) for page, found in cases.items()}
    documents = (stop for stop in stops if stop.document)
    return {
        stop.page.id: Leaf(
            stop,
            tuple(_pieces(line, quoted.get(stop.page.id, {})) for line in stop.page.text.split("\n") if line.strip()),
        )
        for stop in documents
    }


def _quotes(page: str, cases: Iterable[Case]) -> dict[str, tuple[Case, ...]]:
    """The words of this page that its findings quote, the longest first."""
    found: dict[str, tuple[Case, ...]] = {}
    for case in cases:
        for quote in (each for each in case.quotes if each.stop is not None and each.stop.page.id == page):
            found[quote.text] = (*found.get(quote.text, ()), case)
    return dict(sorted(found.items(), key=lambda each: -len(each[0])))


def _pieces(line: str, quotes: Mapping[str, tuple[Case, ...]]) -> tuple[Piece, ...]:
    """The line cut at its quotes; of two that overlap the longer one."""
    for quote, cases in quotes.items():
        before, found, after = line.partition(quote)
        if quote and found:
            pieces = (*_pieces(before, quotes), Piece(found, cases), *_pieces(after, quotes))
            return tuple(piece for piece in pieces if piece.text)
    return (Piece(line),)
