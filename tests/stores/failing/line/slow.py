"""Folio & Fathom: old sea charts. Search and the cart button work by fetch; the way to payment is ordinary posts."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bottle import HTTPResponse, request
from tests.stores.failing.line.base import Application, Opening, Pair, RunningShop, truths
from tests.stores.failing.line.front import Front, Item, Paths, as_file, as_json, svg


class FolioFathom(Front):
    paths = Paths(
        item="/sheet/<slug>",
        search="/catalogue",
        query="term",
        cart="/your-cart",
        add="/your-cart/put",
        remove="/your-cart/take-out",
        checkout="/order/address",
        payment="/order/payment",
        order="/order/place",
        faq="/before-you-buy",
        contact="/the-shop",
    )
    folder = Path(__file__).with_suffix("")
    delivery = 650
    items = (
        Item(
            "skerry-sound-1863",
            "Skerry Sound, 1863",
            14500,
            "Engraved, hand-tinted shallows, one old fold strengthened.",
            "an engraved chart of a sound with islands",
            {"Sheet": "68 by 51 cm", "Condition": "very good"},
        ),
        Item(
            "port-wenna-1891",
            "Approaches to Port Wenna, 1891",
            9800,
            "With two views of the headland for pilots.",
            "a chart of a harbour mouth",
            {"Sheet": "61 by 48 cm", "Condition": "good, light foxing"},
        ),
        Item(
            "goss-estuary-1847",
            "Goss Estuary, 1847",
            21000,
            "Surveyed from a rowing boat in one summer.",
            "a chart of a winding estuary",
            {"Sheet": "74 by 54 cm", "Condition": "very good"},
        ),
        Item(
            "long-shoal-1902",
            "The Long Shoal, 1902",
            7600,
            "A working copy with a navigator's pencil courses.",
            "a chart of a long sandbank",
            {"Sheet": "66 by 50 cm", "Condition": "used at sea"},
        ),
        Item(
            "tarn-lights-1878",
            "Lights of the Tarn Coast, 1878",
            11900,
            "Lighthouses coloured by the colour they show.",
            "a coastal chart with coloured lights",
            {"Sheet": "70 by 52 cm", "Condition": "good"},
        ),
        Item(
            "isle-of-merrow-1856",
            "Isle of Merrow, 1856",
            18500,
            "Soundings in fathoms; the hills drawn by an artist.",
            "a chart of a single island",
            {"Sheet": "58 by 45 cm", "Condition": "fine"},
        ),
    )

    def stand(self) -> None:
        self.put_pages()
        self.put("/catalogue.json", self.search_told)
        self.put("/fathom.js", lambda: as_file(self.page("bad.js" if self.bad else "good.js"), "text/javascript"))

    def search_told(self) -> HTTPResponse:
        found = self.found(request.query.getunicode("term", ""))
        return as_json([{"name": item.name, "price": item.price, "href": self.paths.of(item)} for item in found])

    def draw(self, name: str) -> str:
        names = [item.slug for item in self.items]
        turn = names.index(name) * 47 if name in names else 0
        return svg(
            240,
            170,
            '<rect width="240" height="170" fill="#efe4c8"/>'
            '<path d="M0 57h240M0 113h240M80 0v170M160 0v170" stroke="#c9b88d"/>'
            f'<g transform="rotate({turn} 120 85)" stroke="#56482c" fill="#dbe3d6">'
            f'<path d="M70 90q10-50 60-40t40 50-60 30-40-40z"/>'
            '<path d="M120 60l4 20 20 4-20 4-4 20-4-20-20-4 20-4z" fill="#8c3b2a"/></g>',
        )


def _make(opening: Opening, *, bad: bool) -> Application:
    return FolioFathom(opening, bad=bad).application()


PAIR = Pair(
    "slow",
    "Folio & Fathom",
    partial(RunningShop, partial(_make, bad=False)),
    partial(RunningShop, partial(_make, bad=True)),
    truths("slow", "good", time_feedback_on_wait="pass") + truths("slow", "bad", time_feedback_on_wait="fail"),
)
