"""Is all there that makes it work: what is in the box, what else is needed, help to set it up?"""

from dataclasses import dataclass

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.copy import read_copy
from mysteryshop.judge.reading.copy_solution import read_whole_solution
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, partial, passed


@dataclass(frozen=True, slots=True)
class Options:
    """needs_nothing: words in a page's title that mark goods with which nothing else is ever needed.

    enough: how many of box, extras and help a pass takes.
    """

    needs_nothing: tuple[str, ...] = ()
    enough: int = 2


@page_detector("whole-solution", options=Options)
def whole_solution(page: Reading, options: Options) -> Answer:
    """Whether the page names what is in the box, what else is needed and where to get it, and help to set it up.

    "Not included" with no way to get the thing fails. A plain "nothing else is needed" passes.
    """
    copy = read_copy(page)
    title = " ".join(sentence.text for sentence in copy.headline).lower()
    if any(word.lower() in title for word in options.needs_nothing):
        return not_applicable("Declared as something with which nothing else is ever needed.")
    sentences = page.sentences
    links = [link.text for link in page.page.links if link.visible and link.region == "main"]
    told = read_whole_solution(sentences, links)
    quotes = tuple(sentence.quote for sentence in told.found)
    if told.missing and not told.way:
        return failed("Something is missing, and nothing says where to get it.", told.missing.quote, *quotes)
    if told.nothing_else or told.told >= options.enough:
        return passed("The page says what it takes to make it work.", *quotes)
    if told.found:
        return partial("Only part of what it takes to make it work is told.", *quotes)
    return failed("Looked for: what is in the box, what else is needed, help to set it up. None is told.", page.opening)
