"""From a finding to the words that a customer would rather read; nothing when no proposal holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.questions import Pair, read_pairs
from mysteryshop.judge.reading.sentences import sentences_of
from mysteryshop.judge.reading.wording import READ_TO
from mysteryshop.judge.rewriting.answers import page_of
from mysteryshop.judge.rewriting.families import MEANINGLESS_IS_MET, OF_ANSWERS, OF_PAGES
from mysteryshop.judge.rewriting.keeping import keeps
from mysteryshop.judge.rewriting.knowing import knows
from mysteryshop.judge.rewriting.proposals import Case, Proposal, Rewriter, in_place, read_as
from mysteryshop.model import Answer, Verdict

Ask = Callable[[Reading], Answer]
"""Asks the same check of another page."""

TRIED = 8
"""Proposals that are held against the check for one finding. Source: chosen; each costs as much as the answer did."""

LONGEST = 380
"""Characters of a suggestion. Source: chosen; a longer one is no line to write instead but a new text."""

MOST_ANSWERS = 5
"""Answers of one page that are rewritten. Source: as many bad answers as a finding quotes."""

BAD = (Verdict.FAIL, Verdict.PARTIAL)


def suggest(detector: str, reading: Reading, answer: Answer, ask: Ask) -> str:
    """Words to write instead of what the answer quotes; empty when none can be vouched for.

    ask: asks the check that was answered of the page with the proposed words in it.
    """
    if answer.verdict not in BAD or not answer.quotes or _runs_on(reading):
        return ""
    if detector in OF_ANSWERS:
        return _of_answers(OF_ANSWERS[detector], reading, answer, ask, _enough(detector))
    if detector in OF_PAGES:
        return _best(OF_PAGES[detector], Case(reading, answer, reading), ask, _enough(detector))
    return ""


def _runs_on(reading: Reading) -> bool:
    """Whether there are sentences that nobody wrote to be read; taking them apart would cost time and help nobody."""
    return any(len(sentence.text) > READ_TO for block in reading.page.blocks for sentence in sentences_of(block))


def _enough(detector: str) -> tuple[Verdict, ...]:
    return (Verdict.PASS, Verdict.NOT_APPLICABLE) if detector in MEANINGLESS_IS_MET else (Verdict.PASS,)


def _best(propose: Rewriter, case: Case, ask: Ask, enough: tuple[Verdict, ...]) -> str:
    """The first proposal that holds."""
    sound = (each for each in propose(case) if _is_sound(each, case))
    for proposal in islice(sound, TRIED):
        if ask(in_place(case.reading, proposal)).verdict in enough:
            return proposal.words
    return ""


def _is_sound(proposal: Proposal, case: Case) -> bool:
    """Whether nothing is lost and nothing invented, before the check itself is asked."""
    words = proposal.words
    return (
        bool(proposal.instead_of)
        and 0 < len(words) <= LONGEST
        and words.split() != proposal.replaced.split()
        and all(keeps(told, words) for told in (proposal.replaced, *_quoted(case)))
        and knows(case.whole, words)
    )


def _quoted(case: Case) -> Iterator[str]:
    """What the finding quotes, but for the question that was asked."""
    asked = {pair.asked for pair in case.reading.once(read_pairs)}
    return (quote.text for quote in case.answer.quotes if quote not in asked)


def _of_answers(propose: Rewriter, reading: Reading, answer: Answer, ask: Ask, enough: tuple[Verdict, ...]) -> str:
    """The bad answers of a page said better, each behind its question where there are several."""
    bad = list(islice(_bad_pairs(reading, answer, ask), MOST_ANSWERS))
    told = {pair.question: _best(propose, case, ask, enough) for pair, case in bad}
    if len(bad) == 1:
        return next(iter(told.values()))
    return "\n".join(f"{question} {words}" for question, words in told.items() if words)


def _bad_pairs(reading: Reading, answer: Answer, ask: Ask) -> Iterator[tuple[Pair, Case]]:
    """The quoted pairs that get a bad answer on a page of their own, each as such a page."""
    for pair in reading.once(read_pairs):
        if pair.asked not in answer.quotes or not any(s.quote in answer.quotes for s in pair.answer):
            continue
        alone = read_as(reading, page_of(reading, pair))
        given = ask(alone)
        if given.verdict in BAD:
            yield pair, Case(alone, given, reading)
