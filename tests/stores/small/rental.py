"""Graafwerk Verhuur: tools and diggers for hire by the day, in Dutch; what elsewhere is a cart is called Uw huur."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from bottle import Bottle, HTTPResponse, SimpleTemplate, redirect, request, response
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
GROUPS = {"grondverzet": "Grondverzet", "slopen-en-boren": "Slopen en boren", "tuin": "Tuin"}
BRANCHES = {"dijkveen": "Dijkveen", "oosterlo": "Oosterlo", "brugmeer": "Brugmeer"}
LONGEST_DAYS = 28
STATIC = {"css/main.css": "text/css", "js/huur.js": "text/javascript"}


@dataclass(frozen=True, slots=True)
class Machine:
    """Something for hire. day: its price a day in cents. deposit: in euros. weight: in kg. absent: a branch without."""

    slug: str
    name: str
    group: str
    day: int
    deposit: int
    weight: int
    words: str
    absent: str = ""

    @property
    def shown(self) -> str:
        """Its price a day, as Dutch writes it."""
        return _euros(self.day)


@dataclass(frozen=True, slots=True)
class Line:
    """One reservation. first, last: its days, both paid for."""

    machine: Machine
    first: date
    last: date
    branch: str
    waiver: bool

    @property
    def cents(self) -> int:
        """What the hire costs, with a tenth more for the damage waiver."""
        cost = self.machine.day * ((self.last - self.first).days + 1)
        return cost + cost // 10 if self.waiver else cost


MACHINES = {
    machine.slug: machine
    for machine in (
        Machine(
            "minigraver-1-7-ton", "Minigraver 1,7 ton", "grondverzet", 14500, 500, 1700, "Met drie bakken.", "dijkveen"
        ),
        Machine(
            "trilplaat-90-kg", "Trilplaat 90 kg", "grondverzet", 4250, 150, 90, "Voor tegels en klinkers.", "dijkveen"
        ),
        Machine(
            "sloophamer-15-kg", "Sloophamer 15 kg", "slopen-en-boren", 3900, 100, 15, "Met punt- en platte beitel."
        ),
        Machine("kernboor-set", "Kernboorset", "slopen-en-boren", 5200, 200, 12, "Boort tot 162 mm, nat of droog."),
        Machine("verticuteermachine", "Verticuteermachine", "tuin", 4800, 100, 35, "Benzine, 40 cm breed.", "brugmeer"),
        Machine("hoogwerker-12-m", "Hoogwerker 12 m", "tuin", 16500, 750, 1500, "Op aanhanger, rijbewijs BE."),
    )
}


def _euros(cents: int) -> str:
    return f"{cents / 100:.2f}".replace(".", ",")


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


@cache
def _texts() -> dict[str, list[str]]:
    written: dict[str, list[str]] = json.loads((FOLDER / "texts.json").read_text(encoding="utf-8"))
    return written


def _day(name: str) -> date | None:
    try:
        return date.fromisoformat(request.forms.get(name) or "")
    except ValueError:
        return None


class Rental:
    """One run of the firm's site: its reservations by session and its counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.hires: dict[str, list[Line]] = {}
        self.app = Bottle()
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/assortiment", "GET", lambda: self._list("Assortiment", list(MACHINES.values()))),
            ("/assortiment/<group>", "GET", self.group),
            ("/zoeken", "GET", self.search),
            ("/machine/<slug>", "GET", self.machine),
            ("/uw-huur", "GET", self.hire),
            ("/uw-huur/toevoegen", "POST", self.add),
            ("/uw-huur/verwijderen", "POST", self.remove),
            ("/uw-huur/gegevens", "GET", lambda: self._step("details", "Uw gegevens")),
            ("/uw-huur/gegevens", "POST", lambda: redirect("/uw-huur/overzicht")),
            ("/uw-huur/overzicht", "GET", lambda: self._step("review", "Overzicht")),
            ("/uw-huur/bevestigen", "POST", self.order),
            ("/mijn/inloggen", "POST", lambda: redirect("/mijn/inloggen")),
            ("/zakelijk", "POST", self.account),
            ("/<_name:re:offerte|nieuwsbrief|klantenservice/contact>", "POST", self.message),
            ("/assets/img/<slug>.svg", "GET", _picture),
            ("/assets/<name:path>", "GET", _static),
            ("/<name:path>", "GET", self.text),
            ("/", "GET", lambda: self.text("")),
        )

    def _hires(self) -> list[Line]:
        session = request.get_cookie("PHPSESSID") or ""
        if session not in self.hires:
            session = secrets.token_hex(16)
            response.set_cookie("PHPSESSID", session, path="/")
            request.cookies["PHPSESSID"] = session
        return self.hires.setdefault(session, [])

    def page(self, template: str, title: str, message: str = "", **shown: Any) -> str:
        """A page with the header's count of reservations and, at its head, what went wrong."""
        shared = {"title": title, "message": message, "count": len(self._hires()), "groups": GROUPS}
        return str(_template(template).render(shared=shared, branches=BRANCHES, euros=_euros, **shown))

    def _list(self, title: str, machines: list[Machine]) -> str:
        return self.page("list", title, machines=machines)

    def group(self, group: str) -> str | HTTPResponse:
        """One group's machines."""
        if group not in GROUPS:
            return self._missing()
        return self._list(GROUPS[group], [machine for machine in MACHINES.values() if machine.group == group])

    def search(self) -> str:
        """What a search finds."""
        term = str(request.query.getunicode("term") or "")
        found = [machine for machine in MACHINES.values() if term.lower() in f"{machine.name} {machine.words}".lower()]
        return self._list(f"Zoekresultaten voor “{term}”", found)

    def machine(self, slug: str, message: str = "") -> str | HTTPResponse:
        """One machine with the form for its days and branch."""
        if slug not in MACHINES:
            return self._missing()
        machine = MACHINES[slug]
        others = [other for other in MACHINES.values() if other is not machine][:3]
        today = date.today().isoformat()
        return self.page("machine", f"{machine.name} huren", message, m=machine, others=others, today=today)

    def add(self) -> Any:
        """Takes a reservation, or shows the machine again with what is wrong."""
        slug, branch = str(request.forms.get("machine")), str(request.forms.get("vestiging"))
        first, last = _day("van"), _day("tot")
        if slug not in MACHINES or branch not in BRANCHES or first is None or last is None:
            return self.machine(slug, "Kies eerst een periode en een vestiging.")
        if first < date.today() or not 0 <= (last - first).days < LONGEST_DAYS:
            return self.machine(slug, f"Kies een periode vanaf vandaag, van ten hoogste {LONGEST_DAYS} dagen.")
        if MACHINES[slug].absent == branch:
            return self.machine(slug, "Deze machine is bij deze vestiging niet voorradig.")
        self._hires().append(Line(MACHINES[slug], first, last, branch, bool(request.forms.get("afkoop"))))
        return redirect("/uw-huur")

    def remove(self) -> Any:
        """Takes one reservation out."""
        index = int(request.forms.get("regel") or 0)
        del self._hires()[index : index + 1]
        return redirect("/uw-huur")

    def hire(self) -> str:
        """All reservations so far."""
        return self.page("hire", "Uw huur", lines=self._hires(), **self._sums())

    def _sums(self) -> dict[str, Any]:
        lines = self._hires()
        return {
            "total": _euros(sum(line.cents for line in lines)),
            "deposit": sum(line.machine.deposit for line in lines),
        }

    def _step(self, template: str, title: str) -> Any:
        return self.page(template, title, **self._sums()) if self._hires() else redirect("/uw-huur")

    def order(self) -> Any:
        """Makes the reservations binding."""
        if self._hires():
            self.counters.orders += 1
            self._hires().clear()
        return redirect("/bedankt")

    def account(self) -> Any:
        """Makes a firm's account."""
        self.counters.accounts += 1
        return redirect("/bedankt")

    def message(self, _name: str) -> Any:
        """Takes a letter, a request for an offer or a subscription."""
        self.counters.messages += 1
        return redirect("/bedankt")

    def text(self, name: str) -> str | HTTPResponse:
        """A page of words."""
        if name not in _texts():
            return self._missing()
        title, html = _texts()[name]
        return self.page("text", title, html=html)

    def _missing(self) -> HTTPResponse:
        title, html = _texts()["ongevonden"]
        return HTTPResponse(self.page("text", title, html=html), status=404)


