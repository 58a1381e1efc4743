"""Pargeter Papers: wallpaper by the roll, in colourways. What is words and what is only a picture is the difference."""

from __future__ import annotations

from functools import partial
from html import escape
from pathlib import Path

from bottle import request
from tests.stores.failing.line.base import Application, Opening, Pair, RunningShop, truths
from tests.stores.failing.line.front import Front, Item, Paths, svg

WAYS = {"moss": ("Moss", "#5f7048"), "ink": ("Ink", "#2b3a5c"), "plaster": ("Plaster", "#d7b7a3")}
MOTIFS = (
    '<path d="M0 30q15-25 30 0t30 0" fill="none" stroke-width="4"/>',
    '<circle cx="30" cy="30" r="14" fill="none" stroke-width="5"/>',
    '<path d="M30 5v50M5 30h50" stroke-width="5"/>',
    '<path d="M30 8l18 44H12z" fill="none" stroke-width="4"/>',
    '<path d="M10 10l40 40M50 10L10 50" stroke-width="4"/>',
    '<path d="M30 6q24 24 0 48q-24-24 0-48" fill="none" stroke-width="4"/>',
)


class Pargeter(Front):
    paths = Paths(
        item="/papers/<slug>",
        search="/search",
        query="s",
        cart="/roll-call",
        add="/roll-call/add",
        remove="/roll-call/remove",
        checkout="/delivery",
        payment="/pay",
        order="/pay/submit",
        faq="/hanging-help",
        contact="/studio",
    )
    folder = Path(__file__).with_suffix("")
    delivery = 850
    items = (
        Item(
            "weir",
            "Weir",
            6800,
            "A river pattern of long waves, cut in lino first.",
            "long waves in rows",
            {
                "Roll": "10 m by 52 cm",
                "Repeat": "26 cm, straight match",
                "Paper": "non-woven, paste the wall",
                "Cleaning": "sponge",
            },
        ),
        Item(
            "penny-farthing",
            "Penny Farthing",
            7200,
            "Big hoops, small hoops, a hall that bowls along.",
            "open rings in a grid",
            {"Roll": "10 m by 52 cm", "Repeat": "13 cm, straight match", "Paper": "non-woven", "Cleaning": "sponge"},
        ),
        Item(
            "kirk-cross",
            "Kirk Cross",
            6400,
            "Plain stitched crosses, quiet from the far side of the room.",
            "small crosses in rows",
            {"Roll": "10 m by 52 cm", "Repeat": "6 cm, free match", "Paper": "non-woven", "Cleaning": "dry cloth"},
        ),
        Item(
            "tent-field",
            "Tent Field",
            7600,
            "Triangles pitched at dusk. Children count them.",
            "outlined triangles like tents",
            {"Roll": "10 m by 52 cm", "Repeat": "52 cm, half drop", "Paper": "non-woven", "Cleaning": "sponge"},
        ),
        Item(
            "trellis-lane",
            "Trellis Lane",
            6900,
            "Crossed laths, drawn by hand, never quite straight.",
            "a hand-drawn trellis",
            {"Roll": "10 m by 52 cm", "Repeat": "20 cm, straight match", "Paper": "non-woven", "Cleaning": "sponge"},
        ),
        Item(
            "bay-leaf",
            "Bay Leaf",
            8100,
            "Single leaves, falling a little to the left.",
            "single leaves, falling",
            {"Roll": "10 m by 52 cm", "Repeat": "32 cm, half drop", "Paper": "non-woven", "Cleaning": "sponge"},
        ),
    )

    def stand(self) -> None:
        self.put_pages()
        self.put("/papers", lambda: self.page("list.html"))

    def page(self, name: str, **values: object) -> str:
        ways = {key: label for key, (label, _) in WAYS.items()}
        return super().page(name, **{"ways": ways, **values})

    def draw(self, name: str) -> str:
        """weir.svg; weir-ink.svg in a colourway; facts-weir.svg, tile-weir.svg: words set as a picture."""
        parts = name.split("-")
        if parts[0] in ("facts", "tile"):
            return self.lettered(parts[0], self.by_slug.get(name.split("-", 1)[1]))
        way = parts[-1] if parts[-1] in WAYS else str(request.query.get("way", "moss"))
        slug = name.removesuffix(f"-{parts[-1]}") if parts[-1] in WAYS else name
        slugs = [item.slug for item in self.items]
        motif = MOTIFS[slugs.index(slug)] if slug in slugs else ""
        tint = WAYS.get(way, WAYS["moss"])[1]
        return svg(
            240,
            240,
            '<defs><pattern id="p" width="60" height="60" '
            f'patternUnits="userSpaceOnUse"><g stroke="{tint}">{motif}</g></pattern></defs><rect width="240" '
            f'height="240" '
            'fill="#f7f1e8"/><rect width="240" height="240" fill="url(#p)"/>',
        )

    def lettered(self, kind: str, item: Item | None) -> str:
        """A shop's words as a picture: a list tile with name and price, or a table of facts."""
        if item is None:
            return svg(1, 1, "")
        words = [item.name, item.price] if kind == "tile" else [f"{name}: {value}" for name, value in item.more.items()]
        rows = "".join(f'<text x="16" y="{34 + 30 * row}">{escape(line)}</text>' for row, line in enumerate(words))
        return svg(
            380,
            150,
            f'<rect width="380" height="150" fill="#efe6da"/>'
            f'<g font-family="Georgia" font-size="19" fill="#3a2f28">{rows}</g>',
        )


def _make(opening: Opening, *, bad: bool) -> Application:
    return Pargeter(opening, bad=bad).application()


PAIR = Pair(
    "image-failure",
    "Pargeter Papers",
    partial(RunningShop, partial(_make, bad=False)),
    partial(RunningShop, partial(_make, bad=True)),
    truths("image-failure", "good", ease_labels_keyboard="pass")
    + truths("image-failure", "bad", ease_labels_keyboard="fail"),
)
