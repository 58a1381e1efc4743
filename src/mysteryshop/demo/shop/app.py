"""All of the shop as one WSGI application."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from importlib.resources import files
from typing import Any

from bottle import Bottle, HTTPError, response

from mysteryshop.demo.edition import Edition
from mysteryshop.demo.shop.browsing import Browsing
from mysteryshop.demo.shop.buying import Buying
from mysteryshop.demo.shop.calendar import now_here
from mysteryshop.demo.shop.desk import Desk
from mysteryshop.demo.shop.drawing import size_drawing
from mysteryshop.demo.shop.frame import Ledger, Shop

_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}


def make_app(edition: Edition, ledger: Ledger, clock: Callable[[], datetime] = now_here) -> Any:
    """The shop of one edition. ledger: counts its orders and messages; clock: the shop's own time."""
    shop = Shop(edition, ledger, clock)
    app = Bottle()
    desk = Desk(shop)
    for method, path, answer in (*Browsing(shop).routes(), *Buying(shop).routes(), *desk.routes()):
        app.route(path, method, answer)
    for folder in ("static", "pictures"):
        app.route(f"/{folder}/<name>", "GET", _files(folder, shop))
    app.error(404)(desk.missing)
    app.error(500)(desk.broken)
    return app


def _files(folder: str, shop: Shop) -> Callable[[str], str]:
    """What serves one folder of the package; the drawings of sizes are made from a product's picture."""
    place = files("mysteryshop.demo.shop") / folder
    texts = {entry.name: entry.read_text(encoding="utf-8") for entry in place.iterdir() if entry.is_file()}
    if folder == "pictures":
        for product in shop.catalogue.products.values():
            picture = texts[f"{product.id}.svg"]
            texts[f"{product.id}-size.svg"] = size_drawing(picture, product.width, product.height)

    def serve(name: str) -> str:
        if name not in texts:
            raise HTTPError(404)
        response.content_type = _TYPES[name.rsplit(".", 1)[-1]]
        response.set_header("Cache-Control", "public, max-age=3600")
        return texts[name]

    return serve
