"""missing-page: an address that was never there, and that of a thing that is no longer sold."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

from mysteryshop.model import PageKind, Staged
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.scenarios.stage import Stage, seen_words
from mysteryshop.visit.usual_journey import MADE_UP

GONE = "-no-longer-sold-zq"
"""What makes a thing's address one that leads nowhere."""


async def missing_page(stage: Stage) -> None:
    """Opens both, and keeps what a customer is shown there."""
    await _open(stage, stage.walker.address(MADE_UP), "an address was opened that was never there")
    offer = stage.route.page(PageKind.PRODUCT)
    if offer is not None and urlsplit(offer.url).path.strip("/"):
        await _open(stage, retired(offer.url), "the address of a thing was opened that is no longer sold")


def retired(url: str) -> str:
    """The address of a thing, changed so that it leads to none: `/p/oak-lamp` to `/p/oak-lamp-no-longer-sold-zq`."""
    at = urlsplit(url)
    folder, _, last = at.path.rstrip("/").rpartition("/")
    name, dot, ending = last.partition(".")
    slash = "/" if at.path.endswith("/") else ""
    return urlunsplit((at.scheme, at.netloc, f"{folder}/{name}{GONE}{dot}{ending}{slash}", "", ""))


async def _open(stage: Stage, url: str, how: str) -> None:
    outcome = await stage.walker.go(url, Aim(PageKind.ERROR, said_so=False))
    if outcome.page is None:
        stage.not_staged(outcome.problem, PageKind.ERROR)
        return
    seen = await stage.see()
    staged = Staged(stage.scenario, PageKind.ERROR, how, "opened it", said=seen_words(seen))
    await stage.keep(staged, kinds=(PageKind.ERROR,))
