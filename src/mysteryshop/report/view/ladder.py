"""What to mend first, and the score after each repair, all on one scale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor

from mysteryshop.model import CheckSummary, Fix, Result
from mysteryshop.report.numbers import headline
from mysteryshop.report.view.cases import Case, Chapter
from mysteryshop.report.view.gauge import gate_score
from mysteryshop.report.voice import PLAIN, Voice


@dataclass(frozen=True, slots=True)
class Rung:
    """One repair. before, raw_before: the score that it starts from, shown and without caps.

    today: the words as they stand; two, when pages are held against one another.
    """

    number: int
    fix: Fix
    check: CheckSummary
    cases: tuple[Case, ...]
    before: float
    raw_before: float
    today: tuple[str, ...]
    suggestion: str
    advice: str
    gain: str
    note: str

    @property
    def lifts(self) -> bool:
        """Whether a cap that held the score down goes with this repair."""
        return self.fix.lifts_cap and self.raw_before > self.before

    @property
    def held(self) -> bool:
        """Whether a cap still hides what this repair gains."""
        return headline(self.fix.raw_after) > headline(self.fix.after)


@dataclass(frozen=True, slots=True)
class Ladder:
    """The repairs and their scale. low, high: the ends of the scale. gate: where the least score asked for stands."""

    rungs: tuple[Rung, ...]
    low: float
    high: float
    gate: float | None
    start: int

    def at(self, score: float) -> str:
        """Where a score stands on the scale, as SVG wants it."""
        return f"{100 * (score - self.low) / (self.high - self.low):.2f}%"


def climb(result: Result, chapters: Iterable[Chapter], voice: Voice = PLAIN) -> Ladder | None:
    """The fixes in the result's own order; None when there is nothing to mend or no score."""
    if result.scores.overall is None or not result.fixes:
        return None
    by_index = {index: case for chapter in chapters for case in chapter.cases for index in case.indexes}
    checks = {check.id: check for check in result.checks}
    before, raw_before = result.scores.overall, result.scores.raw or result.scores.overall
    start, rungs = headline(before), []
    for number, fix in enumerate(result.fixes, 1):
        cases = tuple(dict.fromkeys(by_index[index] for index in fix.findings if index in by_index))
        if fix.check in checks:
            rungs.append(_rung(number, fix, checks[fix.check], cases, (before, raw_before), voice))
        before, raw_before = fix.after, fix.raw_after
    gate = gate_score(result.gate.rules)
    shown = [start, before, raw_before, *([gate] if gate is not None else [])]
    low, high = 10 * floor((min(shown) - 1) / 10), 10 * ceil((max(shown) + 1) / 10)
    return Ladder(tuple(rungs), max(0, low), min(100, high), gate, start)


def _rung(
    number: int, fix: Fix, check: CheckSummary, cases: tuple[Case, ...], before: tuple[float, float], voice: Voice
) -> Rung:
    """The words of the dearest case stand for all of them."""
    ordered = sorted(cases, key=lambda case: (-round(case.lost, 9), case.number))
    lead = ordered[0] if ordered else None
    suggestion = next((case.finding.suggestion for case in ordered if case.finding.suggestion), "")
    if lead is not None and lead.finding.suggestion != suggestion:
        lead = next(case for case in ordered if case.finding.suggestion)
    return Rung(
        number=number,
        fix=fix,
        check=check,
        cases=tuple(sorted(cases, key=lambda case: case.number)),
        before=before[0],
        raw_before=before[1],
        today=_today(lead),
        suggestion=suggestion,
        advice=check.fix or (lead.finding.recommendation if lead else ""),
        gain=voice.gained(fix.raw_gain),
        note=_note(fix, before, voice),
    )


def _today(case: Case | None) -> tuple[str, ...]:
    if case is None or not case.quotes:
        return ()
    first, *rest = case.quotes
    # A quote from another page is told first with the one that it contradicts right behind it.
    against = rest[:1] if first.elsewhere else [quoted for quoted in rest if quoted.elsewhere][:1]
    return (first.text, *(quoted.text for quoted in against))


def _note(fix: Fix, before: tuple[float, float], voice: Voice) -> str:
    """What happens to the shown score, in words."""
    old, new = headline(before[0]), headline(fix.after)
    if fix.lifts_cap and before[1] > before[0]:
        return voice.say("{old} to {new}: the cap goes", old=old, new=new)
    if headline(fix.raw_after) > new and fix.raw_after > fix.after:
        return voice.say(
            "held at {score} by a cap; without it {old} to {new}",
            score=new,
            old=headline(before[1]),
            new=headline(fix.raw_after),
        )
    if new > old:
        return voice.say("{old} to {new}", old=old, new=new)
    return voice.say("stays at {score}, rounded down", score=new)


def pages_touched(fix: Fix, voice: Voice = PLAIN) -> str:
    """On how many pages the repair is to be made."""
    if not fix.pages:
        return voice.say("on the whole site")
    return voice.many(len(fix.pages), "on {count} page", "on {count} pages")
