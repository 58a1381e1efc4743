"""The labels of what stands on a page: a failure's message, an answer, the copy; each proof with its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mysteryshop.judge.labels.labelling import Label, Labels, read_labels
from mysteryshop.judge.labels.tasks import Task
from mysteryshop.judge.labels.words import words_by_voice
from mysteryshop.judge.reading.copy import read_copy
from mysteryshop.judge.reading.furniture import MENU_WORDS, ends_like_a_sentence, link_words
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.model import PageKind, Quote

MOST_WORDS = 200
"""Words of the longest text whose labels are known. Source: the corpora's longest has 130; half as much again."""

_PAGES = {
    PageKind.HOME: "home",
    PageKind.LANDING: "home",
    PageKind.CATEGORY: "category",
    PageKind.SEARCH: "category",
    PageKind.CHECKOUT: "checkout",
    PageKind.CART: "checkout",
    PageKind.PAYMENT: "checkout",
    PageKind.EMAIL: "email",
    PageKind.CONFIRMATION: "email",
}
"""What the corpora call the page that copy stands on; any other is a product's."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with its labels; sentences: as the labels number them."""

    labels: Labels
    sentences: tuple[Sentence, ...]

    def __getitem__(self, name: str) -> Label:
        """One label."""
        return self.labels[name]

    def quotes(self, name: str, most: int = 3) -> tuple[Quote, ...]:
        """The sentences that prove a label, in reading order."""
        return tuple(self.sentences[place].quote for place in sorted(self.labels[name].proofs[:most]))


def label_message(page: Reading) -> Labelled | None:
    """The labels of a failure's message; None where there is none, or one too long to tell; use with `once`."""
    links = link_words(page.page)
    told = [each for each in page.once(read_message).sentences if not _is_menu_entry(each, links)]
    return _labelled("outage", told)


def _is_menu_entry(sentence: Sentence, links: frozenset[str]) -> bool:
    """Whether a line is nothing but a short link: a place to go, and no word of the message."""
    text = sentence.block.text.strip()
    return text.lower() in links and len(text.split()) <= MENU_WORDS and not ends_like_a_sentence(text)


def label_answer(pair: Pair) -> Labelled | None:
    """The labels of an answer; None where it is too long to tell."""
    return _labelled("faq", pair.answer, question=pair.question)


def label_copy(page: Reading) -> Labelled | None:
    """The labels of a page's copy, of its first 200 words where it is longer; use with `once`."""
    kept: list[Sentence] = []
    words = 0
    for sentence in page.once(read_copy).sentences:
        words += len(sentence.text.split())
        if words > MOST_WORDS and kept:
            break
        kept.append(sentence)
    return _labelled("copy", kept, page=_PAGES.get(page.asked_as, "product") if page.asked_as else "product")


def _labelled(task: Task, sentences: Sequence[Sentence], question: str = "", page: str = "product") -> Labelled | None:
    told = tuple(sentence for sentence in sentences if words_by_voice(sentence.text)[0])
    if not told or sum(len(sentence.text.split()) for sentence in told) > MOST_WORDS:
        return None
    return Labelled(_read(task, tuple(sentence.text for sentence in told), question, page), told)


@lru_cache(maxsize=2000)
def _read(task: Task, sentences: tuple[str, ...], question: str, page: str) -> Labels:
    return read_labels(task, sentences, question=question, page=page)
