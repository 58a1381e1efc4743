"""What a page tells its customer, sentence by sentence, each with the heading and the label that it stands under."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mysteryshop.judge.reading.page import FURNITURE, Reading
from mysteryshop.judge.reading.sentences import Sentence, sentences_of
from mysteryshop.judge.reading.wording import lexicon, regex, words_of
from mysteryshop.model import Block, Quote

LABEL_WORDS = 7
"""Words of the longest label or heading that says what the next words are about. Source: chosen."""

UNSAID = frozenset({"code", "quote"})
"""Roles of words that are not the shop's: customers' reviews, lines of code."""

RELATED = lexicon(
    r"(?:you (?:may|might|could) (?:also )?(?:like|love|need|want)|(?:customers|people"
    r"|others)(?: who \w+(?: \w+){0,3})?"
    r" also \w+|related (?:products?|items?)|similar (?:products?|items?)|recommended(?: for you)?|recently viewed"
    r"|(?:goes|go|pairs?) (?:well|nicely)? ?with (?:it|this|them)|more (?:from|like) [^.!?]{1,40}|see also"
    r"|frequently bought together|complete the \w+|other (?:products|items)|the same (?:range|collection))"
)
"""Headings under which other goods than the page's own are shown. Source: the usual names on shop systems."""

REVIEWS = lexicon(
    r"(?:customer |product |verified )?reviews?(?: \(\d+\))?|ratings?|what (?:our )?(?:customers|buyers) say"
)

QUESTION_WORDS = 16
"""Words of the longest question that the next words answer. Source: chosen; longer ones tell a story."""

_STOP = regex(r"[.!]$")


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence as a customer meets it. head: the nearest heading before it.

    label: the short words right before it, or the question right before it in its own paragraph.
    """

    sentence: Sentence
    head: str
    label: str

    @property
    def text(self) -> str:
        """The sentence as patterns read it."""
        return words_of(self.sentence)

    @property
    def labelled(self) -> str:
        """The sentence with its label in front."""
        return f"{self.label} {self.text}".strip()

    @property
    def block(self) -> Block:
        """Where it stands."""
        return self.sentence.block

    @property
    def quote(self) -> Quote:
        """The sentence as evidence."""
        return self.sentence.quote

    @property
    def own(self) -> bool:
        """Whether it stands in the page's own part: not in a header, a menu or the foot."""
        return self.sentence.block.region not in FURNITURE


def read_told(reading: Reading) -> tuple[Told, ...]:
    """Every sentence of a page in reading order, folded ones too, labels and options among them; no dialogs."""
    return tuple(_told(block for block in reading.page.blocks if block.region != "dialog" and block.text.strip()))


def seen(told: Iterable[Told]) -> tuple[Told, ...]:
    """What can be read without unfolding anything."""
    return tuple(one for one in told if one.block.visible and not one.block.strike)


def of_this_thing(told: Iterable[Told]) -> tuple[Told, ...]:
    """What stands in the page's own part and under no heading for other goods or reviews."""
    return tuple(one for one in told if one.own and not _elsewhere(one.head))


def telling(told: Iterable[Told], most: int = 4) -> tuple[Quote, ...]:
    """The sentences as evidence, each once, in reading order."""
    return tuple(dict.fromkeys(one.quote for one in told))[:most]


def _told(blocks: Iterable[Block]) -> Iterator[Told]:
    head = label = ""
    for block in blocks:
        if block.role == "heading":
            head, label = block.text.strip(), ""
        if block.role not in UNSAID:
            for sentence in sentences_of(block):
                yield Told(sentence, head, label)
                label = sentence.text if _asks(sentence.text) else ""
        label = block.text.strip() if _labels(block) else ""


def _labels(block: Block) -> bool:
    words = block.text.strip()
    return _asks(words) or (len(words.split()) <= LABEL_WORDS and not _STOP.search(words))


def _asks(words: str) -> bool:
    return words.endswith("?") and len(words.split()) <= QUESTION_WORDS


def _elsewhere(head: str) -> bool:
    return RELATED.fullmatch(head.strip(" :")) is not None or REVIEWS.fullmatch(head.strip(" :")) is not None
