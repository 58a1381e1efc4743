"""One check, asked of one page or of the site, and what becomes of the answer."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from mysteryshop.errors import UsageProblem
from mysteryshop.judge.reading import Reading, SiteReading
from mysteryshop.judge.reading.language import language_of
from mysteryshop.judge.registry import CONFIDENCE, Detector, build_options
from mysteryshop.model import (
    STAGE_OF,
    VALUE,
    Answer,
    Check,
    Checklist,
    Finding,
    PageKind,
    Quote,
    Verdict,
    Visit,
    not_applicable,
    review,
)

Read = TypeVar("Read")

SURE_ENOUGH = 0.7
"""Confidence under which a verdict becomes a question to a person. Source: the catalogue's scoring rules."""

WORST_FIRST = (
    Verdict.FAIL,
    Verdict.PARTIAL,
    Verdict.ERROR,
    Verdict.REVIEW,
    Verdict.PASS,
    Verdict.NOT_SEEN,
    Verdict.NOT_APPLICABLE,
)
"""Of several answers about one site, the first of these counts."""

MOST_QUOTES = 10
"""Quotes that one finding shows. Source: chosen; what fits on a screen of a report."""

MOST_REASONS = 3
"""Reasons that one finding spells out; the rest are counted. Source: chosen; a paragraph."""


@dataclass(frozen=True, slots=True)
class Question:
    """A check with its checklist and the detectors to choose from."""

    check: Check
    checklist: Checklist
    detectors: Mapping[str, Detector]

    @property
    def detector(self) -> Detector:
        """The detector that answers this check. Raises: UsageProblem when there is none of that name."""
        found = self.detectors.get(self.check.detect)
        if found is None:
            raise UsageProblem(
                f"{self.check.id}: no detector is called '{self.check.detect}'.",
                "`mysteryshop checklist list` shows what there is.",
            )
        return found


def ask_page(question: Question, reading: Reading) -> Answer:
    """What the detector says of one page, or why it was not asked."""
    return _unbroken(lambda: _said_better(question, reading, _ask_page(question, reading)), question)


def ask_site(question: Question, site: SiteReading) -> Answer:
    """What the detector says of all pages side by side: its worst answers, told as one."""
    return _unbroken(lambda: _ask_site(question, site), question)


def told_by(site: SiteReading, read: Callable[[SiteReading], tuple[Read, ...]]) -> tuple[Read, ...]:
    """What `read` makes of the site; nothing when it breaks: the checks that need it say `error` then."""
    try:
        return site.once(read)
    except Exception:  # noqa: BLE001 - facts are read for detectors, and break like them
        return ()


def _unbroken(ask: Callable[[], Answer], question: Question) -> Answer:
    question.detector  # noqa: B018 - a check that names no detector is the user's mistake, not the detector's
    try:
        return ask()
    except Exception as problem:  # noqa: BLE001 - one broken detector must not cost the other checks
        return Answer(Verdict.ERROR, f"The detector broke: {type(problem).__name__}: {problem}")


def _ask_page(question: Question, reading: Reading) -> Answer:
    detector = question.detector
    if reading.page.browser_error and not detector.reads_browser_errors:
        return not_applicable("The browser's own error stood here; these are not the shop's words.")
    shortest = question.check.applies.min_words
    if shortest and (detector.counts(reading) if detector.counts else reading.word_count) < shortest:
        told = "Fewer than {} words to judge; menus, labels, prices and stock lines are none."
        return not_applicable(told.format(shortest) if detector.counts else f"Fewer than {shortest} words are shown.")
    foreign = _foreign(question, reading)
    if foreign:
        return review(foreign, reading.opening)
    given = detector.run(reading, build_options(detector, question.check.options))
    return _sure(question, given)


def _said_better(question: Question, reading: Reading, answer: Answer) -> Answer:
    """The answer with words to write instead, where some can be vouched for and the detector gave none."""
    if answer.suggestion or answer.verdict not in (Verdict.FAIL, Verdict.PARTIAL):
        return answer
    from mysteryshop.judge.rewriting import suggest

    try:
        words = suggest(question.check.detect, reading, answer, partial(_ask_page, question))
    except Exception:  # noqa: BLE001 - a rewriting that breaks must not cost the finding that it is an extra of
        return answer
    return replace(answer, suggestion=words)


def _ask_site(question: Question, site: SiteReading) -> Answer:
    detector = question.detector
    answers = tuple(detector.run(site, build_options(detector, question.check.options)))
    if not answers:
        return not_applicable("Nothing on this site has anything to do with this question.")
    return _sure(question, _worst(answers))


def finding_of(
    question: Question,
    answer: Answer,
    *,
    page: str,
    kind: PageKind | None,
    visit: Visit | None = None,
    scenario: str = "",
) -> Finding:
    """An answer with all that a report says of it. Points: weight x verdict, None where it is not counted."""
    check, detector = question.check, question.detector
    value = VALUE.get(answer.verdict)
    return Finding(
        check=check.id,
        checklist=question.checklist.id,
        detector=detector.name,
        page=page,
        page_kind=kind,
        stage=STAGE_OF[kind] if kind else None,
        persona=visit.persona if visit else "",
        scenario=scenario,
        verdict=answer.verdict,
        reason=answer.reason,
        weight=check.weight,
        points=None if value is None else check.weight * value,
        severity=check.severity,
        confidence=_confidence(detector, answer),
        group=_group(check.id, answer),
        quotes=answer.quotes,
        recommendation=check.fix,
        suggestion=answer.suggestion,
        join=check.join.value,
    )


def _worst(answers: Sequence[Answer]) -> Answer:
    worst = min((answer.verdict for answer in answers), key=WORST_FIRST.index)
    same = [answer for answer in answers if answer.verdict is worst]
    quotes: dict[Quote, None] = dict.fromkeys(quote for answer in same for quote in answer.quotes)
    reasons = " ".join(dict.fromkeys(answer.reason for answer in same[:MOST_REASONS]))
    more = f" And {len(same) - MOST_REASONS} more." if len(same) > MOST_REASONS else ""
    return replace(same[0], reason=reasons + more, quotes=tuple(quotes)[:MOST_QUOTES])


def _sure(question: Question, answer: Answer) -> Answer:
    confidence = _confidence(question.detector, answer)
    if answer.verdict.counted and confidence < SURE_ENOUGH:
        reason = f"Perhaps {answer.verdict.value}, but only {confidence:.0%} sure: {answer.reason}"
        return replace(answer, verdict=Verdict.REVIEW, reason=reason)
    return answer


def _confidence(detector: Detector, answer: Answer) -> float:
    return CONFIDENCE[detector.basis] if answer.confidence is None else answer.confidence


def _foreign(question: Question, reading: Reading) -> str:
    spoken = language_of(reading)
    if question.detector.basis != "text" or spoken in ("", question.checklist.language):
        return ""
    return (
        f"These words seem to be in another language ({spoken}) than the checklist's ({question.checklist.language});"
        " a person who speaks it should look."
    )


def _group(check: str, answer: Answer) -> str:
    words = [quote.text for quote in answer.quotes] or [answer.reason]
    told = "\x1f".join([check, answer.verdict.value, *words])
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:12]
