"""Ledger Lines: sheet music. Its /status/500 is the very page that customers got on the night the shop broke."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bottle import HTTPResponse
from tests.stores.failing.line.base import Application, Opening, Pair, RunningShop, truths
from tests.stores.failing.line.front import Front, Item, Paths, svg

PAGES = Path(__file__).parent / "pages"
SLEEVES = ("#7d2e3b", "#2b4c6f", "#3f6b4f", "#8a6d1f", "#5a3f73", "#3a3a3a")


class LedgerLines(Front):
    paths = Paths(
        item="/score/<slug>",
        search="/browse",
        query="work",
        cart="/folder",
        add="/folder/add",
        remove="/folder/remove",
        checkout="/folder/address",
        payment="/folder/payment",
        order="/folder/order",
        faq="/answers",
        contact="/desk",
    )
    folder = Path(__file__).with_suffix("")
    delivery = 310
    items = (
        Item(
            "three-small-boats",
            "Three Small Boats, for piano",
            895,
            "Grade 4 hands, grade 6 weather. L. Quennell.",
            "a wine red score",
            {"For": "solo piano", "Pages": "16"},
        ),
        Item(
            "harbour-quartet",
            "Harbour Quartet",
            2450,
            "Score and four parts, spiral bound so they lie flat. M. Ostrand.",
            "a blue score",
            {"For": "string quartet", "Pages": "48 and parts"},
        ),
        Item(
            "songs-for-a-long-field",
            "Songs for a Long Field",
            1290,
            "Seven songs for a medium voice that walks. P. Ewart.",
            "a green score",
            {"For": "voice and piano", "Pages": "32"},
        ),
        Item(
            "brass-for-wet-sundays",
            "Brass for Wet Sundays",
            3100,
            "Ten arrangements, any five who turn up.",
            "an ochre score",
            {"For": "brass quintet", "Pages": "60 and parts"},
        ),
        Item(
            "clarinet-ladders",
            "Clarinet Ladders",
            995,
            "Forty studies, each with a joke in bar nine.",
            "a violet score",
            {"For": "clarinet", "Pages": "44"},
        ),
        Item(
            "carols-plain",
            "Carols, Plain",
            750,
            "Four parts, no descants, large print.",
            "a dark grey score",
            {"For": "choir", "Pages": "40"},
        ),
    )

    def stand(self) -> None:
        self.put_pages()
        self.put("/status/500", self.that_night)

    def that_night(self) -> HTTPResponse:
        text = (PAGES / f"server-500-{'bad' if self.bad else 'good'}.html").read_text(encoding="utf-8")
        return HTTPResponse(
            text, 500, headers={"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"}
        )

    def draw(self, name: str) -> str:
        names = [item.slug for item in self.items]
        sleeve = SLEEVES[names.index(name)] if name in names else "#777"
        staves = "".join(f'<path d="M30 {y}h90" stroke="{sleeve}"/>' for y in range(90, 131, 10))
        return svg(
            150,
            200,
            '<rect x="10" y="10" width="130" height="180" fill="#fffdf6" '
            f'stroke="#999"/><rect x="10" y="10" width="130" height="50" fill="{sleeve}"/>{staves}<ellipse '
            f'cx="60" cy="120" rx="8" '
            'ry="6"/><path d="M68 120V82" stroke="#000" stroke-width="2"/>',
        )


def _make(opening: Opening, *, bad: bool) -> Application:
    return LedgerLines(opening, bad=bad).application()


PAIR = Pair(
    "server-500-page",
    "Ledger Lines",
    partial(RunningShop, partial(_make, bad=False)),
    partial(RunningShop, partial(_make, bad=True)),
    truths(
        "server-500-page",
        "good",
        outage_human_message="pass",
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
        "server-500-page",
        "bad",
        outage_human_message="fail",
        outage_no_internals="fail",
        outage_apology="fail",
        outage_names_my_loss="fail",
        outage_work_under_way="fail",
        outage_gives_time="fail",
        outage_next_step="fail",
    ),
)
