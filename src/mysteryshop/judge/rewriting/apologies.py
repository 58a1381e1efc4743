"""A sorry that is meant: for the hollow one, and for the one that nobody said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mysteryshop.judge.reading.apology import read_apologies
from mysteryshop.judge.reading.loss import read_losses
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import plain, regex
from mysteryshop.judge.rewriting.codes import DIRECT, instead_of_code, shaped
from mysteryshop.judge.rewriting.losses import instead_of_label, is_label
from mysteryshop.judge.rewriting.messages import before, in_front, quoted_part, situation_of
from mysteryshop.judge.rewriting.proposals import Case, Proposal
from mysteryshop.judge.rewriting.shapes import can_go_inside, in_turn, small, stopped
from mysteryshop.judge.rewriting.situation import Situation
from mysteryshop.judge.rewriting.stock import DOUBTFUL, says_nothing_else

ABOUT_THIS = ("We're sorry about this.", "We're sorry for the trouble this causes you.", "Sorry about this.")
"""Where the message tells the trouble well, and only the sorry is missing."""

IF = regex(
    r"(?P<said>\b(?:sorry|apologi[sz]e|apologies)[^.!?,;]{0,30}?) if (?P<rest>you|your|this|it|the|there|that|we)\b",
    re.IGNORECASE,
)
WISHES = regex(
    r"\b(?:heart|hop(?:e|ed|ing)|want(?:ed)?|set on|counting|look(?:ed|ing) forward|would|could)\b", re.IGNORECASE
)
"""What nobody can be sorry that it is so."""

TROUBLE = ("the trouble this causes you", "the trouble this is causing you", "the trouble you have with this")
CAUSED = ("the trouble this has caused you", "the trouble that this caused you")


def apologies(case: Case) -> Iterator[Proposal]:
    """For a hollow apology a direct one, and one where nobody says sorry."""
    read = case.reading.once(read_apologies)
    if read.meant:
        return
    if read.hollow:
        for heard in read.hollow[:1]:
            yield from _meant(case, heard.sentence)
        return
    situation, told = situation_of(case), quoted_part(case)
    seen = bool(case.reading.once(read_losses)) and situation is not None and not situation.stated
    if situation is not None and not seen:
        yield from _for_this(case, situation, told)
    if case.reading.once(read_message).speaks_of_trouble:
        for opening in in_turn(ABOUT_THIS, case.seed):
            yield from before(case, opening)


def _for_this(case: Case, situation: Situation, told: tuple[Sentence, ...]) -> Iterator[Proposal]:
    """A sorry for what the reader can't do: on the sentence that says so, else before it, else instead of mere code."""
    yield from instead_of_code(case, case.reading.once(read_message).sentences)
    if told and is_label(told):
        yield from instead_of_label(case, situation, told)
        return
    if situation.sentence is not None and told and situation.sentence == told[0] and situation.stated:
        yield from in_front(case, told[0], f"Sorry, {small(told[0].text)}" if _starts_with_it(told[0]) else "")
    if told and situation.sentence == told[0] and can_go_inside(told[0].text) and told[0].text.rstrip().endswith("."):
        opening = in_turn(("Sorry,", "We're sorry:"), case.seed)[0]
        yield from in_front(case, told[0], f"{opening} {small(told[0].text)}")
    for number, shape in enumerate(in_turn(DIRECT, case.seed)):
        yield from before(case, shaped(shape, situation, number))


def _starts_with_it(sentence: Sentence) -> bool:
    return re.match(r"(?:you|your|we|customers|residents)\b", plain(sentence.text), re.IGNORECASE) is not None


def _meant(case: Case, sentence: Sentence) -> Iterator[Proposal]:
    """The hollow sentence without its doubt: naming what the reader can't do where it says nothing else."""
    text = plain(sentence.text)
    situation = situation_of(case)
    if situation is not None and says_nothing_else(text) and not _says_so(case, situation):
        for number, shape in enumerate(in_turn(DIRECT, case.seed)):
            yield Proposal(shaped(shape, situation, number), (sentence,))
    stock = DOUBTFUL.search(text)
    if stock:
        past = re.search(r"caused|have been|has been", stock.group())
        trouble = in_turn(CAUSED if past else TROUBLE, case.seed)[0]
        swapped = f"{text[: stock.start('for')]} for {trouble}{text[stock.end() :]}"
        yield Proposal(stopped(swapped), (sentence,))
    doubted = IF.search(text)
    if doubted and not WISHES.search(text[doubted.end("said") :].split(":")[0]):
        swapped = f"{text[: doubted.end('said')]} that {text[doubted.start('rest') :]}"
        yield Proposal(stopped(_certain(swapped)), (sentence,))


def _certain(text: str) -> str:
    return re.sub(r"\b(?:may|might|could) have (?!to\b)", "have ", text)


def _says_so(case: Case, situation: Situation) -> bool:
    """Whether the message already says the situation in those words elsewhere."""
    others = case.reading.once(read_message).sentences
    return situation.stated and any(situation.clause in plain(s.text).lower() for s in others)
