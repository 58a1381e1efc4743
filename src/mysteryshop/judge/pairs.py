"""Many questions on one page, one answer about them all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.questions import Pair, read_pairs
from mysteryshop.model import Answer, Quote, Verdict, failed, not_applicable, partial, passed

SHOWN = 5
"""Bad answers that are quoted. Source: chosen; the rest can be found by their like."""

TOO_MANY = 3
"""Bad answers from which the page fails, however many good ones stand beside them. Source: chosen."""

TOO_LARGE_A_SHARE = 0.2
"""Share of bad answers from which the page fails. Source: chosen; one in five is met by every customer who reads on."""


def judge_pairs(page: Reading, ask: Callable[[Pair], Answer | None], nothing_asked: str) -> Answer:
    """One answer for all questions of a page. `ask` gives None where it has no meaning for a pair.

    Fails with three bad answers, or one in five; fewer are partial. The reason says how many of how many.
    nothing_asked: the reason where no pair has anything to do with it.
    """
    pairs = page.once(read_pairs)
    if not pairs:
        return not_applicable("There is no question on this page.")
    answers = [(pair, answer) for pair in pairs if (answer := ask(pair)) is not None]
    if not answers:
        return not_applicable(nothing_asked)
    bad = [(pair, answer) for pair, answer in answers if answer.verdict is Verdict.FAIL]
    half = [(pair, answer) for pair, answer in answers if answer.verdict is Verdict.PARTIAL]
    if bad:
        tell = failed if len(bad) >= min(TOO_MANY, TOO_LARGE_A_SHARE * len(answers)) else partial
        return tell(_counted(bad, len(answers)), *_shown(bad), suggestion=_suggestion(bad))
    if half:
        return partial(_counted(half, len(answers)), *_shown(half), suggestion=_suggestion(half))
    return passed(_counted(answers, len(answers)), *_shown(answers[:1]))


def _counted(told: Sequence[tuple[Pair, Answer]], total: int) -> str:
    reason = told[0][1].reason
    return reason if total == 1 else f"{reason} ({len(told)} of {total} answers.)"


def _shown(told: Sequence[tuple[Pair, Answer]]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(quote for pair, answer in told[:SHOWN] for quote in (pair.asked, *answer.quotes)))


def _suggestion(told: Sequence[tuple[Pair, Answer]]) -> str:
    return next((answer.suggestion for _, answer in told if answer.suggestion), "")
