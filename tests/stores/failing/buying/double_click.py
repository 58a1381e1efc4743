"""Copperline Cycles: bicycle parts; its final button orders by fetch, once or as often as it is pressed."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from tests.stores.failing.buying.base import pair
from tests.stores.failing.buying.front import Good, Paths, Shopfront, answer

# Slug, name, pence, kind, words.
ROWS = (
    ("chain-9", "Quiet chain, 9 speed", 2150, "Drivetrain", "Joins without a tool. Fits nine sprockets."),
    ("pads-wet", "Wet-weather brake pads, pair", 1195, "Brakes", "Stop you in the rain without grinding the rim away."),
    ("tube-700", "Inner tube 700 by 28 to 35", 650, "Wheels", "Long valve. Take two: one goes under the saddle."),
    ("tyre-commuter", "Commuter tyre 700 by 32", 3400, "Wheels", "A belt under the tread keeps out glass and flints."),
    ("saddle-leather", "Sprung leather saddle", 7900, "Comfort", "Wears in over a month, then fits nobody else."),
    ("lamp-dynamo", "Dynamo front lamp", 5650, "Lights", "Lights 60 metres of lane, and goes on glowing at junctions."),
    ("grease-tin", "Grease, small tin", 720, "Workshop", "Enough for two hubs, a headset and your trousers."),
    ("spoke-key", "Spoke key", 840, "Workshop", "Fits three sizes of nipple. Quarter turns only."),
)  # fmt: skip


class Cycles(Shopfront):
    """The bicycle shop. Its server takes the same key only once; only the good side's page sends one."""

    name: ClassVar[str] = "Copperline Cycles"
    folder: ClassVar[Path] = Path(__file__).with_suffix("")
    goods: ClassVar[tuple[Good, ...]] = tuple(Good(*row) for row in ROWS)
    cookie: ClassVar[str] = "cl_sess"
    delivery_pence: ClassVar[int] = 350
    required: ClassVar[tuple[str, ...]] = ("customer-name", "customer-email", "address", "city", "postcode")
    paths: ClassVar[Paths] = Paths(
        product="/parts/<slug>",
        search="/parts",
        query="query",
        add="/cart/items",
        change="/cart/items/edit",
        payment="/checkout/pay",
        order="/api/checkout/orders",
        done="/checkout/confirmed",
        faq="/workshop-faq",
        files="/dist",
    )
    motif: ClassVar[str] = (
        '<rect width="200" height="150" fill="#fff"/><circle cx="100" cy="75" r="52" fill="none" stroke="{a}" '
        'stroke-width="9"/><path d="M100 23v104M48 75h104M63 38l74 74M137 38l-74 74" stroke="{b}" stroke-width="3"/>'
        '<circle cx="100" cy="75" r="12" fill="{a}"/>'
    )

    def order(self) -> str:
        """Takes an order after as long as a bank takes."""
        sent = self.sent()
        self.closing.wait(1.2)
        return answer({"ok": True, "number": self.take_order(sent.get("key", "")), "redirect": self.paths.done})


PAIR = pair(
    "double-click", Cycles.name, Cycles, {"good": {"ease-one-order": "pass"}, "bad": {"ease-one-order": "fail"}}
)
