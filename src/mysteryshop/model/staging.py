"""Scenarios: what goes wrong on purpose in the shopper's own browser, and what a customer was told and kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mysteryshop.model.parts import Box, CartLine
from mysteryshop.model.words import PageKind


class Scenario(StrEnum):
    """A fault worth staging, by the name that an audit file uses. In the order in which reports tell them."""

    SERVER_500_PAGE = "server-500-page"
    SERVER_503_PAGE = "server-503-page"
    API_500 = "api-500"
    OFFLINE = "offline"
    SLOW = "slow"
    MISSING_PAGE = "missing-page"
    IMAGE_FAILURE = "image-failure"
    JS_OFF = "js-off"
    THIRD_PARTY_BLOCKED = "third-party-blocked"
    SOLD_OUT = "sold-out"
    SEARCH_NOTHING = "search-nothing"
    SEARCH_TYPO = "search-typo"
    COUPON_INVALID = "coupon-invalid"
    POSTCODE_WRONG = "postcode-wrong"
    CARD_INVALID = "card-invalid"
    CARD_DECLINED = "card-declined"
    PAY_TIMEOUT = "pay-timeout"
    SESSION_EXPIRED = "session-expired"
    DOUBLE_CLICK = "double-click"


MEETS_ANYBODY = frozenset({
    Scenario.MISSING_PAGE,
    Scenario.SEARCH_NOTHING,
    Scenario.SEARCH_TYPO,
    Scenario.JS_OFF,
    Scenario.IMAGE_FAILURE,
    Scenario.OFFLINE,
})  # fmt: skip
"""What any customer could meet by accident: all that is staged on a shop whose owner was not asked."""


@dataclass(frozen=True, slots=True)
class TypedField:
    """A field that the shopper had filled in. label: what it asks for; kept: it holds the same words afterwards.

    message: what the page says of this field, when it is tied to it (aria-describedby) or stands right beside it.
    near: CSS pixels between the field and that message, 0 where they touch; None without a message.
    """

    label: str
    kept: bool
    message: str = ""
    near: float | None = None


@dataclass(frozen=True, slots=True)
class PressedControl:
    """The button that was pressed, as it was afterwards. locked: it could not be pressed again."""

    name: str
    locked: bool = False
    name_after: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Staged:
    """One fault staged at one place of the journey, and what a customer saw of it.

    place: the page kind on which it was staged. how: what was done to the browser; did: what the customer did then;
    both as parts of a sentence ("every call of the page was answered with an error", "pressed 'Add to cart'").
    said: the visible words that were not there before, in reading order; empty when nothing was said.
    first_sign, words_at: seconds after the customer's act at which anything on the page changed, and at which new words
    stood there; None when it did not happen while it was watched. watched: for how many seconds.
    browser_error: the customer was left with the browser's own error page. cart_before, cart_after: the cart's lines as
    its page shows them; None when they could not be read. fields: what had been typed. focus: what has the focus.
    calls: requests that the stage answered, held or refused. order_requests: those among them that would have ordered
    or paid; none of them left the browser. works: the customer could do all the same what they came to do; None
    where that is not the question. missed: what the customer could no longer do or see, in words.
    query, results: the words searched for and how many things were shown for them; offered: words of what was offered
    instead. total_before, total_after: the sum to pay as written. before: id of the page as it was before, in the
    same visit.
    """

    scenario: Scenario
    place: PageKind
    how: str
    did: str
    said: tuple[str, ...] = ()
    first_sign: float | None = None
    words_at: float | None = None
    watched: float = 0.0
    browser_error: bool = False
    cart_before: tuple[CartLine, ...] | None = None
    cart_after: tuple[CartLine, ...] | None = None
    fields: tuple[TypedField, ...] = ()
    focus: str = ""
    pressed: PressedControl | None = None
    calls: int = 0
    order_requests: int = 0
    works: bool | None = None
    missed: tuple[str, ...] = ()
    query: str = ""
    results: int | None = None
    offered: tuple[str, ...] = ()
    total_before: str = ""
    total_after: str = ""
    before: str = ""

    @property
    def cart_kept(self) -> bool | None:
        """Whether the cart holds the same lines (name, quantity, price) as before; None when it can't be told."""
        if self.cart_before is None or self.cart_after is None:
            return None
        return _lines(self.cart_before) == _lines(self.cart_after)

    @property
    def fields_kept(self) -> bool | None:
        """Whether all that was typed is still there; None when nothing had been typed."""
        return all(field.kept for field in self.fields) if self.fields else None


def _lines(cart: tuple[CartLine, ...]) -> list[tuple[str, int, str]]:
    return sorted((" ".join(line.name.split()), line.quantity, line.price) for line in cart)


@dataclass(frozen=True, slots=True)
class Trial:
    """One attempt to stage a scenario. page: the page kept of it; empty when it could not be staged, then why_not."""

    scenario: Scenario
    place: PageKind | None = None
    page: str = ""
    why_not: str = ""
