"""Is all there that makes it work: what is in the box, what else is needed, help to set it up?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.copy import own_blocks, read_copy
from mysteryshop.judge.reading.copy_solution import WholeSolution, read_whole_solution
from mysteryshop.judge.reading.facts_prices import normal_name, title_of
from mysteryshop.judge.reading.sentences import sentences_of
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, Quote, Verdict, failed, not_applicable, partial, passed

LOOKED_FOR = "what is in the box, what else is needed, help to set it up"


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

    "Not included" with no way to get the thing fails. A plain "nothing else is needed" passes. What the product's own
    page told earlier on the same walk, the cart need not say again.
    """
    title = " ".join(sentence.text for sentence in page.once(read_copy).headline).lower()
    if any(word.lower() in title for word in options.needs_nothing):
        return not_applicable("Declared as something with which nothing else is ever needed.")
    answer = _answer(page, options)
    if page.asked_as is not PageKind.CART or answer.verdict is Verdict.PASS:
        return answer
    before = [_told_before(earlier, options) for earlier in _products_in(page)]
    return next((told for told in before if told.verdict is Verdict.PASS), answer)


def _answer(page: Reading, options: Options) -> Answer:
    told = _read(page)
    quotes = tuple(sentence.quote for sentence in told.found)
    if told.missing and not told.way:
        return failed("Something is missing, and nothing says where to get it.", told.missing.quote, *quotes)
    if told.nothing_else or told.told >= options.enough:
        return passed("The page says what it takes to make it work.", *quotes)
    if told.found:
        return partial("Only part of what it takes to make it work is told.", *quotes)
    if page.asked_as is PageKind.CART:
        return failed(f"Looked beside what lies in the cart for: {LOOKED_FOR}. None is told.", *_searched(page))
    return failed(f"Looked for: {LOOKED_FOR}. None is told.", *_searched(page))


def _read(page: Reading) -> WholeSolution:
    sentences = [s for block in own_blocks(page) if not block.strike for s in sentences_of(block)]
    links = [link.text for link in page.page.links if link.visible and link.region == "main"]
    return read_whole_solution(sentences, links)


def _searched(page: Reading) -> tuple[Quote, ...]:
    """The lines of the cart, or the beginning of the copy; where there is neither, of the page."""
    if page.asked_as is PageKind.CART:
        names = [line.name for line in page.page.cart]
        lines = [block for block in page.prose if block.visible and block.text.strip() in names]
        return tuple(dict.fromkeys(Quote(b.text.strip(), b.selector, b.box) for b in lines)) or (page.opening,)
    return page.once(read_copy).quotes or (page.opening,)


def _products_in(cart: Reading) -> Iterator[Reading]:
    """The pages of the same walk that are about what lies in the cart."""
    names = {normal_name(line.name) for line in cart.page.cart}
    for page in cart.around.pages:
        reading = Reading(page, cart.setting, asked_as=PageKind.PRODUCT, visit=cart.visit, channel=cart.channel)
        title = title_of(reading)
        if page.main_kind is PageKind.PRODUCT and title is not None and normal_name(title.text) in names:
            yield reading


def _told_before(product: Reading, options: Options) -> Answer:
    answer = _answer(product, options)
    quotes = tuple(replace(quote, page=product.id) for quote in answer.quotes)
    return replace(
        answer, reason="The product's own page, seen before on this walk, says what it takes.", quotes=quotes
    )
