"""Does the copy say whom, which task or which moment it is for?"""

from dataclasses import dataclass

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.copy import read_copy
from mysteryshop.judge.reading.copy_need import find_needs, names_need
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, partial, passed

HINT = 1.0
"""Weight of a single faint signal that is half an answer. Source: chosen; 'ideal for', 'your kitchen'."""

MOST_QUOTES = 3


@dataclass(frozen=True, slots=True)
class Options:
    """bought_by_code: words in a page's title that mark spare parts and refills, which need no reader named."""

    bought_by_code: tuple[str, ...] = ("spare part", "replacement part", "refill", "cartridge", "spares")


@page_detector("names-reader", options=Options)
def names_reader(page: Reading, options: Options) -> Answer:
    """Whether a person, a task, a problem or a situation is named.

    "For everyone who stands all day", "if your tap drips" and "bad knees, big garden?" name one; "sets new
    standards" names none. One faint signal alone is partial.
    """
    copy = read_copy(page)
    if not copy.sentences:
        return not_applicable("There is no copy on this page.")
    title = " ".join(sentence.text for sentence in copy.headline).lower()
    if any(word.lower() in title for word in options.bought_by_code):
        return not_applicable("A spare part or refill, bought by its code.")
    needs = find_needs(copy.sentences)
    quotes = tuple(need.quote for need in needs[:MOST_QUOTES])
    if names_need(copy.sentences):
        return passed("It names whom or what it is for.", *quotes)
    if needs and needs[0].weight >= HINT:
        return partial("It hints at whom it is for, and no more.", *quotes)
    return failed("No person, task, problem or situation is named.", *copy.quotes)
