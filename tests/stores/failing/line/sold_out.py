"""Slipware Lane: a potter's shop. One jug is sold out in one glaze, one bowl altogether."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bottle import redirect, request
from tests.stores.failing.line.base import Application, Opening, Pair, RunningShop, truths
from tests.stores.failing.line.front import Front, Item, Paths, day_ahead, spoken, svg

CLAYS = ("#b5653a", "#e9dcc3", "#5b7287", "#7b5d48", "#8d9b6f", "#c9a24b")
SOLD_OUT = "breakfast-bowl"
THURSDAY = 3


class SlipwareLane(Front):
    paths = Paths(
        item="/pots/<slug>",
        search="/pots",
        query="like",
        cart="/crate",
        add="/crate/in",
        remove="/crate/out",
        checkout="/crate/where-to",
        payment="/crate/money",
        order="/crate/fire",
        faq="/care",
        contact="/pottery",
    )
    folder = Path(__file__).with_suffix("")
    delivery = 700
    items = (
        Item(
            "quart-jug",
            "Quart jug",
            5200,
            "Pours without a drip. We threw eleven before one did.",
            "a tall brown jug",
            {"Holds": "1.1 litres", "Tall": "22 cm"},
        ),
        Item(
            SOLD_OUT,
            "Breakfast bowl",
            2400,
            "Deep, cream inside, foot wide enough for one hand.",
            "a cream bowl",
            {"Holds": "600 ml", "Wide": "15 cm"},
        ),
        Item(
            "porridge-bowl",
            "Porridge bowl",
            2600,
            "The breakfast bowl's older brother: wider, in slate.",
            "a slate blue bowl",
            {"Holds": "700 ml", "Wide": "17 cm"},
        ),
        Item(
            "butter-crock",
            "Butter crock",
            3800,
            "Keeps half a pound soft under an inch of water.",
            "a lidded brown crock",
            {"Holds": "250 g", "Wide": "11 cm"},
        ),
        Item(
            "herb-pots",
            "Three herb pots",
            4400,
            "With saucers, for a narrow sill.",
            "three green pots in a row",
            {"Wide": "9 cm each", "Tall": "10 cm"},
        ),
        Item(
            "honey-jar",
            "Honey jar",
            3100,
            "Comes with a beech dipper.",
            "a yellow jar with a lid",
            {"Holds": "400 g", "Tall": "13 cm"},
        ),
    )

    def stand(self) -> None:
        self.put_pages()
        self.put("/tell-me", self.tell_me, "POST")

    def page(self, name: str, **values: object) -> str:
        return super().page(
            name,
            **{
                "sold_out": SOLD_OUT,
                "instead": self.by_slug["porridge-bowl"],
                "kiln": spoken(day_ahead(9, THURSDAY)),
                **values,
            },
        )

    def tell_me(self) -> str:
        return self.page("told.html", email=request.forms.getunicode("email", ""))

    def add(self) -> None:
        if request.forms.get("slug") == SOLD_OUT:
            redirect(self.paths.item.replace("<slug>", SOLD_OUT), 303)
        super().add()

    def draw(self, name: str) -> str:
        names = [item.slug for item in self.items]
        clay = CLAYS[names.index(name)] if name in names else "#777"
        return svg(
            200,
            200,
            '<rect width="200" height="200" fill="#f0ede8"/>'
            f'<path d="M55 60h90q12 70-22 105H77Q43 130 55 60z" fill="{clay}" stroke="#3d3129" stroke-width="3"/>'
            '<ellipse cx="100" cy="60" rx="45" ry="11" fill="#fff8ec" stroke="#3d3129" stroke-width="3"/>',
        )


def _make(opening: Opening, *, bad: bool) -> Application:
    return SlipwareLane(opening, bad=bad).application()


PAIR = Pair(
    "sold-out",
    "Slipware Lane",
    partial(RunningShop, partial(_make, bad=False)),
    partial(RunningShop, partial(_make, bad=True)),
    truths(
        "sold-out",
        "good",
        outage_sold_out_way_on="pass",
        outage_gives_time="pass",
        outage_apology="pass",
        outage_names_my_loss="pass",
    )
    + truths("sold-out", "bad", outage_sold_out_way_on="fail", outage_gives_time="fail", outage_apology="fail"),
)
