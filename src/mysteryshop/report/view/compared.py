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
from mysteryshop.report.numbers import headline, points
from mysteryshop.report.view.names import KINDS
from mysteryshop.report.voice import PLAIN, Voice

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

VERDICTS: dict[Verdict | None, str] = {
    Verdict.PASS: "met",
    Verdict.PARTIAL: "half met",
    Verdict.FAIL: "missed",
    None: "not decided",
}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
TOLD_TURNS: tuple[tuple[Turn, str, str, str, str], ...] = (
    (
        Turn.BETTER,
        "{count} answer is better",
        "{count} answers are better",
        "{count} is better",
        "{count} are better",
    ),
    (Turn.WORSE, "{count} answer is worse", "{count} answers are worse", "{count} is worse", "{count} are worse"),
    (Turn.NEW, "{count} answer is new", "{count} answers are new", "{count} is new", "{count} are new"),
    (Turn.GONE, "{count} answer is gone", "{count} answers are gone", "{count} is gone", "{count} are gone"),
)
"""How many answers went each way: at the head of the list, and further on in it."""

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


def tell_headline(comparison: Comparison, voice: Voice = PLAIN) -> str:
    """The one sentence that a reader in a hurry takes away."""
    shops = comparison.shops
    if comparison.kind is ComparisonKind.BEFORE_AFTER:
        before, after = shops
        if before.overall is None or after.overall is None:
            return voice.say("One of the two visits could not be scored, so there is no difference to tell.")
        was, now = headline(before.overall), headline(after.overall)
        if was == now:
            return voice.say("The score stands where it stood, at {now}", now=now) + _turns(comparison, voice)
        went = voice.say(
            "The score rose from {was} to {now}" if now > was else "The score fell from {was} to {now}",
            was=was,
            now=now,
        )
        return went + _turns(comparison, voice)
    return _rank_sentence(shops, voice)


def _turns(comparison: Comparison, voice: Voice) -> str:
    """How many answers went which way, with the stop of the sentence: ": two answers are better and one is worse."."""
    told: list[str] = []
    for turn, *forms in TOLD_TURNS:
        number = sum(change.turn is turn for change in comparison.changes)
        if number:
            one, several = forms[2:] if told else forms[:2]
            told.append(voice.many(number, one, several))
    return f": {voice.listed(told)}." if told else "."


def _rank_sentence(shops: Sequence[ComparedShop], voice: Voice) -> str:
    first = shops[0]
    if first.shared is None or first.rank is None:
        return voice.say("Nothing was decided in all of these shops by the same rule, so they have no ranks.")
    ahead = [shop for shop in shops[1:] if shop.shared is not None and shop.shared > first.shared]
    level = [shop.name for shop in shops[1:] if shop.shared == first.shared]
    of = voice.many(len(shops), "of {count} shop", "of {count} shops")
    if not ahead:
        beside = voice.say(", beside {shops}", shops=voice.listed(level)) if level else ""
        return voice.say("{shop} serves its customers best {of}{beside}.", shop=first.name, of=of, beside=beside)
    best = max(ahead, key=lambda shop: shop.shared or 0)
    return voice.say(
        "{shop} stands {rank} {of}, {points} points behind {best}.",
        shop=first.name,
        rank=_ordinal(first.rank, voice),
        of=of,
        points=voice.points((best.shared or 0) - first.shared),
        best=best.name,
    )


def _ordinal(number: int, voice: Voice) -> str:
    if number <= len(ORDINALS):
        return voice.say(ORDINALS[number - 1])
    return voice.say("number {number}", number=number)


def signed(value: float) -> str:
    """Points with their sign, in English: `+3.20`, `−1.05`, `0.00`."""
    return PLAIN.signed(value)


def show_movers(movement: Movement, voice: Voice = PLAIN) -> tuple[Mover, ...]:
    """The five parts of the difference, each with its bar on one scale."""
    parts = (
        (voice.say("Pages"), voice.say("the same questions came out differently"), movement.page),
        (voice.say("Checklists"), voice.say("questions were changed, added or taken out"), movement.checklist),
        (voice.say("Reach"), voice.say("only one of the visits met the page"), movement.reach),
        (voice.say("Customers"), voice.say("other personas, or other things they care about"), movement.customers),
        (voice.say("Caps"), voice.say("a critical fail holds the score down, or does so no longer"), movement.cap),
    )
    widest = max((abs(value) for *_, value in parts), default=0.0) or 1.0
    bars = ((name, about, value, 50 * abs(value) / widest) for name, about, value in parts)
    return tuple(
        Mover(name, about, value, 50 - width if value < 0 else 50.0, width) for name, about, value, width in bars
    )


def show_rows(rows: Sequence[ComparedRow], voice: Voice = PLAIN) -> tuple[MatrixRow, ...]:
    """Each row with a mark for every shop, and how far the first is from the best of the others."""
    return tuple(_show_row(row, voice) for row in rows)


def _show_row(row: ComparedRow, voice: Voice) -> MatrixRow:
    known = [value for value in row.values if value is not None]
    best = max(known, default=None)
    tells_best = len(known) > 1 and min(known) != best
    is_check = bool(row.check)
    cells = tuple(_cell(value, voice, is_check=is_check, best=tells_best and value == best) for value in row.values)
    gap = voice.signed(row.gap) if row.check and points(abs(row.gap)) != "0.00" else ""
    return MatrixRow(row, cells, gap, row.gap < 0)


def _cell(value: float | None, voice: Voice, *, is_check: bool, best: bool) -> Cell:
    if value is None:
        return Cell(None, "not-seen", voice.say("not decided"), best=False)
    if not is_check:
        return Cell(value, "", str(headline(value)), best)
    shape = _SHAPES.get(value, "partial")
    met = {"pass": voice.say("met"), "fail": voice.say("missed")}
    return Cell(value, shape, met.get(shape) or voice.per_cent(headline(value)), best)


def group_changes(changes: Sequence[Change], voice: Voice = PLAIN) -> tuple[TurnGroup, ...]:
    """The changes by what became of them, worse ones first; a group without any is left out."""
    groups = (
        TurnGroup(turn, voice.say(title), voice.say(about), tuple(change for change in changes if change.turn is turn))
        for turn, (title, about) in TURNS.items()
    )
    return tuple(group for group in groups if group.changes)


def place_of(change: Change, voice: Voice = PLAIN) -> str:
    """Where it was asked: the page kind in words, or the whole site."""
    return voice.say(KINDS[change.page_kind]) if change.page_kind else voice.say("The whole site")


def verdict_words(verdict: Verdict | None, voice: Voice = PLAIN) -> str:
    """A verdict as a reader says it."""
    return voice.say(VERDICTS.get(verdict, "not decided"))
