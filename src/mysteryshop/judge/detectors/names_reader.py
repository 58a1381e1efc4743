"""Does the copy say whom, which task or which moment it is for?"""

from collections.abc import Iterable
from dataclasses import dataclass

from mysteryshop.judge.labels.on_pages import label_copy
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.copy import copy_words, read_copy, tagline
from mysteryshop.judge.reading.copy_need import find_needs, names_need
from mysteryshop.judge.registry import page_detector
from mysteryshop.judge.weighing import weigh
from mysteryshop.model import Answer, PageKind, Quote, failed, not_applicable, partial, passed

HINT = 1.0
"""Weight of a single faint signal that is half an answer. Source: chosen; 'ideal for', 'your kitchen'."""

MOST_QUOTES = 3

A_FEW = 8
"""Words below which a page has no copy to speak of. Source: the catalogue, on `copy-leads-with-outcome`."""

ENTRANCES = frozenset({PageKind.HOME, PageKind.LANDING})
"""Kinds of page where the head of the page is a part of what greets a newcomer."""


NAMED = "It names whom or what it is for."
UNNAMED = "No person, task, problem or situation is named."


@dataclass(frozen=True, slots=True)
class Options:
    """bought_by_code: words in a page's title that mark spare parts and refills, which need no reader named."""

    bought_by_code: tuple[str, ...] = ("spare part", "replacement part", "refill", "cartridge", "spares")


@page_detector("names-reader", options=Options)
def names_reader(page: Reading, options: Options) -> Answer:
    """Whether a person, a task, a problem or a situation is named.

    "For everyone who stands all day", "if your tap drips" and "bad knees, big garden?" name one; "sets new
    standards" names none. One faint signal alone is partial. On a home page the line beside the shop's name counts as
    well; a mere list of goods, with no copy of its own, is not asked.
    """
    copy = page.once(read_copy)
    line = page.once(tagline) if page.asked_as in ENTRANCES else ()
    told = copy.sentences + line
    if not told:
        return not_applicable("There is no copy on this page.")
    if page.asked_as is PageKind.CATEGORY and page.page.html and page.once(copy_words) < A_FEW:
        return not_applicable(f"A list of goods with fewer than {A_FEW} words of copy of its own.")
    title = " ".join(sentence.text for sentence in copy.headline).lower()
    if any(word.lower() in title for word in options.bought_by_code):
        return not_applicable("A spare part or refill, bought by its code.")
    needs = find_needs(told)
    quotes = _apart(need.quote for need in needs)
    label = page.once(label_copy)
    if names_need(copy.sentences) or names_need(line):
        return weigh(passed(NAMED, *quotes), label, "names_a_need", missed=UNNAMED)
    if needs and needs[0].weight >= HINT:
        return partial("It hints at whom it is for, and no more.", *quotes)
    few = " The page has hardly any copy." if page.once(copy_words) < A_FEW else ""
    unnamed = failed(f"{UNNAMED}{few}", *(copy.quotes or [s.quote for s in line]))
    return weigh(unnamed, label, "names_a_need", met=NAMED)


def _apart(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """The first few quotes that are not a part of one another."""
    kept: list[Quote] = []
    for quote in quotes:
        if not any(quote.text.lower() in other.text.lower() for other in kept):
            kept.append(quote)
    return tuple(kept[:MOST_QUOTES])
