"""Can I read and tap it on a phone?"""

from __future__ import annotations

from collections.abc import Iterator

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.looks import forbids_zoom, is_document, spot_quotes, viewport, why_missing
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, Quote, failed, partial, passed, review
from mysteryshop.model.passes import Look, Narrow, Spot

UNNOTICED = 4.0
"""CSS pixels that a page may be pushed sideways before anybody sees it. Source: chosen; a rounded border's width."""

TOO_MANY_SMALL = 0.25
"""Share of all targets that may be too small and crowded before tapping is a gamble. Source: chosen."""

MOSTLY_TINY = 0.5
SOME_TINY = 0.05
"""Shares of the letters in type under 12 px: above the first the page can't be read, under the second it is a line of
small print. Source: chosen."""

TWO_WAYS = ("table", "thead", "tbody", "tr", "td", "th", "pre", "code", "iframe", "svg", "canvas", "map")
"""What may need both directions. Source: WCAG 2.2, 1.4.10, its exception for tables, maps and diagrams."""


@page_detector("phone-readable", basis="structure", needs=("narrow",))
def phone_readable(page: Reading, _: None) -> Answer:
    """Whether the page fits a screen 320 pixels wide, with letters of 12 pixels and targets of 24.

    Sideways scrolling fails, as does a page that is laid out for a desk, one that is mostly in tiny letters, or one
    where a quarter of the targets is too small and too near to others. A wide table, some small targets, some tiny
    words, or a page that can't be zoomed are partial. Links in sentences, lone targets and the browser's own tick
    boxes are no small targets.
    """
    if is_document(page) and not viewport(page):
        told = "The page does not say that it fits a phone (no `viewport`): phones show it as for a desk, shrunk."
        return failed(told, page.opening)
    narrow = page.page.passes.narrow if page.page.passes else None
    if narrow is None:
        why = why_missing(page, Look.NARROW)
        return review(f"Nobody looked at this page on a narrow screen{f': {why}' if why else ''}.", page.opening)
    grave = [*_grave(narrow)]
    if grave:
        return failed(_said(grave), *_quotes(page, grave))
    slight = [*_slight(page, narrow)]
    if slight:
        return partial(_said(slight), *_quotes(page, slight))
    told = f"At {narrow.width} pixels it fits, and {narrow.targets} targets are large enough or stand alone."
    return passed(told, page.opening)


Told = tuple[str, tuple[Spot, ...]]


def _grave(narrow: Narrow) -> Iterator[Told]:
    if narrow.overflow > UNNOTICED and not _only_tables(narrow):
        yield f"At {narrow.width} pixels it has to be pushed {narrow.overflow:.0f} pixels sideways", narrow.wide
    if narrow.targets and narrow.small_targets / narrow.targets > TOO_MANY_SMALL:
        told = f"{narrow.small_targets} of {narrow.targets} targets are under 24 pixels and close to others"
        yield told, narrow.small
    if _tiny(narrow) > MOSTLY_TINY:
        yield f"{_tiny(narrow):.0%} of its words are in letters under 12 pixels", narrow.tiny


def _slight(page: Reading, narrow: Narrow) -> Iterator[Told]:
    if narrow.overflow > UNNOTICED:
        yield f"At {narrow.width} pixels a table or drawing sticks out by {narrow.overflow:.0f} pixels", narrow.wide
    if narrow.small_targets:
        told = f"{narrow.small_targets} of {narrow.targets} targets are under 24 pixels and close to others"
        yield told, narrow.small
    if _tiny(narrow) > SOME_TINY:
        yield f"{_tiny(narrow):.0%} of its words are in letters under 12 pixels", narrow.tiny
    if forbids_zoom(viewport(page)):
        yield "The page can't be made larger with two fingers", (Spot(viewport(page), "html > head > meta"),)


def _only_tables(narrow: Narrow) -> bool:
    last = [spot.selector.rsplit(" > ", 1)[-1].split(":")[0] for spot in narrow.wide]
    return bool(last) and all(tag in TWO_WAYS for tag in last)


def _tiny(narrow: Narrow) -> float:
    return narrow.tiny_characters / narrow.characters if narrow.characters else 0.0


def _said(told: list[Told]) -> str:
    return "; ".join(words for words, _ in told) + "."


def _quotes(page: Reading, told: list[Told]) -> tuple[Quote, ...]:
    return tuple(quote for _, spots in told for quote in spot_quotes(page, spots)) or (page.opening,)
