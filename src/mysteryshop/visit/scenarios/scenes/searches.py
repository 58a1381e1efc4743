"""search-nothing and search-typo: words that find nothing, and a word with two of its letters swapped."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from dataclasses import replace

from mysteryshop.model import Link, Page, PageKind, Staged
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.finding_products import product_ways
from mysteryshop.visit.scenarios.acts import searching
from mysteryshop.visit.scenarios.stage import MARGINS, Stage, seen_words
from mysteryshop.visit.scenarios.watching import ONLY_WAITING
from mysteryshop.visit.search_words import finds_nothing
from mysteryshop.visit.usual_journey import SOLD_NOWHERE
from mysteryshop.visit.walker import same_place

SHORTEST_WORD = 5
"""Letters. A search can hardly tell what a shorter word was meant to be."""

MOST_OFFERED = 12

STILL_LOOKING, LOOK_EVERY = 6.0, 0.3
"""Seconds that a page may go on saying that it is looking. Source: chosen; a search that long has lost its customer."""


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
    return await _once_found(stage)


async def _once_found(stage: Stage) -> Seen:
    """What is shown once the page no longer says that it is still looking."""
    until = time.monotonic() + STILL_LOOKING
    seen = await stage.see()
    while _is_looking(seen) and time.monotonic() < until:
        await asyncio.sleep(LOOK_EVERY)
        seen = await stage.see()
    return seen


def _is_looking(seen: Seen) -> bool:
    own = [block for block in seen.blocks if block.visible and block.region not in MARGINS]
    return any(block.role not in ("button", "option") and ONLY_WAITING.search(block.text.strip()) for block in own)


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
        said=_said_here(stage, seen),
        query=words,
        results=found,
        offered=_offered(stage, seen),
    )
    if meant is not None:
        staged = replace(staged, works=_shows(seen, *meant))
    await stage.keep(staged, kinds=(PageKind.SEARCH,))


def _shows(seen: Seen, url: str, name: str) -> bool:
    """Whether the page leads to the thing that was meant."""
    own = [link for link in seen.links if link.visible and link.region not in MARGINS]
    return any(same_place(link.href, url) or (name and name in link.text) for link in own)


def _offered(stage: Stage, seen: Seen) -> tuple[str, ...]:
    """Ways on that the page itself offers, by their words; those that stand on every page are no answer to a search.

    A link is the same in the same place with the same words or the same aim, and anywhere where only its figures
    differ: a cart's counts change with the cart.
    """
    usual = on_most_pages([[same for one in page.links for same in _likes(one)] for page in _others(stage)])
    own = [link for link in seen.links if link.visible and link.region not in MARGINS and link.text.strip()]
    offered = [link.text for link in own if usual.isdisjoint(_likes(link))]
    return tuple(dict.fromkeys(" ".join(text.split())[:80] for text in offered))[:MOST_OFFERED]


def _likes(link: Link) -> list[tuple[str, str]]:
    """By what a link is known again on another page."""
    same = [(link.text, link.selector), (link.href, link.selector)]
    without = re.sub(r"\d[\d.,]*", "#", link.text)
    return same if without == link.text else [*same, (without, "")]


def _said_here(stage: Stage, seen: Seen) -> tuple[str, ...]:
    """What the page says, without the lines that stand on every page."""
    usual = {text for text, _ in on_most_pages([[(b.text.strip(), "") for b in p.blocks] for p in _others(stage)])}
    said = seen_words(seen)
    return tuple(words for words in said if words not in usual) or said


def _others(stage: Stage) -> list[Page]:
    return [page for page in stage.route.sound.pages if PageKind.SEARCH not in page.kinds and not page.browser_error]


def on_most_pages(pages: list[list[tuple[str, str]]]) -> frozenset[tuple[str, str]]:
    """What stands on most pages of the sound walk, and on two at least."""
    counted = Counter(one for page in pages for one in dict.fromkeys(page))
    return frozenset(one for one, count in counted.items() if count >= max(2, len(pages) / 2))
