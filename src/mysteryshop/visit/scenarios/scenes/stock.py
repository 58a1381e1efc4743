"""sold-out: a thing that is sold out in the shop itself, else one whose stock answer is changed in the browser."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from playwright.async_api import Error, Route

from mysteryshop.model import Block, PageKind, Staged
from mysteryshop.visit.adders import ways_to_add
from mysteryshop.visit.buying_words import SOLD_OUT
from mysteryshop.visit.finding_products import SAID_SOLD_OUT, product_ways
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.scenarios.stage import Stage, seen_words

HAS_IT = re.compile(
    r"(?:is_?)?(?:in_?stock|available|purchasable|buyable|orderable|sal(?:e)?able|can_?(?:buy|order|be_?bought)|"
    r"has_?stock|available_?for_?sale)",
    re.IGNORECASE,
)
SAYS_IT = re.compile(r"availability|stock_?(?:status|state)|inventory_?status|status_?(?:of_?)?stock", re.IGNORECASE)
COUNTS_IT = re.compile(
    r"(?:stock|quantity|qty|inventory|units|on_?hand|left|remaining)(?:_?(?:level|count|quantity|left|available|on_?hand))?|"
    r"(?:available|stock|inventory)_?(?:quantity|qty|count|units)|quantity_?available",
    re.IGNORECASE,
)
"""Names under which shop software tells its own pages what is in stock. Source: the APIs of the common shop systems."""

LONGEST_ANSWER = 2_000_000

LISTS = frozenset({PageKind.CATEGORY, PageKind.SEARCH, PageKind.HOME})
MOST_LISTS, MOST_TRIED = 2, 3
"""Lists, and things of each, that are tried. Source: chosen; the words may stand beside a thing's neighbour."""


async def sold_out(stage: Stage) -> None:
    """Opens a sold-out thing and keeps what a customer is told."""
    found = stage.route.page(PageKind.SOLD_OUT)
    if found is not None:
        await stage.walker.go(found.url, Aim(PageKind.SOLD_OUT))
    if found is not None or await _opened_from_a_list(stage):
        await _keep(stage, "a thing was opened that is sold out", 0)
        return
    offer = stage.route.offer()
    if offer is None:
        stage.not_staged("the sound walk did not reach the product page", PageKind.SOLD_OUT)
        return
    emptied = _EmptyShelf(stage)
    await stage.walker.tab.route("**/*", emptied.answer)
    try:
        await stage.walker.go(offer.url, Aim(PageKind.PRODUCT, said_so=False))
    finally:
        await stage.walker.tab.unroute("**/*", emptied.answer)
    if emptied.changed:
        await _keep(stage, "the shop's own answer on stock was changed to none in the browser", emptied.changed)
    else:
        why = (
            "nothing that was seen is sold out, and the thing's page asks for no answer on stock that could be changed"
        )
        stage.not_staged(why, PageKind.SOLD_OUT)


async def _opened_from_a_list(stage: Stage) -> bool:
    """Opens a thing that a list of the sound walk calls sold out; whether one says so on its own page too.

    Such a page may have neither a button nor data by which it could be told as a thing's page.
    """
    lists = [page for page in stage.route.sound.pages if LISTS & set(page.kinds) and _says_so(page.blocks)]
    for page in lists[:MOST_LISTS]:
        await stage.walker.go(page.url, Aim(page.main_kind, said_so=False))
        ways = product_ways(await stage.see(), home=None)
        for way in [way for way in ways if SAID_SOLD_OUT in way.why and way.href][:MOST_TRIED]:
            await stage.walker.go(way.href, Aim(PageKind.SOLD_OUT, said_so=False))
            seen = await stage.see()
            if _says_so(seen.blocks) and not ways_to_add(seen):
                return True
    return False


def _says_so(blocks: Sequence[Block]) -> bool:
    return any(block.visible and SOLD_OUT.search(block.text) for block in blocks)


async def _keep(stage: Stage, how: str, calls: int) -> None:
    seen = await stage.see()
    staged = Staged(stage.scenario, PageKind.SOLD_OUT, how, "opened it", said=seen_words(seen), calls=calls)
    await stage.keep(staged, kinds=(PageKind.SOLD_OUT,))


class _EmptyShelf:
    """Lets the page's calls through and says in each answer that nothing is left. changed: how many said otherwise."""

    def __init__(self, stage: Stage) -> None:
        self._stage, self.changed = stage, 0

    async def answer(self, route: Route) -> None:
        request = route.request
        ours = self._stage.walker.scope.holds(request.url)
        try:
            if request.resource_type not in ("xhr", "fetch") or request.method != "GET" or not ours:
                await route.fallback()
                return
            answer = await route.fetch()
            body = await answer.body()
            told = _read(body)
            emptied, count = none_left(told)
            if count:
                self.changed += 1
                await route.fulfill(response=answer, body=json.dumps(emptied))
            else:
                await route.fulfill(response=answer, body=body)
        except Error:
            # The page went away before it was answered.
            return


def _read(body: bytes) -> Any:
    if len(body) > LONGEST_ANSWER:
        return None
    try:
        return json.loads(body)
    except ValueError:
        return None


def none_left(told: Any) -> tuple[Any, int]:
    """The same answer with nothing in stock, and how many of its values had to be changed for that."""
    if isinstance(told, Mapping):
        changed = {key: _none(str(key), value) for key, value in told.items()}
        return {key: value for key, (value, _) in changed.items()}, sum(count for _, count in changed.values())
    if isinstance(told, list):
        parts = [none_left(part) for part in told]
        return [part for part, _ in parts], sum(count for _, count in parts)
    return told, 0


def _none(key: str, value: Any) -> tuple[Any, int]:
    if isinstance(value, bool):
        return (False, 1) if value and HAS_IT.fullmatch(key) else (value, 0)
    if isinstance(value, int | float):
        return (0, 1) if value > 0 and COUNTS_IT.fullmatch(key) else (value, 0)
    if isinstance(value, str) and (SAYS_IT.fullmatch(key) or HAS_IT.fullmatch(key) or COUNTS_IT.fullmatch(key)):
        return _said(value)
    return none_left(value)


def _said(value: str) -> tuple[str, int]:
    """`InStock` to `OutOfStock`, in the shop's own manner of writing; a number in quotes to `0`."""
    if value.isdecimal() and int(value) > 0:
        return "0", 1
    found = re.search(r"in([-_ ]?)stock", value, re.IGNORECASE)
    if not found or re.search(r"out|not", value, re.IGNORECASE):
        return value, 0
    gap = found.group(1)
    words = ("OUT", "OF", "STOCK") if found.group().isupper() else ("Out", "Of", "Stock")
    joined = gap.join(words)
    return value[: found.start()] + (joined.lower() if found.group().islower() else joined) + value[found.end() :], 1
