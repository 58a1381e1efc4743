"""Brackenhound: kit for dogs; its payment page pays by fetch and tells what the bank said, or does not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, ClassVar

from tests.stores.failing.buying.base import pair
from tests.stores.failing.buying.front import Good, Paths, Shopfront, answer

# Slug, name, pence, kind, words.
ROWS = (
    ("storm-coat", "Storm coat", 4600, "Wet walks", "Dry belly, warm back, on in five seconds. Four sizes."),
    ("drying-bag", "Drying bag", 3200, "Wet walks", "Zip the dog in, keep the car seats clean."),
    ("long-line", "Ten-metre line", 2400, "Training", "Bright webbing that does not burn your hands."),
    ("tin-whistle", "Recall whistle", 950, "Training", "Carries across two fields against the wind."),
    ("crate-bed", "Crate bed", 5400, "Sleep", "Cover off, into the machine, back by bedtime."),
    ("slow-bowl", "Slow bowl", 1450, "Meals", "For dogs who eat before they taste."),
    ("tick-tool", "Tick hook, two sizes", 590, "Health", "Takes the whole tick, head and all."),
    ("night-collar", "Night collar", 1850, "Wet walks", "Seen from 300 metres; charges by USB."),
)
DECLINED_CARDS = frozenset({"4000000000000002", "4000000000009995", "5105105105105100"})


class Hounds(Shopfront):
    """The dog outfitter. Its bank says no to some cards; the two sides differ in what the page makes of a no."""

    name: ClassVar[str] = "Brackenhound"
    folder: ClassVar[Path] = Path(__file__).with_suffix("")
    goods: ClassVar[tuple[Good, ...]] = tuple(Good(*row) for row in ROWS)
    cookie: ClassVar[str] = "bh"
    delivery_pence: ClassVar[int] = 495
    required: ClassVar[tuple[str, ...]] = ("email", "fullName", "address1", "town", "postcode")
    paths: ClassVar[Paths] = Paths(
        product="/p/<slug>",
        add="/basket/lines",
        cart="/basket",
        change="/basket/lines/change",
        order="/api/payments",
        done="/checkout/success",
        faq="/faqs",
        files="/build",
    )
    motif: ClassVar[str] = (
        '<rect width="200" height="150" fill="{b}"/><ellipse cx="100" cy="98" rx="34" ry="28" fill="{a}"/>'
        '<g fill="{a}"><circle cx="58" cy="66" r="15"/><circle cx="86" cy="44" r="16"/>'
        '<circle cx="116" cy="44" r="16"/><circle cx="143" cy="66" r="15"/></g>'
    )

    def routes(self) -> tuple[tuple[str, str, Any], ...]:
        """The page of other ways to pay."""
        return (("/checkout/other-ways", "GET", lambda: self.page("otherways")),)

    def order(self) -> str:
        """Asks the bank; a no comes back as 402."""
        number = re.sub(r"\D", "", self.sent().get("number", ""))
        self.closing.wait(0.4)
        if number in DECLINED_CARDS:
            error = {"type": "card_error", "code": "card_declined", "reason": 51, "message": "Transaction error 51"}
            return answer({"ok": False, "error": error}, 402)
        return answer({"ok": True, "order": self.take_order(), "next": self.paths.done})


PAIR = pair(
    "card-declined",
    Hounds.name,
    Hounds,
    {
        "good": {"outage-money-state": "pass", "outage-next-step": "pass"},
        "bad": {"outage-money-state": "fail", "outage-next-step": "fail"},
    },
)
