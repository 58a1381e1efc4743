"""Answers that answer first: the sentence that says it brought to the front, or fetched from elsewhere on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.answers import (
    BRAND_TALK,
    ELSEWHERE,
    has_what_was_asked,
    says_it_first,
)
from mysteryshop.judge.reading.page import CONTROLS
from mysteryshop.judge.reading.plain import ASKED_TAG
from mysteryshop.judge.reading.questions import Asks, Pair, read_pairs
from mysteryshop.judge.reading.refusal import CANNOT, NO, YES
from mysteryshop.judge.reading.sentences import Sentence, sentences_of
from mysteryshop.judge.reading.wording import lexicon, plain, regex, words_of
from mysteryshop.judge.rewriting.keeping import facts_in
from mysteryshop.judge.rewriting.proposals import Case, Proposal
from mysteryshop.judge.rewriting.shapes import joined, stopped
from mysteryshop.judge.rewriting.topics import TOPICS
from mysteryshop.model import Block, Page

REFERS_BACK = regex(
    r"^\W*(?:it|they|this|that|these|those|he|she|its|their|so|but|and|or|then|however|instead|otherwise|also"
    r"|such|there"
    r"|in that case|after that|if so|if not|such|the same|both|neither|either)\b",
    re.IGNORECASE,
)
"""A sentence that only makes sense behind another one."""

GRANTS = lexicon(
    r"(?:you|we|they|anyone|everyone) (?:can|may|do|will)|can be \w+ed|(?:is|are) (?:available|possible|welcome)"
)

_EMPTY = frozenset(
    """
    about after again all also and any are ask back because been before but buy can come could did does doing don
    down each for from get give got had has have her here him his how into isn its just let like long make many
    may more most much need not now one only other our out over own per please same say see sell she should some
    such take than that the their them then there these they this those through till too use very want was way
    were what when where which while who why will with won would yes you your yours
    """.split()
)
STEM = 5


def page_of(reading: Reading, pair: Pair) -> Page:
    """A page with this question and its answer alone, so that one answer can be judged and said otherwise."""
    asked = Block(pair.question, "heading", pair.asked.selector, level=3, tag=ASKED_TAG)
    told = "".join(f"{s.text}{' ' if re.search(r'[.!?…][^a-z0-9]*$', s.text) else chr(10)}" for s in pair.answer)
    selector = pair.answer[0].block.selector if pair.answer else "answer"
    answer = Block(told.strip(), "paragraph", selector, tag="p")
    return replace(reading.page, blocks=(asked, answer), links=(), forms=(), data=(), html="")


def pair_of(case: Case) -> Pair | None:
    """The one question of such a page, with its answer."""
    return next(iter(case.reading.once(read_pairs)), None)


def answers_first(case: Case) -> Iterator[Proposal]:
    """The answering sentence before the others; brand talk in front of it is left out where it holds no fact."""
    pair = pair_of(case)
    if pair is None:
        return
    opening, later = pair.answer[:2], pair.answer[2:]
    for said in (s for s in later if _answers(pair, s)):
        kept = [s.text for s in opening if facts_in(s.text) or not BRAND_TALK.search(words_of(s))]
        yield Proposal(joined(said.text, *kept), opening, moved=(said,))
    yield from _fetched(case, pair)


def concrete(case: Case) -> Iterator[Proposal]:
    """The time, amount, step or place that is asked for, where the page names it somewhere."""
    pair = pair_of(case)
    if pair is not None:
        yield from _fetched(case, pair)


def _answers(pair: Pair, sentence: Sentence) -> bool:
    text = plain(sentence.text)
    if REFERS_BACK.match(text) or text.endswith("?") or ELSEWHERE.search(text):
        return False
    alone = replace(pair, answer=(sentence,))
    if pair.asks is Asks.YES_OR_NO:
        told = YES.match(text) or NO.match(text) or CANNOT.search(text) or GRANTS.search(text)
        return bool(told) and (
            bool(YES.match(text) or NO.match(text)) or len(stems_in(pair.question) & stems_in(text)) > 1
        )
    return has_what_was_asked(pair, text) and says_it_first(alone)


def _fetched(case: Case, pair: Pair) -> Iterator[Proposal]:
    """What the page says of the same thing under another heading."""
    own = {s.text for s in pair.answer}
    for topic in (topic for topic in TOPICS if topic.asked(pair)):
        for sentence in (s for s in told_on(case.whole) if s.text not in own and topic.told(plain(s.text))):
            if _answers(pair, sentence):
                first = pair.answer[:2]
                kept = [s.text for s in first if facts_in(s.text)]
                yield Proposal(joined(stopped(sentence.text), *kept), first)


def told_on(whole: Reading) -> tuple[Sentence, ...]:
    """Every sentence of the page but its questions and controls."""
    blocks = [b for b in whole.page.blocks if b.role not in CONTROLS and b.role != "heading" and not b.strike]
    data = [s for pair in whole.once(read_pairs) for s in pair.answer]
    return tuple(dict.fromkeys([*(s for block in blocks for s in sentences_of(block)), *data]))


def stems_in(text: str) -> frozenset[str]:
    """The beginnings of the words that carry a text's meaning."""
    words = re.findall(r"[a-z]{3,}", plain(text).lower())
    return frozenset(word[:STEM] for word in words if word not in _EMPTY)
