"""Quillon & Daughter: a stationer whose payment page looks at the card number as soon as its field is left."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from tests.stores.failing.buying.base import pair
from tests.stores.failing.buying.front import Good, Paths, Shopfront

# Slug, name, pence, kind, words.
ROWS = (
    ("evening-ink", "Evening ink, 50 ml", 1250, "Ink", "Blue-black that is dry before you turn the page."),
    (
        "pocket-nib",
        "Pocket fountain pen",
        3850,
        "Pens",
        "A finger long when shut, full size with its cap on.",
    ),
    ("left-pen", "Left-hander's pen", 4200, "Pens", "A nib cut for pushing, so your hand stays clean."),
    ("flat-book", "Lie-flat notebook", 1495, "Paper", "Stays open by itself; takes ink on both sides."),
    ("letter-set", "Letter set, 25 sheets", 1850, "Paper", "With lined envelopes, for letters that matter."),
    ("pencil-dozen", "A dozen soft pencils", 1120, "Pencils", "2B cedar, for crosswords and sketching."),
    ("brass-sharpener", "Brass sharpener", 780, "Pencils", "Sharpens without breaking the lead."),
    ("blotter", "Rocker blotter", 2600, "Desk", "Oak, with ten strips of paper."),
)


class Stationer(Shopfront):
    """The stationer. Both sides pay by a plain form post; they differ in the script that reads the card number."""

    name: ClassVar[str] = "Quillon & Daughter"
    folder: ClassVar[Path] = Path(__file__).with_suffix("")
    goods: ClassVar[tuple[Good, ...]] = tuple(Good(*row) for row in ROWS)
    cookie: ClassVar[str] = "qd_session"
    delivery_pence: ClassVar[int] = 320
    required: ClassVar[tuple[str, ...]] = ("given", "family", "email", "street", "town", "postcode")
    paths: ClassVar[Paths] = Paths(
        product="/stationery/<slug>/",
        search="/search/",
        query="term",
        add="/cart/add/",
        cart="/cart/",
        change="/cart/edit/",
        checkout="/checkout/address/",
        payment="/checkout/payment/",
        order="/checkout/payment/submit/",
        done="/checkout/complete/",
        faq="/questions/",
        contact="/contact/",
        files="/media",
    )
    motif: ClassVar[str] = (
        '<rect width="200" height="150" fill="#f7f3ff"/><path d="M30 120L140 30l20 20L60 130z" fill="{a}"/>'
        '<path d="M30 120l-8 18 38-8z" fill="{b}"/><path d="M22 138h150" stroke="{a}" stroke-width="2"/>'
    )


PAIR = pair(
    "card-invalid",
    Stationer.name,
    Stationer,
    {
        "good": {"ease-error-says-how": "pass", "outage-money-state": "pass"},
        "bad": {"ease-error-says-how": "fail"},
    },
)
