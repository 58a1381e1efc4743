"""Wick & Hollow: candles; its order is a plain form post, which a second click sends again."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from tests.stores.failing.buying.base import pair
from tests.stores.failing.buying.front import Good, Paths, Shopfront

# Slug, name, pence, kind, words.
ROWS = (
    ("hedge-jar", "Hedgerow jar", 1800, "Jars", "Bramble and wet leaves; forty evenings of it."),
    ("linen-jar", "Line-dried jar", 1800, "Jars", "Clean sheets, for people who hate perfume."),
    ("church-pillar", "Church pillar", 1350, "Beeswax", "Beeswax, no scent but honey. Burns for seventy hours."),
    ("dinner-six", "Dinner candles, six", 1600, "Beeswax", "Twenty-five centimetres; no drips if kept from draughts."),
    ("power-cut-tin", "Power-cut tin", 1250, "Plain", "Three wicks, a lid, and matches inside the lid."),
    ("bath-lights", "Bath lights, twelve", 900, "Plain", "Four hours each, in cups you can refill."),
    ("snuffer", "Iron snuffer", 1450, "Tools", "Puts a flame out without smoke."),
)


class Candles(Shopfront):
    """The candle maker. The good side locks its form and knows an order by its key; the bad side does neither."""

    name: ClassVar[str] = "Wick & Hollow"
    folder: ClassVar[Path] = Path(__file__).with_suffix("")
    goods: ClassVar[tuple[Good, ...]] = tuple(Good(*row) for row in ROWS)
    cookie: ClassVar[str] = "wick"
    delivery_pence: ClassVar[int] = 425
    required: ClassVar[tuple[str, ...]] = ("n", "e", "a", "t", "p")
    paths: ClassVar[Paths] = Paths(
        product="/candles/<slug>",
        search="/candles",
        query="find",
        add="/your-cart/add",
        cart="/your-cart",
        change="/your-cart/change",
        checkout="/your-order/delivery",
        payment="/your-order/payment",
        order="/your-order/place",
        done="/your-order/thank-you",
        faq="/asked-often",
        contact="/say-hello",
        files="/look",
    )
    motif: ClassVar[str] = (
        '<rect width="200" height="150" fill="#24212b"/><rect x="76" y="58" width="48" height="80" fill="{b}"/>'
        '<path d="M100 58V46" stroke="#fff" stroke-width="3"/><path d="M100 12c14 18 10 32 0 34-10-2-14-16 0-34z" '
        'fill="#ffcf5c"/><ellipse cx="100" cy="138" rx="44" ry="7" fill="{a}"/>'
    )

    def order(self) -> Any:
        """Takes an order after as long as a bank takes, and shows the thanks."""
        key = self.sent().get("once", "") if self.well else ""
        self.closing.wait(1.2)
        self.take_order(key)
        return self.go(self.paths.done)


PAIR = pair(
    "double-click", Candles.name, Candles, {"good": {"ease-one-order": "pass"}, "bad": {"ease-one-order": "fail"}}
)
