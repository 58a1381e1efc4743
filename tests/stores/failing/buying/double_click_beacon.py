"""Thimble Row: fabric; its cart is filled by fetch, and its final button sends an order by every way a browser has."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from tests.stores.failing.buying.base import pair
from tests.stores.failing.buying.front import Good, Paths, Shopfront, answer

# Slug, name, pence, kind, words.
ROWS = (
    ("needlecord-rust", "Needlecord, rust", 1150, "Cotton", "Soft from the first wear; pinafores and small trousers."),
    ("lawn-meadow", "Meadow print lawn", 1480, "Cotton", "Light enough for a blouse, dense enough without lining."),
    ("wool-flannel", "Charcoal wool flannel", 2600, "Wool", "Hangs straight, forgives the beginner's iron."),
    ("ticking", "Blue ticking", 980, "Home", "For cushions that children jump on."),
    ("linen-oat", "Oat linen", 1720, "Linen", "Washed already, so what you cut is what you keep."),
    ("waxed-canvas", "Waxed canvas", 1990, "Home", "Bags and awnings; sew it with a size 100 needle."),
    ("shears", "Left or right shears", 3400, "Tools", "Nine inches, sharpened free for ten years."),
    ("pins-glass", "Glass-headed pins", 520, "Tools", "They do not melt under the iron."),
)


class Fabrics(Shopfront):
    """The draper. The good side sends one order with a key; the bad side also reports it by beacon and keep-alive."""

    name: ClassVar[str] = "Thimble Row"
    folder: ClassVar[Path] = Path(__file__).with_suffix("")
    goods: ClassVar[tuple[Good, ...]] = tuple(Good(*row) for row in ROWS)
    cookie: ClassVar[str] = "tr_s"
    delivery_pence: ClassVar[int] = 375
    required: ClassVar[tuple[str, ...]] = ("your-name", "your-email", "line-1", "post-town", "post-code")
    paths: ClassVar[Paths] = Paths(
        product="/cloth/<slug>",
        search="/cloth",
        query="w",
        add="/api/cart",
        change="/api/cart/set",
        checkout="/checkout/1",
        payment="/checkout/2",
        order="/api/order",
        done="/checkout/3",
        faq="/answers",
        contact="/shop-floor",
        files="/s",
    )
    motif: ClassVar[str] = (
        '<rect width="200" height="150" fill="#fbf3ea"/><rect x="36" y="34" width="128" height="82" fill="{a}"/>'
        '<path d="M36 54h128M36 74h128M36 94h128" stroke="{b}" stroke-width="7"/>'
        '<rect x="24" y="28" width="14" height="94" rx="7" fill="#8b6b4a"/>'
    )

    def routes(self) -> tuple[tuple[str, str, Any], ...]:
        """Where the bad side's page reports an order a second and a third time; each report is taken for an order."""
        return (
            ("/api/order/beacon", "POST", self.reported),
            ("/api/order/keepalive", "POST", self.reported),
        )

    def go(self, place: str) -> Any:
        """Answers calls of the cart's script with what is in the cart now; sends everything else on."""
        if place != self.paths.cart:
            return super().go(place)
        return answer({"count": sum(line.count for line in self.lines())})

    def checkout(self) -> Any:
        """Asks for the address."""
        return self.page("checkout") if self.lines() else self.page("cart")

    def payment(self) -> Any:
        """Asks for the card."""
        return super().payment() if self.lines() else self.page("cart")

    def order(self) -> str:
        """Takes an order after as long as a bank takes."""
        key = self.sent().get("key", "")
        self.closing.wait(0.9)
        return answer({"ok": True, "order": self.take_order(key), "then": self.paths.done})

    def reported(self) -> str:
        """Takes a report of an order as one more order."""
        return answer({"ok": True, "order": self.take_order()})


PAIR = pair(
    "double-click", Fabrics.name, Fabrics, {"good": {"ease-one-order": "pass"}, "bad": {"ease-one-order": "fail"}}
)
