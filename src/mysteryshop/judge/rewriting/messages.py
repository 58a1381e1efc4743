"""What the rewriters of failure messages share: the quoted part of the message, and words put before or behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mysteryshop.judge.labels.on_pages import label_message
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.blame import ACCUSING
from mysteryshop.judge.reading.leaks import RAW
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.own_side import MONEY, PAIN, PRIDE
from mysteryshop.judge.reading.page import CONTROLS
from mysteryshop.judge.reading.sentences import Sentence, sentences_of
from mysteryshop.judge.reading.wording import regex, words_of
from mysteryshop.judge.rewriting.keeping import facts_in, without_insides
from mysteryshop.judge.rewriting.proposals import GOES_ON, Case, Proposal
from mysteryshop.judge.rewriting.shapes import joined, stopped
from mysteryshop.judge.rewriting.situation import Situation, read_situation
from mysteryshop.model import LONGEST_QUOTE

SHOWN = 110
"""Characters of the quoted words that a suggestion repeats before `…` takes over. Source: chosen; a line and a half."""

CANNOT = "you can't "
NOW = ("right now", "at the moment", "just now")


PLANNED = regex(
    r"\b(?:will|from|between|on) (?:\d|mon|tue|wed|thu|fri|sat|sun|be\b)|\bwill be\b|\b(?:tomorrow|next week)\b",
    re.IGNORECASE,
)
"""Words of work that is announced, and may not have begun."""


def situation_of(case: Case) -> Situation | None:
    """What the failure means for the reader."""
    return case.reading.once(read_situation)


def now_of(situation: Situation, number: int) -> str:
    """The clause with a word for now, where it has no time of its own."""
    clause = situation.clause
    if clause.startswith(CANNOT) and situation.sentence is not None and PLANNED.search(situation.sentence.text):
        return f"you won't be able to {clause.removeprefix(CANNOT)} during that time"
    if not clause.startswith(("you can't", "we can't")) or re.search(
        r"\b(?:now|today|tonight|moment|until|yet|this \w+|page|tomorrow|\d)\b", clause
    ):
        return clause
    return f"{clause} {NOW[number % len(NOW)]}"


def quoted_part(case: Case) -> tuple[Sentence, ...]:
    """The sentences of the message that stand in the quoted words, whole or in part, in reading order."""
    quotes = case.answer.quotes
    return tuple(
        sentence
        for sentence in case.reading.once(read_message).sentences
        for quote in quotes
        if quote.selector == sentence.block.selector
        and sentence.block.text.strip().startswith(quote.text)
        and sentence.start < LONGEST_QUOTE
    )


def speaks_well(sentences: Iterable[Sentence]) -> bool:
    """Whether words can stay as they are: no blame, boasts, pain or code. An insult is not mended by a sorry."""
    return not any(
        pattern.search(words_of(sentence)) for sentence in sentences for pattern in (ACCUSING, PAIN, PRIDE, MONEY)
    ) and not any(without_insides(s.text) != s.text or RAW.search(s.text) for s in sentences)


def _may_stay(case: Case) -> bool:
    """Whether the message can stay and be added to."""
    return not insults(case) and speaks_well(case.reading.once(read_message).sentences)


def insults(case: Case) -> bool:
    """Whether a message boasts, complains or blames by its sense, where the words alone do not tell."""
    label = case.reading.once(label_message)
    if label is None or case.reading.once(read_message).word_count < SENSIBLE:
        return False
    selfish = label["brand_centred"].value or label["blames_customer"].value
    return bool(selfish) and label["verdict"].value == "brand_focused"


SENSIBLE = 8
"""Words from which a message has a sense that can be told. Source: chosen."""


def before(case: Case, opening: str) -> Iterator[Proposal]:
    """The quoted words with a new sentence before them; `…` stands for what goes on unchanged and holds no fact."""
    told = quoted_part(case)
    if told and opening and _may_stay(case):
        yield _with(told, opening, told)


def in_front(case: Case, first: Sentence, changed: str) -> Iterator[Proposal]:
    """The quoted words with their first sentence said otherwise."""
    told = quoted_part(case)
    if told and told[0] == first and changed and _may_stay(case):
        yield _with(told, changed, told[1:])


def _with(told: tuple[Sentence, ...], opening: str, kept: tuple[Sentence, ...]) -> Proposal:
    """Repeats the quoted sentences up to the last one that holds a fact; a short rest is repeated as well."""
    last = max((n for n, sentence in enumerate(kept) if facts_in(sentence.text)), default=-1) + 1
    rest = kept[last:]
    while rest and len(" ".join(s.text for s in (*kept[:last], rest[0]))) <= SHOWN:
        last, rest = last + 1, rest[1:]
    words = joined(stopped(opening), *(_ended(sentence.text) for sentence in kept[:last]))
    if not rest:
        return Proposal(words, told)
    return Proposal(f"{words} {GOES_ON}", told, rest=" ".join(sentence.text for sentence in rest))


def _ended(text: str) -> str:
    return text if re.search(r"[.!?…:]\W*$", text) else f"{text}."


def elsewhere(reading: Reading) -> tuple[Sentence, ...]:
    """What the page says outside its message: in its head, its foot, its margins."""
    message = {sentence.block.text for sentence in reading.once(read_message).sentences}
    return tuple(
        sentence
        for block in reading.page.blocks
        if block.visible and block.role not in CONTROLS and block.text not in message
        for sentence in sentences_of(block)
    )
