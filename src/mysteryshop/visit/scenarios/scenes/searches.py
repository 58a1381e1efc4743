"""search-nothing and search-typo: words that find nothing, and a word with two of its letters swapped."""

from __future__ import annotations

import re
from dataclasses import replace

from mysteryshop.model import Page, PageKind, Staged
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.finding_products import product_ways
from mysteryshop.visit.scenarios.acts import searching
from mysteryshop.visit.scenarios.stage import MARGINS, Stage, seen_words
from mysteryshop.visit.search_words import finds_nothing
from mysteryshop.visit.usual_journey import SOLD_NOWHERE
from mysteryshop.visit.walker import same_place

SHORTEST_WORD = 5
"""Letters. A search can hardly tell what a shorter word was meant to be."""

MOST_OFFERED = 12


async def search_nothing(stage: Stage) -> None:
    """Searches for words that no shop sells anything by."""
    await _search_and_keep(stage, SOLD_NOWHERE, "words were searched for that find nothing")


async def search_typo(stage: Stage) -> None:
    """Searches for a thing that the shop sells, with two letters of its name swapped."""
    offer = stage.route.page(PageKind.PRODUCT)
    name = _name_of(offer) if offer else ""
    for word in _long_words(name):
        found = await _search(stage, word)
        if found is None:
            return
        if offer is not None and _shows(found, offer.url, name):
            how = f"two letters of '{word}', a word of a thing on sale, were swapped"
            await _search_and_keep(stage, swapped(word), how, (offer.url, name))
            return
    stage.not_staged("The shop's search finds none of its things by a longer word of its name.", PageKind.SEARCH)


def swapped(word: str) -> str:
    """The word with its second and third letters changed round; the third and fourth where those are the same."""
    place = 1 if word[1] != word[2] else 2
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _long_words(name: str) -> list[str]:
    words = [word for word in re.findall(r"[^\W\d_]+", name) if len(word) >= SHORTEST_WORD and len(set(word[1:4])) > 1]
    return sorted(dict.fromkeys(words), key=lambda word: -len(word))[:3]


def _name_of(offer: Page) -> str:
    heads = [block.text for block in offer.blocks if block.role == "heading" and block.level == 1 and block.visible]
    return next(iter(heads), offer.title)


async def _search(stage: Stage, words: str) -> Seen | None:
    """What the shop shows for the words; None (and a trial that says so) where nothing can be searched."""
    problem = await stage.stand_at(PageKind.HOME)
    act = None if problem else await searching(stage.walker, words)
    if act is None:
        stage.not_staged(problem or "The shop has no search field.", PageKind.SEARCH)
        return None
    why = await act.do()
    if why:
        stage.not_staged(why, PageKind.SEARCH)
        return None
    await stage.walker.traffic.calm()
    return await stage.see()


async def _search_and_keep(stage: Stage, words: str, how: str, meant: tuple[str, str] | None = None) -> None:
    seen = await _search(stage, words)
    if seen is None:
        return
    found = 0 if finds_nothing(seen) else len(product_ways(seen, home=None))
    staged = Staged(
        stage.scenario,
        PageKind.SEARCH,
        how,
        f"searched for '{words}'",
        said=seen_words(seen),
        query=words,
        results=found,
        offered=_offered(seen),
    )
    if meant is not None:
        staged = replace(staged, works=_shows(seen, *meant))
    await stage.keep(staged, kinds=(PageKind.SEARCH,))


def _shows(seen: Seen, url: str, name: str) -> bool:
    """Whether the page leads to the thing that was meant."""
    own = [link for link in seen.links if link.visible and link.region not in MARGINS]
    return any(same_place(link.href, url) or (name and name in link.text) for link in own)


def _offered(seen: Seen) -> tuple[str, ...]:
    """Ways on that the page itself offers, by their words."""
    own = [link.text for link in seen.links if link.visible and link.region not in MARGINS and link.text.strip()]
    return tuple(dict.fromkeys(" ".join(text.split())[:80] for text in own))[:MOST_OFFERED]
