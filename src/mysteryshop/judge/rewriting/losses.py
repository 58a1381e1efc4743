"""The customer's side of a failure, said with the failure; and a message where there was only a label or code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mysteryshop.judge.reading.apology import SORRY
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import plain, words_of
from mysteryshop.judge.rewriting.codes import DIRECT, instead_of_code, shaped
from mysteryshop.judge.rewriting.keeping import facts_in, without_insides
from mysteryshop.judge.rewriting.messages import before, in_front, now_of, quoted_part, situation_of
from mysteryshop.judge.rewriting.proposals import Case, Proposal
from mysteryshop.judge.rewriting.shapes import can_go_inside, great, in_turn, small, unstopped
from mysteryshop.judge.rewriting.situation import DEFAULT, SOLD_OUT, Situation
from mysteryshop.judge.rewriting.stock import says_nothing_else

LONGEST_JOINED = 14
"""Words of a sentence that can still be joined to another. Source: chosen; both together stay under 25."""


def losses(case: Case) -> Iterator[Proposal]:
    """What the reader can't do, said beside what broke."""
    situation = situation_of(case)
    told = quoted_part(case)
    if situation is None or situation.stated or not told:
        return
    if SORRY.search(words_of(told[0])):
        yield from _in_the_apology(case, situation, told)
        return
    if is_label(told):
        yield from instead_of_label(case, situation, told)
        return
    for number, shape in enumerate(in_turn(("cause first", "reader first", "we know"), case.seed)):
        clause, first = now_of(situation, number), told[0]
        short = len(first.text.split()) <= LONGEST_JOINED and not first.text.rstrip().endswith(("?", ":"))
        about_it = situation.sentence is None or situation.sentence == first
        if shape == "cause first" and short and about_it and not (situation.is_guess and situation.clause != DEFAULT):
            yield from in_front(case, first, f"{unstopped(first.text)}, so {clause}.")
        elif (
            shape == "reader first"
            and short
            and about_it
            and can_go_inside(first.text)
            and ":" not in first.text
            and not situation.is_guess
        ):
            yield from in_front(case, first, f"{great(clause)}: {small(unstopped(first.text))}.")
        else:
            yield from before(case, f"{'We know that ' + clause if shape == 'we know' else great(clause)}.")
    yield from before(case, f"{great(now_of(situation, 0))}.")


def _in_the_apology(case: Case, situation: Situation, told: Sequence[Sentence]) -> Iterator[Proposal]:
    """A stock apology beside the failure turned into one for what the reader can't do."""
    if len(told) == 1 and situation.sentence not in told and says_nothing_else(plain(told[0].text)):
        for number, shape in enumerate(in_turn(DIRECT, case.seed)):
            yield Proposal(shaped(shape, situation, number), tuple(told))


def instead_of_label(case: Case, situation: Situation, told: Sequence[Sentence]) -> Iterator[Proposal]:
    """A sentence for a line that is none: "Service unavailable", "Out of stock"."""
    label = unstopped(told[0].text).lower()
    sold_out = SOLD_OUT.search(words_of(told[0])) is not None
    shapes = (f"It is {label}, so {{clause}}", f"Sorry, it is {label}, so {{clause}}") if sold_out else DIRECT
    for number, shape in enumerate(in_turn(shapes, case.seed + case.answer.reason)):
        yield Proposal(shaped(shape, situation, number), tuple(told))


def is_label(told: Sequence[Sentence]) -> bool:
    """Whether all that stands there is one short line with no verb and no fact in it."""
    return len(told) == 1 and len(told[0].text.split()) <= LABEL_WORDS and not facts_in(told[0].text)


LABEL_WORDS = 3
"""Words of a label. Source: chosen; "Temporarily out of stock" is caught by its parts."""


def messages(case: Case) -> Iterator[Proposal]:
    """For code or a bare label a message: what happened, what it means, and the reference to quote."""
    told = case.reading.once(read_message).sentences
    situation = situation_of(case)
    if not told or situation is None:
        return
    if all(without_insides(sentence.text) == sentence.text for sentence in told):
        if len(told) == 1:
            yield from losses(case)
        return
    yield from instead_of_code(case, told)
