"""What pages state: each visible sentence with the heading or question that it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from mysteryshop.judge.reading.copy import ASIDE
from mysteryshop.judge.reading.page import FURNITURE, Reading, SiteReading
from mysteryshop.judge.reading.plain import ASKED_TAG
from mysteryshop.judge.reading.sentences import Sentence, sentences_of
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import Block, Fact, FactKind, PageKind, Quote

NO_PROMISES = frozenset({PageKind.FAULT, PageKind.ERROR, PageKind.MAINTENANCE, PageKind.QUEUE})
"""Kinds of page whose words are about a fault and not what the shop promises."""

ANSWER_PAGES = frozenset(
    {PageKind.FAQ, PageKind.HELP, PageKind.DELIVERY_INFO, PageKind.RETURNS_INFO, PageKind.TERMS, PageKind.PRODUCT}
)
"""Kinds of page where a closed answer is still part of what the customer is told."""

TITLES = frozenset({"heading", "summary", "term"})
LABELS = frozenset({"cell", "definition"})
LONGEST_SENTENCE = 1000
"""Characters; what is longer is no promise that a customer reads. Source: chosen, far above any real sentence."""

LABEL_WORDS = 6
ANSWER_SENTENCES = 3
"""Sentences after a question that still answer it. Source: chosen; a short answer."""

_PLAIN = str.maketrans({0x2019: "'", 0x2018: "'", 0xA0: " ", 0x202F: " ", 0x2011: "-"})

_BARE_VALUE = regex(r"^\W*(?:[£$€₹]\s?[\d.,]+|[\d.,]+\s?(?:€|£|GBP|EUR|USD)|free|included)\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence on a page. text: its words with plain apostrophes and spaces, as long as the sentence itself.

    topic: the question, heading or label it stands under; before, after: its neighbours in the same block. source: the
    id of its page where it was read there, kept so that nobody need put it together again.
    """

    text: str
    sentence: Sentence
    page: Reading
    topic: str = ""
    before: str = ""
    after: str = ""
    source: str = field(default="", compare=False, repr=False)

    def quote(self) -> Quote:
        """The sentence as evidence, with its page."""
        return replace(self.sentence.quote, page=self.page.id)

    def fact(self, kind: FactKind, value: str, *, subject: str = "", **conditions: str) -> Fact:
        """A fact that this sentence states."""
        kept = {name: told for name, told in conditions.items() if told}
        return Fact(kind, value, self.quote(), self.page.channel, self.page.id, subject, kept)


def statements(site: SiteReading) -> tuple[Statement, ...]:
    """Every sentence that some page states, in walking order; struck-out words and other products' blocks left out."""
    return tuple(statement for page in promising_pages(site) for statement in page.once(_stated))


def promising_pages(site: SiteReading) -> tuple[Reading, ...]:
    """The pages whose words are the shop's promises: no browser errors, no faults, no staged scenarios."""
    return tuple(
        page
        for page in site.pages
        if not page.page.browser_error and not page.page.scenario and page.page.main_kind not in NO_PROMISES
    )


def readable_blocks(page: Reading) -> Iterator[Block]:
    """The blocks a customer reads on a page, furniture included, without struck-out text and recommendations.

    What is closed counts where answers stand, for a customer can open it; never in menus, headers and drawers.
    """
    closed_too = bool(ANSWER_PAGES & set(page.page.kinds))
    skipped = 0
    for block in page.page.blocks:
        openable = closed_too and block.region not in FURNITURE
        if not block.text.strip() or block.strike or not (block.visible or openable):
            continue
        if block.role == "heading":
            if skipped and block.level <= skipped:
                skipped = 0
            if ASIDE.search(block.text):
                skipped = max(block.level, 2)
        furniture = block.region in ("footer", "nav", "header")
        if furniture or (not skipped and block.role not in ("quote", "code", "option")):
            yield block


def plain(text: str) -> str:
    """The text with plain apostrophes, hyphens and spaces, letter for letter as long."""
    return text if text.isascii() else text.translate(_PLAIN)


def _stated(page: Reading) -> tuple[Statement, ...]:
    found: list[tuple[str, Sentence, str]] = []
    heading = question = before = ""
    answered = 0
    for block in readable_blocks(page):
        if block.role in TITLES:
            heading, question = block.text, ""
        if block.tag == ASKED_TAG:
            # What a customer asks or says is what the next words are about, and no promise.
            continue
        for sentence in sentences_of(block):
            if len(sentence.text) > LONGEST_SENTENCE:
                continue
            text = plain(sentence.text)
            label = before if _is_value(block, text) and len(before.split()) <= LABEL_WORDS else ""
            topic = label or (question if answered < ANSWER_SENTENCES else "") or heading
            found.append((text, sentence, plain(topic)))
            answered += 1
            if text.endswith("?"):
                question, answered = text, 0
        before = block.text
    return tuple(_side_by_side(page, found))


def _side_by_side(page: Reading, found: Sequence[tuple[str, Sentence, str]]) -> Iterator[Statement]:
    """Each sentence with its words and topic, and what stands before and after it in its block."""
    source, last = page.id, len(found) - 1
    for place, (text, sentence, topic) in enumerate(found):
        sooner, later = found[place - 1] if place else None, found[place + 1] if place < last else None
        before = sooner[0] if sooner and sooner[1].block is sentence.block else ""
        after = later[0] if later and later[1].block is sentence.block else ""
        yield Statement(text, sentence, page, topic, before, after, source)


def _is_value(block: Block, text: str) -> bool:
    return block.role in LABELS or _BARE_VALUE.match(text) is not None