def _picture(slug: str) -> str:
    response.content_type = "image/svg+xml"
    width = 120 + sum(slug.encode()) % 140
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="#ddd"/>'
        f'<rect x="60" y="110" width="{width}" height="90" fill="#ffcb05"/><circle cx="110" cy="220" r="30"/></svg>'
    )


def _static(name: str) -> str | HTTPResponse:
    if name not in STATIC:
        return HTTPResponse("Niet gevonden", status=404)
    response.content_type = STATIC[name]
    return (FOLDER / name.rpartition("/")[2]).read_text(encoding="utf-8")


def _make(counters: Counters) -> Application:
    app: Application = Rental(counters).app
    return app


STORE = SmallStore(
    name="rental",
    make=_make,
    journey=(
        Truth("home", r"^/$", "Vandaag geregeld, morgen graven"),
        Truth("category", r"^/assortiment(/[a-z-]+)?$", "machines gevonden"),
        Truth("search", r"^/zoeken\?term=[^&]+$", "Zoekresultaten voor"),
        Truth("product", r"^/machine/[a-z0-9-]+$", "Vaak samen gehuurd"),
        Truth("cart", r"^/uw-huur$", "Huursom"),
        Truth("checkout", r"^/uw-huur/gegevens$", "Wie haalt de machine af?"),
        Truth("faq", r"^/klantenservice/veelgestelde-vragen$", "Zit er brandstof in de tank?"),
        Truth("contact", r"^/klantenservice/contact$", "antwoord op dezelfde werkdag"),
        Truth("delivery-info", r"^/bezorgen-en-ophalen$", "Bezorgen kost € 45 per rit"),
        Truth("returns-info", r"^/terugbrengen-en-annuleren$", "Annuleren is kosteloos tot 24 uur"),
        Truth("terms", r"^/algemene-huurvoorwaarden$", "De huurovereenkomst ontstaat bij het afhalen"),
        Truth("about", r"^/over-ons$", "één minigraver achter een boerderij"),
    ),
    stop_before="Reservering bevestigen",
    quirks=(
        "nothing is bought: the words are huren, Reserveren, Uw huur, Verder naar uw gegevens",
        "Reserveren asks for two dates, not in the past and in order, and a branch; the browser holds the form back",
        "the first branch has no first machine: its option is disabled and says niet voorradig",
        "a wrong period answers 200 with the product's page at the address of the form",
        "Offerte aanvragen, Bel ons and a business account are as loud as Reserveren and lead off the way",
        "the checkout asks for an identity number; the price a day becomes a price for the hire by script",
        "the page on damage stands beside the general terms; returns are Terugbrengen en annuleren",
    ),
)
