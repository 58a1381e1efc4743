"""Cairn & Guy: camping gear. Reviews, chat and a tag manager come from another firm's server, Ottermetric."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bottle import Bottle
from tests.stores.failing.line.base import Application, Opening, Pair, RunningShop, truths
from tests.stores.failing.line.front import Front, Item, Paths, as_file, svg

KIT = ("#385b66", "#c05f2c", "#6d7f3c", "#8a3d4a", "#caa23a", "#4d4a75")
WIDGETS = {
    "tags.js": (
        "window.otter={send:function(name,what,then){if(then)setTimeout(then,0)}};"
        "document.documentElement.classList.remove('otter-hide');document.dispatchEvent(new Event('otter'));"
    ),
    "reviews.js": (
        "(function(){var b=document.querySelector('[data-otter-reviews]');if(b)b.innerHTML="
        "'<p>4.6 of 5 from 38 customers</p><blockquote>Pitched it in sleet, slept dry. (Moira T.)</blockquote>';})();"
    ),
    "chat.js": (
        "(function(){var c=document.createElement('button');c.textContent='Chat with us';"
        "c.style.cssText='position:fixed;right:1rem;bottom:1rem;padding:.7rem';document.body.appendChild(c);})();"
    ),
}


class CairnGuy(Front):
    paths = Paths(
        item="/gear/<slug>",
        search="/gear-search",
        query="find",
        cart="/pack",
        add="/pack/add",
        remove="/pack/remove",
        checkout="/pack/checkout",
        payment="/pack/payment",
        order="/pack/buy",
        faq="/trail-answers",
        contact="/base-camp",
    )
    folder = Path(__file__).with_suffix("")
    delivery = 495
    items = (
        Item(
            "skylark-2-tent",
            "Skylark 2 tent",
            28900,
            "Two people, two doors, one pole that goes up in the rain.",
            "a low blue tent",
            {"Weight": "1.9 kg", "Packed": "44 by 15 cm"},
        ),
        Item(
            "ember-stove",
            "Ember stove",
            5450,
            "Screws on a gas can, boils half a litre in three minutes.",
            "a small orange stove",
            {"Weight": "88 g", "Packed": "9 by 6 cm"},
        ),
        Item(
            "moss-mat",
            "Moss mat",
            6200,
            "Foam inside air. No pump, no puncture panic.",
            "a rolled green mat",
            {"Weight": "610 g", "Packed": "28 by 14 cm"},
        ),
        Item(
            "rust-dry-bag-set",
            "Rust dry bags, set of three",
            2650,
            "Roll three times, clip, drop in a loch.",
            "three red dry bags",
            {"Weight": "145 g", "Packed": "flat"},
        ),
        Item(
            "haybale-sleeping-bag",
            "Haybale sleeping bag",
            16400,
            "Down, warm to minus three for cold sleepers.",
            "a straw yellow sleeping bag",
            {"Weight": "980 g", "Packed": "30 by 18 cm"},
        ),
        Item(
            "owl-head-torch",
            "Owl head torch",
            3900,
            "Red light that doesn't wake the other one.",
            "a violet head torch",
            {"Weight": "74 g", "Packed": "7 by 5 cm"},
        ),
    )

    def draw(self, name: str) -> str:
        names = [item.slug for item in self.items]
        tint = KIT[names.index(name)] if name in names else "#777"
        return svg(
            220,
            150,
            '<rect width="220" height="150" fill="#e6ebe4"/>'
            f'<path d="M20 125L110 28l90 97z" fill="{tint}"/><path d="M110 28l-22 97h44z" fill="#fff" opacity=".4"/>'
            '<path d="M0 125h220" stroke="#7d8a72" stroke-width="5"/>',
        )


def _widgets() -> Application:
    app = Bottle()
    app.route("/<name>", "GET", lambda name: as_file(WIDGETS.get(name, ""), "text/javascript"))
    application: Application = app
    return application


def _make(opening: Opening, *, bad: bool) -> Application:
    return CairnGuy(opening, bad=bad).application()


PAIR = Pair(
    "third-party-blocked",
    "Cairn & Guy",
    partial(RunningShop, partial(_make, bad=False), beside=_widgets()),
    partial(RunningShop, partial(_make, bad=True), beside=_widgets()),
    truths("third-party-blocked", "good", ease_works_without_extras="pass")
    + truths("third-party-blocked", "bad", ease_works_without_extras="fail"),
)
