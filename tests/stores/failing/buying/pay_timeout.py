"""Night Ferry Records: a single-page shop with its cart in storage, whose order call may stay unanswered."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from tests.stores.failing.buying.base import Side, pair
from tests.stores.failing.buying.front import Good, Paths, Shopfront, answer

# Slug, name, pence, kind, words.
ROWS = (
    ("harbour-lights", "Harbour Lights at Four, The Pelham Trio", 2200, "Jazz", "A club at closing time."),
    ("salt-road", "Salt Road, Imogen Tarrant", 2450, "Folk", "Voice and concertina, recorded in a net loft."),
    ("motor-hymns", "Motor Hymns, Vauxhall Choir", 2100, "Electronic", "For driving home alone with the window down."),
    ("paper-suns", "Paper Suns, Odile and the Weathermen", 2300, "Pop", "Eleven songs, none over three minutes."),
    ("low-water", "Low Water, Garth Penrose", 2600, "Ambient", "Two sides of a tide going out. Good for sleep."),
    ("brass-monday", "Brass Monday, Cleator Silver Band", 1850, "Brass", "Marches for people who do not like marches."),
    ("stylus-brush", "Stylus brush", 900, "Care", "Carbon hair; ten seconds before each side."),
    ("sleeves", "Inner sleeves, fifty", 1400, "Care", "Stops the paper scratching what you paid for."),
)  # fmt: skip


class Records(Shopfront):
    """The record shop: one page for all addresses, and an API. The two sides differ in the script that orders."""

    name: ClassVar[str] = "Night Ferry Records"
    folder: ClassVar[Path] = Path(__file__).with_suffix("")
    goods: ClassVar[tuple[Good, ...]] = tuple(Good(*row) for row in ROWS)
    delivery_pence: ClassVar[int] = 400
    paths: ClassVar[Paths] = Paths(
        product="/record/<slug>",
        payment="/payment",
        order="/api/orders",
        done="/thanks",
        files="/assets",
    )
    motif: ClassVar[str] = (
        '<rect width="200" height="150" fill="{b}"/><circle cx="100" cy="75" r="62" fill="#16161a"/>'
        '<circle cx="100" cy="75" r="44" fill="none" stroke="#333"/><circle cx="100" cy="75" r="22" fill="{a}"/>'
        '<circle cx="100" cy="75" r="4" fill="#fff"/>'
    )

    def __init__(self, side: Side) -> None:
        self._placed: dict[str, int] = {}
        super().__init__(side)

    def routes(self) -> tuple[tuple[str, str, Any], ...]:
        """The API, and the one page for every address of the script's own router."""
        pages = (
            "/cart",
            "/checkout",
            "/payment",
            "/thanks",
            "/faq",
            "/contact",
            "/search",
            "/record/<slug>",
            "/order-check",
        )
        return (
            ("/api/records", "GET", self.records),
            ("/api/orders/<reference>", "GET", self.looked_up),
            ("/api/notes", "POST", lambda: answer({"taken": True})),
            *((place, "GET", self._index) for place in pages),
        )

    def _index(self, slug: str = "") -> str:
        return self.page("index")

    def home(self) -> Any:
        """The one page."""
        return self._index()

    def page(self, template: str, **values: Any) -> str:
        """The one page, whatever was asked for; its router says when there is no such address."""
        return (self.folder / "index.html").read_text(encoding="utf-8")

    def records(self) -> str:
        """What is on sale."""
        names = ("slug", "name", "pence", "kind", "words")
        return answer(
            {"delivery": self.delivery_pence, "records": [dict(zip(names, row, strict=True)) for row in ROWS]}
        )

    def order(self) -> str:
        """Takes the order; the same reference twice is the same order."""
        reference = self.sent().get("reference", "")
        self.closing.wait(0.5)
        self._placed[reference] = self.take_order(reference)
        return answer({"ok": True, "order": self._placed[reference]})

    def looked_up(self, reference: str) -> str:
        """Whether an order with this reference has come in."""
        return answer({"reference": reference, "order": self._placed.get(reference)})


PAIR = pair(
    "pay-timeout",
    Records.name,
    Records,
    {
        "good": {"outage-money-state": "pass", "ease-one-order": "pass"},
        "bad": {"outage-money-state": "fail"},
    },
)
