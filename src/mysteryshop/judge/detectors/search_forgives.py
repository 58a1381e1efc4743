"""I misspelt it, or you call it something else. Do I still find it?"""

from __future__ import annotations

from dataclasses import replace

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.page import FURNITURE
from mysteryshop.judge.reading.search_words import ASK_US, CORRECTED, LOOKING, NEAR, NO_WAY_ON, NOTHING, swapped
from mysteryshop.judge.reading.staged_words import BROWSERS_OWN, Told, read_told, screen
from mysteryshop.judge.reading.wording import hear, plain, quotes
from mysteryshop.judge.registry import CONFIDENCE, page_detector
from mysteryshop.model import LONGEST_QUOTE, Answer, Quote, Scenario, Staged, failed, partial, passed, review

MOST_OFFERED = 3
"""Alternatives that are quoted. Source: chosen; enough to see of what kind they are."""


@page_detector("search-forgives", basis="structure", reads_browser_errors=True, staged=True)
def search_forgives(page: Reading, _: None) -> Answer:
    """Whether a misspelt word still finds the thing, and a word that finds nothing leads on.

    Misspelt: the right products, or "did you mean", pass; near matches, alternatives or a contact are partial. Nothing
    like it in the shop: alternatives or a contact pass. An empty page fails in both. Where things are shown and it
    can't be told whether the meant one is among them, a person is asked.
    """
    staged, told = page.page.staged, page.once(read_told)
    if staged is None:
        return replace(_by_words(told), confidence=CONFIDENCE["text"])
    if staged.browser_error:
        return failed(BROWSERS_OWN, *screen(page))
    looking = () if staged.results or staged.works else quotes(hear(told.sentences, LOOKING), 1)
    if looking:
        return review(f"The shop was still looking for '{staged.query}': what does it find?", *looking)
    if staged.scenario is Scenario.SEARCH_TYPO:
        return _misspelt(page, staged, told)
    return _unknown(page, staged, told)


def _misspelt(page: Reading, staged: Staged, told: Told) -> Answer:
    searched = f"Searched for '{staged.query}'"
    corrected = quotes(hear(told.sentences, CORRECTED), 1)
    meant = swapped(staged.query, tuple(quote.text for quote in (*_offered(staged), *_things(page))))
    if staged.works or (staged.results and staged.works is None and meant):
        shown = [quote for quote in _things(page) if meant and meant in quote.text][:MOST_OFFERED]
        return passed(f"{searched}: what was meant is among what is shown.", *corrected, *(shown or _some(page)))
    if corrected or (meant and swapped(staged.query, tuple(quote.text for quote in _offered(staged)))):
        return passed(f"{searched}: what was meant is offered.", *corrected, *_offered(staged))
    if staged.results and staged.works is None:
        return review(f"{searched}: is what was meant among the {staged.results} things shown?", *_some(page))
    ways = _ways_on(staged, told)
    if staged.results or ways:
        return partial(f"{searched}: not what was meant, but something else.", *(ways or _some(page)))
    return _empty(page, staged, told)


def _unknown(page: Reading, staged: Staged, told: Told) -> Answer:
    searched = f"Searched for '{staged.query}'"
    ways = _ways_on(staged, told)
    nothing = quotes(hear(told.sentences, NOTHING), 1)
    if ways:
        return passed(f"{searched}: nothing of the kind, and a way on.", *dict.fromkeys((*nothing, *ways)))
    if staged.results:
        tell = partial if told.readable else review
        reason = f"{searched}: {staged.results} things are shown"
        return (
            passed(f"{reason}, and it is said that nothing matched.", *nothing, *_some(page))
            if nothing
            else tell(f"{reason} as if they were what was meant.", *_some(page))
        )
    return _empty(page, staged, told)


def _empty(page: Reading, staged: Staged, told: Told) -> Answer:
    if not told.readable:
        return review(f"In another language: what is offered to who searches for '{staged.query}'?", told.searched)
    nothing = quotes(hear(told.sentences, NOTHING), 1)
    if staged.results is None and not nothing:
        return review(f"It can't be told what was found for '{staged.query}'.", told.searched)
    missing = "Looked for the right word, near matches, other places and a contact."
    return failed(f"Nothing for '{staged.query}', and no way on. {missing}", *(nothing or (page.opening,)))


def _ways_on(staged: Staged, told: Told) -> tuple[Quote, ...]:
    said = quotes((*hear(told.sentences, NEAR), *hear(told.sentences, ASK_US)), 2)
    return tuple(dict.fromkeys((*_offered(staged), *said)))[:MOST_OFFERED]


def _offered(staged: Staged) -> tuple[Quote, ...]:
    return tuple(Quote(words[:LONGEST_QUOTE]) for words in _ways(staged)[:MOST_OFFERED])


def _ways(staged: Staged) -> list[str]:
    return [words for words in staged.offered if words.strip() and not NO_WAY_ON.fullmatch(plain(words).strip())]


def _things(page: Reading) -> tuple[Quote, ...]:
    """What the page shows beside its menus: the names of things with a price, or all links where none has one."""
    shown = [link for link in page.page.links if link.visible and link.region not in FURNITURE and link.text.strip()]
    priced = [link for link in shown if link.priced]
    return tuple(Quote(link.text.strip()[:LONGEST_QUOTE], link.selector, link.box) for link in priced or shown)


def _some(page: Reading) -> tuple[Quote, ...]:
    return _things(page)[:MOST_OFFERED] or (page.opening,)


def _by_words(told: Told) -> Answer:
    if not told.readable:
        return review("In another language: is a word that is not quite right forgiven?", told.searched)
    corrected = quotes(hear(told.sentences, CORRECTED), 2)
    if corrected:
        return passed("What was meant is found, or offered.", *corrected)
    ways = quotes((*hear(told.sentences, NEAR), *hear(told.sentences, ASK_US)), 2)
    nothing = quotes(hear(told.sentences, NOTHING), 1)
    if ways:
        return partial("Not what was meant, but a way on.", *dict.fromkeys((*nothing, *ways)))
    if nothing:
        return failed("Nothing, and no way on.", *nothing)
    return review("It can't be told what was found.", told.searched)
