"""Saltbarrow Larder: tinned fish, one page, views behind the #; the goods come along by fetch or with the page."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.stores.failing.line.base import Application, Opening, Pair, RunningShop, truths
from tests.stores.failing.line.front import Front, Item, as_file, as_json, svg

LIDS = ("#c8442b", "#1f6f8b", "#e2b23c", "#56783c", "#7a4a7d", "#2d3d57")


class Saltbarrow(Front):
    folder = Path(__file__).with_suffix("")
    delivery = 290
    items = (
        Item(
            "sardines-lemon",
            "Sardines in lemon oil",
            420,
            "Four fat ones, packed head to tail by hand in Porthallow.",
            "a red tin of sardines",
            {"Net": "115 g", "Keeps": "four years"},
        ),
        Item(
            "smoked-mussels",
            "Oak-smoked mussels",
            560,
            "Rope-grown, smoked for a morning, nothing else in the tin.",
            "a blue tin of mussels",
            {"Net": "110 g", "Keeps": "three years"},
        ),
        Item(
            "mackerel-mustard",
            "Mackerel with grain mustard",
            395,
            "Sharp enough to wake a piece of toast.",
            "a yellow tin of mackerel",
            {"Net": "125 g", "Keeps": "four years"},
        ),
        Item(
            "pilchards-tomato",
            "Pilchards, slow tomato",
            360,
            "The tea of our grandfathers, with better tomatoes.",
            "a green tin of pilchards",
            {"Net": "155 g", "Keeps": "four years"},
        ),
        Item(
            "octopus-paprika",
            "Octopus and paprika",
            890,
            "Tender, red-oiled, gone too quickly.",
            "a purple tin of octopus",
            {"Net": "110 g", "Keeps": "three years"},
        ),
        Item(
            "anchovy-fillets",
            "Anchovy fillets, two-year salt",
            740,
            "Melts in a pan. Start every stew with one.",
            "a dark blue tin of anchovies",
            {"Net": "95 g", "Keeps": "eighteen months, in the fridge"},
        ),
    )

    def stand(self) -> None:
        self.put_api()
        self.put("/", lambda: self.page("shell.html"))
        self.put("/larder.js", lambda: as_file(self.page("bad.js" if self.bad else "good.js"), "text/javascript"))
        if not self.bad:
            self.put("/keeper.js", lambda: as_file(self.page("keeper.js"), "text/javascript"))
        self.put("/words/<name>.json", lambda name: as_json(self.page(f"words-{name}.html")))

    def missing(self) -> str:
        super().missing()
        return self.page("shell.html")

    def page(self, name: str, **values: object) -> str:
        if name == "missing.html":
            return ""
        goods = [item.told() for item in self.items]
        return super().page(name, **{"wanted": "", "goods_told": goods, **values})

    def draw(self, name: str) -> str:
        names = [item.slug for item in self.items]
        lid = LIDS[names.index(name)] if name in names else "#999"
        return svg(
            200,
            130,
            '<rect x="6" y="16" width="188" height="98" rx="26" '
            f'fill="{lid}"/><rect x="18" y="28" width="164" height="74" rx="18" fill="none" stroke="#fff" '
            f'stroke-width="3"/>'
            '<path d="M50 65q40-34 80 0l20-14v28l-20-14q-40 34-80 0z" fill="#fff"/>',
        )


def _make(opening: Opening, *, bad: bool) -> Application:
    return Saltbarrow(opening, bad=bad).application()


PAIR = Pair(
    "offline",
    "Saltbarrow Larder",
    partial(RunningShop, partial(_make, bad=False)),
    partial(RunningShop, partial(_make, bad=True)),
    truths(
        "offline",
        "good",
        outage_human_message="pass",
        outage_no_blame="pass",
        outage_keeps_my_work="pass",
        outage_no_internals="pass",
        outage_next_step="pass",
    )
    + truths("offline", "bad", outage_human_message="fail"),
)
