"""Quayside Hall: a small concert hall that sells its own tickets.

A list of dates, and for each an event page that is shelf, product and cart at once: prices with quantity pickers,
Reserve, and then, on the same page, the held tickets with a clock that runs.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from secrets import token_hex
from typing import Any

from bottle import Bottle, HTTPResponse, redirect, request, response, static_file
from jinja2 import Environment, FileSystemLoader
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
HOLD_SECONDS = 600
FEE = 175
MOST_TICKETS = 8


@dataclass(frozen=True, slots=True)
class Event:
    """One evening; days is how far off it is, prices are pence by seat band, gone the bands without seats."""

    slug: str
    title: str
    genre: str
    days: int
    door: str
    text: str
    prices: tuple[tuple[str, int], ...]
    gone: tuple[str, ...] = ()

    @property
    def when(self) -> str:
        return (datetime.now(UTC) + timedelta(days=self.days)).strftime("%a %-d %b")

    @property
    def on_sale(self) -> frozenset[str]:
        return frozenset(band for band, _ in self.prices) - set(self.gone)

    @property
    def sold_out(self) -> bool:
        return not self.on_sale

    @property
    def least(self) -> str:
        return _pounds(min(price for _, price in self.prices))


SEATED = (("Stalls", 2400), ("Circle", 1800), ("Restricted view", 1100))
STANDING = (("Standing", 1950), ("Balcony seat", 2600))
EVENTS = (
    Event("lowtide-quartet", "The Lowtide Quartet", "Jazz", 3, "7.30pm",
          "Four players, one vibraphone, and tunes your grandmother hummed.", STANDING, ("Standing", "Balcony seat")),
    Event("tin-orchestra", "The Tin Orchestra", "Family", 9, "2pm",
          "Saucepans, biscuit tins and a real conductor. Bring a spoon.", SEATED, ("Stalls",)),
    Event("ada-merrow", "Ada Merrow: Salt Songs", "Folk", 16, "8pm",
          "Songs collected from three harbours, sung without a microphone.", SEATED),
    Event("night-of-organs", "A Night of Organs", "Classical", 23, "7pm",
          "The hall's own organ and two visiting ones, from Bach to the fairground.", SEATED),
    Event("the-pennywhistlers", "The Pennywhistlers", "Folk", 31, "8pm",
          "Dancing encouraged; the stalls are cleared for it.", STANDING),
)  # fmt: skip
BY_SLUG = {event.slug: event for event in EVENTS}


@dataclass(slots=True)
class Hold:
    """Tickets kept for one customer until a time (seconds since the epoch): counts by (event, band)."""

    until: float = 0.0
    tickets: dict[tuple[str, str], int] = field(default_factory=dict)

    def live(self) -> bool:
        return bool(self.tickets) and self.until > time.time()


def _pounds(pence: int) -> str:
    return f"£{pence / 100:.2f}"


def _poster(slug: str) -> HTTPResponse:
    hue = sum(map(ord, slug)) % 360
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 270">'
        f'<rect width="480" height="270" fill="hsl({hue} 45% 25%)"/>'
        f'<circle cx="360" cy="90" r="120" fill="hsl({hue + 40} 70% 55%)"/>'
        '<path d="M0 220q120-60 240 0t240 0v50H0z" fill="#111"/>'
        "</svg>"
    )
    return HTTPResponse(svg, headers={"Content-Type": "image/svg+xml"})


class _Hall:
    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.holds: dict[str, Hold] = {}
        self.templates = Environment(loader=FileSystemLoader(FOLDER), autoescape=True)

    def app(self) -> Application:
        app = Bottle()
        app.route("/", "GET", lambda: self.page("home.html", events=EVENTS[1:4]))
        app.route("/whats-on", "GET", self.whats_on)
        app.route("/whats-on/<slug>", "GET", self.event)
        app.route("/api/hold", "POST", self.reserve)
        app.route("/api/release", "POST", self.release)
        app.route("/book/details", "GET", lambda: self.booking("details.html"))
        app.route("/book/payment", ["GET", "POST"], self.payment)
        app.route("/book/complete", "POST", self.complete)
        app.route("/your-visit", "GET", lambda: self.page("visit.html"))
        app.route("/the-hall", "GET", lambda: self.page("hall.html"))
        app.route("/terms-of-sale", "GET", lambda: self.page("terms.html"))
        app.route("/join", ["GET", "POST"], self.join)
        app.route("/mailing-list", "POST", self.mailing_list)
        app.route("/poster/<slug>.svg", "GET", _poster)
        app.route("/site/<name>", "GET", lambda name: static_file(name, root=str(FOLDER)))
        app.route("/robots.txt", "GET", self.robots)
        app.error_handler[404] = lambda _error: self.page("lost.html")
        application: Application = app
        return application

    def page(self, template: str, **values: Any) -> str:
        response.content_type = "text/html; charset=utf-8"
        shared = {"held": self.held(), "pounds": _pounds, "fee": FEE, "most": MOST_TICKETS}
        return self.templates.get_template(template).render({**shared, **values})

    def hold(self) -> Hold:
        key = request.get_cookie("qh")
        if key not in self.holds:
            key = token_hex(8)
            self.holds[key] = Hold()
            response.set_cookie("qh", key, path="/", httponly=True)
        hold = self.holds[key]
        if hold.tickets and not hold.live():
            hold.tickets.clear()
        return hold

    def held(self) -> dict[str, Any]:
        hold = self.hold()
        lines: list[dict[str, Any]] = [
            {"slug": slug, "title": BY_SLUG[slug].title, "when": BY_SLUG[slug].when, "band": band, "count": count,
             "cost": dict(BY_SLUG[slug].prices)[band] * count}
            for (slug, band), count in hold.tickets.items()
        ]  # fmt: skip
        seats = sum(line["cost"] for line in lines)
        count = sum(hold.tickets.values())
        left = max(0, int(hold.until - time.time())) if lines else 0
        return {"lines": lines, "seats": seats, "count": count, "total": seats + FEE * count, "seconds": left}

    def whats_on(self) -> str:
        genre = request.query.get("genre", "")
        events = [event for event in EVENTS if genre in ("", event.genre)]
        return self.page("whats_on.html", events=events, genres=sorted({event.genre for event in EVENTS}), genre=genre)

    def event(self, slug: str) -> str:
        if slug not in BY_SLUG:
            response.status = 404
            return self.page("lost.html")
        return self.page("event.html", event=BY_SLUG[slug])

    def reserve(self) -> str:
        asked: dict[str, Any] = request.json or {}
        event = BY_SLUG.get(asked.get("event", ""))
        wanted = {band: int(count) for band, count in asked.get("bands", {}).items() if int(count) > 0}
        if event is None or not wanted or not wanted.keys() <= event.on_sale or sum(wanted.values()) > MOST_TICKETS:
            response.status = 422
            return _as_json({"message": "Those tickets can't be held. Choose again."})
        hold = self.hold()
        hold.until = time.time() + HOLD_SECONDS
        hold.tickets.update({(event.slug, band): count for band, count in wanted.items()})
        return self.page("held.html")

    def release(self) -> str:
        self.hold().tickets.clear()
        return self.page("held.html")

    def booking(self, template: str, **values: Any) -> str:
        if not self.hold().live():
            redirect("/whats-on")
        return self.page(template, **values)

    def payment(self) -> str:
        if request.method == "GET":
            redirect("/book/details")
        contact = {name: request.forms.getunicode(name, "") for name in ("name", "email", "phone")}
        return self.booking("payment.html" if all(contact.values()) else "details.html", contact=contact)

    def complete(self) -> str:
        if not self.hold().live():
            redirect("/whats-on")
        self.counters.orders += 1
        self.hold().tickets.clear()
        return self.page("booked.html")

    def join(self) -> str:
        if request.method == "POST":
            self.counters.accounts += 1
        return self.page("join.html", joined=request.method == "POST")

    def mailing_list(self) -> None:
        self.counters.messages += 1
        redirect("/")

    def robots(self) -> str:
        response.content_type = "text/plain"
        return "User-agent: *\nDisallow: /book/\nDisallow: /api/\n"


def _as_json(answer: dict[str, Any]) -> str:
    response.content_type = "application/json"
    return json.dumps(answer)


STORE = SmallStore(
    name="tickets",
    make=lambda counters: _Hall(counters).app(),
    journey=(
        Truth("home", r"^/$", "Music by the water"),
        Truth("category", r"^/whats-on(\?genre=[A-Za-z]*)?$", "All dates"),
        Truth("product", r"^/whats-on/[a-z-]+(#.*)?$", "Choose your tickets"),
        Truth("sold-out", r"^/whats-on/lowtide-quartet(#.*)?$", "This date is sold out"),
        Truth("cart", r"^/whats-on/[a-z-]+(#.*)?$", "Tickets held for you"),
        Truth("checkout", r"^/book/details$", "Who is booking?"),
        Truth("faq", r"^/whats-on/[a-z-]+(#.*)?$", "Before you come"),
        Truth("terms", r"^/terms-of-sale$", "Terms of sale"),
        Truth("about", r"^/the-hall$", "A fish market until 1931"),
        Truth("help", r"^/your-visit$", "Getting here"),
        Truth("error", r"/this-page", ""),
    ),
    stop_before="Pay and book",
    quirks=(
        "no cart, no basket, no add: quantities start at 0, Reserve is disabled until one is raised",
        "the pickers are buttons named + and - with a live number between, not an input",
        "after Reserve the held tickets show on the same page and address; a bar with a clock stands on every page",
        "held tickets lapse after ten minutes, and the page says so",
        "the first date of the list is sold out; the second one's first band is gone",
        "the way on is Continue, the first page asks for contact data, the last button is Pay and book",
        "a booking fee per ticket is first named at the held tickets",
        "no contact page: the contact is a mailto link and a telephone number",
        "no FAQ page: questions stand on the lower part of each event page; the menu's Your visit is another page",
        "nothing is delivered and nothing can be returned; the words for it are in the terms",
        "letting go is Release tickets, below the list",
    ),
)
