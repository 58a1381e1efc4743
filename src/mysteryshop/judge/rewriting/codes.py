"""What only a machine said, said to a customer, with the code that helps to look it up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import words_of
from mysteryshop.judge.rewriting.keeping import facts_in, references_in, without_insides
from mysteryshop.judge.rewriting.messages import insults, now_of, situation_of, speaks_well
from mysteryshop.judge.rewriting.proposals import Case, Proposal
from mysteryshop.judge.rewriting.shapes import great, in_turn, joined, stopped
from mysteryshop.judge.rewriting.situation import GENERIC, Situation

DIRECT = (
    "We're sorry that {clause}",
    "Sorry, {clause}",
    "We're sorry: {clause}",
    "{Clause}, and we're sorry about that",
)
"""Ways to say sorry for what the reader can't do."""

OURS = (
    "Sorry, something on our side went wrong, so {clause}",
    "Something on our side has stopped working, and we're sorry that {clause}",
    "We're sorry: something on our side broke, and {clause}",
)
"""For what only a machine said. A page that answers with its own code is at fault itself."""

QUOTE = (" If you get in touch, please quote {code}.", " The reference to quote is {code}.")


def shaped(shape: str, situation: Situation, number: int) -> str:
    """A sentence of this shape about this situation."""
    clause = now_of(situation, number)
    return stopped(shape.format(clause=clause, Clause=great(clause)))


def instead_of_code(case: Case, told: Sequence[Sentence]) -> Iterator[Proposal]:
    """The same failure in plain words, with the code that helps to look it up; what else is told with it stays.

    told: the sentences that may be replaced; those of them that the finding quotes are.
    """
    situation, spoken = situation_of(case), [s for s in told if _is_quoted(s, case)]
    if situation is None or situation.stated or not any(_is_code(s) for s in spoken):
        return
    codes = [code for s in spoken for code in references_in(s.text)]
    others = [s for s in spoken if not _is_code(s) and not _says_no_more(s, codes)]
    if others and (insults(case) or not speaks_well(others)):
        return
    kept = [s.text for s in others]
    lost = situation.clause.startswith("we can't find")
    for number, shape in enumerate(in_turn(DIRECT[:3] if lost else OURS, case.seed)):
        ending = in_turn(QUOTE, case.seed)[0].format(code=codes[0]) if codes else ""
        yield Proposal(joined(shaped(shape, situation, number), *kept, ending), tuple(spoken))


def _is_quoted(sentence: Sentence, case: Case) -> bool:
    return any(q.selector == sentence.block.selector and sentence.text in q.text for q in case.answer.quotes)


def _is_code(sentence: Sentence) -> bool:
    return without_insides(sentence.text) != sentence.text


def _says_no_more(sentence: Sentence, codes: Sequence[str]) -> bool:
    """Whether a sentence beside code only says that something failed, or gives the reference."""
    facts = facts_in(sentence.text)
    only_code = bool(codes) and facts <= {code.lower() for code in codes} and len(sentence.text.split()) < FEW
    says_nothing = len(sentence.text.split()) <= CALL or GENERIC.search(words_of(sentence)) is not None
    return only_code or (not facts and (says_nothing or not speaks_well([sentence])))


CALL = 2
"""Words of a mere call: "Help!", "Oh no!"."""


FEW = 5
"""Words of a line that holds a reference and nothing else. Source: chosen; "Your request number is 4711"."""
