"""Meeple Hollow: board games, all on the shelf. The page asks /api/stock before it shows its stock line."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bottle import HTTPResponse, request
from tests.stores.failing.line.base import Application, Opening, Pair, RunningShop, truths
from tests.stores.failing.line.front import Front, Item, Paths, as_file, as_json, day_ahead, spoken, svg

BOXES = ("#264653", "#e76f51", "#2a9d8f", "#e9c46a", "#6d597a", "#b56576", "#355070")

FRIDAY = 4


class MeepleHollow(Front):
    paths = Paths(
        item="/games/<slug>",
        search="/search",
        query="title",
        cart="/cart",
        add="/cart",
        remove="/cart/drop",
        checkout="/checkout/details",
        payment="/checkout/card",
        order="/checkout/complete",
        faq="/rules-of-the-house",
        contact="/hello",
    )
    folder = Path(__file__).with_suffix("")
    delivery = 399
    items = (
        Item(
            "lockkeepers",
            "Lockkeepers",
            3499,
            "Raise the water, lower the tempers. Barges for two to four.",
            "a dark box with a canal barge",
            {"Players": "2 to 4", "Minutes": "60", "Age": "10 and up"},
        ),
        Item(
            "tilt-at-the-mill",
            "Tilt at the Mill",
            1899,
            "Stack sacks on a mill that turns. It ends noisily.",
            "an orange box with a windmill",
            {"Players": "2 to 6", "Minutes": "20", "Age": "6 and up"},
        ),
        Item(
            "peat-and-thistle",
            "Peat & Thistle",
            4250,
            "A year on a croft, in four seasons and ninety cards.",
            "a green box with a hillside",
            {"Players": "1 to 4", "Minutes": "90", "Age": "12 and up"},
        ),
        Item(
            "nightjar",
            "Nightjar",
            1499,
            "Bluff about birds you may or may not have heard.",
            "a yellow box with a bird",
            {"Players": "3 to 7", "Minutes": "25", "Age": "8 and up"},
        ),
        Item(
            "the-last-ferry",
            "The Last Ferry",
            2799,
            "Everyone boards or nobody does. You all win or wade.",
            "a violet box with a boat",
            {"Players": "2 to 5", "Minutes": "45", "Age": "10 and up"},
        ),
        Item(
            "hedge-and-ditch",
            "Hedge & Ditch",
            2199,
            "Lay fields, keep sheep, curse your brother.",
            "a rose box with sheep",
            {"Players": "2 to 4", "Minutes": "40", "Age": "8 and up"},
        ),
        Item(
            "quarrel-of-rooks",
            "Quarrel of Rooks",
            1699,
            "Two players, thirty-six cards, one tree.",
            "a blue box with rooks",
            {"Players": "2", "Minutes": "15", "Age": "8 and up"},
        ),
    )

    def stand(self) -> None:
        self.put_pages()
        self.put("/api/stock", self.stock)
        self.put("/assets/game.js", lambda: as_file(self.page("bad.js" if self.bad else "good.js"), "text/javascript"))
        self.put("/api/tell-me", lambda: as_json({"noted": True}), "POST")

    def page(self, name: str, **values: object) -> str:
        return super().page(name, **{"back": spoken(day_ahead(20, FRIDAY)), **values})

    def stock(self) -> HTTPResponse:
        slug = request.query.get("sku", "")
        if slug not in self.by_slug:
            return as_json({"error": "unknown sku"}, 404)
        return as_json({"sku": slug, "inStock": True, "quantity": 4 + len(slug) % 7})

    def draw(self, name: str) -> str:
        names = [item.slug for item in self.items]
        box = BOXES[names.index(name)] if name in names else "#777"
        return svg(
            180,
            180,
            '<rect width="180" height="180" fill="#faf6ff"/>'
            f'<rect x="22" y="22" width="136" height="136" fill="{box}"/>'
            f'<path d="M90 50a15 15 0 0 1 12 24q34 6 30 16l-20 4 '
            '14 36h-24l-12-20-12 20H54l14-36-20-4q-4-10 30-16a15 15 0 0 1 12-24z" fill="#fff"/>',
        )


def _make(opening: Opening, *, bad: bool) -> Application:
    return MeepleHollow(opening, bad=bad).application()


PAIR = Pair(
    "sold-out-staged",
    "Meeple Hollow",
    partial(RunningShop, partial(_make, bad=False)),
    partial(RunningShop, partial(_make, bad=True)),
    truths(
        "sold-out",
        "good",
        outage_sold_out_way_on="pass",
        outage_gives_time="pass",
        outage_apology="pass",
        outage_names_my_loss="pass",
    )
    + truths("sold-out", "bad", outage_sold_out_way_on="fail", outage_gives_time="fail", outage_apology="fail"),
)
