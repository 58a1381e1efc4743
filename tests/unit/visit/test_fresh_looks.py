"""Which pages are opened again, which lines are kept of them, and what becomes of loads that failed."""

import asyncio
from pathlib import Path
from typing import Any, cast

from mysteryshop.evidence import VisitWriter, read_visit
from mysteryshop.model import Block, ChannelKind, Page, PageKind, Permission, Site, Visit
from mysteryshop.model.passes import Load, Look
from mysteryshop.visit.guard import Guard
from mysteryshop.visit.passes import FreshLooks
from mysteryshop.visit.passes.fresh import Loaded, telling_lines
from mysteryshop.visit.scope import Pace, Robots, Scope

SITE = Site("http://127.0.0.1:1", Permission.TEST)
HOME, PRODUCT, CART, CHECKOUT = (PageKind(kind) for kind in ("home", "product", "cart", "checkout"))
AT = "2026-03-02T12:00:00+00:00"


def block(text: str, *, visible: bool = True) -> Block:
    return Block(text, "paragraph", f"#{text[:3]}", visible=visible)


def test_keeps_lines_with_a_figure_and_what_stands_beside_them() -> None:
    words = ["A kettle", "Ends in", "09:58", "Add to cart", "Slate", "Care"]
    assert [line.text for line in telling_lines(tuple(map(block, words)))] == ["Ends in", "09:58", "Add to cart"]


def test_keeps_no_hidden_and_no_long_lines() -> None:
    assert telling_lines((block("Only 3 left", visible=False), block("1 " * 200))) == ()


def page(number: int, *kinds: PageKind, url: str = "") -> Page:
    address = url or f"{SITE.url}/{number}"
    return Page(f"{number:03}-{kinds[0]}", kinds, address, address, 200, "", AT, number)


class Opened(FreshLooks):
    """Fresh looks whose loads are written down instead of made."""

    __slots__ = ("opened", "seconds")
    opened: list[tuple[str, bool]]
    seconds: dict[str, float]

    async def _load(self, page: Page, state: Any, *, last: bool) -> Loaded | str:
        self.opened.append((page.id, last))
        lcp = self.seconds.get(page.id)
        if lcp is None:
            return "it did not come again (refused)"
        return Loaded(page.url, 200, AT, Load(lcp, 0.1), telling_lines((block("Only 3 left"),)) if last else None)


def looks(folder: Path, wanted: dict[str, frozenset[PageKind]], seconds: dict[str, float]) -> Opened:
    writer = VisitWriter(folder, Visit("v", "tester", ChannelKind.WEB, AT))
    scope, robots = Scope(SITE), Robots(None)
    made = Opened(
        cast("Any", None), cast("Any", _NoCookies()), wanted, writer, scope, robots, Pace(SITE, robots), Guard(scope)
    )
    made.opened, made.seconds = [], seconds
    return made


class _NoCookies:
    async def storage_state(self) -> None:
        """Nothing."""


def taken(made: Opened, pages: list[Page], folder: Path) -> dict[str, Page]:
    asyncio.run(made.take(pages))
    made.writer.update(Visit("v", "tester", ChannelKind.WEB, AT, pages=tuple(page.id for page in pages)))
    return {page.id: page for page in read_visit(folder).pages}


def test_one_page_of_each_kind_is_opened_in_rounds(tmp_path: Path) -> None:
    pages = [page(1, HOME), page(2, PRODUCT), page(3, PRODUCT), page(4, CHECKOUT, CART), page(5, CART)]
    made = looks(
        tmp_path, {"vitals": frozenset({HOME, PRODUCT, CART})}, {"001-home": 1.0, "002-product": 2.0, "005-cart": 3.0}
    )
    found = taken(made, pages, tmp_path)
    opened = [name for name, _ in made.opened]
    assert opened == ["001-home", "002-product", "005-cart"] * 3
    vitals = found["002-product"].passes
    assert vitals is not None
    assert vitals.vitals is not None
    assert (vitals.vitals.middle("lcp"), vitals.vitals.spread("lcp")) == (2.0, 0.0)
    for name in ("003-product", "004-checkout"):
        left = found[name].passes
        assert left is not None
        assert left.elsewhere == (Look.VITALS,)


def test_a_page_that_does_not_come_again_says_why(tmp_path: Path) -> None:
    made = looks(tmp_path, {"vitals": frozenset({HOME}), "second-visit": frozenset({HOME})}, {})
    passes = taken(made, [page(1, HOME)], tmp_path)["001-home"].passes
    assert passes is not None
    assert (passes.vitals, passes.second_visit) == (None, None)
    assert passes.why_not == {
        "vitals": "it did not come again (refused)",
        "second-visit": "it did not come again (refused)",
    }


def test_a_second_visit_alone_opens_a_page_once(tmp_path: Path) -> None:
    made = looks(tmp_path, {"second-visit": frozenset({HOME})}, {"001-home": 1.0})
    taken(made, [page(1, HOME)], tmp_path)
    assert len(made.opened) == 1


def test_a_walk_of_which_nothing_is_wanted_opens_nothing(tmp_path: Path) -> None:
    made = looks(tmp_path, {"names": frozenset({HOME})}, {})
    taken(made, [], tmp_path)
    assert made.opened == []
