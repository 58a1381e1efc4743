"""Curdwell Dairy: cheese by post. Its /maintenance is what everybody gets while the shop is closed for works."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bottle import HTTPResponse
from tests.stores.failing.line.base import Application, Opening, Pair, RunningShop, truths
from tests.stores.failing.line.front import Front, Item, Paths, svg

PAGES = Path(__file__).parent / "pages"
RINDS = ("#d9a441", "#efe3b8", "#7f8fa6", "#c97b4a", "#d8d2c4", "#a8b06a", "#b5483a")


class Curdwell(Front):
    paths = Paths(
        item="/cheese/<slug>",
        search="/cheese-search",
        query="what",
        cart="/hamper",
        add="/hamper/add",
        remove="/hamper/remove",
        checkout="/hamper/address",
        payment="/hamper/payment",
        order="/hamper/order",
        faq="/good-to-know",
        contact="/talk-to-the-dairy",
    )
    folder = Path(__file__).with_suffix("")
    delivery = 580
    items = (
        Item(
            "old-barn-cheddar",
            "Old Barn Cheddar",
            890,
            "Eighteen months in cloth. Crumbles, then bites.",
            "a yellow wedge",
            {"Weight": "300 g", "Milk": "cow"},
        ),
        Item(
            "ewe-lamb",
            "Ewe Lamb",
            740,
            "Fresh, white, gone in a week. Lemon and grass.",
            "a white round",
            {"Weight": "150 g", "Milk": "ewe"},
        ),
        Item(
            "blue-gate",
            "Blue Gate",
            960,
            "Creamy blue from the gatehouse cellar.",
            "a blue-veined wedge",
            {"Weight": "250 g", "Milk": "cow"},
        ),
        Item(
            "ruddle",
            "Ruddle",
            820,
            "Washed in perry. Smells of a stable, tastes of a feast.",
            "an orange square",
            {"Weight": "200 g", "Milk": "cow"},
        ),
        Item(
            "chalk-pit",
            "Chalk Pit",
            690,
            "Goat, rolled in ash, dry at the core.",
            "a pale ashed log",
            {"Weight": "180 g", "Milk": "goat"},
        ),
        Item(
            "nettle-truckle",
            "Nettle Truckle",
            1350,
            "Wrapped by hand in nettles picked before May.",
            "a green wrapped truckle",
            {"Weight": "450 g", "Milk": "cow"},
        ),
        Item(
            "red-larch-smoked",
            "Red Larch, smoked",
            780,
            "Two days over larch cones.",
            "a red-brown wedge",
            {"Weight": "250 g", "Milk": "cow"},
        ),
    )

    def stand(self) -> None:
        self.put_pages()
        self.put("/maintenance", self.closed)

    def closed(self) -> HTTPResponse:
        text = (PAGES / f"server-503-{'bad' if self.bad else 'good'}.html").read_text(encoding="utf-8")
        headers = {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"}
        if self.bad:
            return HTTPResponse(text, 200, headers=headers)
        return HTTPResponse(text, 503, headers={**headers, "Retry-After": str(_until_sunday(datetime.now(UTC)))})

    def draw(self, name: str) -> str:
        names = [item.slug for item in self.items]
        rind = RINDS[names.index(name)] if name in names else "#777"
        return svg(
            200,
            140,
            '<rect width="200" height="140" fill="#f3f0ea"/>'
            f'<path d="M20 100L150 40q30 10 30 60z" fill="{rind}" stroke="#4a3b20" stroke-width="3"/>'
            f'<path d="M20 100h160v22H20z" '
            'fill="#fff6d8" stroke="#4a3b20" stroke-width="3"/>',
        )


def _until_sunday(now: datetime) -> int:
    """Seconds until six on the next Sunday morning, as the page says."""
    opening = (now + timedelta((6 - now.weekday()) % 7)).replace(hour=6, minute=0, second=0, microsecond=0)
    return int((opening - now).total_seconds()) + (0 if opening > now else 7 * 24 * 3600)


def _make(opening: Opening, *, bad: bool) -> Application:
    return Curdwell(opening, bad=bad).application()


PAIR = Pair(
    "server-503-page",
    "Curdwell Dairy",
    partial(RunningShop, partial(_make, bad=False)),
    partial(RunningShop, partial(_make, bad=True)),
    truths(
        "server-503-page",
        "good",
        outage_human_message="pass",
        outage_right_status="pass",
        outage_apology="pass",
        outage_names_my_loss="pass",
        outage_not_about_us="pass",
        outage_work_under_way="pass",
        outage_gives_time="pass",
        outage_next_step="pass",
        outage_no_internals="pass",
        outage_no_blame="pass",
        outage_plain_tone="pass",
    )
    + truths(
        "server-503-page",
        "bad",
        outage_right_status="fail",
        outage_not_about_us="fail",
        outage_apology="fail",
        outage_names_my_loss="fail",
        outage_gives_time="fail",
        outage_next_step="fail",
        outage_plain_tone="fail",
        outage_no_internals="pass",
        outage_no_blame="pass",
    ),
)
