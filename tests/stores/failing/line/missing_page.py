"""Thrapley Plants: a nursery's plain pages. Two plants are no longer grown; links to them still stand about."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bottle import HTTPResponse, request, response
from tests.stores.failing.line.base import Application, Opening, Pair, RunningShop, truths
from tests.stores.failing.line.front import Front, Item, Paths, as_file, svg

GONE = {"blue-star-juniper": "golden-hop", "monkshood-arends": "cranesbill-johnsons"}
BLOOMS = ("#5b6fc4", "#d9c24a", "#b05a7a", "#7c9a52", "#9a6fb0", "#e08a3c")
SERVER_PAGE = (
    "<html><head><title>Error</title></head><body><h1>Invalid request</h1>\n<p>You have entered an incorrect URL. "
    "Please check what you typed and try again.</p></body></html>"
)


class Thrapley(Front):
    paths = Paths(
        item="/plants/<slug>.html",
        search="/plantfinder",
        query="name",
        cart="/trolley.html",
        add="/trolley/add",
        remove="/trolley/remove",
        checkout="/order.html",
        payment="/order/pay.html",
        order="/order/finish",
        faq="/questions.html",
        contact="/find-us.html",
    )
    folder = Path(__file__).with_suffix("")
    delivery = 795
    items = (
        Item(
            "cranesbill-johnsons",
            "Cranesbill ‘Johnson’s Blue’",
            695,
            "Spreads politely, flowers from May until you tire of it.",
            "a clump of blue cranesbill flowers",
            {"Pot": "1 litre", "Height": "45 cm", "Likes": "sun or half shade"},
        ),
        Item(
            "golden-hop",
            "Golden hop",
            1150,
            "Climbs a shed in one summer. Yellow leaves, few manners.",
            "yellow hop leaves on a string",
            {"Pot": "2 litre", "Height": "5 m", "Likes": "sun"},
        ),
        Item(
            "masterwort-ruby",
            "Masterwort ‘Ruby Cloud’",
            850,
            "Pincushions for damp corners, and good in a vase.",
            "dark pink masterwort heads",
            {"Pot": "1 litre", "Height": "60 cm", "Likes": "damp half shade"},
        ),
        Item(
            "soft-shield-fern",
            "Soft shield fern",
            795,
            "Evergreen. Asks for nothing but not to be baked.",
            "a green fern from above",
            {"Pot": "1 litre", "Height": "70 cm", "Likes": "shade"},
        ),
        Item(
            "catmint-walkers",
            "Catmint ‘Walker’s Low’",
            695,
            "Long purple edging, bees from dawn. Not low at all.",
            "a row of purple catmint",
            {"Pot": "1 litre", "Height": "75 cm", "Likes": "sun"},
        ),
        Item(
            "marmalade-heuchera",
            "Heuchera ‘Marmalade’",
            795,
            "Orange and pink leaves in January, when you need them.",
            "orange heuchera leaves",
            {"Pot": "1 litre", "Height": "35 cm", "Likes": "half shade"},
        ),
    )

    def stand(self) -> None:
        self.put_pages()
        self.put("/journal.html", lambda: self.page("journal.html"))
        self.put("/sitemap.xml", self.sitemap)

    def sitemap(self) -> HTTPResponse:
        slugs = [*self.by_slug, *GONE]
        shop = f"{request.urlparts.scheme}://{request.urlparts.netloc}"
        rows = "".join(f"<url><loc>{shop}/plants/{slug}.html</loc></url>" for slug in slugs)
        space = "http://www.sitemaps.org/schemas/sitemap/0.9"
        return as_file(f'<?xml version="1.0"?><urlset xmlns="{space}">{rows}</urlset>', "application/xml")

    def missing(self) -> str:
        if self.bad:
            response.status = 200
            response.content_type = "text/html; charset=utf-8"
            return SERVER_PAGE
        return super().missing()

    def item_page(self, slug: str) -> str:
        if slug in GONE and not self.bad:
            response.status = 410
            return self.page("retired.html", instead=self.by_slug[GONE[slug]])
        return super().item_page(slug)

    def draw(self, name: str) -> str:
        names = [item.slug for item in self.items]
        bloom = BLOOMS[names.index(name)] if name in names else "#888"
        petals = "".join(
            f'<ellipse cx="75" cy="42" rx="13" ry="26" transform="rotate({a} 75 75)"/>' for a in range(0, 360, 60)
        )
        return svg(
            150,
            150,
            '<rect width="150" height="150" fill="#e9efdf"/>'
            f'<g fill="{bloom}">{petals}</g><circle cx="75" cy="75" r="12" fill="#fff3b0"/>',
        )


def _make(opening: Opening, *, bad: bool) -> Application:
    return Thrapley(opening, bad=bad).application()


PAIR = Pair(
    "missing-page",
    "Thrapley Plants",
    partial(RunningShop, partial(_make, bad=False)),
    partial(RunningShop, partial(_make, bad=True)),
    truths(
        "missing-page",
        "good",
        outage_404_way_on="pass",
        outage_right_status="pass",
        outage_no_blame="pass",
        outage_human_message="pass",
        outage_next_step="pass",
        outage_no_internals="pass",
    )
    + truths(
        "missing-page",
        "bad",
        outage_404_way_on="fail",
        outage_right_status="fail",
        outage_no_blame="fail",
        outage_next_step="fail",
    ),
)
