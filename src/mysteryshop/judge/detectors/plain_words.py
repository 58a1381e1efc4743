"""Can somebody who is no expert follow it?"""

from dataclasses import dataclass

from mysteryshop.judge.reading import Reading, Sentence
from mysteryshop.judge.reading.copy import read_copy
from mysteryshop.judge.reading.copy_plain import read_plainness
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, Quote, failed, not_applicable, partial, passed

NOT_RUNNING = frozenset({"cell", "term", "definition", "link", "caption", "code", "quote", "heading"})
"""Roles whose words are no running text and have no reading grade."""

SELLING = frozenset({PageKind.HOME, PageKind.CATEGORY, PageKind.PRODUCT, PageKind.LANDING, PageKind.EMAIL})
"""Kinds of page of which only the selling copy is read: prices, menus and recommendations would water it down."""

MOST_QUOTES = 3


@dataclass(frozen=True, slots=True)
class Options:
    """easy_grade: the school grade up to which a text passes. hard_grade: the grade from which it fails.

    acronyms: unexplained acronyms from which a readable text fails; one or more are partial.
    """

    easy_grade: float = 9.0
    hard_grade: float = 12.0
    acronyms: int = 3


def running(page: Reading) -> tuple[Sentence, ...]:
    """The running sentences of a page: of a selling page, those of its copy."""
    told = page.once(read_copy).sentences if page.asked_as in SELLING else page.sentences
    return tuple(s for s in told if s.block.visible and s.block.role not in NOT_RUNNING)


@page_detector("plain-words", options=Options)
def plain_words(page: Reading, options: Options) -> Answer:
    """Whether the words are plain: reading grade by sentence and word length, and acronyms explained once.

    The grade is Flesch-Kincaid's, over running sentences of four words and more. It is made for English.
    """
    plain = read_plainness(running(page) or page.once(read_copy).sentences)
    if plain.hardest is None and not plain.acronyms:
        return not_applicable("There is no running text.")
    quotes = _quotes(plain.hardest, plain.acronyms)
    words = f"Reading grade {plain.grade:.1f}"
    if plain.acronyms:
        words += "; never explained: " + ", ".join(quote.text for quote in plain.acronyms[:MOST_QUOTES])
    if plain.grade >= options.hard_grade or len(plain.acronyms) >= options.acronyms:
        return failed(f"{words}.", *quotes)
    if plain.grade > options.easy_grade or plain.acronyms:
        return partial(f"{words}.", *quotes)
    return passed(f"{words}.", *quotes)


def _quotes(hardest: Sentence | None, acronyms: tuple[Quote, ...]) -> tuple[Quote, ...]:
    hard = () if hardest is None else (hardest.quote,)
    return hard + acronyms[:MOST_QUOTES]
