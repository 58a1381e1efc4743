"""The looks that are taken at the moment of keeping: on the page as it stands, whatever led to it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import replace

from playwright.async_api import CDPSession, Error
from playwright.async_api import Page as Tab

from mysteryshop.model import PageKind
from mysteryshop.model.passes import Look, Passes
from mysteryshop.visit.passes.backstage import LONGEST_LOOK, Backstage, LookFailed
from mysteryshop.visit.passes.names import look_at_names
from mysteryshop.visit.passes.narrow import Disturbed, look_narrow

AFTERWARDS = (Look.VITALS, Look.SECOND_VISIT)
"""Looks that need fresh loads, so they wait until the walk is over."""

KINDS = (PageKind.HOME, PageKind.CATEGORY, PageKind.PRODUCT, PageKind.CART)
"""Pages that anybody can open by their address. Source: the catalogue's rows on speed and urgency."""

Looks = Mapping[str, frozenset[PageKind]]


class KeepingLooks:
    """Takes the looks that are wanted of a page's kinds. timed: this walk also takes those that wait for its end.

    seconds: all that looking has cost so far, for which no shop is to blame.
    """

    def __init__(self, tab: Tab, cdp: CDPSession, wanted: Looks, *, scripts: bool, timed: bool) -> None:
        self._tab, self._stage, self._wanted = tab, Backstage(cdp), wanted
        self._scripts, self._timed = scripts, timed
        self._disturbed = ""
        self.seconds = 0.0

    async def look(self, kinds: tuple[PageKind, ...]) -> Passes | None:
        """What the further looks show; None where none is wanted of such a page. One that fails costs only itself."""
        wanted = [look for look in Look if self._wanted.get(look, frozenset()) & set(kinds)]
        if not wanted:
            return None
        began = time.monotonic()
        left = not self._timed and bool(set(kinds) & set(KINDS))
        passes = Passes(elsewhere=tuple(look for look in wanted if left and look in AFTERWARDS))
        for look in wanted:
            if look not in AFTERWARDS:
                passes = await self._added(look, passes)
        self.seconds += time.monotonic() - began
        return passes

    async def _added(self, look: Look, passes: Passes) -> Passes:
        try:
            async with asyncio.timeout(2 * LONGEST_LOOK):
                return await self._take(look, passes)
        except LookFailed as problem:
            return without(passes, look, problem.why)
        except (Error, TimeoutError) as problem:
            return without(passes, look, f"the page could not be looked at ({type(problem).__name__})")

    async def _take(self, look: Look, passes: Passes) -> Passes:
        if not self._scripts:
            raise LookFailed("scripts were off")
        if look is Look.NAMES:
            return replace(passes, names=await look_at_names(self._stage))
        if self._disturbed:
            raise LookFailed(self._disturbed)
        try:
            return replace(passes, narrow=await look_narrow(self._tab, self._stage))
        except Disturbed as problem:
            self._disturbed = problem.why
            raise


def without(passes: Passes, look: Look, why: str) -> Passes:
    """The passes with the reason why one look is missing."""
    return replace(passes, why_not={**passes.why_not, look.value: why})
