"""Fleecebrook Yarns: pages from the server; the stock line, the cart button and the delivery price come by fetch."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bottle import HTTPResponse, request
from tests.stores.failing.line.base import Application, Opening, Pair, RunningShop, truths
from tests.stores.failing.line.front import Front, Item, Paths, as_file, as_json, money, svg

SHADES = {
    "lapwing-dk": "#3f5a4e",
    "hill-fog-aran": "#9aa3a8",
    "rowan-berry-4ply": "#a8332b",
    "old-penny-chunky": "#8a5a36",
    "sea-glass-lace": "#7fb7ad",
    "oatfield-sock": "#d8c79c",
    "sloe-gin-dk": "#4b3763",
}


class Fleecebrook(Front):
    paths = Paths(
        item="/yarns/<slug>",
        search="/find",
        query="for",
        payment="/checkout/pay",
        order="/checkout/done",
        faq="/knitters-ask",
        contact="/say-hello",
    )
    folder = Path(__file__).with_suffix("")
    delivery = 340
    items = (
        Item(
            "lapwing-dk",
            "Lapwing DK",
            1150,
            "Blue-faced Leicester with a drop of alpaca, dyed in a dark loch green.",
            "a twisted hank of dark green wool",
            {"Weight": "DK, 50 g", "Length": "112 m", "Needles": "4 mm"},
        ),
        Item(
            "hill-fog-aran",
            "Hill Fog Aran",
            1390,
            "Undyed grey from a flock of Herdwicks; hard-wearing, a bit hairy.",
            "a hank of pale grey wool",
            {"Weight": "Aran, 100 g", "Length": "160 m", "Needles": "5 mm"},
        ),
        Item(
            "rowan-berry-4ply",
            "Rowan Berry 4-ply",
            1275,
            "Merino on the red side of orange. Crisp in colourwork.",
            "a hank of berry red wool",
            {"Weight": "4-ply, 50 g", "Length": "200 m", "Needles": "3.25 mm"},
        ),
        Item(
            "old-penny-chunky",
            "Old Penny Chunky",
            1620,
            "Fat, copper-brown singles for a hat in an evening.",
            "a thick hank of copper brown wool",
            {"Weight": "Chunky, 100 g", "Length": "100 m", "Needles": "7 mm"},
        ),
        Item(
            "sea-glass-lace",
            "Sea Glass Lace",
            1840,
            "Silk and kid mohair, one halo of worn-bottle green.",
            "a fine hank of pale sea green silk",
            {"Weight": "Lace, 25 g", "Length": "210 m", "Needles": "3 mm"},
        ),
        Item(
            "oatfield-sock",
            "Oatfield Sock",
            1490,
            "Superwash wool with nylon for heels that last.",
            "a hank of straw coloured sock wool",
            {"Weight": "4-ply, 100 g", "Length": "425 m", "Needles": "2.5 mm"},
        ),
        Item(
            "sloe-gin-dk",
            "Sloe Gin DK",
            1150,
            "The purple that the green Lapwing wishes it were.",
            "a hank of deep purple wool",
            {"Weight": "DK, 50 g", "Length": "112 m", "Needles": "4 mm"},
        ),
    )

    def stand(self) -> None:
        self.put_pages()
        self.put_api()
        self.put("/api/stock/<slug>", lambda slug: as_json({"sku": slug, "hanks": 5 + len(slug)}))
        self.put("/api/delivery-quote", self.quote, ["GET", "POST"])
        self.put("/js/shop.js", lambda: as_file(self.page("bad.js" if self.bad else "good.js"), "text/javascript"))

    def quote(self) -> HTTPResponse:
        pence = 520 if str(request.query.get("postcode", "")).upper().startswith(("BT", "HS", "ZE")) else self.delivery
        return as_json({"delivery": money(pence), "total": money(pence + self.goods()), "days": "2 to 3 working days"})

    def draw(self, name: str) -> str:
        shade = SHADES.get(name, "#888")
        return svg(
            240,
            180,
            '<rect width="240" height="180" fill="#f6f1e7"/>'
            f'<g fill="none" stroke="{shade}" stroke-width="16" stroke-linecap="round"><path d="M60 60q60-50 120 0"/>'
            '<path d="M54 86q66 44 132 0"/><path d="M60 118q60 46 120 0"/>'
            '<path d="M62 64q-24 30 0 56M178 64q24 30 0 56"/>'
            "</g>",
        )


def _make(opening: Opening, *, bad: bool) -> Application:
    return Fleecebrook(opening, bad=bad).application()


PAIR = Pair(
    "api-500",
    "Fleecebrook Yarns",
    partial(RunningShop, partial(_make, bad=False)),
    partial(RunningShop, partial(_make, bad=True)),
    truths(
        "api-500",
        "good",
        outage_human_message="pass",
        outage_keeps_my_work="pass",
        outage_next_step="pass",
        outage_no_blame="pass",
        outage_no_internals="pass",
        outage_apology="pass",
        outage_names_my_loss="pass",
    )
    + truths(
        "api-500",
        "bad",
        outage_human_message="fail",
        outage_apology="fail",
        outage_names_my_loss="fail",
        outage_no_blame="pass",
    ),
)
