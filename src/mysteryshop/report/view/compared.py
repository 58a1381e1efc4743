"""Results side by side in a reader's words: the headline, what moved the score, the matrix, the changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mysteryshop.model import (
    Cause,
    Change,
    ComparedRow,
    ComparedShop,
    Comparison,
    ComparisonKind,
    Movement,
    Turn,
    Verdict,
)
from mysteryshop.report.numbers import MINUS, count, headline, listed, points, word
from mysteryshop.report.view.names import KINDS

FIRST_ROWS = 12
"""Gaps and changes shown before the rest is folded away. Source: what fits on two screens."""

TURNS: dict[Turn, tuple[str, str]] = {
    Turn.WORSE: ("Worse", "It was better before."),
    Turn.NEW: ("New", "Was not there to be judged before, and costs points now."),
    Turn.BETTER: ("Better", "It costs less than before, or nothing any more."),
    Turn.GONE: ("Gone", "It cost points before and is not there to be judged now."),
    Turn.REWORDED: ("Said in other words", "The words are new; what is wrong with them is not."),
}

CAUSES: dict[Cause, str] = {
    Cause.PAGE: "the page says something else",
    Cause.CHECKLIST: "the checklist asks something else",
    Cause.REACH: "only one of the two visits got there",
}

_VERDICTS: dict[Verdict | None, str] = {
    Verdict.PASS: "met",
    Verdict.PARTIAL: "half met",
    Verdict.FAIL: "missed",
    None: "not decided",
}
_SHAPES = {100.0: "pass", 0.0: "fail"}


@dataclass(frozen=True, slots=True)
class Mover:
    """One thing that moved the score. start, width: of its bar, in per cent of the drawing; middle is no movement."""

    name: str
    about: str
    value: float
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Cell:
    """One shop's figure. value: 0 to 100, None when it was not decided. shape: of the mark beside it."""

    value: float | None
    shape: str
    says: str
    best: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One check or checklist in all shops. gap: in points of the whole; empty where there is none to tell."""

    row: ComparedRow
    cells: tuple[Cell, ...]
    gap: str
    behind: bool


@dataclass(frozen=True, slots=True)
class TurnGroup:
    """All changes of one kind."""

    turn: Turn
    title: str
    about: str
    changes: tuple[Change, ...]


def tell_headline(comparison: Comparison) -> str:
    """The one sentence that a reader in a hurry takes away."""
    shops = comparison.shops
    if comparison.kind is ComparisonKind.BEFORE_AFTER:
        before, after = shops
        if before.overall is None or after.overall is None:
            return "One of the two visits could not be scored, so there is no difference to tell."
        was, now = headline(before.overall), headline(after.overall)
        if was == now:
            return f"The score stands where it stood, at {now}{_turns(comparison)}."
        return f"The score {'rose' if now > was else 'fell'} from {was} to {now}{_turns(comparison)}."
    return _rank_sentence(shops)


def _turns(comparison: Comparison) -> str:
    told: list[str] = []
    for turn in (Turn.BETTER, Turn.WORSE, Turn.NEW, Turn.GONE):
        number = sum(change.turn is turn for change in comparison.changes)
        if number:
            who = word(number) if told else count(number, "answer")
            told.append(f"{who} {'is' if number == 1 else 'are'} {turn.value}")
    return f": {listed(told)}" if told else ""


def _rank_sentence(shops: Sequence[ComparedShop]) -> str:
    first = shops[0]
    if first.shared is None or first.rank is None:
        return "Nothing was decided in all of these shops by the same rule, so they have no ranks."
    ahead = [shop for shop in shops[1:] if shop.shared is not None and shop.shared > first.shared]
    level = [shop for shop in shops[1:] if shop.shared == first.shared]
    if not ahead:
        beside = f", beside {listed([shop.name for shop in level])}" if level else ""
        return f"{first.name} serves its customers best of {count(len(shops), 'shop')}{beside}."
    best = max(ahead, key=lambda shop: shop.shared or 0)
    distance = points((best.shared or 0) - first.shared)
    stands = f"{first.name} stands {_ordinal(first.rank)} of {count(len(shops), 'shop')}"
    return f"{stands}, {distance} points behind {best.name}."


def _ordinal(number: int) -> str:
    words = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    return words[number - 1] if number <= len(words) else f"number {number}"


def signed(value: float) -> str:
    """Points with their sign: `+3.20`, `−1.05`, `0.00`."""
    text = points(value)
    return text if text.startswith(MINUS) or text == "0.00" else f"+{text}"


def show_movers(movement: Movement) -> tuple[Mover, ...]:
    """The five parts of the difference, each with its bar on one scale."""
    parts = (
        ("Pages", "the same questions came out differently", movement.page),
        ("Checklists", "questions were changed, added or taken out", movement.checklist),
        ("Reach", "only one of the visits met the page", movement.reach),
        ("Customers", "other personas, or other things they care about", movement.customers),
        ("Caps", "a critical fail holds the score down, or does so no longer", movement.cap),
    )
    widest = max((abs(value) for *_, value in parts), default=0.0) or 1.0
    bars = ((name, about, value, 50 * abs(value) / widest) for name, about, value in parts)
    return tuple(
        Mover(name, about, value, 50 - width if value < 0 else 50.0, width) for name, about, value, width in bars
    )


def show_rows(rows: Sequence[ComparedRow]) -> tuple[MatrixRow, ...]:
    """Each row with a mark for every shop, and how far the first is from the best of the others."""
    return tuple(_show_row(row) for row in rows)


def _show_row(row: ComparedRow) -> MatrixRow:
    known = [value for value in row.values if value is not None]
    best = max(known, default=None)
    tells_best = len(known) > 1 and min(known) != best
    cells = tuple(_cell(value, is_check=bool(row.check), best=tells_best and value == best) for value in row.values)
    gap = signed(row.gap) if row.check and points(abs(row.gap)) != "0.00" else ""
    return MatrixRow(row, cells, gap, row.gap < 0)


def _cell(value: float | None, *, is_check: bool, best: bool) -> Cell:
    if value is None:
        return Cell(None, "not-seen", "not decided", best=False)
    if not is_check:
        return Cell(value, "", str(headline(value)), best)
    says = {"pass": "met", "fail": "missed"}.get(_SHAPES.get(value, ""), f"{headline(value)}%")
    return Cell(value, _SHAPES.get(value, "partial"), says, best)


def group_changes(changes: Sequence[Change]) -> tuple[TurnGroup, ...]:
    """The changes by what became of them, worse ones first; a group without any is left out."""
    groups = (
        TurnGroup(turn, title, about, tuple(change for change in changes if change.turn is turn))
        for turn, (title, about) in TURNS.items()
    )
    return tuple(group for group in groups if group.changes)


def place_of(change: Change) -> str:
    """Where it was asked: the page kind in words, or the whole site."""
    return KINDS[change.page_kind] if change.page_kind else "The whole site"


def verdict_words(verdict: Verdict | None) -> str:
    """A verdict as a reader says it."""
    return _VERDICTS.get(verdict, "not decided")
