"""Larkfield Cheese: a server-rendered shop whose customers lose their cookies between the address and the card."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any, ClassVar

from bottle import request
from tests.stores.failing.buying.base import Side, pair
from tests.stores.failing.buying.front import Good, Paths, Session, Shopfront, answer

# Slug, name, pence, kind, words.
ROWS = (
    ("larkfield-white", "Larkfield White", 740, "Soft", "Mild and lemony at two weeks, runny and bold at six."),
    ("old-turnpike", "Old Turnpike", 860, "Hard", "Eighteen months in cloth; toast it, grate it, or simply cut it."),
    ("smoked-drover", "Smoked Drover", 790, "Hard", "Over oak chips for a night. For baked potatoes."),
    ("blue-heron", "Blue Heron", 920, "Blue", "Creamy rather than sharp; a blue for those who are unsure."),
    ("goat-button", "Goat buttons, six", 980, "Soft", "One each on a salad, under the grill for a minute."),
    ("ewe-and-ash", "Ewe and Ash", 1140, "Soft", "A log rolled in ash; sweet, with a little pepper."),
    (
        "board-for-four",
        "A board for four",
        2950,
        "Boxes",
        "Four cheeses, oatcakes and a card that says which to eat first.",
    ),
    ("oatcakes", "Fennel oatcakes", 380, "With it", "Baked on Thursday, sent on Friday."),
)


class Dairy(Shopfront):
    """The cheesemonger. Well met: a token in the address keeps cart and draft; badly: all hangs on the cookie."""

    name: ClassVar[str] = "Larkfield Cheese"
    folder: ClassVar[Path] = Path(__file__).with_suffix("")
    goods: ClassVar[tuple[Good, ...]] = tuple(Good(*row) for row in ROWS)
    cookie: ClassVar[str] = "larkfield_session"
    delivery_pence: ClassVar[int] = 595
    required: ClassVar[tuple[str, ...]] = ("contact_name", "contact_email", "street", "town", "post_code")
    paths: ClassVar[Paths] = Paths(
        product="/cheese/<slug>",
        search="/cheese",
        add="/cart/put-in",
        change="/cart/take",
        payment="/checkout/card",
        order="/checkout/order",
        done="/checkout/ordered",
        faq="/good-to-know",
        contact="/the-counter",
        files="/css",
    )
    motif: ClassVar[str] = (
        '<rect width="200" height="150" fill="#e8f0ee"/><path d="M30 95L150 40c20 8 24 26 22 55z" fill="{b}"/>'
        '<path d="M30 95h142v30H30z" fill="{a}"/><circle cx="70" cy="110" r="6" fill="#fff"/>'
        '<circle cx="120" cy="114" r="8" fill="#fff"/>'
    )

    def __init__(self, side: Side) -> None:
        self._kept: dict[str, Session] = {}
        super().__init__(side)

    def routes(self) -> tuple[tuple[str, str, Any], ...]:
        """The well met checkout, with the token in its address, and where its page leaves what is being typed."""
        if not self.well:
            return ()
        return (
            ("/checkout/<token>/address", "GET", self.kept_checkout),
            ("/checkout/<token>/address", "POST", self.kept_checkout_sent),
            ("/checkout/<token>/draft", "POST", self.draft),
        )

    def token(self) -> str:
        """What finds this customer's cart again without a cookie."""
        memo = self.session().memo
        memo.setdefault("token", secrets.token_urlsafe(9))
        self._kept[memo["token"]] = self.session()
        return memo["token"]

    def basket_link(self) -> str:
        """The cart's address; on the good side it carries the token as soon as there is something to keep."""
        return f"{self.paths.cart}?kept={self.token()}" if self.well and self.lines() else self.paths.cart

    def _came_back(self, token: str) -> bool:
        kept = self._kept.get(token)
        lost = kept is not None and request.get_cookie(self.cookie) != kept.key
        if kept and lost:
            self.use_session(kept)
        return lost

    def cart(self) -> Any:
        """The cart; on the good side at an address that finds it again."""
        token = request.query.get("kept", "")
        back = self.well and self._came_back(token)
        if self.well and not token and self.lines():
            return self.go(self.basket_link())
        return self.page("cart", back=back, expired="expired" in request.query)

    def checkout(self) -> Any:
        """Asks for the address; without a cart it is an expired session, as far as the bad side can tell."""
        if not self.lines():
            return self.go(self.paths.cart if self.well else f"{self.paths.cart}?expired=1")
        if self.well:
            return self.go(f"/checkout/{self.token()}/address")
        return self.page("checkout", action=self.paths.checkout, back=False)

    def checkout_sent(self) -> Any:
        """Takes the address on the bad side."""
        if not self.lines():
            return self.go(f"{self.paths.cart}?expired=1")
        return self._taken(self.paths.checkout, back=False)

    def kept_checkout(self, token: str) -> Any:
        """Asks for the address, with what had been typed before."""
        back = self._came_back(token)
        if not self.lines():
            return self.go(self.paths.cart)
        return self.page("checkout", action=f"/checkout/{token}/address", back=back)

    def kept_checkout_sent(self, token: str) -> Any:
        """Takes the address; who lost the session sees it once more, filled in, and is told."""
        back = self._came_back(token)
        if not self.lines():
            return self.go(self.paths.cart)
        return self._taken(f"/checkout/{token}/address", back=back)

    def _taken(self, action: str, *, back: bool) -> Any:
        sent = self.sent()
        errors = self.address_errors(sent)
        if not errors or self.well:
            self.session().address = sent
        if errors or back:
            return self.page("checkout", address=sent, errors=errors, action=action, back=back)
        return self.go(f"{self.paths.payment}?kept={self.token()}" if self.well else self.paths.payment)

    def draft(self, token: str) -> str:
        """Keeps what is being typed."""
        kept = self._kept.get(token)
        if kept:
            kept.address = self.sent()
        return answer({"kept": bool(kept)})

    def payment(self) -> Any:
        """Asks for the card."""
        back = self.well and self._came_back(request.query.get("kept", ""))
        if not self.lines():
            return self.go(self.paths.cart if self.well else f"{self.paths.cart}?expired=1")
        if self.address_errors(self.session().address):
            return self.go(self.paths.checkout)
        return self.page("payment", back=back)


PAIR = pair(
    "session-expired",
    Dairy.name,
    Dairy,
    {
        "good": {"ease-session-warns": "pass", "outage-keeps-my-work": "pass"},
        "bad": {"ease-session-warns": "fail", "outage-keeps-my-work": "fail"},
    },
)
