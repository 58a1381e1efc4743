"""Spindleshed: bicycle parts in one page of script, with a service worker that answers from what it has kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.stores.failing.line.base import Application, Opening, Pair, RunningShop, truths
from tests.stores.failing.line.front import Front, Item, as_file, svg


class Spindleshed(Front):
    folder = Path(__file__).with_suffix("")
    delivery = 395
    items = (
        Item(
            "ratchet-9-chain",
            "Ratchet 9 chain",
            1899,
            "Nine-speed, nickel plated, 116 links and a joining link in the bag.",
            "a coil of bicycle chain",
            {"fits": "9-speed, all makes", "weighs": "292 g"},
        ),
        Item(
            "grippa-brake-blocks",
            "Grippa brake blocks, pair",
            750,
            "Soft compound for wet rims. Wear line moulded in.",
            "two black brake blocks",
            {"fits": "V-brakes, 70 mm", "weighs": "46 g"},
        ),
        Item(
            "longhaul-28-tyre",
            "Longhaul 28 tyre",
            2650,
            "Touring tyre with a belt under the tread that flints give up on.",
            "a folded touring tyre",
            {"fits": "622 mm rims, 28 mm wide", "weighs": "410 g"},
        ),
        Item(
            "tern-saddle",
            "Tern saddle",
            4400,
            "Narrow, firm, cut out in the middle. Kinder after the second week.",
            "a narrow black saddle",
            {"fits": "7 mm round rails", "weighs": "265 g"},
        ),
        Item(
            "beck-bottle-cage",
            "Beck bottle cage",
            925,
            "Bent from one rod of steel so that it can be bent back.",
            "a steel bottle cage",
            {"fits": "64 mm bosses", "weighs": "78 g"},
        ),
        Item(
            "dusk-rear-light",
            "Dusk rear light",
            2299,
            "Forty hours on steady; charges from any phone lead.",
            "a small red rear light",
            {"fits": "posts of 22 to 35 mm", "weighs": "38 g"},
        ),
        Item(
            "tommy-bar-pedals",
            "Tommy Bar pedals",
            3150,
            "Flat, wide, pinned. Bearings you can grease with a syringe.",
            "a pair of flat pedals",
            {"fits": "9/16 inch axles", "weighs": "366 g"},
        ),
    )

    def stand(self) -> None:
        self.put_api()
        self.put("/sw.js", lambda: as_file(self.page("sw_bad.js" if self.bad else "sw_good.js"), "text/javascript"))
        self.put("/app.js", lambda: as_file(self.page("app.js"), "text/javascript"))
        for path in ("/", "/part/<_>", "/find", "/cart", "/checkout", "/pay", "/thanks", "/questions", "/workshop"):
            self.put(path, lambda _="": self.page("shell.html"))

    def missing(self) -> str:
        super().missing()
        return self.page("shell.html")

    def page(self, name: str, **values: object) -> str:
        return super().page(name, **{"wanted": "", **values})

    def draw(self, name: str) -> str:
        names = [item.slug for item in self.items]
        turn = names.index(name) * 51 if name in names else 0
        return svg(
            160,
            160,
            '<rect width="160" height="160" fill="#20262b"/>'
            f'<g transform="rotate({turn} 80 80)" fill="none" stroke="#ffb000" stroke-width="9">'
            f'<circle cx="80" cy="80" r="46"/>'
            '<circle cx="80" cy="80" r="14"/><path d="M80 34v32M80 94v32M34 80h32M94 80h32"/></g>',
        )


def _make(opening: Opening, *, bad: bool) -> Application:
    return Spindleshed(opening, bad=bad).application()


PAIR = Pair(
    "api-500-worker",
    "Spindleshed",
    partial(RunningShop, partial(_make, bad=False)),
    partial(RunningShop, partial(_make, bad=True)),
    truths(
        "api-500",
        "good",
        outage_human_message="pass",
        outage_keeps_my_work="pass",
        outage_next_step="pass",
        outage_no_internals="pass",
        outage_no_blame="pass",
        outage_apology="pass",
        outage_names_my_loss="pass",
    )
    + truths(
        "api-500",
        "bad",
        outage_no_internals="fail",
        outage_human_message="fail",
        outage_apology="fail",
        outage_names_my_loss="fail",
    ),
)
