"""Brindle & Steam: a coffee roaster whose cart takes a discount code by fetch."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from tests.stores.failing.buying.base import pair
from tests.stores.failing.buying.front import Good, Line, Paths, Shopfront, answer, money

# Slug, name, pence, kind, words.
ROWS = (
    ("goods-yard", "Goods Yard espresso", 995, "Dark", "Treacle and walnut. Strong enough to stand up to milk."),
    ("slow-sunday", "Slow Sunday filter", 1095, "Light", "Peach and black tea, for a pot that takes its time."),
    ("foundry-decaf", "Foundry decaf", 1050, "Decaf", "Washed with water alone; good at ten at night."),
    ("allsorts", "Allsorts house blend", 875, "Medium", "Cocoa and toast. The one to buy if you cannot decide."),
    ("high-pasture", "High Pasture single farm", 1340, "Light", "One hillside, one harvest: blackcurrant and honey."),
    ("night-mail", "Night Mail dark roast", 940, "Dark", "Smoke and molasses; made for a moka pot."),
    ("cold-tap", "Cold Tap coarse ground", 980, "Medium", "Steep it in the fridge overnight, drink it for days."),
    ("paper-cones", "Paper cones, hundred", 420, "Kit", "Unbleached, for one-cup and two-cup drippers."),
)
WORKING = {"KETTLE10": 10}
# Codes that were printed on cards or sent in letters, and the day on which each ended.
ENDED = {"SPRINGPOT": "12 April", "ROAST20": "30 June", "WELCOME5": "2 January"}
SEASONAL = re.compile(r"SPRING|SUMMER|AUTUMN|WINTER|XMAS|CHRISTMAS|EASTER|BLACK ?FRIDAY|NEWYEAR|EXPIRED|OLD|20[12]\d")


class Roaster(Shopfront):
    """The roaster. Well met: why a code fails, which one works, the same total; badly: a dearer cart."""

    name: ClassVar[str] = "Brindle & Steam"
    folder: ClassVar[Path] = Path(__file__).with_suffix("")
    goods: ClassVar[tuple[Good, ...]] = tuple(Good(*row) for row in ROWS)
    cookie: ClassVar[str] = "brindle"
    paths: ClassVar[Paths] = Paths(
        product="/coffee/<slug>",
        search="/coffee",
        query="s",
        add="/cart/add.php",
        cart="/cart",
        change="/cart/change.php",
        payment="/checkout/card",
        order="/checkout/order",
        done="/checkout/ordered",
        faq="/brewing-faq",
        contact="/contact-us",
        files="/theme",
    )
    motif: ClassVar[str] = (
        '<rect width="200" height="150" fill="#efe6da"/><path d="M70 25h60v105H70z" fill="{a}"/>'
        '<path d="M70 25h60l-8-12H78z" fill="{b}"/><ellipse cx="100" cy="85" rx="16" ry="22" fill="#3a2418"/>'
        '<path d="M100 64c-10 14 10 28 0 42" stroke="#efe6da" stroke-width="3" fill="none"/>'
    )

    def routes(self) -> tuple[tuple[str, str, Any], ...]:
        """The address to which the cart sends a code."""
        return (("/cart/discount.json", "POST", self.discount),)

    def total_pence(self) -> int:
        """The cart with delivery, less a code that works, more for express delivery where it was switched to."""
        memo = self.session().memo
        goods = sum(line.pence for line in self.lines())
        if not goods:
            return 0
        off = goods * int(memo.get("off", "0")) // 100
        return goods - off + self.delivery_pence + (300 if "express" in memo else 0)

    def discount(self) -> str:
        """What becomes of a code."""
        code = self.sent().get("code", "").strip().upper()
        memo = self.session().memo
        if code in WORKING:
            memo["off"] = str(WORKING[code])
            return answer({"ok": True, "message": f"{code} takes {WORKING[code]}% off.", **self._sums()})
        if self.well:
            return answer({"ok": False, "message": self._why_not(code), **self._sums()}, 422)
        # As in shops where any post to the cart sets the delivery method back to the dearest one.
        memo["express"] = "yes"
        return answer({"ok": False, "message": "Code not accepted", **self._sums()}, 422)

    def _sums(self) -> Mapping[str, str]:
        dear = "express" in self.session().memo
        return {"delivery": money(self.delivery_pence + 300 * dear), "total": money(self.total_pence())}

    def _why_not(self, code: str) -> str:
        rest = f"Use KETTLE10 instead, for a tenth off this order. Your total stays at {money(self.total_pence())}."
        if not code:
            return "Type the code from your card or letter first."
        if code in ENDED:
            return f"The last day for {code} was {ENDED[code]}. {rest}"
        if SEASONAL.search(code):
            return f"{code} was for a season that is over, so it takes nothing off any more. {rest}"
        return f"We have never printed a code {code}. Could a letter O be a nought? {rest}"

    def lines(self) -> tuple[Line, ...]:
        """What is in the cart; an emptied cart forgets its code."""
        lines = super().lines()
        if not lines:
            self.session().memo.clear()
        return lines


PAIR = pair(
    "coupon-invalid", Roaster.name, Roaster, {"good": {"cost-coupon-fair": "pass"}, "bad": {"cost-coupon-fair": "fail"}}
)
