"""Caddy & Kettle: tea. The same views, once in the page as the server sends it, once put there by a script."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from bottle import response
from tests.stores.failing.line.base import Application, Opening, Pair, RunningShop, truths
from tests.stores.failing.line.front import Front, Item, Paths, svg

CADDIES = ("#7a3b2e", "#2f6f5e", "#d3a13b", "#4b4e6d", "#a65e7b", "#5d7a2f", "#30506b")


class CaddyKettle(Front):
    paths = Paths(
        item="/tea/<slug>",
        search="/s",
        query="q",
        cart="/tray",
        add="/tray/add",
        remove="/tray/off",
        checkout="/tray/address",
        payment="/tray/pay",
        order="/tray/pour",
        faq="/faqs",
        contact="/talk",
    )
    folder = Path(__file__).with_suffix("")
    delivery = 250
    items = (
        Item(
            "milkmans-round",
            "Milkman's Round",
            620,
            "Assam and Kenyan, strong at five in the morning.",
            "a brown tea caddy",
            {"How": "fresh boiling water, 4 minutes, milk"},
        ),
        Item(
            "orchard-green",
            "Orchard Green",
            780,
            "Steamed green leaf with dried apple. No sugar needed.",
            "a green tea caddy",
            {"How": "80 degrees, 2 minutes"},
        ),
        Item(
            "lemon-verbena",
            "Lemon Verbena",
            540,
            "One herb, whole leaves, from a walled garden.",
            "a yellow tea caddy",
            {"How": "boiling water, 6 minutes, no caffeine"},
        ),
        Item(
            "smoky-harbour",
            "Smoky Harbour",
            840,
            "Pine-smoked black tea. Kippers by the cup.",
            "a grey tea caddy",
            {"How": "boiling water, 3 minutes"},
        ),
        Item(
            "rosehip-and-rumour",
            "Rosehip & Rumour",
            560,
            "Sharp and pink, for gossip after supper.",
            "a pink tea caddy",
            {"How": "boiling water, 7 minutes, no caffeine"},
        ),
        Item(
            "first-flush-till",
            "First Flush from Till",
            1450,
            "A light Darjeeling, picked in March, here by May.",
            "a leaf green tea caddy",
            {"How": "90 degrees, 3 minutes, no milk"},
        ),
        Item(
            "night-porter",
            "Night Porter",
            690,
            "Decaffeinated, and it still tastes of tea.",
            "a blue tea caddy",
            {"How": "boiling water, 4 minutes"},
        ),
    )

    def page(self, name: str, **values: object) -> str:
        view = super().page(name, **values)
        title = view.partition("<h1>")[2].partition("</h1>")[0] or "Caddy & Kettle"
        frame = "shell.html" if self.bad else "whole.html"
        payload = json.dumps({"view": view, "title": title, "n": sum(self.cart().values())}).replace("<", "\\u003c")
        response.content_type = "text/html; charset=utf-8"
        return super().page(frame, view=view, title=title, payload=payload)

    def draw(self, name: str) -> str:
        names = [item.slug for item in self.items]
        caddy = CADDIES[names.index(name)] if name in names else "#999"
        return svg(
            120,
            150,
            '<rect width="120" height="150" fill="#fff7ea"/>'
            f'<rect x="26" y="40" width="68" height="96" rx="6" fill="{caddy}"/>'
            f'<rect x="34" y="22" width="52" height="22" '
            f'rx="5" fill="{caddy}"/><rect x="38" y="70" width="44" height="34" fill="#fff7ea"/>',
        )


def _make(opening: Opening, *, bad: bool) -> Application:
    return CaddyKettle(opening, bad=bad).application()


PAIR = Pair(
    "js-off",
    "Caddy & Kettle",
    partial(RunningShop, partial(_make, bad=False)),
    partial(RunningShop, partial(_make, bad=True)),
    truths("js-off", "good", ease_works_without_extras="pass")
    + truths("js-off", "bad", ease_works_without_extras="fail"),
)
