"""The closed sets of the field: page kinds, stages, severities, verdicts and the like."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class PageKind(StrEnum):
    """What a page is for, seen by the customer. A page may answer for several kinds, the main one first."""

    HOME = "home"
    LANDING = "landing"
    CATEGORY = "category"
    SEARCH = "search"
    PRODUCT = "product"
    SOLD_OUT = "sold-out"
    CART = "cart"
    CHECKOUT = "checkout"
    PAYMENT = "payment"
    CONFIRMATION = "confirmation"
    ACCOUNT = "account"
    FAQ = "faq"
    HELP = "help"
    CONTACT = "contact"
    DELIVERY_INFO = "delivery-info"
    RETURNS_INFO = "returns-info"
    TERMS = "terms"
    ABOUT = "about"
    EMAIL = "email"
    ERROR = "error"
    MAINTENANCE = "maintenance"
    QUEUE = "queue"
    FAULT = "fault"
    OTHER = "other"


class Stage(StrEnum):
    """Where on the journey a page stands, in walking order."""

    DISCOVER = "discover"
    DECIDE = "decide"
    BUY = "buy"
    RECEIVE = "receive"
    HELP = "help"
    RECOVER = "recover"


STAGE_OF: Mapping[PageKind, Stage] = MappingProxyType(
    {
        PageKind.HOME: Stage.DISCOVER,
        PageKind.LANDING: Stage.DISCOVER,
        PageKind.CATEGORY: Stage.DISCOVER,
        PageKind.SEARCH: Stage.DISCOVER,
        PageKind.OTHER: Stage.DISCOVER,
        PageKind.PRODUCT: Stage.DECIDE,
        PageKind.SOLD_OUT: Stage.DECIDE,
        PageKind.ABOUT: Stage.DECIDE,
        PageKind.CART: Stage.BUY,
        PageKind.CHECKOUT: Stage.BUY,
        PageKind.PAYMENT: Stage.BUY,
        PageKind.CONFIRMATION: Stage.RECEIVE,
        PageKind.EMAIL: Stage.RECEIVE,
        PageKind.ACCOUNT: Stage.RECEIVE,
        PageKind.DELIVERY_INFO: Stage.RECEIVE,
        PageKind.FAQ: Stage.HELP,
        PageKind.HELP: Stage.HELP,
        PageKind.CONTACT: Stage.HELP,
        PageKind.RETURNS_INFO: Stage.HELP,
        PageKind.TERMS: Stage.HELP,
        PageKind.FAULT: Stage.RECOVER,
        PageKind.ERROR: Stage.RECOVER,
        PageKind.MAINTENANCE: Stage.RECOVER,
        PageKind.QUEUE: Stage.RECOVER,
    }
)


class Severity(StrEnum):
    """How much a fail hurts the customer."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    INFO = "info"


class Join(StrEnum):
    """How the verdicts of one check on several pages become one."""

    MEAN = "mean"
    WORST = "worst"
    ANY = "any"
    SITE = "site"


class Verdict(StrEnum):
    """The answer to one check. The first three are counted, the others are not."""

    PASS = "pass"  # noqa: S105 - a verdict, not a password
    PARTIAL = "partial"
    FAIL = "fail"
    NOT_APPLICABLE = "not-applicable"
    REVIEW = "review"
    NOT_SEEN = "not-seen"
    ERROR = "error"

    @property
    def counted(self) -> bool:
        """Whether this verdict earns or loses points."""
        return self in VALUE

    @property
    def applicable(self) -> bool:
        """Whether the question had a meaning for this shop, decided or not."""
        return self is not Verdict.NOT_APPLICABLE


VALUE: Mapping[Verdict, float] = MappingProxyType({Verdict.PASS: 1.0, Verdict.PARTIAL: 0.5, Verdict.FAIL: 0.0})


class ChannelKind(StrEnum):
    """Where a customer hears or reads a promise."""

    WEB = "web"
    MOBILE_WEB = "mobile-web"
    EMAIL = "email"
    LEAFLET = "leaflet"
    CHAT = "chat"
    PHONE_SCRIPT = "phone-script"
    MARKETPLACE = "marketplace"
    SOCIAL = "social"
    TERMS = "terms"
    STORE = "store"
    DATA = "data"


class Permission(StrEnum):
    """What the shopper may do on a site: look only, or act as a customer of one's own or a test shop."""

    NONE = "none"
    OWN = "own"
    TEST = "test"


class FactKind(StrEnum):
    """What a promise is about."""

    PRICE = "price"
    DELIVERY_COST = "delivery-cost"
    DELIVERY_TIME = "delivery-time"
    RETURNS_WINDOW = "returns-window"
    RETURNS_COST = "returns-cost"
    REFUND_TIME = "refund-time"
    GUARANTEE = "guarantee"
    OPENING_HOURS = "opening-hours"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    STOCK = "stock"
    PAYMENT_METHODS = "payment-methods"
    PRODUCT_NAME = "product-name"
    DISCOUNT = "discount"
    MINIMUM_ORDER = "minimum-order"
    SUPPORT_PROMISE = "support-promise"


class Band(StrEnum):
    """What a score means in words. Cut before rounding."""

    CUSTOMER_LED = "customer-led"
    CUSTOMER_FOCUSED = "customer-focused"
    MIXED = "mixed"
    SELLER_FOCUSED = "seller-focused"
    FAILING = "failing the customer"
