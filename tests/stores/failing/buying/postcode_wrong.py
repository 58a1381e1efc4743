"""Longbarrow Logs: firewood on a lorry that does not go everywhere; asked for a postcode in cart and checkout."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from bottle import request
from tests.stores.failing.buying.base import pair
from tests.stores.failing.buying.front import Good, Paths, Shopfront, answer

# Slug, name, pence, kind, words.
ROWS = (
    ("ash-dumpy", "Ash logs, dumpy bag", 11500, "Kiln-dried logs", "Lights first time. Three weeks of evenings."),
    ("oak-crate", "Oak logs, metre crate", 24500, "Kiln-dried logs", "Slow and hot, for a stove kept in all night."),
    ("birch-nets", "Birch logs, ten nets", 6900, "Kiln-dried logs", "White bark, quick flame, easy to carry upstairs."),
    ("heat-briquettes", "Beech briquettes, 96", 4850, "Briquettes", "No splinters, no spiders; for small stoves."),
    ("kindling-box", "Kindling, four boxes", 2600, "Kindling", "Larch, split thin enough to catch from one match."),
    ("wax-wool", "Wood-wool lighters, 200", 1450, "Kindling", "Spun shavings in wax. They do not smell."),
    ("log-rack", "Oak log rack", 9900, "Around the stove", "Holds a net and a half off the hearth."),
)  # fmt: skip
AREAS = frozenset(
    (
        "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK "
        "FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN "
        "NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW "
        "UB W WA WC WD WF WN WR WS WV YO ZE"
    ).split()
)
NOT_REACHED = {
    "BT": "Northern Ireland", "GY": "Guernsey", "HS": "the Western Isles", "IM": "the Isle of Man",
    "IV": "the Highlands", "JE": "Jersey", "KW": "Orkney and Caithness", "ZE": "Shetland",
}  # fmt: skip
POSTCODE = re.compile(r"([A-Z]{1,2})[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}")


def reached(postcode: str) -> tuple[bool, str]:
    """Whether the lorry goes to a postcode, and what a customer who lives there is told."""
    written = " ".join(postcode.upper().split())
    shape = POSTCODE.fullmatch(written)
    if not shape:
        return False, f"“{postcode}” is not a whole postcode. Enter it like LS7 3QD."
    area = shape[1]
    if area not in AREAS:
        return False, f"No British postcode begins with {area}. Check its first letters; it looks like LS7 3QD."
    if area in NOT_REACHED:
        return False, (
            f"We do not deliver to {NOT_REACHED[area]} ({written}) yet, but a pallet can wait for you at "
            "the ferry depot in Heysham, or you can have kindling by post. Ring 01632 960482 and we arrange either."
        )
    return True, f"Yes, we come to {written}. You choose the day next."


class Logs(Shopfront):
    """The firewood merchant. Well met: what a postcode looks like, or what else can be done, and nothing is wiped."""

    name: ClassVar[str] = "Longbarrow Logs"
    folder: ClassVar[Path] = Path(__file__).with_suffix("")
    goods: ClassVar[tuple[Good, ...]] = tuple(Good(*row) for row in ROWS)
    cookie: ClassVar[str] = "PHPSESSION"
    delivery_pence: ClassVar[int] = 1500
    required: ClassVar[tuple[str, ...]] = ("fullname", "mail", "phone", "house", "place", "zip")
    paths: ClassVar[Paths] = Paths(
        product="/fuel/<slug>.html",
        search="/look.html",
        query="words",
        add="/trolley/put",
        cart="/trolley.html",
        change="/trolley/alter",
        checkout="/order/address.html",
        payment="/order/payment.html",
        order="/order/send",
        done="/order/finished.html",
        faq="/faq.html",
        contact="/contact.html",
        files="/i",
    )
    motif: ClassVar[str] = (
        '<rect width="200" height="150" fill="#e9e4d8"/><g fill="{a}" stroke="#3b2a1c" stroke-width="3">'
        '<circle cx="60" cy="105" r="28"/><circle cx="118" cy="105" r="28"/><circle cx="89" cy="57" r="28"/></g>'
        '<g fill="{b}"><circle cx="60" cy="105" r="14"/><circle cx="118" cy="105" r="14"/>'
        '<circle cx="89" cy="57" r="14"/></g>'
    )

    def routes(self) -> tuple[tuple[str, str, Any], ...]:
        """The address that both pages ask about a postcode."""
        return (("/lorry/round", "GET", self.round),)

    def round(self) -> str:
        """Whether the lorry comes to a postcode."""
        yes, told = reached((request.query.decode().get("zip") or "").strip())
        return answer({"ok": yes, "text": told if yes or self.well else "Field error"})

    def address_errors(self, sent: Mapping[str, str]) -> dict[str, str]:
        """What is wrong with an address; the bad side wipes it all and says no more than that."""
        empty = {name: "We need this one for the driver." for name in self.required if not sent.get(name, "").strip()}
        yes, told = reached(sent.get("zip", "").strip())
        if self.well:
            return empty if yes else {**empty, "zip": told}
        return {} if yes and not empty else {"": "Field error"}

    def checkout_sent(self) -> Any:
        """Takes the address, or says what is wrong with it."""
        errors = self.address_errors(self.sent()) if self.lines() else {}
        if errors and not self.well:
            return self.page("checkout", address={}, errors=errors)
        return super().checkout_sent()


PAIR = pair(
    "postcode-wrong", Logs.name, Logs, {"good": {"ease-error-says-how": "pass"}, "bad": {"ease-error-says-how": "fail"}}
)
