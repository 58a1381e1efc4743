"""When to come back and what to do now, as far as the page says it somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mysteryshop.judge.reading.leaks import ANYWHERE
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.repair import NO_WORK, WORK
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.times import find_times, looks_ahead
from mysteryshop.judge.reading.ways import MAIL, PHONE, PHONE_WORD
from mysteryshop.judge.reading.wording import hear, lexicon, words_of
from mysteryshop.judge.rewriting.knowing import retry_after
from mysteryshop.judge.rewriting.messages import elsewhere, quoted_part
from mysteryshop.judge.rewriting.proposals import Case, Proposal, sentences_of_quotes
from mysteryshop.judge.rewriting.shapes import in_turn, joined, stopped

LONGEST_MOVED = 30
"""Words of a sentence that is said again beside the message. Source: chosen; longer ones are other texts."""

LATER = re.compile(
    r"^\W*(?:please )?(?:try|check|come|visit)(?: us)? (?:again|back)(?: (?:later|soon|shortly"
    r"|in a (?:few minutes|bit|moment"
    r"|while)))?[.!]*\W*$|^\W*(?:we(?:'ll| will) be )?back (?:very )?(?:soon|shortly)[.!]*\W*$",
    re.IGNORECASE,
)
"""A sentence that says nothing but "later"."""

OF_THE_END = lexicon(
    r"(?:back|open|opens|reopens?|works?|working|available|in stock|running|restored|repaired|fixed|ready|online)"
    r"|next (?:update|news)|(?:closed|down|off|offline|unavailable|maintenance)"
)
"""Words beside which a time is when the failure ends. Source: chosen; a banner's "order by 3 pm" is another time."""

AGAIN = (
    "Please try again in about {wait}.",
    "It should work again in about {wait}: please come back then.",
    "Please come back in about {wait}.",
)
REACH = (
    "You can still reach us on {way}.",
    "If you can't wait, you can reach us on {way}.",
    "Until it works again, you can reach us on {way}.",
)
"""For a number or an address that the page gives with no sentence round it."""


def times(case: Case) -> Iterator[Proposal]:
    """A time that the page names elsewhere, or that its server tells machines."""
    said = [s for s in elsewhere(case.reading) if OF_THE_END.search(words_of(s))]
    for sentence in [s for s in said if any(looks_ahead(time) for time in find_times([s]))][:3]:
        yield from _said_beside(case, sentence)
    wait = retry_after(case.whole)
    if wait:
        for shape in in_turn(AGAIN, case.seed):
            yield from _beside(case, shape.format(wait=wait))


def next_steps(case: Case) -> Iterator[Proposal]:
    """A number or an address that stands elsewhere on the page."""
    for sentence in elsewhere(case.reading):
        text = words_of(sentence)
        mail, phone = MAIL.search(text), PHONE.search(text)
        number = phone.group() if phone and len(re.sub(r"\D", "", phone.group())) >= 9 else ""
        if not (mail or number):
            continue
        if PHONE_WORD.search(text) and len(text.split()) >= 4 and not ANYWHERE.search(text):
            yield from _said_beside(case, sentence)
        for shape in in_turn(REACH, case.seed):
            words = shape if number else shape.replace("reach us on", "write to us at")
            yield from _beside(case, words.format(way=number or (mail.group() if mail else "")))


def repairs(case: Case) -> Iterator[Proposal]:
    """What the page says elsewhere of the work."""
    for heard in hear(elsewhere(case.reading), WORK, unless=NO_WORK)[:2]:
        yield from _said_beside(case, heard.sentence)


def _said_beside(case: Case, sentence: Sentence) -> Iterator[Proposal]:
    """A sentence from elsewhere on the page, said where the customer reads."""
    if len(sentence.text.split()) <= LONGEST_MOVED:
        yield from _beside(case, stopped(sentence.text))


def _beside(case: Case, words: str) -> Iterator[Proposal]:
    """Instead of "try again later", else behind the last quoted sentence."""
    told = sentences_of_quotes(case, case.reading.once(read_message).sentences) or quoted_part(case)
    kept = [stopped(sentence.text) for sentence in told if not LATER.match(words_of(sentence))]
    if told:
        yield Proposal(joined(*kept, words), told)
